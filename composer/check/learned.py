# SPDX-License-Identifier: GPL-3.0-or-later
"""A reading of whole sentences that was learned from examples, beside the rules.

Rules know words; half of what hurts has none that a list would hold. This is a linear model over runs of
words, pairs of words and pieces of words (``ngrams``), fitted by ``scripts/learn_tone.py`` to thousands of
sentences written for it (``tests/data/tone``); where the words leave a doubt, a text encoder (``encoder``)
reads the sentence too, and what both say is mixed. Nothing leaves the computer, and nothing is learned from
the owner's letters. It says two things: that a sentence reads like those that hurt although no rule spoke,
and that one reads so harmless that a rule's warning in it is only a hint.
"""

from __future__ import annotations

import hashlib
import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import get_type_hints

import msgspec

import resources
from composer.check.ngrams import NAME, Feature, Token, pairs, pieces, runs, tokens
from composer.language import base_of

KINDS = ("sting", "risk", "unclear")
"""It hurts the reader; it can be held against the business; it leaves the reader without a clear answer."""

FEWEST_WORDS = 4
"""A heading or a greeting says too little to be told for how it reads alone."""

KNOWN = 0.33
"""Share of words that must be known as such: what is foreign is not read.

Of sealed sentences in the model's own language 1 % have fewer than 0.36 to 0.67, of those in the other four
languages 1 % have more than 0.25 to 0.33.
"""

LETTER = 8
"""Sentences from which on a text is a letter: with as many chances of a false alarm each must be surer."""

FEW = 0.03
"""Share of the sentences of a letter that are bad, before it is read: one in two letters."""

STEPS = 10
"""Rounds in which the share settles."""

FILE = "learned.json"

Weights = dict[str, tuple[float, ...]]
"""For each feature: how rare it is (idf), what it adds to *harm*, and to each of ``KINDS``."""


@dataclass(frozen=True, slots=True)
class Reading:
    """How one sentence reads: ``harm`` in log-odds."""

    harm: float
    short: bool = False  # fewer words than ``FEWEST_WORDS``


@dataclass(frozen=True, slots=True)
class Emphasis:
    """What a sentence that reads badly does, and where it weighs most.

    ``start`` and ``end`` are places in the evened-out form of the sentence.
    """

    kind: str  # one of ``KINDS``
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Mix:
    """How much the words of a sentence (this module) and the whole of it (``encoder``) say of its *harm*.

    To read a sentence as a whole takes 15 ms, so only those are of which the words say more than ``doubt``,
    or a rule something: one of seven good ones. The others are taken to read like most good ones, ``quiet``.
    """

    shift: float
    words: float  # how much each counts
    whole: float
    doubt: float  # *harm* of the words
    quiet: float  # *harm* of the whole

    def harm(self, words: float, whole: float) -> float:
        """Both together, in log-odds."""
        return self.shift + self.words * words + self.whole * whole


@dataclass(frozen=True, slots=True)
class Limits:
    """From ``harmful`` on a sentence is told without a rule; below ``harmless`` a warning is only a hint."""

    harmful: float
    harmless: float


@dataclass(frozen=True, slots=True, eq=False)  # by identity: it is a key while one types
class Model:
    """The weights of one language, and what ``harm`` is held against."""

    version: int
    mix: Mix
    bias: tuple[float, ...]
    runs: Weights
    pairs: Weights
    pieces: Weights
    alone: Limits  # for a sentence or a few
    in_letter: Limits  # for each sentence of a letter
    learned_from: str  # ``fingerprint`` of the sentences
    examples: dict[str, tuple[str, str]]  # for each kind: a sentence that it tells, one that it lets pass

    def read(self, written: str) -> Reading | None:
        """How the words of a sentence read; none when it has none, or too few of the model's language."""
        return _read(self, written)

    def read_mixed(self, written: str, told: bool = False) -> Reading | None:
        """How a sentence reads by its words and, if in doubt or ``told`` by a rule, as a whole."""
        words = self.read(written)
        if words is None:
            return None
        asked = self.mix.whole and (told or words.harm >= self.mix.doubt)
        whole = _whole(written) if asked else self.mix.quiet
        return replace(words, harm=self.mix.harm(words.harm, whole))

    def emphasis(self, written: str) -> Emphasis:
        """What a sentence does and where: takes as long again, so ask only for those that are told."""
        return _emphasis(self, written)

    def limits(self, readings: Sequence[Reading | None]) -> Limits:
        """What holds in a text whose sentences read like this."""
        if len(readings) < LETTER:
            return self.alone
        share = bad_share([one.harm for one in readings if one is not None], len(readings))
        usual = _share(1, len(readings))  # one bad sentence says nothing of the others
        return _between(self.in_letter, self.alone, (_odds(share) - _odds(usual)) / -_odds(usual))


