# SPDX-License-Identifier: GPL-3.0-or-later
"""Step 1 with what should not be typed or dropped: field and remedy are named, nothing is lost."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QPlainTextEdit

from composer.case import Money
from composer.desk import Desk
from composer.journey import Step
from tests.helpers.cases import new_case, requested_case
from tests.helpers.clock import FakeClock
from tests.ui.frames import Hands, Opener
from ui.wizard.request_message_box import MessageEdit
from ui.wizard.request_page import RequestPage

HOSTILE = "\u202eMa\u200frion\x00\x07 \ud800Ellis\u2066\ufeff"


def problem(hands: Hands, path: str) -> str:
    """What stands beside a field, as it is seen."""
    label = hands.frame.page.field(path).problem
    return label.text() if label.isVisible() else ""


def leave(hands: Hands, name: str) -> None:
    """Tab out of a field."""
    hands.bot.keyClick(hands.find(QLineEdit, name), Qt.Key.Key_Tab)


def drop(hands: Hands, path: Path) -> str:
    """Give a file to the page and return what it says about it."""
    page = hands.frame.page
    assert isinstance(page, RequestPage)
    page.message.drop.take(path)
    notice = hands.find(QLabel, "request.file.problem")
    hands.bot.waitUntil(notice.isVisible)
    return notice.text()


def test_a_name_that_is_left_empty(desk: Desk, open_at: Opener) -> None:
    hands = open_at(new_case(desk), Step.REQUEST)
    assert problem(hands, "customer.name") == ""
    hands.type(hands.find(QLineEdit, "customer.name"), "J")
    hands.bot.keyClick(hands.find(QLineEdit, "customer.name"), Qt.Key.Key_Backspace)
    leave(hands, "customer.name")
    assert "needs a name" in problem(hands, "customer.name")
    hands.type(hands.find(QLineEdit, "customer.name"), "Jo")
    leave(hands, "customer.name")
    assert problem(hands, "customer.name") == ""


def test_a_name_of_over_200_letters(desk: Desk, open_at: Opener) -> None:
    hands = open_at(new_case(desk), Step.REQUEST)
    hands.type(hands.find(QLineEdit, "customer.name"), "x" * 201)
    assert problem(hands, "customer.name") == (
        "A name of 201 letters does not fit on an envelope. Shorten it to 200 or fewer."
    )
    assert len(hands.stored().customer.name) == 201
    hands.bot.keyClick(hands.find(QLineEdit, "customer.name"), Qt.Key.Key_Backspace)
    assert problem(hands, "customer.name") == ""


@pytest.mark.parametrize(
    "path",
    [
        "customer.name",
        "customer.company",
        "customer.email",
        "customer.phone",
        "customer.address.town",
        "customer.address.postcode",
        "purchase.item",
        "purchase.order_number",
        "purchase.proof",
        "request.their_reference",
    ],
)
def test_hostile_characters_never_reach_the_case(desk: Desk, open_at: Opener, path: str) -> None:
    hands = open_at(new_case(desk), Step.REQUEST)
    line = hands.find(QLineEdit, path)
    line.insert("")
    line.setText(HOSTILE)
    line.textEdited.emit(line.text())
    value: object = hands.stored()
    for name in path.split("."):
        value = getattr(value, name)
    assert value == "Marion Ellis"


def test_hostile_characters_in_the_message_and_the_street(desk: Desk, open_at: Opener) -> None:
    hands = open_at(new_case(desk), Step.REQUEST)
    for path in ("request.text", "customer.address.street"):
        hands.find(QPlainTextEdit, path).insertPlainText(HOSTILE + "\u2028../../etc/passwd 😀")
    case = hands.stored()
    assert case.request.text == "Marion Ellis\n../../etc/passwd 😀"
    assert case.customer.address.street == "Marion Ellis\n../../etc/passwd 😀"


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ("-5", "An amount cannot be below zero. Leave out the minus sign."),
        ("99999999999", "This amount is too large."),
        ("640,00", "Use “.” before the decimals."),
        ("six", "Type figures only, such as 49.90."),
    ],
)
def test_an_amount_that_cannot_be_taken_stays_to_be_mended(
    desk: Desk, open_at: Opener, typed: str, says: str
) -> None:
    hands = open_at(new_case(desk), Step.REQUEST)
    figures = hands.find(QLineEdit, "request.amount_asked.figures")
    hands.type(figures, typed)
    leave(hands, "request.amount_asked.figures")
    hands.type(hands.find(QLineEdit, "purchase.item"), "a bench")  # the page shows the case again

    assert says in problem(hands, "request.amount_asked")
    assert figures.text() == typed
    assert hands.stored().request.amount_asked is None  # not the half of it that could be read


def test_an_amount_beyond_what_is_believable_is_asked_about(desk: Desk, open_at: Opener) -> None:
    hands = open_at(new_case(desk), Step.REQUEST)
    hands.type(hands.find(QLineEdit, "purchase.price.figures"), "123456789.00")
    assert "larger than" in problem(hands, "purchase.price")
    assert hands.stored().purchase.price == Money(Decimal("123456789.00"), "GBP")


def test_a_delivery_after_the_request(desk: Desk, clock: FakeClock, open_at: Opener) -> None:
    case = requested_case(desk, clock)
    hands = open_at(case, Step.REQUEST)
    line = hands.find(QLineEdit, "purchase.delivered_on.line")
    line.selectAll()
    hands.type(line, "20/11/2026")
    assert problem(hands, "purchase.delivered_on") == (
        "Delivered on 20 November 2026, but the request came on 19 November 2026. Check both dates."
    )
    assert hands.stored().purchase.delivered_on == date(2026, 11, 20)


@pytest.mark.parametrize(
    ("typed", "day", "says"),
    [
        ("29/02/2024", date(2024, 2, 29), ""),
        ("29 February 2024", date(2024, 2, 29), ""),
        ("29/02/2025", None, "There is no such day. Check day, month and year."),
        ("30 February 2024", None, "There is no such day. Check day, month and year."),
        ("soon", None, "Type day, month and year, or choose a day from the calendar."),
    ],
)
def test_the_29th_of_february_and_other_days(
    desk: Desk, open_at: Opener, typed: str, day: date | None, says: str
) -> None:
    hands = open_at(new_case(desk), Step.REQUEST)
    line = hands.find(QLineEdit, "purchase.bought_on.line")
    hands.type(line, typed)
    leave(hands, "purchase.bought_on.line")
    hands.type(hands.find(QLineEdit, "purchase.item"), "a bench")
    assert says in problem(hands, "purchase.bought_on")
    assert hands.stored().purchase.bought_on == day
    assert line.text() == (typed if says else "29 February 2024")


def test_a_message_of_60000_words(desk: Desk, open_at: Opener) -> None:
    hands = open_at(new_case(desk), Step.REQUEST)
    text = "\n".join(["The bench is not what I ordered and I would like my money back please"] * 4000)
    data = QMimeData()
    data.setText(text)
    edit = hands.find(MessageEdit, "request.text")
    edit.insertFromMimeData(data)
    hands.type(edit, " Thanks")
    hands.bot.waitUntil(lambda: hands.case.request.text.endswith(" Thanks"))
    assert hands.stored().request.text == f"{text} Thanks"
    assert problem(hands, "request.text") == ""


def test_what_was_typed_last_into_a_long_message_is_kept_when_leaving(
    desk: Desk, clock: FakeClock, open_at: Opener
) -> None:
    case = requested_case(desk, clock)
    hands = open_at(replace(case, request=replace(case.request, text="word " * 10_000)), Step.REQUEST)
    edit = hands.find(MessageEdit, "request.text")
    hands.type(edit, "x")
    hands.frame.leaving()
    assert desk.cases.open(case.id).request.text.startswith("xword")


def test_a_message_that_is_too_long_is_kept_and_named(desk: Desk, clock: FakeClock, open_at: Opener) -> None:
    case = requested_case(desk, clock)
    long = replace(case, request=replace(case.request, text="x" * 500_001))
    hands = open_at(desk.cases.save(long), Step.REQUEST)
    assert "500001 characters" in problem(hands, "request.text")
    assert len(desk.cases.open(case.id).request.text) == 500_001


def test_a_mail_of_100_megabytes(desk: Desk, tmp_path: Path, open_at: Opener) -> None:
    path = tmp_path / "huge.eml"
    with path.open("wb") as file:
        file.truncate(100_000_000)
    hands = open_at(new_case(desk), Step.REQUEST)
    assert drop(hands, path) == (
        "“huge.eml” has 100 MB; files up to 40 MB are read. "
        "Save the message without its attachments, or paste its text."
    )
    assert hands.case.request.text == ""


def test_a_text_file_in_windows_1252(desk: Desk, tmp_path: Path, open_at: Opener) -> None:
    path = tmp_path / "note.txt"
    path.write_bytes("The café’s chairs cost €640 – I want “my” money back.".encode("cp1252"))
    hands = open_at(new_case(desk), Step.REQUEST)
    page = hands.frame.page
    assert isinstance(page, RequestPage)
    page.message.drop.take(path)
    hands.bot.waitUntil(lambda: bool(hands.case.request.text))
    assert hands.stored().request.text == "The café’s chairs cost €640 – I want “my” money back."


@pytest.mark.parametrize(
    ("name", "data", "says"),
    [
        ("photo.jpg", b"", "“photo.jpg” is another kind of file."),
        ("empty.txt", b"  \n", "“empty.txt” holds no message."),
        ("photo.txt", b"\x89PNG\r\n\x1a\n\0\0", "“photo.txt” holds no text that can be read."),
        ("nul .txt", b"\0" * 10, "holds no text that can be read."),
    ],
)
def test_files_that_hold_no_message(
    desk: Desk, tmp_path: Path, open_at: Opener, name: str, data: bytes, says: str
) -> None:
    (tmp_path / name).write_bytes(data)
    hands = open_at(new_case(desk), Step.REQUEST)
    hands.type(hands.find(MessageEdit, "request.text"), "kept")
    assert says in drop(hands, tmp_path / name)
    assert "paste" in drop(hands, tmp_path / name)
    assert hands.stored().request.text == "kept"


def test_a_file_that_vanished(desk: Desk, tmp_path: Path, open_at: Opener) -> None:
    hands = open_at(new_case(desk), Step.REQUEST)
    assert "not there any more" in drop(hands, tmp_path / "gone.eml")


def test_an_odd_postcode_is_only_remarked_upon(desk: Desk, clock: FakeClock, open_at: Opener) -> None:
    hands = open_at(requested_case(desk, clock), Step.REQUEST)
    line = hands.find(QLineEdit, "customer.address.postcode")
    line.selectAll()
    hands.type(line, "12345")
    hands.type(hands.find(QLineEdit, "purchase.item"), "s")
    page = hands.frame.page
    assert isinstance(page, RequestPage)
    assert page.customer.address.fields["postcode"].hint.text().startswith("Unusual for this country.")
    assert hands.stored().customer.address.postcode == "12345"
    assert hands.frame.journey.view(Step.REQUEST).missing == ()


def test_two_customers_of_one_name_stay_two(desk: Desk, clock: FakeClock, open_at: Opener) -> None:
    first = desk.people.settle(requested_case(desk, clock)).customer
    hands = open_at(new_case(desk), Step.REQUEST)
    hands.type(hands.find(QLineEdit, "customer.name"), "Marion Ellis")
    hands.type(hands.find(QPlainTextEdit, "customer.address.street"), "1 Other Street")
    hands.type(hands.find(QLineEdit, "customer.address.town"), "York")
    second = desk.people.settle(hands.stored()).customer
    assert second.id != first.id
    assert desk.people.customer(first.id) == first
