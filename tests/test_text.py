# SPDX-License-Identifier: GPL-3.0-or-later
"""Text at the border and offsets between code points and UTF-16."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from composer.text import clean, clean_line, code_point_offset, fingerprint, utf16_offset, words


@pytest.mark.parametrize(
    ("raw", "kept"),
    [
        ("a\r\nb\rc\x85d\u2028e", "a\nb\nc\nd\ne"),
        ("nul\x00 and bell\x07", "nul and bell"),
        ("lone \ud800 half", "lone  half"),
        ("\u202egnirts\u202c", "gnirts"),
        ("\ufeffbom", "bom"),
        ("e\u0301", "é"),
        ("tab\tstays", "tab\tstays"),
        ("😀 stays", "😀 stays"),
    ],
)
def test_cleaning_at_the_border(raw: str, kept: str) -> None:
    assert clean(raw) == kept


def test_one_line_fields_hold_one_line() -> None:
    assert clean_line("  Anna\n\tMary \u2029 Smith ") == "Anna Mary Smith"


@given(st.text())
def test_cleaned_text_can_be_encoded_and_is_clean_already(text: str) -> None:
    once = clean(text)
    once.encode("utf-8")
    assert clean(once) == once


@given(st.text(alphabet=st.characters(blacklist_categories=["Cs"])), st.integers(0, 50))
def test_offsets_go_to_utf16_and_back(text: str, index: int) -> None:
    at = min(index, len(text))
    units = utf16_offset(text, at)
    assert units == len(text[:at].encode("utf-16-le")) // 2
    assert code_point_offset(text, units) == at


def test_a_fingerprint_ignores_spacing_only() -> None:
    assert fingerprint("We  cannot\n refund.") == fingerprint("We cannot refund. ")
    assert fingerprint("We cannot refund.") != fingerprint("We can refund.")


def test_words_are_counted() -> None:
    assert words(" one two\nthree ") == 3
