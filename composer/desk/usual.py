# SPDX-License-Identifier: GPL-3.0-or-later
"""What is usual in a country: the letters' language, the currency, the limit for a lawyer.

Proposals only. A value that the owner chose stays when the country changes.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal

from composer.business import Business
from composer.case import Money

LANGUAGES = ("en-GB", "en-US")
"""Languages that letters can be written in."""

_AMERICAN = frozenset({"US", "CA", "PH", "PR"})  # English letters follow American spelling and forms
_CURRENCIES = {
    "GB": "GBP",
    "US": "USD",
    "PL": "PLN",
    **dict.fromkeys(("IE", "FI", "EE", "NL", "DE"), "EUR"),
}

SUGGESTED_LIMITS = tuple(
    Money(Decimal(amount), currency)
    for amount, currency in ((2000, "GBP"), (2000, "EUR"), (2000, "USD"), (8000, "PLN"))
)
"""From which amount a lawyer should look. A suggestion, not law (obligations, section 12)."""


@dataclass(frozen=True, slots=True)
class Usual:
    """What letters from a country usually are written in, and paid in."""

    language: str
    currency: str


def usual_for(country: str) -> Usual:
    """What is usual in a country (ISO 3166-1 alpha-2); pounds and British English where unknown."""
    return Usual("en-US" if country in _AMERICAN else "en-GB", _currency(country))


def follow_country(business: Business, country: str) -> Business:
    """The profile in another country: language, currency and layout follow unless they were chosen.

    Chosen means: not what is usual in the country it was in before.
    """
    before, now = usual_for(business.address.country), usual_for(country)
    return replace(
        business,
        address=replace(business.address, country=country),
        language=now.language if business.language == before.language else business.language,
        currency=now.currency if business.currency == before.currency else business.currency,
    )


def suggested_limits(business: Business) -> tuple[Money, ...]:
    """Limits worth suggesting: of the currencies that have none yet, the owner's own first."""
    has = {x.limit.currency for x in business.limits}
    left = [x for x in SUGGESTED_LIMITS if x.currency not in has]
    return tuple(sorted(left, key=lambda x: x.currency != business.currency))


def _currency(country: str) -> str:
    if country in _CURRENCIES or len(country) != 2:  # ISO codes have two letters
        return _CURRENCIES.get(country, "GBP")
    from babel.numbers import get_territory_currencies

    known: list[str] = get_territory_currencies(country)
    return known[0] if known else "GBP"
