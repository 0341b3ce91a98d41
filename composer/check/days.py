# SPDX-License-Identifier: GPL-3.0-or-later
"""The letter's dates against the case, the calendar and the letter's language.

A date is questioned only when nothing in the case, the policy or reckoning from them explains it.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta

from composer.case import Case, Channel
from composer.check.date_words import weekday_forms
from composer.check.dates import LEAP, DateAt, dates
from composer.check.doubt import around, doubt, near
from composer.check.findings import Finding
from composer.check.known import Known
from composer.check.meant import (
    counted,
    is_reckoned,
    named,
    nearest,
    next_such,
    of_an_offer,
    only_the_day,
    planned_for,
    unsaid,
)
from composer.check.past import clause_of, of_a_letter, of_a_paper, own_doing, reply_by, told_as_past
from composer.check.redated import in_small, range_from, redated, rewritten
from composer.check.sentences import sentence_at
from composer.language import base_of, words
from composer.wording import long_date

_FORMAT = "The customer may read another day, or none."
_YOURS = "It may be right: only you know on which day you did this."
_STREET = 24  # characters that hold the word for a street before its name
_COMING = timedelta(weeks=8)  # appointments the case need not know
_ON_ITS_WAY = timedelta(weeks=3)  # a letter, from the day that stands on it to the day it arrives
_SLIP = timedelta(days=3)  # from a day to the one that was meant, when the weekday is right
_A_MONTH = timedelta(days=31)
_NEAR = timedelta(days=240)  # further off, another year is nearer and what was meant


def check(text: str, facts: Known, case: Case, language: str) -> list[Finding]:
    """Dates that do not exist, are not of this case, have the wrong weekday or another language's form."""
    made: list[Finding] = []
    for found in _sure(dates(text, language), facts):
        if finding := _misshaped(found, text, facts, case, language):
            made.append(finding)
        elif not found.exists:
            made.append(_no_such_day(found, text, facts, language))
        elif finding := _wrong_weekday(found, text, facts, case, language):
            made.append(finding)
        elif (past := _too_late(found, text, facts, case, language)) or not (
            _fits(found, text, facts, case, language)
        ):
            made += _unknown(found, text, facts, case, past, language)
        elif finding := _other_order(found, text, case, language) or _capital(found, text, language):
            made.append(finding)
    return made


def _sure(found: list[DateAt], facts: Known) -> list[DateAt]:
    """Without what may be a number of something: with its year first, only a day of the case is a date."""
    return [one for one in found if one.shape != "year first" or _certain(one, facts)]


def _misshaped(found: DateAt, text: str, facts: Known, case: Case, language: str) -> Finding | None:
    """A month of another language, or separators that this language does not use."""
    usual = words(language)["dates"]["numeric"]
    if found.shape in ("words", "iso") or found.shape in usual:
        return None
    readings = [found] if found.shape == "foreign" else [found, found.swapped()]
    real = [one for one in readings if one.exists]
    if not real:
        return None
    meant = next((one for one in real if _explained(one, facts)), real[0])
    day = meant.on(meant.year or LEAP) or _today(case)
    better = _long(day, found, language) if found.shape == "foreign" else _short(day, language)
    told = f"In this letter's language the date is written {better}."
    return doubt(found.start, found.end, "date_format", told, _FORMAT, _behind_weekday(found, text, better))


def _other_order(found: DateAt, text: str, case: Case, language: str) -> Finding | None:
    """English only: *November 22* in a British letter, *22 November* in an American one."""
    day, month = found.place("day"), found.place("month")
    if found.shape != "words" or base_of(language) != "en" or not day or not month:
        return None
    if not text[slice(*day)].isdigit():
        return None  # the Fourth of July, in words, is good everywhere
    month_first = words(language)["dates"]["order"] == "mdy"
    if (month < day) == month_first or (month_first and found.place("suffix")):
        return None
    if any(text[found.start : found.end] in f"{r.statement} {r.fact}" for r in case.reasons):
        return None  # the owner's own words, told in the reasons step
    exact = found.on(found.year or LEAP) or _today(case)
    better = _long(exact, found, language)
    told = f"In this letter's language the date is written {better}."
    why = "It can be read, but looks foreign."
    return doubt(
        found.start, found.end, "date_format", told, why, _behind_weekday(found, text, better), hint=True
    )


