# SPDX-License-Identifier: GPL-3.0-or-later
"""What the lists of the first page read from the desk, page by page, already in words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from composer.case import ReviewAnswer
from composer.journey import Step
from ui.home.lines import Lines
from ui.home.model import Fetch, Line

if TYPE_CHECKING:
    from composer.desk import Desk
    from composer.desk.cases import CaseRow

CUSTOMERS_FOUND = 5
"""So many customers stand above the letters that were found; their own list has them all."""


class Shelf(QObject):
    """Reads rows and words them for this moment."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        """Read from ``desk``."""
        super().__init__(parent)
        self._desk = desk

    def in_progress(self) -> Fetch:
        """Letters to follow up, then letters in progress, the most urgent first."""
        lines = self._lines()
        due = [lines.follow_up(row) for row in self._desk.cases.to_follow_up()]

        def fetch(offset: int, limit: int) -> Sequence[Line]:
            rows = self._desk.cases.in_progress(max(0, offset - len(due)), limit)
            made = [lines.in_progress(row, self._waiting_for(row)) for row in rows]
            return made if offset else self._grouped(due, made)

        return fetch

    def sent(self) -> Fetch:
        """Sent letters, newest first."""
        lines = self._lines()
        return lambda offset, limit: [lines.sent(row) for row in self._desk.cases.sent(offset, limit)]

    def customers(self) -> Fetch:
        """Customers by name."""
        lines = self._lines()
        return lambda offset, limit: [lines.customer(c) for c in self._desk.people.list("", offset, limit)]

    def cases_of(self, customer_id: str) -> Fetch:
        """All cases of one customer, newest first."""
        lines = self._lines()
        rows = self._desk.people.cases(customer_id)
        return lambda offset, limit: [lines.of_customer(row) for row in rows[offset : offset + limit]]

    def found(self, text: str) -> Fetch:
        """Customers and letters that hold these words, newest first."""
        lines = self._lines()
        people = [lines.customer(c) for c in self._desk.people.list(text, 0, CUSTOMERS_FOUND)]

        def fetch(offset: int, limit: int) -> Sequence[Line]:
            hits = self._desk.cases.search(text, max(0, offset - len(people)), limit)
            made = [lines.hit(hit) for hit in hits]
            return made if offset else self._found(people, made)

        return fetch

    def _grouped(self, due: list[Line], made: list[Line]) -> list[Line]:
        if not due:
            return made
        return [
            *_under(due, self.tr("To follow up")),
            *_under(made, self.tr("In progress")),
        ]

    def _found(self, people: list[Line], made: list[Line]) -> list[Line]:
        return [*_under(people, self.tr("Customers")), *_under(made, self.tr("Letters"))]

    def _lines(self) -> Lines:
        return Lines(self._desk.clock.now(), self._desk.clock.zone())

    def _waiting_for(self, row: CaseRow) -> str:
        """Who was asked and has not answered; only letters at the review are opened for it."""
        if row.step != Step.REVIEW:
            return ""
        asked = reversed(self._desk.cases.open(row.id).reviews)
        return next((r.reviewer for r in asked if r.answer is ReviewAnswer.WAITING), "")


def _under(lines: list[Line], heading: str) -> list[Line]:
    return [replace(line, section=heading if place == 0 else "") for place, line in enumerate(lines)]
