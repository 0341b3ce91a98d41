# SPDX-License-Identifier: GPL-3.0-or-later
"""Words that the owner wants to be warned about: phrases in which only ``*`` has a meaning.

No patterns on purpose: a phrase can then never be wrong, nor slow (facts on tone, section 6). ``*``
stands for the rest of a word (``guarant*``) or, by itself, for any one word.
"""

from __future__ import annotations

import hashlib
import re
from functools import lru_cache

from composer.check.findings import Severity
from composer.check.rules import Rule
from composer.check.sentences import evened
from composer.check.wording import Wording

CATEGORY = "own"
LONGEST = 80
"""Characters of a phrase: longer ones are sentences, and no letter repeats a sentence by accident."""

FEWEST = 3
"""Letters besides ``*``: less would flag every other word."""

_REST = r"[\w'-]*"
_WORD = r"[\w'-]+"


def is_usable(phrase: str) -> bool:
    """Whether a phrase has enough letters, and not too many."""
    return sum(char.isalnum() for char in phrase) >= FEWEST and len(phrase) <= LONGEST


@lru_cache(maxsize=16)
def rules_of(phrases: tuple[str, ...]) -> tuple[Rule, ...]:
    """One rule for each phrase; phrases that are not usable are left out."""
    return tuple(_rule(phrase) for phrase in phrases if is_usable(phrase))


def _rule(phrase: str) -> Rule:
    even = evened(" ".join(phrase.split()))[0]
    return Rule(
        id=f"own.{hashlib.sha256(even.encode()).hexdigest()[:8]}",
        version=1,
        category=CATEGORY,
        severity=Severity.WARN,
        kind="regex",
        message=f"You asked to be warned about \u201c{phrase}\u201d.",
        why="These words stand in your own list (Settings, Tone).",
        suggest=(),
        guards=frozenset({"quote"}),
        wordings=(Wording(rf"(?<!\w){' '.join(_word(word) for word in even.split())}(?!\w)"),),
    )


def _word(word: str) -> str:
    return _WORD if word == "*" else _REST.join(re.escape(part) for part in word.split("*"))
