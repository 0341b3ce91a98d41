# SPDX-License-Identifier: GPL-3.0-or-later
"""A program of its own: opens a case and types into its request page until somebody kills it.

Prints ``typed TEXT`` after each word and ``saved TEXT`` whenever the case was stored.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from composer.composition import build
from composer.desk import Desk
from ui.place import Target, Where
from ui.places import PLACES
from ui.shell import Shell
from ui.theme import Theme
from ui.wizard.frame import WizardFrame

WORDS = ("Maija", "Katariina", "Virtanen")
BETWEEN_MS = 30
BREATH_MS = 700  # between two words, long enough for a save


class Typist(QObject):
    """Types one letter at a time into the customer's name, word after word, round and round."""

    def __init__(self, desk: Desk, shell: Shell) -> None:
        super().__init__(shell)
        case = desk.cases.start()
        print("case", case.id, flush=True)
        shell.go(Target(Where.CASE, case.id))
        frame = shell.place
        assert isinstance(frame, WizardFrame)
        self._frame = frame
        field = frame.page.findChild(QLineEdit, "customer.name")
        assert field is not None
        self._field = field
        self._letters = [*" ".join(WORDS)]
        frame.keeper.saved_state.connect(self._said)
        self._timer = QTimer(self, interval=BETWEEN_MS)
        self._timer.timeout.connect(self._type)
        self._timer.start()

    def _type(self) -> None:
        if self._letters:
            letter = self._letters.pop(0)
            self._timer.setInterval(BREATH_MS if letter == " " else BETWEEN_MS)
            QTest.keyClicks(self._field, letter)
            print("typed", self._field.text(), flush=True)

    def _said(self, state: str) -> None:
        if state == "saved":
            print("saved", self._frame.case.customer.name, flush=True)


def main(folder: Path) -> None:
    """Open the window on ``folder`` and type."""
    app = QApplication([])
    app.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)
    Theme(app)
    desk = build(folder / "data", files=folder / "letters")
    shell = Shell(desk, PLACES)
    shell.show()
    typist = Typist(desk, shell)
    app.exec()
    del typist


if __name__ == "__main__":
    main(Path(sys.argv[1]))
