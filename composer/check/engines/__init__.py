# SPDX-License-Identifier: GPL-3.0-or-later
"""Spelling and grammar engines behind one Protocol.

An adapter (``harper``; LanguageTool comes beside it) reads one text in one language and returns
findings. It is never called in the interface's process: ``worker`` runs it in a child process,
``client`` talks to that child. Shape of the Protocol: facts on proofreading, section 9.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, Protocol

from composer.check.findings import Finding


@dataclass(frozen=True, slots=True)
class EngineInfo:
    """What an engine is, for the check page and the record."""

    id: str
    name: str  # as shown: "Harper (harper-py 0.2.0)"
    version: str
    licence: str
    languages: frozenset[str]  # "en", "pl", ...: without a region
    grammar: bool
    network: Literal["none", "loopback", "remote"]
    joined: bool = False  # reads several paragraphs faster as one text than one by one


@dataclass(frozen=True, slots=True)
class Availability:
    """Whether an engine can be opened here; ``reason`` is a code (``engine_missing``) when not."""

    ok: bool
    reason: str = ""


def misspelt(words: str) -> str:
    """What an engine says of words that it does not know."""
    return f"Check the spelling of \u201c{words}\u201d."


class Proofreader(Protocol):
    """One spelling and grammar engine."""

    @property
    def info(self) -> EngineInfo:
        """What it is."""
        ...

    def availability(self) -> Availability:
        """Whether it can be opened. Starts nothing and never raises."""
        ...

    def open(self, language: str) -> None:
        """Make ready for a language tag such as ``en-GB``; may take seconds. Raises EngineTrouble."""
        ...

    def check(self, text: str) -> list[Finding]:
        """Findings sorted by place, inside the text, without overlaps. Raises EngineTrouble."""
        ...

    def set_disabled(self, rules: frozenset[str]) -> None:
        """Rule ids (``harper:SpellCheck``) that shall be silent from now on."""
        ...

    def close(self) -> None:
        """Let go of everything; may be called twice; returns within two seconds."""
        ...
