# SPDX-License-Identifier: GPL-3.0-or-later
"""Forms of names that the letter may use freely, and slips in names that are still told."""

from __future__ import annotations

from dataclasses import replace

import pytest

from composer.business import Signer
from composer.case import Customer, PostalAddress
from composer.check.names import Names, names_of, slips
from composer.sample import sample_business
from tests.check.letters import case_of

INNOCENT = {
    "fi": {
        "Matti Korhonen": "Korhosten Korhoset Korhosia Korhosille Korhosilta Korhosiin Korhosissa Korhosista"
        " Korhosina Korhosena Korhosesta Korhosten Korhostenkin Matilla",
        "Aino Kangas": "Kankaan Kankaalle Kankaalta Kangasta Kankaat Ainon",
        "Eero Rinne": "Rinteen Rinteelle Rinnettä Rinteeltä Eeroa",
        "Liisa Vuori": "Vuorta Vuoren Vuorelle Vuoresta",
        "Pia Mäkinen": "Mäkisten Mäkisiä Mäkisillä Mäkiset",
        "Eva Markus": "Markusten Markuksia Markuksille Markukset",
        "Jussi Turunen": "Turussa Turusta Turkuun Turun",
    },
    "et": {
        "Kai Kallas": "Kalda Kaldale Kaldalt Kaldaga Kaldas",
        "Jüri Koppel": "Kopli Koplile Koplilt Kopliga",
        "Ene Põder": "Põdra Põtra Põdrale Põtrale",
        "Ants Kubjas": "Kupja Kupjale Kupjaga",
        "Anne Rebane": "Rebased Rebaste Rebastele Rebasteid Rebaseid Rebasega",
        "Jaan Saar": "Saared Saarte Saartele Saartelt Saartega",
        "Mati Lepik": "Lepikud Lepikute Lepikutele Lepikuid Lepikutelt Lepikutega",
        "Tiiu Tamm": "Tammed Tammede Tammedele Tammedelt Tammedega",
        "Uno Kask": "Kasked Kaskede Kaskedele",
    },
    "pl": {
        "Jan Wróbel": "Wróbla Wróblowi Wróblem Wróblu Wróble Wróblów Wróblami",
        "Adam Krawiec": "Krawca Krawcowi Krawcem Krawcu Krawców",
        "Jan Kozieł": "Kozła Kozłowi Kozłem",
        "Adam Kowalski": "Kowalscy Kowalskich Kowalskimi Kowalska Kowalskiej Kowalską",
        "Ewa Nowicka": "Nowiccy Nowicki Nowickich Nowickim",
        "Piotr Grudzień": "Grudnia Grudniowi Grudniem",
        "Jan Niemiec": "Niemca Niemcowi Niemcem",
        "Anna Kowalczyk": "Kowalczykowie Kowalczyków Kowalczykom Kowalczykami Kowalczykach Annie",
    },
}
TRUE_SLIPS = {
    "fi": {
        "Matti Korhonen": "Korhomen Korhnoen Kohronen Korrhonen Kohrosen Korhsosen Korhossen",
        "Maija Virtanen": "Virtamen Virtannen Vitranen Virtasselle Virtsaelta Vitrasella",
        "Pia Heikkilä": "Heikilä Hiekkilä Heikkllä Hiekkilälle",
        "Aino Kangas": "Knagas Kamgas",
    },
    "et": {
        "Anne Rebane": "Rebanne Reabne Rebasest:Rebsaest Rebasele:Rabasele",
        "Mati Lepik": "Lepkik Leppik Leipk",
        "Kai Kallas": "Kalllas Klalas Kaleas",
        "Toomas Tammsaar": "Tamsaar Tammssaar Tammsaarele:Tamsaarele Tammsaarega:Tammsoarega Tommas",
        "Jüri Peterson": "Petreson Petersom Petersoni:Petresoni Petersonile:Pettersonile",
    },
    "pl": {
        "Anna Kowalczyk": "Kowalczik Kowlaczyk Kowalcyzk Kowalczikowi Kowalczyka:Kowalcyka"
        " Kowalczykiem:Kowlaczykiem",
        "Adam Kowalski": "Kowlaski Kowalksi Kowallski Kowalskiego:Kowlaskiego Kowalskiemu:Kowaslkiemu",
        "Jan Wróbel": "Wrobel Wróbell Wórbel",
        "Maria Wiśniewska": "Wisniewska Wiśniewskka Wiśniewskiej:Wisniewskiej",
    },
}
PLACES = [
    ("fi", "Turun Puu Oy", "Turussa Turusta Turkuun Turkulaiset"),
    ("fi", "Helsingin Puu Oy", "Helsingistä Helsingissä Helsinkiin Helsinki"),
    ("fi", "Tampereen Puu Oy", "Tampereella Tampereelta Tampere"),
    ("et", "Tallinna Puit OÜ", "Tallinn Tallinnas Tallinnasse Tallinnast"),
    ("et", "Tartu Mööbel OÜ", "Tartus Tartust Tartusse"),
    ("pl", "Warszawska Stolarnia", "Warszawa Warszawie Warszawską Warszawski"),
    ("pl", "Krakowskie Meble", "Kraków Krakowie Krakowska Krakowski"),
    ("nl", "Utrechtse Meubels", "Utrecht Utrechts Meubel"),
    ("en", "Larkfield Joinery", "Joiners Joiner Joineries"),
]


