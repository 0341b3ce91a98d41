# SPDX-License-Identifier: GPL-3.0-or-later
"""Outline icons (Lucide), tinted with a colour of the theme and sharp on every screen."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QByteArray, QEvent, QObject, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPainter, QPixmap, QPixmapCache
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QAbstractButton, QPushButton, QWidget

import resources
from ui.theme import scaled, tokens_of

STROKE = "1.75"  # the family is drawn with 2; a lighter line sits better beside Inter
RATIOS = (1, 2, 3)
GAP = 4  # between an icon and the words of its button, on top of what Qt leaves


@lru_cache(maxsize=128)
def svg(name: str) -> str:
    """The icon's source, stroked in ``currentColor``."""
    source = resources.read_text(f"icons/{name}.svg")
    return source.replace('stroke-width="2"', f'stroke-width="{STROKE}"')


def tinted(name: str, colour: QColor) -> bytes:
    """The icon's source in one colour."""
    return svg(name).replace("currentColor", colour.name()).encode("ascii")


def pixmap(name: str, colour: QColor, size: int, ratio: float = 1.0) -> QPixmap:
    """The icon as a picture of ``size`` logical pixels for a screen of that ratio.

    Kept in Qt's own cache: a card of buttons is made while somebody types.
    """
    key = f"{name} {colour.name()} {size} {ratio}"
    picture = QPixmap()
    if not QPixmapCache.find(key, picture):
        picture = _drawn(name, colour, round(size * ratio))
        picture.setDevicePixelRatio(ratio)
        QPixmapCache.insert(key, picture)
    return picture


def _drawn(name: str, colour: QColor, pixels: int) -> QPixmap:
    picture = QPixmap(QSize(pixels, pixels))
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    QSvgRenderer(QByteArray(tinted(name, colour))).render(painter)
    painter.end()
    return picture


def icon(name: str, colour: QColor, size: int = 18, gap: int = 0) -> QIcon:
    """The icon for a button, drawn for ordinary, double and triple screens; ``gap`` keeps the words away."""
    made = QIcon()
    for ratio in RATIOS:
        made.addPixmap(_with_gap(pixmap(name, colour, size, ratio), round(gap * ratio)))
    return made


def _with_gap(drawn: QPixmap, gap: int) -> QPixmap:
    """The picture with clear room behind it, where the words begin."""
    if not gap:
        return drawn
    wide = QPixmap(drawn.width() + gap, drawn.height())
    wide.setDevicePixelRatio(drawn.devicePixelRatio())
    wide.fill(Qt.GlobalColor.transparent)
    painter = QPainter(wide)
    at_end = QGuiApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft
    painter.drawPixmap(round(gap / drawn.devicePixelRatio()) if at_end else 0, 0, drawn)
    painter.end()
    return wide


def paint(painter: QPainter, name: str, colour: QColor, rect: QRectF) -> None:
    """Draw the icon into ``rect`` with a painter that is already open."""
    QSvgRenderer(QByteArray(tinted(name, colour))).render(painter, rect)


def set_icon(button: QAbstractButton, name: str, token: str = "muted", size: int = 18) -> None:
    """Give ``button`` an icon in a theme colour; it follows when the theme changes."""
    for old in button.findChildren(_Tint, options=Qt.FindChildOption.FindDirectChildrenOnly):
        old.change(name, token, size)
        return
    _Tint(button, name, token, size)


class _Tint(QObject):
    """Repaints a button's icon when the colours of its window change."""

    def __init__(self, button: QAbstractButton, name: str, token: str, size: int) -> None:
        super().__init__(button)
        self._button = button
        self.change(name, token, size)
        button.installEventFilter(self)

    def change(self, name: str, token: str, size: int) -> None:
        self._name, self._token, self._size = name, token, scaled(size)
        self._drawn: tuple[str, str] | None = None
        self._draw()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in {QEvent.Type.PaletteChange, QEvent.Type.StyleChange}:
            self._draw()
        return False

    def _draw(self) -> None:
        colour = QColor(tokens_of(self._button)[self._token])
        if self._drawn == (self._name, colour.name()):
            return
        self._drawn = (self._name, colour.name())
        gap = GAP if isinstance(self._button, QPushButton) else 0
        self._button.setIcon(icon(self._name, colour, self._size, gap))
        self._button.setIconSize(QSize(self._size + gap, self._size))


class IconMark(QWidget):
    """A small icon beside a text. It says nothing by itself; the text does."""

    def __init__(
        self, name: str, token: str = "muted", size: int = 18, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._name, self._token = name, token
        self.setFixedSize(scaled(size), scaled(size))

    def change(self, name: str, token: str) -> None:
        self._name, self._token = name, token
        self.update()

    def paintEvent(self, event: object) -> None:
        painter = QPainter(self)
        colour = QColor(tokens_of(self)[self._token])
        painter.drawPixmap(0, 0, pixmap(self._name, colour, self.width(), self.devicePixelRatioF()))
        painter.end()
