# SPDX-License-Identifier: GPL-3.0-or-later
"""Step 2: may you refuse, and should you? Then the decision, with what it needs."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from composer.case import Case
from composer.clock import today
from composer.journey import Journey, Step
from ui.wizard.decide_details import DetailsPart
from ui.wizard.decide_outcome import OutcomePart
from ui.wizard.decide_signs import SignsPart
from ui.wizard.decide_worksheet import WorksheetPart
from ui.wizard.page import PageTools, StepPage
from ui.wizard.part import FieldProblems
from ui.words.problems import problem_text

ROOM = "decision."


class DecidePage(StepPage):
    """Stop signs, worksheet, outcome, details."""

    step = Step.DECIDE

    def __init__(self, tools: PageTools) -> None:
        super().__init__(tools)
        self.problems = FieldProblems(self)
        self.signs = SignsPart(self, self.problems)
        self.worksheet = WorksheetPart(self, self.problems)
        self.outcome = OutcomePart(self, self.problems)
        self.details = DetailsPart(self, self.problems)
        self.parts = (self.signs, self.worksheet, self.outcome, self.details)
        self.retranslate()

    def title(self) -> str:
        return self.tr("May you refuse, and should you?")

    def lead(self) -> str:
        return self.tr("A look at both before you decide. Take the time you need.")

    def retranslate(self) -> None:
        super().retranslate()
        for part in getattr(self, "parts", ()):
            part.retranslate()

    def arriving(self, case: Case, journey: Journey) -> None:
        self.signs.look(case)  # the policy may have changed meanwhile

    def show_case(self, case: Case, journey: Journey) -> None:
        for part in self.parts:
            part.show_case(case, journey)
        odd = self.desk.intake.problems(case, today(self.desk.clock))
        shown = [p for p in reversed(odd) if p.field.startswith(ROOM)]
        self.problems.of_case({p.field: problem_text(p.code, p.data) for p in shown})

    def first_field(self) -> QWidget | None:
        return self.worksheet.control("decision.worksheet.refund_cost")
