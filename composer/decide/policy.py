# SPDX-License-Identifier: GPL-3.0-or-later
"""*May I refuse?* by the owner's own policy. The law of the customer's country has its own room later.

A stop sign stops nobody: it says what the owner should have seen before deciding.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from composer.business import Business, Clause
from composer.case import Case, Outcome
from composer.decide.deadlines import reply_by

_SOON = 2  # days before the reply deadline from which it is named
_REFUSES = (Outcome.REFUSE, Outcome.REFUSE_WITH_OFFER, Outcome.REFUND_PART)

# Words of a customer that speak of a mistake in our own bill, where refusing would make it worse.
_BILLING = re.compile(
    r"\b(?:(?:charged|billed|debited|paid|invoiced)(?: \w+){0,3} (?:twice|double|two times)"
    r"|double[- ](?:charged?|billed|payment)|duplicate (?:charge|payment|invoice)|overcharg\w*|over-charg\w*"
    r"|charged(?: \w+){0,2} (?:too much|the wrong)|wrong (?:amount|price) (?:was )?(?:charged|billed|taken)"
    r"|(?:never|not) (?:authori[sz]ed|ordered)|charged after (?:i|we) cancel+ed)\b",
    re.IGNORECASE,
)


# Words that say nothing about which goods are meant; without a plural *s*.
_GENERIC = frozenset(
    {"item", "good", "piece", "product", "service", "thing", "order", "article", "all", "any"}
)


@dataclass(frozen=True, slots=True)
class StopSign:
    """Something that speaks against refusing, or about it. ``severity`` is ``warn`` or ``hint``.

    Codes with their data: ``policy_grants`` (clause, days, start, last_day, days_left), ``period_unknown``
    (clause, days), ``exclusion_matches`` (clause, excludes), ``no_policy``, ``no_clause``, ``clause_unknown``
    (clause), ``no_proof``, ``reply_overdue`` (reply_by, days), ``reply_due_soon`` (reply_by, days),
    ``billing_error`` (words).
    """

    code: str
    data: dict[str, object]
    severity: str


@dataclass(frozen=True, slots=True)
class Period:
    """A period of the policy in this case. The day after ``start`` is day 1.

    ``days_over`` counts from the last day to the request: negative or 0 is in time; None without a request.
    """

    start: date
    last_day: date
    days_over: int | None


def period(case: Case, clause: Clause) -> Period | None:
    """The clause's period, from delivery, else performance, else purchase; None without days or a start."""
    bought = case.purchase
    start = bought.delivered_on or bought.performed_on or bought.bought_on
    if clause.days is None or clause.days < 0 or start is None:
        return None
    try:
        last = start + timedelta(days=clause.days)
    except OverflowError:
        return None
    received = case.request.received_on
    return Period(start, last, (received - last).days if received else None)


def excluded_by(case: Case, business: Business) -> Clause | None:
    """The clause whose exclusion names the item bought: every telling word of one entry must be in it."""
    item = _words(case.purchase.item) - _GENERIC
    for clause in business.policy.clauses:
        for entry in re.split(r"[,;]|\band\b|\bor\b", clause.excludes):
            named = _words(entry) - _GENERIC
            if named and named <= item:
                return clause
    return None


def stop_signs(case: Case, business: Business, today: date) -> tuple[StopSign, ...]:
    """All signs, warnings first, otherwise in the order in which an owner would ask."""
    found = [
        *_policy_signs(case, business),
        *_billing_signs(case),
        *_clause_signs(case, business),
        *_reply_signs(case, business, today),
    ]
    return tuple(sorted(found, key=lambda sign: sign.severity != "warn"))


def _policy_signs(case: Case, business: Business) -> Iterator[StopSign]:
    if excluding := excluded_by(case, business):
        yield StopSign(
            "exclusion_matches", {"clause": excluding.number, "excludes": excluding.excludes}, "hint"
        )
        return
    for clause in business.policy.clauses:
        if clause.days is None:
            continue
        found = period(case, clause)
        data: dict[str, object] = {"clause": clause.number, "days": clause.days}
        if found is None:
            yield StopSign("period_unknown", data, "hint")
        elif found.days_over is not None and found.days_over <= 0:
            data |= {"start": found.start, "last_day": found.last_day, "days_left": -found.days_over}
            yield StopSign("policy_grants", data, "warn")


def _billing_signs(case: Case) -> Iterator[StopSign]:
    if match := _BILLING.search(case.request.text):
        yield StopSign("billing_error", {"words": match[0]}, "warn")


def _clause_signs(case: Case, business: Business) -> Iterator[StopSign]:
    """A refusal needs a rule to rest on and something that shows it."""
    if case.decision.outcome not in _REFUSES:
        return
    known = {c.number for c in business.policy.clauses}
    reasons = [r for r in case.reasons if r.for_letter]
    if not known:
        yield StopSign("no_policy", {}, "warn")
    elif reasons and not any(r.clause in known for r in reasons):
        yield StopSign("no_clause", {}, "warn")
    for clause in dict.fromkeys(r.clause for r in reasons if r.clause and known and r.clause not in known):
        yield StopSign("clause_unknown", {"clause": clause}, "warn")
    if not case.purchase.proof.strip() and not any(r.fact.strip() for r in reasons):
        yield StopSign("no_proof", {}, "hint")


def _reply_signs(case: Case, business: Business, today: date) -> Iterator[StopSign]:
    by = reply_by(case, business)
    if by is None or case.is_record:
        return
    days = (by - today).days
    if days < 0:
        yield StopSign("reply_overdue", {"reply_by": by, "days": -days}, "warn")
    elif days <= _SOON:
        yield StopSign("reply_due_soon", {"reply_by": by, "days": days}, "hint")


def _words(text: str) -> frozenset[str]:
    """Words without a plural *s*."""
    return frozenset(w.removesuffix("s") for w in re.findall(r"\w+", text.casefold()))
