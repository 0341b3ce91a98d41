# SPDX-License-Identifier: GPL-3.0-or-later
"""A finding about a text: place, category, severity, why, and a better wording."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from enum import StrEnum

NONE = "none"
"""The *keep because* of an element that is left out on purpose; it needs a reason in writing."""


class Severity(StrEnum):
    """How much a finding matters: *stop* should not be sent, *warn* stings, *hint* is advice."""

    STOP = "stop"
    WARN = "warn"
    HINT = "hint"

    @property
    def milder(self) -> Severity:
        """One level less; a hint stays one."""
        return Severity.WARN if self is Severity.STOP else Severity.HINT


@dataclass(frozen=True, slots=True)
class Finding:
    """What one check found.

    ``start`` and ``end`` are code points of the checked text, half-open; ``start == end == 0``
    with ``missing=True`` stands for something that is not there. ``engine`` is the id of what
    found it (``harper``, ``tone``, ``facts``, ``completeness``). ``blocks`` carries the code of a
    hard stop (``unfilled``, ``wrong_name``, ``no_decision``) or is empty.
    """

    start: int
    end: int
    category: str  # spelling, grammar, blame, sarcasm, ..., facts, completeness
    severity: Severity
    message: str
    rule: str
    engine: str
    why: str = ""
    suggestions: tuple[str, ...] = ()
    rule_version: int = 1
    sentence: str = ""  # the sentence it stands in, as written
    words: str = ""  # the marked words, as written
    missing: bool = False
    blocks: str = ""
    whole_sentence: bool = False  # suggestions replace the whole sentence, not only the marked words

    @property
    def key(self) -> tuple[str, int, str]:
        """What a *keep because* is remembered by: survives edits elsewhere in the letter.

        One sentence may hold two amounts that the case does not know: the marked words belong to it.
        """
        return (self.rule, self.rule_version, sentence_key(self.sentence, self.words))

    def needs_note(self, because: str) -> bool:
        """Whether keeping it needs a reason in the owner's own words: a *stop* does, and ``NONE``."""
        return self.severity is Severity.STOP or because == NONE

    def moved(self, by: int) -> Finding:
        """The same finding in a text that has ``by`` more code points before it."""
        return replace(self, start=self.start + by, end=self.end + by)

    def without_place(self, line: str) -> Finding:
        """A finding in ``line``, which stands outside the body: it has no place, nor what would be put in."""
        words = line[self.start : self.end]
        return replace(self, start=0, end=0, suggestions=(), sentence=line, words=words)


@dataclass(frozen=True, slots=True)
class EngineReport:
    """Whether one engine really read the text; *not checked* is never shown as *no errors*."""

    engine: str
    name: str  # "Harper 2.13"
    checked: bool
    trouble: str = ""  # code of an EngineTrouble


@dataclass(frozen=True, slots=True)
class EngineStart:
    """Whether one engine of several has been loaded."""

    name: str
    ready: bool


@dataclass(frozen=True, slots=True)
class Checked:
    """The result of one check of one revision of the text."""

    revision: int
    findings: tuple[Finding, ...]
    engines: tuple[EngineReport, ...]


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two bars: what the open findings of its categories cost, 0 to 100, and its level's code."""

    code: str  # legal, relationship
    lost: float
    level: str  # clear, some, high


@dataclass(frozen=True, slots=True)
class Landing:
    """The band's code, the two bars, and the findings that cost something, dearest first."""

    band: str
    because: tuple[Finding, ...]
    sides: tuple[Side, ...] = ()


@dataclass(frozen=True, slots=True)
class Readability:
    """Words of the longest sentence, how many sentences are too long, LIX, and its band's code.

    The band is ``plain``, ``dense`` or ``hard``; empty for a text too short to say.
    """

    longest: int
    over: int
    lix: int
    band: str


def sentence_key(sentence: str, words: str = "") -> str:
    """Hash (16 hex digits) of a sentence and its marked words with case and spacing evened out."""
    even = "\n".join(" ".join(part.casefold().split()) for part in (sentence, words) if part)
    return hashlib.sha256(even.encode("utf-8", "replace")).hexdigest()[:16]
