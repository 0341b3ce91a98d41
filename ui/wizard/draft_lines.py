# SPDX-License-Identifier: GPL-3.0-or-later
"""A line of the letter that is made from the customer and may be written otherwise."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from composer.text import clean_line
from ui.widgets.filling import fill_line
from ui.widgets.labels import button, restyle


class UsualLine(QWidget):
    """Shows the usual words until the owner writes others.

    Signal ``typed(str)``: the owner's own words; empty means *as usual*.
    """

    typed = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._usual = ""
        self.line = QLineEdit()
        self.line.setObjectName(name)
        self.back = button("link", "rotate-ccw")
        self.back.setObjectName(f"{name}.usual")
        self.back.setProperty("flush", "true")
        self.back.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.line)
        column.addWidget(self.back)
        self.setFocusProxy(self.line)
        self.line.textEdited.connect(self._edited)
        self.line.editingFinished.connect(self._left)
        self.back.clicked.connect(self._as_usual)

    def retranslate(self) -> None:
        """Set the words."""
        self.back.setText(self.tr("Back to the usual one"))

    def show_line(self, own: str, usual: str, *, read_only: bool) -> None:
        """Show the owner's words, or the usual ones; a line that is just being emptied stays empty."""
        self._usual = usual
        self.line.setPlaceholderText(usual)
        being_emptied = self.line.hasFocus() and not self.line.text().strip() and not own
        if not being_emptied:
            fill_line(self.line, own or usual)
        self.back.setVisible(bool(own) and not read_only)
        set_read_only(self.line, read_only)

    def _edited(self, text: str) -> None:
        words = clean_line(text)
        self.typed.emit("" if words == clean_line(self._usual) else words)

    def _left(self) -> None:
        if not self.line.text().strip():
            fill_line(self.line, self._usual)

    def _as_usual(self) -> None:
        self.typed.emit("")
        fill_line(self.line, self._usual)
        self.line.setFocus()


def set_read_only(widget: QWidget, on: bool) -> None:
    """Lock a text control, or unlock it; the style sheet shows it."""
    if widget.property("readOnly") != on:
        widget.setProperty("readOnly", on)
        restyle(widget)
