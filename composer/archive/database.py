# SPDX-License-Identifier: GPL-3.0-or-later
"""The SQLite file: one guarded connection, transactions, and errors in our own words.

One connection serves all threads, guarded by a lock that is held for a whole transaction: the
interface and an export on a worker thread wait for each other for milliseconds. Windows of other
processes wait up to ``BUSY_MS``. WAL with ``synchronous=FULL`` survives a power cut and costs 0.3 ms
a save (measured, facts: store).
"""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from composer.errors import DamagedStore, StoreError

BUSY_MS = 5000

CODES = {
    sqlite3.SQLITE_BUSY: "store_busy",
    sqlite3.SQLITE_LOCKED: "store_busy",
    sqlite3.SQLITE_FULL: "store_full",
    sqlite3.SQLITE_READONLY: "store_read_only",
    sqlite3.SQLITE_IOERR: "store_unreachable",
    sqlite3.SQLITE_CANTOPEN: "store_unreachable",
}


class Database:
    """A connection, its lock and its transactions. Use it from any thread."""

    def __init__(self, path: Path, connection: sqlite3.Connection) -> None:
        """Guard an open connection (made by ``opening.open_database``)."""
        self.path = path
        self._connection = connection
        self.lock = threading.RLock()
        self._depth = 0
        self._closed = False

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """The connection for a few reads. Raises StoreError, DamagedStore."""
        with self.lock, self._translated():
            self._refuse_closed()
            yield self._connection

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """One transaction: all of it or nothing. An inner one joins the outer one."""
        with self.lock, self._translated():
            self._refuse_closed()
            if self._depth:
                yield self._connection
                return
            self._connection.execute("BEGIN IMMEDIATE")
            self._depth = 1
            try:
                yield self._connection
                self._connection.execute("COMMIT")
            except BaseException:  # whatever stopped it, nothing of it is stored
                if self._connection.in_transaction:
                    self._connection.execute("ROLLBACK")
                raise
            finally:
                self._depth = 0

    @property
    def in_transaction(self) -> bool:
        """Whether this database's own transaction is running."""
        return bool(self._depth)

    def close(self) -> None:
        """Close the connection; closing twice is nothing."""
        with self.lock:
            if not self._closed:
                self._closed = True
                self._connection.close()

    def mark_for_check(self) -> None:
        """Have the file examined when it is opened next."""
        with suppress(OSError):
            check_mark(self.path).touch()

    def _refuse_closed(self) -> None:
        if self._closed:
            raise StoreError("store_closed", path=str(self.path))

    @contextmanager
    def _translated(self) -> Iterator[None]:
        try:
            yield
        except sqlite3.Error as error:
            if is_damage(error):
                self.mark_for_check()
                raise DamagedStore("store_damaged", kept=str(self.path), moved=False) from error
            raise store_error(error, self.path) from error


def check_mark(path: Path) -> Path:
    """The file whose presence asks for an examination at the next start."""
    return path.with_name(path.name + ".check")


def is_damage(error: sqlite3.Error) -> bool:
    """Whether SQLite says that the file is broken, not just busy or out of reach."""
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    return code in {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}


def store_error(error: sqlite3.Error, path: Path) -> StoreError:
    """Our error for one of SQLite's: ``store_busy``, ``store_full``, ``store_read_only``, ..."""
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    name = getattr(error, "sqlite_errorname", type(error).__name__)
    return StoreError(CODES.get(code, "store_failed"), path=str(path), detail=name)


def connect(path: Path) -> sqlite3.Connection:
    """A connection with our settings that do not touch the file."""
    connection = sqlite3.connect(
        path, timeout=BUSY_MS / 1000, isolation_level=None, check_same_thread=False, cached_statements=256
    )
    connection.execute("PRAGMA foreign_keys=ON")
    connection.execute("PRAGMA synchronous=FULL")
    return connection
