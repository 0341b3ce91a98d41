# SPDX-License-Identifier: GPL-3.0-or-later
"""A weekday that is one off is told, also when it fits another year, and in the short forms people use."""

from __future__ import annotations

import pytest

from tests.check.test_days import JANUARY, NOVEMBER, told

# 9 December is a Wednesday in 2026, a Tuesday in 2025 and a Thursday in 2027
BESIDE = [
    ("en", "Please reply by {} 9 December.", ("Tuesday", "Wednesday", "Thursday")),
    ("en", "Please reply by {} 9 Dec. so that we can go on.", ("Tues", "Weds", "Thurs")),
    ("en", "Please reply by {}, 9/12/26, so that we can go on.", ("Tue", "Wed", "Thu")),
    ("fi", "Tulemme {} 9. joulukuuta.", ("tiistaina", "keskiviikkona", "torstaina")),
    ("fi", "Tulemme {} 9.12. aamulla.", ("ti", "ke", "to")),
    ("et", "Tuleme {} 9. detsembril.", ("teisipäeval", "kolmapäeval", "neljapäeval")),
    ("et", "Tuleme {}. 9.12.2026 hommikul.", ("teisip", "kolmap", "neljap")),
    ("pl", "Prosimy o odpowiedź do {} 9 grudnia.", ("wtorku", "środy", "czwartku")),
    ("pl", "Przyjdziemy w {}. 9.12.2026 rano.", ("wt", "śr", "czw")),
    ("nl", "Wij komen {} 9 december bij u langs.", ("dinsdag", "woensdag", "donderdag")),
    ("nl", "Wij komen {} 09-12-2026 bij u langs.", ("di", "wo", "do")),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "days"), BESIDE)
@pytest.mark.parametrize("off", [0, 2])
def test_a_weekday_one_off_is_told_whatever_year_it_fits(
    language: str, text: str, days: tuple[str, ...], off: int
) -> None:
    ((rule, (better,)),) = told(language, text.format(days[off]))
    assert (rule, better.split()[0].rstrip(",.")) == ("facts.weekday", days[1])


@pytest.mark.parametrize(("language", "text", "days"), BESIDE)
def test_the_right_weekday_is_silent(language: str, text: str, days: tuple[str, ...]) -> None:
    assert not told(language, text.format(days[1]))


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "We will call you on Mon 11 January."),
        ("en", "You called us on Tues 29 December."),
        ("fi", "Soititte meille ti 29.12."),
        ("pl", "Zadzwoniła Pani we wt. 29 grudnia."),
        ("nl", "U belde ons op di 29 december."),
    ],
)
def test_short_weekdays_around_new_year_are_silent(language: str, text: str) -> None:
    assert "facts.weekday" not in {rule for rule, _ in told(language, text, JANUARY)}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The service is due by Friday 4 June."),  # 2027, a little further off than the last one
        ("fi", "Vastatkaa viimeistään perjantaina 4. kesäkuuta."),
        ("nl", "Antwoord graag uiterlijk vrijdag 4 juni."),
    ],
)
def test_half_a_year_off_the_weekday_may_choose_the_year(language: str, text: str) -> None:
    assert "facts.weekday" not in {rule for rule, _ in told(language, text, NOVEMBER)}
