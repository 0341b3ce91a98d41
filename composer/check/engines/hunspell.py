# SPDX-License-Identifier: GPL-3.0-or-later
"""Polish, Dutch and Estonian spelling by hunspell (chunspell), with the packaged dictionaries.

Where lingotweaker has no wheel this is what reads Polish and Dutch. Its own suggestions are not used:
they take up to 450 ms a word and hold the interpreter meanwhile (facts on proofreading, section 5).
"""

from __future__ import annotations

import importlib.util
import lzma
import tempfile
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import resources
from composer.check.engines import Availability, EngineInfo
from composer.check.engines.edits import Slips, compound, mended, slips
from composer.check.engines.packages import version_of
from composer.check.engines.words import WordReader
from composer.check.findings import Finding
from composer.errors import EngineTrouble

if TYPE_CHECKING:
    from hunspell import Hunspell as Library

LANGUAGES = {"pl": "Polish", "nl": "Dutch", "et": "Estonian"}


class HunspellDictionary:
    """The words of one language; suggestions are known words one slip away."""

    def __init__(self, library: Library, how: Slips) -> None:
        """Ask ``library``, which has a dictionary loaded."""
        self._library = library
        self._how = how

    def knows(self, word: str) -> bool:
        """Whether hunspell accepts the word, or it is younger than the dictionary or a compound it lacks."""
        return self._how.accepted.fullmatch(word) is not None or self._has(word)

    def suggest(self, word: str) -> tuple[str, ...]:
        """Known words one slip away; of two words written as one, both must be known."""
        return mended(word, self._all_known, self._how)

    def _all_known(self, words: str) -> bool:
        return all(self._has(word) for word in words.split(" "))

    def _has(self, word: str) -> bool:
        return bool(self._library.spell(word)) or compound(word, self._library.spell, self._how)


class Hunspell:
    """The adapter. Loading a dictionary takes 0.1 to 0.5 s."""

    def __init__(self) -> None:
        """Start nothing yet."""
        self._reader: WordReader | None = None
        self._language = ""
        self._silent = False

    @property
    def info(self) -> EngineInfo:
        """What it is; the licences of the dictionaries lie beside them."""
        number = version_of("chunspell")
        name = f"Hunspell (chunspell {number})" if number else "Hunspell"
        return EngineInfo("hunspell", name, number, "MPL-1.1", frozenset(LANGUAGES), False, "none")

    def availability(self) -> Availability:
        """Whether the package is there."""
        found = importlib.util.find_spec("hunspell") is not None
        return Availability(found, "" if found else "engine_missing")

    def open(self, language: str) -> None:
        """Load the dictionary. Raises EngineTrouble ``engine_missing`` or ``engine_language``."""
        bare = language.partition("-")[0]
        if bare not in LANGUAGES:
            raise EngineTrouble("engine_language", engine="hunspell", language=language)
        if self._reader is None or bare != self._language:
            self._reader = WordReader(HunspellDictionary(loaded(bare), slips(bare)), "hunspell")
            self._language = bare

    def check(self, text: str) -> list[Finding]:
        """Misspelt words. Raises EngineTrouble ``engine_closed``."""
        if self._reader is None:
            raise EngineTrouble("engine_closed", engine="hunspell")
        return [] if self._silent else self._reader.read(text)

    def set_disabled(self, rules: frozenset[str]) -> None:
        """It has one rule: ``hunspell:spelling``."""
        self._silent = "hunspell:spelling" in rules

    def close(self) -> None:
        """Forget the dictionary."""
        self._reader = None
        self._language = ""


def loaded(language: str) -> Library:
    """A library that has read the packaged files of a language; they are unpacked for that moment only.

    Raises EngineTrouble ``engine_missing``.
    """
    try:
        from hunspell import Hunspell as Library
    except ImportError as error:
        raise EngineTrouble("engine_missing", engine="hunspell") from error
    with tempfile.TemporaryDirectory(prefix="tactful-") as folder:
        unpack = partial(_unpack, language, Path(folder))
        unpack("aff")
        unpack("dic")
        return Library(language, hunspell_data_dir=folder)


def _unpack(language: str, folder: Path, kind: str) -> None:
    packed = resources.read_bytes(f"proofreading/{language}/{language}.{kind}.xz")
    (folder / f"{language}.{kind}").write_bytes(lzma.decompress(packed))
