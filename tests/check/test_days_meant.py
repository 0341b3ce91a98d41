# SPDX-License-Identifier: GPL-3.0-or-later
"""Which day was meant: the weekday, the year and what the sentence says beside a date help to tell."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from composer.check import days
from composer.check.findings import Finding, Severity
from composer.check.known import known
from tests.check.tongues import TONGUES


def dates(language: str, text: str, received: date | None = None) -> list[Finding]:
    """What is told of days: asked on Thursday, 19 November 2026, offered until 22 January 2027."""
    tongue = next(t for t in TONGUES if t.language.startswith(language))
    case = tongue.case
    if received:
        case = replace(case, request=replace(case.request, received_on=received))
    return days.check(text, known(case, tongue.business, tongue.language), case, tongue.language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The joiner took the bench apart on Friday 20 November."),
        ("en", "A leg came off on Tuesday 3 November."),
        ("nl", "De winkel bood u op vrijdag 16 oktober 2026 een andere bank aan."),
        ("fi", "Puuseppä purki penkin perjantaina 20. marraskuuta."),
        ("et", "Puusepp võttis pingi lahti reedel, 20. novembril."),
        ("pl", "Stolarz rozebrał ławkę w piątek 20 listopada."),
        ("nl", "De meubelmaker haalde de bank op vrijdag 20 november uit elkaar."),
    ],
)
def test_a_weekday_that_fits_tells_that_a_day_is_meant(language: str, text: str) -> None:
    (one,) = dates(language, text)
    assert one.severity is Severity.HINT
    assert not one.suggestions


@pytest.mark.parametrize(
    ("language", "text", "doubted"),
    [
        ("en", "The bench was due on 10 September and came two weeks later.", False),
        ("fi", "Penkin piti tulla 10.9.2026, ja se tuli kaksi viikkoa myöhemmin.", False),
        ("et", "Pink pidi tulema 10.09.2026, aga see tuli kaks nädalat hiljem.", False),
        ("pl", "Ławka miała przyjść 10 września, a przyszła dwa tygodnie później.", False),
        ("nl", "De bank zou op 10 september komen en kwam twee weken later.", False),
        ("en", "The bench was due on 12 September and came two weeks later.", True),
        ("en", "You had 30 days from the delivery on 28 August.", True),
        ("nl", "De bank zou op 12 september komen en kwam twee weken later.", True),
    ],
)
def test_a_day_is_explained_by_the_days_that_are_told_beside_it(
    language: str, text: str, doubted: bool
) -> None:
    assert [one.rule for one in dates(language, text)] == ["facts.date"] * doubted


@pytest.mark.parametrize(
    ("language", "text", "doubted"),
    [
        ("en", "The numbers were fixed thirty days before the party, on 25 August 2026.", False),
        ("nl", "Het aantal lag dertig dagen voor het feest vast, op 25 augustus 2026.", False),
        ("en", "The numbers were fixed thirty days before the party, on 28 August 2026.", True),
    ],
)
def test_notice_is_given_so_long_before_what_was_done(language: str, text: str, doubted: bool) -> None:
    tongue = next(t for t in TONGUES if t.language.startswith(language))
    done = replace(tongue.case.purchase, delivered_on=None, performed_on=date(2026, 9, 24))
    case = replace(tongue.case, purchase=done)
    found = days.check(text, known(case, tongue.business, tongue.language), case, tongue.language)
    assert [one.rule for one in found] == ["facts.date"] * doubted


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Your request came on Thursday 12 November."),
        ("fi", "Pyyntönne tuli torstaina 12. marraskuuta."),
        ("et", "Teie soov saabus neljapäeval, 12. novembril."),
        ("pl", "Prośba dotarła w czwartek 12 listopada."),
        ("nl", "Uw verzoek kwam donderdag 12 november."),
    ],
)
def test_the_weekday_of_the_request_with_another_day_is_a_slip(language: str, text: str) -> None:
    (one,) = dates(language, text, received=date(2026, 11, 5))
    assert one.severity is Severity.WARN
    assert one.suggestions


@pytest.mark.parametrize(
    ("language", "text", "better"),
    [
        ("en", "It can be used until 22 January 2028.", "22 January 2027"),
        ("en", "This stands until 22 January 2028.", "22 January 2027"),
        ("fi", "Sen voi lunastaa 22.1.2028 asti.", "22.1.2027"),
        ("et", "See on avatud kuni 22.01.2028.", "22.01.2027"),
        ("pl", "Można go wykorzystać do 22 stycznia 2028.", "22 stycznia 2027"),
        ("nl", "U kunt hem verzilveren tot 22 januari 2028.", "22 januari 2027"),
        ("nl", "Dit blijft zo tot en met 22 januari 2028.", "22 januari 2027"),
    ],
)
def test_the_end_of_an_offer_in_another_year_is_told(language: str, text: str, better: str) -> None:
    (one,) = dates(language, text)
    assert one.suggestions == (better,)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "It can be used until 22 January 2027."),
        ("en", "We will collect the bench on 22 December."),
        ("en", "The guarantee of the maker runs until 23 September."),
        ("nl", "U kunt hem verzilveren tot en met 22 januari."),
        ("nl", "De garantie loopt tot 23 september 2027."),
    ],
)
def test_right_days_to_come_are_left_alone(language: str, text: str) -> None:
    assert not dates(language, text)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The period for returns ended on 18 November."),
        ("fi", "Palautusaika päättyi 18. marraskuuta."),
        ("et", "Tähtaeg lõppes 18. novembril."),
        ("pl", "Termin upłynął 18 listopada."),
        ("nl", "De termijn verliep op 18 november."),
    ],
)
def test_an_anniversary_of_another_year_explains_no_day_without_a_year(language: str, text: str) -> None:
    assert [one.rule for one in dates(language, text)] == ["facts.date"]


@pytest.mark.parametrize(
    ("language", "text", "better"),
    [
        (
            "en",
            "It was delivered on 24 October 2026, so the period ran until 24 October 2026.",
            "24 September 2026",
        ),
        ("en", "It came on 25 September 2026, and the period ended on 24 October 2026.", "24 September 2026"),
        (
            "nl",
            "Na de levering op 14 september 2026 kon dat tot en met 24 oktober 2026.",
            "24 september 2026",
        ),
        ("pl", "Dostawa była 14 września 2026, a termin upłynął 24 października 2026.", "24 września 2026"),
    ],
)
def test_a_day_that_the_sentence_names_already_is_not_what_was_meant(
    language: str, text: str, better: str
) -> None:
    assert [one.suggestions for one in dates(language, text)] == [(better,)]
