# SPDX-License-Identifier: GPL-3.0-or-later
"""A small chart of bars that can be compared at a glance. The words beside them say the same."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import scaled, tabular, tokens_of

BAR = 22
ROW = 52


@dataclass(frozen=True, slots=True)
class Bar:
    """What one bar stands for: its name, its length, and the figure as it is written."""

    label: str
    value: Decimal
    figure: str
    token: str = "accent"


class BarChart(QWidget):
    """Bars below each other, the longest as wide as there is room. Its accessible text reads them out."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bars: tuple[Bar, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_bars(self, bars: Sequence[Bar]) -> None:
        """Show these bars."""
        self._bars = tuple(bars)
        self.setAccessibleName("; ".join(f"{bar.label}: {bar.figure}" for bar in bars))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(scaled(320), scaled(ROW) * len(self._bars))

    def minimumSizeHint(self) -> QSize:
        return QSize(scaled(200), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        longest = max((bar.value for bar in self._bars), default=Decimal(0))
        for number, bar in enumerate(self._bars):
            self._paint_bar(painter, bar, scaled(ROW) * number, longest)
        painter.end()

    def _paint_bar(self, painter: QPainter, bar: Bar, top: int, longest: Decimal) -> None:
        tokens = tokens_of(self)
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        side = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
        flags = side | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
        painter.setFont(self._font(13, QFont.Weight.Normal))
        painter.setPen(QColor(tokens["ink"]))
        painter.drawText(QRectF(0, top, self.width(), scaled(20)), flags, bar.label)
        figures = self._font(14, QFont.Weight.DemiBold)
        gap = scaled(8)
        room = self.width() - QFontMetrics(figures).horizontalAdvance(bar.figure) - gap
        share = float(bar.value / longest) if longest > 0 else 0.0
        length = max(3.0, room * max(0.0, share))
        left = self.width() - length if mirrored else 0.0
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens[bar.token]))
        painter.drawRoundedRect(QRectF(left, top + scaled(21), length, scaled(BAR)), 4, 4)
        painter.setFont(figures)
        painter.setPen(QColor(tokens["ink"]))
        beside = (
            QRectF(0, top + scaled(21), left - gap, scaled(BAR))
            if mirrored
            else QRectF(length + gap, top + scaled(21), self.width() - length - gap, scaled(BAR))
        )
        painter.drawText(beside, flags, bar.figure)

    def _font(self, px: int, weight: QFont.Weight) -> QFont:
        font = tabular(self.font())
        font.setPixelSize(scaled(px))
        font.setWeight(weight)
        return font
