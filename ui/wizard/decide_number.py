# SPDX-License-Identifier: GPL-3.0-or-later
"""A field for a plain number: a percentage, a count of years, an amount whose currency is known."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from composer.errors import BadInput
from ui import format as written
from ui.theme import tabular
from ui.words import sentence


class NumberField(QLineEdit):
    """A number in the owner's way of writing, or nothing.

    Signals: ``edited(Decimal | None)`` for each change by the owner, None also for what cannot be read;
    ``problem(str)`` with what is wrong, or an empty text.
    """

    edited = Signal(object)
    problem = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFont(tabular(self.font()))
        self.setInputMethodHints(Qt.InputMethodHint.ImhFormattedNumbersOnly)
        self.textEdited.connect(self._typed)

    def value(self) -> Decimal | None:
        """The number shown; None when empty or unreadable."""
        return self._read()[0]

    def set_value(self, value: Decimal | None) -> None:
        """Show a number; what is being typed stays while it means the same or cannot be read yet."""
        if self.value() != value:
            with QSignalBlocker(self):
                self.setText(written.number(value) if value is not None else "")
            self.problem.emit("")

    def _read(self) -> tuple[Decimal | None, str]:
        try:
            return written.read_number(self.text()), ""
        except BadInput as error:
            return None, sentence(error).short

    def _typed(self) -> None:
        value, bad = self._read()
        self.problem.emit(bad)
        self.edited.emit(value)
