# SPDX-License-Identifier: GPL-3.0-or-later
"""Which first lines are greetings: with any mark or none, and with the letter going on behind them."""

from __future__ import annotations

import pytest

from composer.case import FormOfAddress
from composer.check.findings import Severity
from tests.check.test_salutation import judged

MR, MS = FormOfAddress.MR, FormOfAddress.MS
THEIRS = {  # language -> the customer of these letters
    "en-GB": ("Sean O'Connor", MR),
    "en-US": ("Sean O'Connor", MR),
    "nl-NL": ("Anna de Vries", MS),
    "fi-FI": ("Maija Virtanen", MS),
    "et-EE": ("Mari Mägi", MS),
    "pl-PL": ("Anna Kowalska", MS),
}
OTHERS = [
    ("en-GB", "Dear Ms Smith"),
    ("en-GB", "Dear Mrs Jones"),
    ("en-GB", "Dear Ms Smith -"),
    ("en-GB", "Dear Ms Smith;"),
    ("en-GB", "Hey Femke,"),
    ("en-GB", "Good day Mr Jones"),
    ("en-GB", "Dear Mr and Mrs Jones"),
    ("en-GB", "Dear Mr van der Berg"),
    ("en-US", "Dear Ms. Da Silva"),
    ("en-US", "Greetings Mr. Jones:"),
    ("nl-NL", "Geachte heer Jansen"),
    ("nl-NL", "Geachte mevrouw van den Berg"),
    ("nl-NL", "Geachte heer en mevrouw Jansen"),
    ("nl-NL", "Beste Femke"),
    ("nl-NL", "Beste Femke \u2013"),
    ("nl-NL", "Hi Femke,"),
    ("nl-NL", "Hey Femke,"),
    ("nl-NL", "Hé Femke,"),
    ("nl-NL", "Ha Femke,"),
    ("nl-NL", "Lieve Femke,"),
    ("nl-NL", "Best mevrouw Jansen,"),
    ("fi-FI", "Heippa Pekka;"),
    ("fi-FI", "Hyvää päivää Pekka Mäki"),
    ("fi-FI", "Hyvä herra ja rouva Mäki"),
    ("et-EE", "Tere hommikust Jaan"),
    ("et-EE", "Lugupeetud härra ja proua Tamm"),
    ("pl-PL", "Szanowny Panie"),
    ("pl-PL", "Szanowna Pani Nowak"),
    ("pl-PL", "Droga Ewo -"),
]


def names_another(language: str, line: str) -> None:
    """A first line that greets somebody else holds the letter, in the text and as a field of its own."""
    text = f"{line}\n\nText."
    found = [one for one in judged("", *THEIRS[language], language, text) if one.rule == "facts.salutation"]
    assert [(text[one.start : one.end], one.blocks) for one in found] == [(line, "wrong_name")]
    assert judged(line, *THEIRS[language], language)[0].blocks == "wrong_name"


@pytest.mark.parametrize(("language", "line"), OTHERS)
def test_somebody_elses_greeting_needs_no_mark(language: str, line: str) -> None:
    names_another(language, line)


