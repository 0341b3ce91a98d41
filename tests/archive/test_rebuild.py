# SPDX-License-Identifier: GPL-3.0-or-later
"""The database can be made anew from the folders, and from what is left of a damaged one."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from composer.archive.backup import backup
from composer.archive.codec import plain
from composer.archive.files import CustomerFiles
from composer.archive.rebuild import RebuildReport, rebuild, salvage
from composer.archive.store import Store
from composer.business import Business
from composer.case import Case, Dispatch
from composer.errors import DamagedStore, FileTrouble
from tests.archive.conftest import NOW, a_case, send, stored
from tests.helpers.clock import FakeClock


@pytest.fixture
def empty(tmp_path: Path, clock: FakeClock) -> Iterator[Store]:
    store = Store.open(tmp_path / "fresh" / "tactful.sqlite3", clock)
    yield store
    store.close()


def same(one: Case, other: Case) -> bool:
    """The record is written before the row, so its count of saves is one behind."""
    return replace(one, revision=0, updated_at=NOW) == replace(other, revision=0, updated_at=NOW)


def test_everything_sent_comes_back(store: Store, files: CustomerFiles, empty: Store) -> None:
    sent = [send(store, files, stored(store, a_case(f"request {n}"))) for n in range(3)]
    last = store.save_case(replace(sent[2], dispatch=Dispatch(proof_number="RR1")))
    files.update_record(last.letters[0], last)
    assert rebuild(empty, files) == RebuildReport(customers=3, cases=3, letters=3)
    for case in (*sent[:2], last):
        assert same(empty.load_case(case.id), case)
        assert empty.load_customer(case.customer.id) == case.customer
        assert files.verify(empty.load_case(case.id).letters[0]).unchanged
    assert [hit.row.id for hit in empty.search("request")] == ["2026-0003", "2026-0002", "2026-0001"]
    assert files.sweep(empty).quiet
    assert empty.verify_chain() is None


def test_twice_is_the_same_as_once(store: Store, files: CustomerFiles, empty: Store) -> None:
    case = send(store, files, stored(store))
    rebuild(empty, files)
    assert rebuild(empty, files) == RebuildReport()
    assert rebuild(store, files) == RebuildReport()
    assert same(empty.load_case(case.id), case)


def test_numbers_go_on_after_the_highest(store: Store, files: CustomerFiles, empty: Store) -> None:
    for _ in range(3):
        send(store, files, stored(store))
    rebuild(empty, files)
    fresh = stored(empty)
    assert (fresh.id, fresh.customer.id) == ("2026-0004", "C-0004")


def test_a_case_with_two_letters_comes_back_with_both(
    store: Store, files: CustomerFiles, empty: Store
) -> None:
    case = stored(store)
    first = files.file_letter(case, f"L-{case.id}-A1", b"d", b"p", "acknowledgement", "hello", {})
    case = send(store, files, store.save_case(replace(case, letters=(first,))))
    rebuild(empty, files)
    assert same(empty.load_case(case.id), case)


def test_the_business_and_the_timeline_come_back(store: Store, files: CustomerFiles, empty: Store) -> None:
    case = stored(store)
    event = store.log(case.id, "started", {"by": "Ann"})
    extra = {"business": plain(Business(name="Lamp & Co")), "events": [plain(event)]}
    files.file_letter(replace(case, sealed_at=NOW), f"L-{case.id}", b"d", b"p", "refusal", "hello", extra)
    rebuild(empty, files)
    assert empty.load_business().name == "Lamp & Co"
    assert next((e.kind, e.at) for e in empty.events(case.id)) == ("started", NOW)


def test_what_cannot_be_read_is_named_and_the_rest_comes_back(
    store: Store, files: CustomerFiles, empty: Store
) -> None:
    cases = [send(store, files, stored(store)) for _ in range(3)]
    spoilt, newer = (files.root / case.letters[0].folder / "record.json" for case in cases[:2])
    spoilt.write_bytes(b"{ spoilt")
    newer.write_text(json.dumps({**json.loads(newer.read_bytes()), "version": 99}), encoding="utf-8")
    report = rebuild(empty, files)
    assert report.cases == 1
    assert [code for _, code in report.skipped] == ["record_unreadable", "newer_record"]


def test_another_computer_s_case_of_the_same_number_is_not_mixed_in(
    store: Store, files: CustomerFiles, empty: Store
) -> None:
    case = send(store, files, stored(store))
    other = replace(
        case, created_at=NOW.replace(hour=23), letters=(), customer=replace(case.customer, id="C-0009")
    )
    files.file_letter(other, "L-2026-0001", b"d", b"p", "refusal", "hello", {})
    report = rebuild(empty, files)
    assert [code for _, code in report.skipped] == ["same_number"]
    assert same(empty.load_case(case.id), case)


def test_a_damaged_database_is_kept_and_comes_back(
    store: Store, files: CustomerFiles, clock: FakeClock
) -> None:
    sent = send(store, files, stored(store))
    with store.together():
        in_progress = [stored(store, a_case(f"request {n} " * 300)) for n in range(30)]
    store.save_business(Business(name="Lamp & Co"))
    store.close()
    data = bytearray(store.path.read_bytes())
    middle = len(data) // 2
    data[middle : middle + 8192] = b"\xa5" * 8192
    store.path.write_bytes(data)
    Path(f"{store.path}.check").touch()
    with pytest.raises(DamagedStore) as caught:
        Store.open(store.path, clock)
    again = Store.open(store.path, clock)
    assert salvage(again, Path(str(caught.value.data["kept"]))) >= len(in_progress) - 5
    rebuild(again, files)
    assert again.load_case(sent.id) == sent
    assert again.load_business().name == "Lamp & Co"
    assert again.verify_chain() is None
    assert stored(again).id == "2026-0032"
    again.close()


def test_a_file_that_is_no_database_gives_nothing_but_the_folders_do(
    store: Store, files: CustomerFiles, empty: Store, tmp_path: Path
) -> None:
    case = send(store, files, stored(store))
    (tmp_path / "noise").write_bytes(b"\xa5" * 50_000)
    assert salvage(empty, tmp_path / "noise") == 0
    assert rebuild(empty, files) == RebuildReport(customers=1, cases=1, letters=1)
    assert same(empty.load_case(case.id), case)


def test_a_backup_is_whole_and_overwrites_nothing(store: Store, tmp_path: Path, clock: FakeClock) -> None:
    case = stored(store)
    copies = [backup(store, tmp_path / "copy.sqlite3") for _ in range(2)]
    assert [copy.name for copy in copies] == ["copy.sqlite3", "copy_v2.sqlite3"]
    copy = Store.open(copies[1], clock)
    assert copy.load_case(case.id) == case
    copy.close()
    with pytest.raises(FileTrouble, match="folder_gone"):
        backup(store, tmp_path / "gone" / "copy.sqlite3")
