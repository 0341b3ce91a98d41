# SPDX-License-Identifier: GPL-3.0-or-later
"""Amounts as people write them: read whole, with their cents, taken several times, with and without tax."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from composer.case import Money
from composer.check import money
from composer.check.figures import amounts
from composer.check.known import known
from tests.check.tongues import TONGUES


def told(
    language: str, text: str, price: str, currency: str = "EUR", item: str = ""
) -> list[tuple[str, str, str]]:
    """Rule, words and first suggestion of every finding; the case knows one amount, and a voucher of 20."""
    tongue = next(t for t in TONGUES if t.language.startswith(language[:2]))
    paid = Money(Decimal(price), currency)
    offer = replace(tongue.case.decision.offer, value=Money(Decimal(20), currency))  # type: ignore[type-var]
    case = replace(
        tongue.case,
        purchase=replace(tongue.case.purchase, price=paid, item=item),
        request=replace(tongue.case.request, amount_asked=paid),
        decision=replace(tongue.case.decision, offer=offer),
    )
    found = money.check(text, known(case, tongue.business, language), language)
    return [(f.rule, text[f.start : f.end], "".join(f.suggestions[:1])) for f in found]


@pytest.mark.parametrize(
    ("language", "text", "amount"),
    [
        ("en-US", "You paid $1,250 USD.", "1250"),
        ("nl", "U betaalde EUR 1.845,50 EUR.", "1845.50"),
        ("nl", "U betaalde € 1.845,50.", "1845.50"),
        ("en-US", "You paid $12,500.00 USD in May.", "12500"),
        ("fi", "Maksoitte EUR 1 845,50 EUR.", "1845.50"),
        ("en", "You paid 189 euros and 95 cent.", "189.95"),
        ("en", "You paid 189 pounds 95 pence.", "189.95"),
        ("nl", "U betaalde 1845 euro en 50 cent.", "1845.50"),
        ("fi", "Maksoitte 189 euroa ja 95 senttiä.", "189.95"),
        ("fi", "Hinta oli 189 euron 95 sentin suuruinen.", "189.95"),
        ("et", "Maksite 189 eurot ja 95 senti.", "189.95"),
        ("pl", "Cena to 189 zł 95 gr.", "189.95"),
        ("pl", "Cena to 189 złotych i 95 groszy.", "189.95"),
    ],
)
def test_an_amount_is_read_whole(language: str, text: str, amount: str) -> None:
    assert [one.amount for one in amounts(text, language)] == [Decimal(amount)]


@pytest.mark.parametrize(
    ("language", "text", "price"),
    [
        ("en-GB", "2 x £38.00 = £76.00.", "76"),
        ("en-GB", "You ordered 60 shirts at £18.90 per shirt.", "1134"),
        ("en-GB", "£18.90 per shirt (x60)", "1134"),
        ("en-GB", "You bought two shirts at £38.00 each on 8 August 2026.", "76"),
        ("en-GB", "£189.95 + £20.00 voucher = £209.95.", "189.95"),
        ("en-GB", "2 × £85.00 + 1 × £20.00 = £190.00", "190"),
        ("nl", "Twee stoelen à € 38,00.", "76"),
        ("nl", "De prijs is € 185 excl. 21% btw (€ 223,85 incl.).", "185"),
        ("nl", "De prijs is € 185,00 excl. 21% btw (€ 223,85 incl.).", "223.85"),
        ("nl", "EUR 1.845,50 plus EUR 20,- bezorgkosten, samen EUR 1.865,50.", "1845.50"),
        ("fi", "Kaksi tuolia, 38,00 € kappaleelta.", "76"),
        ("fi", "Hinta on 100,00 € ilman 25,5 %:n arvonlisäveroa, eli 125,50 € veroineen.", "125.50"),
        ("et", "Kaks tooli, kumbki 38,00 €.", "76"),
        ("et", "Hind on 100,00 €, koos 24% käibemaksuga 124,00 €.", "100"),
        ("pl", "Dwa krzesła po 38,00 EUR.", "76"),
        ("pl", "Cena netto 100,00 EUR, z podatkiem 23% VAT 123,00 EUR.", "100"),
    ],
)
def test_what_can_be_reckoned_is_not_questioned(language: str, text: str, price: str) -> None:
    assert not told(language, text, price, "GBP" if "£" in text else "EUR")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en-GB", "You paid a deposit of 1,000 EUR and the rest, 1,450 EUR, on collection."),
        ("en-GB", "You bought five chairs. Each cost 490 EUR."),
        ("en-GB", "Each costs 490 EUR. You bought five."),
        ("en-GB", "The net price was 1,991.87 EUR and the tax 458.13 EUR."),
        ("en-GB", "You paid 1,000 EUR, 1,000 EUR and 450 EUR."),
        ("fi", "Maksoitte 1 000 € ennakkoa ja 1 450 € noudettaessa."),
        ("fi", "Ostitte viisi tuolia. Yksi maksaa 490 €."),
        ("et", "Maksite ettemaksuna 1000 € ja hiljem 1450 €."),
        ("et", "Ostsite viis tooli. Üks maksab 490 €."),
        ("pl", "Wpłaciła Pani zaliczkę 1000 EUR i resztę 1450 EUR."),
        ("pl", "Zamówiła Pani 5 krzeseł po 490 EUR, razem 2450 EUR."),
        ("pl", "To 1991,87 EUR + 458,13 EUR VAT."),
        ("pl", "Kupiła Pani pięć krzeseł. Cena jednego to 490 EUR."),
        ("nl", "U betaalde € 1.000 vooraf en € 1.450 bij het ophalen."),
        ("nl", "U kocht vijf stoelen. Eén stoel kost € 490."),
    ],
)
def test_parts_of_a_known_amount_are_not_questioned(language: str, text: str) -> None:
    assert not told(language, text, "2450")


@pytest.mark.parametrize(
    ("language", "text", "item"),
    [
        ("en-GB", "One chair costs 1,200 EUR.", "four armchairs"),
        ("fi", "Yksi tuoli maksaa 1 200 €.", "4 nojatuolia"),
        ("et", "Üks tool maksab 1200 €.", "neli tugitooli"),
        ("pl", "Cena jednego fotela to 1200 EUR.", "cztery fotele"),
        ("nl", "Eén stoel kost € 1.200.", "4 stoelen"),
    ],
)
def test_nor_is_the_price_of_one_of_several(language: str, text: str, item: str) -> None:
    assert not told(language, text, "4800", item=item)
    assert told(language, text, "4800", item=item.split()[1])


@pytest.mark.parametrize(
    ("language", "text", "doubted"),
    [
        ("en-GB", "You paid a deposit of 1,000 EUR and the rest, 1,540 EUR.", 2),
        ("en-GB", "You bought four chairs. Each cost 490 EUR.", 1),
        ("en-GB", "You bought five chairs.\n\nWe offer 490 EUR.", 1),
        ("pl", "Wpłaciła Pani zaliczkę 1000 EUR i resztę 1540 EUR.", 2),
        ("nl", "U betaalde € 1.000. Bij het ophalen betaalde u € 1.450.", 2),
    ],
)
def test_parts_that_make_no_known_amount_are(language: str, text: str, doubted: int) -> None:
    assert [rule for rule, _, _ in told(language, text, "2450")] == ["facts.amount"] * doubted


@pytest.mark.parametrize(
    ("language", "text", "price", "finding"),
    [
        ("en-GB", "£189.95 + £20.00 P&P = £208.95.", "189.95", ("facts.sum", "£208.95", "£209.95")),
        ("en-GB", "2 x £38.00 = £78.00.", "76", ("facts.sum", "£78.00", "£76.00")),
        ("nl", "€ 74 is veel.", "94.50", ("facts.amount", "€ 74", "")),
        ("en-GB", "Take £10 off.", "76", ("facts.amount", "£10", "")),
        ("en-GB", "You paid £460.00.", "640", ("facts.amount", "£460.00", "£640.00")),
        ("en-GB", "You paid £189.59.", "189.95", ("facts.amount", "£189.59", "£189.95")),
        ("en-GB", "On 10 August you paid £64.", "640", ("facts.amount", "£64", "")),
        ("en-GB", "You had 10 days and paid £64.", "640", ("facts.amount", "£64", "")),
        ("en-GB", "It was 189 pounds 59p.", "189.95", ("facts.amount", "189 pounds 59p", "£189.95")),
        ("fi", "Se oli 189 euroa 59 snt.", "189.95", ("facts.amount", "189 euroa 59 snt", "189,95\xa0€")),
        ("nl", "De prijs is € 185 excl. 21% btw (€ 232,85 incl.).", "185", ("facts.amount", "€ 232,85", "")),
        ("nl", "€ 1.845,50 plus € 75,- porto, samen € 1.920,50.", "1845.50", ("facts.amount", "€ 75,-", "")),
    ],
)  # fmt: skip
def test_what_cannot_be_is(language: str, text: str, price: str, finding: tuple[str, str, str]) -> None:
    assert told(language, text, price, "GBP" if language.startswith("en") else "EUR") == [finding]
