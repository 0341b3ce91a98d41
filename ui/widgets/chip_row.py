# SPDX-License-Identifier: GPL-3.0-or-later
"""A row of offers, each a small button that can be pressed for itself."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from ui.icons import set_icon
from ui.widgets.flow import FlowLayout


class ChipRow(QWidget):
    """Signal ``picked(id)``: the offer of that id was pressed."""

    picked = Signal(object)

    def __init__(self, icon: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = icon
        self._chips: dict[QPushButton, object] = {}
        self._flow = FlowLayout(self)
        self.hide()

    def set_items(self, items: Sequence[tuple[object, str]]) -> None:
        """Offer these (id, words); nothing is touched when they are the same."""
        if [(i, chip.text()) for chip, i in self._chips.items()] == list(items):
            return
        for old in self._chips:
            self._flow.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._chips = {self._make(text): key for key, text in items}
        self.setVisible(bool(items))

    def chip(self, key: object) -> QPushButton:
        """The button of an offer."""
        return next(chip for chip, own in self._chips.items() if own == key)

    def _make(self, text: str) -> QPushButton:
        chip = QPushButton(text)
        chip.setProperty("role", "chip")
        if self._icon:
            set_icon(chip, self._icon, "accent", 16)
        chip.clicked.connect(self._pressed)
        self._flow.addWidget(chip)
        return chip

    def _pressed(self) -> None:
        chip = self.sender()
        if isinstance(chip, QPushButton):
            self.picked.emit(self._chips[chip])
