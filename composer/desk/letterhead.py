# SPDX-License-Identifier: GPL-3.0-or-later
"""Setting up: a short letter to nobody that shows the letterhead, and the first person who signs."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import Any

from composer.business import Business, Signer
from composer.case import (
    Case,
    Customer,
    Draft,
    FormOfAddress,
    Paragraph,
    PostalAddress,
    SignatureKind,
    Signing,
)

_SUBJECT = "How your letters will look"
_BODY = """
This page shows your letterhead while you set it up. Your name, your address and how to reach you stand at \
the head of every letter. The customer’s address stands where the window of the envelope is.

The letter itself will stand here: the reason first, in plain words, and short. You read it before it goes \
out, and so does anybody else whom you ask.

At the end comes your name, with your signature by pen or as a picture.
"""
_TOWNS = {
    "GB": PostalAddress("GB", "7 Weaver’s Row", "", "Otley", "", "LS21 9ZZ"),
    "IE": PostalAddress("IE", "7 Weaver’s Row", "", "Kells", "Co. Meath", ""),
    "US": PostalAddress("US", "7 Weaver Street", "", "Springfield", "OH", "45500"),
}
"""Made-up addresses; the postcodes are of kinds that are not given out."""


def letterhead_case(business: Business, now: datetime) -> Case:
    """A case whose letter says only how letters will look; nothing of it is stored."""
    signer = business.signer("")
    drawn = bool(signer and signer.picture)
    return Case(
        id=f"{now.year}-0001",
        created_at=now,
        updated_at=now,
        customer=Customer(
            name="Marion Ellis", form_of_address=FormOfAddress.MS, address=_address(business.address.country)
        ),
        draft=Draft(
            language=business.language,
            subject=_SUBJECT,
            paragraphs=tuple(
                Paragraph(f"p{n}", text) for n, text in enumerate(_BODY.strip().split("\n\n"), 1)
            ),
        ),
        signing=Signing(kind=SignatureKind.PICTURE if drawn else SignatureKind.INK),
    )


def with_first_signer(business: Business, **changes: Any) -> Business:
    """The profile with a change to the person who signs first; one of whom nothing is known is left out."""
    first, others = business.signers[:1], business.signers[1:]
    changed = replace(first[0] if first else Signer("s1", ""), **changes)
    known = changed.name.strip() or changed.role.strip() or changed.picture
    return replace(business, signers=(changed, *others) if known else others)


def _address(country: str) -> PostalAddress:
    """An address within the country, so that the sample needs no line for abroad."""
    return _TOWNS.get(country) or replace(_TOWNS["GB"], country=country, postcode="")
