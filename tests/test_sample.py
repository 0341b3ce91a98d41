# SPDX-License-Identifier: GPL-3.0-or-later
"""The sample is believable: message, case and business agree, whenever it is opened."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from composer.decide.policy import stop_signs
from composer.decide.presets import nudges
from composer.decide.worksheet import compare
from composer.draft.templates import suggest
from composer.intake.fields import check_case
from composer.intake.offers import offers
from composer.intake.read import read_text
from composer.review.need import lawyer_needed
from composer.sample import sample_business, sample_case, sample_customer, sample_text
from tests.helpers.cases import reviewed_case
from tests.helpers.clock import FakeClock
from tests.helpers.desks import make_desk


@pytest.mark.parametrize(
    "now", [datetime(2026, 11, 23, tzinfo=UTC), datetime(2028, 2, 29, 23, 59, tzinfo=UTC)]
)
def test_the_sample_case_holds_together_on_any_day(now: datetime) -> None:
    case, business = sample_case(now), sample_business()
    assert case.is_sample
    assert check_case(case, now.date()) == ()
    assert stop_signs(case, business, now.date()) == ()
    assert lawyer_needed(case, business, None) is None
    assert suggest(case) == "refuse_with_offer"
    assert [n.code for n in nudges(case.reasons)] == ["no_clause", "no_clause"]
    assert compare(case.decision.worksheet, case.amount).sentence == "refusing_cheaper"


def test_the_message_says_what_the_case_says() -> None:
    case = sample_case(datetime(2026, 11, 23, tzinfo=UTC))
    customer = sample_customer()
    found = {o.field: o.value for o in offers(read_text(sample_text()), "en-GB", "GBP")}
    assert found["customer.name"] == customer.name
    assert found["customer.phone"] == customer.phone
    assert found["purchase.order_number"] == case.purchase.order_number
    assert found["request.amount_asked"] == case.request.amount_asked
    joined = " ".join(sample_text().split())
    assert all(c.words in joined for c in case.concerns)


def test_the_samples_letter_ends_on_its_first_page(tmp_path: Path) -> None:
    clock = FakeClock()
    desk = make_desk(tmp_path, clock)
    case = reviewed_case(desk, clock)
    pages = desk.letters.pages(desk.letters.letter(case), desk.letters.layout(case), 40)
    desk.close()
    assert len(pages) == 1
