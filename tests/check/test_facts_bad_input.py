# SPDX-License-Identifier: GPL-3.0-or-later
"""Whatever stands in a letter, facts, completeness and readability answer, with places inside the text."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from composer.check import completeness, facts, readability
from composer.check.findings import Finding
from composer.check.names import names_of
from tests.check.tongues import TONGUES, Tongue

by_tongue = pytest.mark.parametrize("tongue", TONGUES, ids=[t.language for t in TONGUES])
HOSTILE = [
    "",
    "\x00\x00",
    "\ud800 lone",
    "0.0.0000 00/00/0000 0000-00-00 99.99.9999 32.13.",
    "thİrty days, frİday 24.9.2026, ſeptember 24, ſix days",
    "٣٤ days, ٣/٤/٢٠٢٦, £٣٤, ٣٤ €",
    "1" * 400 + " € " + "£" + "9" * 400,
    "€" * 300 + "(" * 300 + "%" * 300,
    "Dear " + "A" * 500 + ",",
    "Hyvä\n\nDear\n\nSzanowny\n\nGeachte ,\n\nLugupeetud",
    "+" * 200 + "=" + "1 € + " * 200 + "= 7 €",
    "\u200f\u202e24.9.2026\u202c\u00ad",
    "a\r\nb\rc\u2028d\u0085e",
]


def everything(tongue: Tongue, text: str, language: str = "") -> list[Finding]:
    language = language or tongue.language
    case, business = tongue.case, tongue.business
    found = facts.check(text, case, business, language, tongue.others, names_of(case, business))
    found += completeness.check(text, case, business, language)
    assert readability.readability(text, language).over == len(readability.check(text, language))
    assert all(0 <= f.start <= f.end <= len(text) for f in found)
    return found


@by_tongue
@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_text(tongue: Tongue, text: str) -> None:
    everything(tongue, text)
    everything(tongue, f"{tongue.letter}\n\n{text}")


@by_tongue
def test_a_decomposed_letter_is_still_to_this_customer(tongue: Tongue) -> None:
    found = everything(tongue, unicodedata.normalize("NFD", tongue.letter))
    assert not [f for f in found if f.blocks and f.rule.startswith("facts")]


@by_tongue
def test_a_very_long_letter(tongue: Tongue) -> None:
    text = "\n\n".join([tongue.letter] * (20_000 // len(tongue.letter) + 1))
    assert not [f for f in everything(tongue, text) if f.blocks == "unfilled"]


@by_tongue
@pytest.mark.parametrize("language", ["xx", "fi-XX", "sv-SE", "PL", "en_US", "", "nl-", "../en", "fi-\x00"])
def test_an_odd_language_tag(tongue: Tongue, language: str) -> None:
    case, business = tongue.case, tongue.business
    facts.check(tongue.letter, case, business, language, (), names_of(case, business, language=language))
    completeness.check(tongue.letter, case, business, language)


@settings(max_examples=60, deadline=None)
@given(
    st.sampled_from(TONGUES),
    st.lists(st.one_of(st.text(max_size=12), st.sampled_from("0123456789./-€£$%,:()\n ")), max_size=12),
    st.integers(0, 600),
)
def test_any_text_anywhere(tongue: Tongue, pieces: list[str], place: int) -> None:
    text = tongue.letter[:place] + "".join(pieces) + tongue.letter[place:]
    everything(tongue, text)
