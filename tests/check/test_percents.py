# SPDX-License-Identifier: GPL-3.0-or-later
"""Percentages of what is paid are questioned, those of what is measured are hints; the numbers of jobs."""

from __future__ import annotations

from dataclasses import replace

import pytest

from composer.check import facts
from composer.check.findings import Finding, Severity
from composer.check.names import names_of
from tests.check.test_days import BY_LANGUAGE


def found(language: str, text: str, order: str = "") -> list[Finding]:
    tongue = BY_LANGUAGE[language]
    bought = tongue.case.purchase
    case = replace(tongue.case, purchase=replace(bought, order_number=order or bought.order_number))
    return facts.check(text, case, tongue.business, tongue.language, (), names_of(case, tongue.business))


@pytest.mark.parametrize(
    ("language", "text", "severity"),
    [
        ("en", "The seat is 70% oak.", Severity.HINT),
        ("en", "The damp in the room was 71 per cent.", Severity.HINT),
        ("en", "You get 15% off your next purchase.", Severity.WARN),
        ("fi", "Huoneen kosteus oli 71 %.", Severity.HINT),
        ("fi", "Saatte 15 % alennusta.", Severity.WARN),
        ("fi", "Hyvitämme 25 prosenttia penkin hinnasta.", Severity.WARN),
        ("et", "Õhuniiskus oli 71%.", Severity.HINT),
        ("et", "Pakume 15% soodustust.", Severity.WARN),
        ("pl", "Wilgotność wynosiła 71%.", Severity.HINT),
        ("pl", "Proponujemy rabat 15%.", Severity.WARN),
        ("nl", "De luchtvochtigheid was 71%.", Severity.HINT),
        ("nl", "U krijgt 15% korting.", Severity.WARN),
    ],
)
def test_a_measure_is_a_hint_and_a_payment_a_warning(language: str, text: str, severity: Severity) -> None:
    assert [(one.rule, one.severity) for one in found(language, text)] == [("facts.percent", severity)]


@pytest.mark.parametrize(
    ("language", "text", "order"),
    [
        ("en", "We looked up contract no. 2026/113.", "2026/311"),
        ("fi", "Viittaamme sopimukseen nro 2026/113.", "2026/311"),
        ("fi", "Remontin työnumero on eri: työnumero 4471.", "4417"),
        ("et", "See puudutab lepingut nr 2026/113.", "2026/311"),
        ("pl", "Chodzi o umowę nr 2026/113.", "2026/311"),
        ("nl", "Het gaat om contractnummer 2026/113.", "2026/311"),
    ],
)
def test_the_number_of_a_job_that_looks_like_the_orders(language: str, text: str, order: str) -> None:
    assert [(one.rule, one.suggestions) for one in found(language, text, order)] == [
        ("facts.order_number", (order,))
    ]


@pytest.mark.parametrize(
    ("language", "text", "order"),
    [
        ("en", "The carrier's contract number 77-1209-B is theirs.", "2026/311"),
        ("en", "We looked up contract no. 2026/311.", "2026/311"),
        ("fi", "Sopimus nro 2026/311 on ehtojemme mukainen.", "2026/311"),
        ("fi", "Kuljetusliikkeen sopimusnumero on A-5521.", "2026/311"),
        ("et", "Lepingu nr 2026/311 järgi oli nii.", "2026/311"),
        ("pl", "Umowa nr 2026/311 tak mówi.", "2026/311"),
        ("nl", "Volgens contract nummer 2026/311 was dat zo.", "2026/311"),
    ],
)
def test_numbers_of_other_contracts_are_their_own(language: str, text: str, order: str) -> None:
    assert not found(language, text, order)


@pytest.mark.parametrize(
    ("language", "text", "rules"),
    [
        # the parts of a wrong total are not questioned besides
        ("en", "The bench was £590.00 and delivery £60.00, in total £640.00.", ["facts.sum"]),
        ("fi", "Penkki maksoi 590 € ja kuljetus 60 €, yhteensä 640 €.", ["facts.sum"]),
        ("et", "Pink maksis 590 eurot ja vedu 60 eurot, kokku 640 eurot.", ["facts.sum"]),
        ("nl", "De bank was € 590 en de bezorging € 60, in totaal € 640.", ["facts.sum"]),
        ("fi", "Penkki maksoi 580 € ja kuljetus 60 €, yhteensä 640 €.", []),
        # what is agreed (*kokku lepitud*) is no total; of another price with its parts the whole is told
        ("et", "Hind, 75 eurot, oli kokku lepitud: klots 40 eurot ja töö 35 eurot.", ["facts.amount"]),
        ("fi", "Huollon hinta oli 75 €: osat 40 € ja työ 35 €.", ["facts.amount"]),
        ("en", "The service was £75: parts £40 and work £35.", ["facts.amount"]),
        ("en", "The service was £75: parts £40 and work £36.", ["facts.amount"] * 3),
    ],
)
def test_parts_of_a_total_are_not_told_besides(language: str, text: str, rules: list[str]) -> None:
    assert [one.rule for one in found(language, text)] == rules


@pytest.mark.parametrize(
    ("language", "text", "is_told"),
    [
        ("en", "Under clause 2 of our policy please tell us within three weeks of any fault.", True),
        ("fi", "Ehtojemme kohdan 2 mukaan puutteista on ilmoitettava kolmen viikon kuluessa.", True),
        ("et", "Tingimuste punkti 2 kohaselt tuleb puudustest teatada kolme nädala jooksul.", True),
        ("nl", "Volgens punt 2 van onze voorwaarden moet u binnen drie weken reageren.", True),
        ("en", "Under clause 2 you may cancel up to 10 days before the course.", True),
        ("fi", "Ehtojemme kohdan 2 mukaan peruutus on tehtävä viimeistään 10 päivää ennen kurssia.", True),
        ("et", "Punkti 2 järgi tuleb tellimus tühistada hiljemalt 10 päeva enne kursust.", True),
        ("pl", "Zgodnie z punktem 2 można zrezygnować najpóźniej na 10 dni przed kursem.", True),
        ("nl", "Volgens punt 2 kunt u tot 10 dagen voor de cursus annuleren.", True),
        ("en", "You cancelled 3 days before the course, and clause 2 of our terms applies.", False),
        ("fi", "Ehtojemme kohdan 2 mukaan peruutus on tehtävä viimeistään 30 päivää ennen kurssia.", False),
        ("fi", "Peruitte viimeistään 2 päivää ennen kurssia.", False),
        ("fi", "Viestinne tuli 36 päivää määräajan jälkeen.", True),
        ("fi", "Viestinne tuli 26 päivää määräajan jälkeen.", False),
        ("en", "Your message came 36 days after the deadline.", True),
        ("fi", "Palautamme erotuksen ja vastaamme kolmen viikon kuluessa.", False),
        ("et", "Tagastame vahe ja vastame kolme nädala jooksul.", False),
    ],
)
def test_weeks_that_a_clause_gives_are_no_promise(language: str, text: str, is_told: bool) -> None:
    assert ["facts.day_count" for one in found(language, text) if one.rule == "facts.day_count"] == (
        ["facts.day_count"] if is_told else []
    )
