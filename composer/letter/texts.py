# SPDX-License-Identifier: GPL-3.0-or-later
"""Every printed text of a letter with the name of the field it came from, to name a culprit."""

from __future__ import annotations

from composer.letter.model import Letter


def named_texts(letter: Letter) -> tuple[tuple[str, str], ...]:
    """Pairs of field name and text, in reading order."""
    sender = letter.sender
    return (
        ("business_name", sender.name),
        *(("business_address", line) for line in sender.lines),
        *(("business_contact", line) for line in sender.contact),
        ("business_registration", sender.footer),
        ("business_address", letter.return_line),
        *(("recipient", line) for line in letter.recipient),
        *(("reference", f"{line.label} {line.value}") for line in letter.info),
        ("letter_date", letter.letter_date),
        ("subject", letter.subject),
        ("salutation", letter.salutation),
        *(("body", text) for text in letter.body),
        ("closing", letter.closing),
        ("signer", letter.signatory),
        ("signer_role", letter.role),
        *(("enclosures", text) for text in (letter.enclosure_word, *letter.enclosures)),
        *(("notices", text) for text in letter.notices),
        ("page_of", letter.page_of),
    )


def field_of(letter: Letter, culprit: str) -> str:
    """The first field that holds ``culprit``; ``letter`` when none does."""
    return next((name for name, text in named_texts(letter) if culprit in text), "letter")
