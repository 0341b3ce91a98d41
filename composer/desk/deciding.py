# SPDX-License-Identifier: GPL-3.0-or-later
"""*May I refuse?* and *should I?*, asked with the owner's policy and figures."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from composer.case import Case
from composer.clock import Clock, today

if TYPE_CHECKING:
    from composer.archive.store import Store
    from composer.decide.policy import StopSign as StopSign
    from composer.decide.worksheet import Comparison as Comparison


class Deciding:
    """What to look at before deciding. Nothing here stops anybody."""

    def __init__(self, store: Store, clock: Clock) -> None:
        """Ask the policy of the business kept in ``store``."""
        self._store = store
        self._clock = clock

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
        """The last day of our own promise to answer; None while the request has no date."""
        from composer.decide.deadlines import reply_by

        return reply_by(case, self._store.load_business())
