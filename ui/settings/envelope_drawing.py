# SPDX-License-Identifier: GPL-3.0-or-later
"""A small drawing of a sheet: where the address sits, where it is folded, what the window shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from ui.theme import colour, scaled

if TYPE_CHECKING:
    from composer.letter.layouts import Box, Layout

WIDTH = 96  # px at 100 %
PAPER, INK, FOLD = QColor("#FFFFFF"), QColor("#5D6269"), QColor("#8D887C")
WINDOW, WINDOW_EDGE = QColor("#E3EEEC"), QColor("#0F5C55")  # on white paper in both themes


class SheetDrawing(QWidget):
    """The sheet of a layout with its window (soft), address lines and folds (dashed)."""

    def __init__(self, layout: Layout, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._layout = layout
        self.setFixedSize(self.sizeHint())

    def sizeHint(self) -> QSize:
        width = scaled(WIDTH)
        return QSize(width, round(width * self._layout.height / self._layout.width))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(colour(self, "line_strong"))
        painter.setBrush(PAPER)
        painter.drawRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5))
        self._draw_folds(painter)
        self._draw_window(painter)
        self._draw_lines(painter)
        painter.end()

    @property
    def _unit(self) -> float:
        return self.width() / self._layout.width

    def _place(self, box: Box) -> QRectF:
        unit = self._unit
        return QRectF(box.x0 * unit, box.y0 * unit, box.width * unit, box.height * unit)

    def _draw_folds(self, painter: QPainter) -> None:
        painter.setPen(QPen(FOLD, 1, Qt.PenStyle.DashLine))
        for fold in self._layout.folds:
            y = fold * self._unit
            painter.drawLine(QPointF(1, y), QPointF(self.width() - 1, y))

    def _draw_window(self, painter: QPainter) -> None:
        painter.setPen(QPen(WINDOW_EDGE, 1))
        painter.setBrush(WINDOW)
        painter.drawRoundedRect(self._place(self._layout.safe), 2, 2)

    def _draw_lines(self, painter: QPainter) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(INK)
        unit, layout = self._unit, self._layout
        for number in range(min(4, layout.max_lines)):
            y = (layout.first_baseline + number * layout.line_pitch) * unit
            width = (34.0, 42.0, 28.0, 38.0)[number] * unit
            painter.drawRect(QRectF(layout.address.x0 * unit, y - 1, width, 1.2))
        painter.setBrush(FOLD)
        for number in range(7):
            y = (layout.body_y + 14 + number * 9) * unit
            right = layout.width - layout.margins.right - (40 if number == 6 else 0)
            left = layout.margins.left
            painter.drawRect(QRectF(left * unit, y, (right - left) * unit, 1))
