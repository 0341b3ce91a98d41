# SPDX-License-Identifier: GPL-3.0-or-later
"""Filling: values are never read as fields, and regenerating touches one paragraph only."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from composer.case import Case, Offer, Paragraph, Signing
from composer.draft.fill import Mark, draft, field_values, regenerate, unfilled
from composer.draft.templates import template
from composer.errors import BadInput
from composer.sample import sample_business, sample_case

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
OFFER = template("en-GB", "refuse_with_offer")


def drafted() -> Case:
    case = sample_case(NOW)
    return replace(case, draft=draft(case, sample_business(), OFFER))


HOSTILE = [
    "{phone}",
    "[[ {item}]]",
    "[the date]",
    "{}",
    "{0.__class__}",
    "%s",
    "}{",
    "]] x [[",
    "\\1 \\g<0>",
    "\u202eevil\x00",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_what_people_typed_never_acts_as_a_field(text: str) -> None:
    case = sample_case(NOW)
    case = replace(
        case,
        purchase=replace(case.purchase, item=f"bench {text}", order_number=text),
        concerns=tuple(replace(c, restatement=f"the {text} point") for c in case.concerns),
        reasons=tuple(replace(r, statement=f"We saw {text}", fact=text) for r in case.reasons),
        decision=replace(case.decision, offer=Offer(description=f"a {text} thing")),
    )
    made = draft(case, sample_business(), OFFER)
    assert unfilled(made.subject + made.text) == ()
    assert made.text.count(sample_business().phone) == 1


@given(st.text(max_size=300))
def test_no_input_breaks_the_draft_or_looks_unfilled(text: str) -> None:
    case = sample_case(NOW)
    case = replace(
        case,
        purchase=replace(case.purchase, item="x" + text),
        reasons=(replace(case.reasons[0], statement="y" + text, fact=text, clause=text),),
        decision=replace(case.decision, questions=text, refund_method=text),
    )
    made = draft(case, sample_business(), OFFER)
    assert unfilled(made.subject + made.text) == ()
    assert all("\n" not in p.text for p in made.paragraphs)


def test_a_missing_fact_shows_as_a_mark_with_its_place() -> None:
    text = "Sent on [the delivery date] to [us]."
    assert unfilled(text) == (Mark(8, 27, "the delivery date"), Mark(31, 35, "us"))
    assert unfilled("a [\n] b [] c") == ()


def test_regenerating_touches_only_that_paragraph() -> None:
    case = drafted()
    edited = tuple(replace(p, text=p.text + " Edited.") for p in case.draft.paragraphs)
    own = Paragraph("own:1", "My own words.")
    case = replace(case, draft=replace(case.draft, paragraphs=(*edited, own)))
    case = replace(case, reasons=(replace(case.reasons[0], statement="A new statement"), *case.reasons[1:]))
    new = regenerate(case, sample_business(), "reason:r1")
    for before, after in zip(case.draft.paragraphs, new.paragraphs, strict=True):
        if before.id == "reason:r1":
            assert after.text.startswith("A new statement. We have this on record: delivery note")
            assert after.generated == after.text
        else:
            assert after == before


@pytest.mark.parametrize(
    ("paragraph", "code"),
    [("nowhere", "paragraph_missing"), ("own:1", "paragraph_own"), ("reason:r2", "paragraph_source_gone")],
)
def test_what_cannot_be_regenerated_is_said(paragraph: str, code: str) -> None:
    case = drafted()
    paragraphs = (*case.draft.paragraphs, Paragraph("own:1", "Mine."))
    case = replace(case, draft=replace(case.draft, paragraphs=paragraphs), reasons=case.reasons[:1])
    with pytest.raises(BadInput) as caught:
        regenerate(case, sample_business(), paragraph)
    assert caught.value.code == code


def test_a_second_draft_keeps_versions_salutation_and_closing() -> None:
    case = drafted()
    case = replace(case, draft=replace(case.draft, salutation="Dear Marion,", closing="Best wishes,"))
    made = draft(case, sample_business(), template("en-GB", "as_agreed"))
    assert (made.salutation, made.closing, made.template) == ("Dear Marion,", "Best wishes,", "as_agreed")


def test_values_are_written_as_letters_write_them() -> None:
    values = field_values(sample_case(NOW), sample_business())
    assert values["request_date"] == "19 November 2026"
    assert values["answer_by"] == "3 December 2026"
    assert values["amount_asked"] == "£640.00"
    assert "performed_on" not in values
    assert "order_number" in values


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("bank transfer", "by bank transfer"),
        ("by bank transfer.", "by bank transfer"),
        ("To the card you paid with", "to the card you paid with"),
        ("PayPal", "by PayPal"),
    ],
)
def test_the_way_the_money_goes_back_fits_into_its_sentence(typed: str, written: str) -> None:
    case = sample_case(NOW)
    case = replace(case, decision=replace(case.decision, refund_method=typed))
    assert field_values(case, sample_business())["refund_method"] == written


def test_a_promise_that_is_already_over_is_not_made() -> None:
    case = replace(sample_case(NOW), updated_at=datetime(2026, 12, 3, tzinfo=UTC))
    acknowledgement = template("en-GB", "acknowledgement")
    assert "answer by 3 December 2026." in draft(case, sample_business(), acknowledgement).text
    late = replace(case, signing=Signing(letter_date=date(2026, 12, 4)))
    text = draft(late, sample_business(), acknowledgement).text
    assert "answer by" not in text
    assert unfilled(text) == ()
    endless = replace(sample_business(), reply_days=10**9)
    assert "answer_by" not in field_values(case, endless)


def test_points_with_questions_become_sentences() -> None:
    case = sample_case(NOW)
    first = replace(case.concerns[0], restatement="why is the oak so dark?")
    points = field_values(replace(case, concerns=(first, *case.concerns[1:])), sample_business())["points"]
    assert points.startswith("This is how we understood your points. Why is the oak so dark? The seat has")


def test_a_long_clause_is_quoted_up_to_a_sentence() -> None:
    business = sample_business()
    policy = business.policy
    long = replace(policy.clauses[1], text="We take back unused pieces. " * 40)
    business = replace(business, policies=(replace(policy, clauses=(policy.clauses[0], long)),))
    clauses = field_values(sample_case(NOW), business)["clauses"]
    assert clauses.endswith("We take back unused pieces.”")
    assert len(clauses) < 400
