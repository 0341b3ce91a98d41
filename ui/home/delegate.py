# SPDX-License-Identifier: GPL-3.0-or-later
"""Paints one row of a list: who and what at the left, the amount, and at the right what is next.

Painted rather than built of widgets: a list of thousands scrolls without making any.
"""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen, QTextCharFormat, QTextLayout
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ui import icons
from ui.home.model import CASE, Line, LineModel
from ui.theme import colour, scaled, tabular

ROW, SECTION = 64, 44  # px at 100 %
PAD, GAP = 16, 16
FIGURE, NOTE = 112, 232  # widths of the two columns at the right
NOTE_SHARE = 0.54  # of a narrow row
ICON = 16
NARROW = 560  # below this the amount stands under the item
KIND_ICON = {"stop": "octagon-alert", "warn": "clock"}

Index = QModelIndex | QPersistentModelIndex


class LineDelegate(QStyledItemDelegate):
    """Draws ``Line``s of a ``LineModel``."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """A row, taller where a section begins."""
        return QSize(scaled(320), scaled(ROW) + (scaled(SECTION) if _line(index).section else 0))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Background, texts and icon of a row."""
        line, widget = _line(index), option.widget
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        place = QRect(option.rect)
        if line.section:
            self._section(painter, widget, place, line.section)
            place.setTop(place.top() + scaled(SECTION))
        self._ground(painter, option, place)
        self._texts(painter, option, place, line)
        painter.restore()

    def _section(self, painter: QPainter, widget: QWidget, place: QRect, text: str) -> None:
        head = QRect(place.left() + 2, place.top(), place.width(), scaled(SECTION) - scaled(8))
        painter.setFont(_font(13, QFont.Weight.DemiBold))
        painter.setPen(colour(widget, "muted"))
        painter.drawText(head, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom, text)

    def _ground(self, painter: QPainter, option: QStyleOptionViewItem, place: QRect) -> None:
        card = QRectF(place).adjusted(1, 1, -1, -5)
        state, widget = option.state, option.widget
        focused = bool(state & QStyle.StateFlag.State_HasFocus)
        hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        painter.setPen(colour(widget, "line_strong" if hovered else "line"))
        painter.setBrush(colour(widget, "surface"))
        if focused:
            painter.setPen(QPen(colour(widget, "focus"), 2))
        painter.drawRoundedRect(card, 8, 8)

    def _texts(self, painter: QPainter, option: QStyleOptionViewItem, place: QRect, line: Line) -> None:
        widget, direction = option.widget, option.direction
        inner = place.adjusted(scaled(PAD), 0, -scaled(PAD), -4)
        narrow = inner.width() < scaled(NARROW)
        note = QRect(inner)
        widest = min(scaled(NOTE), round(inner.width() * NOTE_SHARE))
        note.setLeft(inner.right() - (widest if _has_note(line) else 0))
        figure = QRect(inner)
        figure.setRight(note.left() - (scaled(GAP) * 2 if _has_note(line) else 0))
        figure.setLeft(figure.right() - (scaled(FIGURE) if line.figure and not narrow else 0))
        left = QRect(inner)
        left.setRight(figure.left() - (scaled(GAP) if line.figure else 0))
        left, figure, note = (QStyle.visualRect(direction, inner, part) for part in (left, figure, note))
        detail = f"{line.figure} · {line.detail}".strip(" ·") if narrow and line.figure else line.detail
        self._name(painter, widget, left, line, detail)
        if not narrow:
            self._figure(painter, widget, figure, line)
        self._note(painter, widget, note, line, direction)

    def _name(self, painter: QPainter, widget: QWidget, place: QRect, line: Line, detail: str) -> None:
        top, below = _halves(place, bool(detail))
        _write(painter, top, line.title, _font(14, QFont.Weight.DemiBold), colour(widget, "ink"))
        if line.bold:
            _write_marked(painter, below, detail, line.bold, widget)
        elif detail:
            _write(painter, below, detail, _font(13), colour(widget, "muted"))

    def _figure(self, painter: QPainter, widget: QWidget, place: QRect, line: Line) -> None:
        if line.figure:
            font, right = tabular(_font(14)), Qt.AlignmentFlag.AlignRight
            _write(painter, _halves(place, True)[0], line.figure, font, colour(widget, "ink"), right)

    def _note(
        self, painter: QPainter, widget: QWidget, place: QRect, line: Line, direction: Qt.LayoutDirection
    ) -> None:
        top, below = _halves(place, bool(line.urgent))
        ink = colour(widget, "ink" if line.opens == CASE else "muted")
        _with_icon(painter, top, line.icon, line.note, ink, _font(13), direction)
        if line.urgent:
            tint = colour(widget, line.kind or "muted")
            font = _font(13, QFont.Weight.Medium if line.kind else QFont.Weight.Normal)
            _with_icon(painter, below, KIND_ICON.get(line.kind, ""), line.urgent, tint, font, direction)


def _line(index: Index) -> Line:
    model = index.model()
    assert isinstance(model, LineModel)
    return model.line(index.row())


def _has_note(line: Line) -> bool:
    return bool(line.note or line.urgent)


def _halves(place: QRect, two: bool) -> tuple[QRect, QRect]:
    """Where the first and the second line of text stand; one line alone stands in the middle."""
    high, gap = scaled(20), scaled(2)
    top = place.center().y() - (high + gap // 2 if two else high // 2)
    first = QRect(place.left(), top, place.width(), high)
    return first, first.translated(0, high + gap)


def _font(px: int, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    font = QFont()
    font.setPixelSize(scaled(px))
    font.setWeight(weight)
    return font


def _with_icon(
    painter: QPainter,
    place: QRect,
    icon: str,
    text: str,
    ink: QColor,
    font: QFont,
    direction: Qt.LayoutDirection,
) -> None:
    size = scaled(ICON)
    square = QRect(place.left(), place.center().y() - size // 2, size, size)
    if icon and text:
        icons.paint(painter, icon, ink, QRectF(QStyle.visualRect(direction, place, square)))
    words = place.adjusted(size + scaled(8), 0, 0, 0)
    _write(painter, QStyle.visualRect(direction, place, words), text, font, ink)


def _write(
    painter: QPainter,
    place: QRect,
    text: str,
    font: QFont,
    ink: QColor,
    side: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
) -> None:
    painter.setFont(font)
    painter.setPen(ink)
    shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, place.width())
    painter.drawText(place, side | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, shown)


def _write_marked(
    painter: QPainter, place: QRect, text: str, spans: tuple[tuple[int, int], ...], widget: QWidget
) -> None:
    """One line of muted text with the matched words in ink and bold."""
    font = _font(13)
    shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, int(place.width() * 0.96))
    layout = QTextLayout(shown, font)
    layout.setFormats([_bold(start, end, widget) for start, end in spans if start < len(shown)])
    layout.beginLayout()
    row = layout.createLine()
    row.setLineWidth(place.width())
    layout.endLayout()
    painter.setPen(colour(widget, "muted"))
    layout.draw(painter, place.topLeft() + QPoint(0, round((place.height() - row.height()) / 2)))


def _bold(start: int, end: int, widget: QWidget) -> QTextLayout.FormatRange:
    marked = QTextCharFormat()
    marked.setFontWeight(QFont.Weight.DemiBold)
    marked.setForeground(colour(widget, "ink"))
    made = QTextLayout.FormatRange()
    made.start, made.length, made.format = start, end - start, marked
    return made
