# SPDX-License-Identifier: GPL-3.0-or-later
"""What something else costs, with its tax and its total; prices by the metre; what is left of the price."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from composer.case import Money, Offer, OfferKind
from composer.check import money
from composer.check.findings import Finding, Severity
from composer.check.known import known
from tests.check.test_amounts import told
from tests.check.tongues import TONGUES


def found(language: str, text: str, part: str = "") -> list[Finding]:
    """Everything told of the amounts of a text; the price is 640, of which a part may be refunded."""
    tongue = next(t for t in TONGUES if t.language.startswith(language))
    refunded = Money(Decimal(part), tongue.currency) if part else None
    case = replace(tongue.case, decision=replace(tongue.case.decision, partial_amount=refunded))
    return money.check(text, known(case, tongue.business, tongue.language), tongue.language)


def levels(language: str, text: str) -> list[Severity]:
    return [one.severity for one in found(language, text)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The repair costs £85."),
        ("en", "Our workshop charges £85 for it."),
        ("en", "A new cover would cost £85."),
        ("fi", "Korjaus maksaa 85 €."),
        ("fi", "Uusi päällinen maksaisi 85 €."),
        ("et", "Parandus maksab 85 €."),
        ("et", "Uus kate maksaks 85 €."),
        ("pl", "Naprawa kosztuje 85 zł."),
        ("pl", "Koszt naprawy to 85 zł."),
        ("nl", "De herstelling kost € 85."),
        ("nl", "Een nieuwe hoes zou u € 85 kosten: zo kosten ze hier."),
    ],
)
def test_what_something_else_costs_is_only_hinted_at(language: str, text: str) -> None:
    assert levels(language, text) == [Severity.HINT]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "You paid £85."),
        ("en", "The bench costs £460."),  # a slip of the price
        ("en", "We offer you a cover that costs £85."),  # the case knows what is offered
        ("fi", "Maksoitte 85 €."),
        ("fi", "Voimme maksaa teille 85 €."),
        ("fi", "Penkki maksaa 460 €."),
        ("et", "Maksite 85 €."),
        ("et", "Pakume katet, mis maksab 85 €."),
        ("pl", "Zapłaciła Pani 85 zł."),
        ("pl", "Ławka kosztuje 460 zł."),
        ("nl", "U betaalde € 85."),
        ("nl", "Wij bieden u een hoes aan die € 85 kost."),
    ],
)
def test_what_was_paid_or_is_offered_is_still_questioned(language: str, text: str) -> None:
    assert levels(language, text) == [Severity.WARN]


@pytest.mark.parametrize(
    ("language", "text", "price"),
    [
        ("en-GB", "Your bill was £520 for labour and £364 for 7 metres at £52 a metre.", "884"),
        ("nl", "Wij betalen € 242 terug: 20 m² aan € 10, plus 21% btw.", "242"),
        ("fi", "Palautamme 125,50 €: 10 metriä, 10 € metriltä, ja alv 25,5 %.", "125.50"),
        ("et", "Summa 124 € on 10 meetrit, 10 € meeter, pluss käibemaks 24%.", "124"),
        ("pl", "Kwota 123 EUR to 10 metrów po 10 EUR plus 23% VAT.", "123"),
    ],
)
def test_a_price_by_the_piece_makes_a_part_or_comes_without_tax(language: str, text: str, price: str) -> None:
    assert not told(language, text, price, "GBP" if "£" in text else "EUR")


@pytest.mark.parametrize(
    ("language", "text", "right"),
    [
        ("en", "The repair costs £85 plus VAT at 20%, so £112 in all.", "£102.00"),
        ("en", "We quote £85 for a stretch and £40 for a clean, or £135 for both.", "£125.00"),
        ("fi", "Korjaus maksaa 100 € ja alv 25,5 %, yhteensä 135,50 €.", "125,50\xa0€"),
        ("et", "Parandus maksab 100 € pluss käibemaks 24%, kokku 134 €.", "124,00\xa0€"),
        ("pl", "Naprawa kosztuje 100 zł plus 23% VAT, razem 132 zł.", "123,00\xa0zł"),
        ("nl", "De reparatie kost € 100 plus 21% btw, samen € 112.", "€\xa0121,00"),
        ("nl", "Een accu kost € 349,00; met inbouw (€ 45,50) komt u op € 349,50.", "€\xa0394,50"),
    ],
)
def test_a_total_with_its_tax_must_add_up(language: str, text: str, right: str) -> None:
    assert [one.suggestions for one in found(language, text) if one.rule == "facts.sum"] == [(right,)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The repair costs £85 plus VAT at 20%, so £102 in all."),
        ("en", "We charge £85 with 20% VAT in it; the total was £640."),
        ("fi", "Korjaus maksaa 100 € ja alv 25,5 %, yhteensä 125,50 €."),
        ("et", "Parandus maksab 100 € pluss käibemaks 24%, kokku 124 €."),
        ("pl", "Naprawa kosztuje 99,99 zł plus 23% VAT, razem 122,99 zł."),
        ("nl", "Een accu kost € 349,00; met inbouw (€ 45,50) komt u op € 394,50."),
    ],
)
def test_one_that_does_is_left_alone(language: str, text: str) -> None:
    assert Severity.WARN not in levels(language, text)


@pytest.mark.parametrize(
    ("language", "text", "right"),
    [
        ("en", "We keep £417.00 of it.", "£471.00"),
        ("fi", "Loput 417 € pidämme.", "471,00\xa0€"),
        ("et", "Ülejäänud 417 € jääb meile.", "471,00\xa0€"),
        ("pl", "Pozostałych 417 zł nie zwracamy.", "471,00\xa0zł"),
        ("nl", "De overige € 417 betalen wij niet terug.", "€\xa0471,00"),
    ],
)
def test_what_is_left_of_the_price_is_offered(language: str, text: str, right: str) -> None:
    (one,) = found(language, text, part="169")
    assert one.suggestions == (right,)
    assert not found(language, text.replace("417", "471"), part="169")


@pytest.mark.parametrize(
    ("text", "doubted"),
    [
        ("Each of the 8 sessions is £80. We take 15% off the next one, which makes it £68.", []),
        ("Each of the 8 sessions is £80. We take 15% off the next one, which makes it £86.", ["£86"]),
        ("We take 15% off a set of cushions (£40, so £34 for you).", []),
        ("We take 15% off a set of cushions (£40, so £43 for you).", ["£40", "£43"]),
    ],
)
def test_a_known_share_of_another_amount_is_explained(text: str, doubted: list[str]) -> None:
    tongue = next(t for t in TONGUES if t.language == "en-GB")
    offer = Offer(OfferKind.DISCOUNT, percent=Decimal(15))
    case = replace(tongue.case, decision=replace(tongue.case.decision, offer=offer))
    made = money.check(text, known(case, tongue.business, "en-GB"), "en-GB")
    assert [text[one.start : one.end] for one in made] == doubted
