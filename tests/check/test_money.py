# SPDX-License-Identifier: GPL-3.0-or-later
"""Percentages and rounded amounts of the letter: a tax rate is no figure of the case, another one is."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from composer.case import Money
from composer.check import money
from composer.check.known import known
from tests.check.tongues import TONGUES


def percents(language: str, text: str) -> list[str]:
    tongue = next(t for t in TONGUES if t.language.startswith(language))
    found = money.check(text, known(tongue.case, tongue.business, tongue.language), tongue.language)
    return [text[one.start : one.end] for one in found if one.rule == "facts.percent"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The price includes 20% VAT."),
        ("en", "VAT at 23% is in the price."),
        ("en", "The price includes VAT (20%)."),
        ("en-US", "A sales tax of 8.25% was added."),
        ("fi", "Hinta on 640 euroa, sis. alv 25,5 %."),
        ("fi", "Hintaan sisältyy arvonlisävero 25,5 %."),
        ("fi", "Hinta sisältää 25,5 %:n arvonlisäveron."),
        ("et", "Hind sisaldab käibemaksu 24%."),
        ("et", "Hinnas on 24% käibemaksu."),
        ("pl", "Cena zawiera podatek, w tym 23% VAT."),
        ("pl", "Stawka podatku VAT wynosi 23%."),
        ("nl", "De prijs is inclusief 21% btw."),
        ("nl", "De prijs is met btw (21%)."),
    ],
)
def test_the_rate_of_a_tax_is_not_questioned(language: str, text: str) -> None:
    assert not percents(language, text)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "VAT is included. We refund 17%."),
        ("en", "We refund 17% of the price."),
        ("fi", "Palautamme 17 % hinnasta."),
        ("et", "Tagastame 17% hinnast."),
        ("pl", "Zwracamy 17% ceny."),
        ("nl", "Wij betalen 17% van de prijs terug."),
    ],
)
def test_any_other_unknown_percentage_is(language: str, text: str) -> None:
    assert len(percents(language, text)) == 1


@pytest.mark.parametrize(
    ("language", "text", "doubted"),
    [
        ("en", "We refund 70% of the price.", False),
        ("en", "We keep 30 per cent of it.", False),
        ("fi", "Palautamme 448 euroa eli 70 prosenttia.", False),
        ("et", "Tagastame 448 eurot (70%).", False),
        ("pl", "Zwracamy 448 zł, czyli 70% ceny.", False),
        ("nl", "Wij houden 30% in.", False),
        ("en", "We refund 71% of the price.", True),
        ("fi", "Palautamme 448 euroa eli 75 prosenttia.", True),
        ("nl", "Wij houden 35% in.", True),
    ],
)
def test_the_part_that_is_refunded_may_be_told_in_percent(language: str, text: str, doubted: bool) -> None:
    tongue = next(t for t in TONGUES if t.language.startswith(language))
    part = replace(tongue.case.decision, partial_amount=Money(Decimal(448), tongue.currency))
    facts = known(replace(tongue.case, decision=part), tongue.business, tongue.language)
    found = [one.rule for one in money.check(text, facts, tongue.language)]
    assert found == ["facts.percent"] * doubted


@pytest.mark.parametrize(
    ("language", "text", "doubted"),
    [
        ("en", "The price was about £650.", False),
        ("en", "It cost just under £650.", False),
        ("fi", "Hinta oli noin 650 euroa.", False),
        ("et", "Hind oli umbes 650 eurot.", False),
        ("pl", "Cena wynosiła około 650 zł.", False),
        ("nl", "De prijs was ongeveer € 650.", False),
        ("en", "The price was £650.", True),
        ("en", "The price was about £500.", True),
        ("en", "The price was about £647.", True),
        ("fi", "Hinta oli 650 euroa.", True),
        ("nl", "De prijs was € 650.", True),
    ],
)
def test_an_amount_may_be_rounded_where_the_letter_says_so(language: str, text: str, doubted: bool) -> None:
    tongue = next(t for t in TONGUES if t.language[:2] == language and t.language not in ("en-IE", "en-US"))
    found = money.check(text, known(tongue.case, tongue.business, tongue.language), tongue.language)
    assert bool([one for one in found if one.rule == "facts.amount"]) == doubted


@pytest.mark.parametrize(
    ("language", "text", "said"),
    [
        ("en", "We offer a 17-percent discount.", "17-percent"),
        ("en", "We offer seventeen per cent off.", "seventeen per cent"),
        ("fi", "Tarjoamme 17-prosenttisen alennuksen.", "17-prosenttisen"),
        ("fi", "Tarjoamme kymmenen prosentin alennuksen.", "kymmenen prosentin"),
        ("et", "Pakume 17-protsendilist soodustust.", "17-protsendilist"),
        ("et", "Pakume kümme protsenti soodustust.", "kümme protsenti"),
        ("pl", "Proponujemy 10-procentowy rabat.", "10-procentowy"),
        ("pl", "Proponujemy dziesięć procent rabatu.", "dziesięć procent"),
        ("pl", "Proponujemy dziesięcioprocentowy rabat.", "dziesięcioprocentowy"),
        ("nl", "Wij bieden tien procent korting.", "tien procent"),
    ],
)
def test_percentages_in_words_and_with_a_hyphen_are_read(language: str, text: str, said: str) -> None:
    assert percents(language, text) == [said]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "We are a hundred per cent sure."),
        ("en", "Twenty per cent VAT is in the price."),
        ("fi", "Olemme sata prosenttia varmoja."),
        ("et", "Oleme sada protsenti kindlad."),
        ("pl", "Jesteśmy w stu procentach pewni."),
        ("nl", "Wij zijn honderd procent zeker."),
    ],
)
def test_the_whole_and_a_tax_in_words_are_fine(language: str, text: str) -> None:
    assert not percents(language, text)
