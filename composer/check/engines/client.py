# SPDX-License-Identifier: GPL-3.0-or-later
"""The interface's side of the child process in which spelling and grammar are checked.

Lazy: the child starts with the first check or warm-up. It is restarted after a crash or a rest. Paragraphs
that were checked once are remembered (in memory only), so a key press re-checks one paragraph.
"""

from __future__ import annotations

import contextlib
import json
import os
import re
import subprocess
import sys
import threading
import time
from collections import OrderedDict
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from queue import Empty, SimpleQueue
from typing import Any

from composer.check.engines.thrift import THRIFTY
from composer.check.findings import EngineReport, EngineStart, Finding, Severity
from composer.errors import EngineTrouble

TIMEOUT = 20.0
"""Seconds a check may take, the first start of the engine included (measured: 3 s on two cores)."""

REMEMBERED = 400
"""How many paragraphs are remembered: several letters' worth."""

_PARAGRAPH = re.compile(r"\S(?:.|\n(?!\s*\n)|\r\n(?!\s*\n))*")


PASSING = frozenset({"engine_crashed", "engine_timeout", "engine_nonsense"})
"""Troubles of one part that may be over at the next check: what was found without it is not remembered."""


def worker_command(language: str = "en-GB", server: str = "") -> tuple[str, ...]:
    """How a language's child is started; a frozen program calls itself (its entry must know the word)."""
    more = (language, "--languagetool", server) if server else (language,)
    if getattr(sys, "frozen", False):
        return (sys.executable, "--check-worker", *more)
    return (sys.executable, "-m", "composer.check.engines.worker", *more)


