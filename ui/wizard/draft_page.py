# SPDX-License-Identifier: GPL-3.0-or-later
"""Step 4: a template, filled from the case, becomes text that can be edited beside the printed page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from composer.case import Case
from composer.journey import Journey, Step
from ui.wizard.draft_actions import DraftActions
from ui.wizard.draft_choice import TemplateChoice
from ui.wizard.draft_coverage import CoverageStrip
from ui.wizard.draft_form import DraftForm
from ui.wizard.draft_marks import DraftMarks
from ui.wizard.draft_notices import DraftNotices, is_locked
from ui.wizard.draft_origin import Origin
from ui.wizard.draft_templates import Templates
from ui.wizard.draft_trace import PageTrace
from ui.wizard.draft_versions import Versions
from ui.wizard.page import PageTools, StepPage
from ui.wizard.part import put

if TYPE_CHECKING:
    from composer.desk.drafting import Covered

SETTLE_MS = 250  # what the text answers is worked out when typing pauses for so long


class DraftPage(StepPage):
    """Template first, then the text. Every change of the text is undone by the frame's own undo."""

    step = Step.DRAFT

    def __init__(self, tools: PageTools) -> None:
        super().__init__(tools)
        self._case: Case | None = None
        self._journey: Journey | None = None
        self._choosing = False
        self._typing = False
        self._make_parts()
        self._lay_out_parts()
        self._settle = QTimer(self, singleShot=True, interval=SETTLE_MS)
        self._connect()
        self.retranslate()

    def _make_parts(self) -> None:
        self.changes = DraftActions(self)
        self.notices = DraftNotices(self.desk)
        self.choice = TemplateChoice()
        self.templates = Templates(self.choice, self.desk)
        self.form = DraftForm()
        self.editor = self.form.editor
        self.marks = DraftMarks(self.editor, self.desk, self.tools.background)
        self.origin = Origin(self.form, self.marks)
        self.coverage = CoverageStrip()
        self.versions = Versions(self.desk.clock.zone())
        self.trace = PageTrace(self.desk, self.tools.background, self)

    def _lay_out_parts(self) -> None:
        self.column.addWidget(self.notices)
        self.column.addWidget(self.choice)
        self.column.addWidget(self.form, 1)
        self.column.addSpacing(24)
        self.column.addWidget(self.coverage)
        self.column.addSpacing(16)
        self.column.addWidget(self.versions)
        around = self.content.layout()
        if isinstance(around, QVBoxLayout):
            around.setStretchFactor(self.column, 1000)  # the text takes the room, not the page's empty end
        self.add_target("draft.template", self.choice)
        self.add_target("draft.subject", self.form.subject)
        self.add_target("draft.salutation", self.form.salutation)
        self.add_target("draft.closing", self.form.closing)
        self.add_target("draft.text", self.editor)

    def _connect(self) -> None:
        self._settle.timeout.connect(self._show_settled)
        self.choice.used.connect(self._use_template)
        self.choice.cancelled.connect(self._keep_letter)
        self.form.line_typed.connect(self._line_typed)
        self.form.rewrite.connect(self._rewrite)
        self.form.another_template.connect(self.choose_template)
        self.form.unfilled.picked.connect(self._go_to_unfilled)
        self.editor.edited.connect(self._text_typed)
        self.editor.too_long.connect(self._say_too_long)
        self.editor.cursorPositionChanged.connect(self._keep_cursor_in_sight)
        self.notices.facts.acted.connect(self.changes.bring_up_to_date)
        self.notices.misfit.acted.connect(self.choose_template)
        self.notices.ask_step.connect(self.ask_step)
        self.notices.go.connect(self.leave_for)
        self.coverage.picked.connect(self._go_to_covered)
        self.versions.wanted.connect(self.changes.bring_back)
        self.trace.found.connect(self.origin.hover)

    # what the page says

    def title(self) -> str:
        return self.tr("Which letter shall it be?") if self._is_choosing() else self.tr("Write the letter")

    def lead(self) -> str:
        if not self._is_choosing():
            return ""
        if self._has_text():
            return self.tr("Your present text is kept as an earlier version.")
        return self.tr("We fill it from what you have entered. You can change every word.")

    def retranslate(self) -> None:
        super().retranslate()
        for part in (self.notices, self.choice, self.form, self.coverage, self.versions):
            part.retranslate()
        self.origin.show()

    def first_field(self) -> QWidget | None:
        if self._is_choosing():
            return self.choice.focusProxy() or self.choice.use
        return self.editor

    def focus_field(self, name: str) -> bool:
        if name == "draft.template" and not self._is_choosing():
            self.choose_template()
        if name == "draft.text" and self.marks.unfilled:
            self._go_to_unfilled(0)
            return True
        return super().focus_field(name)

    def _has_text(self) -> bool:
        return self._case is not None and bool(self._case.draft.text.strip())

    def _is_choosing(self) -> bool:
        locked = self._journey is not None and self._case is not None and is_locked(self._case, self._journey)
        return not locked and (self._choosing or not self._has_text())

    # showing the case

    def show_case(self, case: Case, journey: Journey) -> None:
        self._case, self._journey = case, journey
        self.changes.show_case(case)
        choosing, locked = self._is_choosing(), is_locked(case, journey)
        self.notices.show_case(case, journey, choosing=choosing)
        self.choice.setVisible(choosing)
        for part in (self.form, self.coverage, self.versions):
            part.setVisible(not choosing)
        if choosing:
            self.templates.offer(case)
        self._show_letter(case, locked=locked)
        super().retranslate()

    def _show_letter(self, case: Case, *, locked: bool) -> None:
        usual = self.desk.drafting.usual(case)
        self.form.lock(locked)
        self.form.show_lines(
            case.draft.subject,
            (case.draft.salutation, usual.salutation),
            (case.draft.closing, usual.closing),
        )
        self.editor.follow(case.draft.text)
        self.marks.show_case(case)
        self.form.unfilled.show_places([m.title for m in self.marks.unfilled])
        self.form.template.setText(self.templates.title(case))
        self.origin.show_case(case)
        self.versions.show_versions(case.draft.versions, can_bring_back=not locked)
        if self._typing:
            self._settle.start()
        else:
            self._show_settled()

    def _show_settled(self) -> None:
        if self._case is None:
            return
        self._settle.stop()
        self.form.show_length(self.desk.drafting.length(self._case))
        self.coverage.show_coverage(self.desk.drafting.coverage(self._case))
        self.coverage.setVisible(bool(self.coverage.chips) and not self._is_choosing())

    def arriving(self, case: Case, journey: Journey) -> None:
        self._choosing = False
        self.marks.look_again()

    def leaving(self) -> None:
        self.marks.stop()
        self.origin.hover("")

    def preview_hovered(self, page: int, x_mm: float, y_mm: float) -> None:
        if self._case is not None and not self._is_choosing():
            self.trace.look(self._case, page, x_mm, y_mm)

    # what the owner does

    def choose_template(self) -> None:
        """Show the templates; the present letter stays until one is used."""
        self._choosing = True
        self._show_again()
        self.choice.setFocus()

    def _keep_letter(self) -> None:
        self._choosing = False
        self._show_again()
        self.editor.setFocus()

    def _show_again(self) -> None:
        if self._case is not None and self._journey is not None:
            self.show_case(self._case, self._journey)

    def _use_template(self, template_id: str) -> None:
        self._choosing = False
        self.changes.write(template_id)
        self._show_again()
        self.editor.setFocus()
        self.area.verticalScrollBar().setValue(0)

    def _rewrite(self) -> None:
        paragraph = self.origin.paragraph
        if paragraph is not None:
            self.changes.rewrite(paragraph.id)
            self.editor.setFocus()

    def _line_typed(self, name: str, words: str) -> None:
        self.edit(put(f"draft.{name}", words), f"draft.{name}")

    def _text_typed(self, text: str) -> None:
        self._typing = True
        try:
            field = "" if self.editor.one_step else "draft.text"
            self.edit(lambda case: self.desk.drafting.edited(case, text), field)
        finally:
            self._typing = False

    def _say_too_long(self) -> None:
        self.tools.messages.page(self.tr("That is too long for a letter. Nothing was pasted."), "warn")

    def _keep_cursor_in_sight(self) -> None:
        """The text scrolls by itself, but its lower part may lie below the end of the window."""
        inside = self.area.widget()
        if inside is not None and self.editor.hasFocus():
            line = self.editor.cursorRect()
            place = self.editor.viewport().mapTo(inside, line.bottomLeft())
            self.area.ensureVisible(place.x(), place.y(), 0, 40)

    # where a click leads

    def _go_to_unfilled(self, number: int) -> None:
        marks = self.marks.unfilled
        if number < len(marks):
            self.editor.select(marks[number].start, marks[number].end)
            self.editor.setFocus()
            self.area.ensureWidgetVisible(self.editor, 0, 60)

    def _go_to_covered(self, covered: Covered) -> None:
        if not covered.paragraph_id:
            self.ask_step.emit(Step.REASONS if covered.kind == "reason" else Step.REQUEST)
        elif self.origin.go_to(covered.paragraph_id):
            self.area.ensureWidgetVisible(self.editor, 0, 60)
