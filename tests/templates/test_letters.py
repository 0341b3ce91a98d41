# SPDX-License-Identifier: GPL-3.0-or-later
"""Every template, filled from many cases, reads like a finished letter."""

from __future__ import annotations

import itertools
import re
from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest

from composer.business import Business
from composer.case import (
    Case,
    Channel,
    Money,
    Offer,
    OfferKind,
    Outcome,
    Purchase,
    Reason,
    ReasonKind,
    Request,
)
from composer.draft.fill import draft, unfilled
from composer.draft.templates import KINDS, Template, templates
from composer.sample import sample_business, sample_case

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
LANGUAGES = ("en-GB", "en-US")
REFUSALS = ("outside_period", "as_agreed", "condition_or_exclusion", "refuse_with_offer")
DECISION = re.compile(r"we are not able to refund|[Ww]e will refund")
EVERY = [t for language in LANGUAGES for t in templates(language)]
NAMES = [f"{t.language}-{t.id}" for t in EVERY]


def sentences(text: str) -> list[str]:
    return re.split(r"(?<=[.!?”])\s+", text)


def complete(template: Template) -> Case:
    """The sample case with everything that this kind of letter can say."""
    case = sample_case(NOW)
    offer = Offer(OfferKind.VOUCHER, "", value=Money(Decimal("40"), "GBP"), expires_on=date(2027, 1, 31))
    decision = replace(
        case.decision,
        offer=offer if template.id == "refuse_with_offer" else None,
        partial_amount=Money(Decimal("200"), "GBP"),
        refund_method="bank transfer",
        questions="1. How wide is the gap?\n- Which oil do you have?\n\n",
    )
    return replace(case, decision=decision, draft=replace(case.draft, language=template.language))


def variants(template: Template) -> list[tuple[str, Case, Business]]:
    """Complete cases of other shapes: a service, one reason, no clause, an offer with a share to pay."""
    case, business = complete(template), sample_business()
    pays = replace(
        Offer(OfferKind.REDO, "A new seat board.", expires_on=date(2027, 1, 31)),
        customer_pays=Money(Decimal("1249.9"), "GBP"),
    )
    service = Purchase(item="the fitting of the kitchen", price=case.amount, performed_on=date(2026, 9, 1))
    asked_by_phone = Request(date(2028, 2, 29), Channel.PHONE, "I want my money back.")
    no_offer = template.id == "refuse_with_offer"
    return [
        ("plain", case, business),
        ("one reason", replace(case, reasons=case.reasons[:1]), business),
        ("no clause", replace(case, reasons=(replace(case.reasons[0], clause=""),)), business),
        ("service", replace(case, purchase=service, request=asked_by_phone), business),
        ("pays", replace(case, decision=replace(case.decision, offer=pays)), business),
        ("discount", replace(case, decision=replace(case.decision, offer=_discount(no_offer))), business),
        ("no phone", case, replace(business, phone="")),
        ("no e-mail", case, replace(business, email="")),
        ("no contact, nobody signs", case, replace(business, email="", phone="", signers=())),
        ("no concerns", replace(case, concerns=()), business),
        ("one question", replace(case, decision=replace(case.decision, questions="Which oil?")), business),
    ]


def _discount(needed: bool) -> Offer | None:
    return Offer(OfferKind.DISCOUNT, percent=Decimal("12.50")) if needed else None


@pytest.mark.parametrize("template", EVERY, ids=NAMES)
def test_a_complete_case_leaves_nothing_unfilled_and_no_artefacts(template: Template) -> None:
    for name, case, business in variants(template):
        made = draft(case, business, template)
        whole = f"{made.subject}\n\n{made.text}"
        assert unfilled(whole) == (), (name, whole)
        assert not re.search(r"[\[\]{}]|None|  |, ,|\.\.|,\.|\( | \)|\(\)| ,| \.|;\.", whole), (name, whole)
        assert "refus" not in made.subject.lower()
        assert all(p.text == p.generated and p.source for p in made.paragraphs)
        assert len({p.id for p in made.paragraphs}) == len(made.paragraphs)


