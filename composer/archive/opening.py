# SPDX-License-Identifier: GPL-3.0-or-later
"""Opening the database: examined when in doubt, migrated after a backup, put aside when broken."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from contextlib import closing, suppress
from datetime import datetime, timedelta
from pathlib import Path

from composer.archive.database import Database, check_mark, connect, is_damage, store_error
from composer.archive.schema import MIGRATIONS
from composer.clock import Clock
from composer.errors import DamagedStore, FileTrouble, NewerRecord

CHECK_EVERY = timedelta(days=7)
"""A quick check of 695 MB takes 0.4 s (measured): weekly, after a crash, and when marked."""

Migrations = Sequence[Sequence[str]]


def open_database(path: Path, clock: Clock, migrations: Migrations = MIGRATIONS) -> Database:
    """The database at ``path``, created or brought up to date.

    Raises NewerRecord ``newer_record`` (nothing is touched), DamagedStore ``store_damaged`` with
    ``kept`` (the broken file was moved there; the next call makes a new one), StoreError, and
    FileTrouble ``cannot_write`` when its folder cannot be made.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise FileTrouble("cannot_write", path=str(path.parent)) from error
    try:
        return Database(path, _open(path, clock, migrations))
    except sqlite3.Error as error:
        if not is_damage(error):
            raise store_error(error, path) from error
        kept = put_aside(path, clock.now())
        raise DamagedStore("store_damaged", kept=str(kept), moved=kept != path) from error


def put_aside(path: Path, now: datetime) -> Path:
    """Move a broken database with its journal aside; ``path`` itself when it cannot be moved."""
    kept = _free(path.with_name(f"{path.name}.damaged-{_stamp(now)}"))
    try:
        path.rename(kept)
    except OSError:
        return path
    for tail in ("-wal", "-shm"):
        with suppress(OSError):
            Path(f"{path}{tail}").rename(f"{kept}{tail}")
    with suppress(OSError):
        check_mark(path).unlink()
    return kept


def _open(path: Path, clock: Clock, migrations: Migrations) -> sqlite3.Connection:
    doubt = _left_open(path) or check_mark(path).exists()
    connection = connect(path)
    try:
        version = _version(connection)
        if version > len(migrations):
            raise NewerRecord("newer_record", found=version, known=len(migrations))
        if version and (doubt or _check_is_due(connection, clock)):
            _examine(connection, path, clock)
        _use_wal(connection)
        if version < len(migrations):
            _migrate(connection, path, clock, migrations)
    except BaseException:  # the file is let go, whatever went wrong
        connection.close()
        raise
    return connection


def _left_open(path: Path) -> bool:
    """A journal with content: the last run crashed, or another window is open right now."""
    try:
        return Path(f"{path}-wal").stat().st_size > 0
    except OSError:
        return False


def _version(connection: sqlite3.Connection) -> int:
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def _check_is_due(connection: sqlite3.Connection, clock: Clock) -> bool:
    row = connection.execute("SELECT value FROM settings WHERE name='quick_checked_at'").fetchone()
    if row is None:
        return True
    age = clock.now() - datetime.fromisoformat(row[0].strip('"'))
    return not timedelta(0) <= age < CHECK_EVERY


def _examine(connection: sqlite3.Connection, path: Path, clock: Clock) -> None:
    result = connection.execute("PRAGMA quick_check(1)").fetchone()[0]
    if result != "ok":
        error = sqlite3.DatabaseError("quick_check")
        error.sqlite_errorcode = sqlite3.SQLITE_CORRUPT
        raise error
    _note_check(connection, clock)
    with suppress(OSError):
        check_mark(path).unlink()


def _note_check(connection: sqlite3.Connection, clock: Clock) -> None:
    value = f'"{clock.now().isoformat()}"'
    connection.execute("INSERT OR REPLACE INTO settings VALUES ('quick_checked_at', ?)", (value,))


def _use_wal(connection: sqlite3.Connection) -> None:
    """WAL once and for all; while another process is just doing the same, the next start does it."""
    if connection.execute("PRAGMA journal_mode").fetchone()[0] != "wal":
        with suppress(sqlite3.OperationalError):
            connection.execute("PRAGMA journal_mode=WAL")


def _migrate(connection: sqlite3.Connection, path: Path, clock: Clock, migrations: Migrations) -> None:
    start = _version(connection)
    if start:
        _back_up(connection, path, start, clock.now())
    for number, statements in enumerate(migrations, 1):
        if number <= start:
            continue
        _step(connection, number, statements)
    if not start:
        _note_check(connection, clock)


def _step(connection: sqlite3.Connection, number: int, statements: Sequence[str]) -> None:
    connection.execute("BEGIN IMMEDIATE")
    try:
        if _version(connection) < number:  # another window may have been faster
            for statement in statements:
                connection.execute(statement)
            connection.execute(f"PRAGMA user_version={number}")
        connection.execute("COMMIT")
    except BaseException:  # a step runs whole or not at all
        connection.execute("ROLLBACK")
        raise


def _back_up(connection: sqlite3.Connection, path: Path, version: int, now: datetime) -> Path:
    target = _free(path.with_name(f"{path.stem}.before-v{version + 1}-{_stamp(now)}{path.suffix}"))
    with closing(sqlite3.connect(target)) as copy:
        connection.backup(copy, pages=2000)
    return target


def _stamp(now: datetime) -> str:
    return now.strftime("%Y%m%dT%H%M%SZ")


def _free(path: Path) -> Path:
    candidate, count = path, 1
    while candidate.exists():
        count += 1
        candidate = path.with_name(f"{path.name}-{count}")
    return candidate
