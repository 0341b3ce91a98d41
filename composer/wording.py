# SPDX-License-Identifier: GPL-3.0-or-later
"""Dates, amounts, names and salutations as they are written in a letter's language.

The letter's language is not the interface's language: everything here takes a language tag such
as ``en-GB`` and follows CLDR through babel. Figures and forms: letter conventions, sections 2, 3.
"""

from __future__ import annotations

from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from composer.case import Customer, FormOfAddress, Money

_TITLES = {
    "en-GB": {"mr": "Mr", "ms": "Ms", "mrs": "Mrs", "mx": "Mx", "dr": "Dr"},
    "en-US": {"mr": "Mr.", "ms": "Ms.", "mrs": "Mrs.", "mx": "Mx.", "dr": "Dr."},
}


def locale_of(language: str) -> str:
    """The babel locale name of a language tag: ``en-GB`` -> ``en_GB``."""
    return language.replace("-", "_")


def long_date(day: date, language: str) -> str:
    """A date in words with a four-digit year: ``22 November 2026``, ``November 22, 2026``."""
    from babel.dates import format_date

    return format_date(day, format="long", locale=locale_of(language))


def money(value: Money, language: str) -> str:
    """An amount with its currency: ``£1,249.90``."""
    from babel.numbers import format_currency

    amount = value.amount.quantize(Decimal("0.01"), ROUND_HALF_UP)
    return format_currency(amount, value.currency, locale=locale_of(language))


def title(form: FormOfAddress, language: str) -> str:
    """``Ms``, ``Ms.`` or the empty string."""
    return _TITLES.get(language, _TITLES["en-GB"]).get(form.value, "")


def surname(name: str) -> str:
    """The last word of a name, keeping particles such as *van der* with it."""
    parts = name.split()
    if not parts:
        return ""
    start = len(parts) - 1
    while start > 1 and parts[start - 1][:1].islower():
        start -= 1
    return " ".join(parts[start:])


def salutation(customer: Customer, language: str) -> str:
    """``Dear Ms Khan,`` or, without a form of address, ``Dear Sam Taylor,``; never a guessed gender."""
    mark = ":" if language == "en-US" else ","
    if not customer.name.strip():
        return f"Dear Customer{mark}"
    known = title(customer.form_of_address, language)
    who = f"{known} {surname(customer.name)}" if known else customer.name.strip()
    return f"Dear {who}{mark}"


def closing(customer: Customer, language: str) -> str:
    """``Yours sincerely,`` for a named person, ``Sincerely,`` in American letters."""
    if language == "en-US":
        return "Sincerely,"
    return "Yours sincerely," if customer.name.strip() else "Yours faithfully,"
