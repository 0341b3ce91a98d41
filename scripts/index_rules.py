#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Prove the tone rules, write what their patterns need and weigh, by hand, after a rule or sentences changed.

    python scripts/index_rules.py [LANGUAGE ...]

Writes ``resources/tone/<language>/needed.json``. Rules that are in it are not proven again when the program
starts, and their patterns are compiled when a sentence holds one of the pieces. A pattern weighs the
logarithm of its share of the bad sentences in ``tests/data/tone`` (never the sealed ones, ``*_held.toml``)
over that of the good ones. Takes two minutes a language. Ends with 1, and writes nothing, when a rule does
not come out right.
"""

from __future__ import annotations

import math
import sys
import tomllib
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

import msgspec

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from composer.check import tone  # noqa: E402
from composer.check.learned import fingerprint  # noqa: E402
from composer.check.matching import matches  # noqa: E402
from composer.check.needed import needed  # noqa: E402
from composer.check.rules import Rule  # noqa: E402
from composer.check.wording import FILE, Index, Kept, mark  # noqa: E402
from composer.language import LETTER_LANGUAGES  # noqa: E402


def index(language: str) -> Index:
    """The index of a language. Raises ValueError that names the rules which do not come out right."""
    files = tone.rule_files(language)
    found = tone.load(language, files)
    if found.rejected:
        raise ValueError(
            "\n".join(f"{one.file} {one.rule}: {one.reason} {one.detail}" for one in found.rejected)
        )
    bad, good = sentences(language)
    of = weights(found.rules, bad, good, language)
    rules = {
        rule.id: tuple(
            Kept(needed(one.source) if one else (), of[f"{rule.id} {at}"])
            for at, one in enumerate(rule.wordings or (None,))
        )
        for rule in found.rules
    }
    return Index(mark(files), fingerprint([*bad, *good]), rules)


def sentences(language: str) -> tuple[list[str], list[str]]:
    """The bad and the good ones that rules and models are made with."""
    paths = sorted((ROOT / "tests" / "data" / "tone").glob(f"{language}*.toml"))
    files = [tomllib.loads(path.read_text("utf-8")) for path in paths if not path.stem.endswith("_held")]
    bad, good = ([str(one["text"]) for data in files for one in data[kind]] for kind in ("bad", "good"))
    return bad, good


def weights(rules: Iterable[Rule], bad: list[str], good: list[str], language: str) -> dict[str, float]:
    """What each wording weighs, by the id of its rule and its number; little when it never matched."""
    single = tuple(
        replace(rule, id=f"{rule.id} {at}", wordings=(one,) if one else ())
        for rule in rules
        for at, one in enumerate(rule.wordings or (None,))
    )
    in_bad, in_good = (
        Counter(match.rule.id for text in texts for _, match in matches(single, text, language))
        for texts in (bad, good)
    )
    return {
        rule.id: round(math.log((in_bad[rule.id] + 0.5) / len(bad) / (in_good[rule.id] + 1) * len(good)), 1)
        for rule in single
    }


def main(languages: list[str]) -> int:
    try:
        for language in languages or LETTER_LANGUAGES:
            text = msgspec.json.format(msgspec.json.encode(index(language)), indent=1).decode()
            (ROOT / "resources" / "tone" / language / FILE).write_text(text + "\n", "utf-8", newline="\n")
    except ValueError as error:
        print(error)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
