# SPDX-License-Identifier: GPL-3.0-or-later
"""How a language ends sentences, negates, and names people: ``resources/tone/<lang>/_speech.toml``.

A language without such a file is read like English; its rules would not be there either.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import lru_cache

import resources
from composer.language import base_of

FALLBACK = "en"


@dataclass(frozen=True, slots=True)
class Speech:
    """Patterns of one language; all but the first two match evened-out sentences."""

    abbreviation: re.Pattern[str]  # the word before a full stop that ends no sentence, lower case
    before_figure: re.Pattern[str]  # the same, if a figure follows: *no. 12*
    clause_edge: re.Pattern[str]
    negation: re.Pattern[str]  # before the match, in its clause
    negated_after: re.Pattern[str]  # right behind the match
    customer: re.Pattern[str]  # words for the customer
    others: re.Pattern[str]  # words for us and for third parties


def speech(language: str) -> Speech:
    """The patterns of a language tag."""
    return _load(base_of(language))


@lru_cache(maxsize=8)
def _load(language: str) -> Speech:
    try:
        text = resources.read_text(f"tone/{language}/_speech.toml")
    except (FileNotFoundError, ValueError):  # ValueError: a tag that is no file name
        return _load(FALLBACK)
    raw = tomllib.loads(text)
    return Speech(**{name: re.compile(pattern) for table in raw.values() for name, pattern in table.items()})
