# SPDX-License-Identifier: GPL-3.0-or-later
"""Dates, amounts, names and salutations as they are written in a letter's language.

The letter's language is not the interface's language: everything here takes a language tag such
as ``en-GB`` or ``fi`` and follows CLDR through babel. Greetings and closings are data
(``resources/language``); figures and forms: letter conventions, sections 2, 3.
"""

from __future__ import annotations

import re
import unicodedata
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache

from composer.case import Customer, FormOfAddress, Money
from composer.language import LETTER_LANGUAGES, base_of, words

_USUAL_REGION = {"en": "en_GB"}  # CLDR's plain English is American
_DASHES = "-\u2013\u2014"


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


@lru_cache(maxsize=8)
def of_names(*kinds: str) -> str:
    """A pattern of the words of names (``particles``, ``suffixes``): a Dutch name may stand in any letter."""
    known = (words(base)["greeting"].get(kind) for base in LETTER_LANGUAGES for kind in kinds)
    return "|".join(filter(None, known))


def surname(name: str) -> str:
    """All of a name from the surname on, as it is filed: *van der Berg*, *Jansen-de Vries*, *Smith Jr.*"""
    parts = name.split()
    return " ".join(parts[_bounds(parts)[0] :])


def bare_surname(name: str) -> str:
    """The surname by which a person is spoken to: without *Jr.* or *PhD*."""
    parts = name.split()
    return " ".join(parts[slice(*_bounds(parts))]).rstrip(",")


def spoken_surnames(name: str) -> tuple[str, ...]:
    """The surname, and what is left of it where people drop its small word: *Da Silva*, *Silva*."""
    last = bare_surname(name)
    first, _, rest = last.partition(" ")
    dropped = rest and re.fullmatch(of_names("dropped_particles"), first, re.IGNORECASE)
    return (last, rest) if dropped else (last,)


def _bounds(parts: list[str]) -> tuple[int, int]:
    """Where in the words of a name the surname begins, and where suffixes follow it."""
    end = len(parts)
    while end > 1 and _is_suffix(parts, end - 1):
        end -= 1
    start = max(end - 1, 0)
    while start and _goes_with_next(parts, start - 1):
        start -= 1
    return start, end


def _is_suffix(parts: list[str], at: int) -> bool:
    """Whether a word follows the name: *Jr.*, and whatever a comma parts from it (*Smith, John*)."""
    known = re.fullmatch(of_names("suffixes"), parts[at].rstrip(","))
    return known is not None or parts[at - 1].endswith(",")


def _goes_with_next(parts: list[str], at: int) -> bool:
    """Whether a word belongs to the surname that goes on behind it: *van*, *Den*, *'t*, *Jansen-de*."""
    word = parts[at]
    if word in _DASHES:
        return at > 1  # *Anna Jansen - De Smet*; *Anna - De Smet* has one surname only
    end = word.rpartition("-")[2]
    if not end or re.fullmatch(of_names("particles"), end, re.IGNORECASE):
        return True
    if not at:
        return False  # a first name: *Ben Smith*, *anna virtanen*
    joined = parts[at + 1][0] in _DASHES
    return joined or word[:1].islower() or bool(_inner().fullmatch(unicodedata.normalize("NFC", end)))


@lru_cache(maxsize=1)
def _inner() -> re.Pattern[str]:
    return re.compile(of_names("inner_particles", "dropped_particles"), re.IGNORECASE)


def salutation(customer: Customer, language: str) -> str:
    """``Dear Ms Khan,``, ``Hyvä Maija Virtanen``, ``Geachte mevrouw De Vries,``; never a guessed gender."""
    letter = words(language)["letter"]
    name = customer.name.strip()
    known = title(customer.form_of_address, language)
    if not name:
        line = letter["nobody"]
    elif known:
        line = letter["titled"].format(title=known, surname=spoken_surname(name, language), name=name)
    else:
        line = letter["named"].format(name=name)
    return f"{line}{letter['mark']}"


def spoken_surname(name: str, language: str) -> str:
    """A surname as it stands behind a title. The Dutch write its first particle with a capital there."""
    last = bare_surname(name)
    capital = words(language)["letter"].get("capital_particle", False)
    return last[:1].upper() + last[1:] if capital else last


def closing(customer: Customer, language: str) -> str:
    """``Yours sincerely,`` for a named person, ``Sincerely,`` in American letters, ``Z poważaniem``."""
    letter = words(language)["letter"]
    found: str = letter["closing" if customer.name.strip() else "closing_nobody"]
    return found
