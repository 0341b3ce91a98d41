# SPDX-License-Identifier: GPL-3.0-or-later
"""Where the paragraphs of a text begin, counted outside in code points and inside as Qt's positions."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

BREAK = "\n\n"
SPLIT = re.compile(r"\n[ \t]*\n\s*")


@dataclass(frozen=True, slots=True)
class Piece:
    """One paragraph: its offset in the whole text (code points), its position in Qt's document, its text."""

    start: int
    position: int
    text: str


def pieces(blocks: Sequence[tuple[int, str]]) -> list[Piece]:
    """The paragraphs of blocks given as (position, text); empty blocks are no paragraphs."""
    found: list[Piece] = []
    start = 0
    for position, text in blocks:
        if text.strip():
            found.append(Piece(start, position, text))
            start += len(text) + len(BREAK)
    return found
