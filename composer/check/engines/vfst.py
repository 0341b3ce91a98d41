# SPDX-License-Identifier: GPL-3.0-or-later
"""A reader of Voikko's word automaton (``mor.vfst``, unweighted), in plain Python.

Format (facts on proofreading, section 6), little-endian: u32 0x00013A6E, u32 0x000351FA, byte 8 is 0
(no weights), u16 number of symbols at offset 16, then that many UTF-8 symbols, each ended by NUL, padding to
eight bytes, then cells of eight bytes: u16 input symbol, u16 output symbol, 24 bits target cell, 8 bits
number of further cells in this state (255: the next cell holds the number; it counts itself). Input
0xFFFF marks a final state. Symbol 0 is empty; ``@P.FEATURE.VALUE@`` and its kin are flags that a path sets
and asks; then come letters, then ``[tags]``, which appear as output only.
"""

from __future__ import annotations

import struct
import sys
from array import array
from collections.abc import Iterator
from dataclasses import dataclass

MAGIC = (0x00013A6E, 0x000351FA)
_FINAL = 0xFFFF
_MANY = 255
_STEPS = 60_000
"""Most steps one walk may take: a word of 60 letters of compound parts must not hold the letter up."""

Flags = tuple[int, ...]


@dataclass(frozen=True, slots=True)
class _Flag:
    kind: str  # P sets, C clears, U unifies, R requires, D forbids
    feature: int
    value: int  # 0: no value named


class Vfst:
    """One automaton in memory. Raises ValueError for a file of another kind."""

    def __init__(self, data: bytes) -> None:
        """Read the symbols; the cells are read as they are needed."""
        if len(data) < 18 or struct.unpack_from("<II", data) != MAGIC or data[8]:
            raise ValueError("not an unweighted word automaton")
        (count,) = struct.unpack_from("<H", data, 16)
        self.symbols, end = _symbols(data, 18, count)
        self._cells = _cells(data, -(-end // 8) * 8)
        self._flags = _flags(self.symbols)
        self._words = [word if number not in self._flags else "" for number, word in enumerate(self.symbols)]
        self._features = 1 + max((flag.feature for flag in self._flags.values()), default=-1)
        self._letters = {s: i for i, s in enumerate(self.symbols) if len(s) == 1}
        self._states: dict[int, State] = {}

    def letter(self, char: str) -> int:
        """The number of a letter; 0 when no word has it."""
        return self._letters.get(char, 0)

    def written(self, output: int) -> str:
        """What an output symbol adds to an analysis: flags add nothing."""
        return self._words[output]

    def no_flags(self) -> Flags:
        """How a walk begins."""
        return (0,) * self._features

    def state(self, cell: int) -> State:
        """The state at a cell, remembered."""
        made = self._states.get(cell)
        if made is None:
            if len(self._states) > 50_000:
                self._states.clear()
            made = self._states[cell] = self._read_state(cell)
        return made

    def passed(self, symbol: int, flags: Flags) -> Flags | None:
        """The flags after an arc without a letter; ``None`` when it may not be gone."""
        flag = self._flags.get(symbol)
        return flags if flag is None else _after(flag, flags)

    def knows(self, word: str) -> bool:
        """Whether there is any reading."""
        return next(self.analyses(word), None) is not None

    def analyses(self, word: str) -> Iterator[str]:
        """All readings of a word: tags and letters as the automaton writes them."""
        symbols = [self.letter(char) for char in word]
        if not symbols or 0 in symbols:
            return
        todo: list[tuple[int, int, Flags, str]] = [(0, 0, self.no_flags(), "")]
        for _ in range(_STEPS):
            if not todo:
                return
            cell, at, flags, out = todo.pop()
            state = self.state(cell)
            if state.final and at == len(symbols):
                yield out
            if at < len(symbols):
                for target, output in state.arcs.get(symbols[at], ()):
                    todo.append((target, at + 1, flags, out + self.written(output)))
            for symbol, target, output in state.free:
                if (now := self.passed(symbol, flags)) is not None:
                    todo.append((target, at, now, out + self.written(output)))

    def _read_state(self, cell: int) -> State:
        first, cells = self._cells[cell], self._cells
        count, begin = first >> 56, cell
        more = [first]
        if count == _MANY:
            count, begin = (cells[cell + 1] & 0xFFFFFFFF) + 1, cell + 1
            more += cells[begin + 1 : cell + 1 + count]
        else:
            more += cells[cell + 1 : cell + 1 + count]
        return _state(more, len(self.symbols), self._flags)


@dataclass(frozen=True, slots=True)
class State:
    """Where a walk may go on from here."""

    final: bool
    arcs: dict[int, list[tuple[int, int]]]  # letter -> (target cell, output)
    free: list[tuple[int, int, int]]  # arcs without a letter: (symbol, target cell, output)


def _state(cells: list[int], known: int, flags: dict[int, _Flag]) -> State:
    final = False
    arcs: dict[int, list[tuple[int, int]]] = {}
    free: list[tuple[int, int, int]] = []
    for cell in cells:
        symbol, output, target = cell & 0xFFFF, cell >> 16 & 0xFFFF, cell >> 32 & 0xFFFFFF
        if symbol == _FINAL:
            final = True
        elif symbol == 0 or symbol in flags:
            free.append((symbol, target, output))
        elif symbol < known:
            arcs.setdefault(symbol, []).append((target, output))
    return State(final, arcs, free)


def _cells(data: bytes, start: int) -> array[int]:
    cells = array("Q")
    cells.frombytes(data[start : start + (len(data) - start) // 8 * 8])
    if sys.byteorder == "big":
        cells.byteswap()
    return cells


def _symbols(data: bytes, at: int, count: int) -> tuple[list[str], int]:
    found: list[str] = []
    for _ in range(count):
        end = data.index(b"\0", at)
        found.append(data[at:end].decode("utf-8"))
        at = end + 1
    return ["", *found[1:]], at


def _flags(symbols: list[str]) -> dict[int, _Flag]:
    features: dict[str, int] = {}
    values: dict[str, int] = {}
    found: dict[int, _Flag] = {}
    for number, symbol in enumerate(symbols):
        if len(symbol) > 4 and symbol[0] == symbol[-1] == "@" and symbol[2] == ".":
            feature, _, value = symbol[3:-1].partition(".")
            place = features.setdefault(feature, len(features))
            found[number] = _Flag(symbol[1], place, values.setdefault(value, len(values) + 1) if value else 0)
    return found


def _after(flag: _Flag, flags: Flags) -> Flags | None:
    """Flag diacritics as in all finite-state tools: P, C, U, R, D."""
    held = flags[flag.feature]
    if flag.kind == "C":
        return _with(flags, flag.feature, 0)
    if flag.kind == "P" or (flag.kind == "U" and not held):
        return _with(flags, flag.feature, flag.value)
    if flag.kind == "D":
        return flags if (not held if not flag.value else held != flag.value) else None
    agrees = bool(held) if not flag.value else held == flag.value
    return flags if agrees else None


def _with(flags: Flags, feature: int, value: int) -> Flags:
    return (*flags[:feature], value, *flags[feature + 1 :])
