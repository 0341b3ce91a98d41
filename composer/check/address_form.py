# SPDX-License-Identifier: GPL-3.0-or-later
"""Whether the letter says *sinä* or *te* (*sa*, *ty*, *je*; *teie*, *Pan*, *u*) to the customer, or both.

The words that tell are data (``[address_form]`` in ``resources/language``); English has one form only.
Words in quotation marks are the customer's.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any

from composer.check.doubt import doubt
from composer.check.findings import Finding
from composer.check.guards import is_quoted, quoted_spans
from composer.check.sentences import sentences
from composer.language import base_of, words

_WHY = "A letter that changes between the two sounds as if two people had written it."
_ENOUGH = 2
"""Words of the commoner form before another is questioned: one word alone may be about somebody else."""

Place = tuple[int, int]


def check(text: str, language: str) -> list[Finding]:
    """A hint on the first word of the rarer form, where both are used."""
    familiar, formal = _places(text, language)
    if not familiar or not formal or max(len(familiar), len(formal)) < _ENOUGH:
        return []
    rarer, other = _rarer(text, language, familiar, formal)
    if not rarer:
        return []
    common = text[slice(*other[0])]
    told = f"Elsewhere the letter addresses the customer with \u201c{common}\u201d."
    return [doubt(*rarer[0], "address_form", told, _WHY, hint=True)]


def _rarer(
    text: str, language: str, familiar: tuple[Place, ...], formal: tuple[Place, ...]
) -> tuple[tuple[Place, ...], tuple[Place, ...]]:
    """The form that is questioned, and the other one.

    Where the formal word is the plural, too, it may mean a couple, or an owner with a dog: in a familiar
    letter only its polite capital is a slip.
    """
    plural = words(language)["address_form"]["plural"]
    if len(familiar) > len(formal):
        return tuple(one for one in formal if not plural or _polite(text, one)), familiar
    return (familiar, formal) if not plural or 2 * len(familiar) <= len(formal) else ((), formal)


def _polite(text: str, place: Place) -> bool:
    """Whether a word has a capital that is not owed to its place."""
    before = text[max(0, place[0] - 3) : place[0]].rstrip()[-1:]
    return text[place[0]].isupper() and (before.isalnum() or before == ",")


def suggestions(text: str, language: str) -> dict[str, str]:
    """Sentences to offer for what is missing, in the form of address that the letter uses."""
    known: dict[str, str] = words(language)["suggestions"]
    familiar, formal = _places(text, language)
    table: dict[str, Any] = words(language).get("address_form", {})
    return known | table["suggestions"] if len(familiar) > len(formal) else known


@lru_cache(maxsize=8)
def _places(text: str, language: str) -> tuple[tuple[Place, ...], tuple[Place, ...]]:
    """Where the words of the familiar and of the formal form stand."""
    patterns = _patterns(base_of(language))
    if patterns is None:
        return (), ()
    familiar, formal = (tuple(_found(pattern, text, language)) for pattern in patterns)
    return familiar, formal


def _found(pattern: re.Pattern[str], text: str, language: str) -> list[Place]:
    return [one.span(*span) for one in sentences(text, language) for span in _unquoted(pattern, one.even)]


@lru_cache(maxsize=4096)
def _unquoted(pattern: re.Pattern[str], even: str) -> tuple[Place, ...]:
    """Remembered: a key press changes one sentence only."""
    quoted = quoted_spans(even)
    return tuple(m.span() for m in pattern.finditer(even) if not is_quoted(quoted, *m.span()))


@lru_cache(maxsize=8)
def _patterns(base: str) -> tuple[re.Pattern[str], re.Pattern[str]] | None:
    said: dict[str, Any] | None = words(base).get("address_form")
    return (re.compile(said["familiar"]), re.compile(said["formal"])) if said else None
