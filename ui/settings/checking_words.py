# SPDX-License-Identifier: GPL-3.0-or-later
"""The owner's own words, one list for each language."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from composer.business import Business
from composer.errors import BadInput
from ui.place import Tools
from ui.settings.entries import TextEntry
from ui.settings.form import ProfileForm
from ui.settings.saving import Saver, Undo
from ui.widgets.chips import Chips
from ui.widgets.field import LabelledField
from ui.widgets.flow import FlowLayout
from ui.widgets.labels import button, text_label
from ui.words.engines import WORD_LANGUAGES, language_name


class OwnWords(ProfileForm):
    """A language, a field to add a word, and the words as chips that take themselves out."""

    def __init__(self, tools: Tools, saver: Saver) -> None:
        super().__init__(tools, saver)
        self.language = "en"
        self.chips = Chips(WORD_LANGUAGES)
        for code in WORD_LANGUAGES:
            self.chips.button(code).setObjectName(f"own_words.language.{code}")
        self.chips.set_value(self.language)
        self.languages = LabelledField(self.chips)
        self.word = TextEntry("own_words.new")
        self.add_button = button()
        self.add_button.setObjectName("own_words.add")
        self.about = text_label("hint")
        self.none = text_label("quiet")
        self._lay_out()
        self.chips.chosen.connect(self.show_language)
        self.word.line.returnPressed.connect(self.add_word)
        self.add_button.clicked.connect(self.add_word)
        self.retranslate()

    def _lay_out(self) -> None:
        self.add(self.languages, gap=16)
        line = QHBoxLayout()
        line.setSpacing(12)
        line.addWidget(self.word, 1)
        line.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignBottom)
        self.column.addLayout(line)
        self.column.addSpacing(6)
        self.column.addWidget(self.about)
        self.column.addSpacing(16)
        self.column.addWidget(self.none)
        self.words = QWidget()
        self._flow = FlowLayout(self.words)
        self.column.addWidget(self.words)

    def retranslate(self) -> None:
        self.languages.set_label(self.tr("In letters in"))
        self.chips.set_texts([language_name(code) for code in WORD_LANGUAGES])
        self.word.set_words(self.tr("A &word that is right"))
        self.about.setText(self.tr("Names of products, places, trades: the check lets them pass."))
        self.add_button.setText(self.tr("&Add"))
        self._show_words()

    def show_business(self, business: Business) -> None:
        super().show_business(business)
        self._show_words()

    def show_language(self, code: object) -> None:
        """Show the words of a language; one that could not be taken is not carried over."""
        self.language = str(code)
        self.word.accept()
        self._show_words()

    def add_word(self) -> None:
        """Keep the word that was typed."""
        typed = self.word.line.text()
        if not typed.strip():
            self.word.line.setFocus()
        elif self.saver.now(self.word.field, partial(self._store, self.language, (*self._kept(), typed))):
            self.word.line.clear()

    def _kept(self) -> tuple[str, ...]:
        return self.desk.profile.own_words(self.language)

    def _store(self, language: str, words: tuple[str, ...]) -> Business:
        self.desk.profile.keep_words(words, language)
        return self.desk.profile.business()

    def _show_words(self) -> None:
        kept = self._kept()
        shown = tuple(b.property("word") for b in self.words.findChildren(QPushButton) if not b.isHidden())
        if kept != shown:
            for old in self.words.findChildren(QPushButton):
                self._flow.removeWidget(old)
                old.hide()
                old.deleteLater()
            for word in kept:
                self._flow.addWidget(self._chip(word))
        text = self.tr("No words for letters in {language} yet.")
        self.none.setText(text.format(language=language_name(self.language)))
        self.none.setVisible(not kept)
        self.words.setVisible(bool(kept))

    def _chip(self, word: str) -> QPushButton:
        chip = button("small", "x")
        chip.setText(word.replace("&", "&&"))
        chip.setProperty("word", word)
        chip.setObjectName(f"own_words.remove.{word}")
        chip.setToolTip(self.tr("Take “{word}” out").format(word=word))
        chip.setAccessibleName(chip.toolTip())
        chip.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # the cross stands after the word
        chip.clicked.connect(self._remove)
        return chip

    def _remove(self) -> None:
        word, language = self.sender().property("word"), self.language
        left = tuple(w for w in self._kept() if w != word)
        self.saver.now("own_words", partial(self._store, language, left))
        text = self.tr("“{word}” was taken out.").format(word=word)
        self.tools.messages.toast(text, Undo(self.saver, partial(self._put_back, language, word)))
        self.word.line.setFocus()

    def _put_back(self, language: str, word: str) -> Business:
        return self._store(language, (*self.desk.profile.own_words(language), word))

    def _refused(self, field: str, error: BadInput) -> None:
        super()._refused(field, error)
        if field == self.word.field:
            self.word.refuse(error)

    def _took(self, field: str) -> None:
        super()._took(field)
        if field == self.word.field:
            self.word.accept()