class EngineProcess:
    """An engine in a child process. Safe to use from several threads: calls wait for each other."""

    def __init__(self, command: tuple[str, ...] | None = None) -> None:
        """``command`` starts the child; the usual one when not given. Nothing is started yet."""
        self._command = command or worker_command()
        self._turn = threading.Lock()  # one question at a time
        self._state = threading.Lock()  # guards the fields below
        self._child: subprocess.Popen[str] | None = None
        self._answers: SimpleQueue[str | None] = SimpleQueue()
        self._closed = False
        self._asked = 0
        self._known: OrderedDict[tuple[str, str], tuple[Finding, ...]] = OrderedDict()
        self._reports: tuple[EngineReport, ...] = ()
        self._engines: dict[str, str] = {}  # id -> name
        self._ready: frozenset[str] = frozenset()
        self.id = ""
        self.name = ""  # known when the child has said hello
        self.warnings: tuple[str, ...] = ()

    def warm_up(self, language: str, timeout: float = TIMEOUT) -> None:
        """Start the child and let it load a language. Raises EngineTrouble like ``check``."""
        with self._turn:
            self._ask({"do": "open", "language": language}, timeout)

    def check(self, text: str, language: str, timeout: float = TIMEOUT) -> list[Finding]:
        """Findings in ``text``, in code points, sorted by place.

        Raises EngineTrouble ``engine_missing``, ``engine_language``, ``engine_crashed``, ``engine_timeout``,
        ``engine_nonsense`` or ``engine_closed``; then the text is *not checked*.
        """
        return self.read(text, language, timeout)[0]

    def read(
        self, text: str, language: str, timeout: float = TIMEOUT
    ) -> tuple[list[Finding], tuple[EngineReport, ...]]:
        """``check``, and how each engine of the child fared."""
        parts = [(match.start(), match.group()) for match in _PARAGRAPH.finditer(text)]
        with self._turn:
            if self._closed:
                raise EngineTrouble("engine_closed", engine=self.id)
            known = self._learn([part for _, part in parts], language, timeout)
            return [f.moved(start) for start, part in parts for f in known[part]], self._reports

    def rest(self) -> None:
        """End the child unless it is busy; what was read stays remembered, the next check starts anew."""
        if self._turn.acquire(blocking=False):
            try:
                with self._state:
                    child, self._child = self._child, None
                if child is not None:
                    _end(child)
            finally:
                self._turn.release()

    @property
    def starting(self) -> tuple[EngineStart, ...]:
        """The engines of the child and whether each is loaded; nothing before it has said hello."""
        ready = self._ready
        return tuple(EngineStart(name, ident in ready) for ident, name in self._engines.items())

    @property
    def running(self) -> bool:
        """Whether there is a child just now."""
        with self._state:
            return self._child is not None and self._child.poll() is None

    def close(self) -> None:
        """End the child at once; a check under way ends with ``engine_closed``. May be called twice."""
        with self._state:
            self._closed = True
            child = self._child
            self._child = None
        if child is not None:
            _end(child)

    def _learn(self, parts: list[str], language: str, timeout: float) -> dict[str, tuple[Finding, ...]]:
        """The findings of all paragraphs; asks for those not remembered. Those in use are kept longest."""
        wanted = dict.fromkeys(parts)
        known = {part: self._known[language, part] for part in wanted if (language, part) in self._known}
        new = [part for part in wanted if part not in known]
        if new:
            reply = self._ask({"do": "check", "language": language, "texts": new}, timeout)
            known.update(zip(new, self._read(reply, new), strict=True))
            self._reports = self._told(reply)
        elif wanted:  # all of it was read in full: a trouble with words that are gone is over
            self._reports = tuple(_at_ease(report) for report in self._reports)
        if not new or not any(report.trouble in PASSING for report in self._reports):
            self._remember(language, {part: known[part] for part in wanted})
        return known

    def _remember(self, language: str, known: dict[str, tuple[Finding, ...]]) -> None:
        for part, found in known.items():
            self._known[language, part] = found
            self._known.move_to_end((language, part))
        while len(self._known) > max(REMEMBERED, len(known)):
            self._known.popitem(last=False)

    def _told(self, reply: dict[str, Any]) -> tuple[EngineReport, ...]:
        """How the child says its engines fared."""
        try:
            told = tuple(EngineReport(**one) for one in reply.get("engines", []))
        except TypeError as error:
            raise self._given_up(EngineTrouble("engine_nonsense", engine=self.id)) from error
        return told or (EngineReport(self.id, self.name, True),)

    def _ask(self, question: dict[str, Any], timeout: float) -> dict[str, Any]:
        child, answers = self._running()
        self._asked += 1
        line = json.dumps({"id": self._asked, **question}) + "\n"
        writer = threading.Thread(target=_write, args=(child, line), daemon=True)
        writer.start()  # a child that does not read must not hold us up
        try:
            reply = self._heard(answers, timeout)
            if reply.get("id") != self._asked:
                raise EngineTrouble("engine_nonsense", engine=self.id)
        except (Empty, EngineTrouble, KeyError, TypeError) as error:
            raise self._given_up(error) from error
        if "trouble" in reply:
            raise EngineTrouble(str(reply["trouble"]), engine=self.id)
        return reply

    def _heard(self, answers: SimpleQueue[str | None], timeout: float) -> dict[str, Any]:
        """The reply; what the child says of itself before it is noted."""
        until = time.monotonic() + timeout
        while True:
            reply = _decoded(answers.get(timeout=max(0.0, until - time.monotonic())))
            if "hello" in reply:
                self._greeted(reply["hello"])
            elif "opened" in reply:
                self._ready |= {str(reply["opened"])}
            else:
                return reply

    def _greeted(self, hello: dict[str, Any]) -> None:
        self.id, self.name = str(hello["id"]), str(hello["name"])
        self.warnings = tuple(map(str, hello.get("warnings", ())))
        self._engines = {str(one["id"]): str(one["name"]) for one in hello.get("engines", ())}
        self._ready = frozenset()

    def _given_up(self, error: Exception) -> EngineTrouble:
        """End a child that cannot be trusted any more; the next check starts a new one."""
        with self._state:
            child, self._child = self._child, None
            closed = self._closed
        if child is not None:
            _end(child)
        if closed:
            return EngineTrouble("engine_closed", engine=self.id)
        if isinstance(error, EngineTrouble):
            return error
        return EngineTrouble(
            "engine_timeout" if isinstance(error, Empty) else "engine_nonsense", engine=self.id
        )

    def _running(self) -> tuple[subprocess.Popen[str], SimpleQueue[str | None]]:
        with self._state:
            if self._closed:
                raise EngineTrouble("engine_closed", engine=self.id)
            if self._child is not None and self._child.poll() is None:
                return self._child, self._answers
            if self._child is not None:
                _end(self._child)
            self._answers = SimpleQueue()
            self._child = _start(self._command, self._answers)
            return self._child, self._answers

    def _read(self, reply: dict[str, Any], parts: list[str]) -> list[tuple[Finding, ...]]:
        """The findings of a reply, or ``engine_nonsense`` when they do not fit the text."""
        try:
            found = reply["findings"]
            if len(found) != len(parts):
                raise ValueError("wrong number of answers")
            return [_findings(raw, part) for raw, part in zip(found, parts, strict=True)]
        except (KeyError, TypeError, ValueError) as error:
            raise self._given_up(EngineTrouble("engine_nonsense", engine=self.id)) from error


