# SPDX-License-Identifier: GPL-3.0-or-later
"""After the export: the files, what is left to do by hand, and the log of how the letter went out."""

from __future__ import annotations

import errno
import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QPlainTextEdit

from composer.archive.writing import Disk
from composer.case import Case, Dispatch, DispatchMethod, SignatureKind
from composer.composition import build
from composer.desk import Desk
from composer.errors import FileTrouble
from composer.journey import Step
from tests.helpers.cases import reviewed_case, sealed_case
from tests.helpers.clock import FakeClock
from tests.helpers.desks import FakeEngine
from tests.ui.fakes import has_focus, keeping
from tests.ui.frames import Hands, Opener
from ui.place import Target, Where
from ui.wizard.send_page import SendPage


class LostDrive(Disk):
    """A disk that may go away."""

    lost = False

    def write(self, path: Path, data: bytes) -> None:
        if self.lost:
            raise OSError(errno.ESTALE, "gone")
        super().write(path, data)


@pytest.fixture
def disk() -> LostDrive:
    return LostDrive()


@pytest.fixture
def desk(tmp_path: Path, clock: FakeClock, disk: LostDrive) -> Iterator[Desk]:
    made = build(tmp_path / "data", files=tmp_path / "letters", clock=clock, disk=disk, engine=FakeEngine())
    yield made
    made.close()


@pytest.fixture
def hands(desk: Desk, clock: FakeClock, open_at: Opener) -> Hands:
    return open_at(sealed_case(desk, clock), Step.SEND)


def page(hands: Hands) -> SendPage:
    found = hands.frame.page
    assert isinstance(found, SendPage)
    return found


def steps(hands: Hands) -> list[str]:
    return [text.text() for number, text in page(hands).ready.steps if number.isVisible()]


def retype(hands: Hands, name: str, text: str) -> QLineEdit:
    line = hands.find(QLineEdit, name)
    line.setFocus()
    line.selectAll()
    hands.bot.keyClicks(line, text)
    return line


def enter(hands: Hands) -> Case:
    """Press the button and wait; gives the case as stored."""
    hands.click("dispatch.save")
    assert hands.background.wait_all()
    return hands.desk.cases.open(hands.case.id)


def folder(hands: Hands) -> Path:
    return hands.desk.letters.folder(hands.case.letters[-1])


# the files


def test_files_and_folder_are_opened_with_the_computer_s_programs(hands: Hands) -> None:
    opened: list[Path] = []
    page(hands).dispatching.open_file = keeping(opened)
    for name in ("send.open_pdf", "send.open_docx", "send.open_folder"):
        hands.click(name)
    filed = hands.case.letters[-1]
    assert opened == [folder(hands) / filed.pdf, folder(hands) / filed.docx, folder(hands)]
    assert all(path.exists() for path in opened)
    assert hands.messages.pages == []


def test_a_computer_without_a_program_says_where_the_file_is(hands: Hands) -> None:
    page(hands).dispatching.open_file = lambda _: False
    hands.click("send.open_docx")
    text, kind, _ = hands.messages.pages[-1]
    assert text.startswith("This computer has no program that opens “2026-11-24_L-2026-0001.docx”.")
    assert str(folder(hands)) in text
    assert kind == "warn"


def test_a_file_that_was_moved_away_is_said(hands: Hands) -> None:
    (folder(hands) / hands.case.letters[-1].pdf).unlink()
    hands.click("send.open_pdf")
    assert "is not at its place any more" in hands.messages.pages[-1][0]


def test_the_folder_is_named(hands: Hands) -> None:
    assert page(hands).ready.folder_name.text() == f"In the customer files: {hands.case.letters[-1].folder}"
    assert has_focus(page(hands).ready.open_pdf)
    assert page(hands).form.isHidden()


# what is left to do


def test_by_hand_remains_print_sign_fold(hands: Hands) -> None:
    assert steps(hands) == [
        "Print the PDF at 100 %, not “fit to page”.",
        "Sign it in ink above the name.",
        "Fold it at the small marks. The address then shows in the window of envelope DL.",
    ]


def test_a_signed_letter_on_own_paper_needs_no_pen(
    desk: Desk, clock: FakeClock, open_at: Opener, tmp_path: Path
) -> None:
    Image.new("RGB", (300, 100), "navy").save(tmp_path / "me.png")
    case = reviewed_case(desk, clock)
    png = desk.profile.signature_from_file(tmp_path / "me.png")
    signing = replace(
        case.signing, kind=SignatureKind.PICTURE, picture=png, letterhead=False, layout="din-c65"
    )
    hands = open_at(desk.letters.export(replace(case, signing=signing)), Step.SEND)
    assert steps(hands) == [
        "Print the PDF at 100 % on your own letter paper.",
        "Fold it at the small marks. The address then shows in the window of envelope C6/5.",
    ]


# how it went out


def test_posted_today_is_proposed_and_nothing_is_logged_by_itself(hands: Hands) -> None:
    assert hands.find(QLineEdit, "dispatch.sent_on.line").text() == "24 November 2026"
    assert hands.find(QLineEdit, "follow_up_on.line").text() == "8 December 2026"
    assert hands.find(QAbstractButton, "dispatch.method.post").isChecked()
    hands.frame.leaving()
    assert hands.desk.cases.open(hands.case.id).dispatch == Dispatch()


