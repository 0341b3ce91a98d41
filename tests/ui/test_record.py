# SPDX-License-Identifier: GPL-3.0-or-later
"""A sealed record: its own pages, facts, timeline, verify, dispatch, follow-up, reply again."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from composer.case import Case, DispatchMethod, ReviewAnswer, ReviewRole
from composer.desk import Desk
from composer.sample import sample_customer
from tests.helpers import cases
from tests.helpers.clock import FakeClock
from tests.ui.fakes import RecordingMessages, make_tools, themed
from ui.background import Background
from ui.place import Target, Where
from ui.records.record import RecordPage
from ui.records.timeline import entries


@pytest.fixture(autouse=True)
def british(qapp: QApplication) -> Iterator[None]:
    themed(qapp)
    before = QLocale()
    QLocale.setDefault(QLocale("en_GB"))
    yield
    QLocale.setDefault(before)


@pytest.fixture
def background() -> Iterator[Background]:
    made = Background()
    yield made
    assert made.close()


@pytest.fixture
def messages() -> RecordingMessages:
    return RecordingMessages()


class Shown:
    """Opens records and remembers what would be shown by the desktop."""

    def __init__(self, desk: Desk, background: Background, messages: RecordingMessages, qtbot: QtBot) -> None:
        self._tools = make_tools(desk, background, messages)
        self._background, self._qtbot = background, qtbot
        self.opened: list[Path] = []

    def record(self, case: Case) -> RecordPage:
        page = RecordPage(self._tools, case, open_path=self._open)
        self._qtbot.addWidget(page)
        page.resize(1280, 800)
        with self._qtbot.waitExposed(page):
            page.show()
        page.arrived(Target(Where.RECORD, case.id))
        self._background.wait_all()
        return page

    def click(self, widget: QWidget) -> None:
        self._qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)
        self._background.wait_all()

    def _open(self, path: Path) -> bool:
        self.opened.append(path)
        return True


@pytest.fixture
def shown(desk: Desk, background: Background, messages: RecordingMessages, qtbot: QtBot) -> Shown:
    return Shown(desk, background, messages, qtbot)


@pytest.fixture
def sealed(desk: Desk, clock: FakeClock) -> Case:
    return cases.sealed_case(desk, clock)


def type_into(qtbot: QtBot, widget: QWidget, text: str) -> None:
    widget.setFocus()
    qtbot.keyClick(widget, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(widget, Qt.Key.Key_Delete)
    qtbot.keyClicks(widget, text)


# --- what is shown ------------------------------------------------------------------------------------------


def test_the_letters_own_pages_are_shown(shown: Shown, sealed: Case, desk: Desk) -> None:
    page = shown.record(sealed)
    assert page.view.preview.page_count == len(desk.records.pages(sealed.letters[-1], 40))
    assert not page.view.preview.sheet.image.isNull()
    assert page.view.title.text() == "Letter to Marion Ellis"
    assert "signed and filed on 24 November 2026" in page.view.lead.text()


def test_the_facts_of_the_record(shown: Shown, sealed: Case) -> None:
    facts = shown.record(sealed).view.facts.values
    assert facts["customer"].text() == "Marion Ellis"
    assert facts["amount"].text() == "£640.00"
    assert facts["letter"].text() == sealed.letters[-1].number
    assert facts["decision"].text() == "Refuse with an offer"
    assert not facts["out"].isVisible()


def test_an_acknowledgement_can_be_looked_at_too(
    shown: Shown, desk: Desk, clock: FakeClock, qtbot: QtBot
) -> None:
    case = desk.letters.acknowledge(cases.reviewed_case(desk, clock))
    page = shown.record(desk.letters.export(case))
    letter = page.view.preview.sheet.image.copy()
    chips = page.view.letters
    assert [chip.text() for chip in chips.buttons] == ["Acknowledgement", "The letter"]
    assert chips.value() == 1
    shown.click(chips.button(0))
    assert page.view.preview.sheet.image != letter
    shown.click(page.view.pdf_button)
    assert shown.opened[0].name.endswith("-A1.pdf")


def test_one_letter_needs_no_chooser(shown: Shown, sealed: Case) -> None:
    assert not shown.record(sealed).view.letters.isVisible()


def test_a_missing_pdf_is_said_and_the_rest_is_there(shown: Shown, sealed: Case, desk: Desk) -> None:
    (desk.letters.folder(sealed.letters[-1]) / sealed.letters[-1].pdf).unlink()
    page = shown.record(sealed)
    assert "cannot be shown" in page.view.preview.note.text()
    assert page.view.facts.values["amount"].text() == "£640.00"


# --- the timeline -------------------------------------------------------------------------------------------


def test_the_timeline_tells_how_the_letter_came_to_be(shown: Shown, sealed: Case) -> None:
    texts = shown.record(sealed).view.timeline.texts
    assert texts == (
        "The request came by e-mail",
        "Letter begun",
        "Rest began",
        "Rest over",
        texts[4],
        "No second reader was asked",
        f"Letter {sealed.letters[-1].number} signed and filed",
    )
    assert texts[4].startswith("Checked with Test proofreader")


def test_an_early_end_and_answers_of_readers_are_told(desk: Desk, clock: FakeClock) -> None:
    case = desk.resting.end_early(cases.resting_case(desk, clock), "she waits at the counter")
    for role, name in ((ReviewRole.SECOND_READER, "Ann Lee"), (ReviewRole.LAWYER, "Helen Marsh")):
        clock.pass_time(timedelta(minutes=1))
        case = desk.reviewing.ask(case, role, name)
    case = desk.reviewing.answer(case, "v1", ReviewAnswer.CHANGES)
    case = desk.reviewing.lift(case, "review_missing", "the deadline is today")
    texts = [entry.text for entry in entries(case, desk.records.events(case), clock.zone())]
    assert "Rest ended early: “she waits at the counter”" in texts
    assert "Ann Lee asked as second reader" in texts and "Ann Lee asked for changes" in texts
    assert "Helen Marsh asked as lawyer" in texts
    assert "Sent without the lawyer’s answer: “the deadline is today”" in texts


def test_an_unknown_entry_of_a_later_version_is_still_shown(
    sealed: Case, desk: Desk, clock: FakeClock
) -> None:
    odd = replace(desk.records.events(sealed)[0], kind="teleported", data={"to": "{nowhere}"})
    texts = [entry.text for entry in entries(sealed, [odd], clock.zone())]
    assert "Entry in the log: teleported" in texts


# --- verify -------------------------------------------------------------------------------------------------


def test_verify_says_unchanged_since_the_day(shown: Shown, sealed: Case) -> None:
    page = shown.record(sealed)
    shown.click(page.view.verify.button)
    assert page.view.verify.result.text() == "Unchanged since 24 November 2026"
    assert page.view.verify.property("kind") == "good"


def test_verify_names_a_changed_and_a_missing_file(shown: Shown, sealed: Case, desk: Desk) -> None:
    page = shown.record(sealed)
    folder, filed = desk.letters.folder(sealed.letters[-1]), sealed.letters[-1]
    (folder / filed.docx).write_bytes(b"another letter")
    (folder / filed.pdf).unlink()
    shown.click(page.view.verify.button)
    assert page.view.verify.result.text().split("\n") == [
        "The Word file was changed after it was sent.",
        "The PDF is missing from its folder.",
    ]
    assert page.view.verify.property("kind") == "warn"


def test_verify_without_the_folder_says_what_to_do(shown: Shown, sealed: Case, desk: Desk) -> None:
    page = shown.record(sealed)
    desk.records.folder().rename(desk.records.folder().with_name("elsewhere"))
    shown.click(page.view.verify.button)
    assert page.view.verify.result.text() == "Not verified"
    assert page.view.verify.text.text() and page.view.verify.button.isEnabled()


# --- how it went out ----------------------------------------------------------------------------------------


def test_dispatch_is_entered_once_and_stored_with_the_record(
    shown: Shown, sealed: Case, desk: Desk, qtbot: QtBot
) -> None:
    page = shown.record(sealed)
    form = page.view.dispatch
    assert form.isVisible() and form.sent_on.value() == date(2026, 11, 24)
    assert form.expected.value() == date(2026, 11, 26)
    shown.click(form.method.button(DispatchMethod.TRACKED))
    type_into(qtbot, form.proof, " AB 1234 5678 9GB ")
    shown.click(form.enter_button)
    stored = desk.cases.open(sealed.id)
    assert stored.dispatch.method is DispatchMethod.TRACKED
    assert stored.dispatch.proof_number == "AB 1234 5678 9GB"
    assert not form.isVisible()
    assert page.view.facts.values["out"].text() == "24 November 2026, by tracked post"
    record = desk.letters.folder(sealed.letters[-1]) / "record.json"
    assert "AB 1234 5678 9GB" in record.read_text("utf-8")
    assert page.view.timeline.texts[-1] == "Entered how it went out: Tracked post"


def test_by_hand_it_is_there_the_same_day(shown: Shown, sealed: Case) -> None:
    form = shown.record(sealed).view.dispatch
    shown.click(form.method.button(DispatchMethod.BY_HAND))
    assert form.expected.value() == form.sent_on.value()


def test_the_owners_own_day_of_arrival_is_not_overwritten(shown: Shown, sealed: Case, qtbot: QtBot) -> None:
    form = shown.record(sealed).view.dispatch
    type_into(qtbot, form.expected.line, "1 December 2026")
    shown.click(form.method.button(DispatchMethod.BY_HAND))
    assert form.expected.value() == date(2026, 12, 1)


@pytest.mark.parametrize(
    ("field", "typed", "words"),
    [
        ("sent_on", "", "Enter the day"),
        ("sent_on", "31 February 2026", "There is no such day"),
        ("expected", "the day after", "This is not a date"),
        ("expected", "1 November 2026", "before the letter went out"),
        ("follow_up", "23 November 2026", "before the letter went out"),
    ],
)
def test_a_day_that_cannot_be_is_said_beside_its_field(
    shown: Shown, sealed: Case, desk: Desk, qtbot: QtBot, field: str, typed: str, words: str
) -> None:
    form = shown.record(sealed).view.dispatch
    type_into(qtbot, getattr(form, field).line, typed)
    shown.click(form.enter_button)
    assert words in form.fields[field].problem.text()
    assert form.isVisible() and desk.cases.open(sealed.id).dispatch.sent_on is None


def test_a_wrong_entry_can_be_corrected(shown: Shown, sealed: Case, desk: Desk, qtbot: QtBot) -> None:
    page = shown.record(sealed)
    shown.click(page.view.dispatch.enter_button)
    shown.click(page.view.change_button)
    type_into(qtbot, page.view.dispatch.proof, "RR 1")
    shown.click(page.view.dispatch.enter_button)
    assert desk.cases.open(sealed.id).dispatch.proof_number == "RR 1"


def test_a_folder_that_cannot_be_written_is_told_and_the_entry_is_kept(
    shown: Shown, sealed: Case, desk: Desk, messages: RecordingMessages
) -> None:
    page = shown.record(sealed)
    desk.records.folder().rename(desk.records.folder().with_name("elsewhere"))
    shown.click(page.view.dispatch.enter_button)
    assert len(messages.errors) == 1
    assert page.case == desk.cases.open(sealed.id)


def test_the_follow_up_is_ticked_off(shown: Shown, sealed: Case, desk: Desk) -> None:
    page = shown.record(sealed)
    shown.click(page.view.done_button)
    assert desk.cases.open(sealed.id).follow_up_done
    assert not page.view.done_button.isVisible()
    assert page.view.facts.values["follow_up"].text() == "8 December 2026, done"


# --- reply again, folder, ways out --------------------------------------------------------------------------


def test_reply_again_asks_why_and_begins_a_letter_that_refers_to_this_one(
    shown: Shown, sealed: Case, desk: Desk, qtbot: QtBot
) -> None:
    page = shown.record(sealed)
    shown.click(page.view.reply_button)
    shown.click(page.view.reply.begin_button)
    assert page.view.reply.field.problem.isVisible()
    qtbot.keyClicks(page.view.reply.reason, "She sent photographs")
    with qtbot.waitSignal(page.go) as gone:
        qtbot.keyClick(page.view.reply.reason, Qt.Key.Key_Return)
    fresh = desk.cases.open(gone.args[0].id)
    assert gone.args[0].where is Where.CASE
    assert (fresh.refers_to, fresh.reopened_because) == (sealed.letters[-1].number, "She sent photographs")
    page.arrived(Target(Where.RECORD, sealed.id))
    assert page.view.timeline.texts[-1] == f"Another reply begun as {fresh.id}"


def test_escape_puts_the_question_away(shown: Shown, sealed: Case, desk: Desk, qtbot: QtBot) -> None:
    page = shown.record(sealed)
    shown.click(page.view.reply_button)
    qtbot.keyClick(page.view.reply.reason, Qt.Key.Key_Escape)
    assert not page.view.reply.isVisible()
    assert desk.cases.in_progress() == ()


def test_folder_and_pdf_are_handed_to_the_desktop(shown: Shown, sealed: Case, desk: Desk) -> None:
    page = shown.record(sealed)
    shown.click(page.view.folder_button)
    shown.click(page.view.pdf_button)
    folder = desk.letters.folder(sealed.letters[-1])
    assert shown.opened == [folder, folder / sealed.letters[-1].pdf]


def test_a_vanished_folder_is_named(
    shown: Shown, sealed: Case, desk: Desk, messages: RecordingMessages
) -> None:
    page = shown.record(sealed)
    desk.records.folder().rename(desk.records.folder().with_name("elsewhere"))
    shown.click(page.view.folder_button)
    assert shown.opened == []
    assert str(desk.letters.folder(sealed.letters[-1])) in messages.pages[0][0]


def test_back_leads_to_the_sent_letters_and_the_name_to_the_customer(
    shown: Shown, sealed: Case, qtbot: QtBot
) -> None:
    page = shown.record(sealed)
    with qtbot.waitSignal(page.go) as back:
        qtbot.mouseClick(page.view.back, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(page.go) as customer:
        qtbot.mouseClick(page.view.customer_button, Qt.MouseButton.LeftButton)
    assert back.args == [Target(Where.HOME, part="sent")]
    assert customer.args == [Target(Where.HOME, sealed.customer.id, "customer")]


def test_a_narrow_window_shows_record_or_letter(shown: Shown, sealed: Case, qtbot: QtBot) -> None:
    page = shown.record(sealed)
    assert page.view.preview.isVisible() and not page.view.letter_button.isVisible()
    page.resize(800, 600)
    assert not page.view.preview.isVisible()
    shown.click(page.view.letter_button)
    assert page.view.preview.isVisible() and not page.view.facts.isVisible()
    shown.click(page.view.record_button)
    assert page.view.facts.isVisible()
    page.resize(1280, 800)
    assert page.view.preview.isVisible() and page.view.facts.isVisible()


def test_names_without_end_stay_inside_the_window(
    shown: Shown, desk: Desk, clock: FakeClock, messages: RecordingMessages
) -> None:
    endless = replace(sample_customer(), name="Wolfeschlegelsteinhausen" * 8)
    page = shown.record(cases.sealed_case(desk, clock, customer=endless))
    for label in (page.view.title, page.view.facts.values["customer"]):
        assert label.minimumSizeHint().width() <= label.width()
        assert label.heightForWidth(label.width()) <= label.height()
