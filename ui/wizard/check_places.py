# SPDX-License-Identifier: GPL-3.0-or-later
"""Findings in a text that goes on changing: where each stands now, and what it is called meanwhile.

A check answers about the text of a moment ago. Until the next answer comes, what stands before the place of
the typing stays, what stands behind it moves along, and what was typed into is left out.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Protocol

from composer.check.findings import Finding, Severity
from ui.widgets.editor import Mark

SPELLING = frozenset({"spelling"})
GRAMMAR = frozenset({"grammar", "capitals", "punctuation", "repetition"})

FindingId = tuple[str, str, int]
"""Rule, words, and a number for those that come more than once: stays the same from check to check."""


class Element(Protocol):
    """A part that the letter needs, as the desk tells of it: its place in code points, or its absence."""

    @property
    def code(self) -> str: ...
    @property
    def present(self) -> bool: ...
    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


def absence_rule(element: Element) -> str:
    """The rule of what is said when an element is not there."""
    return f"completeness.{element.code}"


@dataclass(frozen=True, slots=True)
class Placed:
    """A finding at its place in the present text. ``words`` are the ones it is about, perhaps none."""

    id: FindingId
    finding: Finding
    words: str

    @property
    def has_place(self) -> bool:
        """Whether it stands in the body of the letter."""
        return self.finding.end > self.finding.start

    @property
    def is_outside(self) -> bool:
        """Whether it is about the subject, the salutation or the closing."""
        return not self.has_place and not self.finding.missing


def placed(findings: Iterable[Finding], checked: str, now: str) -> tuple[Placed, ...]:
    """The findings of the text ``checked`` where they stand in ``now``; those without a place last."""
    here = _moved(findings, checked, now)
    seen: dict[tuple[str, str], int] = {}
    made = []
    for finding in sorted(here, key=lambda f: (f.start == f.end, f.start, f.end)):
        words = now[finding.start : finding.end] if finding.end > finding.start else ""
        if not words and not finding.missing:
            words = finding.sentence
        count = seen[finding.rule, words] = seen.get((finding.rule, words), -1) + 1
        made.append(Placed((finding.rule, words, count), finding, words))
    return tuple(made)


def mark_of(one: Placed) -> Mark:
    """The underline of a finding. Spelling, grammar, tone and stops each have their own shape."""
    finding = one.finding
    kind = "tone"
    if finding.severity is Severity.STOP:
        kind = "stop"
    elif finding.category in SPELLING:
        kind = "spelling"
    elif finding.category in GRAMMAR:
        kind = "grammar"
    return Mark(finding.start, finding.end, kind, one.id, finding.message, finding.suggestions)


def _moved(findings: Iterable[Finding], checked: str, now: str) -> list[Finding]:
    if checked == now:
        return list(findings)
    same = same_start(checked, now)
    rest = min(len(checked), len(now)) - same
    tail = same_start(checked[::-1], now[::-1], rest)
    by = len(now) - len(checked)
    after = len(checked) - tail  # where the end that both share begins
    here = []
    for finding in findings:
        grown = _in_word(now, same)
        if finding.end == 0 or finding.end < same or (finding.end == same and not grown):
            here.append(finding)
        elif finding.start > after or (finding.start == after and not _in_word(now, after + by - 1)):
            here.append(replace(finding, start=finding.start + by, end=finding.end + by))
    return here


def _in_word(text: str, place: int) -> bool:
    """Whether a letter stands at that place: then the word that was found has grown."""
    return 0 <= place < len(text) and text[place].isalnum()


def same_start(one: str, other: str, most: int | None = None) -> int:
    """How many characters both texts begin with, at most ``most``; by halving: letters are long."""
    low, high = 0, min(len(one), len(other)) if most is None else most
    while low < high:
        middle = (low + high + 1) // 2
        if one[low:middle] == other[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low
