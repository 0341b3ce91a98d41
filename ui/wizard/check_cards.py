# SPDX-License-Identifier: GPL-3.0-or-later
"""The finding cards in the order of the text. Cards are made a few at a time, so that typing never waits."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from ui.widgets.finding_card import FindingCard
from ui.widgets.labels import button, text_label
from ui.wizard.check_places import FindingId, Placed

AT_ONCE = 20  # cards shown before *Show more*
BREATH_MS = 10  # between two turns of the event loop, so that a key press comes before the next card


class FindingCards(QWidget):
    """The list of cards and its heading.

    Signals: ``selected(FindingId)``; ``applied(Finding, str)``; ``kept(Finding, because, note, scope)``;
    ``change_asked(Finding)``; ``card_moved(QWidget)`` when a card should be brought into view; ``made()``
    when controls came or went.
    """

    selected = Signal(object)
    applied = Signal(object, str)
    kept = Signal(object, str, str, str)
    change_asked = Signal(object)
    card_moved = Signal(object)
    made = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ones: tuple[Placed, ...] = ()
        self._cards: dict[FindingId, FindingCard] = {}
        self._ready: FindingCard | None = None  # made, not yet in the list
        self._locked = False
        self._limit = AT_ONCE
        self._lit: FindingId | None = None
        self._wants_focus = False
        self.heading = text_label("section")
        self.keys = text_label("hint")
        self.more = button("small", "chevron-down")
        self.more.setObjectName("check.more")
        self.more.clicked.connect(self._show_more)
        self._list = QVBoxLayout()
        self._list.setSpacing(12)
        self._make = QTimer(self, singleShot=True, interval=BREATH_MS)
        self._make.timeout.connect(self._make_one)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.heading)
        column.addWidget(self.keys)
        column.addLayout(self._list)
        column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        self.more.hide()

    def retranslate(self) -> None:
        """Set the words."""
        self._say_count()
        self.keys.setText(self.tr("F8 goes to the next one, Shift+F8 back."))
        self.more.setText(self.tr("Show more"))
        for card in self._cards.values():
            card.retranslate()

    def show_findings(self, ones: Sequence[Placed], *, locked: bool) -> None:
        """Show these, in this order; cards of findings that are still there stay as they are."""
        self._ones, self._locked = tuple(ones), locked
        here = {one.id for one in ones}
        for gone in [key for key in self._cards if key not in here]:
            self._drop(gone)
        for place, one in enumerate(self._shown()):
            if one.id in self._cards:
                self._fill(self._cards[one.id], one, place)
        self._put_in_order()
        self.setVisible(bool(ones))
        self._say_count()
        if self._missing():
            self._make.start()

    @property
    def lit(self) -> FindingId | None:
        """The finding that is selected."""
        return self._lit

    @property
    def ones(self) -> tuple[Placed, ...]:
        """The findings, in order."""
        return self._ones

    def card(self, key: FindingId) -> FindingCard | None:
        """The card of a finding, once it is made."""
        return self._cards.get(key)

    def light(self, key: FindingId | None, *, focus: bool = False) -> None:
        """Select a card and bring it into view; with ``focus`` the keyboard goes there."""
        for own, card in self._cards.items():
            card.set_selected(own == key)
        self._lit = key
        self._wants_focus = focus
        if key is None:
            return
        place = next((n for n, one in enumerate(self._ones) if one.id == key), -1)
        if place >= self._limit:
            self._limit = place + 1
            self._say_count()
            self._make.start()
        if key in self._cards:
            self._bring(self._cards[key])

    def tab_chain(self) -> list[QWidget]:
        """The controls in the order of the keyboard."""
        chain: list[QWidget] = []
        for one in self._shown():
            card = self._cards.get(one.id)
            if card is not None:
                chain += card.tab_chain()
        return [*chain, self.more]

    def has_focus(self) -> bool:
        """Whether the keyboard is on a card."""
        focused = QApplication.focusWidget()
        return focused is not None and self.isAncestorOf(focused)

    def _shown(self) -> tuple[Placed, ...]:
        return self._ones[: self._limit]

    def _missing(self) -> list[tuple[int, Placed]]:
        return [(n, one) for n, one in enumerate(self._shown()) if one.id not in self._cards]

    def _put_in_order(self) -> None:
        """Words may have moved within the text; most cards stay where they are."""
        made = (self._cards[one.id] for one in self._shown() if one.id in self._cards)
        for place, card in enumerate(made):
            if self._list.indexOf(card) != place:
                self._list.insertWidget(place, card)

    def _make_one(self) -> None:
        """One card in two turns: making it takes a few milliseconds, and so does making room for it."""
        missing = self._missing()
        if missing and self._ready is None:
            place, one = missing[0]
            card = self._new_card()
            self._fill(card, one, place)
            self._ready = card
        elif missing:
            self._put_in(*missing[0])
        if self._missing():
            self._make.start()
        else:
            self.made.emit()

    def _put_in(self, place: int, one: Placed) -> None:
        """Put the card in that is ready; it is filled anew where another finding has come first meanwhile."""
        assert self._ready is not None
        card, self._ready = self._ready, None
        before = sum(other.id in self._cards for other in self._ones[:place])
        self._cards[one.id] = card
        self._fill(card, one, place)
        self._list.insertWidget(before, card)
        card.set_selected(one.id == self._lit)
        if one.id == self._lit:
            self._bring(card)

    def _new_card(self) -> FindingCard:
        card = FindingCard(self)
        card.selected.connect(self._selected)
        card.applied.connect(self._applied)
        card.kept.connect(self._kept)
        card.change_asked.connect(self._change_asked)
        card.grown.connect(self._grown)
        return card

    def _fill(self, card: FindingCard, one: Placed, place: int) -> None:
        card.show_finding(one.finding, one.words, locked=self._locked, outside=one.is_outside)
        card.set_name(f"finding.{place}")

    def _bring(self, card: FindingCard) -> None:
        if self._wants_focus and not card.hasFocus():
            card.setFocus(Qt.FocusReason.MouseFocusReason)  # the one reason that does not select again
        self.card_moved.emit(card)

    def _drop(self, key: FindingId) -> None:
        card = self._cards.pop(key)
        if self._lit == key:
            self._lit = None
        self._list.removeWidget(card)
        card.hide()
        card.deleteLater()

    def _say_count(self) -> None:
        count = len(self._ones)
        self.heading.setText(self.tr("1 finding") if count == 1 else self.tr("%n findings", "", count))
        self.more.setVisible(len(self._ones) > self._limit)

    def _show_more(self) -> None:
        self._limit += AT_ONCE
        self._say_count()
        self._make.start()

    def _key_of(self, card: object) -> FindingId | None:
        return next((key for key, own in self._cards.items() if own is card), None)

    def _selected(self) -> None:
        key = self._key_of(self.sender())
        if key is not None:
            self.selected.emit(key)

    def _applied(self, wording: str) -> None:
        card = self.sender()
        if isinstance(card, FindingCard):
            self.applied.emit(card.finding, wording)

    def _kept(self, because: str, note: str, scope: str) -> None:
        card = self.sender()
        if isinstance(card, FindingCard):
            self.kept.emit(card.finding, because, note, scope)

    def _grown(self) -> None:
        card = self.sender()
        if isinstance(card, FindingCard) and card.form is not None:
            self.card_moved.emit(card.form)
        self.made.emit()

    def _change_asked(self) -> None:
        card = self.sender()
        if isinstance(card, FindingCard):
            self.change_asked.emit(card.finding)
