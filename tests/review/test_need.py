# SPDX-License-Identifier: GPL-3.0-or-later
"""A lawyer is needed above the limit, alone or with the customer's other cases."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal

import pytest

from composer.business import Business, ReviewLimit
from composer.case import Case, Decision, Money, Outcome, Purchase, Request
from composer.review.need import Need, lawyer_needed

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
LIMIT = Money(Decimal(1000), "GBP")
SHOP = Business(limits=(ReviewLimit(Money(Decimal(5), "EUR")), ReviewLimit(LIMIT)))


def pounds(amount: str) -> Money:
    return Money(Decimal(amount), "GBP")


def asking(amount: str, outcome: Outcome | None = Outcome.REFUSE) -> Case:
    return Case("1", NOW, NOW, request=Request(amount_asked=pounds(amount)), decision=Decision(outcome))


def test_exactly_the_limit_is_not_above_it() -> None:
    assert lawyer_needed(asking("1000"), SHOP, None) is None
    assert lawyer_needed(asking("1000.01"), SHOP, None) == Need("above_limit", pounds("1000.01"), LIMIT)


@pytest.mark.parametrize("total", [Decimal("1200"), pounds("1200")])
def test_other_cases_of_the_customer_count(total: Money | Decimal) -> None:
    assert lawyer_needed(asking("400"), SHOP, total) == Need("above_limit_together", pounds("1200"), LIMIT)


def test_another_currency_does_not_count() -> None:
    assert lawyer_needed(asking("400"), SHOP, Money(Decimal(9999), "USD")) is None
    dollars = Case("1", NOW, NOW, purchase=Purchase(price=Money(Decimal(9999), "USD")))
    assert lawyer_needed(dollars, SHOP, None) is None


@pytest.mark.parametrize("outcome", [Outcome.REFUND, Outcome.ASK_FIRST])
def test_nothing_refused_needs_no_lawyer(outcome: Outcome) -> None:
    assert lawyer_needed(asking("5000", outcome), SHOP, None) is None
    assert lawyer_needed(asking("5000", None), SHOP, None) is not None


def test_a_lawyer_a_court_or_an_injury_calls_for_a_lawyer() -> None:
    found = lawyer_needed(asking("1"), SHOP, None, ("review", "injury", "lawyer", "injury"))
    assert found == Need("legal_trigger", triggers=("injury", "lawyer"))
    assert lawyer_needed(asking("1"), SHOP, None, ("review", "consumer_board")) is None
    assert lawyer_needed(asking("1", Outcome.REFUND), SHOP, None, ("lawyer",)) is None


def test_without_amount_the_price_counts_and_without_both_nothing() -> None:
    case = replace(asking("1"), request=Request(), purchase=Purchase(price=pounds("2000")))
    assert lawyer_needed(case, SHOP, None) is not None
    assert lawyer_needed(replace(case, purchase=Purchase()), SHOP, pounds("9999")) is None
