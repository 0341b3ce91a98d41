# SPDX-License-Identifier: GPL-3.0-or-later
"""What stands against itself in a letter: *final* beside a next step; a place to complain that is closed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from composer.check.findings import Finding, Severity
from composer.check.incomplete import incomplete
from composer.check.sentences import Sentence, sentences
from composer.language import base_of, words


def check(text: str, language: str) -> list[Finding]:
    """Contradictions, and the closed platform of the European Union."""
    found = sentences(text, language)
    made = [_closed(sentence, match) for sentence, match in _matches("odr", found, language)]
    if any(next_steps(found, language)):
        made += [_not_final(sentence, match) for sentence, match in _matches("final", found, language)]
    return made


def next_steps(found: tuple[Sentence, ...], language: str) -> Iterator[Sentence]:
    """The sentences that say what somebody who disagrees can do."""
    final = {sentence.start for sentence, _ in _matches("final", found, language)}
    return (sentence for sentence, _ in _matches("next_step", found, language) if sentence.start not in final)


def _matches(
    name: str, found: tuple[Sentence, ...], language: str
) -> Iterator[tuple[Sentence, re.Match[str]]]:
    base = base_of(language)
    for sentence in found:
        match = _search(name, sentence.even, base)
        if match:
            yield sentence, match


@lru_cache(maxsize=4096)
def _search(name: str, even: str, base: str) -> re.Match[str] | None:
    """Remembered: the same sentences are asked about at every key press."""
    return _pattern(name, base).search(even)


@lru_cache(maxsize=32)
def _pattern(name: str, base: str) -> re.Pattern[str]:
    return re.compile("|".join(words(base)["completeness"][name]))


def _closed(sentence: Sentence, match: re.Match[str]) -> Finding:
    """The platform closed on 20 July 2025 (obligations, R8 and section 2)."""
    return incomplete(
        *sentence.span(*match.span()),
        Severity.STOP,
        "odr",
        "The dispute platform of the European Union closed on 20 July 2025.",
        "A customer who is sent there finds nothing. Name a body of your country instead.",
    )


def _not_final(sentence: Sentence, match: re.Match[str]) -> Finding:
    return incomplete(
        *sentence.span(*match.span()),
        Severity.WARN,
        "contradiction",
        "This says that the matter is closed, but the letter names a next step.",
        "Both cannot be true, and the next step is what keeps people calm.",
    )
