# SPDX-License-Identifier: GPL-3.0-or-later
"""Which day of the case was probably meant by a date that nothing explains."""

from __future__ import annotations

from datetime import date, timedelta

from composer.check.counts import day_counts
from composer.check.dates import DateAt, dates
from composer.check.doubt import near
from composer.check.known import END_OF, Known
from composer.check.past import told_as_past
from composer.check.sentences import sentence_at


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
    # nobody is wrong about the day on which they write
    return min(
        likely, key=lambda n: (not _is_end(days[n]), days[n] == "letter date", abs(n - day)), default=None
    )


def only_the_day(day: date, meant: date | None, today: date) -> bool:
    """Whether a day to come has no more than its number in common with a past one: an appointment."""
    # the other way round (3/11 for 11/3) and another year are slips; another month is another plan
    return meant is not None and day > today > meant and day.day == meant.day and day.month != meant.month


def planned_for(found: DateAt, text: str, sentence: str, language: str) -> bool:
    """Whether the sentence says what somebody is going to do on that day."""
    plan = near("plan", language).search(sentence) is not None
    return plan and not told_as_past(found, text, language)


def unsaid(days: dict[date, str], found: DateAt, text: str, language: str) -> dict[date, str]:
    """The days that its sentence does not name beside it, if any: what is told already was not meant."""
    sentence = sentence_at(text, found.start, language)
    if sentence is None:
        return days
    every = dates(text, language)
    beside = [one for one in every if sentence.holds(one.start) and one.start != found.start]
    return {day: what for day, what in days.items() if not any(one.is_day(day) for one in beside)} or days


def counted(found: DateAt, day: date, text: str, facts: Known, language: str) -> bool:
    """Whether its sentence says how many days it was from one of the case, a period aside."""
    sentence = sentence_at(text, found.start, language)
    if sentence is None:
        return False
    beside = (one for one in day_counts(text, language) if sentence.holds(one.start))
    told = [one for one in beside if one.days not in facts.counts]
    days = [one for one, label in facts.dates.items() if label and not _is_end(label)]
    return any(count.low <= abs(day - one).days <= count.high for count in told for one in days)


def of_an_offer(day: date, ends: date | None, sentence: str, language: str) -> bool:
    """Whether a day to come is told as the last one of an offer, or is that day in another year."""
    if ends is None:
        return False
    until = near("deadline", language).search(sentence) and near("offer_ends", language).search(sentence)
    other_year = (day.day, day.month) == (ends.day, ends.month)
    return bool(until or other_year or near("offer", language).search(sentence))


def next_such(found: DateAt, day: date, today: date) -> date:
    """The coming day of a date without a year, which may be further off than the past one."""
    coming = None if found.year else found.on(today.year)
    return coming if coming and coming > today else day
