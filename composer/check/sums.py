# SPDX-License-Identifier: GPL-3.0-or-later
"""Totals that are told with their parts: ``a + b = c``, *a and b, c in total*, or a list with its sum."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache
from itertools import combinations, pairwise

from composer.case import CENT
from composer.check.doubt import near
from composer.check.figures import AmountAt, amounts, percentages, times
from composer.check.sentences import evened, paragraphs, sentences
from composer.language import base_of, words

# what an amount is for may stand beside it: "£189.95 + £4.95 P&P = £194.90"; a dash with words is no minus
_SIGN = re.compile(
    r"[^\d+=;!?]{0,40}(?P<sign>[+=]|\b(?:plus|pluss|minus|miinus|min)\b)[^\d+=;!?]{0,30}"
    r"|\s*(?P<dash>[-\u2212\u2013])\s+",
    re.IGNORECASE,
)
_MINUS = ("-", "\u2212", "\u2013", "minus", "miinus", "min")
_NEAR = 34  # characters between a word such as "in total" and its amount
_CLOSE = Decimal("0.25")  # a slip in a sum is near it; figures that are far apart belong to different things
_MOST = 8


@dataclass(frozen=True, slots=True)
class Sum:
    """A total and what it is the total of."""

    total: AmountAt
    parts: tuple[AmountAt, ...]
    reckoned: Decimal

    @property
    def right(self) -> bool:
        """Whether it adds up."""
        return self.total.amount == self.reckoned


def sums(text: str, language: str) -> list[Sum]:
    """Every total that stands with its parts, in the order of the text."""
    found = amounts(text, language)
    made = list(_equations(text, found))
    taken = {one.total.start for one in made}
    for start, end in _units(text, language):
        inside = [a for a in found if start <= a.start < end]
        one = _told(text, start, end, inside, language) or _with_tax(text, start, end, inside, language)
        if one is not None and one.total.start not in taken:
            made.append(one)
            taken.add(one.total.start)
    return sorted(made, key=lambda s: s.total.start)


def _equations(text: str, found: list[AmountAt]) -> Iterator[Sum]:
    """Amounts, or some times an amount, with signs between them, up to the one behind an equals sign."""
    parts: list[AmountAt] = []
    several = False
    reckoned = Decimal(0)
    sign = "+"
    for one, following in pairwise(found):
        if not parts:
            reckoned, several = Decimal(0), False
        number, _, end = times(text, one)
        several = several or number > 1
        parts.append(one)
        reckoned += -one.amount * number if sign in _MINUS else one.amount * number
        match = _SIGN.fullmatch(text[end : times(text, following)[1]])
        said = (match["sign"] or match["dash"]).lower() if match else ""
        if said == "=" and (several or len(parts) > 1):
            yield Sum(following, tuple(parts), reckoned)
        sign = said.strip("=") or "+"
        if said in ("", "="):
            parts = []


def _units(text: str, language: str) -> list[tuple[int, int]]:
    """Sentences, and whole paragraphs that are lists of amounts."""
    lists = [
        (start, end)
        for start, end in paragraphs(text)
        if sum(bool(re.search(r"\d", line)) for line in text[start:end].splitlines()) > 2
    ]
    return lists + [(s.start, s.end) for s in sentences(text, language)]


def _told(text: str, start: int, end: int, inside: list[AmountAt], language: str) -> Sum | None:
    """The sum of a sentence or list with a word for a total in it."""
    if not 3 <= len(inside) <= _MOST or len({a.currency for a in inside}) > 1:
        return None
    total = next(filter(None, (_at(m, inside) for m in _word(language).finditer(text, start, end))), None)
    if total is None:
        return None
    others = tuple(a for a in inside if a is not total)
    everything = sum((a.amount for a in others), Decimal(0))
    if _adds_up(total.amount, [a.amount for a in others]):
        return Sum(total, others, total.amount)
    close = abs(everything - total.amount) <= _CLOSE * total.amount
    return Sum(total, others, everything) if close else None


def _with_tax(text: str, start: int, end: int, inside: list[AmountAt], language: str) -> Sum | None:
    """An amount, the rate of a tax, and both in total: *€310 plus 23% VAT, €381.30 in all*."""
    if len(inside) != 2 or inside[0].currency != inside[1].currency:
        return None
    net, gross = inside
    between = text[net.end : gross.start]
    rates = percentages(between, language)
    if len(rates) != 1 or not near("vat", language).search(evened(between)[0]):
        return None
    if not any(_at(m, inside) is gross for m in _word(language).finditer(text, start, end)):
        return None
    reckoned = (net.amount * (1 + Decimal(rates[0].value) / 100)).quantize(CENT, ROUND_HALF_UP)
    apart = abs(reckoned - gross.amount)
    if apart > _CLOSE * gross.amount:
        return None
    return Sum(gross, (net,), gross.amount if apart <= CENT else reckoned)


def _at(word: re.Match[str], inside: list[AmountAt]) -> AmountAt | None:
    """The amount a word for a total speaks of: right behind it, or right before it."""
    behind = next((a for a in inside if 0 <= a.start - word.end() <= _NEAR), None)
    said = word.string
    before = next(
        (a for a in inside if a.end <= word.start() and not said[a.end : word.start()].strip()), None
    )
    return before or behind


def _adds_up(total: Decimal, others: list[Decimal]) -> bool:
    """Whether some of the amounts make the total, or it is repeated, or is what is left of another."""
    some = (sum(c) for n in range(1, len(others) + 1) for c in combinations(others, n))
    return total in some or any(total == abs(a - b) for a, b in combinations(others, 2))


def _word(language: str) -> re.Pattern[str]:
    return _total_word(base_of(language))


@lru_cache(maxsize=8)
def _total_word(base: str) -> re.Pattern[str]:
    return re.compile(words(base)["numbers"]["total"], re.IGNORECASE)
