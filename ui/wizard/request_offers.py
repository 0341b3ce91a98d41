# SPDX-License-Identifier: GPL-3.0-or-later
"""What was read out of the message, to be confirmed value by value: nothing fills itself in."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QApplication, QGridLayout, QHBoxLayout, QWidget

from composer.case import Money
from ui import format as written
from ui.theme import scaled
from ui.widgets.card import Card
from ui.widgets.flow import FlowLayout
from ui.widgets.labels import button, icon_button, name_button, text_label
from ui.wizard.part import discard
from ui.words.marks import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from composer.desk.intake import Offered

PER_FIELD = 3  # more than three candidates for one field are a puzzle, not a help
LONGEST = 40  # characters on a chip

NAMES: dict[str, str] = {
    "customer.name": QT_TRANSLATE_NOOP("Offers", "Name"),
    "customer.email": QT_TRANSLATE_NOOP("Offers", "E-mail"),
    "customer.phone": QT_TRANSLATE_NOOP("Offers", "Phone"),
    "purchase.order_number": QT_TRANSLATE_NOOP("Offers", "Order number"),
    "purchase.bought_on": QT_TRANSLATE_NOOP("Offers", "Bought on"),
    "purchase.delivered_on": QT_TRANSLATE_NOOP("Offers", "Delivered on"),
    "request.received_on": QT_TRANSLATE_NOOP("Offers", "Received on"),
    "request.amount_asked": QT_TRANSLATE_NOOP("Offers", "Amount asked for"),
}


class FoundCard(Card):
    """One row for each field, one chip for each value.

    Signal ``taken(Offered)``: the owner confirmed a value.
    """

    taken = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._offers: tuple[Offered, ...] = ()
        self._put_away: set[tuple[str, str]] = set()
        self._body: QWidget | None = None
        self.heading = text_label("strong")
        self.lead = text_label("hint")
        self.close_button = icon_button("x")
        self.close_button.setObjectName("request.offers.put_away")
        self.close_button.clicked.connect(self._put_all_away)
        top = QHBoxLayout()
        top.addWidget(self.heading, 1)
        top.addWidget(self.close_button)
        self.column.addLayout(top)
        self.column.addWidget(self.lead)

    def retranslate(self) -> None:
        """Set the words."""
        self.heading.setText(self.tr("Found in the message"))
        self.lead.setText(self.tr("Click what is right; only that is filled in."))
        name_button(self.close_button, self.tr("Put away what was found"))
        self._build()

    def show_offers(self, offers: tuple[Offered, ...]) -> None:
        """Show these values, without those that were put away."""
        left = tuple(o for o in offers if o.field in NAMES and _key(o) not in self._put_away)
        if left != self._offers:
            self._offers = left
            self._build()
        self.setVisible(bool(left))

    def _put_all_away(self) -> None:
        self._put_away |= {_key(o) for o in self._offers}
        self.show_offers(self._offers)

    def _build(self) -> None:
        # self.focusWidget() would name the chip pressed last, wherever one types now
        focused = QApplication.focusWidget()
        had_focus = self._body is not None and focused is not None and self._body.isAncestorOf(focused)
        if self._body is not None:
            self.column.removeWidget(self._body)
            discard(self._body)
        self._body = QWidget()
        rows = QGridLayout(self._body)
        rows.setContentsMargins(0, 4, 0, 0)
        rows.setHorizontalSpacing(12)
        rows.setVerticalSpacing(8)
        rows.setColumnMinimumWidth(0, scaled(120))
        rows.setColumnStretch(1, 1)
        for row, (path, name) in enumerate(NAMES.items()):
            offered = [o for o in self._offers if o.field == path][:PER_FIELD]
            if offered:
                self._add_row(rows, row, QCoreApplication.translate("Offers", name), offered)
        self.column.addWidget(self._body)
        if had_focus:
            self._focus_first()

    def _add_row(self, rows: QGridLayout, row: int, name: str, offered: list[Offered]) -> None:
        label = text_label("quiet", name)
        label.setWordWrap(False)
        chips = QWidget()
        flow = FlowLayout(chips)
        for number, one in enumerate(offered):
            chip = button("chip")
            chip.setObjectName(f"offer.{one.field}" + (f".{number + 1}" if number else ""))
            value = shown(one.value)
            chip.setText(value if len(value) <= LONGEST else f"{value[: LONGEST - 1]}…")
            chip.setToolTip(self.tr("In the message: “{words}”").format(words=one.found_in_text[:80]))
            chip.setAccessibleName(self.tr("{name}: use {value}").format(name=name, value=value))
            chip.clicked.connect(partial(self._chosen, one))
            flow.addWidget(chip)
            chip.ensurePolished()  # its height counts before it is seen
        rows.addWidget(label, row, 0, Qt.AlignmentFlag.AlignVCenter)
        rows.addWidget(chips, row, 1)

    def _chosen(self, one: Offered, checked: bool = False) -> None:
        self.taken.emit(one)

    def _focus_first(self) -> None:
        for chip in self._body.findChildren(QWidget) if self._body else ():
            if chip.objectName().startswith("offer."):
                chip.setFocus()
                return
        self.close_button.setFocus()


def shown(value: str | date | Money) -> str:
    """A value as the owner reads it."""
    if isinstance(value, Money):
        return written.money(value)
    return written.day(value) if isinstance(value, date) else value


def _key(offered: Offered) -> tuple[str, str]:
    return offered.field, str(offered.value)
