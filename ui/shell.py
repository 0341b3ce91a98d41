# SPDX-License-Identifier: GPL-3.0-or-later
"""The window: shows one place at a time, remembers its size, and asks nothing when it is closed."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QSettings, Qt
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QMainWindow, QStackedWidget

from composer.errors import TactfulError
from ui.background import Background
from ui.messages import Messages, WindowMessages
from ui.place import SAMPLE, Place, PlaceFactory, Target, Tools, Where

if TYPE_CHECKING:
    from composer.desk import Desk

DESIGN_SIZE = (1280, 800)
SMALLEST = (760, 520)
GEOMETRY = "window/geometry"
CLOSE_MS = 5000


class Shell(QMainWindow):
    """The main window. ``factories`` makes each kind of place; ``messages`` is replaced in tests."""

    def __init__(
        self,
        desk: Desk,
        factories: Mapping[Where, PlaceFactory],
        settings: QSettings | None = None,
        messages: Messages | None = None,
    ) -> None:
        super().__init__()
        self._desk = desk
        self._factories = factories
        self._settings = settings or QSettings()
        self.background = Background(self)
        self._own_messages = WindowMessages(self)
        self.messages: Messages = messages or self._own_messages
        self._tools = Tools(desk, self.messages, self.background)
        self._stack = QStackedWidget()
        self.place: Place | None = None
        self.target: Target | None = None
        self._told_unsaved = False
        self.setCentralWidget(self._stack)
        self.setWindowTitle("Tactful")
        self.setMinimumSize(*SMALLEST)
        self._restore_size()
        self._add_shortcuts()

    def _add_shortcuts(self) -> None:
        for keys, action in (
            (QKeySequence(QKeySequence.StandardKey.Preferences), self.go_settings),
            (QKeySequence("Ctrl+,"), self.go_settings),
            (QKeySequence("Ctrl+H"), self.go_home),
            (QKeySequence(QKeySequence.StandardKey.Quit), self.close),
        ):
            if not keys.isEmpty() and keys not in {s.key() for s in self.findChildren(QShortcut)}:
                QShortcut(keys, self, action)

    def start(self) -> None:
        """Show what the owner sees first."""
        self.go(Target(Where.HOME if self._desk.profile.is_set_up() else Where.FIRST_RUN))

    def go_home(self) -> None:
        """Show the letters in progress."""
        self.go(Target(Where.HOME))

    def go_settings(self) -> None:
        """Show the settings."""
        self.go(Target(Where.SETTINGS))

    def go(self, target: Target) -> None:
        """Show another place. When it cannot be made, or this one holds what could not be stored, this
        one stays and the owner is told why.
        """
        if self.place is not None:
            self.place.leaving()
            trouble = None if self._is_shown(target) else self.place.unsaved()
            if trouble is not None:  # the only copy is on the screen: it stays there
                self.messages.error(trouble)
                return
        try:
            target = self._settled(target)
            place = (
                self.place if self._is_shown(target) else self._factories[target.where](self._tools, target)
            )
        except TactfulError as error:
            self.messages.error(error)
            return
        assert place is not None
        self._show(place, target)

    def _settled(self, target: Target) -> Target:
        """A case without a number is begun; one that was sealed is shown as a record."""
        if target.where is not Where.CASE:
            return target
        if not target.id:
            begin = self._desk.cases.sample if target.part == SAMPLE else self._desk.cases.start
            return Target(Where.CASE, begin().id)
        if self._desk.cases.open(target.id).is_record:
            return Target(Where.RECORD, target.id, target.part)
        return target

    def _is_shown(self, target: Target) -> bool:
        now = self.target
        return now is not None and (now.where, now.id) == (target.where, target.id)

    def _show(self, place: Place, target: Target) -> None:
        before = self.place
        self.place, self.target = place, target
        if place is not before:
            place.go.connect(self.go, Qt.ConnectionType.QueuedConnection)
            self._stack.addWidget(place)
        self._stack.setCurrentWidget(place)
        self._own_messages.use_bar(place.message_bar)
        place.arrived(target)
        first = place.first_field()
        if first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)
        if before is not None and before is not place:
            self._stack.removeWidget(before)
            before.deleteLater()

    def _restore_size(self) -> None:
        kept = self._settings.value(GEOMETRY)
        if not (isinstance(kept, QByteArray) and self.restoreGeometry(kept)):
            self.resize(*self._first_size())

    def _first_size(self) -> tuple[int, int]:
        screen = self.screen().availableGeometry()
        return min(DESIGN_SIZE[0], screen.width()), min(DESIGN_SIZE[1], screen.height())

    def save_all(self) -> None:
        """Store what is not stored: before closing, when the system ends the session, after a crash."""
        if self.place is not None:
            self.place.leaving()

    def closeEvent(self, event: QCloseEvent) -> None:
        self.save_all()
        trouble = self.place.unsaved() if self.place is not None else None
        if trouble is not None and not self._told_unsaved:
            self._told_unsaved = True  # who closes once more means it
            self.messages.error(trouble)
            event.ignore()
            return
        self._settings.setValue(GEOMETRY, self.saveGeometry())
        self._desk.checking.close()  # what is still loading or checking is not waited for
        self.background.close(CLOSE_MS)
        event.accept()
