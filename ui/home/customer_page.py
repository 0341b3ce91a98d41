# SPDX-License-Identifier: GPL-3.0-or-later
"""One customer: who they are, and all their letters, the newest first."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from composer.case import Customer, FormOfAddress
from composer.errors import TactfulError
from ui.home.customer_form import CustomerForm
from ui.home.section import Section
from ui.home.shelf import Shelf
from ui.messages import Messages
from ui.records.breaks import breakable, short
from ui.records.links import back_link
from ui.records.opening import OpenPath, open_path
from ui.theme import scaled
from ui.widgets.card import Card
from ui.widgets.filling import fill_label
from ui.widgets.labels import button, text_label
from ui.words.fields import country, value_name

if TYPE_CHECKING:
    from composer.desk import Desk

WIDEST = 16_777_215  # Qt's own, which PySide does not name
SIDE = 260  # width of the card beside the letters
TOGETHER = 760  # below this width the card stands above them


class CustomerPage(QWidget):
    """Signals: ``chosen(Line)``, ``back()``, ``acted()`` for a new letter, ``editing(bool)``."""

    chosen = Signal(object)
    back = Signal()
    acted = Signal()
    editing = Signal(bool)

    def __init__(
        self,
        desk: Desk,
        messages: Messages,
        parent: QWidget | None = None,
        open_path: OpenPath = open_path,
    ) -> None:
        """``open_path`` shows a folder to the owner."""
        super().__init__(parent)
        self._desk, self._messages, self._open_path = desk, messages, open_path
        self._shelf = Shelf(desk, self)
        self._customer = Customer()
        self._folder: Path | None = None
        self.back_button = back_link()
        self.back_button.setObjectName("customer.back")
        self.title = text_label("")
        self.title.setObjectName("title")
        self.section = Section("customer.cases", "pen-line")
        self.card = CustomerCard()
        self.form = CustomerForm(desk)
        self._lay_out()
        self._connect()
        self.retranslate()

    @property
    def customer(self) -> Customer:
        """Who is shown."""
        return self._customer

    def show_customer(self, customer_id: str) -> None:
        """Read a customer and their letters from the desk."""
        try:
            self._customer = self._desk.people.customer(customer_id)
            self._folder = self._find_folder()
            fetch = self._shelf.cases_of(customer_id)
            self.section.show_lines(fetch)
        except TactfulError as error:
            self._messages.error(error)
            return
        self.card.show_customer(self._customer, has_folder=self._folder is not None)
        self._edit(False)
        self.retranslate()

    def refresh(self) -> None:
        """Read the letters anew, unless the data is being edited."""
        if self.form.isHidden():
            self.show_customer(self._customer.id)

    def first_field(self) -> QWidget:
        """The list, or the way back when it is empty."""
        return self.back_button if self.section.list.is_empty else self.section.list

    def retranslate(self) -> None:
        """Set all words."""
        self.back_button.setText(self.tr("Customers"))
        self.title.setText(short(self._customer.name or self._customer.company))
        self.section.set_texts("", self.tr("The newest letter first."))
        self.section.list.setAccessibleName(self.tr("Letters of this customer"))
        self.section.empty.set_texts(
            self.tr("No letter yet"),
            self.tr("Letters to this customer appear here, those in progress and those that were sent."),
            self.tr("New letter"),
        )
        self.card.retranslate()
        self.form.retranslate()

    def _find_folder(self) -> Path | None:
        """The customer's folder on disk; there is none before the first letter."""
        sent = next((row for row in self._desk.people.cases(self._customer.id) if row.letter_count), None)
        if sent is None:
            return None
        return self._desk.letters.folder(self._desk.cases.open(sent.id).letters[-1]).parent

    def _edit(self, on: bool) -> None:
        self.form.setVisible(on)
        self.section.setVisible(not on)
        self.card.setVisible(not on)
        self._column.setStretchFactor(self._beside, 0 if on else 1)  # an empty row would take half the page
        self.editing.emit(on)

    def _edit_asked(self) -> None:
        self.form.show_customer(self._customer)
        self._edit(True)
        self.form.first_field().setFocus()

    def _edit_ended(self) -> None:
        self.show_customer(self._customer.id)
        self.card.edit_button.setFocus()

    def _saved(self) -> None:
        self._edit_ended()
        self._messages.toast(self.tr("The customer’s data is saved."))

    def _open_folder(self) -> None:
        if self._folder is not None and not (self._folder.is_dir() and self._open_path(self._folder)):
            text = self.tr("The folder could not be opened. It should be here: {folder}")
            self._messages.page(text.format(folder=self._folder), "warn")

    def _connect(self) -> None:
        self.back_button.clicked.connect(self.back)
        self.section.chosen.connect(self.chosen)
        self.section.acted.connect(self.acted)
        self.card.edit_button.clicked.connect(self._edit_asked)
        self.card.folder_button.clicked.connect(self._open_folder)
        self.form.saved.connect(self._saved)
        self.form.cancelled.connect(self._edit_ended)

    def _lay_out(self) -> None:
        self._beside = QHBoxLayout()
        self._beside.setSpacing(24)
        self._beside.addWidget(self.section, 1)
        self._beside.addWidget(self.card, 0, Qt.AlignmentFlag.AlignTop)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.back_button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.title)
        column.addSpacing(4)
        column.addLayout(self._beside, 1)
        column.addWidget(self.form, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the card beside the letters where there is room, else above them in fewer lines."""
        super().resizeEvent(event)
        wide = self.width() >= scaled(TOGETHER)
        way = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.BottomToTop
        if self._beside.direction() != way:
            self._beside.setDirection(way)
            self._beside.setAlignment(self.card, Qt.AlignmentFlag.AlignTop if wide else Qt.AlignmentFlag(0))
        self.card.set_narrow(not wide)
        self.card.setMinimumWidth(scaled(SIDE) if wide else 0)
        self.card.setMaximumWidth(scaled(SIDE) if wide else WIDEST)


class CustomerCard(Card):
    """Who the customer is, to be read."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show nobody yet."""
        super().__init__(parent=parent)
        self._customer = Customer()
        self._narrow = False
        self.number = text_label("hint")
        self.address = text_label("")
        self.contact = text_label("")
        self.edit_button = button("small", "pencil")
        self.edit_button.setObjectName("customer.edit")
        self.folder_button = button("small", "folder-open")
        self.folder_button.setObjectName("customer.folder")
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.edit_button)
        buttons.addWidget(self.folder_button)
        buttons.addStretch(1)
        for part in (self.address, self.contact, self.number):
            part.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self.column.addWidget(part)
        self.column.addSpacing(4)
        self.column.addLayout(buttons)

    def show_customer(self, customer: Customer, *, has_folder: bool) -> None:
        """Show this customer; the folder can be opened once there is one."""
        self._customer = customer
        self.folder_button.setVisible(has_folder)
        self.retranslate()

    def set_narrow(self, narrow: bool) -> None:
        """Write the address in one line where height is scarce."""
        if narrow != self._narrow:
            self._narrow = narrow
            self.retranslate()

    def retranslate(self) -> None:
        """Set the words."""
        self.edit_button.setText(self.tr("&Edit"))
        self.folder_button.setText(self.tr("Open &folder"))
        number = self.tr("Customer {number}").format(number=self._customer.id)
        fill_label(self.number, number if self._customer.id else "")
        joint = ", " if self._narrow else "\n"
        fill_label(self.address, breakable(joint.join(_address(self._customer))))
        contact = (part for part in (self._customer.email, self._customer.phone) if part)
        fill_label(self.contact, breakable(joint.join(contact)))


def _address(customer: Customer) -> list[str]:
    """The address for the eye; the envelope's own form is the letter's business."""
    form = customer.form_of_address
    title = "" if form is FormOfAddress.NONE else value_name(form)
    where = customer.address
    town = " ".join(part for part in (where.town, where.region, where.postcode) if part)
    place = country(where.country) if town or where.street else ""
    name = " ".join(part for part in (title, customer.name) if part)
    parts = (name, customer.company, *where.street.split("\n"), where.locality, town, place)
    return [part for part in parts if part]
