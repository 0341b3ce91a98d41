# SPDX-License-Identifier: GPL-3.0-or-later
"""A customer's message: read, looked through for facts, taken over one confirmed value at a time."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from composer.case import Case, Concern, Request
from composer.text import clean, clean_line

if TYPE_CHECKING:
    from composer.intake.fields import Problem as Problem
    from composer.intake.offers import Offered as Offered
    from composer.intake.offers import WarningWord as WarningWord
    from composer.intake.read import Incoming as Incoming
    from composer.letter.addresses import AddressField as AddressField


class Intake:
    """Reading is pure and may be slow with long messages: call it off the GUI thread."""

    def read_file(self, path: Path) -> Incoming:
        """The message in a ``.txt`` or ``.eml`` file. Raises BadFile (see ``composer.intake.read``)."""
        from composer.intake.read import read_message

        return read_message(path)

    def read_text(self, text: str) -> Incoming:
        """A pasted or typed message."""
        from composer.intake.read import read_text

        return read_text(text)

    def offers(self, incoming: Incoming, language: str, currency: str) -> tuple[Offered, ...]:
        """What can be read out of a message, the likelier value of each field first."""
        from composer.intake.offers import offers

        return offers(incoming, language, currency)

    def open_offers(self, case: Case, offered: tuple[Offered, ...]) -> tuple[Offered, ...]:
        """Those offers that the case does not hold already."""
        return tuple(one for one in offered if not _same(_value(case, one.field), one.value))

    def take(self, case: Case, offered: Offered) -> Case:
        """The case with one confirmed value in its field."""
        room, _, name = offered.field.partition(".")
        value = clean_line(offered.value) if isinstance(offered.value, str) else offered.value
        within: dict[str, Any] = {name: value}
        whole: dict[str, Any] = {room: replace(getattr(case, room), **within)}
        return replace(case, **whole)

    def concerns(self, text: str, language: str = "en-GB") -> tuple[Concern, ...]:
        """The separate points of a message, in the customer's own words."""
        from composer.intake.offers import concerns

        return concerns(text, language)

    def add_concerns(self, case: Case, found: tuple[Concern, ...]) -> Case:
        """The case with those points that it does not hold yet, each under a new id."""
        known = {clean_line(c.words).casefold() for c in case.concerns}
        concerns = case.concerns
        for one in found:
            if clean_line(one.words).casefold() not in known:
                concerns = (*concerns, replace(one, id=free_id(concerns)))
        return replace(case, concerns=concerns)

    def new_concern(self, case: Case) -> Concern:
        """An empty point with an id of its own; it is not in the case yet."""
        return Concern(free_id(case.concerns))

    def warning_words(self, text: str) -> tuple[WarningWord, ...]:
        """Lawyer, chargeback, consumer board and the like, in the order of the text."""
        from composer.intake.offers import warning_words

        return warning_words(text)

    def with_message(self, case: Case, incoming: Incoming) -> Case:
        """The case with a message that was read from a file as its text."""
        request: Request = replace(case.request, text=clean(incoming.text))
        return replace(case, request=request)

    def address_fields(self, country: str) -> tuple[AddressField, ...]:
        """The fields of an address form in the order in which that country writes them."""
        from composer.letter.addresses import address_fields

        return address_fields(country)

    def address_warnings(self, case: Case) -> tuple[str, ...]:
        """Codes of what looks odd about the customer's address; a warning, never a refusal."""
        from composer.letter.addresses import address_warnings

        return address_warnings(case.customer.address)

    def problems(self, case: Case, today: date | None = None) -> tuple[Problem, ...]:
        """What in the case contradicts itself or cannot be printed."""
        from composer.intake.fields import check_case

        return check_case(case, today)


def free_id(concerns: tuple[Concern, ...]) -> str:
    """An id that no concern has: ``c1``, ``c2``, ..."""
    taken = {c.id for c in concerns}
    return next(f"c{n}" for n in range(1, len(taken) + 2) if f"c{n}" not in taken)


def _value(case: Case, path: str) -> object:
    room, _, name = path.partition(".")
    return getattr(getattr(case, room), name)


def _same(held: object, offered: object) -> bool:
    if isinstance(held, str) and isinstance(offered, str):
        return clean_line(held).casefold() == clean_line(offered).casefold()
    return held == offered
