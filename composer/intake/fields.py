# SPDX-License-Identifier: GPL-3.0-or-later
"""What people type into fields: amounts and dates as their language writes them; contradictions in a case."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from composer.case import Case, Money
from composer.errors import BadInput
from composer.text import MAX_NAME, MAX_TEXT, clean_line
from composer.wording import locale_of

MAX_AMOUNT = Decimal("99999999.99")
"""Largest amount that is taken. A larger one is a slip of the finger."""

_SIGNS = {"£": "GBP", "€": "EUR", "$": "USD", "zł": "PLN", "kr": "SEK"}
_DOLLARS = ("USD", "CAD", "AUD", "NZD")
_FIRST_YEAR, _LAST_YEAR = 1990, 2100


@dataclass(frozen=True, slots=True)
class Problem:
    """Something about a field that the owner should see. ``field`` is a path in the case."""

    field: str
    code: str
    data: dict[str, object]


def parse_money(text: str, language: str, currency: str, field: str = "amount") -> Money:
    """An amount as typed: ``640``, ``£1,249.90``, ``1 249,90 €``. A written currency beats the usual one.

    Raises ``BadInput`` with ``field`` and ``value``: ``amount_unreadable``, ``amount_negative``,
    ``amount_too_large`` (with ``limit``), ``amount_wrong_decimal_sign`` (with ``expected``).
    """
    typed = clean_line(text)[:80]
    number, written = _currency(typed, currency)
    if re.match(r"^[-−–(]", number):
        raise BadInput("amount_negative", field=field, value=typed)
    amount = _number(number.replace("\u00a0", " ").replace("\u202f", " "), typed, language, field)
    if amount > MAX_AMOUNT:
        raise BadInput("amount_too_large", field=field, value=typed, limit=MAX_AMOUNT)
    return Money(amount.quantize(Decimal("0.01")), written)


def _currency(typed: str, currency: str) -> tuple[str, str]:
    """The text without its currency, and which one that was."""
    match = re.match(
        r"^([-−–(]?)\s*(£|€|\$|zł|kr|[A-Z]{3}\b)?\s*([-−–]?[^£€$A-Za-zł]*?)\s*(£|€|\$|zł|kr\.?|[A-Z]{3})?\)?$",
        typed,
    )
    if not match:
        return typed, currency
    sign = (match[2] or match[4] or "").rstrip(".")
    if sign == "$" and currency in _DOLLARS:
        sign = ""
    if sign == "kr" and currency in ("SEK", "NOK", "DKK"):
        sign = ""
    return match[1] + match[3], _SIGNS.get(sign, sign) or currency


def _number(number: str, typed: str, language: str, field: str) -> Decimal:
    """The number by the decimal and grouping signs of the language (CLDR)."""
    from babel.numbers import get_decimal_symbol, get_group_symbol

    locale = locale_of(language)
    point, group = get_decimal_symbol(locale), get_group_symbol(locale)
    groups = " " if group.isspace() else group + " "
    whole = rf"(?:[0-9]{{1,3}}(?:[{re.escape(groups)}][0-9]{{3}})+|[0-9]+)"
    if re.fullmatch(
        rf"{whole}(?:{re.escape(point)}(?:[0-9]{{1,2}}|-))?|{re.escape(point)}[0-9]{{1,2}}", number
    ):
        kept = re.sub(rf"[^0-9{re.escape(point)}]", "", number).replace(point, ".")
        return Decimal(kept.rstrip("."))
    other = "," if point == "." else "."
    if re.fullmatch(rf"[0-9]+(?:[.,' ][0-9]{{3}})*{re.escape(other)}[0-9]{{1,3}}", number):
        raise BadInput("amount_wrong_decimal_sign", field=field, value=typed, expected=point)
    raise BadInput("amount_unreadable", field=field, value=typed)


def parse_date(text: str, language: str, field: str = "date") -> date:
    """A date as typed: ``22 November 2026``, ``22/11/2026`` (American: month first), ``2026-11-22``.

    Raises ``BadInput`` with ``field`` and ``value``: ``date_unreadable``, ``date_no_such_day`` (29 February
    2027) or ``date_out_of_range`` (before 1990 or after 2100).
    """
    typed = clean_line(text)[:80]
    found = _numeric(typed, language) or _in_words(typed, language)
    if found is None:
        raise BadInput("date_unreadable", field=field, value=typed)
    year, month, day = found
    if not _FIRST_YEAR <= year <= _LAST_YEAR:
        raise BadInput("date_out_of_range", field=field, value=typed, first=_FIRST_YEAR, last=_LAST_YEAR)
    try:
        return date(year, month, day)
    except ValueError:
        raise BadInput("date_no_such_day", field=field, value=typed) from None


def _numeric(typed: str, language: str) -> tuple[int, int, int] | None:
    if iso := re.fullmatch(r"([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})", typed):
        return int(iso[1]), int(iso[2]), int(iso[3])
    match = re.fullmatch(r"([0-9]{1,2})[./ -]+([0-9]{1,2})[./ -]+([0-9]{4}|[0-9]{2})", typed)
    if not match:
        return None
    first, second, year = int(match[1]), int(match[2]), int(match[3])
    month, day = (first, second) if language == "en-US" else (second, first)
    return year + 2000 if year < 100 else year, month, day


def _in_words(typed: str, language: str) -> tuple[int, int, int] | None:
    """A date with its month as a word, in full or by at least three letters."""
    match = re.fullmatch(r"([0-9]{1,2})(?:st|nd|rd|th|\.)?\s+(?:of\s+)?([^\W\d]+)\.?,?\s+([0-9]{4})", typed)
    if match:
        day, word, year = match[1], match[2], match[3]
    else:
        match = re.fullmatch(r"([^\W\d]+)\.?\s+([0-9]{1,2})(?:st|nd|rd|th)?,?\s+([0-9]{4})", typed)
        if not match:
            return None
        day, word, year = match[2], match[1], match[3]
    month = _month(word, language)
    return (int(year), month, int(day)) if month else None


def _month(word: str, language: str) -> int | None:
    from babel.dates import get_month_names

    wanted = word.casefold()
    names = get_month_names("wide", "format", locale_of(language))
    found = [n for n, name in names.items() if name.casefold().startswith(wanted)] if len(wanted) > 2 else []
    return found[0] if len(found) == 1 else None


def check_case(case: Case, today: date | None = None) -> tuple[Problem, ...]:
    """What in the case contradicts itself or cannot be printed. Nothing here stops anybody from going on.

    ``today`` defaults to the day of the case's last change, with a day's grace for time zones.
    """
    latest = today or case.updated_at.date() + timedelta(days=1)
    return (*_names(case), *_days(case, latest), *_sums(case), *_offers(case, latest))


def _names(case: Case) -> Iterator[Problem]:
    if not case.customer.name.strip():
        yield Problem("customer.name", "name_empty", {})
    lines = {
        "customer.name": case.customer.name,
        "customer.company": case.customer.company,
        "customer.email": case.customer.email,
        "customer.phone": case.customer.phone,
        "purchase.item": case.purchase.item,
        "purchase.order_number": case.purchase.order_number,
    }
    for field, value in lines.items():
        if len(value) > MAX_NAME:
            code = "name_too_long" if field == "customer.name" else "text_too_long"
            yield Problem(field, code, {"length": len(value), "limit": MAX_NAME})
    if len(case.request.text) > MAX_TEXT:
        yield Problem("request.text", "text_too_long", {"length": len(case.request.text), "limit": MAX_TEXT})
    address = case.customer.email.strip()
    if address and not re.fullmatch(r"[^@\s]+@[^@\s]+\.[^@\s]+", address):
        yield Problem("customer.email", "email_odd", {})


def _days(case: Case, latest: date) -> Iterator[Problem]:
    bought, received = case.purchase, case.request.received_on
    for field, day in (
        ("request.received_on", received),
        ("purchase.bought_on", bought.bought_on),
        ("purchase.delivered_on", bought.delivered_on),
        ("purchase.performed_on", bought.performed_on),
    ):
        if day and day > latest:
            yield Problem(field, "date_in_future", {"day": day})
    if received and bought.delivered_on and bought.delivered_on > received:
        yield Problem(
            "purchase.delivered_on",
            "delivered_after_request",
            {"day": bought.delivered_on, "request": received},
        )
    if received and bought.performed_on and bought.performed_on > received:
        yield Problem(
            "purchase.performed_on",
            "performed_after_request",
            {"day": bought.performed_on, "request": received},
        )
    if bought.bought_on and bought.delivered_on and bought.delivered_on < bought.bought_on:
        yield Problem(
            "purchase.delivered_on",
            "delivered_before_bought",
            {"day": bought.delivered_on, "bought": bought.bought_on},
        )


def _sums(case: Case) -> Iterator[Problem]:
    price, asked, part = case.purchase.price, case.request.amount_asked, case.decision.partial_amount
    for field, value in (
        ("purchase.price", price),
        ("request.amount_asked", asked),
        ("decision.partial_amount", part),
    ):
        if value and value.amount < 0:
            yield Problem(field, "amount_negative", {"amount": value.amount})
        elif value and value.amount > MAX_AMOUNT:
            yield Problem(field, "amount_too_large", {"amount": value.amount, "limit": MAX_AMOUNT})
    for field, value, whole in (
        ("request.amount_asked", asked, price),
        ("decision.partial_amount", part, asked or price),
    ):
        if value and whole and value.currency != whole.currency:
            yield Problem(field, "currency_differs", {"currency": value.currency, "other": whole.currency})
    if asked and price and asked.currency == price.currency and asked.amount > price.amount:
        yield Problem(
            "request.amount_asked", "asked_above_price", {"asked": asked.amount, "price": price.amount}
        )
    whole = asked or price
    if part and whole and part.currency == whole.currency and part.amount >= whole.amount:
        yield Problem(
            "decision.partial_amount", "part_is_not_less", {"part": part.amount, "whole": whole.amount}
        )


def _offers(case: Case, latest: date) -> Iterator[Problem]:
    offer = case.decision.offer
    if offer and offer.expires_on and offer.expires_on < latest:
        yield Problem("decision.offer.expires_on", "offer_already_over", {"day": offer.expires_on})
