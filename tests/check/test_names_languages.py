# SPDX-License-Identifier: GPL-3.0-or-later
"""Names in their case forms: a right form is never called wrong, and a slip is found in every language."""

from __future__ import annotations

from dataclasses import replace

import pytest

from composer.case import Customer, PostalAddress
from composer.check.findings import Finding, Severity
from composer.check.inflection import is_form
from composer.check.names import Names, filtered, names_of, slips
from composer.sample import sample_business
from tests.check.letters import case_of

RIGHT = {
    "fi": {
        "Virtanen": "Virtasen Virtaselle Virtasta Virtaselta Virtasessa Virtaseen Virtasenne Virtasenkin",
        "Mäki": "Mäen Mäelle Mäkeä Mäellä Mäkeen Mäestä",
        "Koskinen": "Koskisen Koskiselle",
        "Lahti": "Lahden Lahdelle Lahtea Lahteen",
        "Pekka": "Pekan Pekalle Pekkaa Pekkaan",
        "Korhonen": "Korhosen Korhoselle",
        "Nieminen": "Niemiselle",
        "Järvi": "Järven Järvelle Järveen",
        "Heikkilä": "Heikkilän Heikkilälle Heikkilää Heikkilässä",
        "Laine": "Laineen Laineelle Lainetta",
        "Markus": "Markuksen Markukselle Markusta",
        "Helsinki": "Helsingin Helsingissä Helsinkiin Helsingistä",
        "Turku": "Turun Turussa Turkuun",
        "Smith": "Smithin Smithille",
        "Tampere": "Tampereen Tampereella",
        "Antti": "Antin Antille Anttia",
        "Rantanen": "Rantasta",
    },
    "et": {
        "Tamm": "Tamme Tammele Tammelt Tammega Tammest",
        "Mägi": "Mäe Mäele Mäge Mäega",
        "Saar": "Saare Saarele Saarega",
        "Kask": "Kase Kasele Kaske Kasega",
        "Sepp": "Sepa Sepale Sepaga",
        "Rebane": "Rebase Rebasele",
        "Kukk": "Kuke Kukele",
        "Mänd": "Männi Männile Mändi",
        "Pärn": "Pärna Pärnale",
        "Jõgi": "Jõe Jõele",
        "Lepik": "Lepiku Lepikule",
        "Põld": "Põllu Põllule",
        "Raud": "Raua Rauale",
        "Ilves": "Ilvese Ilvesele",
        "Kuusk": "Kuuse Kuusele",
        "Vaher": "Vahtra Vahtrale",
        "Oja": "Ojale Ojaga",
        "Luik": "Luige Luigele",
        "Kivi": "Kivile Kiviga",
        "Smith": "Smithi Smithile",
        "Mari": "Marile Mariga",
        "Peeter": "Peetri Peetrile Peetriga",
        "Hunt": "Hundi Hundile",
    },
    "pl": {
        "Kowalczyk": "Kowalczyka Kowalczykowi Kowalczykiem Kowalczyku",
        "Kowalski": "Kowalskiego Kowalskiemu Kowalskim",
        "Wiśniewska": "Wiśniewskiej Wiśniewską",
        "Nowak": "Nowaka Nowakowi Nowakiem Nowaku Nowakom",
        "Anna": "Anny Annie Annę Anną Anno",
        "Agnieszka": "Agnieszki Agnieszce Agnieszkę Agnieszką Agnieszko",
        "Marek": "Marka Markowi Markiem Marku",
        "Paweł": "Pawła Pawłowi Pawle Pawłem",
        "Piotr": "Piotra Piotrowi Piotrze Piotrem",
        "Maria": "Marii Marię Marią Mario",
        "Duda": "Dudy Dudzie Dudę Dudą",
        "Sikora": "Sikory Sikorze Sikorę",
        "Kozioł": "Kozła Kozłowi",
        "Gołąb": "Gołębia Gołębiowi",
        "Tomasz": "Tomasza Tomaszowi Tomaszu",
        "Jagiełło": "Jagiełły Jagielle Jagiełłę",
        "Zając": "Zająca Zającowi",
        "Kraków": "Krakowa Krakowie",
        "Beata": "Beaty Beacie Beatę",
        "Olga": "Olgi Oldze Olgę",
    },
    "nl": {"Jan": "Jans", "Anna": "Anna's", "Bakker": "Bakkers"},
    "en": {"Ellis": "Ellis's Ellis'", "Khan": "Khan's"},
}
WRONG = {
    "fi": {"Virtanen": "Virtamen Virta Virtanan virtaselle", "Mäki": "Mäntyä Makelle", "Laine": "Lainio"},
    "et": {"Tamm": "Tammsaare Tamn tammele", "Mägi": "Magi Mägrale", "Saar": "Saarma"},
    "pl": {"Kowalczyk": "Kowalczik Kowalczuk kowalczykowi Kowalczyks", "Kowalski": "Kowalska Kowalewski"},
    "nl": {"Heijden": "Heyden Heijdn", "Amsterdam": "amsterdam"},
    "en": {"Ellis": "Elliss Elli", "Khan": "Khans"},
}
SLIPS = [
    ("fi", "Maija Virtanen", "Kerroimme asiasta Virtamen perheelle.", "Virtamen", "Virtanen"),
    ("fi", "Maija Virtanen", "Kerroimme asiasta Virtasselle.", "Virtasselle", "Virtaselle"),
    ("et", "Liis Rebane", "Kirjutasime proua Rebanne nimel.", "Rebanne", "Rebane"),
    ("pl", "Anna Kowalczyk", "Pisaliśmy do Pani Kowalczik.", "Kowalczik", "Kowalczyk"),
    ("pl", "Jan Kowalczyk", "Daliśmy to Panu Kowalczikowi.", "Kowalczikowi", "Kowalczykowi"),
    ("nl", "Anna van der Heijden", "Wij spraken mevrouw Heijdem.", "Heijdem", "Heijden"),
    ("en", "Marion Ellis", "We wrote to Marion Elliss.", "Elliss", "Ellis"),
]


