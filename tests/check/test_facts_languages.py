# SPDX-License-Identifier: GPL-3.0-or-later
"""In each language: a right letter is not questioned, and each single mistake is found at its place."""

from __future__ import annotations

import pytest

from composer.check import facts
from composer.check.findings import Finding
from composer.check.names import names_of
from tests.check.tongues import TONGUES, Plant, Tongue

IDS = [tongue.language for tongue in TONGUES]
PLANTS = [
    pytest.param(tongue, plant, id=f"{tongue.language}-{plant.rule.removeprefix('facts.')}-{number}")
    for tongue in TONGUES
    for number, plant in enumerate(tongue.plants)
]


def check(tongue: Tongue, text: str, language: str = "") -> list[Finding]:
    language = language or tongue.language
    names = names_of(tongue.case, tongue.business, language=language)
    return facts.check(text, tongue.case, tongue.business, language, tongue.others, names)


def test_every_language_is_here() -> None:
    assert IDS == ["en-GB", "en-IE", "en-US", "et-EE", "fi-FI", "nl-NL", "pl-PL"]


@pytest.mark.parametrize("tongue", TONGUES, ids=IDS)
def test_a_right_letter_is_not_questioned(tongue: Tongue) -> None:
    for language in (tongue.language, *tongue.also):
        found = check(tongue, tongue.letter, language)
        assert not [(f.rule, tongue.letter[f.start : f.end], f.message) for f in found]


@pytest.mark.parametrize("tongue", TONGUES, ids=IDS)
def test_rightly_inflected_names_and_dates_are_not_questioned(tongue: Tongue) -> None:
    for sentence in tongue.inflected:
        assert not [(f.rule, sentence[f.start : f.end]) for f in check(tongue, sentence)]


@pytest.mark.parametrize(("tongue", "plant"), PLANTS)
def test_one_mistake_is_found_at_its_place(tongue: Tongue, plant: Plant) -> None:
    assert plant.right in tongue.letter
    text = tongue.letter.replace(plant.right, plant.wrong, 1)
    found = {(f.rule, text[f.start : f.end], "".join(f.suggestions[:1])) for f in check(tongue, text)}
    assert (plant.rule, plant.marked) in {(rule, words) for rule, words, _ in found}
    if plant.better:
        assert (plant.rule, plant.marked, plant.better) in found
    assert len(found) == 1 or plant.rule.endswith(("salutation", "other_customer")), found


@pytest.mark.parametrize("tongue", TONGUES, ids=IDS)
def test_places_hold_after_an_emoji_and_line_ends(tongue: Tongue) -> None:
    plant = next(p for p in tongue.plants if p.rule == "facts.amount")
    text = tongue.letter.replace(plant.right, plant.wrong, 1)
    text = text.replace("\n\n", "\r\n\r\n\U0001f600 ", 2).replace("\U0001f600 ", "\U0001f600 ", 1)
    assert plant.marked in {text[f.start : f.end] for f in check(tongue, text)}
