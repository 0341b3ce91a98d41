# SPDX-License-Identifier: GPL-3.0-or-later
"""Whether a lawyer must see the letter: the owner's limit per currency, over a customer's last 12 months."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from composer.business import Business
from composer.case import Case, Money, Outcome

LEGAL_TRIGGERS = ("lawyer", "court", "injury")
"""Kinds of warning words that call for a lawyer whatever the amount."""

_NOTHING_REFUSED = (Outcome.REFUND, Outcome.ASK_FIRST)


@dataclass(frozen=True, slots=True)
class Need:
    """Why a lawyer is needed.

    ``code`` is ``above_limit`` (this case alone), ``above_limit_together`` (with the customer's others) or
    ``legal_trigger`` (the customer speaks of a lawyer, a court or an injury).
    """

    code: str
    amount: Money | None = None  # what counts: of this case, or of all together
    limit: Money | None = None
    triggers: tuple[str, ...] = ()


def lawyer_needed(
    case: Case, business: Business, customer_total: Money | Decimal | None, triggers: tuple[str, ...] = ()
) -> Need | None:
    """The need, or None. Exactly the limit needs no lawyer; without a limit for the currency no amount does.

    ``customer_total`` is what the customer asked for in all cases of the last 12 months in this currency,
    this case included as it was last saved; None when it is the first. ``triggers`` are kinds
    of warning words found in the request (``intake.offers.warning_words``); only some call for a lawyer.
    """
    if case.decision.outcome in _NOTHING_REFUSED:
        return None
    if legal := tuple(dict.fromkeys(t for t in triggers if t in LEGAL_TRIGGERS)):
        return Need("legal_trigger", triggers=legal)
    return _above_limit(case, business, customer_total)


def _above_limit(case: Case, business: Business, customer_total: Money | Decimal | None) -> Need | None:
    amount = case.amount
    limit = business.limit(amount.currency) if amount else None
    if amount is None or limit is None:
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
