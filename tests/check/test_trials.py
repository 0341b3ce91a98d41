# SPDX-License-Identifier: GPL-3.0-or-later
"""Whole letters through all our own checks: right ones are left alone, and each planted mistake is told."""

from __future__ import annotations

import tomllib
from dataclasses import replace
from datetime import UTC, datetime, time
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from composer.business import Business, Clause, Policy, Signer
from composer.case import (
    Case,
    Customer,
    Decision,
    Draft,
    FormOfAddress,
    Money,
    Offer,
    OfferKind,
    Outcome,
    Paragraph,
    Purchase,
    Request,
    Signing,
)
from composer.check.findings import Finding, Severity
from composer.check.service import Checker, CheckJob

TRIALS = tomllib.loads((Path(__file__).parent.parent / "data" / "trials.toml").read_text("utf-8"))["trial"]
PLANTS = [
    pytest.param(trial, *plant, id=f"{trial['id']}-{plant[1]}")
    for trial in TRIALS
    for plant in trial["plants"]
]


def case_of(trial: dict[str, Any], text: str) -> Case:
    """The case of a trial with a letter."""
    written = datetime.combine(trial["written"], time(9), UTC)

    def money(amount: str) -> Money:
        return Money(Decimal(amount), trial["currency"])

    offer = None
    if "offer" in trial:
        offer = Offer(OfferKind.VOUCHER, "", money(trial["offer"]), expires_on=trial["expires"])
    decision = Decision(Outcome(trial["outcome"]), offer)
    if "part" in trial:
        decision = replace(decision, partial_amount=money(trial["part"]))
    price, days = money(trial["price"]), (trial["bought"], trial["delivered"], None)
    return Case(
        id="2026-0031",
        created_at=written,
        updated_at=written,
        customer=Customer(name=trial["name"], form_of_address=FormOfAddress(trial["form"])),
        purchase=Purchase(trial["item"], trial["order"], *days, price, ""),
        request=Request(trial["received"], amount_asked=price),
        decision=decision,
        draft=Draft(language=trial["language"], paragraphs=(Paragraph("p1", text),)),
        signing=Signing(signer="s1"),
    )


def checked(trial: dict[str, Any], text: str) -> list[Finding]:
    """What facts and completeness tell of a letter, hints on what it might also say left out."""
    clauses = (Clause("4", "", 14), Clause("7", "", 30))
    business = Business(
        name="Aster",
        email="info@aster.example",
        currency=trial["currency"],
        signers=(Signer("s1", "Kai Lind"),),
        policies=(Policy(clauses=clauses),),
    )
    job = CheckJob(1, text, trial["language"], case_of(trial, text), business)
    ours = (one for one in Checker(None).quick(job).findings if one.engine in ("facts", "completeness"))
    return [one for one in ours if one.engine == "facts" or one.severity is not Severity.HINT]


@pytest.mark.parametrize("trial", TRIALS, ids=lambda trial: trial["id"])
def test_a_right_letter_is_left_alone(trial: dict[str, Any]) -> None:
    found = checked(trial, trial["letter"].strip())
    assert not [(one.rule, one.words, one.message) for one in found]


@pytest.mark.parametrize(("trial", "right", "wrong"), PLANTS)
def test_a_planted_mistake_is_told(trial: dict[str, Any], right: str, wrong: str) -> None:
    assert right in trial["letter"]
    assert checked(trial, trial["letter"].strip().replace(right, wrong, 1))
