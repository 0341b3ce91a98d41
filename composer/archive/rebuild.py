# SPDX-License-Identifier: GPL-3.0-or-later
"""Making the database anew: from the records in the customer files, and from what a damaged file still gives.

Both may run again and again: what is there already is left as it is.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Any

import msgspec

from composer.archive.codec import decode, decode_business
from composer.archive.files import CustomerFiles
from composer.archive.record import Record
from composer.archive.store import Store
from composer.archive.sweep import adopt
from composer.business import Business
from composer.case import SCHEMA_VERSION, Customer, FiledLetter
from composer.errors import TactfulError

MOST_ROWS = 1_000_000
"""A broken index may claim any highest key; so many take 4 s to try, and no shop writes as many letters."""


@dataclass(frozen=True, slots=True)
class RebuildReport:
    """What was brought back; ``skipped`` pairs a folder with the code of why it was not."""

    customers: int = 0
    cases: int = 0
    letters: int = 0
    skipped: tuple[tuple[str, str], ...] = ()
    salvaged: int = 0  # cases from the damaged database itself, among them those without a letter yet


def rebuild(store: Store, files: CustomerFiles) -> RebuildReport:
    """Enter every record of the customer files that the store lacks: customers, cases, letters, log.

    Numbers go on after the highest that was found. Raises StoreError.
    """
    by_case: dict[str, list[tuple[str, Record]]] = {}
    skipped: list[tuple[str, str]] = []
    for found in files.scan():
        if found.record is None:
            skipped.append((found.folder, found.trouble))
        else:
            by_case.setdefault(found.record.case.id, []).append((found.folder, found.record))
    customers = cases = letters = 0
    for found_records in by_case.values():
        same, other = _of_one_case(found_records)
        skipped.extend((folder, "same_number") for folder, _ in other)
        new = _bring_back(store, [r for _, r in same])
        customers, cases, letters = customers + new[0], cases + new[1], letters + new[2]
    _bring_business_back(store, [r for rs in by_case.values() for _, r in rs])
    return RebuildReport(customers, cases, letters, tuple(skipped))


def salvage(store: Store, kept: Path) -> int:
    """Copy what can still be read from a damaged database; the number of cases. Never raises for damage."""
    uri = f"{kept.resolve().as_uri()}?mode=ro"
    try:
        with closing(sqlite3.connect(uri, uri=True)) as broken:
            return _salvage(store, broken)
    except sqlite3.Error:
        return 0


def _of_one_case(
    records: list[tuple[str, Record]],
) -> tuple[list[tuple[str, Record]], list[tuple[str, Record]]]:
    """Records of one case, and those of another case that bears its number (from another computer)."""
    first = min(r.case.created_at for _, r in records)
    same = [(f, r) for f, r in records if r.case.created_at == first]
    return same, [(f, r) for f, r in records if r.case.created_at != first]


def _bring_back(store: Store, records: list[Record]) -> tuple[int, int, int]:
    """Customers, cases and letters that were entered."""
    newest = max(records, key=lambda r: (r.case.is_record, r.case.revision))
    with store.together():
        if store.has_case(newest.case.id):
            return 0, 0, sum(adopt(store, record) for record in records)
        case = replace(newest.case, letters=_all_letters(newest, records))
        customers = int(bool(case.customer.id) and store.adopt_customer(case.customer))
        store.adopt_case(case)
        for record in records:
            _bring_events_back(store, record)
        store.log(case.id, "rebuilt", {"letters": [x.number for x in case.letters]})
        return customers, 1, len(case.letters)


def _all_letters(newest: Record, records: list[Record]) -> tuple[FiledLetter, ...]:
    """Each letter once: as the newest record has them, then those that it does not know."""
    known = {x.folder for x in newest.case.letters}
    others = {r.letter.folder: r.letter for r in records if r.letter.folder not in known}
    return (*newest.case.letters, *sorted(others.values(), key=lambda x: x.exported_at))


def _bring_events_back(store: Store, record: Record) -> None:
    case_id = record.case.id
    known = {(e.at, e.kind) for e in store.events(case_id)}
    for event in record.extra.get("events") or ():
        try:
            at, kind, data = datetime.fromisoformat(event["at"]), str(event["kind"]), dict(event["data"])
        except (KeyError, TypeError, ValueError):
            continue
        if (at, kind) not in known:
            store.log(case_id, kind, data, at)


def _bring_business_back(store: Store, records: list[Record]) -> None:
    """The profile as the newest letter knew it, when there is none."""
    if store.load_business() != Business():
        return
    for record in sorted(records, key=lambda r: r.letter.exported_at, reverse=True):
        carried = record.extra.get("business")
        try:
            business = decode_business(msgspec.json.encode({"schema": SCHEMA_VERSION, "business": carried}))
        except TactfulError:
            continue
        if isinstance(carried, Mapping):
            store.save_business(business)
            return


def _salvage(store: Store, broken: sqlite3.Connection) -> int:
    for (document,) in _readable(broken, "SELECT document FROM customers WHERE key=?", "customers"):
        _try(partial(_adopt_customer, store, document))
    for name, value in _settings(broken):
        _try(partial(_adopt_setting, store, name, value))
    events = list(_readable(broken, "SELECT case_id, kind, data, at FROM events WHERE key=?", "events"))
    cases = _readable(broken, "SELECT document FROM cases WHERE key=?", "cases")
    new = [case_id for (document,) in cases if (case_id := _try(partial(_adopt_case, store, document)))]
    for case_id, kind, data, at in events:
        if case_id in new:
            _try(partial(_adopt_event, store, case_id, kind, data, at))
    return len(new)


def _adopt_customer(store: Store, document: bytes) -> str:
    customer = msgspec.json.decode(document, type=Customer)
    store.adopt_customer(customer)
    return customer.id


def _adopt_event(store: Store, case_id: str, kind: str, data: str, at: str) -> str:
    return store.log(case_id, kind, msgspec.json.decode(data), datetime.fromisoformat(at)).hash


def _adopt_case(store: Store, document: bytes) -> str:
    """The id of the case; empty when it is there already."""
    case = decode(document)
    with store.together():
        if store.has_case(case.id):
            return ""
        if case.customer.id:
            store.adopt_customer(case.customer)
        store.adopt_case(case)
        return case.id


def _adopt_setting(store: Store, name: str, value: str) -> str:
    if name == "business" and store.load_business() == Business():
        store.save_business(decode_business(value.encode()))
    elif name.startswith("own:") and store.get(name[4:]) is None:
        store.put(name[4:], msgspec.json.decode(value))
    return name


def _try(action: Callable[[], str]) -> str:
    """Do it for one row; a row that is broken is left out, the others go on."""
    try:
        return action()
    except (TactfulError, msgspec.MsgspecError, ValueError, TypeError):
        return ""


def _readable(broken: sqlite3.Connection, query: str, table: str) -> Iterator[tuple[Any, ...]]:
    """Row by row by key, so that one broken page costs only its own rows."""
    for key in range(1, _highest(broken, table) + 1):
        try:
            row = broken.execute(query, (key,)).fetchone()
        except (sqlite3.Error, UnicodeDecodeError):
            continue
        if row is not None:
            yield row


def _highest(broken: sqlite3.Connection, table: str) -> int:
    try:
        row = broken.execute(f"SELECT max(key) FROM {table}").fetchone()  # noqa: S608 - our own names
    except sqlite3.Error:
        return 100_000  # the right edge is broken: try every key, 4 us each
    return min(int(row[0] or 0), MOST_ROWS)


def _settings(broken: sqlite3.Connection) -> list[tuple[str, str]]:
    try:
        return broken.execute("SELECT name, value FROM settings").fetchall()
    except sqlite3.Error:
        return []
