# SPDX-License-Identifier: GPL-3.0-or-later
"""Deciding: an outcome with its moment, an offer only where the letter may hold one, questions once."""

from __future__ import annotations

from pathlib import Path

import pytest

from composer.case import Outcome
from tests.helpers.cases import decided_case, requested_case
from tests.helpers.clock import FakeClock
from tests.helpers.desks import make_desk


def test_a_plain_refusal_drops_the_offer_and_a_later_outcome_takes_it_back(tmp_path: Path) -> None:
    clock = FakeClock()
    desk = make_desk(tmp_path, clock)
    case = decided_case(desk, clock)
    refused = desk.deciding.decide(case, Outcome.REFUSE)
    again = desk.deciding.decide(refused, Outcome.REFUSE_WITH_OFFER, case.decision.offer)
    desk.close()
    assert refused.decision.offer is None
    assert again.decision.offer == case.decision.offer
    assert again.decision.decided_at == clock.now()


@pytest.mark.parametrize("outcome", [Outcome.REFUND, Outcome.ASK_FIRST])
def test_an_outcome_without_an_offer_never_gets_one(tmp_path: Path, outcome: Outcome) -> None:
    clock = FakeClock()
    desk = make_desk(tmp_path, clock)
    case = decided_case(desk, clock)
    decided = desk.deciding.decide(case, outcome, case.decision.offer)
    desk.close()
    assert decided.decision.offer is None


def test_a_question_is_asked_once(tmp_path: Path) -> None:
    clock = FakeClock()
    desk = make_desk(tmp_path, clock)
    case = requested_case(desk, clock)
    for _ in range(2):
        for _, text in desk.deciding.questions():
            case = desk.deciding.add_question(case, text)
    desk.close()
    assert case.decision.questions.split("\n") == [text for _, text in desk.deciding.questions()]
