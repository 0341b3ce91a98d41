# SPDX-License-Identifier: GPL-3.0-or-later
"""What makes a match harmless: quoted, negated, part of a known name, or about us and not the customer.

Precision comes from these and not from longer word lists (facts on tone, sections 0 and 6).
"""

from __future__ import annotations

import re

from composer.check.speech import Speech

_QUOTED = re.compile(r"\"[^\"]{1,400}\"|(?<!\w)'(?=\S)[^']{2,400}(?<=\S)'(?!\w)")


def quoted_spans(even: str) -> tuple[tuple[int, int], ...]:
    """Text in quotation marks: the customer's own words are not ours."""
    return tuple(match.span() for match in _QUOTED.finditer(even))


def is_quoted(spans: tuple[tuple[int, int], ...], start: int, end: int) -> bool:
    """Whether a match lies inside quotation marks."""
    return any(a <= start and end <= b for a, b in spans)


def is_negated(even: str, start: int, end: int, words: Speech) -> bool:
    """Whether a negation governs the match: before it in its clause, or *is not* right after it."""
    edges = [match.end() for match in words.clause_edge.finditer(even, 0, start)]
    before = even[edges[-1] if edges else 0 : start]
    return words.negation.search(before) is not None or words.negated_after.search(even[end:]) is not None


def is_about_customer(even: str, end: int, words: Speech) -> bool:
    """Whether the last person named up to the end of the match is the customer."""
    return _last(words.customer, even, end) > _last(words.others, even, end)


def _last(pattern: re.Pattern[str], even: str, end: int) -> int:
    return max((match.start() for match in pattern.finditer(even, 0, end)), default=-1)


def is_name(even: str, start: int, end: int, names: frozenset[str]) -> bool:
    """Whether a known name (evened out) covers the whole match."""
    for name in names:
        place = even.find(name)
        while place >= 0:
            if place <= start and end <= place + len(name):
                return True
            place = even.find(name, place + 1)
    return False
