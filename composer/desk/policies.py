# SPDX-License-Identifier: GPL-3.0-or-later
"""Versions of the refund policy: a version that a sent letter cites is never changed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from composer.business import Business, Policy
from composer.case import Case


def with_policy(business: Business, changed: Policy, today: date, *, cited: bool) -> Business:
    """The profile with a changed policy: as a new version when the present one is ``cited``.

    A new version that was changed back into the one before it goes away again.
    """
    versions, present = business.policies, business.policy
    if _same(changed, present) and (cited or changed.valid_from == present.valid_from):
        return business
    if cited:
        new = replace(changed, version=_next(versions), valid_from=today)
        return replace(business, policies=(*versions, new))
    if len(versions) > 1 and _same(changed, versions[-2]):
        return replace(business, policies=versions[:-1])
    return replace(business, policies=(*versions[:-1], replace(changed, version=present.version)))


def cites_policy(case: Case) -> bool:
    """Whether the letter of a case rests on a clause of the policy."""
    return any(reason.for_letter and reason.clause for reason in case.reasons)


def _same(one: Policy, other: Policy) -> bool:
    return (one.clauses, one.published_at) == (other.clauses, other.published_at)


def _next(versions: tuple[Policy, ...]) -> str:
    numbers = [int(p.version) for p in versions if p.version.isdecimal()]
    return str(max(numbers, default=len(versions)) + 1)
