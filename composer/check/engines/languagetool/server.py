# SPDX-License-Identifier: GPL-3.0-or-later
"""A LanguageTool server of our own, on loopback, at most one at a time.

language-tool-python can start Java itself, but then leaves it behind when the program is killed, and
starts a second one when the first is slow (facts on proofreading, section 7).
"""

from __future__ import annotations

import contextlib
import os
import socket
import subprocess
import sys
import threading
import time
import urllib.request
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from queue import Empty, SimpleQueue

from composer.check.engines.languagetool.find import Installation, Java, check_pair
from composer.check.engines.languagetool.keeper import FLAG
from composer.errors import EngineTrouble

START_SECONDS = 60.0
"""How long a start may take; measured: 1.7 s on two cores with Java 17."""

LOOK_SECONDS = 0.1
STABLE_SECONDS = 300.0
"""A server that ran so long and then crashed may be started anew once more."""

HEAP = "-Xmx512m"
_PORTS = 3

Command = Callable[[Java, Installation, int], tuple[str, ...]]


def java_command(java: Java, installation: Installation, port: int) -> tuple[str, ...]:
    """Java with LanguageTool's server, which listens on loopback unless it is told otherwise."""
    jar = str(installation.jar)
    return (str(java.path), HEAP, "-cp", jar, "org.languagetool.server.HTTPServer", "-p", str(port))


def keeper_command() -> tuple[str, ...]:
    """How the keeper is started; a frozen program calls itself."""
    if getattr(sys, "frozen", False):
        return (sys.executable, FLAG)
    return (sys.executable, "-m", "composer.check.engines.languagetool.keeper")


@dataclass
class _Running:
    """A server that was started: what it was started from, and how it is reached."""

    of: tuple[Java, Installation]
    keeper: subprocess.Popen[str]
    port: int
    since: float
    said: SimpleQueue[str] = field(default_factory=SimpleQueue)
    ended: threading.Event = field(default_factory=threading.Event)

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}"


class Server:
    """Starts the server when its address is wanted, ends it with ``close``. Safe from several threads."""

    def __init__(
        self,
        command: Command = java_command,
        *,
        start_seconds: float = START_SECONDS,
        monotonic: Callable[[], float] = time.monotonic,
        free_port: Callable[[], int] | None = None,
    ) -> None:
        """``command`` makes the command line of the server. Nothing is started yet."""
        self._command = command
        self._start_seconds = start_seconds
        self._monotonic = monotonic
        self._free_port = free_port or _free_port
        self._turn = threading.Lock()
        self._running: _Running | None = None
        self._closed = threading.Event()
        self._crashed: tuple[Java, Installation] | None = None

    def address(self, java: Java, installation: Installation) -> str:
        """Where the server of this pair answers; it is started if need be, and another one ended first.

        A server that crashed is started anew once. Raises EngineTrouble ``server_crashed`` when it
        crashed again, ``server_failed``, ``server_slow``, ``server_memory``, ``java_old``,
        ``languagetool_incomplete``, ``languagetool_old_for_java`` or ``engine_closed``.
        """
        check_pair(java, installation)
        with self._turn:
            if self._closed.is_set():
                raise EngineTrouble("engine_closed", engine="languagetool")
            running = self._running
            if running is not None and running.of == (java, installation):
                if not running.ended.is_set():
                    return running.address
                self._note_crash(running)
            else:
                self._crashed = None
            self._end()
            self._running = self._started(java, installation)
            return self._running.address

    @property
    def is_running(self) -> bool:
        """Whether Java runs now."""
        running = self._running
        return running is not None and not running.ended.is_set()

    def rest(self) -> None:
        """End the server; the next ``address`` starts it again."""
        with self._turn:
            self._crashed = None
            self._end()

    def close(self) -> None:
        """End the server for good, also one that is just starting. May be called twice."""
        self._closed.set()
        with self._turn:
            self._end()

    def _note_crash(self, running: _Running) -> None:
        """Raises ``server_crashed`` when the one that was started after a crash crashed too."""
        lasted = self._monotonic() - running.since
        if self._crashed == running.of and lasted < STABLE_SECONDS:
            self._crashed, self._running = None, None  # the owner may try again by hand
            _end(running)
            raise EngineTrouble("server_crashed")
        self._crashed = running.of

    def _end(self) -> None:
        running, self._running = self._running, None
        if running is not None:
            _end(running)

    def _started(self, java: Java, installation: Installation) -> _Running:
        """A server that answers; another port is tried when somebody took the first."""
        for left in reversed(range(_PORTS)):
            port = self._free_port()
            running = _Running(
                (java, installation),
                _keeper(self._command(java, installation, port)),
                port,
                self._monotonic(),
            )
            threading.Thread(target=_listen, args=(running,), daemon=True).start()
            try:
                reason = self._wait(running)
            except EngineTrouble:
                _end(running)
                raise
            if not reason:
                return running
            _end(running)
            if reason != "port" or not left:
                raise _failed(reason, java, installation)
        raise AssertionError("the last round returns or raises")

    def _wait(self, running: _Running) -> str:
        """Empty once it answers, else why it ended. Raises ``server_slow``, ``engine_closed``."""
        until = self._monotonic() + self._start_seconds
        while self._monotonic() < until:
            if self._closed.is_set():
                raise EngineTrouble("engine_closed", engine="languagetool")
            try:
                return running.said.get(timeout=LOOK_SECONDS)
            except Empty:
                if is_healthy(running.address):
                    return ""
        raise EngineTrouble("server_slow", seconds=round(self._start_seconds))


