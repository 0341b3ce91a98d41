# SPDX-License-Identifier: GPL-3.0-or-later
"""Step 7: a second reader, and a lawyer where the amount or the message asks for one."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from composer.case import Case, LiftedStop, Review, ReviewAnswer, ReviewRole
from composer.errors import BadInput, TactfulError
from composer.journey import REVIEW_MISSING, Journey, Step
from ui import format as written
from ui.widgets.card import Card
from ui.widgets.field import LabelledField
from ui.widgets.filling import fill_label
from ui.widgets.labels import button, text_label
from ui.wizard.page import PageTools, Reason, StepPage
from ui.wizard.review_ask import AskCard
from ui.wizard.review_card import ReviewCard
from ui.words import sentence
from ui.words.review import need_text


class ReviewPage(StepPage):
    """Who reads the letter, what they answered, and going ahead without."""

    step = Step.REVIEW

    def __init__(self, tools: PageTools) -> None:
        super().__init__(tools)
        self._case: Case | None = None
        self._alone = False
        self._cards: dict[str, ReviewCard] = {}
        self.need = Card("warn")
        self.need_words = text_label("strong")
        self.need.column.addWidget(self.need_words)
        self.add_widget(self.need)
        self.ask_card = AskCard()
        self.add_widget(self.ask_card, "review.second_reader")
        self.add_target("review.lawyer", self.ask_card)
        self._make_list()
        self._make_lift()
        self._connect()
        self.retranslate()

    def _make_list(self) -> None:
        holder = QWidget()
        self._list = QVBoxLayout(holder)
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(12)
        self.add_widget(holder, "review.answer")

    def _make_lift(self) -> None:
        self.without = button("link")
        self.without.setProperty("flush", "true")
        self.without.setObjectName("review.without_lawyer")
        self.because = QLineEdit()
        self.because.setObjectName("review.because")
        self.because_field = LabelledField(self.because)
        self.confirm = button("danger")
        self.confirm.setObjectName("review.confirm")
        self.lift = QWidget()
        column = QVBoxLayout(self.lift)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.because_field)
        row = QHBoxLayout()
        row.addWidget(self.confirm)
        row.addStretch(1)
        column.addLayout(row)
        self.lifted = text_label("quiet")
        self.add_widget(self.without, gap=8)
        self.add_widget(self.lift, gap=8)
        self.add_widget(self.lifted)
        self.lift.hide()

    def _connect(self) -> None:
        self.ask_card.asked.connect(self._asked)
        self.ask_card.copy_wanted.connect(self._save_copy)
        self.without.clicked.connect(self._show_lift)
        self.confirm.clicked.connect(self._lift)
        self.because.returnPressed.connect(self._lift)

    def title(self) -> str:
        return self.tr("Who else should read it?")

    def lead(self) -> str:
        return self.tr("People read the same words differently. A sign-off holds for this exact text only.")

    def retranslate(self) -> None:
        super().retranslate()
        self.ask_card.retranslate()
        self.without.setText(self.tr("Go ahead &without the lawyer…"))
        self.because_field.set_label(
            self.tr("&Why is the letter sent without a lawyer’s review?"),
            self.tr("The reason stays in the record for ever."),
        )
        self.confirm.setText(self.tr("Go a&head without the lawyer"))

    def primary_text(self) -> str:
        return self.tr("Go on &without a second reader") if self._alone else self.tr("&Continue")

    def first_field(self) -> QWidget | None:
        waiting = [c for c in self._cards.values() if c.review.answer is ReviewAnswer.WAITING]
        return waiting[0].answer if waiting else self.ask_card.name

    def show_case(self, case: Case, journey: Journey) -> None:
        self._case = case
        missing = {m.code for m in journey.view(self.step).missing}
        self._alone = "second_reader" in missing and not any(
            r.fingerprint == journey.fingerprint for r in case.reviews
        )
        needed = self.desk.cases.lawyer_need(case)
        self.need.setVisible(needed is not None)
        fill_label(self.need_words, need_text(needed) if needed else "")
        if "lawyer" in missing and not case.reviews:
            self.ask_card.set_role(ReviewRole.LAWYER)
        self.ask_card.set_known(self.desk.profile.business().reviewers)
        self._show_reviews(case, journey.fingerprint)
        self._show_lifted(case, lawyer_missing="lawyer" in missing)

    def blocked(self, case: Case, journey: Journey) -> Reason | None:
        return None if self._alone else super().blocked(case, journey)

    def go_on(self) -> None:
        """Go on, alone if nobody was asked."""
        if self._alone:
            self.edit(self.desk.reviewing.without_second_reader)
        super().go_on()

    def _show_reviews(self, case: Case, fingerprint: str) -> None:
        for place, review in enumerate(reversed(case.reviews)):
            card = self._cards.get(review.id) or self._new_card(review)
            if self._list.indexOf(card) != place:
                self._list.insertWidget(place, card)
                card.show()
            card.show_review(review, self._when(review), current=review.fingerprint == fingerprint)
        for gone in set(self._cards) - {r.id for r in case.reviews}:
            card = self._cards.pop(gone)
            self._list.removeWidget(card)
            card.hide()
            card.deleteLater()

    def _new_card(self, review: Review) -> ReviewCard:
        card = ReviewCard(review)
        card.answered.connect(self._answered)
        self._cards[review.id] = card
        return card

    def _when(self, review: Review) -> str:
        zone = self.desk.clock.zone()
        asked = self.tr("Asked on {time}").format(time=written.moment(review.asked_at, zone))
        if review.answered_at is None:
            return asked
        answered = self.tr("answered on {time}").format(time=written.moment(review.answered_at, zone))
        return f"{asked}, {answered}"

    def _show_lifted(self, case: Case, *, lawyer_missing: bool) -> None:
        lifted: LiftedStop | None = next((x for x in case.lifted if x.code == REVIEW_MISSING), None)
        self.without.setVisible(lawyer_missing)
        if not lawyer_missing:
            self.lift.hide()
        text = (
            self.tr("You go ahead without the lawyer: {reason}").format(reason=lifted.because)
            if lifted
            else ""
        )
        fill_label(self.lifted, text)

    def _asked(self, role: ReviewRole, name: str) -> None:
        assert self._case is not None
        try:
            asked = self.desk.reviewing.ask(self._case, role, name)
        except BadInput as error:
            self.ask_card.set_problem(sentence(error).happened)
            return
        self.ask_card.set_problem(None)
        self.edit(lambda case: asked if case == self._case else self.desk.reviewing.ask(case, role, name))

    def _answered(self, review_id: str, answer: ReviewAnswer, comments: str) -> None:
        self.edit(
            lambda case: self.desk.reviewing.answer(case, review_id, answer, comments), f"review.{review_id}"
        )

    def _show_lift(self) -> None:
        self.lift.show()
        self.because.setFocus(Qt.FocusReason.OtherFocusReason)
        self.area.ensureWidgetVisible(self.confirm, 0, 40)

    def _lift(self) -> None:
        assert self._case is not None
        reason = self.because.text()
        try:
            self.desk.reviewing.lift(self._case, REVIEW_MISSING, reason)
        except BadInput as error:
            self.because_field.set_problem(sentence(error).happened)
            return
        self.because_field.set_problem(None)
        self.edit(lambda case: self.desk.reviewing.lift(case, REVIEW_MISSING, reason))

    # a copy to hand over

    def _save_copy(self) -> None:
        assert self._case is not None
        dialog = QFileDialog(self, self.tr("Save a copy to show"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(self.tr("Word document (*.docx)"))
        dialog.setDefaultSuffix("docx")
        dialog.selectFile(f"{self.desk.letters.number(self._case)} to read.docx")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self.save_copy_as)
        dialog.open()

    def save_copy_as(self, path: str) -> None:
        """Write the copy there, off the GUI thread."""
        case = self._case
        assert case is not None
        target = Path(path)
        self.tools.background.run(
            lambda: self.desk.letters.reading_copy(case, target),
            self._copy_saved,
            self._copy_failed,
            key="copy",
        )

    def _copy_saved(self, path: Path) -> None:
        self.tools.messages.toast(self.tr("Saved as {name}").format(name=path.name))

    def _copy_failed(self, error: Exception) -> None:
        if not isinstance(error, TactfulError):
            raise error
        self.tools.messages.error(error)
