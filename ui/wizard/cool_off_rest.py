# SPDX-License-Identifier: GPL-3.0-or-later
"""The rest before and while it runs: until when, the countdown, and ending it early."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from PySide6.QtCore import QDateTime, Signal
from PySide6.QtWidgets import QDateTimeEdit, QHBoxLayout, QLineEdit, QProgressBar, QVBoxLayout, QWidget

from composer.case import CoolingOff
from ui.theme import tabular
from ui.widgets.card import Card
from ui.widgets.chips import Chips
from ui.widgets.field import LabelledField
from ui.widgets.filling import fill_label
from ui.widgets.labels import button, text_label

MORNING, TWO_HOURS, OTHER = "morning", "two_hours", "other"


class RestPlan(QWidget):
    """How long the draft shall rest. ``until(now)`` is None for the usual end."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.choice = Chips((MORNING, TWO_HOURS, OTHER))
        self.choice.setObjectName("cooling.choice")
        self.choice.set_value(MORNING)
        self.other = QDateTimeEdit()
        self.other.setObjectName("cooling.until")
        self.other.setCalendarPopup(True)
        self.other_field = LabelledField(self.other)
        self.outlook = text_label("strong")
        self.deadline = text_label("hint")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for part in (self.choice, self.other_field, self.outlook, self.deadline):
            column.addWidget(part)
        self.setFocusProxy(self.choice)
        self.other_field.hide()
        self.choice.chosen.connect(self._chosen)

    def retranslate(self) -> None:
        """Set the words."""
        self.choice.set_texts(
            (self.tr("Until the next morning"), self.tr("Two hours"), self.tr("Until another time"))
        )
        self.choice.setAccessibleName(self.tr("How long the draft rests"))
        self.other_field.set_label(self.tr("Wake it &at"))

    def suggest_other(self, moment: datetime) -> None:
        """Begin *another time* at ``moment``, unless the owner has set it."""
        if self.other_field.isHidden():
            self.other.setDateTime(QDateTime.fromSecsSinceEpoch(int(moment.timestamp())))

    def until(self, now: datetime) -> datetime | None:
        """The end that was chosen, in UTC; None for the usual one."""
        if self.choice.value() == TWO_HOURS:
            return now + timedelta(hours=2)
        if self.choice.value() == OTHER:
            return datetime.fromtimestamp(self.other.dateTime().toSecsSinceEpoch(), UTC)
        return None

    def _chosen(self, value: object) -> None:
        self.other_field.setVisible(value == OTHER)


class RestRunning(QWidget):
    """The countdown, and the two ways out.

    Signals: ``ended_early(reason)``; ``wrote_again()``.
    """

    ended_early = Signal(str)
    wrote_again = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.left = text_label("figure")
        self.left.setFont(tabular(self.left.font()))
        self.left.setObjectName("cooling.left")
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.until = text_label("quiet")
        self.again = button("", "mail")
        self.again.setObjectName("cooling.wrote_again")
        self.early = button("", "timer")
        self.early.setObjectName("cooling.end_early")
        self.because = QLineEdit()
        self.because.setObjectName("cooling.because")
        self.because_field = LabelledField(self.because)
        self.confirm = button()
        self.confirm.setObjectName("cooling.confirm")
        self._lay_out()
        self.early.clicked.connect(self._ask)
        self.again.clicked.connect(self.wrote_again)
        self.confirm.clicked.connect(self._end)
        self.because.returnPressed.connect(self._end)

    def _lay_out(self) -> None:
        card = Card()
        for part in (self.left, self.bar, self.until):
            card.column.addWidget(part)
        ways = QHBoxLayout()
        ways.setSpacing(12)
        ways.addWidget(self.again)
        ways.addWidget(self.early)
        ways.addStretch(1)
        self.reason = QWidget()
        inside = QVBoxLayout(self.reason)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(12)
        inside.addWidget(self.because_field)
        row = QHBoxLayout()
        row.addWidget(self.confirm)
        row.addStretch(1)
        inside.addLayout(row)
        self.reason.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(20)
        column.addWidget(card)
        column.addLayout(ways)
        column.addWidget(self.reason)
        self.setFocusProxy(self.again)

    def retranslate(self) -> None:
        """Set the words."""
        self.again.setText(self.tr("The customer &wrote again"))
        self.early.setText(self.tr("&End the rest early"))
        self.because_field.set_label(
            self.tr("W&hy can it not wait?"), self.tr("The reason stays in the record.")
        )
        self.confirm.setText(self.tr("E&nd it now"))

    def show_rest(self, rest: CoolingOff, left: timedelta, until: str) -> None:
        """Show how much of the rest is left; ``until`` is its end in words."""
        assert rest.started is not None
        assert rest.until is not None
        whole = max((rest.until - rest.started).total_seconds(), 1)
        self.bar.setRange(0, 1000)
        self.bar.setValue(round(1000 * (1 - left.total_seconds() / whole)))
        fill_label(self.left, self._in_words(left))
        fill_label(self.until, until)

    def set_problem(self, text: str | None) -> None:
        """Say what is wrong with the reason."""
        self.because_field.set_problem(text)

    def _in_words(self, left: timedelta) -> str:
        minutes, seconds = divmod(int(left.total_seconds()), 60)
        hours, minutes = divmod(minutes, 60)
        if hours:
            return self.tr("{hours} h {minutes:02d} min left").format(hours=hours, minutes=minutes)
        return self.tr("{minutes} min {seconds:02d} s left").format(minutes=minutes, seconds=seconds)

    def _ask(self) -> None:
        self.reason.show()
        self.because.setFocus()

    def _end(self) -> None:
        self.ended_early.emit(self.because.text())
