# SPDX-License-Identifier: GPL-3.0-or-later
"""The store: cases, customers, the business, settings, numbers and the log, in one SQLite file.

A case is one JSON document with a revision; a save against an older revision is refused and the
refused text is kept. One ``Store`` may be used from any thread, and several programs may have
the same file open: every change is one transaction, and waits for its turn.

``with store.together():`` makes one transaction of several calls.
"""

from __future__ import annotations

import json
import os
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any, Literal

from composer.archive import case_table, customers, events, numbers, search
from composer.archive.codec import decode, decode_business, encode, encode_business
from composer.archive.database import Database
from composer.archive.opening import open_database
from composer.archive.rows import CaseRow, CustomerRow, Event, Hit, KeptText, iso
from composer.business import Business
from composer.case import Case, Customer, FiledLetter, PostalAddress
from composer.clock import Clock, today
from composer.errors import Conflict, NotAllowed

CaseFilter = Literal["all", "open", "sent", "follow_up"]


class Store:
    """What the shop has, on this computer."""

    def __init__(self, database: Database, clock: Clock, fts5: bool | None = None) -> None:
        """Work on an open database; ``fts5=False`` searches by scanning, as on a SQLite without it."""
        self._db = database
        self._clock = clock
        self._window = os.urandom(8).hex()
        self._refused: list[Case] = []
        self._business: tuple[str, Business] | None = None  # the document read last, and what it says
        self._names: tuple[tuple[int, ...], tuple[tuple[str, str], ...]] = ((), ())  # read when, and what
        with self._db.writing() as connection:
            self._fts5 = search.has_fts5(connection) if fts5 is None else fts5
            search.ensure_index(connection, self._fts5)

    @classmethod
    def open(cls, path: Path, clock: Clock) -> Store:
        """The store in the file at ``path``, made or brought up to date.

        Raises DamagedStore ``store_damaged`` (the file was moved to ``kept``; opening again makes a
        new one), NewerRecord ``newer_record``, StoreError, FileTrouble ``cannot_write``.
        """
        return cls(open_database(path, clock), clock)

    @property
    def path(self) -> Path:
        """The database file."""
        return self._db.path

    def close(self) -> None:
        """Close the file."""
        self._db.close()

    @contextmanager
    def together(self) -> Iterator[None]:
        """One transaction around several calls: all of them or none."""
        with self._writing():
            yield

    # Cases ------------------------------------------------------------------------------------

    def create_case(self, case: Case) -> Case:
        """Store a new case and return it with its id, times and revision 1.

        The number is taken by the year of today. A case that brings an id keeps it. Raises
        StoreError ``case_exists``.
        """
        with self._writing() as connection:
            now = self._clock.now()
            case_id = case.id or self._new_case_id(connection, case.is_sample)
            fresh = replace(case, id=case_id, revision=1, created_at=now, updated_at=now)
            case_table.insert(connection, fresh, self._fts5)
            return fresh

    def load_case(self, case_id: str) -> Case:
        """One case. Raises StoreError ``case_unknown``, NewerRecord, BadInput ``case_unreadable``."""
        with self._db.reading() as connection:
            return decode(case_table.document(connection, case_id))

    def save_case(self, case: Case) -> Case:
        """Store the case and return it with the next revision.

        Raises Conflict ``saved_elsewhere`` when ``case.revision`` is not the stored one; the
        refused case is then among ``kept_texts``. Raises StoreError ``case_unknown``.
        """
        with self._writing() as connection:
            stored, saved_at = case_table.revision(connection, case.id)
            if stored != case.revision:
                self._refused.append(case)
                raise Conflict(
                    "saved_elsewhere",
                    case=case.id,
                    revision=case.revision,
                    stored_revision=stored,
                    stored_at=saved_at,
                )
            fresh = replace(case, revision=stored + 1, updated_at=self._clock.now())
            case_table.update(connection, fresh, self._fts5)
            return fresh

    def delete_case(self, case_id: str) -> None:
        """Take the sample case away, with its customer. Raises NotAllowed ``not_the_sample``."""
        with self._writing() as connection:
            case = decode(case_table.document(connection, case_id))
            if not case.is_sample:
                raise NotAllowed("not_the_sample", case=case_id)
            case_table.delete(connection, case_id, self._fts5)
            connection.execute(
                "DELETE FROM customers WHERE id=? AND NOT EXISTS"
                " (SELECT 1 FROM cases WHERE customer_id = customers.id)",
                (case.customer.id,),
            )

    def list_cases(self, filter: CaseFilter = "all", offset: int = 0, limit: int = 50) -> tuple[CaseRow, ...]:  # noqa: A002
        """One page of cases.

        ``open``: not sent yet, what is due first before the rest; ``sent``: newest first;
        ``follow_up``: by follow-up date, those done left out; ``all``: newest first.
        """
        with self._db.reading() as connection:
            return case_table.page(connection, filter, offset, limit)

    def count_cases(self, filter: CaseFilter = "all") -> int:  # noqa: A002
        """How many cases a list has."""
        with self._db.reading() as connection:
            return case_table.count(connection, filter)

    def search(self, text: str, limit: int = 50, offset: int = 0) -> tuple[Hit, ...]:
        """Cases in whose names or texts every word of ``text`` begins a word, newest first."""
        with self._db.reading() as connection:
            late = search.late(connection)
        if late:
            with self._writing() as connection:
                case_table.index_late(connection, self._fts5)
        with self._db.reading() as connection:
            return search.find(connection, text, limit, offset, self._fts5)

    def kept_texts(self, case_id: str) -> tuple[KeptText, ...]:
        """What was refused because another window had saved, newest first."""
        with self._db.reading() as connection:
            rows = connection.execute(
                "SELECT key, case_id, kept_at, document FROM kept_texts WHERE case_id=? ORDER BY key DESC",
                (case_id,),
            ).fetchall()
        return tuple(KeptText(k, c, datetime.fromisoformat(at), decode(d)) for k, c, at, d in rows)

    def keep_text(self, case: Case) -> None:
        """Keep a case beside the stored one: what is about to be replaced by another window's text."""
        with self._writing() as connection:
            self._insert_kept(connection, case)

    def drop_refused(self, case: Case) -> None:
        """Forget what this window was refused with the same revision: the owner goes on with it."""
        with self._writing() as connection:
            connection.execute(
                "DELETE FROM kept_texts WHERE case_id=? AND window=? AND revision=?",
                (case.id, self._window, case.revision),
            )

    def drop_kept_text(self, key: int) -> None:
        """Forget one kept text."""
        with self._writing() as connection:
            connection.execute("DELETE FROM kept_texts WHERE key=?", (key,))

    def filed_letters(self) -> tuple[tuple[str, FiledLetter], ...]:
        """Every letter of every case that was exported, with the id of its case."""
        with self._db.reading() as connection:
            return case_table.filed_letters(connection)

    # Customers --------------------------------------------------------------------------------

    def create_customer(self, customer: Customer) -> Customer:
        """Store a new customer and return it with its id. Raises StoreError ``customer_exists``."""
        with self._writing() as connection:
            new_id = customer.id or numbers.customer_id(numbers.take(connection, numbers.CUSTOMERS))
            fresh = replace(customer, id=new_id)
            customers.insert(connection, fresh, self._clock.now())
            return fresh

    def save_customer(self, customer: Customer) -> Customer:
        """Store a known customer's new data. Raises StoreError ``customer_unknown``."""
        with self._writing() as connection:
            customers.update(connection, customer, self._clock.now())
            return customer

    def load_customer(self, customer_id: str) -> Customer:
        """One customer. Raises StoreError ``customer_unknown``."""
        with self._db.reading() as connection:
            return customers.load(connection, customer_id)

    def list_customers(self, offset: int = 0, limit: int = 50, text: str = "") -> tuple[CustomerRow, ...]:
        """One page of customers by surname; with ``text``, those with these words in name, town, ..."""
        with self._db.reading() as connection:
            return customers.page(connection, offset, limit, text)

    def customer_names(self) -> tuple[tuple[str, str], ...]:
        """Id and name of every customer.

        Asked at each key press, so they are read anew only after something was written.
        """
        with self._db.reading() as connection:
            written = (connection.total_changes, *connection.execute("PRAGMA data_version").fetchone())
            if self._names[0] != written:
                fresh = customers.names(connection)
                kept = self._names[1] if self._names[1] == fresh else fresh  # what is made of it is kept too
                self._names = (written, kept)
            return self._names[1]

    def similar_customers(self, name: str, address: PostalAddress) -> tuple[Customer, ...]:
        """Known customers who may be this one, the likeliest first. Never merged, only offered."""
        with self._db.reading() as connection:
            return customers.similar(connection, name, address)

    def cases_of(self, customer_id: str) -> tuple[CaseRow, ...]:
        """All cases of one customer, newest first."""
        with self._db.reading() as connection:
            return case_table.of_customer(connection, customer_id)

    def amount_in_last_12_months(self, customer_id: str, currency: str, today: date) -> Decimal:
        """What a customer's open and past cases of 12 months add up to (``customers.amount_since``)."""
        with self._db.reading() as connection:
            return customers.amount_since(connection, customer_id, currency, today)

    # The business, settings, numbers, the log ---------------------------------------------------

    def load_business(self) -> Business:
        """The business profile; an empty one before it was entered.

        Asked several times at each key press, so the document is taken apart only when it has changed.
        """
        with self._db.reading() as connection:
            row = connection.execute("SELECT value FROM settings WHERE name='business'").fetchone()
        if row is None:
            return Business()
        known = self._business
        if known is None or known[0] != row[0]:
            self._business = known = (row[0], decode_business(row[0].encode()))
        return known[1]

    def save_business(self, business: Business) -> Business:
        """Store the business profile."""
        self._put("business", encode_business(business).decode())
        return business

    def get(self, key: str, default: Any = None) -> Any:
        """A setting, as JSON gives it back."""
        with self._db.reading() as connection:
            row = connection.execute("SELECT value FROM settings WHERE name=?", (f"own:{key}",)).fetchone()
        return json.loads(row[0]) if row else default

    def put(self, key: str, value: Any) -> None:
        """Keep a setting; anything that JSON can hold."""
        self._put(f"own:{key}", json.dumps(value))

    def log(self, case_id: str, kind: str, data: Mapping[str, Any], at: datetime | None = None) -> Event:
        """Add an entry to the log; ``at`` only for entries that are brought back from a record."""
        with self._writing() as connection:
            return events.append(connection, case_id, kind, data, at or self._clock.now())

    def events(self, case_id: str) -> tuple[Event, ...]:
        """The log of one case, oldest first."""
        with self._db.reading() as connection:
            return events.of_case(connection, case_id)

    def chain_head(self) -> str:
        """The hash of the newest log entry."""
        with self._db.reading() as connection:
            return events.head(connection)

    def verify_chain(self) -> int | None:
        """The key of the first log entry that was changed or is missing, or None."""
        with self._db.reading() as connection:
            return events.first_broken(connection)

    # Rebuilding and copies ----------------------------------------------------------------------

    def adopt_customer(self, customer: Customer) -> bool:
        """Bring a customer back under their own id; False when they are there already."""
        with self._writing() as connection:
            known = connection.execute("SELECT 1 FROM customers WHERE id=?", (customer.id,)).fetchone()
            if not known:
                customers.insert(connection, customer, self._clock.now())
            return not known

    def adopt_case(self, case: Case) -> None:
        """Bring a case back as a record holds it, with its id, times and revision; replaces a stored one."""
        with self._writing() as connection:
            if case_table.known(connection, case.id):
                case_table.update(connection, case, self._fts5)
            else:
                case_table.insert(connection, case, self._fts5)

    def has_case(self, case_id: str) -> bool:
        """Whether a case is stored."""
        with self._db.reading() as connection:
            return case_table.known(connection, case_id)

    def copy_to(self, target: Path) -> None:
        """Copy the whole database, as it is at one moment, into a new file. Raises StoreError."""
        with self._db.reading() as connection, closing(sqlite3.connect(target)) as copy:
            connection.backup(copy, pages=2000)

    def mark_for_check(self) -> None:
        """Have the file examined when it is opened next."""
        self._db.mark_for_check()

    def _new_case_id(self, connection: sqlite3.Connection, sample: bool) -> str:
        year = today(self._clock).year
        if not sample:
            return numbers.case_id(year, numbers.take(connection, numbers.CASES, year))
        wanted = f"{year:04d}-{numbers.SAMPLE}"
        count = 1
        while case_table.known(connection, wanted):
            count += 1
            wanted = f"{year:04d}-{numbers.SAMPLE}-{count}"
        return wanted

    def _put(self, name: str, value: str) -> None:
        with self._writing() as connection:
            connection.execute("INSERT OR REPLACE INTO settings VALUES (?,?)", (name, value))

    @contextmanager
    def _writing(self) -> Iterator[sqlite3.Connection]:
        """A transaction; what it refused is kept even though the transaction is undone."""
        with self._db.lock:
            outer = not self._db.in_transaction
            try:
                with self._db.writing() as connection:
                    yield connection
            finally:
                if outer and self._refused:
                    self._keep_refused()

    def _keep_refused(self) -> None:
        with self._db.writing() as connection:
            while self._refused:
                self._insert_kept(connection, self._refused.pop())

    def _insert_kept(self, connection: sqlite3.Connection, case: Case) -> None:
        connection.execute(
            "INSERT OR REPLACE INTO kept_texts (case_id, window, revision, kept_at, document)"
            " VALUES (?,?,?,?,?)",
            (case.id, self._window, case.revision, iso(self._clock.now()), encode(case)),
        )


__all__ = ["CaseFilter", "CaseRow", "CustomerRow", "Event", "Hit", "KeptText", "Store"]
