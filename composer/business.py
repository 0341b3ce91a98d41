# SPDX-License-Identifier: GPL-3.0-or-later
"""The owner's side: profile, signers, policy versions and limits."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from composer.case import Money, PostalAddress


@dataclass(frozen=True, slots=True)
class Signer:
    """A person who may sign letters. ``picture`` is a safe PNG of the signature, or empty."""

    id: str
    name: str
    role: str = ""
    picture: bytes = b""


@dataclass(frozen=True, slots=True)
class Clause:
    """One numbered clause of the owner's refund policy.

    ``days`` is a period in days counted from delivery (or performance, or purchase);
    ``excludes`` names goods or services that the clause takes out of the policy.
    """

    number: str
    text: str
    days: int | None = None
    excludes: str = ""


@dataclass(frozen=True, slots=True)
class Policy:
    """One version of the owner's refund policy."""

    version: str = "1"
    valid_from: date | None = None
    published_at: str = ""  # where customers find it
    clauses: tuple[Clause, ...] = ()


@dataclass(frozen=True, slots=True)
class ReviewLimit:
    """Above this amount, in this currency, a lawyer must see the letter."""

    limit: Money


@dataclass(frozen=True, slots=True)
class Reviewer:
    """A named person who reads letters before they go out."""

    name: str
    role: str  # a ReviewRole value
    contact: str = ""


@dataclass(frozen=True, slots=True)
class Business:
    """The business profile. Empty fields mean *not entered yet*; letters then leave them out."""

    name: str = ""
    address: PostalAddress = field(default_factory=PostalAddress)
    email: str = ""
    phone: str = ""
    website: str = ""
    registration: str = ""  # company or VAT number, as printed at the foot
    logo: bytes = b""  # safe PNG, or empty
    language: str = "en-GB"  # the letters' language
    currency: str = "GBP"
    layout: str = ""  # id of the usual layout; empty: the country's first
    signers: tuple[Signer, ...] = ()
    policies: tuple[Policy, ...] = ()
    reviewers: tuple[Reviewer, ...] = ()
    limits: tuple[ReviewLimit, ...] = ()
    files_folder: str = ""  # customer files; empty: Documents/Customer letters
    follow_up_days: int = 14
    reply_days: int = 14  # our own promise: answer within so many days

    @property
    def policy(self) -> Policy:
        """The newest policy version, or an empty one."""
        return self.policies[-1] if self.policies else Policy()

    def signer(self, signer_id: str) -> Signer | None:
        """The signer of that id; the first one when the id is empty or unknown."""
        by_id = {s.id: s for s in self.signers}
        return by_id.get(signer_id) or (self.signers[0] if self.signers else None)

    def limit(self, currency: str) -> Money | None:
        """The legal-review limit for a currency."""
        return next((x.limit for x in self.limits if x.limit.currency == currency), None)