def _capital(found: DateAt, text: str, language: str) -> Finding | None:
    """A month with a capital where the language writes it small; a street may be named after a day."""
    better, month = in_small(found, text, language), found.place("month")
    written = text[found.start : found.end]
    streets = words(language)["dates"].get("named_after")
    if not month or written == better or (streets and re.search(streets, text[: found.start][-_STREET:])):
        return None
    told = f"In this letter's language the date is written {better}."
    why = "It can be read, but looks foreign."
    return doubt(found.start, found.end, "date_format", told, why, better, hint=True)


def _short(day: date, language: str) -> str:
    shown = words(language)["dates"]["shown"]
    return day.strftime(shown) if "%" in shown else shown.format(d=day.day, m=day.month, y=day.year)


def _long(day: date, found: DateAt, language: str) -> str:
    full = long_date(day, language)
    return full if found.year else re.sub(r",? \d{4}.*$", "", full)


def _behind_weekday(found: DateAt, text: str, better: str) -> str:
    """With the weekday and what stands between it and the date kept."""
    weekday, day, month = (found.place(part) for part in ("weekday", "day", "month"))
    if not weekday or not day or not month or weekday[0] > day[0]:
        return better
    return text[found.start : min(day[0], month[0])] + better


def _no_such_day(found: DateAt, text: str, facts: Known, language: str) -> Finding:
    told = f"\u201c{text[found.start : found.end]}\u201d is not a day of the calendar."
    swapped = found.swapped()
    numeric = found.shape not in ("words", "foreign")
    day = swapped.on(found.year) if numeric and found.year and _explained(swapped, facts) else None
    better = rewritten(found, text, day, language) if day else ""
    return doubt(found.start, found.end, "no_such_date", told, "Check the day and the month.", better)


def _wrong_weekday(found: DateAt, text: str, facts: Known, case: Case, language: str) -> Finding | None:
    day = _meant(found, facts, case)
    if found.weekday < 0 or day is None or day.weekday() == found.weekday:
        return None
    names = next(row for number, row in weekday_forms(language).values() if number == found.weekday)
    told = f"{long_date(day, language)} is a {names[day.weekday()]}."
    why = "A day that does not fit its date looks careless."
    told_so = bool(facts.dates.get(day)) or _written(found, facts)
    near_by = [] if told_so else _with_weekday(found.weekday, day, facts)
    made = [redated(found, text, one, language) for one in (*near_by, day)]
    start = min(begin for begin, _ in made)
    better = dict.fromkeys(text[start:begin] + new for begin, new in made if new)
    return doubt(start, found.end, "weekday", told, why, *better)


def _with_weekday(weekday: int, day: date, facts: Known) -> list[date]:
    """Days of the case around a day that have the weekday: the number is the slip, not the name."""
    theirs = (one for one, label in facts.dates.items() if label and one.weekday() == weekday)
    return [one for one in theirs if abs(one - day) <= _SLIP]


def _meant(found: DateAt, facts: Known, case: Case) -> date | None:
    """The day; without a year the nearest that the case knows or whose weekday fits, or just the nearest."""
    if found.year:
        return found.on(found.year)
    today = _today(case)
    written = (one.on(one.year) for one in facts.written if one.year)
    told = {*filter(None, written), *(day for day, label in facts.dates.items() if label)}
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


def _today(case: Case) -> date:
    return case.signing.letter_date or case.updated_at.date()


def _explained(found: DateAt, facts: Known) -> bool:
    return any(found.is_day(day) for day in facts.dates) or _written(found, facts)


def _certain(found: DateAt, facts: Known) -> bool:
    """Whether it is a day of the case itself, not one that is only reckoned from it."""
    told = any(found.is_day(day) for day, label in facts.dates.items() if label)
    return told or _written(found, facts)


def _reckoned(found: DateAt, facts: Known, today: date, *, far: bool) -> bool:
    """Whether something ends on that day; without a year only a guarantee may be ``far`` ahead."""
    return any(found.is_day(day) and (found.year or far or day - today <= _NEAR) for day in facts.dates)


def _fits(found: DateAt, text: str, facts: Known, case: Case, language: str) -> bool:
    """Whether the case explains a date here. Days that are only reckoned date no letter and end no offer."""
    if _ends_stay(found, text, facts, language) or _written(found, facts):
        return True
    if _tells_event(found, text, facts, case, language):
        return False
    if _certain(found, facts):
        return True
    far = not told_as_past(found, text, language)
    if not _reckoned(found, facts, _today(case), far=far) or of_a_paper(found, text, language):
        return False
    day, ends = _meant(found, facts, case), case.decision.offer and case.decision.offer.expires_on
    if day is None or ends is None or day <= _today(case) or reply_by(found, text, language):
        return True
    return near("offer_ends", language).search(around(text, found.start, language)) is None


