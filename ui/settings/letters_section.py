# SPDX-License-Identifier: GPL-3.0-or-later
"""What is usual in letters: language, currency, and how many days are waited."""

from __future__ import annotations

from functools import partial

from composer.desk.usual import LANGUAGES
from ui import format as written
from ui.place import Tools
from ui.settings.entries import ChoiceEntry, DaysEntry
from ui.settings.form import ProfileForm, plain, with_plain
from ui.settings.saving import Saver
from ui.settings.section import Section


class LanguageForm(ProfileForm):
    """Language and currency: in the first run and in the settings."""

    def __init__(self, tools: Tools, saver: Saver) -> None:
        super().__init__(tools, saver)
        self.language = ChoiceEntry("business.language", LANGUAGES)
        self.currency = ChoiceEntry("business.currency", written.CURRENCIES)
        self.bind(self.language, partial(plain, "language"), partial(with_plain, "language"))
        self.bind(self.currency, partial(plain, "currency"), partial(with_plain, "currency"))
        self.add(self.language, self.currency)
        self.retranslate()

    def retranslate(self) -> None:
        self.language.set_label(self.tr("&Letters are written in"))
        self.language.set_texts([self.tr("British English"), self.tr("American English")])
        self.currency.set_label(self.tr("C&urrency"))


class LettersSection(Section):
    """What new letters begin with."""

    preview = True

    def __init__(self, tools: Tools, saver: Saver) -> None:
        super().__init__(tools, saver)
        self.add_form(LanguageForm(tools, saver))
        self.days = self.add_heading()
        self.reply = DaysEntry("business.reply_days")
        self.follow_up = DaysEntry("business.follow_up_days")
        self.bind(self.reply, partial(plain, "reply_days"), partial(with_plain, "reply_days"))
        self.bind(self.follow_up, partial(plain, "follow_up_days"), partial(with_plain, "follow_up_days"))
        self.add(self.reply)
        self.add(self.follow_up)
        self.retranslate()

    def title(self) -> str:
        return self.tr("Letters")

    def lead(self) -> str:
        return self.tr("What a new letter begins with. Letters in progress stay as they are.")

    def retranslate(self) -> None:
        super().retranslate()
        self.days.setText(self.tr("Days"))
        self.reply.set_label(
            self.tr("&Answer a request within so many days"),
            self.tr("Your own promise. A shorter deadline of the customer or of the law goes first."),
        )
        self.follow_up.set_label(
            self.tr("Ask a&fter a letter so many days later"),
            self.tr("The follow-up date that is offered when a letter goes out."),
        )
