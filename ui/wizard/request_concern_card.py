# SPDX-License-Identifier: GPL-3.0-or-later
"""One point that the customer makes: folded to a line, or open to be worked on."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from composer.case import Concern, ConcernKind
from composer.text import clean, clean_line
from ui import format as written
from ui.theme import scaled
from ui.widgets.card import Card
from ui.widgets.chips import Chips
from ui.widgets.dates import DateField
from ui.widgets.field import LabelledField
from ui.widgets.filling import fill_label, fill_line, fill_text
from ui.widgets.labels import icon_button, name_button, restyle, tag, text_label
from ui.words.fields import value_name

LONGEST = 96  # characters of the folded line
STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class ConcernCard(Card):
    """Shows and edits one concern; only the open card shows its fields.

    Signals: ``changed(Concern)``; ``move_asked(id, step)``; ``remove_asked(id)``; ``selected()``.
    """

    changed = Signal(object)
    move_asked = Signal(str, int)
    remove_asked = Signal(str)

    def __init__(self, concern: Concern, today: Callable[[], date]) -> None:
        super().__init__(selectable=True)
        self.concern = concern
        self._make(f"concern.{concern.id}", today)
        self._lay_out()
        self._connect()
        self.retranslate()
        self.open(on=False)

    def _make(self, name: str, today: Callable[[], date]) -> None:
        self.setObjectName(name)
        self.summary = text_label("")
        self.mark = tag()
        self.up, self.down = icon_button("arrow-up"), icon_button("arrow-down")
        self.remove = icon_button("trash-2")
        self.words = QPlainTextEdit()
        self.words.setTabChangesFocus(True)
        self.words.setFixedHeight(scaled(60) + 24)
        self.restatement = QLineEdit()
        self.kind = Chips(list(ConcernKind))
        self.deadline = DateField(today)
        self.deadline.line.setObjectName(f"{name}.deadline.line")
        parts = {"words": self.words, "restatement": self.restatement, "kind": self.kind}
        parts |= {"deadline": self.deadline, "up": self.up, "down": self.down, "remove": self.remove}
        for part, control in parts.items():
            control.setObjectName(f"{name}.{part}")
        for chip, value in zip(self.kind.buttons, ConcernKind, strict=True):
            chip.setObjectName(f"{name}.kind.{value}")

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(2)
        head.addWidget(self.summary, 1)
        head.addSpacing(8)
        for made in (self.mark, self.up, self.down, self.remove):
            head.addWidget(made, 0, Qt.AlignmentFlag.AlignVCenter)
        self.column.addLayout(head)
        self.words_field = LabelledField(self.words)
        self.restatement_field = LabelledField(self.restatement)
        self.kind_field = LabelledField(self.kind)
        self.deadline_field = LabelledField(self.deadline)
        self.body = QWidget()
        column = QVBoxLayout(self.body)
        column.setContentsMargins(0, 8, 0, 4)
        column.setSpacing(16)
        for field in (self.words_field, self.restatement_field, self.kind_field, self.deadline_field):
            column.addWidget(field)
        self.column.addWidget(self.body)

    def _connect(self) -> None:
        self.words.textChanged.connect(self._edited)
        self.restatement.textEdited.connect(self._edited)
        self.kind.chosen.connect(self._edited)
        self.deadline.edited.connect(self._deadline_edited)
        self.deadline.problem.connect(self.deadline_field.set_problem)
        self.up.clicked.connect(self._go_up)
        self.down.clicked.connect(self._go_down)
        self.remove.clicked.connect(self._remove)

    def retranslate(self) -> None:
        """Set the words."""
        self.words_field.set_label(self.tr("Their words"))
        self.restatement_field.set_label(
            self.tr("The same in neutral words"), self.tr("Goes into the letter: “You write that …”")
        )
        self.kind_field.set_label(self.tr("What it needs"))
        self.deadline_field.set_label(self.tr("Their deadline, if they set one"))
        self.kind.set_texts([value_name(k) for k in ConcernKind])
        name_button(self.up, self.tr("Move up (Alt+Up)"))
        name_button(self.down, self.tr("Move down (Alt+Down)"))
        name_button(self.remove, self.tr("Remove this point (Delete)"))
        self._show_summary()

    def open(self, *, on: bool) -> None:
        """Show the fields, or only the line."""
        self.body.setVisible(on)
        self.set_selected(on)

    def show_concern(self, concern: Concern, place: int, count: int) -> None:
        """Show a concern at its place (from 0) among ``count``."""
        self.concern = concern
        fill_text(self.words, concern.words)
        fill_line(self.restatement, concern.restatement)
        if self.kind.value() != concern.kind:
            self.kind.set_value(concern.kind)
        self.deadline.set_value(concern.deadline)
        self.up.setEnabled(place > 0)
        self.down.setEnabled(place < count - 1)
        self._show_summary()
        self.setAccessibleName(
            self.tr("Point {number} of {count}: {words}").format(
                number=place + 1, count=count, words=self.summary.text()
            )
        )

    def _show_summary(self) -> None:
        text = self.concern.restatement or self.concern.words
        short = text if len(text) <= LONGEST else f"{text[:LONGEST].rstrip()}…"
        fill_label(self.summary, " ".join(short.split()) or self.tr("A new point"))
        mark = value_name(self.concern.kind)
        if self.concern.deadline is not None:
            mark = self.tr("{kind} by {day}").format(kind=mark, day=written.short_day(self.concern.deadline))
        fill_label(self.mark, mark)
        look = "warn" if self.concern.kind is ConcernKind.URGENT else "hint"
        if self.mark.property("kind") != look:
            self.mark.setProperty("kind", look)
            restyle(self.mark)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.AltModifier and event.key() in STEPS:
            self.move_asked.emit(self.concern.id, STEPS[Qt.Key(event.key())])
        elif event.key() == Qt.Key.Key_Delete and self.hasFocus():
            self._remove()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _edited(self) -> None:
        kind = self.kind.value()
        self._tell(
            replace(
                self.concern,
                words=clean(self.words.toPlainText()).strip(),
                restatement=clean_line(self.restatement.text()),
                kind=kind if isinstance(kind, ConcernKind) else self.concern.kind,
            )
        )

    def _deadline_edited(self, day: date | None) -> None:
        self._tell(replace(self.concern, deadline=day))

    def _tell(self, fresh: Concern) -> None:
        if fresh != self.concern:
            self.concern = fresh
            self.changed.emit(fresh)

    def _go_up(self) -> None:
        self.move_asked.emit(self.concern.id, -1)

    def _go_down(self) -> None:
        self.move_asked.emit(self.concern.id, 1)

    def _remove(self) -> None:
        self.remove_asked.emit(self.concern.id)
