# SPDX-License-Identifier: GPL-3.0-or-later
"""Words that the owner keeps, why, and a button that takes it back."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.widgets.filling import fill_label
from ui.widgets.labels import button, text_label
from ui.widgets.letter_type import as_letter


class KeptRow(QWidget):
    """The words in the letter's type; ``undo`` is the button."""

    def __init__(self, words: str) -> None:
        super().__init__()
        self.words = as_letter(text_label("", words))
        self.because = text_label("hint")
        self.undo = button("small", "undo-2")
        texts = QVBoxLayout()
        texts.setSpacing(2)
        texts.addWidget(self.words)
        texts.addWidget(self.because)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addLayout(texts, 1)
        row.addWidget(self.undo)

    def say(self, because: str, undo: str, described: str) -> None:
        """Set why, the word on the button, and what a screen reader says of it."""
        fill_label(self.because, because)
        self.undo.setText(undo)
        self.undo.setAccessibleName(described)
