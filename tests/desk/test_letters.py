# SPDX-License-Identifier: GPL-3.0-or-later
"""A letter is filed and entered, or neither; and no window writes over what another one saved."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from composer.archive.writing import Disk
from composer.case import Case
from composer.composition import DATABASE, build
from composer.desk import Desk
from composer.errors import BadInput, Conflict, NotAllowed, StoreError
from tests.helpers.cases import requested_case, reviewed_case
from tests.helpers.clock import FakeClock
from tests.helpers.desks import FakeEngine


class InterruptedDisk(Disk):
    """A disk that does something else just before a letter's folder gets its name."""

    meanwhile: Callable[[], object] | None = None

    def rename_folder(self, temporary: Path, target: Path) -> None:
        if self.meanwhile is not None:
            self.meanwhile()
        super().rename_folder(temporary, target)


@pytest.fixture
def disk() -> InterruptedDisk:
    return InterruptedDisk()


@pytest.fixture
def desk(tmp_path: Path, clock: FakeClock, disk: InterruptedDisk) -> Iterator[Desk]:
    made = build(tmp_path / "data", files=tmp_path / "letters", clock=clock, disk=disk, engine=FakeEngine())
    yield made
    made.close()


def noted(case: Case, note: str) -> Case:
    return replace(case, decision=replace(case.decision, note=note))


def files_in(tmp_path: Path) -> list[Path]:
    return sorted((tmp_path / "letters").rglob("*"))


def save_elsewhere(desk: Desk, case: Case) -> Case:
    """Another window opens the case, changes it and saves."""
    return desk.cases.save(noted(desk.cases.open(case.id), "from the other window"))


@pytest.mark.parametrize("make", ["export", "acknowledge"])
def test_a_case_saved_elsewhere_makes_no_letter_and_keeps_both_texts(
    desk: Desk, clock: FakeClock, tmp_path: Path, make: str
) -> None:
    mine = noted(reviewed_case(desk, clock), "mine")
    other = save_elsewhere(desk, mine)
    with pytest.raises(Conflict):
        getattr(desk.letters, make)(mine)
    assert files_in(tmp_path) == []
    assert desk.cases.open(mine.id) == other
    assert [kept.case.decision.note for kept in desk.cases.kept_texts(mine.id)] == ["mine"]


@pytest.mark.parametrize("make", ["export", "acknowledge"])
def test_a_save_while_the_files_are_written_leaves_no_letter_without_its_entry(
    desk: Desk, clock: FakeClock, disk: InterruptedDisk, tmp_path: Path, make: str
) -> None:
    mine = reviewed_case(desk, clock)
    disk.meanwhile = lambda: save_elsewhere(desk, mine)
    with pytest.raises(Conflict):
        getattr(desk.letters, make)(mine)
    disk.meanwhile = None
    assert files_in(tmp_path) == []
    assert desk.cases.open(mine.id).decision.note == "from the other window"
    assert len(desk.cases.kept_texts(mine.id)) == 1
    assert desk.records.sweep().quiet
    again = getattr(desk.letters, make)(desk.cases.open(mine.id))
    assert len(again.letters) == 1


def test_a_database_that_fails_after_the_files_leaves_none_and_the_next_try_makes_one(
    desk: Desk, clock: FakeClock, tmp_path: Path
) -> None:
    case = reviewed_case(desk, clock)
    other = sqlite3.connect(tmp_path / "data" / DATABASE, isolation_level=None)
    other.execute("CREATE TRIGGER full BEFORE INSERT ON letters BEGIN SELECT RAISE(ABORT, ''); END")
    with pytest.raises(StoreError):
        desk.letters.export(case)
    assert files_in(tmp_path) == []
    assert desk.cases.open(case.id) == case
    other.execute("DROP TRIGGER full")
    other.close()
    sealed = desk.letters.export(case)
    assert [x.folder.count("_v2") for x in sealed.letters] == [0]
    assert [event.kind for event in desk.records.events(sealed)].count("sent") == 1


