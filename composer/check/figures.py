# SPDX-License-Identifier: GPL-3.0-or-later
"""Amounts, percentages, codes and day counts as they stand in a text, with their places.

Numbers are read as leniently as people write them; ``well_shaped`` says whether one is written as the
letter's language does (CLDR: ``1,249.90``, ``1 249,90``, ``1.249,90``).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import lru_cache
from typing import Any

from composer.check.places import apart, by_paragraph
from composer.language import words
from composer.wording import locale_of

_SYMBOLS = {"\u00a3": "GBP", "$": "USD", "\u20ac": "EUR", "z\u0142": "PLN"}
_CODES = "GBP|USD|EUR|PLN|SEK|DKK|NOK|CHF|CZK"
_GROUPED = r"\d{1,3}(?:[,.\u00a0\u202f ]\d{3})+(?!\d)(?:[.,]\d{1,2}(?!\d))?"
_FIGURE = rf"(?P<figure>{_GROUPED}|\d+(?:[.,]\d{{1,2}})?(?!\d))(?:,(?:-+|\u2013))?"
_BEFORE = re.compile(
    rf"(?P<unit>[\u00a3$\u20ac]|(?<!\w)(?:{_CODES}))[ \u00a0\u202f]?{_FIGURE}(?![ \u00a0]?(?:{_CODES})\b)"
)
_WHOLE_CODE = r"(?P<code>(?=[A-Za-z0-9/-]*\d)[A-Za-z0-9][A-Za-z0-9/-]{3,}?)"
_MOST_DIGITS = 15  # more is no figure of a letter, and more than can be reckoned with exactly
_NO_CODE = re.compile(r"\d{1,2}[-/]\d{1,2}[-/]\d{2,4}|\d{4}-\d\d-\d\d")  # a date
_NOT_BEFORE = r"(?![A-Za-z0-9/-])(?![.,]\d)(?! ?(?:[\u20ac%]|eur|z\u0142|dni\b|p\u00e4iv|dag|p\u00e4ev|days))"


@dataclass(frozen=True, slots=True)
class AmountAt:
    """An amount of money in the text; ``currency`` is an ISO code, ``figure`` where the number stands."""

    start: int
    end: int
    amount: Decimal
    currency: str
    figure: tuple[int, int] = (0, 0)


@dataclass(frozen=True, slots=True)
class FigureAt:
    """A percentage, day count or code in the text, with ``value`` as a plain string."""

    start: int
    end: int
    value: str
    figure: tuple[int, int] = (0, 0)


@dataclass(frozen=True, slots=True)
class _Shapes:
    """The patterns of one language."""

    after: re.Pattern[str]  # a figure and its currency
    percent: re.Pattern[str]
    code: re.Pattern[str]
    days: re.Pattern[str]
    numbers: Mapping[str, int]  # words for numbers
    currencies: tuple[tuple[re.Pattern[str], str], ...]


def amounts(text: str, language: str) -> list[AmountAt]:
    """Every amount with its currency."""
    return by_paragraph(text, language, _amounts, _amount_moved)


def percentages(text: str, language: str) -> list[FigureAt]:
    """Every percentage, as a normalised number."""
    return by_paragraph(text, language, _percentages, _moved)


def codes(text: str, language: str) -> list[FigureAt]:
    """Order and reference numbers that are introduced as such; invoices and receipts have their own."""
    return by_paragraph(text, language, _codes, _moved)


def day_counts(text: str, language: str) -> list[FigureAt]:
    """Counts of days: *30 days*, *thirty days*, *30-day*."""
    return by_paragraph(text, language, _day_counts, _moved)


def number_of(figure: str) -> Decimal:
    """The value of a written number: the last mark with one or two digits behind it is the decimal one."""
    plain = re.sub(r"[\u00a0\u202f ]", "", figure)
    whole, fraction = (plain, "")
    if match := re.fullmatch(r"(.*)[.,](\d{1,2})", plain):
        whole, fraction = match.groups()
    return Decimal(f"{re.sub('[.,]', '', whole)}.{fraction or '0'}")


def well_shaped(figure: str, language: str) -> bool:
    """Whether a number has the decimal and grouping marks of the language. A space groups everywhere."""
    from babel.numbers import get_decimal_symbol, get_group_symbol

    locale = locale_of(language)
    decimal = re.search(r"([.,])\d{1,2}$", figure)
    groups = set(re.findall(r"([.,])(?=\d{3}(?!\d))", figure))
    right = decimal is None or decimal[1] == get_decimal_symbol(locale)
    return right and groups <= {get_group_symbol(locale)}


def reshaped(figure: str, language: str) -> str:
    """A number as the language writes it, with the decimals it had."""
    from babel.numbers import format_decimal

    match = re.search(r"[.,](\d{1,2})$", figure)
    places = "." + "0" * len(match[1]) if match else ""
    return format_decimal(number_of(figure), format=f"#,##0{places}", locale=locale_of(language))


@lru_cache(maxsize=1000)
def _amounts(paragraph: str, language: str) -> tuple[AmountAt, ...]:
    shapes = _shapes(language)
    matches = (m for pattern in (_BEFORE, shapes.after) for m in pattern.finditer(paragraph))
    found = [
        AmountAt(*m.span(), number_of(m["figure"]), _currency(m["unit"], shapes), m.span("figure"))
        for m in matches
        if _readable(m)
    ]
    return tuple(apart(found))


@lru_cache(maxsize=1000)
def _percentages(paragraph: str, language: str) -> tuple[FigureAt, ...]:
    return tuple(
        FigureAt(*m.span(), f"{Decimal(m['figure'].replace(',', '.')).normalize():f}", m.span("figure"))
        for m in _shapes(language).percent.finditer(paragraph)
        if _readable(m)
    )


@lru_cache(maxsize=1000)
def _codes(paragraph: str, language: str) -> tuple[FigureAt, ...]:
    return tuple(
        FigureAt(*m.span("code"), m["code"])
        for m in _shapes(language).code.finditer(paragraph)
        if not m["other"] and not _NO_CODE.fullmatch(m["code"])
    )


@lru_cache(maxsize=1000)
def _day_counts(paragraph: str, language: str) -> tuple[FigureAt, ...]:
    shapes = _shapes(language)
    return tuple(
        FigureAt(*m.span(), count, m.span("count"))
        for m in shapes.days.finditer(paragraph)
        if (count := _count(m["count"].lower(), shapes.numbers))
    )


def _readable(match: re.Match[str]) -> bool:
    return len(re.sub(r"\D", "", match["figure"])) <= _MOST_DIGITS


def _moved(found: FigureAt, by: int) -> FigureAt:
    figure = (found.figure[0] + by, found.figure[1] + by)
    return replace(found, start=found.start + by, end=found.end + by, figure=figure)


def _amount_moved(found: AmountAt, by: int) -> AmountAt:
    figure = (found.figure[0] + by, found.figure[1] + by)
    return replace(found, start=found.start + by, end=found.end + by, figure=figure)


def _currency(unit: str, shapes: _Shapes) -> str:
    if unit in _SYMBOLS:
        return _SYMBOLS[unit]
    return next((code for name, code in shapes.currencies if name.fullmatch(unit)), unit.upper())


def _count(word: str, numbers: Mapping[str, int]) -> str:
    """The number as digits; empty when it only looks like one (a dotless i matches an i)."""
    if word.isdecimal():
        return str(int(word))
    parts = [numbers.get(part, 0) for part in word.split("-")]
    return str(sum(parts)) if all(parts) else ""


@lru_cache(maxsize=16)
def _shapes(language: str) -> _Shapes:
    raw = words(language)["numbers"]
    named = "|".join(name for name, _ in raw["currencies"])
    numbers = _numbers(raw)
    count = rf"(?P<count>\d{{1,3}}|{_number_words(raw, numbers)})"
    # as it is written: an order number may well end in a capital S
    ending = rf"(?:(?<=\d)(?-i:{raw['code_ending']}))?" if "code_ending" in raw else ""
    behind = rf"(?P<unit>[\u00a3$\u20ac]|z\u0142(?!\w)|(?:{_CODES})\b|(?:{named})(?!\w))"
    return _Shapes(
        after=re.compile(rf"(?<![\w.,]){_FIGURE}[ \u00a0\u202f]?{behind}", re.IGNORECASE),
        percent=_compiled(rf"(?<![\w.,])(?P<figure>\d+(?:[.,]\d+)?) ?(?:{raw['percent']})"),
        code=_compiled(rf"{raw['code']}{_WHOLE_CODE}{ending}{_NOT_BEFORE}"),
        days=_compiled(r"(?<![\w.,])" + raw["count"].replace("{number}", count)),
        numbers=numbers,
        currencies=tuple((re.compile(n, re.IGNORECASE), code) for n, code in raw["currencies"]),
    )


def _numbers(raw: Mapping[str, Any]) -> dict[str, int]:
    """Words for numbers: listed with their value, or the parts that a language joins with a hyphen."""
    listed = {name: int(n) for name, n in (pair.split("=") for pair in raw.get("names", "").split())}
    small = f"{raw.get('units', '')} {raw.get('teens', '')}".split()
    made = {word: n for n, word in enumerate(small, 1)}
    made |= {word: n * 10 for n, word in enumerate(raw.get("tens", "").split(), 2)}
    return listed | made


def _number_words(raw: Mapping[str, Any], numbers: Mapping[str, int]) -> str:
    if "tens" not in raw:
        return "|".join(sorted(numbers, key=len, reverse=True))
    units, tens = (raw[name].replace(" ", "|") for name in ("units", "tens"))
    return rf"(?:{tens})(?:-(?:{units}))?|{raw['teens'].replace(' ', '|')}|{units}"


def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern.replace(" ", r"[ \u00a0\n]"), re.IGNORECASE)
