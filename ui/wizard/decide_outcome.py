# SPDX-License-Identifier: GPL-3.0-or-later
"""The decision: five outcomes side by side, none of them chosen beforehand."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QVBoxLayout, QWidget

from composer.case import Case, Offer, Outcome
from composer.journey import Journey
from ui.widgets.card import Card
from ui.widgets.labels import below_tick
from ui.wizard.page import StepPage
from ui.wizard.part import FieldProblems, Part
from ui.words.deciding import outcome_text
from ui.words.fields import value_name

if TYPE_CHECKING:
    from composer.desk.deciding import Deciding


class OutcomeCard(Card):
    """One outcome; a click anywhere on it chooses it.

    Signal ``chosen(Outcome)``.
    """

    chosen = Signal(object)

    def __init__(self, outcome: Outcome) -> None:
        super().__init__()
        self.outcome = outcome
        self.radio = QRadioButton()
        self.radio.setObjectName(f"decision.outcome.{outcome.value}")
        self.radio.clicked.connect(self._clicked)
        self.text = below_tick()
        self.column.setSpacing(2)
        self.column.addWidget(self.radio)
        self.column.addWidget(self.text)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def retranslate(self) -> None:
        """Set the words."""
        self.radio.setText(value_name(self.outcome))
        self.text.setText(outcome_text(self.outcome))
        self.radio.setAccessibleDescription(self.text.text())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self.rect().contains(event.position().toPoint()):
            self.radio.setFocus(Qt.FocusReason.MouseFocusReason)
            self.radio.click()
        event.accept()

    def _clicked(self) -> None:
        self.chosen.emit(self.outcome)


class OutcomePart(Part):
    """What is decided."""

    def __init__(self, page: StepPage, problems: FieldProblems) -> None:
        super().__init__(page, problems)
        self._set_aside: Offer | None = None
        self._offer: Offer | None = None
        page.add_section("outcome")
        self.cards = {outcome: OutcomeCard(outcome) for outcome in Outcome}
        self._group = QButtonGroup(self)
        holder = QWidget()
        holder.setObjectName("decision.outcome")
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for card in self.cards.values():
            self._group.addButton(card.radio)
            card.chosen.connect(self._chosen)
            column.addWidget(card)
        holder.setFocusProxy(self.cards[Outcome.REFUSE].radio)
        page.add_widget(holder, "decision.outcome")

    def retranslate(self) -> None:
        self.page.label("outcome", self.tr("What do you decide?"))
        for card in self.cards.values():
            card.retranslate()

    def show_case(self, case: Case, journey: Journey) -> None:
        self._offer = case.decision.offer
        chosen = case.decision.outcome
        self._group.setExclusive(False)
        for outcome, card in self.cards.items():
            if card.radio.isChecked() != (outcome is chosen):
                with QSignalBlocker(card.radio):
                    card.radio.setChecked(outcome is chosen)
            card.set_selected(outcome is chosen)
        self._group.setExclusive(True)

    def _chosen(self, outcome: Outcome) -> None:
        self._set_aside = self._offer or self._set_aside
        deciding = self.page.desk.deciding
        self.page.edit(
            partial(_decided, deciding, outcome=outcome, offer=self._set_aside), "decision.outcome"
        )


def _decided(deciding: Deciding, case: Case, outcome: Outcome, offer: Offer | None) -> Case:
    return deciding.decide(case, outcome, offer)
