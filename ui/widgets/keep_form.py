# SPDX-License-Identifier: GPL-3.0-or-later
"""*Keep because…*: why the words stay, with a note that a stop cannot do without."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from composer.check.findings import Finding, Severity
from composer.text import LEAST_REASON, clean_line
from ui.widgets.chips import Chips
from ui.widgets.field import LabelledField, focus_target
from ui.widgets.labels import button
from ui.words.findings import ABSENT_BECAUSE, BECAUSE, HERE, SCOPES, because_word, scope_word


class KeepForm(QWidget):
    """Signals: ``kept(because, note, scope)`` when all is as it must be; ``put_away()``; ``grown()``."""

    kept = Signal(str, str, str)
    put_away = Signal()
    grown = Signal()

    def __init__(self, *, absent: bool = False, parent: QWidget | None = None) -> None:
        """Ask why words stay, or, with ``absent``, why something stays out of the letter."""
        super().__init__(parent)
        self._codes = tuple(ABSENT_BECAUSE if absent else BECAUSE)
        self._finding: Finding | None = None
        self.reason = Chips(self._codes)
        self.reason_field = LabelledField(self.reason)
        self.note = QLineEdit()
        self.note_field = LabelledField(self.note)
        self.scope = Chips(tuple(SCOPES))
        self.scope_field = LabelledField(self.scope)
        self.confirm = button("small", "check")
        self.cancel = button("small")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.reason_field)
        column.addWidget(self.note_field)
        column.addWidget(self.scope_field)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.confirm)
        row.addWidget(self.cancel)
        row.addStretch(1)
        column.addLayout(row)
        self.confirm.clicked.connect(self._confirm)
        self.note.returnPressed.connect(self._confirm)
        self.cancel.clicked.connect(self._cancel)
        self.reason.chosen.connect(self._chosen)
        self.retranslate()

    def retranslate(self) -> None:
        """Set the words."""
        self.reason_field.set_label(self.tr("Keep because"))
        self.reason.set_texts([because_word(code) for code in self._codes])
        self._ask_note()
        self.scope_field.set_label(self.tr("In which letters?"))
        self.scope.set_texts([scope_word(code) for code in SCOPES])
        self.confirm.setText(self.tr("Keep it"))
        self.cancel.setText(self.tr("Not now"))

    def set_name(self, name: str) -> None:
        """Name the controls after the card."""
        self.reason.setObjectName(f"{name}.because")
        for chip, code in zip(self.reason.buttons, self._codes, strict=True):
            chip.setObjectName(f"{name}.because.{code}")
        self.note.setObjectName(f"{name}.note")
        for chip, code in zip(self.scope.buttons, SCOPES, strict=True):
            chip.setObjectName(f"{name}.scope.{code}")
        self.confirm.setObjectName(f"{name}.confirm")
        self.cancel.setObjectName(f"{name}.cancel")

    def tab_chain(self) -> list[QWidget]:
        """The controls in the order of the keyboard."""
        return [*self.reason.buttons, self.note, *self.scope.buttons, self.confirm, self.cancel]

    @property
    def _needs_note(self) -> bool:
        return self._finding is not None and self._finding.needs_note(str(self.reason.value()))

    def _ask_note(self) -> None:
        if self._needs_note:
            self.note_field.set_label(self.tr("Why, in a few words"), self.tr("It stays in the record."))
        else:
            self.note_field.set_label(self.tr("Note, if you like"))

    def begin(self, finding: Finding) -> None:
        """Ask anew, about this finding."""
        self._finding = finding
        self.reason.set_value(None)
        self.scope.set_value(HERE)
        self.retranslate()
        self.note.clear()
        self.reason_field.set_problem(None)
        self.note_field.set_problem(None)
        self.show()
        focus_target(self.reason).setFocus(Qt.FocusReason.OtherFocusReason)

    def _chosen(self, _value: object) -> None:
        self.reason_field.set_problem(None)
        self.note_field.set_problem(None)
        self._ask_note()
        self.grown.emit()

    def _confirm(self) -> None:
        because, note = self.reason.value(), clean_line(self.note.text())
        if because is None:
            self.reason_field.set_problem(self.tr("Choose what fits best."))
            self.grown.emit()
            focus_target(self.reason).setFocus(Qt.FocusReason.OtherFocusReason)
            return
        if self._needs_note and len(note) < LEAST_REASON:
            self.note_field.set_problem(self._missing_note())
            self.note.setFocus(Qt.FocusReason.OtherFocusReason)
            self.grown.emit()
            return
        self.note_field.set_problem(None)
        self.kept.emit(str(because), note, str(self.scope.value()))

    def _missing_note(self) -> str:
        if self._finding is not None and self._finding.severity is Severity.STOP:
            return self.tr("A stop needs a reason in your own words. Write a few.")
        return self.tr("Write in a few words why there is none.")

    def _cancel(self) -> None:
        self.hide()
        self.put_away.emit()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
