# SPDX-License-Identifier: GPL-3.0-or-later
"""Step 7: second readers, lawyers, and going ahead without."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

from docx import Document
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit

from composer.case import Case, Money, ReviewAnswer, ReviewRole
from composer.desk import Desk
from composer.journey import NO_SECOND_READER, Step
from tests.helpers.cases import checked_case
from tests.helpers.clock import FakeClock
from tests.ui.frames import Hands, Opener
from ui.widgets.chips import Chips
from ui.wizard.review_card import ReviewCard
from ui.wizard.review_page import ReviewPage


def page(hands: Hands) -> ReviewPage:
    found = hands.frame.page
    assert isinstance(found, ReviewPage)
    return found


def dear(desk: Desk, clock: FakeClock) -> Case:
    """A checked case above the owner's limit."""
    case = checked_case(desk, clock)
    asked = replace(case.request, amount_asked=Money(Decimal(9000), "GBP"))
    return desk.cases.save(replace(case, request=asked))


def answer(hands: Hands, choice: ReviewAnswer) -> None:
    chips = hands.find(Chips, f"review.{hands.case.reviews[-1].id}.answer")
    hands.bot.mouseClick(chips.button(choice), Qt.MouseButton.LeftButton)


def test_a_second_reader_is_asked_by_name_and_agrees(desk: Desk, clock: FakeClock, open_at: Opener) -> None:
    hands = open_at(checked_case(desk, clock), Step.REVIEW)
    hands.find(QComboBox, "review.reviewer").setEditText("Ann Lee")
    hands.click("review.ask")
    assert hands.frame.footer.reason.text() == "Still missing: the reader’s answer"
    answer(hands, ReviewAnswer.AGREED)
    (review,) = hands.stored().reviews
    assert (review.reviewer, review.answer) == ("Ann Lee", ReviewAnswer.AGREED)
    hands.primary()
    assert hands.frame.page.step is Step.SEND


def test_what_they_said_is_kept(desk: Desk, clock: FakeClock, open_at: Opener) -> None:
    hands = open_at(checked_case(desk, clock), Step.REVIEW)
    hands.click("review.ask")
    answer(hands, ReviewAnswer.CHANGES)
    said = hands.find(QPlainTextEdit, f"review.{hands.case.reviews[0].id}.comments")
    hands.type(said, "Too long.")
    assert hands.stored().reviews[0].comments == "Too long."
    assert hands.frame.footer.reason.isVisible()


def test_asking_nobody_names_what_is_missing(desk: Desk, clock: FakeClock, open_at: Opener) -> None:
    hands = open_at(checked_case(desk, clock), Step.REVIEW)
    hands.find(QComboBox, "review.reviewer").setEditText("  ")
    hands.click("review.ask")
    assert page(hands).ask_card.name_field.problem.isVisible()
    assert hands.case.reviews == ()


def test_going_on_without_a_second_reader(desk: Desk, clock: FakeClock, open_at: Opener) -> None:
    hands = open_at(checked_case(desk, clock), Step.REVIEW)
    assert "without" in hands.frame.footer.primary_button.text()
    hands.primary()
    assert NO_SECOND_READER in hands.stored().kept_nudges
    assert hands.frame.page.step is Step.SEND


def test_a_large_amount_needs_a_lawyer(desk: Desk, clock: FakeClock, open_at: Opener) -> None:
    hands = open_at(dear(desk, clock), Step.REVIEW)
    assert "£9,000.00 is above your limit" in page(hands).need_words.text()
    assert page(hands).ask_card.role.value() is ReviewRole.LAWYER
    hands.primary()
    assert hands.frame.page.step == "review"
    hands.click("review.ask")
    answer(hands, ReviewAnswer.AGREED)
    hands.primary()
    assert hands.frame.page.step is Step.SEND


def test_an_edit_voids_the_sign_off_visibly(desk: Desk, clock: FakeClock, open_at: Opener) -> None:
    case = desk.reviewing.ask(dear(desk, clock), ReviewRole.LAWYER, "Helen Marsh")
    case = desk.reviewing.answer(case, case.reviews[0].id, ReviewAnswer.AGREED)
    edited = desk.cases.save(desk.drafting.edited(case, case.draft.text + " Thank you again."))
    checked = desk.checking.recorded(edited, desk.checking.run(desk.checking.job(edited, 1)))
    hands = open_at(desk.cases.save(checked), Step.REVIEW)
    card = hands.find(ReviewCard, f"review.{case.reviews[0].id}")
    assert card.void.isVisible()
    assert card.state.text() == "Void"
    assert not card.answer.isEnabled()
    assert "lawyer" in hands.frame.footer.reason.text()


def test_going_ahead_without_the_lawyer_needs_a_reason(desk: Desk, clock: FakeClock, open_at: Opener) -> None:
    hands = open_at(dear(desk, clock), Step.REVIEW)
    hands.click("review.without_lawyer")
    hands.click("review.confirm")
    assert page(hands).because_field.problem.isVisible()
    hands.type(hands.find(QLineEdit, "review.because"), "She is on leave until May")
    hands.click("review.confirm")
    (lifted,) = hands.stored().lifted
    assert (lifted.code, lifted.because) == ("review_missing", "She is on leave until May")
    assert "She is on leave" in page(hands).lifted.text()


def test_a_copy_to_show_is_the_unsigned_letter(
    desk: Desk, clock: FakeClock, open_at: Opener, tmp_path: Path
) -> None:
    hands = open_at(checked_case(desk, clock), Step.REVIEW)
    page(hands).save_copy_as(str(tmp_path / "to read.docx"))
    assert hands.background.wait_all()
    text = "\n".join(p.text for p in Document(str(tmp_path / "to read.docx")).paragraphs)
    assert hands.case.draft.paragraphs[0].text[:40] in text.replace("\u00a0", " ")
    assert "to read.docx" in hands.messages.toasts[-1][0]


def test_a_copy_that_cannot_be_written_says_why(
    desk: Desk, clock: FakeClock, open_at: Opener, tmp_path: Path
) -> None:
    hands = open_at(checked_case(desk, clock), Step.REVIEW)
    page(hands).save_copy_as(str(tmp_path / "nowhere" / "copy.docx"))
    assert hands.background.wait_all()
    assert [e.code for e in hands.messages.errors] == ["folder_gone"]
