# SPDX-License-Identifier: GPL-3.0-or-later
"""What is read out of a message is right, explained by its words, and never too much."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from composer.case import ConcernKind, Money
from composer.intake.offers import concerns, offers, warning_words
from composer.intake.read import Incoming, read_text
from composer.sample import sample_text


def found(text: str, field: str, language: str = "en-GB", currency: str = "GBP") -> list[object]:
    return [o.value for o in offers(read_text(text), language, currency) if o.field == field]


def test_the_sample_message() -> None:
    text = sample_text()
    assert found(text, "customer.name") == ["Marion Ellis"]
    assert found(text, "customer.phone") == ["0113 496 0187"]
    assert found(text, "purchase.order_number") == ["LJ-1042"]
    assert found(text, "request.amount_asked") == [Money(Decimal("640.00"), "GBP")]
    assert [w.words for w in warning_words(text)] == ["Citizens Advice"]


def test_headers_come_first_and_nothing_twice() -> None:
    mail = Incoming(
        "Regards,\nJo Bloggs\nJO@mail.example",
        "Jo Bloggs",
        "jo@mail.example",
        date(2026, 3, 1),
        "Order 77812",
    )
    assert [(o.field, o.value) for o in offers(mail, "en-GB", "GBP")] == [
        ("customer.name", "Jo Bloggs"),
        ("customer.email", "jo@mail.example"),
        ("request.received_on", date(2026, 3, 1)),
        ("purchase.order_number", "77812"),
    ]


def test_every_offer_shows_the_words_it_was_found_in() -> None:
    text = "Order no. A-9911 was delivered on 3 March 2026. I paid 1,249.90 pounds and want a refund of £900."
    for offer in offers(read_text(text), "en-GB", "GBP"):
        assert offer.found_in_text in text


def test_the_amount_asked_for_comes_before_other_amounts() -> None:
    text = "I paid £1,249.90 in the spring, and the driver was rude to me and to my neighbour as well. " * 2
    amounts = found(text + "Please refund £900.", "request.amount_asked")
    assert amounts == [Money(Decimal("900.00"), "GBP"), Money(Decimal("1249.90"), "GBP")]
    assert found("I want my $45.50 back", "request.amount_asked", "en-US", "USD") == [
        Money(Decimal("45.50"), "USD")
    ]
    assert found("Give me 20 euros", "request.amount_asked") == [Money(Decimal("20.00"), "EUR")]


def test_dates_are_offered_only_with_a_word_that_says_what_they_are() -> None:
    text = "It was delivered on 3 March 2026. I ordered it on 29 February 2028. My birthday is 5 May 2026."
    assert found(text, "purchase.delivered_on") == [date(2026, 3, 3)]
    assert found(text, "purchase.bought_on") == [date(2028, 2, 29)]
    assert found("It arrived on 03/04/2026.", "purchase.delivered_on") == [date(2026, 4, 3)]
    assert found("It arrived on 03/04/2026.", "purchase.delivered_on", "en-US", "USD") == [date(2026, 3, 4)]


def test_an_order_number_needs_a_digit_and_a_phone_number_is_no_amount() -> None:
    assert found("In order to settle this I ordered twice. My order was late.", "purchase.order_number") == []
    assert found("Call 0113 496 0187 or +44 113 496 0188.", "customer.phone") == [
        "0113 496 0187",
        "+44 113 496 0188",
    ]
    assert found("Call (313) 555-0142.", "customer.phone", "en-US", "USD") == ["(313) 555-0142"]
    assert found("Call 0113 496 0187.", "request.amount_asked") == []


def test_points_are_the_sentences_that_ask_or_complain() -> None:
    text = (
        "Dear Sir,\n\nWe moved here in May. The lamp stopped\nworking after a day. Mr. Brown sold it to us. "
        "Can you tell me why? I expect an answer by 3 March 2027.\n- The shade is too dark\n"
        "\nThanks,\nYou never answer"
    )
    points = concerns(text)
    assert [p.words for p in points] == [
        "The lamp stopped working after a day.",
        "Can you tell me why?",
        "I expect an answer by 3 March 2027.",
        "The shade is too dark",
    ]
    assert [p.id for p in points] == ["c1", "c2", "c3", "c4"]
    assert [p.deadline for p in points] == [None, None, date(2027, 3, 3), None]
    assert points[2].kind is ConcernKind.URGENT
    assert all(p.restatement == "" for p in points)


def test_a_weekday_is_urgent_but_no_deadline() -> None:
    (point,) = concerns("I need my money by Friday.")
    assert (point.kind, point.deadline) == (ConcernKind.URGENT, None)
    (point,) = concerns("Refund me by 31 February 2027.")
    assert point.deadline is None


def test_a_long_list_of_points_ends_somewhere() -> None:
    assert len(concerns("This is broken. " * 20_000)) == 12


def test_warning_words_with_kind_and_place() -> None:
    text = "My solicitor says chargeback, small claims court or Trading Standards. The lawyerly lawn is fine."
    assert [(w.kind, text[w.start : w.end]) for w in warning_words(text)] == [
        ("lawyer", "solicitor"),
        ("chargeback", "chargeback"),
        ("court", "small claims court"),
        ("consumer_board", "Trading Standards"),
    ]


@given(st.text(max_size=300))
def test_nothing_that_a_customer_writes_breaks_the_reading(text: str) -> None:
    incoming = read_text(text)
    for offer in offers(incoming, "en-GB", "GBP"):
        assert offer.found_in_text in incoming.text
    concerns(incoming.text)
    warning_words(incoming.text)
