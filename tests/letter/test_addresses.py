# SPDX-License-Identifier: GPL-3.0-or-later
"""Addresses of the eight countries as their post wants them, and warnings that never refuse."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from composer.case import PostalAddress
from composer.letter.addresses import address_fields, address_lines, address_warnings, letterhead_lines

UK = PostalAddress("GB", "Flat 2\n12 Corve Street", "Ludford", "Ludlow", "", "sy8 1da")
ADDRESSES = {
    "GB": (UK, ["Flat 2", "12 Corve Street", "Ludford", "LUDLOW", "SY8 1DA"], "UNITED KINGDOM"),
    "IE": (
        PostalAddress("IE", "14 Mill Road", "", "Ennis", "Co. Clare", "V95 C2D4"),
        ["14 Mill Road", "Ennis", "Co. Clare", "V95 C2D4"],
        "IRELAND",
    ),
    "US": (
        PostalAddress("US", "100 Main St\nApt 4", "", "Springfield", "il", "62701-1234"),
        ["100 Main St", "Apt 4", "SPRINGFIELD IL 62701-1234"],
        "UNITED STATES",
    ),
    "FI": (
        PostalAddress("FI", "Mannerheimintie 5 A 12", "", "Helsinki", "", "00100"),
        ["Mannerheimintie 5 A 12", "00100 HELSINKI"],
        "FINLAND",
    ),
    "EE": (
        PostalAddress("EE", "Lõõtsa 8a", "", "Tallinn", "", "15176"),
        ["Lõõtsa 8a", "15176 TALLINN"],
        "ESTONIA",
    ),
    "PL": (
        PostalAddress("PL", "ul. Cicha 132 m. 16", "", "Gniezno", "", "62-200"),
        ["ul. Cicha 132 m. 16", "62-200 GNIEZNO"],
        "POLAND",
    ),
    "NL": (
        PostalAddress("NL", "Oudegracht 1", "", "Utrecht", "", "1234ab"),
        ["Oudegracht 1", "1234 AB  UTRECHT"],
        "NETHERLANDS",
    ),
    "DE": (
        PostalAddress("DE", "Lange Straße 7", "Mitte", "Berlin", "", "10115"),
        ["Mitte", "Lange Straße 7", "10115 Berlin"],
        "GERMANY",
    ),
}


@pytest.mark.parametrize("country", ADDRESSES)
def test_lines_at_home_and_abroad(country: str) -> None:
    address, lines, name = ADDRESSES[country]
    assert address_lines("Kim Weber", "Acme", address, country) == ("Kim Weber", "Acme", *lines)
    assert address_lines("Kim Weber", "", address, "SE") == ("Kim Weber", *lines, name)


@pytest.mark.parametrize("country", ADDRESSES)
def test_a_good_address_has_no_warnings_and_a_form_for_every_field_it_uses(country: str) -> None:
    address = ADDRESSES[country][0]
    fields = [field.name for field in address_fields(country)]
    used = [name for name in ("street", "town", "region", "postcode") if getattr(address, name)]
    assert address_warnings(address) == ()
    assert set(used) <= set(fields)
    assert len(fields) == len(set(fields))


def test_the_form_follows_the_countrys_order() -> None:
    def names(country: str) -> list[str]:
        return [field.name for field in address_fields(country)]

    assert names("GB") == ["street", "locality", "town", "postcode"]
    assert names("US") == ["street", "town", "region", "postcode"]
    assert names("FI") == ["street", "postcode", "town"]


@pytest.mark.parametrize(
    ("country", "postcode"),
    [("GB", "12345"), ("NL", "1234 SS"), ("PL", "62200"), ("US", "1234"), ("IE", "X")],
)
def test_an_odd_postcode_is_a_warning(country: str, postcode: str) -> None:
    address = PostalAddress(country, "Street 1", "", "Town", "XX", postcode)
    assert address_warnings(address) == ("postcode_pattern",)
    assert postcode in "\n".join(address_lines("A", "", address, country))


def test_missing_parts_are_named_but_an_empty_address_is_not_scolded() -> None:
    assert address_warnings(PostalAddress("US", "1 Main St")) == (
        "town_missing",
        "state_missing",
        "postcode_missing",
    )
    assert address_warnings(PostalAddress("GB")) == ()
    assert address_lines("Ana", "", PostalAddress("DE"), "GB") == ("Ana",)


@pytest.mark.parametrize(
    ("country", "name"), [("FR", "FRANCE"), ("JP", "JAPAN"), ("SE", "SWEDEN"), ("XX", "XX"), ("BR", "BRAZIL")]
)
def test_other_countries_lose_no_field(country: str, name: str) -> None:
    address = PostalAddress(country, "1 Long Road\nFloor 2", "Old Quarter", "Bigtown", "Farland", "75001")
    lines = address_lines("Ana", "", address, "GB")
    written = "\n".join(lines).casefold()
    assert all(
        part in written for part in ("1 long road", "floor 2", "old quarter", "bigtown", "farland", "75001")
    )
    assert lines[-1] == name


def test_the_letterhead_writes_the_town_as_it_is_spoken() -> None:
    assert letterhead_lines(UK) == ("Flat 2", "12 Corve Street", "Ludford", "Ludlow SY8 1DA")
    assert letterhead_lines(ADDRESSES["US"][0])[-1] == "Springfield, IL 62701-1234"
    assert letterhead_lines(PostalAddress()) == ()


@given(st.text(max_size=40), st.text(max_size=40), st.sampled_from([*ADDRESSES, "FR", ""]))
def test_no_text_breaks_an_address(street: str, town: str, country: str) -> None:
    address = PostalAddress(country, street, "", town, "", "1")
    for line in address_lines(town, "", address, "GB"):
        assert line.strip()
        assert "\n" not in line
