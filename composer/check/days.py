# SPDX-License-Identifier: GPL-3.0-or-later
"""The letter's dates against the case, the calendar and the letter's language.

A date is questioned only when nothing in the case, the policy or reckoning from them explains it.
"""

from __future__ import annotations

import re
from datetime import date, timedelta

from composer.case import Case, Channel
from composer.check.date_words import weekday_forms
from composer.check.dates import LEAP, DateAt, dates
from composer.check.doubt import around, doubt, near
from composer.check.explained import certain, explained, fits, is_written, likely_day, today_of, too_late
from composer.check.findings import Finding
from composer.check.known import Known
from composer.check.meant import (
    counted,
    named,
    nearest,
    next_such,
    of_an_offer,
    only_the_day,
    planned_for,
    unsaid,
)
from composer.check.past import of_a_letter, own_doing, reply_by
from composer.check.redated import in_small, redated, rewritten
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
        elif (past := too_late(found, text, facts, case, language)) or not (
            fits(found, text, facts, case, language)
        ):
            made += _unknown(found, text, facts, case, past, language)
        elif finding := _other_order(found, text, case, language) or _capital(found, text, language):
            made.append(finding)
    return made


def _sure(found: list[DateAt], facts: Known) -> list[DateAt]:
    """Without what may be a number of something: with its year first, only a day of the case is a date."""
    return [one for one in found if one.shape != "year first" or certain(one, facts)]


def _misshaped(found: DateAt, text: str, facts: Known, case: Case, language: str) -> Finding | None:
    """A month of another language, or separators that this language does not use."""
    usual = words(language)["dates"]["numeric"]
    if found.shape in ("words", "iso") or found.shape in usual:
        return None
    readings = [found] if found.shape == "foreign" else [found, found.swapped()]
    real = [one for one in readings if one.exists]
    if not real:
        return None
    meant = next((one for one in real if explained(one, facts)), real[0])
    day = meant.on(meant.year or LEAP) or today_of(case)
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
    exact = found.on(found.year or LEAP) or today_of(case)
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
    day = swapped.on(found.year) if numeric and found.year and explained(swapped, facts) else None
    better = rewritten(found, text, day, language) if day else ""
    return doubt(found.start, found.end, "no_such_date", told, "Check the day and the month.", better)


def _wrong_weekday(found: DateAt, text: str, facts: Known, case: Case, language: str) -> Finding | None:
    day = likely_day(found, facts, case)
    if found.weekday < 0 or day is None or day.weekday() == found.weekday:
        return None
    names = next(row for number, row in weekday_forms(language).values() if number == found.weekday)
    told = f"{long_date(day, language)} is a {names[day.weekday()]}."
    why = "A day that does not fit its date looks careless."
    told_so = bool(facts.dates.get(day)) or is_written(found, facts)
    near_by = [] if told_so else _with_weekday(found.weekday, day, facts)
    made = [redated(found, text, one, language) for one in (*near_by, day)]
    start = min(begin for begin, _ in made)
    better = dict.fromkeys(text[start:begin] + new for begin, new in made if new)
    return doubt(start, found.end, "weekday", told, why, *better)


def _with_weekday(weekday: int, day: date, facts: Known) -> list[date]:
    """Days of the case around a day that have the weekday: the number is the slip, not the name."""
    theirs = (one for one, label in facts.dates.items() if label and one.weekday() == weekday)
    return [one for one in theirs if abs(one - day) <= _SLIP]


def _unknown(found: DateAt, text: str, facts: Known, case: Case, past: bool, language: str) -> list[Finding]:
    """A date nothing explains. A day to come that is soon, a promise or a request is the owner's own."""
    day, today = likely_day(found, facts, case), today_of(case)
    if day is None or day == today or _of_their_letter(found, day, text, case, language):
        return []
    if day < today and counted(found, day, text, facts, language):
        return []
    sentence = around(text, found.start, language)
    planned = planned_for(found, text, sentence, language)
    day = next_such(found, day, today) if planned else day
    ends = None if past else _end_of_offer(found, day, text, case, language)
    own = day - today <= _COMING or near("promise", language).search(sentence)
    if day > today and not past and ends is None and own:
        return []
    if not past and _done_since(found, day, text, facts, case, language):
        told = f"\u201c{text[found.start : found.end]}\u201d is not in the case."
        return [doubt(found.start, found.end, "date", told, _YOURS, hint=True)]
    days = named(facts, today if past else date.max, bool(near("deadline", language).search(sentence)))
    meant = ends or nearest(day, unsaid(days, found, text, language))
    coming = not past and ends is None and day > today
    if coming and (only_the_day(day, meant, today) if meant else planned):
        return []
    return [_not_of_this_case(found, text, facts, meant, past, language)]


def _end_of_offer(found: DateAt, day: date, text: str, case: Case, language: str) -> date | None:
    """The last day of the case's offer, where a day to come is told as that."""
    ends = case.decision.offer.expires_on if case.decision.offer else None
    if ends is None or day <= today_of(case) or reply_by(found, text, language):
        return None
    return ends if of_an_offer(day, ends, around(text, found.start, language), language) else None


def _done_since(found: DateAt, day: date, text: str, facts: Known, case: Case, language: str) -> bool:
    """Whether the shop tells what it did since the request, or what happened on a weekday that fits."""
    received = case.request.received_on
    since = received is not None and received < day
    if day >= today_of(case):
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
