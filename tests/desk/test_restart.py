# SPDX-License-Identifier: GPL-3.0-or-later
"""A resting letter survives closing and starting the program, also over a change of the clocks."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from composer.errors import NotAllowed
from composer.journey import Step, StepState
from tests.helpers.cases import resting_case
from tests.helpers.clock import FakeClock
from tests.helpers.desks import make_desk

LONDON, HELSINKI = ZoneInfo("Europe/London"), ZoneInfo("Europe/Helsinki")


@pytest.mark.parametrize(
    ("evening", "zone", "morning"),
    [
        (datetime(2026, 11, 23, 17, tzinfo=UTC), LONDON, datetime(2026, 11, 24, 8, tzinfo=UTC)),
        (
            datetime(2026, 10, 24, 17, tzinfo=UTC),
            LONDON,
            datetime(2026, 10, 25, 8, tzinfo=UTC),
        ),  # clocks back
        (datetime(2027, 3, 27, 17, tzinfo=UTC), LONDON, datetime(2027, 3, 28, 7, tzinfo=UTC)),  # forward
        (datetime(2027, 3, 27, 17, tzinfo=UTC), HELSINKI, datetime(2027, 3, 28, 5, tzinfo=UTC)),
        (datetime(2028, 2, 28, 17, tzinfo=UTC), LONDON, datetime(2028, 2, 29, 8, tzinfo=UTC)),  # leap day
    ],
    ids=["plain", "clocks back", "clocks forward", "Helsinki", "leap day"],
)
def test_it_goes_on_resting_until_eight_and_no_longer(
    tmp_path: Path, evening: datetime, zone: ZoneInfo, morning: datetime
) -> None:
    before = make_desk(tmp_path, FakeClock(evening, zone))
    case = resting_case(before, FakeClock(evening, zone))
    before.close()

    clock = FakeClock(morning - timedelta(minutes=1), zone)  # its steady time begins anew
    desk = make_desk(tmp_path, clock)
    stored = desk.resting.mended(desk.cases.open(case.id))
    assert stored.cooling.until == morning
    assert desk.resting.remaining(stored) == timedelta(minutes=1)
    assert desk.cases.journey(stored).view(Step.COOL_OFF).state is StepState.WAITING
    with pytest.raises(NotAllowed):
        desk.drafting.write(stored, stored.draft.template)
    clock.pass_time(timedelta(minutes=1))
    assert not desk.resting.is_resting(stored)
    assert desk.resting.finish(stored).cooling.ended == morning
    desk.close()
