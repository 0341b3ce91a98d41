#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Make the lists of usual words in ``resources/proofreading/usual`` anew, by hand and seldom.

    pip install wordfreq
    python scripts/make_usual_words.py

How usual a word is comes from ``wordfreq`` (it has no Estonian) and from the sentences in
``tests/data/tone``, whichever says more. A file has four parts with an empty line between them: words so
usual that even a slip of two or three letters means them, those for slips of four letters and of five, and
all others that are used once in a million words. ``composer.check.likely`` reads them.
"""

from __future__ import annotations

import lzma
import math
import re
import sys
from collections import Counter
from pathlib import Path

from wordfreq import available_languages, iter_wordlist, zipf_frequency

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "scripts")]

from learn_tone import examples_of  # noqa: E402

from composer.language import LETTER_LANGUAGES  # noqa: E402

TARGET = ROOT / "resources" / "proofreading" / "usual"
PARTS = (5.7, 5.0, 4.0, 3.0)  # on Zipf's scale, where 3 is once in a million
SENTENCES = 3  # of ours that must have a word
BEGINNINGS = 15  # of sentences with a word of which small letters say too little: *Dear*, *Ystävällisin*
_WORD = re.compile(r"[^\W\d_]+(?:['-][^\W\d_]+)*")


def of_everybody(language: str) -> dict[str, float]:
    """How usual the words of a language are, on Zipf's scale."""
    if language not in available_languages("small"):
        return {}
    words = (word for word in iter_wordlist(language, "small") if _WORD.fullmatch(word))
    return {word: zipf_frequency(word, language, "small") for word in words}


def of_letters(language: str) -> dict[str, float]:
    """The same by our own sentences: words with small letters, and what many begin with; so no names."""
    count: Counter[str] = Counter()
    begun: Counter[str] = Counter()
    number = 0
    for group in examples_of(language).values():
        for one in group:
            words = _WORD.findall(one.text.replace("\u2019", "'"))
            number += len(words)
            count.update({word for word in words if word.islower()})
            begun.update(word.casefold() for word in words[:1])
    count.update({word: often for word, often in begun.items() if often >= BEGINNINGS})
    return {word: math.log10(often / number * 1e9) for word, often in count.items() if often >= SENTENCES}


def parts(scale: dict[str, float]) -> list[list[str]]:
    """The words of each part of the file, in order of the alphabet."""
    edges = zip((math.inf, *PARTS[:-1]), PARTS, strict=True)
    return [sorted(word for word, value in scale.items() if low <= value < high) for high, low in edges]


def main() -> None:
    TARGET.mkdir(exist_ok=True)
    for language in LETTER_LANGUAGES:
        ours, theirs = of_letters(language), of_everybody(language)
        scale = {word: max(ours.get(word, 0), theirs.get(word, 0)) for word in ours | theirs}
        made = parts(scale)
        path = TARGET / f"{language}.txt.xz"
        path.write_bytes(lzma.compress("\n\n".join("\n".join(one) for one in made).encode(), preset=9))
        print(f"{language}: {[len(one) for one in made]} words, {path.stat().st_size:,} bytes")


if __name__ == "__main__":
    main()
