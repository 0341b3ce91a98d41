# SPDX-License-Identifier: GPL-3.0-or-later
"""Archived PDFs as page pictures."""

from __future__ import annotations

import io

import pikepdf
import pytest

from composer.errors import FileTrouble
from composer.letter.reading import pdf_pages


def two_pages() -> bytes:
    made = pikepdf.new()
    for _ in range(2):
        made.add_blank_page(page_size=(72, 144))
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


def test_each_page_is_a_picture_of_its_size() -> None:
    pages = pdf_pages(two_pages(), 100)
    assert [(page.width, page.height) for page in pages] == [(100, 200), (100, 200)]
    assert all(len(page.pixels) == page.stride * page.height for page in pages)


def test_a_file_that_is_no_pdf_is_said_to_be_unreadable() -> None:
    with pytest.raises(FileTrouble, match="pdf_unreadable"):
        pdf_pages(b"not a letter", 100)
