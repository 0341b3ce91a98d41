# SPDX-License-Identifier: GPL-3.0-or-later
"""One letter of any length on any layout, and ways to read the files made of it."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, date, datetime
from io import BytesIO

import docx
import pdfplumber
import pypdfium2
from docx.document import Document
from PIL import Image, ImageDraw

from composer.business import Business, Signer
from composer.case import (
    Case,
    Customer,
    Draft,
    FormOfAddress,
    Paragraph,
    PostalAddress,
    Request,
    SignatureKind,
    Signing,
)
from composer.letter.compose import compose
from composer.letter.layouts import Layout, layout
from composer.letter.model import Letter, running_head

MM = 25.4 / 72
FIRST = """Thank you for your letter of 3 November and for telling us plainly what went wrong. I have
looked at the order, the delivery note and the photographs that you sent with it."""
SECOND = """I am sorry that I cannot refund the £249.90 for the oak bedside table. It was made to your
measurements, and clause 4 of our terms says that made-to-measure furniture cannot be returned once begun."""
THIRD = """You wrote that the left drawer sticks. That is a fault, and we will put it right at no cost to
you: Tom can come on any weekday after 4 pm, or we can collect the table and bring it back within a week."""
TEXTS = tuple(text.replace("\n", " ") for text in (FIRST, SECOND, THIRD))


def picture(width: int = 500, height: int = 200, kind: str = "PNG", mode: str = "RGBA") -> bytes:
    """A picture with a stroke across it."""
    image = Image.new(mode, (width, height))
    ImageDraw.Draw(image).line([(5, height - 5), (width // 2, 5), (width - 5, height - 5)], width=6)
    out = BytesIO()
    image.save(out, kind)
    return out.getvalue()


def sample_business(**changes: object) -> Business:
    business = Business(
        name="Harlow & Daughter Joinery",
        address=PostalAddress("GB", "Unit 4, Tannery Yard", "", "Ludlow", "", "SY8 1EE"),
        phone="01584 555 0142",
        email="hello@harlow-joinery.example",
        registration="Registered in England no. 01234567",
        signers=(Signer("s1", "Tom Harlow", "Owner"),),
    )
    return replace(business, **changes)  # type: ignore[arg-type]


def sample_case(paragraphs: int = 4, layout_id: str = "uk-dl", **signing: object) -> Case:
    return Case(
        id="2026-0007",
        created_at=datetime(2026, 11, 20, tzinfo=UTC),
        updated_at=datetime(2026, 11, 21, tzinfo=UTC),
        customer=Customer(
            name="Priya Raman",
            form_of_address=FormOfAddress.MS,
            address=PostalAddress("GB", "12 Corve Street", "", "Ludlow", "", "SY8 1DA"),
        ),
        request=Request(their_reference="PR/17"),
        draft=Draft(
            subject="Your request of 3 November 2026, order 10472",
            paragraphs=tuple(Paragraph(f"p{n}", f"{n}. {TEXTS[n % 3]}") for n in range(paragraphs)),
        ),
        signing=replace(
            Signing(
                layout=layout_id,
                letter_date=date(2026, 11, 22),
                enclosures=("Copy of your order", "Our terms, clause 4"),
            ),
            **signing,  # type: ignore[arg-type]
        ),
    )


def sample(paragraphs: int = 4, layout_id: str = "uk-dl", *, pictures: bool = False) -> tuple[Letter, Layout]:
    """A letter and its layout."""
    case = sample_case(paragraphs, layout_id)
    business = sample_business()
    if pictures:
        signing = replace(case.signing, kind=SignatureKind.DRAWN, picture=picture(600, 240))
        case, business = replace(case, signing=signing), replace(business, logo=picture())
    return compose(case, business, "L-2026-0007"), layout(layout_id)


def open_docx(data: bytes) -> Document:
    return docx.Document(BytesIO(data))


def docx_text(data: bytes) -> str:
    """First page's header, then the body, in reading order."""
    document = open_docx(data)
    header = document.sections[0].first_page_header.paragraphs
    return "\n".join(paragraph.text for paragraph in (*header, *document.paragraphs))


def pdf_pages(data: bytes) -> list[str]:
    """The text of each page."""
    document = pypdfium2.PdfDocument(data)
    try:
        return [page.get_textpage().get_text_range() for page in document]
    finally:
        document.close()


def pdf_text(data: bytes, letter: Letter) -> str:
    """The text without what is repeated on every page: running heads, page numbers, the foot."""
    pages = [bare(text) for text in pdf_pages(data)]
    for number in range(1, len(pages)):
        of = letter.page_of.format(page=number + 1, pages=len(pages))
        pages[number] = pages[number].replace(bare(running_head(letter) + of), "", 1)
    return "".join(pages).replace(bare(letter.sender.footer), "", 1)


def bare(text: str) -> str:
    """Without white space, hyphens and the marks of broken words: only what is read."""
    return re.sub("[\\s\u00ad\u200b\ufffe\u2010\u0002-]", "", text)


def baselines(data: bytes) -> list[tuple[str, float, float, int]]:
    """Each run of words on a line: text, left edge and baseline in mm, page from 1."""
    found = []
    with pdfplumber.open(BytesIO(data)) as document:
        for number, page in enumerate(document.pages, 1):
            for word in page.extract_words(keep_blank_chars=True, x_tolerance=2, return_chars=True):
                first = word["chars"][0]
                y = (page.height - first["matrix"][5]) * MM
                found.append((word["text"].strip(), first["x0"] * MM, y, number))
    return found


def place(data: bytes, text: str) -> tuple[float, float]:
    """Left edge and baseline in mm of the first line that begins with ``text`` on page 1."""
    return next((x, y) for words, x, y, page in baselines(data) if words.startswith(text) and page == 1)
