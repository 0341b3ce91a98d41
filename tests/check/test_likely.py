# SPDX-License-Identifier: GPL-3.0-or-later
"""An unknown word is a warning where a usual word is near it, else a hint."""

import pytest

from composer.check.engines import misspelt
from composer.check.findings import Finding, Severity
from composer.check.likely import IF_A_TERM, IF_FOREIGN, usual_words, weighed
from composer.language import LETTER_LANGUAGES


def told(word: str, *suggestions: str, language: str = "en-GB", why: str = "") -> Finding:
    text = f"The {word} is here."
    unknown = Finding(
        4,
        4 + len(word),
        "spelling",
        Severity.WARN,
        misspelt(word),
        "x:y",
        "x",
        why=why,
        suggestions=suggestions,
    )
    (one,) = weighed([unknown], text, language)
    return one


@pytest.mark.parametrize(
    ("word", "meant", "language"),
    [
        ("recieved", "received", "en-GB"),
        ("Febuary", "February", "en-US"),
        ("dont", "don't", "en-IE"),
        ("teh", "the", "en-GB"),  # of three letters, and so usual that it is meant
        ("taht", "that", "en-GB"),
        ("alot", "a lot", "en-GB"),
        ("english", "English", "en-GB"),
        ("wprd", "word", "en-GB"),  # the key beside it
        ("wort", "word", "nl-NL"),  # it sounds alike
        ("etta", "ett\u00e4", "fi-FI"),
        ("tilaukesn", "tilauksen", "fi-FI"),
        ("tagasi\u00f5", "tagasi", "et-EE"),
        ("zam\u00f3wiene", "zam\u00f3wienie", "pl-PL"),
        ("besteling", "bestelling", "nl-BE"),
    ],
)
def test_near_a_usual_word_it_stays_a_warning(word: str, meant: str, language: str) -> None:
    one = told(word, "something", meant, language=language)
    assert (one.severity, one.why) == (Severity.WARN, "")


@pytest.mark.parametrize(
    ("word", "suggestions", "language"),
    [
        ("varifocals", ("varietals",), "en-GB"),
        ("callicarpa", (), "en-GB"),
        ("lampholder", ("lamp holder",), "en-GB"),  # two words, but not two that everybody uses
        ("fank", ("bank",), "en-GB"),  # no finger slips so far
        ("eich", ("each",), "en-GB"),
        ("feis", ("fees",), "en-GB"),  # so short that there is a word beside it by chance
        ("h", ("H",), "pl-PL"),  # 50 km/h
        ("klapia", ("kapia",), "fi-FI"),
        ("otoplastiek", ("autoplastiek",), "nl-NL"),
    ],
)
def test_else_it_is_a_hint_that_says_why(word: str, suggestions: tuple[str, ...], language: str) -> None:
    one = told(word, *suggestions, language=language)
    assert (one.severity, one.why) == (Severity.HINT, IF_A_TERM)
    assert one.suggestions == suggestions


def test_what_says_why_already_says_that() -> None:
    assert told("Aoife", "Aife", why="If it is a name, all is well.").why == "If it is a name, all is well."


def test_only_unknown_words_are_weighed() -> None:
    confused = Finding(0, 4, "spelling", Severity.WARN, "Did you mean “you’re”?", "x:YOUR", "x")
    agreement = Finding(0, 4, "grammar", Severity.WARN, "The verb does not fit.", "x:z", "x")
    assert weighed([confused, agreement], "Your welcome.", "en-GB") == [confused, agreement]


def test_where_there_is_no_list_nothing_changes() -> None:
    assert told("Recnung", language="de-DE").severity is Severity.WARN


@pytest.mark.parametrize("language", LETTER_LANGUAGES)
def test_every_language_of_letters_has_usual_words(language: str) -> None:
    words = usual_words(language)
    assert len(words) > 9000
    assert set(words.values()) == {2, 4, 5, 6}
    assert all(word == word.casefold() or "\u00df" in word for word in words)


def unknown(word: str, text: str, *suggestions: str) -> Finding:
    start = text.index(word)
    end = start + len(word)
    return Finding(start, end, "spelling", Severity.WARN, misspelt(word), "x:y", "x", suggestions=suggestions)


def test_a_word_beside_one_that_nobody_knows_is_of_another_language() -> None:
    text = "Thank you for asking.\n\nHwyl fawr,\n\nEmrys, we recieved it."
    strange, beside, far = (
        unknown("Hwyl", text, "Howl"),
        unknown("fawr", text, "far", "fair"),
        unknown("recieved", text, "received"),
    )
    both = weighed([strange, beside, far], text, "en-GB")
    assert [one.why for one in both] == [IF_A_TERM, IF_FOREIGN, ""]
    assert [one.severity for one in both] == [Severity.HINT, Severity.HINT, Severity.WARN]
    (alone,) = weighed([beside], text, "en-GB")
    assert alone.severity is Severity.WARN


def test_two_slips_beside_each_other_stay_warnings() -> None:
    text = "We recieved yuor letter."
    both = [unknown("recieved", text, "received"), unknown("yuor", text, "your")]
    assert weighed(both, text, "en-GB") == both


@pytest.mark.parametrize(
    ("category", "severity"),
    [("spelling", Severity.HINT), ("capitals", Severity.HINT), ("repetition", Severity.WARN)],
)
def test_the_name_below_a_letter_holds_no_slips(category: str, severity: Severity) -> None:
    text = "We cannot refund the band.\n\nbell & Bnad, Walking Guides"
    start = text.index("Bnad")
    one = Finding(start, start + 4, category, Severity.WARN, "m", "x:y", "x", suggestions=("Band",))
    (told,) = weighed([one], text, "en-GB")
    assert told.severity is severity
    (in_a_sentence,) = weighed([one], f"{text}, are on their way.", "en-GB")
    assert in_a_sentence.severity is Severity.WARN


@pytest.mark.parametrize(
    ("word", "severity"),
    [("helsingissä", Severity.WARN), ("suomen", Severity.WARN), ("rekon", Severity.HINT)],
)
def test_a_name_without_its_capital_is_a_warning_where_it_is_usual(word: str, severity: Severity) -> None:
    text = f"Kävimme {word} luona."
    message = f"“{word}” is a name and wants a capital letter."
    one = Finding(
        8,
        8 + len(word),
        "capitals",
        Severity.WARN,
        message,
        "voikko:capital",
        "voikko",
        suggestions=(word.capitalize(),),
    )
    (told,) = weighed([one], text, "fi-FI")
    assert told.severity is severity
