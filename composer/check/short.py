# SPDX-License-Identifier: GPL-3.0-or-later
"""Short forms that are right: abbreviations, days and months, codes in capitals, words an engine lacks.

Engines call them misspelt, or want a capital letter behind their full stop. All are data:
``tone/<language>``, ``proofreading/<language>.toml`` and CLDR.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import lru_cache
from itertools import product

import resources
from composer.check.engines.edits import slips
from composer.check.patterns import patterns
from composer.check.speech import speech
from composer.language import LETTER_LANGUAGES, base_of
from composer.wording import locale_of

_OPENS = "(\"'\u2018\u201c\u201e"
_WINDOW = 40  # more than a word and the space behind it


@dataclass(frozen=True, slots=True)
class _Short:
    ends_nothing: re.Pattern[str]  # before a full stop that ends no sentence
    before_figure: re.Pattern[str]
    calendar: frozenset[str]
    capitals: frozenset[str]
    accepted: re.Pattern[str]


def is_short(text: str, start: int, end: int, language: str) -> bool:
    """Whether a word is a usual short form; an abbreviation needs its full stop."""
    known, word = _load(base_of(language)), text[start:end]
    if known is None:
        return False
    if word.removesuffix("s") in known.capitals or known.accepted.fullmatch(word):
        return True
    bare, has_stop = word.rstrip("."), "." in (word[-1:], text[end : end + 1])
    if has_stop and (_abbreviates(bare, known) or known.before_figure.fullmatch(bare.lower())):
        return True
    return all(part in known.calendar for part in re.split("[-\u2013/]", bare))


def behind_short(text: str, start: int, language: str) -> bool:
    """Whether the full stop before a small letter belongs to an abbreviation: *from Mon. to Fri.*"""
    known, before = _load(base_of(language)), text[max(0, start - _WINDOW) : start]
    said = before.split()[-1:] or [""]
    if known is None or not text[start : start + 1].islower() or "\n\n" in before[len(before.rstrip()) :]:
        return False
    word = said[0].lstrip(_OPENS)
    return word.endswith(".") and any(
        _abbreviates(part, known) for part in (word[:-1], re.split("[-\u2013/]", word[:-1])[-1])
    )


def _abbreviates(word: str, known: _Short) -> bool:
    small = word[:1].lower() + word[1:]
    return word in known.calendar or any(known.ends_nothing.fullmatch(form) for form in (word, small))


@lru_cache(maxsize=8)
def _load(base: str) -> _Short | None:
    wordings = patterns(base)
    if base not in LETTER_LANGUAGES or wordings is None:
        return None
    said = speech(base)
    own = tomllib.loads(resources.read_text(f"proofreading/{base}.toml"))["sentence"]["abbreviations"]
    return _Short(
        ends_nothing=re.compile("|".join([said.abbreviation.pattern, *own])),
        before_figure=said.before_figure,
        calendar=_calendar(base),
        capitals=wordings.capital_names,
        accepted=slips(base).accepted,
    )


def _calendar(base: str) -> frozenset[str]:
    """Days and months in short, as they are written within a sentence and at the start of one."""
    from babel import Locale

    locale = Locale.parse(locale_of(base))
    found = {
        name.rstrip(".")
        for names, context in product((locale.months, locale.days), ("format", "stand-alone"))
        for number, name in names[context]["abbreviated"].items()
        if name != names["format"]["wide"][number]
    }
    return frozenset(found | {name[:1].upper() + name[1:] for name in found if len(name) > 1})
