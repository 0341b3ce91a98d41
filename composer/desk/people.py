# SPDX-License-Identifier: GPL-3.0-or-later
"""Customers are their own thing: listed, found, offered when similar, never merged silently."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from composer.case import Case, Customer
from composer.desk.tidy import line
from composer.errors import BadInput
from composer.text import clean, clean_line

if TYPE_CHECKING:
    from composer.archive.store import CaseRow, Store
    from composer.archive.store import CustomerRow as CustomerRow


class People:
    """The customers of the shop."""

    def __init__(self, store: Store) -> None:
        """Work on the customers kept in ``store``."""
        self._store = store

    def list(self, text: str = "", offset: int = 0, limit: int = 50) -> tuple[CustomerRow, ...]:
        """Customers by name, with the number of their letters."""
        return self._store.list_customers(offset=offset, limit=limit, text=text)

    def customer(self, customer_id: str) -> Customer:
        """One customer."""
        return self._store.load_customer(customer_id)

    def cases(self, customer_id: str) -> tuple[CaseRow, ...]:
        """All cases of one customer, newest first."""
        return self._store.cases_of(customer_id)

    def similar(self, case: Case) -> tuple[Customer, ...]:
        """Stored customers who may be the one of this case; empty once one was chosen."""
        if case.customer.id or len(case.customer.name.strip()) < 3:
            return ()
        return self._store.similar_customers(case.customer.name, case.customer.address)

    def use(self, case: Case, customer_id: str) -> Case:
        """The case with a stored customer's data in place of what was typed."""
        return replace(case, customer=self.customer(customer_id))

    def settle(self, case: Case) -> Case:
        """The case with its customer stored: a new one gets an id, a known one is updated."""
        customer = case.customer
        if not customer.name.strip():
            return case
        if not customer.id:
            return replace(case, customer=self._store.create_customer(customer))
        self._store.save_customer(customer)
        return case

    def save(self, customer: Customer) -> Customer:
        """Store a known customer's changed data; letters that were sent stay as they are.

        Raises BadInput ``name_missing`` and ``too_long`` (``field``, ``limit``).
        """
        cleaned = _cleaned(customer)
        if not cleaned.name:
            raise BadInput("name_missing", field="customer.name")
        self._store.save_customer(cleaned)
        return cleaned

    def other_names(self, case: Case) -> tuple[str, ...]:
        """Names of other customers, to notice one that slipped into this letter."""
        own = case.customer
        return tuple(n for i, n in self._store.customer_names() if i != own.id and n != own.name)


def _cleaned(customer: Customer) -> Customer:
    address = customer.address
    line("customer.address.street", address.street)
    street = "\n".join(filter(None, map(clean_line, clean(address.street).split("\n"))))
    names = ("country", "locality", "town", "region", "postcode")
    lines = {name: line(f"customer.address.{name}", getattr(address, name)) for name in names}
    return replace(
        customer,
        name=line("customer.name", customer.name),
        company=line("customer.company", customer.company),
        email=line("customer.email", customer.email),
        phone=line("customer.phone", customer.phone),
        address=replace(address, street=street, **lines),
    )
