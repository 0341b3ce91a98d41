# SPDX-License-Identifier: GPL-3.0-or-later
"""Step 4: choosing a template, the lines around the text, locked letters, earlier versions."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QPlainTextEdit, QPushButton, QRadioButton

from composer.case import Customer, Outcome
from composer.desk import Desk
from composer.journey import Step
from tests.helpers.cases import decided_case, drafted_case, resting_case, sealed_case
from tests.helpers.clock import FakeClock
from tests.ui.draft_hands import page_of, press_undo_of_toast
from tests.ui.frames import Opener
from ui.place import Target, Where
from ui.wizard.draft_choice import TemplateChoice


def test_the_suggested_template_is_chosen_and_written(desk: Desk, clock: FakeClock, open_at: Opener) -> None:
    hands = open_at(decided_case(desk, clock), Step.DRAFT)
    choice = hands.find(TemplateChoice, "draft.template")
    assert choice.chosen == "refuse_with_offer"
    assert hands.frame.footer.reason.text() == "Still missing: the draft"
    row = choice.row("refuse_with_offer")
    assert "would like to do something" in row.when.text()
    assert row.suggested.isVisible()
    hands.click("draft.template.use")
    assert not choice.isVisible()
    assert page_of(hands).editor.text() == hands.stored().draft.text
    assert hands.case.draft.template == "refuse_with_offer"
    assert hands.case.draft.text.startswith("Thank you for your e-mail")
    assert hands.messages.toasts == []


def test_templates_that_suit_the_decision_come_first(desk: Desk, clock: FakeClock, open_at: Opener) -> None:
    hands = open_at(decided_case(desk, clock), Step.DRAFT)
    buttons = [b for b in hands.frame.page.findChildren(QRadioButton) if b.isVisible()]
    found = [
        b.objectName().rpartition(".")[2] for b in sorted(buttons, key=lambda b: b.mapToGlobal(b.pos()).y())
    ]
    assert found[0] == "refuse_with_offer"
    assert set(found[:4]) == {"refuse_with_offer", "outside_period", "as_agreed", "condition_or_exclusion"}
    assert len(found) == 8


def test_another_template_by_keyboard(desk: Desk, clock: FakeClock, open_at: Opener) -> None:
    hands = open_at(decided_case(desk, clock), Step.DRAFT)
    hands.frame.activateWindow()
    first = hands.find(QRadioButton, "draft.template.refuse_with_offer")
    hands.bot.waitUntil(first.hasFocus)
    hands.bot.keyClick(first, Qt.Key.Key_Down)
    hands.bot.keyClick(hands.find(QRadioButton, "draft.template.outside_period"), Qt.Key.Key_Return)
    assert hands.stored().draft.template == "outside_period"


def test_changing_the_template_keeps_the_old_text_and_can_be_undone(
    desk: Desk, clock: FakeClock, open_at: Opener
) -> None:
    case = drafted_case(desk, clock)
    hands = open_at(case, Step.DRAFT)
    hands.click("draft.template.change")
    hands.find(QRadioButton, "draft.template.outside_period").click()
    hands.click("draft.template.use")
    assert hands.case.draft.template == "outside_period"
    assert [v.text for v in hands.stored().draft.versions] == [case.draft.text]
    assert "The text before is kept." in press_undo_of_toast(hands)
    assert hands.stored().draft == case.draft
    assert page_of(hands).editor.text() == case.draft.text


def test_looking_at_the_templates_changes_nothing(desk: Desk, clock: FakeClock, open_at: Opener) -> None:
    case = drafted_case(desk, clock)
    hands = open_at(case, Step.DRAFT)
    hands.click("draft.template.change")
    assert not page_of(hands).editor.isVisible()
    hands.click("draft.template.keep")
    assert page_of(hands).editor.isVisible()
    assert hands.case.draft == case.draft


def test_a_text_for_another_decision_asks_for_another_template(
    desk: Desk, clock: FakeClock, open_at: Opener
) -> None:
    case = drafted_case(desk, clock)
    refunded = replace(case, decision=replace(case.decision, outcome=Outcome.REFUND))
    hands = open_at(desk.cases.save(refunded), Step.DRAFT)
    assert hands.frame.footer.reason.text() == "Still missing: a draft that fits your decision"
    hands.click("draft.misfit")
    assert hands.find(TemplateChoice, "draft.template").chosen == "refund_granted"


def test_subject_and_closing_are_stored_as_typed(desk: Desk, clock: FakeClock, open_at: Opener) -> None:
    hands = open_at(drafted_case(desk, clock), Step.DRAFT)
    for name, words in (("draft.subject", "Your oak bench"), ("draft.closing", "With kind regards,")):
        line = hands.find(QLineEdit, name)
        line.selectAll()
        hands.type(line, words)
    draft = hands.stored().draft
    assert (draft.subject, draft.closing) == ("Your oak bench", "With kind regards,")


def test_an_empty_subject_is_said_beside_it(desk: Desk, clock: FakeClock, open_at: Opener) -> None:
    hands = open_at(drafted_case(desk, clock), Step.DRAFT)
    line = hands.find(QLineEdit, "draft.subject")
    line.selectAll()
    hands.bot.keyClick(line, Qt.Key.Key_Backspace)
    assert page_of(hands).form.subject_field.problem.text() == "A letter needs a subject line."
    hands.type(line, "B")
    assert not page_of(hands).form.subject_field.problem.isVisible()


def test_the_salutation_goes_back_to_the_usual_one(desk: Desk, clock: FakeClock, open_at: Opener) -> None:
    hands = open_at(drafted_case(desk, clock), Step.DRAFT)
    line = hands.find(QLineEdit, "draft.salutation")
    assert line.text() == "Dear Ms Ellis,"
    assert not hands.find(QPushButton, "draft.salutation.usual").isVisible()
    line.selectAll()
    hands.type(line, "Dear Marion,")
    assert hands.stored().draft.salutation == "Dear Marion,"
    hands.click("draft.salutation.usual")
    assert (hands.stored().draft.salutation, line.text()) == ("", "Dear Ms Ellis,")


def test_an_emptied_salutation_stays_empty_until_it_is_left(
    desk: Desk, clock: FakeClock, open_at: Opener
) -> None:
    hands = open_at(drafted_case(desk, clock), Step.DRAFT)
    line = hands.find(QLineEdit, "draft.salutation")
    line.setFocus()
    line.selectAll()
    hands.bot.keyClick(line, Qt.Key.Key_Backspace)
    hands.bot.keyClicks(line, "H")
    hands.bot.keyClick(line, Qt.Key.Key_Backspace)
    assert line.text() == ""
    page_of(hands).editor.setFocus()
    assert line.text() == "Dear Ms Ellis,"


def test_the_usual_salutation_follows_the_customer(desk: Desk, clock: FakeClock, open_at: Opener) -> None:
    hands = open_at(drafted_case(desk, clock), Step.DRAFT)
    page_of(hands).edit(lambda case: replace(case, customer=replace(case.customer, name="Sam Taylor")))
    assert hands.find(QLineEdit, "draft.salutation").text() == "Dear Ms Taylor,"
    page_of(hands).edit(lambda case: replace(case, customer=Customer()))
    assert hands.find(QLineEdit, "draft.salutation").text() == "Dear Customer,"


def test_a_resting_draft_is_locked_and_says_until_when(desk: Desk, clock: FakeClock, open_at: Opener) -> None:
    case = resting_case(desk, clock)
    hands = open_at(case, Step.DRAFT)
    page = page_of(hands)
    assert "rests until tomorrow 08:00" in page.notices.locked.text.text()
    hands.type(page.editor, "x")
    hands.type(hands.find(QLineEdit, "draft.subject"), "x")
    assert hands.case.draft == case.draft
    assert not hands.find(QPushButton, "draft.rewrite").isVisible()
    assert not hands.find(QPushButton, "draft.template.change").isVisible()
    hands.click("draft.locked")
    assert hands.frame.page.step is Step.COOL_OFF


def test_a_sent_letter_is_only_read(desk: Desk, clock: FakeClock, open_at: Opener) -> None:
    case = sealed_case(desk, clock)
    hands = open_at(case, Step.DRAFT)
    page = page_of(hands)
    targets: list[Target] = []
    hands.frame.go.connect(targets.append)
    hands.type(page.editor, "x")
    assert page.editor.text() == case.draft.text
    assert page.notices.locked.text.text() == "This letter was sent. Its text stays as it is."
    hands.click("draft.locked")
    assert targets == [Target(Where.RECORD, case.id)]


def test_an_earlier_version_is_looked_at_and_brought_back(
    desk: Desk, clock: FakeClock, open_at: Opener
) -> None:
    case = drafted_case(desk, clock)
    hands = open_at(desk.cases.save(desk.drafting.write(case, "outside_period")), Step.DRAFT)
    hands.click("draft.versions")
    assert hands.find(QComboBox, "draft.versions.which").currentText().endswith("338 words")
    assert hands.find(QPlainTextEdit, "draft.versions.text").toPlainText() == case.draft.text
    hands.click("draft.versions.bring_back")
    assert hands.stored().draft.text == page_of(hands).editor.text() == case.draft.text
    press_undo_of_toast(hands)
    assert hands.stored().draft.text != case.draft.text


def test_a_resting_draft_shows_its_versions_but_brings_none_back(
    desk: Desk, clock: FakeClock, open_at: Opener
) -> None:
    hands = open_at(resting_case(desk, clock), Step.DRAFT)
    hands.click("draft.versions")
    assert hands.find(QPlainTextEdit, "draft.versions.text").isVisible()
    assert not hands.find(QPushButton, "draft.versions.bring_back").isVisible()


def test_every_control_has_a_name_that_is_read_out(desk: Desk, clock: FakeClock, open_at: Opener) -> None:
    hands = open_at(drafted_case(desk, clock), Step.DRAFT)
    page = page_of(hands)
    for control in (page.editor, page.form.subject, page.form.salutation.line, page.form.closing.line):
        assert control.accessibleName()
    labels = [label.text() for label in page.findChildren(QLabel) if label.isVisible()]
    buttons = [b.text() for b in hands.frame.findChildren(QPushButton) if b.isVisible()]
    keys = [
        text[text.index("&") + 1].lower() for text in (*labels, *buttons) if "&" in text.replace("&&", "")
    ]
    assert len(keys) == len(set(keys))
