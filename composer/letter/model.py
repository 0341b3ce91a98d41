# SPDX-License-Identifier: GPL-3.0-or-later
"""The laid-out letter: one frozen model in reading order, rendered by ``docx`` and ``pdf``."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class InfoLine:
    """A line of the reference block: ``Our ref`` and ``L-2026-0007``."""

    label: str
    value: str


@dataclass(frozen=True, slots=True)
class Sender:
    """The letterhead."""

    name: str
    lines: tuple[str, ...] = ()  # postal address
    contact: tuple[str, ...] = ()  # phone, e-mail, web
    footer: str = ""  # registration and the like
    logo: bytes = b""  # safe PNG


@dataclass(frozen=True, slots=True)
class Signature:
    """The space above the signatory's name: a picture (safe PNG), or room for ink."""

    picture: bytes = b""
    alt: str = ""


@dataclass(frozen=True, slots=True)
class Letter:
    """Everything that is printed, in reading order, plus the document's properties.

    ``paragraph_ids`` runs parallel to ``body`` so that a place on the page can be traced back to
    the paragraph of the draft. ``words`` are the fixed words of the letter's language.
    """

    language: str
    sender: Sender
    recipient: tuple[str, ...]
    letter_date: str  # as printed
    subject: str
    salutation: str
    body: tuple[str, ...]
    closing: str
    signatory: str
    role: str = ""
    signature: Signature = Signature()
    return_line: str = ""  # one small line above the address, in the window
    info: tuple[InfoLine, ...] = ()
    enclosures: tuple[str, ...] = ()
    enclosure_word: str = "Enc."
    notices: tuple[str, ...] = ()
    page_of: str = "Page {page} of {pages}"
    reference: str = ""
    created: date | None = None  # the letter's date, for the document properties
    letterhead: bool = True
    paragraph_ids: tuple[str, ...] = ()


_LONGEST_NAME = 40  # letters of a name at the top of page 2, where a line is all there is


def blocks(letter: Letter) -> Iterator[str]:
    """Every printed string in reading order, without running headers and page numbers."""
    if letter.letterhead:
        yield letter.sender.name
        yield from letter.sender.lines
        yield from letter.sender.contact
    if letter.return_line:
        yield letter.return_line
    yield from letter.recipient
    for line in letter.info:
        yield line.label
        yield line.value
    yield letter.letter_date
    yield letter.subject
    yield letter.salutation
    yield from letter.body
    yield letter.closing
    yield letter.signatory
    if letter.role:
        yield letter.role
    if letter.enclosures:
        yield letter.enclosure_word
        yield from letter.enclosures
    yield from letter.notices


@dataclass(frozen=True, slots=True)
class PagePicture:
    """One page as pixels: rows of ``stride`` bytes, a pixel is blue, green, red and one unused byte."""

    width: int
    height: int
    stride: int
    pixels: bytes


BLANK = PagePicture(0, 0, 0, b"")
"""A page that was not drawn."""


def running_head(letter: Letter) -> str:
    """What stands at the top of page 2 and later, left of the page number: to whom, when, which letter."""
    name = letter.recipient[0] if letter.recipient else ""
    parts = (
        name if len(name) <= _LONGEST_NAME else f"{name[:_LONGEST_NAME]}…",
        letter.letter_date,
        letter.reference,
    )
    return " · ".join(part for part in parts if part)
