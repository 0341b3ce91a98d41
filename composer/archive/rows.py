# SPDX-License-Identifier: GPL-3.0-or-later
"""What lists show of a case, a customer, an event, a kept text: read without opening the document."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import Any

from composer.case import Case, Money, Outcome

CASE_COLUMNS = (
    "cases.id, cases.customer_id, cases.customer_name, cases.item, cases.amount, cases.currency, cases.step,"
    " cases.updated_at, cases.received_on, cases.due_on, cases.rest_until, cases.sealed_at,"
    " cases.letter_number, cases.letter_count, cases.follow_up_on, cases.outcome, cases.is_sample"
)

USUAL_REPLY = timedelta(days=14)
"""Only for the order of the list: a request without a deadline of its own counts as due after 14 days."""


@dataclass(frozen=True, slots=True)
class CaseRow:
    """One line of a list of cases."""

    id: str
    customer_id: str
    customer_name: str
    item: str
    amount: Money | None
    step: str
    updated_at: datetime
    received_on: date | None
    due_on: date | None
    rest_until: datetime | None
    sealed_at: datetime | None
    letter_number: str
    letter_count: int
    follow_up_on: date | None  # None also once it is done
    outcome: Outcome | None
    is_sample: bool


@dataclass(frozen=True, slots=True)
class Hit:
    """A case that was found: its row, a piece of the text, and where the words stand in that piece."""

    row: CaseRow
    snippet: str
    marks: tuple[tuple[int, int], ...] = ()  # half-open, code points of ``snippet``

    @property
    def case(self) -> CaseRow:
        """The row under its other name."""
        return self.row


@dataclass(frozen=True, slots=True)
class CustomerRow:
    """One line of the list of customers."""

    id: str
    name: str
    company: str
    town: str
    email: str
    cases: int
    letters: int


@dataclass(frozen=True, slots=True)
class Event:
    """One entry of the log. ``hash`` covers the entry and the hash of the one before."""

    key: int
    case_id: str
    at: datetime
    kind: str
    data: dict[str, Any]
    hash: str


@dataclass(frozen=True, slots=True)
class KeptText:
    """A document that was refused because another window had saved meanwhile."""

    key: int
    case_id: str
    kept_at: datetime
    case: Case


def case_row(values: tuple[Any, ...]) -> CaseRow:
    """A row of ``CASE_COLUMNS``."""
    (case_id, customer_id, name, item, amount, currency, step, updated, received, due) = values[:10]
    (rest, sealed, number, count, follow, outcome, sample) = values[10:17]
    return CaseRow(
        id=case_id,
        customer_id=customer_id or "",
        customer_name=name,
        item=item,
        amount=Money(Decimal(amount), currency) if amount is not None else None,
        step=step,
        updated_at=datetime.fromisoformat(updated),
        received_on=_day(received),
        due_on=_day(due),
        rest_until=_moment(rest),
        sealed_at=_moment(sealed),
        letter_number=number,
        letter_count=count,
        follow_up_on=_day(follow),
        outcome=Outcome(outcome) if outcome else None,
        is_sample=bool(sample),
    )


def columns(case: Case) -> dict[str, Any]:
    """The columns that lists need, from the document."""
    amount = case.amount
    resting = case.cooling.until if case.cooling.ended is None else None
    return {
        "revision": case.revision,
        "customer_id": case.customer.id or None,
        "customer_name": storable(case.customer.name or case.customer.company),
        "item": storable(case.purchase.item),
        "amount": str(amount.amount) if amount else None,
        "currency": amount.currency if amount else None,
        "step": case.step,
        "created_at": iso(case.created_at),
        "updated_at": iso(case.updated_at),
        "received_on": _text(case.request.received_on),
        "due_on": _text(_due(case)),
        "rest_until": iso(resting) if resting else None,
        "sealed_at": iso(case.sealed_at) if case.sealed_at else None,
        "letter_number": case.letters[-1].number if case.letters else "",
        "letter_count": len(case.letters),
        "follow_up_on": None if case.follow_up_done else _text(case.follow_up_on),
        "outcome": case.decision.outcome.value if case.decision.outcome else None,
        "is_sample": int(case.is_sample),
    }


def iso(moment: datetime) -> str:
    """A time in UTC as text that sorts as the times do."""
    return moment.astimezone(UTC).isoformat(timespec="microseconds")


def storable(text: str) -> str:
    """Text without lone surrogates, which no database can hold; the border drops them before."""
    return text.encode("utf-8", "ignore").decode()


def _due(case: Case) -> date | None:
    deadlines = [c.deadline for c in case.concerns if c.deadline]
    received = case.request.received_on
    if received is not None and received <= date.max - USUAL_REPLY:
        deadlines.append(received + USUAL_REPLY)
    return min(deadlines, default=None)


def _text(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def _moment(text: str | None) -> datetime | None:
    return datetime.fromisoformat(text) if text else None
