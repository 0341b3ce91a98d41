# SPDX-License-Identifier: GPL-3.0-or-later
"""Fields: labels, problems, amounts, days, addresses, chips. Typed and clicked as owners do."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QLineEdit, QTableView, QVBoxLayout, QWidget

from composer.case import Money, PostalAddress
from tests.ui.fakes import has_focus, themed
from ui.widgets.address import AddressField
from ui.widgets.chip_row import ChipRow
from ui.widgets.chips import Chips
from ui.widgets.dates import CalendarPopup, DateField
from ui.widgets.field import LabelledField
from ui.widgets.filling import fill_line
from ui.widgets.money import MoneyField

TODAY = date(2026, 11, 23)


@pytest.fixture(autouse=True)
def british(qapp: QApplication):
    themed(qapp)
    before = QLocale()
    QLocale.setDefault(QLocale("en_GB"))
    yield
    QLocale.setDefault(before)


@pytest.fixture
def show(qtbot):
    kept = []

    def shown(*parts: QWidget) -> QWidget:
        window = QWidget()
        kept.append(window)
        column = QVBoxLayout(window)
        for part in parts:
            column.addWidget(part)
        qtbot.addWidget(window)
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        return window

    return shown


def test_a_field_reads_out_its_label_hint_and_problem(qtbot, show) -> None:
    line = QLineEdit()
    field = LabelledField(line)
    show(field)
    field.set_label("&Name", "As on the envelope.")
    field.set_problem("A name is needed.")
    spoken = QAccessible.queryAccessibleInterface(line)
    assert spoken.text(QAccessible.Text.Name) == "Name"
    assert spoken.text(QAccessible.Text.Description) == "A name is needed. As on the envelope."
    assert field.problem.isVisible()
    field.set_problem(None)
    assert not field.problem.isVisible()
    assert spoken.text(QAccessible.Text.Description) == "As on the envelope."


def test_the_labels_key_goes_to_the_control(qtbot, show) -> None:
    first, second = LabelledField(QLineEdit()), LabelledField(QLineEdit())
    window = show(first, second)
    first.set_label("&Name")
    second.set_label("&Town")
    qtbot.keyClick(window, Qt.Key.Key_T, Qt.KeyboardModifier.AltModifier)
    assert has_focus(second.control)


def test_showing_a_value_again_leaves_the_typing_alone(qtbot, show) -> None:
    line = QLineEdit()
    show(line)
    qtbot.keyClicks(line, "Maija ")
    fill_line(line, "Maija")
    assert line.text() == "Maija "
    fill_line(line, "Anna")
    assert line.text() == "Anna"


def test_an_amount_is_told_as_it_is_typed_and_tidied_when_left(qtbot, show) -> None:
    field, other = MoneyField("GBP"), QLineEdit()
    show(field, other)
    heard: list[Money | None] = []
    field.edited.connect(heard.append)
    qtbot.keyClicks(field.figures, "1249.9")
    assert heard[-1] == Money(Decimal("1249.9"), "GBP")
    field.set_value(heard[-1])
    assert field.figures.text() == "1249.9"
    other.setFocus()
    assert field.figures.text() == "1,249.90"
    field.figures.setFocus()
    field.figures.selectAll()
    qtbot.keyClick(field.figures, Qt.Key.Key_Delete)
    assert heard[-1] is None


@pytest.mark.parametrize(
    ("typed", "words"), [("12,50", "decimals"), ("-5", "below zero"), ("forty", "not an amount")]
)
def test_an_unreadable_amount_is_explained_and_not_told(qtbot, show, typed: str, words: str) -> None:
    field = MoneyField()
    show(field)
    problems: list[str] = []
    field.problem.connect(problems.append)
    qtbot.keyClicks(field.figures, typed)
    assert words in problems[-1]
    assert field.value() is None
    field.set_value(None)
    assert field.figures.text() == typed


def test_another_currency_is_another_amount(qtbot, show) -> None:
    field = MoneyField("GBP")
    show(field)
    qtbot.keyClicks(field.figures, "10")
    with qtbot.waitSignal(field.edited) as told:
        qtbot.keyClicks(field.currency, "EUR")
        field.currency.activated.emit(field.currency.currentIndex())
    assert told.args == [Money(Decimal(10), "EUR")]


def test_an_unusual_currency_of_a_case_is_kept(qtbot, show) -> None:
    field = MoneyField()
    show(field)
    field.set_value(Money(Decimal("3.5"), "JPY"))
    assert field.value() == Money(Decimal("3.50"), "JPY")


def test_a_day_is_typed_and_shown_with_the_month_in_words(qtbot, show) -> None:
    field, other = DateField(lambda: TODAY), QLineEdit()
    show(field, other)
    heard: list[date | None] = []
    field.edited.connect(heard.append)
    qtbot.keyClicks(field.line, "3/10/2026")
    assert heard[-1] == date(2026, 10, 3)
    other.setFocus()
    assert field.line.text() == "3 October 2026"
    assert field.value() == date(2026, 10, 3)


def test_a_day_that_does_not_exist_is_explained_when_the_field_is_left(qtbot, show) -> None:
    field, other = DateField(lambda: TODAY), QLineEdit()
    show(field, other)
    problems: list[str] = []
    field.problem.connect(problems.append)
    qtbot.keyClicks(field.line, "29/2/2026")
    assert field.value() is None
    other.setFocus()
    assert problems[-1].startswith("There is no such day.")


def test_a_day_is_chosen_from_the_calendar(qtbot, show) -> None:
    field = DateField(lambda: TODAY)
    show(field)
    qtbot.mouseClick(field.open_button, Qt.MouseButton.LeftButton)
    popup = field.findChild(CalendarPopup)
    assert popup is not None
    calendar = popup.findChild(QTableView, "qt_calendar_calendarview")
    with qtbot.waitSignal(field.edited) as told:
        qtbot.keyClick(calendar, Qt.Key.Key_Left)
        qtbot.keyClick(calendar, Qt.Key.Key_Return)
    assert told.args == [date(2026, 11, 22)]
    assert field.value() == date(2026, 11, 22)


@dataclass(frozen=True)
class Part:
    name: str
    label_key: str
    required: bool = False
    lines: int = 1


FORMS = {
    "GB": [Part("street", "street", lines=2), Part("town", "post_town"), Part("postcode", "postcode")],
    "US": [
        Part("street", "street", lines=2),
        Part("town", "city"),
        Part("region", "state"),
        Part("postcode", "zip"),
    ],
}


def fields_of(country: str) -> list[Part]:
    return FORMS.get(country, FORMS["GB"])


def test_an_address_is_asked_in_the_countrys_way(qtbot, show) -> None:
    field = AddressField(fields_of)
    show(field)
    heard: list[PostalAddress] = []
    field.edited.connect(heard.append)
    qtbot.keyClicks(field.control("town"), "Leeds")
    field.country.setCurrentIndex(field.country.findData("US"))
    field.country.activated.emit(field.country.currentIndex())
    assert [f.label.text() for f in field.fields.values()] == [
        "Country",
        "Street and number",
        "City",
        "State",
        "ZIP code",
    ]
    qtbot.keyClicks(field.control("postcode"), "90210")
    assert heard[-1] == PostalAddress("US", town="Leeds", postcode="90210")


def test_an_address_keeps_what_the_country_has_no_field_for(qtbot, show) -> None:
    field = AddressField(fields_of)
    show(field)
    given = PostalAddress("GB", "1 High Street\nFlat 2", town="Leeds", region="Yorkshire")
    field.set_value(given)
    with qtbot.waitSignal(field.edited) as told:
        qtbot.keyClicks(field.control("postcode"), "L")
    assert told.args[0].region == "Yorkshire"
    assert told.args[0].street == "1 High Street\nFlat 2"


def test_chips_take_one_tab_stop_and_arrows_choose(qtbot, show) -> None:
    chips, after = Chips(["a", "b", "c"]), QLineEdit()
    window = show(chips, after)
    chips.set_texts(["One", "Two", "Three"])
    heard: list[object] = []
    chips.chosen.connect(heard.append)
    assert chips.value() is None
    chips.setFocus()
    assert has_focus(chips.button("a"))
    qtbot.keyClick(chips.button("a"), Qt.Key.Key_Right)
    assert (chips.value(), heard) == ("b", ["b"])
    assert has_focus(chips.button("b"))
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
    assert has_focus(after)
    qtbot.mouseClick(chips.button("c"), Qt.MouseButton.LeftButton)
    assert heard == ["b", "c"]


def test_setting_chips_from_code_says_nothing(qtbot, show) -> None:
    chips = Chips(["a", "b"])
    show(chips)
    with qtbot.assertNotEmitted(chips.chosen):
        chips.set_value("b")
    assert chips.value() == "b"
    chips.set_value(None)
    assert chips.value() is None


def test_chips_go_to_the_next_row_when_there_is_no_room(qtbot, show) -> None:
    chips = Chips(list(range(6)))
    chips.set_texts([f"Choice number {n}" for n in range(6)])
    window = show(chips)
    window.resize(320, 400)
    qtbot.waitUntil(lambda: chips.button(5).y() > chips.button(0).y())
    assert all(chips.button(n).geometry().right() <= chips.width() for n in range(6))


def test_an_offer_is_picked(qtbot, show) -> None:
    row = ChipRow("plus")
    show(row)
    assert row.isHidden()
    row.set_items([("name", "Marion Ellis"), ("town", "Leeds")])
    with qtbot.waitSignal(row.picked) as told:
        qtbot.mouseClick(row.chip("town"), Qt.MouseButton.LeftButton)
    assert told.args == ["town"]
