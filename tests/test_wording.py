# SPDX-License-Identifier: GPL-3.0-or-later
"""Dates, amounts and greetings in the letter's language."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from composer.case import Customer, FormOfAddress, Money
from composer.wording import bare_surname, closing, long_date, money, salutation, surname


def test_dates_are_in_words_with_a_full_year() -> None:
    day = date(2028, 2, 29)
    assert long_date(day, "en-GB") == "29 February 2028"
    assert long_date(day, "en-US") == "February 29, 2028"


def test_amounts_carry_their_currency() -> None:
    assert money(Money(Decimal("1249.9"), "GBP"), "en-GB") == "£1,249.90"
    assert money(Money(Decimal("0.005"), "USD"), "en-US") == "$0.01"
    assert money(Money(Decimal(5), "EUR"), "en-GB") == "€5.00"


@pytest.mark.parametrize(
    ("name", "form", "language", "greeting"),
    [
        ("Priya Khan", FormOfAddress.MS, "en-GB", "Dear Ms Khan,"),
        ("Priya Khan", FormOfAddress.MS, "en-US", "Dear Ms. Khan:"),
        ("Sam Taylor", FormOfAddress.NONE, "en-GB", "Dear Sam Taylor,"),
        ("Jan van der Berg", FormOfAddress.MR, "en-GB", "Dear Mr van der Berg,"),
        ("", FormOfAddress.MR, "en-GB", "Dear Customer,"),
    ],
)
def test_nobodys_gender_is_guessed(name: str, form: FormOfAddress, language: str, greeting: str) -> None:
    assert salutation(Customer(name=name, form_of_address=form), language) == greeting


def test_closings_follow_the_greeting() -> None:
    assert closing(Customer(name="Sam Taylor"), "en-GB") == "Yours sincerely,"
    assert closing(Customer(), "en-GB") == "Yours faithfully,"
    assert closing(Customer(name="Sam Taylor"), "en-US") == "Sincerely,"


def test_a_single_name_is_its_own_surname() -> None:
    assert surname("Madonna") == "Madonna"
    assert surname("") == ""


@pytest.mark.parametrize(
    ("name", "last"),
    [
        ("Maija Virtanen", "Virtanen"),
        ("Jan van der Berg", "van der Berg"),
        ("van der Berg", "van der Berg"),
        ("De Vries", "De Vries"),
        ("Jan Van den Berg", "Van den Berg"),
        ("Jan Vanden Berghe", "Vanden Berghe"),
        ("Jan v.d. Berg", "v.d. Berg"),
        ("Anna van 't Hof", "van 't Hof"),
        ("Anna van \u2019t Hof", "van \u2019t Hof"),
        ("Anna in \u2018t Veld", "in \u2018t Veld"),
        ("Anna Jansen-de Vries", "Jansen-de Vries"),
        ("Anna Jansen-van der Berg", "Jansen-van der Berg"),
        ("Ludwig von Beethoven", "von Beethoven"),
        ("Von Trapp", "Von Trapp"),
        ("anna virtanen", "virtanen"),
        ("Anna-maria Virtanen", "Virtanen"),
        ("Robert 'Bob' Smith", "Smith"),
        ("Siobh\u00e1n N\u00ed Bhriain", "N\u00ed Bhriain"),
        ("Siobh\u00e1n Ni\u0301 Bhriain", "Ni\u0301 Bhriain"),
        ("Siobhan Ni Bhriain", "Ni Bhriain"),
        ("M\u00e1ire Nic Dh\u00e1ibh\u00eds", "Nic Dh\u00e1ibh\u00eds"),
        ("Tom\u00e1s \u00d3 S\u00e9", "\u00d3 S\u00e9"),
        ("Se\u00e1n Mac Math\u00fana", "Mac Math\u00fana"),
        ("Maria De La Cruz", "De La Cruz"),
        ("Juan de los Santos", "de los Santos"),
        ("Ana Da Silva", "Da Silva"),
        ("Jill St John", "St John"),
        ("Jill St. John", "St. John"),
        ("Lucia Di Marco", "Di Marco"),
        ("Eva Le Grand", "Le Grand"),
        ("Irene Du Pont", "Du Pont"),
        ("Omar Al Rashid", "Al Rashid"),
        ("Fatima El Amrani", "El Amrani"),
        ("Said A\u00eft Brahim", "A\u00eft Brahim"),
        ("Karim Ait Ben Haddou", "Ait Ben Haddou"),
        ("Anna Jansen - De Smet", "Jansen - De Smet"),
        ("Anna Jansen -de Smet", "Jansen -de Smet"),
        ("Anna - De Smet", "De Smet"),
        ("Al Smith", "Smith"),
        ("Ben Jansen", "Jansen"),
        ("Di Khan", "Khan"),
        ("Mac Jones", "Jones"),
        ("La Toya Brown", "Brown"),
        ("Bishal KC", "KC"),
    ],
)
def test_particles_belong_to_the_surname(name: str, last: str) -> None:
    assert (surname(name), bare_surname(name)) == (last, last)


@pytest.mark.parametrize(
    "suffix", ["Jr.", "jr", "Sr.", "II", "III", "PhD", "Ph.D.", "MSc, PhD", "QC", "KBE", "LL.M."]
)
@pytest.mark.parametrize("between", [" ", ", "])
def test_a_suffix_is_filed_but_not_spoken(suffix: str, between: str) -> None:
    name = f"John van Smith{between}{suffix}"
    assert bare_surname(name) == "van Smith"
    assert name.endswith(surname(name)), "names of folders are cut there"


@pytest.mark.parametrize("name", ["Smith, John", "van Smith, Anna", "Smith, KC"])
def test_what_a_comma_parts_from_the_name_is_no_surname(name: str) -> None:
    assert bare_surname(name) == name.partition(",")[0]


@pytest.mark.parametrize("name", ["Jack Ma", "Jr."])
def test_what_is_no_suffix(name: str) -> None:
    assert bare_surname(name) == name.split()[-1]


@pytest.mark.parametrize(
    ("name", "language", "greeting"),
    [
        ("Anna van den Berg", "nl-NL", "Geachte mevrouw Van den Berg,"),
        ("Anna van den Berg", "nl-BE", "Geachte mevrouw van den Berg,"),
        ("Anna Van den Berg", "nl-BE", "Geachte mevrouw Van den Berg,"),
        ("Anna van 't Hof", "nl", "Geachte mevrouw Van 't Hof,"),
        ("Anna Jansen-de Vries", "nl", "Geachte mevrouw Jansen-de Vries,"),
        ("Anna Smith PhD", "en-GB", "Dear Ms Smith,"),
        ("Anna van 't Hof", "et", "Lugupeetud proua van 't Hof"),
        ("Siobhan Ni Bhriain", "en-IE", "Dear Ms Ni Bhriain,"),
        ("Maria De La Cruz", "en-US", "Dear Ms. De La Cruz:"),
        ("Fatima el Amrani", "nl-NL", "Geachte mevrouw El Amrani,"),
        ("Anna Jansen - De Smet", "nl-BE", "Geachte mevrouw Jansen - De Smet,"),
        ("Ana da Silva", "et", "Lugupeetud proua da Silva"),
    ],
)
def test_a_surname_behind_a_title(name: str, language: str, greeting: str) -> None:
    assert salutation(Customer(name=name, form_of_address=FormOfAddress.MS), language) == greeting
