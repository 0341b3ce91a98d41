# SPDX-License-Identifier: GPL-3.0-or-later
"""The greeting against the customer's name and form of address, in each language."""

from __future__ import annotations

from dataclasses import replace

import pytest

from composer.case import Customer, FormOfAddress
from composer.check import salutation
from composer.check.findings import Finding, Severity
from composer.sample import sample_business
from composer.wording import closing
from composer.wording import salutation as usual
from tests.check.letters import case_of

MR, MS, MRS, NONE, DR = (FormOfAddress(code) for code in ("mr", "ms", "mrs", "none", "dr"))
STOP, WARN, HINT = Severity.STOP, Severity.WARN, Severity.HINT


def judged(line: str, name: str, form: FormOfAddress, language: str, text: str = "") -> list[Finding]:
    case = case_of(customer=Customer(name=name, form_of_address=form))
    case = replace(case, draft=replace(case.draft, salutation=line, language=language))
    return salutation.check(text, case, sample_business(), language, ("Jan Nowak", "Jaan Tamm"))


USUAL = [
    ("en-GB", "Priya Khan", MS, "Dear Ms Khan,", "Yours sincerely,"),
    ("en-IE", "Priya Khan", MRS, "Dear Mrs Khan,", "Yours sincerely,"),
    ("en-US", "Priya Khan", MS, "Dear Ms. Khan:", "Sincerely,"),
    ("fi-FI", "Maija Virtanen", MS, "Hyvä Maija Virtanen", "Ystävällisin terveisin"),
    ("fi", "", NONE, "Hyvä asiakas", "Ystävällisin terveisin"),
    ("et-EE", "Jaan Tamm", MR, "Lugupeetud härra Tamm", "Lugupidamisega"),
    ("et", "Mari Mänd", NONE, "Lugupeetud Mari Mänd", "Lugupidamisega"),
    ("pl-PL", "Anna Kowalska", MS, "Szanowna Pani,", "Z poważaniem"),
    ("pl", "Jan Kowalski", MR, "Szanowny Panie,", "Z poważaniem"),
    ("pl", "Kim Kowalczyk", NONE, "Szanowni Państwo,", "Z poważaniem"),
    ("nl-NL", "Anna de Vries", MS, "Geachte mevrouw De Vries,", "Met vriendelijke groet,"),
    ("nl", "Jan van der Berg", MR, "Geachte heer Van der Berg,", "Met vriendelijke groet,"),
    ("nl-BE", "Sam de Vries", NONE, "Geachte Sam de Vries,", "Met vriendelijke groet,"),
    ("sv-SE", "Sam Taylor", NONE, "Dear Sam Taylor,", "Yours sincerely,"),
]


@pytest.mark.parametrize(("language", "name", "form", "greeting", "end"), USUAL)
def test_the_usual_greeting_fits(
    language: str, name: str, form: FormOfAddress, greeting: str, end: str
) -> None:
    customer = Customer(name=name, form_of_address=form)
    assert (usual(customer, language), closing(customer, language)) == (greeting, end)
    assert not judged("", name, form, language)
    assert not judged(greeting, name, form, language, f"{greeting}\n\nText.")


@pytest.mark.parametrize(
    ("language", "name", "form", "line"),
    [
        ("pl", "Anna Kowalska", MS, "Szanowna Pani Anno,"),
        ("pl", "Jan Kowalski", MR, "Szanowny Panie Kowalski,"),
        ("pl", "Marek Nowak", MR, "Panie Marku,"),
        ("pl", "Marek Nowak", MR, "Szanowny Panie Marku!"),
        ("fi", "Maija Virtanen", MS, "Arvoisa rouva Virtanen"),
        ("fi", "Maija Virtanen", MS, "Hei Maija,"),
        ("fi", "Pekka Mäki", MR, "Hyvä herra Mäki"),
        ("et", "Mari Mägi", MS, "Austatud proua Mägi!"),
        ("et", "Mari Mägi", MS, "Tere, Mari"),
        ("nl", "Anna de Vries", MS, "Beste mevrouw de Vries,"),
        ("nl", "Anna de Vries", NONE, "Geachte heer of mevrouw De Vries,"),
        ("nl", "Anna de Vries", MS, "Dag Anna,"),
        ("en-GB", "Marion Ellis", MS, "Good morning Marion,"),
    ],
)
def test_another_greeting_that_fits(language: str, name: str, form: FormOfAddress, line: str) -> None:
    assert not judged(line, name, form, language)


