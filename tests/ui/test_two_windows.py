# SPDX-License-Identifier: GPL-3.0-or-later
"""Two windows, each with its own desk on the same database, on one case: nobody's words are lost."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from composer.case import Case
from composer.desk import Desk
from composer.journey import Step
from tests.helpers.cases import requested_case, reviewed_case, sealed_case
from tests.helpers.clock import FakeClock
from tests.helpers.desks import make_desk
from tests.ui.fakes import RecordingMessages, make_tools
from tests.ui.frames import Hands, Opener, open_frames
from ui.place import Target, Where
from ui.records.record import RecordPage
from ui.wizard.both_texts import BothTexts, differences

CHANGED = "This case was changed in another window meanwhile. Both texts are kept. "


@pytest.fixture
def other_desk(desk: Desk, tmp_path: Path, clock: FakeClock) -> Iterator[Desk]:
    """As a second program on the same data."""
    made = make_desk(tmp_path, clock)
    yield made
    made.close()


@pytest.fixture
def open_other(other_desk: Desk, qtbot: QtBot, qapp) -> Iterator[Opener]:
    yield from open_frames(other_desk, qtbot, qapp)


@pytest.fixture
def case(desk: Desk, clock: FakeClock) -> Case:
    return requested_case(desk, clock)


@pytest.fixture
def one(case: Case, open_at: Opener) -> Hands:
    return open_at(case, Step.REQUEST)


@pytest.fixture
def other(case: Case, open_other: Opener) -> Hands:
    return open_other(case, Step.REQUEST)


def type_name(hands: Hands, name: str) -> None:
    line = hands.find(QLineEdit, "customer.name")
    line.selectAll()
    hands.type(line, name)


def type_message(hands: Hands, text: str) -> None:
    hands.find(QPlainTextEdit, "request.text").setPlainText(text)


def collide(one: Hands, other: Hands) -> None:
    """The other window saves first, then this one tries."""
    type_name(other, "Ann Other")
    other.stored()
    type_name(one, "Ann Mine")
    one.bot.waitUntil(lambda: bool(one.messages.pages), timeout=3000)


def dialog(hands: Hands) -> BothTexts:
    found = hands.frame.two_windows.kept.dialog
    assert found is not None
    return found


def names_kept(desk: Desk, case: Case) -> list[str]:
    return [kept.case.customer.name for kept in desk.cases.kept_texts(case.id)]


def test_the_second_save_is_refused_and_explained(one: Hands, other: Hands, case: Case) -> None:
    collide(one, other)
    text, kind, actions = one.messages.pages[-1]
    assert text == CHANGED + "Which one do you want to go on with?"
    assert kind == "stop"
    assert [a.text for a in actions] == [
        "Go on with this one",
        "Go on with the other one",
        "Look at both texts",
    ]
    assert one.desk.cases.open(case.id).customer.name == "Ann Other"
    assert names_kept(one.desk, case) == ["Ann Mine"]
    assert one.frame.rail.mend.isVisible()


def test_both_texts_can_be_looked_at_before_choosing(one: Hands, other: Hands) -> None:
    collide(one, other)
    one.messages.press("Look at both texts")
    here, there = (box.toPlainText() for box in dialog(one).boxes[0])
    assert (here.splitlines()[0], there.splitlines()[0]) == ("Ann Mine", "Ann Other")
    assert len(dialog(one).boxes) == 1  # what is the same in both is not shown
    told = len(one.messages.pages)
    dialog(one).done_button.click()
    assert len(one.messages.pages) > told  # the choice is offered again
    one.messages.press("Go on with this one")
    assert one.stored().customer.name == "Ann Mine"


def test_going_on_with_this_one_keeps_the_other_in_reach(one: Hands, other: Hands, case: Case) -> None:
    collide(one, other)
    one.messages.press("Go on with this one")
    assert one.stored().customer.name == "Ann Mine"
    assert names_kept(one.desk, case) == ["Ann Other"]
    assert one.messages.pages[-1][0] == "What was written in another window is kept beside this case."
    one.messages.press("Look at both texts")
    assert dialog(one).boxes[0][1].toPlainText().startswith("Ann Other")
    dialog(one).done_button.click()


def test_going_on_with_the_other_keeps_all_that_was_typed_here(one: Hands, other: Hands, case: Case) -> None:
    collide(one, other)
    type_message(one, "Typed after the refusal.")
    one.messages.press("Go on with the other one")
    assert one.find(QLineEdit, "customer.name").text() == "Ann Other"
    (kept,) = one.desk.cases.kept_texts(case.id)
    assert (kept.case.customer.name, kept.case.request.text) == ("Ann Mine", "Typed after the refusal.")
    type_name(one, "Ann Other-Lee")
    assert one.stored().customer.name == "Ann Other-Lee"


def test_a_window_closed_without_choosing_loses_nothing(
    one: Hands, other: Hands, case: Case, open_at: Opener
) -> None:
    collide(one, other)
    type_message(one, "Typed after the refusal.")
    one.frame.leaving()
    assert one.frame.unsaved() is None
    again = open_at(one.desk.cases.open(case.id), Step.REQUEST)
    again.frame.arrived(Target(Where.CASE, case.id))
    assert again.messages.pages[-1][0] == "What was written in another window is kept beside this case."
    again.messages.press("Look at both texts")
    shown = "\n".join(theirs.toPlainText() for _, theirs in dialog(again).boxes)
    assert "Ann Mine" in shown
    assert "Typed after the refusal." in shown
    dialog(again).done_button.click()
    again.messages.press("It is no longer needed")
    assert again.desk.cases.kept_texts(case.id) == ()


def test_a_letter_sent_in_the_other_window_is_not_written_over(
    desk: Desk, clock: FakeClock, open_at: Opener, other_desk: Desk
) -> None:
    hands = open_at(reviewed_case(desk, clock), Step.REQUEST)
    sealed = other_desk.letters.export(hands.frame.keeper.save_now())
    type_name(hands, "Somebody Else")
    hands.bot.waitUntil(lambda: bool(hands.messages.pages), timeout=3000)
    text, _, actions = hands.messages.pages[-1]
    assert text.startswith("The letter of this case was signed and filed in another window meanwhile.")
    assert [a.text for a in actions] == ["Go to the record", "Look at both texts"]
    went: list[Target] = []
    hands.frame.go.connect(went.append)
    hands.messages.press("Go to the record")
    assert went == [Target(Where.RECORD, sealed.id)]
    assert desk.cases.open(sealed.id) == sealed
    assert names_kept(desk, sealed) == ["Somebody Else"]


def test_the_record_leads_to_what_was_kept_beside_it(
    desk: Desk, clock: FakeClock, qtbot: QtBot, open_at: Opener, other_desk: Desk
) -> None:
    hands = open_at(reviewed_case(desk, clock), Step.REQUEST)
    sealed = other_desk.letters.export(hands.frame.keeper.save_now())
    type_name(hands, "Somebody Else")
    hands.bot.waitUntil(lambda: bool(hands.messages.pages), timeout=3000)
    messages = RecordingMessages()
    page = RecordPage(make_tools(desk, hands.background, messages), sealed)
    qtbot.addWidget(page)
    page.arrived(Target(Where.RECORD, sealed.id))
    messages.press("Look at both texts")
    found = page.kept_texts.dialog
    assert found is not None
    assert found.boxes[0][1].toPlainText().startswith("Somebody Else")
    found.done_button.click()
    assert hands.background.wait_all()


def test_export_of_a_case_saved_elsewhere_shows_both_texts(
    desk: Desk, clock: FakeClock, open_at: Opener, other_desk: Desk, tmp_path: Path
) -> None:
    hands = open_at(reviewed_case(desk, clock), Step.SEND)
    saved = hands.frame.keeper.save_now()
    other_desk.cases.save(replace(saved, decision=replace(saved.decision, note="from the other window")))
    hands.primary()  # nothing was typed here, so the window does not know yet
    assert hands.background.wait_all()
    assert hands.messages.pages[-1][0].startswith(CHANGED)
    assert list((tmp_path / "letters").rglob("*")) == []
    hands.messages.press("Go on with the other one")
    hands.primary()
    assert hands.background.wait_all()
    sealed = desk.cases.open(saved.id)
    assert (sealed.is_record, sealed.decision.note) == (True, "from the other window")


def test_an_acknowledgement_of_a_case_saved_elsewhere_shows_both_texts(
    one: Hands, other_desk: Desk, tmp_path: Path
) -> None:
    saved = one.frame.keeper.save_now()
    other_desk.cases.save(replace(saved, decision=replace(saved.decision, note="from the other window")))
    one.click("acknowledge")
    assert one.background.wait_all()
    assert one.messages.pages[-1][0].startswith(CHANGED)
    assert list((tmp_path / "letters").rglob("*")) == []


def test_only_what_reads_differently_is_a_difference(desk: Desk, clock: FakeClock) -> None:
    sealed = sealed_case(desk, clock)
    later = replace(sealed, revision=99, step="send", updated_at=clock.now())
    assert differences(sealed, later) == ()
    parts = {
        d.part
        for d in differences(sealed, replace(later, reasons=(), draft=replace(later.draft, subject="x")))
    }
    assert parts == {"reasons", "draft"}
