# SPDX-License-Identifier: GPL-3.0-or-later
"""The words of the decide page: stop signs, what the comparison says, what each outcome means."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from composer.case import Outcome
from ui.words.errors import fill
from ui.words.marks import QT_TRANSLATE_NOOP

# Codes of composer.decide.policy.
SIGNS: dict[str, str] = {
    "policy_grants": QT_TRANSLATE_NOOP(
        "Deciding",
        "Your own policy grants this: clause {clause} gives {days} days, and they ran until {last_day}.",
    ),
    "period_unknown": QT_TRANSLATE_NOOP(
        "Deciding",
        "Clause {clause} gives {days} days. Enter under Request when it was delivered to see if it is over.",
    ),
    "exclusion_matches": QT_TRANSLATE_NOOP(
        "Deciding", "Clause {clause} takes this out of your policy: “{excludes}”."
    ),
    "no_policy": QT_TRANSLATE_NOOP(
        "Deciding",
        "You have no policy that a refusal could rest on. Say in the reasons what it rests on instead.",
    ),
    "no_clause": QT_TRANSLATE_NOOP(
        "Deciding", "None of your reasons rests on a clause of your policy. Choose one under Reasons."
    ),
    "clause_unknown": QT_TRANSLATE_NOOP(
        "Deciding", "A reason rests on clause {clause}, which your policy no longer has. Choose another one."
    ),
    "no_proof": QT_TRANSLATE_NOOP(
        "Deciding",
        "Nothing entered shows what was delivered or done. Name a document under Request or Reasons.",
    ),
    "reply_overdue": QT_TRANSLATE_NOOP(
        "Deciding", "Your answer was due on {reply_by}. Answer today, and say sorry for the wait."
    ),
    "reply_due_soon": QT_TRANSLATE_NOOP("Deciding", "Your answer is due on {reply_by}."),
    "billing_error": QT_TRANSLATE_NOOP(
        "Deciding",
        "They write “{words}”. Check your own bill first: a mistake of ours is put right, not refused.",
    ),
}

# Codes of composer.decide.worksheet.
COMPARISONS: dict[str, str] = {
    "nothing_to_compare": QT_TRANSLATE_NOOP(
        "Deciding", "Enter what they usually spend and your margin; the two costs are then compared here."
    ),
    "refusing_cheaper_even_if_lost": QT_TRANSLATE_NOOP(
        "Deciding", "Even if they never come back, refusing costs less: {loss} against {refund}."
    ),
    "chance_missing": QT_TRANSLATE_NOOP(
        "Deciding",
        "Both cost the same at a chance of {break_even}% that they leave. Above it, refunding is cheaper.",
    ),
    "refunding_cheaper": QT_TRANSLATE_NOOP(
        "Deciding",
        "Refunding is cheaper by {difference}. Break-even lies at a {break_even}% chance that they leave.",
    ),
    "refusing_cheaper": QT_TRANSLATE_NOOP(
        "Deciding",
        "Refusing is cheaper by {difference}. Break-even lies at a {break_even}% chance that they leave.",
    ),
    "even": QT_TRANSLATE_NOOP("Deciding", "Both cost the same. Choose what you can stand by."),
}

PARTS: dict[str, str] = {
    "lost_margin": QT_TRANSLATE_NOOP("Deciding", "lost margin {amount}"),
    "replacing": QT_TRANSLATE_NOOP("Deciding", "winning a new customer {amount}"),
    "dispute_fee": QT_TRANSLATE_NOOP("Deciding", "dispute fee {amount}"),
}

FIGURES: dict[str, str] = {
    "percent_over_100": QT_TRANSLATE_NOOP("Deciding", "More than 100% cannot be. Enter 0 to 100."),
    "figure_unusable": QT_TRANSLATE_NOOP("Deciding", "This cannot be counted with. Enter a smaller figure."),
}

OUTCOMES: dict[Outcome, str] = {
    Outcome.REFUSE: QT_TRANSLATE_NOOP("Deciding", "No money back, and the reasons why."),
    Outcome.REFUSE_WITH_OFFER: QT_TRANSLATE_NOOP("Deciding", "No money back, but something that helps them."),
    Outcome.REFUND_PART: QT_TRANSLATE_NOOP("Deciding", "Some of the money back, and why not all of it."),
    Outcome.REFUND: QT_TRANSLATE_NOOP("Deciding", "All of the money back. The letter is short and glad."),
    Outcome.ASK_FIRST: QT_TRANSLATE_NOOP("Deciding", "Something is missing before you can decide fairly."),
}

QUESTIONS: dict[str, str] = {
    "problem": QT_TRANSLATE_NOOP("Deciding", "Which problem"),
    "since": QT_TRANSLATE_NOOP("Deciding", "Since when in use"),
    "tried": QT_TRANSLATE_NOOP("Deciding", "What was tried"),
}


def sign_text(code: str, data: Mapping[str, object]) -> str:
    """A stop sign in words."""
    return fill(_translated(SIGNS.get(code, QT_TRANSLATE_NOOP("Deciding", "Look at this once more."))), data)


def comparison_text(code: str, data: Mapping[str, object]) -> str:
    """What the two costs say. Amounts in ``data`` are Money already."""
    return fill(_translated(COMPARISONS[code]), data)


def part_text(code: str, amount: object) -> str:
    """One part of what losing the customer costs."""
    return fill(_translated(PARTS[code]), {"amount": amount})


def figure_text(code: str) -> str:
    """What is wrong with a figure of the worksheet."""
    return _translated(FIGURES.get(code, FIGURES["figure_unusable"]))


def outcome_text(outcome: Outcome) -> str:
    """What an outcome means for the letter."""
    return _translated(OUTCOMES[outcome])


def question_name(code: str) -> str:
    """The name of a ready-made question, for its button."""
    return _translated(QUESTIONS.get(code, code))


def _translated(text: str) -> str:
    return QCoreApplication.translate("Deciding", text)
