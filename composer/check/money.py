# SPDX-License-Identifier: GPL-3.0-or-later
"""The letter's amounts and percentages against the case: value, currency, sum, and how they are written."""

from __future__ import annotations

import re
from decimal import Decimal
from itertools import combinations

from composer.case import CENT, Money
from composer.check import figures
from composer.check.counts import day_counts
from composer.check.dates import dates
from composer.check.doubt import around, doubt, near
from composer.check.figures import AmountAt, FigureAt, reshaped, well_shaped, whole_numbers
from composer.check.findings import Finding
from composer.check.known import Known
from composer.check.places import Placed
from composer.check.sentences import Sentence, evened, sentence_at, sentences
from composer.check.sums import Sum, sums
from composer.wording import money

_STEPS = (1, 5, 10, 50, 100)  # what amounts are rounded to
_MOST_PARTS = 5  # other amounts of a sentence that an amount is added up with
_BESIDE = 30  # characters between the rate of a tax and the word for the tax
_YOURS = "It may be right: only you know what this costs."
_UNKNOWN = "This amount is nowhere in the case, the request or the policy."


def check(text: str, facts: Known, language: str) -> list[Finding]:
    """Amounts and percentages nothing explains, totals that do not add up, marks of another language."""
    found = figures.amounts(text, language)
    told = sums(text, language)
    made = [_not_the_sum(one, text, facts, language) for one in told if not one.right]
    explained = {one.total.start for one in told}  # right, or told already
    for one in told:
        # parts of a total that the case knows need no other explanation than that, right or wrong
        if one.reckoned in facts.amounts or one.total.amount in facts.amounts:
            explained |= {part.start for part in one.parts}
    percents = figures.percentages(text, language)
    left = [one for one in found if one.start not in explained]
    doubted = [one for one in left if not _reckoned(one, text, found, percents, facts, language)]
    doubted = [one for one in doubted if not _part_of_doubted(one, doubted, text, language)]
    made += filter(None, (_unknown(one, text, facts, language) for one in doubted))
    taken = {finding.start for finding in made}
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
    if _rounded(found, text, facts, language):
        return None
    if not facts.amounts or near("law", language).search(around(text, found.start, language)):
        return None  # nothing to compare with; or a figure of the law
    meant = found.amount if known else _nearest(found.amount, facts)
    why = f"The case is in {facts.currency}." if known else _UNKNOWN
    if meant is None:
        told = f"{written} is not an amount of this case."
        quoted = _quoted(around(text, found.start, language), language)
        return doubt(found.start, found.end, "amount", told, _YOURS if quoted else why, hint=quoted)
    right = money(Money(meant, facts.currency), language)
    label = facts.amounts[meant]
    told = f"The case says {right}" + (f" ({label})." if label else ".")
    return doubt(found.start, found.end, "amount", told, why, right)


def _quoted(sentence: str, language: str) -> bool:
    """Whether a sentence says what something costs that is not offered: a repair, a spare part."""
    said, offered = near("quoted", language).search(sentence), near("offer", language).search(sentence)
    return said is not None and offered is None


def _rounded(found: AmountAt, text: str, facts: Known, language: str) -> bool:
    """Whether *about* stands before an amount, and one of the case is that when rounded."""
    before = evened(text[max(0, found.start - _BESIDE) : found.start])[0]
    if found.currency != facts.currency or not near("about", language).search(before):
        return False
    near_by = (known for known in facts.amounts if abs(known - found.amount) * 20 <= known)
    return any(found.amount == (known / step).quantize(1) * step for known in near_by for step in _STEPS)


def _reckoned(
    one: AmountAt,
    text: str,
    found: list[AmountAt],
    percents: list[FigureAt],
    facts: Known,
    language: str,
) -> bool:
    """Whether an amount is a part of a known one, one of several alike, or one with or without tax."""
    sentence = None if one.amount in facts.amounts else sentence_at(text, one.start, language)
    if sentence is None:
        return False
    taken: list[Placed] = [*found, *percents, *dates(text, language), *day_counts(text, language)]
    others = [a for a in found if sentence.holds(a.start) and a is not one]
    several = [one.amount * n for n in whole_numbers(text, sentence.start, sentence.end, taken, language)]
    if any(amount in facts.amounts or amount in {a.amount for a in others} for amount in several):
        return True
    if _part_of_known(one, others, facts) or _one_of_several(one, sentence, text, taken, facts, language):
        return True
    beside = [p for p in percents if sentence.holds(p.start)]
    rates = [Decimal(p.value) / 100 for p in beside if _of_tax(p, text, language)]
    if any(
        _taxed(said, known, rate)
        for said in (one.amount, *several)
        for rate in rates
        for known in facts.amounts
    ):
        return True
    told = [p for p in beside if p.value in facts.percents]
    return any(_percent_of(one, p, found) or any(_percent_of(a, p, [one]) for a in others) for p in told)