def is_healthy(address: str) -> bool:
    """Whether a LanguageTool answers there; asked without a proxy, whatever the environment says."""
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    try:
        with opener.open(f"{address}/v2/healthcheck", timeout=2.0) as answer:
            return bool(answer.read(16).strip() == b"OK")
    except (OSError, ValueError):
        return False


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _keeper(command: tuple[str, ...]) -> subprocess.Popen[str]:
    try:
        return subprocess.Popen(
            (*keeper_command(), *command),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            encoding="utf-8",
            errors="replace",
            env=_environment(),
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
    except OSError as error:
        raise EngineTrouble("server_failed") from error


def _environment() -> dict[str, str]:
    """The keeper must find ``composer``; Java takes no options from the surroundings."""
    root = str(Path(__file__).resolve().parents[4])
    unwanted = {"JAVA_TOOL_OPTIONS", "_JAVA_OPTIONS", "JDK_JAVA_OPTIONS", "CLASSPATH"}
    kept = {name: value for name, value in os.environ.items() if name not in unwanted}
    paths = [root, kept.get("PYTHONPATH", "")]
    return {**kept, "PYTHONPATH": os.pathsep.join(filter(None, paths)), "PYTHONUTF8": "1"}


def _listen(running: _Running) -> None:
    """Hear from the keeper why Java ended; this thread alone closes the pipe it reads."""
    reason = "other"
    if running.keeper.stdout is not None:
        with running.keeper.stdout as lines:
            for line in lines:
                reason = line.removeprefix("ended").strip() or reason
    running.ended.set()
    running.said.put(reason)


def _end(running: _Running) -> None:
    """Close the keeper's input, on which it ends Java; help it along when that takes too long."""
    keeper = running.keeper
    if keeper.stdin is not None:
        with contextlib.suppress(OSError, ValueError):
            keeper.stdin.close()
    try:
        keeper.wait(3.0)
    except subprocess.TimeoutExpired:
        keeper.kill()
        keeper.wait()
    running.ended.wait(3.0)


def _failed(reason: str, java: Java, installation: Installation) -> EngineTrouble:
    if reason == "java":
        return EngineTrouble("java_old", found=java.version, oldest=17)
    if reason == "memory":
        return EngineTrouble("server_memory")
    if reason == "parts":
        return EngineTrouble("languagetool_incomplete", path=str(installation.folder))
    return EngineTrouble("server_port" if reason == "port" else "server_failed")
