# SPDX-License-Identifier: GPL-3.0-or-later
"""The letter's text on the check page: wordings from its menu go through the page, as those of a card."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ui.theme import scaled
from ui.widgets.editor import LetterEditor, Mark
from ui.widgets.letter_type import SIZE, letter_family

LEAST = 200  # px of height at 100 %


class CheckEditor(LetterEditor):
    """A better wording may stand for the whole sentence, not just the marked words: the page applies it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("check.text")
        self.setMinimumHeight(scaled(LEAST))
        self.set_typeface(letter_family(), SIZE)

    def take(self, mark: Mark, wording: str) -> None:
        self.suggestion_chosen.emit(mark.id, wording)
