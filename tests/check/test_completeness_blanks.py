# SPDX-License-Identifier: GPL-3.0-or-later
"""Fields left empty, as templates of each language leave them, and what only looks so."""

from __future__ import annotations

import pytest

from composer.check.blanks import blanks

EMPTY = {
    "en": [
        "Dear (insert name)",
        "on (date) you",
        "(your name)",
        "(Your Name)",
        "(amount)",
        "before INSERT DATE.",
        "on dd/mm/yyyy.",
        "DD Month YYYY",
        "on XX March",
        "within XX days",
        "on __/__/2026",
        "we got it on ......",
        "see %NAME% now",
        "Dear «Name»",
        "<<Name>>",
        "the price #REF! was",
        "under clause X of",
        "under clause x.",
        "Your order no. ",
        "Your order no.",
        "Invoice No:",
        "Dear Mr/Mrs Smith",
        "on ... March we",
        "£XX",
    ],
    "nl": [
        "Geachte (naam)",
        "op (datum invullen) kwam",
        "(vul hier de naam in)",
        "op dd-mm-jjjj.",
        "op DD-MM-JJJJ.",
        "op ... november",
        "op … november",
        "volgens artikel x",
        "volgens artikel X.",
        "Geachte dhr./mevr. Jansen",
        "Geachte dhr/mevr Jansen",
        "Prijs NTB",
        "op XX maart",
        "binnen XX dagen",
        "Uw bestelling nr. ",
        "Ordernr.",
        "%NAAM%",
        "«Naam»",
        "op __-__-2026",
    ],
    "fi": [
        "(asiakkaan nimi)",
        "(lisää päivämäärä)",
        "pp.kk.vvvv",
        "PP.KK.VVVV",
        "XX. tammikuuta",
        "... tammikuuta",
        "Hyvä herra/rouva Virtanen",
        "kohdan x mukaan",
        "Tilausnro:",
        "XX päivän kuluessa",
    ],
    "et": [
        "(kliendi nimi)",
        "(kuupäev)",
        "pp.kk.aaaa",
        "XX. märtsil",
        "... märtsil",
        "Lugupeetud härra/proua Tamm",
        "punkti x järgi",
        "Tellimuse nr",
        "XX päeva jooksul",
        "(lisa kuupäev)",
    ],
    "pl": [
        "(imię)",
        "(wpisać datę)",
        "dd.mm.rrrr",
        "XX marca",
        "... marca",
        "pkt x regulaminu",
        "Zamówienie nr",
        "w ciągu XX dni",
        "(Data)",
    ],
}

WRITTEN = {
    "en": [
        "The policy (clause 4) says so (see below).",
        "We waited... and waited.... Then it came.",
        "Sizes XL, XXL and XX Large.",
        "Section X of the terms.",
        "Dear Sir/Madam",
        "You have no order number and no invoice.",
        "There is no order.",
        "There is no order",
        "Order no. 12",
        "50% off, 100% WOOL 20%",
        "In the XX century",
        "She said … nothing.",
        "the Mr and Mrs Smith",
        "Is it in order? No",
        "batteries AAAA and LR6",
        "(name and date)",
        "We have your name (and the date)",
        "You wrote: “the boots […] leaked”.",
    ],
    "nl": [
        "Geachte heer/mevrouw",
        "artikel 10 (zie bijlage)",
        "Wij wachtten... en toen kwam het.",
        "U heeft geen ordernummer",
        "Bestelnr. 12",
        "De naam (en de datum) staan erop.",
        "mevr. Jansen",
    ],
    "fi": [
        "Hyvä herra tai rouva",
        "kohdan 4 mukaan",
        "Odotimme... ja odotimme.",
        "Tilausnro 12",
    ],
    "et": [
        "punkti 4 järgi",
        "Ootasime... ja ootasime.",
        "Tellimuse nr 12",
        "Tellimuse number on 12.",
    ],
    "pl": [
        "W XX wieku",
        "XX-lecie firmy",
        "Zamówienie nr 12",
        "pkt 4 regulaminu",
        "Czekaliśmy... aż przyszło.",
    ],
}


def pairs(table: dict[str, list[str]]) -> list[tuple[str, str]]:
    return [(language, text) for language, said in table.items() for text in said]


@pytest.mark.parametrize(("language", "text"), pairs(EMPTY))
def test_an_empty_field_is_seen(language: str, text: str) -> None:
    assert len(blanks(text, language)) == 1


@pytest.mark.parametrize(("language", "text"), pairs(WRITTEN))
def test_what_is_written_is_no_empty_field(language: str, text: str) -> None:
    assert not blanks(text, language)
