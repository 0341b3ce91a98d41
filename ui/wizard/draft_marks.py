# SPDX-License-Identifier: GPL-3.0-or-later
"""What is marked in the text: unfilled fields at once, tone when typing pauses, the hovered paragraph."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from composer.case import Case
from composer.check.findings import Checked, Finding, Severity
from ui.background import Background
from ui.widgets.editor import Mark
from ui.wizard.draft_editor import DraftEditor

if TYPE_CHECKING:
    from composer.desk import Desk

PAUSE_MS = 400
TONE = "tone"  # the id of the engine whose findings are shown while somebody types


class DraftMarks(QObject):
    """Marks of one editor. The check runs on another thread; an answer about an older text is dropped."""

    def __init__(self, editor: DraftEditor, desk: Desk, background: Background) -> None:
        super().__init__(editor)
        self._editor, self._desk, self._background = editor, desk, background
        self._case: Case | None = None
        self._unfilled: tuple[Mark, ...] = ()
        self._tone: tuple[Mark, ...] = ()
        self._hovered: tuple[Mark, ...] = ()
        self._checked_text: str | None = None
        self._revision = 0
        self._timer = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._timer.timeout.connect(self._check)

    @property
    def unfilled(self) -> tuple[Mark, ...]:
        """The fields of the text that wait for a fact."""
        return self._unfilled

    def show_case(self, case: Case) -> None:
        """Mark this case's text; the editor shows it already."""
        text = self._editor.text()
        same_text = text == self._checked_text
        same_kept = self._case is not None and self._case.check.kept == case.check.kept
        self._case = case
        if same_text and same_kept:
            return
        self._unfilled = tuple(
            Mark(m.start, m.end, "placeholder", ("unfilled", n), m.label)
            for n, m in enumerate(self._desk.drafting.unfilled(text))
        )
        # Marks move with the words until the check has looked again; in changed paragraphs they go.
        if not same_text:
            self._editor.set_marks(self._tone, self._checked_text)
            self._tone = self._editor.marks
        self._checked_text = text
        self._show()
        self._timer.start()

    def hover(self, place: tuple[int, int] | None) -> None:
        """Light a paragraph; None puts the light out."""
        hovered = (Mark(*place, "changed"),) if place else ()
        if hovered != self._hovered:
            self._hovered = hovered
            self._show()

    def message(self, mark_id: object) -> str:
        """The words of the mark with that id."""
        marks = (*self._unfilled, *self._tone)
        return next((m.title for m in marks if mark_id is not None and m.id == mark_id), "")

    def is_unfilled(self, mark_id: object) -> bool:
        """Whether the mark stands for a missing fact."""
        return any(m.id == mark_id for m in self._unfilled)

    def look_again(self) -> None:
        """The text is seen (again): a check that was dropped on leaving is made up for."""
        self._timer.start()

    def stop(self) -> None:
        """Nobody looks any more."""
        self._timer.stop()
        self._background.cancel(self._key)

    @property
    def _key(self) -> str:
        return f"tone-{id(self)}"

    def _show(self) -> None:
        self._editor.set_marks((*self._hovered, *self._unfilled, *self._tone))

    def _check(self) -> None:
        if self._case is None or not self._editor.text().strip():
            return
        self._revision += 1
        job = self._desk.checking.job(self._case, self._revision)
        self._background.run(partial(self._desk.checking.quick, job), self._found, key=self._key)

    def _found(self, checked: Checked) -> None:
        if self._case is None or checked.revision != self._revision or self._timer.isActive():
            return
        still_open, _ = self._desk.checking.open_and_kept(self._case, checked.findings)
        self._tone = tuple(_mark(f) for f in still_open if f.engine == TONE and f.end > f.start)
        self._show()


def _mark(finding: Finding) -> Mark:
    """A finding as a mark. Better wordings of a whole sentence are left to the Check step."""
    kind = "stop" if finding.severity is Severity.STOP else "tone"
    wordings = () if finding.whole_sentence else finding.suggestions
    return Mark(finding.start, finding.end, kind, (finding.rule, finding.start), finding.message, wordings)
