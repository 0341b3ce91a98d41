# SPDX-License-Identifier: GPL-3.0-or-later
"""Rules of LanguageTool that are wrong in letters are not told, or only as hints."""

import tomllib

import pytest

import resources
from composer.check.engines.doubtful import undoubted
from composer.check.findings import Finding, Severity

WARN, HINT = Severity.WARN, Severity.HINT


def told(rule: str, language: str, message: str = "m", category: str = "grammar") -> list[Severity]:
    finding = Finding(0, 2, category, WARN, message, rule, rule.partition(":")[0])
    return [one.severity for one in undoubted([finding], language)]


@pytest.mark.parametrize(
    ("rule", "language", "left"),
    [
        ("lingotweaker:AM_I", "en-GB", []),
        ("languagetool:AM_I", "en-US", []),
        ("lingotweaker:OD_X_Y_OD_X_DO_Y", "pl-PL", []),
        ("lingotweaker:IT_VBZ", "en-IE", [HINT]),
        ("languagetool:HET_FIETS", "nl-BE", [HINT]),
        ("lingotweaker:NL_SIMPLE_REPLACE_PFF", "nl-NL", [HINT]),  # all that begin so
        ("lingotweaker:EN_A_VS_AN", "en-GB", [WARN]),
        ("lingotweaker:IT_VBZ_MORE", "en-GB", [WARN]),
        ("lingotweaker:IT_VBZ", "pl-PL", [WARN]),  # of another language
        ("lingotweaker:AM_I", "de-DE", [WARN]),
        ("languagetool:BED_COMPOUND", "en-GB", []),  # all that end so
        ("languagetool:COMPOUND_WORDS", "en-GB", [WARN]),
    ],
)
def test_what_is_left_of_a_finding(rule: str, language: str, left: list[Severity]) -> None:
    assert told(rule, language) == left


@pytest.mark.parametrize(
    ("message", "language", "left"),
    [
        ("A verb may be missing after \u201cit\u201d.", "en-GB", HINT),
        ("Consider adding a comma here.", "en-US", HINT),
        ("Use \u201can\u201d instead of \u201ca\u201d.", "en-GB", WARN),
        ("Prawdopodobnie brak przecinka.", "pl-PL", HINT),
        ("Przed tym sp\u00f3jnikiem stawiamy przecinek.", "pl-PL", WARN),
        ("Bedoelt u misschien \u201cgroente\u201d?", "nl-NL", HINT),
        ("Deze werkwoordsvorm past niet bij 'ik'.", "nl-BE", WARN),
    ],
)
def test_a_rule_that_is_not_sure_is_a_hint(message: str, language: str, left: Severity) -> None:
    assert told("languagetool:SOME_RULE", language, message) == [left]
    assert told("lingotweaker:SOME_RULE", language, message) == [left]


def test_a_doubled_word_is_told_as_loud_in_every_language() -> None:
    message = "Prawdopodobna liter\u00f3wka: powt\u00f3rzony wyraz."
    assert told("lingotweaker:WORD_REPEAT_RULE", "pl-PL", message, "repetition") == [WARN]


def test_no_rule_is_named_twice() -> None:
    data = tomllib.loads(resources.read_text("proofreading/doubtful.toml"))
    for language in data["off"]:
        named = [*data["off"][language], *data["mild"][language]]
        assert sorted(set(named)) == sorted(named)
