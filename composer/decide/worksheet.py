# SPDX-License-Identifier: GPL-3.0-or-later
"""*Should I refuse?*: what refunding costs against what refusing may cost (guide A, points 5 and 6).

    loss    = yearly spend x margin x years + winning a new customer + dispute fee
    refusing costs  loss x chance that the customer leaves
    break-even      the chance at which both cost the same: refund / loss

Figures of the owner, multiplied; no forecast.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import ROUND_HALF_UP, Decimal

from composer.case import CENT, Money, Worksheet
from composer.errors import BadInput

_LARGEST = Decimal("1e9")


@dataclass(frozen=True, slots=True)
class Bar:
    """One part of the chart: ``refund``, ``lost_margin``, ``replacing`` or ``dispute_fee``."""

    code: str
    amount: Decimal


@dataclass(frozen=True, slots=True)
class Comparison:
    """Both costs in the currency of the purchase, rounded to cents.

    ``refusing_cost`` is the whole loss while no chance was entered. ``break_even`` is a percentage with one
    decimal, or None when even a certain loss would cost less than the refund. ``sentence`` is one of
    ``nothing_to_compare``, ``refusing_cheaper_even_if_lost``, ``chance_missing``, ``refunding_cheaper``,
    ``refusing_cheaper``, ``even``; ``data`` holds ``refund``, ``refusing``, ``loss``, ``difference`` and,
    where known, ``break_even`` and ``chance``.
    """

    refund_cost: Decimal
    refusing_cost: Decimal
    breakdown: tuple[Bar, ...]
    break_even: Decimal | None
    sentence: str
    data: dict[str, object] = field(default_factory=dict)


def compare(worksheet: Worksheet, amount: Money | None) -> Comparison:
    """The comparison. Empty figures count as nothing; the refund defaults to ``amount``.

    Raises ``BadInput("figure_unusable", field=..., value=...)`` for a negative, endless or absurd figure and
    ``BadInput("percent_over_100", field=..., value=...)``.
    """
    refund = _figure(worksheet, "refund_cost", amount.amount if amount else Decimal(0))
    share = _figure(worksheet, "chance_of_leaving_percent", Decimal(100), percent=True) / 100
    margin = _figure(worksheet, "margin_percent", Decimal(0), percent=True) / 100
    parts = {
        "lost_margin": _figure(worksheet, "yearly_spend") * margin * _figure(worksheet, "years"),
        "replacing": _figure(worksheet, "replacing_cost"),
        "dispute_fee": _figure(worksheet, "dispute_fee"),
    }
    loss = sum(parts.values(), Decimal(0))
    bars = (Bar("refund", _cents(refund)), *(Bar(code, _cents(part * share)) for code, part in parts.items()))
    refusing = sum((bar.amount for bar in bars[1:]), Decimal(0))
    even = (refund / loss * 100).quantize(Decimal("0.1"), ROUND_HALF_UP) if loss and refund <= loss else None
    sentence = _sentence(worksheet, refund, loss, share)
    data: dict[str, object] = {
        "refund": _cents(refund),
        "refusing": refusing,
        "loss": _cents(loss),
        "difference": abs(_cents(refund) - refusing),
    }
    if even is not None:
        data["break_even"] = even
    if worksheet.chance_of_leaving_percent is not None:
        data["chance"] = worksheet.chance_of_leaving_percent
    return Comparison(_cents(refund), refusing, bars, even, sentence, data)


def _sentence(worksheet: Worksheet, refund: Decimal, loss: Decimal, share: Decimal) -> str:
    if not refund or not loss:
        return "nothing_to_compare"
    if loss < refund:
        return "refusing_cheaper_even_if_lost"
    if worksheet.chance_of_leaving_percent is None:
        return "chance_missing"
    expected = loss * share
    return "even" if expected == refund else "refunding_cheaper" if expected > refund else "refusing_cheaper"


def _figure(
    worksheet: Worksheet, name: str, default: Decimal = Decimal(0), *, percent: bool = False
) -> Decimal:
    value: Decimal | None = getattr(worksheet, name)
    if value is None:
        return default
    if not value.is_finite() or value < 0 or value > _LARGEST:
        raise BadInput("figure_unusable", field=f"decision.worksheet.{name}", value=str(value))
    if percent and value > 100:
        raise BadInput("percent_over_100", field=f"decision.worksheet.{name}", value=str(value))
    return value


def _cents(value: Decimal) -> Decimal:
    return value.quantize(CENT, ROUND_HALF_UP)
