# SPDX-License-Identifier: GPL-3.0-or-later
"""The settings: what is typed is stored, what cannot be stored is said beside its field."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit
from pytestqt.qtbot import QtBot

from composer.desk import Desk
from composer.sample import sample_business
from tests.ui.settings_helpers import Opened, opened, png
from ui.place import Target, Where
from ui.settings.business_forms import IdentityForm
from ui.settings.picture_entry import PictureEntry
from ui.settings.settings import SECTIONS, SettingsPage


@pytest.fixture
def settings(desk: Desk, qtbot: QtBot, qapp: QApplication) -> Iterator[Opened]:
    desk.profile.save(sample_business())
    with opened(SettingsPage, desk, Target(Where.SETTINGS), qtbot, qapp) as made:
        yield made


def logo(settings: Opened) -> PictureEntry:
    found = settings.place.findChildren(IdentityForm)[0].logo
    assert isinstance(found, PictureEntry)
    return found


def test_a_name_is_stored_when_typing_pauses(settings: Opened, qtbot: QtBot) -> None:
    settings.type_in("business.name", "Larkfield & Daughter")
    qtbot.waitUntil(lambda: settings.stored.name == "Larkfield & Daughter")


def test_leaving_stores_what_was_typed_last(settings: Opened) -> None:
    settings.type_in("business.email", "post@lark.example")
    settings.place.leaving()
    assert settings.stored.email == "post@lark.example"


def test_the_cursor_stays_where_one_types(settings: Opened, qtbot: QtBot) -> None:
    line = settings.find(QLineEdit, "business.name")
    line.setFocus()
    line.setCursorPosition(4)
    qtbot.keyClicks(line, "ing")
    qtbot.waitUntil(lambda: settings.stored.name == "Larkingfield Joinery")
    assert line.cursorPosition() == 7


def test_an_empty_name_is_allowed_and_said(settings: Opened, qtbot: QtBot) -> None:
    settings.type_in("business.name", "")
    qtbot.waitUntil(lambda: settings.stored.name == "")
    form = settings.place.findChildren(IdentityForm)[0]
    assert form.name.hint.text() == "Without a name the letterhead stays empty."
    assert settings.problem("business.name") == ""


def test_too_long_a_name_is_refused_stays_on_the_screen_and_holds_nothing_else_back(
    settings: Opened, qtbot: QtBot
) -> None:
    line = settings.paste("business.name", "x" * 201)
    settings.type_in("business.phone", "0113 496 0000")
    qtbot.waitUntil(lambda: settings.stored.phone == "0113 496 0000")
    assert settings.problem("business.name") == "This is longer than fits. Shorten it to 200 characters."
    assert isinstance(line, QLineEdit)
    assert len(line.text()) == 201
    assert settings.stored.name == "Larkfield Joinery"


def test_a_name_that_was_shortened_is_taken(settings: Opened, qtbot: QtBot) -> None:
    line = settings.paste("business.name", "x" * 201)
    qtbot.waitUntil(lambda: bool(settings.problem("business.name")))
    qtbot.keyClick(line, Qt.Key.Key_Backspace)
    qtbot.waitUntil(lambda: settings.stored.name == "x" * 200)
    assert settings.problem("business.name") == ""


@pytest.mark.parametrize("name", ["../../etc/passwd", "CON", "nul ", "Robert'); DROP TABLE cases;--"])
def test_names_that_frighten_computers_are_names(settings: Opened, name: str) -> None:
    settings.type_in("business.name", name)
    settings.place.leaving()
    assert settings.stored.name == name.strip()
    assert settings.problem("business.name") == ""


@pytest.mark.parametrize("bad", ["\u202e", "\u200f", "\x07", "\x00", "\ufeff"])
def test_invisible_signs_are_taken_out_and_that_is_said(settings: Opened, qtbot: QtBot, bad: str) -> None:
    line = settings.find(QLineEdit, "business.name")
    line.setFocus()
    line.insert(f"La{bad}rk ")
    line.textEdited.emit(line.text())
    settings.find(QLineEdit, "business.email").setFocus()
    qtbot.waitUntil(lambda: bad not in settings.stored.name and settings.stored.name.startswith("Lark"))
    form = settings.place.findChildren(IdentityForm)[0]
    assert form.name.hint.text() == "Signs that cannot be seen or printed were taken out."
    assert bad not in line.text()


def test_what_letters_cannot_show_is_said(settings: Opened, qtbot: QtBot) -> None:
    settings.paste("business.name", "Lark 🙂")
    settings.find(QLineEdit, "business.email").setFocus()
    qtbot.waitUntil(lambda: settings.stored.name == "Lark 🙂")
    assert "🙂" in settings.problem("business.name")


def test_the_country_comes_first_and_brings_its_fields(settings: Opened, qtbot: QtBot) -> None:
    country = settings.find(QComboBox, "business.address.country")
    country.setFocus()
    qtbot.keyClicks(country, "United States")
    qtbot.keyClick(country, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: settings.stored.address.country == "US")
    assert (settings.stored.language, settings.stored.currency) == ("en-US", "USD")
    settings.type_in("region", "OH")
    qtbot.waitUntil(lambda: settings.stored.address.region == "OH")


def test_a_part_of_the_address_that_is_too_long_holds_back_no_other(settings: Opened, qtbot: QtBot) -> None:
    settings.paste("town", "x" * 201)
    settings.type_in("postcode", "LS1 1AA")
    qtbot.waitUntil(lambda: settings.stored.address.postcode == "LS1 1AA")
    assert "200" in settings.problem("town")
    assert settings.stored.address.town == "Leeds"


def test_an_odd_postcode_is_a_quiet_word(settings: Opened, qtbot: QtBot) -> None:
    settings.type_in("postcode", "12")
    qtbot.waitUntil(lambda: settings.stored.address.postcode == "12")
    assert settings.problem("postcode") == ""


def test_a_logo_is_made_safe_stored_and_taken_out(settings: Opened, qtbot: QtBot, tmp_path: Path) -> None:
    logo(settings).zone.take(png(tmp_path))
    qtbot.waitUntil(lambda: settings.stored.logo.startswith(b"\x89PNG"))
    settings.click("business.logo.remove")
    qtbot.waitUntil(lambda: settings.stored.logo == b"")


def broken(folder: Path) -> Path:
    path = png(folder)
    path.write_bytes(path.read_bytes()[:60])
    return path


def renamed(folder: Path) -> Path:
    path = folder / "logo.jpg"
    path.write_text("Dear Sir or Madam")
    return path


def empty(folder: Path) -> Path:
    path = folder / "logo.png"
    path.touch()
    return path


def huge(folder: Path) -> Path:
    path = folder / "logo.png"
    Image.new("1", (20000, 20000)).save(path)
    return path


def heavy(folder: Path) -> Path:
    path = folder / "logo.png"
    with path.open("wb") as file:
        file.truncate(21 * 1024 * 1024)
    return path


def gone(folder: Path) -> Path:
    return folder / "gone.png"


def letter(folder: Path) -> Path:
    path = folder / "logo.docx"
    path.touch()
    return path


@pytest.mark.parametrize(
    ("make", "said"),
    [
        (broken, "damaged"),
        (renamed, "not a picture, whatever its name says"),
        (empty, "empty"),
        (huge, "too big to open"),
        (heavy, "21 MB; the most is 20 MB"),
        (gone, "cannot be opened"),
        (letter, "“logo.docx” is not a kind of picture"),
    ],
)
def test_a_bad_picture_is_refused_in_words_and_the_old_one_stays(
    settings: Opened, qtbot: QtBot, tmp_path: Path, make, said: str
) -> None:
    logo(settings).zone.take(png(tmp_path, "good.png"))
    qtbot.waitUntil(lambda: bool(settings.stored.logo))
    logo(settings).zone.take(make(tmp_path))
    qtbot.waitUntil(lambda: said in logo(settings).problem.text())
    assert settings.stored.logo


def test_a_print_picture_in_cmyk_is_taken(settings: Opened, qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "logo.jpg"
    Image.new("CMYK", (60, 20)).save(path)
    logo(settings).zone.take(path)
    qtbot.waitUntil(lambda: settings.stored.logo.startswith(b"\x89PNG"))


@pytest.mark.parametrize(
    ("typed", "said"),
    [("soon", "This is not a number of days"), ("-3", "not a number"), ("0", "from 1 to 365"),
     ("99999", "from 1 to 365"), ("2.5", "not a number"), ("", "not a number")],
)  # fmt: skip
def test_days_that_are_no_days_are_said(settings: Opened, typed: str, said: str) -> None:
    settings.click("settings.letters")
    settings.type_in("business.reply_days", typed)
    settings.place.leaving()
    assert said in settings.problem("business.reply_days")
    assert settings.stored.reply_days == 14
    settings.type_in("business.reply_days", "21")
    settings.place.leaving()
    assert settings.stored.reply_days == 21


def test_language_and_currency_are_chosen(settings: Opened, qtbot: QtBot) -> None:
    settings.click("settings.letters")
    for field, key in (("business.language", "A"), ("business.currency", "E")):
        box = settings.find(QComboBox, field)
        box.setFocus()
        qtbot.keyClicks(box, key)
        box.activated.emit(box.currentIndex())
    qtbot.waitUntil(lambda: settings.stored.language == "en-US" and settings.stored.currency == "EUR")


@pytest.mark.parametrize("name", SECTIONS)
def test_every_section_opens_from_the_rail(settings: Opened, name: str) -> None:
    settings.click(f"settings.{name}")
    place = settings.place
    assert isinstance(place, SettingsPage)
    assert place.section.isVisible()
    assert place.first_field() is not None


def test_the_rail_is_walked_with_arrow_keys(settings: Opened, qtbot: QtBot) -> None:
    place = settings.place
    assert isinstance(place, SettingsPage)
    place.rail.buttons["business"].setFocus()
    qtbot.keyClick(place.rail.buttons["business"], Qt.Key.Key_Down)
    assert place.name == "letters"


def test_a_section_can_be_asked_for(settings: Opened) -> None:
    settings.place.arrived(Target(Where.SETTINGS, part="limits"))
    place = settings.place
    assert isinstance(place, SettingsPage)
    assert place.name == "limits"


def test_the_way_back_leads_to_all_letters(settings: Opened, qtbot: QtBot) -> None:
    with qtbot.waitSignal(settings.place.go) as gone:
        settings.click("settings.back")
    assert gone.args == [Target(Where.HOME)]


def test_the_letterhead_folds_away_in_a_narrow_window(settings: Opened) -> None:
    place = settings.place
    assert isinstance(place, SettingsPage)
    assert place.letterhead.isVisible()
    place.resize(1024, 700)
    assert not place.letterhead.isVisible()
