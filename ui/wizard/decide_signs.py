# SPDX-License-Identifier: GPL-3.0-or-later
"""*May I refuse?*: the stop signs, from the owner's own policy and from the law of the customer's country."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from composer.case import Case
from composer.journey import Journey
from ui import format as written
from ui.icons import IconMark
from ui.messages import KINDS
from ui.place import Target, Where
from ui.widgets.card import Card
from ui.widgets.filling import fill_label
from ui.widgets.labels import button, text_label
from ui.wizard.page import StepPage
from ui.wizard.part import FieldProblems, Part, discard
from ui.words.deciding import sign_text

if TYPE_CHECKING:
    from composer.desk.deciding import StopSign


class SignCard(Card):
    """One sign: a shape, and what it means in words."""

    def __init__(self, sign: StopSign) -> None:
        super().__init__(sign.severity)
        self.setObjectName(f"sign.{sign.code}")
        self.sign = sign
        self.text = text_label("")
        row = QHBoxLayout()
        row.setSpacing(10)
        mark = IconMark(KINDS.get(sign.severity, "info"), sign.severity, 18)
        row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.text, 1)
        self.column.addLayout(row)
        self.retranslate()

    def retranslate(self) -> None:
        """Say what the sign means."""
        self.text.setText(sign_text(self.sign.code, self.sign.data))


class SignList(QWidget):
    """The signs of one source; it takes no room while there are none."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self._signs: tuple[StopSign, ...] = ()
        self.cards: list[SignCard] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self.hide()

    def show_signs(self, signs: Sequence[StopSign]) -> None:
        """Show these signs in their order."""
        if tuple(signs) == self._signs:
            return
        self._signs = tuple(signs)
        for card in self.cards:
            self._column.removeWidget(card)
            discard(card)
        self.cards = [SignCard(sign) for sign in signs]
        for card in self.cards:
            self._column.addWidget(card)
        self.setVisible(bool(signs))

    def retranslate(self) -> None:
        """Set the words."""
        for card in self.cards:
            card.retranslate()


class SignsPart(Part):
    """The owner's policy first, the law of the customer's country below it."""

    def __init__(self, page: StepPage, problems: FieldProblems) -> None:
        super().__init__(page, problems)
        self._seen: tuple[object, ...] = ()
        self._has_policy = True
        self.policy_signs = SignList("decide.policy_signs")
        self.law_signs = SignList("decide.law_signs")
        self.clear = text_label("quiet")
        self.clear.setObjectName("decide.no_signs")
        self.due = text_label("quiet")
        self.due.setObjectName("decide.reply_by")
        self.settings = button("link")
        self.settings.setObjectName("decide.open_policy")
        self.settings.clicked.connect(self._open_settings)
        self._lay_out()

    def _lay_out(self) -> None:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        row = QHBoxLayout()
        row.setSpacing(10)
        self.mark = IconMark("circle-check", "accent", 18)
        row.addWidget(self.mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.clear, 1)
        column.addWidget(self.policy_signs)
        column.addWidget(self.law_signs)
        column.addLayout(row)
        column.addWidget(self.settings, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.due)
        self.page.add_section("may")
        self.page.add_widget(holder)

    def retranslate(self) -> None:
        self.page.label("may", self.tr("May you refuse?"))
        self.settings.setText(self.tr("Enter your refund policy"))
        self.policy_signs.retranslate()
        self.law_signs.retranslate()
        self._seen = ()

    def show_case(self, case: Case, journey: Journey) -> None:
        seen = (case.purchase, case.request, case.decision.outcome, case.reasons, case.sealed_at)
        if seen != self._seen:
            self._seen = seen
            self.look(case)

    def look(self, case: Case) -> None:
        """Ask the policy anew."""
        deciding = self.page.desk.deciding
        signs = deciding.stop_signs(case)
        self.policy_signs.show_signs(signs)
        self._has_policy = deciding.has_policy()
        self._say_clear(quiet=not any(sign.severity == "warn" for sign in signs))
        self.settings.setVisible(not self._has_policy)
        by = deciding.reply_by(case)
        named = any(sign.code.startswith("reply_") for sign in signs)
        text = self.tr("Your answer is due on {day}.").format(day=written.day(by)) if by and not named else ""
        fill_label(self.due, text)

    def _say_clear(self, *, quiet: bool) -> None:
        text = self.tr("Nothing in your own policy speaks against refusing.") if self._has_policy else ""
        if not self._has_policy:
            text = self.tr("With your refund policy entered, its periods and exclusions are checked here.")
        fill_label(self.clear, text if quiet else "")
        self.mark.change(
            "circle-check" if self._has_policy else "info", "accent" if self._has_policy else "muted"
        )
        self.mark.setVisible(quiet)

    def _open_settings(self) -> None:
        self.page.leave_for(Target(Where.SETTINGS, part="policy"))
