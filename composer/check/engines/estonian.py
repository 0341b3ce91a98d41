# SPDX-License-Identifier: GPL-3.0-or-later
"""Estonian spelling by vabamorf.

It knows far more words than the packaged dictionary: of 60 clean letters 8 have a word that it doubts,
against 28 (and of 20 errors it finds 12, against 9; facts on proofreading, section 2). It is part of estnltk,
which asks for pandas, matplotlib and IPython. The pins leave those out, and only the sub-package is loaded:
a stand-in takes the place of the parent, whose own start would import all of them.
"""

from __future__ import annotations

import importlib
import importlib.util
import sys
import types
from typing import Any

from composer.check.engines import Availability, EngineInfo
from composer.check.engines.edits import MAX_SUGGESTIONS, Slips, mended, slips
from composer.check.engines.packages import version_of
from composer.check.engines.words import WordReader
from composer.check.findings import Finding
from composer.errors import EngineTrouble

ENGINE = "vabamorf"
_PARENT = "estnltk"


class VabamorfDictionary:
    """Vabamorf's spelling, asked word by word: it holds the interpreter for a whole list at once."""

    def __init__(self, library: Any, how: Slips) -> None:
        """Ask ``library``, an opened Vabamorf."""
        self._library = library
        self._how = how

    def knows(self, word: str) -> bool:
        """Whether the word is spelt right, or newer than vabamorf."""
        if self._how.accepted.fullmatch(word):
            return True
        return bool(self._library.spellcheck([word], suggestions=False)[0]["spelling"])

    def suggest(self, word: str) -> tuple[str, ...]:
        """Our own neighbours first (vabamorf's order is poor), then what vabamorf adds."""
        ours = mended(word, self._all_known, self._how)
        theirs = self._library.spellcheck([word], suggestions=True)[0]["suggestions"]
        return tuple(dict.fromkeys((*ours, *theirs)))[:MAX_SUGGESTIONS]

    def _all_known(self, words: str) -> bool:
        return all(self.knows(word) for word in words.split(" "))


class Estonian:
    """The adapter. Vabamorf loads in 15 ms."""

    def __init__(self) -> None:
        """Start nothing yet."""
        self._reader: WordReader | None = None
        self._silent = False

    @property
    def info(self) -> EngineInfo:
        """What it is."""
        number = version_of(_PARENT)
        name = f"Vabamorf (estnltk {number})" if number else "Vabamorf"
        licence = "GPL-2.0-only OR Apache-2.0"
        return EngineInfo(ENGINE, name, number, licence, frozenset({"et"}), False, "none")

    def availability(self) -> Availability:
        """Whether estnltk is there."""
        found = importlib.util.find_spec(_PARENT) is not None
        return Availability(found, "" if found else "engine_missing")

    def open(self, language: str) -> None:
        """Load it. Raises EngineTrouble ``engine_missing`` or ``engine_language``."""
        if language.partition("-")[0] != "et":
            raise EngineTrouble("engine_language", engine=ENGINE, language=language)
        if self._reader is None:
            self._reader = WordReader(VabamorfDictionary(_library(), slips("et")), ENGINE)

    def check(self, text: str) -> list[Finding]:
        """Misspelt words. Raises EngineTrouble ``engine_closed``."""
        if self._reader is None:
            raise EngineTrouble("engine_closed", engine=ENGINE)
        return [] if self._silent else self._reader.read(text)

    def set_disabled(self, rules: frozenset[str]) -> None:
        """It has one rule: ``vabamorf:spelling``."""
        self._silent = "vabamorf:spelling" in rules

    def close(self) -> None:
        """Forget it; the library itself stays loaded until the child ends."""
        self._reader = None


def _library() -> Any:
    """Vabamorf's one object, without estnltk around it."""
    try:
        if _PARENT not in sys.modules:
            spec = importlib.util.find_spec(_PARENT)
            if spec is None or spec.submodule_search_locations is None:
                raise ImportError(_PARENT)
            parent = types.ModuleType(_PARENT)
            parent.__path__ = list(spec.submodule_search_locations)
            parent.__spec__ = spec  # find_spec asks for it
            sys.modules[_PARENT] = parent
        return importlib.import_module(f"{_PARENT}.vabamorf.morf").Vabamorf.instance()
    except (ImportError, OSError, AssertionError) as error:
        raise EngineTrouble("engine_missing", engine=ENGINE) from error
