# SPDX-License-Identifier: GPL-3.0-or-later
"""Where a letter answers each concern, as the coverage of the draft knows it, for the check."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from composer.case import Case
    from composer.check.contradictions import Answer


def answers(case: Case) -> tuple[Answer, ...]:
    """The answered concerns in the customer's order; none where there is only one, which has no order."""
    from composer.check.contradictions import Answer
    from composer.draft.coverage import coverage

    covered = coverage(case, case.draft.text) if len(case.concerns) > 1 else ()
    starts = _starts(case)
    return tuple(
        Answer(one.label, starts[one.paragraph_id])
        for one in covered
        if one.kind == "concern" and one.paragraph_id in starts
    )


def _starts(case: Case) -> dict[str, int]:
    """Where each paragraph begins in the text of the letter."""
    found: dict[str, int] = {}
    place = 0
    for paragraph in case.draft.paragraphs:
        found[paragraph.id] = place
        place += len(paragraph.text) + 2  # and the empty line
    return found
