# SPDX-License-Identifier: GPL-3.0-or-later
"""The owner's own words, which the spelling check lets pass: one list for each language."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from composer.desk.tidy import line
from composer.language import base_of

if TYPE_CHECKING:
    from composer.archive.store import Store

OWN_WORDS = "own_words"


def words_of(store: Store, language: str) -> tuple[str, ...]:
    """The words of a language, which may have a region, in alphabetical order."""
    return tuple(_lists(store).get(base_of(language), ()))


def keep_words(store: Store, language: str, words: Iterable[str]) -> tuple[str, ...]:
    """Store the list of a language, each word once. Raises BadInput ``too_long``."""
    tidy = {line("own_words", word) for word in words} - {""}
    kept = sorted(tidy, key=lambda word: (word.casefold(), word))
    lists = {**_lists(store), base_of(language): kept}
    store.put(OWN_WORDS, {name: own for name, own in lists.items() if own})
    return tuple(kept)


def _lists(store: Store) -> dict[str, list[str]]:
    """All lists. Before there were lists by language there was one, and letters were in English."""
    found: Any = store.get(OWN_WORDS, {})
    return {"en": list(found)} if isinstance(found, list) else dict(found)
