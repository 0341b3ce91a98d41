# SPDX-License-Identifier: GPL-3.0-or-later
"""What a letter must contain, each with its place or its absence; what was left unfilled."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from composer.business import Business
from composer.case import Case, Outcome
from composer.check.completeness import check, elements, unfilled
from composer.check.findings import Severity
from composer.sample import sample_business
from tests.check.letters import case_of, letter_of

WHOLE = {"thanks", "decision", "reasons", "basis", "contact", "next_step", "signature"}


def without(case: Case, words: str) -> str:
    """The letter without the sentences that contain some words."""
    parts = [p for p in case.draft.text.split("\n\n") if words not in p]
    return "\n\n".join(parts)


def codes(text: str, case: Case, business: Business | None = None) -> list[str]:
    return [e.code for e in elements(text, case, business or sample_business()) if not e.present]


def test_every_element_of_a_refusal_has_its_place() -> None:
    case, business = letter_of("refuse_with_offer")
    text = case.draft.text
    found = {e.code: text[e.start : e.end] for e in elements(text, case, business)}
    assert set(found) == WHOLE | {"offer", "no_fault"}
    assert found["thanks"].startswith("Thank you for your e-mail")
    assert found["decision"] == "For these reasons we are not able to refund the \u00a3640.00 you asked for."
    assert "not because anyone is at fault" in found["no_fault"]
    assert "hello@larkfieldjoinery.example" in found["contact"]


@pytest.mark.parametrize(
    ("words", "missing"),
    [
        ("Thank you", "thanks"),
        ("we are not able to refund", "decision"),
        ("gesture of goodwill", "no_fault"),
        ("0113 496 0142", "contact"),
        ("independent advice", "next_step"),
    ],
)
def test_what_is_missing_is_named(words: str, missing: str) -> None:
    case, business = letter_of("refuse_with_offer")
    text = without(case, words)
    assert missing in codes(text, case)
    found = [f for f in check(text, case, business, "en-GB") if f.rule == f"completeness.{missing}"]
    assert [(f.missing, f.start, f.end) for f in found] == [(True, 0, 0)]


def test_a_refusal_without_its_decision_is_a_hard_stop() -> None:
    case, business = letter_of("outside_period")
    text = without(case, "not able to refund")
    (stop,) = [f for f in check(text, case, business, "en-GB") if f.severity is Severity.STOP]
    assert (stop.blocks, stop.rule) == ("no_decision", "completeness.decision")


def test_a_letter_before_the_decision_needs_none() -> None:
    case, business = letter_of("acknowledgement")
    case = replace(case, decision=replace(case.decision, outcome=None))
    assert "decision" not in [e.code for e in elements(case.draft.text, case, business)]


@pytest.mark.parametrize(
    ("outcome", "yes", "no"),
    [
        (Outcome.REFUSE, "We have decided not to refund the deposit.", "We are sorry about the deposit."),
        (Outcome.REFUSE, "We cannot give you the money back.", "If we cannot refund it, we will say so."),
        (Outcome.REFUSE, "Your request for a refund has been declined.", "Can we not refund it?"),
        (Outcome.REFUSE, "Our answer must be no.", "We will refund the price."),
        (Outcome.REFUND, "We will refund \u00a3640.00 to your card.", "We cannot refund \u00a3640.00."),
        (
            Outcome.REFUND_PART,
            "We will refund \u00a3200.00 of the price.",
            "We will refund the price in full.",
        ),
        (Outcome.ASK_FIRST, "Please send us a photograph of the label.", "Thank you for your letter."),
    ],
)
def test_how_a_decision_is_told(outcome: Outcome, yes: str, no: str) -> None:
    case = case_of()
    case = replace(case, decision=replace(case.decision, outcome=outcome))
    kind = "question" if outcome is Outcome.ASK_FIRST else "decision"
    assert kind not in codes(f"Thank you. {yes}", case)
    if outcome is not Outcome.REFUND_PART:
        assert kind in codes(f"Thank you. {no}", case)


def test_a_reason_far_from_the_decision_does_not_count() -> None:
    case = replace(case_of(), reasons=())
    near = "The period ended because 30 days had passed.\n\nWe are not able to refund the price."
    far = (
        "The period ended because 30 days had passed.\n\nOne.\n\nTwo.\n\nWe are not able to refund the price."
    )
    assert "reasons" not in codes(near, case)
    assert "reasons" in codes(far, case)


def test_a_letter_nobody_signs() -> None:
    case, business = letter_of("outside_period")
    assert "signature" in codes(case.draft.text, case, replace(business, signers=()))


@pytest.mark.parametrize(
    "blank",
    [
        "{item}",
        "{{item}}",
        "[the amount]",
        "[ ]",
        "____",
        "XX.XX",
        "<name>",
        "DD.MM.YYYY",
        "TBC",
    ],
)
def test_an_empty_field_is_a_hard_stop(blank: str) -> None:
    text = f"\U0001f600 Thank you for {blank} today."
    (found,) = unfilled(text)
    assert (text[found.start : found.end], found.blocks) == (blank, "unfilled")


@pytest.mark.parametrize(
    "text",
    [
        "You wrote [...] and [sic].",
        "See <https://shop.example> or <a@b.example>.",
        "An XL and a XXL coat; note [1].",
    ],
)
def test_what_only_looks_empty(text: str) -> None:
    assert not unfilled(text)


@pytest.mark.parametrize("part", ["subject", "salutation", "closing"])
def test_an_empty_field_outside_the_body(part: str) -> None:
    case, business = letter_of("outside_period")
    line: dict[str, Any] = {part: "About [the item]"}
    case = replace(case, draft=replace(case.draft, **line))
    (found,) = [f for f in check(case.draft.text, case, business, "en-GB") if f.blocks == "unfilled"]
    assert (found.rule, found.start, found.end) == (f"completeness.unfilled.{part}", 0, 0)


def test_a_language_without_patterns_is_only_asked_for_empty_fields() -> None:
    case, business = letter_of("outside_period")
    found = check("Tack {item}.", case, business, "sv-SE")
    assert [f.rule for f in found] == ["completeness.unfilled"]
