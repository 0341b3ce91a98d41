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
from composer.check.needs import Needs  # noqa: E402
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
    parts = {rule.id: parts_of(rule) for rule in found.rules}
    weigh = weights([part for some in parts.values() for part in some], bad, good, language)
    rules = {
        rule: tuple(Kept(needs_of(part), weigh[part.id]) for part in some) for rule, some in parts.items()
    }
    return Index(mark(files), fingerprint([*bad, *good]), rules)


def parts_of(rule: Rule) -> list[Rule]:
    """A rule for each of its wordings, with an id of its own; one for a shape, which has none."""
    wordings = [(one,) for one in rule.wordings] or [()]
    return [replace(rule, id=f"{rule.id} {at}", wordings=some) for at, some in enumerate(wordings)]


def needs_of(part: Rule) -> Needs:
    """What the one wording of a part needs."""
    return needed(part.wordings[0].source) if part.wordings else ()


def sentences(language: str) -> tuple[list[str], list[str]]:
    """The bad and the good ones that rules and models are made with."""
    paths = sorted((ROOT / "tests" / "data" / "tone").glob(f"{language}*.toml"))
    files = [tomllib.loads(path.read_text("utf-8")) for path in paths if not path.stem.endswith("_held")]
    bad, good = ([str(one["text"]) for data in files for one in data[kind]] for kind in ("bad", "good"))
    return bad, good


def weights(parts: Iterable[Rule], bad: list[str], good: list[str], language: str) -> dict[str, float]:
    """What each part weighs, by its id; little when it never matched."""
    parts = tuple(parts)
    in_bad, in_good = (
        Counter(match.rule.id for text in texts for _, match in matches(parts, text, language))
        for texts in (bad, good)
    )
    return {
        part.id: round(math.log((in_bad[part.id] + 0.5) / len(bad) / (in_good[part.id] + 1) * len(good)), 1)
        for part in parts
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
