# SPDX-License-Identifier: GPL-3.0-or-later
"""The cooling-off: deadlines, daylight saving, changed clocks, early ends."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from composer.case import Case, Draft, Paragraph
from composer.desk.resting import Resting, next_morning, planned_end
from composer.errors import BadInput, NotAllowed
from tests.helpers.clock import FakeClock

LONDON = ZoneInfo("Europe/London")
MONDAY = datetime(2026, 11, 23, 17, 30, tzinfo=UTC)


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock(MONDAY, LONDON)


@pytest.fixture
def resting(clock: FakeClock) -> Resting:
    return Resting(clock)


@pytest.fixture
def case() -> Case:
    body = (Paragraph("p1", "We cannot refund the table."),)
    return Case("2026-0001", MONDAY, MONDAY, draft=Draft(template="as_agreed", paragraphs=body))


def test_a_rest_ends_tomorrow_at_eight(resting: Resting, case: Case) -> None:
    rest = resting.start(case, None).cooling
    assert rest.until == datetime(2026, 11, 24, 8, 0, tzinfo=UTC)
    assert not rest.shortened_by_deadline


@pytest.mark.parametrize(
    ("now", "morning"),
    [
        (datetime(2026, 11, 23, 1, 0, tzinfo=UTC), datetime(2026, 11, 23, 8, 0, tzinfo=UTC)),
        (datetime(2026, 11, 23, 5, 0, tzinfo=UTC), datetime(2026, 11, 24, 8, 0, tzinfo=UTC)),
        # The clocks go back on 25 October 2026 and forward on 28 March 2027: still 8 on the wall.
        (datetime(2026, 10, 24, 16, 0, tzinfo=UTC), datetime(2026, 10, 25, 8, 0, tzinfo=UTC)),
        (datetime(2027, 3, 27, 18, 0, tzinfo=UTC), datetime(2027, 3, 28, 7, 0, tzinfo=UTC)),
    ],
)
def test_the_next_morning_is_eight_on_the_owners_wall(now: datetime, morning: datetime) -> None:
    assert next_morning(now, LONDON) == morning


def test_the_reply_deadline_shortens_the_wait_and_says_so() -> None:
    until, shortened = planned_end(MONDAY.replace(hour=9), LONDON, date(2026, 11, 23))
    assert (until, shortened) == (MONDAY.replace(hour=12, minute=0), True)


def test_a_missed_deadline_leaves_an_hour() -> None:
    until, shortened = planned_end(MONDAY, LONDON, date(2026, 11, 20))
    assert (until, shortened) == (MONDAY + timedelta(hours=1), True)


def test_the_text_that_rests_is_kept_as_a_version(resting: Resting, case: Case) -> None:
    kept = resting.start(case, None).draft.versions
    assert [(v.label, v.text) for v in kept] == [("before_cooling_off", "We cannot refund the table.")]


def test_an_early_end_needs_a_written_reason(resting: Resting, case: Case) -> None:
    asleep = resting.start(case, None)
    with pytest.raises(BadInput, match="reason_missing"):
        resting.end_early(asleep, "  ")
    ended = resting.end_early(asleep, "Promised an answer today")
    assert ended.cooling.ended == MONDAY
    assert ended.cooling.ended_early_because == "Promised an answer today"
    with pytest.raises(NotAllowed, match="not_resting"):
        resting.end_early(ended, "again please")


def test_time_runs_and_the_rest_ends_by_itself(resting: Resting, clock: FakeClock, case: Case) -> None:
    asleep = resting.start(case, None)
    clock.pass_time(timedelta(hours=1))
    assert resting.remaining(asleep) == timedelta(hours=13, minutes=30)
    assert resting.finish(asleep) is asleep
    clock.pass_time(timedelta(hours=14))
    assert not resting.is_resting(asleep)
    assert resting.finish(asleep).cooling.ended == asleep.cooling.until


@pytest.mark.parametrize("jump", [timedelta(days=2), timedelta(hours=-5)])
def test_a_changed_clock_neither_ends_nor_lengthens_the_wait(
    resting: Resting, clock: FakeClock, case: Case, jump: timedelta
) -> None:
    asleep = resting.start(case, None)
    clock.set_wall(jump)
    after = resting.after_clock_jump(asleep, resting.clock_jump())
    assert resting.remaining(after) == timedelta(hours=14, minutes=30)


def test_a_closed_lid_is_not_a_changed_clock(resting: Resting, clock: FakeClock) -> None:
    clock.pass_time(timedelta(hours=9))
    assert resting.clock_jump() == timedelta(0)


def test_a_clock_set_back_while_the_app_was_closed(resting: Resting, clock: FakeClock, case: Case) -> None:
    asleep = resting.start(case, None)
    clock.set_wall(timedelta(days=-3))
    woken = Resting(clock).mended(asleep)
    assert Resting(clock).remaining(woken) == timedelta(hours=14, minutes=30)


def test_a_rest_into_the_past_is_refused(resting: Resting, case: Case) -> None:
    with pytest.raises(BadInput, match="rest_in_the_past"):
        resting.start(case, None, until=MONDAY - timedelta(minutes=1))


def test_a_new_message_takes_the_draft_out_of_its_rest(resting: Resting, case: Case) -> None:
    awake = resting.cancel(resting.start(case, None), "customer_wrote")
    assert not resting.is_resting(awake)
    assert awake.cooling.cancelled_because == "customer_wrote"


def test_finishing_a_case_that_never_rested_changes_nothing(resting: Resting, case: Case) -> None:
    assert resting.finish(case) is case
    assert resting.mended(replace(case)) == case
