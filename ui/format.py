# SPDX-License-Identifier: GPL-3.0-or-later
"""Dates, times and amounts as the owner reads and types them: in the locale of the interface.

The letter has its own language; that is ``composer.wording``'s business.
"""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta, tzinfo
from decimal import Decimal, InvalidOperation
from functools import lru_cache

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QTime

from composer.case import Money
from composer.errors import BadInput

LARGEST_AMOUNT = Decimal("999999999.99")
CENTURY = 2000  # two figures for a year mean this century: letters are about recent purchases
AHEAD = timedelta(days=92)
_SPACES = re.compile(r"[\s\u00a0\u202f\u2009]")
_APOSTROPHES = "'\u2019"
_WITH_MONTH = re.compile(
    r"(?:(?P<before>\d{1,2})\.?\s+)?(?P<month>.+?)\.?,?(?:\s+(?P<after>\d{1,2}),?)?(?:\s+(?P<year>\d{4}))?"
)


def day(value: date, locale: QLocale | None = None) -> str:
    """A date with the month in words: ``22 November 2026``."""
    locale = locale or QLocale()
    pattern = re.sub(r"d{3,4},?\s*|,?\s*d{3,4}", "", locale.dateFormat(QLocale.FormatType.LongFormat))
    return locale.toString(QDate(value.year, value.month, value.day), pattern.strip(" ,"))


def short_day(value: date, locale: QLocale | None = None) -> str:
    """A date in figures, the year in full: ``22/11/2026``."""
    locale = locale or QLocale()
    return locale.toString(QDate(value.year, value.month, value.day), short_pattern(locale))


def short_pattern(locale: QLocale) -> str:
    """The locale's pattern for a date in figures, with four figures for the year."""
    pattern = locale.dateFormat(QLocale.FormatType.ShortFormat)
    return pattern if "yyyy" in pattern else pattern.replace("yy", "yyyy")


def clock_time(value: datetime, zone: tzinfo, locale: QLocale | None = None) -> str:
    """The time of day in the owner's zone: ``08:00``."""
    here = value.astimezone(zone)
    return (locale or QLocale()).toString(QTime(here.hour, here.minute), QLocale.FormatType.ShortFormat)


def until(value: datetime, now: datetime, zone: tzinfo, locale: QLocale | None = None) -> str:
    """A near moment in as few words as are clear: ``08:00`` today or within 24 hours, else with the day."""
    here, today = value.astimezone(zone), now.astimezone(zone).date()
    time = clock_time(value, zone, locale)
    days = (here.date() - today).days
    if days <= 0:
        return time
    if days == 1:
        return QCoreApplication.translate("Format", "tomorrow {time}").format(time=time)
    return QCoreApplication.translate("Format", "{day}, {time}").format(
        day=day(here.date(), locale), time=time
    )


def moment(value: datetime, zone: tzinfo, locale: QLocale | None = None) -> str:
    """Day and time in the owner's zone."""
    text = QCoreApplication.translate("Format", "{day}, {time}")
    return text.format(day=day(value.astimezone(zone).date(), locale), time=clock_time(value, zone, locale))


def money(value: Money, locale: QLocale | None = None) -> str:
    """An amount with its currency: ``£1,249.90``, ``1.249,90 €``."""
    locale = locale or QLocale()
    figures = amount(value.amount, locale)
    sign = SIGNS.get(value.currency, value.currency)
    before = _sign_stands_before(locale)
    gap = "" if before and sign in "£$€" else "\u00a0"
    return f"{sign}{gap}{figures}" if before else f"{figures}{gap}{sign}"


SIGNS = {"GBP": "£", "EUR": "€", "USD": "$", "PLN": "zł"}
CURRENCIES = ("GBP", "EUR", "USD", "PLN", "CHF", "SEK", "NOK", "DKK", "CAD", "AUD")


def amount(value: Decimal, locale: QLocale | None = None) -> str:
    """An amount in figures with two decimals, grouped."""
    locale = locale or QLocale()
    whole, _, cents = f"{abs(value):.2f}".partition(".")
    groups = re.sub(r"(?<=\d)(?=(\d{3})+$)", lambda _: locale.groupSeparator(), whole)
    return f"{'-' if value < 0 else ''}{groups}{locale.decimalPoint()}{cents}"


def number(value: Decimal, locale: QLocale | None = None) -> str:
    """A plain number without needless zeros: ``40``, ``2,5``."""
    text = f"{value.normalize():f}"
    return text.replace(".", (locale or QLocale()).decimalPoint())


