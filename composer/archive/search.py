# SPDX-License-Identifier: GPL-3.0-or-later
"""Search in names and texts: FTS5 where this Python's SQLite has it, a plain scan where not.

The index is kept by this module, not by triggers, so that a Python without FTS5 can still write;
it then notes that the index is out of date, and the next one with FTS5 makes it anew.
Newest first, not ranked: 0.05-2.7 ms against 30-130 ms for 100,000 letters (facts: store).
"""

# ruff: noqa: S608 - only names of our own columns are put into SQL; every value is bound

from __future__ import annotations

import re
import sqlite3
from collections.abc import Sequence
from typing import Any

from composer.archive.folding import fold
from composer.archive.rows import CASE_COLUMNS, Hit, case_row, storable
from composer.case import Case
from composer.text import clean_line

_FIELDS = "names, order_number, item, request, body"
_OPEN, _CLOSE = "\x02", "\x03"  # stand in no cleaned text
_CREATE = (
    f"CREATE VIRTUAL TABLE case_index USING fts5({_FIELDS}, content='case_text', content_rowid='case_key',"
    " tokenize='unicode61 remove_diacritics 2', prefix='2 3')"
)
_STALE = "search_stale"
_LATE = "search_late:"
LONG = 20_000
"""From so many characters on, a case is indexed when something is searched, not at each save.

A message of 60,000 words takes 12 ms to index, more than half of what saving it takes, and a case is saved
whenever typing pauses (measured)."""

_AROUND = 40
"""Characters shown before and after the found word by the plain scan."""

MAX_QUERY = 300


def has_fts5(connection: sqlite3.Connection) -> bool:
    """Whether this SQLite was built with FTS5."""
    row = connection.execute("SELECT sqlite_compileoption_used('ENABLE_FTS5')").fetchone()
    return bool(row[0])


def ensure_index(connection: sqlite3.Connection, usable: bool) -> None:
    """Make the index, or make it anew when it was written without FTS5. Inside a transaction."""
    known = connection.execute("SELECT 1 FROM sqlite_master WHERE name='case_index'").fetchone()
    stale = connection.execute("SELECT 1 FROM settings WHERE name=?", (_STALE,)).fetchone()
    if not usable or (known and not stale):
        return
    if not known:
        connection.execute(_CREATE)
    connection.execute("INSERT INTO case_index(case_index) VALUES ('rebuild')")
    connection.execute("DELETE FROM settings WHERE name=?", (_STALE,))


def put_text(
    connection: sqlite3.Connection, key: int, case: Case, usable: bool, *, at_once: bool = False
) -> None:
    """Store and index what can be searched of a case, a long one only with ``at_once``.

    Inside a transaction.
    """
    if not at_once and len(case.request.text) + len(case.draft.text) >= LONG:
        connection.execute("INSERT OR IGNORE INTO settings VALUES (?, 'true')", (f"{_LATE}{key}",))
        return
    fresh = _texts(case)
    old = connection.execute(f"SELECT {_FIELDS} FROM case_text WHERE case_key=?", (key,)).fetchone()
    if old == fresh:
        return
    if usable and old is not None:
        _unindex(connection, key, old)
    connection.execute("INSERT OR REPLACE INTO case_text VALUES (?,?,?,?,?,?)", (key, *fresh))
    if usable:
        connection.execute(f"INSERT INTO case_index(rowid, {_FIELDS}) VALUES (?,?,?,?,?,?)", (key, *fresh))
    else:
        _mark_stale(connection)


def late(connection: sqlite3.Connection) -> tuple[int, ...]:
    """The keys of cases that were stored but not indexed yet."""
    rows = connection.execute("SELECT name FROM settings WHERE name GLOB ?", (f"{_LATE}*",))
    return tuple(int(name.removeprefix(_LATE)) for (name,) in rows)


def caught_up(connection: sqlite3.Connection, key: int) -> None:
    """The case of that key is indexed as it is stored. Inside a transaction."""
    connection.execute("DELETE FROM settings WHERE name=?", (f"{_LATE}{key}",))


def drop_text(connection: sqlite3.Connection, key: int, usable: bool) -> None:
    """Take a case out of the index. Inside a transaction."""
    old = connection.execute(f"SELECT {_FIELDS} FROM case_text WHERE case_key=?", (key,)).fetchone()
    if old is None:
        return
    if usable:
        _unindex(connection, key, old)
    else:
        _mark_stale(connection)
    connection.execute("DELETE FROM case_text WHERE case_key=?", (key,))


