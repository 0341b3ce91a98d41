# SPDX-License-Identifier: GPL-3.0-or-later
"""Asking a named person to read the letter."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout

from composer.business import Reviewer
from composer.case import ReviewRole
from composer.text import clean_line
from ui.widgets.card import Card
from ui.widgets.chips import Chips
from ui.widgets.field import LabelledField
from ui.widgets.labels import button, text_label
from ui.words.review import role_text


class AskCard(Card):
    """Role, name, the three questions, a copy to hand over.

    Signals: ``asked(role, name)``; ``copy_wanted()``.
    """

    asked = Signal(object, str)
    copy_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._known: tuple[Reviewer, ...] = ()
        self.title = text_label("strong")
        self.role = Chips(tuple(ReviewRole))
        self.role.setObjectName("review.role")
        self.role.set_value(ReviewRole.SECOND_READER)
        self.name = QComboBox()
        self.name.setObjectName("review.reviewer")
        self.name.setEditable(True)
        self.name.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.name_field = LabelledField(self.name)
        self.questions = text_label("hint")
        self.copy = button("", "file-down")
        self.copy.setObjectName("review.copy")
        self.ask = button("", "send")
        self.ask.setObjectName("review.ask")
        self._lay_out()
        self.role.chosen.connect(self._role_chosen)
        self.ask.clicked.connect(self._ask)
        self.copy.clicked.connect(self.copy_wanted)
        self.setFocusProxy(self.role)

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.ask)
        row.addWidget(self.copy)
        row.addStretch(1)
        for part in (self.title, self.role, self.name_field, self.questions):
            self.column.addWidget(part)
        self.column.addLayout(row)

    def retranslate(self) -> None:
        """Set the words."""
        self.title.setText(self.tr("Ask somebody to read it"))
        self.role.set_texts([role_text(r) for r in ReviewRole])
        self.role.setAccessibleName(self.tr("Who is asked"))
        self.name_field.set_label(self.tr("Their &name"))
        self.questions.setText(
            self.tr("Ask three things: Is every fact right? Is it clear? How would it make you feel?")
        )
        self.copy.setText(self.tr("&Save a copy to show"))
        self.ask.setText(self.tr("They have &got it"))

    def set_role(self, role: ReviewRole) -> None:
        """Propose whom to ask."""
        if self.role.value() != role:
            self.role.set_value(role)
            self._fill_names()

    def set_known(self, known: Sequence[Reviewer]) -> None:
        """Offer people who were asked before."""
        if tuple(known) != self._known:
            self._known = tuple(known)
            self._fill_names()

    def set_problem(self, text: str | None) -> None:
        """Say what is wrong with the name."""
        self.name_field.set_problem(text)

    def _role_chosen(self) -> None:
        self._fill_names()

    def _fill_names(self) -> None:
        typed = self.name.currentText()
        self.name.clear()
        self.name.addItems([r.name for r in self._known if r.role == self.role.value()])
        names = {r.name for r in self._known}
        if typed and typed not in names:
            self.name.setEditText(typed)

    def _ask(self) -> None:
        self.asked.emit(self.role.value(), clean_line(self.name.currentText()))
