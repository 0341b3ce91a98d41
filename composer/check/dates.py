# SPDX-License-Identifier: GPL-3.0-or-later
"""Dates as they stand in a text, in the letter's language or in the wrong one, with their places.

An all-numeric date without a year is one only beside words that say so: *op 13-11*, *on 4/9*.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache

from composer.check.date_words import ROMAN, all_months, month_forms, ordinal_forms, weekday_forms
from composer.check.places import Placed, apart, by_paragraph, one_of, spaced
from composer.language import base_of, words

_NUMERIC = re.compile(
    r"(?<![\w./-])(?P<a>\d{1,2})"
    r"(?:(?P<s>[./-])(?P<b>\d{1,2})(?P=s)(?P<year>\d{4}|(?<!-)\d{2})|\. (?P<b2>\d{1,2})\. (?P<year2>\d{4}))"
    r"(?![\d/-]|\.\d)"
)
_ISO = re.compile(r"(?<![\w-])(?P<year>\d{4})-(?P<month>\d{2})-(?P<day>\d{2})(?![\w-])")
_YEAR_FIRST = re.compile(
    r"(?<![\w./-])(?P<year>(?:19|20)\d\d)(?P<s>[./])(?P<month>\d{1,2})(?P=s)(?P<day>\d{1,2})(?![\w/-]|\.\d)"
)
_YEARLESS = re.compile(r"(?<![\w.,/-])(?P<a>\d{1,2})\.(?P<b>\d{1,2})\.(?!\d)")
_BARE = r"(?P<a>\d{1,2})(?P<s>[MARKS])(?P<b>\d{1,2})(?:(?P=s)(?P<year>\d{2}))?(?![\d/-]|[.,:]\d)"
_DAY = r"(?P<day>\d{1,2})"
_YEAR = r"(?P<year>\d{4})(?!\d)"
_ROMAN = re.compile(
    rf"(?<![\w.,/-])(?P<day>\d{{1,2}})(?:\.?[ \u00a0]|\.)(?P<month>{'|'.join(ROMAN)})(?:\.?[ \u00a0]|\.)"
    r"(?P<year>\d{4})(?!\d)"
)
_SHORT = ("jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec")
LEAP = 2024  # so that 29 February without a year passes


@dataclass(frozen=True, slots=True)
class DateAt(Placed):
    """A date in the text. ``year`` is None when it is not written; ``weekday`` 0 is Monday, -1 none.

    ``shape`` is ``words``, ``foreign`` (a month of another language), ``iso``, ``year first``
    (``2026/11/03``, which may be a number of something else), or the separator of an all-numeric date.
    ``parts`` says where day, month, year and weekday stand in the whole text.
    """

    day: int
    month: int
    year: int | None
    weekday: int = -1
    shape: str = "words"
    parts: tuple[tuple[str, int, int], ...] = ()

    @property
    def exists(self) -> bool:
        """Whether the calendar has such a day."""
        return self.on(self.year or LEAP) is not None

    def on(self, year: int) -> date | None:
        """The day in a year, or None where that year lacks it."""
        try:
            return date(year, self.month, self.day)
        except ValueError:
            return None

    def is_day(self, day: date) -> bool:
        """Whether this is that day as far as it is written."""
        return (self.day, self.month) == (day.day, day.month) and self.year in (None, day.year)

    def moved(self, by: int) -> DateAt:
        """The same in a text that has ``by`` more code points before it."""
        parts = tuple((name, start + by, end + by) for name, start, end in self.parts)
        return replace(self, start=self.start + by, end=self.end + by, parts=parts)

    def swapped(self) -> DateAt:
        """An all-numeric date read the other way round."""
        return replace(self, day=self.month, month=self.day)

    def place(self, part: str) -> tuple[int, int] | None:
        """Where a part stands, or None when it is not written."""
        return next(((start, end) for name, start, end in self.parts if name == part), None)


def dates(text: str, language: str) -> list[DateAt]:
    """Every date in the text. ``3/11/2026`` is read day first except in American English."""
    return by_paragraph(text, language, _in_paragraph)


@lru_cache(maxsize=1000)
def _in_paragraph(paragraph: str, language: str) -> tuple[DateAt, ...]:
    found = [
        _worded(match, language, "words") for p in _patterns(language) for match in p.finditer(paragraph)
    ]
    for foreign in _foreign(base_of(language)):
        found += [_worded(match, language, "foreign") for match in foreign.finditer(paragraph)]
    found += [_iso(match, "iso") for match in _ISO.finditer(paragraph)]
    found += [_iso(match, "year first") for match in _YEAR_FIRST.finditer(paragraph)]
    found += [_roman(match) for match in _ROMAN.finditer(paragraph)]
    found += [_numeric(match, language) for match in _NUMERIC.finditer(paragraph)]
    if words(language)["dates"]["yearless"]:
        found += [_yearless(match, language) for match in _YEARLESS.finditer(paragraph)]
    found += [_cued(match, language) for pattern in _cues(language) for match in pattern.finditer(paragraph)]
    return tuple(_with_weekday(one, paragraph, language) for one in apart(filter(None, found)))


def _with_weekday(found: DateAt, paragraph: str, language: str) -> DateAt:
    """With the weekday that stands before it, or behind it in brackets."""
    before, after = _weekday_beside(language)
    match = before.search(paragraph, max(0, found.start - 32), found.start)
    match = match or after.match(paragraph, found.end)
    known = weekday_forms(language).get(match["weekday"].lower()) if match else None
    if match is None or known is None:  # a dotless i matches an i, but is another word
        return found
    start, end = min(found.start, match.start()), max(found.end, match.end())
    parts = (*found.parts, ("weekday", *match.span("weekday")))
    return replace(found, start=start, end=end, weekday=known[0], parts=parts)


@lru_cache(maxsize=16)
def _weekday_beside(language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    day = rf"(?P<weekday>{one_of(weekday_forms(language))})"
    gap = words(language)["dates"]["before_day"]
    return spaced(rf"(?<!\w){day}\.?{gap}$"), spaced(rf" ?\((?:an? )?{day}\)")


def _placed(match: re.Match[str]) -> tuple[tuple[str, int, int], ...]:
    names = ("day", "suffix", "month", "year")
    return tuple((n, *match.span(n)) for n in names if match.groupdict().get(n))


def _worded(match: re.Match[str], language: str, shape: str) -> DateAt | None:
    said = match.groupdict()
    forms = all_months() if shape == "foreign" else month_forms(language)
    month = said["month"].lower()
    if month not in forms or _begins_sentence(match, language):
        return None
    if month == "may" and not said["year"] and match["month"].islower():
        return None  # "you may 3 ..." is not a date
    year = int(said["year"]) if said["year"] else None
    day = _number(said["day"], language)
    return DateAt(*match.span(), day, forms[month][0] + 1, year, -1, shape, _placed(match))


def _number(day: str, language: str) -> int:
    return int(day) if day.isdigit() else ordinal_forms(language)[" ".join(day.lower().split())][0] + 1


def _begins_sentence(match: re.Match[str], language: str) -> bool:
    """``... at 12. September was ...``: a full stop and a capital, where months are written small."""
    between = match.string[match.end("day") : match.start("month")]
    return base_of(language) != "en" and between.startswith(".") and match["month"][:1].isupper()


def _iso(match: re.Match[str], shape: str) -> DateAt:
    day, month, year = int(match["day"]), int(match["month"]), int(match["year"])
    return DateAt(*match.span(), day, month, year, -1, shape, _placed(match))


def _roman(match: re.Match[str]) -> DateAt:
    day, month, year = int(match["day"]), ROMAN.index(match["month"]) + 1, int(match["year"])
    return DateAt(*match.span(), day, month, year, -1, "words", _placed(match))


def _numeric(match: re.Match[str], language: str) -> DateAt | None:
    second, written = ("b", "year") if match["b"] else ("b2", "year2")
    if len(match[written]) == 2 and _guarded(match, language):
        return None
    year = int(match[written]) + (2000 if len(match[written]) == 2 else 0)
    made = _ordered(match, second, language, match["s"] or ".")
    return replace(made, year=year, parts=(*made.parts, ("year", *match.span(written))))


def _yearless(match: re.Match[str], language: str) -> DateAt | None:
    made = _ordered(match, "b", language, ".")
    return made if made.exists and not _guarded(match, language) else None


def _cued(match: re.Match[str], language: str) -> DateAt | None:
    made = _ordered(match, "b", language, match["s"])
    if not made.exists or _guarded(match, language):
        return None
    made = replace(made, start=match.start("a"), end=match.end("year" if match["year"] else "b"))
    if not match["year"]:
        return made
    return replace(made, year=2000 + int(match["year"]), parts=(*made.parts, ("year", *match.span("year"))))


def _ordered(match: re.Match[str], second: str, language: str, separator: str) -> DateAt:
    raw = words(language)["dates"]
    month_first = raw["order"] == "mdy" and separator in raw["numeric"]
    day, month = (second, "a") if month_first else ("a", second)
    parts = (("day", *match.span(day)), ("month", *match.span(month)))
    return DateAt(*match.span(), int(match[day]), int(match[month]), None, -1, separator, parts)


def _guarded(match: re.Match[str], language: str) -> bool:
    """A time of day or the number of a clause: ``klo 12.30.``, ``kohdat 2.1. ja 3.2.``."""
    before, after = _beside_numbers(language)
    text, start, end = match.string, match.start("a"), match.end()
    return bool(before.search(text, max(0, start - 80), start) or after.match(text, end))


@lru_cache(maxsize=16)
def _beside_numbers(language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Words before and behind numbers that are no dates, with further such numbers between."""
    raw = words(language)["dates"]
    join = raw["between_numbers"]
    before = _filled(raw["no_date_after"], {"{numbers}": rf"(?:[\d.]+{join})*"})
    behind = rf"(?-i:{raw.get('no_date_before', '(?!)')})\b"  # a capital begins the next sentence
    return spaced(rf"(?<!\w)(?:{before})$"), spaced(rf"(?:{join}[\d.]+)* {behind}")


