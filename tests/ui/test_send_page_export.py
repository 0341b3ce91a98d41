# SPDX-License-Identifier: GPL-3.0-or-later
"""Sign and export: what is made, and that trouble leaves the case as it was and open for another try."""

from __future__ import annotations

import errno
import os
import threading
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from composer.archive.writing import Disk
from composer.case import Case, Money, SignatureKind
from composer.composition import build
from composer.desk import Desk
from composer.errors import BadInput, FileTrouble, NotAllowed, StoreError
from composer.journey import Step
from tests.helpers.cases import reviewed_case
from tests.helpers.clock import FakeClock
from tests.helpers.desks import FakeEngine
from tests.ui.fakes import has_focus
from tests.ui.frames import Hands, Opener
from ui.place import Target, Where
from ui.wizard.send_page import SendPage


class WilfulDisk(Disk):
    """A disk that fails with ``trouble`` once so many files were written, or holds a write back."""

    def __init__(self) -> None:
        self.trouble: int | None = None
        self.good = 0
        self.may_write = threading.Event()
        self.may_write.set()

    def write(self, path: Path, data: bytes) -> None:
        self.may_write.wait(20)
        self.good -= 1
        if self.trouble is not None and self.good < 0:
            raise OSError(self.trouble, os.strerror(self.trouble))
        super().write(path, data)


@pytest.fixture
def disk() -> WilfulDisk:
    return WilfulDisk()


@pytest.fixture
def desk(tmp_path: Path, clock: FakeClock, disk: WilfulDisk) -> Iterator[Desk]:
    """A real desk whose customer files lie on the wilful disk."""
    made = build(tmp_path / "data", files=tmp_path / "letters", clock=clock, disk=disk, engine=FakeEngine())
    yield made
    made.close()


@pytest.fixture
def hands(desk: Desk, clock: FakeClock, open_at: Opener) -> Hands:
    return open_at(reviewed_case(desk, clock), Step.SEND)


def page(hands: Hands) -> SendPage:
    found = hands.frame.page
    assert isinstance(found, SendPage)
    return found


def export(hands: Hands) -> None:
    """Press the button and wait for the end of it."""
    hands.primary()
    assert hands.background.wait_all()


def files_in(tmp_path: Path) -> list[str]:
    return sorted(p.name for p in (tmp_path / "letters").rglob("*") if p.is_file())


def assert_still_open(hands: Hands, before: Case) -> None:
    """Nothing is sealed, stored or shown differently; the page can be used."""
    assert hands.case == before
    stored = hands.desk.cases.open(before.id)
    assert replace(stored, step=before.step) == before
    assert page(hands).content.isEnabled()
    assert hands.frame.footer.primary_button.text() == "Sign and &export"


def test_both_files_are_made_and_the_case_becomes_a_record(hands: Hands, tmp_path: Path) -> None:
    export(hands)
    stored = hands.desk.cases.open(hands.case.id)
    assert stored.is_record
    assert stored == hands.case
    filed = stored.letters[-1]
    assert {filed.docx, filed.pdf, "record.json"} <= set(files_in(tmp_path))
    assert page(hands).title() == "The letter is ready"
    assert hands.frame.footer.primary_button.text() == "&Go to the record"
    assert page(hands).ready.pdf_name.text() == filed.pdf
    assert page(hands).ready.docx_name.text() == filed.docx
    assert has_focus(page(hands).ready.open_pdf)


def test_what_was_just_typed_is_in_the_letter(hands: Hands) -> None:
    hands.type(hands.find(QPlainTextEdit, "signing.enclosures"), "Care sheet")
    export(hands)
    assert hands.desk.cases.open(hands.case.id).signing.enclosures == ("Care sheet",)
    assert hands.case.is_record


def test_pressing_twice_makes_one_letter(hands: Hands, disk: WilfulDisk, tmp_path: Path) -> None:
    disk.may_write.clear()
    hands.primary()
    hands.primary()
    disk.may_write.set()
    assert hands.background.wait_all()
    assert len(hands.case.letters) == 1
    assert sum(name.endswith(".pdf") for name in files_in(tmp_path)) == 1


def test_a_slow_disk_shows_progress_and_lets_nothing_change(hands: Hands, disk: WilfulDisk) -> None:
    disk.may_write.clear()
    hands.primary()
    hands.bot.waitUntil(page(hands).progress.isVisible, timeout=3000)
    assert not page(hands).content.isEnabled()
    assert not page(hands).progress.stop.isVisible()  # a letter is made whole or not at all
    disk.may_write.set()
    assert hands.background.wait_all()
    assert not page(hands).progress.isVisible()
    assert hands.case.is_record


def test_who_leaves_meanwhile_still_gets_the_letter(hands: Hands) -> None:
    hands.primary()
    hands.frame.go_back()
    assert hands.case.is_record
    assert hands.desk.cases.open(hands.case.id).is_record


@pytest.mark.parametrize("good", [0, 1, 2, 3])
@pytest.mark.parametrize(
    ("trouble", "code"),
    [
        (errno.ENOSPC, "disk_full"),
        (errno.EROFS, "read_only"),
        (errno.ESTALE, "folder_gone"),
        (errno.EBUSY, "file_locked"),
        (errno.EINVAL, "cannot_write"),
    ],
)
def test_trouble_with_the_folder_leaves_the_case_open_and_no_file(
    hands: Hands, disk: WilfulDisk, tmp_path: Path, trouble: int, code: str, good: int
) -> None:
    before = hands.case
    disk.trouble, disk.good = trouble, good
    export(hands)
    (error,) = hands.messages.errors
    assert (type(error), error.code) == (FileTrouble, code)
    assert_still_open(hands, before)
    assert files_in(tmp_path) == []
    disk.trouble = None
    export(hands)
    assert hands.case.is_record


