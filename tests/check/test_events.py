# SPDX-License-Identifier: GPL-3.0-or-later
"""Days on which something happened: no end of a period and no anniversary explains them.

The bench came on 24 September 2026, with thirty days to return it; the letters are of 23 November 2026.
"""

from __future__ import annotations

import pytest

from composer.check import facts
from composer.check.findings import Severity
from composer.check.names import names_of
from tests.check.test_days import BY_LANGUAGE, told


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "You bought the bench on 10 September 2026."),
        ("en", "The bench was delivered on 24 October."),
        ("fi", "Ostitte penkin 10. syyskuuta 2026."),
        ("fi", "Penkki toimitettiin 24.10.2026."),
        ("et", "Ostsite pingi 10. septembril 2026."),
        ("et", "Pink saabus 24. oktoobril."),
        ("et", "Pink võeti vastu 24. oktoobril 2026."),
        ("fi", "Penkki asennettiin 24.10.2026."),
        ("en", "The bench was delivered on 24 October 2026, so the last day to return it is long past."),
        ("pl", "Ławka została dostarczona 24 października 2026 r."),
        ("nl", "De bank is op 24 oktober 2026 geleverd."),
        ("fi", "Kiitos marraskuun 29. päivän viestistänne."),
        ("fi", "Luin 29.11. sähköpostinne."),
        ("fi", "Saimme viestinne 20.11.2026."),
        ("et", "Saime Teie kirja 20. novembril."),
        ("en", "I read your 29 November email."),
    ],
)
def test_a_day_that_is_only_reckoned_is_no_day_of_an_event(language: str, text: str) -> None:
    assert [rule for rule, _ in told(language, text)] == ["facts.date"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The thirty days ended on 24 October 2026."),
        ("en", "The last day to return it was 24 October."),
        ("en", "You bought the bench on 10 August and had until 24 October."),
        ("fi", "Palautusaika umpeutui 24.10.2026."),
        ("fi", "Kuukausi ostosta tuli täyteen 10.9. eli määräaika kului."),
        ("fi", "Kiitos marraskuun 19. päivän viestistänne."),
        ("et", "Tagastamise tähtaeg möödus 24. oktoobril 2026."),
        ("et", "Pink saabus 24. septembril."),
        ("et", "Pink tuli tagastada 24. oktoobriks 2026."),
        ("fi", "Penkki tuli palauttaa 24.10.2026 mennessä."),
        ("pl", "Termin zwrotu upłynął 24 października 2026 r."),
        ("nl", "De termijn verliep op 24 oktober 2026."),
        ("en", "The guarantee runs until 10 August 2027."),
    ],
)
def test_the_end_of_a_period_may_be_told(language: str, text: str) -> None:
    assert not told(language, text)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "This is confirmed by the workshop report of 20 November."),
        ("fi", "Vika ei näy 20.11. laaditussa tarkastusraportissa."),
        ("et", "Seda kinnitab meie töökoja 20. novembri akt."),
        ("pl", "Potwierdza to protokół z 20 listopada 2026 r."),
        ("nl", "Dat blijkt uit het rapport van 20 november."),
        ("en", "The inspection took place on 20 November."),
        ("fi", "Hioimme pöydän jalat 20.11.2026."),
        ("fi", "Tarkastus tehtiin 20. marraskuuta."),
        ("et", "Lihvisime jalad 20. novembril üle."),
        ("et", "Mõõtmine tehti 20. novembril."),
        ("pl", "Oględziny odbyły się 20 listopada 2026 r."),
        ("nl", "De keuring vond op 20 november plaats."),
    ],
)
def test_the_day_of_our_own_work_is_a_hint_only(language: str, text: str) -> None:
    tongue = BY_LANGUAGE[language]
    names = names_of(tongue.case, tongue.business)
    found = facts.check(text, tongue.case, tongue.business, tongue.language, (), names)
    assert [(one.rule, one.severity) for one in found] == [("facts.date", Severity.HINT)]


@pytest.mark.parametrize(
    ("language", "text", "better"),
    [
        ("et", "Pink saabus aprill 22, 2026.", "22. aprill 2026"),
        ("et", "Vastame April 22, 2026.", "22. aprill 2026"),
        ("fi", "Penkki tuli September 24th, 2026.", "24. syyskuuta 2026"),
        ("pl", "Ławka dotarła September 24, 2026.", "24 września 2026"),
        ("nl", "De bank kwam op September 24, 2026.", "24 september 2026"),
    ],
)
def test_the_month_first_is_another_languages_order(language: str, text: str, better: str) -> None:
    assert ("facts.date_format", (better,)) in told(language, text)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fi", "Syyskuun 24. päivänä 2026 penkki tuli."),
        ("fi", "Syyskuun 24. päivänä penkki tuli."),
        ("et", "Pink saabus 24. septembril 2026."),
    ],
)
def test_the_languages_own_order_is_not_questioned(language: str, text: str) -> None:
    assert not told(language, text)
