# SPDX-License-Identifier: GPL-3.0-or-later
"""How a language states a decision, thanks, offers and invites: ``resources/tone/<lang>/_letter.toml``."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import lru_cache

import resources
from composer.check.rules import filled, read_macros
from composer.language import base_of

_BRACKETS = re.compile(r" ?\([^()]*\)")


@dataclass(frozen=True, slots=True, eq=False)
class Patterns:
    """The wordings of one language. They match evened-out sentences, ``unfilled`` the written text."""

    by_name: dict[str, re.Pattern[str]]
    unfilled: re.Pattern[str]
    capital_names: frozenset[str]  # words usually written in capitals
    loud_words: frozenset[str]  # small words that are shouted when in capitals

    def has(self, name: str, even: str) -> bool:
        """Whether a sentence contains the wording called ``name``."""
        return _found(self, name, even)

    def refuses(self, even: str) -> bool:
        """Whether the sentence states a refusal, not a condition, a question or somebody else's words."""
        return self._decides("refusal", even) and not self._speaks_of(even)

    def grants(self, even: str) -> bool:
        """Whether the sentence promises or reports a refund."""
        granted = self._decides("grant", even) and not self.has("condition", even)
        return granted and not self.has("negated", even)

    def grants_part(self, even: str) -> bool:
        """Whether it grants part of the money (an amount or a word for a part) or refuses the rest."""
        granted = self._decides("grant", even) and self.has("part", even) and not self.has("condition", even)
        return granted or (self._decides("part_refusal", even) and not self._speaks_of(even))

    def asks(self, even: str) -> bool:
        """Whether the sentence asks the customer for something."""
        return self.has("ask", even) or even.endswith("?")

    def _decides(self, name: str, even: str) -> bool:
        """Whether the wording stands in the sentence, which a remark in brackets may cut in two."""
        return self.has(name, even) or ("(" in even and self.has(name, _BRACKETS.sub("", even)))

    def _speaks_of(self, even: str) -> bool:
        """Whether the sentence only speaks of a refusal: on a condition, as a question, or by others."""
        return self.has("condition", even) or self.has("told", even)


@lru_cache(maxsize=4096)
def _found(patterns: Patterns, name: str, even: str) -> bool:
    """Remembered: the same sentences are asked about at every key press."""
    return patterns.by_name[name].search(even) is not None


def patterns(language: str) -> Patterns | None:
    """The wordings of a language tag, or None where the program has none yet."""
    return _load(base_of(language))


@lru_cache(maxsize=16)
def _load(language: str) -> Patterns | None:
    try:
        text = resources.read_text(f"tone/{language}/_letter.toml")
    except (FileNotFoundError, ValueError):  # ValueError: a tag that is no file name
        return None
    macros = read_macros(text)
    raw = tomllib.loads(text)
    return Patterns(
        by_name={name: _joined(parts, macros) for name, parts in raw["patterns"].items()},
        unfilled=_joined(raw["written"]["unfilled"], macros),
        capital_names=frozenset(raw["capitals"]["names"].split()),
        loud_words=frozenset(raw["capitals"]["loud"].split()),
    )


def _joined(parts: list[str], macros: dict[str, str]) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{filled(part, macros)})" for part in parts))
