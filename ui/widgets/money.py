# SPDX-License-Identifier: GPL-3.0-or-later
"""A field for an amount of money in the owner's locale, with its currency."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QWidget

from composer.case import Money
from composer.errors import BadInput
from ui import format as written
from ui.theme import tabular
from ui.words import sentence


class MoneyField(QWidget):
    """Figures as the owner writes them, and a currency.

    Signals: ``edited(Money | None)`` for each change by the owner; ``problem(str)`` with what is wrong, or an
    empty text. Figures that cannot be read say None: half an amount is never taken for the whole. They
    stay in the field until they are mended or another amount is shown.
    """

    edited = Signal(object)
    problem = Signal(str)

    def __init__(self, currency: str = "GBP", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.figures = QLineEdit()
        self.figures.setFont(tabular(self.figures.font()))
        self.figures.setInputMethodHints(Qt.InputMethodHint.ImhFormattedNumbersOnly)
        self.currency = QComboBox()
        for code in written.CURRENCIES:
            self.currency.addItem(code, code)
        self.currency.setCurrentText(currency)
        self.setFocusProxy(self.figures)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.figures, 1)
        row.addWidget(self.currency)
        self.figures.textEdited.connect(self._typed)
        self.figures.editingFinished.connect(self._tidy)
        self.currency.activated.connect(self._typed)
        self.retranslate()

    def retranslate(self) -> None:
        """Name the currency box."""
        self.currency.setAccessibleName(self.tr("Currency"))

    def set_value(self, value: Money | None) -> None:
        """Show an amount; what is being typed stays while it means the same."""
        if value is not None:
            self.set_currency(value.currency)
        amount = value.amount if value is not None else None
        if self._read_quietly() == amount:
            return  # also half typed: not readable yet, and not gone either
        with QSignalBlocker(self.figures):
            self.figures.setText(written.amount(amount) if amount is not None else "")
        self.problem.emit("")

    def set_currency(self, code: str) -> None:
        """Show a currency; an unusual one is added to the list."""
        if self.currency.findData(code) < 0:
            self.currency.addItem(code, code)
        with QSignalBlocker(self.currency):
            self.currency.setCurrentIndex(self.currency.findData(code))

    def value(self) -> Money | None:
        """The amount shown; None when empty or unreadable."""
        amount = self._read_quietly()
        return Money(amount, str(self.currency.currentData())) if amount is not None else None

    def _read_quietly(self) -> Decimal | None:
        try:
            return written.read_number(self.figures.text())
        except BadInput:
            return None

    def _typed(self) -> None:
        try:
            amount = written.read_number(self.figures.text())
        except BadInput as error:
            self.problem.emit(sentence(error).short)
            self.edited.emit(None)
            return
        self.problem.emit("")
        code = str(self.currency.currentData())
        self.edited.emit(Money(amount, code) if amount is not None else None)

    def _tidy(self) -> None:
        amount = self._read_quietly()
        if amount is not None:
            self.figures.setText(written.amount(amount))
