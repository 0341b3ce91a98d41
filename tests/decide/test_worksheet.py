# SPDX-License-Identifier: GPL-3.0-or-later
"""The comparison, with figures worked out by hand."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from composer.case import Money, Worksheet
from composer.decide.worksheet import Bar, compare
from composer.errors import BadInput

ASKED = Money(Decimal("200.00"), "GBP")
# 400 a year x 25 % x 3 years = 300; + 80 + 20 = 400 if the customer leaves
FULL = Worksheet(
    yearly_spend=Decimal(400),
    margin_percent=Decimal(25),
    years=Decimal(3),
    replacing_cost=Decimal(80),
    dispute_fee=Decimal(20),
    chance_of_leaving_percent=Decimal(60),
)


def test_a_full_worksheet() -> None:
    found = compare(FULL, ASKED)
    assert found.refund_cost == Decimal("200.00")
    assert found.refusing_cost == Decimal("240.00")  # 60 % of 400
    assert found.break_even == Decimal("50.0")  # 200 / 400
    assert found.breakdown == (
        Bar("refund", Decimal("200.00")),
        Bar("lost_margin", Decimal("180.00")),
        Bar("replacing", Decimal("48.00")),
        Bar("dispute_fee", Decimal("12.00")),
    )
    assert found.sentence == "refunding_cheaper"
    assert found.data == {
        "refund": Decimal("200.00"),
        "refusing": Decimal("240.00"),
        "loss": Decimal("400.00"),
        "difference": Decimal("40.00"),
        "break_even": Decimal("50.0"),
        "chance": Decimal(60),
    }


@pytest.mark.parametrize(
    ("chance", "sentence", "refusing"),
    [
        (Decimal(10), "refusing_cheaper", "40.00"),
        (Decimal(50), "even", "200.00"),
        (Decimal(0), "refusing_cheaper", "0.00"),
        (None, "chance_missing", "400.00"),
    ],
)
def test_the_chance_decides(chance: Decimal | None, sentence: str, refusing: str) -> None:
    found = compare(replace(FULL, chance_of_leaving_percent=chance), ASKED)
    assert (found.sentence, found.refusing_cost) == (sentence, Decimal(refusing))
    assert found.break_even == Decimal("50.0")


def test_an_own_refund_cost_counts_instead_of_the_amount_asked() -> None:
    found = compare(replace(FULL, refund_cost=Decimal(90)), ASKED)
    assert (found.refund_cost, found.break_even) == (Decimal("90.00"), Decimal("22.5"))


def test_a_small_loss_has_no_break_even() -> None:
    found = compare(Worksheet(replacing_cost=Decimal(50)), ASKED)
    assert (found.sentence, found.break_even) == ("refusing_cheaper_even_if_lost", None)


@pytest.mark.parametrize(("sheet", "amount"), [(Worksheet(), ASKED), (FULL, None), (Worksheet(), None)])
def test_without_figures_there_is_nothing_to_compare(sheet: Worksheet, amount: Money | None) -> None:
    assert compare(sheet, amount).sentence == "nothing_to_compare"


def test_the_bars_add_up_to_what_refusing_costs() -> None:
    odd = replace(FULL, chance_of_leaving_percent=Decimal("33.3"), yearly_spend=Decimal("123.45"))
    found = compare(odd, ASKED)
    assert sum(bar.amount for bar in found.breakdown[1:]) == found.refusing_cost


@pytest.mark.parametrize(
    ("field", "value", "code"),
    [
        ("years", Decimal(-1), "figure_unusable"),
        ("yearly_spend", Decimal("NaN"), "figure_unusable"),
        ("dispute_fee", Decimal("Infinity"), "figure_unusable"),
        ("replacing_cost", Decimal("1e30"), "figure_unusable"),
        ("margin_percent", Decimal(101), "percent_over_100"),
        ("chance_of_leaving_percent", Decimal("100.1"), "percent_over_100"),
    ],
)
def test_impossible_figures_are_named(field: str, value: Decimal, code: str) -> None:
    with pytest.raises(BadInput) as caught:
        compare(replace(FULL, **{field: value}), ASKED)
    assert (caught.value.code, caught.value.data["field"]) == (code, f"decision.worksheet.{field}")