def find(connection: sqlite3.Connection, text: str, limit: int, offset: int, usable: bool) -> tuple[Hit, ...]:
    """Cases that hold every word of ``text`` (as beginnings of words), newest first."""
    pieces = _pieces(text)
    if not pieces:
        return ()
    if usable:
        return _find_indexed(connection, pieces, limit, offset)
    return _find_scanning(connection, pieces, limit, offset)


def _texts(case: Case) -> tuple[str, str, str, str, str]:
    names = " ".join(x for x in (case.id, case.customer.name, case.customer.company, case.customer.id) if x)
    body = "\n\n".join(x for x in (case.draft.subject, case.draft.text) if x)
    texts = (names, case.purchase.order_number, case.purchase.item, case.request.text, body)
    one, two, three, four, five = (_storable(x) for x in texts)
    return one, two, three, four, five


def _storable(text: str) -> str:
    return re.sub("[\x00\x02\x03]", "", storable(text))


def _unindex(connection: sqlite3.Connection, key: int, old: Sequence[Any]) -> None:
    connection.execute(
        f"INSERT INTO case_index(case_index, rowid, {_FIELDS}) VALUES ('delete',?,?,?,?,?,?)", (key, *old)
    )


def _mark_stale(connection: sqlite3.Connection) -> None:
    connection.execute("INSERT OR REPLACE INTO settings VALUES (?, 'true')", (_STALE,))


def _pieces(text: str) -> list[str]:
    """Words, and phrases that stand in quotation marks; what has no letter or digit is dropped."""
    found = re.findall(r'"[^"]+"|\S+', clean_line(text)[:MAX_QUERY])
    bare = (piece.replace('"', " ").strip() for piece in found)
    return [piece for piece in bare if any(c.isalnum() for c in piece)]


def _find_indexed(
    connection: sqlite3.Connection, pieces: list[str], limit: int, offset: int
) -> tuple[Hit, ...]:
    # Quoted, nothing in a piece is query syntax; the star makes its last word a beginning.
    query = " ".join(f'"{piece}"*' for piece in pieces)
    rows = connection.execute(
        f"SELECT {CASE_COLUMNS}, snippet(case_index, -1, ?, ?, '…', 16) FROM case_index"
        " JOIN cases ON cases.key = case_index.rowid"
        " WHERE case_index MATCH ? ORDER BY case_index.rowid DESC LIMIT ? OFFSET ?",
        (_OPEN, _CLOSE, query, limit, offset),
    )
    return tuple(Hit(case_row(row[:-1]), *_unmarked(row[-1])) for row in rows)


def _unmarked(text: str) -> tuple[str, tuple[tuple[int, int], ...]]:
    """The snippet without its marks, on one line, and the places of the marks."""
    plain, spans, start = "", [], 0
    for part in re.split(f"([{_OPEN}{_CLOSE}])", re.sub(r"\s", " ", text)):
        if part == _OPEN:
            start = len(plain)
        elif part == _CLOSE:
            spans.append((start, len(plain)))
        else:
            plain += part
    return plain, tuple(spans)


def _find_scanning(
    connection: sqlite3.Connection, pieces: list[str], limit: int, offset: int
) -> tuple[Hit, ...]:
    connection.create_function("fold", 1, fold, deterministic=True)
    everything = "fold(names||' '||order_number||' '||case_text.item||' '||request||' '||body)"
    wanted = " AND ".join([f"{everything} LIKE ? ESCAPE '\\'"] * len(pieces))
    likes = ["%" + re.sub(r"([%_\\])", r"\\\1", fold(piece)) + "%" for piece in pieces]
    rows = connection.execute(
        f"SELECT {CASE_COLUMNS}, case_text.* FROM case_text JOIN cases ON cases.key = case_key"
        f" WHERE {wanted} ORDER BY case_key DESC LIMIT ? OFFSET ?",
        (*likes, limit, offset),
    )
    return tuple(Hit(case_row(row[:-6]), *_excerpt(row[-5:], pieces[0])) for row in rows)


def _excerpt(texts: Sequence[str], piece: str) -> tuple[str, tuple[tuple[int, int], ...]]:
    """The surroundings of the first place where a piece stands as it was typed."""
    for text in texts:
        at = text.casefold().find(piece.casefold())
        if at >= 0:
            start = max(0, at - _AROUND)
            lead = "…" if start else ""
            shown = re.sub(r"\s", " ", text[start : at + len(piece) + _AROUND])
            place = len(lead) + at - start
            return lead + shown, ((place, min(place + len(piece), len(lead + shown))),)
    return next((t[: 2 * _AROUND] for t in texts if t), ""), ()
