# SPDX-License-Identifier: GPL-3.0-or-later
"""What a learned reading sees of a sentence: runs of up to three words, pairs of words a little apart, and
pieces of words.

Names and figures are evened out, so that nothing is learned from a Mr Smith or a sum of 48. Pieces let
it know a word in a form that no example had; Finnish and Estonian need them most.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from composer.check.guards import quoted_spans
from composer.check.sentences import evened

LONGEST_RUN = 3  # words
FARTHEST = 4  # words from the first to the second of a pair: *you ... should have*
PIECES = (3, 4, 5)  # letters, with the edges of the word as spaces
QUOTED_WORDS = 3  # in quotation marks: more are the customer's own words, fewer may be scorn

NAME, FIGURE, QUOTE = "xname", "9", "xquote"

_TOKEN = re.compile(r"\d+(?:[.,:/-]\d+)*|[\w']+|[.,;:!?\"-]")
_ENDS = frozenset(".!?:")

Feature = tuple[str, int, int]
"""A run, a pair or a piece, and the tokens it stands in: from the first up to, not including, the last."""


@dataclass(frozen=True, slots=True)
class Token:
    """One word, figure or mark, evened out, and its place in the evened-out form of the sentence."""

    text: str
    start: int
    end: int


def tokens(written: str) -> tuple[Token, ...]:
    """The tokens of a sentence as it was written. What is quoted at length is one token: it is not ours."""
    even, places = evened(written)
    long = [span for span in quoted_spans(even) if len(even[slice(*span)].split()) > QUOTED_WORDS]
    found: list[Token] = []
    for match in _TOKEN.finditer(even):
        start, end = match.span()
        inside = next((span for span in long if span[0] <= start < span[1]), None)
        if inside is None:
            first = not found or found[-1].text in _ENDS
            found.append(
                Token(_shown(match.group(), written[places[start] : places[end]], first), start, end)
            )
        elif start == inside[0]:
            found.append(Token(QUOTE, *inside))
    return tuple(found)


def runs(words: tuple[Token, ...]) -> Iterator[Feature]:
    """Every run of one to three tokens."""
    for first in range(len(words)):
        for last in range(first + 1, min(first + LONGEST_RUN, len(words)) + 1):
            yield " ".join(token.text for token in words[first:last]), first, last


def pairs(words: tuple[Token, ...]) -> Iterator[Feature]:
    """Every two tokens with one to three others between them."""
    for first, token in enumerate(words):
        for last in range(first + 2, min(first + FARTHEST, len(words) - 1) + 1):
            yield f"{token.text} _ {words[last].text}", first, last + 1


def pieces(words: tuple[Token, ...]) -> Iterator[Feature]:
    """Every piece of three to five letters of every token."""
    for number, token in enumerate(words):
        edged = f" {token.text} "
        for length in PIECES:
            for start in range(len(edged) - length + 1):
                yield edged[start : start + length], number, number + 1


def _shown(word: str, written: str, first: bool) -> str:
    """A figure becomes ``9``, a word with a capital inside the sentence a name."""
    if word[0].isdigit():
        return FIGURE
    name = not first and len(written) > 1 and written[:1].isupper() and written[1:].islower()
    return NAME if name else word
