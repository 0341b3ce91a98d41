# SPDX-License-Identifier: GPL-3.0-or-later
"""Places of a letter that were left to fill in, and prompt words of templates that were left standing.

The signs are the same in all languages and stand in the English letter patterns; a language may add its own
there, and its prompt words in ``resources/language``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from composer.check.patterns import patterns
from composer.check.places import Placed, apart, by_paragraph
from composer.language import base_of, words

# brackets or quotation marks with nothing inside; a currency sign without its figure
_EMPTY = re.compile(
    r"\([ \u00a0]*\)|\u201c[ \u00a0]*\u201d|\u201e[ \u00a0]*[\u201c\u201d]|\u201d[ \u00a0]+\u201d"
    r"|(?<=[ \u00a0]{2})\u20ac(?!\w)"
)
_EMPTY_BEFORE = re.compile(  # the sign stands before its figure: "we refund the £ you paid"
    r"(?<![\d,.\u2013(-])(?<![\d,.\u2013-][ \u00a0\u202f])(?<!in )"
    r"[\u00a3$\u20ac](?![ \u00a0\u202f]?(?:[\dX]|xx))(?!\w)"
)
_SIGN_FIRST = ("en", "nl")


@dataclass(frozen=True, slots=True)
class Blank(Placed):
    """One such place."""


def blanks(text: str, language: str) -> list[Blank]:
    """Every empty field and prompt, in the order of the text."""
    return by_paragraph(text, base_of(language), _in_paragraph)


@lru_cache(maxsize=1000)
def _in_paragraph(paragraph: str, base: str) -> tuple[Blank, ...]:
    return tuple(apart(Blank(*m.span()) for pattern in _patterns(base) for m in pattern.finditer(paragraph)))


@lru_cache(maxsize=8)
def _patterns(base: str) -> tuple[re.Pattern[str], ...]:
    prompts = re.compile("|".join(words(base)["completeness"]["prompts"]), re.IGNORECASE)
    empty = (_EMPTY, _EMPTY_BEFORE) if base in _SIGN_FIRST else (_EMPTY,)
    return (*_written(base), prompts, *empty)


def _written(base: str) -> Iterator[re.Pattern[str]]:
    for language in dict.fromkeys(("en", base)):
        known = patterns(language)
        if known:
            yield known.unfilled
