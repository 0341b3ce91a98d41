# SPDX-License-Identifier: GPL-3.0-or-later
"""A greeting with a comma inside: *Hello, John,* names John as much as *Hello John,* does."""

from __future__ import annotations

import pytest

from composer.check.findings import Severity
from tests.check.test_salutation import judged
from tests.check.test_salutation_lines import THEIRS, names_another

OTHERS = [
    ("en-GB", "Hello, John,"),
    ("en-GB", "Hello, John"),
    ("en-GB", "Good morning, Mrs Ellis,"),
    ("en-GB", "Good morning, Mrs Ellis."),
    ("en-GB", "Hello again, Mrs Ellis,"),
    ("en-GB", "Good afternoon, dear Mrs Ellis!"),
    ("en-US", "Hi, Mr. Jones:"),
    ("fi-FI", "Hei, Matti!"),
    ("fi-FI", "Hyvää päivää, Matti Mäki"),
    ("fi-FI", "Hei, hyvä Matti Mäki"),
    ("et-EE", "Tere, Mati!"),
    ("et-EE", "Tere hommikust, proua Tamm"),
    ("et-EE", "Tere, lugupeetud proua Tamm!"),
    ("pl-PL", "Dzień dobry, Pani Ewo,"),
    ("pl-PL", "Dzień dobry, Szanowny Panie,"),
    ("pl-PL", "Witam serdecznie, Panie Marku!"),
    ("nl-NL", "Beste, Femke,"),
    ("nl-NL", "Goedemorgen, mevrouw Smit,"),
    ("nl-NL", "Goedemiddag, beste Femke,"),
]


@pytest.mark.parametrize(("language", "line"), OTHERS)
def test_the_name_behind_a_comma_is_held_against_the_customer(language: str, line: str) -> None:
    names_another(language, line)


@pytest.mark.parametrize(
    ("language", "line", "rest"),
    [
        ("en-GB", "Hello, John,", " thank you for writing to us."),
        ("en-GB", "Good morning, Mrs Ellis \u2013", " thank you."),
        ("fi-FI", "Hei, Matti!", " Kiitos viestistäsi."),
        ("et-EE", "Tere, Mati!", " Täname kirja eest."),
        ("pl-PL", "Dzień dobry, Pani Ewo,", " dziękujemy za list."),
        ("nl-NL", "Goedemorgen, mevrouw Smit,", " dank u voor uw brief."),
    ],
)
def test_the_letter_may_go_on_behind_it(language: str, line: str, rest: str) -> None:
    text = line + rest
    found = [one for one in judged("", *THEIRS[language], language, text) if one.rule == "facts.salutation"]
    assert [(text[one.start : one.end], one.blocks) for one in found] == [(line, "wrong_name")]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en-GB", "Hello, Sean,\n\nThank you."),
        ("en-GB", "Good morning, Mr O'Connor,\n\nThank you."),
        ("en-GB", "Hello again, Mr O'Connor, thank you for your note."),
        ("en-GB", "Hello, thank you for writing,\n\nWe have read it."),
        ("en-GB", "Hello, Ms Jones told us of it, and we have read it."),
        ("en-GB", "Hello there,\n\nThank you."),
        ("fi-FI", "Hei, Maija!\n\nKiitos."),
        ("fi-FI", "Hei, kiitos viestistäsi!\n\nOlemme lukeneet sen."),
        ("et-EE", "Tere, Mari!\n\nTäname."),
        ("et-EE", "Tere, proua Mägi!\n\nTäname."),
        ("pl-PL", "Dzień dobry, Pani Anno,\n\ndziękujemy za list."),
        ("pl-PL", "Dzień dobry, Szanowna Pani,\n\ndziękujemy za list."),
        ("pl-PL", "Dzień dobry, dziękujemy za list,\n\nktóry przeczytaliśmy."),
        ("nl-NL", "Beste, Anna,\n\nDank je."),
        ("nl-NL", "Goedemorgen, mevrouw De Vries,\n\nDank u."),
        ("nl-NL", "Hallo, daar zijn we weer.\n\nDank u."),
    ],
)
def test_what_fits_or_is_a_sentence(language: str, text: str) -> None:
    assert not judged("", *THEIRS[language], language, text)


def test_the_right_form_is_offered_behind_the_comma() -> None:
    (found,) = judged("Dzień dobry, Pani Anna,", *THEIRS["pl-PL"], "pl-PL")
    assert (found.severity, found.suggestions) == (Severity.WARN, ("Dzień dobry, Pani Anno,",))
