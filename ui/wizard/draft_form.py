# SPDX-License-Identifier: GPL-3.0-or-later
"""The letter to write: template, subject, salutation and closing, the text, and whence a paragraph came."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from composer.text import MAX_NAME, clean_line
from ui.theme import scaled
from ui.widgets.field import LabelledField
from ui.widgets.filling import fill_label, fill_line
from ui.widgets.labels import button, text_label
from ui.widgets.letter_type import letter_family
from ui.wizard.draft_editor import DraftEditor
from ui.wizard.draft_lines import UsualLine, set_read_only
from ui.wizard.draft_strips import UnfilledStrip
from ui.wizard.page import Gap

if TYPE_CHECKING:
    from composer.desk.drafting import Length

LEAST = 300  # px of text; it takes all the room that a taller window gives
GAP = 16


class DraftForm(QWidget):
    """Signals: ``line_typed(field, text)`` for subject, salutation and closing; ``rewrite()`` for the
    paragraph with the cursor; ``another_template()``.
    """

    line_typed = Signal(str, str)
    rewrite = Signal()
    another_template = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._make_lines()
        self._make_text()
        self._lay_out()
        self.subject.textEdited.connect(self._subject_typed)
        self.salutation.typed.connect(self._salutation_typed)
        self.closing.typed.connect(self._closing_typed)
        self.rewrite_button.clicked.connect(self.rewrite)
        self.change.clicked.connect(self.another_template)
        self.retranslate()

    def _make_lines(self) -> None:
        self.template = text_label("quiet")
        self.change = button("link")
        self.change.setObjectName("draft.template.change")
        self.change.setProperty("flush", "true")
        self.subject = QLineEdit()
        self.subject.setObjectName("draft.subject")
        self.salutation, self.closing = UsualLine("draft.salutation"), UsualLine("draft.closing")
        self.subject_field = LabelledField(self.subject)
        self.salutation_field = LabelledField(self.salutation)
        self.closing_field = LabelledField(self.closing)

    def _make_text(self) -> None:
        self.editor = DraftEditor()
        self.editor.setObjectName("draft.text")
        self.editor.set_typeface(letter_family())
        self.editor.setMinimumHeight(scaled(LEAST))
        self.text_label = text_label("field")
        self.text_label.setBuddy(self.editor)
        self.words = QLabel()
        self.words.setProperty("role", "hint")
        self.unfilled = UnfilledStrip()
        self.origin = text_label("hint")
        self.origin.setObjectName("draft.origin")
        self.rewrite_button = button("small", "refresh-cw")
        self.rewrite_button.setObjectName("draft.rewrite")
        self.remark = text_label("hint")
        self.remark.setObjectName("draft.remark")
        self.remark.hide()

    def _lay_out(self) -> None:
        first, head, foot = QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        first.addWidget(self.template, 1)
        first.addWidget(self.change, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self.text_label, 1)
        head.addWidget(self.words)
        foot.setSpacing(12)
        foot.addWidget(self.origin, 1)
        foot.addWidget(self.rewrite_button, 0, Qt.AlignmentFlag.AlignTop)
        pair = QHBoxLayout()
        pair.setSpacing(GAP)
        pair.addWidget(self.salutation_field, 1, Qt.AlignmentFlag.AlignTop)
        pair.addWidget(self.closing_field, 1, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(first)
        column.addSpacing(20)
        column.addWidget(self.subject_field)
        column.addSpacing(GAP)
        column.addLayout(pair)
        column.addSpacing(GAP)
        column.addWidget(self.unfilled)
        column.addWidget(Gap(self.unfilled, GAP))
        column.addLayout(head)
        column.addSpacing(6)
        column.addWidget(self.editor, 1)
        column.addSpacing(8)
        column.addLayout(foot)
        column.addSpacing(4)
        column.addWidget(self.remark)

    def retranslate(self) -> None:
        """Set the words."""
        self.change.setText(self.tr("C&hange template"))
        self.subject_field.set_label(self.tr("&Subject"))
        self.salutation_field.set_label(self.tr("Sa&lutation"))
        self.closing_field.set_label(self.tr("Cl&osing"))
        self.salutation.retranslate()
        self.closing.retranslate()
        self.text_label.setText(self.tr("&Text of the letter"))
        self.editor.setAccessibleName(self.tr("Text of the letter"))
        self.rewrite_button.setText(self.tr("Write this paragraph &anew"))

    def show_lines(self, subject: str, salutation: tuple[str, str], closing: tuple[str, str]) -> None:
        """Show the lines around the text; salutation and closing each as own words and usual ones."""
        locked = self.editor.isReadOnly()
        fill_line(self.subject, subject)
        set_read_only(self.subject, locked)
        self.salutation.show_line(*salutation, read_only=locked)
        self.closing.show_line(*closing, read_only=locked)

    def lock(self, on: bool) -> None:
        """Nothing can be changed, or everything again."""
        set_read_only(self.editor, on)
        self.change.setHidden(on)
        self.rewrite_button.setHidden(on)

    def show_length(self, length: Length) -> None:
        """Say how many words there are; a plain word when that is many."""
        text = self.tr("{count} words").format(count=length.words)
        if length.long:
            text = self.tr("{count} words: long for one page. Short letters are read to the end.").format(
                count=length.words
            )
        fill_label(self.words, text)

    def _subject_typed(self, text: str) -> None:
        self._typed("subject", self.subject_field, text)

    def _salutation_typed(self, text: str) -> None:
        self._typed("salutation", self.salutation_field, text)

    def _closing_typed(self, text: str) -> None:
        self._typed("closing", self.closing_field, text)

    def _typed(self, name: str, field: LabelledField, text: str) -> None:
        words = clean_line(text)
        if len(words) > MAX_NAME:
            field.set_problem(
                self.tr("This is longer than fits. Shorten it to {limit} characters.").format(limit=MAX_NAME)
            )
            return
        empty = name == "subject" and not words
        field.set_problem(self.tr("A letter needs a subject line.") if empty else None)
        self.line_typed.emit(name, words)