def test_the_dispatch_is_entered_in_the_case_and_in_its_folder(hands: Hands) -> None:
    hands.click("dispatch.method.tracked")
    retype(hands, "dispatch.sent_on.line", "25/11/2026")
    retype(hands, "dispatch.proof_number", " RR 123  GB ")
    retype(hands, "follow_up_on.line", "1/12/2026")
    stored = enter(hands)
    assert stored.dispatch == Dispatch(
        DispatchMethod.TRACKED, date(2026, 11, 25), "RR 123 GB", date(2026, 11, 27)
    )
    assert stored.follow_up_on == date(2026, 12, 1)
    assert hands.case == stored
    assert "RR 123 GB" in (folder(hands) / "record.json").read_text("utf-8")
    said = page(hands).ready.dispatch.saved
    assert (said.text(), said.isVisible()) == (
        "In the record: sent by tracked post on 25 November 2026.",
        True,
    )


def test_the_day_of_arrival_follows_day_and_way(hands: Hands) -> None:
    arrival = page(hands).ready.dispatch.arrival
    hands.background.wait_all()
    assert arrival.text() == "Expected to arrive on 26 November 2026."
    retype(hands, "dispatch.sent_on.line", "24/12/2026")
    hands.background.wait_all()
    assert arrival.text() == "Expected to arrive on 30 December 2026."  # Christmas, a weekend, a bank holiday
    hands.click("dispatch.method.by_hand")
    hands.background.wait_all()
    assert arrival.text() == "Expected to arrive on 24 December 2026."


def test_it_can_be_put_right_later(hands: Hands, open_at: Opener) -> None:
    enter(hands)
    again = open_at(hands.desk.cases.open(hands.case.id), Step.SEND)
    again.click("dispatch.method.by_hand")
    assert not page(again).ready.dispatch.saved.isVisible()
    assert enter(again).dispatch.method is DispatchMethod.BY_HAND
    assert page(again).ready.dispatch.saved.text() == "In the record: handed over on 24 November 2026."


def test_no_follow_up_is_a_choice(hands: Hands) -> None:
    line = hands.find(QLineEdit, "follow_up_on.line")
    line.selectAll()
    hands.bot.keyClick(line, Qt.Key.Key_Delete)
    assert enter(hands).follow_up_on is None


def test_what_was_entered_is_kept_when_the_page_is_left(hands: Hands) -> None:
    retype(hands, "dispatch.proof_number", "RR 123")
    hands.frame.leaving()
    assert hands.desk.cases.open(hands.case.id).dispatch.proof_number == "RR 123"


def test_typing_is_not_disturbed_when_the_page_is_shown_again(hands: Hands) -> None:
    line = retype(hands, "dispatch.proof_number", "RR ")
    hands.frame.refresh()
    assert (line.text(), has_focus(line)) == ("RR ", True)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "Enter the day on which it went out."),
        ("29/2/2027", "There is no such day. Check day, month and year."),
        ("soon", "This is not a date. Type day, month and year, or choose a day from the calendar."),
    ],
)
def test_a_day_that_cannot_be_read_is_said_and_nothing_is_entered(hands: Hands, text: str, said: str) -> None:
    line = retype(hands, "dispatch.sent_on.line", text or " ")
    hands.click("dispatch.save")
    assert page(hands).ready.dispatch.sent_field.problem.text() == said
    assert hands.desk.cases.open(hands.case.id).dispatch == Dispatch()
    assert line.text().strip() == text
    retype(hands, "dispatch.sent_on.line", "24/11/2026")
    assert enter(hands).dispatch.sent_on == date(2026, 11, 24)


def test_a_proof_number_as_long_as_a_page_is_not_cut_off(hands: Hands) -> None:
    line = hands.find(QLineEdit, "dispatch.proof_number")
    line.setText("9" * 300)
    retype(hands, "dispatch.proof_number", "9" * 201)
    assert page(hands).ready.dispatch.proof_field.problem.text().startswith("This is longer than fits.")
    hands.click("dispatch.save")
    assert hands.desk.cases.open(hands.case.id).dispatch == Dispatch()
    assert len(line.text()) == 201


def test_a_lost_drive_is_said_and_the_dispatch_can_be_entered_again(hands: Hands, disk: LostDrive) -> None:
    disk.lost = True
    stored = enter(hands)
    (error,) = hands.messages.errors
    assert (type(error), error.code) == (FileTrouble, "folder_gone")
    assert stored.dispatch.sent_on == date(2026, 11, 24)  # the case has it; its copy in the folder has not
    assert hands.case == stored
    disk.lost = False
    enter(hands)
    written = json.loads((folder(hands) / "record.json").read_text("utf-8"))
    assert "2026-11-24" in json.dumps(written["case"]["dispatch"])


def test_the_primary_button_goes_to_the_record(hands: Hands) -> None:
    went: list[Target] = []
    hands.frame.go.connect(went.append)
    hands.primary()
    assert went == [Target(Where.RECORD, hands.case.id)]


def test_nothing_of_a_sealed_letter_can_be_changed_here(hands: Hands) -> None:
    assert not any(w.isVisible() for w in page(hands).findChildren(QPlainTextEdit))
    page(hands).edit(lambda case: replace(case, follow_up_done=True))
    assert [e.code for e in hands.messages.errors] == ["is_record"]
