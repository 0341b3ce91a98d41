# SPDX-License-Identifier: GPL-3.0-or-later
"""run.py decides what is missing and what to do about it. Nothing is installed here."""

import importlib.util
import os
import subprocess
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parent.parent

pytestmark = pytest.mark.skipif(os.name != "posix", reason="set up by hand on Windows")


class Calls:
    """Stands in for subprocess: remembers commands and answers them."""

    def __init__(self, *failing: str) -> None:
        self.commands: list[list[str]] = []
        self.environments: list[dict[str, str]] = []
        self._failing = failing

    def call(self, command: list[str], **options: Any) -> int:
        self.commands.append(command)
        self.environments.append(options.get("env") or {})
        return int(any(word in command for word in self._failing))

    def words(self) -> list[str]:
        return [" ".join(command) for command in self.commands]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """Load run.py for a checkout of its own, on a system where no library is missing."""
    spec = importlib.util.spec_from_file_location("run_under_test", ROOT / "run.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    monkeypatch.setattr(module, "ROOT", tmp_path)
    monkeypatch.setattr(module, "VENV", tmp_path / ".venv")
    monkeypatch.setattr(module, "HALF_MADE", tmp_path / ".venv" / "half-made")
    monkeypatch.setattr(module, "OLDER_QT", tmp_path / ".venv" / "older-qt")
    monkeypatch.setattr(module, "loads", lambda library: True)
    for lock in (module.APP_LOCK, module.TEST_LOCK, module.OLDER_MAC_LOCK):
        (tmp_path / lock).write_text(f"{lock} as of today\n")
    return module


@pytest.fixture
def calls(run: ModuleType, monkeypatch: pytest.MonkeyPatch) -> Calls:
    return answer(run, monkeypatch, Calls())


def answer(run: ModuleType, monkeypatch: pytest.MonkeyPatch, calls: Calls) -> Calls:
    monkeypatch.setattr(run.subprocess, "call", calls.call)
    return calls


def installed(run: ModuleType, *locks: str) -> None:
    """Pretend that `locks` were installed."""
    (run.VENV / "bin").mkdir(parents=True)
    (run.VENV / "bin" / "python").symlink_to(sys.executable)
    for lock in locks:
        run.stamp_file(lock).write_text(run.stamp(lock))


def be_root(run: ModuleType, monkeypatch: pytest.MonkeyPatch, root: bool = True) -> None:
    monkeypatch.setattr(run.os, "geteuid", lambda: 0 if root else 1000)


def with_programs(run: ModuleType, monkeypatch: pytest.MonkeyPatch, *programs: str) -> None:
    monkeypatch.setattr(run.shutil, "which", lambda name: f"/usr/bin/{name}" if name in programs else None)


# --- what is asked for --------------------------------------------------------------------------------------


def test_an_old_python_is_told_what_to_do(run: ModuleType, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(run.SetupError, match=r"needs Python 3\.11 or newer; this is Python 3\.9"):
        run.check_python((3, 9))
    run.check_python((3, 11))
    run.check_python((4, 0))


def test_setup_prints_nothing_when_nothing_was_done(
    run: ModuleType, calls: Calls, capsys: pytest.CaptureFixture[str]
) -> None:
    installed(run, run.APP_LOCK)
    assert run.main(["setup"]) == 0
    assert calls.commands == []
    assert capsys.readouterr() == ("", "")


def test_other_words_go_to_tactful_from_the_folder_one_is_in(
    run: ModuleType, calls: Calls, monkeypatch: pytest.MonkeyPatch
) -> None:
    installed(run, run.APP_LOCK)
    started: list[Any] = []
    monkeypatch.setattr(run.os, "execve", lambda *given: started.append(given))
    run.main(["check", "letter.txt", "--language", "en"])
    ((program, command, surroundings),) = started
    assert program == str(run.VENV / "bin" / "python")
    assert command == [program, "-P", "-m", "ui.entry", "check", "letter.txt", "--language", "en"]
    assert surroundings["PYTHONPATH"].split(os.pathsep)[0] == str(run.ROOT)


def test_without_a_display_the_sample_is_made_and_named(
    run: ModuleType, calls: Calls, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    installed(run, run.APP_LOCK)
    monkeypatch.setattr(run, "LINUX", True)
    assert run.main([]) == 0
    out = str(run.ROOT / "out" / "demo")
    assert calls.commands[-1][-5:] == ["-m", "ui.entry", "demo", "--out", out]
    assert calls.environments[-1]["QT_QPA_PLATFORM"] == "offscreen"
    printed = capsys.readouterr().out
    assert "no display" in printed
    assert out in printed


def test_a_sample_that_fails_is_said_to_have_failed(
    run: ModuleType, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    installed(run, run.APP_LOCK)
    monkeypatch.setattr(run, "LINUX", True)
    answer(run, monkeypatch, Calls("demo"))
    assert run.main([]) == 1
    assert "could not be made" in capsys.readouterr().out


@pytest.mark.parametrize("variable", ["DISPLAY", "WAYLAND_DISPLAY"])
def test_with_a_display_the_app_opens(
    run: ModuleType, variable: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    installed(run, run.APP_LOCK)
    started: list[Any] = []
    monkeypatch.setattr(run.os, "execve", lambda *given: started.append(given))
    monkeypatch.setattr(run.subprocess, "call", lambda *given, **options: 0)
    monkeypatch.setenv(variable, ":0")
    run.main([])
    assert started[0][1][-2:] == ["-m", "ui.entry"]


# --- the environment ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("change", ["lock", "python", "machine"])
def test_the_stamp_changes_with_pins_python_and_machine(
    run: ModuleType, change: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    installed(run, run.APP_LOCK)
    assert run.is_current(run.APP_LOCK)
    if change == "lock":
        (run.ROOT / run.APP_LOCK).write_text("another version\n")
    elif change == "python":
        monkeypatch.setattr(run.sys, "version_info", (3, 99, 0, "final", 0))
    else:
        monkeypatch.setattr(run.sys, "platform", "plan9")
    assert not run.is_current(run.APP_LOCK)


def test_an_environment_without_its_python_is_not_current(run: ModuleType) -> None:
    installed(run, run.APP_LOCK)
    (run.VENV / "bin" / "python").unlink()
    (run.VENV / "bin" / "python").symlink_to("/nowhere/python3")
    assert not run.is_current(run.APP_LOCK)


def test_packages_are_installed_with_hashes_and_stamped(run: ModuleType, calls: Calls) -> None:
    installed(run)
    run.set_up(run.TEST_LOCK)
    (pip,) = (command for command in calls.commands if "pip" in command)
    assert pip[-4:] == ["--no-deps", "--require-hashes", "-r", str(run.ROOT / run.TEST_LOCK)]
    assert run.is_current(run.TEST_LOCK)
    assert run.is_current(run.APP_LOCK), "the test pins hold the app pins"


def test_packages_of_the_app_do_not_count_as_those_of_the_tests(run: ModuleType, calls: Calls) -> None:
    installed(run)
    run.set_up(run.APP_LOCK)
    assert not run.is_current(run.TEST_LOCK)


def test_a_failed_installation_is_no_installation(
    run: ModuleType, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    installed(run)
    answer(run, monkeypatch, Calls("pip"))
    assert run.main(["setup"]) == 1
    assert "python3 run.py" in capsys.readouterr().err
    assert not run.is_current(run.APP_LOCK)


def test_an_interrupted_set_up_starts_anew(run: ModuleType, calls: Calls) -> None:
    installed(run, run.APP_LOCK)
    run.HALF_MADE.touch()
    (run.VENV / "half a package").touch()
    assert not run.is_current(run.APP_LOCK)
    run.make_environment()
    assert calls.commands[-1] == [run.own_python(), "-m", "venv", str(run.VENV)]
    assert [path.name for path in run.VENV.iterdir()] == ["half-made"]


@pytest.mark.parametrize("broken", ["a folder", "a file", "a link to nowhere"])
def test_whatever_stands_in_the_way_is_replaced(run: ModuleType, calls: Calls, broken: str) -> None:
    if broken == "a folder":
        (run.VENV / "bin").mkdir(parents=True)
    elif broken == "a file":
        run.VENV.write_text("")
    else:
        run.VENV.symlink_to("/nowhere")
    run.make_environment()
    assert [path.name for path in run.VENV.iterdir()] == ["half-made"]


def test_an_environment_of_another_python_is_replaced(run: ModuleType, calls: Calls) -> None:
    installed(run)
    python = run.VENV / "bin" / "python"
    python.unlink()
    python.write_text("#!/bin/sh\necho 3 9\n")
    python.chmod(0o755)
    assert not run.is_sound()
    run.make_environment()
    assert not python.exists()


def test_only_one_start_sets_up_at_a_time(run: ModuleType) -> None:
    script = (
        "import fcntl, pathlib, sys\n"
        "held = pathlib.Path(sys.argv[1]).open()\n"
        "try: fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)\n"
        "except BlockingIOError: print('waits')\n"
    )
    run.__file__ = str(run.ROOT / "run.py")
    (run.ROOT / "run.py").touch()
    with run.only_one():
        done = subprocess.run(
            [sys.executable, "-c", script, str(run.ROOT / "run.py")],
            capture_output=True,
            text=True,
            check=True,
        )
    assert done.stdout == "waits\n"


# --- what the system has to give ----------------------------------------------------------------------------


def test_libraries_for_windows_are_asked_for_only_with_a_display(
    run: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(run, "LINUX", True)
    monkeypatch.setattr(run, "loads", lambda library: False)
    assert run.missing_libraries() == run.QT_LIBRARIES
    monkeypatch.setenv("DISPLAY", ":0")
    assert run.missing_libraries() == {**run.QT_LIBRARIES, **run.X11_LIBRARIES}
    monkeypatch.setattr(run, "LINUX", False)
    assert run.missing_libraries() == {}


def test_a_library_that_is_not_there_does_not_load() -> None:
    spec = importlib.util.spec_from_file_location("run_untouched", ROOT / "run.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    assert not module.loads("libnobody-has-this.so.7")


def test_root_installs_missing_libraries(
    run: ModuleType, calls: Calls, monkeypatch: pytest.MonkeyPatch
) -> None:
    be_root(run, monkeypatch)
    with_programs(run, monkeypatch, "apt-get")
    monkeypatch.setattr(run, "have_lists", lambda: True)
    run.install_libraries({"libEGL.so.1": "libegl1"})
    assert calls.words() == ["env DEBIAN_FRONTEND=noninteractive " + " ".join([*run.APT_INSTALL, "libegl1"])]


def test_lists_are_fetched_when_there_are_none(
    run: ModuleType, calls: Calls, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(run, "have_lists", lambda: False)
    assert run.apt_install([], ["libegl1"])
    assert [command[1] for command in calls.commands] == ["update", "install"]


def test_old_lists_are_fetched_anew(run: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(run, "have_lists", lambda: True)
    calls = answer(run, monkeypatch, Calls("libegl1"))
    assert not run.apt_install([], ["libegl1"])
    assert [command[1] for command in calls.commands] == ["install", "update", "install"]


def test_sudo_is_used_when_it_asks_nothing(
    run: ModuleType, calls: Calls, monkeypatch: pytest.MonkeyPatch
) -> None:
    be_root(run, monkeypatch, root=False)
    with_programs(run, monkeypatch, "sudo")
    assert run.as_root()[:2] == ["sudo", "-n"]


@pytest.mark.parametrize("programs", [("apt-get",), ("apt-get", "sudo")])
def test_without_rights_the_command_to_type_is_given(
    run: ModuleType, programs: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    be_root(run, monkeypatch, root=False)
    with_programs(run, monkeypatch, *programs)
    answer(run, monkeypatch, Calls("sudo"))
    with pytest.raises(run.SetupError) as told:
        run.install_libraries({"libGL.so.1": "libgl1", "libEGL.so.1": "libegl1"})
    assert "libGL.so.1, libEGL.so.1" in str(told.value)
    assert (
        "\n    sudo apt-get update && sudo apt-get install --no-install-recommends libgl1 libegl1\n"
        in str(told.value)
    )


def test_other_systems_are_told_the_names(run: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    with_programs(run, monkeypatch)
    with pytest.raises(run.SetupError, match=r"(?s)libEGL\.so\.1.*package manager"):
        run.install_libraries({"libEGL.so.1": "libegl1"})


def test_a_python_without_venv_gets_it(run: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    be_root(run, monkeypatch)
    with_programs(run, monkeypatch, "apt-get")
    monkeypatch.setattr(run, "have_lists", lambda: True)
    calls = answer(run, monkeypatch, Calls("import ensurepip, venv"))
    run.install_venv_module()
    assert calls.commands[-1][-1] == "python{}.{}-venv".format(*sys.version_info)


@pytest.mark.parametrize("root", [True, False])
def test_a_missing_libreoffice_is_said_and_is_no_error(
    run: ModuleType, root: bool, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(run, "LINUX", True)
    be_root(run, monkeypatch, root=root)
    with_programs(run, monkeypatch, "apt-get")
    calls = answer(run, monkeypatch, Calls("install"))
    run.install_writer()
    assert "its test will be skipped" in capsys.readouterr().out
    assert bool(calls.commands) is root


def with_pom(run: ModuleType) -> Path:
    pom = run.ROOT / run.LANGUAGETOOL_POM
    pom.parent.mkdir(parents=True)
    pom.write_text("<languagetool.version>6.8</languagetool.version>")
    return run.VENV / "languagetool" / "LanguageTool-6.8"


def test_languagetool_is_fetched_once_and_anew_for_another_version(
    run: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    def maven(command: list[str], **options: Any) -> int:
        commands.append(command)
        (target,) = (word.partition("=")[2] for word in command if word.startswith("-DoutputDirectory"))
        Path(target).mkdir(parents=True)
        (Path(target) / "languagetool-server.jar").write_bytes(b"jar")
        return 0

    commands: list[list[str]] = []
    home = with_pom(run)
    with_programs(run, monkeypatch, "mvn", "java")
    monkeypatch.setattr(run.subprocess, "call", maven)
    run.fetch_languagetool()
    run.fetch_languagetool()
    assert len(commands) == 1
    assert (home / "languagetool-server.jar").read_bytes() == b"jar"
    (run.ROOT / run.LANGUAGETOOL_POM).write_text("<languagetool.version>6.8</languagetool.version> more")
    run.fetch_languagetool()
    assert len(commands) == 2
    assert [path.name for path in home.parent.iterdir()] == ["LanguageTool-6.8"]


@pytest.mark.parametrize("missing", ["mvn", "java", "network"])
def test_doing_without_languagetool_is_said_and_is_no_error(
    run: ModuleType, missing: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    home = with_pom(run)
    with_programs(run, monkeypatch, *({"mvn", "java"} - {missing}))
    answer(run, monkeypatch, Calls("mvn"))
    run.fetch_languagetool()
    assert "real" in capsys.readouterr().out
    assert not home.exists()


# --- test ---------------------------------------------------------------------------------------------------


def test_the_tests_run_last_and_out_of_sight(run: ModuleType, calls: Calls) -> None:
    assert run.run_tests([]) == 0
    assert [command[2] for command in calls.commands] == ["ruff", "ruff", "mypy", run.CONTRACTS, "pytest"]
    assert {surroundings["QT_QPA_PLATFORM"] for surroundings in calls.environments} == {"offscreen"}


def test_the_first_failing_stage_ends_the_run(
    run: ModuleType, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    calls = answer(run, monkeypatch, Calls("mypy"))
    assert run.run_tests([]) == 1
    assert [command[2] for command in calls.commands] == ["ruff", "ruff", "mypy"]
    assert capsys.readouterr().out.endswith("Types: failed\n")


def test_more_words_go_to_pytest_alone(run: ModuleType, calls: Calls) -> None:
    assert run.run_tests(["-k", "receipt"]) == 0
    assert [command[1:] for command in calls.commands] == [["-m", "pytest", "-k", "receipt"]]


def test_it_needs_nothing_but_python() -> None:
    """It is started before anything is installed."""
    script = "import sys, runpy; runpy.run_path('run.py'); print(*sys.modules)"
    done = subprocess.run(
        [sys.executable, "-I", "-S", "-c", script], cwd=ROOT, capture_output=True, text=True, check=True
    )
    loaded = {name.split(".")[0] for name in done.stdout.split()} - {"__main__"}
    assert loaded - sys.stdlib_module_names - set(sys.builtin_module_names) <= {
        "sitecustomize",
        "usercustomize",
    }
