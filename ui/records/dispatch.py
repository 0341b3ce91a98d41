# SPDX-License-Identifier: GPL-3.0-or-later
"""How did it go out? Method, day, proof number, when it should be there, and when to ask after it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from composer.case import Case, Dispatch, DispatchMethod
from composer.text import clean_line
from ui.widgets.card import Card
from ui.widgets.chips import Chips
from ui.widgets.dates import DateField
from ui.widgets.field import LabelledField, focus_target
from ui.widgets.filling import fill_line
from ui.widgets.labels import button, text_label
from ui.words.fields import value_name

METHODS = tuple(DispatchMethod)
LONGEST_PROOF = 80  # characters; postal services use 10 to 40


class DispatchForm(Card):
    """Signals: ``entered(Dispatch, date | None)``, the second being the follow-up day; ``cancelled()``;
    ``expectation_wanted(DispatchMethod, date)``, answered by ``show_expected``.
    """

    entered = Signal(object, object)
    cancelled = Signal()
    expectation_wanted = Signal(object, object)

    def __init__(self, today: Callable[[], date], parent: QWidget | None = None) -> None:
        """``today`` says which day it is."""
        super().__init__(parent=parent)
        self._today = today
        self._own_expectation = False
        self.heading = text_label("section")
        self.method = Chips(METHODS)
        self.sent_on = DateField(today)
        self.proof = QLineEdit()
        self.proof.setMaxLength(LONGEST_PROOF)
        self.expected = DateField(today)
        self.follow_up = DateField(today)
        controls: dict[str, QWidget] = {
            "method": self.method,
            "sent_on": self.sent_on,
            "expected": self.expected,
            "proof": self.proof,
            "follow_up": self.follow_up,
        }
        self.fields = {name: LabelledField(made) for name, made in controls.items()}
        for name, made in controls.items():
            made.setObjectName(f"dispatch.{name}")
        self.enter_button = button("primary")
        self.enter_button.setObjectName("dispatch.enter")
        self.cancel_button = button()
        self._lay_out()
        self._connect()
        self.retranslate()

    def show_case(self, case: Case) -> None:
        """Show what was entered, or today by post as a beginning."""
        known = case.dispatch.sent_on is not None
        self._own_expectation = case.dispatch.expected_arrival is not None
        self.method.set_value(case.dispatch.method)
        self.sent_on.set_value(case.dispatch.sent_on or self._today())
        fill_line(self.proof, case.dispatch.proof_number)
        self.expected.set_value(case.dispatch.expected_arrival)
        self.follow_up.set_value(case.follow_up_on)
        self.cancel_button.setVisible(known)
        for field in self.fields.values():
            field.set_problem(None)
        self._ask_expectation()

    def show_expected(self, day: date | None) -> None:
        """Offer a day of arrival, unless the owner entered their own."""
        if not self._own_expectation and day is not None:
            self.expected.set_value(day)

    def retranslate(self) -> None:
        """Set all words."""
        self.heading.setText(self.tr("How did it go out?"))
        self.fields["method"].set_label("")
        self.method.set_texts([value_name(method) for method in METHODS])
        self.method.setAccessibleName(self.heading.text())
        self.fields["sent_on"].set_label(self.tr("S&ent on"))
        self.fields["expected"].set_label(self.tr("E&xpected to arrive"))
        self.fields["proof"].set_label(
            self.tr("Proof n&umber"), self.tr("From the receipt, if there is one.")
        )
        self.fields["follow_up"].set_label(
            self.tr("&Follow up on"), self.tr("Is the matter settled by then?")
        )
        self.enter_button.setText(self.tr("Enter &it in the record"))
        self.cancel_button.setText(self.tr("Cance&l"))

    def _enter(self) -> None:
        sent_on = self.sent_on.value()
        if not self._all_readable() or sent_on is None or not self._in_order(sent_on):
            return
        method = self.method.value()
        assert isinstance(method, DispatchMethod)
        proof = clean_line(self.proof.text())
        self.entered.emit(Dispatch(method, sent_on, proof, self.expected.value()), self.follow_up.value())

    def _all_readable(self) -> bool:
        """Whether each date is empty or a date; the field itself says what is wrong with it."""
        if not self.sent_on.line.text().strip():
            self._complain("sent_on", self.tr("Enter the day on which the letter went out."))
            return False
        dates = {"sent_on": self.sent_on, "expected": self.expected, "follow_up": self.follow_up}
        unread = [name for name, made in dates.items() if made.line.text().strip() and made.value() is None]
        if unread:
            focus_target(dates[unread[0]]).setFocus()
        return not unread

    def _in_order(self, sent_on: date) -> bool:
        words = self.tr("This is before the letter went out. Enter that day or a later one.")
        for name, made in (("expected", self.expected), ("follow_up", self.follow_up)):
            day = made.value()
            if day is not None and day < sent_on:
                self._complain(name, words)
                return False
        return True

    def _complain(self, name: str, text: str) -> None:
        self.fields[name].set_problem(text)
        focus_target(self.fields[name].control).setFocus()

    def _ask_expectation(self) -> None:
        day, method = self.sent_on.value(), self.method.value()
        if day is not None and not self._own_expectation:
            self.expectation_wanted.emit(method, day)

    def _expected_typed(self) -> None:
        self._own_expectation = self.expected.value() is not None
        self.fields["expected"].set_problem(None)

    def _connect(self) -> None:
        self.method.chosen.connect(self._ask_expectation)
        self.sent_on.edited.connect(self._ask_expectation)
        self.expected.edited.connect(self._expected_typed)
        self.sent_on.problem.connect(self.fields["sent_on"].set_problem)
        self.expected.problem.connect(self.fields["expected"].set_problem)
        self.follow_up.problem.connect(self.fields["follow_up"].set_problem)
        self.enter_button.clicked.connect(self._enter)
        self.cancel_button.clicked.connect(self.cancelled)

    def _lay_out(self) -> None:
        self.column.setContentsMargins(16, 16, 16, 16)
        self.column.setSpacing(16)
        self.column.addWidget(self.heading)
        self.column.addWidget(self.fields["method"])
        for left, right in (("sent_on", "expected"), ("proof", "follow_up")):
            row = QHBoxLayout()
            row.setSpacing(16)
            row.addWidget(self.fields[left], 1)
            row.addWidget(self.fields[right], 1)
            self.column.addLayout(row)
        buttons = QHBoxLayout()
        buttons.setSpacing(12)
        buttons.addWidget(self.enter_button)
        buttons.addWidget(self.cancel_button)
        buttons.addStretch(1)
        self.column.addLayout(buttons)
