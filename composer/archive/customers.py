# SPDX-License-Identifier: GPL-3.0-or-later
"""Customers in the database: stored, listed, and offered when a name looks like a known one."""

# ruff: noqa: S608 - only names of our own columns are put into SQL; every value is bound

from __future__ import annotations

import sqlite3
from datetime import date, datetime
from decimal import Decimal
from typing import TYPE_CHECKING

import msgspec

from composer.archive import numbers
from composer.archive.codec import pack
from composer.archive.folding import fold, fold_words
from composer.archive.rows import CustomerRow, iso, storable
from composer.case import Customer, PostalAddress
from composer.errors import StoreError
from composer.wording import surname

if TYPE_CHECKING:
    from difflib import SequenceMatcher

ALIKE = 0.86
"""Two names are offered as alike from this ratio on: one wrong, missing or swapped letter in eight."""

ALIKE_AT_HOME = 0.7
"""The same for two names at one postcode and street: a short form or a maiden name."""

OFFERED = 5


def insert(connection: sqlite3.Connection, customer: Customer, now: datetime) -> None:
    """Store a customer that has an id. Inside a transaction. Raises StoreError ``customer_exists``."""
    try:
        connection.execute(
            "INSERT INTO customers (id, name, folded, sort_name, updated_at, document) VALUES (?,?,?,?,?,?)",
            (customer.id, *_columns(customer, now)),
        )
    except sqlite3.IntegrityError as error:
        raise StoreError("customer_exists", customer=customer.id) from error
    numbers.seen(connection, customer.id)


def update(connection: sqlite3.Connection, customer: Customer, now: datetime) -> None:
    """Store a known customer's new data. Inside a transaction. Raises StoreError ``customer_unknown``."""
    changed = connection.execute(
        "UPDATE customers SET name=?, folded=?, sort_name=?, updated_at=?, document=? WHERE id=?",
        (*_columns(customer, now), customer.id),
    )
    if changed.rowcount != 1:
        raise StoreError("customer_unknown", customer=customer.id)


def load(connection: sqlite3.Connection, customer_id: str) -> Customer:
    """One customer. Raises StoreError ``customer_unknown``."""
    row = connection.execute("SELECT document FROM customers WHERE id=?", (customer_id,)).fetchone()
    if row is None:
        raise StoreError("customer_unknown", customer=customer_id)
    return msgspec.json.decode(row[0], type=Customer)


def names(connection: sqlite3.Connection) -> tuple[tuple[str, str], ...]:
    """Id and name of every customer."""
    return tuple(connection.execute("SELECT id, name FROM customers ORDER BY key"))


def page(connection: sqlite3.Connection, offset: int, limit: int, text: str) -> tuple[CustomerRow, ...]:
    """Customers by surname, with the numbers of their cases and letters (without the sample)."""
    words = fold_words(text)
    wanted = " AND ".join(["folded LIKE ?"] * len(words)) or "1"
    rows = connection.execute(
        "SELECT id, document,"
        " (SELECT count(*) FROM cases WHERE customer_id = customers.id),"
        " (SELECT coalesce(sum(letter_count), 0) FROM cases WHERE customer_id = customers.id)"
        f" FROM customers WHERE {wanted} ORDER BY sort_name, key LIMIT ? OFFSET ?",
        (*(f"%{word}%" for word in words), limit, offset),
    )
    return tuple(_row(document, cases, letters) for _, document, cases, letters in rows)


def similar(connection: sqlite3.Connection, name: str, address: PostalAddress) -> tuple[Customer, ...]:
    """Known customers whose name looks like this one, the likeliest first; at most ``OFFERED``.

    Case, accents, the order of the words and small slips do not count. The address only helps:
    it puts those who live there first, and lets a name differ more.
    """
    from difflib import SequenceMatcher

    wanted = _key(name)
    if not wanted:
        return ()
    place = _place(address)
    matcher = SequenceMatcher(autojunk=False)
    matcher.set_seq2(wanted)
    found: list[tuple[float, str]] = []
    for customer_id, other, document in connection.execute("SELECT id, name, document FROM customers"):
        at_home = bool(place) and _maybe_there(place, document)
        ratio = _ratio(matcher, _key(other), ALIKE_AT_HOME if at_home else ALIKE)
        if ratio:
            found.append((-ratio - at_home, customer_id))
    return tuple(load(connection, customer_id) for _, customer_id in sorted(found)[:OFFERED])


def amount_since(connection: sqlite3.Connection, customer_id: str, currency: str, today: date) -> Decimal:
    """What a customer asked for in the last 12 months, in one currency, over all open and past cases.

    The day itself a year ago counts; a year before 29 February is 28 February. A case without a
    date of receipt counts from the day it was entered. The sample case does not count.
    """
    rows = connection.execute(
        "SELECT amount FROM cases WHERE customer_id=? AND currency=? AND is_sample=0"
        " AND coalesce(received_on, substr(created_at, 1, 10)) >= ?",
        (customer_id, currency, year_before(today).isoformat()),
    )
    amounts = (Decimal(amount) for (amount,) in rows)
    return sum((x for x in amounts if x.is_finite()), Decimal(0))


def year_before(day: date) -> date:
    """The same day a year ago; 28 February for the 29th."""
    year = max(day.year - 1, date.min.year)
    return day.replace(year=year, day=28) if (day.month, day.day) == (2, 29) else day.replace(year=year)


def _columns(customer: Customer, now: datetime) -> tuple[str, str, str, str, bytes]:
    address = customer.address
    parts = (customer.id, customer.name, customer.company, customer.email, address.town, address.postcode)
    folded = " ".join(" ".join(fold_words(part)) for part in parts)
    last = surname(customer.name) or customer.company
    sort_name = fold(f"{last} {customer.name}")
    return storable(customer.name), storable(folded), storable(sort_name), iso(now), pack(customer)


def _row(document: bytes, cases: int, letters: int) -> CustomerRow:
    customer = msgspec.json.decode(document, type=Customer)
    town = customer.address.town
    return CustomerRow(customer.id, customer.name, customer.company, town, customer.email, cases, letters)


def _key(name: str) -> str:
    """The folded words in alphabetical order, so that *Virtanen, Maija* equals *Maija Virtanen*."""
    return " ".join(sorted(fold_words(name)))


def _place(address: PostalAddress) -> str:
    code = "".join(fold_words(address.postcode))
    return code if len(code) >= 4 else ""


def _maybe_there(place: str, document: bytes) -> bool:
    customer = msgspec.json.decode(document, type=Customer)
    return _place(customer.address) == place


def _ratio(matcher: SequenceMatcher[str], key: str, least: float) -> float:
    """How alike, or 0 below ``least``; the cheap upper bounds go first."""
    matcher.set_seq1(key)
    if matcher.real_quick_ratio() < least or matcher.quick_ratio() < least:
        return 0.0
    ratio = matcher.ratio()
    return ratio if ratio >= least else 0.0
