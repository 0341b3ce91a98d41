# SPDX-License-Identifier: GPL-3.0-or-later
"""Hands for the sample walk: they find controls by name, click, type, drop files and take pictures.

Everything goes through real events, as from a mouse and a keyboard; nothing is set from behind.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QEvent, QLocale, QMimeData, QPointF, QSize, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from ui import format as written
from ui.shell import Shell
from ui.widgets.dates import DateField
from ui.widgets.money import MoneyField

W = TypeVar("W", bound=QWidget)
PATIENCE_S = 20.0
GLANCE_MS = 20
BREATH_S = 0.005
DEBOUNCE_MS = 600  # after that, everything that waits for a pause in typing has begun


def pause(milliseconds: int) -> None:
    """Let the window live for a while. Unlike ``QTest.qWait`` this lets other threads run as well."""
    until = time.monotonic() + milliseconds / 1000
    while time.monotonic() < until:
        QApplication.processEvents()
        time.sleep(BREATH_S)


class Stuck(RuntimeError):
    """The walk could not go on: a control is missing, or something did not happen in time."""


class Hands:
    """One person at one window."""

    def __init__(self, shell: Shell, pictures: Path | None = None) -> None:
        self.shell = shell
        self._pictures = pictures
        self._taken = 0

    # finding

    def find(self, kind: type[W], name: str) -> W:
        """The visible control of that object name; ``customer.address.street`` may be a part of its owner."""
        for made in self.shell.findChildren(kind, name):
            if made.isVisible():
                return made
        whole, _, part = name.rpartition(".")
        for owner in self.shell.findChildren(QWidget, whole) if whole else ():
            for made in owner.findChildren(kind, part):
                if made.isVisible():
                    return made
        raise Stuck(f"no visible {kind.__name__} named {name!r}")

    def sees(self, name: str) -> bool:
        """Whether a control of that name can be seen."""
        return any(made.isVisible() for made in self.shell.findChildren(QWidget, name))

    # doing

    def click(self, name: str) -> None:
        """Click a button."""
        self.press(self.find(QAbstractButton, name))

    def tap(self, name: str) -> None:
        """Click on something that is no button, e.g. a card that opens."""
        QTest.mouseClick(self.find(QWidget, name), Qt.MouseButton.LeftButton)
        self.settle()

    def press(self, made: QAbstractButton) -> None:
        """Click this button."""
        if not made.isEnabled():
            raise Stuck(f"{made.objectName() or made.text()!r} cannot be pressed")
        QTest.mouseClick(made, Qt.MouseButton.LeftButton)
        self.settle()

    def type(self, name: str, text: str) -> None:
        """Write a text into an empty or filled control, in place of what stands there."""
        self.type_into(self.find(QWidget, name), text)

    def type_into(self, control: QWidget, text: str) -> None:
        """The same for a control in the hand. Line breaks are typed as Enter."""
        target = control.focusProxy() or control
        target.setFocus()
        QTest.keyClick(target, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        QTest.keyClick(target, Qt.Key.Key_Backspace)
        for number, line in enumerate(text.split("\n")):
            if number:
                QTest.keyClick(target, Qt.Key.Key_Return)
            for char in line:
                self.key(target, char)
        self.settle()

    @staticmethod
    def key(target: QWidget, char: str) -> None:
        """One key; QTest itself knows only the ASCII ones."""
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(target, QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, char))

    def type_day(self, name: str, day: date) -> None:
        """Write a date as the owner's locale has it."""
        self.type_into(self.find(DateField, name).line, written.short_day(day, QLocale()))

    def type_amount(self, name: str, figures: str) -> None:
        """Write an amount without its currency."""
        self.type_into(self.find(MoneyField, name).figures, figures)

    def drop(self, zone: QWidget, path: Path) -> None:
        """Drop a file on a zone."""
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(path))])
        middle = QPointF(zone.rect().center())
        plain = (data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
        copy = Qt.DropAction.CopyAction
        QApplication.sendEvent(zone, QDragEnterEvent(middle.toPoint(), copy, *plain))
        QApplication.sendEvent(zone, QDropEvent(middle, copy, *plain))
        self.settle()

    def draw(self, pad: QWidget, strokes: tuple[tuple[tuple[float, float], ...], ...]) -> None:
        """Draw with the mouse; points in parts of the pad's width and height."""
        size: QSize = pad.size()
        for stroke in strokes:
            points = [QPointF(x * size.width(), y * size.height()).toPoint() for x, y in stroke]
            QTest.mousePress(pad, Qt.MouseButton.LeftButton, pos=points[0])
            for point in points[1:]:
                QTest.mouseMove(pad, point)
            QTest.mouseRelease(pad, Qt.MouseButton.LeftButton, pos=points[-1])
        self.settle()

    # waiting and looking

    def settle(self) -> None:
        """Let the window come to rest."""
        QApplication.processEvents()

    def wait_for(self, what: str, happened: Callable[[], bool]) -> None:
        """Wait until something has happened; raises Stuck when it does not."""
        until = time.monotonic() + PATIENCE_S
        while not happened():
            if time.monotonic() > until:
                raise Stuck(f"waited in vain for {what}")
            pause(GLANCE_MS)

    def picture(self, name: str) -> None:
        """Wait until everything is drawn, and keep a picture of the window (where pictures are wanted)."""
        if self._pictures is None:
            return
        pause(DEBOUNCE_MS)
        self.wait_for("the background work", lambda: not self.shell.background.busy)
        self.settle()
        self._taken += 1
        self.shell.grab().save(str(self._pictures / f"{self._taken:02d}-{name}.png"))
