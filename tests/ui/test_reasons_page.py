# SPDX-License-Identifier: GPL-3.0-or-later
"""Step 3: adding, ordering, joining and removing reasons."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPlainTextEdit, QToolButton

from composer.case import Reason, ReasonKind
from composer.desk import Desk
from composer.journey import Step
from tests.helpers.cases import decided_case, requested_case
from tests.helpers.clock import FakeClock
from tests.ui.frames import Hands, Opener
from ui.widgets.chips import Chips
from ui.wizard.reason_card import ReasonCard
from ui.wizard.reasons_page import ReasonsPage


def statements(hands: Hands) -> list[str]:
    return [r.statement for r in hands.case.reasons]


def cards(hands: Hands) -> list[ReasonCard]:
    """The cards from top to bottom, as they are seen once the page has come to rest."""
    QApplication.processEvents()
    found = [c for c in hands.frame.page.findChildren(ReasonCard) if c.isVisible()]
    return sorted(found, key=lambda card: card.y())


def test_a_preset_fills_in_what_was_entered(desk: Desk, clock: FakeClock, open_at: Opener) -> None:
    hands = open_at(decided_case(desk, clock, reasons=()), Step.REASONS)
    hands.click("reason.add.outside_period")
    (reason,) = hands.stored().reasons
    assert "24 September 2026" in reason.statement
    assert hands.find(QPlainTextEdit, f"reason.{reason.id}.statement").toPlainText() == reason.statement


def test_a_typed_reason_is_stored_with_fact_clause_and_audience(
    desk: Desk, clock: FakeClock, open_at: Opener
) -> None:
    hands = open_at(decided_case(desk, clock, reasons=()), Step.REASONS)
    hands.click("reason.add.own")
    name = f"reason.{hands.case.reasons[0].id}"
    hands.type(hands.find(QPlainTextEdit, f"{name}.statement"), "They bought a darker table too.")
    hands.type(hands.find(QLineEdit, f"{name}.fact"), "invoice 12")
    clause = hands.find(QComboBox, f"{name}.clause")
    for _ in range(2):
        hands.bot.keyClick(clause, Qt.Key.Key_Down)
    private = hands.find(Chips, f"{name}.for_letter").button(False)
    hands.bot.mouseClick(private, Qt.MouseButton.LeftButton)
    (reason,) = hands.stored().reasons
    assert (reason.statement, reason.fact) == ("They bought a darker table too.", "invoice 12")
    assert (reason.clause, reason.for_letter) == ("2", False)


def test_a_reason_without_fact_or_clause_gets_a_nudge(desk: Desk, clock: FakeClock, open_at: Opener) -> None:
    hands = open_at(decided_case(desk, clock, reasons=()), Step.REASONS)
    hands.click("reason.add.own")
    hands.type(cards(hands)[0].statement, "It was made as you asked.")
    assert "What shows it?" in cards(hands)[0].nudge.text()
    hands.type(cards(hands)[0].fact, "photo of 3 June")
    assert "clause" in cards(hands)[0].nudge.text()


def test_five_reasons_read_like_a_quarrel(desk: Desk, clock: FakeClock, open_at: Opener) -> None:
    hands = open_at(decided_case(desk, clock, reasons=()), Step.REASONS)
    page = hands.frame.page
    assert isinstance(page, ReasonsPage)
    for _ in range(5):
        hands.click("reason.add.own")
    assert page.many_card.isVisible()
    hands.bot.mouseClick(cards(hands)[0].remove, Qt.MouseButton.LeftButton)
    assert not page.many_card.isVisible()


def test_the_keyboard_moves_a_reason(desk: Desk, clock: FakeClock, open_at: Opener) -> None:
    hands = open_at(decided_case(desk, clock), Step.REASONS)
    first, second, *rest = statements(hands)
    statement = cards(hands)[1].statement
    statement.setFocus()
    hands.bot.keyClick(statement, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert statements(hands) == [second, first, *rest]
    assert [c.statement.toPlainText() for c in cards(hands)][:2] == [second, first]


def test_the_mouse_drags_a_reason_below_the_others(desk: Desk, clock: FakeClock, open_at: Opener) -> None:
    hands = open_at(decided_case(desk, clock), Step.REASONS)
    first, *rest = statements(hands)
    handle = cards(hands)[0].handle
    bottom = cards(hands)[-1]
    hands.bot.mousePress(handle, Qt.MouseButton.LeftButton)
    below = handle.mapFromGlobal(bottom.mapToGlobal(QPoint(20, bottom.height() - 2)))
    hands.bot.mouseMove(handle, below)
    hands.bot.mouseRelease(handle, Qt.MouseButton.LeftButton, pos=below)
    assert statements(hands) == [*rest, first]


def test_joining_keeps_both_sentences(desk: Desk, clock: FakeClock, open_at: Opener) -> None:
    hands = open_at(decided_case(desk, clock), Step.REASONS)
    first, second, *rest = statements(hands)
    hands.bot.mouseClick(cards(hands)[1].merge, Qt.MouseButton.LeftButton)
    assert statements(hands) == [f"{first} {second}", *rest]


def test_a_removed_reason_comes_back_by_undo(desk: Desk, clock: FakeClock, open_at: Opener) -> None:
    hands = open_at(decided_case(desk, clock), Step.REASONS)
    before = statements(hands)
    hands.bot.mouseClick(cards(hands)[0].remove, Qt.MouseButton.LeftButton)
    assert statements(hands) == before[1:]
    text, undo = hands.messages.toasts[-1]
    assert "removed" in text
    assert undo is not None
    undo()
    assert statements(hands) == before


def test_without_a_reason_the_footer_says_so_and_leads_there(
    desk: Desk, clock: FakeClock, open_at: Opener
) -> None:
    case = decided_case(desk, clock, reasons=())
    hands = open_at(case, Step.REASONS)
    assert hands.frame.footer.reason.text() == "Still missing: a reason for the letter"
    hands.primary()
    assert hands.frame.page.step is Step.REASONS


def test_every_picture_button_says_what_it_does(desk: Desk, clock: FakeClock, open_at: Opener) -> None:
    hands = open_at(decided_case(desk, clock), Step.REASONS)
    unnamed = [b for b in cards(hands)[0].findChildren(QToolButton) if not (b.toolTip() or b.text())]
    assert unnamed == []


def test_the_reasons_page_waits_for_a_decision(desk: Desk, clock: FakeClock, open_at: Opener) -> None:
    hands = open_at(requested_case(desk, clock), Step.REASONS)
    assert hands.frame.page.step is Step.DECIDE


def test_a_long_statement_is_seen_in_full_when_one_arrives(
    desk: Desk, clock: FakeClock, open_at: Opener
) -> None:
    long = Reason("r1", ReasonKind.OWN, "The bench was oiled as you chose it from our samples. " * 4)
    hands = open_at(decided_case(desk, clock, reasons=(long,)), Step.REASONS)
    statement = cards(hands)[0].statement
    lines = statement.document().firstBlock().layout().lineCount()
    assert lines > 2
    assert statement.viewport().height() >= lines * statement.fontMetrics().lineSpacing()
