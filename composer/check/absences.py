# SPDX-License-Identifier: GPL-3.0-or-later
"""What is said of an element that a refusal letter must contain and that is not there, by its code."""

from __future__ import annotations

from dataclasses import dataclass

from composer.check.findings import Severity


@dataclass(frozen=True, slots=True)
class Absence:
    """What is said when an element is missing."""

    severity: Severity
    message: str
    why: str
    blocks: str = ""


ABSENT = {
    "thanks": Absence(
        Severity.HINT,
        "The letter does not thank the customer for writing.",
        "A short thank-you at the start shows that you read what they wrote.",
    ),
    "decision": Absence(
        Severity.STOP,
        "No sentence states the decision.",
        "The customer must not have to guess. Say it in one plain sentence.",
        blocks="no_decision",
    ),
    "question": Absence(
        Severity.WARN,
        "The letter does not ask for what you need to know.",
        "You decided to ask first. Say what you need and how to send it.",
    ),
    "reasons": Absence(
        Severity.WARN,
        "No reason stands next to the decision.",
        "People accept a no more easily when the reason stands right before or after it.",
    ),
    "basis": Absence(
        Severity.HINT,
        "The letter does not say what the decision rests on.",
        "Name the policy clause, document or date, so that the customer can check it.",
    ),
    "offer": Absence(
        Severity.WARN,
        "The offer you decided on is not in the letter.",
        "The customer can only take an offer that the letter names.",
    ),
    "alternative": Absence(
        Severity.HINT,
        "The letter shows no other way forward.",
        "Even a small alternative softens a no: a repair, advice, the maker's guarantee.",
    ),
    "no_fault": Absence(
        Severity.WARN,
        "The offer has no sentence saying it is not an admission of fault.",
        "Without it a gift may be read as an admission.",
    ),
    "contact": Absence(
        Severity.WARN,
        "The letter does not say how to reach you.",
        "Name your e-mail address or phone number and invite questions.",
    ),
    "next_step": Absence(
        Severity.HINT,
        "The letter does not say what the customer can do if they disagree.",
        "Somebody who knows a next step takes it; somebody who knows none complains in public.",
    ),
    "signature": Absence(
        Severity.WARN,
        "Nobody is named to sign the letter.",
        "A letter from a person is taken better. Add a signer to your business profile.",
    ),
}
