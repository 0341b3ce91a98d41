# SPDX-License-Identifier: GPL-3.0-or-later
"""The first page: letters in progress with what is next, customers, sent letters, search."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from composer.case import Case
from composer.errors import TactfulError
from ui.home.lists import HomeLists
from ui.home.model import CUSTOMER, RECORD, Line
from ui.home.rail import HomeRail
from ui.home.search_field import SearchField
from ui.messages import MessageBar
from ui.place import Place, Target, Tools, Where
from ui.records.opening import OpenPath, open_path
from ui.theme import scaled
from ui.widgets.labels import button

if TYPE_CHECKING:
    from ui.home.customer_page import CustomerPage

MARGIN = 40
WIDEST = 1000
MINUTE_MS = 60_000  # "until 08:00" and "due today" are worded anew once a minute
LONGEST_NAME = 24  # characters of a customer's name on the button


class HomePage(Place):
    """What the owner sees first.

    ``arrived`` takes ``part``: progress, customers, sent, or customer with the customer's ``id``.
    A new letter is stored before the wizard opens it.
    """

    def __init__(self, tools: Tools, parent: QWidget | None = None, open_path: OpenPath = open_path) -> None:
        """Show the lists of ``tools.desk``; ``open_path`` shows a folder to the owner."""
        super().__init__(parent)
        self.setObjectName("formPane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._desk, self._messages = tools.desk, tools.messages
        self._place = "progress"
        self.message_bar: MessageBar = MessageBar()
        self.rail = HomeRail()
        self.search = SearchField()
        self.search.setObjectName("home.search")
        self.new_button = button("primary", "plus")
        self.new_button.setObjectName("home.new")
        self.lists = HomeLists(tools.desk)
        self._open_path = open_path
        self._customer: CustomerPage | None = None
        self._stack = QStackedWidget()
        self._minute = QTimer(self, interval=MINUTE_MS)
        self._lay_out()
        self._connect()
        self.retranslate()
        self.rail.choose(self._place)

    def retranslate(self) -> None:
        """Set all words."""
        self._word_new_button()
        self.new_button.setToolTip(self.tr("Ctrl+N"))
        self.search.setPlaceholderText(self.tr("Search names and letters"))
        self.search.setAccessibleName(self.tr("Search names and letters"))
        self.search.setToolTip(self.tr("Ctrl+F"))
        self.rail.retranslate()
        self.lists.retranslate()
        if self._customer is not None:
            self._customer.retranslate()

    @property
    def customer(self) -> CustomerPage:
        """The page of one customer, made when it is first asked for."""
        if self._customer is None:
            from ui.home.customer_page import CustomerPage

            self._customer = page = CustomerPage(self._desk, self._messages, open_path=self._open_path)
            self._stack.addWidget(page)
            page.chosen.connect(self._open)
            page.acted.connect(self._new)
            page.back.connect(self._leave_customer)
            page.editing.connect(self.new_button.setHidden)
        return self._customer

    # as a place of the window

    def arrived(self, target: Target) -> None:
        """Read anew; ``part`` may name a list or a customer."""
        if target.part == CUSTOMER and target.id:
            self._show_customer(target.id)
        elif target.part in self.rail.buttons:
            self._rail_chosen(target.part)
        else:
            self.refresh()
        self._minute.start()

    def leaving(self) -> None:
        """Stop looking at the clock."""
        self._minute.stop()

    def first_field(self) -> QWidget:
        """The list, or the search field when it is empty."""
        if self._shows_customer():
            return self.customer.first_field()
        return self.search if self.lists.shown.list.is_empty else self.lists.shown.list

    def refresh(self) -> None:
        """Read what is shown from the desk."""
        try:
            if self._shows_customer():
                self.customer.refresh()
            else:
                self.lists.show_list(self._place, self._words())
            self._show_count()
        except TactfulError as error:
            self._messages.error(error)

    def _show_count(self) -> None:
        due = len(self._desk.cases.to_follow_up())
        self.rail.set_count("progress", self._desk.cases.count_in_progress() + due)

    def _words(self) -> str:
        return self.search.text().strip()

    def _shows_customer(self) -> bool:
        return self._customer is not None and self._stack.currentWidget() is self._customer

    def _show_lists(self) -> None:
        self._stack.setCurrentWidget(self.lists)
        self._word_new_button()
        self.rail.choose("" if self._words() else self._place)
        self.refresh()

    def _show_customer(self, customer_id: str) -> None:
        self.customer.show_customer(customer_id)
        self._stack.setCurrentWidget(self.customer)
        self._word_new_button()
        self._show_count()
        self.rail.choose("customers")
        self.customer.first_field().setFocus()

    def _word_new_button(self) -> None:
        shown = self.customer.customer if self._shows_customer() else None
        name = shown.name.replace("&", "&&") if shown else ""
        if shown is None:
            text = self.tr("&New letter")
        elif name and len(name) <= LONGEST_NAME:
            text = self.tr("&New letter for {name}").format(name=name)
        else:
            text = self.tr("&New letter for this customer")
        self.new_button.setText(text)

    # what the owner does

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leaves the search or the customer, Down goes from the search to the list."""
        if event.key() == Qt.Key.Key_Escape and self._words():
            self._clear_search()
        elif event.key() == Qt.Key.Key_Escape and self._shows_customer():
            self._leave_customer()
        elif event.key() == Qt.Key.Key_Down and self.search.hasFocus():
            self.first_field().setFocus(Qt.FocusReason.TabFocusReason)
        else:
            super().keyPressEvent(event)

    def _clear_search(self) -> None:
        self.search.clear()
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)

    def _focus_search(self) -> None:
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def _rail_chosen(self, place: str) -> None:
        self._place = place
        self.search.clear()
        self._show_lists()

    def _leave_customer(self) -> None:
        self._rail_chosen("customers")
        self.first_field().setFocus()

    def _open(self, line: Line) -> None:
        if line.opens == CUSTOMER:
            self._show_customer(line.key)
        else:
            self.go.emit(Target(Where.RECORD if line.opens == RECORD else Where.CASE, line.key))

    def _new(self) -> None:
        self._begin(partial(self._desk.cases.start, self._customer_id()))

    def _sample(self) -> None:
        self._begin(self._desk.cases.sample)

    def _begin(self, make: Callable[[], Case]) -> None:
        try:
            case = make()
        except TactfulError as error:
            self._messages.error(error)
        else:
            self.go.emit(Target(Where.CASE, case.id))

    def _customer_id(self) -> str:
        return self.customer.customer.id if self._shows_customer() else ""

    def _settings(self) -> None:
        self.go.emit(Target(Where.SETTINGS))

    # building

    def _lay_out(self) -> None:
        self.search.setMaximumWidth(scaled(480))
        top = QHBoxLayout()
        top.setSpacing(16)
        top.addWidget(self.search, 1)
        top.addStretch(0)
        top.addWidget(self.new_button, 0, Qt.AlignmentFlag.AlignRight)
        self._stack.addWidget(self.lists)
        column = QVBoxLayout()
        column.setContentsMargins(MARGIN, 24, MARGIN, 0)
        column.addLayout(top)
        column.addSpacing(20)
        column.addWidget(self.message_bar)
        column.addWidget(self._stack, 1)
        content = QWidget()
        content.setMaximumWidth(WIDEST + 2 * MARGIN)
        content.setLayout(column)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.rail)
        whole.addWidget(content, 1)
        whole.addStretch(0)

    def _connect(self) -> None:
        self.new_button.clicked.connect(self._new)
        self.search.textChanged.connect(self._show_lists)
        self.rail.chosen.connect(self._rail_chosen)
        self.rail.settings.connect(self._settings)
        self._minute.timeout.connect(self.refresh)
        self.lists.chosen.connect(self._open)
        self.lists.new.connect(self._new)
        self.lists.sample.connect(self._sample)
        self.lists.cleared.connect(self._clear_search)
        QShortcut(QKeySequence.StandardKey.Find, self, self._focus_search)
        QShortcut(QKeySequence.StandardKey.New, self, self._new)
