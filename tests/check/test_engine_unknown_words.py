# SPDX-License-Identifier: GPL-3.0-or-later
"""Words that an engine is not shown, because it would look long for something like them."""

from __future__ import annotations

import pytest

from composer.check.engines.masking import mask
from composer.check.engines.unknown_words import known_words, unknown_compounds, unknown_names, without

KNOWN = {"Monday", "London", "Oxford", "Mr", "Dear"}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Dear Mr Pargeter, I spoke to Priya, Anouk and O\u2019Shea.",
            ["Pargeter", "Priya", "Anouk", "O\u2019Shea"],
        ),
        ("We met in London on Monday.", []),
        ("It is Pargeter\u2019s and the Okonjos' van.", ["Pargeter\u2019s", "Okonjos"]),
        ("Pargeter came. Priya left.", []),  # they begin a sentence, and may be words
        ("On Wensday and in Febuary it rained.", []),  # slips in what is known
        ("The CCPC and the MX5 are no names.", []),
        ("Zb\u0142\u0119dny i \u0141ukasz w \u0141odzi", ["\u0141ukasz", "\u0141odzi"]),
        ("the Zahlmann-Hartog bench (Fintan made it)", ["Zahlmann-Hartog"]),
    ],
)
def test_names_in_a_sentence(text: str, names: list[str]) -> None:
    places = unknown_names(text, KNOWN.__contains__, "en-GB")
    assert [text[start:end] for start, end in places] == names
    hidden = without(text, places)
    assert len(hidden) == len(text)
    assert not any(name in hidden for name in names)


def test_the_dictionary_knows_names_that_everybody_knows() -> None:
    knows = known_words("en-GB")
    if knows is None:
        pytest.skip("chunspell is not installed on this machine: its dictionary is not tried")
    assert knows("London") and knows("Monday") and knows("Susan")
    assert not knows("Pargeter")
    assert not knows("\u0141ukasz")  # not in its alphabet


PARTS = {
    "haar",
    "bundel",
    "oefen",
    "les",
    "levering",
    "bon",
    "terug",
    "vergoeding",
    "regen",
    "rookkanaalspecialist",
}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("De haarbundel en de oefenles.", ["haarbundel", "oefenles"]),
        ("De leveringsbon is terug.", ["leveringsbon"]),
        ("De vergoeding van de regen.", []),  # known as they are
        ("De rookkanaalspecialist.", ["rookkanaalspecialist"]),  # known, but long
        ("De haarbundle, de terugvergoedng.", []),  # a slip in one part
        ("De Haarbundel van de haar-bundel.", []),
    ],
)
def test_dutch_compounds_of_two_known_words(text: str, found: list[str]) -> None:
    places = unknown_compounds(text, PARTS.__contains__, "nl-NL")
    assert [text[start:end] for start, end in places] == found
    assert unknown_compounds(text, PARTS.__contains__, "en-GB") == []


def test_only_languages_with_slow_words_have_a_dictionary_beside() -> None:
    assert known_words("pl-PL") is None


@pytest.mark.parametrize("word", ["mp3player", "what3words", "B4UGO", "MX5", "x1carbon", "\u00e53b"])
def test_words_with_figures_inside_are_codes(word: str) -> None:
    assert mask(f"It is the {word} that we sold.") == f"It is the {'X' * len(word)} that we sold."


@pytest.mark.parametrize("text", ["On the 21st and the 2nd at 9am.", "It is 3m long.", "A 4th one."])
def test_figures_with_endings_are_none(text: str) -> None:
    assert mask(text) == text
