# SPDX-License-Identifier: GPL-3.0-or-later
"""macOS 11 and 12 get the last Qt that starts there: what is installed, and the wizard with it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from types import ModuleType, SimpleNamespace

import pytest

from tests.test_run import Calls, calls, installed, run

ROOT = Path(__file__).resolve().parent.parent
OLDER_QT = Path(sys.prefix) / "older-qt"

__all__ = ["calls", "run"]  # fixtures


def be_mac(run: ModuleType, monkeypatch: pytest.MonkeyPatch, darwin: str) -> None:
    monkeypatch.setattr(run.sys, "platform", "darwin")
    uname = SimpleNamespace(release=darwin, machine="arm64")
    monkeypatch.setattr(run.os, "uname", lambda: uname)


@pytest.mark.parametrize(
    ("darwin", "older"), [("20.6.0", True), ("21.6.0", True), ("22.1.0", False), ("25.0.0", False)]
)
def test_each_mac_gets_the_pins_of_its_system(
    run: ModuleType, calls: Calls, monkeypatch: pytest.MonkeyPatch, darwin: str, older: bool
) -> None:
    be_mac(run, monkeypatch, darwin)
    monkeypatch.setattr(run, "OLDER_QT_PYTHON", sys.version_info[:2])
    installed(run)
    assert run.main(["setup"]) == 0
    (pip,) = (command for command in calls.commands if "pip" in command)
    lock = run.OLDER_MAC_LOCK if older else run.APP_LOCK
    assert pip[-1] == str(run.ROOT / lock)
    calls.commands.clear()
    assert run.main(["setup"]) == 0
    assert not calls.commands, "what is there is not installed twice"


def test_an_older_mac_is_told_which_python_its_qt_knows(
    run: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    be_mac(run, monkeypatch, "21.6.0")
    monkeypatch.setattr(run.sys, "version_info", (3, 14, 0))
    assert run.main(["setup"]) == 1
    assert "needs Python 3.11 or 3.12; this is Python 3.14." in capsys.readouterr().err


def test_an_older_mac_does_not_run_the_tests(
    run: ModuleType, calls: Calls, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    be_mac(run, monkeypatch, "20.6.0")
    monkeypatch.setattr(run.sys, "version_info", (3, 12, 4))
    assert run.main(["test"]) == 1
    assert "macOS 13" in capsys.readouterr().err
    assert not calls.commands


def test_only_what_differs_is_fetched_and_only_once(run: ModuleType, calls: Calls) -> None:
    run.VENV.mkdir()
    (run.ROOT / run.APP_LOCK).write_text("same==1 \\\n    --hash=a\nqt==2 \\\n    --hash=b\n")
    (run.ROOT / run.OLDER_MAC_LOCK).write_text(
        "qt==1 \\\n    --hash=c \\\n    --hash=d\nsame==1 \\\n    --hash=a\n"
    )
    run.fetch_older_qt((3, 11))
    (pip,) = calls.commands
    assert {"--no-deps", "--require-hashes", str(run.OLDER_QT)} <= set(pip)
    assert (run.OLDER_QT / "fetched-for").read_text() == "qt==1 \\\n    --hash=c \\\n    --hash=d"
    run.fetch_older_qt((3, 11))
    assert len(calls.commands) == 1


def test_a_failed_fetch_is_said_and_tried_again(run: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    run.VENV.mkdir()
    monkeypatch.setattr(run.subprocess, "call", lambda command: 1)
    for _ in range(2):
        with pytest.raises(run.SetupError, match="could not be fetched"):
            run.fetch_older_qt((3, 12))


def test_a_python_that_this_qt_does_not_know_does_without(
    run: ModuleType, calls: Calls, capsys: pytest.CaptureFixture[str]
) -> None:
    run.fetch_older_qt((3, 13))
    assert "will be skipped" in capsys.readouterr().out
    assert not calls.commands


@pytest.mark.skipif(
    not (OLDER_QT / "fetched-for").exists(),
    reason="the Qt of macOS 11 and 12 is not here: python3 run.py test",
)
def test_the_whole_wizard_is_clicked_through_with_the_qt_of_older_macs(tmp_path: Path) -> None:
    script = (
        "import sys; from PySide6.QtCore import qVersion; print(qVersion()); "
        "from ui.entry import main; sys.exit(main())"
    )
    surroundings = {**os.environ, "PYTHONPATH": str(OLDER_QT), "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, "-c", script, "demo", "--out", str(tmp_path)],
        cwd=ROOT,
        env=surroundings,
        capture_output=True,
        text=True,
        timeout=240,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("6.7.")
    assert len(list((tmp_path / "pictures").glob("*.png"))) == 25
    assert {path.suffix for path in (tmp_path / "letters").rglob("*.*")} >= {".docx", ".pdf"}
