# SPDX-License-Identifier: GPL-3.0-or-later
"""A letter's folder is there whole or not at all, is never overwritten, and can be verified."""

from __future__ import annotations

import errno
import json
import shutil
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from composer.archive import record
from composer.archive.files import MESSAGE, Condition, CustomerFiles
from composer.archive.store import Store
from composer.archive.writing import Disk
from composer.case import Case, Customer, Dispatch, FiledLetter, Signing
from composer.errors import FileTrouble
from tests.archive.conftest import NOW, a_case, send, stored, tree
from tests.archive.disks import CountingDisk, FillingDisk, failing_at
from tests.helpers.clock import FakeClock

FOLDER = "Virtanen, Maija (C-0001)/2026-11-22 L-2026-0001 refund request"


def file(files: CustomerFiles, case: Case, number: str = "L-2026-0001") -> FiledLetter:
    return files.file_letter(case, number, b"the docx", b"the pdf", "refusal", case.request.text, {})


def test_the_folder_is_as_designed(store: Store, files: CustomerFiles) -> None:
    case = stored(store)
    filed = file(files, case)
    stem = "2026-11-22_L-2026-0001"
    assert tree(files.root) == {
        FOLDER.split("/")[0],
        FOLDER,
        *(f"{FOLDER}/{name}" for name in (f"{stem}.docx", f"{stem}.pdf", MESSAGE, "record.json")),
    }
    assert (filed.folder, filed.docx, filed.pdf) == (FOLDER, f"{stem}.docx", f"{stem}.pdf")
    assert (files.read(filed, filed.pdf), filed.pdf_size, filed.kind) == (b"the pdf", 7, "refusal")
    assert files.read(filed, MESSAGE) == b"The kettle leaks."
    (found,) = files.scan()
    assert found.record is not None
    assert found.record.case == replace(case, letters=(filed,))


def test_the_letter_s_own_date_is_in_the_names(store: Store, files: CustomerFiles) -> None:
    case = replace(stored(store), signing=Signing(letter_date=date(2028, 2, 29)))
    filed = file(files, case)
    assert filed.folder.split("/")[1].startswith("2028-02-29 ")
    assert filed.docx == "2028-02-29_L-2026-0001.docx"


def test_nothing_is_overwritten(store: Store, files: CustomerFiles) -> None:
    case = stored(store)
    first, second = file(files, case), file(files, case)
    assert second.folder == first.folder + "_v2"
    assert files.verify(first).unchanged
    assert files.verify(second).unchanged


def test_a_renamed_customer_keeps_the_folder(store: Store, files: CustomerFiles) -> None:
    case = stored(store)
    file(files, case)
    renamed = replace(case, customer=replace(case.customer, name="Maija Laine"))
    assert file(files, renamed, "L-2026-0002").folder.startswith("Virtanen, Maija (C-0001)/")


def test_two_customers_of_one_name_have_two_folders(store: Store, files: CustomerFiles) -> None:
    for number in ("L-2026-0001", "L-2026-0002"):
        file(files, stored(store), number)
    assert [x.name for x in files.customer_folders()] == [
        "Virtanen, Maija (C-0001)",
        "Virtanen, Maija (C-0002)",
    ]


def test_a_request_by_phone_has_no_message(store: Store, files: CustomerFiles) -> None:
    filed = file(files, stored(store, a_case("  ")))
    state = files.verify(filed)
    assert (state.message, state.unchanged) == (Condition.NONE, True)


@pytest.mark.parametrize(
    "name", ["../../etc/passwd", "CON", "nul ", "😀", "\u202e", "x" * 200, "lone \ud800", "a\x00b"]
)
def test_any_name_has_a_folder_inside(store: Store, files: CustomerFiles, name: str) -> None:
    filed = file(files, stored(store, a_case(customer=Customer(name=name))))
    assert files.verify(filed).unchanged
    assert (files.root / filed.folder).resolve().parent.parent == files.root.resolve()


def test_edited_and_missing_files_show(store: Store, files: CustomerFiles) -> None:
    filed = file(files, stored(store))
    folder = files.root / filed.folder
    (folder / filed.docx).write_bytes(b"changed")
    (folder / filed.pdf).unlink()
    (folder / MESSAGE).write_text("not what they wrote", encoding="utf-8")
    document = json.loads((folder / "record.json").read_bytes())
    document["case"]["step"] = "other"
    (folder / "record.json").write_text(json.dumps(document), encoding="utf-8")
    state = files.verify(filed)
    assert (state.docx, state.pdf, state.message, state.record) == ("edited", "missing", "edited", "edited")
    assert not state.unchanged


def test_folders_renamed_by_hand_are_found(store: Store, files: CustomerFiles) -> None:
    filed = file(files, stored(store))
    (files.root / filed.folder).rename((files.root / filed.folder).with_name("L-2026-0001 the kettle"))
    (files.root / "Virtanen, Maija (C-0001)").rename(files.root / "Laine, Maija (C-0001)")
    assert files.verify(filed).unchanged


