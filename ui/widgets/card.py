# SPDX-License-Identifier: GPL-3.0-or-later
"""Cards that hold one thing, and what stands where there is nothing yet."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ui.icons import IconMark
from ui.widgets.labels import button, restyle, text_label


class Card(QFrame):
    """A raised frame with a column of its own: ``card.column.addWidget(...)``.

    ``kind``: empty, stop, warn, hint or good. ``selectable=True`` makes it take the keyboard; signal
    ``selected()`` when it was clicked, focused, or Enter was pressed on it.
    """

    selected = Signal()

    def __init__(self, kind: str = "", *, selectable: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self.setProperty("kind", kind)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(16, 12, 16, 12)
        self.column.setSpacing(8)
        self._selectable = selectable
        if selectable:
            self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def set_kind(self, kind: str) -> None:
        """Change its colours."""
        if self.property("kind") != kind:
            self.setProperty("kind", kind)
            restyle(self)

    def set_selected(self, on: bool) -> None:
        """Light the card, or not."""
        if self.property("selected") != ("true" if on else "false"):
            self.setProperty("selected", "true" if on else "false")
            restyle(self)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        if self._selectable:
            self.selected.emit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self._selectable and event.reason() != Qt.FocusReason.MouseFocusReason:
            self.selected.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._selectable and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.selected.emit()
        else:
            super().keyPressEvent(event)


class EmptyState(QWidget):
    """Says what will be here, and offers the next action and perhaps a second one.

    Both buttons are plain: the one primary button of the place stands in its head or foot.
    Signals: ``acted()`` and ``acted_second()``.
    """

    acted = Signal()
    acted_second = Signal()

    def __init__(self, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = text_label("section")
        self.text = text_label("quiet")
        self.action = button()
        self.second = button()
        self.action.clicked.connect(self.acted)
        self.second.clicked.connect(self.acted_second)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.action)
        row.addWidget(self.second)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 16, 0, 16)
        column.setSpacing(8)
        column.addWidget(IconMark(icon, "muted", 32))
        column.addWidget(self.title)
        column.addWidget(self.text)
        column.addSpacing(8)
        column.addLayout(row)
        self.action.hide()
        self.second.hide()

    def set_texts(self, title: str, text: str, action: str = "", second: str = "") -> None:
        """Set the words; a button without words is not shown."""
        self.title.setText(title)
        self.text.setText(text)
        for made, words in ((self.action, action), (self.second, second)):
            made.setText(words)
            made.setVisible(bool(words))
