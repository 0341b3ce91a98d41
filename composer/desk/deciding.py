# SPDX-License-Identifier: GPL-3.0-or-later
"""*May I refuse?* and *should I?*, asked with the owner's policy and figures."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from composer.case import Case, Offer, Outcome
from composer.clock import Clock, today

if TYPE_CHECKING:
    from composer.archive.store import Store
    from composer.decide.policy import StopSign as StopSign
    from composer.decide.worksheet import Comparison as Comparison

WITH_OFFER = frozenset({Outcome.REFUSE_WITH_OFFER, Outcome.REFUND_PART})
"""Outcomes whose letter may hold an offer; a plain refusal must not make one by accident."""

QUESTIONS = (
    ("problem", "What exactly is the problem, and when does it appear?"),
    ("since", "Since when have you been using it, and how often?"),
    ("tried", "What have you tried so far to put it right?"),
)
"""The questions that are most often open, as they stand in the letter. Letters are in English so far."""


class Deciding:
    """What to look at before deciding. Nothing here stops anybody."""

    def __init__(self, store: Store, clock: Clock) -> None:
        """Ask the policy of the business kept in ``store``."""
        self._store = store
        self._clock = clock

    def decide(self, case: Case, outcome: Outcome, offer: Offer | None = None) -> Case:
        """The case with its outcome. ``offer`` comes back if the outcome may hold one and none is there."""
        kept = (case.decision.offer or offer) if outcome in WITH_OFFER else None
        decision = replace(case.decision, outcome=outcome, offer=kept, decided_at=self._clock.now())
        return replace(case, decision=decision)

    def questions(self) -> tuple[tuple[str, str], ...]:
        """Ready-made questions for *ask first*: a code, and the words in the letter's language."""
        return QUESTIONS

    def add_question(self, case: Case, text: str) -> Case:
        """The case with one more question in a line of its own, unless it is asked already."""
        lines = [line for line in case.decision.questions.split("\n") if line.strip()]
        if text in lines:
            return case
        return replace(case, decision=replace(case.decision, questions="\n".join((*lines, text))))

    def stop_signs(self, case: Case) -> tuple[StopSign, ...]:
        """What the owner's own policy says against refusing, warnings first."""
        from composer.decide.policy import stop_signs

        return stop_signs(case, self._store.load_business(), today(self._clock))

    def has_policy(self) -> bool:
        """Whether the owner has entered a policy."""
        return bool(self._store.load_business().policy.clauses)

    def compare(self, case: Case) -> Comparison:
        """The cost of refunding against the cost of losing the customer.

        Raises BadInput ``figure_unusable`` and ``percent_over_100`` (``field``, ``value``).
        """
        from composer.decide.worksheet import compare

        return compare(case.decision.worksheet, case.amount)

    def currency(self, case: Case) -> str:
        """The currency in which this case is counted: of the purchase, else the owner's usual one."""
        return case.amount.currency if case.amount else self._store.load_business().currency

    def reply_by(self, case: Case) -> date | None:
        """The day by which to answer: our own promise, or the customer's own day if that is earlier."""
        from composer.decide.deadlines import customers_deadline, reply_by

        days = (reply_by(case, self._store.load_business()), customers_deadline(case))
        return min((day for day in days if day is not None), default=None)
