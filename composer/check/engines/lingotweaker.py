# SPDX-License-Identifier: GPL-3.0-or-later
"""English, Polish and Dutch spelling and grammar by LingoTweaker (``lt_py``): embedded, no Java.

It has a wheel for Linux on x86-64 only. Traps (facts on proofreading, section 5): places are counted in
UTF-8 bytes; ``Engine("en-GB")`` silently checks American English; messages hold tags; it has no own words.
"""

from __future__ import annotations

import importlib.util
import re
from typing import TYPE_CHECKING, Any

from composer.check.engines import Availability, EngineInfo, misspelt
from composer.check.engines.doubtful import undoubted
from composer.check.engines.lean import lean
from composer.check.engines.masking import mask, ordered
from composer.check.engines.packages import version_of
from composer.check.engines.unknown_words import (
    Knows,
    Place,
    known_words,
    unknown_compounds,
    unknown_names,
    without,
)
from composer.check.findings import Finding, Severity
from composer.errors import EngineTrouble

if TYPE_CHECKING:
    from lt_py import Engine

ENGINE = "lingotweaker"
NAME = "UNKNOWN_NAME"
MAX_SUGGESTIONS = 5  # an unsorted tail of a hundred may follow
DATA = {"en": "lingotweaker_data_en", "pl": "lingotweaker_data_pl", "nl": "lingotweaker_data_nl_light"}
"""The light Dutch data finds the same as the full one and is half as large."""

OFF = ("OXFORD_SPELLING_Z_NOT_S", "CURRENCY_SPACE", "COMMA_PERIOD", "WHITESPACE_RULE", "SENTENCE_WHITESPACE")
"""Rules that are wrong for letters: *apologise* is right in British English, and templates do the spacing.

Those that it has as LanguageTool does and that are doubtful are in ``proofreading/doubtful.toml``.
"""

_CATEGORY = {
    "misspelling": "spelling",
    "duplication": "repetition",
    "typographical": "punctuation",
    "whitespace": "punctuation",
    "style": "style",
    "register": "style",
    "locale-violation": "style",
    "inconsistency": "style",
}
_HINTS = frozenset({"style", "punctuation"})
_TAG = re.compile(r"</?\w+>")


class LingoTweaker:
    """The adapter. A language takes 0.9 to 2 s to load, and its memory is never given back."""

    def __init__(self) -> None:
        """Start nothing yet."""
        self._engine: Engine | None = None
        self._language = ""
        self._knows: Knows | None = None  # what a dictionary says of names and compounds
        self._disabled: frozenset[str] = frozenset()

    @property
    def info(self) -> EngineInfo:
        """What it is; the version is that of the package."""
        number = version_of("lingotweaker")
        name = f"LingoTweaker {number}".strip()
        return EngineInfo(
            ENGINE, name, number, "LGPL-2.1-or-later", frozenset(DATA), True, "none", joined=True
        )

    def availability(self) -> Availability:
        """Whether the package is there; ``0.0.1`` is an empty placeholder of that name."""
        found = importlib.util.find_spec("lt_py") is not None
        return Availability(found, "" if found else "engine_missing")

    def has(self, language: str) -> bool:
        """Whether the data of a language without region is installed."""
        return language in DATA and importlib.util.find_spec(DATA[language]) is not None

    def open(self, language: str) -> None:
        """Load a language. Raises EngineTrouble ``engine_missing`` or ``engine_language``."""
        if language.partition("-")[0] not in DATA:
            raise EngineTrouble("engine_language", engine=ENGINE, language=language)
        if self._engine is None or language != self._language:
            self._engine = _loaded(language)
            self._language = language
            self._knows = known_words(language)

    def check(self, text: str) -> list[Finding]:
        """What it finds in ``text``, in code points. Raises EngineTrouble ``engine_closed``."""
        if self._engine is None:
            raise EngineTrouble("engine_closed", engine=ENGINE)
        masked = mask(text)
        names, compounds = self._hidden(masked)
        hidden = [*names, *compounds]
        masked = without(masked, hidden)
        written = masked.encode("utf-8")
        found = [_finding(match, text, written) for match in self._engine.check(masked)]
        sure = undoubted(found, self._language)
        clear = (f for f in sure if not self._accepts(f, text, hidden))
        told = [*clear, *(_unknown(text, *place) for place in names)]
        return ordered((f for f in told if f.rule not in self._disabled), text)

    def _accepts(self, finding: Finding, text: str, hidden: list[Place]) -> bool:
        """Whether it is about hidden words, or about a Dutch one that the other dictionary has."""
        if any(finding.start < end and start < finding.end for start, end in hidden):
            return True
        other = self._knows if self._language.startswith("nl") else None
        word = text[finding.start : finding.end].rstrip("-")  # *zaagsel- en voerkosten*
        return bool(other and finding.category == "spelling" and word and other(word))

    def _hidden(self, text: str) -> tuple[list[Place], list[Place]]:
        """The places of names that are told, and of compounds that are right."""
        if self._knows is None:
            return [], []
        names = unknown_names(text, self._knows, self._language)
        return names, unknown_compounds(without(text, names), self._knows, self._language)

    def set_disabled(self, rules: frozenset[str]) -> None:
        """Silence rules by id (``lingotweaker:EN_A_VS_AN``); the engine itself cannot be told any more."""
        self._disabled = rules

    def close(self) -> None:
        """Forget the engine."""
        self._engine = None
        self._language = ""


