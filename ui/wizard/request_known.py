# SPDX-License-Identifier: GPL-3.0-or-later
"""Stored customers with a similar name, offered as quiet cards and never merged silently."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from composer.case import Customer
from ui.widgets.card import Card
from ui.widgets.labels import button, text_label
from ui.wizard.part import discard


@dataclass(frozen=True, slots=True)
class Known:
    """A stored customer and how many letters went to them."""

    customer: Customer
    letters: int


class KnownCard(Card):
    """A stored customer who may be the one who asks now.

    Signals: ``used(Customer)`` and ``dismissed(Customer)``.
    """

    used = Signal(object)
    dismissed = Signal(object)

    def __init__(self, known: Known) -> None:
        super().__init__()
        self.known = known
        self.setObjectName(f"customer.similar.{known.customer.id}")
        self.text = text_label("")
        self.use = button("small")
        self.use.setObjectName(f"customer.use.{known.customer.id}")
        self.use.clicked.connect(self._use)
        self.other = button("link")
        self.other.clicked.connect(self._dismiss)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.use)
        row.addWidget(self.other)
        row.addStretch(1)
        self.column.addWidget(self.text)
        self.column.addLayout(row)
        self.retranslate()

    def retranslate(self) -> None:
        """Say who it is and what went to them so far."""
        customer, letters = self.known.customer, self.known.letters
        town = customer.address.town
        who = self.tr("{name} in {town}").format(name=customer.name, town=town) if town else customer.name
        had = self.tr("is already among your customers.")
        if letters == 1:
            had = self.tr("has had one letter from you.")
        elif letters:
            had = self.tr("has had {count} letters from you.").format(count=letters)
        self.text.setText(f"{who} {had}")
        self.use.setText(self.tr("Use this customer"))
        self.use.setAccessibleName(self.tr("Use the data of {name}").format(name=who))
        self.other.setText(self.tr("Somebody else"))

    def _use(self) -> None:
        self.used.emit(self.known.customer)

    def _dismiss(self) -> None:
        self.dismissed.emit(self.known.customer)


class SimilarCustomers(QWidget):
    """The quiet cards below the name."""

    used = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._known: tuple[Known, ...] = ()
        self._dismissed: set[str] = set()
        self.cards: list[KnownCard] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 20)
        self._column.setSpacing(8)
        self.hide()

    def retranslate(self) -> None:
        """Set the words."""
        for card in self.cards:
            card.retranslate()

    def show_known(self, known: tuple[Known, ...]) -> None:
        """Show these, without those of whom the owner said that it is somebody else."""
        left = tuple(k for k in known if k.customer.id not in self._dismissed)
        if left == self._known:
            return
        self._known = left
        for card in self.cards:
            self._column.removeWidget(card)
            discard(card)
        self.cards = [KnownCard(k) for k in left]
        for card in self.cards:
            card.used.connect(self.used)
            card.dismissed.connect(self._dismiss)
            self._column.addWidget(card)
        self.setVisible(bool(left))

    def _dismiss(self, customer: Customer) -> None:
        self._dismissed.add(customer.id)
        self.show_known(self._known)
