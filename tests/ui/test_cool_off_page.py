# SPDX-License-Identifier: GPL-3.0-or-later
"""Step 5: resting, ending early, waking up, reading with fresh eyes."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import QDateTime, Qt
from PySide6.QtWidgets import QDateTimeEdit, QLabel, QLineEdit

from composer.desk import Desk
from composer.journey import Step
from tests.helpers.cases import drafted_case, rested_case, resting_case
from tests.helpers.clock import FakeClock
from tests.ui.frames import Hands, Opener
from ui.wizard.cool_off_page import CoolOffPage


def page(hands: Hands) -> CoolOffPage:
    found = hands.frame.page
    assert isinstance(found, CoolOffPage)
    return found


def tick(hands: Hands) -> None:
    """A second goes by on the page."""
    page(hands)._second.timeout.emit()


def test_the_rest_is_started_until_tomorrow_at_eight(desk: Desk, clock: FakeClock, open_at: Opener) -> None:
    hands = open_at(drafted_case(desk, clock), Step.COOL_OFF)
    assert page(hands).plan.outlook.text() == "It will rest until tomorrow 08:00."
    hands.primary()
    rest = desk.cases.open(hands.case.id).cooling
    assert rest.until is not None
    assert rest.until.isoformat() == "2026-11-24T08:00:00+00:00"
    assert hands.find(QLabel, "cooling.left").text() == "23 h 00 min left"
    assert hands.frame.footer.reason.text() == "Resting until tomorrow 08:00"


def test_two_hours_can_be_chosen(desk: Desk, clock: FakeClock, open_at: Opener) -> None:
    hands = open_at(drafted_case(desk, clock), Step.COOL_OFF)
    hands.bot.mouseClick(page(hands).plan.choice.button("two_hours"), Qt.MouseButton.LeftButton)
    hands.primary()
    assert desk.resting.remaining(hands.case) == timedelta(hours=2)


def test_another_time_can_be_chosen(desk: Desk, clock: FakeClock, open_at: Opener) -> None:
    hands = open_at(drafted_case(desk, clock), Step.COOL_OFF)
    hands.bot.mouseClick(page(hands).plan.choice.button("other"), Qt.MouseButton.LeftButton)
    wanted = clock.now() + timedelta(days=3)
    moment = QDateTime.fromSecsSinceEpoch(int(wanted.timestamp()))
    hands.find(QDateTimeEdit, "cooling.until").setDateTime(moment)
    hands.primary()
    assert hands.case.cooling.until == wanted


def test_a_time_that_is_over_is_refused(desk: Desk, clock: FakeClock, open_at: Opener) -> None:
    hands = open_at(drafted_case(desk, clock), Step.COOL_OFF)
    hands.bot.mouseClick(page(hands).plan.choice.button("other"), Qt.MouseButton.LeftButton)
    past = QDateTime.fromSecsSinceEpoch(int((clock.now() - timedelta(days=1)).timestamp()))
    hands.find(QDateTimeEdit, "cooling.until").setDateTime(past)
    hands.primary()
    assert hands.case.cooling.until is None
    assert [e.code for e in hands.messages.errors] == ["rest_in_the_past"]


def test_a_near_deadline_shortens_the_wait_and_says_so(desk: Desk, clock: FakeClock, open_at: Opener) -> None:
    case = drafted_case(desk, clock)
    clock.pass_time(timedelta(days=10, hours=1))  # ten o'clock on the day the answer is due
    assert desk.deciding.reply_by(case) is not None
    hands = open_at(case, Step.COOL_OFF)
    assert "because your answer is due" in page(hands).plan.deadline.text()


def test_an_early_end_asks_for_a_reason(desk: Desk, clock: FakeClock, open_at: Opener) -> None:
    hands = open_at(resting_case(desk, clock), Step.COOL_OFF)
    hands.click("cooling.end_early")
    hands.click("cooling.confirm")
    assert page(hands).running.because_field.problem.isVisible()
    assert hands.case.cooling.ended is None
    hands.type(hands.find(QLineEdit, "cooling.because"), "Promised for today")
    hands.click("cooling.confirm")
    assert hands.stored().cooling.ended_early_because == "Promised for today"
    assert page(hands).reading.isVisible()


def test_the_customer_writing_again_ends_the_rest(desk: Desk, clock: FakeClock, open_at: Opener) -> None:
    hands = open_at(resting_case(desk, clock), Step.COOL_OFF)
    hands.click("cooling.wrote_again")
    assert hands.frame.page.step is Step.REQUEST
    assert hands.messages.pages[-1][0].startswith("The rest has ended. Add what they wrote")
    assert hands.stored().cooling.until is None


def test_the_countdown_runs_and_the_letter_wakes_by_itself(
    desk: Desk, clock: FakeClock, open_at: Opener
) -> None:
    hands = open_at(resting_case(desk, clock), Step.COOL_OFF)
    clock.pass_time(timedelta(hours=22, minutes=59, seconds=30))
    tick(hands)
    assert hands.find(QLabel, "cooling.left").text() == "0 min 30 s left"
    clock.pass_time(timedelta(seconds=31))
    tick(hands)
    assert page(hands).reading.isVisible()
    assert hands.stored().cooling.ended is not None


def test_a_clock_that_is_set_ahead_does_not_wake_it(desk: Desk, clock: FakeClock, open_at: Opener) -> None:
    hands = open_at(resting_case(desk, clock), Step.COOL_OFF)
    clock.set_wall(timedelta(days=3))
    tick(hands)
    assert desk.resting.remaining(hands.case) == timedelta(hours=23)
    assert "clock was set" in hands.messages.pages[-1][0]


def test_reading_and_mending_with_fresh_eyes(desk: Desk, clock: FakeClock, open_at: Opener) -> None:
    hands = open_at(rested_case(desk, clock), Step.COOL_OFF)
    reading = page(hands).reading
    hands.type(reading, "Hello. ")
    assert hands.case.draft.text.startswith("Hello. ")
    assert reading.extraSelections()[0].cursor.selectedText().startswith("Hello.")
    hands.primary()
    assert hands.stored().check.read_with_fresh_eyes
    assert hands.frame.page.step is Step.CHECK


def test_a_new_decision_lets_it_rest_anew(desk: Desk, clock: FakeClock, open_at: Opener) -> None:
    case = desk.drafting.write(rested_case(desk, clock), "as_agreed")
    hands = open_at(case, Step.COOL_OFF)
    assert "rest anew" in page(hands).note.text()
    assert page(hands).plan.isVisible()


def test_a_clock_set_back_while_the_app_was_closed_does_not_lengthen_the_wait(
    desk: Desk, clock: FakeClock, open_at: Opener
) -> None:
    case = resting_case(desk, clock)
    clock.set_wall(timedelta(days=-3))
    hands = open_at(case, Step.COOL_OFF)
    assert desk.resting.remaining(hands.stored()) <= timedelta(hours=23)
