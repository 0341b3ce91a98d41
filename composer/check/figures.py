# SPDX-License-Identifier: GPL-3.0-or-later
"""Amounts, percentages and codes as they stand in a text, with their places.

Numbers are read as leniently as people write them; ``well_shaped`` says whether one is written as the
letter's language does (CLDR: ``1,249.90``, ``1 249,90``, ``1.249,90``).
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import lru_cache

from composer.check import numerals
from composer.check.numerals import value_of
from composer.check.places import Placed, apart, by_paragraph, spaced
from composer.language import base_of, words
from composer.wording import locale_of

_SYMBOLS = {"\u00a3": "GBP", "$": "USD", "\u20ac": "EUR", "z\u0142": "PLN"}
_CODES = "GBP|USD|EUR|PLN|SEK|DKK|NOK|CHF|CZK"
_GROUPED = r"\d{1,3}(?:[,.\u00a0\u202f ]\d{3})+(?!\d)(?:[.,]\d{1,2}(?!\d))?"
# atomic: a figure is read whole or not at all, never its first digits
_FIGURE = rf"(?P<figure>(?>{_GROUPED}|\d+(?:[.,]\d{{1,2}})?(?!\d)))(?:,(?:-+|\u2013))?+"
_BEFORE = (
    rf"(?P<unit>(?-i:[\u00a3$\u20ac]|(?<!\w)(?:{_CODES})))[ \u00a0\u202f]?"
    rf"{_FIGURE}(?![ \u00a0]?(?:{_CODES})\b)"
)
_TIMES = r"[ \u00a0]?[x\u00d7*][ \u00a0]?"
_TIMES_BEFORE = re.compile(rf"(?<![\w.,])(?P<times>\d{{1,3}}){_TIMES}$", re.IGNORECASE)
_TIMES_BEHIND = re.compile(rf"{_TIMES}(?P<times>\d{{1,3}})(?![\w.,]*\d)", re.IGNORECASE)
_WHOLE_NUMBER = re.compile(r"(?<![\w.,/-])[x\u00d7]?(\d{1,3})(?![\d/-]|[.,]\d)[x\u00d7]?", re.IGNORECASE)
_WHOLE_CODE = r"(?P<code>(?=[A-Za-z0-9/-]*\d)[A-Za-z0-9][A-Za-z0-9/-]{3,}?)"
_FEWEST_DIGITS = 3  # of an order number that is known by its shape
_MOST_DIGITS = 15  # more is no figure of a letter, and more than can be reckoned with exactly
_NO_CODE = re.compile(r"\d{1,2}[-/]\d{1,2}[-/]\d{2,4}|\d{4}-\d\d-\d\d")  # a date
_NOT_BEFORE = r"(?![A-Za-z0-9/-])(?![.,]\d)(?! ?(?:[\u20ac%]|eur|z\u0142|dni\b|p\u00e4iv|dag|p\u00e4ev|days))"


@dataclass(frozen=True, slots=True)
class AmountAt(Placed):
    """An amount of money in the text; ``currency`` is an ISO code, ``figure`` where the number stands."""

    amount: Decimal
    currency: str
    figure: tuple[int, int] = (0, 0)

    def moved(self, by: int) -> AmountAt:
        """The same in a text that has ``by`` more code points before it."""
        figure = (self.figure[0] + by, self.figure[1] + by)
        return replace(self, start=self.start + by, end=self.end + by, figure=figure)


@dataclass(frozen=True, slots=True)
class FigureAt(Placed):
    """A percentage or code in the text, with ``value`` as a plain string."""

    value: str
    figure: tuple[int, int] = (0, 0)

    def moved(self, by: int) -> FigureAt:
        """The same in a text that has ``by`` more code points before it."""
        figure = (self.figure[0] + by, self.figure[1] + by)
        return replace(self, start=self.start + by, end=self.end + by, figure=figure)


@dataclass(frozen=True, slots=True)
class _Shapes:
    """The patterns of one language."""

    before: re.Pattern[str]  # a currency and its figure
    after: re.Pattern[str]  # a figure and its currency
    percent: re.Pattern[str]
    percent_named: re.Pattern[str]  # ten per cent
    code: re.Pattern[str]
    job: re.Pattern[str]
    named: re.Pattern[str]  # numbers in words
    currencies: tuple[tuple[re.Pattern[str], str], ...]


def amounts(text: str, language: str) -> list[AmountAt]:
    """Every amount with its currency."""
    return by_paragraph(text, language, _amounts)


def percentages(text: str, language: str) -> list[FigureAt]:
    """Every percentage, as a normalised number."""
    return by_paragraph(text, language, _percentages)


def codes(text: str, language: str, order: str = "") -> list[FigureAt]:
    """Numbers that are introduced as an order's, or have the shape of ``order``; invoices have their own."""
    told = by_paragraph(text, language, _codes)
    alike = [FigureAt(*m.span(), m[0]) for m in _shape(order).finditer(text)]
    alike += [one for one in by_paragraph(text, language, _jobs) if _bare(one.value) == _bare(order)]
    return [one for one in apart([*told, *alike]) if one.value]


def _bare(code: str) -> str:
    """The shape of a number: a contract has its own, unless that looks like the order's."""
    return re.sub(r"\d", "0", code.upper())


