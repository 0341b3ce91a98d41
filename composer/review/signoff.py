# SPDX-License-Identifier: GPL-3.0-or-later
"""Sign-offs: what a second reader or a lawyer answered, bound to the fingerprint of the text they saw.

Reviews are only added and answered, never deleted: an answer to an earlier text stays in the record
as what it is. Whether a sign-off still holds is the journey's question.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from composer.case import Case, Review, ReviewAnswer, ReviewRole
from composer.errors import BadInput, NotAllowed


def ask(case: Case, role: ReviewRole, reviewer: str, now: datetime, fingerprint: str, review_id: str) -> Case:
    """The case with a review that waits for its answer.

    Asking the same person about the same text again changes nothing. Raises ``BadInput("reviewer_empty",
    field="reviewer")`` and ``BadInput("review_exists", field="review", value=...)``.
    """
    name = reviewer.strip()
    if not name:
        raise BadInput("reviewer_empty", field="reviewer")
    same = [r for r in case.reviews if (r.role, r.reviewer, r.fingerprint) == (role, name, fingerprint)]
    if any(r.answer is ReviewAnswer.WAITING for r in same):
        return case
    if any(r.id == review_id for r in case.reviews):
        raise BadInput("review_exists", field="review", value=review_id)
    return replace(case, reviews=(*case.reviews, Review(review_id, role, name, now, fingerprint)))


def answer(case: Case, review_id: str, answer: ReviewAnswer, comments: str, now: datetime) -> Case:
    """The case with an answer entered. An answer once given can be corrected, with the later time.

    Raises ``BadInput("review_missing", field="review", value=...)`` and, for *waiting* as an answer,
    ``BadInput("answer_missing", field="answer")``; ``NotAllowed("is_record")`` when the letter is out.
    """
    if case.is_record:
        raise NotAllowed("is_record", case=case.id)
    if answer is ReviewAnswer.WAITING:
        raise BadInput("answer_missing", field="answer")
    if all(r.id != review_id for r in case.reviews):
        raise BadInput("review_missing", field="review", value=review_id)
    answered = tuple(
        replace(r, answer=answer, comments=comments, answered_at=now) if r.id == review_id else r
        for r in case.reviews
    )
    return replace(case, reviews=answered)
