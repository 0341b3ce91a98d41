# SPDX-License-Identifier: GPL-3.0-or-later
"""What the writer of a misspelt word may have meant: the word with one slip mended, likeliest first.

The suggestions of hunspell take 170 to 450 ms a word; trying one-slip neighbours takes 10 to 50 ms and is
right as often (facts on proofreading, section 6).
"""

from __future__ import annotations

import itertools
import re
import tomllib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache

import resources

MAX_SUGGESTIONS = 5
_MARKS = 5
"""Letters whose marks may be missing at once; two to the power of this are tried."""


@dataclass(frozen=True, slots=True)
class Slips:
    """How a language is mistyped: its letters, those taken for each other, and spellings that sound alike."""

    letters: str
    near: tuple[str, ...]  # "aą": one is written for the other
    alike: tuple[tuple[str, str], ...]  # ("rz", "ż"): both ways
    accepted: re.Pattern[str]  # right words that the dictionary is too old to know
    joined: tuple[
        tuple[re.Pattern[str], str], ...
    ] = ()  # compounds it lacks: (whole, ending of the first part)
    parts: tuple[int, ...] = ()  # where any two words may be one: the fewest letters of each part
    links: tuple[str, ...] = ()  # what may stand between them

    def kin(self, letter: str) -> str:
        """The letters that are easily written instead of this one."""
        return "".join(group.replace(letter, "") for group in self.near if letter in group)


@cache
def slips(language: str) -> Slips:
    """The slips of a language without region, from ``proofreading/<language>.toml``."""
    data = tomllib.loads(resources.read_text(f"proofreading/{language}.toml"))["spelling"]
    alike = tuple((a, b) for a, b in data["alike"])
    accepted = re.compile("|".join(f"(?:{pattern})" for pattern in data["accepted"] or ["(?!)"]))
    joined = tuple((re.compile(pattern), ending) for pattern, ending in data.get("joined", []))
    parts, links = tuple(data.get("parts", ())), tuple(data.get("links", ()))
    return Slips(data["letters"], tuple(data["near"]), alike, accepted, joined, parts, links)


def compound(word: str, known: Callable[[str], bool], how: Slips) -> bool:
    """Whether both parts of a compound are known: *tagastamis/kulu* by *tagastamine* and *kulu*."""
    for pattern, ending in how.joined:
        match = pattern.fullmatch(word)
        if match and known(match["first"] + ending) and known(match["head"]):
            return True
    return bool(how.parts) and word.isalpha() and any(map(known, _second_parts(word, known, how)))


def _second_parts(word: str, known: Callable[[str], bool], how: Slips) -> Iterator[str]:
    """What stands behind a known first part and a link."""
    shortest, last = how.parts
    for at in range(shortest, len(word) - last + 1):
        rest = word[at:]
        if known(word[:at]):
            seconds = (rest[len(link) :] for link in ("", *how.links) if rest.startswith(link))
            yield from (second for second in seconds if len(second) >= last)


def mended(word: str, known: Callable[[str], bool], how: Slips) -> tuple[str, ...]:
    """Known words one slip away from ``word``, likeliest first, with its capital letter kept."""
    capital = word[:1].isupper()
    found: dict[str, None] = {}
    for candidate in _candidates(word[:1].lower() + word[1:], how):
        written = candidate[:1].upper() + candidate[1:] if capital else candidate
        right = written if known(written) else _as_name(candidate, known, capital)
        if right:
            found[right] = None
        if len(found) == MAX_SUGGESTIONS:
            break
    return tuple(found)


def _as_name(candidate: str, known: Callable[[str], bool], capital: bool) -> str:
    """The candidate with a capital, when the word is only known so: *helsingistä*."""
    name = candidate[:1].upper() + candidate[1:]
    return name if not capital and name != candidate and known(name) else ""


def _candidates(word: str, how: Slips) -> Iterator[str]:
    """Neighbours by how likely the slip is: no slip but the capital, marks, sounds, doubling, swaps, ..."""
    seen: set[str] = set()
    for candidate in itertools.chain(
        [word],
        marks(word, how),
        _undoubled(word),
        _alike(word, how),
        _doubled(word),
        swapped(word),
        _inserted(word, how),
        _deleted(word),
        _replaced(word, how),
        _split(word),
    ):
        if candidate not in seen:
            seen.add(candidate)
            yield candidate


def marks(word: str, how: Slips) -> Iterator[str]:
    """Letters changed for their kin: one first, then several (a keyboard without ä or ł)."""
    places = [i for i, letter in enumerate(word) if how.kin(letter)]
    for count in range(1, min(len(places), _MARKS) + 1):
        for chosen in itertools.combinations(places[: 2 * _MARKS], count):
            for letters in itertools.product(*(how.kin(word[i]) for i in chosen)):
                changed = dict(zip(chosen, letters, strict=True))
                yield "".join(changed.get(i, letter) for i, letter in enumerate(word))


def _alike(word: str, how: Slips) -> Iterator[str]:
    for one, other in (*how.alike, *((b, a) for a, b in how.alike)):
        start = word.find(one)
        while start >= 0:
            yield word[:start] + other + word[start + len(one) :]
            start = word.find(one, start + 1)


def _undoubled(word: str) -> Iterator[str]:
    for i, letter in enumerate(word):
        if letter == word[i + 1 : i + 2]:
            yield word[:i] + word[i + 1 :]


def _doubled(word: str) -> Iterator[str]:
    for i, letter in enumerate(word):
        yield word[: i + 1] + letter + word[i + 1 :]


def swapped(word: str) -> Iterator[str]:
    """Two neighbouring letters the other way round."""
    for i in range(len(word) - 1):
        yield word[:i] + word[i + 1] + word[i] + word[i + 2 :]


def _inserted(word: str, how: Slips) -> Iterator[str]:
    for i in range(len(word), 0, -1):
        for letter in how.letters:
            yield word[:i] + letter + word[i:]
    for letter in how.letters:
        yield letter + word


def _deleted(word: str) -> Iterator[str]:
    for i in range(len(word) - 1, -1, -1):
        yield word[:i] + word[i + 1 :]


def _replaced(word: str, how: Slips) -> Iterator[str]:
    for i in range(len(word) - 1, -1, -1):
        for letter in how.letters:
            yield word[:i] + letter + word[i + 1 :]


def _split(word: str) -> Iterator[str]:
    """Two words written as one; the second of three letters or more, or nearly everything has a split."""
    for i in range(2, len(word) - 2):
        yield f"{word[:i]} {word[i:]}"
