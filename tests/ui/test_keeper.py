# SPDX-License-Identifier: GPL-3.0-or-later
"""The open case: applied at once, saved soon, undone step by step."""

from dataclasses import replace
from datetime import timedelta

import pytest

from composer.case import Case
from composer.desk import Desk
from composer.errors import Conflict, NotAllowed, StoreError
from composer.journey import Step
from tests.helpers import cases
from tests.helpers.clock import FakeClock
from tests.ui.fakes import with_name
from ui.wizard.keeper import CaseKeeper
from ui.wizard.page import Edit


@pytest.fixture
def keeper(qapp, desk: Desk, clock: FakeClock) -> CaseKeeper:
    return CaseKeeper(desk, cases.requested_case(desk, clock), monotonic=clock.monotonic)


def named(name: str) -> Edit:
    return Edit(lambda case: with_name(case, name), "customer.name")


def noted(note: str) -> Edit:
    return Edit(lambda case: replace(case, decision=replace(case.decision, note=note)), "decision.note")


def stored(desk: Desk, keeper: CaseKeeper) -> Case:
    return desk.cases.open(keeper.case.id)


def test_a_change_holds_at_once_and_is_stored_soon(keeper: CaseKeeper, desk: Desk, qtbot) -> None:
    states: list[str] = []
    keeper.saved_state.connect(states.append)
    assert keeper.apply(named("Ann Lee"))
    assert keeper.case.customer.name == "Ann Lee"
    qtbot.waitUntil(lambda: stored(desk, keeper).customer.name == "Ann Lee", timeout=2000)
    assert states == ["saving", "saved"]
    assert keeper.is_saved


def test_someone_who_never_stops_typing_is_saved_all_the_same(
    keeper: CaseKeeper, desk: Desk, clock: FakeClock
) -> None:
    for letters in range(1, 12):
        keeper.apply(named("A" * letters))
        clock.pass_time(timedelta(milliseconds=300))
    assert len(stored(desk, keeper).customer.name) >= 7


def test_what_changes_nothing_is_not_stored(keeper: CaseKeeper, qtbot) -> None:
    with qtbot.assertNotEmitted(keeper.changed):
        assert not keeper.apply(named(keeper.case.customer.name))
    assert keeper.is_saved


def test_typing_in_one_field_undoes_together(keeper: CaseKeeper, clock: FakeClock) -> None:
    before = keeper.case.customer.name
    for name in ("A", "An", "Ann"):
        keeper.apply(named(name))
        clock.pass_time(timedelta(seconds=0.3))
    keeper.apply(noted("kind"))
    keeper.undo()
    assert (keeper.case.customer.name, keeper.case.decision.note) == ("Ann", "")
    keeper.undo()
    assert keeper.case.customer.name == before
    assert not keeper.can_undo
    keeper.redo()
    keeper.redo()
    assert (keeper.case.customer.name, keeper.case.decision.note) == ("Ann", "kind")


def test_a_pause_begins_a_new_step(keeper: CaseKeeper, clock: FakeClock) -> None:
    keeper.apply(named("Ann"))
    clock.pass_time(timedelta(seconds=2))
    keeper.apply(named("Ann Lee"))
    keeper.undo()
    assert keeper.case.customer.name == "Ann"


def test_undo_is_stored_and_does_not_turn_back_the_revision(keeper: CaseKeeper, desk: Desk) -> None:
    before = keeper.case.customer.name
    keeper.apply(named("Ann"))
    keeper.save_now()
    keeper.undo()
    keeper.save_now()
    assert stored(desk, keeper).customer.name == before
    assert keeper.trouble is None


def test_undo_does_not_reach_behind_the_rest(qapp, desk: Desk, clock: FakeClock) -> None:
    keeper = CaseKeeper(desk, cases.drafted_case(desk, clock), monotonic=clock.monotonic)
    keeper.apply(named("Ann"))
    keeper.apply(Edit(lambda case: desk.resting.start(case, None)))
    assert desk.resting.is_resting(keeper.case)
    assert not keeper.can_undo


def test_a_change_that_the_desk_refuses_is_told(keeper: CaseKeeper, qtbot) -> None:
    def refuse(case: Case) -> Case:
        raise NotAllowed("hard_stop")

    before = keeper.case
    with qtbot.waitSignal(keeper.refused) as told:
        assert not keeper.apply(Edit(refuse))
    assert told.args[0].code == "hard_stop"
    assert keeper.case == before


def test_a_record_is_not_changed(qapp, desk: Desk, clock: FakeClock, qtbot) -> None:
    case = replace(cases.requested_case(desk, clock), sealed_at=clock.now())
    keeper = CaseKeeper(desk, case)
    with qtbot.waitSignal(keeper.refused) as told:
        keeper.apply(named("Ann"))
    assert told.args[0].code == "is_record"
    assert keeper.case == case


def test_two_windows_on_one_case(keeper: CaseKeeper, desk: Desk, qtbot) -> None:
    other = CaseKeeper(desk, desk.cases.open(keeper.case.id))
    other.apply(named("Other"))
    other.save_now()
    keeper.apply(named("Mine"))
    with qtbot.waitSignal(keeper.conflict):
        keeper.save_now()
    assert isinstance(keeper.trouble, Conflict)
    assert [k.case.customer.name for k in desk.cases.kept_texts(keeper.case.id)] == ["Mine"]
    keeper.keep_mine()
    assert stored(desk, keeper).customer.name == "Mine"
    assert keeper.trouble is None


def test_the_other_windows_text_can_be_taken(keeper: CaseKeeper, desk: Desk) -> None:
    other = CaseKeeper(desk, desk.cases.open(keeper.case.id))
    other.apply(named("Other"))
    other.save_now()
    keeper.apply(named("Mine"))
    keeper.save_now()
    keeper.take_other()
    assert keeper.case.customer.name == "Other"
    keeper.apply(noted("goes on"))
    keeper.save_now()
    assert stored(desk, keeper).decision.note == "goes on"


def test_a_store_that_fails_is_tried_again(keeper: CaseKeeper, desk: Desk, monkeypatch) -> None:
    def fail(case: Case) -> Case:
        raise StoreError("disk_full")

    with monkeypatch.context() as broken:
        broken.setattr(type(desk.cases), "save", lambda self, case: fail(case))
        keeper.apply(named("Ann"))
        keeper.save_now()
        assert keeper.trouble is not None
        assert keeper.case.customer.name == "Ann"
    keeper.save_now()
    assert keeper.trouble is None
    assert stored(desk, keeper).customer.name == "Ann"


def test_a_case_that_the_desk_stored_is_not_stored_again(keeper: CaseKeeper, desk: Desk) -> None:
    after = desk.cases.save(replace(keeper.save_now(), step=Step.DECIDE.value))
    keeper.apply(Edit(lambda _: after, stored=True))
    assert keeper.is_saved
    keeper.apply(noted("later"))
    keeper.save_now()
    assert keeper.trouble is None
