# SPDX-License-Identifier: GPL-3.0-or-later
"""Which day a date of the letter means, and whether the case explains it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from composer.case import Case
from composer.check.dates import DateAt
from composer.check.doubt import around, near
from composer.check.known import Known
from composer.check.meant import is_reckoned
from composer.check.past import clause_of, of_a_paper, own_doing, reply_by, told_as_past
from composer.check.redated import range_from

_NEAR = timedelta(days=240)  # further off, another year is nearer and what was meant


def likely_day(found: DateAt, facts: Known, case: Case) -> date | None:
    """The day; without a year the nearest that the case knows or whose weekday fits, or just the nearest."""
    if found.year:
        return found.on(found.year)
    today = today_of(case)
    dates = (one.on(one.year) for one in facts.written if one.year)
    told = {*filter(None, dates), *(day for day, label in facts.dates.items() if label)}
    known = {day for day in (*facts.dates, *told) if found.is_day(day)}
    around_now = filter(None, (found.on(today.year + by) for by in (-1, 0, 1)))
    days = sorted({*known, *around_now}, key=lambda day: abs(day - today))
    fitting = [day for day in days if day.weekday() == found.weekday]
    likely = [day for day in fitting if day in told]
    # every weekday fits one year in six: a year far off is no excuse for the wrong one
    likely += [
        day for day in days if day in told or (day in (*known, *fitting) and abs(day - today) <= _NEAR)
    ]
    return next(iter(likely or days), None)


def today_of(case: Case) -> date:
    """The day on which the letter is written."""
    return case.signing.letter_date or case.updated_at.date()


def explained(found: DateAt, facts: Known) -> bool:
    """Whether it is a day of the case, or one reckoned from it."""
    return any(found.is_day(day) for day in facts.dates) or is_written(found, facts)


def certain(found: DateAt, facts: Known) -> bool:
    """Whether it is a day that has a name in the case, ends of periods included."""
    told = any(found.is_day(day) for day, label in facts.dates.items() if label)
    return told or is_written(found, facts)


def _reckoned(found: DateAt, facts: Known, today: date, *, far: bool) -> bool:
    """Whether something ends on that day; without a year only a guarantee may be ``far`` ahead."""
    return any(found.is_day(day) and (found.year or far or day - today <= _NEAR) for day in facts.dates)


def fits(found: DateAt, text: str, facts: Known, case: Case, language: str) -> bool:
    """Whether the case explains a date here. Days that are only reckoned date no letter and end no offer."""
    if _ends_stay(found, text, facts, language) or is_written(found, facts):
        return True
    if _tells_event(found, text, facts, case, language):
        return False
    if certain(found, facts):
        return True
    far = not told_as_past(found, text, language)
    if not _reckoned(found, facts, today_of(case), far=far) or of_a_paper(found, text, language):
        return False
    day, ends = likely_day(found, facts, case), case.decision.offer and case.decision.offer.expires_on
    if day is None or ends is None or day <= today_of(case) or reply_by(found, text, language):
        return True
    return near("offer_ends", language).search(around(text, found.start, language)) is None


def _tells_event(found: DateAt, text: str, facts: Known, case: Case, language: str) -> bool:
    """Whether it is told as the day of an event: ends of periods and anniversaries explain none."""
    day = likely_day(found, facts, case)
    if day is None or day > today_of(case) or not is_reckoned(facts.dates.get(day, "")):
        return False
    event = told_as_past(found, text, language) and not own_doing(found, text, language)
    return event and not near("deadline", language).search(clause_of(found, text, language))


def _ends_stay(found: DateAt, text: str, facts: Known, language: str) -> bool:
    """Whether it is the last of some days that began when the service did: *from 13 to 20 July*."""
    first = range_from(found, text, language)
    if not first or first >= found.day:
        return False
    begun = replace(found, day=first)
    return any(begun.is_day(day) for day, label in facts.dates.items() if label == "performed")


def is_written(found: DateAt, facts: Known) -> bool:
    """Whether the case has it in its own words: in the request, a reason, the policy."""
    return any(
        (w.day, w.month) == (found.day, found.month)
        and (w.year is None or found.year is None or w.year == found.year)
        for w in facts.written
    )


def too_late(found: DateAt, text: str, facts: Known, case: Case, language: str) -> bool:
    """A day to come that the sentence tells as past, though periods or anniversaries may end on it."""
    day, today = likely_day(found, facts, case), today_of(case)
    if day is None or day <= today or is_written(found, facts):
        return False
    been = any(found.is_day(known) and known <= today for known in facts.dates)
    return not been and told_as_past(found, text, language)
