# SPDX-License-Identifier: GPL-3.0-or-later
"""Changes of the business profile, stored a moment after the last key press.

Each field waits for itself: what one of them cannot take never holds back another.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal
from shiboken6 import isValid

from composer.business import Business
from composer.desk import Desk
from composer.errors import BadInput, TactfulError
from ui.messages import Messages

DELAY_MS = 300
Store = Callable[[], Business]


class Saver(QObject):
    """Stores what was typed.

    Signals: ``typed(change)`` at once with a function Business -> Business, for what is drawn meanwhile;
    ``saved(Business)`` after something was stored; ``took(str)`` when the value of a field was taken,
    ``refused(str, BadInput)`` when it was not and the stored one stays.
    """

    typed = Signal(object)
    saved = Signal(object)
    took = Signal(str)
    refused = Signal(str, object)

    def __init__(self, desk: Desk, messages: Messages, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._messages = messages
        self._waiting: dict[str, Store] = {}
        self._timer = QTimer(self, singleShot=True, interval=DELAY_MS)
        self._timer.timeout.connect(self.flush)

    def later(self, field: str, store: Store) -> None:
        """Call ``store`` when typing pauses; a later one for the same field takes its place."""
        self._waiting[field] = store
        self._timer.start()

    def edit(self, field: str, change: Callable[[Business], Business]) -> None:
        """Change the profile when typing pauses."""
        self.later(field, _Change(self._desk, change))
        self.typed.emit(change)

    def now(self, field: str, store: Store) -> bool:
        """Store what waits and then this; whether this was taken."""
        self.flush()
        return self._store(field, store)

    def flush(self) -> None:
        """Store what waits. What the machine could not store goes on waiting."""
        self._timer.stop()
        waiting, self._waiting = self._waiting, {}
        for field, store in waiting.items():
            self._store(field, store)

    def forget(self, field: str) -> None:
        """Do not store what waits for a field: it is gone."""
        self._waiting.pop(field, None)

    def _store(self, field: str, store: Store) -> bool:
        try:
            business = store()
        except BadInput as error:
            self.refused.emit(field, error)
            return False
        except TactfulError as error:
            self._waiting.setdefault(field, store)
            self._messages.error(error)
            return False
        self.took.emit(field)
        self.saved.emit(business)
        return True


class _Change:
    """A change of the profile that can be tried again."""

    def __init__(self, desk: Desk, change: Callable[[Business], Business]) -> None:
        self._desk = desk
        self._change = change

    def __call__(self) -> Business:
        return self._desk.profile.change(self._change)


class Undo:
    """Takes a change back, also when the settings were left meanwhile."""

    def __init__(self, saver: Saver, store: Store) -> None:
        self._saver = saver
        self._store = store

    def __call__(self) -> None:
        if isValid(self._saver):
            self._saver.now("undo", self._store)
        else:
            self._store()
