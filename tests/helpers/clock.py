# SPDX-License-Identifier: GPL-3.0-or-later
"""A clock that stands still until a test moves it."""

from __future__ import annotations

from datetime import UTC, datetime, tzinfo
from zoneinfo import ZoneInfo

from composer.clock import StandingClock


class FakeClock(StandingClock):
    """Monday, 23 November 2026, 9:00 in London, unless a test says otherwise."""

    def __init__(self, now: datetime | None = None, zone: tzinfo | None = None) -> None:
        super().__init__(now or datetime(2026, 11, 23, 9, 0, tzinfo=UTC), zone or ZoneInfo("Europe/London"))
