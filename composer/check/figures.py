# SPDX-License-Identifier: GPL-3.0-or-later
"""Dates, amounts, codes and day counts as they stand in an English text, with their places."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import TypeVar

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|"
    r"oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_WEEKDAY = r"(?:(?P<weekday>mon|tues|wednes|thurs|fri|satur|sun)day,? (?:the )?)?"
_DATES = (
    rf"\b{_WEEKDAY}(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?: day)?(?: of)? {_MONTH}\b(?:,? (?P<year>\d{{4}}))?",
    rf"\b{_WEEKDAY}{_MONTH} (?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?!\d|:|,\d)(?:,? (?P<year>\d{{4}}))?",
    r"\b(?P<year>\d{4})-(?P<nmonth>\d{2})-(?P<day>\d{2})\b",
)
_NUMERIC = re.compile(r"(?<![\d./-])(\d{1,2})[./-](\d{1,2})[./-](\d{4}|\d{2})(?![\d/-]|\.\d)")
_DATE = [re.compile(pattern.replace(" ", r"[ \u00a0\n]+"), re.IGNORECASE) for pattern in _DATES]

_SYMBOLS = {"\u00a3": "GBP", "$": "USD", "\u20ac": "EUR", "z\u0142": "PLN"}
_NAMES = {
    "pound": "GBP",
    "pounds": "GBP",
    "sterling": "GBP",
    "dollar": "USD",
    "dollars": "USD",
    "euro": "EUR",
    "euros": "EUR",
}
_FIGURE = r"\d{1,3}(?:[,\u00a0 ]\d{3})+(?:\.\d{1,2})?|\d+(?:[.,]\d{1,2})?(?!\d)"
_BEFORE = re.compile(rf"(?P<unit>[\u00a3$\u20ac]|\b(?:GBP|USD|EUR|PLN)) ?(?P<figure>{_FIGURE})")
_AFTER = re.compile(
    rf"(?<![\w.,])(?P<figure>{_FIGURE})[ \u00a0]?"
    r"(?P<unit>[\u00a3\u20ac]|z\u0142|(?:GBP|USD|EUR|PLN|pounds?|euros?|dollars?)\b)"
)
_PERCENT = re.compile(r"(?<![\w.,])(\d+(?:\.\d+)?) ?(?:%|percent\b|per cent\b)")
_CODE = re.compile(
    r"\b(?:order|invoice|reference|ref|booking|receipt)\.?(?: (?:number|no|nr|reference|code)\b\.?)?:? ?#?"
    r"(?P<code>(?=[A-Za-z0-9/-]*\d)[A-Za-z0-9][A-Za-z0-9/-]{3,})",
    re.IGNORECASE,
)
_UNITS = r"one|two|three|four|five|six|seven|eight|nine"
_TEENS = r"ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen"
_TENS = r"twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
_WORDS = {word: n for n, word in enumerate(f"{_UNITS}|{_TEENS}".split("|"), 1)}
_WORDS |= {word: n * 10 for n, word in enumerate(_TENS.split("|"), 2)}
_DAYS = re.compile(
    rf"\b(?P<count>\d{{1,3}}|(?:{_TENS})(?:-(?:{_UNITS}))?|{_TEENS}|{_UNITS})"
    r"(?: (?:\(\d+\) )?|-)(?:calendar )?days?\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class DateAt:
    """A date in the text. ``year`` is None when it is not written; ``weekday`` 0 is Monday, -1 none."""

    start: int
    end: int
    day: int
    month: int
    year: int | None
    weekday: int = -1

    @property
    def exists(self) -> bool:
        """Whether the calendar has such a day."""
        return self.on(self.year or 2024) is not None  # 2024: a leap year, so 29 February passes

    def on(self, year: int) -> date | None:
        """The day in a year, or None where that year lacks it."""
        try:
            return date(year, self.month, self.day)
        except ValueError:
            return None

    def is_day(self, day: date) -> bool:
        """Whether this is that day as far as it is written."""
        return (self.day, self.month) == (day.day, day.month) and self.year in (None, day.year)


@dataclass(frozen=True, slots=True)
class AmountAt:
    """An amount of money in the text; ``currency`` is an ISO code."""

    start: int
    end: int
    amount: Decimal
    currency: str


@dataclass(frozen=True, slots=True)
class FigureAt:
    """A percentage, day count or code in the text, with ``value`` as a plain string."""

    start: int
    end: int
    value: str


Placed = TypeVar("Placed", DateAt, AmountAt)


def dates(text: str, language: str) -> list[DateAt]:
    """Every date in the text. ``3/11/2026`` is read day first except in American English."""
    found = [made for pattern in _DATE for match in pattern.finditer(text) if (made := _worded(match))]
    found += [_numeric(match, language) for match in _NUMERIC.finditer(text)]
    return _apart(found)


def amounts(text: str) -> list[AmountAt]:
    """Every amount with its currency."""
    found: list[AmountAt] = []
    for pattern in (_BEFORE, _AFTER):
        for match in pattern.finditer(text):
            value = _number(match["figure"])
            if value is not None:
                found.append(AmountAt(match.start(), match.end(), value, _currency(match["unit"])))
    return _apart(found)


def percentages(text: str) -> list[FigureAt]:
    """Every percentage, as a normalised number."""
    return [FigureAt(m.start(), m.end(), f"{Decimal(m[1]).normalize():f}") for m in _PERCENT.finditer(text)]


def codes(text: str) -> list[FigureAt]:
    """Order, invoice and reference numbers that are introduced as such."""
    return [FigureAt(m.start("code"), m.end("code"), m["code"]) for m in _CODE.finditer(text)]


def day_counts(text: str) -> list[FigureAt]:
    """Counts of days: *30 days*, *thirty days*, *30-day*."""
    return [FigureAt(m.start(), m.end(), str(_count(m["count"].lower()))) for m in _DAYS.finditer(text)]


def weekday_name(day: date) -> str:
    """The English name of a day of the week."""
    return _WEEKDAYS[day.weekday()]


def _apart(found: list[Placed]) -> list[Placed]:
    kept: list[Placed] = []
    for one in sorted(found, key=lambda f: (f.start, -f.end)):
        if not kept or one.start >= kept[-1].end:
            kept.append(one)
    return kept


def _worded(match: re.Match[str]) -> DateAt | None:
    parts = match.groupdict()
    if parts.get("nmonth"):
        month = int(parts["nmonth"])
    else:
        month = next(n for n, name in enumerate(_MONTHS, 1) if name == parts["month"].lower()[:3])
    weekday = next(
        (
            n
            for n, name in enumerate(_WEEKDAYS)
            if parts.get("weekday") and name.lower().startswith(parts["weekday"].lower())
        ),
        -1,
    )
    year = int(parts["year"]) if parts.get("year") else None
    if parts.get("month", "").lower() == "may" and year is None and match.group()[:1].islower():
        return None  # "you may 3 ..." is not a date
    return DateAt(match.start(), match.end(), int(parts["day"]), month, year, weekday)


def _numeric(match: re.Match[str], language: str) -> DateAt:
    first, second, year = int(match[1]), int(match[2]), int(match[3])
    day, month = (second, first) if language == "en-US" else (first, second)
    return DateAt(match.start(), match.end(), day, month, year + 2000 if year < 100 else year)


def _number(figure: str) -> Decimal | None:
    plain = re.sub(r"[\u00a0 ]", "", figure)
    plain = plain[:-3] + "." + plain[-2:] if re.search(r",\d\d$", plain) else plain
    try:
        return Decimal(plain.replace(",", ""))
    except InvalidOperation:
        return None


def _currency(unit: str) -> str:
    return _SYMBOLS.get(unit) or _NAMES.get(unit.lower()) or unit.upper()


def _count(word: str) -> int:
    if word.isdecimal():
        return int(word)
    return sum(_WORDS[part] for part in word.split("-"))
