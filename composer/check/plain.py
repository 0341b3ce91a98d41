# SPDX-License-Identifier: GPL-3.0-or-later
"""Names as they are typed without their marks: *Sean* for *Seán*, *Zak* for *Żak*, *Obrien* for *O'Brien*."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_PARTED = re.compile(r"[\s'\u2018\u2019`-]+")
_WHOLE = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i"})
_IN_TWO = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "å": "aa", "ø": "oe"})


@lru_cache(maxsize=20000)
def plain(name: str) -> str:
    """A name in plain small letters, without what parts its words: *Ó Súilleabháin* is *osuilleabhain*."""
    even = _PARTED.sub("", unicodedata.normalize("NFC", name).casefold()).translate(_WHOLE)
    marked = unicodedata.normalize("NFD", even)
    return "".join(char for char in marked if not unicodedata.combining(char))


@lru_cache(maxsize=20000)
def plains(name: str) -> frozenset[str]:
    """The plain ways to type a name: a *\u00fc* is typed *u* or *ue*."""
    even = unicodedata.normalize("NFC", name).casefold()
    return frozenset({plain(even), plain(even.translate(_IN_TWO))})


def alike(said: str, name: str) -> bool:
    """Whether two names differ by no more than their marks and what parts their words."""
    return bool(plains(said) & plains(name))
