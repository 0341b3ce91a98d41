# SPDX-License-Identifier: GPL-3.0-or-later
"""Words for the numbers 1 to 100, in the forms that ``[numbers] counting`` of a language lists."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any

from composer.check.places import one_of
from composer.language import base_of, words


def value_of(written: str, language: str) -> int:
    """A number in digits or words; 0 when it only looks like one (a dotless i matches an i)."""
    if written.isdecimal():
        return int(written)
    return numerals(base_of(language)).get(re.sub(r"\s", " ", written.lower()), 0)


@lru_cache(maxsize=8)
def numerals(base: str) -> Mapping[str, int]:
    """Every word for a number, in small letters, with its value."""
    raw = words(base)["numbers"]
    named = {name: int(n) for name, n in (pair.split("=") for pair in raw.get("names", "").split())}
    return {**{name: n for row in raw["counting"] for name, n in _row(row)}, **named}


@lru_cache(maxsize=8)
def pattern(base: str) -> str:
    """A pattern of all of them; a space in it stands for any blank."""
    return one_of(numerals(base))


def _row(row: Mapping[str, Any]) -> Iterator[tuple[str, int]]:
    units, teens, tens = (row[name].split() for name in ("units", "teens", "tens"))
    ones = row.get("ones", row["units"]).split()
    yield from zip(units, range(1, 10), strict=True)
    yield from zip(teens, range(10, 20), strict=True)
    for ten, by_ten in zip(tens, range(20, 100, 10), strict=True):
        yield ten, by_ten
        for compound in row["compound"]:
            yield from ((compound.format(ten=ten, one=one), by_ten + n) for n, one in enumerate(ones, 1))
    yield from ((name, 100) for name in row["hundred"])
