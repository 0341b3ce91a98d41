# SPDX-License-Identifier: GPL-3.0-or-later
"""Turns what is done with signer and signature into changes of the case and of the business profile."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from composer.business import Business, Signer
from composer.case import Case, SignatureKind, Signing
from composer.errors import BadInput, TactfulError
from ui.wizard.page import StepPage
from ui.wizard.part import put
from ui.wizard.send_form import SendForm
from ui.words import sentence

READING = "signature"


class SigningHands(QObject):
    """Listens to the signer and signature fields of one page. Signal ``profile_changed()``."""

    profile_changed = Signal()

    def __init__(self, page: StepPage, form: SendForm) -> None:
        super().__init__(page)
        self._page, self._form, self._desk = page, form, page.desk
        self._case: Case | None = None
        self._kept: dict[SignatureKind, bytes] = {}  # what the other kinds had, for who changes back
        self._before: dict[str, bytes] = {}  # pictures of signers before one was remembered
        form.signer.chosen.connect(self.choose)
        form.signer.added.connect(self._add)
        form.signature.kind_chosen.connect(self._kind_chosen)
        form.signature.draw.drawn.connect(self._drawn)
        picture = form.signature.picture
        picture.file_given.connect(self.take_file)
        picture.refused.connect(self._wrong_kind)
        picture.stored_wanted.connect(self._use_stored)
        picture.remember_asked.connect(self._remember)

    def show_case(self, case: Case) -> None:
        """Know the case as it stands."""
        self._case = case

    def choose(self, signer_id: str) -> None:
        """Another person signs: nobody signs with the hand of another."""
        if self._case is not None and self._case.signing.signer != signer_id:
            self._page.tools.background.cancel(READING)
            self._kept.clear()
            self._form.signature.picture.set_problem("")
            self._page.edit(partial(_by, signer_id), "signing.signer")

    def _add(self, name: str, role: str) -> None:
        try:
            business = self._desk.profile.add_signer(name, role)
        except BadInput as error:
            field = str(error.data.get("field", "")).rpartition(".")[2]
            self._form.signer.form.refuse(field, sentence(error).short)
        except TactfulError as error:
            self._page.tools.messages.error(error)
        else:
            self.profile_changed.emit()
            self._form.signer.end_adding()
            self.choose(business.signers[-1].id)

    def _kind_chosen(self, kind: SignatureKind) -> None:
        if self._case is None:
            return
        now = self._case.signing
        self._kept[now.kind] = now.picture
        picture = b"" if kind is SignatureKind.INK else self._kept.get(kind, b"")
        self._form.signature.picture.set_problem("")
        self._page.edit(partial(_in_kind, kind, picture), "signing.kind")

    def _drawn(self, png: bytes) -> None:
        self._page.edit(put("signing.picture", png))  # no field: each stroke is undone by itself

    # a picture from a file

    def take_file(self, path: Path) -> None:
        """Read a picture file off the GUI thread; it signs the letter once it is safe."""
        read = partial(self._desk.profile.signature_from_file, Path(path))
        self._page.tools.background.run(read, self._read, self._unreadable, key=READING)

    def _read(self, png: bytes) -> None:
        self._form.signature.picture.set_problem("")
        if self._case is not None and self._case.signing.kind is SignatureKind.PICTURE:
            self._page.edit(put("signing.picture", png), "signing.picture")
        else:
            self._kept[SignatureKind.PICTURE] = png

    def _unreadable(self, error: Exception) -> None:
        if not isinstance(error, TactfulError):
            raise error
        words = sentence(error)
        text = " ".join(part for part in (words.happened, words.kept, words.next) if part)
        self._form.signature.picture.set_problem(text)

    def _wrong_kind(self, name: str) -> None:
        self._unreadable(BadInput("picture_kind", field="picture", name=name))

    # the picture kept for the signer

    def _use_stored(self) -> None:
        self._page.edit(put("signing.picture", b""), "signing.picture")

    def _remember(self, on: bool) -> None:
        signer = self._signer()
        if signer is None or self._case is None:
            return
        if on:
            self._before[signer.id] = signer.picture
        picture = self._case.signing.picture if on else self._before.get(signer.id, b"")
        try:
            self._desk.profile.change(partial(_with_picture, signer.id, picture))
        except TactfulError as error:
            self._page.tools.messages.error(error)
        self.profile_changed.emit()

    def _signer(self) -> Signer | None:
        return self._desk.profile.business().signer(self._case.signing.signer) if self._case else None


def lacks_signature(signing: Signing, signer: Signer | None) -> bool:
    """Whether the letter would leave room for ink although the owner chose another way."""
    if signing.kind is SignatureKind.INK or signing.picture:
        return False
    return signing.kind is SignatureKind.DRAWN or signer is None or not signer.picture


def _by(signer_id: str, case: Case) -> Case:
    return replace(case, signing=replace(case.signing, signer=signer_id, picture=b""))


def _in_kind(kind: SignatureKind, picture: bytes, case: Case) -> Case:
    return replace(case, signing=replace(case.signing, kind=kind, picture=picture))


def _with_picture(signer_id: str, picture: bytes, business: Business) -> Business:
    signers = (replace(s, picture=picture) if s.id == signer_id else s for s in business.signers)
    return replace(business, signers=tuple(signers))
