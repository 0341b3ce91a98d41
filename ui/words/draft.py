# SPDX-License-Identifier: GPL-3.0-or-later
"""The words of the draft: where a paragraph came from, what an earlier version was."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from composer.case import Case, Paragraph
from ui.words.marks import QT_TRANSLATE_NOOP

# By the first part of a paragraph's source; the rest of it names the reason, point or question.
SOURCES: dict[str, str] = {
    "": QT_TRANSLATE_NOOP("Draft", "your own words"),
    "opening": QT_TRANSLATE_NOOP("Draft", "the template’s opening"),
    "lead": QT_TRANSLATE_NOOP("Draft", "the template’s opening"),
    "answer": QT_TRANSLATE_NOOP("Draft", "the template’s answer"),
    "reason_lead": QT_TRANSLATE_NOOP("Draft", "the template’s lead to your reasons"),
    "decision": QT_TRANSLATE_NOOP("Draft", "your decision"),
    "clause": QT_TRANSLATE_NOOP("Draft", "your policy"),
    "offer": QT_TRANSLATE_NOOP("Draft", "your offer"),
    "disagree": QT_TRANSLATE_NOOP("Draft", "the template’s words on what the customer can do"),
    "contact": QT_TRANSLATE_NOOP("Draft", "the template’s words on how to reach you"),
    "thanks": QT_TRANSLATE_NOOP("Draft", "the template’s thanks"),
}

NUMBERED: dict[str, str] = {
    "reason": QT_TRANSLATE_NOOP("Draft", "your reason {number}"),
    "concern": QT_TRANSLATE_NOOP("Draft", "the customer’s point {number}"),
    "question": QT_TRANSLATE_NOOP("Draft", "your question {number}"),
}

GONE: dict[str, str] = {
    "reason": QT_TRANSLATE_NOOP("Draft", "a reason that is no longer there"),
    "concern": QT_TRANSLATE_NOOP("Draft", "a point that is no longer there"),
    "question": QT_TRANSLATE_NOOP("Draft", "your questions"),
}

VERSIONS: dict[str, str] = {
    "before_cooling_off": QT_TRANSLATE_NOOP("Draft", "before the rest"),
    "before_signing": QT_TRANSLATE_NOOP("Draft", "as it was signed"),
    "replaced": QT_TRANSLATE_NOOP("Draft", "before it was replaced"),
}


def source_text(paragraph: Paragraph, case: Case) -> str:
    """``your reason 2``, ``the template's opening``, ``your own words``."""
    block, _, part = paragraph.source.partition(":")
    if block in NUMBERED:
        return _numbered(block, part, case)
    return _translated(SOURCES.get(block, QT_TRANSLATE_NOOP("Draft", "the template")))


def _numbered(block: str, part: str, case: Case) -> str:
    number = _number(block, part, case)
    if not number:
        return _translated(GONE[block])
    return _translated(NUMBERED[block]).format(number=number)


def _number(block: str, part: str, case: Case) -> int:
    """The place of a reason, point or question as its page counts it; 0 when it is not there."""
    if block == "question":
        return int(part) if part.isdigit() else 0
    ids = [r.id for r in case.reasons] if block == "reason" else [c.id for c in case.concerns]
    return ids.index(part) + 1 if part in ids else 0


def version_text(label: str) -> str:
    """``before the rest``."""
    return _translated(VERSIONS.get(label, QT_TRANSLATE_NOOP("Draft", "an earlier text")))


def _translated(text: str) -> str:
    return QCoreApplication.translate("Draft", text)
