# SPDX-License-Identifier: GPL-3.0-or-later
"""Step 1 when the disk of the customer files fails: the acknowledgement is whole or not there at all."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from composer.archive.writing import Disk
from composer.composition import build
from composer.desk import Desk
from composer.journey import Step
from tests.helpers.cases import requested_case, sealed_case
from tests.helpers.clock import FakeClock
from tests.helpers.desks import FakeEngine
from tests.ui.frames import Opener


class FailingDisk(Disk):
    """A disk whose writes end with ``trouble`` after so many good ones."""

    trouble: int | None = None
    good = 0

    def write(self, path: Path, data: bytes) -> None:
        self.good -= 1
        if self.trouble is not None and self.good < 0:
            raise OSError(self.trouble, os.strerror(self.trouble))
        super().write(path, data)


@pytest.fixture
def disk() -> FailingDisk:
    return FailingDisk()


@pytest.fixture
def desk(tmp_path: Path, clock: FakeClock, disk: FailingDisk) -> Iterator[Desk]:
    made = build(tmp_path / "data", files=tmp_path / "letters", clock=clock, disk=disk, engine=FakeEngine())
    yield made
    made.close()


@pytest.mark.parametrize("good", [0, 1, 3])
@pytest.mark.parametrize(
    ("trouble", "code"),
    [(errno.ENOSPC, "disk_full"), (errno.EROFS, "read_only"), (errno.ESTALE, "folder_gone")],
)
def test_trouble_leaves_no_file_and_the_next_try_makes_one(
    desk: Desk,
    clock: FakeClock,
    open_at: Opener,
    disk: FailingDisk,
    tmp_path: Path,
    trouble: int,
    code: str,
    good: int,
) -> None:
    hands = open_at(requested_case(desk, clock), Step.REQUEST)
    before = hands.case
    disk.trouble, disk.good = trouble, good
    hands.click("acknowledge")
    assert hands.background.wait_all()
    assert [error.code for error in hands.messages.errors] == [code]
    assert hands.case == before
    assert [p for p in (tmp_path / "letters").rglob("*") if p.is_file()] == []
    disk.trouble = None
    hands.click("acknowledge")
    assert hands.background.wait_all()
    assert len(desk.cases.open(before.id).letters) == 1
    assert desk.records.sweep().quiet


def test_a_drive_that_was_there_and_is_gone_is_not_made_anew(
    desk: Desk, clock: FakeClock, open_at: Opener, tmp_path: Path
) -> None:
    sealed_case(desk, clock)
    hands = open_at(requested_case(desk, clock), Step.REQUEST)
    (tmp_path / "letters").rename(tmp_path / "unplugged")
    hands.click("acknowledge")
    assert hands.background.wait_all()
    assert hands.messages.errors[-1].code == "folder_gone"
    assert not (tmp_path / "letters").exists()
    (tmp_path / "unplugged").rename(tmp_path / "letters")
    hands.click("acknowledge")
    assert hands.background.wait_all()
    assert len(hands.case.letters) == 1
