# SPDX-License-Identifier: GPL-3.0-or-later
"""Signing and exporting off the GUI thread: once at a time, and never half."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, Signal

from composer.case import Case
from composer.errors import Conflict, TactfulError
from ui.messages import Action
from ui.place import Target, Where
from ui.wizard.page import PageTools, StepPage
from ui.words.send import Culprit, culprit, export_words

PATIENCE_MS = 60_000  # a slow network drive; whoever leaves the page meanwhile waits for the end
BESIDE_THE_LETTER = frozenset({"cannot_print", "picture_damaged"})


class Exporter(QObject):
    """Runs ``desk.letters.export`` for one page.

    Signals: ``began()``; ``exported(Case)`` with the sealed case as stored; ``failed(TactfulError)``, after
    which the case is as it was and may be exported again; ``overtaken()``: another window saved the case.
    """

    began = Signal()
    overtaken = Signal()
    exported = Signal(object)
    failed = Signal(object)

    def __init__(self, tools: PageTools, parent: QObject) -> None:
        super().__init__(parent)
        self._tools = tools
        self.running = False

    def start(self) -> None:
        """Save, sign and file. Does nothing while that is going on, or while the case cannot be saved."""
        if self.running:
            return
        case = self._tools.save_now()
        if not self._is_stored(case):
            return
        self.running = True
        self.began.emit()
        self._tools.background.run(
            partial(self._tools.desk.letters.export, case), self._done, self._failed, key="export"
        )

    def wait(self) -> None:
        """Let an export that is going on come to its end: the case must not be saved under it."""
        if self.running:
            self._tools.background.wait_all(PATIENCE_MS)

    def _is_stored(self, case: Case) -> bool:
        """Whether the store holds this case, the page last open aside; if not, somebody has said why."""
        try:
            stored = self._tools.desk.cases.open(case.id)
        except TactfulError as error:
            self._tools.messages.error(error)
            return False
        is_same = replace(stored, step=case.step) == case
        if stored.revision != case.revision:
            self.overtaken.emit()
        elif not is_same:
            self._tools.messages.page(
                self.tr(
                    "Your last changes could not be saved yet, so no letter was made. "
                    "They stay on the screen. Make room on the disk and try again."
                ),
                "warn",
            )
        return is_same

    def _done(self, case: Case) -> None:
        self.running = False
        self.exported.emit(case)

    def _failed(self, error: Exception) -> None:
        self.running = False
        if not isinstance(error, TactfulError):
            self.failed.emit(None)
            raise error
        self.failed.emit(None if isinstance(error, Conflict) else error)
        if isinstance(error, Conflict):
            self.overtaken.emit()


class FailureTeller(QObject):
    """Says why no letter was made, and offers the way to what can be mended."""

    def __init__(self, page: StepPage) -> None:
        super().__init__(page)
        self._page = page

    def tell(self, error: TactfulError) -> None:
        """In words, at the top of the page where the letter is the cause, in a box where the machine is."""
        messages = self._page.tools.messages
        if error.code not in BESIDE_THE_LETTER:
            messages.error(error)
            return
        words, part = export_words(error), culprit(error)
        actions = (Action(self.tr("Go there"), partial(self._go_to, part)),) if part else ()
        messages.page(f"{words.happened} {words.kept} {words.next}", "warn", actions)
        self._page.area.verticalScrollBar().setValue(0)

    def _go_to(self, part: Culprit) -> None:
        if part.step is None:
            self._page.leave_for(Target(Where.SETTINGS))
        elif part.step is self._page.step:
            self._page.focus_field(part.field)
        else:
            self._page.ask_step.emit(part.step)
