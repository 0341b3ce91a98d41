# SPDX-License-Identifier: GPL-3.0-or-later
"""Chips: a few choices of which one holds. One Tab stop, arrows inside, like a group of radio buttons."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QPushButton, QWidget

from ui.widgets.flow import FlowLayout

_STEPS = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Down: 1,
}


class Chips(QWidget):
    """Exclusive choices, at first perhaps none.

    Signal ``chosen(value)``: the owner chose; setting the value from code says nothing.
    """

    chosen = Signal(object)

    def __init__(self, values: Sequence[object] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._group = QButtonGroup(self)
        self._values: list[object] = []
        self._flow = FlowLayout(self)
        self._group.buttonClicked.connect(self._clicked)
        self.set_values(values)

    def set_values(self, values: Sequence[object]) -> None:
        """Offer these values; their words come with ``set_texts``."""
        chosen = self.value()
        for old in self.buttons:
            self._group.removeButton(old)
            self._flow.removeWidget(old)
            old.deleteLater()
        self._values = list(values)
        for index in range(len(values)):
            self._add(index)
        self.set_value(chosen)

    def _add(self, index: int) -> None:
        chip = QPushButton()
        chip.setProperty("role", "chip")
        chip.setCheckable(True)
        chip.installEventFilter(self)
        self._group.addButton(chip, index)
        self._flow.addWidget(chip)

    @property
    def buttons(self) -> list[QPushButton]:
        """The chips in order."""
        return [b for b in self._group.buttons() if isinstance(b, QPushButton)]

    def button(self, value: object) -> QPushButton:
        """The chip of a value."""
        return self.buttons[self._values.index(value)]

    def set_texts(self, texts: Sequence[str]) -> None:
        """Set the words, in the order of the values."""
        for chip, text in zip(self.buttons, texts, strict=True):
            chip.setText(text)
            chip.ensurePolished()  # its size counts before it is first seen

    def value(self) -> object | None:
        """What is chosen, or None."""
        index = self._group.checkedId()
        return self._values[index] if index >= 0 else None

    def set_value(self, value: object | None) -> None:
        """Show a choice; None or an unknown value shows none."""
        self._group.setExclusive(False)
        for chip, own in zip(self.buttons, self._values, strict=True):
            chip.setChecked(value is not None and own == value)
        self._group.setExclusive(True)
        self._set_tab_stop()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() in _STEPS:
            self._step(watched, _STEPS[Qt.Key(event.key())])
            return True
        return super().eventFilter(watched, event)

    def _step(self, origin: QObject, step: int) -> None:
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            step = -step
        chips = self.buttons
        place = next(i for i, chip in enumerate(chips) if chip is origin)
        target = chips[(place + step) % len(chips)]
        target.setFocus(Qt.FocusReason.TabFocusReason)
        target.click()

    def _clicked(self) -> None:
        self._set_tab_stop()
        self.chosen.emit(self.value())

    def _set_tab_stop(self) -> None:
        stop = self._group.checkedButton() or next(iter(self.buttons), None)
        for chip in self.buttons:
            chip.setFocusPolicy(Qt.FocusPolicy.StrongFocus if chip is stop else Qt.FocusPolicy.ClickFocus)
        if stop is not None:
            self.setFocusProxy(stop)
