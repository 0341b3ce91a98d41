# SPDX-License-Identifier: GPL-3.0-or-later
"""From a case and the business profile to the letter that both renderers print."""

from __future__ import annotations

import re
from datetime import date

from composer import wording
from composer.business import Business, Signer
from composer.case import Case, Paragraph, SignatureKind
from composer.letter.addresses import address_lines, letterhead_lines
from composer.letter.layouts import Layout, layout, layouts, usual_layout
from composer.letter.model import InfoLine, Letter, Sender, Signature
from composer.letter.words import LetterWords, letter_words
from composer.text import clean, clean_line

_TOGETHER = re.compile(
    r"(?<=\b\d) (?=[A-Z][a-z]+ \d{4}\b)|(?<=\b\d\d) (?=[A-Z][a-z]+ \d{4}\b)"  # 24 October 2026
    r"|(?<=[a-z]) (?=\d{1,2}, \d{4}\b)"  # October 24, 2026
    r"|(?<=\d) (?=\d)"  # 0113 496 0142
)


def compose(case: Case, business: Business, number: str) -> Letter:
    """The finished letter of a case, numbered ``number`` (``L-2026-0007``), in reading order.

    The letter's date is the one chosen for signing, else the day of the case's last change, so
    that the same case always gives the same letter. All text passes ``composer.text.clean``.
    """
    language = case.draft.language or business.language
    words = letter_words(language)
    signer = business.signer(case.signing.signer) or Signer(id="", name=business.name)
    paragraphs = _paragraphs(case.draft.paragraphs)
    enclosures = tuple(filter(None, map(clean_line, case.signing.enclosures)))
    day = letter_day(case)
    return Letter(
        language=language,
        sender=_sender(business),
        recipient=_recipient(case, business, language),
        letter_date=wording.long_date(day, language),
        subject=clean_line(case.draft.subject),
        salutation=clean_line(case.draft.salutation or wording.salutation(case.customer, language)),
        body=tuple(text for _, text in paragraphs),
        closing=clean_line(case.draft.closing) or wording.closing(case.customer, language),
        signatory=clean_line(signer.name),
        role=clean_line(signer.role),
        signature=_signature(case, signer, words),
        return_line=_return_line(business) if letter_layout(case, business).return_line else "",
        info=_info(case, number, words),
        enclosures=enclosures,
        enclosure_word=words.enclosure if len(enclosures) == 1 else words.enclosures,
        page_of=words.page_of,
        reference=clean_line(number),
        created=day,
        letterhead=case.signing.letterhead,
        paragraph_ids=tuple(paragraph_id for paragraph_id, _ in paragraphs),
    )


def letter_layout(case: Case, business: Business) -> Layout:
    """The layout of a case's letter: the one chosen, else the business's, else its country's usual one.

    Raises ``BadInput("unknown_layout")`` for a chosen id that does not exist; an outdated id in the
    business profile falls back to the country's.
    """
    if case.signing.layout:
        return layout(case.signing.layout)
    known = {x.id: x for x in layouts()}
    return known.get(business.layout) or usual_layout(business.address.country)


def letter_day(case: Case) -> date:
    """The date the letter bears."""
    return case.signing.letter_date or case.updated_at.date()


def _paragraphs(draft: tuple[Paragraph, ...]) -> list[tuple[str, str]]:
    """Id and text of each printed paragraph; empty ones are left out, line breaks within stay."""
    found = []
    for paragraph in draft:
        lines = [" ".join(line.split()) for line in clean(paragraph.text).split("\n")]
        text = "\n".join(lines).strip("\n")
        if text:
            found.append((paragraph.id, kept_together(text)))
    return found


def kept_together(text: str) -> str:
    """Text in which a day stays with its month and the groups of a number with each other.

    "24 / October" or "0113 496 / 0142" over a line end is hard to read; the spaces become no-break ones.
    """
    return _TOGETHER.sub("\u00a0", text)


def _sender(business: Business) -> Sender:
    """The letterhead from the business profile."""
    contact = (business.phone, business.email, business.website)
    return Sender(
        name=clean_line(business.name),
        lines=letterhead_lines(business.address),
        contact=tuple(filter(None, map(clean_line, contact))),
        footer=clean_line(business.registration),
        logo=business.logo,
    )


def _recipient(case: Case, business: Business, language: str) -> tuple[str, ...]:
    """Name, company and address of the customer as they stand in the window."""
    customer = case.customer
    # Only English letters bear the title before the name; Estonian ones never do (conventions, section 3).
    title = wording.title(customer.form_of_address, language) if language.startswith("en") else ""
    name = f"{title} {customer.name}".strip() if customer.name.strip() else ""
    return address_lines(name, customer.company, customer.address, business.address.country)


def _return_line(business: Business) -> str:
    """The sender on one line, for undeliverable post: shown above the address in the window."""
    parts = [clean_line(business.name), *letterhead_lines(business.address)]
    return " · ".join(part for part in parts if part)


def _info(case: Case, number: str, words: LetterWords) -> tuple[InfoLine, ...]:
    """The reference block; a reference that is empty is left out."""
    pairs = (
        (words.our_reference, clean_line(number)),
        (words.your_reference, clean_line(case.request.their_reference)),
    )
    return tuple(InfoLine(label, value) for label, value in pairs if value)


def _signature(case: Case, signer: Signer, words: LetterWords) -> Signature:
    """What was drawn; or the picture chosen, else the signer's own; for ink, room to sign."""
    picture = case.signing.picture
    if case.signing.kind is SignatureKind.PICTURE:
        picture = picture or signer.picture
    if case.signing.kind is SignatureKind.INK or not picture:
        return Signature()
    return Signature(picture, words.signature_of.format(name=clean_line(signer.name)))
