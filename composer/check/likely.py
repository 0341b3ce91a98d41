# SPDX-License-Identifier: GPL-3.0-or-later
"""How likely an unknown word is a slip: only where a usual word is near it, it is told as a warning.

Most words that a dictionary does not have are right: terms of a trade, names, loans, compounds. Slips befall
mostly words that everybody uses, and four in five are one letter too many, too few, wrong, or two swapped
(Damerau 1964). What is near no usual word stays a hint.
"""

from __future__ import annotations

import lzma
from dataclasses import replace
from functools import lru_cache

import resources
from composer.check.engines import misspelt
from composer.check.findings import Finding, Severity
from composer.check.inflection import one_slip
from composer.language import base_of
from composer.text import straight

IF_A_TERM = "No usual word is like it. If it is a term or a name, all is well."

FEWEST = (2, 4, 5, 6)
"""The letters that a slip must have to mean a word of each part of the list.

A word of three letters has some usual word beside it by chance.
"""

PARTED = 4
"""Two words written as one must both be as usual as for a slip of so many letters."""

WITH_CAPITAL = 5
"""So must be what a word with a capital may mean: it begins a sentence, with a usual word, or is a name."""


def weighed(findings: list[Finding], text: str, language: str) -> list[Finding]:
    """The findings in ``text``; an unknown word that is hardly a slip is a hint, and says why."""
    usual = usual_words(base_of(language))
    return [_milder(one) if usual and _hardly_a_slip(one, text, usual) else one for one in findings]


def _milder(finding: Finding) -> Finding:
    return replace(finding, severity=Severity.HINT, why=finding.why or IF_A_TERM)


def _hardly_a_slip(finding: Finding, text: str, usual: dict[str, int]) -> bool:
    word = text[finding.start : finding.end]
    unknown = finding.severity is Severity.WARN and finding.message == misspelt(word)
    return unknown and not any(_meant(word, suggestion, usual) for suggestion in finding.suggestions)


def _meant(word: str, suggestion: str, usual: dict[str, int]) -> bool:
    """Whether a suggestion is a usual word, or two of them, and the word is near it."""
    is_named = word[:1].isupper() and not word.isupper()
    word, right = straight(word).casefold(), straight(suggestion).casefold()
    parts = right.split()
    fewest = max((usual.get(part, len(word) + 1) for part in parts), default=0)
    if is_named and fewest > WITH_CAPITAL:
        return False
    if len(parts) > 1:
        return fewest <= PARTED and word == "".join(parts)
    if len(word) < fewest:
        return fewest <= FEWEST[-1] and word != right and sorted(word) == sorted(right)
    return word == right or one_slip(word, right)  # *english* lacks its capital


@lru_cache(maxsize=8)
def usual_words(language: str) -> dict[str, int]:
    """The usual words of a language without region, in small letters: the fewest letters of a slip in each.

    Empty where there is no list.
    """
    try:
        packed = resources.read_bytes(f"proofreading/usual/{language}.txt.xz")
    except FileNotFoundError:
        return {}
    parts = lzma.decompress(packed).decode().split("\n\n")
    return {
        word: fewest for fewest, part in zip(FEWEST, parts, strict=True) for word in part.split("\n") if word
    }
