# SPDX-License-Identifier: GPL-3.0-or-later
"""The page that shows whether the address meets the window."""

from io import BytesIO

import pdfplumber
import pytest

from composer.letter.calibration import CalibrationWords, calibration_page
from composer.letter.layouts import Layout, layouts
from tests.letter.sample import MM, pdf_pages, place


@pytest.mark.parametrize("form", layouts(), ids=lambda form: form.id)
def test_boxes_folds_and_lines_stand_where_the_letter_has_them(form: Layout) -> None:
    data = calibration_page(form)
    assert len(pdf_pages(data)) == 1
    assert place(data, "Address line 1") == pytest.approx((form.address.x0, form.first_baseline), abs=0.5)
    with pdfplumber.open(BytesIO(data)) as document:
        page = document.pages[0]
        drawn = [
            tuple(shape[side] * MM for side in ("x0", "top", "x1", "bottom"))
            for shape in (*page.rects, *page.curves, *page.lines)
        ]
    for box in (form.safe, form.visible):
        assert any(corners == pytest.approx((box.x0, box.y0, box.x1, box.y1), abs=0.5) for corners in drawn)
    for fold in form.folds:
        assert any(corners[1] == pytest.approx(fold, abs=0.5) for corners in drawn)


def test_the_words_may_be_another_languages() -> None:
    words = CalibrationWords(
        title="Passt das Fenster?", steps=("Drucken.",), line="Zeile", fold="Falz", legend="Ende"
    )
    text = pdf_pages(calibration_page(layouts()[0], words))[0]
    assert "Passt das Fenster?" in text
    assert "Zeile 5" in text
