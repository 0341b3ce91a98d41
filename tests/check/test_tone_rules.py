# SPDX-License-Identifier: GPL-3.0-or-later
"""The English tone rules: each proves itself by its own examples, and none trips over another's."""

from __future__ import annotations

import pytest

from composer.check import tone
from composer.check.findings import Severity
from composer.check.matching import matches
from composer.check.rules import EXAMPLES, Rule
from composer.language import LETTER_LANGUAGES

RULES = tone.rule_set("en").rules
CATEGORIES = {
    "sarcasm",
    "blame",
    "condescension",
    "remorse",
    "dishonesty",
    "threat",
    "insult",
    "denial",
    "fault",
    "promise",
    "cold",
    "shouting",
    "soft_no",
    "excuse",
    "vague",
    "selling",
}
IDS = [rule.id for rule in RULES]


def loud(text: str) -> list[str]:
    """Rules that flag a text as more than a hint."""
    return [f.rule for f in tone.check(text, "en-GB") if f.severity is not Severity.HINT]


@pytest.mark.parametrize("language", LETTER_LANGUAGES)
def test_every_packaged_rule_is_loaded(language: str) -> None:
    assert tone.rule_set(language).rejected == ()
    assert len(tone.rule_set(language).rules) >= 70


def test_every_category_has_rules() -> None:
    assert {rule.category for rule in RULES} == CATEGORIES


@pytest.mark.parametrize("rule", RULES, ids=IDS)
def test_examples_come_out_right(rule: Rule) -> None:
    assert len(rule.bad) >= EXAMPLES
    assert len(rule.good) >= EXAMPLES
    for bad in rule.bad:
        assert matches((rule,), bad, "en"), bad
    for good in rule.good:
        assert not matches((rule,), good, "en"), good


@pytest.mark.parametrize("rule", RULES, ids=IDS)
def test_good_examples_and_better_wordings_trip_no_rule(rule: Rule) -> None:
    for text in (*rule.good, *rule.suggest):
        assert not loud(text), (text, loud(text))


@pytest.mark.parametrize("rule", RULES, ids=IDS)
def test_each_says_why_and_offers_a_better_wording(rule: Rule) -> None:
    assert rule.why.endswith(".")
    assert len(rule.why.split()) >= 5
    assert rule.message
    assert rule.suggest


@pytest.mark.parametrize("rule", [r for r in RULES if r.category in ("denial", "threat")], ids=lambda r: r.id)
def test_legal_findings_stop_unless_they_are_veiled_or_about_vouchers(rule: Rule) -> None:
    soft = ("en.threat.veiled", "en.denial.credit_only")
    assert rule.severity is (Severity.WARN if rule.id in soft else Severity.STOP)


@pytest.mark.parametrize(
    "text",
    [
        "Unfortunately, we are not able to refund this order.",
        "We regret that we cannot refund the deposit.",
        "I am sorry to say that the answer is no.",
        "However, we have decided not to refund the price.",
    ],
)
def test_plain_words_of_refusal_are_never_flagged(text: str) -> None:
    assert not tone.check(text, "en-GB")
