# SPDX-License-Identifier: GPL-3.0-or-later
"""Old, new and broken database files."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from composer.archive import opening
from composer.archive.database import check_mark
from composer.archive.schema import MIGRATIONS
from composer.archive.store import Store
from composer.errors import DamagedStore, FileTrouble, NewerRecord, StoreError
from tests.archive.conftest import a_case, stored
from tests.helpers.clock import FakeClock

EXTRA = ("CREATE TABLE later (x)", "INSERT INTO later VALUES (1)")


@pytest.fixture
def path(tmp_path: Path, clock: FakeClock) -> Path:
    """A closed database with forty cases."""
    where = tmp_path / "tactful.sqlite3"
    store = Store.open(where, clock)
    with store.together():
        for number in range(40):
            stored(store, a_case(f"request {number} " * 200))
    store.close()
    return where


def test_the_safe_settings_are_on(path: Path, clock: FakeClock) -> None:
    database = opening.open_database(path, clock)
    with database.reading() as db:
        values = [
            db.execute(f"PRAGMA {name}").fetchone()[0]
            for name in ("journal_mode", "synchronous", "foreign_keys")
        ]
    database.close()
    assert values == ["wal", 2, 1]


def test_a_newer_database_is_refused_and_not_touched(path: Path, clock: FakeClock) -> None:
    with closing(sqlite3.connect(path)) as db:
        db.execute("PRAGMA user_version=99")
    before = path.read_bytes()
    with pytest.raises(NewerRecord) as caught:
        Store.open(path, clock)
    assert caught.value.data == {"found": 99, "known": len(MIGRATIONS)}
    assert path.read_bytes() == before


def test_an_older_database_is_copied_and_then_brought_up(path: Path, clock: FakeClock) -> None:
    database = opening.open_database(path, clock, (*MIGRATIONS, EXTRA))
    with database.reading() as db:
        assert db.execute("SELECT x FROM later").fetchall() == [(1,)]
    database.close()
    (copy,) = path.parent.glob("tactful.before-v2-*")
    old = Store.open(copy, clock)
    assert old.count_cases() == 40
    old.close()


def test_a_step_that_fails_leaves_the_database_as_it_was(path: Path, clock: FakeClock) -> None:
    with pytest.raises(StoreError):
        opening.open_database(path, clock, (*MIGRATIONS, (*EXTRA, "INSERT INTO nowhere VALUES (1)")))
    store = Store.open(path, clock)
    assert store.count_cases() == 40
    store.close()


@pytest.mark.parametrize("kind", ["cut", "noise", "header"])
def test_a_damaged_file_is_kept_aside_and_a_new_one_made(path: Path, clock: FakeClock, kind: str) -> None:
    data = bytearray(path.read_bytes())
    if kind == "cut":
        data = data[: len(data) // 2]
    elif kind == "header":
        data[:100] = b"\x7f" * 100
    else:
        data[8192:40000] = b"\xa5" * (40000 - 8192)
    path.write_bytes(data)
    check_mark(path).touch()
    with pytest.raises(DamagedStore) as caught:
        Store.open(path, clock)
    kept = Path(str(caught.value.data["kept"]))
    assert caught.value.code == "store_damaged"
    assert kept.name.startswith("tactful.sqlite3.damaged-")
    assert kept.read_bytes() == bytes(data)
    fresh = Store.open(path, clock)
    assert fresh.count_cases() == 0
    fresh.close()


def test_a_file_is_examined_weekly(path: Path, clock: FakeClock) -> None:
    data = bytearray(path.read_bytes())
    data[-4096 * 8 : -4096 * 4] = b"\xa5" * (4096 * 4)
    path.write_bytes(data)
    Store.open(path, clock).close()
    clock.pass_time(timedelta(days=8))
    with pytest.raises(DamagedStore):
        Store.open(path, clock)


def test_damage_that_shows_while_working_marks_the_file(path: Path, clock: FakeClock) -> None:
    store = Store.open(path, clock)
    with path.open("r+b") as file:
        file.seek(4096)
        file.write(b"\xa5" * 400_000)
    with pytest.raises(DamagedStore):
        for row in store.list_cases(limit=40):
            store.load_case(row.id)
    store.close()
    assert check_mark(path).exists()


def test_a_database_where_no_folder_can_be(tmp_path: Path, clock: FakeClock) -> None:
    (tmp_path / "file").write_text("x", encoding="utf-8")
    with pytest.raises(FileTrouble, match="cannot_write"):
        Store.open(tmp_path / "file" / "data" / "tactful.sqlite3", clock)
    with pytest.raises(StoreError, match="store_unreachable"):
        Store.open(tmp_path, clock)


def test_a_closed_store_says_so(store: Store) -> None:
    store.close()
    store.close()
    with pytest.raises(StoreError, match="store_closed"):
        store.list_cases()
