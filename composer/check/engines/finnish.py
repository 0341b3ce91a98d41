# SPDX-License-Identifier: GPL-3.0-or-later
"""Finnish spelling by the words of Voikko, read in plain Python (``vfst``): nothing to install.

It finds as much as libvoikko and suggests better (facts on proofreading, section 6): small letters in
names of places and people and missing hyphens between equal vowels included.
"""

from __future__ import annotations

import lzma
import re
from dataclasses import replace

import resources
from composer.check.engines import Availability, EngineInfo
from composer.check.engines.edits import MAX_SUGGESTIONS, Slips, marks, slips, swapped
from composer.check.engines.near import Near, neighbours
from composer.check.engines.vfst import Vfst
from composer.check.engines.words import WordReader
from composer.check.findings import Finding
from composer.errors import EngineTrouble

ENGINE = "voikko"
DATA = "2.5"
_NAMES = ("[Lep]", "[Les]", "[Lee]", "[Lem]")
_BASE = re.compile(r"\[X[a-z]\][^\[]*\[X\]")
_TAG = re.compile(r"\[(?!Bc\])\w+\]")
_EQUAL_VOWELS = re.compile(r"([aeiouyäö])\[Bc\](?=\1)")
# "our Tarja", "without Palau", and a surname or first name in the plural: hardly meant in a letter
_ODD_NAME = re.compile(r"\[O\d|\[S(?:ab|ess|tra|in|ko)\]|^\[Le[es]\].*\[Nm\]")
_LONGEST = 60
_LIKELY = 2
"""The slips of ``_Rank`` that happen easily: a doubled letter, one for its kin, two swapped."""


class FinnishDictionary:
    """Voikko's words, with the two rules that its own library adds to them."""

    def __init__(self, words: Vfst, how: Slips) -> None:
        """Ask the automaton ``words``."""
        self._words = words
        self._how = how

    def knows(self, word: str) -> bool:
        """Whether the word is right, capital letters and hyphens included."""
        if len(word) > _LONGEST or self._how.accepted.fullmatch(word):
            return True
        analyses = list(self._words.analyses(word.lower()))
        if word[:1].islower():
            analyses = [one for one in analyses if not is_name(one)]
        return any(not _EQUAL_VOWELS.search(surface(one)) for one in analyses)

    def lacks_capital(self, word: str) -> bool:
        """Whether the word would be right with a capital letter."""
        return word[:1].islower() and not self.knows(word) and self.knows(word[:1].upper() + word[1:])

    def suggest(self, word: str) -> tuple[str, ...]:
        """A capital, a hyphen, or the words one slip away: simple ones before compounds."""
        capital = (word[:1].upper() + word[1:],) if self.lacks_capital(word) else ()
        if len(word) > _LONGEST:
            return capital
        low = word.lower()
        near = sorted(self._near(low), key=_Rank(low, self._how))
        if capital:
            return self._beside_name(word, capital, near)
        hyphenated = [
            _EQUAL_VOWELS.sub(r"\1-", surface(one)).replace("[Bc]", "") for one in self._words.analyses(low)
        ]
        marked = [one for one in marks(low, self._how) if self._words.knows(one)]
        candidates = (*hyphenated, *marked, *(one.word for one in near))
        written = (self._written(one, word) for one in candidates)
        return tuple(dict.fromkeys(one for one in written if one and one != word))[:MAX_SUGGESTIONS]

    def _near(self, word: str) -> list[Near]:
        """Words one slip away; the walk misses swaps of letters that have a flag between them."""
        found = {one.word: one for one in neighbours(self._words, word)}
        for place, other in enumerate(swapped(word)):
            parts = [one.count("[Bc]") for one in self._words.analyses(other)]
            if other != word and parts:
                found.setdefault(other, Near(other, min(parts), place))
        return list(found.values())

    def _beside_name(self, word: str, capital: tuple[str], near: list[Near]) -> tuple[str, ...]:
        """The capital last where a plain word is likelier: *palautta* is "without Palau" as well."""
        plain = [one.word for one in near if not one.parts and self.knows(one.word)][: MAX_SUGGESTIONS - 1]
        rank = _Rank(word.lower(), self._how)
        named = any(is_name(one) and not _ODD_NAME.search(one) for one in self._words.analyses(word.lower()))
        if named and not any(rank.slip(one) <= _LIKELY for one in plain):
            return (*capital, *plain)
        return (*plain, *capital)

    def _written(self, candidate: str, word: str) -> str:
        """The candidate with the word's capital, or its own; empty when it is not right either way."""
        capital = candidate[:1].upper() + candidate[1:]
        if word[:1].isupper():
            return capital if self.knows(capital) else ""
        return next((one for one in (candidate, capital) if self.knows(one)), "")


