# SPDX-License-Identifier: GPL-3.0-or-later
"""A date field that may be empty: typed in the owner's way, or chosen from a calendar."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QDate, QLocale, QPoint, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from composer.errors import BadInput
from ui import format as written
from ui.theme import colour, tabular
from ui.widgets.labels import icon_button, name_button
from ui.words import sentence


class DateField(QWidget):
    """A day or nothing.

    Signals: ``edited(date | None)`` for each change by the owner; ``problem(str)`` with what is wrong, or an
    empty text, once the field is left. A date that cannot be read says None: half a date is never taken for
    the whole; it stays in the field until it is mended. ``today`` says which day it is.
    """

    edited = Signal(object)
    problem = Signal(str)

    def __init__(self, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today = today
        self._shown: date | None = None
        self.line = QLineEdit()
        self.line.setFont(tabular(self.line.font()))
        self.open_button = icon_button("calendar")
        self.setFocusProxy(self.line)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self.line, 1)
        row.addWidget(self.open_button)
        self.line.textEdited.connect(self._typed)
        self.line.editingFinished.connect(self._left)
        self.open_button.clicked.connect(self.open_calendar)
        self.retranslate()

    def retranslate(self) -> None:
        """Say how a date is written here."""
        self.line.setPlaceholderText(written.short_day(self._today()))
        name_button(self.open_button, self.tr("Choose from the calendar"))

    def value(self) -> date | None:
        """The day shown; None when empty or unreadable."""
        return self._read()[0]

    def set_value(self, value: date | None) -> None:
        """Show a day; what is being typed stays while it means the same or is not readable yet."""
        if self.value() != value:
            self._write(value)

    def open_calendar(self) -> None:
        """Let the owner choose from a month's page."""
        popup = CalendarPopup(self.value() or self._today(), self)
        popup.picked.connect(self._picked)
        popup.move(self.mapToGlobal(QPoint(0, self.height() + 4)))
        popup.show()
        popup.calendar.setFocus()

    def _picked(self, value: date) -> None:
        self._write(value)
        self.line.setFocus()
        self.problem.emit("")
        self.edited.emit(value)

    def _write(self, value: date | None) -> None:
        with QSignalBlocker(self.line):
            self.line.setText(written.day(value) if value else "")
        self.problem.emit("")

    def _read(self) -> tuple[date | None, str]:
        try:
            return written.read_day(self.line.text(), self._today()), ""
        except BadInput as error:
            return None, sentence(error).short

    def _typed(self) -> None:
        value, bad = self._read()
        if not bad:
            self.problem.emit("")
        self.edited.emit(value)

    def _left(self) -> None:
        value, bad = self._read()
        self.problem.emit(bad)
        if value is not None:
            self._write(value)


class CalendarPopup(QFrame):
    """A month to choose a day from; it goes when something else is clicked.

    Signal ``picked(date)``.
    """

    picked = Signal(object)

    def __init__(self, shown: date, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("role", "card")
        self.calendar = QCalendarWidget()
        self.calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self.calendar.setFirstDayOfWeek(QLocale().firstDayOfWeek())
        self.calendar.setSelectedDate(QDate(shown.year, shown.month, shown.day))
        self._calm_weekends()
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 6, 6, 6)
        column.addWidget(self.calendar)
        self.calendar.clicked.connect(self._choose)
        self.calendar.activated.connect(self._choose)

    def _calm_weekends(self) -> None:
        """Quiet instead of Qt's red, which is kept for what is wrong."""
        quiet = QTextCharFormat()
        quiet.setForeground(colour(self, "muted"))
        for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            self.calendar.setWeekdayTextFormat(day, quiet)

    def _choose(self, day: QDate) -> None:
        self.close()
        self.picked.emit(date(day.year(), day.month(), day.day()))
