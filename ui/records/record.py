# SPDX-License-Identifier: GPL-3.0-or-later
"""A sealed record: read-only, shown as it was sent, verifiable, answered again only with a reason."""

from __future__ import annotations

from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from composer.case import Case, Dispatch, DispatchMethod, FiledLetter
from composer.clock import today
from composer.errors import BadInput, TactfulError
from ui import format as written
from ui.place import Place, Target, Tools, Where
from ui.records.breaks import short
from ui.records.opening import OpenPath, open_path
from ui.records.pages import ArchivedPages
from ui.records.timeline import entries
from ui.records.view import RecordView
from ui.wizard.two_windows import KeptTexts
from ui.words import sentence

if TYPE_CHECKING:
    from composer.desk.records import Records, Verified

ACKNOWLEDGEMENT = "acknowledgement"


class RecordPage(Place):
    """One sealed case. ``open_path`` shows files and folders to the owner."""

    def __init__(
        self, tools: Tools, case: Case, parent: QWidget | None = None, open_path: OpenPath = open_path
    ) -> None:
        """Show ``case``, which was sent."""
        super().__init__(parent)
        self._desk, self._messages, self._background = tools.desk, tools.messages, tools.background
        self._open_path = open_path
        self.kept_texts = KeptTexts(tools, self)
        self._case = case
        self._letter = len(case.letters) - 1
        self.view = RecordView(self._desk.clock.zone(), self._today)
        self.message_bar = self.view.message_bar
        self.pages = ArchivedPages(self._desk, self.view.preview, self._background)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.view)
        self.view.reply.hide()
        self.view.letters.set_values(range(len(case.letters)))
        self._connect()
        self.retranslate()
        self.view.dispatch.setVisible(case.dispatch.sent_on is None)

    @property
    def case(self) -> Case:
        """The record as it is stored."""
        return self._case

    # as a place of the window

    def arrived(self, target: Target) -> None:
        """Read the record anew and draw its letter."""
        try:
            self._show(self._desk.cases.open(self._case.id))
        except TactfulError as error:
            self._messages.error(error)
        if self._case.letters:
            self.pages.show(self._filed())
        self.kept_texts.tell(self._case)

    def first_field(self) -> QWidget:
        """The way back: a record asks for nothing."""
        return self.view.back

    def retranslate(self) -> None:
        """Set all words."""
        self.view.retranslate()
        self._show(self._case)

    # showing

    def _show(self, case: Case) -> None:
        self._case = case
        view, zone = self.view, self._desk.clock.zone()
        name = case.customer.name or case.customer.company
        view.title.setText(self.tr("Letter to {name}").format(name=short(name)))
        view.lead.setText(self._lead(case))
        view.letters.set_texts([self._letter_name(letter) for letter in case.letters])
        view.letters.set_value(self._letter)
        view.letters.setVisible(len(case.letters) > 1)
        view.facts.show_case(case)
        view.dispatch.show_case(case)
        view.customer_button.setVisible(bool(case.customer.id))
        view.change_button.setVisible(case.dispatch.sent_on is not None)
        view.done_button.setVisible(case.follow_up_on is not None and not case.follow_up_done)
        view.timeline.show_entries(entries(case, self._desk.records.events(case), zone), zone)

    def _lead(self, case: Case) -> str:
        if case.sealed_at is None or not case.letters:
            return ""
        day = case.sealed_at.astimezone(self._desk.clock.zone()).date()
        words = self.tr("{number}, signed and filed on {day}. It can no longer be changed.")
        return words.format(number=case.letters[-1].number, day=written.day(day))

    def _letter_name(self, letter: FiledLetter) -> str:
        if letter.kind == ACKNOWLEDGEMENT:
            return self.tr("Acknowledgement")
        return self.tr("The letter")

    def _filed(self) -> FiledLetter:
        return self._case.letters[self._letter]

    def _today(self) -> date:
        return today(self._desk.clock)

    # what the owner does

    def _choose_letter(self, index: int) -> None:
        self._letter = index
        self.pages.show(self._filed())

    def _verify(self) -> None:
        look = partial(_verified, self._desk.records, self._case)
        self._background.run(look, self._verified, self._not_verified, key=f"verify-{id(self)}")

    def _verified(self, result: tuple[tuple[Verified, ...], bool]) -> None:
        self.view.verify.show_result(*result)

    def _not_verified(self, error: Exception) -> None:
        if not isinstance(error, TactfulError):
            raise error
        self.view.verify.show_trouble(sentence(error).short)

    def _open_reply(self) -> None:
        self.view.reply.open()

    def _close_reply(self) -> None:
        self.view.reply.hide()
        self.view.reply_button.setFocus()

    def _begin_reply(self, because: str) -> None:
        try:
            fresh = self._desk.records.reply_again(self._case, because)
        except BadInput:
            words = self.tr("Write in a few words why, so that the record explains itself later.")
            self.view.reply.show_problem(words)
        except TactfulError as error:
            self._messages.error(error)
        else:
            self.go.emit(Target(Where.CASE, fresh.id))

    def _expect(self, method: DispatchMethod, sent_on: date) -> None:
        country = self._case.customer.address.country
        when = partial(self._desk.letters.expected_arrival, method, sent_on, country)
        self._background.run(when, self.view.dispatch.show_expected, key=f"expected-{id(self)}")

    def _entered(self, dispatch: Dispatch, follow_up: date | None) -> None:
        self._store(partial(self._desk.letters.log_dispatch, self._case, dispatch, follow_up))
        self.view.dispatch.setVisible(self._case.dispatch.sent_on is None)

    def _change_dispatch(self) -> None:
        self.view.dispatch.show_case(self._case)
        self.view.dispatch.show()
        self.view.dispatch.sent_on.setFocus()

    def _keep_dispatch(self) -> None:
        self.view.dispatch.hide()
        self.view.change_button.setFocus()

    def _follow_up_done(self) -> None:
        self._store(partial(self._desk.letters.follow_up_done, self._case))

    def _store(self, change: partial[Case]) -> None:
        """Let the desk store a change; what was stored is shown also when a file could not be written."""
        try:
            change()
        except TactfulError as error:
            self._messages.error(error)
        self._show(self._desk.cases.open(self._case.id))

    def _open_folder(self) -> None:
        self._show_path(self._desk.letters.folder(self._filed()))

    def _open_pdf(self) -> None:
        self._show_path(self._desk.letters.folder(self._filed()) / self._filed().pdf)

    def _show_path(self, path: Path) -> None:
        if not (path.exists() and self._open_path(path)):
            words = self.tr("This could not be opened. It should be here: {path}")
            self._messages.page(words.format(path=path), "warn")

    def _to_customer(self) -> None:
        self.go.emit(Target(Where.HOME, self._case.customer.id, "customer"))

    def _back(self) -> None:
        self.go.emit(Target(Where.HOME, part="sent"))

    def _connect(self) -> None:
        view = self.view
        for button, act in (
            (view.back, self._back),
            (view.folder_button, self._open_folder),
            (view.pdf_button, self._open_pdf),
            (view.reply_button, self._open_reply),
            (view.customer_button, self._to_customer),
            (view.change_button, self._change_dispatch),
            (view.done_button, self._follow_up_done),
        ):
            button.clicked.connect(act)
        view.letters.chosen.connect(self._choose_letter)
        view.reply.begun.connect(self._begin_reply)
        view.reply.cancelled.connect(self._close_reply)
        view.dispatch.entered.connect(self._entered)
        view.dispatch.cancelled.connect(self._keep_dispatch)
        view.dispatch.expectation_wanted.connect(self._expect)
        view.verify.asked.connect(self._verify)


def _verified(records: Records, case: Case) -> tuple[tuple[Verified, ...], bool]:
    return records.verify(case), records.chain_is_whole()
