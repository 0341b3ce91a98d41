# SPDX-License-Identifier: GPL-3.0-or-later
"""Polish greetings: adjective, title and first name in the form in which somebody is spoken to."""

from __future__ import annotations

import pytest

from composer.case import FormOfAddress
from composer.check.findings import Severity
from composer.check.vocative import forms
from tests.check.test_salutation import MR, MRS, MS, NONE, judged

MEN = """
Tomasz:Tomaszu Marek:Marku Jacek:Jacku Paweł:Pawle Michał:Michale Piotr:Piotrze Jan:Janie Adam:Adamie
Krzysztof:Krzysztofie Andrzej:Andrzeju Robert:Robercie Ryszard:Ryszardzie Ernest:Erneście
Wojciech:Wojciechu Kamil:Kamilu Aleksander:Aleksandrze Kacper:Kacprze Jakub:Jakubie Filip:Filipie
Stanisław:Stanisławie Denis:Denisie Henryk:Henryku Łukasz:Łukaszu Grzegorz:Grzegorzu Kuba:Kubo
Tomek:Tomku Krzysiek:Krzyśku Maciek:Maćku Heniek:Heńku Krzyś:Krzysiu Oskar:Oskarze Marcin:Marcinie
Dawid:Dawidzie Oliwer:Oliwerze
"""
WOMEN = """
Katarzyna:Katarzyno Anna:Anno Maria:Mario Julia:Julio Zofia:Zofio Alicja:Alicjo Kasia:Kasiu Ania:Aniu
Hania:Haniu Ola:Olu Ela:Elu Maja:Maju Gosia:Gosiu Zuzia:Zuziu Ewa:Ewo Gabriela:Gabrielo Stefania:Stefanio
Agnieszka:Agnieszko Beata:Beato Natalia:Natalio Olga:Olgo Jadzia:Jadziu Rebecca:Rebecco
"""


def pairs(table: str) -> list[list[str]]:
    return [pair.split(":") for pair in table.split()]


@pytest.mark.parametrize(("name", "spoken"), pairs(MEN))
def test_men(name: str, spoken: str) -> None:
    assert forms(name.lower(), 0, "pl")[0] == spoken.lower()
    assert not judged(f"Szanowny Panie {spoken},", f"{name} Wrona", MR, "pl")


@pytest.mark.parametrize(("name", "spoken"), pairs(WOMEN))
def test_women(name: str, spoken: str) -> None:
    assert forms(name.lower(), 1, "pl")[0] == spoken.lower()
    assert not judged(f"Droga Pani {spoken},", f"{name} Wrona", MS, "pl")


@pytest.mark.parametrize(
    ("name", "form", "line", "better"),
    [
        ("Katarzyna Wróbel", MS, "Szanowna Pani Katarzyna,", "Szanowna Pani Katarzyno,"),
        ("Katarzyna Wróbel", MRS, "Dzień dobry Pani Katarzyna!", "Dzień dobry Pani Katarzyno!"),
        ("Katarzyna Wróbel", MS, "Droga Katarzyna,", "Droga Katarzyno,"),
        ("Katarzyna Wróbel", MS, "Droga Pani Kasia,", "Droga Pani Kasiu,"),
        ("Tomasz Zieliński", MR, "Szanowny Panie Tomasz,", "Szanowny Panie Tomaszu,"),
        ("Tomasz Zieliński", MR, "Szanowny Panie Tomaszy,", "Szanowny Panie Tomaszu,"),
        ("Tomasz Zieliński", MR, "Szanowny Pan Tomasz Zieliński,", "Szanowny Panie Tomaszu Zieliński,"),
        ("Tomasz Zieliński", MR, "Szanowny Panie Tomek,", "Szanowny Panie Tomku,"),
        ("Tomasz Zieliński", MR, "Szanowna Panie,", "Szanowny Panie,"),
        ("Tomasz Zieliński", MR, "Droga Panie Tomaszu,", "Drogi Panie Tomaszu,"),
        ("Tomasz Zieliński", MR, "Szanowny panie,", "Szanowny Panie,"),
        ("Katarzyna Wróbel", MS, "Szanowny Pani,", "Szanowna Pani,"),
        ("Katarzyna Wróbel", MS, "Szanowna pani,", "Szanowna Pani,"),
        ("Katarzyna Wróbel", MS, "Szanowana Pani,", "Szanowna Pani,"),
    ],
)
def test_a_greeting_in_the_wrong_form(name: str, form: FormOfAddress, line: str, better: str) -> None:
    (found,) = judged(line, name, form, "pl")
    assert (found.severity, found.suggestions, found.blocks) == (Severity.WARN, (better,), "")
    text = f"{line}\n\ndziękujemy za list."
    (inside,) = judged("", name, form, "pl", text)
    assert (text[inside.start : inside.end], inside.suggestions) == (line, (better,))


@pytest.mark.parametrize(
    ("name", "form", "line"),
    [
        ("Jerzy Nowak", MR, "Szanowny Panie Jerzy,"),
        ("Antoni Nowak", MR, "Szanowny Panie Antoni,"),
        ("Bruno Nowak", MR, "Szanowny Panie Bruno,"),
        ("Sean Murphy", MR, "Szanowny Panie Sean,"),
        ("John Smith", MR, "Szanowny Panie John,"),
        ("Tomasz Zieliński", MR, "Szanowny Panie Zieliński,"),
        ("Tomasz Nowak", MR, "Szanowny Panie Nowak,"),
        ("Tomasz Nowak", MR, "Szanowny Panie Doktorze,"),
        ("Katarzyna Kowalska", MS, "Szanowna Pani Kowalska,"),
        ("Kowalska Katarzyna", MS, "Szanowna Pani Kowalska,"),
        ("Carmen Wróbel", MS, "Szanowna Pani Carmen,"),
        ("Ola Wróbel", MS, "Droga Pani Olo,"),
        ("Sonia Wróbel", MS, "Droga Pani Sonio,"),
        ("Katarzyna Wróbel", NONE, "Szanowni Państwo,"),
        ("Katarzyna Wróbel", MS, "Witam Panią,"),
        ("Katarzyna Wróbel", MS, "Dzień dobry,"),
    ],
)
def test_a_greeting_that_is_right(name: str, form: FormOfAddress, line: str) -> None:
    assert not judged(line, name, form, "pl")


@pytest.mark.parametrize(
    ("text", "better"),
    [
        ("Rozumiem, Pani Katarzyna, że to trudne.", "Katarzyno"),
        ("Pani Katarzyna, dziękujemy za list.", "Katarzyno"),
        ("Rozumiem, Pani Katarzyno, że to trudne.", ""),
        ("Rozumiem, Pani Kasiu, że to trudne.", ""),
        ("Pani Katarzyna napisała do nas.", ""),
        ("Dzwoniła koleżanka, Pani Anna, z działu.", ""),
    ],
)
def test_the_name_between_commas(text: str, better: str) -> None:
    found = judged("", "Katarzyna Wróbel", MS, "pl", text)
    assert [one.suggestions for one in found] == ([(better,)] if better else [])