class _Rank:
    """Sorts neighbours: fewest compound parts, then the likeliest slip."""

    def __init__(self, word: str, how: Slips) -> None:
        self._word = word
        self._how = how

    def __call__(self, near: Near) -> tuple[int, int, int]:
        return near.parts, self.slip(near.word), -near.place

    def slip(self, other: str) -> int:
        """How unlikely the slip is that made ``other`` the word: up to ``_LIKELY`` it is a common one."""
        word = self._word
        if len(other) == len(word):
            pairs = [(a, b) for a, b in zip(word, other, strict=True) if a != b]
            if len(pairs) == 2:
                return 2  # two neighbours swapped
            return 1 if pairs and pairs[0][1] in self._how.kin(pairs[0][0]) else 5
        longer, shorter = max(word, other, key=len), min(word, other, key=len)
        doubled = any(longer[i] == longer[i + 1] and longer[:i] + longer[i + 1 :] == shorter
                      for i in range(len(longer) - 1))  # fmt: skip
        return 0 if doubled else 3 if len(other) > len(word) else 4


class Finnish:
    """The adapter. Unpacking the words takes 0.1 s."""

    def __init__(self) -> None:
        """Start nothing yet."""
        self._dictionary: FinnishDictionary | None = None
        self._reader: WordReader | None = None
        self._disabled: frozenset[str] = frozenset()

    @property
    def info(self) -> EngineInfo:
        """What it is; the licence is that of the words."""
        name = f"Voikko's Finnish words {DATA}"
        return EngineInfo(ENGINE, name, DATA, "GPL-2.0-or-later", frozenset({"fi"}), False, "none")

    def availability(self) -> Availability:
        """Always: the words are packaged."""
        return Availability(True)

    def open(self, language: str) -> None:
        """Unpack the words. Raises EngineTrouble ``engine_language`` or ``engine_missing``."""
        if language.partition("-")[0] != "fi":
            raise EngineTrouble("engine_language", engine=ENGINE, language=language)
        if self._reader is not None:
            return
        try:
            words = Vfst(lzma.decompress(resources.read_bytes("proofreading/fi/mor.vfst.xz")))
        except (FileNotFoundError, ValueError, lzma.LZMAError) as error:
            raise EngineTrouble("engine_missing", engine=ENGINE) from error
        self._dictionary = FinnishDictionary(words, slips("fi"))
        self._reader = WordReader(self._dictionary, ENGINE)

    def check(self, text: str) -> list[Finding]:
        """Misspelt words and small letters in names. Raises EngineTrouble ``engine_closed``."""
        if self._reader is None:
            raise EngineTrouble("engine_closed", engine=ENGINE)
        found = [self._named(finding, text) for finding in self._reader.read(text)]
        return [finding for finding in found if finding.rule not in self._disabled]

    def set_disabled(self, rules: frozenset[str]) -> None:
        """Silence ``voikko:spelling`` or ``voikko:capital``."""
        self._disabled = rules

    def close(self) -> None:
        """Forget the words."""
        self._reader = self._dictionary = None

    def _named(self, finding: Finding, text: str) -> Finding:
        """A word that only lacks its capital letter is not misspelt otherwise."""
        word = text[finding.start : finding.end]
        capital = word[:1].upper() + word[1:]
        if self._dictionary is None or not self._dictionary.lacks_capital(word):
            return finding
        if finding.suggestions and finding.suggestions[0] != capital:
            return finding
        message = f"\u201c{word}\u201d is a name and wants a capital letter."
        return replace(finding, category="capitals", message=message, rule=f"{ENGINE}:capital")


def surface(analysis: str) -> str:
    """The word as written, with ``[Bc]`` where compound parts meet."""
    return _TAG.sub("", _BASE.sub("", analysis))


def is_name(analysis: str) -> bool:
    """Whether the word is a name as a whole; *helsinkiläinen* (``[Dg]``) is not one."""
    return analysis.startswith(_NAMES) and "[Dg]" not in analysis
