# SPDX-License-Identifier: GPL-3.0-or-later
"""Quick noes of the tone rules: what a pattern needs, and that the kept pieces are those of the rules."""

from __future__ import annotations

import re
from pathlib import Path

import msgspec
import pytest

import resources
from composer.check import tone
from composer.check.matching import matches
from composer.check.needed import needed
from composer.check.needs import Needs
from composer.check.rules import Rule
from composer.check.wording import FILE, Finder, Index, Wording, mark, proven
from composer.language import LETTER_LANGUAGES
from tests.check.engine_cases import paragraphs

ANEW = "python scripts/index_rules.py"


@pytest.mark.parametrize(
    ("pattern", "needs"),
    [
        ("you failed", (("you failed",),)),
        (r"\byou (?:failed|forgot)\b", (("you failed", "you forgot"),)),
        (r"\byou fail(?:ed)?\b", (("you fail",),)),
        ("wors[et] of", (("worse of", "worst of"),)),
        (r"\b(?:honest|frank)ly\b(?! speaking)", (("frankly", "honestly"),)),
        (r"\w+ nonsense", ((" nonsense",),)),
        (r"(?:so )*clearly", (("clearly",),)),
        (r"(?:really ){1,2}sorry", (("really ",), ("sorry",))),
        (r"you (?:\w+ )?should have (?:\w+ )?known", (("should have ",), ("known",))),
        (r"(?<!not )sincere", (("sincere",),)),
        (r"never|\w+", ()),
        ("no+", ()),
        (r"[a-z]+ing", (("ing",),)),
        ("we", ()),
    ],
)
def test_what_a_pattern_needs(pattern: str, needs: Needs) -> None:
    assert needed(pattern) == needs


@pytest.mark.parametrize(
    "pattern", [r"a(?:b|c){0,2}d", "abcd|efgh", "(?=abcd)x", "abc(?P<n>de)?f", r"\bab(?:cd|)ef"]
)
def test_no_match_is_without_a_piece(pattern: str) -> None:
    needs = needed(pattern)
    for text in ("ad", "abd", "abcd", "acbd", "efgh", "abcdef", "abcf", "abef", "abcdabcdef", "x abcdx"):
        if re.search(pattern, text):
            assert all(any(piece in text for piece in pieces) for pieces in needs)


def test_wordings_that_may_stand_in_a_text() -> None:
    groups = [
        [Wording("you failed", (("you failed",),)), Wording("fail", (("fail",), ("they", "we ")))],
        [Wording("fail", (("fail",), ("you", "we ")))],
        [Wording(".", ())],
        [Wording("never", (("never", "ever again"),))],
    ]
    found = {
        number: [one.source for one in some] for number, some in Finder(groups)("they never fail").items()
    }
    assert found == {0: ["fail"], 2: ["."], 3: ["never"]}
    assert Finder(groups)("").keys() == {2}
    assert Finder(groups)("never \ud800").keys() == {2, 3}
    assert Finder([])("never") == {}


def test_a_pattern_is_compiled_when_it_is_asked() -> None:
    broken = Wording("(", (("never",),))
    assert Finder([[broken]])("once") == {}
    with pytest.raises(re.error):
        broken.stands_in("never")


@pytest.mark.parametrize("language", LETTER_LANGUAGES)
def test_the_kept_pieces_are_those_of_the_rules(language: str) -> None:
    files = tone.rule_files(language)
    kept = msgspec.json.decode(resources.read_text(f"tone/{language}/{FILE}"), type=Index)
    assert kept.of == mark(files), f"rules have changed: {ANEW}"
    rules = tone.load(language, files).rules
    for rule in rules:
        assert list(kept.rules[rule.id]) == [needed(one.source) for one in rule.wordings], (
            f"{rule.id}: {ANEW}"
        )
    texts = [*paragraphs(language), *(text for rule in rules for text in rule.bad)]
    quick = tone.rule_set(language).rules
    for text in texts[::4]:
        assert told(quick, text, language) == told(rules, text, language)


def told(rules: tuple[Rule, ...], text: str, language: str) -> list[tuple[int, str, int, int]]:
    return [(part.start, one.rule.id, one.start, one.end) for part, one in matches(rules, text, language)]


def test_pieces_of_other_rules_are_not_used(tmp_path: Path) -> None:
    files = [("tone/t/a.toml", "[[rule]]"), ("tone/t/_macros.toml", "")]
    known: dict[str, tuple[Needs, ...]] = {"t.a": ((("piece",),),)}
    index = msgspec.json.encode(Index(mark(files), known)).decode()
    assert proven(index, reversed(files)) == known
    assert proven(index, [("tone/t/a.toml", "[[rule]]\n"), files[1]]) == {}
    with pytest.raises(msgspec.ValidationError):
        proven("{}", files)
