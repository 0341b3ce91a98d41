# SPDX-License-Identifier: GPL-3.0-or-later
"""Envelopes and the folder of the customer files."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from composer.desk import Desk
from composer.sample import sample_business
from tests.helpers.cases import sealed_case
from tests.helpers.clock import FakeClock
from tests.ui.fakes import has_focus
from tests.ui.settings_helpers import Opened, Shown, opened
from ui.place import Target, Where
from ui.settings.envelope_section import EnvelopeSection
from ui.settings.files_section import FilesSection
from ui.settings.settings import SettingsPage

Open = Callable[[str], Opened]


@pytest.fixture
def at(desk: Desk, qtbot: QtBot, qapp: QApplication) -> Iterator[Open]:
    desk.profile.save(sample_business())
    with opened(SettingsPage, desk, Target(Where.SETTINGS), qtbot, qapp) as made:

        def go(part: str) -> Opened:
            made.place.arrived(Target(Where.SETTINGS, part=part))
            return made

        yield go


def files(settings: Opened) -> FilesSection:
    return settings.place.findChildren(FilesSection)[0]


def test_the_usual_layout_is_shown_and_another_one_chosen(at: Open) -> None:
    settings = at("envelopes")
    section = settings.place.findChildren(EnvelopeSection)[0]
    assert section.choice.cards["uk-dl"].choice.isChecked()
    settings.click("business.layout.us-10")
    settings.place.leaving()
    assert settings.stored.layout == "us-10"
    assert [c.choice.isChecked() for c in section.choice.cards.values()] == [False, False, True]


def test_the_figures_of_the_envelopes_are_shown(at: Open) -> None:
    section = at("envelopes").place.findChildren(EnvelopeSection)[0]
    assert "DL: 220 × 110 mm.\nWindow 90 × 35 mm" in section.choice.cards["uk-dl"].figures.text()
    assert "241.3 × 104.8 mm" in section.choice.cards["us-10"].figures.text()


def test_the_calibration_sheet_is_written_and_shown(at: Open, qtbot: QtBot, tmp_path: Path) -> None:
    settings = at("envelopes")
    section = settings.place.findChildren(EnvelopeSection)[0]
    section._open_path = shown = Shown()
    section.save_sheet(tmp_path / "sheet")
    qtbot.waitUntil(lambda: shown.paths == [tmp_path / "sheet.pdf"])
    assert (tmp_path / "sheet.pdf").read_bytes().startswith(b"%PDF")
    assert "100 %" in settings.messages.toasts[-1][0]


def test_a_sheet_that_cannot_be_written_is_told(at: Open, qtbot: QtBot, tmp_path: Path) -> None:
    settings = at("envelopes")
    section = settings.place.findChildren(EnvelopeSection)[0]
    section.save_sheet(tmp_path / "gone" / "sheet.pdf")
    qtbot.waitUntil(lambda: bool(settings.messages.errors))
    assert settings.messages.toasts == []


def test_where_to_save_is_asked_without_waiting(at: Open) -> None:
    settings = at("envelopes")
    settings.click("envelope.calibration")
    dialog = settings.place.findChildren(QFileDialog)[0]
    assert dialog.acceptMode() is QFileDialog.AcceptMode.AcceptSave
    dialog.reject()


def test_the_folder_is_shown_and_changed(at: Open, desk: Desk, clock: FakeClock, tmp_path: Path) -> None:
    old = sealed_case(desk, clock)
    settings = at("files")
    section = files(settings)
    assert section.folder.path.toolTip() == str(tmp_path / "letters")
    section.folder.use_folder(tmp_path / "new")
    assert settings.stored.files_folder == str(tmp_path / "new")
    assert section.folder.path.toolTip() == str(tmp_path / "new")
    assert str(tmp_path / "letters") in section.earlier.text()
    assert desk.letters.folder(old.letters[0]).is_relative_to(tmp_path / "letters")
    assert desk.letters.folder(sealed_case(desk, clock).letters[0]).is_relative_to(tmp_path / "new")


def test_a_folder_that_cannot_be_used_changes_nothing(at: Open, desk: Desk, tmp_path: Path) -> None:
    settings = at("files")
    (tmp_path / "a file").write_text("")
    files(settings).folder.use_folder(tmp_path / "a file")
    assert files(settings).folder.problem.text() != ""
    assert desk.records.folder() == tmp_path / "letters"


def test_opening_a_folder_that_is_not_made_yet_says_so(at: Open) -> None:
    settings = at("files")
    settings.click("files.open")
    assert "made with the first letter" in files(settings).folder.problem.text()


def test_the_folder_is_opened(at: Open, desk: Desk, clock: FakeClock, tmp_path: Path) -> None:
    sealed_case(desk, clock)
    settings = at("files")
    files(settings).folder._open_path = shown = Shown()
    settings.click("files.open")
    assert shown.paths == [tmp_path / "letters"]


def test_changing_the_folder_asks_without_waiting(at: Open) -> None:
    settings = at("files")
    settings.click("business.files_folder")
    dialog = settings.place.findChildren(QFileDialog)[0]
    assert dialog.fileMode() is QFileDialog.FileMode.Directory
    dialog.reject()


def test_all_letters_are_verified(at: Open, desk: Desk, clock: FakeClock, qtbot: QtBot) -> None:
    sealed_case(desk, clock)
    settings = at("files")
    settings.click("files.verify")
    qtbot.waitUntil(lambda: files(settings).report.isVisible())
    assert "as it was written. Letters compared: 1" in files(settings).report_text.text()
    assert has_focus(files(settings).verify)


def test_a_second_press_while_it_runs_starts_nothing(at: Open, qtbot: QtBot) -> None:
    settings = at("files")
    settings.click("files.verify")
    settings.click("files.rebuild")
    qtbot.waitUntil(lambda: files(settings).report.isVisible())
    assert files(settings).report_text.text() == "There is no letter to compare yet."


def test_a_changed_letter_is_named(at: Open, desk: Desk, clock: FakeClock, qtbot: QtBot) -> None:
    filed = sealed_case(desk, clock).letters[0]
    (desk.letters.folder(filed) / filed.pdf).write_bytes(b"another")
    settings = at("files")
    settings.click("files.verify")
    qtbot.waitUntil(lambda: files(settings).report.isVisible())
    assert f"{filed.number}: a file was changed" in files(settings).report_text.text()


def test_a_missing_letter_is_named(at: Open, desk: Desk, clock: FakeClock, qtbot: QtBot) -> None:
    filed = sealed_case(desk, clock).letters[0]
    (desk.letters.folder(filed) / filed.docx).unlink()
    settings = at("files")
    settings.click("files.verify")
    qtbot.waitUntil(lambda: files(settings).report.isVisible())
    assert f"{filed.number}: a file is missing" in files(settings).report_text.text()


def test_a_lost_drive_is_told_in_words(
    at: Open, desk: Desk, clock: FakeClock, qtbot: QtBot, tmp_path: Path
) -> None:
    sealed_case(desk, clock)
    settings = at("files")
    (tmp_path / "letters").rename(tmp_path / "unplugged")
    settings.click("files.verify")
    qtbot.waitUntil(lambda: files(settings).report.isVisible())
    assert "cannot be reached" in files(settings).report_text.text()


def test_nothing_to_verify_is_said(at: Open, qtbot: QtBot) -> None:
    settings = at("files")
    settings.click("files.verify")
    qtbot.waitUntil(lambda: files(settings).report.isVisible())
    assert files(settings).report_text.text() == "There is no letter to compare yet."


def test_the_database_is_rebuilt_from_the_folders(
    at: Open, desk: Desk, clock: FakeClock, qtbot: QtBot
) -> None:
    sealed_case(desk, clock)
    settings = at("files")
    settings.click("files.rebuild")
    qtbot.waitUntil(lambda: files(settings).report.isVisible())
    assert files(settings).report_text.text().startswith("Nothing was missing")


@pytest.mark.parametrize(
    ("change", "says"),
    [
        (lambda _: "{", "The record of this letter cannot be read."),
        (lambda text: text.replace('"version": 1', '"version": 99'), "saved by a newer version of Tactful."),
    ],
    ids=["spoilt", "newer"],
)
def test_a_folder_that_cannot_be_rebuilt_is_named_with_its_reason(
    at: Open, clock: FakeClock, tmp_path: Path, change: Callable[[str], str], says: str
) -> None:
    settings = at("files")
    sealed = sealed_case(settings.desk, clock)
    path = tmp_path / "letters" / sealed.letters[0].folder / "record.json"
    before = path.read_text(encoding="utf-8")
    path.write_text(change(before), encoding="utf-8")
    assert path.read_text(encoding="utf-8") != before
    settings.click("files.rebuild")
    assert settings.background.wait_all()
    text = files(settings).report_text.text()
    assert f"{sealed.letters[0].folder}: " in text
    assert says in text
    assert settings.desk.cases.open(sealed.id) == sealed
