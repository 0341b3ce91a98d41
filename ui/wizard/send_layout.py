# SPDX-License-Identifier: GPL-3.0-or-later
"""Paper and envelope: each layout with a small drawing of where its window is."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QRadioButton, QVBoxLayout, QWidget

from composer.letter.layouts import Envelope, Layout
from ui.theme import colour, scaled
from ui.widgets.filling import fill_check
from ui.widgets.labels import below_tick
from ui.words.send import layout_texts

LONGEST = 242.0  # mm: the widest envelope offered, so that all are drawn to one scale
DRAWN = 92  # px for that width
HIGHEST = 46
ADDRESS = (0.7, 0.5, 0.6)  # lengths of the three lines that stand for an address


class EnvelopeDrawing(QWidget):
    """An envelope from its front with its window, to scale."""

    def __init__(self, envelope: Envelope) -> None:
        super().__init__()
        self._envelope = envelope
        self.setFixedSize(scaled(DRAWN), scaled(HIGHEST))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        unit = (self.width() - 1) / LONGEST
        envelope, window = self._envelope, self._envelope.window
        top = (self.height() - envelope.height * unit) / 2
        sheet = QRectF(0.5, top, envelope.width * unit, envelope.height * unit - 1)
        hole = QRectF(
            window.left * unit,
            top + (envelope.height - window.bottom - window.height) * unit,
            window.width * unit,
            window.height * unit,
        )
        painter.setPen(colour(self, "line_strong"))
        painter.setBrush(colour(self, "surface"))
        painter.drawRoundedRect(sheet, 1.5, 1.5)
        painter.setBrush(colour(self, "desk"))
        painter.drawRoundedRect(hole, 1.5, 1.5)
        self._paint_address(painter, hole)
        painter.end()

    def _paint_address(self, painter: QPainter, hole: QRectF) -> None:
        painter.setPen(colour(self, "muted"))
        for number, length in enumerate(ADDRESS, 1):
            y = hole.top() + number * hole.height() / (len(ADDRESS) + 1)
            left = hole.left() + hole.width() * 0.12
            painter.drawLine(round(left), round(y), round(left + hole.width() * length), round(y))


class LayoutRow(QWidget):
    """One layout: drawing, name, one quiet line. A click anywhere chooses it."""

    def __init__(self, layout: Layout) -> None:
        super().__init__()
        self.offered = layout
        self.radio = QRadioButton()
        self.radio.setObjectName(f"signing.layout.{layout.id}")
        self.detail = below_tick()
        words = QVBoxLayout()
        words.setContentsMargins(0, 0, 0, 0)
        words.setSpacing(2)
        words.addWidget(self.radio)
        words.addWidget(self.detail)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        row.addWidget(EnvelopeDrawing(layout.envelopes[0]), 0, Qt.AlignmentFlag.AlignVCenter)
        row.addLayout(words, 1)

    def retranslate(self) -> None:
        """Set the words."""
        name, detail = layout_texts(self.offered)
        self.radio.setText(name)
        self.radio.setAccessibleDescription(detail)
        self.detail.setText(detail)
        self.detail.setVisible(bool(detail))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.radio.setFocus(Qt.FocusReason.MouseFocusReason)
            self.radio.click()


class LayoutChoice(QWidget):
    """All layouts, of which one holds. Signal ``chosen(id)``."""

    chosen = Signal(str)

    def __init__(self, layouts: Sequence[Layout]) -> None:
        super().__init__()
        self._group = QButtonGroup(self)
        self.rows = [LayoutRow(layout) for layout in layouts]
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 2, 0, 0)
        column.setSpacing(12)
        for number, row in enumerate(self.rows):
            self._group.addButton(row.radio, number)
            column.addWidget(row)
        self._group.idClicked.connect(self._clicked)
        self.setFocusProxy(self.rows[0].radio)

    def retranslate(self) -> None:
        """Set the words."""
        for row in self.rows:
            row.retranslate()

    def value(self) -> str:
        """The id of the layout that holds; empty when none does."""
        checked = self._group.checkedId()
        return self.rows[checked].offered.id if checked >= 0 else ""

    def set_value(self, layout_id: str) -> None:
        """Show which one holds."""
        self._group.setExclusive(False)
        for row in self.rows:
            fill_check(row.radio, row.offered.id == layout_id)
        self._group.setExclusive(True)
        held = next((row for row in self.rows if row.radio.isChecked()), self.rows[0])
        self.setFocusProxy(held.radio)

    def _clicked(self, number: int) -> None:
        self.chosen.emit(self.rows[number].offered.id)
