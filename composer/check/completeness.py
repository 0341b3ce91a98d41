# SPDX-License-Identifier: GPL-3.0-or-later
"""What a refusal letter must contain, each with its place or its absence, and what was left unfilled.

What is asked for follows research on refusals: a thank-you, the decision in one unmistakable
sentence with the reason beside it, what it rests on, a way forward (facts on tone, section 1).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from composer.business import Business
from composer.case import Case, Outcome
from composer.check import address_form, contradictions, grounds
from composer.check import answers as answering
from composer.check.absences import ABSENT
from composer.check.answers import Answer
from composer.check.blanks import blanks
from composer.check.findings import Finding, Severity
from composer.check.incomplete import incomplete
from composer.check.patterns import Patterns, patterns
from composer.check.sentences import Sentence, paragraphs, sentences

_LOCAL_DIGITS = 7  # of a phone number, written with or without the codes of country and area
REFUSALS = (Outcome.REFUSE, Outcome.REFUSE_WITH_OFFER)


@dataclass(frozen=True, slots=True)
class Element:
    """One required element: where it stands (code points, half-open), or ``present=False``."""

    code: str  # thanks, decision, reasons, basis, answers, offer, alternative, no_fault, contact, ...
    present: bool
    start: int = 0
    end: int = 0


def elements(
    text: str, case: Case, business: Business, language: str = "en-GB", answers: tuple[Answer, ...] = ()
) -> tuple[Element, ...]:
    """The elements this letter needs, in the order of a good letter; none for a language without patterns.

    ``answers`` says where each concern is answered, in the customer's order (from ``draft.coverage``).
    """
    says = patterns(language)
    if says is None:
        return ()
    found = sentences(text, language)
    outcome = case.decision.outcome
    made = [_first("thanks", found, says)]
    decision = _decision(found, outcome, says)
    if outcome is not None:
        made.append(decision)
    if outcome in (*REFUSALS, Outcome.REFUND_PART):
        made.append(_reasons(found, decision, case, business, language, says))
        made.append(_element("basis", grounds.basis(found, case, says)))
    made += _answered(answers)
    if outcome in REFUSALS:
        made += _offer(found, case, says)
    made.append(_contact(text, found, business, says))
    if outcome in (*REFUSALS, Outcome.REFUND_PART):
        made.append(_element("next_step", next(contradictions.next_steps(found, language), None)))
    return (*made, _signature(case, business))


def check(
    text: str, case: Case, business: Business, language: str, answers: tuple[Answer, ...] = ()
) -> list[Finding]:
    """Findings for what is missing, left unfilled, or contradicts itself; ``answers`` as in ``elements``."""
    missing = [e for e in elements(text, case, business, language) if not e.present]
    offered = address_form.suggestions(text, language)
    made = [_missing(element.code, business, offered) for element in missing]
    made += contradictions.check(text, language) + answering.check(text, language, answers)
    return unfilled(text, language) + _unfilled_outside(case, language) + made


def unfilled(text: str, language: str = "en") -> list[Finding]:
    """Places left to fill in: ``{{x}}``, ``[x]``, ``___``, ``XX.XX``, ``( )``. Each is a hard stop."""
    return [
        _unfilled(match.start, match.end, text[match.start : match.end], "unfilled")
        for match in blanks(text, language)
    ]


def _unfilled_outside(case: Case, language: str) -> list[Finding]:
    """The same in the subject, salutation and closing; these have no place in the body's text."""
    draft = case.draft
    lines = {"subject": draft.subject, "salutation": draft.salutation, "closing": draft.closing}
    return [
        _unfilled(0, 0, line[match.start : match.end], f"unfilled.{part}")
        for part, line in lines.items()
        for match in blanks(line, language)
    ]


def _unfilled(start: int, end: int, words: str, rule: str) -> Finding:
    told = f"\u201c{words}\u201d still has to be filled in."
    why = "A letter with an empty field must not go out."
    return incomplete(start, end, Severity.STOP, rule, told, why, sentence=words, blocks="unfilled")


def _missing(code: str, business: Business, offered: dict[str, str]) -> Finding:
    said = ABSENT[code]
    suggestion = _contact_sentence(business, offered) if code == "contact" else offered.get(code, "")
    suggestions = (suggestion,) if suggestion else ()
    return incomplete(
        0,
        0,
        said.severity,
        code,
        said.message,
        said.why,
        suggestions=suggestions,
        missing=True,
        blocks=said.blocks,
    )


