# SPDX-License-Identifier: GPL-3.0-or-later
"""Cutting a letter into sentences, and the way back from the evened-out form."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from composer.check.sentences import _evened_by_letter, evened, sentence_at, sentences

PIECES = st.sampled_from(
    [
        "You failed.",
        " ",
        "\n\n",
        "\r\n",
        "\r\n\r\n",
        "\U0001f600",
        "a\u0308",
        "\u00e4",
        "\u2019s",
        "\u0130",
        "\u00df",
        "St. ",
        "3.5",
        "!",
        "\x00",
        "-",
    ]
)


def cut(text: str) -> list[str]:
    return [sentence.written for sentence in sentences(text, "en")]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("One. Two! Three? Four", ["One.", "Two!", "Three?", "Four"]),
        ("Mr. Khan and Dr. Ellis came.", ["Mr. Khan and Dr. Ellis came."]),
        ("It cost \u00a33.50 on 3 Nov. 2026.", ["It cost \u00a33.50 on 3 Nov. 2026."]),
        ("He said \u201cNo.\u201d We left.", ["He said \u201cNo.\u201d", "We left."]),
        ("The answer is no. We left from no. 12.", ["The answer is no.", "We left from no. 12."]),
        ("First:\n- one\n- two", ["First:", "- one", "- two"]),
        ("One\n\nTwo", ["One", "Two"]),
        ("One\r\n\r\nTwo", ["One", "Two"]),
        ("A line\nthat goes on.", ["A line\nthat goes on."]),
        ("", []),
        (" \n\n ", []),
    ],
)
def test_where_sentences_end(text: str, parts: list[str]) -> None:
    assert cut(text) == parts


@given(st.lists(PIECES, max_size=20).map("".join))
def test_sentences_are_pieces_of_the_text_in_order(text: str) -> None:
    end = 0
    for sentence in sentences(text, "en"):
        assert text[sentence.start : sentence.end] == sentence.written
        assert sentence.start >= end
        end = sentence.end


@given(st.lists(PIECES, max_size=20).map("".join))
def test_every_place_of_the_even_form_leads_back(text: str) -> None:
    for sentence in sentences(text, "en"):
        assert len(sentence.places) == len(sentence.even) + 1
        for place in range(len(sentence.even)):
            start, end = sentence.span(place, place + 1)
            assert sentence.start <= start < end <= sentence.end


LATIN = st.characters(min_codepoint=32, max_codepoint=0x17F)


@given(st.text(LATIN, max_size=40))
def test_composed_and_decomposed_text_look_the_same(text: str) -> None:
    composed, decomposed = (unicodedata.normalize(form, text) for form in ("NFC", "NFD"))
    if unicodedata.normalize("NFC", decomposed) == composed:
        assert evened(composed)[0].strip() == evened(decomposed)[0].strip()


@given(
    st.one_of(
        st.text(max_size=40), st.lists(PIECES, max_size=20).map("".join), st.text("A\u03a3\u0130\u00ad ")
    )
)
def test_evening_out_at_once_is_evening_out_by_letter(text: str) -> None:
    assert evened(text) == _evened_by_letter(text)


def test_the_sentence_at_a_place() -> None:
    found = sentence_at("One. Two.", 6, "en")
    assert found is not None
    assert found.written == "Two."
    assert sentence_at("One. Two.", 4, "en") is None