@pytest.mark.parametrize("template", EVERY, ids=NAMES)
def test_there_is_exactly_one_decision_sentence(template: Template) -> None:
    decides = template.id in (*REFUSALS, "partial_refund", "refund_granted")
    for name, case, business in variants(template):
        text = draft(case, business, template).text
        found = [s for s in sentences(text) if DECISION.search(s)]
        assert len(found) == (1 if decides else 0), (name, text)


@pytest.mark.parametrize("template", EVERY, ids=NAMES)
def test_thanks_and_contact_are_in_every_letter(template: Template) -> None:
    case, business = complete(template), sample_business()
    text = draft(case, business, template).text
    assert business.phone in text
    assert business.email in text
    assert text.startswith("Thank you for your ")
    assert "Thank you" in text.rsplit("\n\n", 1)[1]


@pytest.mark.parametrize(
    "template", [t for t in EVERY if t.id in REFUSALS], ids=lambda t: f"{t.language}-{t.id}"
)
def test_a_refusal_gives_the_reason_before_the_decision(template: Template) -> None:
    made = draft(complete(template), sample_business(), template)
    sources = [p.source for p in made.paragraphs]
    assert sources[:5] == ["opening", "reason:r1", "reason:r2", "reason:r3", "decision"]
    assert sources.index("clause") == 5
    assert sources[-2:] == ["disagree", "thanks"]
    assert "nothing in this letter affects your legal rights" in made.text


@pytest.mark.parametrize(
    ("template", "kind"), list(itertools.product(EVERY, OfferKind)), ids=lambda x: getattr(x, "id", x)
)
def test_an_offer_never_goes_out_without_the_no_fault_sentence(template: Template, kind: OfferKind) -> None:
    offer = Offer(kind, "a gift card", customer_pays=Money(Decimal(0), "GBP"))
    case = complete(template)
    text = draft(
        replace(case, decision=replace(case.decision, offer=offer)), sample_business(), template
    ).text
    paragraph = next(p for p in text.split("\n\n") if "a gift card" in p)
    assert "gesture of goodwill" in paragraph
    assert "not because anyone is at fault" in paragraph
    without = draft(
        replace(case, decision=replace(case.decision, offer=None)), sample_business(), template
    ).text
    assert ("goodwill" in without) == (template.id == "refuse_with_offer")


@pytest.mark.parametrize("template", EVERY, ids=NAMES)
def test_an_empty_case_gives_marks_that_stop_the_export_and_never_a_made_up_fact(template: Template) -> None:
    case = Case("2026-0001", NOW, NOW)
    case = replace(case, draft=replace(case.draft, language=template.language))
    made = draft(case, Business(), template)
    assert {"the date of the request", "what was bought"} <= {m.label for m in unfilled(made.text)}
    assert not re.search(r"\d", made.text)
    assert "None" not in made.text


def test_private_reasons_never_reach_a_letter() -> None:
    for template in EVERY:
        case = complete(template)
        text = draft(case, sample_business(), template).text
        assert "sister" not in text
        only_private = replace(
            case, reasons=(Reason("r9", ReasonKind.OWN, "Zebra remorse", for_letter=False),)
        )
        assert "Zebra" not in draft(only_private, sample_business(), template).text


def test_american_letters_use_american_words_and_dates() -> None:
    british = re.compile(r"e-mail|cheque|\bcall (?:me|us) on\b|favour|apologis|your custom\b|\d November")
    for template in templates("en-US"):
        case = replace(complete(template), reasons=())
        text = draft(case, sample_business(), template).text
        assert not british.search(text), text
        assert "November 19, 2026, about the oak" in text


def test_each_template_says_when_it_fits_and_what_it_suits() -> None:
    assert len(EVERY) == 2 * len(KINDS)
    known = {o.value for o in Outcome} | {""}
    for template in EVERY:
        assert template.title and template.when.endswith(".")
        assert set(template.outcomes) <= known


def test_no_template_reaches_for_the_old_formula() -> None:
    formula = re.compile(
        r"regret to inform|unfortunately|final decision|as per|policy states|inconvenience", re.I
    )
    for template in EVERY:
        assert not formula.search(draft(complete(template), sample_business(), template).text)
