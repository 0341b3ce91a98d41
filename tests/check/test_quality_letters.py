# SPDX-License-Identifier: GPL-3.0-or-later
"""How quiet the tone checks are in clean letters, and whether they find a bad sentence in one."""

from __future__ import annotations

from pathlib import Path

import pytest

from composer.check import tone
from composer.check.completeness import unfilled
from composer.check.findings import Severity
from composer.check.sentences import sentences as cut
from tests.check.test_quality import DATA, LANGUAGES, SEALED, is_told, sentences

LETTERS = sorted((DATA / "letters").rglob("clean_*.txt"))
SEALED_LETTERS = sorted((DATA / "letters" / "held").iterdir())


@pytest.mark.parametrize("path", LETTERS, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_a_clean_letter_gets_no_stop_and_no_warning(path: Path) -> None:
    text = path.read_text("utf-8")
    language = "en-GB" if path.parent.name == "letters" else path.parent.name
    assert 110 <= len(text.split()) <= 260
    loud = [f for f in tone.check(text, language) if f.severity is not Severity.HINT]
    assert not loud, [(f.rule, f.sentence) for f in loud]
    assert not unfilled(text)


@pytest.mark.parametrize("folder", SEALED_LETTERS, ids=lambda folder: folder.name)
def test_sealed_clean_letters(folder: Path) -> None:
    """Letters nobody has read. Promised: no alarms."""
    texts = texts_in(folder)
    loud = [sum(one.severity is not Severity.HINT for one in tone.check(text, folder.name)) for text in texts]
    count = sum(len(cut(text, folder.name)) for text in texts)
    assert len(texts) == 38
    assert sum(loud) <= 0.005 * count
    assert sum(map(bool, loud)) <= 0.06 * len(texts)


@pytest.mark.parametrize("path", SEALED, ids=lambda path: path.stem)
def test_a_bad_sentence_is_found_in_a_clean_letter(path: Path) -> None:
    """A letter asks for more certainty: what is not certain there is a hint, and does not count here."""
    language = path.stem.partition("_")[0]
    letters = texts_in(DATA / "letters" / "held" / language)
    bad = sentences(path)["bad"]
    found = [
        told_in(letters[number % len(letters)], str(one["text"]), language) for number, one in enumerate(bad)
    ]
    obvious = [told for told, one in zip(found, bad, strict=True) if not one["subtle"]]
    assert sum(obvious) / len(obvious) >= 0.7
    assert sum(found) / len(found) >= 0.4


def told_in(letter: str, sentence: str, language: str) -> bool:
    """Whether a sentence, put into the middle of a letter as a paragraph, is told there."""
    paragraphs = letter.split("\n\n")
    half = len(paragraphs) // 2
    before = "".join(f"{one}\n\n" for one in paragraphs[:half])
    text = before + "\n\n".join([sentence, *paragraphs[half:]])
    here = range(len(before), len(before) + len(sentence))
    return any(is_told(one) for one in tone.check(text, language) if one.start in here)


def texts_in(folder: Path) -> list[str]:
    return [path.read_text("utf-8").strip() for path in sorted(folder.glob("*.txt"))]


@pytest.mark.parametrize("language", LANGUAGES)
def test_there_are_enough_clean_letters(language: str) -> None:
    folder = DATA / "letters" if language == "en" else DATA / "letters" / language
    assert len(list(folder.glob("clean_*.txt"))) >= 10