def _point(written: bytes, byte: int) -> int:
    """The code point of a text in UTF-8 that begins at a byte, or the last one before it."""
    return len(written[:byte].decode("utf-8", "ignore"))


def _loaded(language: str) -> Engine:
    bare = language.partition("-")[0]
    try:
        import lt_py

        data = importlib.import_module(DATA[bare])
    except ImportError as error:
        raise EngineTrouble("engine_missing", engine=ENGINE) from error
    code, options = bare, dict[str, Any](disabled_rules=list(OFF))
    if bare == "en":  # which it calls en-US, whatever the region
        code, options["variant"] = "en-US", "en-US" if language == "en-US" else "en-GB"
    with lean(data.data_dir(), bare) as folder:
        return lt_py.Engine(code, data_dir=folder, **options)


def _finding(match: dict[str, Any], text: str, written: bytes) -> Finding:
    start = _point(written, match["offset"])
    end = _point(written, match["offset"] + match["length"])
    category = _category(match)
    return Finding(
        start=start,
        end=end,
        category=category,
        severity=_severity(match, category),
        message=_message(match, category, text[start:end]),
        rule=f"{ENGINE}:{match['rule_id']}",
        engine=ENGINE,
        suggestions=tuple(dict.fromkeys(match["suggestions"]))[:MAX_SUGGESTIONS],
    )


def _unknown(text: str, start: int, end: int) -> Finding:
    """A name that was not shown to the engine."""
    message, rule = misspelt(text[start:end]), f"{ENGINE}:{NAME}"
    return Finding(start, end, "spelling", Severity.WARN, message, rule, ENGINE)


def _severity(match: dict[str, Any], category: str) -> Severity:
    return Severity.HINT if category in _HINTS and not match["suggestions"] else Severity.WARN


def _category(match: dict[str, Any]) -> str:
    if match["category_id"] == "CASING":
        return "capitals"
    if match["category_id"] == "PUNCTUATION":
        return "punctuation"
    return _CATEGORY.get(match["issue_type"] or "", "grammar")


def _message(match: dict[str, Any], category: str, words: str) -> str:
    if match["rule_id"].startswith("MORFOLOGIK") or (
        category == "spelling" and "HUNSPELL" in match["rule_id"]
    ):
        return misspelt(words)
    message = _TAG.sub(
        "", match["message"].replace("<suggestion>", "\u201c").replace("</suggestion>", "\u201d")
    )
    return message if message.endswith((".", "?", "!")) else f"{message}."
