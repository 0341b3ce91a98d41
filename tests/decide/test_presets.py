# SPDX-License-Identifier: GPL-3.0-or-later
"""Presets say only what was entered."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from composer.business import Business, Clause, Policy
from composer.case import Case, Draft, Purchase, Reason, ReasonKind, Request
from composer.decide.presets import Nudge, nudges, preset
from composer.sample import sample_business, sample_case

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)


def test_outside_the_period_counts_the_gap() -> None:
    found = preset(ReasonKind.OUTSIDE_PERIOD, sample_case(NOW), sample_business())
    assert found.statement == (
        "The oak dining bench was delivered on 24 September 2026, and our period of 30 days ended on "
        "24 October 2026. Your request reached us on 19 November 2026, 26 days after that."
    )
    assert (found.id, found.clause, found.fact) == ("r5", "2", "delivery note DN-311, signed by Ms Ellis")


def test_a_gap_of_one_day_and_american_dates() -> None:
    case = replace(sample_case(NOW), draft=Draft(language="en-US"))
    case = replace(
        case, purchase=Purchase("the work", performed_on=date(2028, 1, 30)), request=Request(date(2028, 3, 1))
    )
    found = preset(ReasonKind.OUTSIDE_PERIOD, case, sample_business())
    assert (
        "ended on February 29, 2028. Your request reached us on March 1, 2028, one day after"
        in found.statement
    )


def test_a_period_that_is_not_over_gives_no_statement() -> None:
    case = sample_case(NOW)
    case = replace(case, request=replace(case.request, received_on=case.purchase.delivered_on))
    found = preset(ReasonKind.OUTSIDE_PERIOD, case, sample_business())
    assert (found.statement, found.clause) == ("", "2")


def test_two_periods_leave_the_choice_to_the_owner() -> None:
    business = Business(policies=(Policy(clauses=(Clause("1", "a", 14), Clause("2", "b", 30))),))
    assert preset(ReasonKind.OUTSIDE_PERIOD, sample_case(NOW), business).clause == ""


@pytest.mark.parametrize(
    ("kind", "statement"),
    [
        (
            ReasonKind.ON_TIME,
            (
                "You ordered the oak dining bench on 8 August 2026, "
                "and it was delivered on time, on 24 September 2026."
            ),
        ),
        (ReasonKind.AS_AGREED, "The oak dining bench was delivered on 24 September 2026, as we had agreed."),
        (
            ReasonKind.CONDITION,
            "The oak dining bench is not in the condition that clause 2 of our policy asks for.",
        ),
        (ReasonKind.EXCLUDED, "The oak dining bench is left out of our refund policy."),
        (ReasonKind.NOT_OURS, "The oak dining bench was not bought from us."),
        (ReasonKind.WARRANTY_OVER, "The warranty on the oak dining bench has ended."),
        (ReasonKind.OWN, ""),
    ],
)
def test_statements_from_the_sample(kind: ReasonKind, statement: str) -> None:
    assert preset(kind, sample_case(NOW), sample_business()).statement == statement


def test_a_warranty_and_an_exclusion_of_the_policy() -> None:
    clauses = (
        Clause("5", "We give a warranty of 20 days.", 20),
        Clause("6", "Not taken back.", None, "oak pieces, rugs"),
    )
    business = Business(policies=(Policy(clauses=clauses),))
    over = preset(ReasonKind.WARRANTY_OVER, sample_case(NOW), business)
    assert over.statement == (
        "The warranty on the oak dining bench ran for 20 days, until 14 October 2026. "
        "Your request reached us on 19 November 2026."
    )
    out = preset(ReasonKind.EXCLUDED, sample_case(NOW), business)
    assert (out.clause, out.statement) == (
        "6",
        "Clause 6 of our policy leaves out oak pieces, rugs, and the oak dining bench is among these.",
    )


@pytest.mark.parametrize("kind", list(ReasonKind))
def test_an_empty_case_gives_no_dates_and_no_braces(kind: ReasonKind) -> None:
    found = preset(kind, Case("1", NOW, NOW), Business())
    assert not re.search(r"[{}\[\]\d]|None|  ", found.statement)
    assert (found.id, found.fact, found.clause) == ("r1", "", "")


def test_typed_braces_stay_what_they_are() -> None:
    case = Case("1", NOW, NOW, purchase=Purchase("{gap} lamp"))
    assert preset(ReasonKind.NOT_OURS, case, Business()).statement == "The {gap} lamp was not bought from us."


def test_a_new_reason_gets_a_free_id() -> None:
    case = replace(Case("1", NOW, NOW), reasons=(Reason("r2"), Reason("r1"), Reason("r4")))
    assert preset(ReasonKind.OWN, case, Business()).id == "r3"


def test_nudges_for_the_letter_only() -> None:
    good = Reason("r1", statement="s", fact="f", clause="2")
    assert nudges((good,)) == ()
    bare = Reason("r2", fact=" ")
    assert nudges((good, bare)) == (
        Nudge("no_statement", "r2"),
        Nudge("no_fact", "r2"),
        Nudge("no_clause", "r2"),
    )
    private = Reason("r3", for_letter=False)
    assert nudges((good, private)) == ()
    five = tuple(replace(good, id=f"r{n}") for n in range(5))
    assert nudges(five) == (Nudge("too_many_for_letter", ""),)
    assert nudges((*five[:4], private)) == ()
