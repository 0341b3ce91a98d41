# SPDX-License-Identifier: GPL-3.0-or-later
"""The first run: three screens, stored as they are typed, each can be skipped; the letterhead grows along."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from composer.business import Signer
from composer.desk import Desk
from tests.ui.fakes import has_focus
from tests.ui.settings_helpers import Opened, opened, png
from ui.first_run.first_run import FirstRunPage
from ui.first_run.screens import Ready, WhoSigns
from ui.place import Target, Where


@pytest.fixture
def first_run(desk: Desk, qtbot: QtBot, qapp: QApplication) -> Iterator[Opened]:
    with opened(FirstRunPage, desk, Target(Where.FIRST_RUN), qtbot, qapp) as made:
        yield made


def page(first_run: Opened) -> FirstRunPage:
    assert isinstance(first_run.place, FirstRunPage)
    return first_run.place


def go_on(first_run: Opened, times: int = 1) -> None:
    for _ in range(times):
        first_run.click("first_run.continue")


def test_three_screens_filled_by_hand(first_run: Opened, desk: Desk, qtbot: QtBot) -> None:
    assert has_focus(first_run.find(QLineEdit, "business.name"))
    qtbot.keyClicks(first_run.find(QWidget, "business.name"), "Larkfield Joinery")
    first_run.type_in("street", "3 Foundry Yard")
    first_run.type_in("town", "Leeds")
    go_on(first_run)
    first_run.type_in("business.email", "hello@lark.example")
    first_run.type_in("business.registration", "No. 00000000")
    go_on(first_run)
    first_run.type_in("signers.0.name", "Tom Larkfield")
    first_run.type_in("signers.0.role", "Owner")
    go_on(first_run)
    stored = first_run.stored
    assert (stored.name, stored.address.street, stored.address.town) == (
        "Larkfield Joinery", "3 Foundry Yard", "Leeds",
    )  # fmt: skip
    assert (stored.email, stored.registration) == ("hello@lark.example", "No. 00000000")
    assert stored.signers == (Signer("s1", "Tom Larkfield", "Owner"),)
    assert desk.profile.is_set_up()


def test_the_letterhead_grows_while_one_types(first_run: Opened, qtbot: QtBot) -> None:
    sheet = page(first_run).letterhead.sheet
    qtbot.waitUntil(lambda: not sheet.image.isNull())
    before = sheet.image.copy()
    first_run.type_in("business.name", "Larkfield Joinery")
    qtbot.waitUntil(lambda: sheet.image.size() == before.size() and sheet.image != before)


def ready(first_run: Opened) -> Ready:
    """The last screen, once it is reached."""
    shown = page(first_run).shown
    assert isinstance(shown, Ready)
    return shown


def test_every_screen_can_be_skipped(first_run: Opened, desk: Desk) -> None:
    for text in ("1 of 3", "2 of 3", "3 of 3"):
        assert page(first_run).footer.step_of.text() == text
        first_run.click("first_run.skip")
    assert "the name of your business" in ready(first_run).missing.text()
    assert desk.profile.is_set_up()
    assert first_run.stored.signers == ()


def test_back_goes_back_and_keeps_everything(first_run: Opened, qtbot: QtBot) -> None:
    first_run.type_in("business.name", "Lark")
    go_on(first_run)
    first_run.click("first_run.back")
    assert first_run.find(QLineEdit, "business.name").text() == "Lark"
    assert not page(first_run).footer.back_button.isVisible()


def test_what_has_to_be_mended_is_said_beside_continue(first_run: Opened, qtbot: QtBot) -> None:
    first_run.paste("business.name", "x" * 201)
    first_run.find(QWidget, "town").setFocus()
    go_on(first_run)
    assert page(first_run).number == 0
    assert page(first_run).footer.reason.text() == "One field has to be mended"
    assert has_focus(first_run.find(QLineEdit, "business.name"))
    first_run.type_in("business.name", "Lark")
    go_on(first_run)
    assert page(first_run).number == 1


def test_skipping_leaves_what_cannot_be_stored_behind(first_run: Opened) -> None:
    first_run.paste("business.name", "x" * 201)
    first_run.click("first_run.skip")
    assert page(first_run).number == 1
    assert first_run.stored.name == ""


def test_the_country_proposes_language_currency_and_paper(first_run: Opened, qtbot: QtBot) -> None:
    country = first_run.find(QComboBox, "business.address.country")
    country.setFocus()
    qtbot.keyClicks(country, "United States")
    qtbot.keyClick(country, Qt.Key.Key_Return)
    go_on(first_run, 2)
    assert first_run.find(QComboBox, "business.language").currentText() == "American English"
    assert first_run.find(QComboBox, "business.currency").currentText() == "USD"
    assert first_run.find(QComboBox, "business.layout").currentText() == "US Letter, window envelope #10"
    assert (first_run.stored.language, first_run.stored.currency) == ("en-US", "USD")


def test_a_signature_by_picture(first_run: Opened, qtbot: QtBot, tmp_path: Path) -> None:
    go_on(first_run, 2)
    screen = page(first_run).shown
    assert isinstance(screen, WhoSigns)
    screen.picture.zone.take(png(tmp_path))
    qtbot.waitUntil(lambda: bool(first_run.stored.signers) and bool(first_run.stored.signers[0].picture))


def test_the_folder_is_shown_and_changed(first_run: Opened, desk: Desk, tmp_path: Path) -> None:
    go_on(first_run, 2)
    screen = page(first_run).shown
    assert isinstance(screen, WhoSigns)
    assert screen.folder.path.toolTip() == str(tmp_path / "letters")
    screen.folder.use_folder(tmp_path / "mine")
    assert desk.records.folder() == tmp_path / "mine"
    assert first_run.stored.files_folder == str(tmp_path / "mine")


@pytest.mark.parametrize(
    ("name", "target"),
    [
        ("first_run.new", Target(Where.CASE)),
        ("first_run.sample", Target(Where.CASE, part="sample")),
        ("first_run.home", Target(Where.HOME)),
    ],
)
def test_ready_leads_on(first_run: Opened, qtbot: QtBot, name: str, target: Target) -> None:
    go_on(first_run, 3)
    with qtbot.waitSignal(first_run.place.go) as gone:
        first_run.click(name)
    assert gone.args == [target]


def test_ready_begins_with_a_new_letter_at_the_press_of_a_key(first_run: Opened, qtbot: QtBot) -> None:
    go_on(first_run, 3)
    assert has_focus(ready(first_run).new_button)
    with qtbot.waitSignal(first_run.place.go):
        qtbot.keyClick(ready(first_run).new_button, Qt.Key.Key_Space)


def test_an_interrupted_first_run_goes_on_at_its_screen(
    first_run: Opened, desk: Desk, qtbot: QtBot, qapp: QApplication
) -> None:
    first_run.type_in("business.name", "Lark")
    go_on(first_run)
    first_run.place.leaving()
    assert not desk.profile.is_set_up()
    with opened(FirstRunPage, desk, Target(Where.FIRST_RUN), qtbot, qapp) as again:
        assert page(again).number == 1
        assert page(again).letterhead.isVisible()


def test_it_fits_into_a_small_window(first_run: Opened) -> None:
    first_run.place.resize(1024, 700)
    QApplication.processEvents()
    assert first_run.place.width() == 1024
    assert first_run.find(QLineEdit, "business.name").isVisible()
    assert page(first_run).letterhead.isVisible()
