# SPDX-License-Identifier: GPL-3.0-or-later
"""Every button that leads to another place really leads there, in the real window with the real places."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, QSettings, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from composer.desk import Desk
from composer.journey import Step
from tests.helpers import cases
from tests.helpers.clock import FakeClock
from tests.ui.fakes import themed
from ui.home.home import HomePage
from ui.place import SAMPLE, Target, Where
from ui.places import PLACES
from ui.shell import Shell
from ui.wizard.frame import WizardFrame

Opener = Callable[[Target | None], Shell]


@pytest.fixture
def open_at(desk: Desk, qtbot: QtBot, qapp: QApplication, tmp_path: Path):
    themed(qapp)
    before = QLocale()
    QLocale.setDefault(QLocale("en_GB"))

    def open_shell(target: Target | None = None) -> Shell:
        settings = QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)
        shell = Shell(desk, PLACES, settings)
        qtbot.addWidget(shell)
        shell.resize(1280, 800)
        with qtbot.waitActive(shell):
            shell.show()
            shell.activateWindow()
        if target is None:
            shell.start()
        else:
            shell.go(target)
        return shell

    yield open_shell
    QLocale.setDefault(before)


def press(shell: Shell, qtbot: QtBot, name: str) -> None:
    """Click the button of that name in the place that is shown, and let the window go where it leads."""
    assert shell.place is not None
    found = [made for made in shell.place.findChildren(QAbstractButton, name) if made.isVisible()]
    assert found, f"{name} cannot be seen"
    qtbot.mouseClick(found[0], Qt.MouseButton.LeftButton)


def arrives(shell: Shell, qtbot: QtBot, where: Where) -> None:
    qtbot.waitUntil(lambda: shell.target is not None and shell.target.where is where)


def through_the_first_run(shell: Shell, qtbot: QtBot) -> None:
    for _ in range(3):
        press(shell, qtbot, "first_run.skip")


def test_a_new_letter_right_after_the_first_run(open_at: Opener, desk: Desk, qtbot: QtBot) -> None:
    shell = open_at(None)
    through_the_first_run(shell, qtbot)
    press(shell, qtbot, "first_run.new")
    arrives(shell, qtbot, Where.CASE)
    assert isinstance(shell.place, WizardFrame)
    assert shell.place.page.step is Step.REQUEST
    assert shell.place.case.request.text == ""
    assert [row.id for row in desk.cases.in_progress()] == [shell.place.case.id]


def test_the_sample_case_right_after_the_first_run(open_at: Opener, desk: Desk, qtbot: QtBot) -> None:
    shell = open_at(None)
    through_the_first_run(shell, qtbot)
    press(shell, qtbot, "first_run.sample")
    arrives(shell, qtbot, Where.CASE)
    assert isinstance(shell.place, WizardFrame)
    assert shell.place.case.is_sample


def test_all_letters_right_after_the_first_run(open_at: Opener, desk: Desk, qtbot: QtBot) -> None:
    shell = open_at(None)
    through_the_first_run(shell, qtbot)
    press(shell, qtbot, "first_run.home")
    arrives(shell, qtbot, Where.HOME)
    assert desk.cases.count_in_progress() == 0


def test_the_sample_case_is_not_made_twice(open_at: Opener, desk: Desk) -> None:
    cases.set_up(desk)
    for _ in range(2):
        open_at(Target(Where.CASE, part=SAMPLE))
    assert desk.cases.count_in_progress() == 1


@pytest.mark.parametrize("name", ["home.new", "home.list.progress.action", "home.list.progress.second"])
def test_an_empty_home_leads_to_a_case(open_at: Opener, desk: Desk, qtbot: QtBot, name: str) -> None:
    cases.set_up(desk)
    shell = open_at(None)
    press(shell, qtbot, name)
    arrives(shell, qtbot, Where.CASE)
    assert isinstance(shell.place, WizardFrame)
    assert shell.place.case.is_sample == name.endswith("second")


@pytest.mark.parametrize("name", ["progress", "customers", "sent"])
def test_homes_rail_shows_each_list(open_at: Opener, desk: Desk, qtbot: QtBot, name: str) -> None:
    cases.set_up(desk)
    shell = open_at(None)
    press(shell, qtbot, f"home.{name}")
    assert isinstance(shell.place, HomePage)
    assert shell.place.lists.shown.isVisible()
    assert shell.place.lists.shown is shell.place.lists.section(name)


def test_home_leads_to_the_settings_and_they_lead_back(open_at: Opener, desk: Desk, qtbot: QtBot) -> None:
    cases.set_up(desk)
    shell = open_at(None)
    press(shell, qtbot, "home.settings")
    arrives(shell, qtbot, Where.SETTINGS)
    press(shell, qtbot, "settings.back")
    arrives(shell, qtbot, Where.HOME)


def test_a_record_leads_to_the_sent_letters(
    open_at: Opener, desk: Desk, clock: FakeClock, qtbot: QtBot
) -> None:
    shell = open_at(Target(Where.RECORD, cases.sealed_case(desk, clock).id))
    press(shell, qtbot, "record.back")
    arrives(shell, qtbot, Where.HOME)
    assert isinstance(shell.place, HomePage)
    assert shell.place.lists.shown is shell.place.lists.section("sent")


def test_a_record_leads_to_its_customer(open_at: Opener, desk: Desk, clock: FakeClock, qtbot: QtBot) -> None:
    case = cases.sealed_case(desk, clock)
    shell = open_at(Target(Where.RECORD, case.id))
    press(shell, qtbot, "record.customer")
    arrives(shell, qtbot, Where.HOME)
    assert isinstance(shell.place, HomePage)
    assert shell.place.customer.customer.id == case.customer.id
    assert shell.place.customer.isVisible()


def test_a_record_leads_to_the_letter_that_answers_again(
    open_at: Opener, desk: Desk, clock: FakeClock, qtbot: QtBot
) -> None:
    case = cases.sealed_case(desk, clock)
    shell = open_at(Target(Where.RECORD, case.id))
    press(shell, qtbot, "record.reply")
    qtbot.keyClicks(QApplication.focusWidget(), "She sent a photo")
    press(shell, qtbot, "record.reply.begin")
    arrives(shell, qtbot, Where.CASE)
    assert isinstance(shell.place, WizardFrame)
    assert shell.place.case.refers_to == case.letters[-1].number


def test_a_case_leads_back_to_all_letters(
    open_at: Opener, desk: Desk, clock: FakeClock, qtbot: QtBot
) -> None:
    shell = open_at(Target(Where.CASE, cases.drafted_case(desk, clock).id))
    assert isinstance(shell.place, WizardFrame)
    qtbot.mouseClick(shell.place.rail.home, Qt.MouseButton.LeftButton)
    arrives(shell, qtbot, Where.HOME)
