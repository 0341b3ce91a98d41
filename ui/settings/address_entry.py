# SPDX-License-Identifier: GPL-3.0-or-later
"""The business's address as entries of the profile: each part is stored, and refused, for itself."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from composer.business import Business
from composer.case import PostalAddress
from composer.desk import Desk
from composer.desk.usual import follow_country
from composer.errors import BadInput
from ui.settings.saving import Saver
from ui.widgets.address import AddressField
from ui.words import sentence
from ui.words.problems import address_hint

PATH = "business.address"
PARTS = ("country", "street", "locality", "town", "region", "postcode")


class BusinessAddress(AddressField):
    """Country first; language, currency and layout follow the country unless they were chosen."""

    def __init__(self, desk: Desk, saver: Saver) -> None:
        super().__init__(desk.profile.address_fields)
        self._desk, self._saver = desk, saver
        self._before = PostalAddress()
        self._refused: set[str] = set()
        self.setObjectName(PATH)
        self.country.setObjectName(f"{PATH}.country")
        self.edited.connect(self._edited)
        saver.refused.connect(self._problem)
        saver.took.connect(self._taken)

    @property
    def problems(self) -> tuple[str, ...]:
        """The parts whose text was refused, as field paths."""
        return tuple(f"{PATH}.{part}" for part in sorted(self._refused))

    def show_address(self, address: PostalAddress) -> None:
        """Show the stored address; a part that was refused stays as it was typed."""
        kept = {part: getattr(self.value(), part) for part in self._refused}
        self._before = replace(address, **kept)
        self.set_value(self._before)
        self._show_hints()

    def _edited(self, address: PostalAddress) -> None:
        changed = [part for part in PARTS if getattr(address, part) != getattr(self._before, part)]
        self._before = address
        for part in changed:
            value = getattr(address, part)
            self._saver.edit(f"{PATH}.{part}", partial(_with_part, part, value))
        self._show_hints()

    def _show_hints(self) -> None:
        codes = set(self._desk.profile.address_warnings(self.value()))
        odd = "postcode_pattern" in codes
        if "postcode" in self.fields:
            self.fields["postcode"].set_hint(address_hint("postcode_pattern") if odd else "")

    def _problem(self, field: str, error: BadInput) -> None:
        part = field.removeprefix(f"{PATH}.")
        if part != field and part in self.fields:
            self._refused.add(part)
            self.fields[part].set_problem(sentence(error).short)

    def _taken(self, field: str) -> None:
        part = field.removeprefix(f"{PATH}.")
        if part != field and part in self.fields:
            self._refused.discard(part)
            self.fields[part].set_problem(None)


def _with_part(part: str, value: str, business: Business) -> Business:
    if part == "country":
        return follow_country(business, value)
    return replace(business, address=replace(business.address, **{part: value}))
