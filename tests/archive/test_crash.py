# SPDX-License-Identifier: GPL-3.0-or-later
"""The program is really killed between two calls of the system; the next start tidies up."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from composer.archive.files import CustomerFiles
from composer.archive.store import Store
from composer.archive.writing import Disk
from tests.archive.conftest import NOW, send, stored, tree
from tests.helpers.clock import FakeClock

KILLED = 9
# The calls while a first letter is filed: folder of the customer, flush, temporary folder, docx, pdf,
# message, record, flush, rename, flush.
BEFORE_PDF, BEFORE_RENAME, AFTER_RENAME = 5, 9, 10

CHILD = """
import os, sys
from dataclasses import replace
from pathlib import Path
from composer.archive.files import CustomerFiles
from composer.archive.store import Store
from tests.archive.conftest import NOW
from tests.archive.disks import CountingDisk
from tests.helpers.clock import FakeClock

database, root, case_id, call = Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3], int(sys.argv[4])
disk = CountingDisk(lambda count, name: os._exit(9) if count == call else None)
store = Store.open(database, FakeClock(NOW))
case = replace(store.load_case(case_id), sealed_at=NOW)
files = CustomerFiles(root, disk, FakeClock(NOW))
files.file_letter(case, "L-" + case.id, b"docx", b"pdf", "refusal", case.request.text, {})
os._exit(disk.calls)
"""


def killed(store: Store, files: CustomerFiles, case_id: str, call: int) -> int:
    """File a letter in another process that dies before that call."""
    arguments = [str(store.path), str(files.root), case_id, str(call)]
    done = subprocess.run(
        [sys.executable, "-c", CHILD, *arguments], cwd=Path(__file__).parents[2], check=False, timeout=50
    )
    return done.returncode


def test_a_kill_between_the_two_files_leaves_nothing(store: Store, files: CustomerFiles) -> None:
    case = stored(store)
    files.root.mkdir()
    assert killed(store, files, case.id, BEFORE_PDF) == KILLED
    left = tree(files.root)
    assert any(name.endswith(".docx") for name in left)
    assert not any(name.endswith(".pdf") for name in left)
    report = files.sweep(store)
    assert len(report.removed) == 1
    assert (report.finished, report.unknown, report.missing) == ((), (), ())
    assert tree(files.root) == set()
    assert send(store, files, case).letters[0].number == "L-2026-0001"


@pytest.mark.parametrize("call", [BEFORE_RENAME, AFTER_RENAME])
def test_a_kill_after_both_files_is_finished(store: Store, files: CustomerFiles, call: int) -> None:
    case = stored(store)
    files.root.mkdir()
    assert killed(store, files, case.id, call) == KILLED
    report = files.sweep(store)
    assert (report.finished, report.unknown, report.missing) == (("L-2026-0001",), (), ())
    sealed = store.load_case(case.id)
    assert sealed.sealed_at == NOW
    assert files.verify(sealed.letters[0]).unchanged
    assert files.sweep(store).quiet


def test_a_case_that_went_on_since_is_not_touched(store: Store, files: CustomerFiles) -> None:
    case = stored(store)
    files.root.mkdir()
    assert killed(store, files, case.id, AFTER_RENAME) == KILLED
    changed = store.save_case(replace(case, step="reasons"))
    report = files.sweep(store)
    assert len(report.unknown) == 1
    assert store.load_case(case.id) == changed


def test_what_another_window_is_writing_is_left_alone(store: Store, files: CustomerFiles) -> None:
    seen: list[tuple[str, ...]] = []

    class Watched(Disk):
        def rename_folder(self, temporary: Path, target: Path) -> None:
            seen.append(files_of_this.sweep(store).removed)
            super().rename_folder(temporary, target)

    files_of_this = CustomerFiles(files.root, Watched(), FakeClock(NOW))
    case = send(store, files_of_this, stored(store))
    assert seen == [()]
    assert files.verify(case.letters[0]).unchanged


def test_a_missing_folder_is_reported(store: Store, files: CustomerFiles) -> None:
    case = send(store, files, stored(store))
    other = send(store, files, stored(store))
    (files.root / case.letters[0].folder).rename(files.root.parent / "elsewhere")
    report = files.sweep(store)
    assert report.missing == case.letters
    assert not report.quiet
    assert files.verify(other.letters[0]).unchanged
