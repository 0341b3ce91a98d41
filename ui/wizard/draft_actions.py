# SPDX-License-Identifier: GPL-3.0-or-later
"""What changes the draft as a whole: each is one step of undo, and a line offers to take it back."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject

from composer.case import Case, Draft
from ui.wizard.page import Change, StepPage


class DraftActions(QObject):
    """Asks the page for changes. It must be shown each case, as the page is."""

    def __init__(self, page: StepPage) -> None:
        super().__init__(page)
        self._page = page
        self._drafting = page.desk.drafting
        self._case: Case | None = None

    def show_case(self, case: Case) -> None:
        """This is the case now."""
        self._case = case

    def write(self, template_id: str) -> None:
        """The letter from a template; the text so far stays as a version."""
        had_text = self._case is not None and bool(self._case.draft.text.strip())
        said = self.tr("The letter was written anew. The text before is kept.") if had_text else ""
        self._act(partial(self._written, template_id), said)

    def rewrite(self, paragraph_id: str) -> None:
        """One paragraph from today's facts."""
        self._act(partial(self._rewritten, paragraph_id), self.tr("The paragraph was written anew."))

    def bring_up_to_date(self) -> None:
        """The paragraphs whose facts changed, and no others."""
        self._act(self._drafting.bring_up_to_date, self.tr("The letter uses today’s facts now."))

    def bring_back(self, number: int) -> None:
        """An earlier version as the present text."""
        self._act(partial(self._brought_back, number), self.tr("The earlier text is back."))

    def _act(self, change: Change, said: str) -> None:
        if self._case is None:
            return
        before = self._case.draft
        self._page.edit(change)
        after = self._case.draft
        if after != before and said:
            self._page.tools.messages.toast(said, partial(self._undo, before, after))

    def _undo(self, before: Draft, after: Draft) -> None:
        self._page.edit(partial(self._put_back, before, after))

    def _written(self, template_id: str, case: Case) -> Case:
        return self._drafting.write(case, template_id)

    def _rewritten(self, paragraph_id: str, case: Case) -> Case:
        return self._drafting.rewrite_paragraph(case, paragraph_id)

    def _brought_back(self, number: int, case: Case) -> Case:
        return self._drafting.bring_back(case, number)

    def _put_back(self, before: Draft, after: Draft, case: Case) -> Case:
        return self._drafting.put_back(case, before, after)
