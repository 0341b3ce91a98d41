# SPDX-License-Identifier: GPL-3.0-or-later
"""Dates, amounts, names and salutations as they are written in a letter's language.

The letter's language is not the interface's language: everything here takes a language tag such
as ``en-GB`` or ``fi`` and follows CLDR through babel. Greetings and closings are data
(``resources/language``); figures and forms: letter conventions, sections 2, 3.
"""

from __future__ import annotations

from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache

from composer.case import Customer, FormOfAddress, Money
from composer.language import base_of, words

_USUAL_REGION = {"en": "en_GB"}  # CLDR's plain English is American


@lru_cache(maxsize=32)
def locale_of(language: str) -> str:
    """The babel locale name of a language tag: ``en-GB`` -> ``en_GB``; without the region CLDR lacks."""
    from babel.localedata import exists

    tag = language.replace("-", "_")
    base = base_of(language)
    return _USUAL_REGION.get(tag, tag) if exists(tag) or not exists(base) else _USUAL_REGION.get(base, base)


def long_date(day: date, language: str) -> str:
    """A date in words with a four-digit year: ``22 November 2026``, ``November 22, 2026``."""
    from babel.dates import format_date

    return format_date(day, format="long", locale=locale_of(language))


def money(value: Money, language: str) -> str:
    """An amount with its currency: ``£1,249.90``, ``1 249,90 €``."""
    from babel.numbers import format_currency

    amount = value.amount.quantize(Decimal("0.01"), ROUND_HALF_UP)
    return format_currency(amount, value.currency, locale=locale_of(language))


def title(form: FormOfAddress, language: str) -> str:
    """``Ms``, ``Ms.``, ``mevrouw``, or the empty string. In Polish it is the greeting: ``Szanowna Pani``."""
    found: str = words(language)["letter"]["titles"].get(form.value, "")
    return found


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
    """``Dear Ms Khan,``, ``Hyvä Maija Virtanen``, ``Geachte mevrouw De Vries,``; never a guessed gender."""
    letter = words(language)["letter"]
    name = customer.name.strip()
    known = title(customer.form_of_address, language)
    if not name:
        line = letter["nobody"]
    elif known:
        line = letter["titled"].format(title=known, surname=_spoken(name, language), name=name)
    else:
        line = letter["named"].format(name=name)
    return f"{line}{letter['mark']}"


def _spoken(name: str, language: str) -> str:
    """A surname behind a title. The Dutch write its first particle with a capital there."""
    last = surname(name)
    capital = words(language)["letter"].get("capital_particle", False)
    return last[:1].upper() + last[1:] if capital else last


def closing(customer: Customer, language: str) -> str:
    """``Yours sincerely,`` for a named person, ``Sincerely,`` in American letters, ``Z poważaniem``."""
    letter = words(language)["letter"]
    found: str = letter["closing" if customer.name.strip() else "closing_nobody"]
    return found
