# SPDX-License-Identifier: GPL-3.0-or-later
"""One case in the real frame with the real pages, and hands to use it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import TypeVar

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from composer.case import Case
from composer.desk import Desk
from composer.journey import Step
from tests.ui.fakes import RecordingMessages, make_tools, themed
from ui.background import Background
from ui.wizard.frame import WizardFrame
from ui.wizard.table import PAGES

W = TypeVar("W", bound=QWidget)


@dataclass
class Hands:
    """What a person does with the open frame: find by name, click, type."""

    bot: QtBot
    frame: WizardFrame
    desk: Desk
    messages: RecordingMessages
    background: Background

    def find(self, kind: type[W], name: str) -> W:
        """The widget of that object name on the page shown."""
        found = self.frame.page.findChild(kind, name)
        assert found is not None, f"no {kind.__name__} {name!r} on {self.frame.page.step.value}"
        return found

    def click(self, name: str) -> None:
        """Click a button by its object name."""
        made = self.find(QAbstractButton, name)
        assert made.isVisible(), f"{name} cannot be seen"
        assert made.isEnabled(), f"{name} cannot be pressed"
        self.bot.mouseClick(made, Qt.MouseButton.LeftButton)
        QApplication.processEvents()  # new controls take their places

    def type(self, widget: QWidget, text: str) -> None:
        """Type into a control as it is focused."""
        widget.setFocus()
        self.bot.keyClicks(widget, text)

    def primary(self) -> None:
        """Press the one primary button."""
        self.bot.mouseClick(self.frame.footer.primary_button, Qt.MouseButton.LeftButton)

    @property
    def case(self) -> Case:
        """The case on the screen."""
        return self.frame.case

    def stored(self) -> Case:
        """The case in the store, once the frame has saved it by itself."""
        self.bot.waitUntil(lambda: self.frame.keeper.is_saved, timeout=3000)
        return self.desk.cases.open(self.frame.case.id)


Opener = Callable[[Case, Step], Hands]


def open_frames(desk: Desk, qtbot: QtBot, qapp: QApplication) -> Iterator[Opener]:
    """Opens cases in frames; closes them and their threads at the end (fixture ``open_at``)."""
    themed(qapp)
    before = QLocale()
    QLocale.setDefault(QLocale("en_GB"))
    opened: list[Hands] = []

    def open_at(case: Case, step: Step) -> Hands:
        background, messages = Background(), RecordingMessages()
        tools = make_tools(desk, background, messages)
        frame = WizardFrame(tools, replace(case, step=step.value), PAGES)
        qtbot.addWidget(frame)
        frame.resize(1280, 800)
        with qtbot.waitActive(frame):  # shortcuts belong to the active window
            frame.show()
            frame.activateWindow()
        opened.append(Hands(qtbot, frame, desk, messages, background))
        return opened[-1]

    yield open_at
    for hands in opened:
        hands.frame.leaving()
        hands.background.close()
    QLocale.setDefault(before)