@lru_cache(maxsize=8)
def _shape(order: str) -> re.Pattern[str]:
    """The same letters and marks with any digits; digits alone are too common to be a shape."""
    if not re.search(r"[A-Za-z]", order) or len(re.findall(r"\d", order)) < _FEWEST_DIGITS:
        return re.compile(r"(?!)")
    alike = re.sub(r"\d", r"\\d", re.escape(order))
    return re.compile(rf"(?<![\w/-]){alike}(?!\w|[/-]\d)", re.IGNORECASE)


def times(text: str, found: AmountAt) -> tuple[int, int, int]:
    """How many times an amount is to be taken (*2 x \u00a338*), and from where to where that is said."""
    line = text.rfind("\n", 0, found.start) + 1
    if before := _TIMES_BEFORE.search(text, line, found.start):
        return int(before["times"]), before.start(), found.end
    if behind := _TIMES_BEHIND.match(text, found.end):
        return int(behind["times"]), found.start, behind.end()
    return 1, found.start, found.end


def whole_numbers(text: str, start: int, end: int, taken: Iterable[Placed], language: str) -> set[int]:
    """Plain counts in a part of the text, in digits or words; those inside what is ``taken`` are not."""
    inside = [(one.start, one.end) for one in taken]
    found = [(m.start(1), m[1]) for m in _WHOLE_NUMBER.finditer(text, start, end)]
    found += [(m.start(), m[0]) for m in _shapes(language).named.finditer(text, start, end)]
    free = [said for at, said in found if not any(a <= at < b for a, b in inside)]
    return {value for said in free if (value := value_of(said, language)) > 1}


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
    matches = (m for pattern in (shapes.before, shapes.after) for m in pattern.finditer(paragraph))
    found = [
        AmountAt(*m.span(), _with_cents(m), _currency(m["unit"], shapes), m.span("figure"))
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
    ) + tuple(
        FigureAt(*m.span(), f"{value_of(m['figure'], language)}", m.span("figure"))
        for m in _shapes(language).percent_named.finditer(paragraph)
    )


@lru_cache(maxsize=1000)
def _codes(paragraph: str, language: str) -> tuple[FigureAt, ...]:
    """Those of invoices and receipts have no value."""
    return tuple(
        FigureAt(*m.span("code"), "" if m["other"] else m["code"])
        for m in _shapes(language).code.finditer(paragraph)
        if not _NO_CODE.fullmatch(m["code"])
    )


@lru_cache(maxsize=1000)
def _jobs(paragraph: str, language: str) -> tuple[FigureAt, ...]:
    """Numbers of contracts and jobs, which stand in the place of an order's."""
    found = _shapes(language).job.finditer(paragraph)
    return tuple(FigureAt(*m.span("code"), m["code"]) for m in found if not _NO_CODE.fullmatch(m["code"]))


def _with_cents(match: re.Match[str]) -> Decimal:
    """The value of *189.95 euros*, or of *189 euros and 95 cents*."""
    return number_of(match["figure"]) + Decimal(match["cents"] or 0) / 100


def _readable(match: re.Match[str]) -> bool:
    return len(re.sub(r"\D", "", match["figure"])) <= _MOST_DIGITS


def _currency(unit: str, shapes: _Shapes) -> str:
    if unit in _SYMBOLS:
        return _SYMBOLS[unit]
    return next((code for name, code in shapes.currencies if name.fullmatch(unit)), unit.upper())


@lru_cache(maxsize=16)
def _shapes(language: str) -> _Shapes:
    raw = words(language)["numbers"]
    named = "|".join(name for name, _ in raw["currencies"])
    numeral = numerals.pattern(base_of(language))
    # as it is written: an order number may well end in a capital S
    ending = rf"(?:(?<=\d)(?-i:{raw['code_ending']}))?" if "code_ending" in raw else ""
    behind = rf"(?P<unit>[\u00a3$\u20ac]|z\u0142(?!\w)|(?:{_CODES})\b|(?:{named})(?!\w))"
    cents = rf"(?:{raw['cents']})?+".replace(" ", r"[ \u00a0\u202f\n]")
    return _Shapes(
        before=re.compile(_BEFORE + cents, re.IGNORECASE),
        after=re.compile(
            rf"(?<![\w.,]){_FIGURE}(?:[ \u00a0\u202f]|-(?=eur|pound|dollar))?{behind}{cents}", re.IGNORECASE
        ),
        percent=spaced(rf"(?<![\w.,])(?P<figure>\d+(?:[.,]\d+)?)(?: |-)?(?:{raw['percent']})"),
        percent_named=spaced(rf"(?<!\w)(?P<figure>{numeral}) ?(?:{raw['percent']})"),
        code=spaced(rf"{raw['code']}{_WHOLE_CODE}{ending}{_NOT_BEFORE}"),
        job=spaced(rf"{raw['job']}[:#]? ?{_WHOLE_CODE}{ending}{_NOT_BEFORE}"),
        named=spaced(rf"(?<!\w){numeral}(?!\w)"),
        currencies=tuple((re.compile(n, re.IGNORECASE), code) for n, code in raw["currencies"]),
    )
