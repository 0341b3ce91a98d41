# SPDX-License-Identifier: GPL-3.0-or-later
"""What still stands in the way of the letter, each with a way to its step."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from composer.journey import REVIEW_MISSING, Step, Stop
from ui.widgets.card import Card
from ui.widgets.labels import button, text_label
from ui.words.journey import step_name, stop_text

MENDED_AT: dict[str, Step] = {
    "unfilled": Step.DRAFT,
    "wrong_name": Step.DRAFT,
    "no_decision": Step.DRAFT,
    "cooling_off": Step.COOL_OFF,
    REVIEW_MISSING: Step.REVIEW,
}


def step_of(stop: Stop) -> Step:
    """Where a hard stop is mended."""
    return MENDED_AT.get(stop.code, Step.CHECK)


class StopsCard(Card):
    """The hard stops of the case; not there when there are none. Signal ``step_asked(Step)``."""

    step_asked = Signal(object)

    def __init__(self) -> None:
        super().__init__("stop")
        self._shown: tuple[Stop, ...] = ()
        self.title = text_label("strong")
        self.column.addWidget(self.title)
        self._list = QVBoxLayout()
        self._list.setSpacing(6)
        self.column.addLayout(self._list)
        self._rows: list[StopRow] = []
        self.hide()

    def retranslate(self) -> None:
        """Set the words."""
        self.title.setText(self.tr("Before it can go out"))
        self._fill(self._shown)

    def show_stops(self, stops: Sequence[Stop]) -> None:
        """Show these; nothing is touched when they are the same."""
        if tuple(stops) != self._shown:
            self._fill(tuple(stops))
        self.setVisible(bool(stops))

    def _fill(self, stops: tuple[Stop, ...]) -> None:
        for row in self._rows:
            self._list.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._shown = stops
        self._rows = [StopRow(stop) for stop in stops]
        for row in self._rows:
            row.step_asked.connect(self.step_asked)
            self._list.addWidget(row)


class StopRow(QWidget):
    """One hard stop in words, and a button that goes to its step."""

    step_asked = Signal(object)

    def __init__(self, stop: Stop) -> None:
        super().__init__()
        self._step = step_of(stop)
        self.text = text_label("", stop_text(stop))
        self.open: QPushButton = button("link", "arrow-right")
        self.open.setObjectName(f"stop.{stop.code}")
        self.open.setText(self.tr("Go to {step}").format(step=step_name(self._step)))
        self.open.setAccessibleDescription(self.text.text())
        self.open.clicked.connect(self._pressed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self.text, 1)
        row.addWidget(self.open, 0, Qt.AlignmentFlag.AlignTop)

    def _pressed(self) -> None:
        self.step_asked.emit(self._step)
