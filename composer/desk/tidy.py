# SPDX-License-Identifier: GPL-3.0-or-later
"""What the owner types, at the border: every text cleaned, every length and number within reason."""

from __future__ import annotations

from dataclasses import replace

from composer.business import Business, Clause, Policy, Reviewer, ReviewLimit, Signer
from composer.case import PostalAddress
from composer.errors import BadInput
from composer.text import LEAST_REASON, MAX_NAME, clean, clean_line

MAX_CLAUSE = 2000
"""Longest text of a clause, in characters: half a page; longer ones are several clauses."""

MAX_PERIOD = 3650
"""Longest period of a clause, in days: ten years."""

MAX_WAIT = 365
"""Longest wait for a reply or a follow-up, in days."""

MAX_LIMIT = 999_999_999


def tidied(business: Business) -> Business:
    """The profile with clean texts.

    Raises BadInput with ``field`` as the path of the culprit (``business.name``, ``signers.0.name``,
    ``policy.clauses.1.text``): ``too_long`` (``length``, ``limit``), ``days_out_of_range``
    (``smallest``, ``largest``), ``limit_not_positive``, ``limit_twice``
    (``currency``), ``amount_too_large`` (``largest``).
    """
    _days("business.reply_days", business.reply_days, 1, MAX_WAIT)
    _days("business.follow_up_days", business.follow_up_days, 1, MAX_WAIT)
    return replace(
        business,
        name=line("business.name", business.name),
        address=_address(business.address),
        email=line("business.email", business.email),
        phone=line("business.phone", business.phone),
        website=line("business.website", business.website),
        registration=line("business.registration", business.registration),
        signers=tuple(_signer(n, s) for n, s in enumerate(business.signers)),
        reviewers=tuple(_reviewer(n, r) for n, r in enumerate(business.reviewers)),
        limits=_limits(business.limits),
        policies=(*business.policies[:-1], *(tidied_policy(p) for p in business.policies[-1:])),
    )


def tidied_policy(policy: Policy) -> Policy:
    """A policy version with clean texts. Raises BadInput as ``tidied``."""
    return replace(
        policy,
        published_at=line("policy.published_at", policy.published_at),
        clauses=tuple(_clause(f"policy.clauses.{n}", c) for n, c in enumerate(policy.clauses)),
    )


def line(field: str, text: str) -> str:
    """A clean one-line text. Raises BadInput ``too_long``."""
    tidy = clean_line(text)
    _length(field, tidy, MAX_NAME)
    return tidy


def reason(field: str, text: str) -> str:
    """A clean reason in the owner's own words. Raises BadInput ``reason_missing``."""
    tidy = clean_line(text)
    if len(tidy) < LEAST_REASON:
        raise BadInput("reason_missing", field=field)
    return tidy


def _length(field: str, text: str, limit: int) -> None:
    if len(text) > limit:
        raise BadInput("too_long", field=field, length=len(text), limit=limit)


def _days(field: str, days: int, smallest: int, largest: int) -> None:
    if not smallest <= days <= largest:
        raise BadInput("days_out_of_range", field=field, smallest=smallest, largest=largest)


def _address(address: PostalAddress) -> PostalAddress:
    street = "\n".join(filter(None, map(clean_line, clean(address.street).split("\n"))))
    _length("business.address.street", street, MAX_NAME)
    names = ("country", "locality", "town", "region", "postcode")
    lines = {name: line(f"business.address.{name}", getattr(address, name)) for name in names}
    return replace(address, street=street, **lines)


def _signer(number: int, signer: Signer) -> Signer:
    path = f"signers.{number}"
    return replace(signer, name=line(f"{path}.name", signer.name), role=line(f"{path}.role", signer.role))


def _reviewer(number: int, reviewer: Reviewer) -> Reviewer:
    path = f"reviewers.{number}"
    return replace(
        reviewer,
        name=line(f"{path}.name", reviewer.name),
        contact=line(f"{path}.contact", reviewer.contact),
    )


def _clause(path: str, clause: Clause) -> Clause:
    text = clean(clause.text).strip()
    _length(f"{path}.text", text, MAX_CLAUSE)
    if clause.days is not None:
        _days(f"{path}.days", clause.days, 0, MAX_PERIOD)
    return replace(
        clause,
        number=line(f"{path}.number", clause.number),
        text=text,
        excludes=line(f"{path}.excludes", clause.excludes),
    )


def _limits(entries: tuple[ReviewLimit, ...]) -> tuple[ReviewLimit, ...]:
    seen: set[str] = set()
    for number, entry in enumerate(entries):
        field, limit = f"limits.{number}", entry.limit
        if limit.currency in seen:
            raise BadInput("limit_twice", field=field, currency=limit.currency)
        if limit.amount <= 0:
            raise BadInput("limit_not_positive", field=field)
        if limit.amount > MAX_LIMIT:
            raise BadInput("amount_too_large", field=field, largest=MAX_LIMIT)
        seen.add(limit.currency)
    return entries
