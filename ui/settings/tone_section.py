# SPDX-License-Identifier: GPL-3.0-or-later
"""What the tone check looks for, language by language: the owner's own phrases, and the rules."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QWidget

from composer.business import Business
from ui.place import Tools
from ui.settings.kept_sentences import KeptSentences
from ui.settings.rule_tree import RuleTree
from ui.settings.saving import Saver, Undo
from ui.settings.section import Section
from ui.settings.word_list import ListWords, WordList
from ui.widgets.chips import Chips
from ui.widgets.labels import text_label
from ui.words.settings import language_word


class ToneSection(Section):
    """Language, own phrases, rules, and what is kept whatever they say."""

    def __init__(self, tools: Tools, saver: Saver) -> None:
        super().__init__(tools, saver)
        languages = self.desk.tone.languages
        self.language = languages[0]
        self.choice = Chips(languages)
        self.choice.setObjectName("tone.language")
        self.choice.set_value(self.language)
        self.choice.chosen.connect(self._choose)
        self.add(self.choice)
        self.phrases_heading = self.add_heading()
        self.phrases = WordList("own_phrases", tools, saver, self.desk.tone.phrases, self._keep)
        self.add(self.phrases)
        self.rules_heading = self.add_heading()
        self.about_rules = text_label("hint")
        self.add(self.about_rules, gap=8)
        self.rules = RuleTree()
        self.rules.switched.connect(self._switch)
        self.rules.trusted.connect(self._trust)
        self.add(self.rules)
        self.kept_heading = self.add_heading()
        self.kept = KeptSentences(tools, saver)
        self.add(self.kept)
        self._shown = ""
        self.retranslate()

    def title(self) -> str:
        return self.tr("Tone")

    def lead(self) -> str:
        return self.tr("What the check looks for in your letters, besides spelling.")

    def retranslate(self) -> None:
        super().retranslate()
        self.choice.set_texts([language_word(one) for one in self.desk.tone.languages])
        self.phrases_heading.setText(self.tr("Your own phrases"))
        self.phrases.set_words(
            ListWords(
                label=self.tr("Words to be &warned about"),
                add=self.tr("&Add"),
                about=self.tr(
                    "* stands for the rest of a word, or for any one word: “guarant*”, “our * policy”."
                ),
                none=self.tr("No phrases yet."),
                take_out=self.tr("Take “{word}” out"),
                taken_out=self.tr("“{word}” was taken out."),
            )
        )
        self.rules_heading.setText(self.tr("Tactful’s rules"))
        self.about_rules.setText(self.tr("Take the tick away from a rule that does not fit your letters."))
        self.rules.retranslate()
        self.kept_heading.setText(self.tr("What you keep in every letter"))
        self.kept.retranslate()
        self.rules.tree.setAccessibleName(self.rules_heading.text())

    def show_business(self, business: Business) -> None:
        super().show_business(business)
        self.phrases.refresh()
        self.kept.refresh()
        if self._shown != self.language:
            self.refresh_rules()

    def first_field(self) -> QWidget | None:
        return self.phrases.entry.line

    def _choose(self, language: str) -> None:
        self.language = language
        self.phrases.show_language(language)
        self.refresh_rules()

    def refresh_rules(self) -> None:
        """Compiling a language's rules takes a moment the first time: not on this thread."""
        self._shown = self.language
        job = partial(self.desk.tone.rules, self.language)
        self.tools.background.run(job, self.rules.show_rules, key="tone.rules")

    def _keep(self, language: str, phrases: tuple[str, ...]) -> Business:
        self.desk.tone.keep_phrases(language, phrases)
        return self.desk.profile.business()

    def _switch(self, rule: str, on: bool) -> None:
        self.saver.now("tone.rules", partial(self._store, rule, on))
        said = (
            self.tr("This rule speaks again.") if on else self.tr("This rule is silent in all letters now.")
        )
        self.tools.messages.toast(said, Undo(self.saver, partial(self._put_back, rule, not on)))

    def _trust(self, rule: str) -> None:
        if self.saver.now("tone.rules", partial(self._forget, rule)):
            self.refresh_rules()
            self.tools.messages.toast(self.tr("This rule speaks as before."))

    def _forget(self, rule: str) -> Business:
        self.desk.tone.trust_again(rule)
        return self.desk.profile.business()

    def _store(self, rule: str, on: bool) -> Business:
        self.desk.tone.switch(rule, on=on)
        return self.desk.profile.business()

    def _put_back(self, rule: str, on: bool) -> Business:
        business = self._store(rule, on)
        self.refresh_rules()
        return business
