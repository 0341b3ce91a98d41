# SPDX-License-Identifier: GPL-3.0-or-later
"""The letter's amounts and percentages against the case: value, currency, sum, and how they are written."""

from __future__ import annotations

import re
from decimal import Decimal

from composer.case import Money
from composer.check import figures
from composer.check.doubt import around, doubt, near
from composer.check.figures import AmountAt, FigureAt, reshaped, well_shaped
from composer.check.findings import Finding
from composer.check.known import Known
from composer.check.sums import Sum, sums
from composer.wording import money

_BESIDE = 30  # characters between the rate of a tax and the word for the tax
_UNKNOWN = "This amount is nowhere in the case, the request or the policy."


def check(text: str, facts: Known, language: str) -> list[Finding]:
    """Amounts and percentages nothing explains, totals that do not add up, marks of another language."""
    found = figures.amounts(text, language)
    told = sums(text, language)
    made = [_not_the_sum(one, text, facts, language) for one in told if not one.right]
    explained = {one.total.start for one in told if not one.right}
    for one in told:  # parts that make an amount of the case need no other explanation
        if one.reckoned in facts.amounts:
            explained |= {part.start for part in one.parts}
    doubted = [_unknown(one, text, facts, language) for one in found if one.start not in explained]
    made += [finding for finding in doubted if finding]
    taken = {finding.start for finding in made}
    percents = figures.percentages(text, language)
    shown: list[AmountAt | FigureAt] = [*found, *percents]
    made += _misshaped([one for one in shown if one.start not in taken], text, language)
    return made + _percents(percents, text, facts, language)


def _not_the_sum(one: Sum, text: str, facts: Known, language: str) -> Finding:
    """The total, with the right one offered unless the total is the case's own figure."""
    right = money(Money(one.reckoned, one.total.currency), language)
    told = f"These amounts make {right}, not {text[one.total.start : one.total.end]}."
    why = "A sum that does not add up makes the customer doubt every other figure."
    better = "" if facts.amounts.get(one.total.amount) else right
    return doubt(one.total.start, one.total.end, "sum", told, why, better)


def _unknown(found: AmountAt, text: str, facts: Known, language: str) -> Finding | None:
    written = text[found.start : found.end]
    known = found.amount in facts.amounts
    if known and (found.currency == facts.currency or written in facts.amounts.values()):
        return None
    if not facts.amounts or near("law", language).search(around(text, found.start, language)):
        return None  # nothing to compare with; or a figure of the law
    meant = found.amount if known else _nearest(found.amount, facts)
    why = f"The case is in {facts.currency}." if known else _UNKNOWN
    if meant is None:
        return doubt(found.start, found.end, "amount", f"{written} is not an amount of this case.", why)
    right = money(Money(meant, facts.currency), language)
    label = facts.amounts[meant]
    told = f"The case says {right}" + (f" ({label})." if label else ".")
    return doubt(found.start, found.end, "amount", told, why, right)


def _nearest(amount: Decimal, facts: Known) -> Decimal | None:
    """The named amount whose figures differ least: at most two digits, or a tenth of the value."""
    named = [a for a, label in facts.amounts.items() if label]
    close = [a for a in named if _digits_apart(a, amount) <= 2 or abs(a - amount) * 10 <= a]
    return min(close, key=lambda a: (_digits_apart(a, amount), abs(a - amount)), default=None)


def _digits_apart(a: Decimal, b: Decimal) -> int:
    x, y = f"{a:.2f}", f"{b:.2f}"
    return sum(p != q for p, q in zip(x, y, strict=True)) if len(x) == len(y) else 9


def _misshaped(found: list[AmountAt | FigureAt], text: str, language: str) -> list[Finding]:
    why = "A point and a comma change places from one language to the next: the amount may be misread."
    made: list[Finding] = []
    for one in found:
        figure = text[slice(*one.figure)]
        if well_shaped(figure, language):
            continue
        right = reshaped(figure, language)
        better = text[one.start : one.figure[0]] + right + text[one.figure[1] : one.end]
        told = f"In this letter's language the number is written {right}."
        made.append(doubt(one.start, one.end, "number_format", told, why, better))
    return made


def _percents(found: list[FigureAt], text: str, facts: Known, language: str) -> list[Finding]:
    why = "This percentage is nowhere in the case or the policy."
    return [
        doubt(p.start, p.end, "percent", f"{text[p.start : p.end]} is not a figure of this case.", why)
        for p in found
        if p.value not in facts.percents and not _of_tax(p, text, language)
    ]


def _of_tax(found: FigureAt, text: str, language: str) -> bool:
    """Whether a word for the tax on sales stands beside a percentage: nothing in a case says its rate."""
    before = re.split(r"[.!?;\n](?=\s|$)", text[: found.start])[-1][-_BESIDE:]
    after = re.split(r"[!?;\n]", text[found.end : found.end + _BESIDE])[0]
    return any(near("vat", language).search(side.lower()) for side in (before, after))
