# SPDX-License-Identifier: GPL-3.0-or-later
"""Which day of the case was probably meant by a date that nothing explains."""

from __future__ import annotations

from datetime import date, timedelta

from composer.check.dates import DateAt
from composer.check.doubt import near
from composer.check.known import END_OF, Known
from composer.check.past import told_as_past


def named(facts: Known, last: date, deadline: bool) -> dict[date, str]:
    """The days that may have been meant; ends of periods only beside words such as *until*."""
    told = {day: label for day, label in facts.dates.items() if label and day <= last}
    return told if deadline else {day: label for day, label in told.items() if not _is_end(label)}


def _is_end(label: str) -> bool:
    return label.startswith(END_OF)


def is_reckoned(label: str) -> bool:
    """Whether a day of the case comes of reckoning only: the end of a period, or an anniversary."""
    return not label or _is_end(label)


def nearest(day: date, days: dict[date, str]) -> date | None:
    """The day that was probably meant: it differs in the year only, in one other part, or by a few days."""
    other_year = [n for n in days if (n.day, n.month) == (day.day, day.month)]
    alike = [n for n in days if n.year == day.year and (n.day == day.day or n.month == day.month)]
    alike += [n for n in days if (n.day, n.month) == (day.month, day.day)]
    close = [n for n in days if abs(n - day) <= timedelta(days=31)]
    likely = other_year or alike or close
    return min(likely, key=lambda n: (not _is_end(days[n]), abs(n - day)), default=None)


def only_the_day(day: date, meant: date | None, today: date) -> bool:
    """Whether a day to come has no more than its number in common with a past one: an appointment."""
    # the other way round (3/11 for 11/3) and another year are slips; another month is another plan
    return meant is not None and day > today > meant and day.day == meant.day and day.month != meant.month


def planned_for(found: DateAt, text: str, sentence: str, language: str) -> bool:
    """Whether the sentence says what somebody is going to do on that day."""
    plan = near("plan", language).search(sentence) is not None
    return plan and not told_as_past(found, text, language)


def next_such(found: DateAt, day: date, today: date) -> date:
    """The coming day of a date without a year, which may be further off than the past one."""
    coming = None if found.year else found.on(today.year)
    return coming if coming and coming > today else day
