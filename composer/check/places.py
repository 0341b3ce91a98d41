# SPDX-License-Identifier: GPL-3.0-or-later
"""Things found in a text with their places: paragraph by paragraph, because typing changes one at a time."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Protocol, TypeVar

from composer.check.sentences import paragraphs


class Placed(Protocol):
    """Anything that stands at a half-open span of the text."""

    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


One = TypeVar("One", bound=Placed)


def apart(found: Iterable[One]) -> list[One]:
    """Without those that begin inside another; of two at one place the longer stays."""
    kept: list[One] = []
    for one in sorted(found, key=lambda f: (f.start, -f.end)):
        if not kept or one.start >= kept[-1].end:
            kept.append(one)
    return kept


def by_paragraph(
    text: str,
    language: str,
    find: Callable[[str, str], tuple[One, ...]],
    moved: Callable[[One, int], One],
) -> list[One]:
    """What ``find`` (which remembers) sees in each paragraph, moved to its place in the whole text."""
    return [moved(one, start) for start, end in paragraphs(text) for one in find(text[start:end], language)]
