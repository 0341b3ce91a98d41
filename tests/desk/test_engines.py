# SPDX-License-Identifier: GPL-3.0-or-later
"""The owner's choice of an engine: kept, tested, and never a text sent without consent."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from composer.check.engines.languagetool.find import Installation, Java
from composer.check.engines.languagetool.server import Server
from composer.check.findings import Finding, Severity
from composer.clock import Clock
from composer.desk import Desk
from composer.desk.engine_choice import Consent, EngineChoice
from composer.desk.engines import SAMPLE, Embedded, Engines
from composer.desk.own_languagetool import LINGER, OwnLanguageTool
from composer.errors import BadInput, EngineTrouble
from tests.check.fake_languagetool import FakeLanguageTool, fake_languagetool, match
from tests.check.languagetool_folder import make_installation
from tests.helpers.clock import FakeClock

FAKE_JAVA = Path(__file__).parents[1] / "check" / "fake_java.py"
ELSEWHERE = "https://check.example.com:443"


def fake_command(java: Java, installation: Installation, port: int) -> tuple[str, ...]:
    return (sys.executable, str(FAKE_JAVA), "good", str(port))


def built_in(text: str, language: str) -> tuple[str, list[Finding]]:
    start = text.index("recieved")
    found = Finding(start, start + 8, "spelling", Severity.WARN, "Check.", "fake:1", "fake")
    return "Harper", [found]


@pytest.fixture
def timers() -> list[tuple[float, Callable[[], None]]]:
    """What is to be done later, and in how many seconds."""
    return []


@pytest.fixture
def now() -> list[float]:
    """Seconds of a clock that the test moves."""
    return [0.0]


@pytest.fixture
def make(
    desk: Desk,
    tmp_path: Path,
    clock: Clock,
    timers: list[tuple[float, Callable[[], None]]],
    now: list[float],
) -> Iterator[Callable[..., Engines]]:
    made: list[Engines] = []

    def build(embedded: Embedded = built_in) -> Engines:
        engines = Engines(
            desk.profile._store,
            clock,
            tmp_path / "data",
            embedded,
            lambda language: "Harper" if language.startswith("en") else "",
            OwnLanguageTool(
                tmp_path / "data" / "languagetool",
                {"PATH": "", "LTP_PATH": str(tmp_path / "ltp")},
                lambda: Server(fake_command),
                later=lambda seconds, do: timers.append((seconds, do)),
                monotonic=lambda: now[0],
            ),
        )
        made.append(engines)
        return engines

    yield build
    for engines in made:
        engines.close()


@pytest.fixture
def engines(make: Callable[..., Engines]) -> Engines:
    return make()


@pytest.fixture
def server() -> Iterator[FakeLanguageTool]:
    with fake_languagetool() as made:
        made.matches = [match(8, 8)]
        yield made


def java_in(folder: Path) -> str:
    """A program that says it is a Java."""
    program = folder / "java"
    program.write_text("#!/bin/sh\necho 'openjdk version \"21.0.2\"' >&2\n")
    program.chmod(0o755)
    return str(program)


def test_what_is_built_in_checks_at_first(engines: Engines) -> None:
    assert engines.choice() == EngineChoice()
    assert engines.address("en-GB") == engines.in_use("en-GB") == ""
    assert (engines.name("en-GB"), engines.name("et")) == ("Harper", "")
    tried = engines.test(engines.choice())
    assert (tried.ok, tried.name, tried.found) == (True, "Harper", ("recieved",))


def test_an_engine_that_finds_nothing_is_said_to_be_blind(make: Callable[..., Engines]) -> None:
    tried = make(embedded=lambda text, language: ("Harper", [])).test(EngineChoice())
    assert (tried.code, tried.data) == ("engine_blind", {"name": "Harper"})


def test_a_choice_outlives_the_program(engines: Engines, make: Callable[..., Engines]) -> None:
    engines.use_address("localhost:8010")
    engines.choose("address")
    assert make().choice() == EngineChoice("address", address="http://127.0.0.1:8010")


@pytest.mark.parametrize("stored", [None, 7, [], {"way": "cloud"}, {"way": None}])
def test_a_choice_that_is_not_understood_is_what_is_built_in(
    engines: Engines, desk: Desk, stored: object
) -> None:
    desk.profile._store.put("engines", stored)
    assert engines.choice() == EngineChoice()


@pytest.mark.parametrize(
    "consent", [None, "yes", {}, {"address": ELSEWHERE}, {"address": ELSEWHERE, "given": "soon"}]
)
def test_a_spoilt_consent_is_none(engines: Engines, desk: Desk, consent: object) -> None:
    stored = {"way": "address", "address": ELSEWHERE, "consent": consent}
    desk.profile._store.put("engines", stored)
    assert engines.choice().consent is None
    assert engines.address("en-GB") == ""


# --- a server at an address ---------------------------------------------------------------------------------


def test_a_server_on_this_computer_needs_no_consent(engines: Engines, server: FakeLanguageTool) -> None:
    engines.use_address(server.address)
    choice = engines.choose("address")
    assert engines.address("en-IE") == server.address
    assert engines.in_use("en-IE") == ""
    assert engines.address("fi") == engines.address("et-EE") == ""
    tried = engines.test(choice)
    assert (tried.ok, tried.name, tried.found) == (True, "LanguageTool 6.8", ("recieved",))
    assert server.forms[-1]["text"] == SAMPLE


def test_nothing_is_sent_elsewhere_before_consent(engines: Engines, clock: FakeClock) -> None:
    engines.use_address("https://check.example.com")
    choice = engines.choose("address")
    assert engines.address("en-GB") == engines.in_use("en-GB") == ""
    assert engines.name("en-GB") == "Harper"
    tried = engines.test(choice)
    assert (tried.code, tried.data) == ("server_consent", {"host": "check.example.com"})
    given = engines.consent(ELSEWHERE, given=True)
    assert given.consent == Consent(ELSEWHERE, clock.now())
    assert engines.address("en-GB") == ELSEWHERE
    assert engines.in_use("en-GB") == "check.example.com"
    assert engines.in_use("fi") == ""
    assert engines.name("pl") == "LanguageTool (check.example.com)"


def test_consent_is_asked_again_for_another_address(engines: Engines) -> None:
    engines.use_address("https://check.example.com")
    engines.consent(ELSEWHERE, given=True)
    engines.choose("address")
    assert engines.use_address("https://check.example.com/v2").consent is not None  # the same
    assert engines.use_address("https://check.example.com:8443").consent is None
    assert engines.address("en-GB") == ""
    with pytest.raises(BadInput, match="consent_stale"):
        engines.consent(ELSEWHERE, given=True)
    assert engines.use_address("https://check.example.com").consent is None  # nor does it come back


def test_consent_can_be_taken_back(engines: Engines) -> None:
    engines.use_address(ELSEWHERE)
    engines.choose("address")
    engines.consent(ELSEWHERE, given=True)
    engines.consent(ELSEWHERE, given=False)
    assert engines.address("en-GB") == engines.in_use("en-GB") == ""


def test_an_address_that_is_none_is_refused_and_the_old_one_kept(engines: Engines) -> None:
    engines.use_address("localhost")
    with pytest.raises(BadInput, match="server_address_path"):
        engines.use_address("http://example.com/api")
    assert engines.choice().address == "http://127.0.0.1:8081"
    assert engines.use_address("").address == ""
    assert engines.test(EngineChoice("address")).code == "server_address"


@pytest.mark.parametrize(("mode", "code"), [("nonsense", "engine_nonsense"), ("refuse", "engine_refused")])
def test_a_test_never_raises(engines: Engines, server: FakeLanguageTool, mode: str, code: str) -> None:
    server.mode = mode
    tried = engines.test(EngineChoice("address", address=server.address))
    assert (tried.ok, tried.code) == (False, code)


# --- LanguageTool on this computer --------------------------------------------------------------------------


def test_it_is_started_when_a_letter_is_checked_and_ended_when_not_wanted(
    engines: Engines, tmp_path: Path
) -> None:
    engines.use_folder(str(make_installation(tmp_path, "6.8")))
    engines.use_java(java_in(tmp_path))
    assert not engines.own.is_running
    engines.choose("computer")
    address = engines.address("pl")
    assert address.startswith("http://127.0.0.1:")
    assert engines.address("en-GB") == address
    assert (engines.in_use("pl"), engines.name("pl"), engines.address("et")) == ("", "LanguageTool", "")
    engines.rest_if_unused()
    assert engines.own.is_running
    engines.choose("automatic")
    engines.rest_if_unused()
    assert not engines.own.is_running


def test_java_is_ended_when_nothing_was_checked_for_a_while(
    engines: Engines,
    tmp_path: Path,
    timers: list[tuple[float, Callable[[], None]]],
    now: list[float],
) -> None:
    engines.use_folder(str(make_installation(tmp_path, "6.8")))
    engines.use_java(java_in(tmp_path))
    engines.choose("computer")
    engines.address("en-GB")
    now[0] = 400.0
    engines.address("en-GB")
    ((seconds, look),) = timers
    assert seconds == LINGER
    now[0] = LINGER
    look()
    assert engines.own.is_running
    assert timers[1][0] == 400.0
    now[0] = 400.0 + LINGER
    timers[1][1]()
    assert not engines.own.is_running
    assert engines.address("en-GB").startswith("http://127.0.0.1:")
    assert len(timers) == 3


def test_what_is_missing_is_not_checked_and_said(engines: Engines, tmp_path: Path) -> None:
    engines.choose("computer")
    with pytest.raises(EngineTrouble, match="languagetool_missing"):
        engines.address("en-GB")
    assert engines.test(engines.choice()).code == "languagetool_missing"
    make_installation(tmp_path / "ltp", "6.8")
    with pytest.raises(EngineTrouble, match="java_missing"):
        engines.address("en-GB")


def test_a_folder_or_a_java_that_is_none_changes_nothing(engines: Engines, tmp_path: Path) -> None:
    with pytest.raises(EngineTrouble, match="languagetool_missing"):
        engines.use_folder(str(tmp_path))
    with pytest.raises(EngineTrouble, match="java_unusable"):
        engines.use_java(str(tmp_path))
    assert engines.choice() == EngineChoice()


def test_the_usual_folders_are_looked_through(engines: Engines, tmp_path: Path) -> None:
    assert engines.on_computer().code == "languagetool_missing"
    make_installation(tmp_path / "ltp", "6.7")
    found = engines.on_computer()
    assert (found.languagetool, found.code) == ("LanguageTool 6.7", "java_missing")
    home = make_installation(tmp_path / "data" / "languagetool", "6.6")  # fetched here: goes first
    engines.use_java(java_in(tmp_path))
    found = engines.on_computer()
    assert (found.folder, found.code) == (str(home), "")
    assert found.java.startswith("Java 21 ")


def test_what_is_half_unpacked_is_said_rather_than_missing(engines: Engines, tmp_path: Path) -> None:
    (make_installation(tmp_path / "ltp", "6.7") / "languagetool-server.jar").unlink()
    assert engines.on_computer().code == "languagetool_incomplete"
