# SPDX-License-Identifier: GPL-3.0-or-later
"""Days that are only reckoned from the case explain a period's end, not a letter's date or an offer's end."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from composer.business import Clause, Policy
from composer.check import facts
from composer.check.names import names_of
from tests.check.test_days import BY_LANGUAGE

NOW = datetime(2026, 11, 18, 9, 0, tzinfo=UTC)
BOUGHT, CAME, RECEIVED, ENDS = (date(2026, m, d) for m, d in ((10, 5), (10, 7), (11, 16), (12, 31)))


def told(language: str, text: str, performed: bool = False) -> list[str]:
    """What is offered for days of a thing that came on 7 October, or of a stay that began then."""
    tongue = BY_LANGUAGE[language]
    came, stayed = (None, CAME) if performed else (CAME, None)
    purchase = replace(tongue.case.purchase, bought_on=BOUGHT, delivered_on=came, performed_on=stayed)
    offer = replace(tongue.case.decision.offer, expires_on=ENDS) if tongue.case.decision.offer else None
    case = replace(
        tongue.case,
        created_at=NOW,
        updated_at=NOW,
        purchase=purchase,
        request=replace(tongue.case.request, received_on=RECEIVED),
        decision=replace(tongue.case.decision, offer=offer),
    )
    business = replace(tongue.business, policies=(Policy(clauses=(Clause("2", "", 21),)),))
    found = facts.check(text, case, business, tongue.language, (), names_of(case, business))
    return [
        one.suggestions[0] if one.suggestions else "" for one in found if one.rule.startswith("facts.date")
    ]


@pytest.mark.parametrize(
    ("language", "text", "better"),
    [
        # a month after the delivery, but no day of a letter
        ("en", "Thank you for your message of 6 November.", "16 November"),
        ("pl", "Dziękuję za wiadomość z 6 listopada.", "16 listopada."),
        ("pl", "Dziękuję za Pani list z dn. 6 listopada br.", "16 listopada"),
        ("nl", "Dank voor uw bericht van 6 november.", "16 november."),
        ("et", "Täname 6. novembri kirja eest.", "16. novembri"),
        ("fi", "Kiitos 6. marraskuuta lähettämästänne viestistä.", "16. marraskuuta"),
        # six months after the delivery, but no end of the offer
        ("en", "The voucher is valid until 7 April 2027.", "31 December 2026"),
        ("pl", "Bon jest ważny do 7 kwietnia 2027 r.", "31 grudnia 2026"),
        ("nl", "De bon is geldig tot 7 april 2027.", "31 december 2026"),
        # an anniversary in years to come explains no day without its year
        ("en", "The parcel arrived and the return period ended on 7 July.", "7 October"),
    ],
)
def test_a_day_that_fits_by_chance_is_told(language: str, text: str, better: str) -> None:
    assert told(language, text) == [better]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Thank you for your message of 16 November about your order of 5 October."),
        ("en", "The return period ended on 28 October."),
        ("en", "The maker's guarantee runs until 7 October 2028."),
        ("pl", "Dziękuję za wiadomość z 16 listopada w sprawie zamówienia z 5 października."),
        ("pl", "Termin minął 28 października."),
        ("nl", "De bon is geldig tot 31 december 2026."),
        ("fi", "Kiitos 16. marraskuuta lähettämästänne viestistä."),
    ],
)
def test_a_day_of_the_case_is_not(language: str, text: str) -> None:
    assert not told(language, text)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The stay from 7 to 14 October was booked in full."),
        ("pl", "Pobyt od 7 do 14 października był opłacony."),
        ("nl", "Het verblijf van 7 tot 14 oktober was volledig geboekt."),
        ("en", "You could cancel free of charge until 16 September."),  # 21 days before the stay
        ("pl", "Bezpłatnie można było odwołać pobyt do 16 września."),
    ],
)
def test_a_stay_and_what_comes_before_it_are_explained(language: str, text: str) -> None:
    assert not told(language, text, performed=True)


def test_a_range_that_begins_on_another_day_is_not() -> None:
    assert told("en", "The stay from 2 to 14 October was booked in full.", performed=True)


@pytest.mark.parametrize(
    ("language", "text", "better"),
    [
        ("pl", "Paczka dotarła 2026/10/07.", "07.10.2026"),
        ("pl", "Paczka dotarła 2026.10.07.", "07.10.2026"),
        ("en", "It was delivered on 2026/10/07.", "07/10/2026"),
        ("fi", "Paketti tuli 2026/10/07.", "7.10.2026"),
    ],
)
def test_a_year_before_its_month_is_told(language: str, text: str, better: str) -> None:
    assert told(language, text) == [better]


def test_a_number_that_looks_like_it_is_left_alone() -> None:
    assert not told("pl", "Umowa 2026/04/12 obowiązuje.")
