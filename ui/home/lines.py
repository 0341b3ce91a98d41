# SPDX-License-Identifier: GPL-3.0-or-later
"""What a row of the store becomes on the screen: words for what is next and what cannot wait.

Built from the row alone, never from the whole case: a list of fifty must not open fifty documents.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, datetime, tzinfo
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from composer.journey import Step
from composer.text import utf16_offset
from ui import format as written
from ui.home.model import CUSTOMER, RECORD, Line
from ui.words.journey import step_name

if TYPE_CHECKING:
    from composer.desk.cases import CaseRow, Hit
    from composer.desk.people import CustomerRow

SOON = 3  # days: from then on a reply deadline is shown as pressing


class Lines(QObject):
    """Words rows for one moment in the owner's time zone."""

    def __init__(self, now: datetime, zone: tzinfo) -> None:
        """``now`` is aware; days are counted in ``zone``."""
        super().__init__()
        self._now = now
        self._zone = zone
        self._today = now.astimezone(zone).date()

    def in_progress(self, row: CaseRow, waiting_for: str = "") -> Line:
        """A letter in progress."""
        note, icon = self._next(row, waiting_for)
        urgent, kind = self._due(row.due_on)
        name = row.customer_name or self.tr("No name yet")
        return Line(row.id, name, self._detail(row), _amount(row), note, icon, urgent, kind)

    def sent(self, row: CaseRow) -> Line:
        """A letter that was sent."""
        note = ""
        if row.sealed_at is not None:
            day = row.sealed_at.astimezone(self._zone).date()
            note = self.tr("Sent {day}").format(day=self._day(day))
        follow = ""
        if row.follow_up_on is not None:
            follow = self.tr("Follow up {day}").format(day=self._day(row.follow_up_on))
        return Line(
            row.id, row.customer_name, self._detail(row), _amount(row), note, "send", follow, opens=RECORD
        )

    def follow_up(self, row: CaseRow) -> Line:
        """A letter that was sent and whose day to ask after it has come."""
        late = (self._today - row.follow_up_on).days if row.follow_up_on else 0
        return replace(
            self.sent(row),
            note=self.tr("Is the matter settled?"),
            icon="message-square",
            urgent=self._late_follow_up(late),
            kind="warn",
        )

    def case(self, row: CaseRow) -> Line:
        """A letter in progress or sent, whichever it is."""
        return self.sent(row) if row.sealed_at else self.in_progress(row)

    def of_customer(self, row: CaseRow) -> Line:
        """A letter among those of one customer: what it was about stands first."""
        plain = self.case(row)
        title = row.item or self.tr("Nothing entered yet")
        return replace(plain, title=title, detail=plain.detail.removeprefix(f"{row.item} · "))

    def hit(self, hit: Hit) -> Line:
        """A case that was found, with the piece of text that holds the words."""
        plain = self.case(hit.row)
        spans = tuple((utf16_offset(hit.snippet, a), utf16_offset(hit.snippet, b)) for a, b in hit.marks)
        about = " · ".join(x for x in (hit.row.item, hit.row.letter_number or hit.row.id) if x)
        return replace(plain, detail=hit.snippet, bold=spans, urgent=about, kind="", figure="")

    def customer(self, row: CustomerRow) -> Line:
        """A customer with the number of their letters."""
        company = row.company if row.name else ""
        detail = " · ".join(x for x in (company, row.town) if x)
        letters = self.letters(row.letters)
        return Line(row.id, row.name or row.company, detail, note=letters, icon="file-text", opens=CUSTOMER)

    def letters(self, count: int) -> str:
        """How many letters were sent."""
        if count == 0:
            return self.tr("No letter sent yet")
        return self.tr("1 letter sent") if count == 1 else self.tr("%n letters sent", "", count)

    def _next(self, row: CaseRow, waiting_for: str) -> tuple[str, str]:
        if row.rest_until is not None and self._now < row.rest_until:
            when = written.until(row.rest_until, self._now, self._zone)
            return self.tr("Rests until {when}").format(when=when), "timer"
        if waiting_for:
            return self.tr("Waiting for {name}").format(name=waiting_for), "clock"
        step = Step(row.step) if row.step in set(Step) else Step.REQUEST
        if step is Step.COOL_OFF and row.rest_until is not None:
            step = Step.CHECK  # the rest is over: reading it again is next
        return self.tr("Next: {step}").format(step=step_name(step)), "arrow-right"

    def _day(self, day: date) -> str:
        """A date without the year where it is this year's: the row is short."""
        text = written.day(day)
        return re.sub(rf",?\s*{day.year}", "", text) if day.year == self._today.year else text

    def _due(self, due: date | None) -> tuple[str, str]:
        if due is None:
            return "", ""
        days = (due - self._today).days
        if days < -1:
            return self.tr("Reply %n days overdue", "", -days), "stop"
        if days > SOON:
            return self.tr("Reply due {day}").format(day=self._day(due)), ""
        if days > 1:
            return self.tr("Reply due in %n days", "", days), "warn"
        if days < 0:
            return self.tr("Reply 1 day overdue"), "stop"
        return (self.tr("Reply due tomorrow") if days else self.tr("Reply due today")), "warn"

    def _late_follow_up(self, days: int) -> str:
        if days <= 0:
            return self.tr("Follow up today")
        return self.tr("Due since yesterday") if days == 1 else self.tr("Due for %n days", "", days)

    def _detail(self, row: CaseRow) -> str:
        sample = self.tr("sample case") if row.is_sample else ""
        return " · ".join(x for x in (row.item, row.letter_number or row.id, sample) if x)


def _amount(row: CaseRow) -> str:
    return written.money(row.amount) if row.amount else ""
