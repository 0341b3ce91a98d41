# SPDX-License-Identifier: GPL-3.0-or-later
"""Whether a lawyer must see the letter: the owner's limit per currency, over a customer's last 12 months."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from composer.business import Business
from composer.case import Case, Money, Outcome

_NOTHING_REFUSED = (Outcome.REFUND, Outcome.ASK_FIRST)


@dataclass(frozen=True, slots=True)
class Need:
    """Why a lawyer is needed.

    ``code`` is ``above_limit`` (this case alone) or ``above_limit_together`` (with the customer's others).
    """

    code: str
    amount: Money  # what counts: of this case, or of all together
    limit: Money


def lawyer_needed(case: Case, business: Business, customer_total: Money | Decimal | None) -> Need | None:
    """The need, or None. Exactly the limit needs no lawyer; without a limit for the currency none ever does.

    ``customer_total`` is what the customer asked for in all cases of the last 12 months in this currency,
    this case included as it was last saved; None when it is the first.
    """
    amount = case.amount
    limit = business.limit(amount.currency) if amount else None
    if amount is None or limit is None or case.decision.outcome in _NOTHING_REFUSED:
        return None
    if amount.amount > limit.amount:
        return Need("above_limit", amount, limit)
    together = _in_currency(customer_total, amount.currency)
    if together > limit.amount:
        return Need("above_limit_together", Money(together, amount.currency), limit)
    return None


def _in_currency(total: Money | Decimal | None, currency: str) -> Decimal:
    if isinstance(total, Money):
        return total.amount if total.currency == currency else Decimal(0)
    return total or Decimal(0)
