# SPDX-License-Identifier: GPL-3.0-or-later
"""One checking process per letter language, for as long as letters in it are open.

A process takes up to 500 MB, so it does not stay for ever: two minutes after the last letter of its language
was closed (or, when none was ever opened, after it was last used) it is ended. What it has read stays
remembered.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from composer.check.engines.build import names
from composer.check.engines.client import TIMEOUT, EngineProcess, worker_command
from composer.check.findings import EngineReport, EngineStart, Finding
from composer.errors import EngineTrouble

LINGER = 120.0
"""Seconds a process stays after the last letter of its language was closed."""

Later = Callable[[float, Callable[[], None]], None]


def later(seconds: float, do: Callable[[], None]) -> None:
    """Do something after a while; does not keep the program alive."""
    timer = threading.Timer(seconds, do)
    timer.daemon = True
    timer.start()


def started(language: str, server: str) -> EngineProcess:
    """The usual process for a language."""
    return EngineProcess(worker_command(language, server))


@dataclass(slots=True)
class _Place:
    """One language's process, when it was last needed, and whether somebody will look after it."""

    process: EngineProcess
    server: str
    left: float = 0.0
    watched: bool = False


class EnginePool:
    """All checking processes. Safe to use from several threads; languages do not wait for each other."""

    def __init__(
        self,
        server: Callable[[str], str] = lambda _: "",
        *,
        clock: Callable[[], float] = time.monotonic,
        later: Later = later,
        start: Callable[[str, str], EngineProcess] = started,
    ) -> None:
        """``server`` gives the address of a LanguageTool for a language, or "" for the embedded engines.

        It is asked at each check, may raise EngineTrouble, and a new answer starts a new process. ``start``
        makes the process of a language and an address. Nothing is started yet.
        """
        self._server = server
        self._clock = clock
        self._later = later
        self._start = start
        self._lock = threading.Lock()  # guards the fields below, never held while a process works
        self._places: dict[str, _Place] = {}
        self._letters: dict[str, int] = {}
        self._closed = False

    def check(
        self, text: str, language: str, timeout: float = TIMEOUT
    ) -> tuple[list[Finding], tuple[EngineReport, ...]]:
        """Findings, and how each engine fared. Raises EngineTrouble like ``EngineProcess.check``."""
        process = self._process(language)
        try:
            return process.read(text, language, timeout)
        finally:
            self._used(language)

    def warm_up(self, language: str, timeout: float = TIMEOUT) -> None:
        """Start and load a language. Raises EngineTrouble like ``check``."""
        try:
            self._process(language).warm_up(language, timeout)
        finally:
            self._used(language)

    def open_letter(self, language: str) -> None:
        """A letter in this language is open now; its process stays. Starts nothing."""
        with self._lock:
            self._letters[language] = self._letters.get(language, 0) + 1

    def close_letter(self, language: str) -> None:
        """A letter in this language was closed; with the last one its process ends two minutes later."""
        with self._lock:
            self._letters[language] = max(0, self._letters.get(language, 0) - 1)
        self._used(language)

    def engine_name(self, language: str) -> str:
        """What checks a language, as shown; empty when nothing does. Starts nothing."""
        with self._lock:
            place = self._places.get(language)
        return (place.process.name if place is not None else "") or names(language)

    def starting(self, language: str) -> tuple[EngineStart, ...]:
        """The engines of a language's process and whether each is loaded; nothing while none is running."""
        with self._lock:
            place = self._places.get(language)
        return place.process.starting if place is not None else ()

    def engine_id(self, language: str) -> str:
        """The id for a report when nothing could be checked."""
        with self._lock:
            place = self._places.get(language)
        return (place.process.id if place is not None else "") or "engine"

    def close(self) -> None:
        """End all processes; checks under way end with ``engine_closed``. May be called twice."""
        with self._lock:
            self._closed = True
            places = list(self._places.values())
        for place in places:
            place.process.close()

    def _process(self, language: str) -> EngineProcess:
        server = self._server(language)
        with self._lock:
            if self._closed:
                raise EngineTrouble("engine_closed", engine="pool")
            place = self._places.get(language)
            old = place.process if place is not None and place.server != server else None
            if place is None or old is not None:
                place = self._places[language] = _Place(self._start(language, server), server)
        if old is not None:
            old.close()
        return place.process

    def _used(self, language: str) -> None:
        """Note the moment; with no letter open, look again after the time it may linger."""
        with self._lock:
            place = self._places.get(language)
            if place is None or self._closed:
                return
            place.left = self._clock()
            watch = not self._letters.get(language) and not place.watched
            place.watched = place.watched or watch
        if watch:
            self._later(LINGER, partial(self._look_after, place, language))

    def _look_after(self, place: _Place, language: str) -> None:
        """End a process that nobody needs any more; look again later when it was used meanwhile."""
        with self._lock:
            left = LINGER - (self._clock() - place.left)
            needed = bool(self._letters.get(language)) or self._closed
            place.watched = left > 0 and not needed
            again = place.watched
        if again:
            self._later(left, partial(self._look_after, place, language))
        elif not needed:
            place.process.rest()
