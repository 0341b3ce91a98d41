# SPDX-License-Identifier: GPL-3.0-or-later
"""Counts of days, weeks and months as they stand in a text, with their places."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from composer.check import numerals
from composer.check.numerals import value_of
from composer.check.places import Placed, apart, by_paragraph, spaced
from composer.language import base_of, words

_MONTH = 30
_MOST_MONTHS = 5  # longer ones are guarantees


@dataclass(frozen=True, slots=True)
class CountAt(Placed):
    """A count of days in the text; a month is 28 to 31 of them. ``better`` makes one of so many days."""

    low: int
    high: int
    better: str
    plain: bool  # said in days

    @property
    def days(self) -> int:
        """So many days; thirty for a month."""
        return min(self.low + 2, self.high)


def day_counts(text: str, language: str) -> list[CountAt]:
    """Counts of days, weeks and months: *30 days*, *thirty-day*, *a fortnight*."""
    return by_paragraph(text, language, _day_counts)


@lru_cache(maxsize=1000)
def _day_counts(paragraph: str, language: str) -> tuple[CountAt, ...]:
    days, longer = _patterns(base_of(language))
    found = [_in_days(match, language) for match in days.finditer(paragraph)]
    found += [
        _longer(match, each, better, language)
        for pattern, each, better in longer
        for match in pattern.finditer(paragraph)
    ]
    return tuple(apart(one for one in found if one is not None))


def _in_days(match: re.Match[str], language: str) -> CountAt | None:
    number = value_of(match["count"], language)
    start, end = (place - match.start() for place in match.span("count"))
    before, behind = match[0][:start], match[0][end:]
    joint = "-" if behind[:1].isalpha() else ""  # veertiendaagse, but 14-daagse
    better = f"{before}{{}}{joint}{behind}"
    return CountAt(*match.span(), number, number, better, True) if number else None


def _longer(match: re.Match[str], each: int, better: str, language: str) -> CountAt | None:
    said = match.groupdict().get("count")
    number = value_of(said, language) if said else 1
    low = high = number * each
    if each == _MONTH:
        low, high = low - 2, high + 1 + number // 2
    sound = number and (each != _MONTH or number <= _MOST_MONTHS)
    return CountAt(*match.span(), low, high, better, False) if sound else None


@lru_cache(maxsize=8)
def _patterns(base: str) -> tuple[re.Pattern[str], tuple[tuple[re.Pattern[str], int, str], ...]]:
    """Counts of days; and for each form of longer ones the days in one, and the form with days."""
    raw = words(base)["numbers"]
    longer = ((_compiled(pattern, base), each, better) for pattern, each, better in raw["longer"])
    return _compiled(raw["count"], base), tuple(longer)


def _compiled(pattern: str, base: str) -> re.Pattern[str]:
    count = rf"(?P<count>\d{{1,3}}|{numerals.pattern(base)})"
    whole = r"(?<![\w.,])" + pattern.replace("{number}", count)
    return spaced(whole)
