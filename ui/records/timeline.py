# SPDX-License-Identifier: GPL-3.0-or-later
"""How a letter came to be: the entries of the log and what the case remembers, in order of time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, time, tzinfo
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from composer.case import Case, ReviewAnswer
from composer.journey import NO_SECOND_READER
from ui import format as written
from ui.records.breaks import breakable
from ui.theme import tabular
from ui.widgets.labels import text_label
from ui.words.events import answered_text, asked_text, case_text, event_text, received_text

if TYPE_CHECKING:
    from composer.desk.records import Event


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that happened. ``whole_day``: only the day is known."""

    at: datetime
    text: str
    whole_day: bool = False


def entries(case: Case, events: Iterable[Event], zone: tzinfo) -> tuple[Entry, ...]:
    """Everything that is known about the way of a letter, the oldest first."""
    logged = [(event.kind, Entry(event.at, event_text(event.kind, event.data))) for event in events]
    begun = [entry for kind, entry in logged if kind == "started"]
    later = [entry for kind, entry in logged if kind != "started"]
    remembered = (*_reopened(case), *_worked_on(case), *_reviewed(case), *_lifted(case))
    # Of one moment, the log says last what came of it; the sort keeps this order.
    found = (*_received(case, zone), *begun, *remembered, *later)
    return tuple(sorted(found, key=lambda entry: entry.at))


def _received(case: Case, zone: tzinfo) -> Iterator[Entry]:
    if case.request.received_on is not None:
        begin = datetime.combine(case.request.received_on, time(), tzinfo=zone)
        yield Entry(begin, received_text(case.request.channel), whole_day=True)


def _worked_on(case: Case) -> Iterator[Entry]:
    rest, check = case.cooling, case.check
    if rest.started is not None:
        yield Entry(rest.started, case_text("rested"))
    if rest.ended is not None and rest.ended_early_because:
        yield Entry(rest.ended, case_text("rest_ended", because=rest.ended_early_because))
    elif rest.ended is not None:
        yield Entry(rest.ended, case_text("rest_over"))
    if check.checked_at is not None:
        names = ", ".join(check.engines).replace("'", "’")
        yield Entry(
            check.checked_at, case_text("checked", engines=names) if names else case_text("checked_plain")
        )


def _reviewed(case: Case) -> Iterator[Entry]:
    for review in case.reviews:
        yield Entry(review.asked_at, asked_text(review))
        if review.answered_at is not None and review.answer is not ReviewAnswer.WAITING:
            yield Entry(review.answered_at, answered_text(review))
    if NO_SECOND_READER in case.kept_nudges and case.sealed_at is not None:
        yield Entry(case.sealed_at, case_text("no_second_reader"))


def _reopened(case: Case) -> Iterator[Entry]:
    if case.reopened_because:
        yield Entry(case.created_at, case_text("reopened", because=case.reopened_because))


def _lifted(case: Case) -> Iterator[Entry]:
    for stop in case.lifted:
        yield Entry(stop.at, case_text("lifted", because=stop.because))


class Timeline(QWidget):
    """Shows entries in two columns: when and what."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin empty."""
        super().__init__(parent)
        self.setObjectName("record.timeline")
        self._rows: list[QLabel] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(1, 1)

    @property
    def texts(self) -> tuple[str, ...]:
        """The sentences shown, in order."""
        return tuple(label.text() for label in self._rows[1::2])

    def show_entries(self, shown: Iterable[Entry], zone: tzinfo) -> None:
        """Show these entries."""
        for label in self._rows:
            self._grid.removeWidget(label)
            label.deleteLater()
        self._rows = []
        for row, entry in enumerate(shown):
            when = text_label("quiet", _when(entry, zone))
            when.setFont(tabular(when.font()))
            when.setWordWrap(False)
            what = text_label("", breakable(entry.text))
            what.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self._rows += [when, what]
            self._grid.addWidget(when, row, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(what, row, 1, Qt.AlignmentFlag.AlignTop)


def _when(entry: Entry, zone: tzinfo) -> str:
    here = entry.at.astimezone(zone)
    day = written.short_day(here.date())
    return day if entry.whole_day else f"{day}  {written.clock_time(entry.at, zone)}"
