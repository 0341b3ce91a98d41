# SPDX-License-Identifier: GPL-3.0-or-later
"""A greeting that means the customer in other letters or by a short name is no wrong name."""

from __future__ import annotations

import pytest

from composer.case import Customer, FormOfAddress
from composer.check import salutation
from composer.check.findings import Severity
from composer.check.names import names_of, slips
from composer.sample import sample_business
from tests.check.letters import case_of
from tests.check.test_salutation import DR, MR, MRS, MS, NONE, judged

UNMARKED = [
    ("en-IE", "Seán Ó Súilleabháin", MR, "Dear Sean,", "Dear Seán,"),
    ("en-IE", "Seán Ó Súilleabháin", MR, "Dear Mr O Suilleabhain,", "Dear Mr Ó Súilleabháin,"),
    ("en-IE", "Seán Ó Súilleabháin", NONE, "Hello Sean O'Suilleabhain", "Hello Seán Ó Súilleabháin"),
    ("en-GB", "Katarzyna Wróblewska", MRS, "Dear Mrs Wroblewska,", "Dear Mrs Wróblewska,"),
    ("en-GB", "Marcin Żak", MR, "Dear Mr Zak,", "Dear Mr Żak,"),
    ("en-GB", "Aoife O'Reilly", MS, "Dear Ms O Reilly,", "Dear Ms O'Reilly,"),
    ("en-GB", "Aoife O'Brien", MS, "Dear Ms Obrien,", "Dear Ms O'Brien,"),
    ("en-GB", "Liam McCarthy", MR, "Dear Mr Mc Carthy,", "Dear Mr McCarthy,"),
    ("en-GB", "Fiona MacDonald", MS, "Dear Ms Mac Donald,", "Dear Ms MacDonald,"),
    ("en-GB", "Áine Ní Bhriain", MS, "Dear Ms Ni Bhriain,", "Dear Ms Ní Bhriain,"),
    ("en-US", "Jörg Müller", MR, "Dear Mr. Mueller:", "Dear Mr. Müller:"),
    ("en-US", "Jorg Mueller", MR, "Dear Mr. Müller:", "Dear Mr. Mueller:"),
    ("en-GB", "Søren Ærø", MR, "Dear Mr Aero,", "Dear Mr Ærø,"),
    ("en-US", "Tom & Ann O'Brien", NONE, "Dear Mr. & Mrs. Obrien:", "Dear Mr. & Mrs. O'Brien:"),
    ("pl", "Marcin Żak", MR, "Szanowny Panie Zaku,", "Szanowny Panie Żaku,"),
    ("pl", "Łukasz Nowak", MR, "Szanowny Panie Lukaszu,", "Szanowny Panie Łukaszu,"),
    ("fi", "Maija Mäkelä", MS, "Hyvä Maija Makela", "Hyvä Maija Mäkelä"),
    ("fi", "Päivi Mäki", MS, "Hei Paivi,", "Hei Päivi,"),
    ("et", "Tõnu Põld", MR, "Lugupeetud härra Pold", "Lugupeetud härra Põld"),
    ("nl", "René de Vries", MR, "Beste Rene,", "Beste René,"),
    ("nl", "Anna de Vries", MS, "Geachte mevrouw DeVries,", "Geachte mevrouw De Vries,"),
]
SHORT = [
    ("pl", "Katarzyna Wróbel", MS, "Droga Pani Kasiu,"),
    ("pl", "Katarzyna Wróbel", MS, "Cześć Kasiu,"),
    ("pl", "Katarzyna Wróbel", MS, "Dzień dobry Pani Kasiu!"),
    ("pl", "Małgorzata Nowak", MS, "Szanowna Pani Gosiu,"),
    ("pl", "Tomasz Nowak", MR, "Szanowny Panie Tomku,"),
    ("pl", "Krzysztof Nowak", MR, "Drogi Panie Krzysiu,"),
    ("pl", "Wojciech Nowak", MR, "Drogi Panie Wojtku,"),
    ("en-GB", "Robert Wood", MR, "Dear Bob,"),
    ("en-GB", "Elizabeth Wood", MS, "Hi Liz,"),
    ("en-GB", "William Wood", MR, "Dear Bill Wood,"),
    ("en-GB", "Katarzyna Wróbel", MS, "Dear Kasia,"),
    ("en-GB", "Bob Wood", MR, "Dear Robert,"),
    ("fi", "Juhani Mäki", MR, "Hei Jussi,"),
    ("fi", "Katariina Mäki", MS, "Hei Kati,"),
    ("et", "Katariina Tamm", MS, "Tere Kadri"),
    ("et", "Jekaterina Ivanova", MS, "Tere Katja"),
    ("nl", "Johannes de Vries", MR, "Beste Hans,"),
    ("nl", "Wilhelmina de Vries", MS, "Dag Mien,"),
]
OTHERS = [
    ("en-GB", "Robert Wood", MR, "Dear Bill,"),
    ("en-GB", "Robert Wood", MR, "Dear Bob Woods,"),
    ("en-GB", "Marcin Żak", MR, "Dear Mr Zack,"),
    ("en-GB", "Aoife O'Brien", MS, "Dear Ms O'Bryan,"),
    ("pl", "Katarzyna Wróbel", MS, "Szanowna Pani Basiu,"),
    ("pl", "Tomasz Nowak", MR, "Szanowny Panie Jacku,"),
    ("fi", "Juhani Mäki", MR, "Hei Pekka,"),
    ("et", "Katariina Tamm", MS, "Tere Liis"),
    ("nl", "Johannes de Vries", MR, "Beste Kees,"),
    ("nl", "Johannes van den Berg", MR, "Geachte heer Van der Bérg,"),
]


