#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Set up Tactful in this folder and start it. Needs nothing but Python.

python3 run.py             set up and open the app; without a display, make the sample in out/demo instead
python3 run.py test        set up and run all that CI runs; more words go to pytest, and only it runs
python3 run.py setup       set up only
python3 run.py WORD ...    set up and hand the words to `tactful`: check, export, verify, schema, demo
"""

from __future__ import annotations

import hashlib
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import TextIO

OLDEST_PYTHON = (3, 11)
ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
HALF_MADE = (
    VENV / "half-made"
)  # is there while packages are being installed; found later, it tells of an interruption
WINDOWS = sys.platform == "win32"
LINUX = sys.platform.startswith("linux")

APP_LOCK = "requirements.txt"
TEST_LOCK = "requirements-test.txt"  # holds all of APP_LOCK too
OLDER_MAC_LOCK = "requirements-older-mac.txt"  # of macOS 11 and 12: the last Qt that starts there
OLDER_QT = VENV / "older-qt"  # where the tests find what OLDER_MAC_LOCK has in place of APP_LOCK's
OLDER_QT_PYTHON = (3, 12)  # the newest that this Qt knows
MACOS_13 = 22  # Darwin's own number

# What Qt loads, and the Debian package that has it. Found by elimination on a bare system.
QT_LIBRARIES = {
    "libglib-2.0.so.0": "libglib2.0-0",
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libfontconfig.so.1": "libfontconfig1",
    "libdbus-1.so.3": "libdbus-1-3",
}
X11_LIBRARIES = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
WRITERS = ("libreoffice-writer-nogui", "libreoffice-writer")  # the first is smaller, and not in every Debian

LANGUAGETOOL_POM = "tests/languagetool/pom.xml"
COPY_JARS = "org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies"

APT_INSTALL = [
    "apt-get",
    "install",
    "--yes",
    "--quiet",
    "--no-install-recommends",
    "-o",
    "DPkg::Lock::Timeout=120",
]

CONTRACTS = "import sys; from importlinter.cli import lint_imports_command as go; sys.exit(go())"


class SetupError(Exception):
    """Something is missing that cannot be put right from here; the message says what to type."""


def main(words: list[str]) -> int:
    try:
        check_python(sys.version_info[:2], app_lock())
        if words[:1] == ["test"]:
            if app_lock() == OLDER_MAC_LOCK:
                raise SetupError("The tests need macOS 13 or newer. Tactful itself runs here: python3 run.py")
            set_up(TEST_LOCK)
            install_writer()
            fetch_languagetool()
            fetch_older_qt(sys.version_info[:2])
            return run_tests(words[1:])
        set_up(app_lock())
        if words == ["setup"]:
            return 0
        if not words and not has_display():
            return show_sample()
        return start(words)
    except SetupError as error:
        print(error, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("\nStopped.", file=sys.stderr)
        return 130


# --- set up -------------------------------------------------------------------------------------------------


def app_lock() -> str:
    """Name the pins of this system."""
    if sys.platform == "darwin" and int(os.uname().release.split(".")[0]) < MACOS_13:
        return OLDER_MAC_LOCK
    return APP_LOCK


def check_python(version: tuple[int, ...], lock: str = APP_LOCK) -> None:
    if lock == OLDER_MAC_LOCK and version > OLDER_QT_PYTHON:
        raise SetupError(
            "On macOS 11 and 12 Tactful needs Python 3.11 or 3.12; this is Python {}.{}.\n"
            "Start it with one of them, for instance: python3.12 run.py".format(*version)
        )
    if version < OLDEST_PYTHON:
        raise SetupError(
            "Tactful needs Python {}.{} or newer; this is Python {}.{}.\n"
            "Start it with a newer one, for instance: python3.12 run.py".format(*OLDEST_PYTHON, *version)
        )


def set_up(lock: str) -> None:
    """Bring the environment and Qt's libraries to what `lock` says. Does nothing when all is there."""
    if not is_current(lock):
        with only_one():
            if not is_current(lock):  # another start may have done it while this one waited
                make_environment()
                install_packages(lock)
    install_libraries(missing_libraries())


