# SPDX-License-Identifier: GPL-3.0-or-later
"""One form of address in a letter: told where both are used, and kept by the sentences that are offered."""

from __future__ import annotations

import pytest

from composer.check import address_form
from tests.check.engine_cases import LETTERS

MIXED = [
    ("fi", "Kiitos viestistäsi. Olet pyytänyt palautusta. Lähetimme sen Teille.", "Teille"),
    ("fi", "Kiitos viestistänne. Tilasitte pöydän. Voit soittaa meille.", "Voit"),
    ("fi", "Kiitos viestistänne. Tilasitte pöydän. Ellet hyväksy ratkaisua, kertokaa se.", "Ellet"),
    ("fi", "Kiitos kirjeestänne. Soittakaa meille, jos et ole samaa mieltä.", "et"),
    ("et", "Täname Teid kirja eest. Kui näed asja teisiti, helistage meile.", "näed"),
    ("et", "Täname Teid kirja eest. Teie soov jõudis kohale. Helista, kui sul on küsimusi.", "sul"),
    ("et", "Aitäh, et sa kirjutasid. Sinu laud on terve. Garantii jääb Teile.", "Teile"),
    ("pl", "Dziękujemy Państwu za list. Rozumiemy Państwa. Twoje zamówienie dotarło.", "Twoje"),
    ("pl", "Rozumiemy Cię. Twój stół dotarł. Nie możemy zwrócić Panu pieniędzy.", "Panu"),
    ("nl", "Dank u voor uw bericht. Je kunt ons bellen.", "Je"),
    ("nl", "Dank je voor je bericht. Wij begrijpen uw vraag.", "uw"),
]
ONE = [
    ("fi", "Kiitos viestistäsi. Olet oikeassa, ja voit soittaa."),
    ("fi", "Kirjoititte: ”Sinä et vastaa, ja sinun pitää.” Vastaamme teille."),
    ("fi", "Kiitos viestistäsi. Olet oikeassa. Olitte kaikki mukana, ja annamme teille kuvan."),
    ("et", "Aitäh, et sa kirjutasid. Sinu kook oli hea. Soovime teile mõlemale õnne. Teile sobis see."),
    ("fi", "Voimme korjata sen. Se on uusi."),
    ("fi", "Kiitos viestistänne. Ellette hyväksy ratkaisua tai saa rahoja, ottakaa yhteyttä."),
    ("et", "Täname Teid. Kui Te ei nõustu, andke meile teada."),
    ("et", "Kirjutasite: „Sa ei vasta.” Vastame Teile ja täname Teid."),
    ("pl", "Pisze Pan: „Twoja firma nie odpowiada”. Odpowiadamy Panu i dziękujemy Panu."),
    ("nl", "U schreef: “Je antwoordt niet.” Wij begrijpen uw vraag."),
    ("nl", "Dank je voor je bericht. Bel ons tussen 9 en 18 u. of mail je foto a.u.b. naar ons."),
    ("nl", "Je fiets mag 25 km/u rijden, en je accu is goed."),
    ("en", "Thank you. You wrote to us, and we answer you."),
]


@pytest.mark.parametrize(("language", "text", "word"), MIXED)
def test_the_rarer_form_is_questioned(language: str, text: str, word: str) -> None:
    (found,) = address_form.check(text, language)
    assert text[found.start : found.end] == word


@pytest.mark.parametrize(("language", "text"), ONE)
def test_one_form_is_fine(language: str, text: str) -> None:
    assert address_form.check(text, language) == []


@pytest.mark.parametrize("language", ["en", "fi", "et", "pl", "nl"])
def test_clean_letters_use_one_form(language: str) -> None:
    folder = LETTERS if language == "en" else LETTERS / language
    letters = [path.read_text("utf-8") for path in sorted(folder.glob("clean_*.txt"))]
    assert letters
    assert [one for text in letters for one in address_form.check(text, language)] == []


@pytest.mark.parametrize(
    ("language", "familiar", "formal"),
    [
        ("fi", "Kerroit, että olet pettynyt.", "Kerroitte, että olette pettynyt."),
        ("et", "Saad raha homme.", "Saate raha homme."),
        ("pl", "Twoje zamówienie dotarło.", "Państwa zamówienie dotarło."),
        ("nl", "Wij hebben je brief gelezen.", "Wij hebben uw brief gelezen."),
    ],
)
def test_what_is_offered_keeps_the_form_of_the_letter(language: str, familiar: str, formal: str) -> None:
    plain = address_form.suggestions("", language)
    close = address_form.suggestions(familiar, language)
    assert address_form.suggestions(formal, language) == plain
    assert close["next_step"] != plain["next_step"]
    assert set(close) == set(plain)
    joined = "\n".join(close[code] for code in ("thanks", "question", "contact", "next_step"))
    assert address_form.check(f"{familiar} {familiar} {joined}", language) == []
