# SPDX-License-Identifier: GPL-3.0-or-later
"""*Should I refuse?*: what refunding costs against what losing the customer costs, redrawn as it is typed."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout

from composer.case import Case, Money
from composer.errors import BadInput
from composer.journey import Journey
from ui import format as written
from ui.theme import scaled
from ui.widgets.card import Card
from ui.widgets.chart import Bar, BarChart
from ui.widgets.filling import fill_label
from ui.widgets.labels import restyle, text_label
from ui.wizard.decide_number import NumberField
from ui.wizard.page import StepPage
from ui.wizard.part import FieldProblems, Part
from ui.words.deciding import comparison_text, figure_text, part_text

if TYPE_CHECKING:
    from composer.desk.deciding import Comparison

SHEET = "decision.worksheet"
NAMES = (
    "refund_cost",
    "yearly_spend",
    "margin_percent",
    "years",
    "replacing_cost",
    "dispute_fee",
    "chance_of_leaving_percent",
)
HALF = 232


class WorksheetPart(Part):
    """Seven figures, two bars, one sentence."""

    def __init__(self, page: StepPage, problems: FieldProblems) -> None:
        super().__init__(page, problems)
        self._seen: tuple[object, ...] = ()
        self._case: Case | None = None
        page.add_section("should")
        self.lead = text_label("hint")
        page.add_widget(self.lead, gap=16)
        self._lay_out()
        self._make_result()

    def _lay_out(self) -> None:
        names = [f"{SHEET}.{name}" for name in NAMES]
        for one, other in (names[0:2], names[2:4], names[4:6]):
            self.page.add_pair(one, self._number(one), other, self._number(other))
        self.page.add_field(names[6], self._number(names[6]))
        self.control(names[6]).setMaximumWidth(scaled(HALF))

    def _number(self, path: str) -> NumberField:
        made = NumberField()
        made.edited.connect(self._value_edited)
        made.problem.connect(self._problem_said)
        return self._keep(path, made)

    def _make_result(self) -> None:
        self.card = Card()
        self.card.setObjectName(f"{SHEET}.result")
        self.chart = BarChart()
        self.sentence = text_label("strong")
        self.sentence.setObjectName(f"{SHEET}.sentence")
        self.breakdown = text_label("hint")
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addWidget(self.sentence)
        words.addWidget(self.breakdown)
        self.card.column.addWidget(self.chart)
        self.card.column.addLayout(words)
        self.page.add_widget(self.card)

    def retranslate(self) -> None:
        label, path = self.page.label, f"{SHEET}."
        label("should", self.tr("Should you?"))
        fill_label(self.lead, self.tr("Rough figures are enough. They never appear in the letter."))
        label(path + "refund_cost", self.tr("Refund&ing costs"), self._refund_hint())
        label(path + "yearly_spend", self.tr("They &spend in a year"))
        label(path + "margin_percent", self.tr("Your &margin, in %"))
        label(path + "years", self.tr("Years they would stay"))
        label(path + "replacing_cost", self.tr("Winnin&g a new customer"))
        label(path + "dispute_fee", self.tr("&Fee for a dispute"), self.tr("What your bank takes for one."))
        label(
            path + "chance_of_leaving_percent",
            self.tr("C&hance that they leave, in %"),
            self.tr("If you refuse."),
        )
        self._seen = ()

    def _refund_hint(self) -> str:
        amount = self._case.amount if self._case is not None else None
        if amount is None:
            return ""
        return self.tr("If left empty: {amount}").format(amount=written.money(amount))

    # the case on the screen

    def show_case(self, case: Case, journey: Journey) -> None:
        super().show_case(case, journey)
        self._case = case
        seen = (case.decision.worksheet, case.amount)
        if seen != self._seen:
            self._seen = seen
            self.page.field(f"{SHEET}.refund_cost").set_hint(self._refund_hint())
            self._compare(case)

    def _compare(self, case: Case) -> None:
        try:
            found = self.page.desk.deciding.compare(case)
        except BadInput as error:
            self.problems.of_case({str(error.data["field"]): figure_text(error.code)}, SHEET)
            self.card.hide()
            return
        self.problems.of_case({}, SHEET)
        self.card.show()
        self._show_result(found, self.page.desk.deciding.currency(case))

    def _show_result(self, found: Comparison, currency: str) -> None:
        empty = found.sentence == "nothing_to_compare"
        self.chart.setVisible(not empty)
        self.chart.set_bars(self._bars(found, currency))
        data = {k: _money_of(k, v, currency) for k, v in found.data.items()}
        fill_label(self.sentence, comparison_text(found.sentence, data))
        role = "quiet" if empty else "strong"
        if self.sentence.property("role") != role:
            self.sentence.setProperty("role", role)
            restyle(self.sentence)
        parts = [
            part_text(bar.code, Money(bar.amount, currency))
            for bar in found.breakdown
            if bar.code != "refund" and bar.amount
        ]
        text = self.tr("Refusing: {parts}.").format(parts=", ".join(parts))
        fill_label(self.breakdown, text if len(parts) > 1 and not empty else "")

    def _bars(self, found: Comparison, currency: str) -> tuple[Bar, Bar]:
        refund, refusing = Money(found.refund_cost, currency), Money(found.refusing_cost, currency)
        known = "chance" in found.data
        losing = self.tr("Refusing, by the chance that they leave") if known else self.tr("Losing them")
        return (
            Bar(self.tr("Refunding"), refund.amount, written.money(refund)),
            Bar(losing, refusing.amount, written.money(refusing), "line_strong"),
        )


def _money_of(name: str, value: object, currency: str) -> object:
    is_amount = isinstance(value, Decimal) and name not in {"break_even", "chance"}
    return Money(value, currency) if is_amount and isinstance(value, Decimal) else value
