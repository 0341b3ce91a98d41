# SPDX-License-Identifier: GPL-3.0-or-later
"""A small form for a customer's data. Letters that were sent stay as they were."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from composer.case import Customer, FormOfAddress
from composer.errors import BadInput
from ui.theme import scaled
from ui.widgets.address import AddressField
from ui.widgets.field import LabelledField, focus_target
from ui.widgets.filling import fill_combo, fill_line
from ui.widgets.labels import button, line, text_label
from ui.words import sentence
from ui.words.fields import value_name

if TYPE_CHECKING:
    from composer.desk import Desk

WIDTH, GAP = 480, 20


class CustomerForm(QWidget):
    """Signals: ``saved(Customer)`` once it is stored, ``cancelled()``."""

    saved = Signal(object)
    cancelled = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        """Store through ``desk.people``."""
        super().__init__(parent)
        self._desk = desk
        self._customer = Customer()
        self.note = text_label("quiet")
        self.form_of_address = QComboBox()
        for form in FormOfAddress:
            self.form_of_address.addItem("", form)
        self.address = AddressField(desk.intake.address_fields)
        self.lines = {name: QLineEdit() for name in ("name", "company", "email", "phone")}
        self.fields = {name: LabelledField(made) for name, made in self.lines.items()}
        self.fields["form_of_address"] = LabelledField(self.form_of_address)
        for name, field in self.fields.items():
            field.control.setObjectName(f"customer.{name}")
        self.save_button = button("primary")
        self.save_button.setObjectName("customer.save")
        self.cancel_button = button()
        self.save_button.clicked.connect(self._save)
        self.cancel_button.clicked.connect(self.cancelled)
        self._lay_out()
        self.retranslate()

    def show_customer(self, customer: Customer) -> None:
        """Fill the form."""
        self._customer = customer
        for name, edit in self.lines.items():
            fill_line(edit, getattr(customer, name))
        fill_combo(self.form_of_address, customer.form_of_address)
        self.address.set_value(customer.address)
        self._clear_problems()

    def retranslate(self) -> None:
        """Set all words."""
        self.note.setText(self.tr("The next letter uses what you enter here. Sent letters stay as they are."))
        self.fields["form_of_address"].set_label(self.tr("&Form of address"))
        self.fields["name"].set_label(self.tr("Na&me"))
        self.fields["company"].set_label(self.tr("C&ompany"))
        self.fields["email"].set_label(self.tr("&E-mail"))
        self.fields["phone"].set_label(self.tr("&Phone"))
        for place in range(self.form_of_address.count()):
            form = FormOfAddress(self.form_of_address.itemData(place))
            self.form_of_address.setItemText(place, value_name(form))
        self.save_button.setText(self.tr("Sa&ve"))
        self.cancel_button.setText(self.tr("Cance&l"))

    def first_field(self) -> QWidget:
        """Where the keyboard begins."""
        return self.lines["name"]

    def _typed(self) -> Customer:
        texts = {name: edit.text() for name, edit in self.lines.items()}
        form = FormOfAddress(self.form_of_address.currentData() or FormOfAddress.NONE)
        return replace(self._customer, form_of_address=form, address=self.address.value(), **texts)

    def _save(self) -> None:
        self._clear_problems()
        try:
            stored = self._desk.people.save(self._typed())
        except BadInput as error:
            self._say(error)
            return
        self.saved.emit(stored)

    def _say(self, error: BadInput) -> None:
        path = str(error.data.get("field", "")).removeprefix("customer.")
        field = self._field(path) or self.fields["name"]
        missing = self.tr("A customer needs a name: enter it here.")
        field.set_problem(missing if error.code == "name_missing" else sentence(error).short)
        focus_target(field.control).setFocus()

    def _field(self, path: str) -> LabelledField | None:
        if path.startswith("address."):
            return self.address.fields.get(path.removeprefix("address."))
        return self.fields.get(path)

    def _clear_problems(self) -> None:
        for field in (*self.fields.values(), *self.address.fields.values()):
            field.set_problem(None)

    def _lay_out(self) -> None:
        content = QWidget()
        content.setMaximumWidth(scaled(WIDTH))
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, GAP)
        column.setSpacing(GAP)
        column.addWidget(self.note)
        column.addLayout(_pair(self.fields["form_of_address"], self.fields["name"], 2, 3))
        column.addWidget(self.fields["company"])
        column.addWidget(self.address)
        column.addLayout(_pair(self.fields["email"], self.fields["phone"], 1, 1))
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(content)
        buttons = QHBoxLayout()
        buttons.setContentsMargins(0, 12, 0, 13)
        buttons.setSpacing(12)
        buttons.addWidget(self.save_button)
        buttons.addWidget(self.cancel_button)
        buttons.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(scroll, 1)
        whole.addWidget(line())
        whole.addLayout(buttons)


def _pair(left: QWidget, right: QWidget, one: int, other: int) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(16)
    row.addWidget(left, one)
    row.addWidget(right, other)
    return row
