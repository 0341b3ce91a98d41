# SPDX-License-Identifier: GPL-3.0-or-later
"""The folder of the customer files is changed: old letters stay where they are and are still found."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from composer.composition import build
from composer.desk import Desk
from composer.errors import BadInput, FileTrouble
from tests.helpers.cases import sealed_case
from tests.helpers.clock import FakeClock
from tests.helpers.desks import FakeEngine


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def desk(tmp_path: Path, clock: FakeClock) -> Iterator[Desk]:
    made = build(tmp_path / "data", files=tmp_path / "old", clock=clock, engine=FakeEngine())
    yield made
    made.close()


def test_new_letters_go_into_the_new_folder_and_old_ones_stay(
    desk: Desk, clock: FakeClock, tmp_path: Path
) -> None:
    first = sealed_case(desk, clock)
    desk.records.use_folder(tmp_path / "new")
    second = sealed_case(desk, clock)
    assert desk.letters.folder(first.letters[0]).is_relative_to(tmp_path / "old")
    assert desk.letters.folder(second.letters[0]).is_relative_to(tmp_path / "new")
    assert all(v.state.unchanged for v in desk.records.verify_all())
    assert desk.records.pages(first.letters[0], 40)


def test_the_next_start_knows_the_folders(desk: Desk, clock: FakeClock, tmp_path: Path) -> None:
    sealed_case(desk, clock)
    desk.records.use_folder(tmp_path / "new")
    again = build(tmp_path / "data", clock=clock, engine=FakeEngine())
    assert again.records.folder() == tmp_path / "new"
    assert again.records.earlier_folders() == (tmp_path / "old",)
    assert again.records.sweep().quiet
    assert [v.state.unchanged for v in again.records.verify_all()] == [True]
    again.close()


def test_back_to_a_folder_that_was_used_before(desk: Desk, tmp_path: Path) -> None:
    desk.records.use_folder(tmp_path / "new")
    desk.records.use_folder(tmp_path / "old")
    assert desk.records.earlier_folders() == (tmp_path / "new",)
    assert list((tmp_path / "old").iterdir()) == []


def test_the_database_is_rebuilt_from_all_folders(desk: Desk, clock: FakeClock, tmp_path: Path) -> None:
    sealed_case(desk, clock)
    desk.records.use_folder(tmp_path / "new")
    sealed_case(desk, clock)
    empty = build(tmp_path / "fresh", files=tmp_path / "old", clock=clock, engine=FakeEngine())
    empty.records.use_folder(tmp_path / "new")
    assert empty.records.rebuild().letters == 2
    empty.close()


def test_what_happened_later_is_added_to_the_record_in_the_old_folder(
    desk: Desk, clock: FakeClock, tmp_path: Path
) -> None:
    case = sealed_case(desk, clock)
    desk.records.use_folder(tmp_path / "new")
    desk.letters.log_dispatch(case, case.dispatch, None)
    assert list((tmp_path / "new").iterdir()) == []


def test_a_lost_old_folder_is_said_and_not_taken_for_missing_letters(
    desk: Desk, clock: FakeClock, tmp_path: Path
) -> None:
    case = sealed_case(desk, clock)
    desk.records.use_folder(tmp_path / "new")
    (tmp_path / "old").rename(tmp_path / "unplugged")
    with pytest.raises(FileTrouble, match="folder_gone"):
        desk.records.verify(case)


def test_a_place_that_is_no_folder_changes_nothing(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(FileTrouble):
        desk.records.use_folder(tmp_path / "file")
    with pytest.raises(BadInput, match="folder_relative"):
        desk.records.use_folder(Path("letters"))
    assert desk.records.folder() == tmp_path / "old"