@pytest.mark.parametrize(
    ("language", "name", "form", "line", "severity"),
    [
        ("pl", "Anna Kowalska", MS, "Szanowny Panie,", STOP),
        ("pl", "Anna Kowalska", MS, "Szanowna Pani Ewo,", STOP),
        ("pl", "Anna Kowalska", MS, "Szanowna Pani Nowak,", STOP),
        ("pl", "Kim Kowalska", NONE, "Szanowna Pani,", WARN),
        ("pl", "Anna Kowalska", MS, "Szanowni Państwo,", HINT),
        ("pl", "Anna Kowalska", DR, "Szanowna Pani,", WARN),
        ("fi", "Maija Virtanen", MS, "Hyvä herra Virtanen", STOP),
        ("fi", "Maija Virtanen", MS, "Hyvä Maija Virta", STOP),
        ("fi", "Maija Virtanen", NONE, "Hyvä rouva Virtanen", WARN),
        ("fi", "Maija Virtanen", MS, "Hyvä asiakas", HINT),
        ("et", "Mari Mägi", MS, "Lugupeetud härra Mägi", STOP),
        ("et", "Mari Mägi", MS, "Lugupeetud proua Tamm", STOP),
        ("et", "Mari Mägi", MS, "Lugupeetud klient", HINT),
        ("nl", "Anna de Vries", MS, "Geachte heer De Vries,", STOP),
        ("nl", "Anna de Vries", MS, "Geachte mevrouw De Wit,", STOP),
        ("nl", "Anna de Vries", MS, "Geachte heer, mevrouw,", HINT),
        ("nl", "Sam de Vries", NONE, "Geachte heer De Vries,", WARN),
        ("en-US", "Marion Ellis", MS, "Dear Mr. Ellis:", STOP),
    ],
)
def test_a_greeting_that_does_not(
    language: str, name: str, form: FormOfAddress, line: str, severity: Severity
) -> None:
    (found,) = judged(line, name, form, language)
    assert (found.rule, found.severity) == ("facts.salutation", severity)
    assert found.blocks == ("wrong_name" if severity is STOP else "")
    text = f"{line}\n\nTack."
    (inside,) = [f for f in judged("", name, form, language, text) if f.rule == "facts.salutation"]
    assert (text[inside.start : inside.end], inside.severity) == (line, severity)


@pytest.mark.parametrize(
    ("language", "name", "form", "text", "marked"),
    [
        ("fi", "Maija Virtanen", MS, "Soitimme herra Virtaselle.", "herra "),
        ("et", "Mari Mägi", MS, "Helistasime härra Mäele.", "härra "),
        ("nl", "Anna de Vries", MS, "Wij belden de heer De Vries.", "de heer "),
        ("pl", "Anna Kowalska", MS, "Dzwoniliśmy do Pana Kowalskiej.", "Pana "),
        ("pl", "Anna Kowalska", MS, "Prosimy Pana o cierpliwość.", "Pana"),
        ("pl", "Jan Kowalski", MR, "Jak Pani wie, ławka dotarła.", "Pani"),
    ],
)
def test_the_other_title_in_the_text(
    language: str, name: str, form: FormOfAddress, text: str, marked: str
) -> None:
    (found,) = judged("", name, form, language, text)
    assert (found.rule, text[found.start : found.end]) == ("facts.title", marked)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("pl", "Pan Tomasz z serwisu zadzwoni do Pani. Pani/Pana zdanie jest ważne."),
        ("pl", "Dzień dobry!\n\nDziękujemy Pani za list."),
        ("fi", "Hyvä palvelu on meille tärkeää.\n\nKiitos."),
        ("fi", "Herra Lahtinen huollosta soittaa teille."),
        ("nl", "Beste kwaliteit is ons doel.\n\nDank u."),
        ("et", "Hea teenindus on meile tähtis.\n\nTäname."),
        ("en-GB", "Hello, thank you for your letter,\nand we miss Ellis."),
    ],
)
def test_what_only_looks_like_a_greeting_or_a_title(language: str, text: str) -> None:
    assert not judged("", "Anna Kowalska", MS, language, text)


