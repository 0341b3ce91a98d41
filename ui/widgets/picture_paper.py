# SPDX-License-Identifier: GPL-3.0-or-later
"""A picture (logo, signature) as it will be printed: on paper, which is white in both themes."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget

from ui.theme import colour, scaled

PICTURES = (".png", ".jpg", ".jpeg", ".gif", ".bmp", ".tif", ".tiff", ".webp")
"""Endings of the files that can be taken as a picture."""

SIZE = (168, 76)
EDGE = 12


class PicturePaper(QWidget):
    """A small sheet of paper with the picture on it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._png = b""
        self.picture = QPixmap()
        self.setFixedSize(scaled(SIZE[0]), scaled(SIZE[1]))

    def show_picture(self, png: bytes) -> None:
        """Show a PNG, an empty sheet without one; nothing is decoded anew when it is the same."""
        if png != self._png:
            self._png = png
            self.picture = QPixmap.fromImage(QImage.fromData(png)) if png else QPixmap()
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        painter.setPen(colour(self, "line"))
        painter.setBrush(QColor("white"))
        painter.drawRoundedRect(self.rect().adjusted(0, 0, -1, -1), 6, 6)
        if not self.picture.isNull():
            room = self.rect().adjusted(EDGE, EDGE, -EDGE, -EDGE)
            size = self.picture.size().scaled(room.size(), Qt.AspectRatioMode.KeepAspectRatio)
            place = room.adjusted(0, 0, size.width() - room.width(), size.height() - room.height())
            place.moveCenter(room.center())
            painter.drawPixmap(place, self.picture)
        painter.end()
