# SPDX-License-Identifier: GPL-3.0-or-later
"""Where the letter answers each concern, for the check of their order."""

from __future__ import annotations

from dataclasses import replace

from composer.check import contradictions
from composer.desk.answers import answers
from tests.check.letters import letter_of


def test_answers_come_in_the_customers_order_with_their_places() -> None:
    case, _ = letter_of("refuse_with_offer")
    found = answers(case)
    assert [one.label for one in found] == [concern.restatement for concern in case.concerns]
    text = case.draft.text
    assert [text[one.start :].split("\n")[0][:12] for one in found[:2]] == ["The oak has ", "A joint in s"]
    assert not contradictions.check(text, "en-GB", found)


def test_paragraphs_that_changed_places_are_noticed() -> None:
    case, _ = letter_of("refuse_with_offer")
    paragraphs = list(case.draft.paragraphs)
    at = [n for n, p in enumerate(paragraphs) if p.text.startswith(("The oak has", "A joint in"))]
    paragraphs[at[0]], paragraphs[at[1]] = paragraphs[at[1]], paragraphs[at[0]]
    case = replace(case, draft=replace(case.draft, paragraphs=tuple(paragraphs)))
    (found,) = contradictions.check(case.draft.text, "en-GB", answers(case))
    assert (found.rule, case.draft.text[found.start : found.end]) == ("completeness.order", "A")


def test_one_concern_has_no_order_and_an_odd_language_no_trouble() -> None:
    case, _ = letter_of("refuse_with_offer")
    assert answers(replace(case, concerns=case.concerns[:1])) == ()
    answers(replace(case, draft=replace(case.draft, language="sv-SE")))
