# SPDX-License-Identifier: GPL-3.0-or-later
"""A clock that stands still until a test moves it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, tzinfo
from zoneinfo import ZoneInfo


class FakeClock:
    """Wall time and monotonic time, moved by hand."""

    def __init__(self, now: datetime | None = None, zone: tzinfo | None = None) -> None:
        self._now = now or datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
        self._steady = 1000.0
        self._zone = zone or ZoneInfo("Europe/London")

    def now(self) -> datetime:
        return self._now

    def monotonic(self) -> float:
        return self._steady

    def zone(self) -> tzinfo:
        return self._zone

    def pass_time(self, span: timedelta) -> None:
        """Real time goes by."""
        self._now += span
        self._steady += span.total_seconds()

    def set_wall(self, jump: timedelta) -> None:
        """Somebody sets the computer's clock."""
        self._now += jump
