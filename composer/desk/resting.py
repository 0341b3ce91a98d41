# SPDX-License-Identifier: GPL-3.0-or-later
"""The cooling-off: when it ends, ending it early, and clocks that are changed meanwhile."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta, tzinfo

from composer.case import Case, Check, CoolingOff, DraftVersion
from composer.clock import Clock
from composer.desk.tidy import reason
from composer.errors import BadInput, NotAllowed
from composer.journey import is_resting, resting_about

MORNING = time(8, 0)
SHORTEST = timedelta(hours=1)
"""Even with the reply deadline at the door, an hour is left for a walk round the block."""

AT_LEAST = timedelta(hours=6)
"""A morning less than six hours away is not the *next* morning of somebody who works late."""

JUMP = timedelta(seconds=90)
"""Wall clock against monotonic clock: a bigger gap means that the clock was set."""


def next_morning(now: datetime, zone: tzinfo) -> datetime:
    """The first 8:00 in the owner's zone that is at least six hours away, in UTC."""
    day = now.astimezone(zone).date()
    while True:
        # Built from the calendar day, so that a night in which the clocks change still ends at 8.
        morning = datetime.combine(day, MORNING, tzinfo=zone).astimezone(UTC)
        if morning - now >= AT_LEAST:
            return morning
        day += timedelta(days=1)


def planned_end(now: datetime, zone: tzinfo, reply_by: date | None) -> tuple[datetime, bool]:
    """When a rest begun now ends (UTC), and whether the reply deadline shortened it."""
    until = next_morning(now, zone)
    if reply_by is None:
        return until, False
    noon = datetime.combine(reply_by, time(12, 0), tzinfo=zone).astimezone(UTC)
    if until <= noon:
        return until, False
    return max(noon, now + SHORTEST), True


class Resting:
    """Start, end and watch the cooling-off of a case."""

    def __init__(self, clock: Clock) -> None:
        """Remember both clocks of this moment, to notice when the wall clock is set."""
        self._clock = clock
        self._wall = clock.now()
        self._steady = clock.monotonic()

    def plan(self, reply_by: date | None) -> tuple[datetime, bool]:
        """When a rest begun now would end, and whether the reply deadline shortens it."""
        return planned_end(self._clock.now(), self._clock.zone(), reply_by)

    def is_resting(self, case: Case) -> bool:
        """Whether the draft is locked now."""
        return is_resting(case, self._clock.now())

    def remaining(self, case: Case) -> timedelta:
        """Time left; zero when it is not resting."""
        if case.cooling.until is None or case.cooling.ended is not None:
            return timedelta(0)
        return max(case.cooling.until - self._clock.now(), timedelta(0))

    def start(self, case: Case, reply_by: date | None, until: datetime | None = None) -> Case:
        """Lay the draft to rest and keep its text as a version.

        Raises BadInput ``rest_in_the_past`` when ``until`` is not ahead.
        """
        now = self._clock.now()
        end, shortened = planned_end(now, self._clock.zone(), reply_by)
        if until is not None:
            end, shortened = until.astimezone(UTC), False
        if end <= now:
            raise BadInput("rest_in_the_past", field="cooling.until")
        rest = CoolingOff(now, end, shortened, about=resting_about(case))
        return replace(
            with_version(case, now, "before_cooling_off"),
            cooling=rest,
            check=_unread(case),
        )

    def end_early(self, case: Case, because: str) -> Case:
        """End the rest now. Raises BadInput ``reason_missing`` without a written reason."""
        why = reason("cooling.ended_early_because", because)
        if not self.is_resting(case):
            raise NotAllowed("not_resting")
        return replace(
            case,
            cooling=replace(case.cooling, ended=self._clock.now(), ended_early_because=why),
        )

    def cancel(self, case: Case, because: str) -> Case:
        """Take the draft out of its rest, e.g. because the customer wrote again."""
        return replace(case, cooling=CoolingOff(cancelled_because=because))

    def finish(self, case: Case) -> Case:
        """Mark a rest whose time is over as ended; other cases come back unchanged."""
        rest = case.cooling
        if rest.until is None or rest.ended is not None or self._clock.now() < rest.until:
            return case
        return replace(case, cooling=replace(rest, ended=rest.until))

    def clock_jump(self) -> timedelta:
        """How far the wall clock was set since the last call; zero when it was not."""
        wall, steady = self._clock.now(), self._clock.monotonic()
        jump = (wall - self._wall) - timedelta(seconds=steady - self._steady)
        self._wall, self._steady = wall, steady
        return jump if abs(jump) > JUMP else timedelta(0)

    def after_clock_jump(self, case: Case, jump: timedelta) -> Case:
        """The same wait on a clock that was set: start and end move with it."""
        rest = case.cooling
        if not jump or rest.started is None or rest.until is None or rest.ended is not None:
            return case
        return replace(
            case,
            cooling=replace(rest, started=rest.started + jump, until=rest.until + jump),
        )

    def mended(self, case: Case) -> Case:
        """A rest that seems to begin in the future (the clock was set back while closed) begins now."""
        rest, now = case.cooling, self._clock.now()
        if rest.started is None or rest.until is None or rest.ended is not None or rest.started <= now:
            return case
        return self.after_clock_jump(case, now - rest.started)


def with_version(case: Case, now: datetime, label: str) -> Case:
    """The case with the present text kept as a version, unless the newest version is the same."""
    draft = case.draft
    if not draft.text.strip() or (draft.versions and draft.versions[-1].text == draft.text):
        return case
    kept = DraftVersion(now, label, draft.text)
    return replace(case, draft=replace(draft, versions=(*draft.versions, kept)))


def _unread(case: Case) -> Check:
    return replace(case.check, read_with_fresh_eyes=False)
