# SPDX-License-Identifier: GPL-3.0-or-later
"""What our templates write, our own checks have nothing to say about."""

from __future__ import annotations

from dataclasses import replace

import pytest

from composer.case import Outcome
from composer.check import completeness, facts, tone
from composer.check.names import names_of
from composer.draft.fill import draft
from composer.draft.templates import Template
from tests.templates.test_letters import EVERY, NAMES, variants

OUTCOMES = {
    "partial_refund": Outcome.REFUND_PART,
    "refund_granted": Outcome.REFUND,
    "information_request": Outcome.ASK_FIRST,
    "refuse_with_offer": Outcome.REFUSE_WITH_OFFER,
    "acknowledgement": None,
}


@pytest.mark.parametrize("template", EVERY, ids=NAMES)
def test_a_fresh_letter_has_no_findings(template: Template) -> None:
    for name, case, business in variants(template):
        if not business.signers:
            continue  # nobody to reach or to sign is rightly found
        outcome = OUTCOMES.get(template.id, Outcome.REFUSE)
        decided = replace(case, decision=replace(case.decision, outcome=outcome))
        decided = replace(decided, draft=draft(decided, business, template))
        text, language = decided.draft.text, template.language
        found = completeness.check(text, decided, business, language) + tone.check(text, language)
        found += facts.check(text, decided, business, language, (), names_of(decided, business))
        assert not found, (name, [(f.rule, text[f.start : f.end]) for f in found])
