# SPDX-License-Identifier: GPL-3.0-or-later
"""One case and one right letter in each language, and single mistakes planted in it.

A bench was bought on 10 August 2026, delivered on Thursday, 24 September 2026, and asked back on 19
November 2026, after the thirty days of clause 2. Nothing here is a real person or firm.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path

from composer.business import Business, Clause, Policy, Signer
from composer.case import (
    Case,
    Customer,
    Decision,
    Draft,
    FormOfAddress,
    Money,
    Offer,
    OfferKind,
    Outcome,
    Paragraph,
    Purchase,
    Request,
)

DATA = Path(__file__).parent.parent / "data" / "facts"
NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Plant:
    """One mistake: ``right`` becomes ``wrong``; ``rule`` must then mark ``marked``."""

    right: str
    wrong: str
    rule: str
    marked: str
    better: str = ""


@dataclass(frozen=True, slots=True)
class Tongue:
    """A language with its customer, its letter and the mistakes."""

    language: str
    name: str
    form: FormOfAddress
    others: tuple[str, ...]
    currency: str
    letter: str
    plants: tuple[Plant, ...]
    inflected: tuple[str, ...]  # sentences with rightly inflected names, dates and weekdays
    also: tuple[str, ...]  # other tags of the language

    @property
    def case(self) -> Case:
        """The case of this language's customer, with the letter as its draft."""
        price = Money(Decimal(640), self.currency)
        offer = Offer(OfferKind.VOUCHER, "", Money(Decimal(20), self.currency), expires_on=date(2027, 1, 22))
        return Case(
            id="2026-0007",
            created_at=NOW,
            updated_at=NOW,
            customer=Customer(name=self.name, form_of_address=self.form, email="kunde@mail.example"),
            purchase=Purchase("", "LJ-1042", date(2026, 8, 10), date(2026, 9, 24), None, price, ""),
            request=Request(date(2026, 11, 19), amount_asked=price),
            decision=Decision(Outcome.REFUSE_WITH_OFFER, offer),
            draft=Draft(language=self.language, paragraphs=(Paragraph("p1", self.letter),)),
        )

    @property
    def business(self) -> Business:
        """A shop with a policy of four clauses."""
        clauses = tuple(Clause(str(n), "", 30 if n == 2 else None) for n in range(1, 5))
        return Business(
            name="Larkfield",
            email="hello@larkfield.example",
            phone="+44 113 496 0142",
            website="www.larkfield.example",
            currency=self.currency,
            signers=(Signer("s1", "Priya Nair"),),
            policies=(Policy(clauses=clauses),),
        )

    def with_form(self, form: FormOfAddress) -> Case:
        """The same case with another form of address."""
        return replace(self.case, customer=replace(self.case.customer, form_of_address=form))


def _tongue(path: Path) -> Tongue:
    raw = tomllib.loads(path.read_text("utf-8"))
    return Tongue(
        language=raw["language"],
        name=raw["name"],
        form=FormOfAddress(raw["form"]),
        others=tuple(raw["others"]),
        currency=raw["currency"],
        letter=raw["letter"].strip(),
        plants=tuple(Plant(*plant) for plant in raw["plants"]),
        inflected=tuple(raw["inflected"]),
        also=tuple(raw["also"]),
    )


TONGUES = tuple(_tongue(path) for path in sorted(DATA.glob("*.toml")))
