# SPDX-License-Identifier: GPL-3.0-or-later
"""Names of months and weekdays and the days of a month in words, in rows of forms.

Months are CLDR's, with the endings and forms that ``resources/language`` adds; the rest stands there.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache
from itertools import chain

from composer.language import base_of, words
from composer.wording import locale_of

LANGUAGES = ("en", "fi", "et", "pl", "nl")

ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
"""Months as they are written by hand: 20 IX 2026."""

Forms = Mapping[str, tuple[int, tuple[str, ...]]]
"""From a written form to its number and the same form of all months, weekdays or days."""


@lru_cache(maxsize=16)
def month_forms(language: str) -> Forms:
    """Every form of every month's name, lower case."""
    return _forms(_month_rows(language))


@lru_cache(maxsize=16)
def weekday_forms(language: str) -> Forms:
    """Every form of every weekday's name, lower case."""
    return _forms(tuple(row) for row in words(language)["dates"]["weekdays"])


@lru_cache(maxsize=16)
def ordinal_forms(language: str) -> Forms:
    """Every form of *first* to *thirty-first*."""
    rows = words(language)["dates"]["ordinals"]
    return _forms(tuple(form.replace("_", " ") for form in row.split()) for row in rows)


@lru_cache(maxsize=1)
def all_months() -> Forms:
    """The months of all languages; of two that are spelt alike the last."""
    return dict(chain.from_iterable(month_forms(language).items() for language in LANGUAGES))


def _forms(rows: Iterable[tuple[str, ...]]) -> Forms:
    found: dict[str, tuple[int, tuple[str, ...]]] = {}
    for row in rows:
        for number, form in enumerate(row):
            found.setdefault(form.lower(), (number, row))
    return found


def _month_rows(language: str) -> tuple[tuple[str, ...], ...]:
    from babel import Locale

    raw = words(language)["dates"]
    rows = [
        tuple(Locale.parse(locale).months[context][width][number].rstrip(".") for number in range(1, 13))
        for locale in (locale_of(language), base_of(language))
        for width in ("wide", "abbreviated")
        for context in ("format", "stand-alone")
    ]
    stems = raw.get("month_stems", rows[1])
    rows += [tuple(stem + ending for stem in stems) for ending in raw.get("month_endings", ())]
    rows += [tuple(row) for row in raw.get("months", ())]
    return tuple(rows)
