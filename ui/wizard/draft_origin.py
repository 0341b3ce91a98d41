# SPDX-License-Identifier: GPL-3.0-or-later
"""Names where a paragraph came from: the one with the cursor, or the one under the mouse on the page."""

from __future__ import annotations

from PySide6.QtCore import QObject

from composer.case import Case, Paragraph
from ui.widgets.filling import fill_label
from ui.wizard.draft_form import DraftForm
from ui.wizard.draft_marks import DraftMarks
from ui.words.draft import source_text


class Origin(QObject):
    """The line below the editor, and whether the paragraph can be written anew."""

    def __init__(self, form: DraftForm, marks: DraftMarks) -> None:
        super().__init__(form)
        self._form, self._marks = form, marks
        self._case: Case | None = None
        self._hovered = ""
        form.editor.paragraph_entered.connect(self.show)
        form.editor.mark_entered.connect(self._entered)

    def show_case(self, case: Case) -> None:
        """The paragraphs of this case stand in the editor."""
        self._case = case
        self.show()

    @property
    def paragraphs(self) -> tuple[Paragraph, ...]:
        """The paragraphs as the editor counts them: without empty ones."""
        return tuple(p for p in self._case.draft.paragraphs if p.text.strip()) if self._case else ()

    @property
    def paragraph(self) -> Paragraph | None:
        """The paragraph with the cursor."""
        number, found = self._form.editor.paragraph, self.paragraphs
        return found[number] if 0 <= number < len(found) else None

    def go_to(self, paragraph_id: str) -> bool:
        """Put the cursor into a paragraph; False when it is not there."""
        number = self._number(paragraph_id)
        if number < 0:
            return False
        self._form.editor.go_to_paragraph(number)
        self._form.editor.setFocus()
        return True

    def hover(self, paragraph_id: str) -> None:
        """The mouse rests on that paragraph of the page; empty: on none."""
        if paragraph_id == self._hovered:
            return
        self._hovered = paragraph_id
        place = self._place(paragraph_id)
        self._marks.hover(place)
        if place is not None:
            self._form.editor.reveal(place[0])
        self.show()

    def show(self, _number: int = 0) -> None:
        """Say it anew."""
        if self._case is None:
            return
        hovered = next((p for p in self.paragraphs if p.id == self._hovered), None)
        shown = hovered or self.paragraph
        fill_label(self._form.origin, self._words(shown, under_mouse=hovered is not None) if shown else " ")
        here = self.paragraph
        self._form.rewrite_button.setEnabled(here is not None and bool(here.source))

    def _words(self, paragraph: Paragraph, *, under_mouse: bool) -> str:
        assert self._case is not None
        source = source_text(paragraph, self._case)
        if not paragraph.source:
            text = self.tr("From: {source}. There is no template behind it to write it anew from.")
        elif paragraph.text != paragraph.generated:
            text = self.tr("From: {source}, changed by you")
        else:
            text = self.tr("From: {source}")
        if under_mouse:
            text = self.tr("Under the mouse: {source}")
        return text.format(source=source)

    def _entered(self, mark_id: object) -> None:
        words = self._marks.message(mark_id)
        if self._marks.is_unfilled(mark_id):
            words = self.tr("Not filled yet: {what}. Type over it, or enter it in an earlier step.").format(
                what=words
            )
        fill_label(self._form.remark, words)

    def _number(self, paragraph_id: str) -> int:
        return next((n for n, p in enumerate(self.paragraphs) if p.id == paragraph_id), -1)

    def _place(self, paragraph_id: str) -> tuple[int, int] | None:
        """Where a paragraph stands in the editor's text."""
        number = self._number(paragraph_id)
        return self._form.editor.paragraph_place(number) if number >= 0 else None
