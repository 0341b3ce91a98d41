# SPDX-License-Identifier: GPL-3.0-or-later
"""What was changed between two versions of a text, word by word, for the fresh-eyes reading."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

_TOKEN = re.compile(r"\w+(?:['’]\w+)*|\s+|[^\w\s]")


@dataclass(frozen=True, slots=True)
class Change:
    """One change. ``start`` and ``end`` are code points of the text after it; ``old`` stood there before.

    ``kind`` is ``inserted`` (``old`` is empty), ``deleted`` (``start == end``) or ``replaced``.
    """

    kind: str
    start: int
    end: int
    old: str


def changes(before: str, after: str) -> tuple[Change, ...]:
    """All changes in reading order. Applied to ``after`` from the last to the first they give ``before``."""
    old, new = _TOKEN.findall(before), _TOKEN.findall(after)
    places = _places(new)
    found = []
    for first, last, first_new, last_new in _spans(old, new):
        was = "".join(old[first:last])
        start, end = places[first_new], places[last_new]
        kind = "inserted" if not was else "deleted" if start == end else "replaced"
        found.append(Change(kind, start, end, was))
    return tuple(found)


def _spans(old: list[str], new: list[str]) -> Iterator[tuple[int, int, int, int]]:
    """Changed spans of tokens; two that only white space parts are one, as a reader sees them."""
    last: tuple[int, int, int, int] | None = None
    for tag, i1, i2, j1, j2 in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "equal":
            continue
        if last and "".join(old[last[1] : i1]).isspace() and i1 - last[1] == 1:
            last = (last[0], i2, last[2], j2)
            continue
        if last:
            yield last
        last = (i1, i2, j1, j2)
    if last:
        yield last


def _places(tokens: list[str]) -> list[int]:
    """Where each token begins, and the end of the text."""
    places = [0]
    for token in tokens:
        places.append(places[-1] + len(token))
    return places
