# SPDX-License-Identifier: GPL-3.0-or-later
"""Quiet strips above the text: what is not filled, which facts changed, why the page is locked."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout

from ui.icons import IconMark
from ui.widgets.card import Card
from ui.widgets.chip_row import ChipRow
from ui.widgets.labels import button, text_label

SIGNS = {"hint": "info", "warn": "triangle-alert", "": "lock"}


class Strip(Card):
    """A sign, a sentence and one button. Signal ``acted()``."""

    acted = Signal()

    def __init__(self, name: str, kind: str) -> None:
        super().__init__(kind)
        self.text = text_label("")
        self.action = button("small")
        self.action.setObjectName(name)
        self.action.clicked.connect(self.acted)
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(IconMark(SIGNS[kind], kind or "muted"))
        row.addWidget(self.text, 1)
        row.addWidget(self.action)
        self.column.addLayout(row)
        self.hide()

    def show_text(self, text: str, *, can_act: bool = True) -> None:
        """Say this; an empty text takes the strip away."""
        if self.text.text() != text:
            self.text.setText(text)
        self.action.setVisible(can_act)
        self.setVisible(bool(text))


class UnfilledStrip(Card):
    """The fields of the text that wait for a fact. Signal ``picked(number)``: that place was asked for."""

    picked = Signal(object)

    def __init__(self) -> None:
        super().__init__("warn")
        self._labels: tuple[str, ...] | None = None
        self.text = text_label("")
        self.places = ChipRow()
        self.places.picked.connect(self.picked)
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(IconMark("triangle-alert", "warn"), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.text, 1)
        self.column.addLayout(row)
        self.column.addWidget(self.places)
        self.hide()

    def show_places(self, labels: Sequence[str]) -> None:
        """List what is missing, in the order of the text."""
        if tuple(labels) == self._labels:
            return
        self._labels = tuple(labels)
        count = len(labels)
        sentence = self.tr("{count} places are not filled. The letter cannot go out before they are.")
        if count == 1:
            sentence = self.tr("1 place is not filled. The letter cannot go out before it is.")
        self.text.setText(sentence.format(count=count))
        self.places.set_items(list(enumerate(labels)))
        for number, label in enumerate(labels):
            chip = self.places.chip(number)
            chip.setObjectName(f"draft.unfilled.{number}")
            chip.setAccessibleName(self.tr("Go to the place: {label}").format(label=label))
        self.setVisible(bool(labels))
