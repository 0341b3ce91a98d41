# SPDX-License-Identifier: GPL-3.0-or-later
"""Polish months in their short forms, which also stand at the end of no sentence."""

from __future__ import annotations

import pytest

from composer.check.dates import dates
from composer.check.sentences import sentences

USUAL = ["sty", "lut", "mar", "kwi", "maj", "cze", "lip", "sie", "wrz", "paź", "lis", "gru"]


@pytest.mark.parametrize(
    ("short", "month"),
    [
        *((name, n) for n, name in enumerate(USUAL, 1)),
        *(("stycz", 1), ("kwiet", 4), ("czerw", 6), ("sierp", 8), ("wrześ", 9), ("paźdz", 10), ("grudz", 12)),
        *(("list", 11), ("listop", 11)),
    ],
)
def test_a_short_month_is_read(short: str, month: int) -> None:
    for written, year in ((f"3 {short}. 2026", 2026), (f"3 {short}.", None), (f"3 {short} 2026", 2026)):
        text = f"Ława dotarła {written} r. do Pani."
        (found,) = dates(text, "pl-PL")
        assert (found.day, found.month, found.year) == (3, month, year)
        assert len(sentences(text, "pl-PL")) == 1


@pytest.mark.parametrize(
    "text", ["Wysłaliśmy 3 list polecony.", "Mamy 3 listy od Pani.", "Wynik za 3 kw. 2026 r."]
)
def test_other_words_are_no_months(text: str) -> None:
    assert not dates(text, "pl-PL")


def test_a_letter_may_still_end_a_sentence() -> None:
    assert len(sentences("Wysłaliśmy do Pani list. 2 dni później przyszła odpowiedź.", "pl-PL")) == 2
    assert len(sentences("Ihr Brief. We waited for 14 days. 2026 was a good year.", "en-GB")) == 3
