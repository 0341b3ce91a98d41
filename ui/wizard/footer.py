# SPDX-License-Identifier: GPL-3.0-or-later
"""The foot of the page: Back, which step, why not yet, and the one primary button."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStyle,
    QStyleOptionButton,
    QStylePainter,
    QWidget,
)

from ui.theme import scaled
from ui.widgets.labels import button, icon_button, name_button, restyle

EDGES = 12  # padding and border at both sides


class ReasonButton(QPushButton):
    """A text to click: in two lines where one is too narrow, then shortened; its tool tip has all of it."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "reason")
        self.full = ""

    def show_text(self, text: str) -> None:
        """Show a text in the room there is."""
        if text != self.full:
            self.full = text
            self.setText(text.replace("&", "&&"))
            self.setToolTip(text)
            self.setAccessibleName(text)
            self.updateGeometry()

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        return QSize(metrics.horizontalAdvance(self.full) + EDGES, 2 * metrics.lineSpacing() + EDGES // 2)

    def minimumSizeHint(self) -> QSize:
        return QSize(scaled(60), self.sizeHint().height())

    def shown_lines(self) -> list[str]:
        """The text as it is drawn."""
        room, metrics = self.width() - EDGES, self.fontMetrics()
        if metrics.horizontalAdvance(self.full) <= room:
            return [self.full]
        return [metrics.elidedText(line, Qt.TextElideMode.ElideRight, room) for line in self._in_two(room)]

    def _in_two(self, room: int) -> list[str]:
        """The text at the last space of what fits into the first line."""
        words = self.full.split(" ")
        first = [" ".join(words[:count]) for count in range(1, len(words))]
        fitting = [text for text in first if self.fontMetrics().horizontalAdvance(text) <= room]
        return [fitting[-1], self.full[len(fitting[-1]) + 1 :]] if fitting else [self.full]

    def paintEvent(self, event: QPaintEvent) -> None:
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = "\n".join(self.shown_lines()).replace("&", "&&")
        painter = QStylePainter(self)
        painter.drawControl(QStyle.ControlElement.CE_PushButton, option)
        painter.end()


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
