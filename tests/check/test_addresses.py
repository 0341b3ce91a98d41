# SPDX-License-Identifier: GPL-3.0-or-later
"""House numbers, postcodes, phone and order numbers that are not ours, and those that are."""

from __future__ import annotations

from dataclasses import replace

import pytest

from composer.case import PostalAddress
from composer.check import addresses, contacts
from composer.check.figures import codes
from composer.sample import sample_business
from tests.check.letters import case_of

OUR_PLACE = PostalAddress("GB", "14 Mill Lane", "", "Hebden Bridge", "", "HX7 8AA")
PLACES = {
    "en-GB": PostalAddress("GB", "Flat 2, 22 St. Mary’s Road", "", "Todmorden", "", "OL14 5QQ"),
    "en-US": PostalAddress("US", "120 Main Street", "", "Helena", "MT", "59601"),
    "nl": PostalAddress("NL", "Oude Gracht 41", "", "Utrecht", "", "3511 AB"),
    "fi": PostalAddress("FI", "Koulukatu 14 B", "", "Turku", "", "20100"),
    "et": PostalAddress("EE", "Pikk tänav 7-3", "", "Tartu", "", "51003"),
    "pl": PostalAddress("PL", "ul. Długa 12", "", "Kraków", "", "31-147"),
}


def told(language: str, text: str) -> list[tuple[str, str]]:
    case, business = case_of(text), replace(sample_business(), address=OUR_PLACE)
    case = replace(case, customer=replace(case.customer, address=PLACES[language]))
    found = addresses.check(text, case, business, language)
    return [(text[f.start : f.end], "".join(f.suggestions)) for f in found]


@pytest.mark.parametrize(
    ("language", "text", "finding"),
    [
        ("en-GB", "We delivered it to 24 St. Mary's Road.", ("24", "22")),
        ("en-GB", "We delivered it to OL14 5QX.", ("OL14 5QX", "OL14 5QQ")),
        ("en-GB", "Bring it to 41 Mill Lane.", ("41", "14")),
        ("en-GB", "Our shop is at HX7 8AB.", ("HX7 8AB", "HX7 8AA")),
        ("en-US", "We shipped it to 102 Main Street.", ("102", "120")),
        ("nl", "Bezorgd op Oude Gracht 14, Utrecht.", ("14", "41")),
        ("nl", "Bezorgd in 3511 AD Utrecht.", ("3511 AD", "3511 AB")),
        ("et", "Toimetasime kätte aadressil Pikk tänav 9-3.", ("9-3", "7-3")),
        ("fi", "Toimitus osoitteeseen Koulukatu 14 B, 20200 Turku.", ("20200", "20100")),
        ("et", "Toimetasime kätte: 51008 Tartu.", ("51008", "51003")),
        ("pl", "Dostarczono na adres ul. Długa 21, Kraków.", ("21", "12")),
        ("pl", "Dostarczono do: 31-174 Kraków, 31-148 Kraków.", ("31-148", "31-147")),
    ],
)
def test_an_address_with_a_slip_is_told(language: str, text: str, finding: tuple[str, str]) -> None:
    assert told(language, text) == [finding]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en-GB", "Flat 2, 22 St. Mary's Road, Todmorden OL14 5QQ, and 14 Mill Lane, HX7 8AA."),
        ("en-GB", "You were in Mill Lane 14 days ago. It is 3 minutes from Mill Lane."),
        ("en-GB", "Citizens Advice is at 20 Mill Lane, HX7 8AB."),
        ("en-GB", "The depot is in Leeds, LS10 9ZZ."),
        ("en-US", "We sold 59602 of them. Helena is a town."),
        ("nl", "Bezorgd op Oude Gracht 41, 3511 AB Utrecht."),
        ("nl", "U was op de Oude Gracht 3 keer bij ons."),
        ("fi", "Koulukatu 14 B, 20100 Turku."),
        ("et", "Pikk tänav 7-3, 51003 Tartu."),
        ("pl", "ul. Długa 12, 31-147 Kraków."),
    ],
)
def test_the_right_address_and_anothers_are_not(language: str, text: str) -> None:
    assert not told(language, text)


@pytest.mark.parametrize(
    ("ours", "text", "words"),
    [
        ("406-555-0142", "Call us: 406.555.0124.", ["406.555.0124"]),
        ("038 555 01 42", "Call 038/5550124.", ["038/5550124"]),
        ("038 555 01 42", "Call 038 – 555 01 24.", ["038 – 555 01 24"]),
        ("(406) 555-0142", "Call us on 406.555.0142.", []),
        ("038 555 01 42", "Call 038/555 01 42 or 038 – 555 01 42.", []),
        ("0113 496 0142", "Call us by 24.09.2026 or on 24/09/2026, 10.00–17.30.", []),
        ("0113 496 0142", "Call us 9.30 - 17.00 any day, phone 0113 496 0142.", []),
    ],
)
def test_a_phone_number_is_read_in_every_form(ours: str, text: str, words: list[str]) -> None:
    found = contacts.check(text, case_of(text), replace(sample_business(), phone=ours), "en-GB")
    assert [text[f.start : f.end] for f in found] == words


@pytest.mark.parametrize("language", ["en", "nl", "fi", "et", "pl"])
@pytest.mark.parametrize(
    ("order", "text", "found"),
    [
        ("BT-20417", "BT-20471", ["BT-20471"]),
        ("LP-83851", "Confirmation #LP-83815.", ["LP-83815"]),
        ("LJ-1042", "LJ-1024, LJ-1042.", ["LJ-1024", "LJ-1042"]),
        ("1042", "1024 and 2026", []),
        ("LJ-1042", "DN-311, LJ-10421, XLJ-1042", []),
    ],
)
def test_an_order_number_is_known_by_its_shape(
    language: str, order: str, text: str, found: list[str]
) -> None:
    assert [one.value for one in codes(text, language, order)] == found


def test_an_invoice_of_the_same_shape_is_no_order() -> None:
    assert not codes("Invoice LJ-2001 and invoice no. LJ-2002.", "en", "LJ-1042")
