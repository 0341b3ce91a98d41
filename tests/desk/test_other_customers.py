# SPDX-License-Identifier: GPL-3.0-or-later
"""Another customer's name in a letter: it holds the letter, however many customers there are."""

from __future__ import annotations

from dataclasses import replace

import pytest

from composer.case import Case, Customer, Paragraph
from composer.desk import Desk
from tests.helpers import cases
from tests.helpers.clock import FakeClock

ZOE = "Zoe Zimmer"
MANY = 600


def known(desk: Desk, clock: FakeClock, name: str) -> None:
    """A customer of an earlier case."""
    case = desk.cases.start()
    desk.cases.save(desk.people.settle(replace(case, customer=replace(case.customer, name=name))))


def with_words(case: Case, words: str) -> Case:
    return replace(
        case, draft=replace(case.draft, paragraphs=(*case.draft.paragraphs, Paragraph("px", words)))
    )


def stops(desk: Desk, case: Case) -> list[tuple[str, str]]:
    return [(stop.code, stop.data) for stop in desk.cases.journey(case).stops]


def test_another_customers_name_stops_the_letter_in_the_journey(desk: Desk, clock: FakeClock) -> None:
    known(desk, clock, ZOE)
    case = cases.reviewed_case(desk, clock)
    assert stops(desk, case) == []
    wrong = with_words(case, "We have written to Zoe Zimmer as well.")
    assert ("wrong_name", ZOE) in stops(desk, wrong)


@pytest.mark.parametrize("line", ["subject", "closing"])
def test_it_is_seen_in_the_subject_and_in_the_closing(desk: Desk, clock: FakeClock, line: str) -> None:
    known(desk, clock, ZOE)
    case = cases.drafted_case(desk, clock)
    wrong = replace(case, draft=replace(case.draft, **{line: "For Zoe Zimmer"}))  # type: ignore[arg-type]
    assert ("wrong_name", ZOE) in stops(desk, wrong)


def test_every_customer_is_known_by_name(desk: Desk, clock: FakeClock) -> None:
    first = desk.cases.start()
    for number in range(MANY):
        desk.people.settle(replace(first, customer=Customer(name=f"Ann Able{number}")))
    known(desk, clock, ZOE)
    case = cases.drafted_case(desk, clock)
    assert len(desk.people.other_names(case)) >= MANY + 1
    assert ("wrong_name", ZOE) in stops(desk, with_words(case, "We have written to Zoe Zimmer as well."))


def test_a_name_is_known_as_soon_as_it_is_stored_and_forgotten_when_it_is_changed(
    desk: Desk, clock: FakeClock
) -> None:
    case = cases.drafted_case(desk, clock)
    assert ZOE not in desk.people.other_names(case)
    known(desk, clock, ZOE)
    assert ZOE in desk.people.other_names(case)
    (row,) = desk.people.list("Zimmer")
    desk.people.save(replace(desk.people.customer(row.id), name="Zoe Zander"))
    assert ZOE not in desk.people.other_names(case)
    assert "Zoe Zander" in desk.people.other_names(case)


def test_the_customer_of_the_letter_is_nobody_else(desk: Desk, clock: FakeClock) -> None:
    case = desk.people.settle(cases.drafted_case(desk, clock))
    assert case.customer.name not in desk.people.other_names(case)