@pytest.mark.parametrize(
    ("language", "line", "rest"),
    [
        ("en-GB", "Dear Ms Smith,", " thank you for writing to us."),
        ("en-US", "Hi Femke \u2013", " thanks for your note."),
        ("nl-NL", "Beste Femke,", " dank je wel voor je mail, die we goed hebben gelezen."),
        ("nl-NL", "Geachte heer van den Berg,", " dank u voor uw brief."),
        ("fi-FI", "Hei Pekka!", " Kiitos viestistäsi."),
        ("et-EE", "Tere Jaan!", " Täname kirja eest."),
        ("pl-PL", "Szanowny Panie,", " dziękujemy za list."),
    ],
)
def test_a_letter_may_go_on_behind_the_greeting(language: str, line: str, rest: str) -> None:
    text = line + rest * 4
    found = [one for one in judged("", *THEIRS[language], language, text) if one.rule == "facts.salutation"]
    assert [(text[one.start : one.end], one.blocks) for one in found] == [(line, "wrong_name")]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en-GB", "Dear Mr O\u2019Connor\n\nThank you."),
        ("en-GB", "Dear Sean \u2013 thank you for writing."),
        ("en-GB", "Hello and thank you\n\nWe have read it."),
        ("en-GB", "Hello again\n\nWe have read it."),
        ("en-GB", "Good morning, Ms Jones told us of it."),
        ("en-GB", "Dear me, Ms Jones was cross."),
        ("en-GB", "Hello there, we have read it."),
        ("nl-NL", "Geachte mevrouw de Vries\n\nDank u."),
        ("nl-NL", "Geachte mevrouw De Vries, dank u voor uw brief."),
        ("nl-NL", "Best lastig, zo'n bank kopen.\n\nWij begrijpen het."),
        ("nl-NL", "Ha, daar is hij dan.\n\nWij hebben hem."),
        ("nl-NL", "Beste kwaliteit\n\nDank u."),
        ("fi-FI", "Hyvä Maija, kiitos viestistä."),
        ("fi-FI", "Hyvää kevättä\n\nKiitos."),
        ("et-EE", "Head uut aastat!\n\nTäname."),
        ("et-EE", "Hea teenindus, hea meel.\n\nTäname."),
        ("pl-PL", "Szanowna Pani\n\nDziękujemy za list."),
        ("pl-PL", "Dzień dobry, dziękujemy za list."),
    ],
)
def test_what_fits_or_is_no_greeting(language: str, text: str) -> None:
    assert not judged("", *THEIRS[language], language, text)


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("nl-NL", "Geachte heer, mevrouw, dank u voor uw brief."),
        ("pl-PL", "Szanowna Pani, Szanowny Panie,"),
        ("pl-PL", "Szanowny Panie, Szanowna Pani, dziękujemy."),
        ("en-GB", "Dear Sir, Madam,"),
    ],
)
def test_a_greeting_of_two_titles_is_nobodys_in_particular(language: str, line: str) -> None:
    found = judged("", *THEIRS[language], language, f"{line}\n\nText.")
    assert not [one for one in found if one.rule == "facts.salutation" and one.severity is not Severity.HINT]


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("en-GB", "Dear Both,"),
        ("en-GB", "Dear Colleague,"),
        ("en-GB", "Dear Sirs,"),
        ("en-GB", "Dear Sirs"),
        ("en-GB", "Dear Friends,"),
        ("en-GB", "Dear Accounts Department,"),
        ("en-GB", "Dear Customer Services Team,"),
        ("en-GB", "Dear Valued Member,"),
        ("en-US", "Ladies and Gentlemen:"),
        ("en-US", "Dear Folks:"),
        ("fi-FI", "Hyvät Ystävät"),
        ("fi-FI", "Hei Molemmat!"),
        ("fi-FI", "Hyvä Tilaaja"),
        ("fi-FI", "Hyvä Talousosasto"),
        ("et-EE", "Head Sõbrad!"),
        ("et-EE", "Lugupeetud Kolleegid"),
        ("et-EE", "Lugupeetud Tellija"),
        ("et-EE", "Tere, Müügiosakond"),
        ("pl-PL", "Drodzy Przyjaciele!"),
        ("pl-PL", "Szanowni Klienci,"),
        ("pl-PL", "Szanowni Goście"),
        ("pl-PL", "Drogi Czytelniku,"),
        ("nl-NL", "Beste Collega's,"),
        ("nl-NL", "Beste Vrienden"),
        ("nl-NL", "Beste Allebei,"),
        ("nl-NL", "Geachte Heren,"),
        ("nl-NL", "Geachte Afdeling Inkoop,"),
        ("nl-NL", "Beste Ouders,"),
    ],
)
def test_a_greeting_to_nobody_by_name_holds_no_letter(language: str, line: str) -> None:
    found = judged(line, *THEIRS[language], language, f"{line}\n\nText.")
    assert not [one for one in found if one.severity is not Severity.HINT]
