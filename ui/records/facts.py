# SPDX-License-Identifier: GPL-3.0-or-later
"""What the record says in a few lines: customer, purchase, decision, number, how it went out."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFormLayout, QLabel, QWidget

from composer.case import Case, DispatchMethod
from ui import format as written
from ui.records.breaks import breakable
from ui.widgets.labels import text_label
from ui.words.fields import value_name

FACTS = (
    "customer",
    "about",
    "order",
    "amount",
    "decision",
    "letter",
    "after",
    "out",
    "proof",
    "expected",
    "follow_up",
)


class RecordFacts(QWidget):
    """Two columns: what and which."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin empty."""
        super().__init__(parent)
        self._names = {name: text_label("quiet") for name in FACTS}
        self.values = {name: text_label("") for name in FACTS}
        self._rows = QFormLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setHorizontalSpacing(24)
        self._rows.setVerticalSpacing(8)
        self._rows.setLabelAlignment(Qt.AlignmentFlag.AlignLeft)
        self._rows.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for name, value in self.values.items():
            value.setObjectName(f"record.fact.{name}")
            value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self._rows.addRow(self._names[name], value)
        self.retranslate()

    def show_case(self, case: Case) -> None:
        """Show the facts of a record; what was not entered takes no room."""
        outcome = case.decision.outcome
        texts = {
            "customer": ", ".join(x for x in (case.customer.name, case.customer.company) if x),
            "about": case.purchase.item,
            "order": case.purchase.order_number,
            "amount": written.money(case.amount) if case.amount else "",
            "decision": value_name(outcome) if outcome else "",
            "letter": ", ".join(letter.number for letter in case.letters),
            "after": case.refers_to,
            "out": self._went_out(case),
            "proof": case.dispatch.proof_number,
            "expected": _day(case.dispatch.expected_arrival),
            "follow_up": self._follow_up(case),
        }
        for name, text in texts.items():
            self.values[name].setText(breakable(text))
            self._rows.setRowVisible(self.values[name], bool(text))

    def _went_out(self, case: Case) -> str:
        if case.dispatch.sent_on is None:
            return ""
        texts = {
            DispatchMethod.POST: self.tr("{day}, by post"),
            DispatchMethod.TRACKED: self.tr("{day}, by tracked post"),
            DispatchMethod.BY_HAND: self.tr("{day}, by hand"),
            DispatchMethod.EMAIL: self.tr("{day}, by e-mail"),
        }
        return texts[case.dispatch.method].format(day=_day(case.dispatch.sent_on))

    def _follow_up(self, case: Case) -> str:
        day = _day(case.follow_up_on)
        return self.tr("{day}, done").format(day=day) if day and case.follow_up_done else day

    def retranslate(self) -> None:
        """Set the words at the left; the facts come with ``show_case``."""
        words = {
            "customer": self.tr("Customer"),
            "about": self.tr("About"),
            "order": self.tr("Order"),
            "amount": self.tr("Amount"),
            "decision": self.tr("Decision"),
            "letter": self.tr("Letter"),
            "after": self.tr("Replies after"),
            "out": self.tr("Went out"),
            "proof": self.tr("Proof number"),
            "expected": self.tr("Expected"),
            "follow_up": self.tr("Follow-up"),
        }
        for name, text in words.items():
            label: QLabel = self._names[name]
            label.setText(text)
            label.setWordWrap(False)


def _day(day: date | None) -> str:
    return written.day(day) if day else ""
