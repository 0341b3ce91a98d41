# SPDX-License-Identifier: GPL-3.0-or-later
"""A small bar with its name and a word: how full it is never stands alone."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from ui.theme import scaled, tokens_of
from ui.widgets.labels import text_label

LONG, THICK = 88, 8  # px


class Meter(QWidget):
    """Name, bar and word in one line."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name, self.word = text_label("hint"), text_label("hint")
        self.bar = _Bar()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for part in (self.name, self.bar, self.word):
            row.addWidget(part, 0, Qt.AlignmentFlag.AlignVCenter)
        for label in (self.name, self.word):
            label.setWordWrap(False)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def show_level(self, name: str, word: str, share: float, token: str) -> None:
        """``share`` from 0 to 1 of the bar, in a colour of the theme."""
        if (name, word) != (self.name.text(), self.word.text()):
            self.name.setText(name)
            self.word.setText(word)
            self.setAccessibleName(f"{name}: {word}")
        self.bar.show_share(share, token)


class _Bar(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self._shown = (0.0, "hint")
        self.setFixedSize(scaled(LONG), scaled(THICK))

    def show_share(self, share: float, token: str) -> None:
        shown = (min(1.0, max(0.0, share)), token)
        if shown != self._shown:
            self._shown = shown
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(scaled(LONG), scaled(THICK))

    def paintEvent(self, event: QPaintEvent) -> None:
        share, token = self._shown
        tokens, height = tokens_of(self), float(self.height())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor(tokens["line_strong"]))
        painter.setBrush(QColor(tokens["surface"]))
        frame = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(frame, height / 2, height / 2)
        if share > 0:
            length = max(height, self.width() * share)
            mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens[token]))
            left = self.width() - length if mirrored else 0.0
            painter.drawRoundedRect(QRectF(left, 0, length, height), height / 2, height / 2)
        painter.end()
