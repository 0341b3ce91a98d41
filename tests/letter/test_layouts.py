# SPDX-License-Identifier: GPL-3.0-or-later
"""Layouts: the window formula against measured figures, and boxes that keep out of each other's way."""

import pytest

from composer.errors import BadInput
from composer.letter.layouts import (
    Box,
    Envelope,
    Layout,
    Window,
    layout,
    layouts,
    safe_zone,
    usual_layout,
    visible_zone,
)

DIN_DL = Envelope("DL", 220, 110, Window(90, 45, 20, 15))
US_10 = Envelope("#10", 241.3, 104.8, Window(114.3, 28.6, 22.2, 12.7))


def close(box: Box, *figures: float) -> bool:
    return (box.x0, box.y0, box.x1, box.y1) == pytest.approx(figures, abs=0.11)


def test_safe_zone_is_what_shows_wherever_the_sheet_lies() -> None:
    assert close(safe_zone(DIN_DL, 210, 105), 20, 50, 100, 90)
    assert close(safe_zone(US_10, 215.9, 93.1), 22.2, 63.5, 111.1, 80.4)


def test_visible_zone_is_what_may_show() -> None:
    assert close(visible_zone(DIN_DL, 210, 105), 10, 45, 110, 95)
    assert close(visible_zone(US_10, 215.9, 93.1), 0, 51.8, 136.5, 92.1)


def test_a_layout_for_two_envelopes_is_safe_in_both() -> None:
    assert close(layout("din-c65").safe, 20, 54, 91, 90)


@pytest.mark.parametrize("form", layouts(), ids=lambda form: form.id)
def test_the_address_lies_in_the_safe_zone_and_nothing_else_in_the_visible_one(form: Layout) -> None:
    last_line = form.first_baseline + (form.max_lines - 1) * form.line_pitch
    assert form.safe.holds(form.address)
    assert form.address.y0 < form.first_baseline - 2.5  # capitals of 10 pt are 2.5 mm high
    assert last_line + 0.75 <= form.address.y1  # and hang 0.75 mm below the line
    assert not form.visible.meets(form.info)
    assert form.body_y < form.subject_y - 2.7
    assert form.visible.y1 <= form.subject_y - 2.7


def test_each_country_has_its_usual_layout() -> None:
    usual = {country: usual_layout(country).id for country in ("GB", "IE", "US", "FI", "DE", "JP", "")}
    assert usual == {
        "GB": "uk-dl",
        "IE": "uk-dl",
        "US": "us-10",
        "FI": "din-c65",
        "DE": "din-c65",
        "JP": "din-c65",
        "": "din-c65",
    }


def test_an_unknown_layout_is_named() -> None:
    with pytest.raises(BadInput) as caught:
        layout("fax")
    assert (caught.value.code, caught.value.data["value"]) == ("unknown_layout", "fax")
