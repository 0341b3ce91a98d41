# SPDX-License-Identifier: GPL-3.0-or-later
"""Completeness in each language: next steps, contradictions, the closed platform, prompts, suggestions."""

from __future__ import annotations

from dataclasses import replace

import pytest

from composer.check import answers, completeness, contradictions
from composer.check.answers import Answer
from composer.check.completeness import check, elements, unfilled
from composer.check.findings import Severity
from composer.check.patterns import patterns
from composer.check.sentences import sentences
from composer.language import words
from tests.check.tongues import TONGUES, Tongue

IDS = [tongue.language for tongue in TONGUES]
WITH_PATTERNS = [tongue for tongue in TONGUES if patterns(tongue.language)]
by_tongue = pytest.mark.parametrize("tongue", TONGUES, ids=IDS)

FINAL = {
    "en": ["This decision is final.", "There is no appeal.", "The matter is now closed."],
    "fi": ["Päätöksemme on lopullinen.", "Asia on loppuun käsitelty."],
    "et": ["Meie otsus on lõplik.", "Seda ei saa vaidlustada."],
    "pl": ["Decyzja jest ostateczna.", "Od tej odpowiedzi nie ma odwołania.", "Sprawę uważamy za zamkniętą."],
    "nl": ["Ons besluit is definitief.", "Hiertegen is geen beroep mogelijk.", "De zaak is gesloten."],
}
NOT_FINAL = {
    "en": ["The final coat of oil dries in a day.", "Our workshop is closed on Monday."],
    "fi": ["Lopullinen hinta näkyy laskussa.", "Liike on suljettu maanantaina."],
    "et": ["Lõplik hind on arvel.", "Pood on esmaspäeval suletud."],
    "pl": ["Ostateczna cena jest na fakturze.", "Sklep jest zamknięty w poniedziałek."],
    "nl": ["De definitieve prijs staat op de factuur.", "De winkel is maandag gesloten."],
}
ODR = {
    "en": ["See https://ec.europa.eu/consumers/odr for help.", "You can use the ODR platform.",
           "There is the platform for online dispute resolution."],
    "fi": [
        "Voitte tehdä valituksen verkkoriidanratkaisufoorumissa.",
        "Osoite on ec.europa.eu/consumers/odr.",
        "Käytössä on verkkovälitteinen riidanratkaisu.",
    ],
    "et": ["Vaadake ec.europa.eu/odr.", "Kasutage ODR-platvormi.", "On vaidluste lahendamise platvorm."],
    "pl": ["Adres to ec.europa.eu/odr.", "Jest internetowe rozstrzyganie sporów.", "Platforma ODR."],
    "nl": ["Zie ec.europa.eu/odr.", "Gebruik het ODR-platform.", "Met onlinegeschillenbeslechting."],
}  # fmt: skip
PROMPTS = {
    "en": "Fill in the date here",
    "fi": "Kirjoita tähän",
    "et": "Sisesta siia",
    "pl": "Wpisz tutaj",
    "nl": "nog in te vullen",
}


def pairs(table: dict[str, list[str]]) -> list[tuple[str, str]]:
    return [(language, sentence) for language, said in table.items() for sentence in said]


def text_of(tongue: Tongue, sentence: str) -> str:
    return f"{tongue.letter}\n\n{sentence}"


def tongue_of(language: str) -> Tongue:
    return next(t for t in TONGUES if t.language.startswith(language))


@by_tongue
def test_a_right_letter_says_what_to_do_when_one_disagrees(tongue: Tongue) -> None:
    steps = list(contradictions.next_steps(sentences(tongue.letter, tongue.language), tongue.language))
    assert len(steps) == 1
    assert not contradictions.check(tongue.letter, tongue.language)


@pytest.mark.parametrize(("language", "sentence"), pairs(FINAL))
def test_final_stands_against_a_next_step(language: str, sentence: str) -> None:
    tongue = tongue_of(language)
    text = text_of(tongue, sentence)
    (found,) = contradictions.check(text, tongue.language)
    assert (found.rule, found.severity) == ("completeness.contradiction", Severity.WARN)
    assert text[found.start : found.end].rstrip(".") in sentence
    assert not contradictions.check(sentence, tongue.language), "alone it contradicts nothing"


@pytest.mark.parametrize(("language", "sentence"), pairs(NOT_FINAL))
def test_final_in_another_sense(language: str, sentence: str) -> None:
    tongue = tongue_of(language)
    assert not contradictions.check(text_of(tongue, sentence), tongue.language)


@pytest.mark.parametrize(("language", "sentence"), pairs(ODR))
def test_the_closed_platform_is_named(language: str, sentence: str) -> None:
    (found,) = contradictions.check(sentence, language)
    assert (found.rule, found.severity) == ("completeness.odr", Severity.STOP)
    assert sentence[found.start : found.end]


