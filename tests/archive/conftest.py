# SPDX-License-Identifier: GPL-3.0-or-later
"""A store and customer files in a temporary folder, and a case to put into them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path

import pytest

from composer.archive.files import CustomerFiles
from composer.archive.store import Store
from composer.archive.writing import Disk
from composer.case import (
    Case,
    Customer,
    Decision,
    Draft,
    Money,
    Outcome,
    Paragraph,
    PostalAddress,
    Purchase,
    Request,
)
from tests.helpers.clock import FakeClock

NOW = datetime(2026, 11, 22, 10, 0, tzinfo=UTC)
MAIJA = Customer(
    name="Maija Virtanen", address=PostalAddress("FI", "Mannerheimintie 1", town="Helsinki", postcode="00100")
)


def a_case(text: str = "The kettle leaks.", customer: Customer = MAIJA, amount: str = "49.90") -> Case:
    return Case(
        "",
        NOW,
        NOW,
        customer=customer,
        purchase=Purchase(item="Kettle", order_number="A-1234", price=Money(Decimal(amount), "EUR")),
        request=Request(received_on=date(2026, 11, 20), text=text),
        decision=Decision(outcome=Outcome.REFUSE),
        draft=Draft(paragraphs=(Paragraph("p1", "We cannot refund the kettle."),)),
    )


def stored(store: Store, case: Case | None = None) -> Case:
    """A case of a stored customer."""
    case = case or a_case()
    customer = store.create_customer(case.customer)
    return store.create_case(replace(case, customer=customer))


def send(store: Store, files: CustomerFiles, case: Case) -> Case:
    """File the letter and seal the case, as the desk does."""
    sealed = replace(case, sealed_at=NOW)
    filed = files.file_letter(sealed, f"L-{case.id}", b"docx", b"pdf", "refusal", case.request.text, {})
    return store.save_case(replace(sealed, letters=(*case.letters, filed)))


def tree(root: Path) -> set[str]:
    """Everything below a folder."""
    return {path.relative_to(root).as_posix() for path in root.rglob("*")}


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock(NOW)


@pytest.fixture
def store(tmp_path: Path, clock: FakeClock) -> Iterator[Store]:
    opened = Store.open(tmp_path / "data" / "tactful.sqlite3", clock)
    yield opened
    opened.close()


@pytest.fixture
def files(tmp_path: Path, clock: FakeClock) -> CustomerFiles:
    return CustomerFiles(tmp_path / "Customer letters", Disk(), clock)
