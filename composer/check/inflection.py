# SPDX-License-Identifier: GPL-3.0-or-later
"""Is this token that name in one of its case forms? *Virtaselle* is *Virtanen*, *Mäele* is *Mägi*.

A form is a stem of the name and an ending of the language; how stems are made and which endings there
are is data (``[inflection]`` in ``resources/language``). Letters are compared as they are, so that
*amsterdam* is not *Amsterdam* and *Kowalczik* is no form of *Kowalczyk* (proofreading, section 8).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from composer.check.plain import alike, plains
from composer.language import base_of, words

_LONGEST_TAIL = 9  # letters that endings may take; more is another word
_LEAST_PLAIN = 3  # letters of a stem that may be typed without its marks
SHORTEST_SLIP = 5  # letters of a stem in which a slip is looked for
_VOWELS = "aeiouyäöüõåóąę"
_LAST_SYLLABLE = re.compile(f"[{_VOWELS}]*[^{_VOWELS}]+[{_VOWELS}]*$")
_CHANGING = frozenset("kptgbdz")  # they come, go and change in the last syllable (*Kangas*, *Kankaan*)


@dataclass(frozen=True, slots=True)
class _Endings:
    """The endings of one language, ready to look up."""

    case: frozenset[str]
    behind: frozenset[str]  # possessives and particles that may follow them
    people: frozenset[str]
    things: frozenset[str]
    plural: frozenset[str]  # beginnings of the plurals of things, which case endings may follow


@lru_cache(maxsize=20000)
def is_form(token: str, name: str, language: str, *, person: bool = True) -> bool:
    """Whether ``token`` is ``name``, or the name in one of its forms. People have no plural."""
    token, name = token.replace("\u2019", "'"), name.replace("\u2019", "'")
    if token == name:
        return True
    if not name or token[:1] != name[:1]:
        return False
    known = _endings(base_of(language))
    fixed = known.people if person else known.people | known.things
    if token.startswith(name) and token[len(name) :] in fixed:
        return True
    return any(
        token.startswith(stem) and _ends(token[len(stem) :], endings, known.behind)
        for stem, endings in _stems(name, base_of(language))
    )


@lru_cache(maxsize=20000)
def may_be_form(token: str, name: str, language: str) -> bool:
    """Whether ``token`` can be read as some form of ``name``; where names decline, in the plural, too."""
    if is_form(token, name, language):
        return True
    known = _endings(base_of(language))
    return any(
        (token.startswith(stem) and _ends_in_plural(token[len(stem) :], known))
        or any(_graded(bare, stem) for bare, _ in _without_ending(token, stem, endings))
        for stem, endings in _stems(name, base_of(language))
    )


@lru_cache(maxsize=20000)
def unmarked_form(token: str, name: str, language: str) -> str:
    """The form of ``name`` that ``token`` is but for its marks (*Zakowi*: *Żakowi*), or the empty string."""
    if is_form(token, name, language):
        return ""
    if alike(token, name):
        return name
    bare = re.sub("['\u2019]s?$", "", token)
    if bare != token and alike(bare, name):
        return name + token[len(bare) :]
    typed = plains(token)
    for stem, endings in _stems(name, base_of(language)):
        for begun in plains(stem) if len(stem) >= _LEAST_PLAIN else ():
            tails = {one.removeprefix(begun) for one in typed if one.startswith(begun)}
            fits = (ending for ending in sorted(endings) if tails and plains(ending) & tails)
            if ending := next(fits, ""):
                return stem + ending
    return ""


@lru_cache(maxsize=20000)
def slipped_name(token: str, name: str, language: str) -> bool:
    """Whether ``token`` is one slip away from ``name`` itself and no likely form of another name.

    Another last vowel makes another form (*Kowalska*, *Wróble*) where names have case forms.
    """
    declines = bool(_endings(base_of(language)).case)
    other_form = declines and token[-1:] != name[-1:] and token[-1:] in _VOWELS
    return one_slip(token, name) and not other_form


@lru_cache(maxsize=5000)
def slipped_form(token: str, name: str, language: str) -> str:
    """The form of ``name`` that ``token`` is one slip away from (*Kowalczikowi*), or the empty string."""
    for stem, endings in _stems(name, base_of(language)):
        for bare, ending in _without_ending(token, stem, endings):
            if not _declined(bare, stem):
                return stem + ending
    return ""


def _without_ending(token: str, stem: str, endings: frozenset[str]) -> Iterator[tuple[str, str]]:
    """A token taken apart where what is before the ending is one slip away from the stem, and the ending.

    The last letter belongs to the form: *Korhosia* is no slip of *Korhose*, nor *Turussa* of *Turus*.
    """
    for ending in sorted(endings, key=len, reverse=True) if len(stem) >= SHORTEST_SLIP else ():
        bare = token.removesuffix(ending)
        if bare != token and one_slip(bare, stem) and bare[-1] == stem[-1] and not bare.startswith(stem):
            yield bare, ending


def _declined(bare: str, stem: str) -> bool:
    """Whether the difference may come of declension: *Kankaa* for *Kangaa*, *Wróbl* for *Wróbel*."""
    at = _differs_at(bare, stem)
    lost = len(bare) < len(stem) and stem[at] in _VOWELS
    return _graded(bare, stem) or (lost and _in_last_syllable(at, stem))


def _graded(bare: str, stem: str) -> bool:
    """Whether a consonant of the last syllable came, went or changed: *Kankaa* for *Kangaa*."""
    at = _differs_at(bare, stem)
    if not _in_last_syllable(at, stem):
        return False
    if len(bare) != len(stem):
        return max(bare, stem, key=len)[at] in _CHANGING
    swapped = bare[at + 1 :] != stem[at + 1 :]
    letters = {bare[at], stem[at]}
    return not swapped and letters.isdisjoint(_VOWELS) and not letters.isdisjoint(_CHANGING)


def _differs_at(bare: str, stem: str) -> int:
    return next(at for at, (a, b) in enumerate(zip(bare + " ", stem + " ", strict=False)) if a != b)


def _in_last_syllable(at: int, stem: str) -> bool:
    syllable = _LAST_SYLLABLE.search(stem)
    return syllable is not None and at >= syllable.start()


def one_slip(a: str, b: str) -> bool:
    """Whether one insertion, deletion, replacement or swap of neighbours turns ``a`` into ``b``."""
    if not a or not b or a == b or abs(len(a) - len(b)) > 1 or a[0].casefold() != b[0].casefold():
        return False
    same = 0
    while same < min(len(a), len(b)) and a[same] == b[same]:
        same += 1
    rest_a, rest_b = a[same:], b[same:]
    if len(a) != len(b):
        longer, shorter = (rest_a, rest_b) if len(a) > len(b) else (rest_b, rest_a)
        return longer[1:] == shorter
    swapped = (
        len(rest_a) > 1 and rest_a[0] == rest_b[1] and rest_a[1] == rest_b[0] and rest_a[2:] == rest_b[2:]
    )
    return rest_a[1:] == rest_b[1:] or swapped


def _ends(tail: str, endings: frozenset[str], behind: frozenset[str]) -> bool:
    """Whether a tail is an ending, perhaps with a possessive or a particle behind it."""
    if tail in endings or tail in behind:
        return True
    if not behind or len(tail) > _LONGEST_TAIL:
        return False
    return any(tail.endswith(more) and (tail[: -len(more)] in endings) for more in behind if more)


def _ends_in_plural(tail: str, known: _Endings) -> bool:
    """Whether a tail is a plural ending, or its beginning with a case ending: *-t-en*, *-i-lta*, *-de-lt*."""
    if _ends(tail, known.things, known.behind):
        return True
    cuts = (cut for cut in range(1, len(tail)) if tail[:cut] in known.plural)
    return any(_ends(tail[cut:], known.case, known.behind) for cut in cuts)


@lru_cache(maxsize=8)
def _endings(base: str) -> _Endings:
    raw = words(base)["inflection"]
    apostrophe, things = frozenset(raw["apostrophe"]), frozenset(raw["things"])
    return _Endings(
        case=frozenset(raw["endings"].split()),
        behind=frozenset(raw["more"].split()),
        people=frozenset(raw["people"]) | apostrophe,
        things=things,
        plural=frozenset(ending[:end] for ending in things for end in range(1, len(ending) + 1)),
    )


@lru_cache(maxsize=2000)
def _stems(name: str, base: str) -> tuple[tuple[str, frozenset[str]], ...]:
    """The stems of a name, each with the endings that fit it."""
    return tuple(_made(name, base))


def _made(name: str, base: str) -> Iterator[tuple[str, frozenset[str]]]:
    raw = words(base)["inflection"]
    usual = _endings(base).case
    if not usual:
        return
    for ending, own in raw.get("adjectives", ()):
        if re.search(ending, name):
            yield re.sub(ending, "", name), frozenset(own.split())
            return  # an adjective declines in its own way only
    yield name, usual
    for ending, instead in raw["stems"]:
        stem = re.sub(ending, instead, name)
        if stem != name and len(stem) > 1:
            yield stem, usual | {""} if base == "et" else usual
