# SPDX-License-Identifier: GPL-3.0-or-later
"""Our own server: started once, on loopback, started again once, and never left behind."""

from __future__ import annotations

import subprocess
import sys
import threading
import urllib.request
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path

import psutil
import pytest

from composer import cli
from composer.check.engines.languagetool import keeper
from composer.check.engines.languagetool.find import Installation, Java
from composer.check.engines.languagetool.server import HEAP, Server, java_command, keeper_command
from composer.errors import EngineTrouble

FAKE = Path(__file__).with_name("fake_java.py")
JAVA, HOME = Java(Path("java"), 21), Installation(Path("LanguageTool-6.8"), (6, 8))


def fake(mode: str, ports: list[int] | None = None) -> Callable[[Java, Installation, int], tuple[str, ...]]:
    def command(java: Java, installation: Installation, port: int) -> tuple[str, ...]:
        if ports is not None:
            ports.append(port)
        return (sys.executable, str(FAKE), mode, str(port))

    return command


@pytest.fixture
def server() -> Iterator[Server]:
    made = Server(fake("good"))
    yield made
    made.close()


def fakes() -> list[psutil.Process]:
    """The stand-ins that run below this process."""
    found = []
    for process in psutil.Process().children(recursive=True):
        with suppress(psutil.Error):
            if process.status() != psutil.STATUS_ZOMBIE and str(FAKE) in process.cmdline()[1:2]:
                found.append(process)
    return found


def crash(address: str) -> None:
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    with suppress(OSError):
        opener.open(f"{address}/crash", timeout=5)


def test_the_command_is_languagetools_with_little_memory_on_loopback() -> None:
    command = java_command(JAVA, HOME, 4711)
    assert HEAP in command
    assert command[-3:] == ("org.languagetool.server.HTTPServer", "-p", "4711")
    assert "--public" not in command


def test_one_server_for_all_who_ask(server: Server) -> None:
    with ThreadPoolExecutor(4) as pool:
        addresses = set(pool.map(lambda _: server.address(JAVA, HOME), range(4)))
    (address,) = addresses
    assert address.startswith("http://127.0.0.1:")
    assert server.is_running
    assert len(fakes()) == 1


def test_closing_leaves_nothing_behind(server: Server) -> None:
    server.address(JAVA, HOME)
    running = fakes()
    server.close()
    server.close()
    psutil.wait_procs(running, timeout=10)
    assert fakes() == []
    with pytest.raises(EngineTrouble, match="engine_closed"):
        server.address(JAVA, HOME)


def test_another_java_ends_the_first_server(server: Server) -> None:
    server.address(JAVA, HOME)
    (first,) = fakes()
    server.address(Java(Path("java"), 17), HOME)
    psutil.wait_procs([first], timeout=10)
    assert len(fakes()) == 1
    server.rest()
    assert not server.is_running


def test_a_crash_is_mended_once(server: Server) -> None:
    first = server.address(JAVA, HOME)
    crash(first)
    _ended(server)
    second = server.address(JAVA, HOME)
    assert second != first or server.is_running
    crash(second)
    _ended(server)
    with pytest.raises(EngineTrouble, match="server_crashed"):
        server.address(JAVA, HOME)
    assert server.address(JAVA, HOME)  # the owner tries again


def test_a_crash_long_after_the_last_one_is_mended_again() -> None:
    now = [0.0]
    server = Server(fake("good"), monotonic=lambda: now[0])
    for _ in range(3):
        crash(server.address(JAVA, HOME))
        _ended(server)
        now[0] += 1000.0
    assert server.address(JAVA, HOME)
    server.close()


def _ended(server: Server) -> None:
    running = server._running
    assert running is not None
    assert running.ended.wait(10)


@pytest.mark.parametrize(
    ("mode", "code"),
    [
        ("old", "java_old"),
        ("memory", "server_memory"),
        ("parts", "languagetool_incomplete"),
        ("other", "server_failed"),
    ],
)
def test_why_it_did_not_start_is_told_by_a_code(mode: str, code: str) -> None:
    server = Server(fake(mode))
    with pytest.raises(EngineTrouble, match=code) as caught:
        server.address(JAVA, HOME)
    assert "letter" not in str(caught.value.data)
    assert not server.is_running
    server.close()


def test_a_port_that_was_taken_is_exchanged_for_another() -> None:
    ports: list[int] = []
    server = Server(fake("port", ports))
    with pytest.raises(EngineTrouble, match="server_port"):
        server.address(JAVA, HOME)
    assert len(set(ports)) == 3
    server.close()


def test_the_second_port_is_used_when_the_first_is_taken() -> None:
    def command(java: Java, installation: Installation, port: int) -> tuple[str, ...]:
        ports.append(port)
        return fake("port" if len(ports) == 1 else "good")(java, installation, port)

    ports: list[int] = []
    server = Server(command)
    assert server.address(JAVA, HOME) == f"http://127.0.0.1:{ports[1]}"
    server.close()


def test_a_server_that_never_answers_is_given_up() -> None:
    server = Server(fake("silent"), start_seconds=0.3)
    with pytest.raises(EngineTrouble, match="server_slow"):
        server.address(JAVA, HOME)
    assert fakes() == []
    server.close()


def test_closing_does_not_wait_for_a_slow_start() -> None:
    begun = threading.Event()

    def command(java: Java, installation: Installation, port: int) -> tuple[str, ...]:
        begun.set()
        return fake("silent")(java, installation, port)

    server = Server(command)
    with ThreadPoolExecutor(1) as pool:
        starting = pool.submit(server.address, JAVA, HOME)
        assert begun.wait(10)
        server.close()
        with pytest.raises(EngineTrouble, match="engine_closed"):
            starting.result(timeout=10)
    assert fakes() == []


@pytest.mark.parametrize("victim", ["program", "keeper"])
def test_a_program_that_is_killed_leaves_no_java(victim: str) -> None:
    """The program is one that holds a server open; it, or the keeper in between, gets SIGKILL."""
    if victim == "keeper" and not sys.platform.startswith("linux"):
        pytest.skip("only Linux ends a child with its parent")
    script = (
        "import sys; from pathlib import Path\n"
        "from tests.check.test_languagetool_server import HOME, JAVA, Server, fake\n"
        "print(Server(fake('good')).address(JAVA, HOME), flush=True)\n"
        "sys.stdin.read()\n"
    )
    program = subprocess.Popen(
        [sys.executable, "-c", script], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    with program:
        assert program.stdout is not None
        assert program.stdout.readline().startswith("http://127.0.0.1:")
        (held,) = psutil.Process(program.pid).children()
        below = held.children()
        (held if victim == "keeper" else program).kill()
        _, alive = psutil.wait_procs(below, timeout=10)
        program.kill()
    assert below
    assert [p for p in alive if p.is_running() and p.status() != psutil.STATUS_ZOMBIE] == []


def test_a_frozen_program_starts_itself_as_the_keeper(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert keeper_command() == (sys.executable, "--languagetool-keeper")
    assert cli.KEEPER == keeper.FLAG
    kept: list[list[str]] = []

    def keep(words: list[str]) -> int:
        kept.append(words)
        return 0

    monkeypatch.setattr(keeper, "main", keep)
    assert cli.main([cli.KEEPER, "java", "-version"]) == 0
    assert kept == [["java", "-version"]]


def test_a_java_that_is_not_there(server: Server) -> None:
    gone = Server(lambda java, installation, port: ("/nowhere/java",))
    with pytest.raises(EngineTrouble, match="server_failed"):
        gone.address(JAVA, HOME)
    gone.close()
