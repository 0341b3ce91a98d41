# SPDX-License-Identifier: GPL-3.0-or-later
"""A decision in an official's words, a next step, an invitation and a reason are seen, in each language."""

from __future__ import annotations

from dataclasses import replace

import pytest

from composer.check import contradictions
from composer.check.completeness import elements
from composer.check.patterns import patterns
from composer.check.sentences import evened, sentences
from composer.sample import sample_business
from tests.check import said_officially as officially
from tests.check import said_ways as ways
from tests.check.letters import case_of

PHONE = "61 555 01 42"


def pairs(table: dict[str, str]) -> list[tuple[str, str]]:
    return [(language, one) for language, said in table.items() for one in said.split("\n") if one]


def refuses(language: str, sentence: str) -> bool:
    says = patterns(language)
    return says is not None and says.refuses(evened(sentence)[0])


def next_step(language: str, sentence: str) -> bool:
    return any(contradictions.next_steps(sentences(sentence, language), language))


def contact(text: str, language: str) -> bool:
    business = replace(sample_business(), phone=PHONE)
    found = elements(text, case_of(text), business, language)
    return next(one.present for one in found if one.code == "contact")


@pytest.mark.parametrize(("language", "sentence"), pairs(officially.REFUSES))
def test_a_refusal_is_seen(language: str, sentence: str) -> None:
    assert refuses(language, sentence)


@pytest.mark.parametrize(("language", "sentence"), pairs(officially.NOTHING))
def test_what_only_sounds_like_a_refusal_is_none(language: str, sentence: str) -> None:
    assert not refuses(language, sentence)


@pytest.mark.parametrize(("language", "sentence"), pairs(ways.STEP))
def test_a_next_step_is_seen(language: str, sentence: str) -> None:
    assert next_step(language, sentence)


@pytest.mark.parametrize(("language", "sentence"), pairs(ways.NO_STEP))
def test_a_threat_or_a_fact_is_no_next_step(language: str, sentence: str) -> None:
    assert not next_step(language, sentence)


@pytest.mark.parametrize(("language", "sentence"), pairs(ways.INVITES))
def test_an_invitation_with_a_number_is_a_contact(language: str, sentence: str) -> None:
    assert contact(sentence.format(phone=PHONE), language)


@pytest.mark.parametrize(("language", "sentence"), pairs(ways.REASON))
def test_a_reason_is_seen(language: str, sentence: str) -> None:
    says = patterns(language)
    assert says is not None
    assert says.has("reason", evened(sentence)[0])


@pytest.mark.parametrize(
    ("language", "invites"),
    [
        ("en", "Please call me if anything is unclear."),
        ("fi", "Soittakaa, jos jokin jäi epäselväksi."),
        ("et", "Palun helistage mulle."),
        ("pl", "W razie pytań proszę zadzwonić do mnie."),
        ("nl", "Bel mij gerust als u vragen heeft."),
    ],
)
def test_the_number_may_stand_with_the_signature(language: str, invites: str) -> None:
    assert contact(f"{invites}\n\nAnna Lis\ntel. {PHONE}", language)
    assert not contact(f"{invites}\n\nAnna Lis", language)
    assert not contact(f"{invites}\n\nAnna Lis\ntel. 22 444 00 11", language)
