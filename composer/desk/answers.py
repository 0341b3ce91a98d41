# SPDX-License-Identifier: GPL-3.0-or-later
"""Where a letter answers each concern, as the coverage of the draft knows it, for the check."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from composer.case import Case
    from composer.check.answers import Answer


def answers(case: Case) -> tuple[Answer, ...]:
    """Every concern in the customer's order, answered or not; private reasons that stand in the letter."""
    from composer.check.answers import Answer
    from composer.draft.coverage import coverage

    covered = coverage(case, case.draft.text) if case.draft.paragraphs else ()
    places = _places(case)
    return tuple(
        Answer(one.label, *places.get(one.paragraph_id, (0, 0)), private=one.kind == "leak")
        for one in covered
        if one.kind in ("concern", "leak")
    )


def _places(case: Case) -> dict[str, tuple[int, int]]:
    """Where each paragraph begins and ends in the text of the letter."""
    found: dict[str, tuple[int, int]] = {}
    place = 0
    for paragraph in case.draft.paragraphs:
        found[paragraph.id] = (place, place + len(paragraph.text))
        place += len(paragraph.text) + 2  # and the empty line
    return found
