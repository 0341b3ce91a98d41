# SPDX-License-Identifier: GPL-3.0-or-later
"""The settings of the check: three ways, a test of each, consent in words, the download, own words."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QCheckBox, QFileDialog, QLabel, QLineEdit, QRadioButton, QWidget
from pytestqt.qtbot import QtBot

from composer.check.engines.languagetool.fetch import Fetched
from composer.check.engines.languagetool.find import Installation, Java
from composer.check.engines.languagetool.server import Server
from composer.check.engines.languagetool.source import Source
from composer.check.findings import Finding, Severity
from composer.desk import Desk
from composer.errors import EngineTrouble
from composer.sample import sample_business
from tests.check.fake_languagetool import FakeLanguageTool, fake_languagetool, match
from tests.check.languagetool_folder import make_installation
from tests.helpers.clock import FakeClock
from tests.helpers.desks import FakeEngine, make_desk
from tests.ui.settings_helpers import Opened, opened
from ui.place import Target, Where
from ui.settings.checking_computer import ComputerCard
from ui.settings.checking_section import CheckingSection
from ui.settings.settings import SettingsPage

FAKE_JAVA = Path(__file__).parents[1] / "check" / "fake_java.py"
SPELLING = Finding(8, 16, "spelling", Severity.WARN, "Check.", "fake:1", "fake")


def fake_command(java: Java, installation: Installation, port: int) -> tuple[str, ...]:
    return (sys.executable, str(FAKE_JAVA), "good", str(port))


@pytest.fixture
def desk(tmp_path: Path, clock: FakeClock) -> Iterator[Desk]:
    made = make_desk(tmp_path, clock, FakeEngine(SPELLING), sample_business())
    made.engines.own._make_server = lambda: Server(fake_command)
    made.engines.own._environment = {"PATH": "", "LTP_PATH": str(tmp_path / "ltp")}
    yield made
    made.close()


@pytest.fixture
def page(desk: Desk, qtbot: QtBot, qapp: QApplication) -> Iterator[Opened]:
    with opened(SettingsPage, desk, Target(Where.SETTINGS, part="checking"), qtbot, qapp) as made:
        assert made.background.wait_all()
        yield made


@pytest.fixture
def server() -> Iterator[FakeLanguageTool]:
    with fake_languagetool() as made:
        made.matches = [match(8, 8)]
        yield made


def section(page: Opened) -> CheckingSection:
    return page.place.findChildren(CheckingSection)[0]


def settled(page: Opened) -> None:
    assert page.background.wait_all(20_000)
    QApplication.processEvents()


def said(page: Opened, way: str) -> str:
    return page.find(QLabel, f"engines.result.{way}").text()


def tried(page: Opened, way: str) -> str:
    """Press *Test* of a way; what it says."""
    page.click(f"engines.test.{way}")
    settled(page)
    return said(page, way)


def type_address(page: Opened, text: str) -> None:
    line = page.type_in("engines.address", text)
    page.qtbot.keyClick(line, Qt.Key.Key_Return)


# --- the three ways -----------------------------------------------------------------------------------------


def test_what_is_built_in_is_chosen_at_first_and_named_per_language(page: Opened) -> None:
    assert page.find(QRadioButton, "engines.way.automatic").isChecked()
    assert page.find(QLabel, "engines.name.en").text() == "Test proofreader"
    assert "not checked" in page.find(QLabel, "engines.name.fi").text()
    assert page.place.first_field() is section(page).ways[0].choice
    assert tried(page, "automatic") == "Test proofreader works. In a test sentence it found “recieved”."


def test_a_way_is_chosen_and_outlives_the_page(page: Opened, desk: Desk) -> None:
    page.click("engines.way.computer")
    settled(page)
    assert desk.engines.choice().way == "computer"
    assert [card.choice.isChecked() for card in section(page).ways] == [False, True, False]
    assert page.find(QLabel, "engines.name.pl").text() == "LanguageTool"
    assert page.find(QLabel, "engines.name.en").text() == "LanguageTool"
    page.click("engines.way.automatic")
    settled(page)
    assert desk.engines.choice().way == "automatic"


def test_a_server_here_is_tested_and_needs_no_consent(
    page: Opened, desk: Desk, server: FakeLanguageTool
) -> None:
    type_address(page, server.address.removeprefix("http://"))
    assert page.find(QLineEdit, "engines.address").text() == server.address
    (consent,) = section(page).ways[2].findChildren(QCheckBox, "engines.consent")
    assert consent.isHidden()
    assert tried(page, "address").startswith("LanguageTool 6.8 works.")
    page.click("engines.way.address")
    settled(page)
    assert desk.engines.address("en-GB") == server.address
    assert section(page).sent.isHidden()


def test_another_computer_wants_consent_in_words_and_shows_that_it_is_used(page: Opened, desk: Desk) -> None:
    page.click("engines.way.address")
    type_address(page, "https://check.example.com")
    card = section(page).ways[2]
    texts = " ".join(label.text() for label in card.findChildren(QLabel) if label.isVisibleTo(card))
    assert "check.example.com is not this computer. Whoever runs it can read your letters" in texts
    assert "Until then nothing is sent" in texts
    assert "Nothing was sent to check.example.com" in tried(page, "address")
    assert section(page).sent.isHidden()
    page.click("engines.consent")
    assert desk.engines.in_use("en") == "check.example.com"
    assert section(page).sent_text.text() == (
        "Letters in English, Polish and Dutch are sent to check.example.com to be checked."
    )
    assert not section(page).sent.isHidden()
    assert page.find(QLabel, "engines.name.nl").text() == "LanguageTool (check.example.com)"
    assert "23 November 2026" in " ".join(label.text() for label in card.findChildren(QLabel))


def test_another_address_asks_again(page: Opened, desk: Desk) -> None:
    page.click("engines.way.address")
    type_address(page, "https://check.example.com")
    page.click("engines.consent")
    type_address(page, "https://other.example.com")
    assert not page.find(QCheckBox, "engines.consent").isChecked()
    assert desk.engines.in_use("en") == ""
    assert section(page).sent.isHidden()


def test_consent_is_taken_back_with_the_tick(page: Opened, desk: Desk) -> None:
    page.click("engines.way.address")
    type_address(page, "https://check.example.com")
    page.click("engines.consent")
    page.click("engines.consent")
    assert desk.engines.choice().consent is None


@pytest.mark.parametrize("typed", ["http://example.com/api", "not an address", "http://me:pw@example.com"])
def test_an_address_that_is_none_is_said_beside_the_field(page: Opened, desk: Desk, typed: str) -> None:
    type_address(page, typed)
    assert page.problem("engines.address")
    assert page.find(QLineEdit, "engines.address").text() == typed
    assert desk.engines.choice().address == ""
    type_address(page, "localhost")
    assert page.problem("engines.address") == ""


def test_a_server_that_is_not_there_is_said(page: Opened, server: FakeLanguageTool) -> None:
    server.mode = "refuse"
    type_address(page, server.address)
    assert tried(page, "address").startswith("The LanguageTool server refused to check.")


def test_a_test_that_takes_long_can_be_stopped(page: Opened, server: FakeLanguageTool) -> None:
    server.mode = "hang"
    type_address(page, server.address)
    page.click("engines.test.address")
    section(page).ways[2].progress._stop()
    assert said(page, "address") == "Stopped."
    server.release.set()
    settled(page)
    assert said(page, "address") == "Stopped."


# --- LanguageTool on this computer --------------------------------------------------------------------------


def java_in(folder: Path) -> str:
    program = folder / "java"
    program.write_text("#!/bin/sh\necho 'openjdk version \"21.0.2\"' >&2\n")
    program.chmod(0o755)
    return str(program)


def computer(page: Opened) -> ComputerCard:
    return page.place.findChildren(ComputerCard)[0]


def test_what_is_missing_is_said_with_what_to_do(page: Opened) -> None:
    card = computer(page)
    assert "Fetch LanguageTool, or choose another folder." in card.missing.text()
    assert tried(page, "computer").startswith("There is no LanguageTool on this computer yet")
    assert card.forget.isHidden()


def test_a_folder_and_a_java_are_chosen_shown_tested_and_forgotten(
    page: Opened, desk: Desk, tmp_path: Path
) -> None:
    home = make_installation(tmp_path, "6.8")
    card = computer(page)
    page.click("engines.folder")
    (dialog,) = card.findChildren(QFileDialog)
    dialog.fileSelected.emit(str(home))
    dialog.reject()
    settled(page)
    card.use_java(java_in(tmp_path))
    settled(page)
    assert card.found.text().replace("\u200b", "").startswith(f"LanguageTool 6.8 in {home}\nJava 21 (")
    assert card.missing.isHidden()
    assert card.fetch is not None
    assert card.fetch.isHidden()
    assert "did not find the mistake" in tried(page, "computer")  # the stand-in finds nothing
    page.click("engines.forget")
    settled(page)
    assert (desk.engines.choice().folder, desk.engines.choice().java) == ("", "")


def test_a_folder_without_languagetool_changes_nothing(page: Opened, desk: Desk, tmp_path: Path) -> None:
    computer(page).use_folder(str(tmp_path))
    settled(page)
    assert said(page, "computer").startswith("There is no LanguageTool")
    assert desk.engines.choice().folder == ""
    computer(page).use_java(str(tmp_path))
    settled(page)
    assert said(page, "computer").startswith("This is no Java that can be started")


class Fetching:
    """Stands in for the download: it goes on when the test lets it."""

    def __init__(self, desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
        self.outcome: Any = None
        self.wishes: list[str] = []
        self.begun, self.wait = threading.Event(), threading.Event()
        monkeypatch.setattr(type(desk.engines), "fetch", self._fetch)

    def _fetch(self, source: Source, progress: Callable[..., None], wish: Callable[[], str]) -> Any:
        self.begun.set()
        progress(100_000_000, source.size)
        while self.outcome is None and not wish():
            self.wait.wait(0.01)
        self.wishes.append(wish())
        if isinstance(self.outcome, Exception):
            raise self.outcome
        return self.outcome


@pytest.fixture
def fetching(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> Fetching:
    return Fetching(desk, monkeypatch)


def test_the_size_and_the_source_are_said_beforehand(page: Opened) -> None:
    panel = computer(page).fetch
    assert panel is not None
    assert panel.start.text() == "Fetch LanguageTool (252 MB)"
    assert "from languagetool.org" in panel.about.text()
    assert "a checksum that others published" in panel.about.text()
    assert panel.bar.isHidden()
    assert panel.stop.isHidden()
    panel._source = Source("6.6", "https://example.com/a.zip", "LGPL-2.1-or-later")
    panel.refresh()
    assert "cannot be verified" in panel.about.text()
    assert panel.start.text() == "Fetch LanguageTool"


@pytest.mark.parametrize("wish", ["pause", "stop"])
def test_it_is_paused_and_stopped(page: Opened, fetching: Fetching, wish: str) -> None:
    page.click("engines.fetch")
    panel = computer(page).fetch
    assert panel is not None
    page.qtbot.waitUntil(lambda: panel.state.text() == "100 of 252 MB")
    assert panel.bar.value() == 396
    assert panel.start.isHidden()
    page.click(f"engines.fetch.{wish}")
    settled(page)
    assert fetching.wishes == [wish]
    assert not panel.start.isHidden()


def test_a_window_that_closes_is_a_pause(page: Opened, fetching: Fetching) -> None:
    page.click("engines.fetch")
    assert fetching.begun.wait(5)  # what waits for its turn is dropped, and wishes nothing
    page.background.close()
    assert fetching.wishes == ["pause"]


def test_what_has_come_is_used_and_said(page: Opened, fetching: Fetching, tmp_path: Path) -> None:
    fetching.outcome = Fetched(make_installation(tmp_path, "6.6"), "ab" * 32, verified=True)
    page.click("engines.fetch")
    settled(page)
    assert said(page, "computer") == "LanguageTool was fetched and has the expected checksum. Now test it."


def test_what_nobody_vouches_for_is_said_with_its_checksum(
    page: Opened, fetching: Fetching, tmp_path: Path
) -> None:
    fetching.outcome = Fetched(make_installation(tmp_path, "6.6"), "ab" * 32, verified=False)
    page.click("engines.fetch")
    settled(page)
    assert "ab" * 32 in said(page, "computer")


def test_a_broken_line_is_said_with_what_was_kept(page: Opened, fetching: Fetching) -> None:
    fetching.outcome = EngineTrouble("fetch_broken", host="languagetool.org")
    page.click("engines.fetch")
    settled(page)
    assert said(page, "computer") == (
        "The connection to languagetool.org broke off. What came so far is kept. "
        "Go on when you are connected again."
    )


def test_a_download_that_was_paused_goes_on_or_is_thrown_away(page: Opened, tmp_path: Path) -> None:
    part = tmp_path / "data" / "languagetool" / "LanguageTool-6.6.zip.part"
    part.parent.mkdir()
    part.write_bytes(bytes(3_000_000))
    panel = computer(page).fetch
    assert panel is not None
    panel.refresh()
    assert panel.start.text() == "Go on fetching"
    assert panel.state.text() == "Paused at 3 of 252 MB."
    page.click("engines.fetch.stop")
    assert not part.exists()
    assert panel.start.text() == "Fetch LanguageTool (252 MB)"


# --- own words ----------------------------------------------------------------------------------------------


def test_own_words_are_added_with_enter_and_taken_out(page: Opened, desk: Desk) -> None:
    for word in ("Zebrano", "Larkfield"):
        line = page.type_in("own_words.new", word)
        page.qtbot.keyClick(line, Qt.Key.Key_Return)
    assert desk.profile.own_words() == ("Larkfield", "Zebrano")
    page.click("own_words.remove.Zebrano")
    assert desk.profile.own_words() == ("Larkfield",)
    page.undo()
    assert desk.profile.own_words() == ("Larkfield", "Zebrano")


def test_each_language_has_its_own_words(page: Opened, desk: Desk) -> None:
    desk.profile.keep_words(["Zebrano"], "en")
    page.click("own_words.language.et")
    assert "Estonian" in section(page).own_words.list.none.text()
    page.type_in("own_words.new", "vineer")
    page.click("own_words.add")
    assert desk.profile.own_words("et") == ("vineer",)
    page.click("own_words.remove.vineer")
    page.click("own_words.language.en")
    assert page.find(QWidget, "own_words.remove.Zebrano").isVisible()
    page.undo()  # goes back to where it came from
    assert desk.profile.own_words("et") == ("vineer",)
    assert desk.profile.own_words("en") == ("Zebrano",)


def test_a_word_that_is_too_long_stays_and_is_said(page: Opened, desk: Desk) -> None:
    line = page.paste("own_words.new", "x" * 201)
    page.click("own_words.add")
    assert desk.profile.own_words() == ()
    assert "200" in page.problem("own_words.new")
    assert isinstance(line, QLineEdit)
    assert len(line.text()) == 201
