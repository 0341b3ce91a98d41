# SPDX-License-Identifier: GPL-3.0-or-later
"""Which sentences give the reasons for a decision, and which name what it rests on."""

from __future__ import annotations

import re

from composer.business import Business
from composer.case import Case
from composer.check import clauses
from composer.check.counts import day_counts
from composer.check.doubt import near
from composer.check.patterns import Patterns
from composer.check.sentences import Sentence


def reason(
    found: tuple[Sentence, ...],
    home: int | None,
    case: Case,
    business: Business,
    language: str,
    says: Patterns,
) -> Sentence | None:
    """A reason in the paragraph of the decision or the one before or after it; anywhere if there is none."""
    nearby = [s for s in found if home is None or abs(s.paragraph - home) <= 1]
    statements = [r.statement for r in case.reasons if r.for_letter and r.statement]
    worded = (s for s in nearby if says.has("reason", s.even) or _any_told(s, statements))
    ruled = (s for s in nearby if _rules(s, case, business, language))
    return next(worded, None) or next(ruled, None)


def basis(found: tuple[Sentence, ...], case: Case, says: Patterns) -> Sentence | None:
    """The first sentence with a fact, a document or a clause that the decision rests on."""
    facts = [r.fact for r in case.reasons if r.for_letter and r.fact]
    return next((s for s in found if says.has("basis", s.even) or _any_told(s, facts)), None)


def tells(even: str, statement: str) -> bool:
    """Whether a sentence uses at least half of the telling words of a statement, and two of them."""
    wanted = set(re.findall(r"\w{5,}", statement.lower()))
    shared = {word for word in wanted if word in even}
    return len(shared) >= 2 and 2 * len(shared) >= len(wanted)


def _any_told(sentence: Sentence, statements: list[str]) -> bool:
    return any(tells(sentence.even, one) for one in statements)


def _rules(sentence: Sentence, case: Case, business: Business, language: str) -> bool:
    """Whether it names the policy's own period, or the clause of a reason: a rule needs no *because*."""
    numbers = [r.clause for r in case.reasons if r.for_letter and r.clause.strip()]
    if any(clauses.cites(sentence.written, number, language) for number in numbers):
        return True
    days = {clause.days for clause in business.policy.clauses if clause.days is not None}
    of_returns = near("period", language).search(sentence.even) is not None
    promised = near("to_come", language).search(sentence.even) is not None
    return of_returns and not promised and any(c.days in days for c in day_counts(sentence.written, language))


__all__ = ["basis", "reason", "tells"]
