# SPDX-License-Identifier: GPL-3.0-or-later
"""How likely an unknown word is a slip: only where a usual word is near it, it is told as a warning.

Most words that a dictionary does not have are right: terms of a trade, names, loans, compounds. Slips befall
mostly words that everybody uses, and four in five are one letter too many, too few, wrong, or two swapped
(Damerau 1964). What is near no usual word stays a hint. So does an unknown word beside it: both may be of
another language. In the name below a letter nothing is a slip.
"""

from __future__ import annotations

import lzma
from dataclasses import replace
from functools import lru_cache

import resources
from composer.check.engines import misspelt
from composer.check.findings import Finding, Severity
from composer.check.inflection import one_slip
from composer.check.plain import plain
from composer.check.sentences import signature
from composer.language import base_of
from composer.text import straight

IF_A_TERM = "No usual word is like it. If it is a term or a name, all is well."
IF_A_NAME = "If it is a name, all is well."
IF_FOREIGN = "The word beside it is not known either. If both are of another language, all is well."

OF_NAMES = frozenset({"spelling", "capitals"})
"""What is no slip in a name: *for The Lorn Shore Ceilidh Band*."""

WANTS_CAPITAL = "voikko:capital"

FEWEST = (2, 4, 5, 6)
"""The letters that a slip must have to mean a word of each part of the list.

A word of three letters has some usual word beside it by chance.
"""

PARTED = 4
"""Two words written as one must both be as usual as for a slip of so many letters."""

WITH_CAPITAL = 5
"""So must be what a word with a capital may mean: it begins a sentence, with a usual word, or is a name."""

SHORT = 5
"""Up to so many letters there is mostly some usual word that has another letter: *fank* and *bank*."""

KEYS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
"""The letters of a keyboard as they stand; those beside and above each other touch."""

ALIKE = frozenset({"bp", "dt", "gk", "ck", "cs", "sz", "fv", "vw", "iy", "ij", "ei", "ae", "mn"})
"""Letters that sound alike in some of the languages."""


def weighed(findings: list[Finding], text: str, language: str) -> list[Finding]:
    """The findings in ``text``; an unknown word that is hardly a slip is a hint, and says why."""
    usual = usual_words(base_of(language))
    if not usual:
        return findings
    signed = signature(text)
    strange = [one for one in findings if _is_unknown(one, text) and not _is_like_a_usual(one, text, usual)]
    whys = [_why_hardly(one, strange, text, signed) for one in findings]
    return [_milder(one, why) if why else one for one, why in zip(findings, whys, strict=True)]


def _milder(finding: Finding, why: str) -> Finding:
    return replace(finding, severity=Severity.HINT, why=finding.why or why)


def _why_hardly(finding: Finding, strange: list[Finding], text: str, signed: int) -> str:
    """Why it is hardly a slip; empty when it may be one."""
    if finding.severity is not Severity.WARN:
        return ""
    if finding in strange:
        return IF_A_TERM
    if finding.start >= signed and finding.category in OF_NAMES:
        return IF_A_NAME
    beside = _is_unknown(finding, text) and any(_are_beside(finding, one, text) for one in strange)
    return IF_FOREIGN if beside else ""


def _is_unknown(finding: Finding, text: str) -> bool:
    """A word that no dictionary has, or only with a capital: *rekon*, of REKO, and not of a Mr Reko."""
    return finding.rule == WANTS_CAPITAL or finding.message == misspelt(text[finding.start : finding.end])


def _are_beside(one: Finding, other: Finding, text: str) -> bool:
    first, last = sorted((one, other), key=lambda each: each.start)
    return text[first.end : last.start] == " "


def _is_like_a_usual(finding: Finding, text: str, usual: dict[str, int]) -> bool:
    word = text[finding.start : finding.end]
    return any(_meant(word, suggestion, usual) for suggestion in finding.suggestions)


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
    if word == right:  # *english* lacks its capital
        return True
    return one_slip(word, right) and _may_be_mistyped(word, right)


def _may_be_mistyped(word: str, right: str) -> bool:
    """Whether one letter may stand for another by a slip: in short words only a neighbour or one alike."""
    if len(word) > SHORT or len(word) != len(right) or sorted(word) == sorted(right):
        return True
    wrong, meant = next((plain(a), plain(b)) for a, b in zip(word, right, strict=True) if a != b)
    return wrong == meant or wrong + meant in ALIKE or meant + wrong in ALIKE or meant in _touching(wrong)


@lru_cache(maxsize=32)
def _touching(key: str) -> frozenset[str]:
    """The letters whose keys touch that of a letter."""
    at = {letter: (row, column) for row, keys in enumerate(KEYS) for column, letter in enumerate(keys)}
    if key not in at:
        return frozenset()
    row, column = at[key]
    return frozenset(one for one, (r, c) in at.items() if abs(r - row) <= 1 and abs(c - column) <= 1)


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
