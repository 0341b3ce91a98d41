# SPDX-License-Identifier: GPL-3.0-or-later
"""Cases in the database: the document, the columns of the lists, the letters, the searchable text."""

# ruff: noqa: S608 - only names of our own columns are put into SQL; every value is bound

from __future__ import annotations

import sqlite3
from contextlib import suppress

import msgspec

from composer.archive import numbers, search
from composer.archive.codec import decode, encode
from composer.archive.rows import CASE_COLUMNS, CaseRow, case_row, columns
from composer.case import Case, FiledLetter
from composer.errors import BadInput, NewerRecord, StoreError

_LISTS = {
    "all": ("1", "key DESC"),
    "open": ("sealed_at IS NULL", "due_on IS NULL, due_on, key DESC"),
    "sent": ("sealed_at IS NOT NULL", "sealed_at DESC, key DESC"),
    "follow_up": ("follow_up_on IS NOT NULL", "follow_up_on, key"),
}


def insert(connection: sqlite3.Connection, case: Case, fts5: bool) -> None:
    """Store a case that has an id. Inside a transaction.

    Raises StoreError ``case_exists``, ``customer_unknown``.
    """
    if known(connection, case.id):
        raise StoreError("case_exists", case=case.id)
    values = {"id": case.id, **columns(case), "document": encode(case)}
    names, marks = ", ".join(values), ", ".join("?" * len(values))
    try:
        cursor = connection.execute(f"INSERT INTO cases ({names}) VALUES ({marks})", tuple(values.values()))
    except sqlite3.IntegrityError as error:
        raise StoreError("customer_unknown", customer=case.customer.id) from error
    numbers.seen(connection, case.id)
    _put_parts(connection, int(cursor.lastrowid or 0), case, fts5)


def update(connection: sqlite3.Connection, case: Case, fts5: bool) -> None:
    """Store a known case as it is given. Inside a transaction. Raises StoreError as ``insert``."""
    values = {**columns(case), "document": encode(case)}
    settings = ", ".join(f"{name}=?" for name in values)
    try:
        row = connection.execute(
            f"UPDATE cases SET {settings} WHERE id=? RETURNING key", (*values.values(), case.id)
        ).fetchone()
    except sqlite3.IntegrityError as error:
        raise StoreError("customer_unknown", customer=case.customer.id) from error
    if row is None:
        raise StoreError("case_unknown", case=case.id)
    _put_parts(connection, row[0], case, fts5)


def delete(connection: sqlite3.Connection, case_id: str, fts5: bool) -> None:
    """Take a case out, with all that hangs on it except the log. Inside a transaction."""
    (key,) = connection.execute("SELECT key FROM cases WHERE id=?", (case_id,)).fetchone()
    search.drop_text(connection, key, fts5)
    connection.execute("DELETE FROM kept_texts WHERE case_id=?", (case_id,))
    connection.execute("DELETE FROM cases WHERE key=?", (key,))


def known(connection: sqlite3.Connection, case_id: str) -> bool:
    """Whether a case is stored."""
    return connection.execute("SELECT 1 FROM cases WHERE id=?", (case_id,)).fetchone() is not None


def document(connection: sqlite3.Connection, case_id: str) -> bytes:
    """The JSON document. Raises StoreError ``case_unknown``."""
    row = connection.execute("SELECT document FROM cases WHERE id=?", (case_id,)).fetchone()
    if row is None:
        raise StoreError("case_unknown", case=case_id)
    return bytes(row[0])


def revision(connection: sqlite3.Connection, case_id: str) -> tuple[int, str]:
    """The stored revision and when it was saved. Raises StoreError ``case_unknown``."""
    row = connection.execute("SELECT revision, updated_at FROM cases WHERE id=?", (case_id,)).fetchone()
    if row is None:
        raise StoreError("case_unknown", case=case_id)
    return int(row[0]), str(row[1])


def page(connection: sqlite3.Connection, name: str, offset: int, limit: int) -> tuple[CaseRow, ...]:
    """One page of a list."""
    where, order = _list(name)
    rows = connection.execute(
        f"SELECT {CASE_COLUMNS} FROM cases WHERE {where} ORDER BY {order} LIMIT ? OFFSET ?", (limit, offset)
    )
    return tuple(case_row(row) for row in rows)


def count(connection: sqlite3.Connection, name: str) -> int:
    """How many cases a list has."""
    where, _ = _list(name)
    return int(connection.execute(f"SELECT count(*) FROM cases WHERE {where}").fetchone()[0])


def of_customer(connection: sqlite3.Connection, customer_id: str) -> tuple[CaseRow, ...]:
    """All cases of a customer, newest first."""
    rows = connection.execute(
        f"SELECT {CASE_COLUMNS} FROM cases WHERE customer_id=? ORDER BY key DESC", (customer_id,)
    )
    return tuple(case_row(row) for row in rows)


def filed_letters(connection: sqlite3.Connection) -> tuple[tuple[str, FiledLetter], ...]:
    """Every exported letter with the id of its case, oldest first."""
    rows = connection.execute(
        "SELECT cases.id, letters.document FROM letters JOIN cases ON cases.key = case_key"
        " ORDER BY case_key, position"
    )
    return tuple((case_id, msgspec.json.decode(data, type=FiledLetter)) for case_id, data in rows)


def index_late(connection: sqlite3.Connection, fts5: bool) -> None:
    """Index the long cases that were saved since the last search. Inside a transaction."""
    for key in search.late(connection):
        row = connection.execute("SELECT document FROM cases WHERE key=?", (key,)).fetchone()
        with suppress(BadInput, NewerRecord):  # what cannot be opened is not found by its new words
            if row is not None:
                search.put_text(connection, key, decode(bytes(row[0])), fts5, at_once=True)
        search.caught_up(connection, key)


def _list(name: str) -> tuple[str, str]:
    if name not in _LISTS:
        raise BadInput("list_unknown", field="filter", value=name)
    return _LISTS[name]


def _put_parts(connection: sqlite3.Connection, key: int, case: Case, fts5: bool) -> None:
    search.put_text(connection, key, case, fts5)
    for position, letter in enumerate(case.letters):
        connection.execute(
            "INSERT OR REPLACE INTO letters VALUES (?,?,?,?)",
            (key, position, letter.number, msgspec.json.encode(letter)),
        )
