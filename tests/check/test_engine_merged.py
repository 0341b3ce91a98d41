# SPDX-License-Identifier: GPL-3.0-or-later
"""Several engines as one: ranking, and what happens when some of them fail."""

from __future__ import annotations

import io
import json
from dataclasses import replace

import pytest

from composer.check.engines import Availability, EngineInfo
from composer.check.engines.build import embedded
from composer.check.engines.joined import apart
from composer.check.engines.merged import Merged, merged
from composer.check.engines.worker import Session, serve
from composer.check.findings import Finding, Severity
from composer.errors import EngineTrouble


class Part:
    """An engine that finds what it is told to, or fails."""

    def __init__(self, ident: str, *found: Finding, check: Exception | None = None) -> None:
        self.ident = ident
        self.found = list(found)
        self.failing = check
        self.refusing: Exception | None = None
        self.off: frozenset[str] = frozenset()
        self.closed = 0

    @property
    def info(self) -> EngineInfo:
        return EngineInfo(self.ident, f"{self.ident} 1", "1", "MIT", frozenset({"en"}), True, "none")

    def availability(self) -> Availability:
        return Availability(self.refusing is None, "engine_missing" if self.refusing else "")

    def open(self, language: str) -> None:
        if self.refusing:
            raise self.refusing

    def check(self, text: str) -> list[Finding]:
        if self.failing:
            raise self.failing
        return self.found

    def set_disabled(self, rules: frozenset[str]) -> None:
        self.off = rules

    def close(self) -> None:
        self.closed += 1


def found(engine: str, start: int, end: int, *suggestions: str) -> Finding:
    return Finding(start, end, "spelling", Severity.WARN, "m", f"{engine}:x", engine, suggestions=suggestions)


def opened(*parts: Part) -> Merged:
    engine = Merged(parts)
    engine.open("en-GB")
    return engine


def test_the_first_engine_keeps_the_place_and_what_it_suggests() -> None:
    one = found("lingotweaker", 3, 6, "ten", "the")
    other = found("harper", 3, 6, "the", "tea")
    assert merged([[one], [other]]) == [one]


def test_without_suggestions_those_of_the_other_are_taken() -> None:
    (kept,) = merged([[found("a", 3, 6)], [found("b", 3, 6, "x", "y")]])
    assert kept.suggestions == ("x", "y")


def test_overlaps_go_to_the_first_engine_and_all_is_sorted() -> None:
    kept = merged(
        [[found("a", 10, 14), found("a", 2, 5)], [found("b", 4, 8), found("b", 6, 9), found("b", 0, 2)]]
    )
    assert [(f.engine, f.start) for f in kept] == [("b", 0), ("a", 2), ("b", 6), ("a", 10)]


def test_a_warning_beats_the_hint_that_it_stands_in() -> None:
    hint = replace(found("a", 0, 20), severity=Severity.HINT)
    warning = found("b", 4, 8)
    assert merged([[hint], [warning]]) == [warning]
    assert merged([[found("a", 0, 20)], [warning]]) == [found("a", 0, 20)]


def test_an_insertion_beside_a_word_stays() -> None:
    kept = merged([[found("a", 2, 5)], [found("b", 5, 5), found("b", 3, 3)]])
    assert [(f.start, f.end) for f in kept] == [(2, 5), (5, 5)]


@pytest.mark.parametrize("failure", [EngineTrouble("engine_timeout"), ValueError("borrowed"), RuntimeError()])
def test_a_broken_part_is_told_and_the_others_go_on(failure: Exception) -> None:
    code = failure.code if isinstance(failure, EngineTrouble) else "engine_crashed"
    bad = Part("bad", check=failure)
    engine = opened(bad, Part("good", found("good", 0, 2)))
    assert len(engine.check("One.")) == 1
    assert [(r.engine, r.checked, r.trouble) for r in engine.reports] == [
        ("bad", False, code),
        ("good", True, ""),
    ]
    bad.failing = None
    engine.check("One.")
    assert all(r.checked for r in engine.reports)  # it is tried again


@pytest.mark.parametrize("texts", [["One."], ["One.", "Two.", "One."], []])
def test_one_text_or_several_are_read_by_all_parts(texts: list[str]) -> None:
    bad = Part("bad", check=ValueError("borrowed"))
    engine = opened(Part("a", found("a", 0, 2)), bad, Part("b", found("b", 2, 3)))
    assert [[one.engine for one in each] for each in engine.check_all(texts)] == [["a", "b"]] * len(texts)
    assert [one.trouble for one in engine.reports] == ["", "engine_crashed" if texts else "", ""]


