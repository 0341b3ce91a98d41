# SPDX-License-Identifier: GPL-3.0-or-later
"""How easy a letter is to read: figures by hand, bands by language, and nothing in the meter."""

from __future__ import annotations

import pytest

from composer.check import landing, readability
from composer.check.findings import Severity
from composer.check.readability import MOST_WORDS
from tests.check.tongues import DATA, TONGUES

LETTERS = sorted((DATA.parent / "letters").rglob("clean_*.txt"))


def test_figures_reckoned_by_hand() -> None:
    text = "We read it. The delivery arrived on time.\n\nThank you."
    figures = readability.readability(text, "en-GB")  # 3 + 5 + 2 words in 3 sentences; 2 of 10 are long
    assert (figures.longest, figures.over, figures.lix) == (5, 0, round(10 / 3 + 20))


def test_a_sentence_is_too_long_from_the_next_word_on() -> None:
    just = " ".join(["word"] * MOST_WORDS) + "."
    over = " ".join(["word"] * (MOST_WORDS + 1)) + "."
    text = f"{just} \U0001f600\n\n{over}"
    (found,) = readability.check(text, "en-GB")
    assert (text[found.start : found.end], found.severity) == (over, Severity.HINT)
    assert readability.readability(text, "en-GB").over == 1


def test_advice_costs_nothing() -> None:
    found = readability.check(" ".join(["word"] * 40) + ".", "en-GB")
    assert found
    judged = landing.landing(found)
    assert (judged.band, judged.because) == (landing.READY, ())


@pytest.mark.parametrize("language", ["en-GB", "fi", "et", "pl", "nl", "sv"])
@pytest.mark.parametrize("text", ["", "\n\n", "...", "\U0001f600", "Hi.", "\x00"])
def test_nothing_to_measure(language: str, text: str) -> None:
    assert readability.readability(text, language).band == ""


@pytest.mark.parametrize("tongue", TONGUES, ids=[t.language for t in TONGUES])
def test_a_plain_letter_is_called_plain_in_its_language(tongue) -> None:
    figures = readability.readability(tongue.letter, tongue.language)
    assert (figures.band, figures.over) == ("plain", 0)


@pytest.mark.parametrize("path", LETTERS, ids=lambda p: f"{p.parent.name}-{p.stem}")
def test_a_clean_letter_is_called_plain(path) -> None:
    language = "en-GB" if path.parent.name == "letters" else path.parent.name
    assert readability.readability(path.read_text("utf-8"), language).band == "plain"


def test_the_same_figure_is_hard_in_one_language_and_plain_in_another() -> None:
    text = "Verkkosivuillamme julkaistujen toimitusehtojen mukaisesti päättyi palautusaika. " * 3
    assert readability.readability(text, "en-GB").band == "hard"
    lix = readability.readability(text, "fi-FI").lix
    assert lix > 73
    easier = "Toimitimme penkin syyskuussa. Palautusaika päättyi lokakuussa. Emme voi palauttaa hintaa. "
    assert [readability.readability(easier, one).band for one in ("fi", "en-GB")] == ["plain", "hard"]
