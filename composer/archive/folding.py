# SPDX-License-Identifier: GPL-3.0-or-later
"""Text made comparable: without case, accents and punctuation."""

from __future__ import annotations

import unicodedata

# Letters that Unicode does not take apart, as people type them without their own keyboard.
_ALONE = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "æ": "ae", "œ": "oe", "ð": "d", "þ": "th", "ı": "i"})


def fold(text: str) -> str:
    """Lower case without accents: ``Łukasz MÜLLER`` -> ``lukasz muller``."""
    apart = unicodedata.normalize("NFKD", text.casefold()).translate(_ALONE)
    return "".join(c for c in apart if not unicodedata.combining(c))


def fold_words(text: str) -> tuple[str, ...]:
    """The folded words, letters and digits only."""
    return tuple("".join(c if c.isalnum() else " " for c in fold(text)).split())
