# SPDX-License-Identifier: GPL-3.0-or-later
"""One reason on the reasons page: statement, what shows it, clause, and who may see it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeySequence, QMouseEvent, QShortcut
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QToolButton, QWidget

from composer.business import Clause
from composer.case import Reason
from composer.text import clean, clean_line
from ui.icons import set_icon
from ui.widgets.card import Card
from ui.widgets.chips import Chips
from ui.widgets.field import LabelledField
from ui.widgets.filling import fill_combo, fill_label, fill_line, fill_text
from ui.widgets.growing import GrowingText
from ui.widgets.labels import icon_button, name_button, text_label

LONGEST_CLAUSE = 44
EDGES = 24  # border, padding and the edge that Qt leaves around a text, px


class DragHandle(QToolButton):
    """Where a card is taken hold of. Signals: ``dragged(y)`` in screen pixels, ``let_go()``."""

    dragged = Signal(int)
    let_go = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_icon(self, "grip-vertical", "muted", 18)
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the keyboard has Alt+Up and Alt+Down

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setCursor(Qt.CursorShape.ClosedHandCursor)
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self.dragged.emit(round(event.globalPosition().y()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.let_go.emit()
        event.accept()


class ReasonCard(Card):
    """Shows and edits one reason.

    Signals: ``changed(Reason)``; ``move(reason id, step)``; ``dragged(reason id, y)``;
    ``removed(reason id)``; ``merge_up(reason id)``.
    """

    changed = Signal(object)
    move_asked = Signal(str, int)
    dragged = Signal(str, int)
    removed = Signal(str)
    merge_up = Signal(str)

    def __init__(self, reason: Reason, clauses: Sequence[Clause]) -> None:
        super().__init__()
        self.reason = reason
        self.setObjectName(f"reason.{reason.id}")
        self._make_controls(clauses)
        self._lay_out()
        self._connect()
        self.retranslate()

    def _make_controls(self, clauses: Sequence[Clause]) -> None:
        self.number = text_label("strong")
        self.handle = DragHandle()
        self.up, self.down = icon_button("arrow-up"), icon_button("arrow-down")
        self.merge, self.remove = icon_button("merge"), icon_button("trash-2")
        self.statement = GrowingText()
        self.statement.setObjectName(f"reason.{self.reason.id}.statement")
        self.fact = QLineEdit()
        self.fact.setObjectName(f"reason.{self.reason.id}.fact")
        self.clause = QComboBox()
        self.clause.setObjectName(f"reason.{self.reason.id}.clause")
        self.clause.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._clauses = tuple(clauses)
        self.audience = Chips((True, False))
        self.audience.setObjectName(f"reason.{self.reason.id}.for_letter")
        self.nudge = text_label("hint")

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(2)
        head.addWidget(self.handle)
        head.addWidget(self.number, 1)
        for made in (self.up, self.down, self.merge, self.remove):
            head.addWidget(made)
        self.column.addLayout(head)
        self.statement_field = LabelledField(self.statement)
        self.fact_field = LabelledField(self.fact)
        self.clause_field = LabelledField(self.clause)
        for part in (self.statement_field, self.fact_field, self.clause_field, self.audience, self.nudge):
            self.column.addWidget(part)
        self.nudge.hide()

    def _connect(self) -> None:
        self.statement.textChanged.connect(self._edited)
        self.fact.textEdited.connect(self._edited)
        self.clause.activated.connect(self._edited)
        self.audience.chosen.connect(self._edited)
        self.up.clicked.connect(self._go_up)
        self.down.clicked.connect(self._go_down)
        self.merge.clicked.connect(self._merge)
        self.remove.clicked.connect(self._remove)
        self.handle.dragged.connect(self._drag)
        for keys, action in (("Alt+Up", self._go_up), ("Alt+Down", self._go_down)):
            shortcut = QShortcut(QKeySequence(keys), self, action)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def retranslate(self) -> None:
        """Set the words."""
        self.statement_field.set_label(self.tr("The reason, in one sentence"))
        self.fact_field.set_label(self.tr("The fact or document that shows it"))
        self.clause_field.set_label(self.tr("The clause of your policy"))
        self.audience.set_texts((self.tr("For the letter"), self.tr("For our eyes only")))
        self.audience.setAccessibleName(self.tr("Who sees this reason"))
        name_button(self.up, self.tr("Move up (Alt+Up)"))
        name_button(self.down, self.tr("Move down (Alt+Down)"))
        name_button(self.merge, self.tr("Join with the reason above"))
        name_button(self.remove, self.tr("Remove this reason"))
        self.handle.setToolTip(self.tr("Drag to another place"))
        self._fill_clauses()

    def show_reason(self, reason: Reason, place: int, count: int, nudge: str) -> None:
        """Show a reason at its place (from 0) among ``count``, with a remark or none."""
        self.reason = reason
        fill_text(self.statement, reason.statement)
        fill_line(self.fact, reason.fact)
        fill_combo(self.clause, reason.clause if self.clause.findData(reason.clause) >= 0 else "")
        if self.audience.value() != reason.for_letter:
            self.audience.set_value(reason.for_letter)
        title = self.tr("Reason {number}").format(number=place + 1)
        self.number.setText(title)
        self.setAccessibleName(title)
        self.up.setEnabled(place > 0)
        self.merge.setEnabled(place > 0)
        self.down.setEnabled(place < count - 1)
        fill_label(self.nudge, nudge)
        self.set_kind("" if reason.for_letter else "hint")

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _fill_clauses(self) -> None:
        chosen = self.clause.currentData()
        self.clause.clear()
        self.clause.addItem(self.tr("None"), "")
        for clause in self._clauses:
            text = (
                clause.text
                if len(clause.text) <= LONGEST_CLAUSE
                else f"{clause.text[:LONGEST_CLAUSE].rstrip()}…"
            )
            words = self.tr("Clause {number}: {text}").format(number=clause.number, text=text)
            self.clause.addItem(words, clause.number)
            self.clause.setItemData(self.clause.count() - 1, clause.text, Qt.ItemDataRole.ToolTipRole)
        fill_combo(self.clause, chosen or "")

    def _edited(self) -> None:
        fresh = replace(
            self.reason,
            statement=" ".join(clean(self.statement.toPlainText()).split("\n")).strip(),
            fact=clean_line(self.fact.text()),
            clause=self.clause.currentData() or "",
            for_letter=bool(self.audience.value()),
        )
        if fresh != self.reason:
            self.reason = fresh
            self.changed.emit(fresh)

    def _go_up(self) -> None:
        self.move_asked.emit(self.reason.id, -1)

    def _go_down(self) -> None:
        self.move_asked.emit(self.reason.id, 1)

    def _merge(self) -> None:
        self.merge_up.emit(self.reason.id)

    def _remove(self) -> None:
        self.removed.emit(self.reason.id)

    def _drag(self, y: int) -> None:
        self.dragged.emit(self.reason.id, y)