def _whole(text: str) -> float:
    from composer.check.encoder import harm  # numpy: not before the first check

    return harm(text)


def bad_share(harms: Sequence[float], count: int) -> float:
    """The share of a text's ``count`` sentences that are bad, as the readings of some or all of them say.

    The models learn from as many bad sentences as good ones, but a letter holds few, and an angry one many.
    What they say is moved to the share that fits it best (Saerens, Latinne, Decaestecker 2002), as if a few
    more sentences (``LETTER``) with the usual share (``FEW``) had been read.
    """
    share = FEW
    for _ in range(STEPS):
        odds = _odds(share)
        told = sum(1 / (1 + math.exp(-harm - odds)) for harm in harms)
        share = _share(told, count)
    return share


def _share(bad: float, count: int) -> float:
    """The share of bad ones when ``bad`` of ``count`` are, and a few more with the usual share were read."""
    return (bad + FEW * LETTER) / (count + LETTER)


def _odds(share: float) -> float:
    return math.log(share / (1 - share))


def _between(first: Limits, last: Limits, way: float) -> Limits:
    """Limits a part of the way from one to another; ``way`` from 0 to 1."""
    way = min(1.0, max(0.0, way))
    return Limits(
        first.harmful + way * (last.harmful - first.harmful),
        first.harmless + way * (last.harmless - first.harmless),
    )


def model(language: str) -> Model | None:
    """The packaged model of a language tag, or none. The first call for a language takes 30 ms."""
    return _packaged(base_of(language))


def warm_up(language: str) -> None:
    """Load what reads a language: takes a quarter of a second, so not on the GUI thread."""
    learned = model(language)
    if learned is not None and learned.mix.whole:
        from composer.check.encoder import encoder

        encoder()


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
    own = [token.text in learned.runs for token in words if token.text[0].isalpha() and token.text != NAME]
    if not own or sum(own) < KNOWN * len(own):
        return None
    harm = learned.bias[0] + sum(_harm(weights, features) for weights, features in _blocks(learned, words))
    return Reading(harm, len(own) < FEWEST_WORDS)


def _blocks(learned: Model, words: tuple[Token, ...]) -> Iterator[tuple[Weights, Iterator[Feature]]]:
    """Each block of weights with the features of a sentence that are looked up in it."""
    yield learned.runs, runs(words)
    yield learned.pairs, pairs(words)
    yield learned.pieces, pieces(words)


def _harm(weights: Weights, features: Iterable[Feature]) -> float:
    """What one block adds: each feature counts once, and the block's length as a vector is evened out."""
    found = {feature: weights[feature] for feature, _, _ in features if feature in weights}
    norm = sum(values[0] ** 2 for values in found.values()) ** 0.5
    return sum(values[1] for values in found.values()) / norm if norm else 0.0


@lru_cache(maxsize=256)
def _emphasis(learned: Model, written: str) -> Emphasis:
    words = tokens(written)
    kinds = list(learned.bias[1:])
    by_token = [0.0] * len(words)
    for weights, features in _blocks(learned, words):
        _add(weights, features, kinds, by_token)
    first, last = _heaviest(by_token)
    kind = max(range(len(KINDS)), key=kinds.__getitem__)
    return Emphasis(KINDS[kind], words[first].start, words[last].end)


def _add(weights: Weights, features: Iterable[Feature], kinds: list[float], by_token: list[float]) -> None:
    """Add up what one block says of each kind, and the harm of each token."""
    places: dict[str, tuple[int, int]] = {}
    for feature, first, last in features:
        if feature in weights:
            places.setdefault(feature, (first, last))
    norm = sum(weights[feature][0] ** 2 for feature in places) ** 0.5 or 1.0
    for feature, (first, last) in places.items():
        _, harm, *by_kind = weights[feature]
        for number, value in enumerate(by_kind):
            kinds[number] += value / norm
        for token in range(first, last):
            by_token[token] += harm / norm / (last - first)


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
