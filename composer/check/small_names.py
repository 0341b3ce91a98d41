# SPDX-License-Identifier: GPL-3.0-or-later
"""Names of days and months that a language writes small, with a capital inside a sentence."""

from __future__ import annotations

import re
from functools import lru_cache

from composer.check.date_words import month_forms, weekday_forms
from composer.check.doubt import doubt
from composer.check.findings import Finding
from composer.check.sentences import Sentence, sentences
from composer.language import words

_SHORTEST = 4  # letters; shorter forms are abbreviations, and also other words
_WHY = "It can be read, but looks foreign."
_OPENS = re.compile(r"[\s\d.)(\"'\u201c\u201d\u201e\u00ab\u00bb\u2018\u2019*\u2022\u2013\u2014-]*")
_BESIDE = 40  # characters that hold the word before


def check(text: str, language: str) -> list[Finding]:
    """A hint for each of them; what opens a sentence, a line or a quotation has its capital by right."""
    pattern = _pattern(language)
    if pattern is None:
        return []
    return [
        _told(sentence.start + match.start(), match.group())
        for sentence in sentences(text, language)
        for match in pattern.finditer(sentence.written)
        if _inside(sentence, match.start(), language)
    ]


def _told(start: int, written: str) -> Finding:
    better = written[:1].lower() + written[1:]
    told = f"In this letter's language it is written {better}."
    return doubt(start, start + len(written), "date_format", told, _WHY, better, hint=True)


def _inside(sentence: Sentence, start: int, language: str) -> bool:
    before = sentence.written[:start]
    line = before.rsplit("\n", 1)[-1]
    if _OPENS.fullmatch(line) or not re.search(r"[\w,)%\u20ac][ \u00a0]$|\w[ \u00a0]?[-\u2013]$", before):
        return False
    named = words(language)["dates"]["small_not_after"]
    return re.search(rf"(?<!\w)(?:{named}) $", before[-_BESIDE:]) is None


@lru_cache(maxsize=16)
def _pattern(language: str) -> re.Pattern[str] | None:
    """Their forms with a capital; none for a language that says nothing of them."""
    raw = words(language)["dates"]
    if "small_not_after" not in raw:
        return None
    names = set(raw["small_also_names"].split())
    forms = {*month_forms(language), *weekday_forms(language)}
    capitals = (form.capitalize() for form in forms if len(form) >= _SHORTEST and form not in names)
    written = "|".join(sorted(map(re.escape, capitals), key=len, reverse=True))
    return re.compile(rf"(?<![\w/@.-])(?:{written})(?![\w/@]|-\w|\.\w| (?:{raw['small_not_before']})(?!\w))")
