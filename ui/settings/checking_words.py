# SPDX-License-Identifier: GPL-3.0-or-later
"""The owner's own words, one list for each language."""

from __future__ import annotations

from composer.business import Business
from composer.language import LETTER_LANGUAGES
from ui.place import Tools
from ui.settings.form import ProfileForm
from ui.settings.saving import Saver
from ui.settings.word_list import ListWords, WordList
from ui.widgets.chips import Chips
from ui.widgets.field import LabelledField
from ui.words.settings import language_word


class OwnWords(ProfileForm):
    """A language, and the words that are right in its letters."""

    def __init__(self, tools: Tools, saver: Saver) -> None:
        super().__init__(tools, saver)
        self.chips = Chips(LETTER_LANGUAGES)
        for code in LETTER_LANGUAGES:
            self.chips.button(code).setObjectName(f"own_words.language.{code}")
        self.chips.set_value(LETTER_LANGUAGES[0])
        self.languages = LabelledField(self.chips)
        self.list = WordList("own_words", tools, saver, self.desk.profile.own_words, self._keep)
        self.chips.chosen.connect(self.show_language)
        self.add(self.languages, gap=16)
        self.add(self.list, gap=0)
        self.retranslate()

    @property
    def language(self) -> str:
        """The language whose words are shown."""
        return self.list.language

    def retranslate(self) -> None:
        self.languages.set_label(self.tr("In letters in"))
        self.chips.set_texts([language_word(code) for code in LETTER_LANGUAGES])
        none = self.tr("No words for letters in {language} yet.")
        self.list.set_words(
            ListWords(
                label=self.tr("A &word that is right"),
                add=self.tr("&Add"),
                about=self.tr("Names of products, places, trades: the check lets them pass."),
                none=none.format(language=language_word(self.language)),
                take_out=self.tr("Take “{word}” out"),
                taken_out=self.tr("“{word}” was taken out."),
            )
        )

    def show_business(self, business: Business) -> None:
        super().show_business(business)
        self.list.refresh()

    def show_language(self, code: object) -> None:
        """Show the words of a language."""
        self.list.show_language(str(code))
        self.retranslate()

    def _keep(self, language: str, words: tuple[str, ...]) -> Business:
        self.desk.profile.keep_words(words, language)
        return self.desk.profile.business()
