# SPDX-License-Identifier: GPL-3.0-or-later
"""The words of the journey: steps, their states, what is missing, hard stops, what is stale."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from composer.journey import Missing, Step, StepState, Stop
from ui.words.marks import QT_TRANSLATE_NOOP

STEPS: dict[Step, str] = {
    Step.REQUEST: QT_TRANSLATE_NOOP("Journey", "Request"),
    Step.DECIDE: QT_TRANSLATE_NOOP("Journey", "Decide"),
    Step.REASONS: QT_TRANSLATE_NOOP("Journey", "Reasons"),
    Step.DRAFT: QT_TRANSLATE_NOOP("Journey", "Draft"),
    Step.COOL_OFF: QT_TRANSLATE_NOOP("Journey", "Cool off"),
    Step.CHECK: QT_TRANSLATE_NOOP("Journey", "Check"),
    Step.REVIEW: QT_TRANSLATE_NOOP("Journey", "Review"),
    Step.SEND: QT_TRANSLATE_NOOP("Journey", "Sign and send"),
}

STATES: dict[StepState, str] = {
    StepState.DONE: QT_TRANSLATE_NOOP("Journey", "done"),
    StepState.NOW: QT_TRANSLATE_NOOP("Journey", "now"),
    StepState.WAITING: QT_TRANSLATE_NOOP("Journey", "waiting"),
    StepState.NOT_YET: QT_TRANSLATE_NOOP("Journey", "not yet"),
    StepState.NOT_NEEDED: QT_TRANSLATE_NOOP("Journey", "not needed"),
}

# What still stands in the way, as it follows "Still missing: ".
MISSING: dict[str, str] = {
    "customer_name": QT_TRANSLATE_NOOP("Journey", "the customer’s name"),
    "street": QT_TRANSLATE_NOOP("Journey", "the customer’s street"),
    "town": QT_TRANSLATE_NOOP("Journey", "the customer’s town"),
    "item": QT_TRANSLATE_NOOP("Journey", "what the purchase was"),
    "received_on": QT_TRANSLATE_NOOP("Journey", "the day the request came"),
    "amount": QT_TRANSLATE_NOOP("Journey", "the amount asked for"),
    "outcome": QT_TRANSLATE_NOOP("Journey", "your decision"),
    "offer": QT_TRANSLATE_NOOP("Journey", "what you offer"),
    "partial_amount": QT_TRANSLATE_NOOP("Journey", "how much you refund"),
    "questions": QT_TRANSLATE_NOOP("Journey", "what you need to know"),
    "reason": QT_TRANSLATE_NOOP("Journey", "a reason for the letter"),
    "draft": QT_TRANSLATE_NOOP("Journey", "the draft"),
    "template_outcome": QT_TRANSLATE_NOOP("Journey", "a draft that fits your decision"),
    "unfilled": QT_TRANSLATE_NOOP("Journey", "a field that is not filled"),
    "rest": QT_TRANSLATE_NOOP("Journey", "a rest for the draft"),
    "fresh_eyes": QT_TRANSLATE_NOOP("Journey", "reading it once with fresh eyes"),
    "check": QT_TRANSLATE_NOOP("Journey", "a check of this text"),
    "wrong_name": QT_TRANSLATE_NOOP("Journey", "this customer’s name in the salutation"),
    "no_decision": QT_TRANSLATE_NOOP("Journey", "a sentence that states the decision"),
    "lawyer": QT_TRANSLATE_NOOP("Journey", "a lawyer’s answer about this text"),
    "review_answer": QT_TRANSLATE_NOOP("Journey", "the reader’s answer"),
    "second_reader": QT_TRANSLATE_NOOP("Journey", "a second reader"),
    "signer": QT_TRANSLATE_NOOP("Journey", "who signs"),
}

STOPS: dict[str, str] = {
    "unfilled": QT_TRANSLATE_NOOP("Journey", "A field of the letter is not filled: {data}"),
    "wrong_name": QT_TRANSLATE_NOOP("Journey", "The name in the letter is not this customer’s: {data}"),
    "no_decision": QT_TRANSLATE_NOOP("Journey", "No sentence of the letter states the decision."),
    "cooling_off": QT_TRANSLATE_NOOP("Journey", "The draft is still resting."),
    "review_missing": QT_TRANSLATE_NOOP("Journey", "A lawyer must see this exact text first."),
}

STALE: dict[str, str] = {
    "facts_changed": QT_TRANSLATE_NOOP("Journey", "facts changed since this was written"),
    "decision_changed": QT_TRANSLATE_NOOP("Journey", "written for another decision"),
    "text_changed": QT_TRANSLATE_NOOP("Journey", "the check saw an earlier text"),
    "lawyer_saw_earlier_text": QT_TRANSLATE_NOOP("Journey", "the lawyer saw an earlier text"),
    "second_reader_saw_earlier_text": QT_TRANSLATE_NOOP("Journey", "the second reader saw an earlier text"),
}


def step_name(step: Step) -> str:
    """``Cool off``."""
    return _translated(STEPS[step])


def state_name(state: StepState) -> str:
    """``done``, ``now``, ..."""
    return _translated(STATES[state])


def still_missing(missing: Missing) -> str:
    """``Still missing: the customer's name``."""
    what = MISSING.get(missing.code)
    if what is None:
        return _translated(QT_TRANSLATE_NOOP("Journey", "Something on this page is still missing"))
    return _translated(QT_TRANSLATE_NOOP("Journey", "Still missing: {what}")).format(what=_translated(what))


def stop_text(stop: Stop) -> str:
    """A hard stop as a sentence."""
    text = STOPS.get(stop.code, QT_TRANSLATE_NOOP("Journey", "Something still stands in the way."))
    return _translated(text).format(data=stop.data).rstrip(": ")


def stale_text(code: str) -> str:
    """What a change made stale, as a half sentence."""
    return _translated(STALE.get(code, QT_TRANSLATE_NOOP("Journey", "something changed since")))


def _translated(text: str) -> str:
    return QCoreApplication.translate("Journey", text)