def flat(table: dict[str, dict[str, str]]) -> list[tuple[str, str, str]]:
    return [
        (lang, name, form) for lang, names in table.items() for name in names for form in names[name].split()
    ]


def names_for(name: str, language: str) -> Names:
    case = case_of(customer=Customer(name=name, address=PostalAddress("NL", town="Amsterdam")))
    return names_of(case, sample_business(), language=language)


@pytest.mark.parametrize(("language", "name", "form"), flat(RIGHT))
def test_a_right_form_is_never_called_wrong(language: str, name: str, form: str) -> None:
    assert is_form(form, name, language)
    names = names_for(f"Ann {name}", language)
    assert names.accepts(form)
    assert not names.meant(form)
    assert not slips(f"word word {form} word.", names)


@pytest.mark.parametrize(("language", "name", "form"), flat(WRONG))
def test_another_word_is_no_form(language: str, name: str, form: str) -> None:
    assert not is_form(form, name, language)


@pytest.mark.parametrize(("language", "name", "text", "words", "right"), SLIPS)
def test_a_slip_is_told_with_the_form_that_was_meant(
    language: str, name: str, text: str, words: str, right: str
) -> None:
    (found,) = slips(text, names_for(name, language))
    assert (text[found.start : found.end], found.suggestions) == (words, (right,))
    assert found.message == f"“{words}” differs from the customer's record: {right}."


@pytest.mark.parametrize("language", ["en", "fi", "et", "pl", "nl"])
def test_case_matters_and_parts_of_hyphenated_words_count(language: str) -> None:
    names = names_for("Ann Virtanen", language)
    assert not names.accepts("amsterdam")
    assert names.accepts("Amsterdam")
    assert names.accepts("Virtanen-Amsterdam")
    assert not names.accepts("Virtanen-Rotterdam")


@pytest.mark.parametrize(
    ("language", "month"), [("fi", "Syyskuussa"), ("et", "Septembris"), ("pl", "Września")]
)
def test_words_of_the_calendar_are_no_slips(language: str, month: str) -> None:
    assert not names_for("Ann Septembrin", language).meant(month)


def test_an_engines_findings_on_inflected_names_are_dropped() -> None:
    text = "Kirjoitimme Virtaselle ja Amsterdamiin, mutta rikki mennyttä penkkiä ei näkynyt."
    names = replace(names_for("Maija Virtanen", "fi"))
    found = [
        Finding(at, at + len(word), "spelling", Severity.WARN, "m", "voikko", "voikko")
        for word in ("Virtaselle", "Amsterdamiin", "penkkiä")
        if (at := text.index(word)) >= 0
    ]
    assert [text[f.start : f.end] for f in filtered(found, text, names)] == ["penkkiä"]