def _part_of_known(one: AmountAt, others: list[AmountAt], facts: Known) -> bool:
    """Whether it makes an amount that the case names together with others of its sentence."""
    alike = [a.amount for a in others if a.currency == one.currency][:_MOST_PARTS]
    groups = (group for n in range(1, len(alike) + 1) for group in combinations(alike, n))
    return any(facts.amounts.get(one.amount + sum(group, Decimal(0))) for group in groups)


def _part_of_doubted(one: AmountAt, doubted: list[AmountAt], text: str, language: str) -> bool:
    """Whether it makes another amount that is asked about, with the rest of its sentence: once is enough."""
    sentence = sentence_at(text, one.start, language)
    others = [a for a in doubted if sentence and sentence.holds(a.start) and a is not one]
    alike = [a.amount for a in others if a.currency == one.currency]
    return len(alike) > 1 and any(total == one.amount + sum(alike, -total) for total in alike)


def _one_of_several(
    one: AmountAt, sentence: Sentence, text: str, taken: list[Placed], facts: Known, language: str
) -> bool:
    """Whether the sentence before or behind says how many of it make an amount that the case names."""
    every = sentences(text, language)
    at = every.index(sentence)
    beside = [s for s in every[max(0, at - 1) : at + 2] if s.paragraph == sentence.paragraph]
    times = whole_numbers(text, beside[0].start, beside[-1].end, taken, language)
    return any(facts.amounts.get(one.amount * n) for n in times)


def _percent_of(one: AmountAt, percent: FigureAt, found: list[AmountAt]) -> bool:
    """Whether it is so many percent of another amount of the letter, or what is left of it."""
    part = Decimal(percent.value) / 100
    others = [a.amount for a in found if a.start != one.start and a.currency == one.currency]
    return any(abs(one.amount - amount * share) < CENT for amount in others for share in (part, 1 - part))


def _taxed(said: Decimal, known: Decimal, rate: Decimal) -> bool:
    """Whether an amount is a known one with its tax, without it, or the tax alone."""
    gross = known * (1 + rate)
    net = known / (1 + rate)
    return any(abs(said - one) < CENT for one in (gross, net, known * rate, known - net))


def _nearest(amount: Decimal, facts: Known) -> Decimal | None:
    """The named amount that was probably meant: a slip of the fingers away, or a tenth of the value."""
    named = [a for a, label in facts.amounts.items() if label]
    close = [a for a in named if _slip(a, amount) or abs(a - amount) * 10 <= a]
    return min(close, key=lambda a: (not _slip(a, amount), abs(a - amount)), default=None)


def _slip(a: Decimal, b: Decimal) -> bool:
    """One figure of at least three differs, or two have changed places: 75 and 95 are just two amounts."""
    x, y = (f"{one:.2f}".removesuffix(".00") for one in (a, b))
    if len(x) != len(y):
        return False
    apart = [n for n, (p, q) in enumerate(zip(x, y, strict=True)) if p != q]
    swapped = len(apart) == 2 and (x[apart[0]], x[apart[1]]) == (y[apart[1]], y[apart[0]])
    return swapped or (len(apart) == 1 and len(x) > 2)


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
    """What is measured in percents, not paid (damp, cotton), the case need not know: those are hints."""
    why = "This percentage is nowhere in the case or the policy."
    return [
        doubt(
            p.start,
            p.end,
            "percent",
            f"{text[p.start : p.end]} is not a figure of this case.",
            why,
            hint=not near("of_money", language).search(around(text, p.start, language)),
        )
        for p in found
        if p.value not in facts.percents and not _of_tax(p, text, language)
    ]


def _of_tax(found: FigureAt, text: str, language: str) -> bool:
    """Whether a word for the tax on sales stands beside a percentage: nothing in a case says its rate."""
    before = re.split(r"[.!?;\n](?=\s|$)", text[: found.start])[-1][-_BESIDE:]
    after = re.split(r"[!?;\n]", text[found.end : found.end + _BESIDE])[0]
    return any(near("vat", language).search(side.lower()) for side in (before, after))
