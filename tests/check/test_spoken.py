# SPDX-License-Identifier: GPL-3.0-or-later
"""Where the case knows no form of address, a Polish letter speaks to whom its greeting names."""

from __future__ import annotations

import pytest

from composer.case import FormOfAddress
from composer.check import spoken
from composer.check.opening import opening

THANKS = "dziękuję za list. Fotel odebrała Pani w maju, a w sierpniu wysłała nam Pani zdjęcia."
HIS = "dziękuję za list. Fotel odebrał Pan w maju. Prosimy, aby Pan do nas zadzwonił."


def told(text: str, form: FormOfAddress, line: str = "") -> list[str]:
    return [
        text[one.start : one.end] for one in spoken.check(text, opening(text, "pl-PL"), line, form, "pl-PL")
    ]


@pytest.mark.parametrize("form", [FormOfAddress.NONE, FormOfAddress.DR, FormOfAddress.MX])
@pytest.mark.parametrize(
    ("text", "word"),
    [
        (f"Szanowny Panie Doktorze,\n\n{THANKS}", "Pani"),
        (f"Szanowny Panie,\n\n{THANKS}", "Pani"),
        (f"Szanowna Pani,\n\n{HIS}", "Pan"),
        (f"Dzień dobry Pani Kasiu,\n\n{HIS}", "Pan"),
    ],
)
def test_another_reader_than_the_greeting_names_is_told_once(
    form: FormOfAddress, text: str, word: str
) -> None:
    assert told(text, form) == [word]


def test_a_greeting_outside_the_body_counts() -> None:
    assert told(THANKS, FormOfAddress.NONE, "Szanowny Panie,") == ["Pani"]


@pytest.mark.parametrize(
    "text",
    [
        f"Szanowna Pani Doktor,\n\n{THANKS}",
        f"Szanowny Panie,\n\n{HIS}",
        f"Szanowni Państwo,\n\n{THANKS}",
        f"Cześć Kasiu,\n\n{THANKS}",
        "Szanowny Panie,\n\ndziękuję za list. Pani Nowak i Pani Lis z biura przyjęły fotel.",
        "Szanowny Panie,\n\ndziękuję za list. Nasza pani Ewa dzwoniła, Pani z biura też.",
        f"Szanowni Pani i Panie,\n\n{THANKS}",
    ],
)
def test_a_letter_to_one_reader_is_left_alone(text: str) -> None:
    assert not told(text, FormOfAddress.NONE)


def test_what_the_case_knows_comes_first() -> None:
    assert told(f"Szanowny Panie,\n\n{THANKS}", FormOfAddress.MR) == ["Pani", "Pani"]
