# SPDX-License-Identifier: GPL-3.0-or-later
"""Starting on a damaged, empty, newer or half-lost set of data: the window opens and says what happened."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from composer.case import Case
from composer.composition import DATABASE, build
from composer.desk import Desk
from composer.errors import DamagedStore, NewerRecord, TactfulError
from tests.helpers.cases import drafted_case, sealed_case, set_up
from tests.helpers.clock import FakeClock
from tests.helpers.desks import FakeEngine
from tests.ui.fakes import RecordingMessages, themed
from ui.app import AfterPaint, open_desk, start_trouble
from ui.place import Target, Where
from ui.places import PLACES
from ui.settings.settings import SettingsPage
from ui.shell import Shell
from ui.words import sentence

Start = Callable[[], tuple[Shell, RecordingMessages]]


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return tmp_path / "data" / DATABASE


@pytest.fixture
def make(tmp_path: Path, clock: FakeClock) -> Callable[[], Desk]:
    """Makes a desk as the program does, with the customer files where the profile says, else ``letters``."""

    def make_desk() -> Desk:
        return build(tmp_path / "data", files=tmp_path / "letters", clock=clock, engine=FakeEngine())

    return make_desk


@pytest.fixture
def sealed(make: Callable[[], Desk], clock: FakeClock) -> Case:
    """A shop with one letter sent; the program is closed."""
    desk = make()
    case = sealed_case(desk, clock)
    desk.close()
    return case


@pytest.fixture
def start(qapp: QApplication, qtbot: QtBot, tmp_path: Path, make: Callable[[], Desk]) -> Iterator[Start]:
    """Start as ``ui.app.main`` does, up to the end of what follows the first paint."""
    themed(qapp)
    opened_desks: list[Desk] = []

    def begin() -> tuple[Shell, RecordingMessages]:
        opened = open_desk(make)
        assert not isinstance(opened, TactfulError), opened
        desk, damage = opened
        opened_desks.append(desk)
        messages = RecordingMessages()
        settings = QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)
        shell = Shell(desk, PLACES, settings, messages)
        qtbot.addWidget(shell)
        shell.start()
        shell.show()
        AfterPaint(shell, desk, damage).begin()
        assert shell.background.wait_all(20_000)  # the English engines load as well
        return shell, messages

    yield begin
    for desk in opened_desks:
        desk.close()


def stored(shell: Shell) -> Desk:
    return shell._desk


def usable(shell: Shell, qtbot: QtBot) -> bool:
    """A new letter can be begun and is stored."""
    case = stored(shell).cases.start()
    shell.go(Target(Where.CASE, case.id))
    return shell.target == Target(Where.CASE, case.id)


def test_a_damaged_database_is_kept_named_and_filled_again(
    start: Start, sealed: Case, data: Path, qtbot: QtBot
) -> None:
    broken = b"\x7f" * 100 + data.read_bytes()[100:]
    data.write_bytes(broken)
    shell, messages = start()
    (error,) = messages.errors
    kept = Path(str(error.data["kept"]))
    assert isinstance(error, DamagedStore)
    assert kept.read_bytes() == broken
    words = sentence(error)
    assert words.happened == "The database of Tactful is damaged."
    assert str(kept) in words.kept
    desk = stored(shell)
    assert desk.cases.open(sealed.id).letters == sealed.letters
    assert desk.profile.business().name
    assert shell.target == Target(Where.HOME)
    assert messages.toasts[-1][0] == "The new database holds one letter again."
    (verified,) = desk.records.verify(desk.cases.open(sealed.id))
    assert verified.state.unchanged
    assert usable(shell, qtbot)


def test_a_damaged_page_costs_no_letter_in_progress(
    start: Start, make: Callable[[], Desk], clock: FakeClock, data: Path
) -> None:
    desk = make()
    case = drafted_case(desk, clock)
    desk.close()
    whole = bytearray(data.read_bytes())
    with closing(sqlite3.connect(data)) as db:
        (root,) = db.execute("SELECT rootpage FROM sqlite_master WHERE name='customers_by_name'").fetchone()
        (size,) = db.execute("PRAGMA page_size").fetchone()
    whole[(root - 1) * size : root * size] = b"\xa5" * size
    data.write_bytes(whole)
    data.with_name(data.name + ".check").touch()
    shell, messages = start()
    assert messages.errors[0].code == "store_damaged"
    assert stored(shell).cases.open(case.id).draft == case.draft


def test_a_damaged_database_leads_to_the_folder_that_the_owner_chose(
    start: Start, make: Callable[[], Desk], clock: FakeClock, data: Path, tmp_path: Path
) -> None:
    desk = make()
    chosen = tmp_path / "Chosen by the owner"
    set_up(desk)
    desk.records.use_folder(chosen)
    sealed = sealed_case(desk, clock)
    desk.close()
    with closing(sqlite3.connect(data)) as db:
        (root,) = db.execute("SELECT rootpage FROM sqlite_master WHERE name='cases'").fetchone()
        (size,) = db.execute("PRAGMA page_size").fetchone()
    whole = bytearray(data.read_bytes())
    whole[(root - 1) * size : root * size] = b"\xa5" * size
    data.write_bytes(whole)
    data.with_name(data.name + ".check").touch()
    shell, _ = start()
    assert stored(shell).records.folder() == chosen
    assert stored(shell).cases.open(sealed.id).letters == sealed.letters


def test_a_damaged_database_and_no_folder_is_no_dead_end(start: Start, data: Path, qtbot: QtBot) -> None:
    data.parent.mkdir()
    data.write_bytes(b"\xa5" * 50_000)
    shell, messages = start()
    text, kind, _ = messages.pages[-1]
    assert text.startswith("Nothing could be brought back yet.")
    assert kind == "warn"
    messages.press("Open the settings")
    assert isinstance(shell.place, SettingsPage)
    assert shell.place.name == "files"
    assert usable(shell, qtbot)


def test_an_empty_database_beside_filled_folders_offers_to_add_them(
    start: Start, sealed: Case, data: Path
) -> None:
    data.write_bytes(b"")
    shell, messages = start()
    assert messages.errors == []
    assert messages.pages[-1][0] == (
        "There is a letter in the customer files that is not in the list of letters."
    )
    messages.press("Add what is missing")
    assert shell.background.wait_all(20_000)  # the English engines load as well
    assert stored(shell).cases.open(sealed.id).letters == sealed.letters
    assert stored(shell).records.sweep().quiet
    assert shell.target == Target(Where.HOME)


def test_a_folder_that_cannot_be_added_is_no_endless_offer(
    start: Start, sealed: Case, data: Path, tmp_path: Path
) -> None:
    data.write_bytes(b"")
    (tmp_path / "letters" / sealed.letters[0].folder / "record.json").write_text("{", encoding="utf-8")
    shell, messages = start()
    messages.press("Add what is missing")
    assert shell.background.wait_all(20_000)  # the English engines load as well
    assert messages.pages[-1][0] == ("A folder of the customer files cannot be read and was left as it is.")
    messages.press("See why in the settings")
    assert isinstance(shell.place, SettingsPage)


def test_a_database_of_a_newer_version_is_explained_and_nothing_is_touched(
    sealed: Case, data: Path, make: Callable[[], Desk], qtbot: QtBot, tmp_path: Path
) -> None:
    with closing(sqlite3.connect(data)) as db:
        db.execute("PRAGMA user_version=99")
    before = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    error = open_desk(make)
    assert isinstance(error, NewerRecord)
    box = start_trouble(error)
    qtbot.addWidget(box)
    assert box.text() == "This was saved by a newer version of Tactful."
    assert "Install the newer version" in box.informativeText()
    box.close()
    assert {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()} == before


def test_a_case_of_a_newer_version_is_explained_and_the_others_stay_usable(
    start: Start, sealed: Case, data: Path, qtbot: QtBot
) -> None:
    with closing(sqlite3.connect(data)) as db:
        (document,) = db.execute("SELECT document FROM cases").fetchone()
        newer = bytes(document).replace(b'"schema":1', b'"schema":99')
        assert newer != document
        db.execute("UPDATE cases SET document=?", (newer,))
        db.commit()
    shell, messages = start()
    shell.go(Target(Where.RECORD, sealed.id))
    assert messages.errors[-1].code == "newer_record"
    assert usable(shell, qtbot)


def test_customer_files_that_are_gone_are_said_and_one_can_go_on(
    start: Start, sealed: Case, tmp_path: Path, qtbot: QtBot
) -> None:
    (tmp_path / "letters").rename(tmp_path / "unplugged")
    shell, messages = start()
    text, kind, actions = messages.pages[-1]
    assert text.startswith("The folder of the customer files cannot be reached. You can go on writing;")
    assert (kind, [a.text for a in actions]) == ("warn", ["Open the settings"])
    assert not (tmp_path / "letters").exists()  # it is not made anew on this computer
    assert usable(shell, qtbot)


def test_a_letter_s_folder_that_was_deleted_is_said(start: Start, sealed: Case, tmp_path: Path) -> None:
    shutil.rmtree(tmp_path / "letters" / sealed.letters[0].folder)
    _, messages = start()
    assert messages.pages[-1][0] == "A letter is no longer where it was filed."


def test_a_letter_that_a_crash_left_without_its_entry_is_finished_and_said(
    start: Start, sealed: Case, data: Path, make: Callable[[], Desk]
) -> None:
    desk = make()
    before = replace(sealed, revision=sealed.revision - 1, sealed_at=None, letters=())
    desk.cases._store.adopt_case(before)
    desk.close()
    with closing(sqlite3.connect(data)) as db:
        db.execute("DELETE FROM letters")
        db.commit()
    shell, messages = start()
    assert messages.toasts[-1][0] == "A letter that was being filed when Tactful ended is complete now."
    assert stored(shell).cases.open(sealed.id).letters == sealed.letters
