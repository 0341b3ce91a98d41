# SPDX-License-Identifier: GPL-3.0-or-later
"""Periods that a contract gives, those before a booked day, and whole weeks after an end."""

from __future__ import annotations

import pytest

from tests.check.test_periods import told


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        ("pl", "Na zgłoszenie uwag umowa przewiduje 14 dni (pkt 2).", "14 dni"),
        ("pl", "Na zwrot regulamin daje 10 dni.", "10 dni"),
        ("pl", "Czas na zwrot to 10 dni i minął 24 października.", "10 dni"),
        ("pl", "Rezygnacja jest bezpłatna do 12 dni przed przyjazdem.", "12 dni"),
        ("pl", "Miała Pani na zwrot 10 dni.", "10 dni"),
        ("pl", "Na oddanie rzeczy kupionej w sieci jest 10 dni od jej otrzymania.", "10 dni"),
        ("fi", "Varauksen voi peruuttaa viimeistään 12 päivää ennen saapumista.", "12 päivää"),
        ("et", "Broneeringu saab tühistada hiljemalt 12 päeva enne saabumist.", "12 päeva"),
        ("nl", "Annuleren kan uiterlijk 12 dagen voor aankomst.", "12 dagen"),
        ("en", "You may cancel no later than 12 days before you arrive.", "12 days"),
        # the request came 26 days after the end of the thirty
        ("en", "Your request reached us seven weeks after the end of the return period.", "seven weeks"),
        ("pl", "Pani prośba o zwrot przyszła siedem tygodni po terminie.", "siedem tygodni"),
        ("nl", "Uw verzoek kwam zeven weken na het einde van de retourtermijn.", "zeven weken"),
    ],
)
def test_a_wrong_period_is_told(language: str, text: str, words: str) -> None:
    assert [one for one, _ in told(language, text)] == [words]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("pl", "Na zgłoszenie uwag umowa przewiduje 30 dni (pkt 2)."),
        ("pl", "Ekspres otrzymała Pani we wrześniu, a czas na zwrot to 30 dni."),
        ("pl", "Na oddanie rzeczy kupionej w sieci jest 30 dni od jej otrzymania."),
        ("pl", "Umowę podpisaliśmy 56 dni przed Pani listem."),
        ("pl", "Pani prośba o zwrot przyszła cztery tygodnie po terminie."),
        ("en", "Your request reached us nearly four weeks after the end of the return period."),
        ("en", "Your request reached us about a month after the end of the return period."),
        ("nl", "Uw verzoek kwam vier weken na het einde van de retourtermijn."),
        ("nl", "Annuleren kan uiterlijk 30 dagen voor aankomst."),
    ],
)
def test_a_right_one_is_not(language: str, text: str) -> None:
    assert not told(language, text)
