# SPDX-License-Identifier: GPL-3.0-or-later
"""What is offered instead of a date fits the words before it; where more would have to change, nothing is."""

from __future__ import annotations

import pytest

from composer.check import days
from composer.check.known import known
from tests.check.test_days import BY_LANGUAGE


def told(language: str, text: str) -> list[tuple[str, ...]]:
    """The text with each suggestion in it, for every finding. The bench came on Thursday 24 September."""
    tongue = BY_LANGUAGE[language]
    case = tongue.case
    found = days.check(text, known(case, tongue.business, tongue.language), case, tongue.language)
    return [tuple(text[: f.start] + better + text[f.end :] for better in f.suggestions) for f in found]


@pytest.mark.parametrize(
    ("language", "text", "better"),
    [
        ("pl", "Ławka dotarła we wtorek, 24 września.", "Ławka dotarła w czwartek, 24 września."),
        ("pl", "Przyjdziemy we wtorek 9 grudnia.", "Przyjdziemy w środę 9 grudnia."),
        ("pl", "Przyjdziemy we czwartek 9 grudnia.", "Przyjdziemy w środę 9 grudnia."),
        ("pl", "Przyjdziemy w środę 8 grudnia.", "Przyjdziemy we wtorek 8 grudnia."),
        ("pl", "W środę, 8 grudnia przyjdziemy.", "We wtorek, 8 grudnia przyjdziemy."),
        ("pl", "Odkładamy to na wtorek 9 grudnia.", "Odkładamy to na środę 9 grudnia."),
        ("pl", "Prosimy o to do wtorku 9 grudnia.", "Prosimy o to do środy 9 grudnia."),
        ("pl", "Spotkanie ze środy, 8 grudnia.", "Spotkanie z wtorku, 8 grudnia."),
        ("pl", "Termin: wtorek, 9 grudnia.", "Termin: środa, 9 grudnia."),
        ("pl", "Przyjdziemy we wt. 9 grudnia.", "Przyjdziemy w śr. 9 grudnia."),
        ("nl", "Wij komen dinsdag 9 december.", "Wij komen woensdag 9 december."),
    ],
)
def test_the_preposition_and_the_case_fit_the_new_weekday(language: str, text: str, better: str) -> None:
    assert told(language, text) == [(better,)]


@pytest.mark.parametrize(
    "text",
    [
        "Ławka dotarła w najbliższy wtorek, 9 grudnia.",
        "Przyjdziemy w tę środę, 8 grudnia.",
        "Przyjdziemy w przyszłą sobotę 8 grudnia.",
    ],
)
def test_nothing_is_offered_where_an_adjective_has_the_gender_of_the_weekday(text: str) -> None:
    assert told("pl", text) == [()]


@pytest.mark.parametrize(
    ("language", "text", "better"),
    [
        ("en", "The bench came on Thursday 25 September.", ("Thursday 24 September", "Friday 25 September")),
        (
            "fi",
            "Penkki tuli torstaina 25. syyskuuta.",
            ("torstaina 24. syyskuuta", "perjantaina 25. syyskuuta"),
        ),
        ("et", "Pink tuli neljapäeval 23. septembril.", ("neljapäeval 24. s", "kolmapäeval 23. s")),
        ("pl", "Ławka dotarła w czwartek 22 września.", ("w czwartek 24 września", "we wtorek 22 września")),
        ("nl", "De bank kwam donderdag 25 september.", ("donderdag 24 september", "vrijdag 25 september")),
    ],
)
def test_a_weekday_that_fits_the_case_makes_the_number_the_slip(
    language: str, text: str, better: tuple[str, str]
) -> None:
    ((first, second),) = told(language, text)
    assert better[0] in first
    assert better[1] in second


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "We were closed from 3 to 15 August 2026."),
        ("en", "We were closed on 3\u201315 August 2026."),
        ("en", "We were closed from the 3rd to the 15th August 2026."),
        ("fi", "Liike oli kiinni 3.\u201315. elokuuta 2026."),
        ("et", "Pood oli suletud 3.\u201315. augustini 2026."),
        ("pl", "Sklep był zamknięty od 3 do 15 sierpnia 2026 r."),
        ("nl", "De winkel was dicht van 3 tot 15 augustus 2026."),
    ],
)
def test_the_end_of_a_range_is_not_moved_before_its_beginning(language: str, text: str) -> None:
    assert told(language, text) == [()]


@pytest.mark.parametrize(
    ("language", "text", "better"),
    [
        ("pl", "Ławka dotarła 25 Września.", "Ławka dotarła 24 września."),
        ("pl", "Ławka dotarła 24 Września 2026 r.", "Ławka dotarła 24 września 2026 r."),
        ("pl", "Ławka dotarła w czwartek, 24 Września.", "Ławka dotarła w czwartek, 24 września."),
        ("nl", "De bank kwam op 24 September.", "De bank kwam op 24 september."),
        ("nl", "De bank kwam op 25 September.", "De bank kwam op 24 september."),
        ("pl", "Ławka dotarła 25 IX 2026 r.", "Ławka dotarła 24 IX 2026 r."),
        ("pl", "Termin upłynął 24 X 2026 r.", None),
        ("pl", "Ławka dotarła 25.IX.2026 r.", "Ławka dotarła 24.IX.2026 r."),
        ("en", "The bench came on 25 September.", "The bench came on 24 September."),
    ],
)
def test_the_month_is_small_where_the_language_writes_it_so(
    language: str, text: str, better: str | None
) -> None:
    assert told(language, text) == ([(better,)] if better else [])


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("pl", "Ławka dotarła 24 września 2026 r. na ul. 24 Września 5."),
        ("pl", "Nasz sklep jest przy ulicy 24 Września."),
        ("pl", "Ławka dotarła 24 IX 2026 r., a kupiono ją 10 VIII 2026 r."),
        ("fi", "Syyskuun 24. päivänä penkki tuli."),
        ("fi", "Penkki tuli 24. syyskuuta 2026."),
        ("et", "Pink tuli 24. septembril 2026."),
        ("nl", "De bank kwam op 24 september 2026."),
        ("en", "The bench came on 24 September 2026."),
    ],
)
def test_a_right_date_stays_as_it_is(language: str, text: str) -> None:
    assert not told(language, text)
