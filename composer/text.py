# SPDX-License-Identifier: GPL-3.0-or-later
"""Text at the border: cleaned once on entry, counted in code points, fingerprinted for reviews.

Offsets everywhere in ``composer`` are code points; only the editor's edge uses UTF-16 units.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata

MAX_NAME = 200
"""Longest one-line field, in characters (names of over 200 letters are refused with a message)."""

LEAST_REASON = 3
"""Letters of a reason in the owner's own words that goes into the record."""

MAX_TEXT = 500_000
"""Longest message or body, in characters: about 80,000 words."""

_LINE_ENDS = re.compile("[\r\x0b\x0c\x85\u2028\u2029]")
# Outside XML 1.0, the C1 controls, bidirectional controls and the byte-order mark: none of these
# can be printed, and each broke one of the renderers (facts: robustness of export).
_NEVER = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff\ufeff\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]"
)


def straight(text: str) -> str:
    """Text in NFC with straight apostrophes, as words and names are compared."""
    return unicodedata.normalize("NFC", text).replace("\u2019", "'")


def clean(text: str) -> str:
    """Text with plain line ends, without characters that no letter can hold, in NFC."""
    return unicodedata.normalize("NFC", _NEVER.sub("", _LINE_ENDS.sub("\n", text.replace("\r\n", "\n"))))


def clean_line(text: str) -> str:
    """``clean`` for one-line fields: line ends and tabs become single spaces."""
    return " ".join(clean(text).split())


def words(text: str) -> int:
    """How many words a text has."""
    return len(text.split())


def fingerprint(text: str) -> str:
    """SHA-256 (hex) of the text with runs of white space made one space.

    Two texts with the same fingerprint read the same; a sign-off is bound to it.
    """
    return hashlib.sha256(" ".join(text.split()).encode("utf-8", "replace")).hexdigest()


def utf16_offset(text: str, index: int) -> int:
    """Position ``index`` (code points) counted in UTF-16 units, as Qt counts."""
    return index + sum(ord(c) > 0xFFFF for c in text[:index])


def code_point_offset(text: str, units: int) -> int:
    """Position ``units`` (UTF-16) counted in code points; inside a pair counts as before it."""
    seen = 0
    for index, char in enumerate(text):
        if seen >= units:
            return index
        seen += 2 if ord(char) > 0xFFFF else 1
    return len(text)
