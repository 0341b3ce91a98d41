# SPDX-License-Identifier: GPL-3.0-or-later
"""Step 4: what the text answers, the tone underline, and the way back from the printed page."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QTextCharFormat
from PySide6.QtWidgets import QLabel

from composer.case import Concern, Reason
from composer.desk import Desk
from composer.journey import Step
from tests.helpers.cases import drafted_case
from tests.helpers.clock import FakeClock
from tests.ui.draft_hands import append, editor_of, page_of
from tests.ui.frames import Hands, Opener
from ui.wizard.draft_coverage import CoverageChip


@pytest.fixture
def hands(desk: Desk, clock: FakeClock, open_at: Opener) -> Hands:
    return open_at(drafted_case(desk, clock), Step.DRAFT)


def step_of(hands: Hands) -> Step:
    return hands.frame.page.step


def chip(hands: Hands, name: str) -> CoverageChip:
    """The chip of that name, once it can be seen: a layout shows new parts a moment later."""

    def visible() -> list[CoverageChip]:
        found = hands.frame.page.findChildren(CoverageChip, f"draft.coverage.{name}")
        return [one for one in found if one.isVisible()]

    hands.bot.waitUntil(lambda: bool(visible()))
    return visible()[0]


def test_every_point_and_reason_has_a_chip_that_says_whether_it_is_answered(hands: Hands) -> None:
    case = hands.case
    names = {f"concern.{c.id}" for c in case.concerns} | {
        f"reason.{r.id}" for r in case.reasons if r.for_letter
    }
    found = page_of(hands).coverage.chips
    assert {c.objectName().removeprefix("draft.coverage.") for c in found} == names
    assert all(c.accessibleName().startswith("Answered: ") for c in found)
    assert page_of(hands).coverage.count.text() == f"{len(names)} of {len(names)}"


def test_a_click_on_what_is_answered_goes_to_the_paragraph(hands: Hands) -> None:
    hands.bot.mouseClick(chip(hands, f"reason.{hands.case.reasons[2].id}"), Qt.MouseButton.LeftButton)
    assert editor_of(hands).textCursor().block().text().startswith("A joint in solid oak opens")


def test_what_is_not_answered_leads_to_where_it_was_entered(
    desk: Desk, clock: FakeClock, open_at: Opener
) -> None:
    case = drafted_case(desk, clock)
    asked = replace(
        case,
        concerns=(*case.concerns, Concern("c9", restatement="the invoice names a wrong street")),
        reasons=(*case.reasons, Reason("r9", statement="Our workshop measured humidity twice.")),
    )
    hands = open_at(desk.cases.save(asked), Step.DRAFT)
    assert chip(hands, "concern.c9").accessibleName().startswith("Not answered yet: ")
    hands.bot.mouseClick(chip(hands, "concern.c9"), Qt.MouseButton.LeftButton)
    assert step_of(hands) is Step.REQUEST
    hands.frame.show_step(Step.DRAFT)
    hands.bot.mouseClick(chip(hands, "reason.r9"), Qt.MouseButton.LeftButton)
    assert step_of(hands) is Step.REASONS


def test_an_answer_that_is_typed_is_ticked_soon(desk: Desk, clock: FakeClock, open_at: Opener) -> None:
    case = drafted_case(desk, clock)
    more = (*case.concerns, Concern("c9", restatement="the invoice names a wrong street"))
    hands = open_at(desk.cases.save(replace(case, concerns=more)), Step.DRAFT)
    append(hands, "The invoice named a wrong street; a new one is on its way.")
    hands.bot.waitUntil(lambda: chip(hands, "concern.c9").accessibleName().startswith("Answered"))


def test_words_for_our_eyes_only_are_reported(desk: Desk, clock: FakeClock, open_at: Opener) -> None:
    case = drafted_case(desk, clock)
    secret = Reason("r9", statement="Buyers remorse, cheaper competitor found", for_letter=False)
    hands = open_at(desk.cases.save(replace(case, reasons=(*case.reasons, secret))), Step.DRAFT)
    append(hands, "We think you found a cheaper competitor: that is buyers remorse.")
    hands.bot.waitUntil(page_of(hands).coverage.leak.isVisible)
    hands.bot.mouseClick(chip(hands, "leak.r9"), Qt.MouseButton.LeftButton)
    assert editor_of(hands).textCursor().block().text().startswith("We think you found")


def test_hovering_the_page_marks_and_names_the_paragraph(hands: Hands) -> None:
    editor, letters = editor_of(hands), hands.desk.letters
    cursor = editor.textCursor().position()
    spot = letters.spots(letters.letter(hands.case), letters.layout(hands.case))[6]
    hands.frame.preview.hovered.emit(spot.page - 1, spot.x0 + 5, spot.y0 + 2)
    hands.bot.waitUntil(lambda: len(editor.extraSelections()) == 1)
    assert editor.extraSelections()[0].cursor.selectedText().startswith("Even so, we would like to offer")
    assert hands.find(QLabel, "draft.origin").text() == "Under the mouse: your offer"
    assert editor.textCursor().position() == cursor
    hands.frame.preview.hovered.emit(-1, -1.0, -1.0)
    assert editor.extraSelections() == []
    assert hands.find(QLabel, "draft.origin").text() == "From: the template’s opening"


def test_hovering_beside_the_text_marks_nothing(hands: Hands) -> None:
    hands.frame.preview.hovered.emit(0, 100.0, 150.0)
    hands.bot.waitUntil(lambda: len(editor_of(hands).extraSelections()) == 1)
    hands.frame.preview.hovered.emit(0, 2.0, 2.0)
    assert editor_of(hands).extraSelections() == []


def test_tone_is_underlined_when_typing_pauses_and_explained_at_the_cursor(hands: Hands) -> None:
    editor = editor_of(hands)
    append(hands, "This is obviously your own fault.")
    hands.bot.waitUntil(lambda: bool(editor.extraSelections()))
    selections = editor.extraSelections()  # held: its formats live as long as the list
    shape = selections[0].format.underlineStyle()
    assert shape is not QTextCharFormat.UnderlineStyle.NoUnderline
    mark = editor.marks[0]
    editor.show_place(mark.start + 1, mark.start + 1)
    assert hands.find(QLabel, "draft.remark").text() == mark.title != ""


def test_a_better_wording_comes_from_the_menu_and_ctrl_z_takes_it_back(hands: Hands) -> None:
    editor = editor_of(hands)
    append(hands, "We are glad to help you!!")
    hands.bot.waitUntil(lambda: any(m.suggestions for m in editor.marks))
    mark = next(m for m in editor.marks if m.suggestions)
    before = editor.text()
    place = editor.cursor_for(mark.start, mark.end)
    assert place is not None
    menu = editor.open_menu(place.selectionStart(), QPoint(0, 0))
    next(a for a in menu.actions() if a.isEnabled() and not a.isSeparator()).trigger()
    assert hands.case.draft.text == editor.text() != before
    hands.frame.undo()
    assert editor.text() == before
    menu.close()


def test_a_check_that_was_left_behind_is_made_up_for_on_coming_back(hands: Hands) -> None:
    append(hands, "This is obviously your own fault.")
    hands.frame.show_step(Step.REASONS)
    hands.frame.show_step(Step.DRAFT)
    hands.bot.waitUntil(lambda: bool(editor_of(hands).marks))
