# SPDX-License-Identifier: GPL-3.0-or-later
"""Step 3: the notepad of reasons. A notepad, not a letter: add, order, join, remove."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from composer.case import Case, Reason, ReasonKind
from composer.journey import Journey, Step
from ui.widgets.card import Card, EmptyState
from ui.widgets.filling import fill_label
from ui.widgets.flow import FlowLayout
from ui.widgets.labels import button, text_label
from ui.wizard.page import Change, PageTools, StepPage
from ui.wizard.reason_card import ReasonCard
from ui.words.reasons import nudge_text, preset_text


class ReasonsPage(StepPage):
    """Cards with reasons, and presets to begin one from what was entered."""

    step = Step.REASONS

    def __init__(self, tools: PageTools) -> None:
        super().__init__(tools)
        self._case: Case | None = None
        self._cards: dict[str, ReasonCard] = {}
        self._make_presets()
        self._make_list()
        self.retranslate()

    def _make_presets(self) -> None:
        self.add_section("presets")
        box = QWidget()
        flow = FlowLayout(box)
        self._presets: dict[ReasonKind, QPushButton] = {}
        for kind in ReasonKind:
            made = button("small", "plus")
            made.setObjectName(f"reason.add.{kind.value}")
            made.clicked.connect(partial(self._add, kind))
            flow.addWidget(made)
            self._presets[kind] = made
        self.add_widget(box, "reasons")
        self.setFocusProxy(self._presets[ReasonKind.ON_TIME])

    def _make_list(self) -> None:
        self.many = text_label("hint")
        self.many_card = Card("warn")
        self.many_card.column.addWidget(self.many)
        self.many_card.hide()
        self.add_widget(self.many_card, gap=12)
        self.empty = EmptyState("list")
        self.add_widget(self.empty)
        holder = QWidget()
        self._list = QVBoxLayout(holder)
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(12)
        self.add_widget(holder)

    def title(self) -> str:
        return self.tr("Why do you say no?")

    def lead(self) -> str:
        return self.tr("A notepad, not a letter yet. Facts carry a reason; opinions do not.")

    def retranslate(self) -> None:
        super().retranslate()
        self.label("presets", self.tr("Begin a reason"))
        for kind, made in self._presets.items():
            made.setText(preset_text(kind))
        self.empty.set_texts(
            self.tr("Your reasons will stand here"),
            self.tr("Choose one above. We fill in the dates and documents that you have entered."),
        )

    def first_field(self) -> QWidget | None:
        first = next(iter(self._cards.values()), None)
        return first.statement if first else self._presets[ReasonKind.ON_TIME]

    def focus_field(self, name: str) -> bool:
        part = name.removeprefix("reason.").partition(".")[0]
        if part in self._cards:
            self._focus(part)
            return True
        return super().focus_field(name)

    def show_case(self, case: Case, journey: Journey) -> None:
        self._case = case
        nudges = {n.reason_id: nudge_text(n.code) for n in reversed(self.desk.reasoning.nudges(case))}
        self._drop_cards_but({r.id for r in case.reasons})
        for place, reason in enumerate(case.reasons):
            self._show(reason, place, len(case.reasons), nudges.get(reason.id, ""))
        self.empty.setVisible(not case.reasons)
        fill_label(self.many, nudges.get("", ""))
        self.many_card.setVisible("" in nudges)

    def _show(self, reason: Reason, place: int, count: int, nudge: str) -> None:
        card = self._cards.get(reason.id) or self._new_card(reason)
        if self._list.indexOf(card) != place:
            self._list.insertWidget(place, card)
            card.show()
        card.show_reason(reason, place, count, nudge)

    def _new_card(self, reason: Reason) -> ReasonCard:
        card = ReasonCard(reason, self.desk.reasoning.clauses())
        card.changed.connect(self._changed)
        card.move_asked.connect(self._moved)
        card.dragged.connect(self._dragged)
        card.removed.connect(self._removed)
        card.merge_up.connect(self._merged)
        self._cards[reason.id] = card
        return card

    def _drop_cards_but(self, ids: set[str]) -> None:
        for gone in [i for i in self._cards if i not in ids]:
            card = self._cards.pop(gone)
            self._list.removeWidget(card)
            card.hide()
            card.deleteLater()

    def _add(self, kind: ReasonKind, _checked: bool = False) -> None:
        self.edit(self._adding(kind))
        if self._case and self._case.reasons:
            self._focus(self._case.reasons[-1].id)

    def _adding(self, kind: ReasonKind) -> Change:
        return lambda case: self.desk.reasoning.add(case, kind)

    def _focus(self, reason_id: str) -> None:
        card = self._cards[reason_id]
        card.statement.setFocus(Qt.FocusReason.OtherFocusReason)
        self.area.ensureWidgetVisible(card, 0, 24)

    def _changed(self, reason: Reason) -> None:
        self.edit(lambda case: self.desk.reasoning.change(case, reason), f"reason.{reason.id}")

    def _moved(self, reason_id: str, step: int) -> None:
        if self._case is None:
            return
        place = [r.id for r in self._case.reasons].index(reason_id) + step
        if 0 <= place < len(self._case.reasons):
            self.edit(lambda case: self.desk.reasoning.move(case, reason_id, place), "reasons.order")
            self.area.ensureWidgetVisible(self._cards[reason_id], 0, 24)

    def _dragged(self, reason_id: str, y: int) -> None:
        if self._case is None:
            return
        ids = [r.id for r in self._case.reasons]
        place = sum(self._middle(other) < y for other in ids if other != reason_id)
        if place != ids.index(reason_id):
            self.edit(lambda case: self.desk.reasoning.move(case, reason_id, place), "reasons.order")

    def _middle(self, reason_id: str) -> int:
        card = self._cards[reason_id]
        return card.mapToGlobal(card.rect().center()).y()

    def _merged(self, reason_id: str) -> None:
        self.edit(lambda case: self.desk.reasoning.merge_up(case, reason_id))

    def _removed(self, reason_id: str) -> None:
        if self._case is None:
            return
        place = [r.id for r in self._case.reasons].index(reason_id)
        gone = self._case.reasons[place]
        self.edit(lambda case: self.desk.reasoning.remove(case, reason_id))
        undo = partial(self._put_back, gone, place)
        self.tools.messages.toast(self.tr("The reason was removed."), undo)

    def _put_back(self, gone: Reason, place: int) -> None:
        self.edit(lambda case: self.desk.reasoning.put_back(case, gone, place))
