# SPDX-License-Identifier: GPL-3.0-or-later
"""A customer's message is offered value by value, and taken over only when confirmed."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import resources
from composer.case import Case, Concern, Money
from composer.desk.intake import Intake
from composer.intake.offers import Offered
from composer.sample import sample_text
from tests.helpers.clock import FakeClock

NOW = FakeClock().now()
EMPTY = Case("2026-0001", NOW, NOW)


def test_offers_fill_nothing_until_one_is_taken() -> None:
    intake = Intake()
    message = intake.read_text(sample_text())
    case = intake.with_message(EMPTY, message)
    offered = intake.offers(message, "en-GB", "GBP")

    assert case.customer.name == ""
    assert case.request.amount_asked is None

    taken = intake.take(case, next(o for o in offered if o.field == "request.amount_asked"))
    assert taken.request.amount_asked == Money(Decimal("640.00"), "GBP")
    assert taken.customer == case.customer


def test_what_the_case_holds_is_not_offered_again() -> None:
    intake = Intake()
    offered = intake.offers(intake.read_text(sample_text()), "en-GB", "GBP")
    case = EMPTY
    while left := intake.open_offers(case, offered):
        case = intake.take(case, left[0])
    assert case.customer.name == "Marion Ellis"
    assert case.purchase.order_number == "LJ-1042"
    assert intake.open_offers(case, (Offered("customer.name", "MARION  ellis", ""),)) == ()


def test_a_mail_brings_sender_and_day(tmp_path: Path) -> None:
    path = tmp_path / "message.eml"
    path.write_bytes(resources.read_bytes("sample/message.eml"))
    intake = Intake()
    fields = {o.field: o.value for o in intake.offers(intake.read_file(path), "en-GB", "GBP")}
    assert fields["customer.email"] == "marion.ellis@mail.example"
    assert fields["request.received_on"] == date(2026, 11, 19)


def test_a_taken_value_has_no_hostile_characters() -> None:
    taken = Intake().take(EMPTY, Offered("customer.name", "Ma\u202erion\x00\ud800  Ellis", ""))
    assert taken.customer.name == "Marion Ellis"


def test_points_are_added_once_and_keep_their_own_ids() -> None:
    intake = Intake()
    mine = Concern("c1", "My own point")
    found = intake.concerns(sample_text())
    once = intake.add_concerns(Case("x", NOW, NOW, concerns=(mine,)), found)
    twice = intake.add_concerns(once, found)

    assert twice == once
    assert once.concerns[0] is mine
    assert len({c.id for c in once.concerns}) == len(once.concerns) == 1 + len(found)


def test_odd_addresses_are_warned_about() -> None:
    intake = Intake()
    assert [f.name for f in intake.address_fields("FI")] == ["street", "postcode", "town"]
    assert intake.address_warnings(EMPTY) == ()
