# SPDX-License-Identifier: GPL-3.0-or-later
"""Every path through the journey, walked without a window."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

import pytest

from composer.case import (
    Case,
    Check,
    CoolingOff,
    Customer,
    Decision,
    Draft,
    LiftedStop,
    Money,
    Offer,
    Outcome,
    Paragraph,
    PostalAddress,
    Purchase,
    Reason,
    Request,
    Review,
    ReviewAnswer,
    ReviewRole,
    Signing,
)
from composer.journey import (
    NO_SECOND_READER,
    REVIEW_MISSING,
    Facts,
    Journey,
    Step,
    StepState,
    Stop,
    journey,
    letter_fingerprint,
    resting_about,
)

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)


def facts(**changes: object) -> Facts:
    return replace(Facts(NOW), **changes)  # type: ignore[arg-type]


def asked() -> Case:
    """A case whose request is complete."""
    return Case(
        "2026-0001",
        NOW,
        NOW,
        customer=Customer(name="Maija Virtanen", address=PostalAddress("GB", "1 Mill Lane", town="Ludlow")),
        purchase=Purchase(item="oak table", price=Money(Decimal(900), "GBP")),
        request=Request(received_on=date(2026, 11, 20), text="I want my money back."),
    )


def decided(outcome: Outcome = Outcome.REFUSE) -> Case:
    return replace(asked(), decision=Decision(outcome=outcome))


def reasoned() -> Case:
    return replace(decided(), reasons=(Reason("r1", statement="Made as agreed."),))


def drafted() -> Case:
    body = (Paragraph("p1", "We cannot refund the table."),)
    return replace(reasoned(), draft=Draft(template="as_agreed", paragraphs=body))


def resting(until: datetime = NOW + timedelta(hours=10)) -> Case:
    case = drafted()
    return replace(case, cooling=CoolingOff(NOW, until, about=resting_about(case)))


def woken() -> Case:
    """The rest is over; nobody has read the letter since."""
    return resting(NOW - timedelta(minutes=1))


def rested() -> Case:
    return replace(woken(), check=Check(read_with_fresh_eyes=True))


def checked() -> Case:
    case = rested()
    seen = Check(NOW, letter_fingerprint(case), ("Harper",), read_with_fresh_eyes=True)
    return replace(case, check=seen)


def reviewed(role: ReviewRole = ReviewRole.SECOND_READER, answer: ReviewAnswer = ReviewAnswer.AGREED) -> Case:
    case = checked()
    review = Review("v1", role, "Ann Lee", NOW, letter_fingerprint(case), answer)
    return replace(case, reviews=(review,))


def missing(view: Journey, step: Step) -> set[str]:
    return {m.code for m in view.view(step).missing}


@pytest.mark.parametrize(
    ("case", "current"),
    [
        (Case("1", NOW, NOW), Step.REQUEST),
        (asked(), Step.DECIDE),
        (decided(), Step.REASONS),
        (reasoned(), Step.DRAFT),
        (drafted(), Step.COOL_OFF),
        (resting(), Step.COOL_OFF),
        (woken(), Step.COOL_OFF),
        (rested(), Step.CHECK),
        (checked(), Step.REVIEW),
        (reviewed(), Step.SEND),
    ],
)
def test_the_straight_road(case: Case, current: Step) -> None:
    view = journey(case, facts())
    assert view.current is current
    done = [v.step for v in view.steps if v.state is StepState.DONE]
    assert done == list(Step)[: list(Step).index(current)]
    reachable = [v.step for v in view.steps if v.reachable]
    assert reachable == [*done, current]


def test_an_empty_case_names_what_is_missing() -> None:
    view = journey(Case("1", NOW, NOW), facts())
    assert missing(view, Step.REQUEST) == {"customer_name", "street", "town", "item", "received_on", "amount"}
    assert view.view(Step.SEND).state is StepState.NOT_YET


@pytest.mark.parametrize("outcome", [Outcome.REFUND, Outcome.ASK_FIRST])
def test_a_letter_that_refuses_nothing_needs_no_rest(outcome: Outcome) -> None:
    decision = Decision(outcome=outcome, questions="Which day did it break?")
    case = replace(asked(), decision=decision)
    view = journey(case, facts())
    assert view.current is Step.DRAFT
    assert view.after(Step.DRAFT) is Step.CHECK
    assert view.before(Step.DRAFT) is Step.DECIDE
    assert view.view(Step.COOL_OFF).state is StepState.NOT_NEEDED
    assert view.stops == ()


@pytest.mark.parametrize(
    ("decision", "code"),
    [
        (Decision(outcome=Outcome.REFUSE_WITH_OFFER), "offer"),
        (Decision(outcome=Outcome.REFUSE_WITH_OFFER, offer=Offer(description=" ")), "offer"),
        (Decision(outcome=Outcome.REFUND_PART), "partial_amount"),
        (Decision(outcome=Outcome.ASK_FIRST), "questions"),
        (Decision(), "outcome"),
    ],
)
def test_a_decision_needs_its_parts(decision: Decision, code: str) -> None:
    assert missing(journey(replace(asked(), decision=decision), facts()), Step.DECIDE) == {code}


def test_a_reason_for_our_eyes_only_is_not_a_reason_for_the_letter() -> None:
    case = replace(decided(), reasons=(Reason("r1", statement="They changed their mind.", for_letter=False),))
    assert missing(journey(case, facts()), Step.REASONS) == {"reason"}


def test_a_resting_letter_waits_and_stops_the_export() -> None:
    view = journey(resting(), facts())
    cool = view.view(Step.COOL_OFF)
    assert cool.state is StepState.WAITING
    assert cool.waiting_until == NOW + timedelta(hours=10)
    assert Stop("cooling_off") in view.stops


def test_an_early_end_opens_the_check() -> None:
    case = replace(resting(), check=Check(read_with_fresh_eyes=True))
    ended = replace(case, cooling=replace(case.cooling, ended=NOW, ended_early_because="Reply due today"))
    view = journey(ended, facts())
    assert view.current is Step.CHECK
    assert Stop("cooling_off") not in view.stops


def test_changing_the_decision_after_the_rest_makes_it_stale() -> None:
    case = replace(
        rested(), decision=Decision(outcome=Outcome.REFUND_PART, partial_amount=Money(Decimal(9), "GBP"))
    )
    view = journey(case, facts())
    assert view.current is Step.COOL_OFF
    assert view.view(Step.COOL_OFF).stale == ("decision_changed",)
    assert Stop("cooling_off") in view.stops


def test_changing_the_decision_to_refund_frees_the_case() -> None:
    case = replace(resting(), decision=Decision(outcome=Outcome.REFUND))
    view = journey(case, facts(template_fits=False))
    assert view.current is Step.DRAFT
    assert view.view(Step.DRAFT).stale == ("decision_changed",)
    assert view.stops == ()


def test_changed_facts_make_the_draft_stale_but_not_undone() -> None:
    view = journey(drafted(), facts(outdated=("p1",)))
    assert view.view(Step.DRAFT).stale == ("facts_changed",)
    assert view.current is Step.COOL_OFF


def test_an_unfilled_field_holds_the_draft_back() -> None:
    view = journey(drafted(), facts(text_stops=(Stop("unfilled", "[date]"),)))
    assert view.current is Step.DRAFT
    assert missing(view, Step.DRAFT) == {"unfilled"}
    assert Stop("unfilled", "[date]") in view.stops


def test_an_edit_after_the_check_must_be_checked_again() -> None:
    case = checked()
    body = (Paragraph("p1", "We cannot refund the table, sorry."),)
    edited = replace(case, draft=replace(case.draft, paragraphs=body))
    view = journey(edited, facts())
    assert view.current is Step.CHECK
    assert view.view(Step.CHECK).stale == ("text_changed",)


@pytest.mark.parametrize("code", ["wrong_name", "no_decision"])
def test_a_stop_in_the_text_holds_the_check_back(code: str) -> None:
    view = journey(checked(), facts(text_stops=(Stop(code),)))
    assert view.current is Step.CHECK
    assert missing(view, Step.CHECK) == {code}
    assert Stop(code) in view.stops


def test_a_refusal_is_read_with_fresh_eyes_after_its_rest() -> None:
    view = journey(woken(), facts())
    assert missing(view, Step.COOL_OFF) == {"fresh_eyes"}
    assert Stop("cooling_off") not in view.stops


def test_the_second_reader_is_recommended_and_can_be_left_out() -> None:
    assert missing(journey(checked(), facts()), Step.REVIEW) == {"second_reader"}
    alone = replace(checked(), kept_nudges=(NO_SECOND_READER,))
    view = journey(alone, facts())
    assert view.current is Step.SEND
    assert view.stops == ()


def test_waiting_for_a_second_reader_names_them() -> None:
    view = journey(reviewed(answer=ReviewAnswer.WAITING), facts()).view(Step.REVIEW)
    assert (view.state, view.waiting_for) == (StepState.WAITING, "Ann Lee")


def test_a_required_lawyer_cannot_be_replaced_by_a_second_reader() -> None:
    view = journey(reviewed(), facts(lawyer_needed=True))
    assert view.current is Step.REVIEW
    assert missing(view, Step.REVIEW) == {"lawyer"}
    assert Stop(REVIEW_MISSING) in view.stops


def test_a_lawyers_agreement_opens_the_last_step() -> None:
    view = journey(reviewed(ReviewRole.LAWYER), facts(lawyer_needed=True))
    assert view.current is Step.SEND
    assert view.stops == ()


@pytest.mark.parametrize("answer", [ReviewAnswer.CHANGES, ReviewAnswer.REFUSED])
def test_a_refused_review_holds(answer: ReviewAnswer) -> None:
    view = journey(reviewed(ReviewRole.LAWYER, answer), facts(lawyer_needed=True))
    assert view.current is Step.REVIEW
    assert view.view(Step.REVIEW).state is StepState.NOW
    assert Stop(REVIEW_MISSING) in view.stops


def test_an_edit_voids_the_lawyers_sign_off_visibly() -> None:
    case = reviewed(ReviewRole.LAWYER)
    body = (Paragraph("p1", "We cannot refund the oak table."),)
    edited = replace(case, draft=replace(case.draft, paragraphs=body))
    view = journey(edited, facts(lawyer_needed=True))
    assert view.view(Step.REVIEW).stale == ("lawyer_saw_earlier_text",)
    assert Stop(REVIEW_MISSING) in view.stops


def test_the_review_stop_is_lifted_by_a_typed_reason() -> None:
    case = replace(checked(), lifted=(LiftedStop(REVIEW_MISSING, "Lawyer on leave", NOW),))
    view = journey(case, facts(lawyer_needed=True))
    assert view.current is Step.SEND
    assert view.stops == ()


def test_going_back_to_erase_the_name_takes_every_later_step_back() -> None:
    case = reviewed()
    view = journey(replace(case, customer=replace(case.customer, name="")), facts())
    assert view.current is Step.REQUEST
    assert [v.state for v in view.steps[1:]] == [StepState.NOT_YET] * 7


def test_the_last_step_asks_for_a_signer_and_ends_with_the_record() -> None:
    assert missing(journey(reviewed(), facts()), Step.SEND) == {"signer"}
    sealed = replace(reviewed(), signing=Signing(signer="s1"), sealed_at=NOW)
    view = journey(sealed, facts())
    assert view.view(Step.SEND).state is StepState.DONE
    assert view.after(Step.SEND) is None


@pytest.mark.parametrize("other", [ReviewAnswer.CHANGES, ReviewAnswer.REFUSED, ReviewAnswer.WAITING])
def test_one_lawyer_who_does_not_agree_outweighs_one_who_does(other: ReviewAnswer) -> None:
    case = reviewed(ReviewRole.LAWYER)
    second = Review("v2", ReviewRole.LAWYER, "Jo Price", NOW, letter_fingerprint(case), other)
    view = journey(replace(case, reviews=(*case.reviews, second)), facts(lawyer_needed=True))
    assert Stop(REVIEW_MISSING) in view.stops
