# SPDX-License-Identifier: GPL-3.0-or-later
"""The words of reviews: roles, answers, why a lawyer is needed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from composer.case import ReviewAnswer, ReviewRole
from ui import format as written
from ui.words.marks import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from composer.desk.cases import Need

ROLES: dict[ReviewRole, str] = {
    ReviewRole.SECOND_READER: QT_TRANSLATE_NOOP("Review", "Second reader"),
    ReviewRole.LAWYER: QT_TRANSLATE_NOOP("Review", "Lawyer"),
}

ANSWERS: dict[ReviewAnswer, str] = {
    ReviewAnswer.WAITING: QT_TRANSLATE_NOOP("Review", "No answer yet"),
    ReviewAnswer.AGREED: QT_TRANSLATE_NOOP("Review", "Agrees with this text"),
    ReviewAnswer.CHANGES: QT_TRANSLATE_NOOP("Review", "Wants changes"),
    ReviewAnswer.REFUSED: QT_TRANSLATE_NOOP("Review", "Advises against it"),
}

NEEDS: dict[str, str] = {
    "above_limit": QT_TRANSLATE_NOOP(
        "Review", "{amount} is above your limit of {limit}. A lawyer must read this letter first."
    ),
    "above_limit_together": QT_TRANSLATE_NOOP(
        "Review",
        "Together with this customer’s other requests of the last 12 months it is {amount}, above your limit"
        " of {limit}. A lawyer must read this letter first.",
    ),
    "legal_trigger": QT_TRANSLATE_NOOP(
        "Review",
        "The customer writes of a lawyer, a court or an injury. A lawyer must read this letter first.",
    ),
}


def role_text(role: ReviewRole) -> str:
    """``Second reader``."""
    return QCoreApplication.translate("Review", ROLES[role])


def answer_text(answer: ReviewAnswer) -> str:
    """``Agrees with this text``."""
    return QCoreApplication.translate("Review", ANSWERS[answer])


def need_text(need: Need) -> str:
    """Why a lawyer must see the letter."""
    text = NEEDS.get(need.code, QT_TRANSLATE_NOOP("Review", "A lawyer must read this letter first."))
    amount = written.money(need.amount) if need.amount else ""
    limit = written.money(need.limit) if need.limit else ""
    return QCoreApplication.translate("Review", text).format(amount=amount, limit=limit)