@pytest.mark.parametrize(
    ("language", "text", "marked"),
    [
        ("fi", "Kerroimme asiasta Jaan Tammille.", "Jaan Tammille"),
        ("et", "Saatsime selle Jaan Tammele.", "Jaan Tammele"),
        ("et", "Saatsime selle härra Tammele.", "härra Tammele"),
        ("pl", "Rozmawialiśmy z Janem Nowakiem.", "Janem Nowakiem"),
        ("pl", "Wysłaliśmy to Panu Nowakowi.", "Panu Nowakowi"),
        ("nl", "Dit is de stoel van de heer Nowak.", "de heer Nowak"),
    ],
)
def test_another_customer_in_any_case_form(language: str, text: str, marked: str) -> None:
    found = judged("", "Anna Kowalska", NONE, language, text)
    assert [(text[f.start : f.end], f.blocks) for f in found] == [(marked, "wrong_name")]


@pytest.mark.parametrize(
    ("language", "name", "line"),
    [
        ("en-GB", "John Smith", "Hi there,"),
        ("en-GB", "John Smith", "Hi There,"),
        ("en-GB", "John Smith", "Hello again John,"),
        ("en-GB", "John Smith", "Dear Professor Smith,"),
        ("en-GB", "John Smith", "Dear Mr and Mrs Smith,"),
        ("en-GB", "John Smith", "dear all,"),
        ("fi", "Pekka Virtanen", "Hei vaan!"),
        ("fi", "Pekka Virtanen", "Hei taas Pekka,"),
        ("fi", "Pekka Virtanen", "Hei Sinä!"),
        ("et", "Jaan Tamm", "Tere kõigile!"),
        ("et", "Jaan Tamm", "Tere taas Jaan!"),
        ("pl", "Jan Kowalski", "Witam serdecznie,"),
        ("pl", "Jan Kowalski", "Witam Pana serdecznie,"),
        ("pl", "Jan Kowalski", "Szanowny Panie Profesorze,"),
        ("pl", "Jan Kowalski", "Szanowna Pani/Szanowny Panie,"),
        ("nl", "Jan de Vries", "Hallo daar,"),
        ("nl", "Jan de Vries", "Hallo allemaal,"),
        ("nl", "Jan de Vries", "Geachte Familie De Vries,"),
    ],
)
def test_a_customary_greeting_holds_no_letter(language: str, name: str, line: str) -> None:
    found = judged(line, name, MR, language, f"{line}\n\nText.")
    assert not [one for one in found if one.severity is not HINT]


