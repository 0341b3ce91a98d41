# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds the case that is open: applies changes, saves them, undoes them.

Every change is in the case at once and in the store within half a second after the last key press (two
seconds at the longest while somebody goes on typing). Nothing is asked; nothing is lost by closing.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from composer.case import Case
from composer.errors import Conflict, NotAllowed, TactfulError
from ui.wizard.page import Edit

if TYPE_CHECKING:
    from composer.desk import Desk

PAUSE_MS = 400
LONGEST_S = 2.0
RETRY_MS = 5000
TOGETHER_S = 1.0
MOST_STEPS = 200


@dataclass(frozen=True, slots=True)
class _Past:
    case: Case
    field: str


class CaseKeeper(QObject):
    """One open case.

    Signals: ``changed()`` after each change, also by undo; ``saved_state(state)`` with ``saved``,
    ``saving`` or ``trouble``; ``conflict()`` when another window saved meanwhile;
    ``refused(TactfulError)`` when a change was not possible.
    """

    changed = Signal()
    saved_state = Signal(str)
    conflict = Signal()
    refused = Signal(object)

    def __init__(
        self,
        desk: Desk,
        case: Case,
        parent: QObject | None = None,
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._monotonic = monotonic
        self.case = case
        self.trouble: TactfulError | None = None
        self._stored = case
        self._past: list[_Past] = []
        self._future: list[Case] = []
        self._last_edit = float("-inf")
        self._dirty_since: float | None = None
        self._timer = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._timer.timeout.connect(self.save_now)

    def apply(self, edit: Edit) -> bool:
        """Change the case; False when the change was refused or changed nothing."""
        try:
            if self.case.is_record and not edit.stored:
                raise NotAllowed("is_record", case=self.case.id)
            after = edit.change(self.case)
        except Conflict as error:
            self._overtaken(error)
            return False
        except TactfulError as error:
            self.refused.emit(error)
            return False
        if after == self.case:
            return False
        if edit.stored:
            self._take_stored(after)
        else:
            self._take(after, edit)
        self.changed.emit()
        return True

    def _take(self, after: Case, edit: Edit) -> None:
        if _settles(self.case, after):
            self._forget_past()  # a rest, a sign-off or a letter is a fact: undo does not reach behind it
        elif not edit.quiet:
            self._remember(edit.field)
        self.case = after
        self._save_soon()

    def _take_stored(self, after: Case) -> None:
        self._timer.stop()
        self._forget_past()
        self.case = self._stored = after
        self._dirty_since = None
        self.saved_state.emit("saved")

    def _remember(self, field: str) -> None:
        now = self._monotonic()
        same = bool(self._past) and bool(field) and self._past[-1].field == field
        if not (same and now - self._last_edit <= TOGETHER_S):
            self._past.append(_Past(self.case, field))
            del self._past[:-MOST_STEPS]
        self._last_edit = now
        self._future.clear()

    def _forget_past(self) -> None:
        self._past.clear()
        self._future.clear()

    @property
    def can_undo(self) -> bool:
        """Whether there is a change to take back."""
        return bool(self._past)

    @property
    def can_redo(self) -> bool:
        """Whether there is a change to make again."""
        return bool(self._future)

    def undo(self) -> None:
        """Take the last change back."""
        if self._past:
            self._future.append(self.case)
            self._go_to(self._past.pop().case)

    def redo(self) -> None:
        """Make the change again that was taken back."""
        if self._future:
            self._past.append(_Past(self.case, ""))
            self._go_to(self._future.pop())

    def _go_to(self, case: Case) -> None:
        now = self.case
        self._last_edit = float("-inf")
        self.case = replace(case, revision=now.revision, updated_at=now.updated_at, step=now.step)
        self._save_soon()
        self.changed.emit()

    @property
    def is_saved(self) -> bool:
        """Whether the store holds what is shown."""
        return self.case == self._stored

    @property
    def is_safe(self) -> bool:
        """Whether nothing is lost when the case is put away now: it is stored, or kept beside another's."""
        return self.is_saved or self.case.is_record or isinstance(self.trouble, Conflict)

    def save_now(self) -> Case:
        """Store the case if it changed, and return it as stored. Trouble is signalled, never raised."""
        self._timer.stop()
        if self.is_saved or self.case.is_record:
            return self.case
        try:
            self.case = self._stored = self._desk.cases.save(self.case)
        except Conflict as error:
            self._overtaken(error)
        except TactfulError as error:
            self.trouble = error
            self.saved_state.emit("trouble")
            self._timer.start(RETRY_MS)
        else:
            self._saved()
        return self.case

    def _overtaken(self, error: Conflict) -> None:
        self.trouble = error
        self.saved_state.emit("trouble")
        self.conflict.emit()

    def keep_mine(self) -> None:
        """After a conflict: this window's case holds. The other one is among the kept texts."""
        self.case = self._stored = self._desk.cases.take_mine(self.case)
        self._saved()
        self.changed.emit()

    def take_other(self) -> None:
        """After a conflict: the other window's case holds. This one is among the kept texts."""
        with suppress(Conflict):
            self._desk.cases.save(self.case)  # refused again: what was typed since is kept as well
        self._forget_past()
        self.case = self._stored = self._desk.cases.open(self.case.id)
        self._saved()
        self.changed.emit()

    def _saved(self) -> None:
        self.trouble = None
        self._dirty_since = None
        self.saved_state.emit("saved")

    def _save_soon(self) -> None:
        if isinstance(self.trouble, Conflict):
            return  # the owner has to choose first; closing still keeps this text beside the other one
        now = self._monotonic()
        if self._dirty_since is None:
            self._dirty_since = now
        if now - self._dirty_since >= LONGEST_S:
            self._dirty_since = now
            self.save_now()
            return
        self.saved_state.emit("saving")
        self._timer.start(PAUSE_MS)


def _settles(before: Case, after: Case) -> bool:
    """Whether a change is a fact of the record rather than something typed."""
    return (
        before.cooling != after.cooling
        or before.reviews != after.reviews
        or before.lifted != after.lifted
        or before.letters != after.letters
        or before.sealed_at != after.sealed_at
    )
