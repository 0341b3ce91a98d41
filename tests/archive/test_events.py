# SPDX-License-Identifier: GPL-3.0-or-later
"""The log can only grow, and a changed entry shows."""

from __future__ import annotations

import sqlite3
from contextlib import closing

import pytest

from composer.archive.store import Store


def three_entries(store: Store) -> None:
    for kind in ("started", "rested", "sent"):
        store.log("2026-0001", kind, {"by": "Ann"})


def tamper(store: Store, *statements: str) -> None:
    """As somebody with a database tool would do it: the guards off first."""
    with closing(sqlite3.connect(store.path)) as db, db:
        db.execute("DROP TRIGGER events_no_UPDATE")
        db.execute("DROP TRIGGER events_no_DELETE")
        for statement in statements:
            db.execute(statement)


def test_entries_come_back_in_order(store: Store) -> None:
    three_entries(store)
    store.log("2026-0002", "started", {})
    assert [(e.kind, e.data) for e in store.events("2026-0001")] == [
        ("started", {"by": "Ann"}),
        ("rested", {"by": "Ann"}),
        ("sent", {"by": "Ann"}),
    ]
    assert store.verify_chain() is None
    assert store.chain_head() == store.events("2026-0002")[-1].hash


@pytest.mark.parametrize("statement", ["UPDATE events SET kind='x'", "DELETE FROM events"])
def test_the_database_itself_refuses_changes(store: Store, statement: str) -> None:
    three_entries(store)
    with (
        closing(sqlite3.connect(store.path)) as db,
        pytest.raises(sqlite3.IntegrityError, match="append-only"),
    ):
        db.execute(statement)


@pytest.mark.parametrize(
    ("statement", "broken"),
    [
        ("UPDATE events SET data='{}' WHERE key=2", 2),
        ("UPDATE events SET at='2020-01-01T00:00:00.000000+00:00' WHERE key=1", 1),
        ("DELETE FROM events WHERE key=2", 2),
        ("DELETE FROM events WHERE key=3", 3),
        ("DELETE FROM events", 1),
    ],
)
def test_a_change_shows(store: Store, statement: str, broken: int) -> None:
    three_entries(store)
    tamper(store, statement)
    assert store.verify_chain() == broken
