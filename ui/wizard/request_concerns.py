# SPDX-License-Identifier: GPL-3.0-or-later
"""The points that the customer makes, as an editable list: found in the message or added by hand."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from composer.case import Case, Concern
from composer.journey import Journey
from ui.widgets.filling import fill_label
from ui.widgets.labels import button, text_label
from ui.wizard.page import Change, StepPage
from ui.wizard.part import FieldProblems, Part, discard
from ui.wizard.request_concern_card import ConcernCard

if TYPE_CHECKING:
    from composer.desk.intake import Intake


class ConcernsPart(Part):
    """The list, and the buttons below it."""

    def __init__(self, page: StepPage, problems: FieldProblems) -> None:
        super().__init__(page, problems)
        self._case: Case | None = None
        self._open = ""
        self._focus_next = ""
        self.cards: dict[str, ConcernCard] = {}
        self._make()

    def _make(self) -> None:
        page = self.page
        page.add_section("concerns")
        self.lead = text_label("hint")
        page.add_widget(self.lead, gap=12)
        holder = QWidget()
        self._list = QVBoxLayout(holder)
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(8)
        page.add_widget(holder, gap=12)
        self.find = button("small", "search")
        self.find.setObjectName("concerns.find")
        self.find.clicked.connect(self._find)
        self.add = button("small", "plus")
        self.add.setObjectName("concerns.add")
        self.add.clicked.connect(self._add)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.find)
        row.addWidget(self.add)
        row.addStretch(1)
        page.column.addLayout(row)
        self.result = text_label("hint")
        self.result.hide()
        page.column.addSpacing(8)
        page.add_widget(self.result)
        page.add_target("concerns", self.add)

    def retranslate(self) -> None:
        self.page.label("concerns", self.tr("The points they make"))
        self.find.setText(self.tr("Find the points in the message"))
        self.add.setText(self.tr("Add a point"))
        for card in self.cards.values():
            card.retranslate()
        self._say_what_this_is()

    # the list on the screen

    def show_case(self, case: Case, journey: Journey) -> None:
        self._case = case
        self._match_cards(case.concerns)
        for place, concern in enumerate(case.concerns):
            self.cards[concern.id].show_concern(concern, place, len(case.concerns))
        self.find.setVisible(bool(case.request.text.strip()))
        self._say_what_this_is()
        self._move_focus()

    def _match_cards(self, concerns: tuple[Concern, ...]) -> None:
        wanted = [c.id for c in concerns]
        if list(self.cards) == wanted:
            return
        for old in [key for key in self.cards if key not in wanted]:
            self._list.removeWidget(self.cards[old])
            discard(self.cards.pop(old))
        self.cards = {c.id: self.cards.get(c.id) or self._new_card(c) for c in concerns}
        for place, card in enumerate(self.cards.values()):
            if self._list.indexOf(card) != place:
                self._list.removeWidget(card)
                self._list.insertWidget(place, card)

    def _new_card(self, concern: Concern) -> ConcernCard:
        card = ConcernCard(concern, self.today)
        card.changed.connect(self._changed)
        card.move_asked.connect(self._move)
        card.remove_asked.connect(self._remove)
        card.selected.connect(partial(self._select, concern.id))
        card.open(on=concern.id == self._open)
        return card

    def _select(self, key: str) -> None:
        if key == self._open:
            return
        self._open = key
        for one, card in self.cards.items():
            card.open(on=one == key)

    def _say_what_this_is(self) -> None:
        few = self.tr("Each point that the letter should answer. None entered yet.")
        some = self.tr("The letter should answer each of these. Select one to change it.")
        fill_label(self.lead, some if self.cards else few)

    def _move_focus(self) -> None:
        card = self.cards.get(self._focus_next)
        if card is not None:
            self._focus_next = ""
            self._select(card.concern.id)
            card.words.setFocus(Qt.FocusReason.OtherFocusReason)

    # changes

    def _changed(self, concern: Concern) -> None:
        self.page.edit(changed(concern), f"concern.{concern.id}")

    def _move(self, key: str, step: int) -> None:
        had_focus = self.page.focusWidget()
        self.page.edit(moved(key, step))
        if had_focus is not None and key in self.cards and self.cards[key].isAncestorOf(had_focus):
            had_focus.setFocus(Qt.FocusReason.OtherFocusReason)

    def _remove(self, key: str) -> None:
        if self._case is None or key not in self.cards:
            return
        place = list(self.cards).index(key)
        concern = self._case.concerns[place]
        self.page.edit(removed(key))
        left = list(self.cards.values())
        (left[min(place, len(left) - 1)] if left else self.add).setFocus(Qt.FocusReason.OtherFocusReason)
        self.page.tools.messages.toast(
            self.tr("The point was removed."), partial(self.page.edit, restored(concern, place))
        )

    def _add(self) -> None:
        if self._case is not None:
            fresh = self.page.desk.intake.new_concern(self._case)
            self._focus_next = fresh.id
            self.page.edit(restored(fresh, len(self._case.concerns)))

    def _find(self) -> None:
        if self._case is None:
            return
        intake, text, language = self.page.desk.intake, self._case.request.text, self._case.draft.language
        self.page.tools.background.run(
            partial(intake.concerns, text, language), self._found, key="request.concerns"
        )

    def _found(self, concerns: tuple[Concern, ...]) -> None:
        before = set(self.cards)
        self.page.edit(partial(_with_found, self.page.desk.intake, found=concerns))
        count = len(set(self.cards) - before)
        if count == 0:
            text = self.tr("No further points were found. Add what you read in it yourself.")
        elif count == 1:
            text = self.tr("One point was found. Put it into neutral words.")
        else:
            text = self.tr("{count} points were found. Remove what needs no answer.").format(count=count)
        fill_label(self.result, text)


def changed(concern: Concern) -> Change:
    """A change of one concern."""

    def change(case: Case) -> Case:
        return replace(case, concerns=tuple(concern if c.id == concern.id else c for c in case.concerns))

    return change


def removed(key: str) -> Change:
    """A change that takes one concern out."""

    def change(case: Case) -> Case:
        return replace(case, concerns=tuple(c for c in case.concerns if c.id != key))

    return change


def restored(concern: Concern, place: int) -> Change:
    """A change that puts a concern at a place of the list, unless it is there."""

    def change(case: Case) -> Case:
        others = [c for c in case.concerns if c.id != concern.id]
        return replace(case, concerns=(*others[:place], concern, *others[place:]))

    return change


def moved(key: str, step: int) -> Change:
    """A change that moves one concern up (-1) or down (1)."""

    def change(case: Case) -> Case:
        order = list(case.concerns)
        place = next((n for n, c in enumerate(order) if c.id == key), None)
        if place is None or not 0 <= place + step < len(order):
            return case
        order.insert(place + step, order.pop(place))
        return replace(case, concerns=tuple(order))

    return change


def _with_found(intake: Intake, case: Case, found: tuple[Concern, ...]) -> Case:
    return intake.add_concerns(case, found)
