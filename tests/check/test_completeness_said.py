# SPDX-License-Identifier: GPL-3.0-or-later
"""The decision is seen in how owners say it, in each language, and not in what only sounds like one;
so are the next step, the offer and that it is no admission.
"""

from __future__ import annotations

import pytest

from composer.check import contradictions
from composer.check.patterns import patterns
from composer.check.sentences import evened, sentences
from tests.check.said_decisions import NOTHING, PART, REFUSES
from tests.check.said_steps import FAULT, NO_FAULT, NO_OFFER, NO_STEP, OFFER, STEP


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


def says(name: str, language: str, sentence: str) -> bool:
    """Whether a sentence is a next step, an offer, or a word on fault."""
    if name == "next_step":
        return any(contradictions.next_steps(sentences(sentence, language), language))
    known = patterns(language)
    return known is not None and known.has(name, evened(sentence)[0])


@pytest.mark.parametrize(
    ("name", "language", "sentence"),
    [
        (name, *pair)
        for name, table in (("next_step", STEP), ("offer", OFFER), ("no_fault", NO_FAULT))
        for pair in pairs(table)
    ],
)
def test_it_is_seen(name: str, language: str, sentence: str) -> None:
    assert says(name, language, sentence)


@pytest.mark.parametrize(
    ("name", "language", "sentence"),
    [
        (name, *pair)
        for name, table in (("next_step", NO_STEP), ("offer", NO_OFFER), ("no_fault", FAULT))
        for pair in pairs(table)
    ],
)
def test_it_is_not_seen_where_it_is_not(name: str, language: str, sentence: str) -> None:
    assert not says(name, language, sentence)


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "We are keeping £20 for the lost strap and refunding £65."),
        ("en", "I have kept £20 for the strap and will refund £65."),
        ("nl", "Ik houd € 20 voor de riem en betaal u € 65 terug."),
        ("fi", "Pidän 20 euroa hihnasta ja palautan 65 euroa."),
        ("et", "Jätan 20 eurot endale ja tagastan 65 eurot."),
        ("pl", "Zatrzymuję 20 zł za pasek i zwracam 65 zł."),
    ],
)
def test_what_is_kept_and_what_is_given_back_in_one_sentence(language: str, sentence: str) -> None:
    assert decides(language, sentence)[1]
