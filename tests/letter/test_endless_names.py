# SPDX-License-Identifier: GPL-3.0-or-later
"""Names of 200 letters without a space: on the page, over nothing else, and said by ``fit``."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO

import pdfplumber
import pytest
from hypothesis import given
from hypothesis import strategies as st

from composer.business import Signer
from composer.case import PostalAddress
from composer.letter import fonts, head
from composer.letter.compose import compose
from composer.letter.docx import to_docx
from composer.letter.fit import address_block, fit
from composer.letter.layouts import Layout, layouts
from composer.letter.model import Letter, Sender, running_head
from composer.letter.pdf import to_pdf
from composer.letter.squeeze import CUT, shortened, squeezed, wrap
from tests.letter.sample import MM, bare, docx_text, open_docx, picture, sample_business, sample_case

FORMS = pytest.mark.parametrize("form", layouts(), ids=lambda form: form.id)
Char = tuple[str, float, float, float]  # letter, left, right, baseline in mm


def endless(form: Layout, letter: str = "W", *, logo: bool = False) -> Letter:
    """A letter in which everything that somebody types into one line has 200 letters and no space."""
    long = letter * 200
    business = sample_business(
        name=long,
        address=PostalAddress("GB", long, "", long, "", "SY8 1EE"),
        email=long,
        website=long,
        registration=long,
        signers=(Signer("s1", long, long),),
        logo=picture() if logo else b"",
    )
    case = sample_case(3, form.id, signer="s1", enclosures=(long,))
    customer = replace(
        case.customer, name=long, company=long, address=replace(case.customer.address, town=long)
    )
    request = replace(case.request, their_reference=long)
    draft = replace(case.draft, subject=long, closing=long)
    return compose(replace(case, customer=customer, request=request, draft=draft), business, "L-2026-0007")


def chars(data: bytes, page: int = 0) -> list[Char]:
    with pdfplumber.open(BytesIO(data)) as document:
        sheet = document.pages[page]
        return [
            (c["text"], c["x0"] * MM, c["x1"] * MM, (sheet.height - c["matrix"][5]) * MM)
            for c in sheet.chars
            if c["text"].strip()
        ]


@FORMS
@pytest.mark.parametrize("letter", ["W", "l"])
@pytest.mark.parametrize("logo", [False, True])
def test_nothing_runs_off_the_page_or_over_another_part(form: Layout, letter: str, logo: bool) -> None:
    found = chars(to_pdf(endless(form, letter, logo=logo), form))
    left, right = form.margins.left, form.width - form.margins.right
    assert min(x for _, x, _, _ in found) > min(left, form.address.x0) - 0.6
    assert max(x for _, _, x, _ in found) < max(right, form.info.x1) + 0.6
    top = [c for c in found if c[3] < form.first_baseline - 8]  # the letterhead
    contact = form.width - form.margins.right - head.CONTACT_WIDTH
    assert all(x1 < contact for _, x0, x1, _ in top if x0 < contact - 2)
    window = [c for c in found if form.first_baseline - 1 < c[3] < form.subject_y - 3]
    address = [c for c in window if c[1] < form.info.x0 - 1]
    assert max(x1 for _, _, x1, _ in address) <= form.address.x1 + 0.1
    assert max(y for *_, y in window) < form.subject_y - 4
    assert max(y for *_, y in found) < form.height - 3


@FORMS
def test_the_date_keeps_its_place_above_the_subject(form: Layout) -> None:
    letter = endless(form)
    found = [c for c in chars(to_pdf(letter, form)) if c[1] >= form.info.x0 - 0.5]
    lines: dict[float, str] = {}
    for text, _, _, y in found:
        lines[round(y, 1)] = lines.get(round(y, 1), "") + text
    (y,) = [y for y, line in lines.items() if line == bare(letter.letter_date)]
    assert y < form.subject_y - 6


@FORMS
def test_the_word_file_breaks_and_cuts_at_the_same_places(form: Layout) -> None:
    letter = endless(form)
    data = to_docx(letter, form)
    header = open_docx(data).sections[0].first_page_header.paragraphs
    names = [p.text for p in header if p.style.name.endswith("Sender")]
    contact = [p.text for p in header if p.style.name.endswith("Contact")]
    assert tuple(names) == head.name_block(letter, form).lines
    assert tuple(contact) == head.contact_block(letter).lines
    assert len(names) > 2
    printed = address_block(letter.recipient, form).lines
    assert "\n".join(printed) in docx_text(data)


@FORMS
def test_what_does_not_fit_is_said(form: Layout) -> None:
    letter = endless(form)
    codes = {problem.code for problem in fit(letter, form)}
    assert {"address_line_too_wide", "letterhead_too_long", "reference_too_long", "unbroken_word"} <= codes


@FORMS
def test_a_long_name_alone_is_printed_whole(form: Layout) -> None:
    """A real name of 90 letters in words: smaller and on more lines, nothing cut, nothing to be said."""
    name = "The Northumberland and County Durham Co-operative Society of Furniture Makers and Joiners"
    letter = compose(sample_case(2, form.id), sample_business(name=name), "L-1")
    block = head.name_block(letter, form)
    assert (block.whole, " ".join(block.lines)) == (True, name)
    assert not [p for p in fit(letter, form) if p.code == "letterhead_too_long"]
    assert bare(name) in bare(docx_text(to_docx(letter, form)))
    found = "".join(c[0] for c in chars(to_pdf(letter, form)))
    assert bare(name) in bare(found)


def test_the_head_of_page_two_stays_one_short_line() -> None:
    letter = replace(endless(layouts()[0]), body=("word " * 900,))
    assert len(running_head(letter)) < 90
    assert CUT in running_head(letter)
    second = chars(to_pdf(letter, layouts()[0]), page=1)
    head_lines = {round(y, 1) for *_, y in second if y < layouts()[0].margins.top - 2}
    assert 1 <= len(head_lines) <= 3


def test_the_usual_letterhead_is_left_alone() -> None:
    letter = compose(sample_case(), sample_business(), "L-2026-0007")
    assert head.name_block(letter, layouts()[0]).lines == ("Harlow & Daughter Joinery",)
    assert head.name_block(letter, layouts()[0]).size == 16
    assert head.contact_block(letter).lines == (*letter.sender.lines, *letter.sender.contact)
    assert head.contact_block(replace(letter, sender=Sender("x"))).lines == ()


@given(text=st.text(" abWil", max_size=300), width=st.floats(5, 120), size=st.sampled_from([6.0, 8.0, 16.0]))
def test_every_line_fits_and_no_letter_is_lost(text: str, width: float, size: float) -> None:
    lines = list(wrap(text, size, width))
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")
    assert all(len(line) <= 1 or fonts.width(line, size) <= width + 1e-6 for line in lines)


@given(text=st.text("abWil ", min_size=1, max_size=400), height=st.floats(0, 40))
def test_a_block_stays_in_its_box_and_says_when_it_was_cut(text: str, height: float) -> None:
    block = squeezed((text,), 40, height, ((11, 5), (8, 3.5)), bold=True)
    assert (len(block.lines) - 1) * block.pitch <= height + 1e-3
    assert block.whole == ("".join(block.lines).replace(" ", "") == text.replace(" ", ""))
    assert all(fonts.width(line, block.size, bold=True) <= 40.001 for line in block.lines)


def test_shortening_ends_in_a_sign() -> None:
    assert shortened("short", 8, 50) == "short"
    assert shortened("W" * 100, 8, 20).endswith("W" + CUT)
