# SPDX-License-Identifier: GPL-3.0-or-later
"""The finished letter: preview, export into the customer file, dispatch."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from composer.business import Business
from composer.case import Case, Dispatch, DispatchMethod, FiledLetter, SignatureKind, Signing
from composer.clock import Clock, today
from composer.desk.people import People
from composer.desk.profile import Profile
from composer.desk.resting import with_version
from composer.errors import BadInput, NotAllowed, StoreError
from composer.journey import Facts, journey, letter_fingerprint

if TYPE_CHECKING:
    from composer.archive.files import CustomerFiles
    from composer.archive.store import Store
    from composer.desk.cases import Cases
    from composer.letter.fit import FitProblem
    from composer.letter.layouts import Layout
    from composer.letter.model import Letter, PagePicture
    from composer.letter.pdf import Spot

ACKNOWLEDGEMENT = "acknowledgement"


@dataclass(frozen=True, slots=True)
class Rendered:
    """Both files of a letter, made in memory."""

    docx: bytes
    pdf: bytes


class Letters:
    """From a case to the printed page. Rendering is pure: call it on any thread."""

    def __init__(
        self, store: Store, files: CustomerFiles, cases: Cases, people: People, profile: Profile, clock: Clock
    ) -> None:
        """File letters through ``files`` and seal cases in ``store``."""
        self._store = store
        self._files = files
        self._cases = cases
        self._people = people
        self._profile = profile
        self._clock = clock

    def number(self, case: Case) -> str:
        """The letter's number: that of its case, so the preview shows the final one."""
        return f"L-{case.id}"

    def letter(self, case: Case, business: Business | None = None) -> Letter:
        """The laid-out letter of a case as it stands."""
        from composer.letter.compose import compose

        dated = self._dated(case)
        return compose(dated, business or self._profile.business(), self.number(case))

    def layout(self, case: Case) -> Layout:
        """The layout chosen for this letter, else the usual one."""
        from composer.letter.compose import letter_layout

        return letter_layout(case, self._profile.business())

    def pages(
        self,
        letter: Letter,
        layout: Layout,
        ppi: float,
        *,
        only: int | None = None,
        spare: float | None = None,
    ) -> tuple[PagePicture, ...]:
        """The printed pages at ``ppi`` dots per inch, or ``only`` one of them and the others blank.

        ``spare`` is what ``room_to_spare`` last said.
        """
        from composer.letter.pdf import to_pages

        return to_pages(letter, layout, ppi, only=only, spare=spare)

    def room_to_spare(self, letter: Letter, layout: Layout) -> float:
        """Room in mm that stays free at the foot of pages so that the closing never stands alone."""
        from composer.letter.pdf import room_to_spare

        return room_to_spare(letter, layout)

    def spots(self, letter: Letter, layout: Layout) -> tuple[Spot, ...]:
        """Where each paragraph of the body stands on the page, in mm."""
        from composer.letter.pdf import page_map

        return page_map(letter, layout)

    def fit(self, case: Case) -> tuple[FitProblem, ...]:
        """What does not fit into the envelope's window or on the page."""
        from composer.letter.fit import fit

        return fit(self.letter(case), self.layout(case))

    def render(self, letter: Letter, layout: Layout) -> Rendered:
        """Both files in memory. Raises BadInput ``cannot_print`` with the culprit named."""
        from composer.letter.docx import to_docx
        from composer.letter.pdf import to_pdf

        return Rendered(to_docx(letter, layout), to_pdf(letter, layout))

    def export(self, case: Case) -> Case:
        """Sign, file and seal: both files in the customer's folder, then the record.

        Stored at once. Raises NotAllowed ``hard_stop`` while one stands, FileTrouble when the
        folder cannot be written, Conflict when another window saved meanwhile (this text is kept),
        StoreError. Nothing is sealed and no file is left then.
        """
        facts = self._cases.facts(case)
        self._allow(case, facts)
        self._refuse_overtaken(case)
        now = self._clock.now()
        dated = with_version(self._signed(self._dated(self._people.settle(case))), now, "before_signing")
        rendered = self.render(self.letter(dated), self.layout(dated))
        sealed = replace(dated, sealed_at=now, follow_up_on=self._follow_up(dated))
        filed = self._file(sealed, self.number(case), dated.draft.template, rendered)
        data = {"letter": filed.number, "pdf": filed.pdf_sha256, "docx": filed.docx_sha256}
        return self._enter(replace(sealed, letters=(*case.letters, filed)), filed, "sent", data)

    def acknowledge(self, case: Case) -> Case:
        """The one-minute letter that says *we have your request*: filed at once, the case stays open.

        Raises BadInput ``unfilled``, and what ``export`` raises; no file is left then.
        """
        from composer.draft.fill import draft, unfilled
        from composer.draft.templates import template
        from composer.letter.compose import compose

        self._refuse_overtaken(case)
        business = self._profile.business()
        settled = self._people.settle(case)
        wording = draft(settled, business, template(settled.draft.language, ACKNOWLEDGEMENT))
        marks = unfilled(wording.text) or unfilled(wording.subject)
        if marks:
            raise BadInput("unfilled", field="draft.text", label=marks[0].label)
        brief = _in_ink(self._dated(replace(settled, draft=wording)))
        number = f"{self.number(case)}-A{1 + sum(x.kind == ACKNOWLEDGEMENT for x in case.letters)}"
        rendered = self.render(compose(brief, business, number), self.layout(brief))
        filed = self._file(brief, number, ACKNOWLEDGEMENT, rendered)
        entered = replace(settled, letters=(*settled.letters, filed))
        return self._enter(entered, filed, "acknowledged", {"letter": number})

    def reading_copy(self, case: Case, target: Path) -> Path:
        """A Word copy of the present text for a reviewer, unsigned, written where the owner said."""
        from composer.archive.writing import write_new
        from composer.letter.docx import to_docx

        data = to_docx(self.letter(_in_ink(case)), self.layout(case))
        return write_new(target.parent, target.name, data)

    def expected_arrival(self, method: DispatchMethod, sent_on: date, country: str) -> date | None:
        """When a letter posted on that day should be there, counting working days."""
        from composer.decide.deadlines import expected_arrival

        return expected_arrival(method, sent_on, country)

    def log_dispatch(self, case: Case, dispatch: Dispatch, follow_up_on: date | None) -> Case:
        """Enter how and when the letter went out. Stored at once, also in ``record.json``."""
        changed = replace(case, dispatch=dispatch, follow_up_on=follow_up_on)
        stored = self._store.save_case(changed)
        if stored.letters:
            self._files.update_record(stored.letters[-1], stored)
        self._store.log(case.id, "dispatched", {"method": dispatch.method.value})
        return stored

    def follow_up_done(self, case: Case) -> Case:
        """Tick the follow-up off."""
        stored = self._store.save_case(replace(case, follow_up_done=True))
        self._store.log(case.id, "followed_up", {})
        return stored

    def folder(self, filed: FiledLetter) -> Path:
        """Where a letter's files lie, also when the folder was renamed or the customer files moved on."""
        return self._files.locate(filed)

    def _dated(self, case: Case) -> Case:
        if case.signing.letter_date is not None:
            return case
        signing: Signing = replace(case.signing, letter_date=today(self._clock))
        return replace(case, signing=signing)

    def _signed(self, case: Case) -> Case:
        """With the signer's own picture taken over, so that a record does not hang on the profile."""
        signing = case.signing
        signer = self._profile.business().signer(signing.signer)
        if signing.kind is SignatureKind.PICTURE and not signing.picture and signer is not None:
            return replace(case, signing=replace(signing, picture=signer.picture))
        return case

    def _follow_up(self, case: Case) -> date:
        days = self._profile.business().follow_up_days
        return case.follow_up_on or today(self._clock) + timedelta(days=days)

    def _allow(self, case: Case, facts: Facts) -> None:
        if case.is_record:
            raise NotAllowed("is_record", case=case.id)
        stops = journey(case, facts).stops
        if stops:
            raise NotAllowed("hard_stop", stops=tuple(s.code for s in stops))

    def _refuse_overtaken(self, case: Case) -> None:
        """Raise Conflict before any file is made; the store keeps this window's text."""
        if self._store.load_case(case.id).revision != case.revision:
            self._store.save_case(case)

    def _enter(self, case: Case, filed: FiledLetter, kind: str, data: dict[str, str]) -> Case:
        """Store a case with its new letter and log it, or take the letter's folder away again.

        The store is not held while files are written (a network drive may be slow), so another
        window can still have saved in those milliseconds.
        """
        try:
            with self._store.together():
                done = self._store.save_case(case)
                self._store.log(case.id, kind, data)
        except StoreError:
            self._files.withdraw(filed)
            raise
        return done

    def _file(self, case: Case, number: str, kind: str, rendered: Rendered) -> FiledLetter:
        from composer.archive.codec import plain

        return self._files.file_letter(
            case,
            number,
            rendered.docx,
            rendered.pdf,
            letter_kind=kind,
            message=case.request.text,
            record_extra={
                "fingerprint": letter_fingerprint(case),
                "business": plain(self._profile.business()),  # so that the folders alone can rebuild all
                "events": [plain(event) for event in self._store.events(case.id)],
            },
        )


def _in_ink(case: Case) -> Case:
    """The same letter with room for a pen instead of a signature."""
    return replace(case, signing=replace(case.signing, kind=SignatureKind.INK, picture=b""))


__all__ = ["ACKNOWLEDGEMENT", "Letters", "Rendered", "Spot"]
