# SPDX-License-Identifier: GPL-3.0-or-later
"""The decision is seen in how owners say it, in each language, and not in what only sounds like one."""

from __future__ import annotations

import pytest

from composer.check.patterns import patterns
from composer.check.sentences import evened
from tests.check.said_decisions import NOTHING, PART, REFUSES


def pairs(table: dict[str, str]) -> list[tuple[str, str]]:
    return [(language, one) for language, said in table.items() for one in said.split("\n") if one]


def decides(language: str, sentence: str) -> tuple[bool, bool]:
    """Whether it refuses, whether it gives a part back."""
    says, even = patterns(language), evened(sentence)[0]
    assert says is not None
    return says.refuses(even), says.grants_part(even)


@pytest.mark.parametrize(("language", "sentence"), pairs(REFUSES))
def test_a_refusal_is_seen(language: str, sentence: str) -> None:
    assert decides(language, sentence)[0]


@pytest.mark.parametrize(("language", "sentence"), pairs(PART))
def test_a_part_given_back_is_seen_and_is_no_refusal(language: str, sentence: str) -> None:
    assert decides(language, sentence) == (False, True)


@pytest.mark.parametrize(("language", "sentence"), pairs(NOTHING))
def test_what_only_sounds_like_a_decision_is_none(language: str, sentence: str) -> None:
    assert decides(language, sentence) == (False, False)
