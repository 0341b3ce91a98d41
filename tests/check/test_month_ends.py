# SPDX-License-Identifier: GPL-3.0-or-later
"""Ends of months as last days, against that of the offer (22 January 2027) or of the answer."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from composer.case import Concern
from composer.check import facts
from composer.check.names import names_of
from tests.check.test_days import BY_LANGUAGE


def told(
    language: str, text: str, ends: date = date(2027, 1, 22), words: str = "", described: str = ""
) -> list[tuple[str, str]]:
    """What is marked, and what is offered, in a letter of 23 November 2026."""
    tongue = BY_LANGUAGE[language]
    assert tongue.case.decision.offer
    offer = replace(tongue.case.decision.offer, expires_on=ends, description=described)
    case = replace(tongue.case, decision=replace(tongue.case.decision, offer=offer))
    case = replace(case, concerns=(Concern("c1", words, deadline=date(2026, 12, 15)),))
    found = facts.check(text, case, tongue.business, tongue.language, (), names_of(case, tongue.business))
    assert {one.rule for one in found} <= {"facts.date"}
    return [(text[one.start : one.end], one.suggestions[0]) for one in found]


@pytest.mark.parametrize(
    ("language", "text", "marked", "better"),
    [
        ("en", "The voucher is valid until the end of February.", "the end of February", "22 January"),
        ("en", "Please use it by the end of December 2026.", "the end of December 2026", "22 January 2027"),
        ("en", "The code expires at the end of February.", "at the end of February", "on 22 January"),
        ("en", "Let us know by the end of February if you accept it.", "the end of February", "22 January"),
        ("fi", "Lahjakortti on voimassa helmikuun loppuun asti.", "helmikuun loppuun", "22. tammikuuta"),
        ("fi", "Voitte käyttää sen helmikuun loppuun mennessä.", "helmikuun loppuun", "22. tammikuuta"),
        ("fi", "Tarjous on voimassa helmikuun loppuun.", "helmikuun loppuun", "22. tammikuuta asti"),
        ("et", "Kinkekaart kehtib veebruari lõpuni.", "veebruari lõpuni", "22. jaanuarini"),
        ("et", "Palun kasutage koodi veebruari lõpuks.", "veebruari lõpuks", "22. jaanuariks"),
        ("pl", "Bon jest ważny do końca lutego 2027 r.", "końca lutego 2027 r.", "22 stycznia 2027"),
        ("pl", "Bon wygasa z końcem lutego.", "z końcem lutego", "22 stycznia"),
        ("nl", "De waardebon is geldig tot eind februari.", "eind februari", "22 januari"),
        ("nl", "De code vervalt eind februari.", "eind februari", "op 22 januari"),
        ("nl", "U kunt de bon gebruiken tot het einde van februari.", "het einde van februari", "22 januari"),
        ("en", "You asked us to answer by the end of January.", "the end of January", "15 December 2026"),
        ("fi", "Pyysitte vastausta tammikuun loppuun mennessä.", "tammikuun loppuun", "15. joulukuuta 2026"),
        ("et", "Palusite vastust jaanuari lõpuks.", "jaanuari lõpuks", "15. detsembriks 2026"),
        ("pl", "Prosiła Pani o odpowiedź do końca stycznia.", "końca stycznia", "15 grudnia 2026"),
        ("nl", "U vroeg om antwoord voor eind januari.", "eind januari", "15 december 2026"),
    ],
)
def test_another_last_day_than_that_of_the_case_is_told(
    language: str, text: str, marked: str, better: str
) -> None:
    assert told(language, text) == [(marked, better)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The voucher is valid until the end of January."),
        ("fi", "Lahjakortti on voimassa tammikuun loppuun asti."),
        ("et", "Kinkekaart kehtib jaanuari lõpuni."),
        ("pl", "Bon jest ważny do końca stycznia."),
        ("nl", "De waardebon is geldig tot eind januari."),
    ],
)
def test_the_last_day_itself_fits(language: str, text: str) -> None:
    assert not told(language, text, date(2027, 1, 31))


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "We will repair it by the end of February."),
        ("en", "The workshop is closed until the end of February."),
        ("en", "Please let us know by the end of December whether we may send the voucher."),
        ("fi", "Korjaamme penkin helmikuun loppuun mennessä."),
        ("fi", "Ilmoittakaa joulukuun loppuun mennessä, haluatteko lahjakortin."),
        ("et", "Parandame pingi veebruari lõpuks."),
        ("et", "Palun teatage detsembri lõpuks, kas soovite kinkekaarti."),
        ("pl", "Naprawimy ławkę do końca lutego."),
        ("pl", "Prosimy o odpowiedź do końca grudnia, czy życzy Pani sobie bon."),
        ("nl", "Wij repareren de bank voor eind februari."),
        ("nl", "Laat ons voor eind december weten of u de bon wilt."),
    ],
)
def test_other_ends_of_months_are_not(language: str, text: str) -> None:
    assert not told(language, text)


def test_what_the_customer_wrote_fits() -> None:
    text = "You asked us to answer by the end of January."
    assert not told("en", text, words="I want an answer by the end of January!")


CHECK = {"en": "a free check of the hinges", "pl": "bezpłatny przegląd zawiasów"}


@pytest.mark.parametrize(
    ("language", "text", "marked"),
    [
        (
            "en",
            "Let me offer you a free check of the hinges until the end of February.",
            "the end of February",
        ),
        ("pl", "Proponujemy bezpłatny przegląd zawiasów do końca lutego.", "końca lutego"),
    ],
)
def test_the_offer_itself_says_how_long_it_stands(language: str, text: str, marked: str) -> None:
    assert [one for one, _ in told(language, text, described=CHECK[language])] == [marked]


@pytest.mark.parametrize(
    "text",
    [
        "Let me offer you a look at the workshop, which is open until the end of February.",
        "Our stand at the market stays until the end of February.",
    ],
)
def test_another_offer_may_end_on_another_day(text: str) -> None:
    assert not told("en", text, described=CHECK["en"])
