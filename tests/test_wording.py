# SPDX-License-Identifier: GPL-3.0-or-later
"""Dates, amounts and greetings in the letter's language."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from composer.case import Customer, FormOfAddress, Money
from composer.wording import closing, long_date, money, salutation, surname


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
