# SPDX-License-Identifier: GPL-3.0-or-later
"""Whether a sentence tells of a date as past: *was delivered on*, *your email of*, *3.12. saapunut*."""

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
    sentence = sentence_at(text, found.start, language)
    if sentence is None:
        return False
    before = text[max(sentence.start, found.start - _BEFORE) : found.start]
    behind = text[found.end : max(sentence.end, found.end)][:_BEHIND]
    said = _even(before) + _DATE + _even(behind)
    papers, told, untold = _patterns(base_of(language))
    return bool(papers.search(said) or (told.search(said) and not untold.search(said)))


def own_doing(found: DateAt, text: str, language: str) -> bool:
    """Whether the words around a date, up to the next comma, tell what the shop itself did then."""
    sentence = sentence_at(text, found.start, language)
    if sentence is None:
        return False
    before = _even(text[max(sentence.start, found.start - _BEFORE) : found.start])
    behind = _even(text[found.end : max(sentence.end, found.end)][:_BEHIND]).removeprefix(",")
    clause = _MARK.split(before)[-1] + _DATE + _MARK.split(behind)[0]
    return _own(base_of(language)).search(clause) is not None


def _even(written: str) -> str:
    return evened(written)[0].replace(_DATE, "a")


@lru_cache(maxsize=8)
def _own(base: str) -> re.Pattern[str]:
    return re.compile(words(base)["past"]["own_doing"])


@lru_cache(maxsize=8)
def _patterns(base: str) -> tuple[re.Pattern[str], ...]:
    raw = words(base)["past"]
    return tuple(_filled("|".join(raw[name]), raw) for name in ("papers", "told", "not"))


def _filled(pattern: str, raw: dict[str, str]) -> re.Pattern[str]:
    for hole in ("verb", "gap", "done"):
        pattern = pattern.replace(f"{{{hole}}}", raw.get(hole, ""))
    return re.compile(pattern)
