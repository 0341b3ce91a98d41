# SPDX-License-Identifier: GPL-3.0-or-later
"""House numbers and postcodes of the letter against the two addresses of the case, ours and the customer's.

Only what is nearly one of them is told; any other address may be another's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from composer.business import Business
from composer.case import Case
from composer.check.doubt import around, doubt, near
from composer.check.findings import Finding

_WHY = "A letter or a parcel would go elsewhere."
_HOUSE = r"\d{1,4}[A-Za-z]?(?:[-/]\d{1,4}[A-Za-z]?)?"
_STREET = re.compile(rf"(?:(?P<before>{_HOUSE}),? )?(?P<name>\D{{4,}}?)(?: (?P<behind>{_HOUSE}))?")
_ENDS = r"(?![\w/-])(?= ?(?:[,.;:)\n]|$))"  # behind a house number; "Mill Lane 14 days ago" has none
_MOST_APART = 2  # letters or digits of a postcode; figures alone are too much alike for two

_Slip = tuple[int, int, str, str]  # its place, the right one, and the words that the request may say too


def check(text: str, case: Case, business: Business, language: str) -> list[Finding]:
    """Numbers of a known street, and postcodes, that are a slip away from the right ones."""
    known = [one for one in (business.address, case.customer.address) if one.street or one.postcode]
    streets = tuple(part for one in known for part in re.split(r"[\n,]", one.street))
    codes = tuple((one.postcode.strip().upper(), one.town.strip()) for one in known if one.postcode.strip())
    found = {slip[0]: slip for slip in (*_postcodes(text, codes), *_houses(text, streets))}
    return [
        doubt(start, end, "address", f"The address says {right}.", _WHY, right)
        for start, end, right, whole in found.values()
        if whole not in case.request.text
        and not near("others", language).search(around(text, start, language))
    ]


def _houses(text: str, streets: tuple[str, ...]) -> Iterator[_Slip]:
    """Where another number stands beside a street, and the right one."""
    parts = [match for street in streets if (match := _STREET.fullmatch(street.strip()))]
    rights = {(m["name"].lower(), m[side]) for m in parts for side in ("before", "behind") if m[side]}
    for m in parts:
        for side in ("before", "behind"):
            for found in _beside(m["name"], side).finditer(text) if m[side] else ():
                if (m["name"].lower(), found["house"]) not in rights:
                    yield *found.span("house"), m[side], found[0]


@lru_cache(maxsize=32)
def _beside(name: str, side: str) -> re.Pattern[str]:
    """A house number before or behind the name of a street, with any kind of apostrophe and blank."""
    plain = re.sub(r"\\?['\u2019]", "['\u2019]", re.escape(name)).replace(r"\ ", r"[ \u00a0\n]+")
    house = rf"(?P<house>{_HOUSE})"
    whole = rf"(?<![\w.,/-]){house} {plain}(?!\w)" if side == "before" else rf"\b{plain} {house}{_ENDS}"
    return re.compile(whole, re.IGNORECASE)


def _postcodes(text: str, codes: tuple[tuple[str, str], ...]) -> Iterator[_Slip]:
    """Postcodes of the shape of a known one that differ from it a little."""
    known = {re.sub(r"\s", "", code) for code, _ in codes}
    for code, town in codes:
        most = _MOST_APART if re.search("[A-Z]", code) else 1
        for found in _shaped(code, town).finditer(text):
            said = re.sub(r"\s", "", found["code"])
            apart = sum(a != b for a, b in zip(said, re.sub(r"\s", "", code), strict=True))
            if said not in known and apart <= most:
                yield *found.span("code"), code, found["code"]


@lru_cache(maxsize=32)
def _shaped(code: str, town: str) -> re.Pattern[str]:
    """Figures alone are a postcode only right beside the town."""
    letters = re.search("[A-Z]", code) is not None
    shape = "".join(
        "[A-Z]" if c.isalpha() else r"\d" if c.isdigit() else r"\s?" if c.isspace() else re.escape(c)
        for c in code
    )
    whole = rf"(?<![\w-])(?P<code>{shape})(?![\w-])"
    return re.compile(whole if letters else rf"{whole}(?= {re.escape(town)})" if town else r"(?!)(?P<code>)")
