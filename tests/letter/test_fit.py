# SPDX-License-Identifier: GPL-3.0-or-later
"""The address is made to fit the window, or the line that does not fit is named."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from composer.letter import fonts
from composer.letter.fit import address_block, breakable, fit
from composer.letter.layouts import Layout, layout, layouts
from tests.letter.sample import sample

LONG_NAME = "Maximiliane Donaudampfschifffahrtsgesellschaft von und zu Hohenberg"  # 67 letters


def test_a_usual_address_is_left_alone() -> None:
    letter, form = sample()
    assert fit(letter, form) == ()
    assert address_block(letter.recipient, form).size == form.font_size


def test_a_long_line_makes_the_type_smaller_then_wraps_at_a_space() -> None:
    form = layout("uk-dl")
    wide = address_block(("Anna-Katharina von Hohenstein und Partner GmbH",), form)
    assert (wide.size, wide.lines) == (9.0, ("Anna-Katharina von Hohenstein und Partner GmbH",))
    wrapped = address_block((LONG_NAME, "London"), form)
    assert wrapped.size == 8.0
    assert " ".join(wrapped.lines[:-1]) == LONG_NAME
    assert len(wrapped.lines) == 3


def test_a_line_that_cannot_fit_is_named() -> None:
    letter, form = sample()
    stuck = "W" * 60
    problems = fit(replace(letter, recipient=("Kim", stuck)), form)
    assert [(p.code, p.line, p.number) for p in problems] == [("address_line_too_wide", stuck, 2)]


def test_too_many_lines_are_named() -> None:
    letter, form = sample()
    lines = tuple(f"Line {number}" for number in range(1, 11))
    problems = fit(replace(letter, recipient=lines), form)
    assert [(p.code, p.number) for p in problems] == [("address_too_many_lines", 10)]


def test_a_smaller_size_is_told_as_advice() -> None:
    letter, form = sample(layout_id="us-10")
    problems = fit(replace(letter, recipient=("A", "B", "C", "D", "E")), form)
    assert [(p.code, p.number) for p in problems] == [("address_made_smaller", 8.0)]


def test_an_unbroken_word_is_named() -> None:
    letter, form = sample()
    problems = fit(replace(letter, body=("Look: " + "x" * 400,)), form)
    assert [(p.code, p.number) for p in problems] == [("unbroken_word", 400)]


@pytest.mark.parametrize("form", layouts(), ids=lambda form: form.id)
@given(lines=st.lists(st.text("abcdefgh WM", min_size=1, max_size=60), min_size=1, max_size=9))
def test_whatever_fits_stays_inside_the_safe_zone(form: Layout, lines: list[str]) -> None:
    block = address_block(tuple(lines), form)
    depth = form.first_baseline + (len(block.lines) - 1) * block.pitch
    depth += fonts.DESCENT * block.size * fonts.MM_PER_POINT
    widest = max(fonts.width(line, block.size) for line in block.lines)
    if block.fits:
        assert depth <= form.safe.y1 + 1e-6
        assert form.address.x0 + widest <= form.safe.x1
    assert 8 <= block.size <= form.font_size


def test_zero_width_spaces_stand_only_in_long_words() -> None:
    assert breakable("a short line") == "a short line"
    assert (
        breakable("see www.larkfield.example/our-refunds now")
        == "see www\u200b.larkfield\u200b.example/\u200bour-refunds now"
    )
    assert breakable("y" * 65) == "y" * 30 + "\u200b" + "y" * 30 + "\u200b" + "y" * 5


def test_the_font_knows_what_it_cannot_show() -> None:
    assert fonts.missing("Café Łódź Õun ß €") == ""
    assert fonts.missing("a 😀 b ★ 😀") == "😀★"
