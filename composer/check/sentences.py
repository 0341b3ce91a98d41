# SPDX-License-Identifier: GPL-3.0-or-later
"""A letter's text cut into sentences, each with an evened-out form for matching and the way back.

Rules match the evened-out form: NFC, lower case, straight apostrophes and quotation marks, single
spaces. Every place in it maps to a code point of the text as written.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from composer.check.date_words import month_forms
from composer.check.speech import speech

_BLANK = re.compile(r"\r?\n[ \t]*(?:\r?\n[ \t]*)+|\r\r+")
_BULLET_BREAK = re.compile(
    r"(?:\r\n|\r|\n)(?=[ \t]*(?:[-*\u2022\u2013]|\d{1,2}[.)])[ \t])|(?<=[.!?:;])[ \t]*(?:\r\n|\r|\n)"
)
_END = re.compile(r"[.!?\u2026]+[\"')\]\u201d\u2019]*(?=\s)")
_YEAR = re.compile(r"(?:19|20)\d\d(?!\d)")
_DAY = re.compile(r"(?<![\w.,])\d{1,2}\.?\s$")
_BY_LETTER = re.compile("[^\\S ]|  |[\u00ad\u0130\u03a3]")
"""What cannot be evened out at once: blanks that are not one space, a soft hyphen, and the two capitals whose
small form is longer or hangs on its place in the word."""

ENDS = ".?!\u2026:;"
"""A last line with one of these at its end is a sentence."""

NAME_WORDS = 12
"""Words that a closing, a name and a trade below it may have."""

_EVEN = str.maketrans(
    {
        "\u2018": "'",
        "\u2019": "'",
        "\u201a": "'",
        "\u201c": '"',
        "\u201d": '"',
        "\u201e": '"',
        "\u00ab": '"',
        "\u00bb": '"',
    }
    | {"\u2013": "-", "\u2014": "-", "\u2011": "-", "\u00ad": ""}
)


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence: ``text[start:end]`` as written, and ``even``, what rules look at."""

    start: int
    end: int
    written: str
    even: str
    places: tuple[int, ...]  # for each character of ``even`` and its end: offset within ``written``
    paragraph: int

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Where ``even[start:end]`` stands in the whole text."""
        return self.start + self.places[start], self.start + self.places[max(start, end - 1)] + self._width(
            end
        )

    def holds(self, place: int) -> bool:
        """Whether a code point of the text stands in it."""
        return self.start <= place < self.end

    def _width(self, end: int) -> int:
        """Code points that the last character of ``even[:end]`` stands for."""
        return max(1, self.places[end] - self.places[end - 1]) if 0 < end < len(self.places) else 1


@lru_cache(maxsize=8)
def sentences(text: str, language: str) -> tuple[Sentence, ...]:
    """The sentences of ``text`` in order. Paragraphs are parted by an empty line."""
    found: list[Sentence] = []
    for number, (start, end) in enumerate(paragraphs(text)):
        for from_start, to_start in _cut(text[start:end], language):
            a, b = start + from_start, start + to_start
            even, places = evened(text[a:b])
            found.append(Sentence(a, b, text[a:b], even, places, number))
    return tuple(found)


@lru_cache(maxsize=8)
def paragraphs(text: str) -> tuple[tuple[int, int], ...]:
    """Spans of the paragraphs, without the empty lines. Thirty checks ask for those of one text."""
    edges = [0, *(edge for match in _BLANK.finditer(text) for edge in match.span()), len(text)]
    pairs = zip(edges[::2], edges[1::2], strict=True)
    return tuple((a, b) for a, b in pairs if text[a:b].strip())


def signature(text: str) -> int:
    """Where the name below a letter begins, or its end: a name with what somebody is is no sentence.

    It is a last paragraph of a few words, none of which ends a sentence.
    """
    spans = paragraphs(text)
    if len(spans) < 2:
        return len(text)
    start, end = spans[-1]
    below = text[start:end].strip()
    is_name = below[-1] not in ENDS and len(below.split()) <= NAME_WORDS and "!" not in below
    return start if is_name else len(text)


def sentence_at(text: str, start: int, language: str) -> Sentence | None:
    """The sentence that holds code point ``start``, or none between sentences."""
    return next((s for s in sentences(text, language) if s.holds(start)), None)


@lru_cache(maxsize=2048)
def evened(written: str) -> tuple[str, tuple[int, ...]]:
    """The matching form of a piece of text, and for each of its characters where it came from."""
    if _BY_LETTER.search(written) or not unicodedata.is_normalized("NFC", written):
        return _evened_by_letter(written)
    return written.translate(_EVEN).lower(), tuple(range(len(written) + 1))


def _evened_by_letter(written: str) -> tuple[str, tuple[int, ...]]:
    """The same where some letters take more or fewer places than they had."""
    letters: list[str] = []
    places: list[int] = []
    for place, cluster in _clusters(written):
        shown = unicodedata.normalize("NFC", cluster).translate(_EVEN)
        low = shown.lower()
        shown = low if len(low) == len(shown) else shown
        if shown.isspace():
            if letters and letters[-1] == " ":
                continue
            shown = " "
        for char in shown:
            letters.append(char)
            places.append(place)
    places.append(len(written))
    return "".join(letters), tuple(places)


def _clusters(written: str) -> list[tuple[int, str]]:
    """Letters together with the combining marks that follow them."""
    if written.isascii() or unicodedata.is_normalized("NFC", written):
        return list(enumerate(written))
    found: list[tuple[int, str]] = []
    for place, char in enumerate(written):
        if found and unicodedata.combining(char):
            found[-1] = (found[-1][0], found[-1][1] + char)
        else:
            found.append((place, char))
    return found


@lru_cache(maxsize=500)
def _cut(piece: str, language: str) -> tuple[tuple[int, int], ...]:
    """Spans of the sentences of one paragraph; remembered, since typing changes one at a time."""
    breaks = {match.end() for match in _BULLET_BREAK.finditer(piece)}
    breaks |= {match.end() for match in _END.finditer(piece) if _really_ends(piece, match, language)}
    spans: list[tuple[int, int]] = []
    last = 0
    for edge in [*sorted(breaks), len(piece)]:
        part = piece[last:edge]
        if part.strip():
            lead = len(part) - len(part.lstrip())
            spans.append((last + lead, last + len(part.rstrip())))
        last = edge
    return tuple(spans)


def _really_ends(piece: str, match: re.Match[str], language: str) -> bool:
    """Not after an abbreviation, an initial or an ordinal, and not before a small letter."""
    after = piece[match.end() :].lstrip()
    if after[:1].islower():
        return False
    if not match.group().startswith(".") or len(match.group().rstrip("\"')]\u201d\u2019")) > 1:
        return True
    word = piece[: match.start()].rsplit(None, 1)[-1:] or [""]
    bare = word[0].lstrip("(\"'\u201c").lower()
    words = speech(language)
    numbered = words.before_figure.fullmatch(bare) is not None and after[:1].isdigit()
    dated = _YEAR.match(after) and _DAY.search(piece, 0, match.start() - len(bare))
    if dated and bare in month_forms(language):  # "on 3 Sept. 2026"
        return False
    return words.abbreviation.fullmatch(bare) is None and not numbered
