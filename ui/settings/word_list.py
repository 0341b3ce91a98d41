# SPDX-License-Identifier: GPL-3.0-or-later
"""Words that the owner keeps for each language: a line to add one, and a chip with a cross for each."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from composer.business import Business
from composer.errors import BadInput
from ui.place import Tools
from ui.settings.entries import TextEntry
from ui.settings.saving import Saver, Undo
from ui.widgets.flow import FlowLayout
from ui.widgets.labels import button, text_label

Read = Callable[[str], tuple[str, ...]]
Keep = Callable[[str, tuple[str, ...]], Business]


@dataclass(frozen=True, slots=True)
class ListWords:
    """What stands around the list; ``take_out`` and ``taken_out`` hold ``{word}``."""

    label: str
    add: str
    about: str
    none: str
    take_out: str
    taken_out: str


class WordList(QWidget):
    """Reads and keeps through two functions of a language. Object names begin with ``name``."""

    def __init__(self, name: str, tools: Tools, saver: Saver, read: Read, keep: Keep) -> None:
        super().__init__()
        self.language = "en"
        self._name, self._tools, self._saver = name, tools, saver
        self._read, self._keep = read, keep
        self._words = ListWords("", "", "", "", "{word}", "{word}")
        self.entry = TextEntry(f"{name}.new")
        self.entry.line.returnPressed.connect(self.add_word)
        self.add_button = button()
        self.add_button.setObjectName(f"{name}.add")
        self.add_button.clicked.connect(self.add_word)
        self.about, self.none = text_label("hint"), text_label("quiet")
        self.chips = QWidget()
        self._flow = FlowLayout(self.chips)
        self._lay_out()
        saver.refused.connect(self._refused)
        saver.took.connect(self._took)

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(12)
        line.addWidget(self.entry, 1)
        line.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignBottom)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(line)
        column.addSpacing(6)
        column.addWidget(self.about)
        column.addSpacing(16)
        column.addWidget(self.none)
        column.addWidget(self.chips)

    def set_words(self, words: ListWords) -> None:
        """Set label, hint and button."""
        self._words = words
        self.entry.set_words(words.label)
        self.add_button.setText(words.add)
        self.about.setText(words.about)
        self.none.setText(words.none)
        self.refresh()

    def show_language(self, language: str) -> None:
        """Show the words of a language; one that could not be taken is not carried over."""
        self.language = language
        self.entry.accept()
        self.refresh()

    def refresh(self) -> None:
        """Show what is kept."""
        kept = self._read(self.language)
        shown = tuple(b.property("word") for b in self._buttons() if not b.isHidden())
        if kept != shown:
            for old in self._buttons():
                self._flow.removeWidget(old)
                old.hide()
                old.deleteLater()
            for word in kept:
                self._flow.addWidget(self._chip(word))
        self.none.setVisible(not kept)
        self.chips.setVisible(bool(kept))

    def add_word(self) -> None:
        """Keep the word that was typed."""
        typed = self.entry.line.text()
        if not typed.strip():
            self.entry.line.setFocus()
        elif self._saver.now(
            self.entry.field, partial(self._keep, self.language, (*self._read(self.language), typed))
        ):
            self.entry.line.clear()
            self.refresh()

    def _buttons(self) -> list[QPushButton]:
        return self.chips.findChildren(QPushButton)

    def _chip(self, word: str) -> QPushButton:
        chip = button("small", "x")
        chip.setText(word.replace("&", "&&"))
        chip.setProperty("word", word)
        chip.setObjectName(f"{self._name}.remove.{word}")
        chip.setToolTip(self._words.take_out.format(word=word))
        chip.setAccessibleName(chip.toolTip())
        chip.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # the cross stands after the word
        chip.clicked.connect(self._remove)
        return chip

    def _remove(self) -> None:
        word, language = self.sender().property("word"), self.language
        kept = tuple(other for other in self._read(language) if other != word)
        self._saver.now(self._name, partial(self._keep, language, kept))
        self.refresh()
        undo = Undo(self._saver, partial(self._put_back, language, word))
        self._tools.messages.toast(self._words.taken_out.format(word=word), undo)
        self.entry.line.setFocus()

    def _put_back(self, language: str, word: str) -> Business:
        return self._keep(language, (*self._read(language), word))

    def _refused(self, field: str, error: BadInput) -> None:
        if field == self.entry.field:
            self.entry.refuse(error)

    def _took(self, field: str) -> None:
        if field == self.entry.field:
            self.entry.accept()
