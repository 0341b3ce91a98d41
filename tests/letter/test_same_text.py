# SPDX-License-Identifier: GPL-3.0-or-later
"""Both files say the same, block by block, in the same order."""

from dataclasses import replace

import pytest

from composer.letter.docx import to_docx
from composer.letter.layouts import Layout, layouts
from composer.letter.model import Letter, blocks
from composer.letter.pdf import to_pdf
from tests.letter.sample import bare, docx_text, pdf_text, sample


def first_missing(letter: Letter, text: str) -> str:
    """The first block that does not follow the one before it; empty when all are there in order."""
    read, at = bare(text), 0
    for block in blocks(letter):
        found = read.find(bare(block), at)
        if found < 0:
            return block
        at = found + len(bare(block))
    return ""


@pytest.mark.parametrize("paragraphs", [1, 14, 30])
@pytest.mark.parametrize("form", layouts(), ids=lambda form: form.id)
def test_every_block_in_order_in_both_files(form: Layout, paragraphs: int) -> None:
    letter, _ = sample(paragraphs, form.id, pictures=True)
    letter = replace(letter, notices=("If you disagree, write to us within 30 days.",))
    assert first_missing(letter, docx_text(to_docx(letter, form))) == ""
    assert first_missing(letter, pdf_text(to_pdf(letter, form), letter)) == ""


def test_a_changed_closing_would_be_noticed() -> None:
    letter, form = sample()
    other = replace(letter, closing="With kind regards,")
    assert first_missing(other, docx_text(to_docx(letter, form))) == "With kind regards,"
    assert first_missing(other, pdf_text(to_pdf(letter, form), letter)) == "With kind regards,"


def test_line_breaks_within_a_paragraph_are_breaks_in_both() -> None:
    letter, form = sample()
    letter = replace(letter, body=("First line\nSecond line",))
    assert "First line\nSecond line" in docx_text(to_docx(letter, form))
    assert "First line\r\nSecond line" in pdf_text_raw(letter, form)


def pdf_text_raw(letter: Letter, form: Layout) -> str:
    from tests.letter.sample import pdf_pages

    return pdf_pages(to_pdf(letter, form))[0]
