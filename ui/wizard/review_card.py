# SPDX-License-Identifier: GPL-3.0-or-later
"""One review: who was asked, about which text, and what they answered."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit

from composer.case import Review, ReviewAnswer
from composer.text import clean
from ui.theme import scaled
from ui.widgets.card import Card
from ui.widgets.chips import Chips
from ui.widgets.field import LabelledField
from ui.widgets.filling import fill_label, fill_text
from ui.widgets.labels import tag, text_label
from ui.words.review import answer_text, role_text

_ANSWERS = (ReviewAnswer.AGREED, ReviewAnswer.CHANGES, ReviewAnswer.REFUSED)
_KINDS = {ReviewAnswer.AGREED: "good", ReviewAnswer.CHANGES: "warn", ReviewAnswer.REFUSED: "stop"}


class ReviewCard(Card):
    """Shows a review and takes its answer. Signal ``answered(id, answer, comments)``."""

    answered = Signal(str, object, str)

    def __init__(self, review: Review) -> None:
        super().__init__()
        self.review = review
        self.setObjectName(f"review.{review.id}")
        self.name = text_label("strong")
        self.state = tag()
        self.asked = text_label("quiet")
        self.void = text_label("problem")
        self.answer = Chips(_ANSWERS)
        self.answer.setObjectName(f"review.{review.id}.answer")
        self.comments = QPlainTextEdit()
        self.comments.setObjectName(f"review.{review.id}.comments")
        self.comments.setTabChangesFocus(True)
        self.comments.setFixedHeight(scaled(76))
        self.comments_field = LabelledField(self.comments)
        self._lay_out()
        self.answer.chosen.connect(self._answered)
        self.comments.textChanged.connect(self._commented)
        self.retranslate()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.name, 1)
        head.addWidget(self.state)
        self.column.addLayout(head)
        for part in (self.asked, self.void, self.answer, self.comments_field):
            self.column.addWidget(part)

    def retranslate(self) -> None:
        """Set the words."""
        self.answer.set_texts([answer_text(a) for a in _ANSWERS])
        self.answer.setAccessibleName(self.tr("What they answered"))
        self.comments_field.set_label(self.tr("What they said"))
        self.void.setText(self.tr("This was about an earlier text. It does not count for the text of today."))

    def show_review(self, review: Review, asked: str, *, current: bool) -> None:
        """Show a review; ``asked`` is when, in words; ``current`` when it is about the present text."""
        self.review = review
        who = self.tr("{name}, {role}").format(name=review.reviewer, role=role_text(review.role).lower())
        fill_label(self.name, who)
        self.setAccessibleName(who)
        fill_label(self.asked, asked)
        self.state.setText(answer_text(review.answer) if current else self.tr("Void"))
        self.void.setVisible(not current)
        if self.answer.value() != (review.answer if review.answer in _ANSWERS else None):
            self.answer.set_value(review.answer if review.answer in _ANSWERS else None)
        self.answer.setEnabled(current)
        self.comments_field.setVisible(review.answer in _ANSWERS)
        self.comments.setReadOnly(not current)
        fill_text(self.comments, review.comments)
        self.set_kind(_KINDS.get(review.answer, "") if current else "")

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _answered(self) -> None:
        self._emit()

    def _commented(self) -> None:
        if clean(self.comments.toPlainText()).strip() != self.review.comments:
            self._emit()

    def _emit(self) -> None:
        answer = self.answer.value() or ReviewAnswer.WAITING
        self.answered.emit(self.review.id, answer, self.comments.toPlainText())
