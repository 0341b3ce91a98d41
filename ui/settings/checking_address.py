# SPDX-License-Identifier: GPL-3.0-or-later
"""A LanguageTool server at an address, and in words what goes there."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox

from composer.business import Business
from composer.errors import BadInput
from ui import format as written
from ui.place import Tools
from ui.settings.checking_way import WayCard
from ui.settings.entries import TextEntry
from ui.settings.saving import Saver
from ui.widgets.labels import below_tick, text_label

if TYPE_CHECKING:
    from composer.desk.engine_choice import EngineChoice

FIELD = "engines.address"


class AddressCard(WayCard):
    """The address is stored when the field is left, and only a tick lets texts go to another computer."""

    def __init__(self, tools: Tools, saver: Saver) -> None:
        super().__init__(tools, "address")
        self._saver = saver
        self.entry = TextEntry(FIELD)
        self.consent = QCheckBox()
        self.consent.setObjectName("engines.consent")
        self.allow = text_label("")
        self.allowed = below_tick()
        for part in (self.entry, self.allow, self.consent, self.allowed):
            self.body.addWidget(part)
        self.entry.line.editingFinished.connect(self.store_address)
        self.consent.clicked.connect(self._ticked)
        saver.refused.connect(self._refused)
        saver.took.connect(self._took)
        self.retranslate()

    def show_choice(self, choice: EngineChoice) -> None:
        super().show_choice(choice)
        if not self.entry.line.hasFocus() or not self.entry.line.isModified():
            self.entry.show_value(choice.address)
        given = choice.consent is not None and choice.may_send
        for part in (self.allow, self.consent):
            part.setVisible(choice.is_elsewhere)
        waits = choice.way == self.way and not choice.may_send
        self.allowed.setVisible(choice.is_elsewhere or waits)
        self.consent.setChecked(choice.is_elsewhere and given)
        self._show_words(choice)

    def retranslate(self) -> None:
        super().retranslate()
        self.choice.setText(self.tr("A LanguageTool server at an address"))
        self.about.setText(self.tr("One that you or somebody you trust runs, for English, Polish and Dutch."))
        self.entry.set_words(
            self.tr("Address"), self.tr("Such as https://check.example.com or localhost:8081.")
        )
        self.test.setAccessibleName(self.tr("Test the server at this address"))
        self._show_words(self.engines.choice())

    def store_address(self) -> None:
        """Keep what was typed; for another computer consent is asked anew."""
        typed = self.entry.line.text()
        if typed.strip() != self.engines.choice().address and self._saver.now(
            FIELD, partial(self._store, typed)
        ):
            self.entry.line.setModified(False)
            self.clear_result()
            self.changed.emit()

    def run_test(self) -> None:
        self.store_address()
        if not self.entry.refused:
            super().run_test()

    def _show_words(self, choice: EngineChoice) -> None:
        self.allow.setText(
            self.tr(
                "{host} is not this computer. Whoever runs it can read your letters, "
                "with your customers’ names and what they bought."
            ).format(host=choice.host)
        )
        text = self.tr("I allow my letters to be sent to {host}")
        self.consent.setText(text.format(host=choice.host).replace("&", "&&"))
        if choice.consent is not None and choice.may_send:
            since = self.tr("Allowed on {day} for {address}. Another address asks again.")
            day = written.day(choice.consent.given.date())
            self.allowed.setText(since.format(day=day, address=choice.address))
        elif choice.address:
            self.allowed.setText(self.tr("Until then nothing is sent, and what is built in checks."))
        else:
            self.allowed.setText(self.tr("Until an address stands here, what is built in checks."))

    def _store(self, typed: str) -> Business:
        self.engines.use_address(typed)
        return self.tools.desk.profile.business()

    def _ticked(self, on: bool) -> None:
        address = self.engines.choice().address
        if not self._saver.now("engines.consent", partial(self._allow, address, on)):
            self.consent.setChecked(False)
        self.clear_result()
        self.changed.emit()

    def _allow(self, address: str, given: bool) -> Business:
        self.engines.consent(address, given=given)
        return self.tools.desk.profile.business()

    def _refused(self, field: str, error: BadInput) -> None:
        if field == FIELD:
            self.entry.refuse(error)
        elif field == "engines.consent":
            self.say_problem(error)

    def _took(self, field: str) -> None:
        if field == FIELD:
            self.entry.accept()
