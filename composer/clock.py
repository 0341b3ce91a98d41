# SPDX-License-Identifier: GPL-3.0-or-later
"""The clock as a collaborator: tests hand in a fixed one, so none of them sleeps."""

from __future__ import annotations

import time
from datetime import UTC, date, datetime, timedelta, tzinfo
from typing import Protocol


class Clock(Protocol):
    """What time it is."""

    def now(self) -> datetime:
        """The current time, aware, in UTC."""
        ...

    def monotonic(self) -> float:
        """Seconds that never jump when the system clock is changed."""
        ...

    def zone(self) -> tzinfo:
        """The owner's time zone."""
        ...


class SystemClock:
    """The computer's own clock and time zone."""

    def now(self) -> datetime:
        """The current time in UTC."""
        return datetime.now(UTC)

    def monotonic(self) -> float:
        """Seconds since some moment; unaffected by changes of the clock, but counting sleep."""
        # On Linux and macOS time.monotonic() stands still while the lid is closed; these go on.
        kind = getattr(time, "CLOCK_BOOTTIME", None) or getattr(time, "CLOCK_MONOTONIC", None)
        return time.monotonic() if kind is None else time.clock_gettime(kind)

    def zone(self) -> tzinfo:
        """The system's zone by name where known, so that daylight saving ahead is counted right."""
        from composer.zone import local_zone

        return local_zone()


class StandingClock:
    """A clock that stands still until it is moved: for the sample walk and for tests."""

    def __init__(self, now: datetime, zone: tzinfo) -> None:
        """Start at an aware time, in the owner's zone."""
        self._now = now.astimezone(UTC)
        self._steady = 1000.0
        self._zone = zone

    def now(self) -> datetime:
        """The time it stands at, in UTC."""
        return self._now

    def monotonic(self) -> float:
        """Seconds that only ``pass_time`` moves."""
        return self._steady

    def zone(self) -> tzinfo:
        """The owner's time zone."""
        return self._zone

    def pass_time(self, span: timedelta) -> None:
        """Real time goes by, on both clocks."""
        self._now += span
        self._steady += span.total_seconds()

    def set_wall(self, jump: timedelta) -> None:
        """Somebody sets the computer's clock."""
        self._now += jump


def today(clock: Clock) -> date:
    """The owner's calendar day."""
    return clock.now().astimezone(clock.zone()).date()
