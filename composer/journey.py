# SPDX-License-Identifier: GPL-3.0-or-later
"""The eight steps of a case: order, state of each, hard stops, what a change makes stale.

Pure: ``journey(case, facts)`` looks at a case and at a few facts that other rooms worked out, and
says where the owner stands. No page knows its neighbour; the frame asks here what is next. The
words behind the codes are the interface's business.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from composer.case import Case, Outcome, Review, ReviewAnswer, ReviewRole
from composer.text import fingerprint
from composer.wording import salutation


class Step(StrEnum):
    """The eight steps, in order."""

    REQUEST = "request"
    DECIDE = "decide"
    REASONS = "reasons"
    DRAFT = "draft"
    COOL_OFF = "cool_off"
    CHECK = "check"
    REVIEW = "review"
    SEND = "send"


class StepState(StrEnum):
    """Where one step stands."""

    DONE = "done"
    NOW = "now"
    WAITING = "waiting"
    NOT_YET = "not_yet"
    NOT_NEEDED = "not_needed"


@dataclass(frozen=True, slots=True)
class Missing:
    """What a step still needs: ``code`` makes the sentence, ``field`` is where a click goes."""

    code: str
    field: str


@dataclass(frozen=True, slots=True)
class Stop:
    """A hard stop with what its sentence needs."""

    code: str  # unfilled, wrong_name, no_decision, cooling_off, review_missing
    data: str = ""


@dataclass(frozen=True, slots=True)
class StepView:
    """One step as the rail shows it."""

    step: Step
    state: StepState
    waiting_until: datetime | None = None
    waiting_for: str = ""
    stale: tuple[str, ...] = ()
    missing: tuple[Missing, ...] = ()
    reachable: bool = False


@dataclass(frozen=True, slots=True)
class Facts:
    """What other rooms know about the case at this moment (the desk gathers it)."""

    now: datetime
    text_stops: tuple[Stop, ...] = ()  # unfilled, wrong_name, no_decision
    template_fits: bool = True
    outdated: tuple[str, ...] = ()  # ids of paragraphs whose facts changed since they were written
    lawyer_needed: bool = False


@dataclass(frozen=True, slots=True)
class Journey:
    """Where the owner stands."""

    steps: tuple[StepView, ...]
    current: Step
    stops: tuple[Stop, ...]
    fingerprint: str

    def view(self, step: Step) -> StepView:
        """The view of one step."""
        return next(v for v in self.steps if v.step is step)

    def after(self, step: Step) -> Step | None:
        """The next step that is needed, or None after the last."""
        later = list(Step)[list(Step).index(step) + 1 :]
        return next((s for s in later if self.view(s).state is not StepState.NOT_NEEDED), None)

    def before(self, step: Step) -> Step | None:
        """The step before that is needed, or None before the first."""
        earlier = list(Step)[: list(Step).index(step)]
        return next(
            (s for s in reversed(earlier) if self.view(s).state is not StepState.NOT_NEEDED),
            None,
        )


@dataclass(frozen=True, slots=True)
class _Verdict:
    done: bool
    missing: tuple[Missing, ...] = ()
    stale: tuple[str, ...] = ()
    until: datetime | None = None
    waiting_for: str = ""
    needed: bool = True


GENTLE = frozenset({Outcome.REFUND, Outcome.ASK_FIRST})
"""Outcomes that refuse nothing: they need no reasons, no rest and no review."""

NO_SECOND_READER = "no_second_reader"
"""Nudge kept by an owner who goes on without a second reader."""

REVIEW_MISSING = "review_missing"


def letter_text(case: Case) -> str:
    """What a sign-off is bound to: subject, salutation, body and closing."""
    draft = case.draft
    greeting = draft.salutation or salutation(case.customer, draft.language)
    return f"{draft.subject}\n\n{greeting}\n\n{draft.text}\n\n{draft.closing}"


def letter_fingerprint(case: Case) -> str:
    """Fingerprint of ``letter_text``."""
    return fingerprint(letter_text(case))


def resting_about(case: Case) -> str:
    """What rests: the outcome and the template. Another one must rest anew."""
    outcome = case.decision.outcome
    return f"{outcome.value if outcome else ''}/{case.draft.template}"


def is_resting(case: Case, now: datetime) -> bool:
    """Whether the draft is locked at this moment."""
    rest = case.cooling
    return rest.until is not None and rest.ended is None and now < rest.until


def journey(case: Case, facts: Facts) -> Journey:
    """Where the owner stands with this case."""
    mark = letter_fingerprint(case)
    verdicts = {step: judge(case, facts, mark) for step, judge in _JUDGES.items()}
    current = next((s for s, v in verdicts.items() if v.needed and not v.done), Step.SEND)
    views = tuple(_view(step, verdict, current) for step, verdict in verdicts.items())
    return Journey(views, current, _stops(case, facts, verdicts, mark), mark)


def _view(step: Step, verdict: _Verdict, current: Step) -> StepView:
    order = list(Step)
    reachable = verdict.needed and order.index(step) <= order.index(current)
    return StepView(
        step,
        _state(step, verdict, current),
        verdict.until,
        verdict.waiting_for,
        verdict.stale,
        verdict.missing,
        reachable,
    )


def _state(step: Step, verdict: _Verdict, current: Step) -> StepState:
    if not verdict.needed:
        return StepState.NOT_NEEDED
    if step is current and (verdict.until or verdict.waiting_for):
        return StepState.WAITING
    if step is current and not verdict.done:
        return StepState.NOW
    ahead = list(Step).index(step) > list(Step).index(current)
    return StepState.DONE if verdict.done and not ahead else StepState.NOT_YET


def _request(case: Case, facts: Facts, mark: str) -> _Verdict:
    address = case.customer.address
    wanted = (
        (case.customer.name, "customer_name", "customer.name"),
        (address.street, "street", "customer.address.street"),
        (address.town, "town", "customer.address.town"),
        (case.purchase.item, "item", "purchase.item"),
        (case.request.received_on, "received_on", "request.received_on"),
        (case.amount, "amount", "request.amount_asked"),
    )
    return _from_missing(tuple(Missing(code, at) for value, code, at in wanted if not value))


def _decide(case: Case, facts: Facts, mark: str) -> _Verdict:
    decision, offer = case.decision, case.decision.offer
    if decision.outcome is None:
        return _from_missing((Missing("outcome", "decision.outcome"),))
    missing: list[Missing] = []
    if decision.outcome is Outcome.REFUSE_WITH_OFFER and not (offer and offer.description.strip()):
        missing.append(Missing("offer", "decision.offer"))
    if decision.outcome is Outcome.REFUND_PART and decision.partial_amount is None:
        missing.append(Missing("partial_amount", "decision.partial_amount"))
    if decision.outcome is Outcome.ASK_FIRST and not decision.questions.strip():
        missing.append(Missing("questions", "decision.questions"))
    return _from_missing(tuple(missing))


def _reasons(case: Case, facts: Facts, mark: str) -> _Verdict:
    if case.decision.outcome in GENTLE:
        return _Verdict(True, needed=False)
    if any(r.for_letter and r.statement.strip() for r in case.reasons):
        return _Verdict(True)
    return _from_missing((Missing("reason", "reasons"),))


def _draft(case: Case, facts: Facts, mark: str) -> _Verdict:
    stale = ("facts_changed",) if facts.outdated else ()
    if not case.draft.text.strip():
        return _Verdict(False, (Missing("draft", "draft.template"),))
    if not facts.template_fits:
        return _Verdict(
            False,
            (Missing("template_outcome", "draft.template"),),
            ("decision_changed",),
        )
    unfilled = any(s.code == "unfilled" for s in facts.text_stops)
    missing = (Missing("unfilled", "draft.text"),) if unfilled else ()
    return _Verdict(not missing, missing, stale)


def _cool_off(case: Case, facts: Facts, mark: str) -> _Verdict:
    if case.decision.outcome in GENTLE:
        return _Verdict(True, needed=False)
    rest = case.cooling
    if rest.started is None or rest.until is None:
        return _Verdict(False, (Missing("rest", "cooling.start"),))
    if rest.about != resting_about(case):
        return _Verdict(False, (Missing("rest", "cooling.start"),), ("decision_changed",))
    if not _rest_is_over(case, facts.now):
        return _Verdict(False, until=rest.until)
    if not case.check.read_with_fresh_eyes:
        return _Verdict(False, (Missing("fresh_eyes", "cooling.fresh_eyes"),))
    return _Verdict(True)


def _rest_is_over(case: Case, now: datetime) -> bool:
    rest = case.cooling
    if rest.until is None or rest.about != resting_about(case):
        return False
    return rest.ended is not None or now >= rest.until


def _check(case: Case, facts: Facts, mark: str) -> _Verdict:
    missing = [Missing(s.code, "check.findings") for s in facts.text_stops]
    checked = case.check.checked_at is not None
    current = checked and case.check.fingerprint == mark
    stale = ("text_changed",) if checked and not current else ()
    if not current:
        missing.append(Missing("check", "check.run"))
    return _Verdict(not missing, tuple(missing), stale)


def _review(case: Case, facts: Facts, mark: str) -> _Verdict:
    if case.decision.outcome in GENTLE:
        return _Verdict(True, needed=False)
    stale = tuple(sorted({f"{r.role.value}_saw_earlier_text" for r in case.reviews if r.fingerprint != mark}))
    if facts.lawyer_needed and not _lawyer_settled(case, mark):
        waiting = _asked(case, mark, ReviewRole.LAWYER)
        return _Verdict(False, (Missing("lawyer", "review.lawyer"),), stale, waiting_for=waiting)
    waiting = _asked(case, mark)
    if waiting:
        return _Verdict(
            False,
            (Missing("review_answer", "review.answer"),),
            stale,
            waiting_for=waiting,
        )
    settled = _agreed(case, mark) or NO_SECOND_READER in case.kept_nudges or _lifted(case, REVIEW_MISSING)
    return _Verdict(
        settled,
        () if settled else (Missing("second_reader", "review.second_reader"),),
        stale,
    )


def _send(case: Case, facts: Facts, mark: str) -> _Verdict:
    if case.is_record:
        return _Verdict(True)
    wanted = () if case.signing.signer else (Missing("signer", "signing.signer"),)
    return _Verdict(False, wanted)


def _from_missing(missing: tuple[Missing, ...]) -> _Verdict:
    return _Verdict(not missing, missing)


_JUDGES: dict[Step, Callable[[Case, Facts, str], _Verdict]] = {
    Step.REQUEST: _request,
    Step.DECIDE: _decide,
    Step.REASONS: _reasons,
    Step.DRAFT: _draft,
    Step.COOL_OFF: _cool_off,
    Step.CHECK: _check,
    Step.REVIEW: _review,
    Step.SEND: _send,
}


def _of_this_text(case: Case, mark: str, role: ReviewRole | None = None) -> tuple[Review, ...]:
    """The newest answer of each reviewer about this exact text."""
    newest: dict[tuple[str, str], Review] = {}
    for review in case.reviews:
        if review.fingerprint == mark and (role is None or review.role is role):
            newest[(review.role, review.reviewer)] = review
    return tuple(newest.values())


def _asked(case: Case, mark: str, role: ReviewRole | None = None) -> str:
    waiting = (r.reviewer for r in _of_this_text(case, mark, role) if r.answer is ReviewAnswer.WAITING)
    return next(waiting, "")


def _agreed(case: Case, mark: str, role: ReviewRole | None = None) -> bool:
    answers = [r.answer for r in _of_this_text(case, mark, role)]
    return bool(answers) and all(a is ReviewAnswer.AGREED for a in answers)


def _lifted(case: Case, code: str) -> bool:
    return any(x.code == code for x in case.lifted)


def _lawyer_settled(case: Case, mark: str) -> bool:
    return _agreed(case, mark, ReviewRole.LAWYER) or _lifted(case, REVIEW_MISSING)


def _stops(case: Case, facts: Facts, verdicts: dict[Step, _Verdict], mark: str) -> tuple[Stop, ...]:
    stops = list(facts.text_stops)
    if verdicts[Step.COOL_OFF].needed and not _rest_is_over(case, facts.now):
        stops.append(Stop("cooling_off"))
    if verdicts[Step.REVIEW].needed and facts.lawyer_needed and not _lawyer_settled(case, mark):
        stops.append(Stop(REVIEW_MISSING))
    return tuple(stops)


__all__ = [
    "GENTLE",
    "NO_SECOND_READER",
    "REVIEW_MISSING",
    "Facts",
    "Journey",
    "Missing",
    "Step",
    "StepState",
    "StepView",
    "Stop",
    "is_resting",
    "journey",
    "letter_fingerprint",
    "letter_text",
    "resting_about",
]