def is_current(lock: str) -> bool:
    try:
        return python().exists() and not HALF_MADE.exists() and stamp_file(lock).read_text() == stamp(lock)
    except OSError:
        return False


def stamp(lock: str) -> str:
    """Name what the packages were installed from and for: the pins, this Python and this machine."""
    machine = os.environ.get("PROCESSOR_ARCHITECTURE", "") if WINDOWS else os.uname().machine
    origin = [sys.implementation.cache_tag, *map(str, sys.version_info[:3]), sys.platform, machine]
    return hashlib.sha256((ROOT / lock).read_bytes() + "\n".join(origin).encode()).hexdigest()


def stamp_file(lock: str) -> Path:
    return VENV / f"installed-{lock}"


def python() -> Path:
    return VENV / ("Scripts/python.exe" if WINDOWS else "bin/python")


def only_one() -> TextIO:
    """Hold this file locked, so that two starts at once do not set up the same environment."""
    held = Path(__file__).open()  # noqa: SIM115 - the caller closes it
    if not WINDOWS:
        import fcntl

        fcntl.flock(held, fcntl.LOCK_EX)
    return held


def make_environment() -> None:
    """Make .venv, or make it anew if it is broken, half made, or of another Python."""
    if VENV.is_dir() and is_sound():
        return
    if VENV.exists() or VENV.is_symlink():
        say("Repairing the environment in .venv")
        remove(VENV)
    else:
        say("Making an environment in .venv")
    install_venv_module()
    VENV.mkdir()
    HALF_MADE.touch()
    if subprocess.call([own_python(), "-m", "venv", str(VENV)]) != 0:
        raise SetupError(f"Python could not make an environment in {VENV}.")


def is_sound() -> bool:
    if HALF_MADE.exists():
        return False
    question = "import sys, pip; print(*sys.version_info[:2])"
    try:
        answer = subprocess.run(
            [str(python()), "-c", question], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=True
        )
    except (OSError, subprocess.CalledProcessError):
        return False
    return answer.stdout.split() == [b"%d" % number for number in sys.version_info[:2]]


def remove(folder: Path) -> None:
    try:
        if folder.is_symlink() or folder.is_file():
            folder.unlink()
        else:
            shutil.rmtree(folder)
    except OSError as error:
        raise SetupError(
            f"{folder} is broken and could not be removed: {error.strerror}. Remove it and start again."
        ) from error


def install_packages(lock: str) -> None:
    say("Installing the packages (once; a minute or two)")
    HALF_MADE.touch()
    # the pins are complete, but for what estnltk asks for and its part that is used does not need
    if not pip_install("--no-deps", "--require-hashes", "-r", str(ROOT / lock)):
        raise SetupError(
            "The packages could not be installed; the lines above say why.\n"
            "With a working network connection, start again: python3 run.py"
        )
    for done in {lock, app_lock()}:
        stamp_file(done).write_text(stamp(done))
    HALF_MADE.unlink()


