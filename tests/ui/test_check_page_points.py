# SPDX-License-Identifier: GPL-3.0-or-later
"""The customer's points that the letter passes over, and what is left out of it on purpose."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QAbstractButton

from composer.case import Concern, Decision, Outcome
from composer.desk import Desk
from composer.errors import BadInput, StoreError
from tests.helpers.clock import FakeClock
from tests.helpers.desks import make_desk
from tests.ui.check_helpers import ANSWERED, BODY, CheckHands, PickyEngine, letter_to_check, open_check
from tests.ui.frames import Opener
from ui.widgets.keep_form import KeepForm

PARASOL = Concern("c2", "My neighbour laughed at the crooked parasol.", "the crooked parasol")


WITHOUT_OFFER = "\n\n".join(part for part in BODY.split("\n\n") if "We would like to offer" not in part)


@pytest.fixture
def engine() -> PickyEngine:
    return PickyEngine()


@pytest.fixture
def desk(tmp_path: Path, clock: FakeClock, engine: PickyEngine) -> Iterator[Desk]:
    made = make_desk(tmp_path, clock, engine)
    yield made
    made.close()


@pytest.fixture
def check(desk: Desk, clock: FakeClock, engine: PickyEngine, open_at: Opener) -> CheckHands:
    """A letter that refuses, answers one of two points and shows no way forward."""
    refused = Decision(outcome=Outcome.REFUSE)
    case = letter_to_check(desk, clock, WITHOUT_OFFER, decision=refused, concerns=(*ANSWERED, PARASOL))
    opened = open_check(open_at, case, engine)
    opened.settled()
    return opened


def element(check: CheckHands, code: str) -> QAbstractButton:
    return check.hands.find(QAbstractButton, f"check.element.{code}")


def form_of(check: CheckHands, words: str) -> KeepForm:
    card = check.card(words)
    check.hands.click(card.keep.objectName())
    assert card.form is not None
    return card.form


def test_a_point_without_an_answer_is_a_card_and_its_link_leads_there(check: CheckHands) -> None:
    card = check.card("the crooked parasol")
    assert card.severity.text() == "Hint"
    assert element(check, "answers").text() == "A point without an answer"
    check.hands.click("check.element.answers")
    assert card.hasFocus()


def test_an_answer_that_is_typed_makes_the_card_go(check: CheckHands) -> None:
    check.page.editor.moveCursor(QTextCursor.MoveOperation.End)
    check.hands.type(check.page.editor, " The parasol is crooked because its pole was bent in the storm.")
    check.settled()
    assert "parasol" not in "".join(card.message.text() for card in check.cards())
    assert element(check, "answers").text() == "All their points"


def test_none_needs_a_reason_in_words_and_is_then_shown_as_decided(check: CheckHands) -> None:
    assert check.card("no other way forward").keep.text() == "None, because\u2026"
    form = form_of(check, "no other way forward")
    name = check.card("no other way forward").objectName()
    check.hands.click(f"{name}.because.none")
    assert form.note_field.label.text() == "Why, in a few words"
    check.hands.click(f"{name}.confirm")
    assert form.note_field.problem.text() == "Write in a few words why there is none."
    assert check.case.check.kept == ()
    check.hands.type(form.note, "The maker is gone")
    check.hands.click(f"{name}.confirm")
    (kept,) = check.hands.stored().check.kept
    assert (kept.because, kept.note) == ("none", "The maker is gone")
    assert element(check, "alternative").text() == "No way forward, with your reason"


def test_one_of_two_points_that_stays_open_is_not_called_decided(check: CheckHands) -> None:
    more = replace(PARASOL, id="c3", words="The chimney smokes.", restatement="the smoking chimney")
    check.page.edit(lambda case: replace(case, concerns=(*case.concerns, more)))
    check.settled()
    form_of(check, "the crooked parasol")
    name = check.card("the crooked parasol").objectName()
    check.hands.click(f"{name}.because.wrong_finding")
    check.hands.click(f"{name}.confirm")
    assert element(check, "answers").text() == "A point without an answer"


def test_the_desk_asks_for_the_reason_too(check: CheckHands, desk: Desk) -> None:
    finding = check.card("no other way forward").finding
    assert finding is not None
    with pytest.raises(BadInput, match="reason_missing"):
        desk.checking.keep(check.case, finding, "none", " ")


def keep_everywhere(check: CheckHands, scope: str) -> None:
    form = form_of(check, "no other way forward")
    name = check.card("no other way forward").objectName()
    check.hands.click(f"{name}.because.none")
    check.hands.type(form.note, "The maker is gone")
    check.hands.click(f"{name}.scope.{scope}")
    check.hands.click(f"{name}.confirm")


@pytest.mark.parametrize(("scope", "template"), [("here", None), ("kind", "refusal"), ("everywhere", "")])
def test_what_is_kept_holds_here_in_letters_of_a_kind_or_everywhere(
    check: CheckHands, desk: Desk, scope: str, template: str | None
) -> None:
    keep_everywhere(check, scope)
    own = check.case.draft.template if scope == "kind" else template
    assert [one.template for one in desk.keeping.sentences()] == ([] if template is None else [own])
    assert check.case.check.kept[0].note == "The maker is gone"


def test_undo_of_what_is_kept_everywhere_takes_it_out_everywhere(check: CheckHands, desk: Desk) -> None:
    keep_everywhere(check, "everywhere")
    check.hands.click("check.kept")
    check.hands.click("check.kept.0.undo")
    assert desk.keeping.sentences() == ()
    assert check.case.check.kept == ()
    check.settled()
    assert check.card("no other way forward") in check.cards()


def test_a_full_disk_is_told_and_the_letter_keeps_its_own(
    check: CheckHands, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise StoreError("disk_full")

    monkeypatch.setattr(type(desk.keeping), "add", full)
    keep_everywhere(check, "everywhere")
    assert [error.code for error in check.hands.messages.errors] == ["disk_full"]
    assert len(check.case.check.kept) == 1
