# SPDX-License-Identifier: GPL-3.0-or-later
"""A pad to sign on with mouse, finger or pen."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import QBuffer, QIODevice, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QImage,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QTabletEvent,
)
from PySide6.QtWidgets import QWidget

from ui.theme import scaled, tokens_of

INK = (
    "#14213D"  # a dark blue-black, as from a good pen; the same on a dark screen, for it goes on white paper
)
HEIGHT = 140
THIN, THICK = 1.6, 3.2
PNG_WIDTH = 900  # 400 dpi in the letter, where a signature is 16 mm high; 1200 took over a frame's time
PNG_QUALITY = 80  # Qt's word for a quick zlib level: 7 ms instead of 12, a third more bytes (measured)
MARGIN = 12


class SignaturePad(QWidget):
    """White paper to sign on, in both themes.

    Signal ``changed(bool)``: whether there is ink now. Ctrl+Z takes the last stroke away.
    """

    changed = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._strokes: list[list[tuple[QPointF, float]]] = []
        self._drawing = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.setFixedHeight(scaled(HEIGHT))
        self.setMinimumWidth(240)

    @property
    def has_ink(self) -> bool:
        """Whether anything was drawn."""
        return bool(self._strokes)

    def undo(self) -> None:
        """Take the last stroke away."""
        if self._strokes:
            self._strokes.pop()
            self._tell()

    def clear(self) -> None:
        """Take all strokes away."""
        self._strokes.clear()
        self._tell()

    def to_png(self) -> bytes:
        """The strokes on a clear ground, cut to their size; empty without ink."""
        box = self._ink_box()
        if box.isEmpty():
            return b""
        factor = PNG_WIDTH / box.width() if box.width() >= box.height() else PNG_WIDTH / 2 / box.height()
        image = QImage(
            QSize(max(1, round(box.width() * factor)), max(1, round(box.height() * factor))),
            QImage.Format.Format_ARGB32_Premultiplied,  # Qt paints straight into it: half the time
        )
        image.fill(Qt.GlobalColor.transparent)
        painter = QPainter(image)
        painter.scale(factor, factor)
        painter.translate(-box.topLeft())
        self._paint_ink(painter)
        painter.end()
        return _png(image)

    def _ink_box(self) -> QRectF:
        points = [point for stroke in self._strokes for point, _ in stroke]
        if not points:
            return QRectF()
        xs, ys = [p.x() for p in points], [p.y() for p in points]
        box = QRectF(QPointF(min(xs), min(ys)), QPointF(max(xs), max(ys)))
        return box.adjusted(-MARGIN, -MARGIN, MARGIN, MARGIN)

    def _paint_ink(self, painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for stroke in self._strokes:
            self._paint_stroke(painter, stroke)

    def _paint_stroke(self, painter: QPainter, stroke: list[tuple[QPointF, float]]) -> None:
        """One smooth line; through the middles of its points, so that no corner shows."""
        middle_pressure = sum(pressure for _, pressure in stroke) / len(stroke)
        pen = QPen(QColor(INK), THIN + (THICK - THIN) * middle_pressure)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        points = [point for point, _ in stroke]
        if len(points) == 1:
            painter.drawPoint(points[0])
            return
        path = QPainterPath(points[0])
        for here, following in pairwise(points[1:]):
            path.quadTo(here, (here + following) / 2)
        path.lineTo(points[-1])
        painter.drawPath(path)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tokens = tokens_of(self)
        painter.setBrush(QColor("white"))
        edge = QPen(
            QColor(tokens["focus" if self.hasFocus() else "line_strong"]), 2 if self.hasFocus() else 1
        )
        painter.setPen(edge)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)
        painter.setPen(QPen(QColor("#C9C4B8"), 1))
        base = round(self.height() * 0.74)
        painter.drawLine(24, base, self.width() - 24, base)
        self._paint_ink(painter)
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._begin(event.position(), 0.5)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._drawing:
            self._go_on(event.position(), 0.5)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._end()

    def tabletEvent(self, event: QTabletEvent) -> None:
        if event.type() == event.Type.TabletPress:
            self._begin(event.position(), event.pressure())
        elif event.type() == event.Type.TabletMove and self._drawing:
            self._go_on(event.position(), event.pressure())
        elif event.type() == event.Type.TabletRelease:
            self._end()
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Undo):
            self.undo()
        else:
            super().keyPressEvent(event)

    def _begin(self, place: QPointF, pressure: float) -> None:
        self._drawing = True
        self._strokes.append([(place, pressure)])
        self.update()

    def _go_on(self, place: QPointF, pressure: float) -> None:
        self._strokes[-1].append((place, pressure))
        self.update()

    def _end(self) -> None:
        if self._drawing:
            self._drawing = False
            self._tell()

    def _tell(self) -> None:
        self.update()
        self.changed.emit(self.has_ink)


def _png(image: QImage) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG", PNG_QUALITY)  # type: ignore[call-overload]  # the stubs want bytes, Qt wants text
    return bytes(buffer.data().data())
