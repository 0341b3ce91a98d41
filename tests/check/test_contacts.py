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
