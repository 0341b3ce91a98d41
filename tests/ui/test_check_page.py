# SPDX-License-Identifier: GPL-3.0-or-later
"""Step 6: what was found, how it lands, apply, keep because, undo."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QAbstractButton

from composer.check.findings import Severity
from composer.desk import Desk
from composer.journey import Step, StepState
from tests.helpers.cases import sealed_case
from tests.helpers.clock import FakeClock
from tests.helpers.desks import make_desk
from tests.ui.check_helpers import (
    BODY,
    DECISION,
    CheckHands,
    PickyEngine,
    letter_to_check,
    open_check,
    with_body,
)
from tests.ui.frames import Opener


@pytest.fixture
def engine() -> PickyEngine:
    made = PickyEngine()
    made.flag("teh", suggestions=("the", "ten"))
    return made


@pytest.fixture
def desk(tmp_path: Path, clock: FakeClock, engine: PickyEngine) -> Iterator[Desk]:
    made = make_desk(tmp_path, clock, engine)
    yield made
    made.close()


@pytest.fixture
def check(desk: Desk, clock: FakeClock, engine: PickyEngine, open_at: Opener) -> CheckHands:
    made = open_check(open_at, letter_to_check(desk, clock), engine)
    made.settled()
    return made


def keep(check: CheckHands, words: str, because: str, note: str = "") -> None:
    name = check.card(words).objectName()
    check.hands.click(f"{name}.keep")
    check.hands.click(f"{name}.because.{because}")
    form = check.card(words).form
    assert form is not None
    check.hands.bot.keyClicks(form.note, note)
    check.hands.bot.mouseClick(form.confirm, Qt.MouseButton.LeftButton)


def test_it_checks_by_itself_and_the_case_remembers(check: CheckHands) -> None:
    assert check.missing() == set()
    assert check.hands.frame.journey.view(Step.CHECK).state is StepState.DONE
    assert check.hands.stored().check.engines == ("Test proofreader", "Tactful's own rules")
    assert "Read by Test proofreader and Tactful’s own rules." in check.page.landing.read_by.text()


def test_a_finding_shows_its_words_why_and_better_wordings(check: CheckHands) -> None:
    card = check.card("teh")
    assert (card.words.text(), card.message.text()) == ("“teh”", "Look at teh.")
    assert (card.severity.text(), card.category.text()) == ("Look again", "Spelling")
    assert check.underlined() == ["teh"]
    assert "“teh”" in check.hands.find(QAbstractButton, "check.because.0").text()


def test_apply_changes_the_words_and_undo_brings_them_back(check: CheckHands) -> None:
    check.hands.click("finding.0.apply.0")
    assert "because the 30 days" in check.hands.stored().draft.text
    assert check.underlined() == []
    said, undo = check.hands.messages.toasts[-1]
    assert said == "It now says “the”."
    assert undo is not None
    undo()
    assert check.text == BODY
    check.settled()
    assert check.underlined() == ["teh"]


def test_typing_on_at_the_end_makes_no_new_paragraphs(check: CheckHands) -> None:
    check.page.editor.moveCursor(QTextCursor.MoveOperation.End)
    check.hands.type(check.page.editor, " Call me if you like. ")
    assert check.text == BODY + " Call me if you like. "


def test_cards_follow_words_that_are_moved(check: CheckHands, engine: PickyEngine) -> None:
    engine.flag("anything", "grammar")
    check.page.editor.selectAll()
    check.page.editor.insertPlainText(f"{BODY}\n\nThat is all.")
    check.settled()
    assert seen(check) == ["\u201cteh\u201d", "\u201canything\u201d"]
    first, _, last = BODY.rpartition("\n\n")
    check.page.editor.selectAll()
    check.page.editor.insertPlainText(f"{last}\n\n{first}")
    check.settled()
    assert seen(check) == ["\u201canything\u201d", "\u201cteh\u201d"]


def seen(check: CheckHands) -> list[str]:
    """The words of the cards as they stand, from top to bottom."""
    return [card.words.text() for card in sorted(check.cards(), key=lambda card: card.y())]


def test_apply_is_one_step_of_undo(check: CheckHands) -> None:
    check.hands.click("finding.0.apply.0")
    check.settled()
    check.page.editor.setFocus()
    check.hands.bot.keyClick(check.page.editor, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert check.text == BODY


def test_the_note_that_a_text_was_checked_is_no_step_of_undo(check: CheckHands) -> None:
    check.hands.click("finding.0.apply.0")
    check.settled()
    check.hands.frame.undo()
    assert check.text == BODY
    check.until(lambda: check.missing() == set())
    assert check.hands.frame.keeper.can_redo


def test_an_undo_after_more_typing_loses_nothing(check: CheckHands) -> None:
    check.hands.click("finding.0.apply.0")
    check.hands.type(check.page.editor, "X")
    after = check.text
    undo = check.hands.messages.toasts[-1][1]
    assert undo is not None
    undo()
    assert check.text == after
    assert "Ctrl+Z" in check.hands.messages.toasts[-1][0]


def test_what_is_kept_is_listed_with_its_reason_and_can_be_taken_back(check: CheckHands) -> None:
    keep(check, "teh", "house_style")
    (kept,) = check.hands.stored().check.kept
    assert kept.because == "house_style"
    assert check.cards() == []
    assert check.underlined() == []
    check.hands.click("check.kept")
    check.hands.click("check.kept.0.undo")
    assert check.case.check.kept == ()
    check.settled()
    assert check.card("teh") in check.cards()


def test_keeping_asks_for_a_reason(check: CheckHands) -> None:
    check.hands.click("finding.0.keep")
    check.hands.click("finding.0.confirm")
    form = check.card("teh").form
    assert form is not None
    assert form.reason_field.problem.text() == "Choose what fits best."
    assert check.case.check.kept == ()


def test_a_stop_is_kept_only_with_a_note(check: CheckHands, engine: PickyEngine) -> None:
    engine.flag("The oak is sturdy", "threat", severity=Severity.STOP)
    check.hands.type(check.page.editor, " ")
    check.settled()
    assert check.page.landing.band.text() == "Do not send yet"
    bars = [meter.accessibleName() for meter in check.page.landing.sides.meters]
    assert bars == ["Legal risk: high", "Relationship: nothing stings"]
    assert all(meter.isVisible() for meter in check.page.landing.sides.meters)
    keep(check, "The oak is sturdy", "lawyer_approved")
    form = check.card("The oak is sturdy").form
    assert form is not None
    assert "your own words" in form.note_field.problem.text()
    check.hands.bot.keyClicks(form.note, "Ms Lee read it")
    check.hands.bot.keyClick(form.note, Qt.Key.Key_Return)
    assert check.case.check.kept[-1].note == "Ms Lee read it"


def test_a_hard_stop_cannot_be_kept_and_says_why(
    desk: Desk, clock: FakeClock, engine: PickyEngine, open_at: Opener
) -> None:
    case = letter_to_check(desk, clock, BODY.replace(DECISION, ""))
    check = open_check(open_at, case, engine)
    check.settled()
    card = check.card("No sentence states the decision")
    assert not card.keep.isVisible()
    assert "cannot be kept" in card.blocked.text()
    assert check.page.landing.band.text() == "Do not send yet"
    check.hands.primary()
    assert check.page.cards.lit is not None
    assert check.page.cards.lit[0] == "completeness.decision"
    assert card.hasFocus()


def test_a_missing_part_can_be_added(
    desk: Desk, clock: FakeClock, engine: PickyEngine, open_at: Opener
) -> None:
    case = letter_to_check(desk, clock, BODY.partition("\n\n")[2])
    check = open_check(open_at, case, engine)
    check.settled()
    card = check.card("does not thank")
    check.hands.bot.mouseClick(
        card.findChild(QAbstractButton, f"{card.objectName()}.apply.0"), Qt.MouseButton.LeftButton
    )
    assert check.text.startswith("Thank you for your letter.\n\n")
    assert all("does not thank" not in one.message.text() for one in check.cards())
    check.settled()
    assert check.hands.find(QAbstractButton, "check.element.thanks").text() == "Thanks"


def test_a_wording_for_the_whole_sentence_replaces_it_also_from_the_menu(
    check: CheckHands, engine: PickyEngine
) -> None:
    engine.rules.clear()
    engine.flag("is sturdy", "threat", suggestions=("We hope to agree.",), whole_sentence=True)
    check.hands.type(check.page.editor, " ")
    check.settled()
    check.hands.bot.keyClick(check.page.editor, Qt.Key.Key_F8)
    menu = check.page.editor.open_menu(check.page.editor.textCursor().position(), check.page.pos())
    next(action for action in menu.actions() if action.text() == "We hope to agree.").trigger()
    menu.close()
    assert "of our policy. We hope to agree.\n\n" in check.text


def test_a_wording_with_a_blank_is_filled_in_at_once(check: CheckHands, engine: PickyEngine) -> None:
    engine.rules.clear()
    engine.flag("is sturdy", "blame", suggestions=("was checked on [date]",))
    check.hands.type(check.page.editor, " ")
    check.settled()
    check.hands.click("finding.0.apply.0")
    assert check.page.editor.textCursor().selectedText() == "[date]"
    check.hands.bot.keyClicks(check.page.editor, "3 May 2026")
    assert "The oak was checked on 3 May 2026." in check.text


def test_nothing_found_is_said_calmly(check: CheckHands, engine: PickyEngine) -> None:
    check.hands.click("finding.0.apply.0")
    check.settled()
    assert check.page.panes.empty.isVisible()
    assert check.page.panes.empty.text.text() == (
        "It looks for known patterns only; read it once more yourself."
    )
    assert check.page.landing.band.text() == "Ready"


def test_would_you_mind_if_it_were_published_is_remembered(check: CheckHands) -> None:
    check.hands.click("check.publishable")
    assert "publishable" in check.hands.stored().kept_nudges
    check.hands.click("check.publishable")
    assert "publishable" not in check.hands.stored().kept_nudges


def test_the_parts_of_the_letter_lead_to_their_place(check: CheckHands) -> None:
    check.hands.click("check.element.contact")
    assert check.page.editor.textCursor().selectedText().startswith("If anything is unclear")
    check.hands.click("check.element.signature")
    assert check.page.editor.textCursor().atEnd()


def test_a_finding_outside_the_body_is_changed_in_the_draft(
    desk: Desk, clock: FakeClock, engine: PickyEngine, open_at: Opener
) -> None:
    case = letter_to_check(desk, clock)
    case = desk.cases.save(replace(case, draft=replace(case.draft, salutation="Dear Mr Smith,")))
    check = open_check(open_at, case, engine)
    check.settled()
    card = check.card("Dear Mr Smith")
    assert not card.keep.isVisible()
    check.hands.click(f"{card.objectName()}.change")
    assert check.hands.frame.page.step is Step.DRAFT


def test_a_record_can_be_read_but_not_changed(
    desk: Desk, clock: FakeClock, engine: PickyEngine, open_at: Opener
) -> None:
    case = sealed_case(desk, clock)
    engine.flag("dry air")
    check = open_check(open_at, case, engine)
    check.settled()
    card = check.card("dry air")
    assert not card.keep.isVisible()
    assert check.page.editor.isReadOnly()
    assert not check.page.panes.publish.tick.isEnabled()
    assert check.case == replace(case, step="check")


def test_many_findings_come_in_portions(
    desk: Desk, clock: FakeClock, engine: PickyEngine, open_at: Opener
) -> None:
    words = [f"odd{letter}ness" for letter in "abcdefghijklmnopqrstuvwx"]
    for word in words:
        engine.flag(word)
    case = with_body(desk, letter_to_check(desk, clock), f"{BODY}\n\n{'. It was '.join(words)}.")
    check = open_check(open_at, case, engine)
    check.until(lambda: len(check.cards()) == 20 and not check.page.check.pending)
    check.hands.click("check.more")
    check.settled()
    assert len(check.cards()) == 25
    assert check.page.cards.heading.text() == "25 findings"


def test_a_rule_called_wrong_in_two_sentences_is_a_hint_in_the_next(check: CheckHands, desk: Desk) -> None:
    for number, thing in enumerate(("terms", "label")):
        check.page.editor.moveCursor(QTextCursor.MoveOperation.End)
        check.hands.type(check.page.editor, f" You obviously did not read the {thing}.")
        check.settled()
        assert len(desk.tone.milder()) == 0, number
        keep(check, "obviously", "wrong_finding", "We mean it well")
        check.settled()
    assert len(desk.tone.milder()) == 1
    check.page.editor.moveCursor(QTextCursor.MoveOperation.End)
    check.hands.type(check.page.editor, " You obviously did not read the note.")
    check.settled()
    assert check.card("obviously").severity.text() == "Hint"
