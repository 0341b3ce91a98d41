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

from composer.language import base_of, words

_LONGEST_TAIL = 9  # letters that endings may take; more is another word
SHORTEST_SLIP = 5  # letters of a stem in which a slip is looked for


@dataclass(frozen=True, slots=True)
class _Endings:
    """The endings of one language, ready to look up."""

    case: frozenset[str]
    behind: frozenset[str]  # possessives and particles that may follow them
    people: frozenset[str]
    things: frozenset[str]


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


@lru_cache(maxsize=5000)
def slipped_form(token: str, name: str, language: str) -> str:
    """The form of ``name`` that ``token`` is one slip away from (*Kowalczikowi*), or the empty string."""
    for stem, endings in _stems(name, base_of(language)):
        for ending in sorted(endings, key=len, reverse=True):
            bare = token.removesuffix(ending)
            if len(stem) >= SHORTEST_SLIP and bare != token and one_slip(bare, stem):
                return stem + ending
    return ""


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


@lru_cache(maxsize=8)
def _endings(base: str) -> _Endings:
    raw = words(base)["inflection"]
    apostrophe = frozenset(raw["apostrophe"])
    return _Endings(
        case=frozenset(raw["endings"].split()),
        behind=frozenset(raw["more"].split()),
        people=frozenset(raw["people"]) | apostrophe,
        things=frozenset(raw["things"]),
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
