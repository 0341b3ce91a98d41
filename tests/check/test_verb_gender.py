# SPDX-License-Identifier: GPL-3.0-or-later
"""Polish verbs beside Pan and Pani: the other gender is told, and somebody else's verb is not."""

from __future__ import annotations

import pytest

from composer.check.findings import Severity
from tests.check.test_salutation import MR, MS, NONE, judged

WOMAN = [
    ("Rozumiem, że wybrał Pani ten kolor.", "wybrał", "wybrała"),
    ("Podpisał Pani protokół 24 września.", "Podpisał", "Podpisała"),
    ("Kurier czekał, a Pani podpisał protokół.", "podpisał", "podpisała"),
    ("Jeśli nie zgłosił Pani usterki, sprawa jest zamknięta.", "zgłosił", "zgłosiła"),
    ("Nie zgłosił Pani żadnej wady.", "zgłosił", "zgłosiła"),
    ("Ławka, którą zamówił Pani w sierpniu, dotarła.", "zamówił", "zamówiła"),
    ("Wiem, że Pani już zaczął używać ławki.", "zaczął", "zaczęła"),
    ("Jeśli mógł Pani zadzwonić, szkoda.", "mógł", "mogła"),
    ("Dlaczego nie zgłosiłeś tego Pani sklepowi?", "zgłosiłeś", "zgłosiła Pani"),
    ("Zamówiłaś ławkę w sierpniu, a list od Pani mamy.", "Zamówiłaś", "Zamówiła Pani"),
]
MAN = [
    ("Rozumiem, że wybrała Pan ten kolor.", "wybrała", "wybrał"),
    ("Pan nie zgłosiła wady.", "zgłosiła", "zgłosił"),
    ("Mogła Pan zadzwonić.", "Mogła", "Mógł"),
    ("Kupiłeś ławkę, proszę Pana.", "Kupiłeś", "Kupił Pan"),
]
RIGHT_WOMAN = [
    "Rozumiem, że wybrała Pani ten kolor.",
    "Kurier dostarczył Pani stół w piątek.",
    "Serwis naprawił Pani pralkę, a technik obejrzał Pani sofę.",
    "Protokół podpisał Pani mąż.",
    "Podpisał Pani mąż.",
    "Sofa, którą odebrał Pani sąsiad, była cała.",
    "Technik napisał, że sprawdził Pani pralkę.",
    "Jak powiedział Pani kurier, paczka była cała.",
    "Jak Pani wyjaśnił nasz pracownik, termin minął.",
    "Technik, który Pani pomógł, już nie pracuje.",
    "Wiem, że Pani stół ma rysę, a Pani protokół jest podpisany.",
    "Pani artykuł i Pani materiał są u nas.",
    "Gdy upłynął Pani termin, minął miesiąc.",
    "Dotarł Pani list. Wpłynął Pani wniosek.",
    "Pisze Pani: „nie zgłosiłeś tego”.",
    "Dzwoniła pani z biura obsługi.",
    "Mąż Pani podpisał protokół.",
    "Zamówiłaś ławkę w sierpniu.",
    "Byłam u nas z panią kustosz i zostawiłam list dla pani od żurku.",
    "Artykuł Pani już odebrał kurier, a zespół Pani pomógł.",
    "Kurier był u Pani w piątek i zostawił Pani awizo.",
    "Nie powiedział Pani tego nikt z nas.",
    "Ławkę odebrał dla Pani pracownik. Był Pani list.",
    "Sklep zwrócił Pani pieniądze, a bank przelał Pani resztę.",
    "Stół Pani naprawił nasz stolarz.",
]
RIGHT_MAN = [
    "Rozumiem, że wybrał Pan ten kolor.",
    "Pan działa w dobrej wierze, a Pan Tomasz pomógł.",
    "Przyjechała Pana żona. Zamówiła Pana córka.",
    "Żona Pana podpisała protokół.",
    "Rzecz, którą Pan odsyła, jest nasza.",
]


@pytest.mark.parametrize(("form", "row"), [(MS, row) for row in WOMAN] + [(MR, row) for row in MAN])
def test_the_other_gender_is_told(form: object, row: tuple[str, str, str]) -> None:
    text, said, better = row
    (found,) = judged("", "Kim Wrona", MS if form is MS else MR, "pl", text)
    assert (text[found.start : found.end], found.suggestions) == (said, (better,))
    assert found.severity is Severity.WARN


@pytest.mark.parametrize("text", RIGHT_WOMAN)
def test_a_right_letter_to_a_woman(text: str) -> None:
    assert not judged("", "Kim Wrona", MS, "pl", text)


@pytest.mark.parametrize("text", RIGHT_MAN)
def test_a_right_letter_to_a_man(text: str) -> None:
    assert not judged("", "Kim Wrona", MR, "pl", text)


def test_a_small_letter_is_a_hint() -> None:
    text = "Stół stał w pani jadalni."
    (found,) = judged("", "Kim Wrona", MS, "pl", text)
    assert (found.severity, found.suggestions) == (Severity.HINT, ("Pani",))


def test_nothing_is_guessed_of_a_customer_without_a_title() -> None:
    assert not judged("", "Kim Wrona", NONE, "pl", "Wybrał Pani ten kolor. Wybrałeś ten kolor.")
