# SPDX-License-Identifier: GPL-3.0-or-later
"""The first page: what is next, customers, sent letters, search; by mouse and by keyboard."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QLocale, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from composer.case import Customer, FormOfAddress, PostalAddress, Purchase, Request, ReviewRole
from composer.desk import Desk
from composer.sample import sample_customer
from tests.helpers import cases
from tests.helpers.clock import FakeClock
from tests.ui.fakes import keeping, make_tools, themed
from ui.background import Background
from ui.home.home import HomePage
from ui.home.line_list import LineList
from ui.home.model import PAGE, Line
from ui.place import Target, Where


@pytest.fixture
def british() -> Iterator[None]:
    """Amounts and dates as in Leeds."""
    before = QLocale()
    QLocale.setDefault(QLocale("en_GB"))
    yield
    QLocale.setDefault(before)


@pytest.fixture
def home(desk: Desk, qtbot: QtBot, qapp: QApplication, british: None) -> Iterator[HomePage]:
    themed(qapp)
    page = HomePage(make_tools(desk, Background()))
    qtbot.addWidget(page)
    page.resize(1280, 800)
    with qtbot.waitExposed(page):
        page.show()
    page.arrived(Target(Where.HOME))
    yield page
    page.leaving()


def seen(home: HomePage) -> tuple[Line, ...]:
    return home.lists.shown.list.lines()


def arrive(home: HomePage, part: str = "", customer: str = "") -> None:
    home.arrived(Target(Where.HOME, customer, part))


def went(home: HomePage, qtbot: QtBot, act: object) -> Target:
    with qtbot.waitSignal(home.go) as gone:
        act()  # type: ignore[operator]
    target = gone.args[0]
    assert isinstance(target, Target)
    return target


def click_row(qtbot: QtBot, rows: LineList, row: int = 0) -> None:
    place = rows.visualRect(rows.model().index(row, 0)).center()
    qtbot.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=place)


# --- letters in progress ------------------------------------------------------------------------------------


def test_an_empty_home_says_what_will_be_here_and_offers_two_ways_on(home: HomePage, qtbot: QtBot) -> None:
    empty = home.lists.shown.empty
    assert empty.isVisible() and "stays here until it is sent" in empty.text.text()
    assert empty.action.text() == "New letter"
    assert empty.second.text() == "Look at the sample case"


def test_the_sample_case_is_made_once_and_opened(home: HomePage, desk: Desk, qtbot: QtBot) -> None:
    button = home.lists.shown.empty.second
    first = went(home, qtbot, lambda: qtbot.mouseClick(button, Qt.MouseButton.LeftButton))
    second = went(home, qtbot, lambda: qtbot.mouseClick(button, Qt.MouseButton.LeftButton))
    assert first == second
    assert desk.cases.open(first.id).is_sample


def test_a_new_letter_begins_with_the_button_and_with_its_key(
    home: HomePage, desk: Desk, qtbot: QtBot
) -> None:
    clicked = went(home, qtbot, lambda: qtbot.mouseClick(home.new_button, Qt.MouseButton.LeftButton))
    key = Qt.KeyboardModifier.ControlModifier
    typed = went(home, qtbot, lambda: qtbot.keyClick(home, Qt.Key.Key_N, key))
    assert clicked.where is typed.where is Where.CASE
    assert {row.id for row in desk.cases.in_progress()} == {clicked.id, typed.id}


def test_each_row_says_what_is_next_and_until_when(home: HomePage, desk: Desk, clock: FakeClock) -> None:
    case = cases.resting_case(desk, clock)
    arrive(home)
    (line,) = seen(home)
    assert (line.title, line.figure) == ("Marion Ellis", "£640.00")
    assert line.note == "Rests until tomorrow 08:00"
    clock.pass_time(timedelta(days=1))
    desk.cases.save(replace(desk.cases.open(case.id), step="check"))
    arrive(home)
    assert seen(home)[0].note == "Next: Check"


def test_a_letter_at_the_review_says_for_whom_it_waits(home: HomePage, desk: Desk, clock: FakeClock) -> None:
    case = desk.reviewing.ask(cases.checked_case(desk, clock), ReviewRole.SECOND_READER, "Ann Lee")
    desk.cases.save(replace(case, step="review"))
    arrive(home)
    assert seen(home)[0].note == "Waiting for Ann Lee"


@pytest.mark.parametrize(
    ("days_ago", "words", "kind"),
    [
        (17, "Reply 3 days overdue", "stop"),
        (15, "Reply 1 day overdue", "stop"),
        (14, "Reply due today", "warn"),
        (13, "Reply due tomorrow", "warn"),
        (12, "Reply due in 2 days", "warn"),
        (4, "Reply due 3 December", ""),
    ],
)
def test_the_reply_deadline_is_said_in_words(
    home: HomePage, desk: Desk, clock: FakeClock, days_ago: int, words: str, kind: str
) -> None:
    cases.requested_case(desk, clock, request=Request(clock.now().date() - timedelta(days=days_ago)))
    arrive(home)
    assert (seen(home)[0].urgent, seen(home)[0].kind) == (words, kind)


def test_the_most_urgent_letter_stands_first(home: HomePage, desk: Desk, clock: FakeClock) -> None:
    today = clock.now().date()
    for days in (3, 20, 9):
        late = Request(today - timedelta(days=days))
        cases.requested_case(desk, clock, request=late, purchase=Purchase(f"{days} days"))
    cases.new_case(desk)
    arrive(home)
    assert [line.detail.split(" ·")[0] for line in seen(home)[:3]] == ["20 days", "9 days", "3 days"]
    assert seen(home)[3].title == "No name yet"


def test_a_click_opens_the_case(home: HomePage, desk: Desk, clock: FakeClock, qtbot: QtBot) -> None:
    case = cases.drafted_case(desk, clock)
    arrive(home)
    target = went(home, qtbot, lambda: click_row(qtbot, home.lists.shown.list))
    assert target == Target(Where.CASE, case.id)


def test_arrows_and_enter_open_the_second_case(
    home: HomePage, desk: Desk, clock: FakeClock, qtbot: QtBot
) -> None:
    for _ in range(2):
        cases.drafted_case(desk, clock)
    arrive(home)
    rows = home.lists.shown.list
    rows.setFocus()
    qtbot.keyClick(rows, Qt.Key.Key_Down)
    target = went(home, qtbot, lambda: qtbot.keyClick(rows, Qt.Key.Key_Return))
    assert target == Target(Where.CASE, seen(home)[1].key)


def test_a_due_follow_up_stands_above_the_letters_in_progress(
    home: HomePage, desk: Desk, clock: FakeClock, qtbot: QtBot
) -> None:
    record = cases.sealed_case(desk, clock)
    cases.drafted_case(desk, clock)
    arrive(home)
    assert [line.section for line in seen(home)] == [""]
    clock.pass_time(timedelta(days=16))
    arrive(home)
    assert [line.section for line in seen(home)] == ["To follow up", "In progress"]
    assert seen(home)[0].urgent == "Due for 2 days"
    target = went(home, qtbot, lambda: click_row(qtbot, home.lists.shown.list))
    assert target == Target(Where.RECORD, record.id)


def test_words_of_the_clock_change_while_one_looks(home: HomePage, desk: Desk, clock: FakeClock) -> None:
    cases.resting_case(desk, clock)
    arrive(home)
    clock.pass_time(timedelta(hours=20))
    home._minute.timeout.emit()  # the minute is over
    assert seen(home)[0].note == "Rests until 08:00"


# --- sent letters and customers -----------------------------------------------------------------------------


def test_sent_letters_have_number_day_customer_and_item(
    home: HomePage, desk: Desk, clock: FakeClock, qtbot: QtBot
) -> None:
    record = cases.sealed_case(desk, clock)
    qtbot.mouseClick(home.rail.buttons["sent"], Qt.MouseButton.LeftButton)
    (line,) = seen(home)
    assert line.title == "Marion Ellis"
    assert line.detail.startswith(f"oak dining bench · L-{record.id}")
    assert line.note == "Sent 24 November"
    target = went(home, qtbot, lambda: click_row(qtbot, home.lists.shown.list))
    assert target == Target(Where.RECORD, record.id)


def test_a_letter_of_last_year_is_shown_with_its_year(home: HomePage, desk: Desk, clock: FakeClock) -> None:
    cases.sealed_case(desk, clock)
    clock.pass_time(timedelta(days=60))
    arrive(home, "sent")
    assert seen(home)[0].note == "Sent 24 November 2026"


def test_customers_show_town_and_number_of_letters(home: HomePage, desk: Desk, clock: FakeClock) -> None:
    cases.sealed_case(desk, clock)
    arrive(home, "customers")
    (line,) = seen(home)
    assert (line.title, line.detail, line.note) == ("Marion Ellis", "Otley", "1 letter sent")


def test_a_customer_shows_their_letters_and_begins_the_next_one(
    home: HomePage, desk: Desk, clock: FakeClock, qtbot: QtBot
) -> None:
    record = cases.sealed_case(desk, clock)
    arrive(home, "customers")
    click_row(qtbot, home.lists.shown.list)
    page = home.customer
    assert page.isVisible() and page.title.text() == "Marion Ellis"
    assert [line.key for line in page.section.list.lines()] == [record.id]
    assert home.new_button.text() == "&New letter for Marion Ellis"
    target = went(home, qtbot, lambda: qtbot.mouseClick(home.new_button, Qt.MouseButton.LeftButton))
    assert desk.cases.open(target.id).customer == desk.people.customer(record.customer.id)


def test_escape_leads_back_from_a_customer_to_the_list(
    home: HomePage, desk: Desk, clock: FakeClock, qtbot: QtBot
) -> None:
    record = cases.sealed_case(desk, clock)
    arrive(home, "customer", record.customer.id)
    qtbot.keyClick(home, Qt.Key.Key_Escape)
    assert not home.customer.isVisible()
    assert home.lists.shown is home.lists.section("customers")
    assert home.new_button.text() == "&New letter"


# --- search -------------------------------------------------------------------------------------------------


def test_search_finds_names_and_texts_as_one_types(
    home: HomePage, desk: Desk, clock: FakeClock, qtbot: QtBot
) -> None:
    cases.drafted_case(desk, clock)
    other = replace(sample_customer(), name="Zoë Ångström")
    cases.requested_case(desk, clock, customer=other, request=Request(text="The 🪑 chair wobbles badly."))
    qtbot.keyClicks(home.search, "wobb")
    (line,) = seen(home)
    assert line.title == "Zoë Ångström"
    start, end = line.bold[0]
    units = line.detail.encode("utf-16-le")
    assert units[2 * start : 2 * end].decode("utf-16-le") == "wobbles"


def test_ctrl_f_searches_and_escape_gives_the_list_back(
    home: HomePage, desk: Desk, clock: FakeClock, qtbot: QtBot
) -> None:
    cases.drafted_case(desk, clock)
    arrive(home)
    qtbot.keyClick(home, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert home.search.hasFocus()
    qtbot.keyClicks(home.search, "nobody")
    assert home.lists.shown.empty.title.text() == "Nothing found"
    qtbot.keyClick(home.search, Qt.Key.Key_Escape)
    assert home.search.text() == "" and len(seen(home)) == 1


def test_down_goes_from_the_search_to_what_was_found(
    home: HomePage, desk: Desk, clock: FakeClock, qtbot: QtBot
) -> None:
    cases.drafted_case(desk, clock)
    home.search.setFocus()
    qtbot.keyClicks(home.search, "oak")
    qtbot.keyClick(home.search, Qt.Key.Key_Down)
    assert home.lists.shown.list.hasFocus()


def test_search_offers_customers_above_letters(
    home: HomePage, desk: Desk, clock: FakeClock, qtbot: QtBot
) -> None:
    record = cases.sealed_case(desk, clock)
    qtbot.keyClicks(home.search, "ellis")
    assert [line.section for line in seen(home)] == ["Customers", "Letters"]
    click_row(qtbot, home.lists.shown.list)
    assert home.customer.customer.id == record.customer.id


@pytest.mark.parametrize("words", ['"', "%", "* OR", "\\", "(", "🪑", "a" * 5000])
def test_odd_words_find_nothing_and_break_nothing(home: HomePage, words: str) -> None:
    home.search.setText(words)
    assert home.lists.shown.empty.isVisible()


# --- many ---------------------------------------------------------------------------------------------------


def test_a_long_list_is_read_page_by_page_while_scrolling(home: HomePage, desk: Desk, qtbot: QtBot) -> None:
    for _ in range(PAGE + 10):
        desk.cases.start()
    arrive(home)
    assert len(seen(home)) == PAGE
    home.lists.shown.list.scrollToBottom()
    qtbot.waitUntil(lambda: len(seen(home)) == PAGE + 10)
    assert len({line.key for line in seen(home)}) == PAGE + 10
    assert home.rail.buttons["progress"].accessibleDescription() == str(PAGE + 10)


def test_the_row_that_was_current_stays_current_after_a_refresh(
    home: HomePage, desk: Desk, clock: FakeClock, qtbot: QtBot
) -> None:
    for days in (3, 9):
        cases.requested_case(desk, clock, request=Request(date(2026, 11, 23) - timedelta(days=days)))
    arrive(home)
    rows = home.lists.shown.list
    rows.setFocus()
    qtbot.keyClick(rows, Qt.Key.Key_Down)
    key = seen(home)[rows.currentIndex().row()].key
    home.refresh()
    assert seen(home)[rows.currentIndex().row()].key == key


def test_each_row_can_be_read_aloud(home: HomePage, desk: Desk, clock: FakeClock) -> None:
    cases.resting_case(desk, clock)
    arrive(home)
    index = home.lists.shown.list.model().index(0, 0)
    spoken = index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.startswith("Marion Ellis, oak dining bench") and "Rests until tomorrow" in spoken


# --- a customer's data --------------------------------------------------------------------------------------


@pytest.fixture
def customer(desk: Desk, home: HomePage, clock: FakeClock) -> Customer:
    record = cases.sealed_case(desk, clock)
    arrive(home, "customer", record.customer.id)
    return record.customer


def test_a_customers_data_is_edited_and_stored(
    home: HomePage, desk: Desk, customer: Customer, qtbot: QtBot
) -> None:
    page = home.customer
    qtbot.mouseClick(page.card.edit_button, Qt.MouseButton.LeftButton)
    assert not home.new_button.isVisible()
    name = page.form.lines["name"]
    QApplication.processEvents()
    assert page.form.y() - page.title.geometry().bottom() < 40  # no empty room above the form
    name.selectAll()
    qtbot.keyClicks(name, "Marion Ellis-Ward")
    page.form.form_of_address.setCurrentIndex(page.form.form_of_address.findData(FormOfAddress.DR))
    qtbot.mouseClick(page.form.save_button, Qt.MouseButton.LeftButton)
    stored = desk.people.customer(customer.id)
    assert (stored.name, stored.form_of_address) == ("Marion Ellis-Ward", FormOfAddress.DR)
    assert page.title.text() == "Marion Ellis-Ward"
    assert page.card.address.text().startswith("Dr Marion Ellis-Ward\n7 Weaver’s Row\n")


@pytest.mark.parametrize(
    ("typed", "words"),
    [("", "name"), ("   ", "name"), ("x" * 201, "200")],
)
def test_a_name_that_cannot_be_is_refused_beside_its_field(
    home: HomePage, desk: Desk, customer: Customer, qtbot: QtBot, typed: str, words: str
) -> None:
    form = home.customer.form
    qtbot.mouseClick(home.customer.card.edit_button, Qt.MouseButton.LeftButton)
    form.lines["name"].setText(typed)
    qtbot.mouseClick(form.save_button, Qt.MouseButton.LeftButton)
    assert form.fields["name"].problem.isVisible()
    assert words in form.fields["name"].problem.text().lower()
    assert form.lines["name"].hasFocus()
    assert desk.people.customer(customer.id).name == "Marion Ellis"


def test_cancel_leaves_the_data_as_it_was(
    home: HomePage, desk: Desk, customer: Customer, qtbot: QtBot
) -> None:
    page = home.customer
    qtbot.mouseClick(page.card.edit_button, Qt.MouseButton.LeftButton)
    qtbot.keyClicks(page.form.lines["phone"], "999")
    qtbot.mouseClick(page.form.cancel_button, Qt.MouseButton.LeftButton)
    assert desk.people.customer(customer.id) == customer
    qtbot.mouseClick(page.card.edit_button, Qt.MouseButton.LeftButton)
    assert page.form.lines["phone"].text() == customer.phone


def test_an_address_in_another_country_is_stored(
    home: HomePage, desk: Desk, customer: Customer, qtbot: QtBot
) -> None:
    form = home.customer.form
    qtbot.mouseClick(home.customer.card.edit_button, Qt.MouseButton.LeftButton)
    form.address.set_value(PostalAddress("FI", "Aurakatu 1", town="Turku", postcode="20100"))
    qtbot.mouseClick(form.save_button, Qt.MouseButton.LeftButton)
    assert desk.people.customer(customer.id).address.town == "Turku"
    assert "Finland" in home.customer.card.address.text()


def test_the_customers_folder_is_handed_to_the_desktop(
    desk: Desk, clock: FakeClock, qtbot: QtBot, qapp: QApplication, british: None
) -> None:
    record = cases.sealed_case(desk, clock)
    opened: list[Path] = []
    themed(qapp)
    page = HomePage(make_tools(desk, Background()), open_path=keeping(opened))
    qtbot.addWidget(page)
    arrive(page, "customer", record.customer.id)
    qtbot.mouseClick(page.customer.card.folder_button, Qt.MouseButton.LeftButton)
    assert opened == [desk.letters.folder(record.letters[-1]).parent]


def test_every_text_can_be_set_anew(home: HomePage, customer: Customer) -> None:
    QApplication.sendEvent(home, QEvent(QEvent.Type.LanguageChange))
    assert home.customer.title.text() == "Marion Ellis"
    assert home.new_button.text() == "&New letter for Marion Ellis"
