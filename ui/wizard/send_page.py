# SPDX-License-Identifier: GPL-3.0-or-later
"""Step 8: sign, export, and log how the letter went out."""

from __future__ import annotations

from datetime import date
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from composer.case import Case
from composer.clock import today
from composer.errors import BadInput, TactfulError
from composer.journey import Journey, Step
from ui.place import Target, Where
from ui.records.opening import OpenPath, open_path
from ui.widgets.field import focus_target
from ui.widgets.preview import LAST
from ui.widgets.progress import ProgressNote
from ui.wizard.page import MARGIN, PageTools, Reason, StepPage, missing_reason
from ui.wizard.part import put
from ui.wizard.send_export import Exporter, FailureTeller
from ui.wizard.send_form import SendForm
from ui.wizard.send_log import DispatchHands
from ui.wizard.send_ready import ReadyFace
from ui.wizard.send_signing import SigningHands, lacks_signature
from ui.wizard.send_stops import step_of
from ui.words.journey import stop_text
from ui.words.send import FitProblem


class SendPage(StepPage):
    """Two faces: what is chosen before the letter is signed, and the letter that is ready.

    ``open_file`` shows a file or a folder with the computer's own program.
    """

    step = Step.SEND

    def __init__(self, tools: PageTools, open_file: OpenPath = open_path) -> None:
        super().__init__(tools)
        self._case: Case | None = None
        self.form = SendForm(self.desk)
        self.ready = ReadyFace(self._today)
        self.exporter = Exporter(tools, self)
        self.teller = FailureTeller(self)
        self.signing = SigningHands(self, self.form)
        self.dispatching = DispatchHands(tools, self.ready, open_file, self)
        self._lay_out_faces()
        self._connect()
        self.retranslate()

    def _lay_out_faces(self) -> None:
        self.add_widget(self.form, gap=0)
        self.add_widget(self.ready, gap=0)
        self.ready.hide()
        for name, widget in (
            ("signing.signer", self.form.signer),
            ("signing.kind", self.form.signature),
            ("signing.picture", self.form.signature.picture),
            ("signing.pad", self.form.signature.draw),
            ("signing.layout", self.form.layouts),
            ("signing.letter_date", self.form.letter_date),
            ("signing.enclosures", self.form.enclosures),
        ):
            self.add_target(name, widget)
        self.progress = ProgressNote()  # below the part that scrolls: it is always in sight
        self.progress.setContentsMargins(MARGIN, 8, MARGIN, 12)
        whole = self.layout()
        assert whole is not None
        whole.addWidget(self.progress)

    def _connect(self) -> None:
        form = self.form
        form.stops.step_asked.connect(self.ask_step)
        form.layouts.chosen.connect(self._layout_chosen)
        form.own_paper.clicked.connect(self._own_paper_clicked)
        form.letter_date.edited.connect(self._date_edited)
        form.enclosures_typed.connect(self._enclosures_typed)
        form.to_address.clicked.connect(self._go_to_address)
        self.signing.profile_changed.connect(self._show_again)
        self.exporter.began.connect(self._began)
        self.exporter.exported.connect(self._exported)
        self.exporter.failed.connect(self._failed)
        self.exporter.overtaken.connect(self._overtaken)
        self.dispatching.logged.connect(self._logged)

    # what it says

    def title(self) -> str:
        return self.tr("The letter is ready") if self._is_ready() else self.tr("Sign and send it")

    def lead(self) -> str:
        if self._is_ready():
            return self.tr("It is signed, sealed and in the customer’s file.")
        return self.tr("One last look. Then it is filed as a Word file and a PDF.")

    def primary_text(self) -> str:
        return self.tr("&Go to the record") if self._is_ready() else self.tr("Sign and &export")

    def retranslate(self) -> None:
        super().retranslate()
        self.form.retranslate()
        self.ready.retranslate()

    def first_field(self) -> QWidget | None:
        return self.ready.open_pdf if self._is_ready() else focus_target(self.form.signer)

    def blocked(self, case: Case, journey: Journey) -> Reason | None:
        if case.is_record:
            return None
        if journey.stops:
            stop = journey.stops[0]
            return Reason(stop_text(stop), step=step_of(stop))
        if journey.current is not self.step and journey.view(journey.current).missing:
            return missing_reason(journey.view(journey.current).missing[0], journey.current)
        return super().blocked(case, journey) or self._unsigned(case)

    def _unsigned(self, case: Case) -> Reason | None:
        signer = self.desk.profile.business().signer(case.signing.signer)
        if not lacks_signature(case.signing, signer):
            return None
        field = "signing.pad" if self.form.signature.draw.isVisibleTo(self) else "signing.picture"
        return Reason(self.tr("Still missing: the signature"), field)

    # the case

    def arriving(self, case: Case, journey: Journey) -> None:
        """The first signer signs unless another one is chosen; the signature's page of the letter is open."""
        self.letter_page.emit(LAST)
        if case.is_record:
            return
        self.signing.show_case(case)
        signer = self.desk.profile.business().signer(case.signing.signer)
        if signer is not None:
            self.signing.choose(signer.id)

    def leaving(self) -> None:
        self.exporter.wait()
        self.dispatching.finish()

    def show_case(self, case: Case, journey: Journey) -> None:
        if self._case is not None and _signed(self._case) != _signed(case):
            self.letter_page.emit(LAST)
        self._case = case
        self.signing.show_case(case)
        self.form.setVisible(not case.is_record)
        self.ready.setVisible(case.is_record)
        if case.is_record:
            self.dispatching.show_case(case)
            self.ready.show_case(case, self.desk.letters.layout(case))
        else:
            self._show_form(case)
            self.form.stops.show_stops(journey.stops)
        super().retranslate()

    def _show_form(self, case: Case) -> None:
        self.form.show_case(case, self.desk.profile.business())
        layout_id, problems = self._fit(case)
        self.form.show_layout(layout_id, problems)

    def _fit(self, case: Case) -> tuple[str, tuple[FitProblem, ...]]:
        try:
            return self.desk.letters.layout(case).id, self.desk.letters.fit(case)
        except BadInput:  # a layout that this version no longer has: none is shown as chosen
            return "", ()

    def _show_again(self) -> None:
        if self._case is not None and not self._case.is_record:
            self._show_form(self._case)

    def _is_ready(self) -> bool:
        return self._case is not None and self._case.is_record

    def _today(self) -> date:
        return today(self.desk.clock)

    # what is chosen

    def _layout_chosen(self, layout_id: str) -> None:
        self.edit(put("signing.layout", layout_id), "signing.layout")

    def _own_paper_clicked(self, on: bool) -> None:
        self.edit(put("signing.letterhead", not on), "signing.letterhead")

    def _date_edited(self, day: date | None) -> None:
        self.edit(put("signing.letter_date", day), "signing.letter_date")

    def _enclosures_typed(self, enclosures: tuple[str, ...]) -> None:
        self.edit(put("signing.enclosures", enclosures), "signing.enclosures")

    def _go_to_address(self) -> None:
        self.ask_step.emit(Step.REQUEST)

    # export

    def go_on(self) -> None:
        """Sign and export; once that is done, go to the record."""
        if self._case is None:
            return
        if self._case.is_record:
            self.leave_for(Target(Where.RECORD, self._case.id))
        else:
            self.exporter.start()

    def _began(self) -> None:
        self.tools.messages.clear_page()
        self.content.setEnabled(False)  # the case must not change while its letter is made
        self.progress.start(self.tr("The letter is made and filed…"), can_stop=False)

    def _end(self) -> None:
        self.progress.finish()
        self.content.setEnabled(True)

    def _exported(self, case: Case) -> None:
        self._end()
        self.edit(partial(_stored, case), stored=True)
        self.area.verticalScrollBar().setValue(0)
        self.ready.open_pdf.setFocus(Qt.FocusReason.OtherFocusReason)

    def _failed(self, error: TactfulError | None) -> None:
        self._end()
        if error is not None:
            self.teller.tell(error)

    def _overtaken(self) -> None:
        self.edit(self.desk.cases.save, stored=True)  # refused; the frame then shows both texts

    def _logged(self, case: Case) -> None:
        self.edit(partial(_stored, case), stored=True)


def _signed(case: Case) -> tuple[object, ...]:
    """What of the signature can be seen on the letter."""
    return case.signing.signer, case.signing.kind, case.signing.picture


def _stored(stored: Case, _: Case) -> Case:
    return stored
