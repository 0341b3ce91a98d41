# SPDX-License-Identifier: GPL-3.0-or-later
"""The day on the customer's letter is not the day it came; a day to answer by is no end of an offer."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from composer.case import Channel
from composer.check import days
from composer.check.known import known
from tests.check.test_days import BY_LANGUAGE


def told(language: str, text: str, channel: Channel) -> list[tuple[str, ...]]:
    """The suggestions of every date that is questioned; the request came on 19 November 2026."""
    tongue = BY_LANGUAGE[language]
    request = replace(tongue.case.request, channel=channel, received_on=date(2026, 11, 19))
    case = replace(tongue.case, request=request)
    found = days.check(text, known(case, tongue.business, tongue.language), case, tongue.language)
    return [one.suggestions for one in found if one.rule == "facts.date"]


LETTERS = [
    ("en", "Thank you for your letter of {}.", "13 November 2026"),
    ("en", "Your letter, which is dated {}, came by post.", "13 November"),
    ("en", "We have read the complaint you wrote on {}.", "13 November"),
    ("en", "You wrote to us on {} about the bench.", "13 November"),
    ("fi", "Kiitos kirjeestänne, joka on päivätty {}.", "13.11.2026"),
    ("fi", "Kiitos {} päivätystä kirjeestänne.", "13.11.2026"),
    ("fi", "Olemme lukeneet kirjeenne {}.", "13.11.2026"),
    ("fi", "Kirjoititte meille {}.", "13. marraskuuta"),
    ("et", "Täname Teie {} kirja eest.", "13. novembri"),
    ("et", "Oleme lugenud {} dateeritud kirja.", "13.11.2026"),
    ("et", "Teie kiri on dateeritud {}.", "13. novembril 2026"),
    ("pl", "Dziękuję za pismo z dnia {} r.", "13 listopada 2026"),
    ("pl", "Odpowiadamy na Pani list datowany na {} r.", "13 listopada 2026"),
    ("pl", "Otrzymaliśmy reklamację napisaną {}.", "13 listopada"),
    ("pl", "Napisała Pani do nas {}.", "13 listopada"),
    ("nl", "Dank u voor uw brief van {}.", "13 november 2026"),
    ("nl", "Uw brief is gedateerd op {}.", "13 november"),
    ("nl", "U schreef ons op {} over de bank.", "13 november"),
]


@pytest.mark.parametrize(("language", "text", "day"), LETTERS)
def test_the_day_on_a_letter_is_not_doubted(language: str, text: str, day: str) -> None:
    assert not told(language, text.format(day), Channel.LETTER)


@pytest.mark.parametrize(("language", "text", "day"), LETTERS)
def test_it_is_in_a_mail_which_comes_at_once(language: str, text: str, day: str) -> None:
    assert told(language, text.format(day), Channel.EMAIL)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Thank you for your letter of 13 October 2026."),
        ("fi", "Kiitos 13.10.2026 päivätystä kirjeestänne."),
        ("et", "Täname Teie 20. novembri kirja eest."),
        ("pl", "Dziękuję za pismo z dnia 20 listopada 2026 r."),
        ("nl", "Dank u voor uw brief van 13 oktober 2026."),
    ],
)
def test_a_letter_is_no_month_on_its_way_and_written_before_it_comes(language: str, text: str) -> None:
    assert told(language, text, Channel.LETTER)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Your letter dated 17 November 2026 reached us on 19 November."),
        ("fi", "Kirjeenne, joka on päivätty 17.11.2026, saapui 19.11.2026."),
        ("et", "Teie 17. novembri kiri jõudis meieni 19. novembril."),
        ("pl", "Pani list z 17 listopada otrzymaliśmy 19 listopada 2026 r."),
        ("nl", "Uw brief van 17 november ontvingen wij op 19 november."),
    ],
)
def test_nor_is_one_whose_arrival_the_sentence_tells(language: str, text: str) -> None:
    assert not told(language, text, Channel.EMAIL)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Your order of 13 November 2026 was late."),
        ("en", "We received your letter on 13 November 2026."),
        ("fi", "Tilauksenne saapui 13.11.2026."),
        ("et", "Pink saabus 13.11.2026."),
        ("pl", "Pani zamówienie z dnia 13 listopada 2026 r."),
        ("nl", "Uw bestelling van 13 november 2026."),
    ],
)
def test_the_day_of_anything_else_still_is(language: str, text: str) -> None:
    assert told(language, text, Channel.LETTER)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "If you would like the voucher, please let us know by 11 December."),
        ("en", "Please reply to this offer before 11 December 2026."),
        ("en", "Call us about the discount by 11 December."),
        ("fi", "Jos haluatte lahjakortin, ilmoittakaa siitä viimeistään 11.12.2026."),
        ("fi", "Vastatkaa tarjoukseen 11. joulukuuta mennessä."),
        ("fi", "Jos haluatte alennuksen, 11.12. mennessä vastaaminen riittää."),
        ("et", "Kui soovite kinkekaarti, andke palun teada hiljemalt 11. detsembril."),
        ("et", "Palun vastake pakkumisele hiljemalt 11.12.2026."),
        ("pl", "Jeśli chce Pani skorzystać z rabatu, proszę dać znać do 11 grudnia."),
        ("pl", "Prosimy o odpowiedź na tę propozycję do dnia 11 grudnia 2026 r."),
        ("pl", "Jeśli chce Pani otrzymać bon, do 11 grudnia prosimy o odpowiedź."),
        ("nl", "Wilt u de waardebon, laat het ons dan weten voor 11 december."),
        ("nl", "Wilt u de korting, dan horen wij graag uiterlijk 11 december of u antwoord heeft."),
        ("nl", "Wilt u de korting, geef dan uiterlijk op 11 december een reactie."),
    ],
)
def test_a_day_to_answer_by_is_not_the_end_of_the_offer(language: str, text: str) -> None:
    assert not told(language, text, Channel.EMAIL)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The voucher is valid until 11 December 2026."),
        ("en", "Write to us for the voucher, which is valid until 11 December 2026."),
        ("fi", "Lahjakortti on voimassa 11.12.2026 asti."),
        ("et", "Kinkekaart kehtib kuni 11. detsembrini 2026."),
        ("pl", "Bon jest ważny do 11 grudnia 2026 r."),
        ("pl", "Proszę napisać po bon, ważny do 11 grudnia 2026 r."),
        ("nl", "De waardebon is geldig tot 11 december 2026."),
    ],
)
def test_the_end_of_the_offer_is_still_compared(language: str, text: str) -> None:
    assert len(told(language, text, Channel.EMAIL)) == 1
