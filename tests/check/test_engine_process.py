# SPDX-License-Identifier: GPL-3.0-or-later
"""The child process: what happens when it crashes, hangs, talks nonsense or is closed meanwhile."""

from __future__ import annotations

import logging
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from composer.check.engines import client
from composer.check.engines.client import REMEMBERED, EngineProcess
from composer.check.engines.pool import EnginePool
from composer.check.findings import EngineStart
from composer.check.service import Checker
from composer.errors import EngineTrouble
from tests.check.letters import job_of

WORKERS = str(Path(__file__).with_name("fake_workers.py"))
LONG = 60.0  # never reached; the test's own time limit is shorter


@pytest.fixture
def process() -> Iterator[Callable[[str], EngineProcess]]:
    """Makes an engine whose child is a fake of the given kind; all are ended afterwards."""
    made: list[EngineProcess] = []

    def make(kind: str) -> EngineProcess:
        made.append(EngineProcess((sys.executable, WORKERS, kind)))
        return made[-1]

    yield make
    for one in made:
        one.close()


def code_of(engine: EngineProcess, timeout: float = LONG) -> str:
    with pytest.raises(EngineTrouble) as trouble:
        engine.check("Some text.", "en-GB", timeout)
    return trouble.value.code


def test_findings_of_later_paragraphs_stand_where_they_belong(
    process: Callable[[str], EngineProcess],
) -> None:
    engine = process("good")
    found = engine.check("One.\n\n\U0001f600 two.\r\n\r\nThree.\n", "en-GB")
    assert [(f.start, f.end) for f in found] == [(0, 1), (6, 7), (16, 17)]
    assert engine.name == "Fake 1"


def test_it_says_which_engines_are_ready(process: Callable[[str], EngineProcess]) -> None:
    engine = process("slow")
    assert not engine.starting
    assert code_of(engine, 2.0) == "engine_timeout"
    assert engine.starting == (EngineStart("A 1", True), EngineStart("B 1", False))


def test_an_empty_text_asks_nobody(process: Callable[[str], EngineProcess]) -> None:
    assert process("gone").check(" \n\n ", "en-GB") == []


@pytest.mark.parametrize(
    ("kind", "code"),
    [
        ("gone", "engine_crashed"),
        ("crash", "engine_crashed"),
        ("words", "engine_nonsense"),
        ("list", "engine_nonsense"),
        ("number", "engine_nonsense"),
        ("few", "engine_nonsense"),
        ("outside", "engine_nonsense"),
        ("fields", "engine_nonsense"),
        ("trouble", "engine_language"),
    ],
)
def test_trouble_has_a_code(process: Callable[[str], EngineProcess], kind: str, code: str) -> None:
    engine = process(kind)
    assert code_of(engine) == code
    assert code_of(engine) == code  # and again: a new child is started, nothing is stuck


@pytest.mark.parametrize("kind", ["silent", "deaf"])
def test_a_child_that_hangs_is_given_up(process: Callable[[str], EngineProcess], kind: str) -> None:
    engine = process(kind)
    assert code_of(engine, timeout=0.2) == "engine_timeout"


def test_a_program_that_is_not_there_is_missing() -> None:
    assert code_of(EngineProcess(("/no/such/program",))) == "engine_missing"


def test_after_a_crash_the_next_check_starts_a_new_child(process: Callable[[str], EngineProcess]) -> None:
    engine = process("once")
    assert len(engine.check("One.", "en-GB")) == 1
    assert code_of(engine) == "engine_crashed"
    assert len(engine.check("Three.", "en-GB")) == 1


def test_what_was_read_once_is_not_asked_again(process: Callable[[str], EngineProcess]) -> None:
    engine = process("once")  # a second question would end the child
    first = engine.check("One.\n\nTwo.", "en-GB")
    assert engine.check("Two.\n\nOne.\n\nTwo.", "en-GB")[0].start == first[0].start


