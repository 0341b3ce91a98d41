#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Learn how sentences read, by hand, after sentences were added: ``resources/tone/<language>/learned.json``.

    pip install -e .[learn]
    python scripts/learn_tone.py [LANGUAGE ...]

Examples are the sentences in ``tests/data/tone`` (never the sealed files ``*_held.toml``, which measure)
and those of the rules; all sentences of the clean letters are good. Two linear models (logistic regression)
over the same features: *harm* on all sentences, and the kind of harm on the bad ones. A feature counts for
more the seldomer it is and the more unevenly good and bad sentences have it (after Wang and Manning 2012).
The features that matter most are kept and both are fitted once more.

How much these words and the encoder (``learn_encoder.py``) say comes from sentences in files that neither
saw (``HELD``): a logistic regression over both, so that what comes out means the same in all languages, and
so do the limits. Printed is what they find there of obvious and subtle wording, and of good sentences.
"""

from __future__ import annotations

import json
import sys
import tomllib
from collections.abc import Iterator
from dataclasses import asdict, dataclass, replace
from datetime import UTC, datetime
from decimal import Decimal
from functools import cache, partial
from pathlib import Path
from typing import Any

import numpy as np
from scipy.sparse import csr_matrix, hstack
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from composer.case import Money, Offer, OfferKind  # noqa: E402
from composer.check import learned, ngrams  # noqa: E402
from composer.check.encoder import harm  # noqa: E402
from composer.check.learned import Limits, Mix  # noqa: E402
from composer.check.rules import read_file  # noqa: E402
from composer.check.sentences import sentences  # noqa: E402
from composer.draft.fill import draft  # noqa: E402
from composer.draft.templates import templates  # noqa: E402
from composer.language import LETTER_LANGUAGES  # noqa: E402
from composer.sample import sample_business, sample_case  # noqa: E402

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)

OFFERS = (
    Offer(OfferKind.DISCOUNT, percent=Decimal(10)),
    Offer(OfferKind.VOUCHER, value=Money(Decimal(20), "GBP")),
    Offer(OfferKind.REDO, "A new seat board.", customer_pays=Money(Decimal(15), "GBP")),
    Offer(OfferKind.REPLACEMENT, "the same bench in oak"),
    Offer(OfferKind.HELP, "half an hour of help with the first coat of oil"),
)

VERSION = 11
"""Raise it with every new model: a *keep because* holds for one version of what it keeps."""

FEATURES = ((ngrams.runs, 2), (ngrams.pairs, 2), (ngrams.pieces, 3))
"""The blocks of features, and in how many sentences one must stand."""

KEPT = 15000  # features of each block; with 6000 a model finds a tenth less
ALONE = Limits(harmful=3.0, harmless=1.25)
"""Log-odds. Of good sentences in files that were not seen at most 0.8 % are told, of bad ones 0.8."""

IN_LETTER = Limits(harmful=6.25, harmless=4.75)
"""A letter has fifteen sentences and mostly none to tell: 1 of 250 clean ones of new writers was warned."""

IN_LETTER_OF = {"fi": Limits(5.75, 3.75), "nl": Limits(6.75, 5.25)}
"""Of Finnish the encoder knows less, and is surer where it is wrong; of Dutch it is surer of all."""

LETTERS_WEIGH = 3.0  # as much as so many other sentences: letters are what is read
OURS_WEIGH = 6.0  # what we propose ourselves must not be told
HELD_WEIGH = 3.0  # the encoder has not seen these, so the words must know them
STRENGTH = 8.0  # C of the regression
UNEVEN = 0.5  # how much of a feature's weight comes from how unevenly it stands in good and bad sentences
DOUBT = 0.85  # the share of good sentences whose words say enough; of bad ones that are told 0.5 % are lost
READS_WELL = -2.5  # log-odds
LEARNED_ONLY = ("rules", "letters", "templates")
"""Groups that may change without a new model."""

OF_LETTERS, OF_PAIRS = "_letters", "_pairs"

_HELD = ("third", "sixth_pairs", "twelfth_pairs", "sixth_letters", "ninth_letters")
HELD = dict.fromkeys(LETTER_LANGUAGES, _HELD) | {"en": (*_HELD[:2], "ninth_pairs", *_HELD[3:])}
"""The files that the encoder did not learn from."""

KIND_OF = {
    **dict.fromkeys(("sarcasm", "blame", "condescension", "remorse", "dishonesty"), "sting"),
    **dict.fromkeys(("insult", "shouting", "comparison", "lecture"), "sting"),
    **dict.fromkeys(("threat", "denial", "fault", "promise", "legal"), "risk"),
}
"""All other categories leave the reader without a clear answer."""


@dataclass(frozen=True, slots=True)
class Example:
    text: str
    category: str  # "" for a good one
    subtle: bool = False
    weight: float = 1.0


Examples = list[Example]


class Fitted:
    """Both models of one language over a chosen set of features."""

    def __init__(self, examples: Examples) -> None:
        self.blocks = [_block(features, fewest) for features, fewest in FEATURES]
        weights = _harm(_learn_features(self.blocks, examples), examples).coef_[0]
        self.blocks = _chosen(self.blocks, examples, weights)
        self.seen = _learn_features(self.blocks, examples)
        self.harm = _harm(self.seen, examples)
        self.examples = examples

    def scores(self, examples: Examples) -> np.ndarray:
        texts = [one.text for one in examples]
        return self.harm.decision_function(hstack([block.transform(texts) for block in self.blocks]).tocsr())

    def _kinds(self) -> LogisticRegression:
        bad = [number for number, one in enumerate(self.examples) if one.category]
        return _regression("lbfgs").fit(self.seen[bad], [kind_of(self.examples[n].category) for n in bad])

    def weights(self) -> tuple[list[float], list[dict[str, list[float]]]]:
        """The biases, and for each block the features with idf and idf times each weight."""
        kinds = self._kinds()
        order = [list(kinds.classes_).index(kind) for kind in learned.KINDS]
        columns = np.vstack([self.harm.coef_[0], *(kinds.coef_[at] for at in order)]).T
        biases = [self.harm.intercept_[0], *(kinds.intercept_[at] for at in order)]
        found, start = [], 0
        for block in self.blocks:
            names = block.get_feature_names_out()
            own = columns[start : start + len(names)]
            start += len(names)
            found.append(
                {n: _rounded([idf, *(idf * row)]) for n, idf, row in zip(names, block.idf_, own, strict=True)}
            )
        return _rounded(biases), found


def kind_of(category: str) -> str:
    return KIND_OF.get(category, "unclear")


def _rounded(values: Any) -> list[float]:
    return [round(float(value), 1) for value in values]


def _regression(solver: str) -> LogisticRegression:
    return LogisticRegression(C=STRENGTH, class_weight="balanced", max_iter=3000, solver=solver)


def _harm(seen: csr_matrix, examples: Examples) -> LogisticRegression:
    weights = [one.weight for one in examples]
    solver = "liblinear"  # twenty times as fast, but for two classes only
    return _regression(solver).fit(seen, [bool(one.category) for one in examples], sample_weight=weights)


def _block(features: Any, fewest: int, vocabulary: Any = None) -> TfidfVectorizer:
    names = partial(_names, features)
    return TfidfVectorizer(
        analyzer=names, min_df=1 if vocabulary else fewest, binary=True, vocabulary=vocabulary
    )


@cache
def _names(features: Any, text: str) -> tuple[str, ...]:
    """The features of a sentence; remembered, since every sentence is judged by many models."""
    return tuple(sys.intern(feature) for feature, _, _ in features(ngrams.tokens(text)))


def _learn_features(blocks: list[TfidfVectorizer], examples: Examples) -> csr_matrix:
    texts, bad = [one.text for one in examples], np.array([bool(one.category) for one in examples])
    for block in blocks:
        there = block.fit_transform(texts) > 0
        block.idf_ = block.idf_ * (1 - UNEVEN + UNEVEN * _unevenness(there, bad))
    return hstack([block.transform(texts) for block in blocks]).tocsr()


def _unevenness(there: csr_matrix, bad: np.ndarray) -> np.ndarray:
    """For each feature how many log-odds apart its shares of the bad and of the good sentences are."""
    shares = [(np.asarray(there[rows].sum(0)).ravel() + 1.0) / rows.sum() for rows in (bad, ~bad)]
    return np.abs(np.log(shares[0] / shares[1]))


def _chosen(blocks: list[TfidfVectorizer], examples: Examples, weights: np.ndarray) -> list[TfidfVectorizer]:
    """The same blocks with only those features whose weight and frequency together matter most."""
    chosen, start = [], 0
    for block, (features, _) in zip(blocks, FEATURES, strict=True):
        names = block.get_feature_names_out()
        often = np.asarray(block.transform([one.text for one in examples]).power(2).sum(0)).ravel()
        matters = np.abs(weights[start : start + len(names)]) * np.sqrt(often)
        start += len(names)
        chosen.append(_block(features, 1, sorted(names[np.argsort(-matters, kind="stable")[:KEPT]])))
    return chosen


def examples_of(language: str) -> dict[str, Examples]:
    """All examples of a language by file; "rules" are those of the rules, "letters" the clean letters."""
    found: dict[str, Examples] = {"rules": [], "templates": list(_of_templates(language))}
    for path in sorted((ROOT / "tests" / "data" / "tone").glob(f"{language}*.toml")):
        if not path.stem.endswith("_held"):
            data = tomllib.loads(path.read_text("utf-8"))
            held = HELD_WEIGH if is_held(language, path.stem) else 1.0
            weight = LETTERS_WEIGH if path.stem.endswith(OF_LETTERS) else held
            bad = (Example(one["text"], one["category"], one["subtle"], held) for one in data["bad"])
            found[path.stem] = [*bad, *(Example(one["text"], "", weight=weight) for one in data["good"])]
    letters = ROOT / "tests" / "data" / "letters" / ("" if language == "en" else language)
    for path in sorted(letters.glob("clean_*.txt")):
        text = path.read_text("utf-8")
        cut = (Example(one.written, "", weight=LETTERS_WEIGH) for one in sentences(text, language))
        found.setdefault("letters", []).extend(cut)
    for path in sorted((ROOT / "resources" / "tone" / language).glob("[a-z]*.toml")):
        for rule in read_file(path.read_text("utf-8")):
            found["rules"] += [Example(text, str(rule["category"])) for text in rule.get("bad", [])]
            found["rules"] += [Example(text, "") for text in _with_parts(rule.get("good", []), language)]
            found["rules"] += [Example(text, "", weight=OURS_WEIGH) for text in rule.get("suggest", [])]
    return found


def _with_parts(texts: list[str], language: str) -> Iterator[str]:
    """Texts, and each sentence of those that have several: sentences are what is read."""
    for text in texts:
        cut = [one.written for one in sentences(text, language)]
        yield from [text, *cut] if len(cut) > 1 else [text]


def _of_templates(language: str) -> Iterator[Example]:
    """The sentences that our own letters begin with, with every kind of offer; each once."""
    case = sample_case(NOW)
    offered = [replace(case, decision=replace(case.decision, offer=offer)) for offer in OFFERS]
    written: dict[str, None] = {}
    for folder in sorted((ROOT / "letter_templates").glob(f"{language}*/")):
        for made in templates(folder.name):
            texts = [draft(one, sample_business(), made).text for one in (case, *offered)]
            written |= dict.fromkeys(one.written for text in texts for one in sentences(text, language))
    return (Example(text, "", weight=OURS_WEIGH) for text in written)


def texts_of(groups: dict[str, Examples]) -> list[str]:
    """The sentences of the files."""
    return [one.text for name, group in groups.items() if name not in LEARNED_ONLY for one in group]


def mix_of(language: str, groups: dict[str, Examples]) -> Mix:
    """How both readings are mixed, from sentences in files that neither saw."""
    held, rest = parted(language, groups)
    words, whole = Fitted(rest).scores(held), np.array([harm(one.text) for one in held])
    mix = mixed(held, words, whole)
    for limits in limits_of(language):
        _print(held, mix.harm(words, whole), limits)
    return mix


def limits_of(language: str) -> tuple[Limits, Limits]:
    """For single sentences, and for those of a letter."""
    return ALONE, IN_LETTER_OF.get(language, IN_LETTER)


def is_held(language: str, name: str) -> bool:
    """Whether the encoder did not learn from a file."""
    return name.removeprefix(f"{language}_") in HELD[language]


def parted(language: str, groups: dict[str, Examples]) -> tuple[Examples, Examples]:
    """The examples in the files that the encoder did not see, and all others."""
    held = [one for name, group in groups.items() if is_held(language, name) for one in group]
    return held, [one for name, group in groups.items() if not is_held(language, name) for one in group]


def mixed(examples: Examples, words: np.ndarray, whole: np.ndarray) -> Mix:
    """What each reading counts for, fitted to sentences that neither saw."""
    bad = np.array([bool(one.category) for one in examples])
    fitted = LogisticRegression(class_weight="balanced").fit(np.column_stack([words, whole]), bad)
    shift, (by_words, by_whole) = fitted.intercept_[0], fitted.coef_[0]
    doubt, quiet = np.quantile(words[~bad], DOUBT), np.median(whole[~bad])
    return Mix(*(round(float(value), 2) for value in (shift, by_words, by_whole, doubt, quiet)))


def _print(examples: Examples, scores: np.ndarray, limits: Limits) -> None:
    kinds = {
        "obvious": [bool(one.category) and not one.subtle for one in examples],
        "subtle": [bool(one.category) and one.subtle for one in examples],
        "good": [not one.category for one in examples],
    }
    told = (f"{np.mean(scores[where] > limits.harmful):.3f} of the {kind}" for kind, where in kinds.items())
    print(f"  from {limits.harmful} on {', '.join(told)}")


def shown(fitted: Fitted, groups: dict[str, Examples]) -> dict[str, tuple[str, str]]:
    """For each kind the quiet sentence that reads worst, and what a colleague says, which reads well."""
    pairs = [pair for name, group in groups.items() if name.endswith(OF_PAIRS) for pair in _pairs(group)]
    worse, better = (fitted.scores([pair[side] for pair in pairs]) for side in (0, 1))
    scored = sorted(zip(worse, better, pairs, strict=True), key=lambda one: -one[0])
    quiet = [pair for _, score, pair in scored if pair[0].subtle and score < READS_WELL]
    return {
        kind: next((bad.text, good.text) for bad, good in quiet if kind_of(bad.category) == kind)
        for kind in learned.KINDS
    }


def _pairs(examples: Examples) -> list[tuple[Example, Example]]:
    """The bad sentences of a file with the good ones of the same number; none without as many of both."""
    bad, good = ([one for one in examples if bool(one.category) is side] for side in (True, False))
    return list(zip(bad, good, strict=True)) if len(bad) == len(good) else []


def main(languages: list[str]) -> None:
    for language in languages or LETTER_LANGUAGES:
        groups = examples_of(language)
        examples = [one for group in groups.values() for one in group]
        print(f"{language}: {sum(bool(one.category) for one in examples)} bad of {len(examples)}")
        mix = mix_of(language, groups)
        alone, in_letter = limits_of(language)
        fitted = Fitted(examples)
        bias, (runs, pairs, pieces) = fitted.weights()
        raw = {
            "version": VERSION,
            "alone": asdict(alone),
            "in_letter": asdict(in_letter),
            "mix": asdict(mix),
            "bias": bias,
            "learned_from": learned.fingerprint(texts_of(groups)),
            "examples": shown(fitted, groups),
            "runs": runs,
            "pairs": pairs,
            "pieces": pieces,
        }
        target = ROOT / "resources" / "tone" / language / learned.FILE
        target.write_text(_lines(raw), "utf-8", newline="\n")
        print(f"  {target.stat().st_size:,} bytes")


def _lines(raw: dict[str, Any]) -> str:
    """JSON with one feature a line, so that a change can be read."""
    text = json.dumps(raw, ensure_ascii=False, separators=(",", ":"))
    return text.replace('],"', '],\n"').replace('{"', '{\n"') + "\n"


if __name__ == "__main__":
    main(sys.argv[1:])
