# SPDX-License-Identifier: GPL-3.0-or-later
"""What each outcome needs to be told: the offer, how much goes back and how, the questions, a note."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from composer.case import Case, Offer, OfferKind, Outcome
from composer.journey import Journey
from ui.theme import scaled
from ui.widgets.chip_row import ChipRow
from ui.widgets.chips import Chips
from ui.widgets.field import LabelledField
from ui.widgets.filling import fill_check, fill_label
from ui.widgets.labels import below_tick, text_label
from ui.wizard.decide_number import NumberField
from ui.wizard.page import PAIR_GAP, Change, StepPage
from ui.wizard.part import FieldProblems, Part
from ui.words.deciding import question_name
from ui.words.fields import value_name

if TYPE_CHECKING:
    from composer.desk.deciding import Deciding

HALF = 232
OFFER = "decision.offer"
PAYS_BACK = frozenset({Outcome.REFUND, Outcome.REFUND_PART})
OFFERS = frozenset({Outcome.REFUSE_WITH_OFFER, Outcome.REFUND_PART})


class Group(QWidget):
    """Fields that come and go together."""

    def __init__(self) -> None:
        super().__init__()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(20)


class DetailsPart(Part):
    """Only what the chosen outcome needs is shown."""

    def __init__(self, page: StepPage, problems: FieldProblems) -> None:
        super().__init__(page, problems)
        self._outcome: Outcome | None = None
        self._make_part()
        self._make_offer()
        self._make_questions()
        self._make_note()

    # building

    def _make_part(self) -> None:
        self.part = Group()
        self._place(self.part, "decision.partial_amount", self.money("decision.partial_amount"))
        self.page.add_widget(self.part)
        self.method = Group()
        self._place(self.method, "decision.refund_method", self.line("decision.refund_method"))
        self.page.add_widget(self.method)

    def _make_offer(self) -> None:
        self.offer = Group()
        self.offer_heading = text_label("strong")
        self.offer.column.addWidget(self.offer_heading)
        self._place(self.offer, f"{OFFER}.kind", self.chips(f"{OFFER}.kind", list(OfferKind)))
        self._place(self.offer, f"{OFFER}.description", self.box(f"{OFFER}.description", 2))
        self._place_pair(
            f"{OFFER}.value",
            self.money(f"{OFFER}.value"),
            f"{OFFER}.customer_pays",
            self.money(f"{OFFER}.customer_pays"),
        )
        self.percent = NumberField()
        self.percent.edited.connect(self._value_edited)
        self.percent.problem.connect(self._problem_said)
        self._place(self.offer, f"{OFFER}.percent", self._keep(f"{OFFER}.percent", self.percent))
        self._place(self.offer, f"{OFFER}.expires_on", self.day(f"{OFFER}.expires_on"))
        for name in ("percent", "expires_on"):
            self.control(f"{OFFER}.{name}").setMaximumWidth(scaled(HALF))
        self.can_do = QCheckBox()
        self.can_do.setObjectName(f"{OFFER}.can_do")
        self.can_do.clicked.connect(self._can_do_clicked)
        self.can_do_hint = below_tick()
        tick = QVBoxLayout()
        tick.setSpacing(2)
        tick.addWidget(self.can_do)
        tick.addWidget(self.can_do_hint)
        self.offer.column.addLayout(tick)
        self.page.add_widget(self.offer)
        self.page.add_target(OFFER, self.control(f"{OFFER}.description"))

    def _make_questions(self) -> None:
        self.questions = Group()
        self._place(self.questions, "decision.questions", self.box("decision.questions", 4))
        self.snippets = ChipRow("plus")
        self.snippets.setObjectName("decision.questions.add")
        self.snippets.picked.connect(self._add_question)
        self.questions.column.setSpacing(8)
        self.questions.column.addWidget(self.snippets)
        self.page.add_widget(self.questions)

    def _make_note(self) -> None:
        self.page.add_section("note")
        self.page.add_field("decision.note", self.box("decision.note", 3))

    def _place(self, group: Group, path: str, control: QWidget) -> LabelledField:
        field = self.page.make_field(path, control)
        group.column.addWidget(field)
        return field

    def _place_pair(self, one: str, control: QWidget, other: str, other_control: QWidget) -> None:
        row = QHBoxLayout()
        row.setSpacing(PAIR_GAP)
        for path, made in ((one, control), (other, other_control)):
            row.addWidget(self.page.make_field(path, made), 1, Qt.AlignmentFlag.AlignTop)
        self.offer.column.addLayout(row)

    # words

    def retranslate(self) -> None:
        label = self.page.label
        label("decision.partial_amount", self.tr("How much th&ey get back"))
        label(
            "decision.refund_method",
            self.tr("Paid back &via"),
            self.tr("As in “by bank transfer”. Leave it empty to say nothing about it."),
        )
        label("decision.questions", self.tr("&Questions, one per line"))
        self._label_offer()
        self._label_questions()
        label("note", self.tr("For our eyes only"))
        label(
            "decision.note",
            self.tr("&Note"),
            self.tr(
                "Never in the letter. A customer may ask to see notes about them: write what you stand by."
            ),
        )

    def _label_offer(self) -> None:
        label = self.page.label
        label(f"{OFFER}.kind", self.tr("&Kind of offer"))
        label(
            f"{OFFER}.description",
            self.tr("What you offer, as it stands in the &letter"),
            self.tr("Goes on after “we would like to offer you …”"),
        )
        label(f"{OFFER}.value", self.tr("What it is wor&th"))
        label(f"{OFFER}.percent", self.tr("Discount, in %"))
        label(
            f"{OFFER}.customer_pays",
            self.tr("What the customer pa&ys"),
            self.tr("If left empty, it costs them nothing."),
        )
        label(f"{OFFER}.expires_on", self.tr("E&xpires on"))
        self.can_do.setText(self.tr("&We can do this"))
        fill_label(self.can_do_hint, self.tr("People, stock and time are there for it."))
        chips = self.control(f"{OFFER}.kind")
        if isinstance(chips, Chips):
            chips.set_texts([value_name(kind) for kind in OfferKind])
        self._head_offer()

    def _label_questions(self) -> None:
        asked = self.page.desk.deciding.questions()
        self.snippets.set_items([(text, question_name(code)) for code, text in asked])

    def _head_offer(self) -> None:
        optional = self._outcome is Outcome.REFUND_PART
        text = self.tr("An offer on top, if you like") if optional else self.tr("Your offer")
        fill_label(self.offer_heading, text)

    # the case on the screen

    def show_case(self, case: Case, journey: Journey) -> None:
        super().show_case(case, journey)
        offer, outcome = case.decision.offer, case.decision.outcome
        fill_check(self.can_do, bool(offer and offer.can_do))
        is_discount = offer is not None and offer.kind is OfferKind.DISCOUNT
        self.page.field(f"{OFFER}.percent").setVisible(is_discount)
        if outcome is not self._outcome or outcome is None:
            self._outcome = outcome
            self.part.setVisible(outcome is Outcome.REFUND_PART)
            self.method.setVisible(outcome in PAYS_BACK)
            self.offer.setVisible(outcome in OFFERS)
            self.questions.setVisible(outcome is Outcome.ASK_FIRST)
            self._head_offer()

    # changes

    def change(self, path: str, value: object) -> None:
        if path.startswith(f"{OFFER}."):
            self.page.edit(with_offer(path.rpartition(".")[2], value), path)
        else:
            super().change(path, value)

    def _can_do_clicked(self) -> None:
        self.change(f"{OFFER}.can_do", self.can_do.isChecked())

    def _add_question(self, text: str) -> None:
        self.page.edit(partial(_with_question, self.page.desk.deciding, text=text), "decision.questions.add")
        self.control("decision.questions").setFocus()


def with_offer(name: str, value: Any) -> Change:
    """A change of one part of the offer; the first one begins it. An offer with nothing in it is none."""

    def change(case: Case) -> Case:
        change_of_part: dict[str, Any] = {name: value}
        offer = replace(case.decision.offer or Offer(), **change_of_part)
        return replace(case, decision=replace(case.decision, offer=None if offer == Offer() else offer))

    return change


def _with_question(deciding: Deciding, case: Case, text: str) -> Case:
    return deciding.add_question(case, text)
