# SPDX-License-Identifier: GPL-3.0-or-later
"""The strip says honestly what the text answers, and warns of private reasons."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from composer.case import Case, Concern
from composer.draft.coverage import Covered, coverage
from composer.draft.fill import draft
from composer.draft.templates import template
from composer.sample import sample_business, sample_case

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)


def drafted(kind: str = "refuse_with_offer", *concerns: Concern) -> Case:
    case = sample_case(NOW)
    case = replace(case, concerns=concerns or case.concerns)
    return replace(case, draft=draft(case, sample_business(), template("en-GB", kind)))


def by_id(found: tuple[Covered, ...]) -> dict[str, Covered]:
    return {f"{c.kind}:{c.id}": c for c in found}


def test_the_sample_letter_answers_everything() -> None:
    case = drafted()
    found = by_id(coverage(case, case.draft.text))
    assert {k: v.paragraph_id for k, v in found.items()} == {
        "concern:c1": "reason:r2",
        "concern:c2": "reason:r3",
        "concern:c3": "offer",
        "reason:r1": "reason:r1",
        "reason:r2": "reason:r2",
        "reason:r3": "reason:r3",
    }
    assert all(c.covered for c in found.values())


def test_repeating_a_concern_in_the_opening_is_no_answer() -> None:
    case = drafted("refuse_with_offer", Concern("c9", "", "the driver trod on the flower bed"))
    assert "flower bed" in case.draft.text
    assert not by_id(coverage(case, case.draft.text))["concern:c9"].covered
    answer = "\n\nOur driver has told us about the flower bed that he trod on."
    found = by_id(coverage(case, case.draft.text + answer))["concern:c9"]
    assert (found.covered, found.paragraph_id) == (True, "own:1")


def test_an_answer_written_into_a_standing_paragraph_counts() -> None:
    case = drafted("refuse_with_offer", Concern("c9", "", "whether we deliver on Saturdays"))
    text = case.draft.text.replace("We hope that we", "We deliver on Saturdays too. We hope that we")
    assert by_id(coverage(case, text))["concern:c9"].paragraph_id == "thanks"


def test_an_acknowledgement_only_has_to_repeat() -> None:
    case = drafted("acknowledgement")
    assert by_id(coverage(case, case.draft.text))["concern:c1"].covered


def test_a_deleted_reason_shows_at_once() -> None:
    case = drafted()
    kept = [p.text for p in case.draft.paragraphs if p.id != "reason:r1"]
    assert not by_id(coverage(case, "\n\n".join(kept)))["reason:r1"].covered


def test_private_words_in_the_letter_are_a_leak() -> None:
    case = drafted()
    assert "leak:r4" not in by_id(coverage(case, case.draft.text))
    text = case.draft.text + "\n\nYou only bought chairs that do not match."
    assert by_id(coverage(case, text))["leak:r4"].paragraph_id == "own:1"


def test_empty_text_and_empty_points_answer_nothing() -> None:
    case = drafted("refuse_with_offer", Concern("c1"))
    assert not any(c.covered for c in coverage(case, ""))