def pip_install(*words: str) -> bool:
    command = [str(python()), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-input"]
    return subprocess.call([*command, *words]) == 0


def own_python() -> str:
    """Name the Python outside of any environment, for .venv may be about to be removed."""
    return getattr(sys, "_base_executable", None) or sys.executable


# --- what the system has to give ----------------------------------------------------------------------------


def install_venv_module() -> None:
    """Debian ships Python without the part that makes environments."""
    if subprocess.call([own_python(), "-c", "import ensurepip, venv"], stderr=subprocess.DEVNULL) != 0:
        install_from_debian(
            ["python{}.{}-venv".format(*sys.version_info)], "Python cannot make environments here."
        )


def missing_libraries() -> dict[str, str]:
    """Return the libraries that Qt will want and that cannot be loaded, each with its Debian package."""
    if not LINUX:
        return {}
    wanted = {**QT_LIBRARIES, **(X11_LIBRARIES if os.environ.get("DISPLAY") else {})}
    return {library: package for library, package in wanted.items() if not loads(library)}


def loads(library: str) -> bool:
    import ctypes

    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def install_libraries(missing: dict[str, str]) -> None:
    if not missing:
        return
    problem = "The windows need system libraries that are not here: {}.".format(", ".join(missing))
    install_from_debian(list(missing.values()), problem)
    still_missing = [library for library in missing if not loads(library)]
    if still_missing:
        raise SetupError("Installed, but these cannot be loaded: {}.".format(", ".join(still_missing)))


def install_from_debian(packages: list[str], problem: str) -> None:
    if shutil.which("apt-get") is None:
        raise SetupError(f"{problem}\nInstall them with your system's package manager, then start again.")
    prefix = as_root()
    if prefix is None:
        raise SetupError(f"{problem}\nType this, then start again:\n\n    {apt_command(packages)}\n")
    say("Installing from Debian: " + " ".join(packages))
    if not apt_install(prefix, packages):
        raise SetupError(
            f"{problem}\nInstalling them failed. Type this to see why:\n\n    {apt_command(packages)}\n"
        )


def apt_command(packages: list[str]) -> str:
    names = " ".join(packages)
    return f"sudo apt-get update && sudo apt-get install --no-install-recommends {names}"


def as_root() -> list[str] | None:
    """Return what to put before a command to run it as root without a question, or None."""
    environment = ["env", "DEBIAN_FRONTEND=noninteractive"]
    if os.geteuid() == 0:
        return environment
    if shutil.which("sudo") and subprocess.call(["sudo", "-n", "true"], stderr=subprocess.DEVNULL) == 0:
        return ["sudo", "-n", *environment]
    return None


def apt_install(prefix: list[str], packages: list[str]) -> bool:
    """Install, fetching the package lists first if there are none, or afterwards if they were too old."""

    def attempt(command: list[str]) -> bool:
        return subprocess.call([*prefix, *command], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) == 0

    if have_lists() and attempt([*APT_INSTALL, *packages]):
        return True
    return attempt(["apt-get", "update", "--quiet"]) and attempt([*APT_INSTALL, *packages])


def have_lists() -> bool:
    return any(Path("/var/lib/apt/lists").glob("*_Packages*"))


def install_writer() -> None:
    """Get LibreOffice for the test that reads our Word file with other eyes. Doing without is no error."""
    if not LINUX or shutil.which("soffice") or not shutil.which("apt-get"):
        return
    if os.geteuid() == 0:
        say("Installing LibreOffice for one test")
        if any(apt_install(as_root() or [], [package]) for package in WRITERS):
            return
    say(f"LibreOffice is not here; its test will be skipped. To have it: {apt_command([WRITERS[-1]])}")


def fetch_languagetool() -> None:
    """Get a real LanguageTool with Maven for the tests that drive it. Doing without is no error."""
    pom = ROOT / LANGUAGETOOL_POM
    if not pom.exists() or languagetool_is_here(pom):
        return
    if not (shutil.which("mvn") and shutil.which("java")):
        say("Maven or Java is not here; the tests against a real LanguageTool will be skipped.")
        return
    say("Fetching LanguageTool for its tests (once; half a minute)")
    command = ["mvn", "-q", "-B", "-f", str(pom), COPY_JARS]
    home = languagetool_folder(pom)
    half = home.with_name("half-fetched")
    for old in (home, half):
        if old.exists():
            remove(old)
    options = [
        "-Dmdep.stripVersion=true",
        "-DincludeScope=runtime",
        "-DoutputDirectory={}".format(half / "libs"),
    ]
    if subprocess.call([*command, *options], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) != 0:
        say("Maven could not fetch LanguageTool; the tests against a real one will be skipped.")
        say("To see why: {}".format(" ".join(command)))
        return
    # Maven Central has the jars of the official download: the server expects the others in libs
    (half / "libs" / "languagetool-server.jar").replace(half / "languagetool-server.jar")
    (half / "fetched-for").write_text(hashlib.sha256(pom.read_bytes()).hexdigest())
    half.replace(home)


def fetch_older_qt(version: tuple[int, ...]) -> None:
    """Get the Qt of older Macs, beside the one in use, for the test that clicks through with it."""
    wanted = "\n".join(sorted(pins(OLDER_MAC_LOCK) - pins(APP_LOCK)))
    listed = OLDER_QT / "fetched-for"
    if listed.exists() and listed.read_text() == wanted:
        return
    if version > OLDER_QT_PYTHON:
        say("The Qt of macOS 11 and 12 is not for this Python; its test will be skipped.")
        return
    say("Fetching the Qt of macOS 11 and 12 for its test (once)")
    if OLDER_QT.exists():
        remove(OLDER_QT)
    OLDER_QT.mkdir()
    asked = OLDER_QT / "asked-for"
    asked.write_text(wanted)
    if not pip_install("--no-deps", "--target", str(OLDER_QT), "--require-hashes", "-r", str(asked)):
        raise SetupError("The Qt of macOS 11 and 12 could not be fetched; the lines above say why.")
    asked.replace(listed)


def pins(lock: str) -> set[str]:
    """The pins of a file, each with its hashes."""
    return set(re.findall(r"^\S(?:.*\\\n)*.*", (ROOT / lock).read_text(), re.MULTILINE))


def languagetool_folder(pom: Path) -> Path:
    """Name the folder as LanguageTool's own download does; its version stands in the project file."""
    version = pom.read_text(encoding="utf-8").partition("<languagetool.version>")[2].partition("<")[0]
    return VENV / "languagetool" / f"LanguageTool-{version}"


def languagetool_is_here(pom: Path) -> bool:
    try:
        stamp = (languagetool_folder(pom) / "fetched-for").read_text()
    except OSError:
        return False
    return stamp == hashlib.sha256(pom.read_bytes()).hexdigest()


# --- start --------------------------------------------------------------------------------------------------


def has_display() -> bool:
    return not LINUX or bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def show_sample() -> int:
    out = ROOT / "out" / "demo"
    say("There is no display here, so the sample letter is clicked through out of sight.")
    code = subprocess.call(tactful("demo", "--out", str(out)), env=environment())
    say(f"The letter and pictures of every step: {out}" if code == 0 else "The sample could not be made.")
    return code


def start(words: list[str]) -> int:
    command = tactful(*words)
    if not WINDOWS:
        sys.stdout.flush()
        os.execve(command[0], command, environment())  # goes on as the app and does not come back
    return subprocess.call(command, env=environment())


def tactful(*words: str) -> list[str]:
    # -P: what lies in the folder the owner happens to be in is not ours to import
    return [str(python()), "-P", "-m", "ui.entry", *words]


def environment() -> dict[str, str]:
    """Let the packages be found from any folder, and Qt draw out of sight where there is no display."""
    path = filter(None, [str(ROOT), os.environ.get("PYTHONPATH")])
    values = dict(os.environ, PYTHONPATH=os.pathsep.join(path))
    if not has_display():
        values.setdefault("QT_QPA_PLATFORM", "offscreen")
    return values


# --- test ---------------------------------------------------------------------------------------------------


def run_tests(words: list[str]) -> int:
    """Run every stage until one fails; with `words`, only pytest with those words."""
    for title, arguments in stages(words):
        say(f"\n== {title}")
        code = subprocess.call(
            [str(python()), *arguments], cwd=str(ROOT), env=dict(environment(), QT_QPA_PLATFORM="offscreen")
        )
        if code != 0:
            say(f"\n{title}: failed")
            return code
    return 0


def stages(words: list[str]) -> list[tuple[str, list[str]]]:
    if words:
        return [("Tests", ["-m", "pytest", *words])]
    # by file: what a file prepares for its tests (a LanguageTool, an engine) is prepared once
    parallel = ["-n", "2", "--dist", "loadfile"] if (os.cpu_count() or 1) >= 2 else []
    return [
        ("Format", ["-m", "ruff", "format", "--check", "."]),
        ("Lint", ["-m", "ruff", "check", "."]),
        ("Types", ["-m", "mypy"]),
        ("Contracts", ["-c", CONTRACTS]),
        ("Tests", ["-m", "pytest", *parallel]),
    ]


def say(text: str) -> None:
    print(text, flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
