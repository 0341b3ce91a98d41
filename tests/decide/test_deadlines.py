# SPDX-License-Identifier: GPL-3.0-or-later
"""Reply deadlines and the arrival of post, by working days."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from composer.business import Business
from composer.case import Case, Concern, DispatchMethod, Request
from composer.decide.deadlines import add_working_days, customers_deadline, expected_arrival, reply_by

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
POST = DispatchMethod.POST


def test_the_reply_deadline_is_our_own_promise() -> None:
    case = Case("1", NOW, NOW, request=Request(date(2028, 2, 15)))
    assert reply_by(case, Business(reply_days=14)) == date(2028, 2, 29)
    assert reply_by(case, Business(reply_days=0)) == date(2028, 2, 15)
    assert reply_by(case, Business(reply_days=10**9)) is None
    assert reply_by(Case("1", NOW, NOW), Business()) is None


def test_the_customers_own_deadline_is_the_earliest() -> None:
    concerns = (
        Concern("c1"),
        Concern("c2", deadline=date(2027, 1, 5)),
        Concern("c3", deadline=date(2027, 1, 2)),
    )
    case = Case("1", NOW, NOW)
    assert customers_deadline(replace(case, concerns=concerns)) == date(2027, 1, 2)
    assert customers_deadline(case) is None


@pytest.mark.parametrize(
    ("method", "sent", "country", "arrives"),
    [
        (POST, date(2026, 11, 23), "GB", date(2026, 11, 25)),  # Monday
        (POST, date(2026, 11, 27), "GB", date(2026, 12, 1)),  # Friday: over the weekend
        (POST, date(2026, 11, 28), "gb", date(2026, 12, 1)),  # posted on a Saturday
        (POST, date(2026, 12, 24), "GB", date(2026, 12, 30)),  # Christmas, Boxing Day moved to Monday 28
        (POST, date(2026, 11, 25), "US", date(2026, 12, 3)),  # Thanksgiving
        (POST, date(2026, 11, 23), "XX", date(2026, 11, 30)),  # a country nobody knows
        (DispatchMethod.TRACKED, date(2026, 11, 23), "GB", date(2026, 11, 25)),
        (DispatchMethod.BY_HAND, date(2026, 11, 28), "GB", date(2026, 11, 28)),
        (DispatchMethod.EMAIL, date(2026, 11, 28), "GB", date(2026, 11, 28)),
    ],
)
def test_when_a_letter_should_be_there(
    method: DispatchMethod, sent: date, country: str, arrives: date
) -> None:
    assert expected_arrival(method, sent, country) == arrives


def test_the_end_of_the_calendar() -> None:
    assert add_working_days(date(9999, 12, 30), 5, "XX") is None
    assert add_working_days(date(2026, 11, 23), 0, "GB") == date(2026, 11, 23)
