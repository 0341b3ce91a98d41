# SPDX-License-Identifier: GPL-3.0-or-later
"""The refund policy in numbered clauses. A version that letters cite is kept; a change begins a new one."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from composer.business import Business, Clause, Policy
from composer.clock import today
from composer.errors import BadInput
from ui import format as written
from ui.place import Tools
from ui.settings.entries import DaysEntry, ParagraphEntry, TextEntry
from ui.settings.rows import Row, RowsSection
from ui.settings.saving import Saver, Undo
from ui.widgets.card import Card
from ui.widgets.dates import DateField
from ui.widgets.field import LabelledField, focus_target
from ui.widgets.labels import text_label


class PolicySection(RowsSection):
    """Clauses, where the policy is published, and its versions."""

    list_name = "policy.clauses"

    def __init__(self, tools: Tools, saver: Saver) -> None:
        super().__init__(tools, saver)
        self.cited = Card("hint")
        self.cited_text = text_label("")
        self.cited.column.addWidget(self.cited_text)
        self.published = TextEntry("policy.published_at")
        self.published.edited.connect(self._published)
        self.day = DateField(partial(today, self.desk.clock))
        self.day.line.setObjectName("policy.valid_from")
        self.since = LabelledField(self.day)
        self.day.edited.connect(self._since)
        self.day.problem.connect(self.since.set_problem)
        self.version = text_label("strong")
        self.earlier = text_label("quiet")
        self._lay_out()
        self.retranslate()

    def _lay_out(self) -> None:
        head = QVBoxLayout()
        head.setSpacing(12)
        head.addWidget(self.version)
        head.addWidget(self.cited)
        self.column.addLayout(head)
        self.column.addSpacing(16)
        self.lay_rows()
        self.about = self.add_heading()
        self.add(self.published)
        self.add(self.since)
        self.add(self.earlier)

    def title(self) -> str:
        return self.tr("Your refund policy")

    def lead(self) -> str:
        return self.tr("Reasons rest on its clauses, and letters quote them word for word.")

    def retranslate(self) -> None:
        super().retranslate()
        self.empty.setText(self.tr("No clause yet. Begin with the one that you have to point to most often."))
        self.add_button.setText(self.tr("&Add a clause"))
        self.about.setText(self.tr("This version"))
        self.published.set_words(
            self.tr("&Where customers find it"),
            self.tr("Such as: at www.example.com/refunds, or: on every receipt."),
        )
        self.since.set_label(self.tr("&In force since"), self.tr("Not needed."))
        self._show_versions()

    def show_business(self, business: Business) -> None:
        super().show_business(business)
        self.published.show_value(business.policy.published_at)
        self.day.set_value(business.policy.valid_from)
        self._show_versions()

    def problems(self) -> tuple[str, ...]:
        return (*super().problems(), *(["policy.published_at"] if self.published.refused else []))

    def first_field(self) -> QWidget | None:
        return super().first_field() or focus_target(self.published.control)

    def count(self, business: Business) -> int:
        return len(business.policy.clauses)

    def make_row(self, place: int) -> Row:
        row = Row(self.list_name, place)
        number = row.entry("number", TextEntry(f"{row.path}.number"))
        text = row.entry("text", ParagraphEntry(f"{row.path}.text"))
        days = row.entry("days", DaysEntry(f"{row.path}.days", may_be_empty=True))
        excludes = row.entry("excludes", TextEntry(f"{row.path}.excludes"))
        number.set_words(self.tr("Number"))
        text.set_label(self.tr("Text"))
        days.set_label(self.tr("Period in days"), self.tr("If it gives one."))
        excludes.set_words(self.tr("Leaves out"), self.tr("Goods or services that it takes out, if any."))
        row.remove_button.setText(self.tr("Remove this clause"))
        row.lay(number, text, stretch=(1, 4))
        row.lay(days, excludes, stretch=(2, 3))
        row.lay_remove()
        return row

    def show_row(self, row: Row, business: Business) -> None:
        clause = business.policy.clauses[row.place]
        row.show_values(number=clause.number, text=clause.text, days=clause.days, excludes=clause.excludes)

    def store_value(self, place: int, name: str, value: object) -> Business:
        return self.desk.profile.change_policy(partial(_with_value, place, name, value))

    def remove_at(self, place: int) -> None:
        clause = self.desk.profile.business().policy.clauses[place]
        change = self.desk.profile.change_policy
        self.saver.now("policy.clauses", partial(change, partial(_without, place)))
        text = self.tr("Clause {number} was removed.").format(number=clause.number)
        back = partial(change, partial(_with, place, clause))
        self.tools.messages.toast(text, Undo(self.saver, back))

    def _published(self, field: str, text: str) -> None:
        self.saver.later(field, partial(self.desk.profile.change_policy, partial(_with_place, text)))

    def _since(self, day: object) -> None:
        change = partial(_with_day, day)
        self.saver.later("policy.valid_from", partial(self.desk.profile.change_policy, change))

    def _refused(self, field: str, error: BadInput) -> None:
        super()._refused(field, error)
        if field == self.published.field:
            self.published.refuse(error)

    def _took(self, field: str) -> None:
        super()._took(field)
        if field == self.published.field:
            self.published.accept()

    def _show_versions(self) -> None:
        policy, cited = self.business.policy, self.desk.profile.policy_is_cited()
        self.version.setText(
            _version_line(self.tr("Version {version}"), self.tr("in force since {day}"), policy)
        )
        self.since.setVisible(not cited)
        self.cited.setVisible(cited)
        words = self.tr("Letters rest on this version, so it is kept. A change begins a new one.")
        self.cited_text.setText(words)
        lines = [
            _version_line(self.tr("Version {version}"), self.tr("in force since {day}"), old)
            for old in reversed(self.business.policies[:-1])
        ]
        self.earlier.setVisible(bool(lines))
        self.earlier.setText("\n".join([self.tr("Kept because letters rest on them:"), *lines]))


def _version_line(version: str, since: str, policy: Policy) -> str:
    line = version.format(version=policy.version)
    return f"{line}, {since.format(day=written.day(policy.valid_from))}" if policy.valid_from else line


def _with_value(place: int, name: str, value: object, policy: Policy) -> Policy:
    clauses = [*policy.clauses]
    if place >= len(clauses):
        clauses.append(Clause(str(len(clauses) + 1), ""))
        place = len(clauses) - 1
    clauses[place] = replace(clauses[place], **{name: value})  # type: ignore[arg-type]  # the entry knows it
    return replace(policy, clauses=tuple(clauses))


def _without(place: int, policy: Policy) -> Policy:
    return replace(policy, clauses=policy.clauses[:place] + policy.clauses[place + 1 :])


def _with(place: int, clause: Clause, policy: Policy) -> Policy:
    return replace(policy, clauses=(*policy.clauses[:place], clause, *policy.clauses[place:]))


def _with_place(text: str, policy: Policy) -> Policy:
    return replace(policy, published_at=text)


def _with_day(day: object, policy: Policy) -> Policy:
    return replace(policy, valid_from=day)  # type: ignore[arg-type]  # a date or None
