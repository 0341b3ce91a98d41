# SPDX-License-Identifier: GPL-3.0-or-later
"""Things found in a text with their places, and how they are looked for.

Paragraph by paragraph, because typing changes one at a time.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import Self, TypeVar

from composer.check.sentences import paragraphs


@dataclass(frozen=True, slots=True)
class Placed:
    """Anything that stands at a half-open span of the text."""

    start: int
    end: int

    def moved(self, by: int) -> Self:
        """The same in a text that has ``by`` more code points before it."""
        return replace(self, start=self.start + by, end=self.end + by)


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
) -> list[One]:
    """What ``find`` (which remembers) sees in each paragraph, moved to its place in the whole text."""
    return [one.moved(start) for start, end in paragraphs(text) for one in find(text[start:end], language)]


def spaced(pattern: str) -> re.Pattern[str]:
    """A pattern in any case; a space in it stands for any blank or a line's end."""
    return re.compile(pattern.replace(" ", r"[ \u00a0\n]"), re.IGNORECASE)


def one_of(choices: Iterable[str]) -> str:
    """A pattern for any of some words, longer ones first, for ``spaced``.

    It is a tree: three hundred branches in a row would be slow.
    """
    heads: dict[str, list[str]] = {}
    for choice in sorted(set(choices)):
        heads.setdefault(choice[:1], []).append(choice[1:])
    may_end = heads.pop("", None) is not None
    branches = "|".join(
        (head if head == " " else re.escape(head)) + one_of(rest) for head, rest in heads.items()
    )
    return (f"(?:{branches})" + "?" * may_end) if branches else ""
