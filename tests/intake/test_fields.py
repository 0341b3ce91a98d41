# SPDX-License-Identifier: GPL-3.0-or-later
"""Amounts and dates as people type them, and contradictions in a case."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from composer.case import Case, Customer, Decision, Money, Offer, Purchase, Request
from composer.errors import BadInput
from composer.intake.fields import check_case, parse_date, parse_money
from composer.sample import sample_case
from composer.wording import long_date, money

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("typed", "language", "amount", "currency"),
    [
        ("640", "en-GB", "640.00", "GBP"),
        (" £1,249.90 ", "en-GB", "1249.90", "GBP"),
        ("1 249.9", "en-GB", "1249.90", "GBP"),
        ("GBP 20", "en-GB", "20.00", "GBP"),
        ("20 EUR", "en-GB", "20.00", "EUR"),
        ("€20", "en-GB", "20.00", "EUR"),
        ("1,249", "en-GB", "1249.00", "GBP"),
        (".50", "en-GB", "0.50", "GBP"),
        ("0", "en-GB", "0.00", "GBP"),
        ("99,999,999.99", "en-GB", "99999999.99", "GBP"),
        ("1\u00a0249,90 €", "fi", "1249.90", "EUR"),
        ("1.249,90", "nl", "1249.90", "EUR"),
    ],
)
def test_amounts_that_are_read(typed: str, language: str, amount: str, currency: str) -> None:
    usual = "GBP" if language == "en-GB" else "EUR"
    assert parse_money(typed, language, usual) == Money(Decimal(amount), currency)


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("", "amount_unreadable"),
        ("about twenty", "amount_unreadable"),
        ("12.345.67", "amount_unreadable"),
        ("1,24,900", "amount_unreadable"),
        ("12.345", "amount_unreadable"),
        ("1e5", "amount_unreadable"),
        ("NaN", "amount_unreadable"),
        ("١٢", "amount_unreadable"),
        ("{amount}", "amount_unreadable"),
        ("12 x 3", "amount_unreadable"),
        ("-5", "amount_negative"),
        ("£-5.00", "amount_negative"),
        ("−5", "amount_negative"),
        ("(5)", "amount_negative"),
        ("100000000", "amount_too_large"),
        ("9" * 60, "amount_too_large"),
        ("12,50", "amount_wrong_decimal_sign"),
        ("1.249,90", "amount_wrong_decimal_sign"),
    ],
)
def test_amounts_that_are_refused_name_field_and_cause(typed: str, code: str) -> None:
    with pytest.raises(BadInput) as caught:
        parse_money(typed, "en-GB", "GBP", field="purchase.price")
    assert caught.value.code == code
    assert caught.value.data["field"] == "purchase.price"
    if code == "amount_wrong_decimal_sign":
        assert caught.value.data["expected"] == "."
    if code == "amount_too_large":
        assert caught.value.data["limit"] == Decimal("99999999.99")


def test_the_expected_decimal_sign_is_that_of_the_language() -> None:
    with pytest.raises(BadInput) as caught:
        parse_money("12.50", "fi", "EUR")
    assert (caught.value.code, caught.value.data["expected"]) == ("amount_wrong_decimal_sign", ",")


@given(st.decimals(0, 99_999_999, places=2), st.sampled_from(["en-GB", "en-US"]))
def test_an_amount_as_we_write_it_is_read_again(amount: Decimal, language: str) -> None:
    value = Money(amount, "GBP")
    assert parse_money(money(value, language), language, "GBP") == value


@given(st.text(max_size=40))
def test_no_text_breaks_amounts_and_dates(text: str) -> None:
    for read in (lambda: parse_money(text, "en-GB", "GBP"), lambda: parse_date(text, "en-GB")):
        try:
            read()
        except BadInput as trouble:
            assert trouble.data["field"]


@pytest.mark.parametrize(
    ("typed", "language", "day"),
    [
        ("22 November 2026", "en-GB", date(2026, 11, 22)),
        ("22nd of Nov 2026", "en-GB", date(2026, 11, 22)),
        ("November 22, 2026", "en-US", date(2026, 11, 22)),
        ("03/04/2026", "en-GB", date(2026, 4, 3)),
        ("03/04/2026", "en-US", date(2026, 3, 4)),
        ("3.4.26", "en-GB", date(2026, 4, 3)),
        ("2028-02-29", "en-GB", date(2028, 2, 29)),
        ("29 February 2028", "en-GB", date(2028, 2, 29)),
    ],
)
def test_dates_that_are_read(typed: str, language: str, day: date) -> None:
    assert parse_date(typed, language) == day


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("29 February 2027", "date_no_such_day"),
        ("31/11/2026", "date_no_such_day"),
        ("0/0/2026", "date_no_such_day"),
        ("last week", "date_unreadable"),
        ("", "date_unreadable"),
        ("3 Ju 2026", "date_unreadable"),
        ("1 January 1066", "date_out_of_range"),
        ("9999-01-01", "date_out_of_range"),
    ],
)
def test_dates_that_are_refused(typed: str, code: str) -> None:
    with pytest.raises(BadInput) as caught:
        parse_date(typed, "en-GB", field="request.received_on")
    assert (caught.value.code, caught.value.data["field"]) == (code, "request.received_on")


@given(st.dates(date(1990, 1, 1), date(2100, 12, 31)), st.sampled_from(["en-GB", "en-US"]))
def test_a_date_as_we_write_it_is_read_again(day: date, language: str) -> None:
    assert parse_date(long_date(day, language), language) == day


def problems(**changes: object) -> dict[str, str]:
    case = replace(sample_case(NOW), **changes)  # type: ignore[arg-type]
    return {p.field: p.code for p in check_case(case, date(2026, 11, 23))}


def test_the_sample_case_contradicts_itself_nowhere() -> None:
    assert problems() == {}


def test_names() -> None:
    assert problems(customer=Customer(name=" ")) == {"customer.name": "name_empty"}
    assert problems(customer=Customer(name="A" * 201)) == {"customer.name": "name_too_long"}
    assert problems(customer=Customer(name="A" * 200)) == {}
    assert problems(customer=Customer(name="A", email="not at all")) == {"customer.email": "email_odd"}
    assert problems(purchase=Purchase(item="x" * 201))["purchase.item"] == "text_too_long"


def test_days() -> None:
    asked = Request(date(2026, 11, 20))
    late = Purchase("x", delivered_on=date(2026, 11, 21), performed_on=date(2026, 11, 22))
    assert problems(request=asked, purchase=late) == {
        "purchase.delivered_on": "delivered_after_request",
        "purchase.performed_on": "performed_after_request",
    }
    same_day = Purchase("x", bought_on=date(2026, 11, 20), delivered_on=date(2026, 11, 20))
    assert problems(request=asked, purchase=same_day) == {}
    assert problems(request=Request(date(2026, 11, 24))) == {"request.received_on": "date_in_future"}
    swapped = Purchase("x", bought_on=date(2026, 2, 2), delivered_on=date(2026, 2, 1))
    assert problems(request=asked, purchase=swapped) == {"purchase.delivered_on": "delivered_before_bought"}


def test_sums() -> None:
    pounds = Money(Decimal(10), "GBP")
    assert problems(
        purchase=Purchase("x", price=Money(Decimal(-1), "GBP")),
        request=Request(amount_asked=Money(Decimal(5), "EUR")),
    ) == {"purchase.price": "amount_negative", "request.amount_asked": "currency_differs"}
    more = Request(amount_asked=Money(Decimal(11), "GBP"))
    assert problems(purchase=Purchase("x", price=pounds), request=more) == {
        "request.amount_asked": "asked_above_price"
    }
    part = Decision(partial_amount=pounds)
    assert problems(purchase=Purchase("x", price=pounds), request=Request(), decision=part) == {
        "decision.partial_amount": "part_is_not_less"
    }
    over = Decision(offer=Offer(expires_on=date(2026, 11, 22)))
    assert problems(decision=over) == {"decision.offer.expires_on": "offer_already_over"}


def test_without_a_day_the_last_change_counts_with_a_days_grace() -> None:
    case = Case("1", NOW, NOW, customer=Customer(name="A"), request=Request(date(2026, 11, 24)))
    assert check_case(case) == ()
    assert [p.code for p in check_case(replace(case, request=Request(date(2026, 11, 25))))] == [
        "date_in_future"
    ]
