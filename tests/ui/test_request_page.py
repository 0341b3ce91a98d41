# SPDX-License-Identifier: GPL-3.0-or-later
"""Step 1: typing, reading a message, known customers, points, the acknowledgement."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import QMimeData, QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QLineEdit, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

import resources
from composer.case import Case, Channel, ConcernKind, FormOfAddress, Money
from composer.desk import Desk
from composer.desk.intake import Intake
from composer.intake.read import Incoming
from composer.journey import Step
from composer.sample import sample_customer, sample_text
from tests.helpers.cases import new_case, requested_case, sealed_case
from tests.helpers.clock import FakeClock
from tests.ui.fakes import has_focus
from tests.ui.frames import Hands, Opener, open_frames
from ui.widgets.dates import DateField
from ui.wizard.request_concern_card import ConcernCard
from ui.wizard.request_known import KnownCard
from ui.wizard.request_message_box import MessageEdit
from ui.wizard.request_page import RequestPage


def page(hands: Hands) -> RequestPage:
    shown = hands.frame.page
    assert isinstance(shown, RequestPage)
    return shown


def offers(hands: Hands) -> dict[str, str]:
    """What is offered, by field."""
    chips = page(hands).message.found.findChildren(QPushButton)
    return {c.objectName().removeprefix("offer."): c.text() for c in chips if c.isVisible()}


def paste(hands: Hands, text: str) -> None:
    data = QMimeData()
    data.setText(text)
    hands.find(MessageEdit, "request.text").insertFromMimeData(data)


def sample_mail(folder: Path) -> Path:
    path = folder / "message.eml"
    path.write_bytes(resources.read_bytes("sample/message.eml"))
    return path


# --- fields -------------------------------------------------------------------------------------------------


def test_what_is_typed_is_stored(desk: Desk, open_at: Opener) -> None:
    hands = open_at(new_case(desk), Step.REQUEST)
    hands.type(hands.find(QLineEdit, "customer.name"), "Marion Ellis")
    hands.click("customer.form_of_address.ms")
    hands.type(hands.find(QPlainTextEdit, "customer.address.street"), "7 Weaver's Row")
    hands.type(hands.find(QLineEdit, "customer.address.town"), "Otley")
    hands.type(hands.find(QLineEdit, "purchase.item"), "oak dining bench")
    hands.type(hands.find(QLineEdit, "purchase.price.figures"), "1,249.90")
    hands.type(hands.find(QLineEdit, "request.received_on.line"), "19/11/2026")
    hands.click("request.channel.phone")

    case = hands.stored()
    assert case.customer.name == "Marion Ellis"
    assert case.customer.form_of_address is FormOfAddress.MS
    assert (case.customer.address.street, case.customer.address.town) == ("7 Weaver's Row", "Otley")
    assert case.purchase.price == Money(Decimal("1249.90"), "GBP")
    assert case.request.received_on == date(2026, 11, 19)
    assert case.request.channel is Channel.PHONE
    assert hands.frame.journey.view(Step.REQUEST).missing == ()


def test_the_cursor_stays_while_typing_in_the_middle(desk: Desk, clock: FakeClock, open_at: Opener) -> None:
    hands = open_at(requested_case(desk, clock), Step.REQUEST)
    name = hands.find(QLineEdit, "customer.name")
    name.setFocus()
    name.setCursorPosition(6)
    hands.bot.keyClicks(name, " J.")
    assert (name.text(), name.cursorPosition()) == ("Marion J. Ellis", 9)


def test_the_address_has_the_countrys_own_fields(desk: Desk, open_at: Opener) -> None:
    hands = open_at(new_case(desk), Step.REQUEST)
    country = hands.find(QComboBox, "customer.address.country")
    country.setCurrentIndex(country.findData("US"))
    country.activated.emit(country.currentIndex())
    hands.type(hands.find(QLineEdit, "customer.address.region"), "OR")
    assert hands.stored().customer.address.country == "US"
    assert hands.case.customer.address.region == "OR"
    assert page(hands).findChild(QLineEdit, "customer.address.locality") is None


def test_what_is_missing_can_be_clicked(desk: Desk, open_at: Opener) -> None:
    hands = open_at(new_case(desk), Step.REQUEST)
    hands.type(hands.find(QLineEdit, "customer.name"), "Marion Ellis")
    hands.primary()  # still missing: the street
    assert hands.find(QPlainTextEdit, "customer.address.street").hasFocus()


def test_every_control_has_a_name_and_every_key_is_used_once(
    desk: Desk, clock: FakeClock, open_at: Opener
) -> None:
    hands = open_at(requested_case(desk, clock), Step.REQUEST)
    texts = [x.text() for x in page(hands).findChildren(QLabel) if x.buddy() is not None]
    texts += [x.text() for x in page(hands).findChildren(QPushButton)]
    keys = [t[t.index("&") + 1].lower() for t in texts if "&" in t]
    assert len(keys) == len(set(keys))
    assert not {"b", "c"} & set(keys)  # Back and Continue
    for control in page(hands).findChildren(QWidget):
        if control.isVisible() and isinstance(control, (QLineEdit, QPlainTextEdit, QComboBox)):
            assert control.accessibleName(), control.objectName()


# --- the message --------------------------------------------------------------------------------------------


def test_a_pasted_message_offers_what_it_says_and_fills_nothing(desk: Desk, open_at: Opener) -> None:
    hands = open_at(new_case(desk), Step.REQUEST)
    paste(hands, sample_text())
    hands.bot.waitUntil(lambda: "customer.name" in offers(hands))
    assert offers(hands)["request.amount_asked"] == "£640.00"
    assert hands.case.customer.name == ""

    hands.click("offer.customer.name")
    hands.click("offer.request.amount_asked")
    assert hands.stored().customer.name == "Marion Ellis"
    assert hands.case.request.amount_asked == Money(Decimal("640.00"), "GBP")
    assert hands.case.purchase.order_number == ""
    assert "customer.name" not in offers(hands)


def test_a_dropped_mail_is_read_and_its_sender_offered(desk: Desk, tmp_path: Path, open_at: Opener) -> None:
    hands = open_at(new_case(desk), Step.REQUEST)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(sample_mail(tmp_path)))])
    hands.find(MessageEdit, "request.text").insertFromMimeData(data)
    hands.bot.waitUntil(lambda: "customer.email" in offers(hands))
    assert hands.stored().request.text.startswith("Dear Larkfield Joinery,")
    assert offers(hands)["request.received_on"] == "19 November 2026"

    hands.click("offer.customer.email")
    assert hands.stored().customer.email == "marion.ellis@mail.example"


def test_a_mail_replaces_a_message_and_can_be_undone(desk: Desk, tmp_path: Path, open_at: Opener) -> None:
    hands = open_at(new_case(desk), Step.REQUEST)
    paste(hands, "She rang about the bench.")
    page(hands).message.drop.take(sample_mail(tmp_path))
    hands.bot.waitUntil(lambda: bool(hands.messages.toasts))
    undo = hands.messages.toasts[-1][1]
    assert undo is not None
    undo()
    assert hands.stored().request.text == "She rang about the bench."
    assert hands.find(MessageEdit, "request.text").toPlainText() == "She rang about the bench."


def test_an_offer_that_replaces_something_can_be_undone(desk: Desk, open_at: Opener) -> None:
    hands = open_at(new_case(desk), Step.REQUEST)
    hands.type(hands.find(QLineEdit, "customer.name"), "M. Ellis-Brown")
    paste(hands, sample_text())
    hands.bot.waitUntil(lambda: "customer.name" in offers(hands))
    hands.click("offer.customer.name")
    undo = hands.messages.toasts[-1][1]
    assert hands.case.customer.name == "Marion Ellis"
    assert undo is not None
    undo()
    assert hands.case.customer.name == "M. Ellis-Brown"


def test_typing_what_was_offered_keeps_the_keyboard(desk: Desk, tmp_path: Path, open_at: Opener) -> None:
    hands = open_at(new_case(desk), Step.REQUEST)
    page(hands).message.drop.take(sample_mail(tmp_path))
    hands.bot.waitUntil(lambda: "request.received_on" in offers(hands))
    for name in ("customer.name", "customer.email", "purchase.order_number", "request.amount_asked"):
        hands.click(f"offer.{name}")
    for name in ("customer.name", "customer.email"):
        again = hands.find(QLineEdit, name)
        text = again.text()
        again.selectAll()
        hands.type(again, text)
        assert has_focus(again)
    line = hands.find(DateField, "request.received_on").line
    hands.type(line, "19/11/2026")
    QApplication.processEvents()
    assert "request.received_on" not in offers(hands)
    assert has_focus(line)
    assert hands.case.request.received_on == date(2026, 11, 19)


def test_offers_can_be_put_away(desk: Desk, open_at: Opener) -> None:
    hands = open_at(new_case(desk), Step.REQUEST)
    paste(hands, sample_text())
    hands.bot.waitUntil(lambda: bool(offers(hands)))
    page(hands).message.found.close_button.click()
    hands.type(hands.find(QLineEdit, "customer.company"), "x")
    assert not page(hands).message.found.isVisible()


def test_words_that_warn_are_named_quietly(desk: Desk, clock: FakeClock, open_at: Opener) -> None:
    hands = open_at(requested_case(desk, clock), Step.REQUEST)
    warning = hands.find(QLabel, "request.warning_words")
    hands.bot.waitUntil(warning.isVisible)
    assert "“Citizens Advice”" in warning.text()


# --- customers who are known --------------------------------------------------------------------------------


def similar(hands: Hands) -> list[KnownCard]:
    return [card for card in page(hands).customer.similar.cards if card.isVisible()]


def test_a_known_customer_is_offered_and_used_only_when_asked(
    desk: Desk, clock: FakeClock, open_at: Opener
) -> None:
    known = sealed_case(desk, clock).customer
    hands = open_at(new_case(desk), Step.REQUEST)
    hands.type(hands.find(QLineEdit, "customer.name"), "marion elis")
    hands.bot.waitUntil(lambda: len(similar(hands)) == 1)
    assert similar(hands)[0].text.text() == "Marion Ellis in Otley has had one letter from you."
    assert hands.case.customer.id == ""

    hands.click(f"customer.use.{known.id}")
    assert hands.stored().customer == known
    hands.bot.waitUntil(lambda: similar(hands) == [])
    assert known.id in hands.find(QLabel, "customer.known").text()


def test_the_taken_over_data_can_be_given_back(desk: Desk, clock: FakeClock, open_at: Opener) -> None:
    known = sealed_case(desk, clock).customer
    hands = open_at(new_case(desk), Step.REQUEST)
    hands.type(hands.find(QLineEdit, "customer.name"), "Marion Elis")
    hands.bot.waitUntil(lambda: len(similar(hands)) == 1)
    hands.click(f"customer.use.{known.id}")
    undo = hands.messages.toasts[-1][1]
    assert undo is not None
    undo()
    assert (hands.case.customer.id, hands.case.customer.name) == ("", "Marion Elis")


def test_somebody_else_is_not_offered_again(desk: Desk, clock: FakeClock, open_at: Opener) -> None:
    sealed_case(desk, clock)
    hands = open_at(new_case(desk), Step.REQUEST)
    name = hands.find(QLineEdit, "customer.name")
    hands.type(name, "Marion Ellis")
    hands.bot.waitUntil(lambda: len(similar(hands)) == 1)
    hands.bot.mouseClick(similar(hands)[0].other, Qt.MouseButton.LeftButton)
    hands.bot.keyClicks(name, "s")
    hands.background.wait_all()
    assert similar(hands) == []


def test_a_second_case_starts_from_the_customers_data(desk: Desk, clock: FakeClock, open_at: Opener) -> None:
    known = sealed_case(desk, clock).customer
    hands = open_at(desk.cases.start(known.id), Step.REQUEST)
    assert hands.find(QLineEdit, "customer.address.town").text() == "Otley"
    hands.click("customer.new")
    assert hands.stored().customer == replace(known, id="")


# --- the points ---------------------------------------------------------------------------------------------


def cards(hands: Hands) -> list[ConcernCard]:
    """The cards from top to bottom, as they are seen."""
    found = [c for c in page(hands).findChildren(ConcernCard) if c.isVisible()]
    return sorted(found, key=lambda card: card.y())


def test_points_are_found_on_request_and_only_once(desk: Desk, open_at: Opener) -> None:
    hands = open_at(new_case(desk), Step.REQUEST)
    paste(hands, sample_text())
    assert cards(hands) == []
    hands.click("concerns.find")
    hands.bot.waitUntil(lambda: len(cards(hands)) > 3)
    first = hands.stored().concerns
    hands.click("concerns.find")
    hands.background.wait_all()
    assert hands.case.concerns == first


def test_a_point_is_added_written_and_classed(desk: Desk, clock: FakeClock, open_at: Opener) -> None:
    hands = open_at(requested_case(desk, clock, concerns=()), Step.REQUEST)
    hands.click("concerns.add")
    words = hands.find(QPlainTextEdit, "concern.c1.words")
    assert words.hasFocus()
    hands.bot.keyClicks(words, "It wobbles!")
    hands.type(hands.find(QLineEdit, "concern.c1.restatement"), "the bench does not stand firmly")
    hands.click("concern.c1.kind.urgent")
    hands.type(hands.find(QLineEdit, "concern.c1.deadline.line"), "1/12/2026")

    (concern,) = hands.stored().concerns
    assert (concern.words, concern.restatement) == ("It wobbles!", "the bench does not stand firmly")
    assert (concern.kind, concern.deadline) == (ConcernKind.URGENT, date(2026, 12, 1))
    assert cards(hands)[0].mark.text() == "Urgent by 01/12/2026"


def test_points_are_ordered_by_button_and_by_keyboard(desk: Desk, clock: FakeClock, open_at: Opener) -> None:
    hands = open_at(requested_case(desk, clock), Step.REQUEST)
    hands.click("concern.c1.down")
    assert [c.id for c in hands.stored().concerns] == ["c2", "c1", "c3"]
    assert [c.concern.id for c in cards(hands)] == ["c2", "c1", "c3"]
    card = hands.find(ConcernCard, "concern.c3")
    card.setFocus()
    hands.bot.keyClick(card, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    hands.bot.keyClick(card, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    hands.bot.keyClick(card, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert [c.id for c in hands.stored().concerns] == ["c3", "c2", "c1"]
    assert card.hasFocus()


def test_a_removed_point_comes_back_to_its_place(desk: Desk, clock: FakeClock, open_at: Opener) -> None:
    hands = open_at(requested_case(desk, clock), Step.REQUEST)
    before = hands.case.concerns
    card = hands.find(ConcernCard, "concern.c2")
    card.setFocus()
    hands.bot.keyClick(card, Qt.Key.Key_Delete)
    assert [c.id for c in hands.stored().concerns] == ["c1", "c3"]
    text, undo = hands.messages.toasts[-1]
    assert text == "The point was removed."
    assert undo is not None
    undo()
    assert hands.stored().concerns == before
    assert [c.concern.id for c in cards(hands)] == ["c1", "c2", "c3"]


def test_only_the_selected_point_is_open(desk: Desk, clock: FakeClock, open_at: Opener) -> None:
    hands = open_at(requested_case(desk, clock), Step.REQUEST)
    first, second, _ = cards(hands)
    hands.bot.mouseClick(first, Qt.MouseButton.LeftButton)
    hands.bot.mouseClick(second, Qt.MouseButton.LeftButton)
    assert (first.body.isVisible(), second.body.isVisible()) == (False, True)


# --- the acknowledgement ------------------------------------------------------------------------------------


class Opened(QObject):
    """Takes what would be opened in the file manager."""

    def __init__(self) -> None:
        super().__init__()
        self.urls: list[str] = []

    @Slot(QUrl)
    def take(self, url: QUrl) -> None:
        self.urls.append(url.toLocalFile())


def test_an_acknowledgement_is_filed_at_once_and_its_folder_opened(
    desk: Desk, clock: FakeClock, tmp_path: Path, open_at: Opener
) -> None:
    hands = open_at(requested_case(desk, clock), Step.REQUEST)
    hands.click("acknowledge")
    hands.bot.waitUntil(lambda: bool(hands.case.letters), timeout=20_000)
    (letter,) = desk.cases.open(hands.case.id).letters
    folder = tmp_path / "letters" / letter.folder
    assert sorted(path.suffix for path in folder.iterdir() if "L-" in path.name)[:2] == [".docx", ".pdf"]
    assert letter.number in page(hands).acknowledge.text.text()
    assert not hands.case.is_record

    opened = Opened()
    QDesktopServices.setUrlHandler("file", opened, "take")  # type: ignore[arg-type]  # the stub is wrong
    hands.click("acknowledge.open_folder")
    QDesktopServices.unsetUrlHandler("file")
    assert opened.urls == [str(folder)]


def test_typing_goes_on_after_the_acknowledgement(desk: Desk, clock: FakeClock, open_at: Opener) -> None:
    hands = open_at(requested_case(desk, clock), Step.REQUEST)
    hands.click("acknowledge")
    hands.bot.waitUntil(lambda: bool(hands.case.letters), timeout=20_000)
    hands.type(hands.find(QLineEdit, "customer.phone"), "1")
    assert hands.stored().customer.phone == "0113 496 01871"
    assert hands.stored().customer.id == desk.people.list()[0].id


def test_without_an_address_it_says_what_is_missing(desk: Desk, open_at: Opener) -> None:
    hands = open_at(new_case(desk), Step.REQUEST)
    hands.type(hands.find(QLineEdit, "customer.name"), "Marion Ellis")
    hands.click("acknowledge")
    assert page(hands).acknowledge.lacks.text() == "Still missing: the customer’s street"
    assert QApplication.focusWidget() is hands.find(QPlainTextEdit, "customer.address.street")
    assert hands.case.letters == ()


def test_a_full_page_is_the_sample(desk: Desk, clock: FakeClock, open_at: Opener) -> None:
    hands = open_at(requested_case(desk, clock), Step.REQUEST)
    shown: Case = hands.case
    assert replace(shown.customer, id="") == sample_customer()
    assert hands.find(QLineEdit, "purchase.price.figures").text() == "640.00"
    assert hands.find(QLineEdit, "request.received_on.line").text() == "19 November 2026"


# --- a file that takes long ---------------------------------------------------------------------------------


class SlowIntake(Intake):
    """Reads a file only when the test says so."""

    def __init__(self) -> None:
        self.go_on = Event()

    def read_file(self, path: Path) -> Incoming:
        self.go_on.wait(20)
        return super().read_file(path)


@pytest.fixture
def intake() -> SlowIntake:
    return SlowIntake()


@pytest.fixture
def open_slowly(desk: Desk, intake: SlowIntake, qtbot: QtBot, qapp: QApplication) -> Iterator[Opener]:
    yield from open_frames(replace(desk, intake=intake), qtbot, qapp)


def test_a_long_read_is_shown_and_can_be_stopped(
    desk: Desk, intake: SlowIntake, tmp_path: Path, open_slowly: Opener
) -> None:
    hands = open_slowly(new_case(desk), Step.REQUEST)
    part = page(hands).message
    part.drop.take(sample_mail(tmp_path))
    hands.bot.waitUntil(part.waiting.isVisible)
    assert part.waiting.text.text() == "Reading message.eml…"
    hands.click("request.file.stop")
    intake.go_on.set()
    hands.background.wait_all()
    assert not part.waiting.isVisible()
    assert hands.case.request.text == ""
