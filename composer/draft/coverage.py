# SPDX-License-Identifier: GPL-3.0-or-later
"""Which concerns and reasons the text already answers, and whether a private reason slipped in.

Honest and simple: words are compared by a rough stem, nothing is understood. A concern counts as
answered only by a paragraph that could answer it: the opening merely repeats what the customer
said, and the thanks at the end answer nothing.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, cast

from composer.case import Case, Concern, Reason
from composer.draft.reconcile import reconcile
from composer.draft.templates import phrases
from composer.errors import BadInput

_WORD = re.compile(r"\w+(?:['’]\w+)?")
FIRST_LETTERS = 6
"""What inflected forms of one word share, in a language of which nothing else is known."""

LONGEST_WORD = 100
_ENOUGH = 0.5  # share of a concern's or reason's words that must be found in one paragraph
_LEAK = 0.6  # the same for a reason for our eyes only, without the words that the case uses anyway
_REPEATS_ONLY = ("acknowledgement", "information_request")  # letters that need not answer, only repeat
_ANSWERING = ("reason", "offer", "clause", "question", "concern")


@dataclass(frozen=True, slots=True)
class Covered:
    """One thing to answer. ``kind`` is ``concern``, ``reason`` or ``leak``.

    A ``leak`` is listed only when the words of a reason for our eyes only stand in the letter.
    ``paragraph_id`` is where it was found, or empty.
    """

    kind: str
    id: str
    label: str
    covered: bool
    paragraph_id: str = ""


@dataclass(frozen=True, slots=True)
class _Place:
    """A paragraph with the stems that can answer something, and all of its stems."""

    id: str
    source: str
    answering: frozenset[str]
    stems: frozenset[str]


def coverage(case: Case, text: str) -> tuple[Covered, ...]:
    """Concerns in the customer's order, then reasons for the letter, then leaks."""
    words = _words(case.draft.language)
    places = _places(case, text, words)
    found = [_concern(c, places, case, words) for c in case.concerns]
    found += [_reason(r, places, words) for r in case.reasons if r.for_letter]
    found += [leak for r in case.reasons if not r.for_letter for leak in _leaks(r, case, places, words)]
    return tuple(found)


def _words(language: str) -> Mapping[str, Any]:
    """Small words and endings of a language; without templates words are cut to their first letters."""
    try:
        return cast("Mapping[str, Any]", phrases(language)["coverage"])
    except BadInput:
        return {"stop": "", "endings": [], "letters": FIRST_LETTERS}


def stems(text: str, words: Mapping[str, Any]) -> frozenset[str]:
    """The rough stems of the words that carry meaning."""
    return _stems(text, words["stop"], tuple(words["endings"]), words.get("letters", LONGEST_WORD))


@lru_cache(maxsize=500)
def _stems(text: str, stop: str, endings: tuple[str, ...], letters: int) -> frozenset[str]:
    """Remembered: of all the texts that are compared, a key press changes one paragraph."""
    skipped = frozenset(stop.split())
    found = dict.fromkeys(_WORD.findall(text.lower()))
    return frozenset(
        _stem(w, endings)[:letters] for w in found if w not in skipped and (len(w) > 2 or w.isdigit())
    )


def _stem(word: str, endings: tuple[str, ...]) -> str:
    """The word without its ending; at least three letters stay. ``stopped`` and ``stop`` meet."""
    bare = re.sub(r"['’]\w*$", "", word)
    for ending in endings:
        if bare.endswith(ending) and len(bare) - len(ending) >= 3:
            bare = bare[: -len(ending)]
            break
    return bare[:-1] if len(bare) > 3 and bare[-1] == bare[-2] else bare


def _places(case: Case, text: str, words: Mapping[str, Any]) -> tuple[_Place, ...]:
    """Paragraphs of the text. Of standing paragraphs only what the owner added can answer."""
    repeats = case.draft.template in _REPEATS_ONLY
    made = []
    for p in reconcile(case.draft.paragraphs, text):
        own = stems(p.text, words)
        standing = p.source and p.source.partition(":")[0] not in _ANSWERING and not repeats
        made.append(_Place(p.id, p.source, own - stems(p.generated, words) if standing else own, own))
    return tuple(made)


def _concern(concern: Concern, places: tuple[_Place, ...], case: Case, words: Mapping[str, Any]) -> Covered:
    label = concern.restatement or concern.words
    item = stems(case.purchase.item, words)
    best = ""
    for wanted in (stems(concern.restatement, words), stems(concern.words, words)):
        best = best or _answered(wanted, wanted - item, places)
    return Covered("concern", concern.id, label, bool(best), best)


def _answered(wanted: frozenset[str], telling: frozenset[str], places: tuple[_Place, ...]) -> str:
    """The paragraph with most of the wanted words; one word besides the item's own must be among them."""
    ranked = [(len(wanted & p.answering) / len(wanted), p) for p in places] if wanted else []
    good = [(share, p) for share, p in ranked if share >= _ENOUGH and (telling or wanted) & p.answering]
    return max(good, key=lambda pair: pair[0])[1].id if good else ""


def _reason(reason: Reason, places: tuple[_Place, ...], words: Mapping[str, Any]) -> Covered:
    wanted = stems(reason.statement, words)
    own = [p for p in places if p.source == f"reason:{reason.id}"]
    best = _answered(wanted, wanted, tuple(own)) or _answered(wanted, wanted, places)
    return Covered("reason", reason.id, reason.statement, bool(best), best)


def _leaks(reason: Reason, case: Case, places: tuple[_Place, ...], words: Mapping[str, Any]) -> list[Covered]:
    """A private reason whose own words stand together in one paragraph."""
    common = " ".join(
        [case.purchase.item, case.customer.name, case.request.text]
        + [r.statement + " " + r.fact for r in case.reasons if r.for_letter]
        + [c.restatement for c in case.concerns]
    )
    secret = stems(reason.statement + " " + reason.fact, words) - stems(common, words)
    for place in places:
        if secret and len(secret & place.stems) / len(secret) >= _LEAK:
            return [Covered("leak", reason.id, reason.statement, True, place.id)]
    return []
