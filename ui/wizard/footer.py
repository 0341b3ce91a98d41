# SPDX-License-Identifier: GPL-3.0-or-later
"""The foot of the page: Back, which step, why not yet, and the one primary button."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from ui.theme import scaled
from ui.widgets.labels import button, icon_button, name_button, restyle

EDGES = 12  # padding and border at both sides


class ReasonButton(QPushButton):
    """A text to click that gives way in a narrow window; the whole text stays in its tool tip."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "reason")
        self.full = ""

    def show_text(self, text: str) -> None:
        """Show a text, shortened to the room there is."""
        if text != self.full:
            self.full = text
            self.setToolTip(text)
            self.setAccessibleName(text)
            self._fit()
            self.updateGeometry()

    def sizeHint(self) -> QSize:
        width = self.fontMetrics().horizontalAdvance(self.full) + EDGES
        return QSize(width, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(scaled(60), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        room = max(self.width(), self.minimumSizeHint().width()) - EDGES
        whole = not self.isVisible() or self.fontMetrics().horizontalAdvance(self.full) <= room
        text = (
            self.full
            if whole
            else self.fontMetrics().elidedText(self.full, Qt.TextElideMode.ElideRight, room)
        )
        self.setText(text.replace("&", "&&"))


class Footer(QWidget):
    """Signals: ``back()``, ``primary()``, ``reason_clicked()`` and ``preview_wanted()``.

    The primary button is never silently grey: while something is missing it looks quiet, the reason stands
    beside it in words, and pressing either goes to the place.
    """

    back = Signal()
    primary = Signal()
    reason_clicked = Signal()
    preview_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("footer")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._numbers = (1, 1)
        self.back_button = QPushButton()
        self.preview_button = icon_button("file-text")
        self.step_of = QLabel()
        self.step_of.setObjectName("stepOf")
        self.reason = ReasonButton()
        self.primary_button = button("primary")
        self.back_button.clicked.connect(self.back)
        self.preview_button.clicked.connect(self.preview_wanted)
        self.reason.clicked.connect(self.reason_clicked)
        self.primary_button.clicked.connect(self.primary)
        row = QHBoxLayout(self)
        row.setContentsMargins(40, 13, 40, 13)
        row.setSpacing(16)
        row.addWidget(self.back_button)
        row.addWidget(self.preview_button)
        row.addStretch(1)
        row.addWidget(self.reason)
        row.addWidget(self.step_of)
        row.addWidget(self.primary_button)
        self.reason.hide()
        self.retranslate()

    def show_step(self, number: int, count: int, primary: str, *, has_back: bool) -> None:
        """Say which step this is and what the primary button does."""
        self._numbers = (number, count)
        self.primary_button.setText(primary)
        self.primary_button.setAccessibleName(primary.replace("&", ""))
        self.back_button.setVisible(has_back)
        self.retranslate()

    def show_reason(self, text: str, *, blocked: bool) -> None:
        """Say why the owner cannot go on; ``blocked`` without words makes the button quiet only."""
        self.reason.show_text(text)
        self.reason.setVisible(bool(text))
        self.step_of.setVisible(not text)
        wanted = "true" if blocked else "false"
        self.primary_button.setAccessibleDescription(text)
        if self.primary_button.property("blocked") != wanted:
            self.primary_button.setProperty("blocked", wanted)
            restyle(self.primary_button)

    def retranslate(self) -> None:
        """Set the words."""
        number, count = self._numbers
        self.back_button.setText(self.tr("&Back"))
        self.step_of.setText(self.tr("Step {number} of {count}").format(number=number, count=count))
        name_button(self.preview_button, self.tr("Show or hide the letter (F9)"))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
