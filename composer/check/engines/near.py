# SPDX-License-Identifier: GPL-3.0-or-later
"""All words of an automaton that are one slip away: a letter too many, too few, wrong or swapped.

Trying every neighbour of a word would take half a second in plain Python; this walk leaves a path as soon as
no word begins so (20 to 110 ms).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from composer.check.engines.vfst import Flags, State, Vfst

_STEPS = 150_000


@dataclass(frozen=True, slots=True)
class Near:
    """A word of the automaton near the one asked about."""

    word: str
    parts: int  # boundaries between compound parts
    place: int  # of the slip


@dataclass(frozen=True, slots=True)
class _Walk:
    cell: int
    at: int  # letters of the asked word that are used up
    flags: Flags
    word: str
    parts: int = 0
    place: int = -1  # of the slip; -1 while there was none


def neighbours(words: Vfst, word: str) -> list[Near]:
    """Words with one slip between them and ``word`` (lower case), each once, with its fewest parts."""
    symbols = [words.letter(char) for char in word]
    found: dict[str, Near] = {}
    todo = [_Walk(0, 0, words.no_flags(), "")]
    for _ in range(_STEPS):
        if not todo:
            break
        walk = todo.pop()
        state = words.state(walk.cell)
        if state.final and walk.at == len(symbols) and walk.place >= 0:
            near = Near(walk.word, walk.parts, walk.place)
            found[walk.word] = min(near, found.get(walk.word, near), key=lambda one: one.parts)
        todo += _freely(words, state, walk)
        todo += _onward(words, state, walk, symbols)
    return list(found.values())


def _freely(words: Vfst, state: State, walk: _Walk) -> Iterator[_Walk]:
    """Arcs without a letter."""
    for symbol, target, output in state.free:
        if (flags := words.passed(symbol, walk.flags)) is not None:
            parts = walk.parts + (words.written(output) == "[Bc]")
            yield _Walk(target, walk.at, flags, walk.word, parts, walk.place)


def _onward(words: Vfst, state: State, walk: _Walk, symbols: list[int]) -> Iterator[_Walk]:
    """Arcs with a letter: the right one, and while there was no slip all others."""
    here = symbols[walk.at] if walk.at < len(symbols) else -1
    for target, _ in state.arcs.get(here, ()):
        yield _step(words, walk, here, target, walk.at + 1, walk.place)
    if walk.place >= 0:
        return
    for letter, arcs in state.arcs.items():
        for target, _ in arcs:
            yield _step(words, walk, letter, target, walk.at, walk.at)  # a letter too few
            if letter != here and here >= 0:
                yield _step(words, walk, letter, target, walk.at + 1, walk.at)  # a wrong letter
    if here >= 0:
        yield _Walk(walk.cell, walk.at + 1, walk.flags, walk.word, walk.parts, walk.at)  # one too many
        yield from _swapped(words, state, walk, symbols)


def _swapped(words: Vfst, state: State, walk: _Walk, symbols: list[int]) -> Iterator[_Walk]:
    """The next two letters the other way round, where no flag stands between them."""
    pair = symbols[walk.at : walk.at + 2]
    if len(pair) < 2 or pair[0] == pair[1]:
        return
    for middle, _ in state.arcs.get(pair[1], ()):
        first = _step(words, walk, pair[1], middle, walk.at, walk.at)
        for target, _ in words.state(middle).arcs.get(pair[0], ()):
            yield _step(words, first, pair[0], target, walk.at + 2, walk.at)


def _step(words: Vfst, walk: _Walk, letter: int, target: int, at: int, place: int) -> _Walk:
    return _Walk(target, at, walk.flags, walk.word + words.symbols[letter], walk.parts, place)
