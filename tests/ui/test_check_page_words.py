# SPDX-License-Identifier: GPL-3.0-or-later
"""Each code that a check can give has words."""

import pytest

from composer.check import landing, tone
from composer.check.absences import ABSENT
from composer.check.engines import harper
from composer.check.findings import Finding, Severity
from ui.words.findings import BANDS, BLOCKED, CATEGORIES, ELEMENTS, short


def test_every_category_of_the_rules_has_a_word() -> None:
    rules = tone.rule_set("en-GB").rules
    assert rules
    used = {rule.category for rule in rules} | set(harper._CATEGORY.values())
    assert used <= set(CATEGORIES)


def test_every_part_of_a_letter_and_every_band_has_words() -> None:
    assert {*ABSENT, "answers"} == set(ELEMENTS)
    bands = {landing.READY, landing.READ_ONCE_MORE, landing.LIKELY_TO_STING, landing.DO_NOT_SEND}
    assert bands == set(BANDS)
    assert {said.blocks for said in ABSENT.values() if said.blocks} <= set(BLOCKED)


@pytest.mark.parametrize(
    ("words", "missing", "shown"),
    [
        ("teh", False, "“teh”"),
        ("a very long sentence that goes on and on, and on", False, "“a very long sentence that goes on…”"),
        ("", True, "No thanks"),
    ],
)
def test_a_finding_in_a_few_words(words: str, missing: bool, shown: str) -> None:
    finding = Finding(0, 0, "completeness", Severity.HINT, "", "completeness.thanks", "x", missing=missing)
    assert short(finding, words) == shown
