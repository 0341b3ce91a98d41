# SPDX-License-Identifier: GPL-3.0-or-later
"""Step 2: stop signs, the worksheet, the outcome and what it needs."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QCheckBox, QLabel, QLineEdit, QPlainTextEdit, QPushButton, QRadioButton, QWidget

from composer.case import Money, OfferKind, Outcome, Purchase
from composer.desk import Desk
from composer.journey import Step
from composer.sample import sample_business
from tests.helpers.cases import decided_case, requested_case
from tests.helpers.clock import FakeClock
from tests.ui.frames import Hands, Opener
from ui.place import Target, Where
from ui.wizard.decide_number import NumberField
from ui.wizard.decide_page import DecidePage

SHEET = "decision.worksheet"
FIGURES = {
    "yearly_spend": "2,000",
    "margin_percent": "30",
    "years": "5",
    "replacing_cost": "120",
    "dispute_fee": "20",
}


def page(hands: Hands) -> DecidePage:
    shown = hands.frame.page
    assert isinstance(shown, DecidePage)
    return shown


def signs(hands: Hands) -> dict[str, str]:
    """The stop signs that are seen, by code."""
    return {c.sign.code: c.text.text() for c in page(hands).signs.policy_signs.cards if c.isVisible()}


def sentence(hands: Hands) -> str:
    return hands.find(QLabel, f"{SHEET}.sentence").text()


def problem(hands: Hands, path: str) -> str:
    label = page(hands).field(path).problem
    return label.text() if label.isVisible() else ""


def decide(hands: Hands, outcome: Outcome) -> None:
    """Click anywhere on the card of an outcome."""
    card = page(hands).outcome.cards[outcome]
    hands.bot.mouseClick(card, Qt.MouseButton.LeftButton, pos=card.text.geometry().center())


def seen(hands: Hands, path: str) -> bool:
    return page(hands).field(path).isVisible()


# --- may you refuse? ----------------------------------------------------------------------------------------


def test_the_policys_own_grant_is_a_stop_sign(desk: Desk, clock: FakeClock, open_at: Opener) -> None:
    purchase = Purchase("oak bench", delivered_on=date(2026, 11, 1), price=Money(Decimal(640), "GBP"))
    hands = open_at(requested_case(desk, clock, purchase=purchase), Step.DECIDE)
    assert signs(hands)["policy_grants"] == (
        "Your own policy grants this: clause 2 gives 30 days, and they ran until 1 December 2026."
    )
    assert not hands.find(QLabel, "decide.no_signs").isVisible()


def test_without_signs_the_page_says_so_and_until_when(desk: Desk, clock: FakeClock, open_at: Opener) -> None:
    hands = open_at(requested_case(desk, clock), Step.DECIDE)
    assert signs(hands) == {}
    assert (
        hands.find(QLabel, "decide.no_signs").text().startswith("Nothing in your own policy speaks against")
    )
    assert hands.find(QLabel, "decide.reply_by").text() == "Your answer is due on 3 December 2026."
    assert not page(hands).signs.law_signs.isVisible()


def test_an_exclusion_is_named(desk: Desk, clock: FakeClock, open_at: Opener) -> None:
    purchase = Purchase("shelf made to measure", price=Money(Decimal(640), "GBP"))
    hands = open_at(requested_case(desk, clock, purchase=purchase), Step.DECIDE)
    assert "Clause 3 takes this out of your policy" in signs(hands)["exclusion_matches"]


def test_without_a_policy_it_leads_to_the_settings(desk: Desk, clock: FakeClock, open_at: Opener) -> None:
    desk.profile.save(replace(sample_business(), policies=()))
    hands = open_at(requested_case(desk, clock), Step.DECIDE)
    with hands.bot.waitSignal(hands.frame.go) as went:
        hands.click("decide.open_policy")
    assert went.args == [Target(Where.SETTINGS, part="policy")]


def test_a_mistake_in_our_own_bill_is_a_stop_sign(desk: Desk, clock: FakeClock, open_at: Opener) -> None:
    case = requested_case(desk, clock)
    request = replace(case.request, text="You have charged me twice for the bench.")
    hands = open_at(replace(case, request=request), Step.DECIDE)
    assert "“charged me twice”" in signs(hands)["billing_error"]


# --- should you? --------------------------------------------------------------------------------------------


def test_the_comparison_follows_as_it_is_typed(desk: Desk, clock: FakeClock, open_at: Opener) -> None:
    hands = open_at(requested_case(desk, clock), Step.DECIDE)
    assert sentence(hands).startswith("Enter what they usually spend")
    assert not page(hands).worksheet.chart.isVisible()

    for name, figure in FIGURES.items():
        hands.type(hands.find(NumberField, f"{SHEET}.{name}"), figure)
    assert sentence(hands) == (
        "Both cost the same at a chance of 20.4% that they leave. Above it, refunding is cheaper."
    )
    assert page(hands).worksheet.chart.accessibleName() == "Refunding: £640.00; Losing them: £3,140.00"

    hands.type(hands.find(NumberField, f"{SHEET}.chance_of_leaving_percent"), "40")
    assert sentence(hands) == (
        "Refunding is cheaper by £616.00. Break-even lies at a 20.4% chance that they leave."
    )
    assert hands.stored().decision.worksheet.yearly_spend == Decimal(2000)


def test_a_small_customer_is_no_reason_to_refund(desk: Desk, clock: FakeClock, open_at: Opener) -> None:
    hands = open_at(requested_case(desk, clock), Step.DECIDE)
    hands.type(hands.find(NumberField, f"{SHEET}.dispute_fee"), "20")
    assert sentence(hands) == "Even if they never come back, refusing costs less: £20.00 against £640.00."


@pytest.mark.parametrize(
    ("name", "typed", "says"),
    [
        ("margin_percent", "130", "More than 100% cannot be. Enter 0 to 100."),
        ("years", "-1", "An amount cannot be below zero. Leave out the minus sign."),
        ("yearly_spend", "12,5", "Use “.” before the decimals."),
        ("dispute_fee", "9999999999", "This amount is too large."),
        ("replacing_cost", "a lot", "Type figures only, such as 49.90."),
    ],
)
def test_a_figure_that_cannot_be_taken_stays_to_be_mended(
    desk: Desk, clock: FakeClock, open_at: Opener, name: str, typed: str, says: str
) -> None:
    hands = open_at(requested_case(desk, clock), Step.DECIDE)
    field = hands.find(NumberField, f"{SHEET}.{name}")
    hands.type(field, typed)
    hands.type(hands.find(QPlainTextEdit, "decision.note"), "x")  # the page shows the case again
    assert says in problem(hands, f"{SHEET}.{name}")
    assert field.text() == typed

    field.selectAll()
    hands.type(field, "10")
    assert problem(hands, f"{SHEET}.{name}") == ""
    assert getattr(hands.stored().decision.worksheet, name) == 10


# --- the decision -------------------------------------------------------------------------------------------


def test_no_outcome_is_chosen_beforehand(desk: Desk, clock: FakeClock, open_at: Opener) -> None:
    hands = open_at(requested_case(desk, clock), Step.DECIDE)
    assert [c.radio.isChecked() for c in page(hands).outcome.cards.values()] == [False] * 5
    assert hands.frame.footer.reason.full == "Still missing: your decision"


@pytest.mark.parametrize(
    ("outcome", "shown"),
    [
        (Outcome.REFUSE, set()),
        (Outcome.REFUSE_WITH_OFFER, {"offer.description"}),
        (Outcome.REFUND_PART, {"partial_amount", "refund_method", "offer.description"}),
        (Outcome.REFUND, {"refund_method"}),
        (Outcome.ASK_FIRST, {"questions"}),
    ],
)
def test_an_outcome_shows_what_it_needs_and_no_more(
    desk: Desk, clock: FakeClock, open_at: Opener, outcome: Outcome, shown: set[str]
) -> None:
    hands = open_at(requested_case(desk, clock), Step.DECIDE)
    decide(hands, outcome)
    every = ("partial_amount", "refund_method", "offer.description", "questions")
    assert {name for name in every if seen(hands, f"decision.{name}")} == shown
    case = hands.stored()
    assert (case.decision.outcome, case.decision.decided_at) == (outcome, clock.now())


def test_the_outcome_is_chosen_by_keyboard(desk: Desk, clock: FakeClock, open_at: Opener) -> None:
    hands = open_at(requested_case(desk, clock), Step.DECIDE)
    page(hands).focus_field("decision.outcome")
    radio = hands.find(QRadioButton, "decision.outcome.refuse")
    assert radio.hasFocus()
    assert hands.case.decision.outcome is None
    hands.bot.keyClick(radio, Qt.Key.Key_Space)
    assert hands.case.decision.outcome is Outcome.REFUSE
    hands.bot.keyClick(radio, Qt.Key.Key_Down)
    assert hands.stored().decision.outcome is Outcome.REFUSE_WITH_OFFER


def test_an_offer_is_entered_and_stored(desk: Desk, clock: FakeClock, open_at: Opener) -> None:
    hands = open_at(requested_case(desk, clock), Step.DECIDE)
    decide(hands, Outcome.REFUSE_WITH_OFFER)
    assert hands.frame.footer.reason.full == "Still missing: what you offer"
    hands.click("decision.offer.kind.discount")
    hands.type(hands.find(QPlainTextEdit, "decision.offer.description"), "15 % off your next table")
    hands.type(hands.find(NumberField, "decision.offer.percent"), "15")
    hands.type(hands.find(QLineEdit, "decision.offer.customer_pays.figures"), "10")
    hands.type(hands.find(QLineEdit, "decision.offer.expires_on.line"), "31/1/2027")
    hands.bot.mouseClick(
        hands.find(QCheckBox, "decision.offer.can_do"), Qt.MouseButton.LeftButton, pos=QPoint(8, 10)
    )

    offer = hands.stored().decision.offer
    assert offer is not None
    assert (offer.kind, offer.description) == (OfferKind.DISCOUNT, "15 % off your next table")
    assert (offer.percent, offer.customer_pays) == (Decimal(15), Money(Decimal(10), "GBP"))
    assert (offer.expires_on, offer.can_do) == (date(2027, 1, 31), True)
    assert hands.frame.footer.reason.full == ""


def test_a_plain_refusal_makes_no_offer_and_the_offer_comes_back(
    desk: Desk, clock: FakeClock, open_at: Opener
) -> None:
    case = decided_case(desk, clock)
    hands = open_at(case, Step.DECIDE)
    decide(hands, Outcome.REFUSE)
    assert hands.stored().decision.offer is None
    decide(hands, Outcome.REFUND_PART)
    assert hands.stored().decision.offer == case.decision.offer
    assert page(hands).details.offer_heading.text() == "An offer on top, if you like"


def test_questions_have_ready_made_beginnings(desk: Desk, clock: FakeClock, open_at: Opener) -> None:
    hands = open_at(requested_case(desk, clock), Step.DECIDE)
    decide(hands, Outcome.ASK_FIRST)
    row = hands.find(QWidget, "decision.questions.add")
    for chip in row.findChildren(QPushButton):
        hands.bot.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert [c.text() for c in row.findChildren(QPushButton)] == [
        "Which problem",
        "Since when in use",
        "What was tried",
    ]
    assert len(hands.stored().decision.questions.split("\n")) == 3
    assert hands.frame.journey.view(Step.DECIDE).missing == ()


def test_a_part_must_be_less_than_the_whole(desk: Desk, clock: FakeClock, open_at: Opener) -> None:
    hands = open_at(requested_case(desk, clock), Step.DECIDE)
    decide(hands, Outcome.REFUND_PART)
    hands.type(hands.find(QLineEdit, "decision.partial_amount.figures"), "700")
    assert problem(hands, "decision.partial_amount").startswith("A part is less than the whole of")
    hands.find(QLineEdit, "decision.partial_amount.figures").selectAll()
    hands.type(hands.find(QLineEdit, "decision.partial_amount.figures"), "200")
    hands.type(hands.find(QLineEdit, "decision.refund_method"), "bank transfer")
    decision = hands.stored().decision
    assert problem(hands, "decision.partial_amount") == ""
    assert (decision.partial_amount, decision.refund_method) == (Money(Decimal(200), "GBP"), "bank transfer")


def test_an_offer_that_is_already_over(desk: Desk, clock: FakeClock, open_at: Opener) -> None:
    hands = open_at(decided_case(desk, clock), Step.DECIDE)
    line = hands.find(QLineEdit, "decision.offer.expires_on.line")
    line.selectAll()
    hands.type(line, "1/11/2026")
    assert problem(hands, "decision.offer.expires_on") == (
        "The offer would be over before the letter arrives. Choose a later day."
    )


def test_the_note_warns_who_may_ask_for_it(desk: Desk, clock: FakeClock, open_at: Opener) -> None:
    hands = open_at(requested_case(desk, clock), Step.DECIDE)
    hands.type(hands.find(QPlainTextEdit, "decision.note"), "Sister bought other chairs.")
    assert hands.stored().decision.note == "Sister bought other chairs."
    assert "may ask to see notes" in page(hands).field("decision.note").hint.text()


def test_hostile_characters_never_reach_the_decision(desk: Desk, clock: FakeClock, open_at: Opener) -> None:
    hands = open_at(decided_case(desk, clock), Step.DECIDE)
    hostile = "\u202ea \u200fvoucher\x00\ud800\x07 😀"
    for path in ("decision.note", "decision.offer.description", "decision.questions"):
        hands.find(QPlainTextEdit, path).setPlainText(hostile)
    decision = hands.stored().decision
    assert decision.offer is not None
    assert (decision.note, decision.offer.description, decision.questions) == ("a voucher 😀",) * 3


def test_every_control_has_a_name_and_every_key_is_used_once(
    desk: Desk, clock: FakeClock, open_at: Opener
) -> None:
    hands = open_at(decided_case(desk, clock), Step.DECIDE)
    texts = [x.text() for x in page(hands).findChildren(QLabel) if x.buddy() is not None]
    texts += [x.text() for kind in (QPushButton, QCheckBox) for x in page(hands).findChildren(kind)]
    keys = [t[t.index("&") + 1].lower() for t in texts if "&" in t]
    assert len(keys) == len(set(keys))
    assert not {"b", "c"} & set(keys)
    for control in page(hands).findChildren(QWidget):
        if isinstance(control, (QLineEdit, QPlainTextEdit, QRadioButton)) and control.isVisible():
            assert control.accessibleName() or getattr(control, "text", str)(), control.objectName()