@pytest.mark.parametrize(("language", "name", "form", "line", "better"), UNMARKED)
def test_a_name_without_its_marks_is_told_with_the_right_word(
    language: str, name: str, form: FormOfAddress, line: str, better: str
) -> None:
    (found,) = judged(line, name, form, language)
    assert (found.severity, found.suggestions, found.blocks) == (Severity.WARN, (better,), "")
    assert not judged(better, name, form, language)


@pytest.mark.parametrize(("language", "name", "form", "line"), SHORT)
def test_a_short_name_is_the_customers_own(language: str, name: str, form: FormOfAddress, line: str) -> None:
    (found,) = judged(line, name, form, language)
    assert (found.severity, found.blocks) == (Severity.HINT, "")
    assert name.split()[0] in found.message


@pytest.mark.parametrize(("language", "name", "form", "line"), OTHERS)
def test_another_name_still_stops(language: str, name: str, form: FormOfAddress, line: str) -> None:
    (found,) = judged(line, name, form, language)
    assert (found.severity, found.blocks) == (Severity.STOP, "wrong_name")


def test_a_wrong_title_is_told_before_a_missing_mark() -> None:
    (found,) = judged("Dear Mrs Zak,", "Marcin Żak", MR, "en-GB")
    assert found.severity is Severity.STOP


@pytest.mark.parametrize(
    ("language", "other", "text", "marked"),
    [
        ("en-GB", "Seán Ó Ceallaigh", "We told Sean O Ceallaigh so.", "Sean O Ceallaigh"),
        ("en-GB", "Seán Ó Ceallaigh", "We told Seán Ó Ceallaigh so.", "Seán Ó Ceallaigh"),
        ("en-GB", "Mary O'Brien", "We told Mary O Brien so.", "Mary O Brien"),
        ("en-GB", "Mary O'Brien", "We told Mary Obrien so.", "Mary Obrien"),
        ("en-GB", "Ian Mc Carthy", "We told Ian McCarthy so.", "Ian McCarthy"),
        ("en-GB", "Marcin Żak", "We told Mr Zak so.", "Mr Zak"),
        ("pl", "Łukasz Żak", "Dzwonił Lukasz Zak.", "Lukasz Zak"),
        ("pl", "Łukasz Żak", "Pisaliśmy do Lukasza Zaka.", "Lukasza Zaka"),
        ("fi", "Päivi Mäki", "Soitimme Paivi Maelle.", "Paivi Maelle"),
        ("et", "Tõnu Põld", "Helistas Tonu Pold.", "Tonu Pold"),
        ("nl", "Zoë de Vries", "Wij belden Zoe de Vries.", "Zoe de Vries"),
    ],
)
def test_another_customers_name_without_its_marks(language: str, other: str, text: str, marked: str) -> None:
    case = case_of(customer=Customer(name="Marion Ellis", form_of_address=MS))
    found = salutation.check(text, case, sample_business(), language, (other,))
    assert marked in [text[f.start : f.end] for f in found if f.blocks == "wrong_name"]


@pytest.mark.parametrize("said", ["Seán Ó Ceallaigh", "Sean O Ceallaigh"])
def test_the_customers_own_name_kept_twice_is_no_other_customers(said: str) -> None:
    case = case_of(customer=Customer(name="Seán Ó Ceallaigh", form_of_address=MR))
    found = salutation.check(f"We wrote {said} down.", case, sample_business(), "en", ("Sean O'Ceallaigh",))
    assert not [one for one in found if one.blocks]


