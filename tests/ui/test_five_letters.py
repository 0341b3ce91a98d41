# SPDX-License-Identifier: GPL-3.0-or-later
"""A letter in each language: typed, checked by the real engines, corrected until nothing is left."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from composer.archive.codec import plain
from composer.check.findings import Severity
from composer.cli import check_text
from composer.composition import build
from composer.desk import Desk
from composer.journey import Step
from tests.helpers.cases import rested_case
from tests.helpers.clock import FakeClock
from tests.ui.check_helpers import CheckHands
from tests.ui.five_letters import LETTERS, Letter, as_case
from tests.ui.frames import Opener, open_frames
from ui.wizard.check_page import CheckPage

PATIENCE_MS = 40_000  # the first check loads a language: 1 to 3 s, more on a busy machine


@pytest.fixture
def desk(tmp_path: Path, clock: FakeClock) -> Iterator[Desk]:
    """With the engines that an owner has."""
    made = build(tmp_path / "data", files=tmp_path / "files", clock=clock)
    yield made
    made.close()


@pytest.fixture
def open_at(desk: Desk, qtbot: QtBot, qapp: QApplication) -> Iterator[Opener]:
    yield from open_frames(desk, qtbot, qapp)


def opened(desk: Desk, clock: FakeClock, open_at: Opener, letter: Letter) -> CheckHands:
    case = desk.checking.read_with_fresh_eyes(as_case(rested_case(desk, clock), letter))
    hands = open_at(desk.cases.save(case), Step.CHECK)
    page = hands.frame.page
    assert isinstance(page, CheckPage)
    return CheckHands(hands, page, None)  # type: ignore[arg-type]  # the real engines find what they find


def settled(check: CheckHands) -> None:
    page = check.page
    check.hands.bot.waitUntil(lambda: not page.check.pending and not page.notes_soon, timeout=PATIENCE_MS)
    check.settled()


def type_over(check: CheckHands, old: str, new: str) -> None:
    """Select some words of the text, as with the mouse, and write others in their place."""
    editor = check.page.editor
    start = editor.text().index(old)
    assert check.page.walk.show_place(start, start + len(old))
    editor.textCursor().insertText(new)
    check.page.editor.moveCursor(QTextCursor.MoveOperation.End)


def category_at(check: CheckHands, words: str) -> set[str]:
    """The categories of what is found about these words."""
    start = check.text.index(words)
    end = start + len(words)
    return {
        one.finding.category
        for one in check.page.walk.open
        if one.has_place and one.finding.start < end and start < one.finding.end
    }


def take_first_wording(check: CheckHands, words: str) -> None:
    """Press *Apply* on the first better wording of the card about these words."""
    start = check.text.index(words)
    end = start + len(words)
    one = next(
        one
        for one in check.page.walk.open
        if one.has_place and one.finding.start < end and start < one.finding.end
    )
    card = check.page.cards.card(one.id)
    assert card is not None
    button = next(part for part in card.tab_chain() if isinstance(part, QAbstractButton))
    check.hands.bot.mouseClick(button, Qt.MouseButton.LeftButton)
    settled(check)


def told_by_the_command_line(desk: Desk, check: CheckHands, folder: Path) -> list[tuple[str, int, int]]:
    """What ``tactful check FILE --language .. --case ..`` finds in the same letter."""
    path = folder / "case.json"
    case = json.loads(desk.records.case_file(check.case))
    path.write_text(json.dumps({"case": case, "business": plain(desk.profile.business())}), "utf-8")
    found = check_text(check.text, check.case.draft.language, path).findings
    return [(f.rule, f.start, f.end) for f in found]


@pytest.mark.timeout(150)
@pytest.mark.parametrize("letter", LETTERS, ids=lambda letter: letter.language)
def test_a_letter_is_typed_checked_and_corrected(
    desk: Desk, clock: FakeClock, open_at: Opener, tmp_path: Path, letter: Letter
) -> None:
    check = opened(desk, clock, open_at, letter)
    check.page.editor.selectAll()
    check.page.editor.textCursor().insertText(letter.wrong)
    settled(check)
    assert check.text == letter.wrong
    assert "spelling" in category_at(check, letter.misspelt[0])
    assert "facts" in category_at(check, letter.amount[0])
    assert "facts" in category_at(check, letter.weekday[0])
    assert category_at(check, letter.sting) - {"spelling", "grammar", "facts"}
    assert check.page.landing.band.text() in {"Likely to sting", "Do not send yet"}

    assert told_by_the_command_line(desk, check, tmp_path) == [
        (one.finding.rule, one.finding.start, one.finding.end) for one in check.page.walk.open
    ]

    take_first_wording(check, letter.misspelt[0])
    assert letter.misspelt[1] in check.text
    take_first_wording(check, letter.weekday[0])
    type_over(check, letter.amount[0], letter.amount[1])
    type_over(check, f" {letter.sting}", "")
    settled(check)
    loud = [o.finding for o in check.page.walk.open if o.finding.severity is not Severity.HINT]
    assert not loud, [(f.rule, f.message) for f in loud]
    assert check.text == letter.right
    assert check.page.landing.band.text() in {"Ready", "Read once more"}
    engines = check.hands.stored().check.engines
    assert len(engines) >= 2  # a language engine and Tactful's own rules, by name
    assert all(engines)