@pytest.mark.parametrize(("language", "prompt"), PROMPTS.items())
def test_a_prompt_that_was_left_standing(language: str, prompt: str) -> None:
    text = f"\U0001f600 {prompt}."
    (found,) = unfilled(text, language)
    assert (text[found.start : found.end].casefold(), found.blocks) == (prompt.casefold(), "unfilled")


@by_tongue
def test_nothing_in_a_right_letter_is_unfilled(tongue: Tongue) -> None:
    assert not unfilled(tongue.letter, tongue.language)


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("We refund the £ you paid.", "£"),
        ("Your order () came.", "()"),
        ("The clause says “”.", "“”"),
        ("We refund £20 or 20 £ (or 5–6 €) in €.", ""),
        ("Prices (€) are on the list.", ""),
    ],
)
def test_empty_brackets_and_amounts(text: str, marked: str) -> None:
    assert [text[f.start : f.end] for f in unfilled(text)] == ([marked] if marked else [])


def test_answers_in_another_order_than_the_customers_points() -> None:
    text = "The joint is fine.\n\nThe colour is as agreed."
    right = (Answer("the joint", 0, 18), Answer("the colour", 20, 43))
    assert not answers.check(text, "en-GB", right)
    (found,) = answers.check(text, "en-GB", right[::-1])
    assert (found.rule, found.severity, text[found.start : found.end]) == (
        "completeness.order",
        Severity.HINT,
        "The",
    )
    assert not answers.check(text, "en-GB", (right[0], right[0]))


@pytest.mark.parametrize("tongue", WITH_PATTERNS, ids=[t.language for t in WITH_PATTERNS])
def test_a_right_letter_is_whole(tongue: Tongue) -> None:
    for language in (tongue.language, *tongue.also):
        found = check(tongue.letter, tongue.case, tongue.business, language)
        assert not [(f.rule, f.message) for f in found]
    places = elements(tongue.letter, tongue.case, tongue.business, tongue.language)
    assert all(place.end > place.start for place in places if place.code != "signature")


@pytest.mark.parametrize("tongue", WITH_PATTERNS, ids=[t.language for t in WITH_PATTERNS])
def test_what_is_offered_for_an_absence_fills_it(tongue: Tongue) -> None:
    bare = replace(tongue.case, reasons=())
    missing = {f.rule.rpartition(".")[2]: f for f in check("", bare, tongue.business, tongue.language)}
    offered = {code: f.suggestions[0] for code, f in missing.items() if f.suggestions}
    assert set(offered) == {"thanks", "decision", "no_fault", "contact", "next_step"}
    for code, sentence in offered.items():
        present = {e.code for e in elements(sentence, bare, tongue.business, tongue.language) if e.present}
        assert code in present, (code, sentence)


@by_tongue
def test_every_suggestion_is_in_the_letters_language(tongue: Tongue) -> None:
    said = words(tongue.language)["suggestions"]
    assert set(said) == {"thanks", "decision", "question", "no_fault", "contact", "or", "next_step"}
    english = words("en-GB")["suggestions"]
    assert tongue.language.startswith("en") or not set(said.values()) & set(english.values())


def test_a_language_without_any_words_still_works() -> None:
    tongue = tongue_of("en")
    assert elements(tongue.letter, tongue.case, tongue.business, "sv-SE") == ()
    assert not [f for f in completeness.check("Tack.", tongue.case, tongue.business, "sv") if f.missing]


@pytest.mark.parametrize(
    ("language", "phone", "text", "reached"),
    [
        ("et", "+372 5123 4567", "Küsimuste korral helistage 5123 4567.", True),
        ("fi", "03 123 4567", "Kysyttävää? Puh. +358 3 123 4567.", True),
        ("pl", "+48 22 123 45 67", "Odpowiemy pod numerem (22) 123-45-67.", True),
        ("nl", "+31 20 123 4567", "Op 020 123 4567 helpen wij u.", True),
        ("fi", "", "Voitte lähettää ne osoitteeseen hello@larkfield.example.", True),
        ("nl", "", "Die kunnen naar Hello@Larkfield.example.", True),
        ("et", "+372 5123 4567", "Küsimuste korral helistage 5123 4568.", False),
        ("et", "+372 5123 4567", "Kõik on meie lehel www.larkfield.example.", False),
        ("fi", "", "Ottakaa meihin yhteyttä.", False),
    ],
)
def test_our_number_or_address_says_how_to_reach_us(
    language: str, phone: str, text: str, reached: bool
) -> None:
    tongue = next(t for t in TONGUES if t.language.startswith(language))
    business = replace(tongue.business, phone=phone)
    found = elements(text, tongue.case, business, tongue.language)
    assert [one.present for one in found if one.code == "contact"] == [reached]
