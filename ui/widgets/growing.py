# SPDX-License-Identifier: GPL-3.0-or-later
"""A text field that is as high as its text."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget

DOCUMENT_EDGE = 4  # px that Qt leaves around a text


class GrowingText(QPlainTextEdit):
    """Shows all its lines, at least ``fewest``; nothing in it scrolls. Tab goes to the next field."""

    def __init__(self, fewest: int = 2, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fewest = fewest
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().documentLayout().documentSizeChanged.connect(self._grow)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In another width the text has another number of lines."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._grow()

    def _grow(self) -> None:
        lines = max(self._fewest, sum(self._lines_of_blocks()))
        edges = self.height() - self.viewport().height() + 2 * DOCUMENT_EDGE
        self.setFixedHeight(lines * self.fontMetrics().lineSpacing() + edges)

    def _lines_of_blocks(self) -> Iterator[int]:
        block = self.document().firstBlock()
        while block.isValid():
            yield max(1, block.layout().lineCount())
            block = block.next()