def read_number(text: str, locale: QLocale | None = None) -> Decimal | None:
    """The number somebody typed; None for an empty text.

    Raises BadInput ``amount_unreadable`` (``text``), ``amount_decimal_sign`` (``text``, ``sign``: the
    locale's), ``amount_negative``, ``amount_too_large``. A separator that could mean two things is
    refused, never guessed: in a locale with a decimal comma ``1.249`` is 1249, but ``12.50`` is asked about.
    """
    locale = locale or QLocale()
    bare = _SPACES.sub("", text).translate({ord(c): None for c in _APOSTROPHES})
    if not bare:
        return None
    point = locale.decimalPoint()
    other = "." if point == "," else ","
    if not re.fullmatch(r"[-\u2212+]?[\d.,]*\d[\d.,]*", bare):
        raise BadInput("amount_unreadable", field="amount", text=text[:40])
    whole, found, cents = bare.partition(point)
    if (
        other in cents
        or point in cents
        or not re.fullmatch(rf"[-\u2212+]?(\d+|\d{{1,3}}(\{other}\d{{3}})+)?", whole)
    ):
        raise BadInput("amount_decimal_sign", field="amount", text=text[:40], sign=point)
    return _within(
        f"{whole.replace(other, '') or '0'}.{cents or '0'}" if found else whole.replace(other, ""), text
    )


def _within(plain: str, text: str) -> Decimal:
    try:
        value = Decimal(plain.replace("\u2212", "-"))
    except InvalidOperation:
        raise BadInput("amount_unreadable", field="amount", text=text[:40]) from None
    if value < 0:
        raise BadInput("amount_negative", field="amount", value=value)
    if value > LARGEST_AMOUNT:
        raise BadInput("amount_too_large", field="amount", largest=LARGEST_AMOUNT)
    return value


def read_day(text: str, today: date, locale: QLocale | None = None) -> date | None:
    """The date somebody typed in the locale's order, or with the month in words, or as ISO; None if empty.

    A missing year makes it the latest such day up to three months ahead: letters are mostly about what was.
    Raises BadInput ``date_unreadable`` (``text``) and ``date_impossible`` (``text``): 30 February, or the
    29th of a common year.
    """
    locale = locale or QLocale()
    text = " ".join(text.split())
    if not text:
        return None
    in_words = _in_words(text, locale, today)
    if in_words is not None:
        return in_words
    numbers = [int(n) for n in re.findall(r"\d+", text)]
    if not re.fullmatch(r"\d{1,4}([./\- ]+\d{1,4}){1,2}[./]?", text) or not 2 <= len(numbers) <= 3:
        raise BadInput("date_unreadable", field="date", text=text[:40])
    return _from_numbers(numbers, text, locale, today)


def _in_words(text: str, locale: QLocale, today: date) -> date | None:
    found = _WITH_MONTH.fullmatch(text.casefold())
    if found is None or bool(found["before"]) == bool(found["after"]):
        return None
    month = _months(locale.name()).get(found["month"]) or _months("en").get(found["month"])
    number_of_day = int(found["before"] or found["after"])
    return _make(int(found["year"] or 0), month, number_of_day, text, today) if month else None


@lru_cache(maxsize=8)
def _months(locale: str) -> dict[str, int]:
    """The names of the months, long and short, without the dot, and their numbers."""
    wanted = QLocale(locale)
    kinds = QLocale.FormatType.ShortFormat, QLocale.FormatType.LongFormat
    return {
        wanted.monthName(month, kind).rstrip(".").casefold(): month
        for kind in kinds
        for month in range(1, 13)
    }


def _from_numbers(numbers: list[int], text: str, locale: QLocale, today: date) -> date:
    if numbers[0] > 31 and len(numbers) == 3:
        return _make(numbers[0], numbers[1], numbers[2], text, today)
    pattern = locale.dateFormat(QLocale.FormatType.ShortFormat)
    order = sorted("dM", key=pattern.find)
    parts = dict(zip(order, numbers, strict=False))
    year = numbers[2] if len(numbers) == 3 else 0
    return _make(year + CENTURY if 0 < year < 100 else year, parts["M"], parts["d"], text, today)


def _make(year: int, month: int, number_of_day: int, text: str, today: date) -> date:
    try:
        if year:
            return date(year, month, number_of_day)
        years = (today.year - 1, today.year, today.year + 1)
        near = [made for y in years if (made := _possible(y, month, number_of_day))]
        if not near:
            raise ValueError(text)
        return max((d for d in near if d <= today + AHEAD), default=near[0])
    except ValueError:
        raise BadInput("date_impossible", field="date", text=text[:40]) from None


def _possible(year: int, month: int, number_of_day: int) -> date | None:
    try:
        return date(year, month, number_of_day)
    except ValueError:
        return None


def _sign_stands_before(locale: QLocale) -> bool:
    shown = locale.toCurrencyString(1.0, "\u00a4")
    return shown.strip().startswith("\u00a4")
