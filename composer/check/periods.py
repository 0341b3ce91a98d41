# SPDX-License-Identifier: GPL-3.0-or-later
"""Periods of the letter, in days, weeks or months, against the policy and the case."""

from __future__ import annotations

from composer.business import Business
from composer.check import clauses
from composer.check.counts import CountAt, day_counts
from composer.check.doubt import around, doubt, near
from composer.check.findings import Finding
from composer.check.known import Known
from composer.check.sentences import evened

_WEEK, _MONTH = 7, 30
_BESIDE = 60  # characters beside a count that tell whether it is a period


def check(text: str, facts: Known, business: Business, language: str) -> list[Finding]:
    """Periods that neither the policy nor the case explains."""
    periods = list(dict.fromkeys(one.days for one in business.policy.clauses if one.days is not None))
    told = (_unknown(one, text, periods, facts, business, language) for one in day_counts(text, language))
    return [finding for finding in told if finding] if periods else []


def _unknown(
    found: CountAt, text: str, periods: list[int], facts: Known, business: Business, language: str
) -> Finding | None:
    sentence, said = around(text, found.start, language), _said(found, text, language)
    if _explained(found, facts.counts) or not _of_a_period(sentence, language):
        return None
    promise = "term_since" not in said and near("to_come", language).search(sentence)
    if promise and (found.low == business.reply_days or _of_no_clause(found, text, language)):
        return None  # our own promise, or what we ask the customer to do
    long = said.isdisjoint(("gap_since", "term_before", "term_behind"))
    overdue = "late" in said or (long and near("deadline", language).search(sentence))
    if overdue and _explained(found, facts.late, slack=1):
        return None  # so long after the end of a period
    if "late" in said and facts.late and (found.plain or _far(found, facts.late)):
        return _not_the_gap(found, facts.late)
    return _not_known(found, said, periods, facts)


def _of_no_clause(found: CountAt, text: str, language: str) -> bool:
    """Whether weeks or months stand in a sentence that cites no clause: what a clause says is no promise."""
    return not found.plain and not clauses.cited_beside(text, found.start, language)


def _not_known(found: CountAt, said: set[str], periods: list[int], facts: Known) -> Finding | None:
    term = not said.isdisjoint(("term_before", "term_behind"))
    other_gap = "gap" in said and "gap_since" not in said  # so long before or after something else
    if not found.plain and (other_gap or not term):
        return None
    if not term and (other_gap or _explained(found, facts.spans)):
        return None
    if not term and "gap" in said and facts.gaps:
        return _not_the_gap(found, facts.gaps)
    return _not_the_period(found, periods)


def _said(found: CountAt, text: str, language: str) -> set[str]:
    """What the words right before and right behind a count make of it."""
    before = evened(text[max(0, found.start - _BESIDE) : found.start])[0]
    behind = evened(text[found.end : found.end + _BESIDE])[0]
    kinds = ("term_behind", "term_since", "gap", "gap_since")
    said = {kind for kind in kinds if near(kind, language).match(behind)}
    ahead = "gap" in said and near("term_ahead", language).search(before)
    of_clause = ahead and clauses.cited_beside(text, found.start, language)  # "at least 7 days before"
    if of_clause or near("term_before", language).search(before):
        said.add("term_before")
    overdue = "gap" not in said and near("late_before", language).search(before)
    if "gap_since" not in said and (overdue or near("late_behind", language).match(behind)):
        said.add("late")
    return said


def _of_a_period(sentence: str, language: str) -> bool:
    other = any(near(name, language).search(sentence) for name in ("other_days", "law"))
    return not other and near("period", language).search(sentence) is not None


def _not_the_period(found: CountAt, periods: list[int]) -> Finding:
    told = f"Your policy says {' or '.join(map(str, periods))} days."
    why = "A period in the letter must be the one in the policy."
    only = found.better.format(periods[0]) if len(periods) == 1 else ""
    return doubt(found.start, found.end, "day_count", told, why, only)


def _not_the_gap(found: CountAt, gaps: frozenset[int]) -> Finding:
    """So many days after another: the time that really lies between the purchase and the request."""
    right = min(gaps, key=lambda gap: abs(gap - found.low))
    told = f"By the dates of the case it was {right} days."
    why = "The customer can count the days, too."
    return doubt(found.start, found.end, "day_count", told, why, found.better.format(right))


def _far(found: CountAt, days: frozenset[int]) -> bool:
    """Whether weeks or months are off by a whole one: people round them."""
    unit = _WEEK if found.low == found.high else _MONTH
    return not any(found.low - unit < day < found.high + unit for day in days)


def _explained(found: CountAt, days: frozenset[int], slack: int = 0) -> bool:
    return any(found.low - slack <= day <= found.high + slack for day in days)
