# SPDX-License-Identifier: GPL-3.0-or-later
"""What must be known before reading: it rests, it was sent, it suits another decision, facts changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from composer.case import Case
from composer.journey import Journey, Step
from ui import format as written
from ui.place import Target, Where
from ui.wizard.draft_strips import Strip

if TYPE_CHECKING:
    from composer.desk import Desk

GAP = 20


def is_locked(case: Case, journey: Journey) -> bool:
    """Whether the text can only be read: it rests, or the letter was sent."""
    return case.is_record or journey.view(Step.COOL_OFF).waiting_until is not None


class DraftNotices(QWidget):
    """Strips above the letter. Signals: ``ask_step(Step)``; ``go(Target)`` to leave for the record."""

    ask_step = Signal(object)
    go = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._case: Case | None = None
        self.locked = Strip("draft.locked", "")
        self.misfit = Strip("draft.misfit", "warn")
        self.facts = Strip("draft.up_to_date", "hint")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, GAP)
        column.setSpacing(12)
        for strip in (self.locked, self.misfit, self.facts):
            column.addWidget(strip)
        self.locked.acted.connect(self._leave)
        self.hide()

    def retranslate(self) -> None:
        """Set the words."""
        self.misfit.action.setText(self.tr("Choose another template"))
        self.facts.action.setText(self.tr("Bring up to &date"))

    def show_case(self, case: Case, journey: Journey, *, choosing: bool) -> None:
        """Show what holds for this case; while a template is chosen only the lock matters."""
        self._case = case
        locked = is_locked(case, journey)
        stale = () if choosing else journey.view(Step.DRAFT).stale
        self.locked.show_text(self._locked_text(case, journey) if locked else "")
        misfit = self.tr("This text was written for another decision.") if "decision_changed" in stale else ""
        self.misfit.show_text(misfit, can_act=not locked)
        facts = self._facts_text(case) if "facts_changed" in stale and not case.is_record else ""
        self.facts.show_text(facts, can_act=not locked)
        self.setVisible(any(not s.isHidden() for s in (self.locked, self.misfit, self.facts)))

    def _locked_text(self, case: Case, journey: Journey) -> str:
        if case.is_record:
            self.locked.action.setText(self.tr("Open the record"))
            return self.tr("This letter was sent. Its text stays as it is.")
        self.locked.action.setText(self.tr("Go to Cool off"))
        until = journey.view(Step.COOL_OFF).waiting_until
        assert until is not None
        clock = self._desk.clock
        time = written.until(until, clock.now(), clock.zone())
        return self.tr("The draft rests until {time}. It can be read but not changed.").format(time=time)

    def _facts_text(self, case: Case) -> str:
        count = len(self._desk.drafting.outdated(case))
        if count == 1:
            return self.tr("1 paragraph uses facts that changed.")
        return self.tr("{count} paragraphs use facts that changed.").format(count=count)

    def _leave(self) -> None:
        if self._case is not None and self._case.is_record:
            self.go.emit(Target(Where.RECORD, self._case.id))
        else:
            self.ask_step.emit(Step.COOL_OFF)