@pytest.mark.parametrize(
    ("language", "name", "form", "line", "is_theirs"),
    [
        ("en-GB", "John Smith", MR, "Dear Mr J. Smith,", True),
        ("en-GB", "John Smith", MR, "Dear Mr J Smith,", True),
        ("en-GB", "John Smith", MR, "Dear John B. Smith,", True),
        ("en-GB", "John Smith", MR, "Dear Mr B. Smith,", False),
        ("en-GB", "John Smith", MR, "Dear Mr J. Jones,", False),
        ("en-GB", "J. Smith", MR, "Dear John,", True),
        ("en-GB", "J. Smith", MR, "Dear Mr John Smith,", True),
        ("en-GB", "J. Smith", MR, "Dear Mr Jones,", False),
        ("fi", "Maija Virtanen", MS, "Hyvä rouva M. Virtanen", True),
        ("fi", "Maija Virtanen", MS, "Hyvä rouva P. Virtanen", False),
        ("et", "Mari Mägi", MS, "Lugupeetud proua M. Mägi", True),
        ("et", "Mari Mägi", MS, "Lugupeetud proua M. Tamm", False),
        ("pl", "Anna Kowalska", MS, "Szanowna Pani A. Kowalska,", True),
        ("pl", "Szymon Nowak", MR, "Szanowny Panie Sz. Nowak,", True),
        ("pl", "Anna Kowalska", MS, "Szanowna Pani E. Kowalska,", False),
        ("nl", "Anna de Vries", MS, "Geachte mevrouw A. de Vries,", True),
        ("nl", "Jan Willem de Vries", MR, "Geachte heer J.W. de Vries,", True),
        ("nl", "Anna de Vries", MS, "Geachte mevrouw A. de Wit,", False),
    ],
)
def test_an_initial_stands_for_the_first_name(
    language: str, name: str, form: FormOfAddress, line: str, is_theirs: bool
) -> None:
    assert [one.blocks for one in judged(line, name, form, language)] == ([] if is_theirs else ["wrong_name"])


@pytest.mark.parametrize(
    ("name", "line", "is_theirs"),
    [
        ("Anna van 't Hof", "Geachte mevrouw Van \u2019t Hof,", True),
        ("Anna van 't Hof", "Geachte mevrouw Van \u2018t Hof,", True),
        ("Anna van den Berg", "Geachte mevrouw Van den Berg,", True),
        ("Anna van den Berg", "Geachte mevrouw v.d. Berg,", True),
        ("Anna van den Berg", "Geachte mevrouw V.d. Berg,", True),
        ("Anna van den Berg", "Geachte mevrouw Van der Berg,", False),
        ("Anna Jansen-de Vries", "Geachte mevrouw Jansen-de Vries,", True),
        ("Anna Jansen-de Vries", "Geachte mevrouw De Vries-Jansen,", True),
        ("Anna Jansen-de Vries", "Geachte mevrouw De Vries,", True),
        ("Anna Jansen-de Vries", "Geachte mevrouw Smit-de Vries,", False),
        ("van der Berg", "Geachte mevrouw Van der Berg,", True),
        ("Anna Smit Sr.", "Geachte mevrouw Smit,", True),
        ("Anna Smit", "Geachte mevrouw Smit PhD,", True),
    ],
)
def test_a_surname_with_particles(name: str, line: str, is_theirs: bool) -> None:
    assert [one.blocks for one in judged(line, name, MS, "nl")] == ([] if is_theirs else ["wrong_name"])


@pytest.mark.parametrize("name", ["Anna van den Berg", "Anna Van den Berg Jr."])
def test_the_other_title_before_a_capital_particle(name: str) -> None:
    text = "Wij belden de heer Van den Berg."
    (found,) = judged("", name, MS, "nl", text)
    assert (found.rule, text[found.start : found.end]) == ("facts.title", "de heer ")


@pytest.mark.parametrize(
    ("said", "is_told"),
    [
        ("Mr Da Silva", True),
        ("Mr da Silva", True),
        ("Mr Silva", True),
        ("Ms N\u00ed Bhriain", True),
        ("Mr St. John", True),
        ("Mr van den Berg", True),
        ("Mr Silverton", False),
        ("Mr John", False),
    ],
)
def test_another_customers_surname_with_small_words(said: str, is_told: bool) -> None:
    others = ("Rui da Silva", "Una N\u00ed Bhriain", "Jill St. John", "Jan van den Berg")
    case = case_of(customer=Customer(name="Anna Khan", form_of_address=NONE))
    text = f"We sent it to {said} last week."
    found = salutation.check(text, case, sample_business(), "en-GB", others)
    assert [text[one.start : one.end] for one in found] == ([said] if is_told else [])
