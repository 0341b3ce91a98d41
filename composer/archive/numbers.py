# SPDX-License-Identifier: GPL-3.0-or-later
"""Numbers of cases and customers: without a gap, also when two windows count at once.

A number is taken in the same transaction that stores what bears it, so an undone save gives it back.
A letter bears the number of its case.
"""

from __future__ import annotations

import re
import sqlite3

CASES, CUSTOMERS = "case", "customer"
NO_YEAR = 0
SAMPLE = "0000"
"""The sample case is no. 0, so it takes no number from the shop's own series."""

_CASE = re.compile(r"(\d{4})-(\d{4,9})")
_CUSTOMER = re.compile(r"C-(\d{4,9})")


def take(connection: sqlite3.Connection, series: str, year: int = NO_YEAR) -> int:
    """The next number of a series. Inside a transaction."""
    row = connection.execute(
        "INSERT INTO numbers VALUES (?,?,1)"
        " ON CONFLICT (series, year) DO UPDATE SET last = last + 1 RETURNING last",
        (series, year),
    ).fetchone()
    return int(row[0])


def at_least(connection: sqlite3.Connection, series: str, number: int, year: int = NO_YEAR) -> None:
    """Let a series go on after ``number``. Inside a transaction."""
    connection.execute(
        "INSERT INTO numbers VALUES (?,?,?)"
        " ON CONFLICT (series, year) DO UPDATE SET last = max(last, excluded.last)",
        (series, year, number),
    )


def case_id(year: int, number: int) -> str:
    """``2026-0007``."""
    return f"{year:04d}-{number:04d}"


def customer_id(number: int) -> str:
    """``C-0042``."""
    return f"C-{number:04d}"


def seen(connection: sqlite3.Connection, text: str) -> None:
    """Let the series of a given case or customer number go on after it. Inside a transaction."""
    found = _CASE.fullmatch(text)
    if found:
        at_least(connection, CASES, int(found[2]), int(found[1]))
    found = _CUSTOMER.fullmatch(text)
    if found:
        at_least(connection, CUSTOMERS, int(found[1]))
