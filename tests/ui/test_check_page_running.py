# SPDX-License-Identifier: GPL-3.0-or-later
"""Step 6 while somebody types and when the spelling check is in trouble; going from finding to finding."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication

from composer.check.findings import EngineStart
from composer.desk import Desk
from composer.journey import Step
from tests.helpers.clock import FakeClock
from tests.helpers.desks import make_desk
from tests.ui.check_helpers import BODY, CheckHands, PickyEngine, letter_to_check, open_check
from tests.ui.frames import Opener
from ui.words.findings import TROUBLE


@pytest.fixture
def engine() -> PickyEngine:
    made = PickyEngine()
    made.flag("teh", suggestions=("the",))
    made.flag("oil", "grammar")
    return made


@pytest.fixture
def desk(tmp_path: Path, clock: FakeClock, engine: PickyEngine) -> Iterator[Desk]:
    made = make_desk(tmp_path, clock, engine)
    yield made
    engine.may_go.set()
    made.close()


@pytest.fixture
def check(desk: Desk, clock: FakeClock, engine: PickyEngine, open_at: Opener) -> CheckHands:
    made = open_check(open_at, letter_to_check(desk, clock), engine)
    made.settled()
    return made


def put_cursor(check: CheckHands, words: str) -> None:
    start = check.text.index(words)
    check.page.editor.show_place(start, start)
    check.page.editor.setFocus()


def test_typing_makes_the_check_stale_and_it_checks_again(check: CheckHands, engine: PickyEngine) -> None:
    put_cursor(check, "30 days")
    check.hands.bot.keyClicks(check.page.editor, "first ")
    assert check.missing() == {"check"}
    assert "It is being read again." in check.page.landing.read_by.text()
    check.settled()
    check.until(lambda: check.missing() == set())
    assert engine.texts[-1] == check.text == BODY.replace("30 days", "first 30 days")


def test_keys_in_a_row_are_checked_once(check: CheckHands, engine: PickyEngine) -> None:
    asked = len(engine.texts)
    put_cursor(check, "30 days")
    check.hands.bot.keyClicks(check.page.editor, "first ten of ")
    check.settled()
    assert len(engine.texts) == asked + 1


def test_marks_move_with_the_text_before_the_next_answer(check: CheckHands) -> None:
    put_cursor(check, "Thank")
    check.hands.bot.keyClicks(check.page.editor, "Hello. ")
    assert check.page.check.pending
    assert check.underlined() == ["teh", "oil"]
    assert [card.words.text() for card in check.cards()] == ["“teh”", "“oil”"]


def test_a_word_that_is_typed_into_is_no_finding_until_it_is_checked(check: CheckHands) -> None:
    put_cursor(check, "teh")
    check.hands.bot.keyClick(check.page.editor, Qt.Key.Key_Delete)
    assert check.underlined() == ["oil"]


def test_a_late_answer_is_dropped(check: CheckHands, engine: PickyEngine) -> None:
    engine.may_go.clear()
    put_cursor(check, "30 days")
    asked = len(engine.texts)
    check.hands.bot.keyClicks(check.page.editor, "x")
    check.until(lambda: len(engine.texts) > asked)  # it is being checked, and held up
    came: list[str] = []
    check.page.check.came.connect(lambda reading: came.append(reading.text))
    check.hands.bot.keyClicks(check.page.editor, "y")
    engine.may_go.set()
    check.settled()
    assert came == [check.text]


def test_the_page_is_usable_while_the_engine_starts(
    desk: Desk, clock: FakeClock, engine: PickyEngine, open_at: Opener
) -> None:
    engine.may_go.clear()
    opened = open_check(open_at, letter_to_check(desk, clock), engine)
    opened.hands.type(opened.page.editor, "x")
    opened.until(lambda: opened.page.landing.progress.isVisible())
    assert opened.page.landing.progress.text.text() == "Starting Test proofreader…"
    opened.until(lambda: "Tactful’s own rules" in opened.page.landing.read_by.text())
    assert "still being read" in opened.page.landing.read_by.text()
    assert opened.missing() == {"check"}
    engine.may_go.set()
    opened.settled()
    assert not opened.page.landing.progress.isVisible()
    opened.until(lambda: opened.missing() == set())


def test_it_says_engine_by_engine_what_is_ready(
    desk: Desk,
    clock: FakeClock,
    engine: PickyEngine,
    open_at: Opener,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    engine.may_go.clear()
    now: list[tuple[EngineStart, ...]] = [()]
    monkeypatch.setattr(type(desk.checking), "starting", lambda *_: now[0])
    opened = open_check(open_at, letter_to_check(desk, clock), engine)
    note = opened.page.landing.progress

    def says(*ready: bool) -> tuple[str, int, int]:
        now[0] = tuple(EngineStart(name, is_ready) for name, is_ready in zip("AB", ready, strict=True))
        before = note.text.text()
        opened.until(lambda: note.text.text() != before)
        return note.text.text(), note.bar.value(), note.bar.maximum()

    assert says(False, False) == ("Starting A\u2026", 0, 2)
    assert says(True, False) == ("A is ready. Starting B\u2026", 1, 2)
    assert says(True, True) == ("Reading the letter\u2026", 2, 2)
    engine.may_go.set()
    opened.settled()
    assert not note.isVisible()


def test_a_check_that_takes_long_can_be_stopped(
    desk: Desk, clock: FakeClock, engine: PickyEngine, open_at: Opener
) -> None:
    engine.may_go.clear()
    opened = open_check(open_at, letter_to_check(desk, clock), engine)
    opened.page.landing.progress.stopped.emit()
    assert "You stopped the check." in opened.page.landing.trouble.text.text()
    assert opened.missing() == {"check"}
    engine.may_go.set()
    opened.hands.click("check.run")
    opened.settled()
    opened.until(lambda: opened.missing() == set())


@pytest.mark.parametrize("code", ["engine_missing", "engine_crashed", "engine_timeout", "engine_nonsense"])
def test_not_checked_is_never_no_errors(
    desk: Desk, clock: FakeClock, engine: PickyEngine, open_at: Opener, code: str
) -> None:
    engine.trouble = code
    check = open_check(open_at, letter_to_check(desk, clock), engine)
    check.settled()
    landing = check.page.landing
    assert landing.trouble.text.text() == " ".join(TROUBLE[code])
    assert landing.band.text() == "Not checked in full"
    assert "Spelling and grammar: not checked." in landing.read_by.text()
    assert check.page.panes.empty.title.text() == "Nothing found so far"
    assert check.missing() == {"check"}
    assert check.case.check.engines == ()


def test_trying_again_after_trouble(check: CheckHands, engine: PickyEngine) -> None:
    engine.trouble = "engine_crashed"
    put_cursor(check, "30 days")
    check.hands.bot.keyClicks(check.page.editor, "x")
    check.settled()
    engine.trouble = ""
    check.hands.click("check.run")
    check.settled()
    assert not check.page.landing.trouble.isVisible()
    check.until(lambda: check.missing() == set())


def test_going_on_without_the_spelling_check_stays_honest(
    desk: Desk, clock: FakeClock, engine: PickyEngine, open_at: Opener
) -> None:
    engine.trouble = "engine_missing"
    check = open_check(open_at, letter_to_check(desk, clock), engine)
    check.settled()
    check.hands.click("check.without")
    assert check.missing() == set()
    assert check.hands.stored().check.engines == ("Tactful's own rules",)
    assert "not checked" in check.page.landing.read_by.text()
    check.hands.type(check.page.editor, "x")
    check.settled()
    check.until(lambda: check.missing() == set())


def test_f8_walks_through_the_findings_in_the_text(check: CheckHands) -> None:
    check.page.editor.setFocus()
    seen = []
    for _ in range(3):
        check.hands.bot.keyClick(check.page.editor, Qt.Key.Key_F8)
        seen.append(check.lit_words())
    assert seen == ["teh", "oil", "teh"]
    assert check.page.editor.hasFocus()
    check.hands.bot.keyClick(check.page.editor, Qt.Key.Key_F8, Qt.KeyboardModifier.ShiftModifier)
    assert check.lit_words() == "oil"


def test_a_card_lights_its_words_and_the_words_their_card(check: CheckHands) -> None:
    check.hands.bot.mouseClick(check.card("oil").words, Qt.MouseButton.LeftButton)
    editor = check.page.editor
    assert editor.offset(editor.textCursor().position()) == BODY.index("oil")
    put_cursor(check, "teh")
    check.hands.bot.keyClick(check.page.editor, Qt.Key.Key_Right)
    assert check.lit_words() == "teh"
    assert check.card("teh").property("selected") == "true"
    assert editor.offset(editor.textCursor().position()) == BODY.index("teh") + 1


def test_typing_in_lit_words_leaves_the_cursor_alone(check: CheckHands) -> None:
    put_cursor(check, "teh")
    check.page.editor.moveCursor(QTextCursor.MoveOperation.Right)
    check.hands.bot.keyClicks(check.page.editor, "abc")
    assert "tabceh 30 days" in check.text


def test_control_and_full_stop_offers_wordings_at_the_cursor(check: CheckHands) -> None:
    put_cursor(check, "teh")
    check.hands.bot.keyClick(check.page.editor, Qt.Key.Key_Period, Qt.KeyboardModifier.ControlModifier)
    menu = QApplication.activePopupWidget()
    assert menu is not None
    assert [action.text() for action in menu.actions()][:2] == ["Look at teh.", "the"]
    menu.actions()[1].trigger()
    menu.close()
    assert "because the 30 days" in check.text


def test_a_click_on_how_it_lands_goes_to_the_finding(check: CheckHands) -> None:
    check.hands.click("check.because.0")
    assert check.lit_words() == "teh"
    assert check.card("teh").hasFocus()


def test_after_apply_the_keyboard_goes_to_the_next_card(check: CheckHands) -> None:
    check.hands.click("check.because.0")
    check.hands.bot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    check.hands.bot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
    assert "because the 30 days" in check.text
    assert check.card("oil").hasFocus()


def test_a_change_elsewhere_is_checked_on_return(check: CheckHands, engine: PickyEngine) -> None:
    check.hands.frame.show_step(Step.DRAFT)
    asked = len(engine.texts)
    check.hands.frame.show_step(Step.CHECK)
    check.settled()
    assert len(engine.texts) == asked + 1
    assert check.underlined() == ["teh", "oil"]


def test_a_server_elsewhere_is_shown_for_as_long_as_it_is_used(
    check: CheckHands, desk: Desk, engine: PickyEngine
) -> None:
    host = check.page.landing.host
    assert not host.isVisible()
    desk.engines.use_address("https://check.example.com")
    desk.engines.choose("address")
    again(check)
    assert not host.isVisible()  # no consent: nothing is sent
    desk.engines.consent(desk.engines.choice().address, given=True)
    again(check)
    assert host.isVisible()
    assert "check.example.com" in host.text()
    desk.engines.choose("automatic")
    again(check)
    assert not host.isVisible()


def again(check: CheckHands) -> None:
    """Ask for another check of the same text, and wait for it."""
    check.page.focus_field("check.run")
    check.settled()


def test_the_longest_sentence_is_told_and_shown(check: CheckHands) -> None:
    reads = check.page.panes.elements
    assert reads.reads.text().startswith("Easy to read. The longest sentence has ")
    assert not reads.long.isVisible()
    long = "We have looked at it " + "again and again " * 12 + "before we wrote."
    put_cursor(check, "This rests")
    check.page.editor.textCursor().insertText(f"{long} ")
    check.settled()
    check.hands.click("check.too_long")
    assert check.page.editor.textCursor().selectedText() == long
    assert check.page.editor.hasFocus()
