# SPDX-License-Identifier: GPL-3.0-or-later
"""The letter's names, dates, amounts and numbers against the case.

A figure is questioned only when nothing in the case, the policy or simple reckoning from them
explains it; the message then names what the case says instead. In a language the program has no
words for, only the salutation is looked at.
"""

from __future__ import annotations

from composer.business import Business
from composer.case import Case
from composer.check import (
    address_form,
    addresses,
    clauses,
    contacts,
    days,
    figures,
    in_words,
    money,
    month_ends,
    periods,
    salutation,
    small_names,
)
from composer.check.doubt import doubt
from composer.check.findings import Finding
from composer.check.known import Known, known
from composer.check.names import Names, slips
from composer.language import known_language


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
    found += slips(text, names) + small_names.check(text, language)
    found += _figures(text, facts, case, language)
    found += periods.check(text, facts, business, language)
    found += clauses.check(text, business, language)
    found += addresses.check(text, case, business, language)
    found += address_form.check(text, language)
    return found + contacts.check(text, case, business, language)


def _figures(text: str, facts: Known, case: Case, language: str) -> list[Finding]:
    """Dates, amounts and order numbers."""
    found = days.check(text, facts, case, language) + month_ends.check(text, case, language)
    found += money.check(text, facts, language) + in_words.check(text, language)
    return found + _codes(text, facts, case, language)


def _codes(text: str, facts: Known, case: Case, language: str) -> list[Finding]:
    order = case.purchase.order_number
    told = f"The order number of this case is {order}."
    why = "A wrong number sends the customer to somebody else's order."
    return [
        doubt(found.start, found.end, "order_number", told, why, order)
        for found in (figures.codes(text, language, order) if facts.codes and order else ())
        if found.value.upper().rstrip("-/") not in facts.codes
    ]