def test_a_character_that_cannot_be_printed_is_named_with_its_place(hands: Hands, tmp_path: Path) -> None:
    box = hands.find(QPlainTextEdit, "signing.enclosures")
    box.setPlainText("Photo 𓀀")
    before = hands.case
    export(hands)
    text, kind, _ = hands.messages.pages[-1]
    assert text == (
        "“𓀀” in the enclosures cannot be printed. No file was made; your letter is as it was and still open. "
        "Leave it out there, then sign and export again."
    )
    assert (kind, files_in(tmp_path)) == ("warn", [])
    assert replace(hands.case, revision=0, updated_at=before.updated_at) == replace(before, revision=0)
    hands.messages.press("Go there")
    assert has_focus(box)
    box.setPlainText("Photo")
    export(hands)
    assert hands.case.is_record


def test_an_unseen_character_is_named_by_its_number(hands: Hands) -> None:
    hands.find(QPlainTextEdit, "signing.enclosures").setPlainText("Photo \ue123")
    export(hands)
    assert hands.messages.pages[-1][0].startswith("“U+E123” in the enclosures cannot be printed.")


def test_a_culprit_of_the_profile_leads_to_the_settings(hands: Hands, desk: Desk) -> None:
    desk.profile.change(lambda business: replace(business, name="Larkfield 𓀀"))
    went: list[Target] = []
    hands.frame.go.connect(went.append)
    export(hands)
    assert "in your business’s name cannot be printed" in hands.messages.pages[-1][0]
    hands.messages.press("Go there")
    assert went == [Target(Where.SETTINGS)]


def test_a_culprit_of_the_draft_leads_to_the_draft(hands: Hands) -> None:
    page(hands).teller.tell(BadInput("cannot_print", field="body", culprit="𓀀", reason="no_glyph"))
    assert hands.messages.pages[-1][0].startswith("“𓀀” in the text cannot be printed.")
    hands.messages.press("Go there")
    assert hands.frame.page.step is Step.DRAFT


def test_a_letter_that_is_refused_for_no_named_reason_is_explained(hands: Hands) -> None:
    page(hands).teller.tell(BadInput("cannot_print", field="letter", culprit="...", reason="refused"))
    text, _, actions = hands.messages.pages[-1]
    assert text.startswith("The letter could not be set on the page. No file was made;")
    assert actions == ()


def test_a_damaged_signature_is_said_and_a_pen_is_the_way_out(hands: Hands, tmp_path: Path) -> None:
    broken = replace(hands.case.signing, kind=SignatureKind.PICTURE, picture=b"\x89PNG\r\n\x1a\nbroken")
    page(hands).edit(lambda case: replace(case, signing=broken))
    export(hands)
    text = hands.messages.pages[-1][0]
    assert text.startswith("The picture of the signature is damaged. No file was made;")
    assert (hands.case.is_record, files_in(tmp_path)) == (False, [])
    hands.click("signing.kind.ink")
    export(hands)
    assert hands.case.is_record


def test_a_damaged_logo_leads_to_the_settings(hands: Hands, desk: Desk) -> None:
    desk.profile.save(replace(desk.profile.business(), logo=b"\x89PNG\r\n\x1a\nbroken"))
    export(hands)
    text, _, actions = hands.messages.pages[-1]
    assert text.startswith("The picture of your logo is damaged.")
    assert [a.text for a in actions] == ["Go there"]
    hands.click("signing.letterhead")  # own letter paper needs no logo
    export(hands)
    assert hands.case.is_record


def test_a_stop_that_came_up_meanwhile_is_said(hands: Hands, desk: Desk, tmp_path: Path) -> None:
    before = hands.case
    desk.profile.set_limit(Money(Decimal(100), "GBP"))  # in another window: this one has not looked yet
    export(hands)
    (error,) = hands.messages.errors
    assert (type(error), error.code) == (NotAllowed, "hard_stop")
    assert hands.case == before
    assert files_in(tmp_path) == []
    hands.frame.refresh()
    assert hands.find(QWidget, "stop.review_missing").isVisible()
    desk.profile.set_limit(Money(Decimal(1000), "GBP"))
    hands.frame.refresh()
    export(hands)
    assert hands.case.is_record


def test_no_letter_is_made_of_a_case_that_another_window_changed(
    hands: Hands, desk: Desk, tmp_path: Path
) -> None:
    other = desk.cases.open(hands.case.id)
    desk.cases.save(replace(other, follow_up_done=True))
    hands.type(hands.find(QPlainTextEdit, "signing.enclosures"), "Care sheet")
    export(hands)
    assert hands.messages.pages[-1][0].startswith("This case was changed in another window meanwhile.")
    assert (hands.case.is_record, files_in(tmp_path)) == (False, [])


def test_no_letter_is_made_of_changes_that_could_not_be_saved(
    hands: Hands, desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_: Case) -> Case:
        raise StoreError("store_full")

    hands.type(hands.find(QPlainTextEdit, "signing.enclosures"), "Care sheet")
    with monkeypatch.context() as patch:
        patch.setattr(desk.cases, "save", full)
        export(hands)
        assert hands.messages.pages[-1][0].startswith("Your last changes could not be saved yet")
        assert (hands.case.signing.enclosures, files_in(tmp_path)) == (("Care sheet",), [])
    export(hands)
    assert hands.case.is_record