def _at_ease(report: EngineReport) -> EngineReport:
    """The report of an engine that may be well again, or the same one."""
    return replace(report, checked=True, trouble="") if report.trouble in PASSING else report


def _start(command: tuple[str, ...], answers: SimpleQueue[str | None]) -> subprocess.Popen[str]:
    try:
        child = subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            encoding="utf-8",
            errors="replace",
            env=_environment(os.environ),
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
    except OSError as error:
        raise EngineTrouble("engine_missing", engine="child") from error
    threading.Thread(target=_listen, args=(child, answers), daemon=True).start()
    return child


def _environment(usual: Mapping[str, str]) -> dict[str, str]:
    """The child must find ``composer`` whatever the current folder is."""
    root = str(Path(__file__).resolve().parents[3])
    paths = [root, usual.get("PYTHONPATH", "")]
    return {**usual, "PYTHONPATH": os.pathsep.join(filter(None, paths)), "PYTHONUTF8": "1", **THRIFTY}


def _listen(child: subprocess.Popen[str], answers: SimpleQueue[str | None]) -> None:
    """Read until the child ends; this thread alone closes the pipe it reads."""
    if child.stdout is not None:
        with child.stdout as stream:
            for line in stream:
                answers.put(line)
    answers.put(None)


def _write(child: subprocess.Popen[str], line: str) -> None:
    try:
        if child.stdin is not None:
            child.stdin.write(line)
            child.stdin.flush()
    except (OSError, ValueError):
        pass  # the child is gone; the end of its output tells the story


def _end(child: subprocess.Popen[str]) -> None:
    child.kill()
    child.wait()
    if child.stdin is not None:
        with contextlib.suppress(OSError, ValueError):  # unsent words of a broken pipe
            child.stdin.close()


def _decoded(line: str | None) -> dict[str, Any]:
    if line is None:
        raise EngineTrouble("engine_crashed", engine="child")
    try:
        reply = json.loads(line)
    except ValueError as error:
        raise EngineTrouble("engine_nonsense", engine="child") from error
    if not isinstance(reply, dict):
        raise EngineTrouble("engine_nonsense", engine="child")
    return reply


def _findings(raw: list[dict[str, Any]], text: str) -> tuple[Finding, ...]:
    made = tuple(
        Finding(**{**one, "severity": Severity(one["severity"]), "suggestions": tuple(one["suggestions"])})
        for one in raw
    )
    if any(not 0 <= finding.start <= finding.end <= len(text) for finding in made):
        raise ValueError("a place outside the text")
    return made
