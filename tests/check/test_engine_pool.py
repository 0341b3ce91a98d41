# SPDX-License-Identifier: GPL-3.0-or-later
"""One process per language: when it starts, when it ends, and what happens when it misbehaves."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from composer.check.engines.client import EngineProcess
from composer.check.engines.pool import LINGER, EnginePool
from composer.check.service import Checker
from composer.errors import EngineTrouble
from tests.check.letters import job_of

WORKERS = str(Path(__file__).with_name("fake_workers.py"))
EN, US, FI = "en-GB", "en-US", "fi-FI"


class Hours:
    """A clock that is set by hand, and what was to be done later."""

    def __init__(self) -> None:
        self.now = 0.0
        self.due: list[tuple[float, Callable[[], None]]] = []

    def later(self, seconds: float, do: Callable[[], None]) -> None:
        self.due.append((self.now + seconds, do))

    def pass_by(self, seconds: float) -> None:
        self.now += seconds
        ripe = [do for at, do in self.due if at <= self.now]
        self.due = [one for one in self.due if one[0] > self.now]
        for do in ripe:
            do()


class Works:
    """Makes pools of fake processes, and remembers which were started."""

    def __init__(self) -> None:
        self.hours = Hours()
        self.kind = "good"
        self.address: dict[str, str] = {}
        self.started: list[tuple[str, str, EngineProcess]] = []
        self.pool = EnginePool(
            lambda language: self.address.get(language, ""),
            clock=lambda: self.hours.now,
            later=self.hours.later,
            start=self.start,
        )

    def start(self, language: str, server: str) -> EngineProcess:
        process = EngineProcess((sys.executable, WORKERS, self.kind))
        self.started.append((language, server, process))
        return process

    def process(self, at: int = 0) -> EngineProcess:
        return self.started[at][2]


@pytest.fixture
def works() -> Iterator[Works]:
    made = Works()
    yield made
    made.pool.close()
    for _, _, process in made.started:
        process.close()


def test_nothing_is_started_before_it_is_needed(works: Works) -> None:
    works.pool.open_letter(EN)
    works.pool.close_letter(EN)
    assert works.pool.engine_name(EN)
    assert works.started == []
    works.pool.warm_up(EN)
    assert [one[:2] for one in works.started] == [(EN, "")]
    assert works.process().running


def test_each_language_and_region_has_its_own(works: Works) -> None:
    for language in (EN, US, FI, EN):
        assert len(works.pool.check("One.", language)[0]) == 1
    assert [one[0] for one in works.started] == [EN, US, FI]


def test_two_minutes_after_the_last_letter_it_is_gone(works: Works) -> None:
    works.pool.open_letter(EN)
    works.pool.open_letter(EN)
    works.pool.check("One.", EN)
    works.pool.close_letter(EN)
    works.hours.pass_by(10 * LINGER)
    assert works.process().running  # one letter is still open
    works.pool.close_letter(EN)
    works.hours.pass_by(LINGER - 1)
    assert works.process().running
    works.hours.pass_by(1)
    assert not works.process().running


def test_a_letter_opened_meanwhile_keeps_it(works: Works) -> None:
    works.pool.check("One.", EN)
    works.hours.pass_by(LINGER - 1)
    works.pool.open_letter(EN)
    works.hours.pass_by(LINGER)
    assert works.process().running
    works.pool.close_letter(EN)
    works.hours.pass_by(LINGER)
    assert not works.process().running


def test_without_any_letter_it_lingers_after_its_last_use(works: Works) -> None:
    works.pool.check("One.", EN)
    works.hours.pass_by(LINGER - 1)
    works.pool.check("Two.", EN)
    assert len(works.hours.due) == 1  # one watch, however often it is used
    works.hours.pass_by(1)
    assert works.process().running
    works.hours.pass_by(LINGER)
    assert not works.process().running


def test_what_was_read_outlives_the_process(works: Works) -> None:
    works.kind = "once"
    first = works.pool.check("One.", EN)
    works.hours.pass_by(LINGER)
    assert works.pool.check("One.", EN) == first
    assert not works.process().running
    assert works.pool.check("Two.", EN)[0]
    assert len(works.started) == 1


def test_another_address_is_another_process(works: Works) -> None:
    works.pool.check("One.", EN)
    works.pool.check("One.", FI)
    works.address[EN] = "http://127.0.0.1:8081"
    works.pool.check("One.", EN)
    works.pool.check("One.", FI)
    assert [one[:2] for one in works.started] == [(EN, ""), (FI, ""), (EN, "http://127.0.0.1:8081")]
    assert not works.process(0).running
    assert works.process(1).running


def test_trouble_with_the_address_is_told_as_not_checked() -> None:
    def refuse(_: str) -> str:
        raise EngineTrouble("engine_consent", engine="languagetool")

    checker = Checker(EnginePool(refuse))
    checked = checker.check(job_of("One."))
    checker.close()
    assert [(e.checked, e.trouble) for e in checked.engines[:-1]] == [(False, "engine_consent")]


@pytest.mark.parametrize(
    ("kind", "code"),
    [
        ("gone", "engine_crashed"),
        ("crash", "engine_crashed"),
        ("words", "engine_nonsense"),
        ("outside", "engine_nonsense"),
        ("reports", "engine_nonsense"),
        ("silent", "engine_timeout"),
        ("trouble", "engine_language"),
    ],
)
def test_a_bad_process_hurts_its_own_language_only(works: Works, kind: str, code: str) -> None:
    works.kind = kind
    for _ in range(2):
        with pytest.raises(EngineTrouble, match=code):
            works.pool.check("One.", EN, timeout=0.3 if kind == "silent" else 60.0)
    works.kind = "good"
    assert works.pool.check("One.", FI)[0]


def test_a_language_without_an_engine_is_not_checked() -> None:
    pool = EnginePool()
    checker = Checker(pool)
    assert pool.engine_name("sv-SE") == ""
    with pytest.raises(EngineTrouble, match="engine_language"):
        pool.check("Tack.", "sv-SE")
    checker.close()


def test_after_closing_nothing_is_started(works: Works) -> None:
    works.pool.check("One.", EN)
    works.pool.close()
    works.pool.close()
    assert not works.process().running
    with pytest.raises(EngineTrouble, match="engine_closed"):
        works.pool.check("Two.", EN)
    works.pool.close_letter(EN)
    works.hours.pass_by(LINGER)


def test_the_real_finnish_process_tells_what_checked(works: Works) -> None:
    pool = EnginePool()
    found, reports = pool.check("Kittos kirjeestänne jossa kerroitte viasta.", FI)
    name = pool.engine_name(FI)
    pool.close()
    assert [f.engine for f in found] == ["voikko", "rules"]
    assert [(r.engine, r.name, r.checked) for r in reports] == [("voikko", name, True)]


@pytest.mark.parametrize(
    ("language", "slip"), [("en-GB", "recieved"), ("fi-FI", "summma"), ("pl-PL", "zostalo")]
)
def test_two_calls_at_once(language: str, slip: str) -> None:
    texts = [f"{n}. {slip}." for n in range(6)]
    pool = EnginePool()
    with ThreadPoolExecutor(3) as threads:
        answers = list(threads.map(lambda text: pool.check(text, language, 50.0)[0], texts))
    pool.close()
    assert all(slip in [t[f.start : f.end] for f in found] for t, found in zip(texts, answers, strict=True))


@pytest.mark.parametrize("language", ["en-GB", "fi-FI"])
def test_close_during_a_check_and_check_after_close(language: str) -> None:
    pool = EnginePool()
    with ThreadPoolExecutor(1) as threads:
        text = "Kittos huolelisesti summma paatyi. " * 2000
        running = threads.submit(pool.check, text, language, 50.0)
        pool.close()
        with pytest.raises(EngineTrouble, match="engine_closed"):
            running.result(timeout=30)
    with pytest.raises(EngineTrouble, match="engine_closed"):
        pool.check("One.", language)


def test_british_and_american_spelling_stand_side_by_side() -> None:
    pool = EnginePool()
    text = "We like the colour."
    found = {language: [f.category for f in pool.check(text, language)[0]] for language in (EN, US)}
    pool.close()
    assert found == {EN: [], US: ["spelling"]}
