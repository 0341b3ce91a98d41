# SPDX-License-Identifier: GPL-3.0-or-later
"""A sign-off holds for the text that was seen, and for no other."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from composer.case import Case, ReviewAnswer, ReviewRole
from composer.errors import BadInput, NotAllowed
from composer.review.signoff import answer, ask

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
LATER = NOW + timedelta(hours=3)
LAWYER, READER = ReviewRole.LAWYER, ReviewRole.SECOND_READER


def asked() -> Case:
    return ask(Case("1", NOW, NOW), LAWYER, " Helen Marsh ", NOW, "f1", "v1")


def test_an_answer_keeps_what_was_seen_and_when() -> None:
    case = asked()
    assert (case.reviews[0].reviewer, case.reviews[0].fingerprint) == ("Helen Marsh", "f1")
    case = answer(case, "v1", ReviewAnswer.AGREED, "Fine.", LATER)
    assert (case.reviews[0].comments, case.reviews[0].answered_at) == ("Fine.", LATER)
    assert case.reviews[0].fingerprint == "f1"


def test_an_answer_can_be_corrected() -> None:
    case = answer(asked(), "v1", ReviewAnswer.REFUSED, "No.", NOW)
    corrected = answer(case, "v1", ReviewAnswer.AGREED, "On second thoughts.", LATER).reviews[0]
    assert (corrected.answer, corrected.answered_at) == (ReviewAnswer.AGREED, LATER)


def test_asking_twice_about_the_same_text_changes_nothing() -> None:
    case = asked()
    assert ask(case, LAWYER, "Helen Marsh", LATER, "f1", "v2") == case
    assert len(ask(case, LAWYER, "Helen Marsh", LATER, "f2", "v2").reviews) == 2
    assert len(ask(case, READER, "Helen Marsh", LATER, "f1", "v2").reviews) == 2


@pytest.mark.parametrize(
    ("name", "review_id", "code"), [("  ", "v9", "reviewer_empty"), ("Jo", "v1", "review_exists")]
)
def test_bad_requests(name: str, review_id: str, code: str) -> None:
    with pytest.raises(BadInput) as caught:
        ask(asked(), LAWYER, name, NOW, "f1", review_id)
    assert caught.value.code == code


def test_bad_answers() -> None:
    with pytest.raises(BadInput) as caught:
        answer(asked(), "v7", ReviewAnswer.AGREED, "", NOW)
    assert caught.value.code == "review_missing"
    with pytest.raises(BadInput) as caught:
        answer(asked(), "v1", ReviewAnswer.WAITING, "", NOW)
    assert caught.value.code == "answer_missing"
    with pytest.raises(NotAllowed):
        answer(replace(asked(), sealed_at=NOW), "v1", ReviewAnswer.AGREED, "", NOW)
