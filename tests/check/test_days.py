# SPDX-License-Identifier: GPL-3.0-or-later
"""Which year a date without one means, and which days to come the case need not know."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from composer.check import facts
from composer.check.names import names_of
from tests.check.tongues import TONGUES

BY_LANGUAGE = {tongue.language[:2]: tongue for tongue in TONGUES if tongue.language not in ("en-IE", "en-US")}
NOVEMBER = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
JANUARY = datetime(2027, 1, 5, 9, 0, tzinfo=UTC)


def told(
    language: str, text: str, now: datetime = NOVEMBER, request: str = ""
) -> list[tuple[str, tuple[str, ...]]]:
    """Rule and suggestions of every finding in the text, written at a given time."""
    tongue = BY_LANGUAGE[language]
    case = replace(tongue.case, created_at=now, updated_at=now)
    case = replace(case, request=replace(case.request, text=request))
    names = names_of(case, tongue.business)
    found = facts.check(text, case, tongue.business, tongue.language, (), names)
    return [(f.rule, f.suggestions) for f in found]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "We will come on Friday 8 January."),
        ("en", "We will call you on 8 January."),
        ("en", "We collect the bench on 8 January 2027."),
        ("fi", "Tulemme perjantaina 8. tammikuuta."),
        ("fi", "Haemme penkin pe 8.1."),
        ("fi", "Haemme penkin 8.1."),
        ("et", "Tuleme reedel 8. jaanuaril."),
        ("et", "Tuleme pingi järele 8.01."),
        ("pl", "Przyjdziemy w piątek 8 stycznia."),
        ("pl", "Odbierzemy ławkę 8 stycznia."),
        ("nl", "Wij komen vrijdag 8 januari."),
        ("nl", "Wij halen de bank op 8 januari op."),
    ],
)
def test_an_appointment_in_the_coming_weeks_is_no_error(language: str, text: str) -> None:
    assert not told(language, text)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "You called us on Monday 14 December."),
        ("fi", "Soititte meille maanantaina 14. joulukuuta."),
        ("fi", "Soititte meille maanantaina 14.12."),
        ("et", "Helistasite meile esmaspäeval 14. detsembril."),
        ("pl", "Zadzwoniła Pani w poniedziałek 14 grudnia."),
        ("nl", "U belde ons op maandag 14 december."),
    ],
)
def test_after_new_year_a_day_of_december_was_last_year(language: str, text: str) -> None:
    assert "facts.weekday" not in {rule for rule, _ in told(language, text, JANUARY)}


@pytest.mark.parametrize(
    ("language", "text", "better"),
    [
        ("en", "We will come on Monday 8 January.", "Friday 8 January"),
        ("fi", "Tulemme maanantaina 8. tammikuuta.", "perjantaina 8. tammikuuta"),
        ("et", "Tuleme esmaspäeval 8. jaanuaril.", "reedel 8. jaanuaril"),
        ("pl", "Przyjdziemy w poniedziałek 8 stycznia.", "piątek 8 stycznia."),
        ("nl", "Wij komen maandag 8 januari.", "vrijdag 8 januari."),
    ],
)
def test_a_weekday_that_fits_no_near_year_is_held_against_the_nearest(
    language: str, text: str, better: str
) -> None:
    ((rule, suggestions),) = told(language, text)
    assert (rule, suggestions[0].rstrip(".")) == ("facts.weekday", better.rstrip("."))


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The bench came on Friday 24 September."),  # a Friday in 2027, a Thursday when it came
        ("fi", "Penkki tuli perjantaina 24. syyskuuta."),
        ("et", "Pink tuli reedel 24. septembril."),
        ("pl", "Ławka dotarła w piątek 24 września."),
        ("nl", "De bank kwam vrijdag 24 september."),
    ],
)
def test_a_day_of_the_case_that_is_nearer_decides_the_year(language: str, text: str) -> None:
    assert [rule for rule, _ in told(language, text)] == ["facts.weekday"]


def test_a_year_the_customer_wrote_is_taken_too() -> None:
    text = "You bought it on Tuesday 12 March."  # a Tuesday in 2024, and in none of the near years
    assert [rule for rule, _ in told("en", text)] == ["facts.weekday"]
    assert not told("en", text, request="I bought it on 12 March 2024.")


@pytest.mark.parametrize(
    ("text", "better"),
    [
        ("The bench came on 25 September 2027.", ()),  # far ahead, and not a promise
        ("The bench came on 25 September.", ("24 September",)),
        ("The voucher is valid until 8 January 2027.", ("22 January 2027",)),
    ],
)
def test_other_unknown_days_are_still_questioned(text: str, better: tuple[str, ...]) -> None:
    assert told("en", text) == [("facts.date", better)]


@pytest.mark.parametrize(
    ("language", "text", "better"),
    [
        ("en", "The voucher was valid until 22 January 2025.", "22 January 2027"),
        ("en", "The thirty days were over on 24 September 2025.", "24 September 2026"),
        ("en", "You had until 24 October 2025.", "24 October 2026"),
        ("en", "You had until 26 October.", "24 October"),
        ("en", "The period ended on 4 October.", "24 October"),
        ("en", "You wrote to us on 12 November.", "19 November"),
        ("en", "You wrote to us on 19 October.", "19 November"),
        ("fi", "Aika päättyi 24. lokakuuta 2025.", "24. lokakuuta 2026"),
        ("et", "Tähtaeg lõppes 24. oktoobril 2025.", "24. oktoobril 2026"),
        ("pl", "Termin upłynął 4 października.", "24 października"),
        ("nl", "U kon tot 24 oktober 2025 retourneren.", "24 oktober 2026"),
    ],
)
def test_a_wrong_year_comes_before_another_day_and_ends_of_periods_are_offered(
    language: str, text: str, better: str
) -> None:
    ((rule, suggestions),) = told(language, text)
    assert (rule, suggestions[0].rstrip(".")) == ("facts.date", better)


@pytest.mark.parametrize(
    ("language", "text", "better"),
    [
        ("en", "It came on the fifth of September.", "twenty-fourth of September"),
        ("en", "It came on 4/9 in the morning.", "24/9"),
        ("fi", "Penkki tuli viides syyskuuta.", "kahdeskymmenesneljäs syyskuuta"),
        ("et", "Pink saabus viiendal septembril.", "kahekümne neljandal septembril"),
        ("pl", "Dotarła piątego września.", "dwudziestego czwartego września"),
        ("nl", "Uw mail van 13-11 hebben wij gelezen.", "19-11"),
        ("nl", "Het kwam op vr 25-9-2026.", "do 24-9-2026"),
    ],
)
def test_a_day_is_offered_in_the_form_it_had(language: str, text: str, better: str) -> None:
    assert [suggestions for _, suggestions in told(language, text)] == [(better,)]


def test_a_day_in_words_is_no_foreign_order() -> None:
    assert not told("en", "It came on September the twenty-fourth.")


def test_the_last_of_february_keeps_its_day_in_another_order() -> None:
    request = "I wrote to you on 29 February."
    assert told("en", "You wrote on February 29.", request=request) == [
        ("facts.date_format", ("29 February",))
    ]