@lru_cache(maxsize=16)
def _patterns(language: str) -> tuple[re.Pattern[str], ...]:
    raw = words(language)["dates"]
    month = rf"(?P<month>{one_of(month_forms(language))})"
    ordinal = rf"(?<!\w)(?P<day>{one_of(ordinal_forms(language))})"
    holes = {"{day}": _DAY, "{ordinal}": ordinal, "{month}": month, "{year}": _YEAR}
    return tuple(spaced(r"(?<![\w.,])" + _filled(pattern, holes)) for pattern in raw["worded"])


@lru_cache(maxsize=16)
def _cues(language: str) -> tuple[re.Pattern[str], ...]:
    raw = words(language)["dates"]
    weekday = rf"(?:(?:{one_of(weekday_forms(language))})\.?,? )?"
    holes = {"{weekday}": weekday, "{numbers}": _BARE.replace("MARKS", re.escape(raw["cued_marks"]))}
    return tuple(spaced(r"(?<![\w.,/-])" + _filled(pattern, holes)) for pattern in raw["cued"])


@lru_cache(maxsize=8)
def _foreign(base: str) -> tuple[re.Pattern[str], ...]:
    """A day with the month of another language; ones that are spelt alike are not foreign."""
    own = month_forms(base)
    others = one_of([form for form in all_months() if form not in own and len(form) > 2])
    month = rf"(?P<month>{others})\b"
    behind = spaced(rf"(?<![\w.,]){_DAY}(?:st|nd|rd|th|\.|e)? {month}\.?(?:,? {_YEAR})?")
    return (behind,) if base == "en" else (behind, *_month_first(base))


def _month_first(base: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """*June 15, 2026*, as only English writes, in words of either language; without a year in English ones.

    *Jan 3* is rather somebody three times.
    """
    english = [form for form in month_forms("en") if len(form) > 2]
    plain = one_of([form for form in english if form not in month_forms(base) and form not in _SHORT])
    capital, day = r"(?<!\w)(?-i:(?=[A-Z]))", rf"{_DAY}(?:st|nd|rd|th)?(?![\d:/-]|[.,]\d)"
    either = one_of([*english, *(form for form in month_forms(base) if len(form) > 2)])
    return (
        spaced(rf"(?<!\w)(?P<month>{either})\.? {day},? {_YEAR}"),
        spaced(rf"{capital}(?P<month>{plain}) {day}(?:,? {_YEAR})?"),
    )


def _filled(pattern: str, holes: Mapping[str, str]) -> str:
    for hole, filling in holes.items():
        pattern = pattern.replace(hole, filling)
    return pattern
