# SPDX-License-Identifier: GPL-3.0-or-later
"""A doubt about a fact of the letter, and the words of its sentence that may explain it."""

from __future__ import annotations

import re
from functools import lru_cache

from composer.check.findings import Finding, Severity
from composer.check.sentences import sentence_at
from composer.language import base_of, words


def doubt(
    start: int, end: int, rule: str, message: str, why: str, *better: str, hint: bool = False
) -> Finding:
    """A finding about the facts; empty suggestions are left out."""
    return Finding(
        start=start,
        end=end,
        category="facts",
        severity=Severity.HINT if hint else Severity.WARN,
        message=message,
        rule=f"facts.{rule}",
        engine="facts",
        why=why,
        suggestions=tuple(b for b in better if b),
    )


def around(text: str, start: int, language: str) -> str:
    """The evened-out sentence at a place; empty between sentences."""
    sentence = sentence_at(text, start, language)
    return sentence.even if sentence else ""


def near(name: str, language: str) -> re.Pattern[str]:
    """The words called ``name`` in ``[near]`` of the language, for ``search`` in an evened-out sentence."""
    return _near(name, base_of(language))


@lru_cache(maxsize=128)
def _near(name: str, base: str) -> re.Pattern[str]:
    return re.compile(words(base)["near"][name])
