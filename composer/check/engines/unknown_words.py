# SPDX-License-Identifier: GPL-3.0-or-later
"""Words kept from an engine that would look long for something like them.

LingoTweaker looks for suggestions for every unknown word: up to 0.14 s for a long English name and 1 s for a
Dutch compound. In letters most unknown words are names or compounds (without names it reads an English
letter in three quarters of the time). Names are told as before, without suggestions, and ``check.names``
makes of them what they are; compounds of two known words are right.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from contextlib import suppress
from difflib import get_close_matches
from functools import lru_cache

from composer.check.date_words import month_forms, weekday_forms
from composer.check.engines.edits import Slips, compound, slips
from composer.check.engines.hunspell import loaded
from composer.check.engines.masking import FILLER
from composer.language import base_of
from composer.text import straight

Knows = Callable[[str], bool]
Place = tuple[int, int]

_NAME = re.compile(r"(?<=[\w,;)] )(?!\w*\d)[^\W\d_a-z][^\W\d_]*(?:['\u2019-][^\W\d_]+)*")
"""A word with a capital inside a sentence."""

_LONG = re.compile(r"\b[^\W\d_]{7,}\b")
LONGER = 14
"""Letters of a word that is hardly a single one."""

_OWNED = re.compile("(?:'s|')$")
REMEMBERED = 20_000
NEARLY = 0.75
"""How like a month or a weekday a word must be so that it may be meant: *Wensday*, *Febuary*."""


def known_words(language: str) -> Knows | None:
    """What a dictionary says of words of a language tag; nothing where there is none, or chunspell is not.

    For English it is the American one that comes with chunspell: it is asked about names only.
    """
    try:
        from hunspell import Hunspell
    except ImportError:
        return None
    if language.startswith("en"):
        return _asked_once(Hunspell("en_US").spell)
    return _asked_once(loaded("nl").spell) if language.startswith("nl") else None


def _asked_once(spell: Callable[[str], object]) -> Knows:
    @lru_cache(maxsize=REMEMBERED)
    def knows(word: str) -> bool:
        with suppress(UnicodeEncodeError):  # a letter that is not in its alphabet
            return bool(spell(word))
        return False

    return knows


def unknown_compounds(text: str, knows: Knows, language: str) -> list[Place]:
    """The places of words made of two that the dictionary has; the engine's own may lack them."""
    how = slips(base_of(language))
    if not how.parts:
        return []
    found = [(match.span(), match.group()) for match in _LONG.finditer(text)]
    return [place for place, word in found if _is_joined(word, knows, how)]


def _is_joined(word: str, knows: Knows, how: Slips) -> bool:
    """A long word that is known may be joined by the dictionary itself."""
    return len(word) >= LONGER if knows(word) else compound(word, knows, how)


def unknown_names(text: str, knows: Knows, language: str) -> list[Place]:
    """The places of names in ``text`` that are not known and no slip in a day's or a month's name."""
    return [m.span() for m in _NAME.finditer(text) if _is_unknown(straight(m.group()), knows, language)]


def without(text: str, places: list[Place]) -> str:
    """The text with fillers of the same length at these places."""
    for start, end in places:
        text = f"{text[:start]}{FILLER * (end - start)}{text[end:]}"
    return text


def _is_unknown(word: str, knows: Knows, language: str) -> bool:
    bare = _OWNED.sub("", word)
    return not (word.isupper() or knows(bare) or _is_nearly_a_day(bare.lower(), language))


def _is_nearly_a_day(word: str, language: str) -> bool:
    calendar = [*month_forms(language), *weekday_forms(language)]
    return bool(get_close_matches(word, calendar, 1, NEARLY))
