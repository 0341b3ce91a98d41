# SPDX-License-Identifier: GPL-3.0-or-later
"""A finding as a card: the exact words in the letter's type, why, better wordings, and what to do with it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from composer.check.findings import Finding, Severity
from ui.icons import IconMark
from ui.widgets.card import Card
from ui.widgets.filling import fill_label
from ui.widgets.keep_form import KeepForm
from ui.widgets.labels import button, restyle, tag, text_label
from ui.widgets.letter_type import as_letter
from ui.words.findings import blocked_text, category_word, severity_word

SHAPES = {Severity.STOP: "octagon-alert", Severity.WARN: "triangle-alert", Severity.HINT: "lightbulb"}
MOST_WORDINGS = 3


class FindingCard(Card):
    """One finding.

    Signals: ``applied(str)`` a better wording was taken; ``kept(because, note, scope)``; ``change_asked()``
    for words outside the body; ``grown()`` when *Keep because…* needs more room; ``selected()`` of each.
    """

    applied = Signal(str)
    kept = Signal(str, str, str)
    change_asked = Signal()
    grown = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(selectable=True, parent=parent)
        self.finding: Finding | None = None
        self._shown: tuple[object, ...] = ()
        self._name = ""
        self.shape = IconMark("lightbulb", "hint", 18)
        self.severity = tag()
        self.category = text_label("hint")
        self.words = as_letter(text_label(""))
        self.message = text_label("field")
        self.why = text_label("quiet")
        self.better = text_label("hint")
        self.wordings = QVBoxLayout()
        self.blocked = text_label("hint")
        self.keep = button("small", "hand")
        self.change = button("small", "pencil")
        self.form: KeepForm | None = None
        self._made: list[WordingRow] = []
        self._lay_out()
        self.keep.clicked.connect(self._ask_why)
        self.change.clicked.connect(self.change_asked)
        self.retranslate()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.shape)
        head.addWidget(self.severity)
        head.addWidget(self.category, 1)
        self.column.addLayout(head)
        for part in (self.words, self.message, self.why, self.better):
            self.column.addWidget(part)
        self.wordings.setSpacing(8)
        self.column.addLayout(self.wordings)
        self.column.addWidget(self.blocked)
        self._row = QHBoxLayout()
        self._row.setSpacing(8)
        self._row.addWidget(self.change)
        self._row.addWidget(self.keep)
        self._row.addStretch(1)
        self.column.addLayout(self._row)

    def retranslate(self) -> None:
        """Set the words."""
        self._word_keep()
        self.change.setText(self.tr("Change it in the draft"))
        if self.form is not None:
            self.form.retranslate()

    def show_finding(self, finding: Finding, words: str, *, locked: bool, outside: bool) -> None:
        """Show a finding about ``words`` (none when something is missing)."""
        state = (finding.message, finding.why, finding.suggestions, finding.severity, words, locked, outside)
        self.finding = finding
        if state == self._shown:
            return
        self._shown = state
        self._show_head(finding)
        fill_label(self.words, f"“{words}”" if words else "")
        fill_label(self.message, finding.message)
        fill_label(self.why, finding.why)
        fill_label(self.blocked, blocked_text(finding.blocks) if finding.blocks else "")
        self._show_wordings(finding.suggestions, locked=locked or outside)
        self._word_keep()
        self.keep.setVisible(not finding.blocks and not locked)
        self.change.setVisible(outside and not locked)
        said = (self.severity.text(), self.category.text(), words, finding.message)
        self.setAccessibleName(". ".join(part for part in said if part))
        self.setAccessibleDescription(finding.why)

    def _word_keep(self) -> None:
        missing = self.finding is not None and self.finding.missing
        self.keep.setText(self.tr("None, because…") if missing else self.tr("Keep because…"))

    def _show_head(self, finding: Finding) -> None:
        kind = finding.severity.value
        self.shape.change(SHAPES[finding.severity], kind)
        self.severity.setText(severity_word(finding.severity))
        if self.severity.property("kind") != kind:
            self.severity.setProperty("kind", kind)
            restyle(self.severity)
        fill_label(self.category, category_word(finding.category))

    def _show_wordings(self, wordings: Sequence[str], *, locked: bool) -> None:
        for old in self._made:
            self.wordings.removeWidget(old)
            old.hide()
            old.deleteLater()
        missing = self.finding is not None and self.finding.missing
        fill_label(self.better, self._better() if wordings else "")
        self._made = [WordingRow(text, missing=missing) for text in wordings[:MOST_WORDINGS]]
        for row in self._made:
            row.taken.connect(self.applied)
            row.apply.setVisible(not locked)
            self.wordings.addWidget(row)
        self._name_wordings()

    def _better(self) -> str:
        if self.finding is not None and self.finding.missing:
            return self.tr("You could add:")
        if self.finding is not None and self.finding.whole_sentence:
            return self.tr("Better, in place of the whole sentence:")
        return self.tr("Better:")

    def set_name(self, name: str) -> None:
        """Name the card and its controls: ``finding.0``, ``finding.0.keep``, ``finding.0.apply.1``."""
        if name == self._name:
            return
        self._name = name
        self.setObjectName(name)
        self.keep.setObjectName(f"{name}.keep")
        self.change.setObjectName(f"{name}.change")
        if self.form is not None:
            self.form.set_name(name)
        self._name_wordings()

    def _name_wordings(self) -> None:
        for number, row in enumerate(self._made):
            row.apply.setObjectName(f"{self._name}.apply.{number}")

    def _ask_why(self) -> None:
        self.selected.emit()
        if self.finding is None:
            return
        if self.form is None:
            self.form = KeepForm(absent=self.finding.missing)
            self.form.set_name(self._name)
            self.form.kept.connect(self.kept)
            self.form.put_away.connect(self._put_away)
            self.form.grown.connect(self.grown)
            self.column.addWidget(self.form)
        self.form.begin(self.finding)
        self.keep.hide()
        self.grown.emit()

    def tab_chain(self) -> list[QWidget]:
        """The controls in the order of the keyboard."""
        form = self.form.tab_chain() if self.form is not None else []
        return [self, *(row.apply for row in self._made), self.change, self.keep, *form]

    def _put_away(self) -> None:
        self.keep.show()
        self.keep.setFocus(Qt.FocusReason.OtherFocusReason)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)


class WordingRow(QWidget):
    """A better wording in the letter's type, with *Apply*. Signal ``taken(wording)``."""

    taken = Signal(str)

    def __init__(self, wording: str, *, missing: bool) -> None:
        super().__init__()
        self._wording, self._missing = wording, missing
        self.text = as_letter(text_label(""))
        self.apply = button("small", "check")
        self.apply.clicked.connect(self._take)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self.text, 1)
        row.addWidget(self.apply, 0, Qt.AlignmentFlag.AlignTop)
        self.retranslate()

    def retranslate(self) -> None:
        """Set the words."""
        self.text.setText(self._wording or self.tr("(leave it out)"))
        self.apply.setText(self.tr("Add it") if self._missing else self.tr("Apply"))
        self.apply.setAccessibleName(self.tr("Apply: {wording}").format(wording=self.text.text()))

    def _take(self) -> None:
        self.taken.emit(self._wording)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
