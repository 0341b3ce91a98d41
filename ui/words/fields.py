# SPDX-License-Identifier: GPL-3.0-or-later
"""Labels of values that stand in lists and forms: addresses, countries, channels, outcomes, ..."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from composer.case import (
    Channel,
    ConcernKind,
    DispatchMethod,
    FormOfAddress,
    OfferKind,
    Outcome,
    SignatureKind,
)
from ui.words.marks import QT_TRANSLATE_NOOP

COUNTRIES: dict[str, str] = {
    "GB": QT_TRANSLATE_NOOP("Fields", "United Kingdom"),
    "IE": QT_TRANSLATE_NOOP("Fields", "Ireland"),
    "US": QT_TRANSLATE_NOOP("Fields", "United States"),
    "FI": QT_TRANSLATE_NOOP("Fields", "Finland"),
    "EE": QT_TRANSLATE_NOOP("Fields", "Estonia"),
    "PL": QT_TRANSLATE_NOOP("Fields", "Poland"),
    "NL": QT_TRANSLATE_NOOP("Fields", "Netherlands"),
    "DE": QT_TRANSLATE_NOOP("Fields", "Germany"),
}

ADDRESS: dict[str, str] = {
    "street": QT_TRANSLATE_NOOP("Fields", "Street and number"),
    "locality": QT_TRANSLATE_NOOP("Fields", "Locality"),
    "village": QT_TRANSLATE_NOOP("Fields", "Village"),
    "district": QT_TRANSLATE_NOOP("Fields", "District"),
    "town": QT_TRANSLATE_NOOP("Fields", "Town"),
    "post_town": QT_TRANSLATE_NOOP("Fields", "Town"),
    "city": QT_TRANSLATE_NOOP("Fields", "City"),
    "town_or_county": QT_TRANSLATE_NOOP("Fields", "Town or county"),
    "county": QT_TRANSLATE_NOOP("Fields", "County"),
    "state": QT_TRANSLATE_NOOP("Fields", "State"),
    "region": QT_TRANSLATE_NOOP("Fields", "Region"),
    "postcode": QT_TRANSLATE_NOOP("Fields", "Postcode"),
    "zip": QT_TRANSLATE_NOOP("Fields", "ZIP code"),
    "eircode": QT_TRANSLATE_NOOP("Fields", "Eircode"),
}

_VALUES: tuple[tuple[StrEnum, str], ...] = (
    (FormOfAddress.NONE, QT_TRANSLATE_NOOP("Fields", "Full name")),
    (FormOfAddress.MR, QT_TRANSLATE_NOOP("Fields", "Mr")),
    (FormOfAddress.MS, QT_TRANSLATE_NOOP("Fields", "Ms")),
    (FormOfAddress.MRS, QT_TRANSLATE_NOOP("Fields", "Mrs")),
    (FormOfAddress.MX, QT_TRANSLATE_NOOP("Fields", "Mx")),
    (FormOfAddress.DR, QT_TRANSLATE_NOOP("Fields", "Dr")),
    (Channel.LETTER, QT_TRANSLATE_NOOP("Fields", "Letter")),
    (Channel.EMAIL, QT_TRANSLATE_NOOP("Fields", "E-mail")),
    (Channel.PHONE, QT_TRANSLATE_NOOP("Fields", "Phone")),
    (Channel.IN_PERSON, QT_TRANSLATE_NOOP("Fields", "In person")),
    (Channel.WEB_FORM, QT_TRANSLATE_NOOP("Fields", "Web form")),
    (ConcernKind.ANSWER, QT_TRANSLATE_NOOP("Fields", "Answer")),
    (ConcernKind.CLARIFY, QT_TRANSLATE_NOOP("Fields", "Clarify")),
    (ConcernKind.URGENT, QT_TRANSLATE_NOOP("Fields", "Urgent")),
    (Outcome.REFUSE, QT_TRANSLATE_NOOP("Fields", "Refuse")),
    (Outcome.REFUSE_WITH_OFFER, QT_TRANSLATE_NOOP("Fields", "Refuse with an offer")),
    (Outcome.REFUND_PART, QT_TRANSLATE_NOOP("Fields", "Refund in part")),
    (Outcome.REFUND, QT_TRANSLATE_NOOP("Fields", "Refund")),
    (Outcome.ASK_FIRST, QT_TRANSLATE_NOOP("Fields", "Ask first")),
    (OfferKind.DISCOUNT, QT_TRANSLATE_NOOP("Fields", "Discount")),
    (OfferKind.VOUCHER, QT_TRANSLATE_NOOP("Fields", "Voucher")),
    (OfferKind.REPLACEMENT, QT_TRANSLATE_NOOP("Fields", "Replacement")),
    (OfferKind.REDO, QT_TRANSLATE_NOOP("Fields", "Do it again")),
    (OfferKind.HELP, QT_TRANSLATE_NOOP("Fields", "Help")),
    (OfferKind.OTHER, QT_TRANSLATE_NOOP("Fields", "Something else")),
    (SignatureKind.INK, QT_TRANSLATE_NOOP("Fields", "Space for ink")),
    (SignatureKind.DRAWN, QT_TRANSLATE_NOOP("Fields", "Drawn")),
    (SignatureKind.PICTURE, QT_TRANSLATE_NOOP("Fields", "Picture")),
    (DispatchMethod.POST, QT_TRANSLATE_NOOP("Fields", "Post")),
    (DispatchMethod.TRACKED, QT_TRANSLATE_NOOP("Fields", "Tracked post")),
    (DispatchMethod.BY_HAND, QT_TRANSLATE_NOOP("Fields", "By hand")),
    (DispatchMethod.EMAIL, QT_TRANSLATE_NOOP("Fields", "E-mail")),
)
# Two values of different kinds may be spelled alike ("email", "letter"), and a StrEnum equals its
# string, so a lookup has to ask for the kind as well.
VALUES = {(type(value), value.value): text for value, text in _VALUES}


def country(code: str) -> str:
    """``United Kingdom``; an unknown code is shown as it is."""
    return _translated(COUNTRIES.get(code, code))


def address_label(key: str) -> str:
    """What people of the country call a part of an address."""
    return _translated(ADDRESS.get(key, ADDRESS["locality"]))


def value_name(value: StrEnum) -> str:
    """The word for a channel, an outcome, a kind, ..."""
    return _translated(VALUES[(type(value), value.value)])


def _translated(text: str) -> str:
    return QCoreApplication.translate("Fields", text)
