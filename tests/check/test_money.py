# SPDX-License-Identifier: GPL-3.0-or-later
"""Percentages of the letter: the rate of the tax on sales is no figure of the case, another one is."""

from __future__ import annotations

import pytest

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
