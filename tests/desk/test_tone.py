# SPDX-License-Identifier: GPL-3.0-or-later
"""The owner's own phrases, and rules that are switched off: kept, and heeded by the check."""

from __future__ import annotations

from dataclasses import replace

import pytest

from composer.case import Case, Paragraph
from composer.desk import Desk
from composer.errors import BadInput
from tests.helpers import cases
from tests.helpers.clock import FakeClock

OBVIOUSLY = "You obviously did not read our terms."


def written(desk: Desk, text: str, language: str = "en-GB") -> Case:
    case = cases.drafted_case(desk, FakeClock())
    draft = replace(case.draft, paragraphs=(Paragraph("p1", text),), language=language)
    return replace(case, draft=draft)


def rules_found(desk: Desk, text: str, language: str = "en-GB") -> list[str]:
    found = desk.checking.quick(desk.checking.job(written(desk, text, language), 1)).findings
    return [f.rule for f in found if f.engine == "tone"]


@pytest.mark.parametrize(
    ("phrase", "text", "there"),
    [
        ("guarant*", "We guaranteed it.", True),
        ("guarant*", "Our warranty ended.", False),
        ("our * policy", "This is our  usual POLICY.", True),
        ("our * policy", "This is our policy.", False),
        ("Basic++ (*)", "We use Basic++ (new).", True),
        (".*.*", "Anything at all.", False),
        ("can\u2019t", "We can't do it.", True),
        ("no way", "There is no wayward child.", False),
        ("no way", "You wrote: \u201cno way\u201d.", False),
    ],
)
def test_an_own_phrase_is_found(desk: Desk, phrase: str, text: str, there: bool) -> None:
    if any(char.isalnum() for char in phrase):
        desk.tone.keep_phrases("en-GB", [phrase])
    own = [rule for rule in rules_found(desk, text) if rule.startswith("own.")]
    assert bool(own) is there


def test_own_phrases_belong_to_a_language_and_to_all_its_regions(desk: Desk) -> None:
    assert desk.tone.keep_phrases("en", [" Zebra ", "apple pie", "apple  pie"]) == ("apple pie", "Zebra")
    assert desk.tone.phrases("en-US") == ("apple pie", "Zebra")
    assert desk.tone.phrases("fi-FI") == ()
    assert len(rules_found(desk, "The zebra ate apple pie.", "en-US")) == 2
    assert not rules_found(desk, "The zebra ate apple pie.", "fi-FI")


@pytest.mark.parametrize(
    ("phrase", "code"), [("a*", "phrase_too_short"), ("*", "phrase_too_short"), ("x" * 81, "too_long")]
)
def test_a_phrase_that_cannot_be_used_is_refused_and_nothing_is_lost(
    desk: Desk, phrase: str, code: str
) -> None:
    desk.tone.keep_phrases("en", ["apple pie"])
    with pytest.raises(BadInput, match=code):
        desk.tone.keep_phrases("en", ["apple pie", phrase])
    assert desk.tone.phrases("en") == ("apple pie",)


def test_a_rule_that_is_switched_off_is_silent_until_it_is_switched_on(desk: Desk) -> None:
    (rule,) = rules_found(desk, OBVIOUSLY)
    desk.tone.switch(rule, on=False)
    assert rule not in rules_found(desk, OBVIOUSLY)
    assert [line.on for line in desk.tone.rules("en") if line.id == rule] == [False]
    desk.tone.switch(rule, on=True)
    assert rules_found(desk, OBVIOUSLY) == [rule]


@pytest.mark.parametrize("language", ["en", "en-GB"])
def test_every_rule_is_listed_with_examples(desk: Desk, language: str) -> None:
    lines = desk.tone.rules(language)
    assert len(lines) > 60
    assert all(line.message and line.why and line.bad and line.good and line.on for line in lines)
    assert [line.category for line in lines] == sorted(line.category for line in lines)
