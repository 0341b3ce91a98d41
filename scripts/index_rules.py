#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Prove the tone rules, and write what their patterns need, by hand, after a rule changed.

    python scripts/index_rules.py [LANGUAGE ...]

Writes ``resources/tone/<language>/needed.json``. Rules that are in it are not proven again when the program
starts, and their patterns are compiled when a sentence holds one of the pieces. Ends with 1, and writes
nothing, when a rule does not come out right.
"""

from __future__ import annotations

import sys
from pathlib import Path

import msgspec

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from composer.check import tone  # noqa: E402
from composer.check.needed import needed  # noqa: E402
from composer.check.wording import FILE, Index, mark  # noqa: E402
from composer.language import LETTER_LANGUAGES  # noqa: E402


def index(language: str) -> Index:
    """The index of a language. Raises ValueError that names the rules which do not come out right."""
    files = tone.rule_files(language)
    found = tone.load(language, files)
    if found.rejected:
        raise ValueError(
            "\n".join(f"{one.file} {one.rule}: {one.reason} {one.detail}" for one in found.rejected)
        )
    rules = {rule.id: tuple(needed(one.source) for one in rule.wordings) for rule in found.rules}
    return Index(mark(files), rules)


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
