# SPDX-License-Identifier: GPL-3.0-or-later
"""The box that holds the customer's message, and what is shown while a file is read into it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, Signal
from PySide6.QtGui import QTextOption
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QProgressBar, QVBoxLayout, QWidget

from ui.widgets.labels import button, text_label

ENDLESS = 5_000  # characters without a space


class MessageEdit(QPlainTextEdit):
    """A box for the message; a file that is dropped on it is read, not named.

    Signal ``file_given(Path)``.
    """

    file_given = Signal(object)

    def setPlainText(self, text: str) -> None:
        self._suit(text)
        super().setPlainText(text)

    def _suit(self, text: str) -> None:
        """Breaking one endless word into lines costs Qt seconds; it may run out of the box instead."""
        endless = max(map(len, text.split()), default=0) > ENDLESS
        wrap = QTextOption.WrapMode
        self.setWordWrapMode(wrap.WordWrap if endless else wrap.WrapAtWordBoundaryOrAnywhere)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return source.hasUrls() or source.hasText()

    def insertFromMimeData(self, source: QMimeData) -> None:
        files = [url.toLocalFile() for url in source.urls() if url.isLocalFile()]
        if files:
            self.file_given.emit(Path(files[0]))
        else:
            self._suit(source.text())
            self.insertPlainText(source.text())


class Waiting(QWidget):
    """Shown when reading a file takes long: what is read, and a way to stop it."""

    def __init__(self) -> None:
        super().__init__()
        self.text = text_label("quiet")
        self.stop = button("small")
        self.stop.setObjectName("request.file.stop")
        bar = QProgressBar()
        bar.setRange(0, 0)
        bar.setTextVisible(False)
        row = QHBoxLayout()
        row.addWidget(self.text, 1)
        row.addWidget(self.stop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(row)
        column.addWidget(bar)
        self.hide()
