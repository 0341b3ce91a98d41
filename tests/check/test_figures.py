# SPDX-License-Identifier: GPL-3.0-or-later
"""Codes and amounts as they stand in a text: invoices, case endings, figures nobody can reckon with."""

from __future__ import annotations

from decimal import Decimal

import pytest

from composer.check import facts
from composer.check.figures import amounts, codes, percentages
from composer.check.names import names_of
from tests.check.tongues import TONGUES, Tongue

ORDER = "LJ-1042"
by_tongue = pytest.mark.parametrize("tongue", TONGUES, ids=[tongue.language for tongue in TONGUES])


def told(tongue: Tongue, text: str) -> list[str]:
    names = names_of(tongue.case, tongue.business, language=tongue.language)
    found = facts.check(text, tongue.case, tongue.business, tongue.language, tongue.others, names)
    return [finding.rule for finding in found]


def read(text: str, language: str) -> list[str]:
    return [text[found.start : found.end] for found in codes(text, language)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Your invoice 2026-113 is paid."),
        ("en", "The invoice number is on it: invoice no. 2026-113."),
        ("en", "Your receipt 2026-113 is enclosed."),
        ("nl", "Factuur 2026-113 is betaald."),
        ("nl", "Uw factuurnummer: 2026-113."),
        ("nl", "Kassabon 2026-113 is bijgevoegd."),
        ("pl", "Faktura nr FV/2026/09/113 jest opłacona."),
        ("pl", "Faktura VAT nr FV/2026/09/113 jest opłacona."),
        ("pl", "Numer faktury FV/2026/09/113, paragon nr 2026-113."),
        ("fi", "Lasku 2026-113 on maksettu."),
        ("fi", "Laskunne numero 2026-113 on maksettu."),
        ("fi", "Laskun viitenumero 2026113 on kuitissa, kuitti 2026-113."),
        ("et", "Arve 2026-113 on makstud."),
        ("et", "Arve nr 2026-113 ja müügiarve 2026-113 on makstud."),
    ],
)
def test_the_number_of_an_invoice_is_no_order_number(language: str, text: str) -> None:
    assert not read(text, language)
    tongue = next(t for t in TONGUES if t.language.startswith(language))
    assert "facts.order_number" not in told(tongue, text)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", f"Your order {ORDER} (invoice 2026-113) came."),
        ("en", f"The invoice for order {ORDER}."),
        ("fi", f"Tilaus {ORDER}:n lasku 2026-113."),
        ("fi", f"Tilauksesta {ORDER}:sta puhuimme."),
        ("et", f"Tellimus {ORDER}, arve 2026-113."),
        ("et", f"Vastus tellimusele {ORDER}-le on siin."),
        ("et", f"Tellimuse {ORDER}-ga oli kõik korras."),
        ("et", f"Tellimusest {ORDER}-st on jutt."),
        ("et", f"Tellimus {ORDER}-i kohta."),
        ("pl", f"Zamówienie {ORDER} i faktura 2026-113."),
        ("nl", f"Bestelling {ORDER}, factuur 2026-113."),
    ],
)
def test_an_order_number_is_read_without_its_case_ending(language: str, text: str) -> None:
    assert read(text, language) == [ORDER]


def test_a_capital_at_the_end_belongs_to_the_number() -> None:
    assert read("Tellimus LJ-1042-S.", "et") == ["LJ-1042-S"]
    assert read("Tellimus LJ-le-1042.", "et") == ["LJ-le-1042"]


@by_tongue
@pytest.mark.parametrize("figure", ["1" * 40, ",".join(["111"] * 14), ".".join(["111"] * 14), "1" * 5000])
def test_a_figure_nobody_can_reckon_with_is_passed_over(tongue: Tongue, figure: str) -> None:
    for text in (f"€1 + €{figure} = €5", f"{figure} € and €1, {figure} EUR in total", f"{figure} %"):
        found = [*amounts(text, tongue.language), *percentages(text, tongue.language)]
        assert all(Decimal(10**15) > getattr(one, "amount", Decimal(0)) for one in found)
        told(tongue, text)
        told(tongue, f"Order {figure}, {figure} days.")


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        ("en", "Your order (LK-1043) came.", ["LK-1043"]),
        ("en", "Your order (no. LK-1043) came.", ["LK-1043"]),
        ("en", "Your booking (LK-1043, two seats) stands.", ["LK-1043"]),
        ("fi", "Tilauksenne (PL-2078) on tullut.", ["PL-2078"]),
        ("fi", "Tilauksenne (nro PL-2078) on tullut.", ["PL-2078"]),
        ("et", "Teie tellimuse (TP-2078) eest.", ["TP-2078"]),
        ("et", "Teie tellimus (nr TP-2078) on teel.", ["TP-2078"]),
        ("pl", "Zam\u00f3wienie (LK-1043) przysz\u0142o.", ["LK-1043"]),
        ("pl", "Zam\u00f3wienie (nr LK-1043) przysz\u0142o.", ["LK-1043"]),
        ("nl", "Uw bestelling (LK-1043) kwam.", ["LK-1043"]),
        ("nl", "Uw order (nr. LK-1043) kwam.", ["LK-1043"]),
        ("en", "Your order (2026) came.", []),
        ("en", "Your order (10-08-2026) came.", []),
        ("en", "Your order (1000 bricks) came.", []),
        ("fi", "Tilauksenne (10.8.2026) tuli.", []),
        ("pl", "Zam\u00f3wienie (2026 r.) przysz\u0142o.", []),
        ("nl", "Uw bestelling (1200 stuks) kwam.", []),
        ("nl", "Uw factuur (2026-113) is betaald.", []),
    ],
)
def test_an_order_number_may_stand_in_brackets(language: str, text: str, words: list[str]) -> None:
    assert read(text, language) == words


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "A 17-percent discount."),
        ("fi", "17-prosenttinen alennus."),
        ("et", "Pakkusime 17-protsendilist allahindlust."),
        ("pl", "Rabat 17-procentowy."),
    ],
)
def test_a_percentage_may_have_a_hyphen(language: str, text: str) -> None:
    assert [found.value for found in percentages(text, language)] == ["17"]