def test_a_text_with_more_paragraphs_than_are_remembered(process: Callable[[str], EngineProcess]) -> None:
    text = "\n\n".join(f"Paragraph {n}." for n in range(REMEMBERED + 50))
    engine = process("good")
    assert len(engine.check(text, "en-GB")) == REMEMBERED + 50
    assert len(engine.check("Another.", "en-GB")) == 1


def test_another_language_is_another_question(process: Callable[[str], EngineProcess]) -> None:
    engine = process("once")
    engine.check("Some text.", "en-US")
    assert code_of(engine) == "engine_crashed"


def test_closing_ends_a_check_under_way(
    process: Callable[[str], EngineProcess], monkeypatch: pytest.MonkeyPatch
) -> None:
    engine = process("silent")
    asked = threading.Event()
    write = client._write

    def written(child: subprocess.Popen[str], line: str) -> None:
        write(child, line)
        asked.set()

    monkeypatch.setattr(client, "_write", written)
    with ThreadPoolExecutor(1) as pool:
        running = pool.submit(code_of, engine)
        assert asked.wait(30)
        engine.close()
        assert running.result(timeout=30) == "engine_closed"


def test_after_closing_nothing_is_checked_or_started(process: Callable[[str], EngineProcess]) -> None:
    engine = process("good")
    engine.check("One.", "en-GB")
    engine.close()
    engine.close()
    assert code_of(engine) == "engine_closed"
    assert engine._child is None


def test_the_checker_says_not_checked_and_goes_on(process: Callable[[str], EngineProcess]) -> None:
    checker = Checker(EnginePool(start=lambda *_: process("crash")))
    checker.warm_up("en-GB")  # trouble is told by the next check
    checked = checker.check(job_of("You failed to read the label."))
    checker.close()
    assert [(e.engine, e.checked, e.trouble) for e in checked.engines] == [
        ("fake", False, "engine_crashed"),
        ("tactful", True, ""),
    ]
    assert "en.blame.you_failed" in [f.rule for f in checked.findings]


def test_a_rest_ends_the_child_and_keeps_what_was_read(process: Callable[[str], EngineProcess]) -> None:
    engine = process("once")
    first = engine.check("One.", "en-GB")
    engine.rest()
    engine.rest()
    assert not engine.running
    assert engine.check("One.", "en-GB") == first
    assert not engine.running  # nothing had to be asked
    assert len(engine.check("Two.", "en-GB")) == 1


@pytest.mark.parametrize(
    ("kind", "trouble", "asked_again"), [("half", "engine_crashed", True), ("part", "", False)]
)
def test_engines_of_a_child_are_told_one_by_one(
    process: Callable[[str], EngineProcess], kind: str, trouble: str, asked_again: bool
) -> None:
    engine = process(kind)
    found, reports = engine.read("One.", "en-GB", LONG)
    assert len(found) == 1
    assert [(r.engine, r.checked, r.trouble) for r in reports] == [
        ("a", True, ""),
        ("b", not trouble, trouble),
    ]
    asked = engine._asked
    engine.check("One.", "en-GB")
    assert (engine._asked > asked) is asked_again  # what was found without a part is not remembered


def test_a_trouble_with_words_that_are_gone_is_over(process: Callable[[str], EngineProcess]) -> None:
    engine = process("half")
    engine.read("Two.", "en-GB", LONG)
    _, reports = engine.read("Two.\n\nOne.", "en-GB", LONG)
    assert [report.checked for report in reports] == [True, False]
    _, reports = engine.read("Two.", "en-GB", LONG)
    assert [(report.checked, report.trouble) for report in reports] == [(True, ""), (True, "")]


def test_reports_that_make_no_sense_are_nonsense(process: Callable[[str], EngineProcess]) -> None:
    assert code_of(process("reports")) == "engine_nonsense"


def test_no_customer_text_is_logged(
    process: Callable[[str], EngineProcess], caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    for kind in ("good", "crash", "words"):
        checker = Checker(EnginePool(start=lambda *_, kind=kind: process(kind)))
        checker.check(job_of("Marion Ellis failed to write. You failed to read."))
        checker.close()
    assert "Marion" not in caplog.text
    assert "failed" not in caplog.text
