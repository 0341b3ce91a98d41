# SPDX-License-Identifier: GPL-3.0-or-later
"""What happened to a letter, as short sentences: entries of the log, and what the case itself remembers.

Add a kind: one line in ``EVENTS``. Texts may name the entry's data in braces.
"""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from composer.case import Channel, DispatchMethod, Review, ReviewAnswer, ReviewRole
from ui.words.errors import fill
from ui.words.fields import value_name
from ui.words.marks import QT_TRANSLATE_NOOP

EVENTS: dict[str, str] = {
    "started": QT_TRANSLATE_NOOP("Events", "Letter begun"),
    "started_again": QT_TRANSLATE_NOOP("Events", "Letter begun, as another reply after {refers_to}"),
    "acknowledged": QT_TRANSLATE_NOOP("Events", "Acknowledgement {letter} filed"),
    "sent": QT_TRANSLATE_NOOP("Events", "Letter {letter} signed and filed"),
    "dispatched": QT_TRANSLATE_NOOP("Events", "Entered how it went out: {method}"),
    "followed_up": QT_TRANSLATE_NOOP("Events", "Follow-up done"),
    "replied_again": QT_TRANSLATE_NOOP("Events", "Another reply begun as {case}"),
    "conflict_settled": QT_TRANSLATE_NOOP("Events", "Changed in two windows; you chose one of the texts"),
    "rebuilt": QT_TRANSLATE_NOOP("Events", "Brought back from the customer’s folder"),
    "finished_after_crash": QT_TRANSLATE_NOOP("Events", "Filing of {letter} finished at the next start"),
}
OTHER = QT_TRANSLATE_NOOP("Events", "Entry in the log: {kind}")

CHANNELS: dict[Channel, str] = {
    Channel.LETTER: QT_TRANSLATE_NOOP("Events", "The request came by letter"),
    Channel.EMAIL: QT_TRANSLATE_NOOP("Events", "The request came by e-mail"),
    Channel.PHONE: QT_TRANSLATE_NOOP("Events", "The request came by phone"),
    Channel.IN_PERSON: QT_TRANSLATE_NOOP("Events", "The request was made in person"),
    Channel.WEB_FORM: QT_TRANSLATE_NOOP("Events", "The request came by web form"),
}

CASE: dict[str, str] = {
    "rested": QT_TRANSLATE_NOOP("Events", "Rest began"),
    "rest_over": QT_TRANSLATE_NOOP("Events", "Rest over"),
    "rest_ended": QT_TRANSLATE_NOOP("Events", "Rest ended early: “{because}”"),
    "checked": QT_TRANSLATE_NOOP("Events", "Checked with {engines}"),
    "checked_plain": QT_TRANSLATE_NOOP("Events", "Checked"),
    "no_second_reader": QT_TRANSLATE_NOOP("Events", "No second reader was asked"),
    "lifted": QT_TRANSLATE_NOOP("Events", "Sent without the lawyer’s answer: “{because}”"),
    "reopened": QT_TRANSLATE_NOOP("Events", "Reason for another reply: “{because}”"),
}

ASKED: dict[ReviewRole, str] = {
    ReviewRole.SECOND_READER: QT_TRANSLATE_NOOP("Events", "{reviewer} asked as second reader"),
    ReviewRole.LAWYER: QT_TRANSLATE_NOOP("Events", "{reviewer} asked as lawyer"),
}

ANSWERS: dict[ReviewAnswer, str] = {
    ReviewAnswer.AGREED: QT_TRANSLATE_NOOP("Events", "{reviewer} agreed"),
    ReviewAnswer.CHANGES: QT_TRANSLATE_NOOP("Events", "{reviewer} asked for changes"),
    ReviewAnswer.REFUSED: QT_TRANSLATE_NOOP("Events", "{reviewer} did not agree"),
}


def event_text(kind: str, data: Mapping[str, object]) -> str:
    """An entry of the log."""
    if kind == "started" and data.get("refers_to"):
        kind = "started_again"
    if kind == "dispatched":
        data = {**data, "method": _method(str(data.get("method", "")))}
    return fill(_translated(EVENTS.get(kind, OTHER)), {"kind": kind, **data})


def case_text(code: str, **data: str) -> str:
    """What the case itself remembers."""
    return fill(_translated(CASE[code]), data)


def received_text(channel: Channel) -> str:
    """How the request came."""
    return _translated(CHANNELS[channel])


def asked_text(review: Review) -> str:
    """Who was asked."""
    return fill(_translated(ASKED[review.role]), {"reviewer": review.reviewer})


def answered_text(review: Review) -> str:
    """What they answered."""
    return fill(_translated(ANSWERS[review.answer]), {"reviewer": review.reviewer})


def _method(code: str) -> str:
    known = {method.value for method in DispatchMethod}
    return value_name(DispatchMethod(code)) if code in known else code


def _translated(text: str) -> str:
    return QCoreApplication.translate("Events", text)
