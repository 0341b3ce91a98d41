# SPDX-License-Identifier: GPL-3.0-or-later
"""Step 4: typing, one line of undo for everything, paragraphs written anew, unfilled places, bad input."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton

from composer.case import Case
from composer.desk import Desk
from composer.desk.drafting import Drafting
from composer.draft.templates import Template, parse
from composer.journey import Step
from tests.helpers.cases import decided_case, drafted_case
from tests.helpers.clock import FakeClock
from tests.ui.draft_hands import append, editor_of, page_of, press_undo_of_toast
from tests.ui.frames import Hands, Opener

CTRL = Qt.KeyboardModifier.ControlModifier
OWN = "Frankly, call me."


@pytest.fixture
def hands(desk: Desk, clock: FakeClock, open_at: Opener) -> Hands:
    opened = open_at(drafted_case(desk, clock), Step.DRAFT)
    opened.frame.activateWindow()
    opened.bot.waitUntil(opened.frame.isActiveWindow)  # shortcuts are for the window in front
    return opened


def write_own(hands: Hands) -> None:
    """A paragraph of the owner's own at the end."""
    append(hands, OWN)


def undo(hands: Hands) -> None:
    hands.bot.keyClick(editor_of(hands), Qt.Key.Key_Z, CTRL)


def paste(hands: Hands, text: str) -> None:
    data = QMimeData()
    data.setText(text)
    editor_of(hands).insertFromMimeData(data)


def test_typed_words_reach_the_case_and_paragraphs_know_whence_they_came(hands: Hands) -> None:
    before = hands.case.draft.paragraphs
    write_own(hands)
    after = hands.stored().draft.paragraphs
    assert after[:-1] == before
    assert (after[-1].text, after[-1].source) == (OWN, "")


def test_a_space_at_the_end_of_a_paragraph_adds_nothing_else(hands: Hands) -> None:
    write_own(hands)
    hands.bot.keyClicks(editor_of(hands), " Or ")
    assert editor_of(hands).document().lastBlock().text() == f"{OWN} Or "
    assert hands.case.draft.text.endswith(f"{OWN} Or ")


def test_ctrl_z_in_the_editor_takes_typing_back_and_the_cursor_stays(hands: Hands) -> None:
    before, editor = hands.case.draft.text, editor_of(hands)
    editor.go_to_paragraph(4)
    hands.bot.keyClicks(editor, "Now: ")
    assert "Now: For these reasons" in hands.case.draft.text
    undo(hands)
    assert editor.text() == hands.case.draft.text == before
    assert editor.paragraph == 4
    hands.bot.keyClick(editor, Qt.Key.Key_Z, CTRL | Qt.KeyboardModifier.ShiftModifier)
    assert "Now: For these reasons" in editor.text()


def test_one_paragraph_is_written_anew_and_no_other(hands: Hands) -> None:
    editor, before = editor_of(hands), hands.case.draft
    editor.go_to_paragraph(0)
    hands.bot.keyClicks(editor, "Dear friend! ")
    write_own(hands)
    editor.go_to_paragraph(0)
    hands.click("draft.rewrite")
    assert hands.case.draft.paragraphs[:-1] == before.paragraphs
    assert hands.stored().draft.text == f"{before.text}\n\n{OWN}"


def test_ctrl_z_takes_back_a_rewriting_with_all_that_belongs_to_it(hands: Hands) -> None:
    editor = editor_of(hands)
    editor.go_to_paragraph(2)
    hands.bot.keyClicks(editor, "So: ")
    typed = hands.case.draft
    hands.click("draft.rewrite")
    assert hands.case.draft != typed
    assert editor.paragraph == 2
    undo(hands)
    assert hands.case.draft == typed
    assert editor.text() == typed.text
    assert editor.paragraph == 2
    undo(hands)
    assert "So: " not in editor.text()


def test_undo_of_a_template_keeps_the_cursor_at_its_words(hands: Hands) -> None:
    editor, before = editor_of(hands), hands.case.draft
    hands.click("draft.template.change")
    hands.click("draft.template.outside_period")
    hands.click("draft.template.use")
    editor.go_to_paragraph(1)
    words = editor.textCursor().block().text()
    undo(hands)
    assert hands.case.draft == before
    assert editor.textCursor().block().text() == words


def test_an_own_paragraph_cannot_be_written_anew_and_the_page_says_why(hands: Hands) -> None:
    write_own(hands)
    assert not hands.find(QPushButton, "draft.rewrite").isEnabled()
    assert hands.find(QLabel, "draft.origin").text().startswith("From: your own words. There is no template")
    editor_of(hands).go_to_paragraph(2)
    assert hands.find(QLabel, "draft.origin").text() == "From: your reason 2"
    hands.bot.keyClicks(editor_of(hands), "x")
    assert hands.find(QLabel, "draft.origin").text() == "From: your reason 2, changed by you"
    assert hands.find(QPushButton, "draft.rewrite").isEnabled()


def test_a_paragraph_whose_reason_is_gone_stays_and_the_page_says_so(
    desk: Desk, clock: FakeClock, open_at: Opener
) -> None:
    case = drafted_case(desk, clock)
    hands = open_at(desk.cases.save(replace(case, reasons=case.reasons[1:])), Step.DRAFT)
    editor_of(hands).go_to_paragraph(1)
    assert hands.find(QLabel, "draft.origin").text() == "From: a reason that is no longer there"
    hands.click("draft.rewrite")
    assert [e.code for e in hands.messages.errors] == ["paragraph_source_gone"]
    assert hands.case.draft == case.draft


