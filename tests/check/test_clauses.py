# SPDX-License-Identifier: GPL-3.0-or-later
"""Clauses the letter cites: in lists, in words, by part; those that are not in the policy are told."""

from __future__ import annotations

from dataclasses import replace

import pytest

from composer.business import Business, Clause, Policy
from composer.check import clauses
from tests.check.tongues import TONGUES


def told(language: str, text: str, numbers: str = "1 2 3 4 4(b) 5.1 5.2") -> list[str]:
    tongue = next(t for t in TONGUES if t.language.startswith(language))
    policy = Policy(clauses=tuple(Clause(number, "") for number in numbers.split()))
    business: Business = replace(tongue.business, policies=(policy,))
    return [text[one.start : one.end] for one in clauses.check(text, business, language)]


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        ("en", "Clause seven of our policy says so.", ["Clause seven"]),
        ("en", "See clauses 2 and 6 of our policy.", ["6"]),
        ("en", "See clauses 2, 6 and 8 of our policy.", ["6", "8"]),
        ("en", "It is in para 9 of our terms.", ["para 9"]),
        ("en", "It is in cl. 7.", ["cl. 7"]),
        ("en", "Our terms, s. 9, say so.", ["s. 9"]),
        ("en", "Our policy, term 12, says so.", ["term 12"]),
        ("en", "Rule 6 of our policy says so.", ["Rule 6"]),
        ("en", "Section VII of our policy says so.", ["Section VII"]),
        ("en", "Clause 4(c) says so.", ["Clause 4(c)"]),
        ("en", "Clause 5.3 says so.", ["Clause 5.3"]),
        ("en", "Clause 5, paragraph 4, of our policy says so.", ["Clause 5, paragraph 4"]),
        ("nl", "Volgens artikelen 4 en 7 van onze voorwaarden.", ["7"]),
        ("nl", "Volgens artikel zes van onze voorwaarden.", ["artikel zes"]),
        ("nl", "Dat staat in clausule 9.", ["clausule 9"]),
        ("nl", "Volgens artikel 5 lid 3 van onze voorwaarden.", ["artikel 5 lid 3"]),
        ("nl", "Volgens lid 3 van artikel 5 van onze voorwaarden.", ["lid 3 van artikel 5"]),
        ("fi", "Ehtojemme kohdat 4 ja 7 kertovat sen.", ["7"]),
        ("fi", "Ehtojemme kohdan seitsemän mukaan.", ["kohdan seitsemän"]),
        ("fi", "Ehtojemme 9. kohdan mukaan.", ["9. kohdan"]),
        ("et", "Vaadake meie tingimuste punkte: punktid 4 ja 7.", ["7"]),
        ("et", "Meie tingimuste punkti 5 lõige 3 ütleb nii.", ["punkti 5 lõige 3"]),
        ("et", "Nii ütleb punkt seitse.", ["punkt seitse"]),
        ("pl", "Punkty 4 i 7 regulaminu to opisują.", ["7"]),
        ("pl", "Mówi o tym § 5 ust. 3 naszego regulaminu.", ["§ 5 ust. 3"]),
        ("pl", "Mówi o tym nasz regulamin, punkt siedem.", ["punkt siedem"]),
    ],
)
def test_a_clause_that_is_not_there_is_told(language: str, text: str, words: list[str]) -> None:
    assert told(language, text) == words


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Clause two of our policy says so, and clauses 2, 3 and 4 too."),
        ("en", "Section III of our policy, para 4(b), paragraph 2 of clause 5."),
        ("en", "Clause 5 of our policy, clause 4b and clause 5, paragraph 2."),
        ("en", "Our terms give a term of five years, and the point two people made is fair."),
        ("en", "Under clause 2 and 30 days of our policy."),
        ("en", "Clauses 6 and 7 of the Act."),
        ("nl", "Volgens artikel 5 lid 1 van onze voorwaarden."),
        ("nl", "Volgens lid 2 van artikel 5 van onze voorwaarden."),
        ("nl", "Onze brief van artikel 4 en 7 november."),
        ("nl", "Op dit punt een vraag over ons beleid."),
        ("nl", "Artikel twee van onze voorwaarden, artikelen 1, 2 en 4."),
        ("fi", "Ehtojemme kohdat 2 ja 4, kohta kaksi, 2. kohdan mukaan."),
        ("fi", "Ehtojemme kohdan 2 mukaan 30 päivää."),
        ("et", "Meie tingimuste punktid 2 ja 4, punkti 5 lõige 2."),
        ("pl", "Punkty 2 i 4 regulaminu, § 5 ust. 2 regulaminu, pkt 2."),
    ],
)
def test_a_clause_that_is_there_is_not(language: str, text: str) -> None:
    assert not told(language, text)


