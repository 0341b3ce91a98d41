# SPDX-License-Identifier: GPL-3.0-or-later
"""Where the letter answers each concern, for the check of their order."""

from __future__ import annotations

from dataclasses import replace

from composer.case import Concern, Paragraph, Reason
from composer.check import answers as answering
from composer.check.answers import Answer
from composer.check.completeness import elements
from composer.check.findings import Severity
from composer.desk.answers import answers
from tests.check.letters import letter_of


def test_answers_come_in_the_customers_order_with_their_places() -> None:
    case, _ = letter_of("refuse_with_offer")
    found = answers(case)
    assert [one.label for one in found] == [concern.restatement for concern in case.concerns]
    text = case.draft.text
    assert [text[one.start :].split("\n")[0][:12] for one in found[:2]] == ["The oak has ", "A joint in s"]
    assert not answering.check(text, "en-GB", found)


def test_paragraphs_that_changed_places_are_noticed() -> None:
    case, _ = letter_of("refuse_with_offer")
    paragraphs = list(case.draft.paragraphs)
    at = [n for n, p in enumerate(paragraphs) if p.text.startswith(("The oak has", "A joint in"))]
    paragraphs[at[0]], paragraphs[at[1]] = paragraphs[at[1]], paragraphs[at[0]]
    case = replace(case, draft=replace(case.draft, paragraphs=tuple(paragraphs)))
    (found,) = answering.check(case.draft.text, "en-GB", answers(case))
    assert (found.rule, case.draft.text[found.start : found.end]) == ("completeness.order", "A")


def test_a_concern_that_the_letter_passes_over_is_told_as_a_hint() -> None:
    case, business = letter_of("refuse_with_offer")
    spare = Concern("c9", "My neighbour laughed at the crooked parasol.", "the crooked parasol")
    case = replace(case, concerns=(*case.concerns, spare))
    found = answers(case)
    (missing,) = answering.check(case.draft.text, "en-GB", found)
    assert (missing.rule, missing.severity) == ("completeness.answers", Severity.HINT)
    assert missing.missing and "the crooked parasol" in missing.message
    codes = {e.code: e.present for e in elements(case.draft.text, case, business, "en-GB", found)}
    assert codes["answers"] is False


def test_each_concern_is_left_out_for_a_reason_of_its_own() -> None:
    one, other = (Answer(label) for label in ("the taxi", "the box"))
    found = answering.check("We cannot refund it.", "en-GB", (one, other))
    assert len({finding.key for finding in found}) == 2


def test_a_private_reason_in_the_letter_is_marked_where_it_stands() -> None:
    case, _ = letter_of("refuse_with_offer")
    secret = Reason("r9", statement="The apprentice mixed the varnish badly on Friday", for_letter=False)
    told = Paragraph("own:1", "Between us, our apprentice mixed the varnish badly on a Friday.")
    body = replace(case.draft, paragraphs=(*case.draft.paragraphs, told))
    case = replace(case, reasons=(*case.reasons, secret), draft=body)
    (found,) = answering.check(case.draft.text, "en-GB", answers(case))
    assert (found.rule, found.severity) == ("completeness.private", Severity.WARN)
    assert case.draft.text[found.start : found.end] == told.text


def test_all_concerns_answered_is_an_element_with_its_place() -> None:
    case, business = letter_of("refuse_with_offer")
    found = elements(case.draft.text, case, business, "en-GB", answers(case))
    (one,) = [e for e in found if e.code == "answers"]
    assert one.present and case.draft.text[one.start :].startswith("The oak has ")
    bare = replace(case, concerns=())
    assert "answers" not in [
        e.code for e in elements(bare.draft.text, bare, business, "en-GB", answers(bare))
    ]


def test_an_empty_letter_and_an_odd_language_are_no_trouble() -> None:
    case, _ = letter_of("refuse_with_offer")
    assert answers(replace(case, draft=replace(case.draft, paragraphs=()))) == ()
    assert answers(replace(case, draft=replace(case.draft, language="sv-SE")))
