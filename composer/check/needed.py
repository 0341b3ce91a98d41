# SPDX-License-Identifier: GPL-3.0-or-later
"""What a sentence must hold so that a pattern can match it, read from the pattern.

It takes as long as compiling the patterns, so it is done once: ``scripts/index_rules.py``, ``wording``.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import product

# The parser of ``re`` itself; it moved there in Python 3.11 and has no public name since.
from re import _constants as ops  # type: ignore[attr-defined]
from re import _parser  # type: ignore[attr-defined]
from typing import Any

from composer.check.needs import Needs

Words = frozenset[str]

FEWEST = 3
"""Letters that a piece must have."""

SETS = 2
"""Kept of a pattern: a third one would hardly spare a search."""

MOST = 16
"""Ways in which one run of letters may be written; from there on only its parts are looked at."""

_REPEATS = (ops.MAX_REPEAT, ops.MIN_REPEAT, ops.POSSESSIVE_REPEAT)
_NOTHING_READ = (ops.AT, ops.ASSERT, ops.ASSERT_NOT)
"""Word ends and looks ahead or back take no letters, so what stands around them stands together."""


def needed(source: str) -> Needs:
    """Sets of pieces: every match of a pattern holds one of each; no set when none is known.

    The pattern is one for evened-out text: letters of the other case are not thought of. Raises re.error.
    """
    known = (one for one in _sets(list(_parser.parse(source))) if _shortest(one) >= FEWEST)
    best = sorted(known, key=_shortest, reverse=True)[:SETS]
    return tuple(tuple(sorted(_without_longer(pieces))) for pieces in best)


def _without_longer(pieces: Words) -> Words:
    """Without those that hold another one."""
    return frozenset(one for one in pieces if not any(other in one for other in pieces - {one}))


def _best(sequence: Iterable[Any]) -> Words:
    """Of the sets of pieces that a sequence needs the one whose shortest piece is longest."""
    return max(_sets(list(sequence)), key=_shortest, default=frozenset())


def _shortest(pieces: Words) -> int:
    return min(map(len, pieces), default=0)


def _sets(sequence: list[Any]) -> Iterator[Words]:
    """Each run of letters in all its ways, and what the parts in between need."""
    run: Words = frozenset({""})
    for item in sequence:
        if item[0] in _NOTHING_READ:
            continue
        ways = _ways(item)
        if ways and len(run) * len(ways) <= MOST:
            run = frozenset(map("".join, product(run, ways)))
            continue
        yield run
        yield _inside(item)
        run = frozenset({""})
    yield run


def _inside(item: Any) -> Words:
    """What one part of a pattern needs."""
    operation, details = item
    if operation is ops.SUBPATTERN:
        return _best(details[-1])
    if operation is ops.ATOMIC_GROUP:
        return _best(details)
    if operation in _REPEATS:
        least, _, part = details
        return _best(part) if least else frozenset()
    if operation is ops.BRANCH:
        options = [_best(option) for option in details[1]]
        return frozenset().union(*options) if all(map(_shortest, options)) else frozenset()
    return frozenset()


def _ways(item: Any) -> Words:
    """Everything one part of a pattern can be, when that is a short list; else nothing."""
    operation, details = item
    if operation is ops.LITERAL:
        return frozenset({chr(details)})
    if operation is ops.IN and all(one[0] is ops.LITERAL for one in details):
        return frozenset(chr(one[1]) for one in details)
    if operation is ops.SUBPATTERN:
        return _all_ways(details[-1])
    if operation is ops.BRANCH:
        options = [_all_ways(option) for option in details[1]]
        return _few(frozenset().union(*options)) if all(options) else frozenset()
    if operation in _REPEATS and details[:2] == (0, 1):
        once = _all_ways(details[2])
        return once | {""} if once else once
    return frozenset()


def _all_ways(sequence: Iterable[Any]) -> Words:
    """The same of a sequence."""
    found: Words = frozenset({""})
    for item in sequence:
        if item[0] not in _NOTHING_READ:
            ways = _ways(item)
            found = _few(frozenset(map("".join, product(found, ways)))) if ways else ways
        if not found:
            return found
    return found


def _few(ways: Words) -> Words:
    return ways if len(ways) <= MOST else frozenset()
