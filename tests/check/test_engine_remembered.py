# SPDX-License-Identifier: GPL-3.0-or-later
"""Sentences that were read lately are not read again, and a paragraph gets what it would get as a whole."""

from __future__ import annotations

import pytest

from composer.check.engines import Availability, EngineInfo
from composer.check.engines.joined import BETWEEN, closed
from composer.check.engines.lingotweaker import LingoTweaker
from composer.check.engines.remembered import BySentence
from composer.check.findings import Finding, Severity
from composer.errors import EngineTrouble
from tests.check.engine_cases import WRONG, paragraphs


class Echo:
    """Finds every *x* and keeps what it was asked."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        self.trouble = ""

    @property
    def info(self) -> EngineInfo:
        return EngineInfo("echo", "Echo 1", "1", "MIT", frozenset({"en"}), True, "none", joined=True)

    def availability(self) -> Availability:
        return Availability(True)

    def open(self, language: str) -> None:
        pass

    def check(self, text: str) -> list[Finding]:
        if self.trouble:
            raise EngineTrouble(self.trouble, engine="echo")
        self.asked += text.split(BETWEEN) if text else []
        places = [at for at, char in enumerate(text) if char == "x"]
        return [Finding(at, at + 1, "spelling", Severity.WARN, "m", "echo:x", "echo") for at in places]

    def set_disabled(self, rules: frozenset[str]) -> None:
        pass

    def close(self) -> None:
        pass


@pytest.fixture
def echo() -> Echo:
    return Echo()


@pytest.fixture
def engine(echo: Echo) -> BySentence:
    made = BySentence(echo)
    made.open("en-GB")
    return made


def places(engine: BySentence, text: str) -> list[int]:
    return [finding.start for finding in engine.check(text)]


def test_only_the_changed_sentence_is_read(engine: BySentence, echo: Echo) -> None:
    assert places(engine, "One x came. Two went. Three x stayed.") == [4, 28]
    echo.asked.clear()
    assert places(engine, "One x came. Two left, ox. Three x stayed.") == [4, 23, 32]
    assert echo.asked == ["Two left, ox."]


def test_nothing_new_asks_nothing(engine: BySentence, echo: Echo) -> None:
    engine.check("One x came. One x came.")
    assert echo.asked == ["One x came."]
    assert places(engine, "\n\nOne x came.\r\n\r\nOne x came. ") == [6, 21]
    assert echo.asked == ["One x came."]
    assert engine.check("") == engine.check(" \n ") == []


@pytest.mark.parametrize(
    ("text", "read"),
    [
        (
            "He wrote: \u201cIt broke. I am ox.\u201d We saw it.",
            ["He wrote: \u201cIt broke. I am ox.\u201d", "We saw it."],
        ),
        ("It holds (two x. Or three). It does.", ["It holds (two x. Or three).", "It does."]),
        ("It opens (two x. Or three.\n\nIt does.", ["It does.", "It opens (two x. Or three."]),
        ("It\u2019s \u2018x\u2019. That\u2019s all.", ["It\u2019s \u2018x\u2019.", "That\u2019s all."]),
        (
            "We saw:\n- a lid;\n- an ox;\n- a key. It fits.",
            ["We saw:\n- a lid;\n- an ox;\n- a key.", "It fits."],
        ),
        ("See Mr. Smith, ox. It is at No. 5 there.", ["See Mr. Smith, ox.", "It is at No. 5 there."]),
    ],
)
def test_what_belongs_together_is_read_together(
    engine: BySentence, echo: Echo, text: str, read: list[str]
) -> None:
    assert places(engine, text) == [text.index("x")]
    assert echo.asked == read


def test_trouble_is_not_remembered(engine: BySentence, echo: Echo) -> None:
    engine.check("One x came.")
    echo.trouble = "engine_crashed"
    with pytest.raises(EngineTrouble, match="engine_crashed"):
        engine.check("One x came. Two x went.")
    echo.trouble = ""
    assert places(engine, "One x came. Two x went.") == [4, 16]


def test_another_language_and_silenced_rules_are_read_anew(engine: BySentence, echo: Echo) -> None:
    engine.check("One x came.")
    engine.open("en-GB")
    engine.check("One x came.")
    assert len(echo.asked) == 1
    engine.open("en-US")
    engine.check("One x came.")
    engine.set_disabled(frozenset({"echo:y"}))
    engine.check("One x came.")
    assert len(echo.asked) == 3


def test_the_memory_has_an_end(echo: Echo) -> None:
    engine = BySentence(echo, most=2)
    engine.open("en-GB")
    for sentence in ("One.", "Two.", "One.", "Three.", "One.", "Two."):
        engine.check(sentence)
    assert echo.asked == ["One.", "Two.", "Three.", "Two."]  # what was read last stays
    assert places(engine, "One x. Two x. Three x. Four x.") == [4, 11, 20, 28]  # more at once than it holds


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("plain", True),
        ("(", False),
        ("a \u201cb\u201d", True),
        ("a \u201cb", False),
        ('"', False),
        ("don\u2019t", True),
        ("\u2018so", False),
    ],
)
def test_brackets_and_quotation_marks_have_two_halves(text: str, whole: bool) -> None:
    assert closed(text) is whole


def test_lingotweaker_finds_the_same_in_a_sentence_as_in_its_paragraph() -> None:
    whole = LingoTweaker()
    if not whole.availability().ok:
        pytest.skip("LingoTweaker is not installed on this machine: its sentences are not tried")
    by_sentence = BySentence(whole)
    by_sentence.open("pl-PL")
    wrong = [" ".join(WRONG["pl"][at : at + 3]) for at in range(0, len(WRONG["pl"]), 3)]
    texts = [text for text in [*wrong, *paragraphs("pl")] if closed(text)]
    assert sum(len(whole.check(text)) for text in texts) > len(wrong)
    assert [by_sentence.check(text) for text in texts] == [whole.check(text) for text in texts]
