# SPDX-License-Identifier: GPL-3.0-or-later
"""Plain refusals are the decision; what only speaks of one is not (one file of sentences a language)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from composer.case import Case, Outcome
from composer.check.completeness import check
from composer.sample import sample_business
from tests.check import refusals_en as en
from tests.check import refusals_et as et
from tests.check import refusals_fi as fi
from tests.check import refusals_nl as nl
from tests.check import refusals_pl as pl
from tests.check.letters import case_of

SENTENCES = {"en": en, "fi": fi, "et": et, "pl": pl, "nl": nl}


SEALED = Path(__file__).parent.parent / "data" / "letters" / "held"


def refusals() -> Iterator[tuple[str, str]]:
    for language, said in SENTENCES.items():
        for sentence in f"{said.REFUSES}{said.FIRST_SIGHT}".split("\n"):
            if sentence:
                yield language, sentence


def no_decisions() -> Iterator[tuple[str, str]]:
    for language, said in SENTENCES.items():
        for sentence in filter(None, said.SPEAKS_OF_IT.split("\n")):
            yield language, sentence


def decided(outcome: Outcome) -> Case:
    case = case_of()
    return replace(case, decision=replace(case.decision, outcome=outcome))


def held(language: str, sentence: str, outcome: Outcome) -> bool:
    """Whether a letter of this one sentence may not go out for want of a decision."""
    found = check(sentence, decided(outcome), sample_business(), language)
    return any(finding.blocks == "no_decision" for finding in found)


@pytest.mark.parametrize(("language", "sentence"), list(refusals()))
def test_a_plain_refusal_is_the_decision(language: str, sentence: str) -> None:
    wholly, partly = (held(language, sentence, o) for o in (Outcome.REFUSE, Outcome.REFUND_PART))
    assert not (wholly and partly), sentence


@pytest.mark.parametrize(("language", "sentence"), list(no_decisions()))
@pytest.mark.parametrize("outcome", [Outcome.REFUSE, Outcome.REFUND_PART])
def test_what_only_speaks_of_a_refusal_is_none(language: str, sentence: str, outcome: Outcome) -> None:
    assert held(language, sentence, outcome), sentence


@pytest.mark.parametrize("language", SENTENCES)
def test_the_decision_is_seen_in_sealed_letters(language: str) -> None:
    """Nobody has read them. Who is held up without need can only put our sentence in: it must be rare."""
    letters = [path.read_text("utf-8").strip() for path in sorted((SEALED / language).glob("*.txt"))]
    outcomes = (Outcome.REFUSE, Outcome.REFUND_PART)
    unseen = [all(held(language, letter, outcome) for outcome in outcomes) for letter in letters]
    assert len(letters) == 38
    assert sum(unseen) <= 0.08 * len(letters)


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "You wrote that the coat has faded, but we cannot refund it."),
        ("en", "We cannot take the coat back, so if you like we can mend it."),
        ("fi", "Kirjoititte, että takki on haalistunut, mutta emme voi hyvittää sitä."),
        ("et", "Kirjutasite, et mantel on pleekinud, kuid me ei saa selle eest raha tagastada."),
        ("pl", "Napisała Pani, że płaszcz wyblakł, ale nie możemy zwrócić pieniędzy."),
        ("nl", "U schreef dat de jas is verkleurd, maar wij kunnen hem niet vergoeden."),
        ("nl", "Wij nemen de jas niet terug, ook niet als hij nooit gedragen is."),
    ],
)
def test_a_refusal_beside_other_peoples_words_counts(language: str, sentence: str) -> None:
    assert not held(language, sentence, Outcome.REFUSE)


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "We will refund the lamp but not the delivery charge."),
        ("en", "We cannot refund the whole amount."),
        ("fi", "Palautamme lampun hinnan mutta emme toimituskuluja."),
        ("fi", "Emme voi palauttaa koko summaa."),
        ("et", "Tagastame lambi hinna, kuid mitte saatekulu."),
        ("et", "Me ei saa kogu summat tagastada."),
        ("pl", "Zwrócimy cenę lampy, ale nie koszt dostawy."),
        ("pl", "Nie możemy zwrócić całej kwoty."),
        ("nl", "Wij vergoeden de lamp, maar niet de verzendkosten."),
        ("nl", "Wij kunnen niet het hele bedrag terugbetalen."),
    ],
)
def test_a_part_refusal_decides_a_part_refund(language: str, sentence: str) -> None:
    assert not held(language, sentence, Outcome.REFUND_PART)
