# SPDX-License-Identifier: GPL-3.0-or-later
"""Rules of LanguageTool that are wrong in letters are not told, or only as hints."""

import tomllib

import pytest

import resources
from composer.check.doubtful import undoubted
from composer.check.findings import Finding, Severity

WARN, HINT = Severity.WARN, Severity.HINT


def told(rule: str, language: str) -> list[Severity]:
    finding = Finding(0, 2, "grammar", WARN, "m", rule, rule.partition(":")[0])
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
        ("harper:AM_I", "en-GB", [WARN]),  # of another engine
        ("lingotweaker:AM_I", "de-DE", [WARN]),
    ],
)
def test_what_is_left_of_a_finding(rule: str, language: str, left: list[Severity]) -> None:
    assert told(rule, language) == left


def test_no_rule_is_named_twice() -> None:
    data = tomllib.loads(resources.read_text("proofreading/doubtful.toml"))
    for language in data["off"]:
        named = [*data["off"][language], *data["mild"][language]]
        assert sorted(set(named)) == sorted(named)
