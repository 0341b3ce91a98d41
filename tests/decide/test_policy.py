# SPDX-License-Identifier: GPL-3.0-or-later
"""Stop signs of the owner's own policy, at the edges of its periods."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from composer.business import Business, Clause, Policy
from composer.case import Case, Decision, Outcome, Purchase, Reason, Request
from composer.decide.policy import Period, StopSign, period, stop_signs
from composer.sample import sample_business, sample_case

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
TODAY = date(2026, 11, 23)
THIRTY = Clause("2", "Return within 30 days.", days=30)


def shop(*clauses: Clause) -> Business:
    return Business(policies=(Policy(clauses=clauses),), reply_days=14)


def case(delivered: date | None, received: date | None, **changes: object) -> Case:
    purchase = Purchase("lamp", delivered_on=delivered, proof="delivery note")
    made = Case("1", NOW, NOW, purchase=purchase, request=Request(received))
    return replace(made, **changes)  # type: ignore[arg-type]


def codes(signs: tuple[StopSign, ...]) -> list[str]:
    return [s.code for s in signs]


@pytest.mark.parametrize(
    ("received", "days_over", "granted"),
    [
        (date(2026, 11, 1), -30, True),
        (date(2026, 12, 1), 0, True),
        (date(2026, 12, 2), 1, False),
    ],
)
def test_the_last_day_of_a_period_still_counts(received: date, days_over: int, granted: bool) -> None:
    asked = case(date(2026, 11, 1), received)
    assert period(asked, THIRTY) == Period(date(2026, 11, 1), date(2026, 12, 1), days_over)
    signs = stop_signs(asked, shop(THIRTY), received)
    assert ("policy_grants" in codes(signs)) is granted
    if granted:
        assert signs[0].data["days_left"] == -days_over
        assert signs[0].severity == "warn"


def test_a_period_starts_with_delivery_then_work_then_purchase() -> None:
    full = Purchase(
        "x", bought_on=date(2026, 1, 1), performed_on=date(2026, 1, 2), delivered_on=date(2026, 1, 3)
    )
    for purchase, start in (
        (full, 3),
        (replace(full, delivered_on=None), 2),
        (replace(full, delivered_on=None, performed_on=None), 1),
    ):
        found = period(case(None, None, purchase=purchase), THIRTY)
        assert found is not None
        assert (found.start.day, found.days_over) == (start, None)


def test_a_period_over_the_leap_day() -> None:
    found = period(case(date(2028, 1, 30), date(2028, 2, 29)), THIRTY)
    assert found == Period(date(2028, 1, 30), date(2028, 2, 29), 0)


def test_a_period_that_cannot_be_counted() -> None:
    assert period(case(None, TODAY), THIRTY) is None
    assert period(case(TODAY, TODAY), Clause("1", "x")) is None
    assert period(case(TODAY, TODAY), Clause("1", "x", days=-1)) is None
    assert period(case(TODAY, TODAY), Clause("1", "x", days=10**9)) is None
    assert codes(stop_signs(case(None, TODAY), shop(THIRTY), TODAY)) == ["period_unknown"]


@pytest.mark.parametrize(
    ("excludes", "item", "matches"),
    [
        ("sale items, gift cards", "lamp (sale)", True),
        ("sale items, gift cards", "Gift card", True),
        ("sale items, gift cards", "a card for a gift-giver", True),
        ("sale items, gift cards", "lamp", False),
        ("items and services", "lamp", False),
        ("", "lamp", False),
    ],
)
def test_an_exclusion_matches_by_all_its_telling_words(excludes: str, item: str, matches: bool) -> None:
    asked = case(TODAY, TODAY, purchase=Purchase(item, delivered_on=TODAY))
    signs = codes(stop_signs(asked, shop(THIRTY, Clause("3", "x", excludes=excludes)), TODAY))
    assert signs == (["exclusion_matches"] if matches else ["policy_grants"])


@pytest.mark.parametrize(
    ("today", "code", "days"),
    [
        (date(2026, 11, 11), None, None),
        (date(2026, 11, 12), "reply_due_soon", 2),
        (date(2026, 11, 14), "reply_due_soon", 0),
        (date(2026, 11, 15), "reply_overdue", 1),
    ],
)
def test_our_own_promise_to_answer(today: date, code: str | None, days: int | None) -> None:
    asked = case(None, date(2026, 10, 31))
    signs = stop_signs(asked, shop(), today)
    assert codes(signs) == ([code] if code else [])
    if code:
        assert signs[0].data == {"reply_by": date(2026, 11, 14), "days": days}
    assert stop_signs(replace(asked, sealed_at=NOW), shop(), today) == ()


def test_a_refusal_without_clause_policy_or_proof() -> None:
    refusing = case(None, None, decision=Decision(Outcome.REFUSE))
    assert codes(stop_signs(refusing, Business(), TODAY)) == ["no_policy"]
    some = shop(Clause("1", "x"))
    assert codes(stop_signs(refusing, some, TODAY)) == []
    without = replace(refusing, reasons=(Reason("r1", statement="so"),))
    assert codes(stop_signs(without, some, TODAY)) == ["no_clause"]
    unknown = replace(refusing, reasons=(Reason("r1", clause="9"), Reason("r2", clause="1")))
    assert codes(stop_signs(unknown, some, TODAY)) == ["clause_unknown"]
    private = replace(
        refusing, reasons=(Reason("r1", clause="1", for_letter=False), Reason("r2", clause="1"))
    )
    assert codes(stop_signs(replace(private, purchase=Purchase("x")), some, TODAY)) == ["no_proof"]
    granted = replace(without, decision=Decision(Outcome.REFUND))
    assert codes(stop_signs(granted, Business(), TODAY)) == []


@pytest.mark.parametrize(
    ("text", "ours"),
    [
        ("You charged my card twice.", True),
        ("There was a double charge on my statement", True),
        ("I was overcharged", True),
        ("I never ordered this", True),
        ("I paid 20 pounds and it broke twice", False),
        ("I am charged with looking after my mother", False),
    ],
)
def test_signs_of_our_own_billing_error(text: str, ours: bool) -> None:
    signs = stop_signs(case(None, None, request=Request(text=text)), shop(), TODAY)
    assert codes(signs) == (["billing_error"] if ours else [])


def test_the_sample_case_may_be_refused() -> None:
    assert stop_signs(sample_case(NOW), sample_business(), TODAY) == ()
