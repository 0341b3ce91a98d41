# SPDX-License-Identifier: GPL-3.0-or-later
"""Step 1: who is asking, and for what? A long page made of parts, the most needed first."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from composer.case import Case
from composer.clock import today
from composer.journey import Journey, Step
from ui.widgets.field import focus_target
from ui.wizard.page import PageTools, StepPage
from ui.wizard.part import FieldProblems
from ui.wizard.request_acknowledge import AcknowledgePart
from ui.wizard.request_concerns import ConcernsPart
from ui.wizard.request_customer import CustomerPart
from ui.wizard.request_message import MessagePart
from ui.wizard.request_purchase import AskPart, PurchasePart
from ui.words.problems import problem_text

ROOMS = ("customer.", "purchase.", "request.")  # the parts of a case that this page shows
UNTOUCHED = "name_empty"  # said once the owner has left the field empty, not before


class RequestPage(StepPage):
    """The customer, the purchase, the request and its points."""

    step = Step.REQUEST

    def __init__(self, tools: PageTools) -> None:
        super().__init__(tools)
        self.problems = FieldProblems(self)
        self.message = MessagePart(self, self.problems)
        self.customer = CustomerPart(self, self.problems)
        self.ask = AskPart(self, self.problems)
        self.purchase = PurchasePart(self, self.problems)
        self.concerns = ConcernsPart(self, self.problems)
        self.acknowledge = AcknowledgePart(self, self.problems)
        self.parts = (
            self.message,
            self.customer,
            self.ask,
            self.purchase,
            self.concerns,
            self.acknowledge,
        )
        self.retranslate()

    def title(self) -> str:
        return self.tr("Who is asking, and for what?")

    def lead(self) -> str:
        return self.tr("Start with their message, if you have it. It stays on this computer.")

    def retranslate(self) -> None:
        super().retranslate()
        for part in getattr(self, "parts", ()):
            part.retranslate()

    def show_case(self, case: Case, journey: Journey) -> None:
        for part in self.parts:
            part.show_case(case, journey)
        odd = self.desk.intake.problems(case, today(self.desk.clock))
        shown = [p for p in reversed(odd) if p.field.startswith(ROOMS) and p.code != UNTOUCHED]
        self.problems.of_case({p.field: problem_text(p.code, p.data) for p in shown})

    def leaving(self) -> None:
        self.message.flush()
        self.message.stop_looking()

    def focus_field(self, name: str) -> bool:
        part = self.customer.focus(name)
        if part is None:
            return super().focus_field(name)
        focus_target(part).setFocus(Qt.FocusReason.OtherFocusReason)
        self.area.ensureWidgetVisible(part, 0, 60)
        return True

    def first_field(self) -> QWidget | None:
        return self.message.edit
