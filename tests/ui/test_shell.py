# SPDX-License-Identifier: GPL-3.0-or-later
"""The window: one place at a time, its size remembered, nothing asked."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget

from composer.desk import Desk
from composer.errors import StoreError, TactfulError
from tests.helpers import cases
from tests.helpers.clock import FakeClock
from tests.ui.fakes import RecordingMessages, has_focus, themed
from ui.place import Place, Target, Tools, Where
from ui.shell import Shell


class PlainPlace(Place):
    def __init__(self, target: Target) -> None:
        super().__init__()
        self.made_for = target
        self.arrivals: list[Target] = []
        self.left = 0
        self.trouble: TactfulError | None = None
        self.line = QLineEdit()
        QVBoxLayout(self).addWidget(self.line)

    def arrived(self, target: Target) -> None:
        self.arrivals.append(target)

    def leaving(self) -> None:
        self.left += 1

    def unsaved(self) -> TactfulError | None:
        return self.trouble

    def first_field(self) -> QWidget:
        return self.line


def make_place(tools: Tools, target: Target) -> Place:
    if target.id == "broken":
        raise StoreError("case_unknown")
    return PlainPlace(target)


@pytest.fixture
def settings(tmp_path: Path) -> QSettings:
    return QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)


@pytest.fixture
def messages() -> RecordingMessages:
    return RecordingMessages()


@pytest.fixture
def open_shell(qapp: QApplication, qtbot, desk: Desk, settings: QSettings, messages: RecordingMessages):
    themed(qapp)

    def open_window() -> Shell:
        shell = Shell(desk, dict.fromkeys(Where, make_place), settings, messages)
        qtbot.addWidget(shell)
        shell.start()
        with qtbot.waitActive(shell):
            shell.show()
            shell.activateWindow()
        return shell

    return open_window


def test_the_first_start_begins_with_the_business(open_shell) -> None:
    assert open_shell().target == Target(Where.FIRST_RUN)


def test_later_starts_begin_at_home(open_shell, desk: Desk) -> None:
    cases.set_up(desk)
    shell = open_shell()
    assert shell.target == Target(Where.HOME)
    assert has_focus(shell.place.line)


def test_a_place_sends_the_owner_on_and_is_put_away(open_shell, desk: Desk, qtbot) -> None:
    case = cases.new_case(desk)
    shell = open_shell()
    home = shell.place
    home.go.emit(Target(Where.CASE, case.id))
    qtbot.waitUntil(lambda: shell.target == Target(Where.CASE, case.id))
    assert home.left == 1
    assert shell.place.made_for.id == case.id
    assert shell.centralWidget().count() == 1


def test_a_sealed_case_opens_as_a_record(open_shell, desk: Desk, clock: FakeClock, monkeypatch) -> None:
    case = cases.new_case(desk)
    sealed = replace(case, sealed_at=clock.now())
    monkeypatch.setattr(type(desk.cases), "open", lambda self, case_id: sealed)
    shell = open_shell()
    shell.go(Target(Where.CASE, case.id))
    assert shell.target == Target(Where.RECORD, case.id)


def test_what_cannot_be_opened_is_told_and_the_place_stays(open_shell, messages: RecordingMessages) -> None:
    shell = open_shell()
    before = shell.place
    shell.go(Target(Where.RECORD, "broken"))
    assert shell.place is before
    assert messages.errors[0].code == "case_unknown"


def test_the_same_place_is_only_looked_at_again(open_shell, desk: Desk) -> None:
    cases.set_up(desk)
    shell = open_shell()
    home = shell.place
    shell.go(Target(Where.HOME, part="search"))
    assert shell.place is home
    assert home.arrivals[-1].part == "search"


def test_home_and_settings_have_keys(open_shell, desk: Desk, qtbot) -> None:
    cases.set_up(desk)
    shell = open_shell()
    qtbot.keyClick(shell, Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)
    assert shell.target == Target(Where.SETTINGS)
    qtbot.keyClick(shell, Qt.Key.Key_H, Qt.KeyboardModifier.ControlModifier)
    assert shell.target == Target(Where.HOME)


def test_closing_saves_asks_nothing_and_remembers_the_size(open_shell, qtbot) -> None:
    shell = open_shell()
    shell.resize(780, 560)  # the offscreen screen is 800 wide
    place = shell.place
    assert shell.close()
    assert place.left == 1
    assert open_shell().size() == shell.size()


def test_the_design_size_is_taken_where_it_fits(open_shell) -> None:
    shell = open_shell()
    screen = shell.screen().availableGeometry()
    assert shell.width() == min(1280, screen.width())
    assert shell.height() == min(800, screen.height())


def test_a_place_with_words_that_could_not_be_stored_stays(open_shell, messages: RecordingMessages) -> None:
    shell = open_shell()
    place = shell.place
    place.trouble = StoreError("store_full")
    shell.go_settings()
    assert shell.place is place
    assert messages.errors == [place.trouble]
    place.trouble = None
    shell.go_settings()
    assert shell.target == Target(Where.SETTINGS)


def test_closing_is_held_back_once_while_words_are_not_stored(
    open_shell, messages: RecordingMessages
) -> None:
    shell = open_shell()
    shell.place.trouble = StoreError("store_full")
    assert not shell.close()
    assert shell.isVisible()
    assert [error.code for error in messages.errors] == ["store_full"]
    assert shell.close()  # who closes once more means it
