# SPDX-License-Identifier: GPL-3.0-or-later
"""A made-up shop, customer and case for trying things out: nothing here is a real person or firm.

The phone numbers are from the range that Ofcom keeps for fiction, the addresses end in ``.example``.
All dates hang on *now*, so that the periods and deadlines of the sample are always believable.
"""

from __future__ import annotations

from datetime import date, datetime, timedelta
from decimal import Decimal

import resources
from composer.business import Business, Clause, Policy, Reviewer, ReviewLimit, Signer
from composer.case import (
    Case,
    Channel,
    Concern,
    ConcernKind,
    Customer,
    Decision,
    Draft,
    FormOfAddress,
    Money,
    Offer,
    OfferKind,
    Outcome,
    PostalAddress,
    Purchase,
    Reason,
    ReasonKind,
    Request,
    ReviewRole,
    Worksheet,
)
from composer.wording import long_date

_PRICE = Money(Decimal("640.00"), "GBP")
_PERIOD = 30  # days, clause 2 of the sample policy


def sample_business() -> Business:
    """Larkfield Joinery: a workshop in Leeds with a policy of four clauses and two readers."""
    return Business(
        name="Larkfield Joinery",
        address=PostalAddress("GB", "3 Foundry Yard", "", "Leeds", "", "LS10 9ZZ"),
        email="hello@larkfieldjoinery.example",
        phone="0113 496 0142",
        website="www.larkfieldjoinery.example",
        registration="Larkfield Joinery Ltd, registered in England, no. 00000000",
        language="en-GB",
        currency="GBP",
        signers=(Signer("s1", "Tom Larkfield", "Owner"), Signer("s2", "Priya Nair", "Workshop manager")),
        policies=(_policy(),),
        reviewers=(
            Reviewer("Priya Nair", ReviewRole.SECOND_READER.value, "priya@larkfieldjoinery.example"),
            Reviewer(
                "Helen Marsh, Marsh & Dale Solicitors", ReviewRole.LAWYER.value, "h.marsh@marshdale.example"
            ),
        ),
        limits=(ReviewLimit(Money(Decimal("1000"), "GBP")), ReviewLimit(Money(Decimal("1200"), "EUR"))),
    )


def _policy() -> Policy:
    return Policy(
        version="3",
        valid_from=date(2025, 3, 1),
        published_at="at larkfieldjoinery.example/refunds",
        clauses=(
            Clause(
                "1",
                "If a piece is faulty or not as described, tell us and we will put it right.",
            ),
            Clause(
                "2",
                f"You may return a piece, unused, within {_PERIOD} days of delivery.",
                days=_PERIOD,
            ),
            Clause(
                "3",
                "Pieces made to your own measurements are not taken back.",
                excludes="pieces made to measure",
            ),
            Clause(
                "4",
                "Wood moves with the seasons. In dry air a joint may open by up to 2 mm.",
            ),
        ),
    )


def sample_customer() -> Customer:
    """Marion Ellis of Otley."""
    return Customer(
        name="Marion Ellis",
        form_of_address=FormOfAddress.MS,
        address=PostalAddress("GB", "7 Weaver’s Row", "", "Otley", "", "LS21 9ZZ"),
        email="marion.ellis@mail.example",
        phone="0113 496 0187",
    )


def sample_message() -> str:
    """The customer's e-mail as it would be dropped on the window (``resources/sample/message.eml``)."""
    return resources.read_text("sample/message.eml")


def sample_text() -> str:
    """The body of that e-mail."""
    return sample_message().partition("\n\n")[2].strip()


def sample_case(now: datetime) -> Case:
    """The case up to the reasons; the draft is still to be made from a template.

    ``now`` is aware and in UTC. The request came four days earlier, the bench eight weeks before that.
    """
    received = now.date() - timedelta(days=4)
    delivered = received - timedelta(days=56)
    return Case(
        id=f"{now.year}-0001",
        created_at=now,
        updated_at=now,
        customer=sample_customer(),
        purchase=_purchase(delivered),
        request=Request(received, Channel.EMAIL, sample_text(), _PRICE),
        concerns=_concerns(),
        decision=_decision(now),
        reasons=_reasons(delivered),
        draft=Draft(language="en-GB"),
        is_sample=True,
    )


def _purchase(delivered: date) -> Purchase:
    return Purchase(
        item="oak dining bench",
        order_number="LJ-1042",
        bought_on=delivered - timedelta(days=47),
        delivered_on=delivered,
        price=_PRICE,
        proof="delivery note DN-311, signed by Ms Ellis",
    )


def _concerns() -> tuple[Concern, ...]:
    return (
        Concern(
            "c1",
            "The oak is a good deal darker than I had pictured it.",
            "the oak is darker than you had pictured",
        ),
        Concern(
            "c2",
            "The seat has also opened up a little along one of the joints since we put the heating on",
            "the seat has opened a little along a joint",
        ),
        Concern(
            "c3",
            "nobody ever told me how it should be looked after",
            "you would like to know how to look after it",
            ConcernKind.CLARIFY,
        ),
    )


def _decision(now: datetime) -> Decision:
    offer = Offer(
        OfferKind.HELP,
        "a visit from Priya Nair, who will oil the bench with you and show you how to look after it",
        value=Money(Decimal("85.00"), "GBP"),
        expires_on=now.date() + timedelta(days=60),
        can_do=True,
    )
    worksheet = Worksheet(
        yearly_spend=Decimal(350),
        margin_percent=Decimal(30),
        years=Decimal(5),
        replacing_cost=Decimal(120),
        dispute_fee=Decimal(20),
        chance_of_leaving_percent=Decimal(40),
    )
    return Decision(Outcome.REFUSE_WITH_OFFER, offer, worksheet=worksheet)


def _reasons(delivered: date) -> tuple[Reason, ...]:
    arrived, ended = (long_date(d, "en-GB") for d in (delivered, delivered + timedelta(days=_PERIOD)))
    sample_day = long_date(delivered - timedelta(days=45), "en-GB")
    return (
        Reason(
            "r1",
            ReasonKind.OUTSIDE_PERIOD,
            f"Your bench was delivered on {arrived}, and our {_PERIOD}-day return period ended on {ended}.",
            "delivery note DN-311, which you signed",
            "2",
        ),
        Reason(
            "r2",
            ReasonKind.AS_AGREED,
            "The oak has the dark oil that you chose from our samples.",
            f"the oil sample that you signed on {sample_day}",
        ),
        Reason(
            "r3",
            ReasonKind.CONDITION,
            "A joint in solid oak opens a little in dry air.",
            "our care sheet",
        ),
        Reason(
            "r4",
            ReasonKind.OWN,
            "Her sister says that they have bought chairs that do not match.",
            for_letter=False,
        ),
    )