def _contact_sentence(business: Business, offered: dict[str, str]) -> str:
    ways = [way for way in (business.email, business.phone) if way]
    return offered["contact"].format(ways=offered["or"].join(ways)) if ways else ""


def _first(code: str, found: tuple[Sentence, ...], says: Patterns) -> Element:
    return _element(code, next((s for s in found if says.has(code, s.even)), None))


def _element(code: str, sentence: Sentence | None) -> Element:
    if sentence is None:
        return Element(code, False)
    return Element(code, True, sentence.start, sentence.end)


def _decision(found: tuple[Sentence, ...], outcome: Outcome | None, says: Patterns) -> Element:
    if outcome is Outcome.ASK_FIRST:
        return _element("question", next((s for s in found if says.asks(s.even)), None))
    states = says.refuses
    if outcome is Outcome.REFUND:
        states = says.grants
    elif outcome is Outcome.REFUND_PART:
        states = says.grants_part
    return _element("decision", next((s for s in found if states(s.even)), None))


def _reasons(
    found: tuple[Sentence, ...],
    decision: Element,
    case: Case,
    business: Business,
    language: str,
    says: Patterns,
) -> Element:
    home = next((s.paragraph for s in found if decision.present and s.start == decision.start), None)
    return _element("reasons", grounds.reason(found, home, case, business, language, says))


def _answered(answers: tuple[Answer, ...]) -> list[Element]:
    """Whether every concern is answered, and where the first answer stands; nothing where there is none."""
    concerns = [one for one in answers if not one.private]
    first = min((one for one in concerns if one.end), key=lambda one: one.start, default=None)
    if first is None or not all(one.end for one in concerns):
        return [Element("answers", False)] if concerns else []
    return [Element("answers", True, first.start, first.end)]


def _offer(found: tuple[Sentence, ...], case: Case, says: Patterns) -> list[Element]:
    offer = case.decision.offer
    if offer is None or case.decision.outcome is not Outcome.REFUSE_WITH_OFFER:
        return [_first("alternative", found, says)]
    worded = (s for s in found if says.has("offer", s.even))
    described = (s for s in found if grounds.tells(s.even, offer.description))
    named = next(worded, None) or next(described, None)
    return [_element("offer", named), _first("no_fault", found, says)]


def _contact(text: str, found: tuple[Sentence, ...], business: Business, says: Patterns) -> Element:
    """An invitation with an address or number of the profile in it, beside it, below, or in the letterhead.

    A sentence with our e-mail address or phone number says how to reach us however it is worded.
    """
    invitations = [s for s in reversed(found) if says.has("contact", s.even)]
    itself = (s for s in invitations if _reachable(s.written, business))
    beside = _beside(text, invitations, business, says)
    named = (s for s in reversed(found) if _direct(s.written, business))
    return _element("contact", next(itself, None) or next(beside, None) or next(named, None))


def _beside(text: str, invitations: list[Sentence], business: Business, says: Patterns) -> Iterator[Sentence]:
    """Invitations whose paragraph, or the last one with the signature, names a way to reach the business."""
    spans = paragraphs(text)
    signed = bool(spans) and _reachable(text[slice(*spans[-1])], business)
    for sentence in invitations:
        start, end = spans[sentence.paragraph]
        if signed or says.has("letterhead", sentence.even) or _reachable(text[start:end], business):
            yield sentence


def _reachable(words: str, business: Business) -> bool:
    """Whether an address or the phone number of the profile stands in some words."""
    places = [way.lower() for way in (business.website, business.address.street) if way]
    return _direct(words, business) or any(way in words.lower() for way in places)


def _direct(words: str, business: Business) -> bool:
    """Whether our e-mail address or phone number stands in some words, with or without its first part."""
    mail, phone = business.email.lower(), re.sub(r"\D", "", business.phone)[-_LOCAL_DIGITS:]
    return bool(mail and mail in words.lower()) or bool(phone and phone in re.sub(r"\D", "", words))


def _signature(case: Case, business: Business) -> Element:
    signer = business.signer(case.signing.signer)
    return Element("signature", bool(signer and signer.name.strip()))
