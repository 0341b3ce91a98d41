# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs the check of the letter that is being worked on: soon after the last key press, off the GUI thread.

Every state of the case that a check looks at gets a revision number; an answer about an older one is dropped.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from composer.case import Case
from composer.check.findings import Checked, EngineStart, Finding, Readability
from composer.errors import EngineTrouble, TactfulError
from ui.background import Background
from ui.wizard.check_places import Element

if TYPE_CHECKING:
    from composer.desk.checking import Checking

PAUSE_MS = 400
LOOK_MS = 100
KEY = "check"
EARLY_KEY = "check-early"
CLOSED = "engine_closed"


@dataclass(frozen=True, slots=True)
class Reading:
    """What one check said about one text. ``whole``: also the language engine has been asked."""

    text: str
    checked: Checked
    elements: Sequence[Element]
    readability: Readability
    too_long: Sequence[Finding]
    whole: bool = True

    @property
    def trouble(self) -> str:
        """Code of what kept an engine from reading the text; empty when all did."""
        return next((report.trouble for report in self.checked.engines if not report.checked), "")

    @property
    def complete(self) -> bool:
        """Whether every engine read the text."""
        return self.whole and not self.trouble


def read(checking: Checking, case: Case, check: Callable[[], Checked], *, whole: bool) -> Reading:
    """The answer to one check; may take seconds the first time."""
    readability, too_long = checking.readability(case)
    return Reading(case.draft.text, check(), checking.elements(case), readability, too_long, whole)


class LetterCheck(QObject):
    """One running check.

    Signals: ``began(first)`` when one starts (``first``: the language engines have to start as well);
    ``starting(engines)`` with an ``EngineStart`` for each, whenever one of them is ready;
    ``came(Reading)`` about the present state; ``failed(code)`` when nothing came.
    """

    began = Signal(bool)
    starting = Signal(object)
    came = Signal(object)
    failed = Signal(object)

    def __init__(self, checking: Checking, background: Background, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._checking, self._background = checking, background
        self._case: Case | None = None
        self._revision = 0
        self._warm = False
        self._running = False
        self._timer = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._timer.timeout.connect(self._run)
        self._engines: tuple[EngineStart, ...] = ()
        self._look = QTimer(self, interval=LOOK_MS)  # the engines load in another process
        self._look.timeout.connect(self._look_at_engines)

    @property
    def pending(self) -> bool:
        """Whether the present state has not been answered yet."""
        return self._running or self._timer.isActive()

    def want(self, case: Case) -> bool:
        """Check this case in a moment, if it differs from the one asked about last; says whether it does."""
        if self._case is not None and _subject(self._case) == _subject(case):
            return False
        self._case = case
        self._revision += 1
        self._timer.start()
        return True

    def now(self, case: Case) -> None:
        """Check this case at once, whatever was asked before."""
        self._case = case
        self._revision += 1
        self._run()

    def leave(self) -> None:
        """Nobody waits any more; the next ``want`` begins anew."""
        self._case = None
        self._drop()

    def stop(self) -> None:
        """The owner does not want to wait; a changed text is checked again."""
        self._drop()
        self.failed.emit("stopped")

    def _drop(self) -> None:
        self._timer.stop()
        self._end()
        self._revision += 1
        for key in (KEY, EARLY_KEY):
            self._background.cancel(key)

    def _run(self) -> None:
        assert self._case is not None
        self._timer.stop()
        try:
            job = self._checking.job(self._case, self._revision)
        except TactfulError as error:
            self._answer_failed(error)
            return
        self._running = True
        run, checking = self._background.run, self._checking
        if not self._warm:  # the language engine may need seconds: what is quick is shown meanwhile
            early = partial(read, checking, job.case, partial(checking.quick, job), whole=False)
            run(early, self._answered_early, _ignored, key=EARLY_KEY)
            self._engines = ()
            self._look.start()
        whole = partial(read, checking, job.case, partial(checking.run, job), whole=True)
        run(whole, self._answered, self._answer_failed, key=KEY)
        self.began.emit(not self._warm)

    def _end(self) -> None:
        """Nothing is being waited for."""
        self._running = False
        self._look.stop()

    def _look_at_engines(self) -> None:
        assert self._case is not None
        engines = self._checking.starting(self._case.draft.language)
        if engines != self._engines:
            self._engines = engines
            self.starting.emit(engines)

    def _answered_early(self, reading: Reading) -> None:
        if reading.checked.revision == self._revision and self._running:
            self.came.emit(reading)

    def _answered(self, reading: Reading) -> None:
        if reading.checked.revision != self._revision or reading.trouble == CLOSED:
            return
        self._end()
        self._warm = not reading.trouble
        self.came.emit(reading)

    def _answer_failed(self, error: Exception) -> None:
        if not isinstance(error, TactfulError):
            raise error
        self._end()
        self.failed.emit(error.code if isinstance(error, EngineTrouble) else error)


def _subject(case: Case) -> tuple[object, ...]:
    """What a check looks at."""
    return (
        case.id,
        case.draft,
        case.customer,
        case.purchase,
        case.request,
        case.concerns,
        case.decision,
        case.reasons,
        case.signing.signer,
    )


def _ignored(_: Exception) -> None:
    """The whole check follows and will say so itself."""
