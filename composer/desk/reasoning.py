# SPDX-License-Identifier: GPL-3.0-or-later
"""The notepad of reasons: presets, order, merging, remarks."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from composer.business import Clause
from composer.case import Case, Reason, ReasonKind

if TYPE_CHECKING:
    from composer.archive.store import Store
    from composer.decide.presets import Nudge


class Reasoning:
    """Changes to the list of reasons. Every method returns the new case."""

    def __init__(self, store: Store) -> None:
        """Take clauses from the policy kept in ``store``."""
        self._store = store

    def clauses(self) -> tuple[Clause, ...]:
        """The clauses of the policy in force."""
        return self._store.load_business().policy.clauses

    def add(self, case: Case, kind: ReasonKind) -> Case:
        """A new reason at the end, begun from the facts that were entered."""
        from composer.decide.presets import preset

        fresh = preset(kind, case, self._store.load_business())
        return replace(case, reasons=(*case.reasons, fresh))

    def change(self, case: Case, reason: Reason) -> Case:
        """The case with that reason in place of its earlier self; unknown ones are left alone."""
        return replace(case, reasons=tuple(reason if r.id == reason.id else r for r in case.reasons))

    def remove(self, case: Case, reason_id: str) -> Case:
        """The case without that reason."""
        return replace(case, reasons=tuple(r for r in case.reasons if r.id != reason_id))

    def put_back(self, case: Case, reason: Reason, place: int) -> Case:
        """A removed reason at its old place."""
        left = self.remove(case, reason.id).reasons
        return replace(case, reasons=(*left[:place], reason, *left[place:]))

    def move(self, case: Case, reason_id: str, place: int) -> Case:
        """That reason at another place, counted from 0; places beyond the ends mean the ends."""
        moved = next((r for r in case.reasons if r.id == reason_id), None)
        return self.put_back(case, moved, max(0, place)) if moved else case

    def merge_up(self, case: Case, reason_id: str) -> Case:
        """A reason joined to the one above it; the first reason stays as it is."""
        place = next((i for i, r in enumerate(case.reasons) if r.id == reason_id), 0)
        if place == 0:
            return case
        above, below = case.reasons[place - 1], case.reasons[place]
        joined = replace(
            above,
            statement=_joined(above.statement, below.statement),
            fact=_joined(above.fact, below.fact),
            clause=above.clause or below.clause,
            for_letter=above.for_letter and below.for_letter,  # what is private stays private
        )
        return self.change(self.remove(case, reason_id), joined)

    def nudges(self, case: Case) -> tuple[Nudge, ...]:
        """Remarks about the reasons for the letter."""
        from composer.decide.presets import nudges

        return nudges(case.reasons)


def _joined(first: str, second: str) -> str:
    """Two texts as two sentences."""
    first, second = first.strip(), second.strip()
    if not first or not second:
        return first or second
    return f"{first}{'' if first[-1] in '.!?' else '.'} {second}"
