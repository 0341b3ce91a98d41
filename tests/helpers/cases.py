# SPDX-License-Identifier: GPL-3.0-or-later
"""The sample case at every stage, each reached by the same use-cases that the pages call.

    new_case → requested_case → decided_case → drafted_case → resting_case → rested_case
    → checked_case → reviewed_case → sealed_case

Each takes the desk and a clock that can be moved, saves what it made and returns it as stored.
``changes`` are fields of the case: ``sealed_case(desk, clock, purchase=Purchase("a chair"))``.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

from composer.case import Case, Decision, Draft
from composer.desk import Desk
from composer.sample import sample_business, sample_case
from tests.helpers.clock import FakeClock


def set_up(desk: Desk) -> None:
    """The sample business, unless the test entered its own."""
    if not desk.profile.business().name:
        desk.profile.save(sample_business())


def new_case(desk: Desk) -> Case:
    """A case with nothing in it."""
    set_up(desk)
    return desk.cases.start()


def requested_case(desk: Desk, clock: FakeClock, **changes: Any) -> Case:
    """The request is entered; nothing is decided."""
    case = new_case(desk)
    sample = replace(sample_case(clock.now()), decision=Decision(), reasons=(), draft=Draft(), **changes)
    return desk.cases.save(_as(sample, case))


def decided_case(desk: Desk, clock: FakeClock, **changes: Any) -> Case:
    """Request, decision and reasons; no draft yet."""
    case = new_case(desk)
    return desk.cases.save(_as(replace(sample_case(clock.now()), **changes), case))


def drafted_case(desk: Desk, clock: FakeClock, **changes: Any) -> Case:
    """With a draft from the template that suits."""
    case = decided_case(desk, clock, **changes)
    return desk.cases.save(desk.drafting.write(case, desk.drafting.suggested(case)))


def resting_case(desk: Desk, clock: FakeClock, **changes: Any) -> Case:
    """The draft rests until the next morning."""
    return desk.cases.save(desk.resting.start(drafted_case(desk, clock, **changes), reply_by=None))


def rested_case(desk: Desk, clock: FakeClock, **changes: Any) -> Case:
    """A day later: the rest is over. The clock has moved."""
    case = resting_case(desk, clock, **changes)
    clock.pass_time(timedelta(days=1))
    return desk.cases.save(desk.resting.finish(case))


def checked_case(desk: Desk, clock: FakeClock, **changes: Any) -> Case:
    """Read with fresh eyes and checked."""
    case = desk.checking.read_with_fresh_eyes(rested_case(desk, clock, **changes))
    checked = desk.checking.run(desk.checking.job(case, 1))
    return desk.cases.save(desk.checking.recorded(case, checked))


def reviewed_case(desk: Desk, clock: FakeClock, **changes: Any) -> Case:
    """Ready to be signed: the owner goes on without a second reader, the signer is chosen."""
    case = desk.reviewing.without_second_reader(checked_case(desk, clock, **changes))
    signer = desk.profile.business().signers[0].id
    return desk.cases.save(replace(case, signing=replace(case.signing, signer=signer)))


def sealed_case(desk: Desk, clock: FakeClock, **changes: Any) -> Case:
    """Exported: both files lie in the customer's folder, and the case is a record."""
    return desk.letters.export(reviewed_case(desk, clock, **changes))


def _as(sample: Case, stored: Case) -> Case:
    """The sample's content under the stored case's number."""
    return replace(
        sample,
        id=stored.id,
        created_at=stored.created_at,
        updated_at=stored.updated_at,
        revision=stored.revision,
    )