def known(customer: str, language: str, firm: str = "Larkfield Joinery", company: str = "") -> Names:
    address = PostalAddress("FI", town="Vantaa")
    case = case_of(customer=Customer(name=customer, company=company, address=address))
    return names_of(case, replace(sample_business(), name=firm), language=language)


def told(words: list[str], names: Names) -> list[tuple[str, str]]:
    """Each word that is told in the middle of a sentence, with what is suggested."""
    found = [(word, slips(f"word {word} word.", names)) for word in words]
    return [(word, one.suggestions[0]) for word, ones in found for one in ones]


def test_each_language_has_its_share() -> None:
    for language, names in INNOCENT.items():
        assert len({form for forms in names.values() for form in forms.split()}) >= 30, language
        assert sum(len(slip.split()) for slip in TRUE_SLIPS[language].values()) >= 15, language


@pytest.mark.parametrize(
    ("language", "customer"), [(lang, name) for lang, names in INNOCENT.items() for name in names]
)
def test_a_form_of_the_name_is_no_slip(language: str, customer: str) -> None:
    names = known(customer, language)
    forms = INNOCENT[language][customer].split()
    assert not told(forms, names)
    assert not [(form, meant) for form in forms if (meant := names.meant(form))]


@pytest.mark.parametrize(
    ("language", "customer"), [(lang, name) for lang, names in TRUE_SLIPS.items() for name in names]
)
def test_a_slip_is_told(language: str, customer: str) -> None:
    for pair in TRUE_SLIPS[language][customer].split():
        meant, _, slip = pair.rpartition(":")
        found = told([slip], known(customer, language))
        assert found, slip
        assert not meant or found == [(slip, meant)]


@pytest.mark.parametrize(("language", "firm", "words"), PLACES)
def test_words_of_a_firm_are_no_persons_name(language: str, firm: str, words: str) -> None:
    assert not told(words.split(), known("Ann Ellis", language, firm=firm))
    assert not told(words.split(), known("Ann Ellis", language, company=firm))


def test_a_form_of_another_known_name_is_no_slip() -> None:
    case = case_of(customer=Customer(name="Elina Vantan", address=PostalAddress("FI", town="Vantaa")))
    assert not slips("Olemme nyt Vantaan puolella.", names_of(case, sample_business(), language="fi"))


@pytest.mark.parametrize(
    ("said", "told_of"),
    [
        ("We wrote to Ms Elliss.", "the customer's record: Ellis."),
        ("Our Prija Nair will call.", "your profile: Priya."),
    ],
)
def test_the_message_says_where_the_name_stands(said: str, told_of: str) -> None:
    business = replace(sample_business(), signers=(Signer("s1", "Priya Nair", "Owner"),))
    (found,) = slips(said, names_of(case_of(), business, language="en-GB"))
    assert found.message.endswith(f"differs from {told_of}")