def test_a_record_that_points_outside_is_not_followed(store: Store, files: CustomerFiles) -> None:
    filed = file(files, stored(store))
    with pytest.raises(FileTrouble, match="outside_folder"):
        files.read(replace(filed, folder="../../etc"), "passwd")
    with pytest.raises(FileTrouble, match="outside_folder"):
        files.read(filed, "../../../x")


def test_the_record_is_extended_and_remembers(store: Store, files: CustomerFiles) -> None:
    case = send(store, files, stored(store))
    (filed,) = case.letters
    for number in ("RR1", "RR2"):
        case = store.save_case(replace(case, dispatch=Dispatch(proof_number=number)))
        files.update_record(filed, case)
    path = files.root / filed.folder / "record.json"
    document = json.loads(path.read_bytes())
    read = record.read(path.read_bytes())
    assert (read.case, read.whole) == (case, True)
    assert [entry["case"]["dispatch"]["proof_number"] for entry in document["history"]] == ["", "RR1"]
    assert files.verify(filed).unchanged


def test_a_spoilt_record_is_kept_when_it_is_written_anew(store: Store, files: CustomerFiles) -> None:
    case = send(store, files, stored(store))
    (filed,) = case.letters
    folder = files.root / filed.folder
    (folder / "record.json").write_bytes(b"{ spoilt")
    files.update_record(filed, case)
    assert (folder / "record unreadable.json").read_bytes() == b"{ spoilt"
    assert record.read((folder / "record.json").read_bytes()).case == case


def test_a_record_of_a_newer_version_is_named_and_kept(store: Store, files: CustomerFiles) -> None:
    filed = file(files, stored(store))
    path = files.root / filed.folder / "record.json"
    path.write_text(json.dumps({**json.loads(path.read_bytes()), "version": 99}), encoding="utf-8")
    (found,) = files.scan()
    assert (found.record, found.trouble) == (None, "newer_record")


@pytest.mark.parametrize(
    ("number", "code"),
    [(errno.ENOSPC, "disk_full"), (errno.EROFS, "read_only"), (errno.ESTALE, "folder_gone")],
)
def test_trouble_at_any_moment_leaves_nothing(
    store: Store, files: CustomerFiles, clock: FakeClock, number: int, code: str
) -> None:
    case = stored(store)
    files.root.mkdir()
    counting = CountingDisk(lambda *_: None)
    file(CustomerFiles(files.root, counting, clock), case)
    shutil.rmtree(files.root)
    files.root.mkdir()
    for call in range(1, counting.calls + 1):
        with pytest.raises(FileTrouble) as caught:
            file(CustomerFiles(files.root, failing_at(call, number), clock), case)
        assert caught.value.code == code
        assert tree(files.root) == set()
    assert files.verify(file(files, case)).unchanged


def test_a_disk_that_fills_up_within_a_file(store: Store, files: CustomerFiles, clock: FakeClock) -> None:
    files.root.mkdir()
    with pytest.raises(FileTrouble, match="disk_full"):
        file(CustomerFiles(files.root, FillingDisk(), clock), stored(store))
    assert tree(files.root) == set()


def test_a_read_only_folder(store: Store, files: CustomerFiles) -> None:
    case = stored(store)
    files.root.mkdir()

    class Protected(Disk):
        def make_folder(self, path: Path) -> None:
            raise PermissionError(errno.EACCES, "read-only", str(path))

    with pytest.raises(FileTrouble, match="read_only"):
        file(CustomerFiles(files.root, Protected(), FakeClock(NOW)), case)


def test_a_lost_drive_is_not_made_anew_on_this_computer(
    store: Store, files: CustomerFiles, clock: FakeClock
) -> None:
    case = send(store, files, stored(store))
    shutil.rmtree(files.root)
    next_start = CustomerFiles(files.root, Disk(), clock)
    report = next_start.sweep(store)
    assert (report.reachable, report.missing) == (False, case.letters)
    for place in (files, next_start):
        with pytest.raises(FileTrouble, match="folder_gone"):
            file(place, stored(store), "L-2026-0002")
        with pytest.raises(FileTrouble, match="folder_gone"):
            place.verify(case.letters[0])
    assert not files.root.exists()


def test_long_paths_get_shorter_names_then_a_message(store: Store, tmp_path: Path, clock: FakeClock) -> None:
    case = stored(store, a_case(customer=Customer(name="Anna " + "Pitkänimi-" * 15)))
    room = len(str(tmp_path)) + 140
    files = CustomerFiles(tmp_path / "x", Disk(), clock, longest_path=room)
    filed = file(files, case)
    assert files.verify(filed).unchanged
    assert max(len(str(p)) for p in files.root.rglob("*")) < room
    tight = CustomerFiles(tmp_path / "y", Disk(), clock, longest_path=room - 60)
    with pytest.raises(FileTrouble, match="path_too_long"):
        file(tight, case)
    assert tree(tight.root) == set()
