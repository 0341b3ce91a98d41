# SPDX-License-Identifier: GPL-3.0-or-later
"""The first run: three short screens, each of which can be skipped, with the letterhead beside them."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from composer.business import Business
from ui.first_run.footer import FirstRunFooter
from ui.first_run.screens import HowToReachYou, Ready, WhoSigns, WhoYouAre
from ui.messages import MessageBar
from ui.place import SAMPLE, Place, Target, Tools, Where
from ui.settings.letterhead import Letterhead
from ui.settings.saving import Saver
from ui.settings.section import BESIDE_LETTER, Section, scrolling
from ui.theme import scaled

PANE = 560
KINDS: tuple[type[Section], ...] = (WhoYouAre, HowToReachYou, WhoSigns, Ready)
SCREENS = 3


class FirstRunPage(Place):
    """Stored as it is typed; an interrupted first run goes on at its screen with the next start.

    Signal ``go(Target)``: ``CASE`` without an id begins a new letter (``part``: ``sample`` for the sample
    case); ``HOME``.
    """

    def __init__(self, tools: Tools) -> None:
        super().__init__()
        self._desk = tools.desk
        self.message_bar: MessageBar = MessageBar()
        self.saver = Saver(tools.desk, tools.messages, self)
        self.business = tools.desk.profile.business()
        self._tools = tools
        self._screens: dict[int, tuple[Section, QWidget]] = {}
        self.number = 0
        self.stack = QStackedWidget()
        self.footer = FirstRunFooter(SCREENS)
        self.letterhead = Letterhead(tools)
        self._lay_out()
        self._connect()
        self.retranslate()

    def _lay_out(self) -> None:
        pane = QWidget()
        pane.setObjectName("formPane")
        pane.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        pane.setMaximumWidth(scaled(PANE))
        column = QVBoxLayout(pane)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.message_bar)
        column.addWidget(self.stack, 1)
        column.addWidget(self.footer)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(pane, 4)
        row.addWidget(self.letterhead, 3)

    def _connect(self) -> None:
        self.letterhead.show_business(self.business)
        self.letterhead.follow(self.saver)
        self.saver.saved.connect(self._stored)
        self.footer.back.connect(self.go_back)
        self.footer.skip.connect(self.skip)
        self.footer.primary.connect(self.go_on)
        self.footer.reason_clicked.connect(self._go_to_problem)

    @property
    def shown(self) -> Section:
        """The screen that is shown."""
        return self._screen(self.number)[0]

    def _screen(self, number: int) -> tuple[Section, QWidget]:
        """A screen and what it scrolls in, made when it is first shown: the window opens sooner."""
        if number not in self._screens:
            made = KINDS[number](self._tools, self.saver)
            if isinstance(made, Ready):
                made.new_letter.connect(self._new_letter)
                made.sample.connect(self._sample)
                made.home.connect(self._home)
            # after the screen's own connections, so that the reason counts what the screen has marked
            self.saver.refused.connect(self._show_reason)
            self.saver.took.connect(self._show_reason)
            self._screens[number] = made, scrolling(made, BESIDE_LETTER)
            self.stack.addWidget(self._screens[number][1])
        return self._screens[number]

    def show_screen(self, number: int) -> None:
        """Show a screen; 3 is the end."""
        self.saver.flush()
        self.number = number
        if number < SCREENS:
            self._desk.profile.stay_on_screen(number)
        else:
            self._desk.profile.skip_first_run()
        self.stack.setCurrentWidget(self._screen(number)[1])
        self.shown.show_business(self.business)
        self.footer.show_screen(number)
        self._show_reason()
        first = self.first_field()
        if first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def go_on(self) -> None:
        """Go to the next screen, or to what has to be mended first."""
        self.saver.flush()
        if self.shown.problems():
            self._go_to_problem()
        else:
            self.show_screen(self.number + 1)

    def skip(self) -> None:
        """Go to the next screen whatever stands on this one."""
        self.show_screen(self.number + 1)

    def go_back(self) -> None:
        """Go to the screen before."""
        self.show_screen(max(0, self.number - 1))

    def arrived(self, target: Target) -> None:
        self.business = self._desk.profile.business()
        self.letterhead.show_business(self.business)
        self.show_screen(min(self._desk.profile.first_run_screen(), SCREENS - 1))

    def leaving(self) -> None:
        self.saver.flush()

    def first_field(self) -> QWidget | None:
        return self.shown.first_field()

    def _stored(self, business: Business) -> None:
        self.business = business
        self.shown.show_business(business)

    def _show_reason(self, *_: object) -> None:
        bad = bool(self.shown.problems())
        self.footer.show_reason(self.tr("One field has to be mended") if bad else "")

    def _go_to_problem(self) -> None:
        bad = self.shown.problems()
        if bad:
            self.shown.focus_field(bad[0])

    def _new_letter(self) -> None:
        self.go.emit(Target(Where.CASE))

    def _sample(self) -> None:
        self.go.emit(Target(Where.CASE, part=SAMPLE))

    def _home(self) -> None:
        self.go.emit(Target(Where.HOME))
