# SPDX-License-Identifier: GPL-3.0-or-later
"""What checks spelling and grammar, in which language, and the words that it shall know."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from composer.business import Business
from composer.language import LETTER_LANGUAGES
from ui.place import Tools
from ui.settings.checking_address import AddressCard
from ui.settings.checking_computer import ComputerCard
from ui.settings.checking_way import BuiltInCard, WayCard
from ui.settings.checking_words import OwnWords
from ui.settings.saving import Saver
from ui.settings.section import Section
from ui.widgets.card import Card
from ui.widgets.labels import text_label
from ui.words.settings import language_word

if TYPE_CHECKING:
    from composer.desk.engine_choice import Way

CARD_GAP = 12


class CheckingSection(Section):
    """Three ways to choose from, what they mean for each language, and the owner's own words."""

    def __init__(self, tools: Tools, saver: Saver) -> None:
        super().__init__(tools, saver)
        self.sent = Card("warn")
        self.sent_text = text_label("strong")
        self.sent.column.addWidget(self.sent_text)
        self.add(self.sent, gap=CARD_GAP)
        self.ways: tuple[WayCard, ...] = (BuiltInCard(tools), ComputerCard(tools), AddressCard(tools, saver))
        for card in self.ways:
            self.add(card, gap=CARD_GAP)
            card.chosen.connect(self._choose)
            card.changed.connect(self._show_choice)
        self.which_heading = self.add_heading()
        self.which = Card()
        self.engines: dict[str, tuple[QLabel, QLabel]] = {}
        self._lay_out_engines()
        self.add(self.which)
        self.words_heading = self.add_heading()
        self.own_words = OwnWords(tools, saver)
        self.add_form(self.own_words)
        self.retranslate()

    def _lay_out_engines(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 1)
        for row, code in enumerate(LETTER_LANGUAGES):
            name, engine = text_label("field"), text_label("")
            engine.setObjectName(f"engines.name.{code}")
            name.setWordWrap(False)
            grid.addWidget(name, row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(engine, row, 1)
            self.engines[code] = (name, engine)
        self.which.column.addLayout(grid)

    def title(self) -> str:
        return self.tr("Checking")

    def lead(self) -> str:
        return self.tr("What looks for mistakes in spelling and grammar in your letters.")

    def retranslate(self) -> None:
        super().retranslate()
        for card in self.ways:
            card.retranslate()
        self.which_heading.setText(self.tr("What checks which language"))
        self.words_heading.setText(self.tr("Your own words"))
        self.own_words.retranslate()
        self._show_choice()

    def show_business(self, business: Business) -> None:
        super().show_business(business)
        self._show_choice()

    def first_field(self) -> QWidget | None:
        return next((card.choice for card in self.ways if card.choice.isChecked()), None)

    def _show_choice(self) -> None:
        engines = self.desk.engines
        choice = engines.choice()
        for card in self.ways:
            card.show_choice(choice)
        for code, (name, engine) in self.engines.items():
            name.setText(language_word(code))
            found = engines.name(code)
            engine.setText(found or self.tr("nothing yet: spelling is not checked"))
            engine.setProperty("role", "" if found else "quiet")
        host = engines.in_use("en")
        self.sent.setVisible(bool(host))
        text = self.tr("Letters in English, Polish and Dutch are sent to {host} to be checked.")
        self.sent_text.setText(text.format(host=host))

    def _choose(self, way: Way) -> None:
        self.desk.engines.choose(way)
        self._show_choice()
        self.tools.background.run(self.desk.engines.rest_if_unused, _done, key="engines.rest")


def _done(_: object) -> None:
    """Nothing is shown when a server has ended."""
