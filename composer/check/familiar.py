# SPDX-License-Identifier: GPL-3.0-or-later
"""A greeting that means this customer, but writes the name without its marks or uses a short name."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from composer.check.greetings import greetings
from composer.check.inflection import is_form, unmarked_form
from composer.check.plain import alike, plain
from composer.language import LETTER_LANGUAGES, words
from composer.wording import bare_surname, of_names, spoken_surname, spoken_surnames

_WORD = re.compile(r"[^\W\d_][\w'\u2018\u2019-]*")


@dataclass(frozen=True, slots=True)
class Meant:
    """What a name in a greeting should have been."""

    written: str  # the name as the record writes it; as it was said where only a short name was used
    said: str  # the word that differs, or the short name
    right: str  # the word of the record
    short: bool


def meant(said: str, name: str, language: str, *, titled: bool) -> Meant | None:
    """How the customer's record writes the name in a greeting, or None if it is somebody else's."""
    last = spoken_surname(name, language) if titled else bare_surname(name)
    for whole in (last, *spoken_surnames(name), name, given(name), f"{given(name)} {last}"):
        if whole and alike(said, whole):
            return Meant(whole, said, whole, short=False)
    return _word_by_word(said, name, language)


def given(name: str) -> str:
    """The first names of a person: all before the surname."""
    return name.partition(bare_surname(name))[0].strip()


def _word_by_word(said: str, name: str, language: str) -> Meant | None:
    parts = [part for word in name.split() for part in dict.fromkeys((word, *word.split("-")))]
    written, told = said, Meant(said, "", "", short=True)
    for match in reversed([*_WORD.finditer(said)]):
        word = match.group()
        if any(is_form(word.casefold(), part.casefold(), language) for part in parts):
            continue
        if re.fullmatch(of_names("particles"), word, re.IGNORECASE):
            return None  # *Van der Berg* is not *Van den Berg*
        if word[0].islower() or greetings(language).small.fullmatch(word):
            continue  # "Mr & Mrs"
        if right := next(filter(None, (unmarked_form(word, part, language) for part in parts)), ""):
            written = f"{written[: match.start()]}{right}{written[match.end() :]}"
            told = Meant(written, word, right, short=False)
        elif right := in_full(word, name, language):
            told = told if told.said else Meant(said, word, right, short=True)
        else:
            return None
    return Meant(written, told.said, told.right, told.short) if told.said else None


def in_full(word: str, name: str, language: str) -> str:
    """The customer's first name of which a word is the short or the long form (*Kasiu*), or nothing."""
    for first in re.split(r"[\s-]+", given(name)):
        if any(_is_any_form(word.casefold(), other, language) for other in names_beside(first)):
            return first
    return ""


def names_beside(first: str) -> tuple[str, ...]:
    """What else people with this first name are called, in small letters: *kasia* for *Katarzyna*."""
    rows = short_names().get(plain(first), ()) if first else ()
    return tuple(dict.fromkeys(one for row in rows for one in row))


def _is_any_form(word: str, name: str, language: str) -> bool:
    return is_form(word, name, language) or bool(unmarked_form(word, name, language))


@lru_cache(maxsize=1)
def short_names() -> dict[str, tuple[tuple[str, ...], ...]]:
    """First names in plain letters, each with the rows of names it goes with, in any language."""
    found: dict[str, tuple[tuple[str, ...], ...]] = {}
    for language in LETTER_LANGUAGES:
        for row in words(language)["greeting"]["short_names"]:
            names = tuple(row.split())
            for one in names:
                found[plain(one)] = (*found.get(plain(one), ()), names)
    return found
