# SPDX-License-Identifier: GPL-3.0-or-later
"""E-mail addresses of the letter: ours with a slip in it is told, another desk of our domain is not."""

from __future__ import annotations

from dataclasses import replace

import pytest

from composer.case import Customer
from composer.check import contacts
from composer.check.findings import Severity
from composer.sample import sample_business
from tests.check.letters import case_of

LANGUAGES = ("en-GB", "fi", "et", "pl", "nl")
SENTENCES = {
    "en-GB": "Write to us at {}.",
    "fi": "Kirjoittakaa meille osoitteeseen {}.",
    "et": "Kirjutage meile aadressil {}.",
    "pl": "Proszę pisać na adres {}.",
    "nl": "Schrijf ons op {}.",
}
SLIPS = [
    ("hello@larkfield.example", "helo@larkfield.example"),
    ("hello@larkfield.example", "hlelo@larkfield.example"),
    ("hello@larkfield.example", "Helllo@Larkfield.example"),
    ("hello@larkfield.example", "hello@larkfeild.example"),
    ("larkfield@gmail.com", "larkfeild@gmail.com"),
    ("larkfield@gmail.com", "bob.other@gmail.com"),
    ("larkfield@mail.ee", "bob.other@mail.ee"),
    ("larkfield@wp.pl", "bob.other@wp.pl"),
    ("larkfield@elisanet.fi", "bob.other@elisanet.fi"),
    ("larkfield@ziggo.nl", "bob.other@ziggo.nl"),
]
FINE = [
    ("hello@larkfield.example", "hello@larkfield.example"),
    ("hello@larkfield.example", "Hello@Larkfield.example"),
    ("hello@larkfield.example", "sales@larkfield.example"),
    ("shop1@larkfield.example", "shop2@larkfield.example"),
    ("info@larkfield.example", "info2@larkfield.example"),
    ("hi@larkfield.example", "hr@larkfield.example"),
    ("larkfield@gmail.com", "larkfield@gmail.com"),
    ("larkfield@gmail.com", "marion@gmail.com"),
]


def told(language: str, ours: str, said: str) -> list[tuple[str, Severity, tuple[str, ...]]]:
    """The words, severity and suggestions of every finding."""
    text = SENTENCES[language].format(said)
    case = case_of(text, customer=Customer(name="Marion Ellis", email="marion@gmail.com"))
    found = contacts.check(text, case, replace(sample_business(), email=ours), language)
    return [(text[f.start : f.end], f.severity, f.suggestions) for f in found]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("ours", "said"), SLIPS)
def test_an_address_that_is_not_ours_is_told(language: str, ours: str, said: str) -> None:
    assert told(language, ours, said) == [(said, Severity.WARN, (ours,))]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("ours", "said"), FINE)
def test_our_addresses_and_the_customers_are_fine(language: str, ours: str, said: str) -> None:
    assert not told(language, ours, said)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en-GB", "Call us: the money goes to account number 1234 5678."),
        ("en-GB", "Please call if IBAN GB29 NWBK 6016 1331 9268 19 is wrong."),
        ("en-GB", "Please call about the bench with serial no. 448812345."),
        ("en-GB", "Call the shop about parcel 00340434161094042557."),
        ("fi", "Soittakaa, jos tilinumero FI21 1234 5600 0007 85 on väärä."),
        ("fi", "Tuotteen sarjanumero on 448812345."),
        ("fi", "Lähetyksen numero 448812345 löytyy paketista."),
        ("et", "Helistage, kui konto EE38 2200 2210 2014 5685 on vale."),
        ("et", "Toote seerianumber on 448812345."),
        ("et", "Saadetise number: 448812345."),
        ("pl", "Zwrot na rachunek nr 12 3456 7890 1234 5678 9012 3456, proszę dzwonić w razie pytań."),
        ("pl", "Proszę zadzwonić, jeśli numer konta PL12 3456 7890 1234 5678 9012 3456 jest błędny."),
        ("pl", "Nr seryjny 448812345."),
        ("pl", "Proszę dzwonić w sprawie przesyłki nr 448812345."),
        ("pl", "Telefon w tej sprawie: paczka 00340434161094042557."),
        ("nl", "Bel ons als rekeningnummer NL91 ABNA 0417 1643 00 niet klopt."),
        ("nl", "Het serienummer is 448812345."),
        ("nl", "Bel ons over zending nummer 448812345."),
    ],
)
def test_the_number_of_an_account_or_a_thing_is_no_phone(language: str, text: str) -> None:
    assert not contacts.check(text, case_of(text), sample_business(), language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en-GB", "Call us about your order on 0113 496 7777."),
        ("en-GB", "Phone 0113 496 7777 about the account."),
        ("en-GB", "To talk about your order, call customer service: 0113 496 7777."),
        ("en-GB", "Telephone for questions about your order: 0113 496 7777."),
        ("fi", "Puhelin, jos kysyttävää on tilauksesta: 0113 496 7777."),
        ("et", "Telefon küsimusteks tellimuse kohta, arve: 0113 496 7777."),
        ("pl", "Telefon do biura obsługi klienta: 0113 496 7777."),
        ("pl", "Telefon w sprawie reklamacji: 0113 496 7777."),
        ("nl", "Telefoon voor uw bestelling: 0113 496 7777."),
        ("nl", "Ons telefoonnummer is 0113 496 7777."),
        ("fi", "Soittakaa tilauksesta numeroon 0113 496 7777."),
        ("et", "Helistage tellimuse kohta numbril 0113 496 7777."),
        ("pl", "W sprawie reklamacji proszę dzwonić: 0113 496 7777."),
        ("pl", "Prosimy o kontakt pod numerem 0113 496 7777."),
        ("pl", "Nasz numer to 0113 496 7777."),
        ("nl", "Bel ons over de bestelling op 0113 496 7777."),
    ],
)
def test_a_phone_number_that_is_not_ours_is_told(language: str, text: str) -> None:
    found = contacts.check(text, case_of(text), sample_business(), language)
    assert [text[f.start : f.end] for f in found] == ["0113 496 7777"]
