# SPDX-License-Identifier: GPL-3.0-or-later
"""The letter's names, dates, amounts and numbers against the case.

A figure is questioned only when nothing in the case, the policy or simple reckoning from them
explains it; the message then names what the case says instead. In a language the program has no
words for, only the salutation is looked at.
"""

from __future__ import annotations

import re
from functools import lru_cache

from composer.business import Business
from composer.case import Case
from composer.check import contacts, days, figures, money, periods, salutation
from composer.check.doubt import doubt, near
from composer.check.findings import Finding
from composer.check.known import Known, known
from composer.check.names import Names, slips
from composer.check.sentences import sentence_at
from composer.language import base_of, known_language, words


def check(
    text: str, case: Case, business: Business, language: str, other_names: tuple[str, ...], names: Names
) -> list[Finding]:
    """Every disagreement between the text (with its salutation) and the case."""
    found = salutation.check(text, case, business, language, other_names)
    if not known_language(language):
        return found
    facts = known(case, business, language)
    for line in (case.draft.subject, case.draft.closing):
        found += [one.without_place(line) for one in _figures(line, facts, case, language)]
    found += slips(text, names)
    found += _figures(text, facts, case, language)
    found += periods.check(text, facts, business, language)
    found += _clauses(text, business, language)
    return found + contacts.check(text, case, business, language)


def _figures(text: str, facts: Known, case: Case, language: str) -> list[Finding]:
    """Dates, amounts and order numbers."""
    found = days.check(text, facts, case, language)
    found += money.check(text, facts, language)
    return found + _codes(text, facts, case, language)


def _codes(text: str, facts: Known, case: Case, language: str) -> list[Finding]:
    order = case.purchase.order_number
    made: list[Finding] = []
    for found in figures.codes(text, language):
        if found.value.upper().rstrip("-/") in facts.codes or not facts.codes or not order:
            continue
        told = f"The order number of this case is {order}."
        why = "A wrong number sends the customer to somebody else's order."
        made.append(doubt(found.start, found.end, "order_number", told, why, order))
    return made


def _clauses(text: str, business: Business, language: str) -> list[Finding]:
    numbers = [clause.number.strip() for clause in business.policy.clauses if clause.number.strip()]
    pattern, plainly_ours = _clause_patterns(base_of(language))
    made: list[Finding] = []
    for match in pattern.finditer(text) if numbers else ():
        sentence = sentence_at(text, match.start(), language)
        even = sentence.even if sentence else ""
        said = match.groupdict()
        number = said["number"] or said["sign"] or said.get("sign2") or ""
        ours = plainly_ours.fullmatch(said["what"] or "") or near("ours", language).search(even)
        if _cited(number, numbers) or not ours or near("not_ours", language).search(even):
            continue
        told = f"Your policy has no clause {number}; it has {', '.join(numbers)}."
        made.append(
            doubt(match.start(), match.end(), "clause", told, "The customer will look the clause up.")
        )
    return made


@lru_cache(maxsize=8)
def _clause_patterns(base: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """How a clause is cited, and the words that mean one of our own policy without saying so."""
    raw = words(base)["numbers"]
    cited = re.compile(raw["clause"].replace(" ", r"[ \u00a0]"), re.IGNORECASE)
    return cited, re.compile(raw["clause_ours"], re.IGNORECASE)


def _cited(number: str, numbers: list[str]) -> bool:
    """Whether a clause, or the whole that a cited part belongs to, is in the policy."""
    return any(
        number == known_number or number.startswith((f"{known_number}.", f"{known_number}("))
        for known_number in numbers
    )
