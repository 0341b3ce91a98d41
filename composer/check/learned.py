# SPDX-License-Identifier: GPL-3.0-or-later
"""A reading of whole sentences that was learned from examples, beside the rules.

Rules know words; half of what hurts has none that a list would hold. This is a linear model over runs of
words and pieces of words (``ngrams``), fitted by ``scripts/learn_tone.py`` to thousands of sentences written
for it (``tests/data/tone``). Nothing leaves the computer, and nothing is learned from the owner's letters. It
says two things: that a sentence reads like those that hurt although no rule spoke, and that one reads so
harmless that a rule's warning in it is only a hint.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import get_type_hints

import msgspec

import resources
from composer.check.ngrams import NAME, Feature, Token, pieces, runs, tokens
from composer.language import base_of

KINDS = ("sting", "risk", "unclear")
"""It hurts the reader; it can be held against the business; it leaves the reader without a clear answer."""

FEWEST_WORDS = 4
"""A heading or a greeting is no sentence and is not read."""

KNOWN = 0.33
"""Share of words that must be known as such: what is foreign is not read.

Of sealed sentences in the model's own language 1 % have fewer than 0.36 to 0.67, of those in the other four
languages 1 % have more than 0.25 to 0.33.
"""

LETTER = 8
"""Sentences from which on a text is a letter: with as many chances of a false alarm each must be surer."""

FILE = "learned.json"

Weights = dict[str, tuple[float, ...]]
"""For each feature: how rare it is (idf), what it adds to *harm*, and to each of ``KINDS``."""


@dataclass(frozen=True, slots=True)
class Reading:
    """How one sentence reads: ``harm`` in log-odds, the likeliest kind, and where it weighs most.

    ``start`` and ``end`` are places in the evened-out form of the sentence.
    """

    harm: float
    kind: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Limits:
    """From ``harmful`` on a sentence is told without a rule; below ``harmless`` a warning is only a hint."""

    harmful: float
    harmless: float


@dataclass(frozen=True, slots=True, eq=False)  # by identity: it is a key while one types
class Model:
    """The weights of one language, and what ``harm`` is held against."""

    version: int
    bias: tuple[float, ...]
    runs: Weights
    pieces: Weights
    alone: Limits  # for a sentence or a few
    in_letter: Limits  # for each sentence of a letter
    learned_from: str  # ``fingerprint`` of the sentences
    examples: dict[str, tuple[str, str]]  # for each kind: a sentence that it tells, one that it lets pass

    def read(self, written: str) -> Reading | None:
        """How a sentence reads; none when it has too few words, or too few of the model's language."""
        return _read(self, written)

    def limits(self, count: int) -> Limits:
        """What holds in a text of so many sentences."""
        return self.in_letter if count >= LETTER else self.alone


def model(language: str) -> Model | None:
    """The packaged model of a language tag, or none. The first call for a language takes 30 ms."""
    return _packaged(base_of(language))


@lru_cache(maxsize=4)
def _packaged(base: str) -> Model | None:
    try:
        return decoded(resources.read_text(f"tone/{base}/{FILE}"))
    except FileNotFoundError:
        return None


def decoded(text: str) -> Model:
    """A model as ``scripts/learn_tone.py`` wrote it. Raises msgspec.ValidationError for anything else.

    Field by field: decoding holds the interpreter, and 25 ms at once could be felt by somebody who types.
    """
    raw = msgspec.json.decode(text, type=dict[str, msgspec.Raw])
    wanted = get_type_hints(Model)
    if raw.keys() != wanted.keys():
        raise msgspec.ValidationError(f"fields {sorted(raw)}")
    return Model(**{name: msgspec.json.decode(raw[name], type=kind) for name, kind in wanted.items()})


def fingerprint(texts: Iterable[str]) -> str:
    """What a model was learned from, in 16 hex digits: changed sentences ask for a new model."""
    return hashlib.sha256("\n".join(sorted(texts)).encode()).hexdigest()[:16]


@lru_cache(maxsize=2048)
def _read(learned: Model, written: str) -> Reading | None:
    """Remembered, since typing changes one sentence at a time."""
    words = tokens(written)
    if not _readable(words, learned):
        return None
    totals = list(learned.bias)
    by_token = [0.0] * len(words)
    for weights, features in ((learned.runs, runs(words)), (learned.pieces, pieces(words))):
        _add(weights, features, totals, by_token)
    first, last = _heaviest(by_token)
    kind = max(range(len(KINDS)), key=lambda number: totals[1 + number])
    return Reading(totals[0], KINDS[kind], words[first].start, words[last].end)


def _readable(words: tuple[Token, ...], learned: Model) -> bool:
    """Whether these are words enough, and words of the model's language."""
    own = [token.text in learned.runs for token in words if token.text[0].isalpha() and token.text != NAME]
    return len(own) >= FEWEST_WORDS and sum(own) >= KNOWN * len(own)


def _add(weights: Weights, features: Iterable[Feature], totals: list[float], by_token: list[float]) -> None:
    """Add up one block: each feature counts once, and the block's length as a vector is evened out."""
    places: dict[str, tuple[int, int]] = {}
    for feature, first, last in features:
        if feature in weights:
            places.setdefault(feature, (first, last))
    norm = sum(weights[feature][0] ** 2 for feature in places) ** 0.5 or 1.0
    for feature, (first, last) in places.items():
        values = weights[feature]
        for number, value in enumerate(values[1:]):
            totals[number] += value / norm
        for token in range(first, last):
            by_token[token] += values[1] / norm / (last - first)


def _heaviest(by_token: list[float]) -> tuple[int, int]:
    """The run of tokens, first and last, whose sum is greatest."""
    best = (by_token[0], 0, 0)
    total, start = 0.0, 0
    for number, value in enumerate(by_token):
        if total <= 0:
            total, start = 0.0, number
        total += value
        best = max(best, (total, start, number), key=lambda one: one[0])
    return best[1], best[2]