def test_changed_facts_are_brought_in_where_they_stand(desk: Desk, clock: FakeClock, open_at: Opener) -> None:
    case = drafted_case(desk, clock)
    changed = replace(case, purchase=replace(case.purchase, order_number="LJ-2000"))
    hands = open_at(desk.cases.save(changed), Step.DRAFT)
    write_own(hands)
    typed = hands.case.draft
    strip = hands.find(QPushButton, "draft.up_to_date")
    assert page_of(hands).notices.facts.text.text() == "1 paragraph uses facts that changed."
    editor_of(hands).go_to_paragraph(3)
    hands.click("draft.up_to_date")
    assert "LJ-2000" in hands.case.draft.paragraphs[0].text
    assert hands.case.draft.paragraphs[1:] == typed.paragraphs[1:]
    assert editor_of(hands).paragraph == 3
    assert not strip.isVisible()
    press_undo_of_toast(hands)
    assert hands.stored().draft == typed
    assert strip.isVisible()


def test_unfilled_places_are_listed_and_a_click_selects_them(
    desk: Desk, clock: FakeClock, open_at: Opener
) -> None:
    hands = open_at(drafted_case(desk, clock), Step.DRAFT)
    page = page_of(hands)
    page.edit(lambda c: desk.drafting.edited(c, "It came on [the delivery date] with [the number]."))
    assert page.form.unfilled.text.text().startswith("2 places are not filled.")
    assert [s.cursor.selectedText() for s in editor_of(hands).extraSelections()] == [
        "[the delivery date]",
        "[the number]",
    ]
    hands.click("draft.unfilled.1")
    assert editor_of(hands).textCursor().selectedText() == "[the number]"
    hands.bot.keyClicks(editor_of(hands), "DN-311")
    assert page.form.unfilled.text.text().startswith("1 place is not filled.")
    assert hands.stored().draft.text == "It came on [the delivery date] with DN-311."


def test_the_footer_leads_to_the_first_unfilled_place(hands: Hands) -> None:
    page = page_of(hands)
    page.edit(lambda c: hands.desk.drafting.edited(c, f"{c.draft.text}\n\nOn [the day] we wrote."))
    assert "not filled" in hands.frame.footer.reason.text()
    hands.bot.mouseClick(hands.frame.footer.reason, Qt.MouseButton.LeftButton)
    assert editor_of(hands).textCursor().selectedText() == "[the day]"


def test_many_words_get_a_plain_hint(hands: Hands) -> None:
    assert page_of(hands).form.words.text() == "338 words"
    paste(hands, "word " * 160)
    hands.bot.waitUntil(lambda: "long for one page" in page_of(hands).form.words.text())


def test_pasted_characters_that_no_letter_can_hold_are_left_out(hands: Hands) -> None:
    write_own(hands)
    paste(hands, "A\x00B\x07 \u202eC\u200f\u2069 \ufeff👍 \ud800e\u0301\n\n\n\x1b[1mbold")
    assert [p.text for p in hands.stored().draft.paragraphs[-2:]] == [f"{OWN}AB C 👍 é", "[1mbold"]
    hands.bot.keyClicks(editor_of(hands), "!")
    assert hands.case.draft.text.endswith("👍 é\n\n[1mbold!")


def test_an_endless_word_is_broken_on_the_screen(hands: Hands) -> None:
    write_own(hands)
    paste(hands, "x" * 400)
    assert hands.case.draft.text.endswith("x" * 400)
    assert editor_of(hands).horizontalScrollBar().maximum() == 0


def test_twenty_thousand_characters_are_taken(hands: Hands) -> None:
    write_own(hands)
    paste(hands, "\n\n".join(["We looked into it again and again. " * 10] * 57))
    hands.bot.keyClicks(editor_of(hands), "End")
    assert len(hands.case.draft.text) > 20_000
    assert hands.stored().draft.text.endswith("End")


def test_a_paste_that_is_no_letter_any_more_is_refused(hands: Hands) -> None:
    before = hands.case.draft
    paste(hands, "x" * 500_001)
    assert hands.messages.pages[-1][0] == "That is too long for a letter. Nothing was pasted."
    assert hands.case.draft == before


def test_a_subject_of_more_than_200_characters_is_not_stored(hands: Hands) -> None:
    line, before = hands.find(QLineEdit, "draft.subject"), hands.case.draft.subject
    line.setText("")
    hands.type(line, "s" * 201)
    assert "200 characters" in page_of(hands).form.subject_field.problem.text()
    assert hands.stored().draft.subject == "s" * 200 != before


def test_the_menu_offers_no_undo_of_its_own(hands: Hands) -> None:
    menu = editor_of(hands).open_menu(0, QPoint(0, 0))
    assert {"edit-undo", "edit-redo"}.isdisjoint(action.objectName() for action in menu.actions())
    menu.close()


class BrokenTemplates(Drafting):
    """Reads a template whose author made up a field."""

    def templates(self, case: Case) -> tuple[Template, ...]:
        head = 'title = "T"\nwhen = "W"\noutcomes = []\nsubject = "S"\n'
        text = head + '[[block]]\nid = "a"\ntext = "{blood_group}"'
        return (parse("outside_period", "en-GB", text, {}),)


def test_a_template_with_an_unknown_field_is_named(desk: Desk, clock: FakeClock, open_at: Opener) -> None:
    case = decided_case(desk, clock)
    hands = open_at(case, Step.DRAFT)
    page = page_of(hands)
    page.templates._desk = replace(desk, drafting=BrokenTemplates(desk.drafting._store, clock))
    hands.frame.refresh()
    words = page.choice.problem.text()
    assert "“outside_period” names a field that no case has: “blood_group”" in words
    assert "Correct the template’s file" in words
    assert not page.choice.use.isVisible()
