# SPDX-License-Identifier: GPL-3.0-or-later
"""Step 8 before the export: signer, signature, envelope, paper, date, enclosures."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from composer.case import Case, Money, Paragraph, PostalAddress, SignatureKind
from composer.desk import Desk
from composer.journey import Step
from composer.sample import sample_customer
from tests.helpers.cases import reviewed_case
from tests.helpers.clock import FakeClock
from tests.ui.fakes import has_focus
from tests.ui.frames import Hands, Opener
from ui.widgets.signature import SignaturePad
from ui.wizard.page import Edit
from ui.wizard.send_page import SendPage


@pytest.fixture
def hands(desk: Desk, clock: FakeClock, open_at: Opener) -> Hands:
    """The page with a letter that is ready to be signed."""
    return open_at(reviewed_case(desk, clock), Step.SEND)


def page(hands: Hands) -> SendPage:
    found = hands.frame.page
    assert isinstance(found, SendPage)
    return found


def without_signers(desk: Desk, clock: FakeClock) -> Case:
    case = reviewed_case(desk, clock)
    desk.profile.change(lambda business: replace(business, signers=()))
    return desk.cases.save(replace(case, signing=replace(case.signing, signer="")))


def reason(hands: Hands) -> str:
    return hands.frame.footer.reason.text()


def stroke(pad: SignaturePad, *points: tuple[int, int]) -> None:
    first, *others = (QPoint(*p) for p in points)
    QTest.mousePress(pad, Qt.MouseButton.LeftButton, pos=first)
    for place in others:
        QTest.mouseMove(pad, place)
    QTest.mouseRelease(pad, Qt.MouseButton.LeftButton, pos=others[-1])


def draw(hands: Hands) -> SignaturePad:
    hands.click("signing.kind.drawn")
    pad = hands.find(SignaturePad, "signing.pad")
    stroke(pad, (40, 60), (90, 30), (160, 80))
    return pad


def png(path: Path, colour: str = "navy") -> Path:
    Image.new("RGB", (300, 100), colour).save(path)
    return path


def give(hands: Hands, path: Path) -> None:
    """Choose a picture file, as the dialog does."""
    page(hands).form.signature.picture.zone.take(path)
    assert hands.background.wait_all()


# who signs


def test_the_first_signer_signs_unless_another_is_chosen(
    desk: Desk, clock: FakeClock, open_at: Opener
) -> None:
    case = reviewed_case(desk, clock)
    hands = open_at(desk.cases.save(replace(case, signing=replace(case.signing, signer=""))), Step.SEND)
    box = hands.find(QComboBox, "signing.signer")
    assert (box.currentText(), has_focus(box)) == ("Tom Larkfield, Owner", True)
    hands.bot.keyClick(box, Qt.Key.Key_Down)
    assert hands.stored().signing.signer == "s2"
    assert desk.letters.letter(hands.case).signatory == "Priya Nair"


def test_a_signer_is_added_right_here(hands: Hands, desk: Desk) -> None:
    hands.click("signing.add_signer")
    name = hands.find(QLineEdit, "signer.name")
    assert has_focus(name)
    hands.type(name, "Ann  Lee")
    hands.type(hands.find(QLineEdit, "signer.role"), "Director")
    hands.bot.keyClick(hands.find(QLineEdit, "signer.role"), Qt.Key.Key_Return)
    assert [(s.name, s.role) for s in desk.profile.business().signers][-1] == ("Ann Lee", "Director")
    assert hands.find(QComboBox, "signing.signer").currentText() == "Ann Lee, Director"
    assert hands.stored().signing.signer == desk.profile.business().signers[-1].id
    assert not name.isVisible()


def test_adding_can_be_left_with_escape(hands: Hands, desk: Desk) -> None:
    hands.click("signing.add_signer")
    name = hands.find(QLineEdit, "signer.name")
    hands.type(name, "Nobody")
    hands.bot.keyClick(name, Qt.Key.Key_Escape)
    assert not name.isVisible()
    assert len(desk.profile.business().signers) == 2


def test_without_signers_the_form_is_open_and_says_what_is_missing(
    desk: Desk, clock: FakeClock, open_at: Opener
) -> None:
    hands = open_at(without_signers(desk, clock), Step.SEND)
    assert reason(hands) == "Still missing: who signs"
    page(hands).form.layouts.setFocus()
    hands.primary()
    name = hands.find(QLineEdit, "signer.name")
    assert has_focus(name)
    hands.type(name, "Tom")
    hands.click("signer.add")
    assert (reason(hands), hands.case.signing.signer) == ("", desk.profile.business().signers[0].id)


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("", "Without a name nobody can see who signed. Enter it here."),
        ("\u202e\u200f ", "Without a name nobody can see who signed. Enter it here."),
        ("x" * 201, "This is longer than fits. Shorten it to 200 characters."),
        ("Tom 🙂", "Letters cannot show “🙂”. Leave it out."),
    ],
)
def test_a_name_that_cannot_sign_is_refused_beside_the_field(
    hands: Hands, desk: Desk, name: str, said: str
) -> None:
    hands.click("signing.add_signer")
    hands.find(QLineEdit, "signer.name").setText(name)
    hands.click("signer.add")
    assert page(hands).form.signer.form.name_field.problem.text() == said
    assert hands.find(QLineEdit, "signer.name").text() == name
    assert len(desk.profile.business().signers) == 2


# how it is signed


def test_what_is_drawn_is_in_the_letter_at_once(hands: Hands, desk: Desk) -> None:
    hands.click("signing.kind.drawn")
    assert reason(hands) == "Still missing: the signature"
    pad = draw(hands)
    assert reason(hands) == ""
    assert desk.letters.letter(hands.case).signature.picture.startswith(b"\x89PNG")
    one = hands.case.signing.picture
    stroke(pad, (40, 90), (200, 95))
    assert hands.case.signing.picture != one
    assert hands.stored().signing.kind is SignatureKind.DRAWN


def test_strokes_are_taken_back_by_button_and_key(hands: Hands) -> None:
    pad = draw(hands)
    one = hands.case.signing.picture
    stroke(pad, (40, 90), (200, 95))
    hands.bot.keyClick(pad, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert hands.case.signing.picture == one
    hands.click("signing.undo")
    assert (hands.case.signing.picture, pad.has_ink) == (b"", False)
    assert reason(hands) == "Still missing: the signature"


def test_clear_takes_all_strokes_and_undo_brings_the_signature_back(hands: Hands) -> None:
    pad = draw(hands)
    one = hands.case.signing.picture
    hands.click("signing.clear")
    assert (hands.case.signing.picture, has_focus(pad)) == (b"", True)
    hands.frame.undo()
    assert hands.case.signing.picture == one
    assert page(hands).form.signature.draw.specimen.isVisible()


def test_the_letter_is_open_where_it_is_signed(hands: Hands, desk: Desk, qtbot: QtBot) -> None:
    long = "\n\n".join(["We have looked into it."] * 80)
    preview = hands.frame.preview
    hands.frame.keeper.apply(Edit(lambda case: with_text(case, long)))
    qtbot.waitUntil(lambda: preview.page_count > 1)
    assert preview.page == preview.page_count - 1
    preview.turn_back()
    assert preview.page == preview.page_count - 2
    draw(hands)
    assert preview.page == preview.page_count - 1
    hands.frame.show_step(Step.DRAFT)
    assert preview.page == 0


def with_text(case: Case, text: str) -> Case:
    return replace(case, draft=replace(case.draft, paragraphs=(Paragraph("p1", text),)))


def test_a_signature_drawn_earlier_is_shown_and_can_be_drawn_anew(
    hands: Hands, desk: Desk, open_at: Opener
) -> None:
    draw(hands)
    again = open_at(hands.stored(), Step.SEND)
    assert page(again).form.signature.draw.specimen.isVisible()
    again.click("signing.clear")
    assert again.find(SignaturePad, "signing.pad").isVisible()
    assert again.case.signing.picture == b""


def test_each_way_keeps_its_own_signature_for_who_changes_back(hands: Hands) -> None:
    draw(hands)
    one = hands.case.signing.picture
    hands.click("signing.kind.ink")
    assert hands.case.signing.picture == b""
    hands.click("signing.kind.drawn")
    assert hands.case.signing.picture == one


def test_nobody_signs_with_the_hand_of_another(hands: Hands) -> None:
    draw(hands)
    hands.bot.keyClick(hands.find(QComboBox, "signing.signer"), Qt.Key.Key_Down)
    assert (hands.case.signing.signer, hands.case.signing.picture) == ("s2", b"")
    assert not hands.find(SignaturePad, "signing.pad").has_ink


def test_a_picture_signs_and_is_remembered_for_the_signer(hands: Hands, desk: Desk, tmp_path: Path) -> None:
    hands.click("signing.kind.picture")
    assert reason(hands) == "Still missing: the signature"
    give(hands, png(tmp_path / "me.png"))
    assert hands.stored().signing.picture.startswith(b"\x89PNG")
    hands.click("signing.remember")
    assert desk.profile.business().signers[0].picture == hands.case.signing.picture
    hands.click("signing.remember")
    assert desk.profile.business().signers[0].picture == b""


def test_the_picture_kept_for_the_signer_is_offered(hands: Hands, desk: Desk, tmp_path: Path) -> None:
    kept = desk.profile.signature_from_file(png(tmp_path / "kept.png"))
    first, *others = desk.profile.business().signers
    desk.profile.change(lambda b: replace(b, signers=(replace(first, picture=kept), *others)))
    hands.click("signing.kind.picture")
    assert reason(hands) == ""
    assert (
        page(hands).form.signature.picture.caption.text() == "This is the signature kept for Tom Larkfield."
    )
    give(hands, png(tmp_path / "other.png", "black"))
    hands.click("signing.use_stored")
    assert desk.letters.letter(hands.case).signature.picture == kept


def test_a_cmyk_picture_is_made_fit_for_the_letter(hands: Hands, tmp_path: Path) -> None:
    Image.new("CMYK", (300, 100), (0, 200, 0, 40)).save(tmp_path / "print.jpg")
    hands.click("signing.kind.picture")
    give(hands, tmp_path / "print.jpg")
    assert hands.case.signing.picture.startswith(b"\x89PNG")


def _corrupt(folder: Path) -> Path:
    path = png(folder / "half.png")
    path.write_bytes(path.read_bytes()[:60])
    return path


def _renamed(folder: Path) -> Path:
    (folder / "letter.png").write_text("Dear Sir", "utf-8")
    return folder / "letter.png"


def _empty(folder: Path) -> Path:
    (folder / "empty.png").write_bytes(b"")
    return folder / "empty.png"


def _huge(folder: Path) -> Path:
    Image.new("1", (20000, 20000)).save(folder / "huge.png")
    return folder / "huge.png"


def _other_kind(folder: Path) -> Path:
    return folder / "scan.pdf"


@pytest.mark.parametrize(
    ("make", "said"),
    [
        (_corrupt, "This picture is damaged and cannot be read to its end."),
        (_renamed, "This file is not a picture, whatever its name says."),
        (_empty, "This file is empty."),
        (_huge, "This picture is too big to open."),
        (_other_kind, "“scan.pdf” is not a kind of picture that can be printed."),
        (lambda folder: folder / "gone.png", "This file cannot be opened."),
    ],
    ids=["corrupt", "renamed", "empty", "huge", "other kind", "gone"],
)
def test_a_picture_that_cannot_sign_is_refused_and_the_old_one_stays(
    hands: Hands, tmp_path: Path, make: Callable[[Path], Path], said: str
) -> None:
    hands.click("signing.kind.picture")
    give(hands, png(tmp_path / "good.png"))
    good = hands.case.signing.picture
    give(hands, make(tmp_path))
    words = page(hands).form.signature.picture.problem.text()
    assert words.startswith(said)
    assert len(words) > len(said) + 10  # the remedy follows
    assert hands.case.signing.picture == good
    give(hands, png(tmp_path / "better.png", "black"))
    assert page(hands).form.signature.picture.problem.isHidden()


# envelope, paper, date, enclosures


def test_another_envelope_is_chosen_by_mouse_and_by_arrow(hands: Hands) -> None:
    first, second = (hands.find(QAbstractButton, f"signing.layout.{name}") for name in ("uk-dl", "din-c65"))
    assert first.isChecked()
    hands.bot.mouseClick(second.parentWidget(), Qt.MouseButton.LeftButton, pos=QPoint(20, 20))
    assert hands.case.signing.layout == "din-c65"
    hands.bot.keyClick(second, Qt.Key.Key_Up)
    assert hands.stored().signing.layout == "uk-dl"


def test_an_address_too_long_for_the_window_is_said_and_leads_to_it(
    desk: Desk, clock: FakeClock, open_at: Opener
) -> None:
    long = "The Old Malthouse at the far end of the long lane by the bridge"
    address = PostalAddress(
        "GB", f"{long}\nSecond floor, left-hand door", "Upper Otley", "Otley", "", "LS21 9ZZ"
    )
    customer = replace(sample_customer(), address=address, company="Ellis and Daughters Interiors")
    hands = open_at(reviewed_case(desk, clock, customer=customer), Step.SEND)
    problem = page(hands).form.layout_field.problem
    assert re.fullmatch(
        r"The address has \d lines, too many for this window. Leave one out, .*", problem.text()
    )
    hands.click("signing.to_address")
    assert hands.frame.page.step is Step.REQUEST


def test_a_line_too_wide_is_quoted(desk: Desk, clock: FakeClock, open_at: Opener) -> None:
    address = PostalAddress("GB", "W" * 70, "", "Otley", "", "LS21 9ZZ")
    customer = replace(sample_customer(), address=address)
    hands = open_at(reviewed_case(desk, clock, customer=customer), Step.SEND)
    words = page(hands).form.layout_field.problem.text()
    assert words.startswith(f"Line 2 of the address is too wide for this window: “{'W' * 60}…”.")


def test_own_letter_paper_leaves_the_letterhead_out(hands: Hands) -> None:
    hands.click("signing.letterhead")
    assert hands.stored().signing.letterhead is False
    hands.click("signing.letterhead")
    assert hands.case.signing.letterhead is True


def test_the_letter_bears_the_date_chosen(hands: Hands, desk: Desk) -> None:
    line = hands.find(QLineEdit, "signing.letter_date.line")
    hands.type(line, "20/11/2026")
    assert hands.stored().signing.letter_date == date(2026, 11, 20)
    assert desk.letters.letter(hands.case).letter_date == "20 November 2026"


def test_a_day_that_does_not_exist_is_said_and_the_letter_bears_today(hands: Hands, desk: Desk) -> None:
    line = hands.find(QLineEdit, "signing.letter_date.line")
    hands.type(line, "29/2/2027")
    hands.find(QComboBox, "signing.signer").setFocus()
    assert page(hands).form.date_field.problem.text() == "There is no such day. Check day, month and year."
    assert desk.letters.letter(hands.case).letter_date == "24 November 2026"


def test_enclosures_are_lines_and_typing_is_not_disturbed(hands: Hands, desk: Desk) -> None:
    box = hands.find(QPlainTextEdit, "signing.enclosures")
    hands.type(box, "Care ")
    assert box.toPlainText() == "Care "  # the space stays while a word is being typed
    hands.type(box, "sheet")
    hands.bot.keyClick(box, Qt.Key.Key_Return)
    hands.bot.keyClick(box, Qt.Key.Key_Return)
    hands.type(box, "Oil sample ")
    assert hands.stored().signing.enclosures == ("Care sheet", "Oil sample")
    assert box.textCursor().atEnd()
    assert desk.letters.letter(hands.case).enclosures == ("Care sheet", "Oil sample")


def test_what_no_letter_can_show_is_named_beside_the_enclosures(hands: Hands) -> None:
    hands.find(QPlainTextEdit, "signing.enclosures").setPlainText("Photo 🙂\x07\u202e")
    problem = page(hands).form.enclosures_field.problem
    assert problem.text() == "Letters cannot show “🙂”. Leave it out."
    assert hands.case.signing.enclosures == ("Photo 🙂",)
    hands.find(QPlainTextEdit, "signing.enclosures").setPlainText("Photo")
    assert problem.isHidden()


# what stands in the way


def test_a_hard_stop_is_listed_and_leads_to_its_step(hands: Hands, desk: Desk) -> None:
    desk.profile.set_limit(Money(Decimal(100), "GBP"))
    hands.frame.refresh()
    assert reason(hands) == "A lawyer must see this exact text first."
    hands.click("stop.review_missing")
    assert hands.frame.page.step is Step.REVIEW


def test_pressing_the_button_goes_to_what_stops_it(hands: Hands, desk: Desk) -> None:
    desk.profile.set_limit(Money(Decimal(100), "GBP"))
    hands.frame.refresh()
    hands.primary()
    assert hands.frame.page.step is Step.REVIEW
    assert hands.desk.cases.open(hands.case.id).sealed_at is None


def test_the_last_line_reminds_quietly(hands: Hands) -> None:
    assert page(hands).form.reminder.text() == "What you send may be kept for ever."
    assert not page(hands).form.stops.isVisible()


# for all hands and eyes


def interactive(inside: QWidget) -> list[QWidget]:
    kinds = (QAbstractButton, QComboBox, QLineEdit, QPlainTextEdit, SignaturePad)
    return [w for w in inside.findChildren(QWidget) if isinstance(w, kinds)]


@pytest.mark.parametrize("kind", list(SignatureKind))
def test_everything_has_a_name_for_tests_and_for_screen_readers(hands: Hands, kind: SignatureKind) -> None:
    hands.click(f"signing.kind.{kind.value}")
    hands.click("signing.add_signer")
    for control in (c for c in interactive(page(hands).content) if c.isVisible()):
        spoken = control.accessibleName() or (control.text() if isinstance(control, QAbstractButton) else "")
        assert spoken, control
        if not control.toolTip():  # the calendar's small button belongs to its field
            assert control.objectName(), spoken


def test_no_key_is_given_twice(hands: Hands) -> None:
    for kind in SignatureKind:
        hands.click(f"signing.kind.{kind.value}")
        texts = [
            w.text()
            for w in hands.frame.form.findChildren(QWidget)
            if isinstance(w, (QLabel, QAbstractButton)) and w.isVisible()
        ]
        keys = [found[1].lower() for text in texts if (found := re.search(r"&([^&])", text))]
        assert len(keys) == len(set(keys)), (kind, sorted(keys))


def test_tab_goes_down_the_page(hands: Hands) -> None:
    hands.click("signing.kind.picture")
    hands.find(QComboBox, "signing.signer").setFocus()
    names = []
    for _ in range(9):
        focused = QApplication.focusWidget()
        assert focused is not None
        names.append(focused.objectName())
        hands.bot.keyClick(focused, Qt.Key.Key_Tab)
    assert [name for name in names if name] == [
        "signing.signer",
        "signing.add_signer",
        "signing.kind.picture",
        "signing.picture",
        "signing.layout.uk-dl",
        "signing.letterhead",
        "signing.letter_date.line",
        "signing.enclosures",
    ]
