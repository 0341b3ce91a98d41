# SPDX-License-Identifier: GPL-3.0-or-later
"""A small text encoder that reads a sentence as a whole, in all letter languages.

The first six of twelve layers of multilingual-e5-small (Wang and others 2024, MIT licence), trained on by
``scripts/learn_encoder.py`` to tell sentences that hurt from those that do not. It knows words that no
example held, because it has read much in a hundred languages; ``learned`` knows the examples better. Nothing
leaves the computer, and nothing is learned from the owner's letters.
"""

from __future__ import annotations

import io
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

import resources

Floats = NDArray[np.float32]

WEIGHTS, PIECES = "tone/encoder.npz", "tone/pieces.model"

FIRST, LAST = 0, 2
"""The pieces that stand before and after every sentence."""

LONGEST = 94
"""Pieces of a sentence that are read: what comes later was not learned either."""

HEADS = 12
EPSILON = 1e-12

_MATRICES = ("q", "k", "v", "o", "up", "down")
_VECTORS = ("q_b", "k_b", "v_b", "o_b", "up_b", "down_b", "mid_g", "mid_b", "end_g", "end_b")


@dataclass(frozen=True, slots=True, eq=False)
class Layer:
    """One layer: attention, then two matrices with a bend between them, each followed by a norm."""

    q: Floats  # H x H, like k, v and o
    k: Floats
    v: Floats
    o: Floats
    up: Floats  # H x 4H
    down: Floats  # 4H x H
    q_b: Floats
    k_b: Floats
    v_b: Floats
    o_b: Floats
    up_b: Floats
    down_b: Floats
    mid_g: Floats
    mid_b: Floats
    end_g: Floats
    end_b: Floats


class Encoder:
    """Reads sentences; may be used by several threads at once."""

    def __init__(self, pieces: Any, weights: Mapping[str, NDArray[Any]]) -> None:
        """``pieces`` is a SentencePieceProcessor, ``weights`` what ``scripts/learn_encoder.py`` wrote."""
        self._pieces = pieces
        self._words, self._scales = weights["words"], weights["word_scales"]
        self._places = weights["places"]
        self._start = weights["start_g"], weights["start_b"]
        self._head, self._bias = weights["head"], float(weights["head_b"][()])
        count = len([name for name in weights if name.endswith(".q")])
        self._layers = [layer_of(weights, number) for number in range(count)]

    def harm(self, text: str) -> float:
        """How much like a sentence that hurts a text reads, in log-odds."""
        numbers = [FIRST, *self._pieces.encode(evened(text))[:LONGEST], LAST]
        state = _normed(self._looked_up(numbers), *self._start)
        for layer in self._layers:
            state = _through(layer, state)
        seen = np.concatenate([state.mean(0), state.max(0)])
        return float(seen @ self._head) + self._bias

    def _looked_up(self, numbers: list[int]) -> Floats:
        """The vectors of the pieces and of their places; two values of four bits lie in each byte."""
        packed, scales = self._words[numbers], self._scales[numbers]
        blocks = packed.reshape(len(numbers), scales.shape[1], -1)
        values = np.concatenate([blocks & 15, blocks >> 4], 2).astype(np.float32) - 8
        found: Floats = (values * scales[:, :, None]).reshape(len(numbers), -1) + self._places[: len(numbers)]
        return found


def evened(text: str) -> str:
    """A text as it is cut into pieces: NFKC, and no half of a character."""
    return unicodedata.normalize("NFKC", text.encode("utf-8", "replace").decode())


@lru_cache(maxsize=2048)
def harm(text: str) -> float:
    """What the packaged encoder says; remembered, since typing changes one sentence at a time."""
    return encoder().harm(text)


@cache
def encoder() -> Encoder:
    """The packaged encoder. The first call takes a quarter of a second and 80 MiB: not on the GUI thread."""
    from sentencepiece import SentencePieceProcessor
    from threadpoolctl import threadpool_limits

    threadpool_limits(1, "blas")  # its threads wait by spinning: on a busy computer a sentence took a second
    with np.load(io.BytesIO(resources.read_bytes(WEIGHTS))) as file:
        weights = {name: file[name] for name in file.files}
    return Encoder(SentencePieceProcessor(model_proto=resources.read_bytes(PIECES)), weights)


def layer_of(weights: Mapping[str, NDArray[Any]], number: int) -> Layer:
    """One layer of what is kept: matrices in a byte a value and a scale a column."""
    matrices = {name: weights[f"{number}.{name}"] * weights[f"{number}.{name}_scale"] for name in _MATRICES}
    return Layer(**matrices, **{name: weights[f"{number}.{name}"] for name in _VECTORS})


def _through(layer: Layer, state: Floats) -> Floats:
    state = _normed(state + _attended(layer, state), layer.mid_g, layer.mid_b)
    bent = _bent(state @ layer.up + layer.up_b)
    return _normed(state + bent @ layer.down + layer.down_b, layer.end_g, layer.end_b)


def _attended(layer: Layer, state: Floats) -> Floats:
    """What each piece takes from all others, in twelve ways at once."""
    count, width = state.shape
    query, key, value = (
        (state @ matrix + bias).reshape(count, HEADS, -1).transpose(1, 0, 2)
        for matrix, bias in ((layer.q, layer.q_b), (layer.k, layer.k_b), (layer.v, layer.v_b))
    )
    scores = query @ key.transpose(0, 2, 1) / np.float32((width // HEADS) ** 0.5)
    weights = np.exp(scores - scores.max(-1, keepdims=True))
    weights /= weights.sum(-1, keepdims=True)
    mixed: Floats = (weights @ value).transpose(1, 0, 2).reshape(count, width)
    return mixed @ layer.o + layer.o_b


def _normed(state: Floats, gain: Floats, bias: Floats) -> Floats:
    away = state - state.mean(-1, keepdims=True)
    spread = (away * away).mean(-1, keepdims=True)
    normed: Floats = away / np.sqrt(spread + np.float32(EPSILON)) * gain + bias
    return normed


def _bent(state: Floats) -> Floats:
    """GELU, as tanh says it (Hendrycks and Gimpel 2016); in place, which takes half the time."""
    bent = state * state
    bent *= 0.044715
    bent += 1
    bent *= state
    bent *= 0.7978845608
    np.tanh(bent, out=bent)
    bent += 1
    bent *= state
    bent *= 0.5
    return bent