def test_a_part_that_cannot_be_opened_is_left_alone() -> None:
    bad = Part("bad", found("bad", 0, 2))
    bad.refusing = EngineTrouble("engine_missing")
    engine = opened(bad, Part("good"))
    assert engine.check("One.") == []
    assert [r.trouble for r in engine.reports] == ["engine_missing", ""]
    assert engine.missing == ("bad",)
    assert engine.availability().ok


def test_when_no_part_works_the_text_is_not_checked() -> None:
    rules = Part("rules", found("rules", 0, 2))
    engine = opened(Part("a", check=EngineTrouble("engine_timeout")), rules)
    with pytest.raises(EngineTrouble, match="engine_timeout"):
        engine.check("One.")  # our own rules alone are no proofreading


def test_a_part_that_fails_while_others_open_is_told() -> None:
    bad = Part("bad")
    bad.refusing = RuntimeError("borrowed")
    heard: list[str] = []
    engine = Merged((Part("good"), bad, Part("rules")))
    engine.open("en-GB", heard.append)
    assert heard == ["good"]
    assert [(r.engine, r.trouble) for r in engine.reports] == [("good", ""), ("bad", "engine_crashed")]


def test_findings_in_joined_texts_are_told_for_each() -> None:
    texts = ["ab", "", "cdef"]
    joined = "\n\n".join(texts)
    places = [(0, 2), (2, 7), (6, 6), (7, 8), (10, 10)]
    findings = [found("a", start, end) for start, end in places]
    told = [[(f.start, f.end) for f in one] for one in apart(findings, texts)]
    assert told == [[(0, 2)], [], [(0, 0), (1, 2), (4, 4)]]  # what reaches into the next text is left out
    assert joined[7:8] == "d"


def test_no_parts_at_all_is_a_language_that_is_not_checked() -> None:
    engine = embedded("sv-SE")
    assert not engine.availability().ok
    with pytest.raises(EngineTrouble, match="engine_language"):
        engine.open("sv-SE")
    assert engine.info.name == ""


def test_closing_and_silencing_reach_all_parts() -> None:
    parts = (Part("a"), Part("b"))
    engine = opened(*parts)
    engine.set_disabled(frozenset({"a:x"}))
    engine.close()
    assert [(p.off, p.closed) for p in parts] == [(frozenset({"a:x"}), 1)] * 2
    with pytest.raises(EngineTrouble, match="engine_closed"):
        engine.check("One.")


@pytest.mark.parametrize("language", ["en-GB", "en-US", "pl-PL", "nl-NL", "fi-FI", "et-EE"])
def test_every_language_of_letters_has_an_engine_here(language: str) -> None:
    info = embedded(language).info
    assert language[:2] in info.languages
    assert info.network == "none"
    assert "rules" not in info.id


def test_the_child_says_hello_with_its_engines_and_answers() -> None:
    bad = Part("bad")
    bad.refusing = EngineTrouble("engine_missing")
    source = io.StringIO(json.dumps({"id": 1, "do": "check", "language": "en-GB", "texts": ["a"]}) + "\n")
    sink = io.StringIO()
    serve(Merged((Part("good", found("good", 0, 1)), bad)), source, sink, lambda: None)
    hello, opened, reply = map(json.loads, sink.getvalue().splitlines())
    assert opened == {"opened": "good"}
    assert [(one["id"], one["licence"], one["languages"]) for one in hello["hello"]["engines"]] == [
        ("good", "MIT", ["en"]),
        ("bad", "MIT", ["en"]),
    ]
    assert hello["hello"]["warnings"] == ["bad"]
    assert [one["trouble"] for one in reply["engines"]] == ["", "engine_missing"]
    assert len(reply["findings"][0]) == 1


@pytest.mark.parametrize("line", ["", "null", "[]", "{", '{"id": 1}', '{"id": 1, "language": 3, "texts": 4}'])
def test_a_request_that_makes_no_sense_is_answered(line: str) -> None:
    assert Session(Merged((Part("good"),)), print).answer(line)["trouble"] == "engine_crashed"


def test_after_a_failed_opening_the_next_request_opens_again() -> None:
    part = Part("a")
    part.refusing = EngineTrouble("engine_timeout")
    session = Session(Merged((part,)), print)
    line = json.dumps({"id": 1, "do": "check", "language": "en-GB", "texts": ["One."]})
    assert session.answer(line)["trouble"] == "engine_timeout"
    part.refusing = None
    assert session.answer(line)["findings"] == [[]]
