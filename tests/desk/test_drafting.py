# SPDX-License-Identifier: GPL-3.0-or-later
"""Drafts through the desk: what changed is brought up to date, what was is brought back."""

from dataclasses import replace

import pytest

from composer.case import Case
from composer.desk import Desk
from composer.errors import BadInput, NotAllowed
from tests.helpers.cases import drafted_case, resting_case
from tests.helpers.clock import FakeClock


@pytest.fixture
def case(desk: Desk, clock: FakeClock) -> Case:
    return drafted_case(desk, clock)


def renamed(case: Case, number: str = "LJ-2000") -> Case:
    return replace(case, purchase=replace(case.purchase, order_number=number))


def test_only_paragraphs_with_changed_facts_are_brought_up_to_date(desk: Desk, case: Case) -> None:
    typed = desk.drafting.edited(case, case.draft.text + "\n\nCall me.")
    changed = renamed(typed)
    assert desk.drafting.outdated(changed) == ("opening",)
    fresh = desk.drafting.bring_up_to_date(changed)
    assert "LJ-2000" in fresh.draft.paragraphs[0].text
    assert fresh.draft.paragraphs[1:] == typed.draft.paragraphs[1:]
    assert desk.drafting.outdated(fresh) == ()
    assert fresh.draft.versions == ()


def test_own_words_in_an_outdated_paragraph_are_kept_as_a_version(desk: Desk, case: Case) -> None:
    typed = desk.drafting.edited(case, case.draft.text.replace("Thank you for", "Many thanks for", 1))
    fresh = desk.drafting.bring_up_to_date(renamed(typed))
    assert [v.text for v in fresh.draft.versions] == [typed.draft.text]


def test_an_earlier_version_comes_back_and_the_present_text_is_kept(desk: Desk, case: Case) -> None:
    other = desk.drafting.write(case, "outside_period")
    back = desk.drafting.bring_back(other, 0)
    assert back.draft.text == case.draft.text
    assert [v.text for v in back.draft.versions] == [case.draft.text, other.draft.text]
    with pytest.raises(BadInput) as caught:
        desk.drafting.bring_back(back, 7)
    assert caught.value.code == "version_missing"


def test_undoing_one_action_restores_the_draft_to_the_letter(desk: Desk, case: Case) -> None:
    other = desk.drafting.write(case, "outside_period")
    assert desk.drafting.put_back(other, case.draft, other.draft).draft == case.draft


def test_undoing_an_action_keeps_what_was_typed_after_it(desk: Desk, case: Case) -> None:
    other = desk.drafting.write(case, "outside_period")
    typed = desk.drafting.edited(other, other.draft.text + "\n\nCall me.")
    back = desk.drafting.put_back(typed, case.draft, other.draft)
    assert (back.draft.text, back.draft.template) == (case.draft.text, case.draft.template)
    assert back.draft.versions[-1].text == typed.draft.text


def test_a_resting_draft_is_not_changed(desk: Desk, clock: FakeClock) -> None:
    case = renamed(resting_case(desk, clock))
    with pytest.raises(NotAllowed):
        desk.drafting.bring_up_to_date(case)
    with pytest.raises(NotAllowed):
        desk.drafting.put_back(case, case.draft, case.draft)


def test_greeting_and_length(desk: Desk, case: Case) -> None:
    assert desk.drafting.usual(case).salutation == "Dear Ms Ellis,"
    assert desk.drafting.usual(case).closing == "Yours sincerely,"
    assert not desk.drafting.length(case).long
    assert desk.drafting.length(desk.drafting.edited(case, "word " * 500)).long
