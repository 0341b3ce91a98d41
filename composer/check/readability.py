# SPDX-License-Identifier: GPL-3.0-or-later
"""How easy a letter is to read, as advice: its longest sentence, sentences that are too long, and LIX.

LIX is words per sentence plus the share of words longer than six letters, in percent (Björnsson 1968). It
needs no syllables, but long words inflate it in some languages, so the bands hang on the language
(``[readability]`` in ``resources/language``, from measured letters). Nothing of this enters the meter.
"""

from __future__ import annotations

import re
from functools import lru_cache

from composer.check.findings import Finding, Readability, Severity
from composer.check.sentences import Sentence, sentences
from composer.language import words

MOST_WORDS = 28
"""A sentence with more words is marked (facts on tone, section 5)."""

_LONG = 6  # letters; longer words are long ones, for LIX
_WORD = re.compile(r"[^\W_](?:[\w'’.,:/@-]*\w)?")
_FEWEST = 3  # sentences: of fewer, no figure says anything

PLAIN, DENSE, HARD, UNKNOWN = "plain", "dense", "hard", ""


def readability(text: str, language: str) -> Readability:
    """The figures of a letter's body."""
    counts = [_counted(sentence.written) for sentence in _real(text, language)]
    all_words, long_words = (sum(column) for column in zip(*counts, strict=True)) if counts else (0, 0)
    longest = max((n for n, _ in counts), default=0)
    over = sum(n > MOST_WORDS for n, _ in counts)
    lix = round(all_words / len(counts) + 100 * long_words / all_words) if all_words else 0
    return Readability(longest, over, lix, _band(lix, language) if len(counts) >= _FEWEST else UNKNOWN)


def check(text: str, language: str) -> list[Finding]:
    """A hint for each sentence that is too long."""
    return [
        _too_long(sentence, count)
        for sentence in _real(text, language)
        if (count := _counted(sentence.written)[0]) > MOST_WORDS
    ]


def _real(text: str, language: str) -> list[Sentence]:
    return [sentence for sentence in sentences(text, language) if _counted(sentence.written)[0]]


@lru_cache(maxsize=2048)
def _counted(sentence: str) -> tuple[int, int]:
    """How many words, and how many of them are long."""
    found = _WORD.findall(sentence)
    return len(found), sum(len(word) > _LONG and word[0].isalpha() for word in found)


def _band(lix: int, language: str) -> str:
    bands = words(language)["readability"]
    return PLAIN if lix <= bands["plain_to"] else DENSE if lix <= bands["dense_to"] else HARD


def _too_long(sentence: Sentence, count: int) -> Finding:
    return Finding(
        start=sentence.start,
        end=sentence.end,
        category="readability",
        severity=Severity.HINT,
        message=f"This sentence has {count} words.",
        rule="readability.long_sentence",
        engine="readability",
        why=f"A sentence of more than {MOST_WORDS} words is hard to follow. Make two of it.",
        sentence=sentence.written,
    )
