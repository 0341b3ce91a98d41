# SPDX-License-Identifier: GPL-3.0-or-later
"""Until when to answer, and when a posted letter should be there.

Post is counted in working days. British first-class post is presumed delivered on the second working
day (facts: peers and wishes, point 12); the figures for other countries are cautious estimates, not promises.
"""

from __future__ import annotations

from collections.abc import Container
from datetime import date, timedelta

from composer.business import Business
from composer.case import Case, DispatchMethod

_POST_DAYS = {"GB": 2, "IE": 2, "DE": 2, "NL": 2, "EE": 3, "PL": 3, "FI": 4, "US": 5}
_OTHER_DAYS = 5


def reply_by(case: Case, business: Business) -> date | None:
    """The last day of our own promise to answer; None while the request has no date."""
    received = case.request.received_on
    if received is None:
        return None
    try:
        return received + timedelta(days=max(0, business.reply_days))
    except OverflowError:
        return None


def customers_deadline(case: Case) -> date | None:
    """The earliest day that the customer named in a concern."""
    days = [c.deadline for c in case.concerns if c.deadline is not None]
    return min(days, default=None)


def expected_arrival(method: DispatchMethod, sent_on: date, country: str) -> date | None:
    """When a letter should be there. By hand and by e-mail it is there at once."""
    if method in (DispatchMethod.BY_HAND, DispatchMethod.EMAIL):
        return sent_on
    return add_working_days(sent_on, _POST_DAYS.get(country.upper(), _OTHER_DAYS), country)


def add_working_days(start: date, count: int, country: str) -> date | None:
    """The ``count``-th working day after ``start`` by a country's holidays; None at the calendar's end."""
    closed = _holidays(country, start)
    day = start
    while count > 0:
        if day >= date.max:
            return None
        day += timedelta(days=1)
        count -= day.weekday() < 5 and day not in closed
    return day


def _holidays(country: str, start: date) -> Container[date]:
    """Public holidays of this and the next year; none for a country that the package does not know."""
    import holidays

    try:
        return holidays.country_holidays(country.upper(), years=(start.year, start.year + 1))
    except NotImplementedError:
        return frozenset()