def test_another_letter_of_the_customer_survives_a_withdrawn_one(
    desk: Desk, clock: FakeClock, disk: InterruptedDisk
) -> None:
    first = desk.letters.export(reviewed_case(desk, clock))
    second = replace(reviewed_case(desk, clock), customer=first.customer)
    second = desk.cases.save(second)
    disk.meanwhile = lambda: save_elsewhere(desk, second)
    with pytest.raises(Conflict):
        desk.letters.export(second)
    disk.meanwhile = None
    (verified,) = desk.records.verify(first)
    assert verified.state.unchanged
    assert desk.records.sweep().quiet


def test_going_on_with_mine_keeps_the_other_text(desk: Desk, clock: FakeClock) -> None:
    mine = noted(requested_case(desk, clock), "mine")
    save_elsewhere(desk, mine)
    with pytest.raises(Conflict):
        desk.cases.save(mine)
    stored = desk.cases.take_mine(mine)
    assert desk.cases.open(mine.id) == stored
    assert stored.decision.note == "mine"
    assert [k.case.decision.note for k in desk.cases.kept_texts(mine.id)] == ["from the other window"]
    desk.cases.forget_kept_texts(mine.id)
    assert desk.cases.kept_texts(mine.id) == ()


def test_a_letter_that_was_sent_meanwhile_is_never_written_over(desk: Desk, clock: FakeClock) -> None:
    case = reviewed_case(desk, clock)
    mine = noted(case, "mine")
    sealed = desk.letters.export(case)
    with pytest.raises(Conflict):
        desk.cases.save(mine)
    with pytest.raises(NotAllowed) as refused:
        desk.cases.take_mine(mine)
    assert refused.value.code == "is_record"
    assert desk.cases.open(case.id) == sealed
    assert [kept.case.decision.note for kept in desk.cases.kept_texts(case.id)] == ["mine"]


@pytest.mark.parametrize("name", ["../../etc/passwd", "CON", "nul ", "A" * 200, "x/y\\z: a*b", "Łódź Õun ß"])
def test_any_name_gives_a_filed_and_verified_letter(
    desk: Desk, clock: FakeClock, tmp_path: Path, name: str
) -> None:
    case = reviewed_case(desk, clock)
    named = desk.cases.save(replace(case, customer=replace(case.customer, name=name)))
    renamed = desk.drafting.write(named, named.draft.template)
    settled = desk.cases.save(
        desk.reviewing.without_second_reader(_checked(desk, _rested(desk, clock, renamed)))
    )
    sealed = desk.letters.export(settled)
    (verified,) = desk.records.verify(sealed)
    assert verified.state.unchanged
    folder = desk.letters.folder(sealed.letters[0]).resolve()
    assert folder.is_relative_to((tmp_path / "letters").resolve())
    assert desk.cases.search(name.split()[0][:40].strip("./*?:"))


def test_a_name_that_cannot_be_printed_is_named_and_nothing_is_filed(
    desk: Desk, clock: FakeClock, tmp_path: Path
) -> None:
    case = reviewed_case(desk, clock)
    odd = replace(case, signing=replace(case.signing, enclosures=("\U00013000",)))
    with pytest.raises(BadInput) as refused:
        desk.letters.export(desk.cases.save(odd))
    assert (refused.value.code, refused.value.data["field"]) == ("cannot_print", "enclosures")
    assert files_in(tmp_path) == []
    assert not desk.cases.open(case.id).is_record


def _rested(desk: Desk, clock: FakeClock, case: Case) -> Case:
    resting = desk.cases.save(desk.resting.start(case, reply_by=None))
    clock.pass_time(timedelta(days=1))
    return desk.cases.save(desk.checking.read_with_fresh_eyes(desk.resting.finish(resting)))


def _checked(desk: Desk, case: Case) -> Case:
    return desk.checking.recorded(case, desk.checking.run(desk.checking.job(case, 1)))
