# SPDX-License-Identifier: GPL-3.0-or-later
"""What a sentence says of a date: past (*was delivered on*), of a letter, or the last day for an answer."""

from __future__ import annotations

import re
from functools import lru_cache

from composer.check.dates import DateAt
from composer.check.sentences import evened, sentence_at
from composer.language import base_of, words

_BEFORE, _BEHIND = 120, 80  # characters that are looked at
_DATE = "@"
_MARK = re.compile(r"[,;:] ")


def told_as_past(found: DateAt, text: str, language: str) -> bool:
    """Whether what stands beside the date says that something happened then, without *if* or *will*."""
    said = _beside(found, text, language)
    papers, told, untold = (_pattern(base_of(language), name) for name in ("papers", "told", "not"))
    return bool(papers.search(said) or (told.search(said) and not untold.search(said)))


def of_a_letter(found: DateAt, text: str, language: str) -> bool:
    """Whether the date is that on a letter or form: nobody but its writer knows when it was written."""
    return bool(_pattern(base_of(language), "letter").search(_beside(found, text, language)))


def of_a_paper(found: DateAt, text: str, language: str) -> bool:
    """Whether the date is that of a message, a letter, an order or a bill."""
    said = _beside(found, text, language)
    return any(_pattern(base_of(language), name).search(said) for name in ("papers", "letter"))


def reply_by(found: DateAt, text: str, language: str) -> bool:
    """Whether an answer is asked for by that day."""
    return bool(_pattern(base_of(language), "reply_by").search(_beside(found, text, language)))


def _beside(found: DateAt, text: str, language: str) -> str:
    """The evened-out words around a date, with a mark in its place; empty between sentences."""
    sentence = sentence_at(text, found.start, language)
    if sentence is None:
        return ""
    before = text[max(sentence.start, found.start - _BEFORE) : found.start]
    behind = text[found.end : max(sentence.end, found.end)][:_BEHIND]
    return _even(before) + _DATE + _even(behind)


def own_doing(found: DateAt, text: str, language: str) -> bool:
    """Whether the words around a date, up to the next comma, tell what the shop itself did then."""
    before, behind = _sides(found, text, language)
    clause = _MARK.split(before)[-1] + _DATE + _MARK.split(behind.removeprefix(","))[0]
    return _pattern(base_of(language), "own_doing").search(clause) is not None


def clause_of(found: DateAt, text: str, language: str) -> str:
    """The evened-out words around a date and the date itself, from one comma to the next."""
    before, behind = _sides(found, text, language)
    return _MARK.split(before)[-1] + _even(text[found.start : found.end]) + _MARK.split(behind)[0]


def _sides(found: DateAt, text: str, language: str) -> tuple[str, str]:
    before, _, behind = _beside(found, text, language).partition(_DATE)
    return before, behind


def _even(written: str) -> str:
    return evened(written)[0].replace(_DATE, "a")


@lru_cache(maxsize=64)
def _pattern(base: str, name: str) -> re.Pattern[str]:
    raw = words(base)["past"]
    return _filled("|".join(raw[name]), raw)


def _filled(pattern: str, raw: dict[str, str]) -> re.Pattern[str]:
    for hole in ("verb", "gap", "done"):
        pattern = pattern.replace(f"{{{hole}}}", raw.get(hole, ""))
    return re.compile(pattern)
