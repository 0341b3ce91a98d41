# SPDX-License-Identifier: GPL-3.0-or-later
"""The editor's text mapped back to the paragraphs of the draft.

The editor knows only text. Each paragraph keeps its id and where it came from as long as it can be
recognised: first by its exact words, wherever they were moved, then by likeness and place.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from difflib import SequenceMatcher

from composer.case import Paragraph
from composer.text import clean

_SEPARATOR = "\n\n"
_LIKE_ENOUGH = 0.34  # share of common words from which an edited paragraph is taken for the old one
_WORD = re.compile(r"\w+")


def reconcile(old: tuple[Paragraph, ...], text: str) -> tuple[Paragraph, ...]:
    """Paragraphs of ``text`` (split at empty lines), each with the id and source it had.

    Joined by empty lines they are exactly ``clean(text)``, so every place in the editor is the same place
    in the draft; while somebody types, a paragraph may be empty or begin with a line end. What is new
    gets an id ``own:1``, ``own:2``, ... and no source.
    """
    body = clean(text)
    new = body.split(_SEPARATOR) if body else []
    pairs = _exact(old, new)
    pairs |= _alone_in_a_gap(pairs, len(old), len(new))
    pairs |= _alike(old, new, pairs)
    fresh = _fresh_ids({p.id for p in old})
    return tuple(
        replace(old[pairs[n]], text=words) if n in pairs else Paragraph(next(fresh), words)
        for n, words in enumerate(new)
    )


def _exact(old: tuple[Paragraph, ...], new: list[str]) -> dict[int, int]:
    """New place -> old place for unedited paragraphs: in order first, then wherever they moved to."""
    texts = [p.text for p in old]
    pairs: dict[int, int] = {}
    for start_old, start_new, size in SequenceMatcher(None, texts, new, autojunk=False).get_matching_blocks():
        pairs |= {start_new + k: start_old + k for k in range(size)}
    left: dict[str, list[int]] = {}
    for place in sorted(set(range(len(old))) - set(pairs.values()), reverse=True):
        left.setdefault(texts[place], []).append(place)
    for place, words in enumerate(new):
        if place not in pairs and left.get(words):
            pairs[place] = left[words].pop()
    return pairs


def _alone_in_a_gap(pairs: dict[int, int], old_count: int, new_count: int) -> dict[int, int]:
    """One changed paragraph between the same neighbours is the old one, however much was rewritten."""
    taken = set(pairs.values())
    found: dict[int, int] = {}
    for place in range(new_count):
        if place in pairs:
            continue
        before = pairs.get(place - 1, -1 if place == 0 else None)
        after = pairs.get(place + 1, old_count if place == new_count - 1 else None)
        if before is not None and after == before + 2 and before + 1 not in taken:
            found[place] = before + 1
    return found


def _alike(old: tuple[Paragraph, ...], new: list[str], pairs: dict[int, int]) -> dict[int, int]:
    """The rest by common words, the most alike first; between equals the earlier and nearer one."""
    taken = set(pairs.values())
    old_words = {i: set(_WORD.findall(p.text.lower())) for i, p in enumerate(old) if i not in taken}
    new_words = {n: set(_WORD.findall(t.lower())) for n, t in enumerate(new) if n not in pairs}
    ranked = sorted(
        ((_likeness(a, b), -abs(n - i), -n, i) for n, b in new_words.items() for i, a in old_words.items()),
        reverse=True,
    )
    found: dict[int, int] = {}
    for likeness, _, minus_n, i in ranked:
        if likeness < _LIKE_ENOUGH:
            break
        if -minus_n not in found and i not in taken:
            found[-minus_n] = i
            taken.add(i)
    return found


def _likeness(one: set[str], other: set[str]) -> float:
    """Common words as a share of the shorter text's words, so that a half of a split is still alike."""
    if not one or not other:
        return 0.0
    return len(one & other) / min(len(one), len(other))


def _fresh_ids(used: set[str]) -> Iterator[str]:
    number = 0
    while True:
        number += 1
        if f"own:{number}" not in used:
            yield f"own:{number}"
