# SPDX-License-Identifier: GPL-3.0-or-later
"""The database's tables, as numbered steps. A step that was released is never edited; add the next one.

Times are UTC as ISO text, documents are JSON: a store on another database can hold the same.
The full-text index is not a step, because a Python without FTS5 must still open the file: see
``search.ensure_index``.
"""

from __future__ import annotations

_CUSTOMERS = """
CREATE TABLE customers (
    key INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    folded TEXT NOT NULL,          -- name, company, town, ... without case and accents
    sort_name TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    document BLOB NOT NULL
)"""

_CASES = """
CREATE TABLE cases (
    key INTEGER PRIMARY KEY,       -- grows with time: newest first is ORDER BY key DESC
    id TEXT NOT NULL UNIQUE,
    revision INTEGER NOT NULL,
    customer_id TEXT REFERENCES customers(id),
    customer_name TEXT NOT NULL,
    item TEXT NOT NULL,
    amount TEXT,
    currency TEXT,
    step TEXT NOT NULL,
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL,
    received_on TEXT,
    due_on TEXT,                   -- what the list of open letters is sorted by
    rest_until TEXT,
    sealed_at TEXT,
    letter_number TEXT NOT NULL,
    letter_count INTEGER NOT NULL,
    follow_up_on TEXT,
    outcome TEXT,
    is_sample INTEGER NOT NULL,
    document BLOB NOT NULL
)"""

_LETTERS = """
CREATE TABLE letters (
    case_key INTEGER NOT NULL REFERENCES cases(key) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    number TEXT NOT NULL,
    document BLOB NOT NULL,
    PRIMARY KEY (case_key, position)
)"""

_TEXTS = """
CREATE TABLE case_text (
    case_key INTEGER PRIMARY KEY REFERENCES cases(key) ON DELETE CASCADE,
    names TEXT NOT NULL,
    order_number TEXT NOT NULL,
    item TEXT NOT NULL,
    request TEXT NOT NULL,
    body TEXT NOT NULL
)"""

_KEPT = """
CREATE TABLE kept_texts (
    key INTEGER PRIMARY KEY,
    case_id TEXT NOT NULL,
    window TEXT NOT NULL,          -- the store that was refused: its newest text replaces its earlier one
    revision INTEGER NOT NULL,
    kept_at TEXT NOT NULL,
    document BLOB NOT NULL,
    UNIQUE (case_id, window, revision)
)"""

_EVENTS = """
CREATE TABLE events (
    key INTEGER PRIMARY KEY AUTOINCREMENT,
    case_id TEXT NOT NULL,
    at TEXT NOT NULL,
    kind TEXT NOT NULL,
    data TEXT NOT NULL,
    previous TEXT NOT NULL,
    hash TEXT NOT NULL
)"""

_NUMBERS = """
CREATE TABLE numbers (
    series TEXT NOT NULL,
    year INTEGER NOT NULL,
    last INTEGER NOT NULL,
    PRIMARY KEY (series, year)
)"""

_REFUSE = """
CREATE TRIGGER events_no_{verb} BEFORE {verb} ON events
BEGIN SELECT RAISE(ABORT, 'events are append-only'); END"""

MIGRATIONS: tuple[tuple[str, ...], ...] = (
    (
        _CUSTOMERS,
        "CREATE INDEX customers_by_name ON customers(sort_name, key)",
        _CASES,
        "CREATE INDEX cases_open ON cases(due_on IS NULL, due_on, key DESC) WHERE sealed_at IS NULL",
        "CREATE INDEX cases_sent ON cases(sealed_at DESC, key DESC) WHERE sealed_at IS NOT NULL",
        "CREATE INDEX cases_to_follow ON cases(follow_up_on, key) WHERE follow_up_on IS NOT NULL",
        "CREATE INDEX cases_by_customer ON cases(customer_id, key DESC)",
        _LETTERS,
        _TEXTS,
        _KEPT,
        _EVENTS,
        "CREATE INDEX events_by_case ON events(case_id, key)",
        _REFUSE.format(verb="UPDATE"),
        _REFUSE.format(verb="DELETE"),
        _NUMBERS,
        "CREATE TABLE settings (name TEXT PRIMARY KEY, value TEXT NOT NULL)",
    ),
)
"""Statement by statement, so that a whole step runs in one transaction."""
