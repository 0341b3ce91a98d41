# SPDX-License-Identifier: GPL-3.0-or-later
"""Amounts that are said again in words: *640 zł (słownie: sześćset czterdzieści złotych)*."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from composer.check.doubt import doubt
from composer.check.figures import AmountAt, amounts
from composer.check.findings import Finding
from composer.check.numerals import numerals
from composer.language import base_of, words

_WHY = "Where figure and words differ, the customer may hold you to either."
_LONGEST = 160  # characters that an amount in words may take
_TOKEN = re.compile(r"[ \u00a0\n-]*([^\W\d_]+)")
_IN_FIGURES = re.compile(r"[ \u00a0]*(\d{1,2})(?:/100| ?[^\W\d_]+)")
_ENDS = re.compile(r"\s*(?:[).,;:!?]|$)")
_HUNDRED, _THOUSAND = 100, 1000


@dataclass(frozen=True, slots=True)
class _Words:
    """The numbers, joining words and units of one language."""

    cue: re.Pattern[str]  # what announces the words, behind the figure
    plain: dict[str, int]
    hundreds: frozenset[str]
    thousands: frozenset[str]
    joins: frozenset[str]
    unit: re.Pattern[str]  # a word for a currency
    cent: re.Pattern[str]

    def parts(self, token: str) -> tuple[str, ...]:
        """The number words that a word is made of, the longest first; none when it is something else."""
        for end in range(len(token), 0, -1):
            head, rest = token[:end], token[end:]
            if head in self.plain or head in self.hundreds or head in self.thousands:
                behind = self.parts(rest) if rest else ()
                if behind or not rest:
                    return (head, *behind)
        return ()


def check(text: str, language: str) -> list[Finding]:
    """Amounts whose words are another number than the figure before them."""
    made: list[Finding] = []
    for one in amounts(text, language):
        said = _said(text, one, language)
        if said and said[2] is not None and said[2] != one.amount:
            told = f"The figure before it is {text[one.start : one.end]}."
            made.append(doubt(said[0], said[1], "amount", told, _WHY))
    return made


def _said(text: str, one: AmountAt, language: str) -> tuple[int, int, Decimal | None] | None:
    """Where the words stand and what they say; no value where the cents are left unsaid."""
    known, behind = _known(base_of(language)), text[one.end : one.end + _LONGEST].split("\n\n")[0]
    opened = known.cue.match(behind)
    whole, end = _number(behind, opened.end(), known) if opened else (None, 0)
    if opened is None or whole is None:
        return None
    start, unit = opened.end(), _unit(behind, end, known)
    if unit == end and not _ENDS.match(behind, end) and not _IN_FIGURES.match(behind, end):
        return None  # "£640 (two payments)"
    cents, last = _cents(behind, unit, known)
    fraction = one.amount % 1
    value = None if cents is None and fraction else whole + Decimal(cents or 0) / 100
    return one.end + start, one.end + last, value


def _unit(behind: str, at: int, known: _Words) -> int:
    """Where a word for the currency ends, or the same place."""
    while (token := _TOKEN.match(behind, at)) and known.unit.fullmatch(token[1]):
        at = token.end()
    return at


def _cents(behind: str, at: int, known: _Words) -> tuple[int | None, int]:
    """The cents, in figures or words, and where they end; None where there are none."""
    joined = _TOKEN.match(behind, at)
    begins = joined.end() if joined and joined[1].lower() in known.joins else at
    if figures := _IN_FIGURES.match(behind, begins):
        return int(figures[1]), figures.end()
    number, end = _number(behind, begins, known)
    unit = _TOKEN.match(behind, end)
    if number is None or not unit or not known.cent.fullmatch(unit[1]):
        return None, at
    return number, unit.end()


def _number(text: str, at: int, known: _Words) -> tuple[int | None, int]:
    """The number in words at a place, and where it ends; None where there is none."""
    found: list[str] = []
    end = at
    while token := _TOKEN.match(text, at):
        word = token[1].lower()
        parts = known.parts(word)
        if not parts and not (found and word in known.joins):
            break
        found += parts
        at = token.end()
        end = at if parts else end
    return _value(found, known), end


def _value(parts: list[str], known: _Words) -> int | None:
    """The number that words make together; None where they make none."""
    total, group = 0, 0
    for part in parts:
        value = known.plain.get(part, 0)
        if part in known.thousands:
            total, group = total + max(group, 1) * _THOUSAND, 0
        elif part in known.hundreds:
            group = max(group, 1) * _HUNDRED
        elif not _fits(group, value):
            return None
        else:
            group += value
    return total + group if parts else None


def _fits(group: int, value: int) -> bool:
    """Whether a number may follow: *forty* and *two*, but not *two* and *forty*."""
    if value >= _HUNDRED:
        return group == 0
    below = group % _HUNDRED
    return below == 0 or (below >= 20 and below % 10 == 0 and value < 10)


@lru_cache(maxsize=8)
def _known(base: str) -> _Words:
    raw = words(base)["numbers"]
    spelt, currencies = raw["spelt"], "|".join(name for name, _ in raw["currencies"])
    plain = {name: value for name, value in numerals(base).items() if " " not in name and "-" not in name}
    plain |= {name: int(n) for name, n in (pair.split("=") for pair in spelt["more"].split())}
    big = frozenset(spelt["hundreds"].split()), frozenset(spelt["thousands"].split())
    return _Words(
        cue=re.compile(
            rf"(?:(?: [^\W\d_]+){{0,2}}? ?\(|[,;]?\s*)\s*(?:{spelt['cue']})(?!\w)[:,]?\s*|\s*\(",
            re.IGNORECASE,
        ),
        plain={name: value for name, value in plain.items() if name not in big[0] | big[1]},
        hundreds=big[0],
        thousands=big[1],
        joins=frozenset(spelt["joins"].split()),
        unit=re.compile(rf"(?:{currencies}|{spelt['units']})", re.IGNORECASE),
        cent=re.compile(rf"(?:{spelt['cents']})", re.IGNORECASE),
    )