def test_a_part_is_only_asked_for_where_the_policy_lists_parts() -> None:
    assert not told("en", "Clause 4(c) says so.", "1 2 3 4")
    assert not told("nl", "Artikel 4 lid 1 van onze voorwaarden.", "1 2 3 4")
    assert told("nl", "Artikel 5 lid 1 van onze voorwaarden.", "1 2 3 4") == ["Artikel 5 lid 1"]


def test_a_policy_may_be_numbered_in_any_way() -> None:
    assert not told("en", "Section 3 and section III of our policy.", "I II III IV")
    assert not told("nl", "Artikel 2 van onze voorwaarden.", "Art.1 Art.2")
    assert told("en", "Section 7 of our policy.", "I II III IV") == ["Section 7"]


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        ("et", "Meie tingimuste 7. punkti j\u00e4rgi.", ["7. punkti"]),
        ("et", "Tingimuste 7. punkt \u00fctleb nii.", ["7. punkt"]),
        ("et", "Nii \u00fctleb tingimuste p-s 7.", ["p-s 7"]),
        ("et", "Meie tingimuste p-st 9 n\u00e4htub see.", ["p-st 9"]),
        ("et", "Meie tingimuste p-des 2 ja 7.", ["7"]),
        ("et", "Meie tingimuste 2. punkti ja p-s 5.1.", []),
        ("et", "M\u00e4ngisite 7 punkti.", []),
        ("pl", "W 7. punkcie regulaminu.", ["7. punkcie"]),
        ("pl", "Zgodnie z 2. punktem regulaminu.", []),
        ("nl", "Volgens het 7e artikel van onze voorwaarden.", ["7e artikel"]),
        ("nl", "Dat staat in de 8ste bepaling.", ["8ste bepaling"]),
        ("nl", "Het 7e artikel uit onze winkel, de 2e bepaling.", []),
        ("en", "The 7th clause of our policy says so.", ["7th clause"]),
        ("en", "The 2nd clause of our policy says so.", []),
        ("fi", "Ehtojemme 2. kohdan mukaan.", []),
    ],
)
def test_the_number_may_stand_before_the_word_or_the_word_be_short(
    language: str, text: str, words: list[str]
) -> None:
    assert told(language, text) == words


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        ("en", "Section 2 of our policy allows 30 days. Under section 7 it is too late.", ["section 7"]),
        ("fi", "Ehtojemme pykälän 2 mukaan aika on 30 päivää. Pykälä 7 sulkee sen pois.", ["Pykälä 7"]),
        ("et", "Meie tingimuste lõige 2 annab 30 päeva. Lõige 7 välistab selle.", ["Lõige 7"]),
        ("pl", "Paragraf 2 regulaminu daje 30 dni. Paragraf 7 to wyklucza.", ["Paragraf 7"]),
        ("nl", "Artikel 2 van onze voorwaarden geeft 30 dagen. Artikel 7 sluit het uit.", ["Artikel 7"]),
        ("en", "Section 2 of our policy allows 30 days. Under section 3 it is too late.", []),
        ("nl", "Artikel 2 van onze voorwaarden geeft 30 dagen. Ook artikel 3 zegt dat.", []),
        ("nl", "Artikel 2 van onze voorwaarden geldt. Artikel 18 van de wet ook. Artikel 21 evenmin.", []),
        ("en", "Section 2 of our policy allows it. Section 20 of the Act does too; section 22 does not.", []),
        ("en", "Our policy allows 30 days. Section 9 of the manual says so.", []),
    ],
)  # fmt: skip
def test_a_word_for_our_clauses_keeps_its_meaning(language: str, text: str, words: list[str]) -> None:
    assert told(language, text) == words
