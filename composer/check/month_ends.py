# SPDX-License-Identifier: GPL-3.0-or-later
"""Last days given as the end of a month, against those of the case: *valid until the end of February*."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from composer.case import Case
from composer.check.date_words import month_forms
from composer.check.dates import DateAt
from composer.check.doubt import around, doubt, near
from composer.check.findings import Finding
from composer.check.grounds import tells
from composer.check.past import reply_by
from composer.check.places import one_of, spaced
from composer.language import words
from composer.wording import long_date

_WHY = "Two last days for one thing leave the customer to choose."


@dataclass(frozen=True, slots=True)
class _End:
    """The end of a month in the text; ``shape`` is how a day is written in its place."""

    start: int
    end: int
    day: date
    month: str
    dated: bool  # whether a year is written
    shape: str


def check(text: str, case: Case, language: str) -> list[Finding]:
    """Ends of months that are not the last day of the offer, or of the answer the customer asked for."""
    made: list[Finding] = []
    for found in _ends(text, case, language):
        right = _right(found, text, case, language)
        if right is None or right == found.day or _theirs(found, case, language):
            continue
        told = f"The case says {long_date(right, language)}."
        better = _written(found, right, language)
        made.append(doubt(found.start, found.end, "date", told, _WHY, better))
    return made


def _right(found: _End, text: str, case: Case, language: str) -> date | None:
    """The day of the case that the sentence must mean, if there is one."""
    sentence = around(text, found.start, language)
    asked = [concern.deadline for concern in case.concerns if concern.deadline]
    if asked and near("asked_by", language).search(sentence):
        return min(asked, key=lambda day: abs(day - found.day))
    ends = case.decision.offer.expires_on if case.decision.offer else None
    if ends is None or not _of_the_offer(sentence, case, language):
        return None
    at = DateAt(found.start, found.end, found.day.day, found.day.month, found.day.year)
    in_time = reply_by(at, text, language) and found.day < ends  # an answer may be wanted sooner
    return None if in_time else ends


def _of_the_offer(sentence: str, case: Case, language: str) -> bool:
    """Whether a sentence says how long the offer stands: in such words, or in words of offering this one."""
    if near("offer_ends", language).search(sentence):
        return True
    described = case.decision.offer.description if case.decision.offer else ""
    return near("offer", language).search(sentence) is not None and tells(sentence, described)


def _theirs(found: _End, case: Case, language: str) -> bool:
    """Whether the request or the offer says the same in its own words."""
    offer = case.decision.offer.description if case.decision.offer else ""
    texts = (case.request.text, *(concern.words for concern in case.concerns), offer)
    return any(one.day == found.day for text in texts for one in _ends(text, case, language))


def _ends(text: str, case: Case, language: str) -> Iterator[_End]:
    today = case.signing.letter_date or case.updated_at.date()
    for pattern, shape in _patterns(language):
        for match in pattern.finditer(text):
            number = month_forms(language)[match["month"].lower()][0] + 1
            year = int(match["year"] or today.year + (number < today.month))
            day = date(year, number, monthrange(year, number)[1])
            yield _End(*match.span("what"), day, match["month"].lower(), bool(match["year"]), shape)


def _written(found: _End, right: date, language: str) -> str:
    """The right day in the place of the month's end."""
    full = long_date(right, language)
    dated = found.dated or right.year != found.day.year
    long = full if dated else re.sub(r",? \d{4}.*$", "", full)
    month = month_forms(language)[found.month][1][right.month - 1]
    year = f" {right.year}" if dated else ""
    return found.shape.format(long=long, day=right.day, month=month, year=year)


@lru_cache(maxsize=16)
def _patterns(language: str) -> tuple[tuple[re.Pattern[str], str], ...]:
    month = rf"(?P<month>{one_of(month_forms(language))})(?!\w)"
    year = r"(?P<year>20\d\d)(?!\d)"
    return tuple(
        (spaced(pattern.replace("{month}", month).replace("{year}", year)), shape)
        for pattern, shape in words(language)["dates"].get("month_ends", ())
    )