@pytest.mark.parametrize(
    ("language", "name", "said", "right"),
    [
        ("en-GB", "Marcin Żak", "Zak", "Żak"),
        ("en-GB", "Ása Jónsdóttir", "Jonsdottir", "Jónsdóttir"),
        ("en-GB", "Emre Çelik", "Celik", "Çelik"),
        ("en-GB", "Emre Çelik", "Celik's", "Çelik's"),
        ("en-GB", "Jörg Müller", "Mueller", "Müller"),
        ("pl", "Łukasz Żak", "Lukasz", "Łukasz"),
        ("pl", "Łukasz Żak", "Zakowi", "Żakowi"),
        ("fi", "Päivi Mäkelä", "Makelalle", "Mäkelälle"),
        ("et", "Tõnu Põld", "Tonule", "Tõnule"),
        ("nl", "René Müller", "Rene", "René"),
        ("en-GB", "Marcin Żak", "Jak", ""),
        ("pl", "Łukasz Żak", "Znak", ""),
        ("fi", "Päivi Mäkelä", "Mikkelille", ""),
        ("nl", "René Bär", "Bas", ""),
    ],
)
def test_the_customers_name_without_its_marks_in_the_text(
    language: str, name: str, said: str, right: str
) -> None:
    names = names_of(case_of(customer=Customer(name=name)), sample_business(), language=language)
    assert [one.suggestions for one in slips(f"word {said} word.", names)] == ([(right,)] if right else [])


@pytest.mark.parametrize(
    ("language", "name", "form", "line"),
    [
        ("en-GB", "Adam and Ewa Kowalski", NONE, "Dear Mr and Mrs Kowalski,"),
        ("en-GB", "Tom & Ann Murphy", NONE, "Dear Mr & Mrs Murphy,"),
        ("en-GB", "Adam i Ewa Kowalski", NONE, "Dear Mr and Mrs Kowalski,"),
        ("nl", "Jan en Anna Smit", NONE, "Geachte heer en mevrouw Smit,"),
        ("fi", "Pekka ja Maija Mäki", NONE, "Hyvä herra ja rouva Mäki"),
        ("et", "Jaan ja Mari Kask", NONE, "Lugupeetud härra ja proua Kask"),
        ("en-GB", "Patrick Murphy", NONE, "Dear Father Murphy,"),
        ("en-GB", "Patrick Murphy", DR, "Dear Fr Murphy,"),
        ("en-GB", "Patrick Murphy", NONE, "Dear Cllr Murphy,"),
        ("en-GB", "Bridget Walsh", NONE, "Dear Sister Bridget,"),
        ("en-GB", "Lucia García", MS, "Dear Señora García,"),
        ("fi", "Matti Salo", NONE, "Hyvä rovasti Salo"),
        ("et", "Mati Salu", NONE, "Lugupeetud kapten Salu"),
        ("pl", "Marek Nowak", MR, "Szanowny Księże Marku,"),
        ("nl", "Piet Smit", NONE, "Geachte dominee Smit,"),
    ],
)
def test_couples_and_other_titles(language: str, name: str, form: FormOfAddress, line: str) -> None:
    assert not judged(line, name, form, language)


def test_two_titles_for_one_person_are_told() -> None:
    assert judged("Dear Mr and Mrs Ellis,", "Sam Ellis", NONE, "en-GB")
    assert judged("Dear Mr Kowalski,", "Adam and Ewa Kowalski", NONE, "en-GB")


@pytest.mark.parametrize(
    ("language", "name", "text", "is_told"),
    [
        ("pl", "Katarzyna Wróbel", "Dzwonił Pani mąż, Pan Adam Wróbel.", False),
        ("pl", "Katarzyna Wróbel", "Dzwonił Pan Wróbel.", True),
        ("pl", "Katarzyna Wróbel", "Pisaliśmy do Pana Katarzyny Wróbel.", True),
        ("en-GB", "Marion Ellis", "Your husband, Mr John Ellis, signed.", False),
        ("en-GB", "Marion Ellis", "We told Mr Marion Ellis so.", True),
        ("nl", "Anna de Vries", "Uw man, de heer Piet de Vries, belde.", False),
        ("fi", "Maija Salo", "Puolisonne, herra Pekka Salo, soitti.", False),
        ("et", "Mari Mägi", "Teie abikaasa, härra Jaan Mägi, helistas.", False),
    ],
)
def test_somebody_of_the_family_has_another_title(language: str, name: str, text: str, is_told: bool) -> None:
    assert bool([f for f in judged("", name, MS, language, text) if f.rule == "facts.title"]) is is_told


@pytest.mark.parametrize(
    ("language", "name", "text", "is_told"),
    [
        ("en-GB", "Ewa Wróblewska", "We told Mr Wróblewski so.", False),
        ("en-GB", "Ewa Wróblewska", "We told Ms Wróblewski so.", True),
        ("en-GB", "Jan Nowicki", "We told Mrs Nowicka so.", False),
        ("en-GB", "Olga Petrova", "We told Mr Petrov so.", False),
        ("en-GB", "Ewa Wróblewska", "We told Mr Wróblevska so.", True),
        ("nl", "Ewa Wróblewska", "Wij belden de heer Wróblewski op.", False),
    ],
)
def test_a_husbands_form_of_the_surname_is_no_slip(
    language: str, name: str, text: str, is_told: bool
) -> None:
    case = case_of(customer=Customer(name=name, form_of_address=MR if name == "Jan Nowicki" else MS))
    assert bool(slips(text, names_of(case, sample_business(), language=language))) is is_told
