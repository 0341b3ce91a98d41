# SPDX-License-Identifier: GPL-3.0-or-later
"""A place to drop a file on, which says what it takes; a button does the same for the keyboard."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ui.icons import IconMark
from ui.widgets.labels import button, restyle, text_label


class DropZone(QFrame):
    """Takes one file of the given suffixes, or text.

    Signals: ``file_given(Path)``; ``text_given(str)`` when text was dropped; ``refused(str)`` with the
    name of a file of another kind. ``suffixes`` are like ``(".txt", ".eml")``.
    """

    file_given = Signal(object)
    text_given = Signal(str)
    refused = Signal(str)

    def __init__(self, suffixes: Sequence[str], icon: str = "upload", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.suffixes = tuple(s.lower() for s in suffixes)
        self.takes_text = True
        self._dialog_title = ""
        self._dialog_filter = ""
        self.setProperty("role", "drop")
        self.setAcceptDrops(True)
        self.text = text_label("quiet")
        self.choose = button("small")
        self.choose.clicked.connect(self.open_dialog)
        words = QVBoxLayout()
        words.setSpacing(8)
        words.addWidget(self.text)
        words.addWidget(self.choose, 0, Qt.AlignmentFlag.AlignLeft)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 14, 16, 14)
        row.setSpacing(12)
        row.addWidget(IconMark(icon, "muted", 24), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        self.setFocusProxy(self.choose)

    def set_texts(self, text: str, choose: str, kind_of_files: str) -> None:
        """What it takes, the words of the button, and what the files are called in the file dialog."""
        self.text.setText(text)
        self.choose.setText(choose)
        self._dialog_title = choose.replace("&", "")
        self._dialog_filter = f"{kind_of_files} ({' '.join('*' + s for s in self.suffixes)})"

    def open_dialog(self) -> None:
        """Choose a file from the disk."""
        dialog = QFileDialog(self, self._dialog_title)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter(self._dialog_filter)
        dialog.fileSelected.connect(self.take)
        dialog.open()

    def take(self, path: str | Path) -> None:
        """Take a file if it is of the right kind, else say that it is not."""
        path = Path(path)
        if path.suffix.lower() in self.suffixes:
            self.file_given.emit(path)
        else:
            self.refused.emit(path.name)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self._usable(event.mimeData()):
            event.acceptProposedAction()
            self._light(on=True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._light(on=False)

    def dropEvent(self, event: QDropEvent) -> None:
        self._light(on=False)
        data = event.mimeData()
        local = [url.toLocalFile() for url in data.urls() if url.isLocalFile()]
        if local:
            self.take(local[0])
        elif self.takes_text and data.hasText():
            self.text_given.emit(data.text())
        event.acceptProposedAction()

    def _usable(self, data: QMimeData) -> bool:
        return any(u.isLocalFile() for u in data.urls()) or (self.takes_text and data.hasText())

    def _light(self, *, on: bool) -> None:
        self.setProperty("over", "true" if on else "false")
        restyle(self)
