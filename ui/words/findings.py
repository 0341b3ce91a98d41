# SPDX-License-Identifier: GPL-3.0-or-later
"""The words of the check: severities, categories, how it lands, required elements, engines in trouble.

What a finding itself says (message, why, better wording) is text in the letter's language and comes from the
rules. To add a category: put a line into ``CATEGORIES``; an unknown one is shown by its code.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from composer.check.findings import NONE, Finding, Readability, Severity
from ui.words.marks import QT_TRANSLATE_NOOP

SEVERITIES: dict[Severity, str] = {
    Severity.STOP: QT_TRANSLATE_NOOP("Findings", "Stop"),
    Severity.WARN: QT_TRANSLATE_NOOP("Findings", "Look again"),
    Severity.HINT: QT_TRANSLATE_NOOP("Findings", "Hint"),
}

CATEGORIES: dict[str, str] = {
    "spelling": QT_TRANSLATE_NOOP("Findings", "Spelling"),
    "grammar": QT_TRANSLATE_NOOP("Findings", "Grammar"),
    "capitals": QT_TRANSLATE_NOOP("Findings", "Capital letters"),
    "punctuation": QT_TRANSLATE_NOOP("Findings", "Punctuation"),
    "repetition": QT_TRANSLATE_NOOP("Findings", "Repetition"),
    "style": QT_TRANSLATE_NOOP("Findings", "Style"),
    "facts": QT_TRANSLATE_NOOP("Findings", "Facts of the case"),
    "completeness": QT_TRANSLATE_NOOP("Findings", "Completeness"),
    "sarcasm": QT_TRANSLATE_NOOP("Findings", "Sarcasm"),
    "blame": QT_TRANSLATE_NOOP("Findings", "Blame"),
    "condescension": QT_TRANSLATE_NOOP("Findings", "Talking down"),
    "remorse": QT_TRANSLATE_NOOP("Findings", "Buyer’s remorse"),
    "dishonesty": QT_TRANSLATE_NOOP("Findings", "Doubting their honesty"),
    "threat": QT_TRANSLATE_NOOP("Findings", "Threat"),
    "insult": QT_TRANSLATE_NOOP("Findings", "Insult"),
    "denial": QT_TRANSLATE_NOOP("Findings", "Flat denial"),
    "shouting": QT_TRANSLATE_NOOP("Findings", "Shouting"),
    "cold": QT_TRANSLATE_NOOP("Findings", "Coldness"),
    "excuse": QT_TRANSLATE_NOOP("Findings", "Excuse"),
    "legal": QT_TRANSLATE_NOOP("Findings", "Law"),
    "law": QT_TRANSLATE_NOOP("Findings", "Law"),
    "fault": QT_TRANSLATE_NOOP("Findings", "Admission of fault"),
    "admission": QT_TRANSLATE_NOOP("Findings", "Admission of fault"),
    "promise": QT_TRANSLATE_NOOP("Findings", "Promise"),
    "legalese": QT_TRANSLATE_NOOP("Findings", "Legal jargon"),
    "passive": QT_TRANSLATE_NOOP("Findings", "Passive wording"),
    "opening": QT_TRANSLATE_NOOP("Findings", "Opening"),
    "readability": QT_TRANSLATE_NOOP("Findings", "Hard to read"),
    "vague": QT_TRANSLATE_NOOP("Findings", "Vague wording"),
    "jargon": QT_TRANSLATE_NOOP("Findings", "Jargon"),
    "selling": QT_TRANSLATE_NOOP("Findings", "Selling"),
    "soft_no": QT_TRANSLATE_NOOP("Findings", "An unclear no"),
    "sting": QT_TRANSLATE_NOOP("Findings", "May hurt"),
    "risk": QT_TRANSLATE_NOOP("Findings", "May be held against you"),
    "unclear": QT_TRANSLATE_NOOP("Findings", "Not a clear answer"),
    "own": QT_TRANSLATE_NOOP("Findings", "Your own list"),
}

BANDS: dict[str, str] = {
    "ready": QT_TRANSLATE_NOOP("Findings", "Ready"),
    "read_once_more": QT_TRANSLATE_NOOP("Findings", "Read once more"),
    "likely_to_sting": QT_TRANSLATE_NOOP("Findings", "Likely to sting"),
    "do_not_send": QT_TRANSLATE_NOOP("Findings", "Do not send yet"),
}

# The two bars below the line: (their name, then the words for clear, some, high).
SIDES: dict[str, tuple[str, dict[str, str]]] = {
    "legal": (
        QT_TRANSLATE_NOOP("Findings", "Legal risk"),
        {
            "clear": QT_TRANSLATE_NOOP("Findings", "nothing found"),
            "some": QT_TRANSLATE_NOOP("Findings", "some"),
            "high": QT_TRANSLATE_NOOP("Findings", "high"),
        },
    ),
    "relationship": (
        QT_TRANSLATE_NOOP("Findings", "Relationship"),
        {
            "clear": QT_TRANSLATE_NOOP("Findings", "nothing stings"),
            "some": QT_TRANSLATE_NOOP("Findings", "may sting"),
            "high": QT_TRANSLATE_NOOP("Findings", "will sting"),
        },
    ),
}

READS: dict[str, str] = {
    "plain": QT_TRANSLATE_NOOP("Findings", "Easy to read. The longest sentence has {longest} words."),
    "dense": QT_TRANSLATE_NOOP("Findings", "A little dense. The longest sentence has {longest} words."),
    "hard": QT_TRANSLATE_NOOP("Findings", "Hard to read. The longest sentence has {longest} words."),
}

BECAUSE: dict[str, str] = {
    "quoting": QT_TRANSLATE_NOOP("Findings", "Quoting the customer"),
    "provable": QT_TRANSLATE_NOOP("Findings", "A fact we can prove"),
    "lawyer_approved": QT_TRANSLATE_NOOP("Findings", "Approved by our lawyer"),
    "house_style": QT_TRANSLATE_NOOP("Findings", "Our house style"),
    "wrong_finding": QT_TRANSLATE_NOOP("Findings", "Wrong finding"),
}

# The same for something that is not in the letter.
ABSENT_BECAUSE: dict[str, str] = {
    NONE: QT_TRANSLATE_NOOP("Findings", "There is none"),
    **{code: BECAUSE[code] for code in ("lawyer_approved", "house_style", "wrong_finding")},
}

# Where it is kept: here, in letters from the same template, everywhere.
HERE, KIND, EVERYWHERE = "here", "kind", "everywhere"
SCOPES: dict[str, str] = {
    HERE: QT_TRANSLATE_NOOP("Findings", "This letter"),
    KIND: QT_TRANSLATE_NOOP("Findings", "Letters of this kind"),
    EVERYWHERE: QT_TRANSLATE_NOOP("Findings", "Every letter"),
}

# Why a hard stop cannot be kept, and what to do instead.
BLOCKED: dict[str, str] = {
    "unfilled": QT_TRANSLATE_NOOP(
        "Findings", "This cannot be kept: a letter with an empty field must not go out. Fill it in."
    ),
    "wrong_name": QT_TRANSLATE_NOOP(
        "Findings", "This cannot be kept: the letter must carry this customer’s name and no other."
    ),
    "no_decision": QT_TRANSLATE_NOOP(
        "Findings", "This cannot be kept: the customer must find your decision in one plain sentence."
    ),
}

# What a letter needs: (when it is there, when it is not).
ELEMENTS: dict[str, tuple[str, str]] = {
    "thanks": (QT_TRANSLATE_NOOP("Findings", "Thanks"), QT_TRANSLATE_NOOP("Findings", "No thanks")),
    "decision": (
        QT_TRANSLATE_NOOP("Findings", "Your decision"),
        QT_TRANSLATE_NOOP("Findings", "No decision"),
    ),
    "question": (
        QT_TRANSLATE_NOOP("Findings", "Your question"),
        QT_TRANSLATE_NOOP("Findings", "No question"),
    ),
    "reasons": (
        QT_TRANSLATE_NOOP("Findings", "The reason"),
        QT_TRANSLATE_NOOP("Findings", "No reason beside the decision"),
    ),
    "basis": (
        QT_TRANSLATE_NOOP("Findings", "What it rests on"),
        QT_TRANSLATE_NOOP("Findings", "Nothing it rests on"),
    ),
    "answers": (
        QT_TRANSLATE_NOOP("Findings", "All their points"),
        QT_TRANSLATE_NOOP("Findings", "A point without an answer"),
    ),
    "offer": (QT_TRANSLATE_NOOP("Findings", "Your offer"), QT_TRANSLATE_NOOP("Findings", "No offer")),
    "alternative": (
        QT_TRANSLATE_NOOP("Findings", "A way forward"),
        QT_TRANSLATE_NOOP("Findings", "No way forward"),
    ),
    "no_fault": (
        QT_TRANSLATE_NOOP("Findings", "Offer without fault"),
        QT_TRANSLATE_NOOP("Findings", "No sentence on fault"),
    ),
    "contact": (
        QT_TRANSLATE_NOOP("Findings", "How to reach you"),
        QT_TRANSLATE_NOOP("Findings", "No way to reach you"),
    ),
    "next_step": (
        QT_TRANSLATE_NOOP("Findings", "A next step"),
        QT_TRANSLATE_NOOP("Findings", "No next step"),
    ),
    "signature": (
        QT_TRANSLATE_NOOP("Findings", "Who signs"),
        QT_TRANSLATE_NOOP("Findings", "Nobody signs"),
    ),
}

WITH_REASON = QT_TRANSLATE_NOOP("Findings", "{word}, with your reason")

# Why spelling and grammar were not checked. The second half says what to do.
TROUBLE: dict[str, tuple[str, str]] = {
    "engine_missing": (
        QT_TRANSLATE_NOOP("Findings", "The spelling check is not installed."),
        QT_TRANSLATE_NOOP("Findings", "Install Tactful again, or read the letter for spelling yourself."),
    ),
    "engine_crashed": (
        QT_TRANSLATE_NOOP("Findings", "The spelling check ended unexpectedly."),
        QT_TRANSLATE_NOOP("Findings", "Try again: it is started anew. Your text is as it was."),
    ),
    "engine_timeout": (
        QT_TRANSLATE_NOOP("Findings", "The spelling check took too long."),
        QT_TRANSLATE_NOOP("Findings", "Try again when the computer is less busy. Your text is as it was."),
    ),
    "engine_nonsense": (
        QT_TRANSLATE_NOOP("Findings", "The spelling check gave an answer that makes no sense."),
        QT_TRANSLATE_NOOP("Findings", "Try again: it is started anew. Your text is as it was."),
    ),
    "engine_language": (
        QT_TRANSLATE_NOOP("Findings", "There is no spelling check for the language of this letter."),
        QT_TRANSLATE_NOOP("Findings", "Let somebody who knows the language read it."),
    ),
    "engine_unreachable": (
        QT_TRANSLATE_NOOP("Findings", "The LanguageTool server cannot be reached."),
        QT_TRANSLATE_NOOP("Findings", "Test it in the settings, or go back there to what is built in."),
    ),
    "engine_refused": (
        QT_TRANSLATE_NOOP("Findings", "The LanguageTool server refused to check."),
        QT_TRANSLATE_NOOP("Findings", "Test it in the settings, or go back there to what is built in."),
    ),
    "stopped": (
        QT_TRANSLATE_NOOP("Findings", "You stopped the check."),
        QT_TRANSLATE_NOOP("Findings", "Try again when it suits you."),
    ),
}

LONGEST_LINK = 36


def severity_word(severity: Severity) -> str:
    """``Stop``, ``Look again``, ``Hint``."""
    return _translated(SEVERITIES[severity])


def category_word(category: str) -> str:
    """``Blame``; an unknown category is shown by its code, written as a word."""
    known = CATEGORIES.get(category)
    return _translated(known) if known else category.replace("_", " ").capitalize()


def band_word(band: str) -> str:
    """How it lands, in a word or four."""
    return _translated(BANDS[band])


def side_words(code: str, level: str) -> tuple[str, str]:
    """The name of a bar and the word for its level: ``Legal risk``, ``some``."""
    name, levels = SIDES[code]
    return _translated(name), _translated(levels[level])


def reading_text(reads: Readability) -> str:
    """How easy the letter is to read, in a line; empty when nothing can be said."""
    return _translated(READS[reads.band]).format(longest=reads.longest) if reads.band else ""


def because_word(code: str) -> str:
    """Why the owner kept the words."""
    known = BECAUSE | ABSENT_BECAUSE
    return _translated(known[code]) if code in known else code


def scope_word(code: str) -> str:
    """In which letters the words are kept."""
    return _translated(SCOPES[code])


def blocked_text(code: str) -> str:
    """Why a hard stop cannot be kept."""
    general = QT_TRANSLATE_NOOP("Findings", "This cannot be kept: a letter with it must not go out.")
    return _translated(BLOCKED.get(code, general))


def element_word(code: str, *, present: bool, kept: bool = False) -> str:
    """``How to reach you`` or ``No way to reach you``; ``kept``: left out, and the owner said why."""
    if code not in ELEMENTS:
        return code
    word = _translated(ELEMENTS[code][0 if present else 1])
    return word if present or not kept else _translated(WITH_REASON).format(word=word)


def trouble_text(code: str) -> tuple[str, str]:
    """What happened to the spelling check, and what to do."""
    general = (
        QT_TRANSLATE_NOOP("Findings", "The spelling check did not answer."),
        QT_TRANSLATE_NOOP("Findings", "Try again. Your text is as it was."),
    )
    not_started = (
        QT_TRANSLATE_NOOP("Findings", "LanguageTool did not start on this computer."),
        QT_TRANSLATE_NOOP("Findings", "Test it in the settings, or go back there to what is built in."),
    )
    of_ours = code.startswith(("server_", "java_", "languagetool_"))
    happened, to_do = TROUBLE.get(code, not_started if of_ours else general)
    return _translated(happened), _translated(to_do)


def short(finding: Finding, words: str) -> str:
    """A finding in a few words, for a link: the words themselves, or what is not there."""
    if not words:
        code = finding.rule.rpartition(".")[2]
        return element_word(code, present=False) if finding.missing else category_word(finding.category)
    if len(words) > LONGEST_LINK:
        words = words[:LONGEST_LINK].rsplit(" ", 1)[0].rstrip(" ,.;:") + "…"
    return f"“{words}”"


def _translated(text: str) -> str:
    return QCoreApplication.translate("Findings", text)
