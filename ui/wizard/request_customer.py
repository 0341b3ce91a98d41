# SPDX-License-Identifier: GPL-3.0-or-later
"""The customer: name, form of address, postal address; stored customers with a similar name are offered."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QWidget

from composer.case import Case, Customer, FormOfAddress, PostalAddress
from composer.journey import Journey
from ui.widgets.address import AddressField
from ui.widgets.filling import fill_label
from ui.widgets.labels import button, text_label
from ui.wizard.page import StepPage
from ui.wizard.part import FieldProblems, Part
from ui.wizard.request_known import Known, SimilarCustomers
from ui.words.fields import value_name
from ui.words.problems import address_hint

if TYPE_CHECKING:
    from composer.desk.people import People

SEARCH_MS = 250  # stored customers are looked up when the owner pauses for so long
ADDRESS = "customer.address"


class CustomerPart(Part):
    """Who asks."""

    def __init__(self, page: StepPage, problems: FieldProblems) -> None:
        super().__init__(page, problems)
        self._case: Case | None = None
        self._searched: tuple[str, str, PostalAddress] | None = None
        self._search_timer = QTimer(self, singleShot=True, interval=SEARCH_MS)
        self._search_timer.timeout.connect(self._search)
        self._make()
        self._lay_out()

    def _make(self) -> None:
        self.name = self.line("customer.name")
        self.name.editingFinished.connect(self._name_left)
        self.similar = SimilarCustomers()
        self.similar.used.connect(self._use)
        self.known = text_label("hint")
        self.known.setObjectName("customer.known")
        self.not_them = button("link")
        self.not_them.setObjectName("customer.new")
        self.not_them.clicked.connect(self._make_new)
        self.address = AddressField(self.page.desk.intake.address_fields, path=ADDRESS)
        self.address.setObjectName(ADDRESS)
        self.address.edited.connect(self._address_edited)

    def _lay_out(self) -> None:
        page = self.page
        page.add_section("customer")
        page.add_field("customer.name", self.name)
        page.add_widget(self._known_row(), gap=0)
        page.add_widget(self.similar, gap=0)
        page.add_field(
            "customer.form_of_address", self.chips("customer.form_of_address", list(FormOfAddress))
        )
        page.add_field("customer.company", self.line("customer.company"))
        page.add_widget(self.address, ADDRESS)
        page.add_pair(
            "customer.email", self.line("customer.email"), "customer.phone", self.line("customer.phone")
        )

    def _known_row(self) -> QWidget:
        self._known_line = QWidget()
        row = QHBoxLayout(self._known_line)
        row.setContentsMargins(0, 0, 0, 20)
        row.setSpacing(12)
        row.addWidget(self.known, 1)
        row.addWidget(self.not_them)
        self._known_line.hide()
        return self._known_line

    def retranslate(self) -> None:
        label = self.page.label
        label("customer", self.tr("The customer"))
        label("customer.name", self.tr("&Name"))
        label(
            "customer.form_of_address",
            self.tr("Form of &address"),
            self.tr("“Full name” guesses nothing: Dear Sam Taylor."),
        )
        label("customer.company", self.tr("Com&pany, if there is one"))
        label("customer.email", self.tr("E-mai&l"))
        label("customer.phone", self.tr("P&hone"))
        chips = self.page.field("customer.form_of_address").control
        chips.set_texts([value_name(f) for f in FormOfAddress])  # type: ignore[attr-defined]  # they are Chips
        self.not_them.setText(self.tr("Not this customer"))
        self.address.retranslate()
        self.similar.retranslate()

    # the case on the screen

    def show_case(self, case: Case, journey: Journey) -> None:
        super().show_case(case, journey)
        self._case = case
        self.address.set_value(case.customer.address)
        self._hint_at_address(case)
        self._show_known(case)
        customer = case.customer
        wanted = (customer.id, customer.name, customer.address)
        if wanted != self._searched:
            self._searched = wanted
            self._search_timer.start()

    def _show_known(self, case: Case) -> None:
        known = case.customer.id
        self._known_line.setVisible(bool(known))
        text = self.tr("In your customer files as {id}. What you change here is changed there too.")
        fill_label(self.known, text.format(id=known) if known else "")

    def _hint_at_address(self, case: Case) -> None:
        codes = self.page.desk.intake.address_warnings(case)
        if "postcode" in self.address.fields:
            odd = "postcode_pattern" if "postcode_pattern" in codes else ""
            field = self.address.fields["postcode"]
            hint = address_hint(odd) if not field.control.hasFocus() else field.hint.text()
            if field.hint.text() != hint:
                field.set_hint(hint)

    def focus(self, path: str) -> QWidget | None:
        """The control of one part of the address: ``customer.address.town``."""
        name = path.removeprefix(f"{ADDRESS}.")
        return self.address.control(name) if name in self.address.fields else None

    def _address_edited(self, address: PostalAddress) -> None:
        self.change(ADDRESS, address)

    def _name_left(self) -> None:
        missing = not self.name.text().strip()
        self.problems.left_empty("customer.name", missing=missing)

    # customers who are known

    def _search(self) -> None:
        if self._case is not None:
            look = partial(look_up, self.page.desk.people, self._case)
            self.page.tools.background.run(look, self._found, key="request.similar")

    def _found(self, known: tuple[Known, ...]) -> None:
        self.similar.show_known(known)

    def _use(self, customer: Customer) -> None:
        before = self._case.customer if self._case is not None else Customer()
        people = self.page.desk.people
        self.page.edit(partial(_with_customer, people, customer_id=customer.id), "customer")
        self.page.tools.messages.toast(
            self.tr("The data of {name} was taken over.").format(name=customer.name),
            partial(self.change, "customer", before),
        )
        self.page.focus_field("customer.name")

    def _make_new(self) -> None:
        if self._case is None:
            return
        before = self._case.customer
        self.change("customer", replace(before, id=""))
        self.page.tools.messages.toast(
            self.tr("This will be a new customer."), partial(self.change, "customer", before)
        )
        self.page.focus_field("customer.name")


def look_up(people: People, case: Case) -> tuple[Known, ...]:
    """Stored customers like the one of this case. Slow with thousands of them: not on the GUI thread."""
    found = people.similar(case)
    return tuple(Known(c, sum(row.letter_count for row in people.cases(c.id))) for c in found)


def _with_customer(people: People, case: Case, customer_id: str) -> Case:
    return people.use(case, customer_id)
