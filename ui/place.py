# SPDX-License-Identifier: GPL-3.0-or-later
"""Places: what the window shows one of at a time (home, a case, a record, settings, first run).

A place never knows another one. It says where the owner wants to go with ``go.emit(Target(...))``.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QWidget

from ui.background import Background
from ui.messages import MessageBar, Messages

if TYPE_CHECKING:
    from composer.desk import Desk
    from composer.errors import TactfulError


class Where(StrEnum):
    """The kinds of places."""

    HOME = "home"
    CASE = "case"
    RECORD = "record"
    SETTINGS = "settings"
    FIRST_RUN = "first_run"


SAMPLE = "sample"


@dataclass(frozen=True, slots=True)
class Target:
    """Where to go: a kind of place, and for a case or a record which one. ``part`` may name a corner.

    A case without an ``id`` is a new letter, with ``part=SAMPLE`` the sample case.
    """

    where: Where
    id: str = ""
    part: str = ""


@dataclass(frozen=True)
class Tools:
    """What every place and page works with."""

    desk: Desk
    messages: Messages
    background: Background


class Place(QWidget):
    """One thing that fills the window.

    Signal ``go(Target)``: the owner wants to be somewhere else. Attribute ``message_bar``: where messages for
    the page appear; None shows them at the foot of the window.
    """

    go = Signal(object)
    message_bar: MessageBar | None = None

    def arrived(self, target: Target) -> None:
        """The place is shown now (again): look at the store anew."""

    def leaving(self) -> None:
        """Another place will be shown, or the window closes: save what is not saved."""

    def unsaved(self) -> TactfulError | None:
        """Why something that was entered could not be stored; None when all is safe. After ``leaving``."""
        return None

    def first_field(self) -> QWidget | None:
        """Where the keyboard should be after arriving."""
        return None

    def retranslate(self) -> None:
        """Set all words anew."""

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)


PlaceFactory = Callable[[Tools, Target], Place]