def _tells_event(found: DateAt, text: str, facts: Known, case: Case, language: str) -> bool:
    """Whether it is told as the day of an event: ends of periods and anniversaries explain none."""
    day = _meant(found, facts, case)
    if day is None or day > _today(case) or not is_reckoned(facts.dates.get(day, "")):
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


def _written(found: DateAt, facts: Known) -> bool:
    return any(
        (w.day, w.month) == (found.day, found.month)
        and (w.year is None or found.year is None or w.year == found.year)
        for w in facts.written
    )


def _too_late(found: DateAt, text: str, facts: Known, case: Case, language: str) -> bool:
    """A day to come that the sentence tells as past, though periods or anniversaries may end on it."""
    day, today = _meant(found, facts, case), _today(case)
    if day is None or day <= today or _written(found, facts):
        return False
    been = any(found.is_day(known) and known <= today for known in facts.dates)
    return not been and told_as_past(found, text, language)


def _unknown(found: DateAt, text: str, facts: Known, case: Case, past: bool, language: str) -> list[Finding]:
    """A date nothing explains. A day to come that is soon, a promise or a request is the owner's own."""
    day, today = _meant(found, facts, case), _today(case)
    if day is None or day == today or _of_their_letter(found, day, text, case, language):
        return []
    if day < today and counted(found, day, text, facts, language):
        return []
    sentence = around(text, found.start, language)
    planned = planned_for(found, text, sentence, language)
    day = next_such(found, day, today) if planned else day
    ends = case.decision.offer.expires_on if case.decision.offer else None
    offered = ends is not None and day > today and of_an_offer(day, ends, sentence, language)
    about_offer = offered and not reply_by(found, text, language)
    own = day - today <= _COMING or near("promise", language).search(sentence)
    if day > today and not past and not about_offer and own:
        return []
    if not past and _done_since(found, day, text, facts, case, language):
        told = f"\u201c{text[found.start : found.end]}\u201d is not in the case."
        return [doubt(found.start, found.end, "date", told, _YOURS, hint=True)]
    days = named(facts, today if past else date.max, bool(near("deadline", language).search(sentence)))
    meant = ends if about_offer and not past else nearest(day, unsaid(days, found, text, language))
    of_none = not past and not about_offer and day > today
    if of_none and (only_the_day(day, meant, today) if meant else planned):
        return []
    return [_not_of_this_case(found, text, facts, meant, past, language)]


def _done_since(found: DateAt, day: date, text: str, facts: Known, case: Case, language: str) -> bool:
    """Whether the shop tells what it did since the request, or what happened on a weekday that fits."""
    received = case.request.received_on
    since = received is not None and received < day
    if day >= _today(case):
        return False
    return (since and own_doing(found, text, language)) or _weekday_fits(found, day, facts, case, since=since)


def _weekday_fits(found: DateAt, day: date, facts: Known, case: Case, *, since: bool) -> bool:
    """Whether a weekday shows that a day is meant: a slip is in the number, or from one day to the next."""
    begun = case.purchase.bought_on
    if found.weekday < 0 or begun is None or day <= begun:
        return False
    told = [one for one, label in facts.dates.items() if label and abs(one - day) <= _A_MONTH]
    close = not since and any(abs(one - day) <= _SLIP for one in told)
    return not close and all(one.weekday() != found.weekday for one in told)


def _of_their_letter(found: DateAt, day: date, text: str, case: Case, language: str) -> bool:
    """The day that stands on the letter which the case knows by the day it arrived."""
    arrived = case.request.received_on
    if arrived is None or not arrived - _ON_ITS_WAY <= day <= arrived:
        return False
    if not of_a_letter(found, text, language):
        return False
    sentence = sentence_at(text, found.start, language)
    beside = dates(text[sentence.start : sentence.end], language) if sentence else []
    return case.request.channel is Channel.LETTER or any(one.is_day(arrived) for one in beside)


def _not_of_this_case(
    found: DateAt, text: str, facts: Known, meant: date | None, past: bool, language: str
) -> Finding:
    written = text[found.start : found.end]
    told = f"\u201c{written}\u201d is {'still to come' if past else 'not a date of this case'}."
    why = "The sentence tells of something past." if past else "Nothing in this case happened on that day."
    if meant is None:
        return doubt(found.start, found.end, "date", told, why)
    label = facts.dates.get(meant, "")
    told = f"The case says {long_date(meant, language)}" + (f" ({label})." if label else ".")
    start, better = redated(found, text, meant, language)
    return doubt(start, found.end, "date", told, why, better)
