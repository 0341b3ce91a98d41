# SPDX-License-Identifier: GPL-3.0-or-later
"""Spelling word by word, for engines that know words only: which words to ask about, and the findings.

A word is letters with inner apostrophes and hyphens. Words with digits, endings of numbers (*4:ään*), single
letters, short words in capitals and whatever ``masking`` hides are not asked about. Answers are remembered,
because a letter says most words more than once and a paragraph is read again after each change.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Protocol

from composer.check.engines import misspelt
from composer.check.engines.masking import hidden_spans, mask
from composer.check.findings import Finding, Severity
from composer.text import straight

_WORD = re.compile(r"[^\W\d_][\w\u0300-\u036f]*(?:['\u2019:-][^\W\d_][\w\u0300-\u036f]*)*")
_ENDING = re.compile(r"\d:$")
_SHORT_CAPITALS = 5
SUGGESTED = 25
"""How many words of one text get suggestions: they take up to 0.1 s each."""
FOREIGN = 0.5
"""With more than this part of its words unknown, a text is in another language: no suggestions."""
REMEMBERED = 20_000


class Dictionary(Protocol):
    """Knows single words of one language."""

    def knows(self, word: str) -> bool:
        """Whether a word, in NFC and with a straight apostrophe, is spelt right."""
        ...

    def suggest(self, word: str) -> tuple[str, ...]:
        """What may have been meant, likeliest first."""
        ...


class WordReader:
    """Findings about the words of a text, by a dictionary."""

    def __init__(self, dictionary: Dictionary, engine: str) -> None:
        """``engine`` is the id that findings carry."""
        self._dictionary = dictionary
        self._engine = engine
        self._verdicts: dict[str, bool] = {}
        self._suggested: dict[str, tuple[str, ...]] = {}

    def read(self, text: str) -> list[Finding]:
        """Misspelt words, sorted by place."""
        places = list(_words(text))
        wrong = [place for place in places if not self._right(place[2]) and not self._shortened(text, place)]
        native = len(wrong) <= max(3, FOREIGN * len(places))
        asked = dict.fromkeys(word for _, _, word in wrong)
        helped = set(list(asked)[:SUGGESTED]) if native else set()
        return [self._finding(text, place, place[2] in helped) for place in wrong]

    def _right(self, word: str) -> bool:
        if word not in self._verdicts:
            if len(self._verdicts) >= REMEMBERED:
                self._verdicts.clear()
                self._suggested.clear()
            self._verdicts[word] = self._judge(word)
        return self._verdicts[word]

    def _shortened(self, text: str, place: tuple[int, int, str]) -> bool:
        """Whether the word is right with the full stop behind it: *lokak.*"""
        _, end, word = place
        return text[end : end + 1] == "." and self._right(f"{word}.")

    def _judge(self, word: str) -> bool:
        if word.isupper() and len(word) <= _SHORT_CAPITALS:
            return True
        if self._dictionary.knows(word):
            return True
        parts = word.split("-")
        return len(parts) > 1 and all(len(part) > 1 and self._right(part) for part in parts)

    def _suggestions(self, word: str) -> tuple[str, ...]:
        if word not in self._suggested:
            self._suggested[word] = self._dictionary.suggest(word)
        return self._suggested[word]

    def _finding(self, text: str, place: tuple[int, int, str], helped: bool) -> Finding:
        start, end, word = place
        return Finding(
            start=start,
            end=end,
            category="spelling",
            severity=Severity.WARN,
            message=misspelt(text[start:end]),
            rule=f"{self._engine}:spelling",
            engine=self._engine,
            suggestions=self._suggestions(word) if helped else (),
        )


def _words(text: str) -> Iterator[tuple[int, int, str]]:
    """The words to ask about: place in the text, and the word as dictionaries write it."""
    masked = mask(text)
    hidden = hidden_spans(text)
    for match in _WORD.finditer(masked):
        start, end = match.span()
        word = straight(match.group())
        before = masked[max(0, start - 2) : start]
        touches_digit = before[-1:].isdigit() or any(char.isdigit() for char in word)
        touches_digit |= word[0].islower() and _ENDING.search(before) is not None
        if len(word) > 1 and not touches_digit and not any(a < end and start < b for a, b in hidden):
            yield start, end, word
