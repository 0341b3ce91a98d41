# SPDX-License-Identifier: GPL-3.0-or-later
"""What differs from one letter language to the next, as data: ``resources/language/<language>.toml``.

Language tags are ``fi``, ``fi-FI``, ``en-US`` and the like. What a region does differently stands in a
table of its name (``[US.letter]``) and is laid over the language's own.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

import resources

FALLBACK = "en"

LETTER_LANGUAGES = ("en", "fi", "et", "pl", "nl")
"""The languages of letters that the checks know, in the order in which they are offered."""

LANGUAGETOOL_LANGUAGES = frozenset({"en", "pl", "nl", "de", "sv"})
"""Those that LanguageTool checks; it has no Finnish and no Estonian."""


def base_of(language: str) -> str:
    """The language without its region: ``fi-FI`` -> ``fi``."""
    return language.replace("_", "-").partition("-")[0].lower()


def region_of(language: str) -> str:
    """The region of a tag, or the empty string: ``en-US`` -> ``US``."""
    return language.replace("_", "-").partition("-")[2].upper()


@lru_cache(maxsize=32)
def known_language(language: str) -> bool:
    """Whether the program has words for a language."""
    return _read(base_of(language)) is not None


@lru_cache(maxsize=32)
def words(language: str) -> Mapping[str, Any]:
    """The words of a language tag by table; English ones where the program has none."""
    raw = _read(base_of(language)) or _read(FALLBACK) or {}
    own = raw.get(region_of(language), {})
    return {name: {**table, **own.get(name, {})} for name, table in raw.items() if not name.isupper()}


@lru_cache(maxsize=16)
def _read(base: str) -> dict[str, Any] | None:
    import tomllib  # not before the first window is painted

    if not base.isalpha():
        return None
    try:
        return tomllib.loads(resources.read_text(f"language/{base}.toml"))
    except FileNotFoundError:
        return None
