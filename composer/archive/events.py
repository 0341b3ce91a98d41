# SPDX-License-Identifier: GPL-3.0-or-later
"""The append-only log. Each entry carries the SHA-256 of itself and of the entry before.

Evidence, not proof against the owner, who can write a whole new chain; but a changed or missing
entry shows (facts: signing and tamper evidence).
"""

from __future__ import annotations

import hashlib
import json
import sqlite3
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from composer.archive.rows import Event, iso

START = "0" * 64


def append(
    connection: sqlite3.Connection, case_id: str, kind: str, data: Mapping[str, Any], at: datetime
) -> Event:
    """Write the next entry. Inside a transaction. ``data`` is what JSON can hold."""
    text = json.dumps(data, sort_keys=True, separators=(",", ":"), default=str)
    previous, moment = head(connection), iso(at)
    digest = _digest(previous, case_id, moment, kind, text)
    cursor = connection.execute(
        "INSERT INTO events (case_id, at, kind, data, previous, hash) VALUES (?,?,?,?,?,?)",
        (case_id, moment, kind, text, previous, digest),
    )
    return Event(int(cursor.lastrowid or 0), case_id, at, kind, json.loads(text), digest)


def head(connection: sqlite3.Connection) -> str:
    """The hash of the newest entry."""
    row = connection.execute("SELECT hash FROM events ORDER BY key DESC LIMIT 1").fetchone()
    return str(row[0]) if row else START


def of_case(connection: sqlite3.Connection, case_id: str) -> tuple[Event, ...]:
    """The entries of one case, oldest first."""
    rows = connection.execute(
        "SELECT key, case_id, at, kind, data, hash FROM events WHERE case_id=? ORDER BY key", (case_id,)
    )
    return tuple(
        Event(k, c, datetime.fromisoformat(at), kind, json.loads(d), h) for k, c, at, kind, d, h in rows
    )


def first_broken(connection: sqlite3.Connection) -> int | None:
    """The key of the first entry that does not fit the chain, also when the last ones were cut off."""
    previous, last = START, 0
    rows = connection.execute("SELECT key, case_id, at, kind, data, previous, hash FROM events ORDER BY key")
    for key, case_id, at, kind, data, said, digest in rows:
        if key != last + 1:
            return last + 1
        if said != previous or digest != _digest(previous, case_id, at, kind, data):
            return int(key)
        previous, last = digest, key
    counted = connection.execute("SELECT seq FROM sqlite_sequence WHERE name='events'").fetchone()
    return last + 1 if counted and counted[0] > last else None


def _digest(previous: str, *parts: str) -> str:
    text = json.dumps([previous, *parts], separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()
