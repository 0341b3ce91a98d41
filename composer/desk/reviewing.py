# SPDX-License-Identifier: GPL-3.0-or-later
"""The second reader and the lawyer: ask, answer, go ahead without."""

from __future__ import annotations

from dataclasses import replace

from composer.business import Reviewer
from composer.case import Case, LiftedStop, ReviewAnswer, ReviewRole
from composer.clock import Clock
from composer.desk.profile import Profile
from composer.desk.tidy import reason
from composer.errors import BadInput
from composer.journey import NO_SECOND_READER, letter_fingerprint
from composer.text import clean, clean_line


class Reviewing:
    """Sign-offs, each bound to the text that was seen."""

    def __init__(self, profile: Profile, clock: Clock) -> None:
        """Remember named reviewers in ``profile``."""
        self._profile = profile
        self._clock = clock

    def ask(self, case: Case, role: ReviewRole, reviewer: str, contact: str = "") -> Case:
        """Ask a named person about the present text. Raises BadInput ``name_missing``."""
        from composer.review.signoff import ask

        name = clean_line(reviewer)
        if not name:
            raise BadInput("name_missing", field="review.reviewer")
        self._profile.remember_reviewer(Reviewer(name, role.value, clean_line(contact)))
        new_id = f"v{len(case.reviews) + 1}"
        return ask(case, role, name, self._clock.now(), letter_fingerprint(case), new_id)

    def answer(self, case: Case, review_id: str, answer: ReviewAnswer, comments: str = "") -> Case:
        """Enter what a reviewer answered."""
        from composer.review.signoff import answer as enter

        return enter(case, review_id, answer, clean(comments).strip(), self._clock.now())

    def without_second_reader(self, case: Case) -> Case:
        """Go on without a second reader; the record says so."""
        if NO_SECOND_READER in case.kept_nudges:
            return case
        return replace(case, kept_nudges=(*case.kept_nudges, NO_SECOND_READER))

    def lift(self, case: Case, code: str, because: str) -> Case:
        """Lift a hard stop with a typed reason that stays in the record for ever."""
        why = reason(f"lift.{code}", because)
        return replace(case, lifted=(*case.lifted, LiftedStop(code, why, self._clock.now())))
