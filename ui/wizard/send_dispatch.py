# SPDX-License-Identifier: GPL-3.0-or-later
"""How and when the letter went out, and when to ask how it went on."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from composer.case import Case, Dispatch, DispatchMethod
from composer.text import MAX_NAME, clean_line
from ui import format as written
from ui.widgets.chips import Chips
from ui.widgets.dates import DateField
from ui.widgets.field import LabelledField
from ui.widgets.filling import fill_label, fill_line
from ui.widgets.labels import button, text_label
from ui.wizard.page import FIELD_GAP, PAIR_GAP
from ui.words.fields import value_name
from ui.words.send import proof_too_long, sent_text


class DispatchForm(QWidget):
    """How, when, proof number, follow-up.

    Signals: ``save_asked(Dispatch, follow_up_on)``; ``arrival_wanted(method, sent_on)``: the page works out
    the day and gives it to ``show_arrival``. ``touched`` is true while something is not in the record yet.
    """

    save_asked = Signal(object, object)
    arrival_wanted = Signal(object, object)

    def __init__(self, today: Callable[[], date]) -> None:
        super().__init__()
        self._today = today
        self._record: tuple[Dispatch, date | None] | None = None
        self._arrival: date | None = None
        self._unreadable: set[str] = set()
        self.touched = False
        self.title = text_label("section")
        self.method = Chips(tuple(DispatchMethod))
        self.method.setObjectName("dispatch.method")
        for method in DispatchMethod:
            self.method.button(method).setObjectName(f"dispatch.method.{method.value}")
        self.sent_on = self._day("dispatch.sent_on")
        self.follow_up = self._day("follow_up_on")
        self.proof = QLineEdit()
        self.proof.setObjectName("dispatch.proof_number")
        self.save = button("", "check")
        self.save.setObjectName("dispatch.save")
        self.arrival, self.saved = text_label("quiet"), text_label("quiet")
        self._lay_out()
        self._connect()

    def _day(self, path: str) -> DateField:
        made = DateField(self._today)
        made.setObjectName(path)
        made.line.setObjectName(f"{path}.line")
        return made

    def _lay_out(self) -> None:
        self.method_field = LabelledField(self.method)
        self.sent_field, self.proof_field = LabelledField(self.sent_on), LabelledField(self.proof)
        self.follow_field = LabelledField(self.follow_up)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(FIELD_GAP)
        column.addWidget(self.title)
        column.addWidget(self.method_field)
        column.addLayout(_pair(self.sent_field, self.proof_field))
        column.addWidget(self.arrival)
        column.addLayout(_pair(self.follow_field, QWidget()))
        column.addWidget(self.save, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.saved)

    def _connect(self) -> None:
        self.method.chosen.connect(self._changed)
        self.sent_on.edited.connect(self._changed)
        self.follow_up.edited.connect(self._changed)
        self.proof.textEdited.connect(self._changed)
        self.sent_on.problem.connect(self._sent_problem)
        self.follow_up.problem.connect(self._follow_problem)
        self.proof.returnPressed.connect(self.store)
        self.save.clicked.connect(self.store)

    def retranslate(self) -> None:
        """Set the words."""
        self.title.setText(self.tr("How does it go out?"))
        self.method_field.set_label(self.tr("&How"))
        self.method.set_texts([value_name(method) for method in DispatchMethod])
        self.sent_field.set_label(self.tr("&Sent on"))
        self.proof_field.set_label(self.tr("Proof &number"), self.tr("From the receipt, if there is one."))
        self.follow_field.set_label(self.tr("Follow &up on"), self.tr("The home page reminds you then."))
        self.save.setText(self.tr("Enter it in the &record"))
        self.show_arrival(self._arrival)

    def show_case(self, case: Case) -> None:
        """Show what the record says; as long as it says nothing, posted today is proposed."""
        record = (case.dispatch, case.follow_up_on)
        if record == self._record:
            return
        self._record = record
        self.touched = False
        entered = case.dispatch.sent_on is not None
        self.method.set_value(case.dispatch.method)
        self.sent_on.set_value(case.dispatch.sent_on or self._today())
        self.follow_up.set_value(case.follow_up_on)
        fill_line(self.proof, case.dispatch.proof_number)
        fill_label(self.saved, sent_text(case) if entered else "")
        self.show_arrival(case.dispatch.expected_arrival)
        self._ask_arrival()

    def show_arrival(self, day: date | None) -> None:
        """Say when the letter should be there."""
        self._arrival = day
        text = self.tr("Expected to arrive on {day}.")
        fill_label(self.arrival, text.format(day=written.day(day)) if day else "")

    def store(self) -> None:
        """Ask for it to be entered in the record, if all of it can be read."""
        if self.sent_on.value() is None and "sent" not in self._unreadable:
            self.sent_field.set_problem(self.tr("Enter the day on which it went out."))
        if self._is_complete():
            self.touched = False
            self.save_asked.emit(self._dispatch(), self.follow_up.value())

    def store_if_touched(self) -> None:
        """The page is left: what was entered here is kept without a question."""
        if self.touched and self._is_complete():
            self.store()

    def failed(self) -> None:
        """It could not be entered: it is still to be done."""
        self.touched = True

    def _dispatch(self) -> Dispatch:
        method = self.method.value()
        assert isinstance(method, DispatchMethod)
        proof = clean_line(self.proof.text())
        return Dispatch(method, self.sent_on.value(), proof)

    def _is_complete(self) -> bool:
        readable = self.sent_on.value() is not None and not self._unreadable
        return readable and len(clean_line(self.proof.text())) <= MAX_NAME

    def _changed(self) -> None:
        self.touched = True
        self.saved.hide()
        long = len(clean_line(self.proof.text())) > MAX_NAME
        self.proof_field.set_problem(proof_too_long(MAX_NAME) if long else None)
        self._ask_arrival()

    def _ask_arrival(self) -> None:
        day = self.sent_on.value()
        if day is None:
            self.show_arrival(None)
        else:
            self.arrival_wanted.emit(self.method.value(), day)

    def _sent_problem(self, text: str) -> None:
        self._said("sent", self.sent_field, text)

    def _follow_problem(self, text: str) -> None:
        self._said("follow_up", self.follow_field, text)

    def _said(self, name: str, field: LabelledField, text: str) -> None:
        field.set_problem(text)
        (self._unreadable.add if text else self._unreadable.discard)(name)


def _pair(left: QWidget, right: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(PAIR_GAP)
    for part in (left, right):
        row.addWidget(part, 1, Qt.AlignmentFlag.AlignTop)
    return row
