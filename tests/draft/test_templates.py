# SPDX-License-Identifier: GPL-3.0-or-later
"""Reading templates: a broken or over-eager one is refused with its place; suggestions fit the case."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from composer.case import Case, Decision, Offer, Outcome, Reason, ReasonKind
from composer.draft.templates import parse, suggest, template, templates
from composer.errors import BadInput

NOW = datetime(2026, 11, 23, tzinfo=UTC)
HEAD = 'title = "T"\nwhen = "W."\noutcomes = []\nsubject = "About {item}"\n'


def read(block: str, shared: dict[str, object] | None = None) -> None:
    parse("mine", "en-GB", HEAD + block, shared or {})


@pytest.mark.parametrize(
    ("block", "field"),
    [
        ('[[block]]\nid = "a"\ntext = "On {the_day}."', "the_day"),
        ('[[block]]\nid = "a"\ntext = "On[[ {the day}]]."', "the day"),
        ('[[block]]\nid = "a"\nif = "item and not moon"\ntext = "x"', "not moon"),
        ('[[block]]\nid = "a"\nrepeat = "stars"\ntext = "x"', "stars"),
        ('[[block]]\nid = "a"\ntext = "{question}"', "question"),
    ],
)
def test_an_unknown_field_is_named_with_its_block(block: str, field: str) -> None:
    with pytest.raises(BadInput) as caught:
        read(block)
    assert caught.value.code == "template_unknown_field"
    assert caught.value.data == {"field": field, "template": "mine", "block": "a"}


@pytest.mark.parametrize(
    "block",
    [
        "[[block",
        '[[block]]\nid = "a"',
        '[[block]]\nuse = "nowhere"',
        "block = 3",
        '[[block]]\nid = "a"\ntext = "an open { brace"',
        '[[block]]\nid = "a"\ntext = "a [single] bracket"',
        '[[block]]\nid = "a"\ntext = "[[ {item} never closed"',
    ],
)
def test_a_broken_template_is_refused_when_it_is_read(block: str) -> None:
    with pytest.raises(BadInput) as caught:
        read(block)
    assert caught.value.code == "template_broken"
    assert caught.value.data["template"] == "mine"


def test_an_unknown_language_or_template_is_named() -> None:
    with pytest.raises(BadInput) as caught:
        templates("xx-../..")
    assert caught.value.code == "no_templates"
    with pytest.raises(BadInput) as caught:
        template("en-GB", "_blocks")
    assert caught.value.code == "template_missing"


def test_irish_letters_take_the_british_templates() -> None:
    assert templates("en-IE") == templates("en-GB")


@pytest.mark.parametrize(
    ("outcome", "kind", "offer", "expected"),
    [
        (None, None, None, "acknowledgement"),
        (Outcome.ASK_FIRST, None, None, "information_request"),
        (Outcome.REFUND, ReasonKind.OUTSIDE_PERIOD, None, "refund_granted"),
        (Outcome.REFUND_PART, None, None, "partial_refund"),
        (Outcome.REFUSE_WITH_OFFER, ReasonKind.OUTSIDE_PERIOD, None, "refuse_with_offer"),
        (Outcome.REFUSE, ReasonKind.OUTSIDE_PERIOD, Offer(), "refuse_with_offer"),
        (Outcome.REFUSE, ReasonKind.OUTSIDE_PERIOD, None, "outside_period"),
        (Outcome.REFUSE, ReasonKind.WARRANTY_OVER, None, "outside_period"),
        (Outcome.REFUSE, ReasonKind.ON_TIME, None, "as_agreed"),
        (Outcome.REFUSE, ReasonKind.NOT_OURS, None, "condition_or_exclusion"),
        (Outcome.REFUSE, None, None, "as_agreed"),
    ],
)
def test_the_suggested_template_fits_the_decision(
    outcome: Outcome | None, kind: ReasonKind | None, offer: Offer | None, expected: str
) -> None:
    private = Reason("r0", ReasonKind.EXCLUDED, for_letter=False)
    reasons = (private, Reason("r1", kind)) if kind else (private,)
    case = replace(Case("1", NOW, NOW), decision=Decision(outcome, offer), reasons=reasons)
    assert suggest(case) == expected
