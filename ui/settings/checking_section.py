# SPDX-License-Identifier: GPL-3.0-or-later
"""What checks the letters, and the words that it shall know."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from composer.business import Business
from composer.errors import BadInput
from ui.place import Tools
from ui.settings.entries import TextEntry
from ui.settings.saving import Saver, Undo
from ui.settings.section import Section
from ui.widgets.card import Card
from ui.widgets.flow import FlowLayout
from ui.widgets.labels import button, text_label


class CheckingSection(Section):
    """The engine by name, and the owner's own words."""

    def __init__(self, tools: Tools, saver: Saver) -> None:
        super().__init__(tools, saver)
        self.engine_card = Card()
        self.engine, self.where = text_label("strong"), text_label("quiet")
        self.engine_card.column.addWidget(self.engine)
        self.engine_card.column.addWidget(self.where)
        self.add(self.engine_card)
        self.words_heading = self.add_heading()
        self.word = TextEntry("own_words.new")
        self.word.line.returnPressed.connect(self.add_word)
        self.add_button = button()
        self.add_button.setObjectName("own_words.add")
        self.add_button.clicked.connect(self.add_word)
        self.about_words = text_label("hint")
        self.none = text_label("quiet")
        self._lay_out()
        self.retranslate()

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(12)
        line.addWidget(self.word, 1)
        line.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignBottom)
        self.column.addLayout(line)
        self.column.addSpacing(6)
        self.column.addWidget(self.about_words)
        self.column.addSpacing(16)
        self.column.addWidget(self.none)
        self.words = QWidget()
        self._flow = FlowLayout(self.words)
        self.column.addWidget(self.words)

    def title(self) -> str:
        return self.tr("Checking")

    def lead(self) -> str:
        return self.tr("Everything is checked on this computer. No text is sent anywhere.")

    def retranslate(self) -> None:
        super().retranslate()
        engine = self.desk.checking.engine_name() or self.tr("not checked on this computer")
        self.engine.setText(self.tr("Spelling and grammar: {engine}").format(engine=engine))
        self.where.setText(
            self.tr("For letters in English, together with Tactful’s own rules about tone and facts.")
        )
        self.words_heading.setText(self.tr("Your own words"))
        self.word.set_words(self.tr("A &word that is right"))
        self.about_words.setText(self.tr("Names of products, places, trades: the check lets them pass."))
        self.add_button.setText(self.tr("&Add"))
        self.none.setText(self.tr("No words yet."))
        self._show_words()

    def show_business(self, business: Business) -> None:
        super().show_business(business)
        self._show_words()

    def first_field(self) -> QWidget | None:
        return self.word.line

    def add_word(self) -> None:
        """Keep the word that was typed."""
        typed = self.word.line.text()
        if not typed.strip():
            self.word.line.setFocus()
        elif self.saver.now(self.word.field, partial(self._store, (*self.desk.profile.own_words(), typed))):
            self.word.line.clear()

    def _store(self, words: tuple[str, ...]) -> Business:
        self.desk.profile.keep_words(words)
        return self.desk.profile.business()

    def _show_words(self) -> None:
        kept = self.desk.profile.own_words()
        shown = tuple(b.property("word") for b in self.words.findChildren(QPushButton) if not b.isHidden())
        if kept != shown:
            for old in self.words.findChildren(QPushButton):
                self._flow.removeWidget(old)
                old.hide()
                old.deleteLater()
            for word in kept:
                self._flow.addWidget(self._chip(word))
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
        word = self.sender().property("word")
        kept = self.desk.profile.own_words()
        self.saver.now("own_words", partial(self._store, tuple(w for w in kept if w != word)))
        text = self.tr("“{word}” was taken out.").format(word=word)
        self.tools.messages.toast(text, Undo(self.saver, partial(self._put_back, word)))
        self.word.line.setFocus()

    def _put_back(self, word: str) -> Business:
        return self._store((*self.desk.profile.own_words(), word))

    def _refused(self, field: str, error: BadInput) -> None:
        super()._refused(field, error)
        if field == self.word.field:
            self.word.refuse(error)

    def _took(self, field: str) -> None:
        super()._took(field)
        if field == self.word.field:
            self.word.accept()
