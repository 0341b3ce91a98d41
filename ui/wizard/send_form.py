# SPDX-License-Identifier: GPL-3.0-or-later
"""All that is chosen before the letter is signed: signer, signature, envelope, paper, date, enclosures."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QCheckBox, QPlainTextEdit, QSizePolicy, QVBoxLayout, QWidget

from composer.business import Business
from composer.case import Case
from composer.clock import today
from composer.desk import Desk
from composer.text import clean, clean_line
from ui.theme import scaled
from ui.widgets.dates import DateField
from ui.widgets.field import LabelledField
from ui.widgets.filling import fill_check
from ui.widgets.labels import below_tick, button, line, text_label
from ui.wizard.page import FIELD_GAP
from ui.wizard.send_layout import LayoutChoice
from ui.wizard.send_signature import SignatureChoice
from ui.wizard.send_signer import SignerChoice
from ui.wizard.send_stops import StopsCard
from ui.words.send import ADVICE, FitProblem, fit_text

ROWS = 3
HALF = 232  # a short field that stands alone is as wide as one of a pair


class SendForm(QWidget):
    """The fields in their order. Signal ``enclosures_typed(tuple)``: one text for each line with words."""

    enclosures_typed = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.stops = StopsCard()
        self.signer = SignerChoice(desk.profile.unprintable)
        self.signature = SignatureChoice()
        self.layouts = LayoutChoice(desk.profile.layouts())
        self.layout_field = LabelledField(self.layouts)
        self.to_address = button("link", "arrow-left")
        self.to_address.setObjectName("signing.to_address")
        self.own_paper = QCheckBox()
        self.own_paper.setObjectName("signing.letterhead")
        self.own_paper.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self.own_paper_hint = below_tick()
        self.letter_date = DateField(self._today)
        self.letter_date.setObjectName("signing.letter_date")
        self.letter_date.line.setObjectName("signing.letter_date.line")
        self.letter_date.setMaximumWidth(scaled(HALF))
        self.date_field = LabelledField(self.letter_date)
        self.enclosures = self._box()
        self.enclosures_field = LabelledField(self.enclosures)
        self.reminder = text_label("quiet")
        self._lay_out()
        self.letter_date.problem.connect(self.date_field.set_problem)
        self.enclosures.textChanged.connect(self._enclosures_changed)

    def _today(self) -> date:
        return today(self._desk.clock)

    def _box(self) -> QPlainTextEdit:
        box = QPlainTextEdit()
        box.setObjectName("signing.enclosures")
        box.setTabChangesFocus(True)
        box.setFixedHeight(scaled(20 * ROWS) + 24)
        return box

    def _lay_out(self) -> None:
        envelope, paper = (
            _stack(self.layout_field, self.to_address),
            _stack(self.own_paper, self.own_paper_hint),
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(FIELD_GAP)
        for part in (
            self.stops,
            self.signer,
            self.signature,
            line(),
            envelope,
            paper,
            self.date_field,
            self.enclosures_field,
            line(),
            self.reminder,
        ):
            column.addWidget(part)

    def retranslate(self) -> None:
        """Set the words."""
        for part in (self.stops, self.signer, self.signature, self.layouts):
            part.retranslate()
        self.layout_field.set_label(self.tr("En&velope and paper"))
        self.to_address.setText(self.tr("Go to the address"))
        self.own_paper.setText(self.tr("I print on my own &letter paper"))
        self.own_paper_hint.setText(self.tr("Your name, address and logo are then left out of the letter."))
        self.date_field.set_label(
            self.tr("Letter &date"), self.tr("Leave it empty for the day of the export.")
        )
        self.enclosures_field.set_label(
            self.tr("Enclos&ures"), self.tr("One per line. They are listed at the end of the letter.")
        )
        self.reminder.setText(self.tr("What you send may be kept for ever."))

    def show_case(self, case: Case, business: Business) -> None:
        """Show the case; what is being typed stays."""
        signing = case.signing
        signer = business.signer(signing.signer) if signing.signer else None
        self.signer.show_signers(business.signers, signer.id if signer else "")
        self.signature.show_signing(signing, signer)
        fill_check(self.own_paper, not signing.letterhead)
        self.letter_date.set_value(signing.letter_date)
        if enclosures_in(self.enclosures.toPlainText()) != signing.enclosures:
            with QSignalBlocker(self.enclosures):
                self.enclosures.setPlainText("\n".join(signing.enclosures))
        self._look_at_enclosures()

    def show_layout(self, layout_id: str, problems: Sequence[FitProblem]) -> None:
        """Show which envelope holds, and what does not fit it."""
        if self.layouts.value() != layout_id:
            self.layouts.set_value(layout_id)
        hard = [fit_text(p) for p in problems if p.code not in ADVICE]
        self.layout_field.set_problem("\n".join(hard))
        self.layout_field.set_hint("\n".join(fit_text(p) for p in problems if p.code in ADVICE))
        self.to_address.setVisible(bool(hard))

    def _look_at_enclosures(self) -> None:
        missing = self._desk.profile.unprintable(clean(self.enclosures.toPlainText()).replace("\n", " "))
        text = self.tr("Letters cannot show “{characters}”. Leave it out.")
        self.enclosures_field.set_problem(text.format(characters=" ".join(missing[:5])) if missing else None)

    def _enclosures_changed(self) -> None:
        self.enclosures_typed.emit(enclosures_in(self.enclosures.toPlainText()))


def enclosures_in(text: str) -> tuple[str, ...]:
    """What is enclosed, from a text with one enclosure per line."""
    return tuple(filter(None, map(clean_line, clean(text).split("\n"))))


def _stack(upper: QWidget, lower: QWidget) -> QWidget:
    both = QWidget()
    column = QVBoxLayout(both)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(6)
    column.addWidget(upper)
    column.addWidget(lower)
    return both
