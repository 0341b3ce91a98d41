# SPDX-License-Identifier: GPL-3.0-or-later
"""The words of reasons: presets and remarks."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from composer.case import ReasonKind
from ui.words.marks import QT_TRANSLATE_NOOP

PRESETS: dict[ReasonKind, str] = {
    ReasonKind.ON_TIME: QT_TRANSLATE_NOOP("Reasons", "Delivered on time"),
    ReasonKind.AS_AGREED: QT_TRANSLATE_NOOP("Reasons", "Done as agreed"),
    ReasonKind.OUTSIDE_PERIOD: QT_TRANSLATE_NOOP("Reasons", "Outside the period"),
    ReasonKind.WARRANTY_OVER: QT_TRANSLATE_NOOP("Reasons", "Warranty over"),
    ReasonKind.CONDITION: QT_TRANSLATE_NOOP("Reasons", "Condition on return"),
    ReasonKind.EXCLUDED: QT_TRANSLATE_NOOP("Reasons", "Excluded by the policy"),
    ReasonKind.NOT_OURS: QT_TRANSLATE_NOOP("Reasons", "Not our product"),
    ReasonKind.OWN: QT_TRANSLATE_NOOP("Reasons", "Another reason"),
}

NUDGES: dict[str, str] = {
    "too_many_for_letter": QT_TRANSLATE_NOOP(
        "Reasons",
        "More than four reasons read like a quarrel. Keep the strongest ones for the letter.",
    ),
    "no_statement": QT_TRANSLATE_NOOP("Reasons", "Say in one sentence what the reason is."),
    "no_fact": QT_TRANSLATE_NOOP(
        "Reasons", "What shows it? A date, a receipt or a photo makes a reason hold."
    ),
    "no_clause": QT_TRANSLATE_NOOP("Reasons", "No clause of your policy is named. Does one say so?"),
}


def preset_text(kind: ReasonKind) -> str:
    """``Delivered on time``."""
    return QCoreApplication.translate("Reasons", PRESETS[kind])


def nudge_text(code: str) -> str:
    """A remark as a sentence; empty for an unknown code."""
    return QCoreApplication.translate("Reasons", NUDGES[code]) if code in NUDGES else ""
