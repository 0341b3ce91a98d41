# SPDX-License-Identifier: GPL-3.0-or-later
"""Sentences kept in every letter: where they hold, that each letter lists them, and what was called wrong."""

from __future__ import annotations

import tomllib
from dataclasses import replace

from composer.case import Case, Paragraph
from composer.check.findings import Finding
from composer.desk import Desk
from tests.helpers import cases
from tests.helpers.clock import FakeClock

OBVIOUSLY = "You obviously did not read our terms."


def letter(desk: Desk, text: str = OBVIOUSLY, **changes: str) -> Case:
    case = cases.drafted_case(desk, FakeClock())
    draft = replace(case.draft, paragraphs=(Paragraph("p1", text),), **changes)  # type: ignore[arg-type]
    return replace(case, draft=draft)


def sting(desk: Desk, case: Case) -> Finding:
    """The tone finding of the letter, whether it is kept or not."""
    found = desk.checking.quick(desk.checking.job(case, 1)).findings
    return next(one for one in found if one.engine == "tone")


def is_open(desk: Desk, case: Case) -> bool:
    found = desk.checking.quick(desk.checking.job(case, 1)).findings
    return sting(desk, case) in desk.checking.open_and_kept(case, found)[0]


def test_it_holds_in_every_letter_until_the_sentence_changes_or_it_is_taken_out(desk: Desk) -> None:
    one = letter(desk)
    assert is_open(desk, one)
    desk.keeping.add(sting(desk, one), "house_style", "  We say so  ")
    (kept,) = desk.keeping.sentences()
    assert (kept.kept.sentence, kept.kept.note, kept.template) == (OBVIOUSLY, "We say so", "")
    other = letter(desk, f"Thank you for writing. {OBVIOUSLY}")
    assert not is_open(desk, other)
    assert is_open(desk, letter(desk, OBVIOUSLY.replace("our terms", "a word of our terms")))
    assert desk.keeping.remove(kept.kept.key)
    assert is_open(desk, other)
    assert not desk.keeping.remove(kept.kept.key)


def test_it_holds_in_letters_of_one_kind_only(desk: Desk) -> None:
    one = letter(desk, template="outside_period")
    desk.keeping.add(sting(desk, one), "house_style", "", "outside_period")
    assert not is_open(desk, one)
    assert is_open(desk, letter(desk, template="not_ours"))


def test_what_is_kept_anew_takes_the_place_of_what_was_kept(desk: Desk) -> None:
    found = sting(desk, letter(desk))
    desk.keeping.add(found, "house_style", "", "outside_period")
    desk.keeping.add(found, "provable", "")
    (kept,) = desk.keeping.sentences()
    assert (kept.kept.because, kept.template) == ("provable", "")


def test_it_can_be_kept_in_letters_of_two_kinds(desk: Desk) -> None:
    found = sting(desk, letter(desk))
    desk.keeping.add(found, "house_style", "", "outside_period")
    desk.keeping.add(found, "provable", "", "not_ours")
    assert not is_open(desk, letter(desk, template="outside_period"))
    assert not is_open(desk, letter(desk, template="not_ours"))
    assert is_open(desk, letter(desk, template="used_or_opened"))
    assert desk.keeping.remove(found.key, "not_ours")
    assert [one.template for one in desk.keeping.sentences()] == ["outside_period"]


def test_keeping_one_finding_leaves_another_of_its_rule_in_the_same_sentence(desk: Desk) -> None:
    case = letter(desk, "Thank you. You paid \u00a3461.00 in May and \u00a3999.00 in June of that year.")
    found = desk.checking.quick(desk.checking.job(case, 1)).findings
    first, second = (one for one in found if one.rule == "facts.amount")
    kept = desk.checking.keep(case, first, "provable")
    still, _ = desk.checking.open_and_kept(kept, found)
    assert second in still
    assert first not in still


def test_the_case_lists_what_was_kept_in_it_from_elsewhere(desk: Desk) -> None:
    first, second = letter(desk), letter(desk, f"Thank you. {OBVIOUSLY}")
    desk.keeping.add(sting(desk, first), "provable", "On the label")
    checked = desk.checking.quick(desk.checking.job(second, 1))
    recorded = desk.checking.recorded(second, checked)
    (kept,) = recorded.check.kept
    assert (kept.because, kept.note, kept.sentence) == ("provable", "On the label", OBVIOUSLY)
    assert desk.checking.recorded(recorded, checked).check.kept == (kept,)
    assert desk.cases.save(recorded).check.kept == (kept,)


def test_wrong_findings_come_out_as_examples_for_the_rules(desk: Desk) -> None:
    assert desk.keeping.wrong_findings() == ""
    here = letter(desk, 'You obviously did not read "our" terms.')
    desk.cases.save(desk.checking.keep(here, sting(desk, here), "wrong_finding"))
    everywhere = sting(desk, letter(desk))
    desk.keeping.add(everywhere, "wrong_finding", "")
    right = letter(desk, "You clearly did not read our terms.")
    desk.cases.save(desk.checking.keep(right, sting(desk, right), "provable"))
    text = desk.keeping.wrong_findings()
    assert f"# {everywhere.rule}, version {everywhere.rule_version}" in text
    lines = [line for line in text.splitlines() if not line.startswith("#")]
    assert sorted(tomllib.loads(line)["good"][0] for line in lines) == sorted(
        ['You obviously did not read "our" terms.', OBVIOUSLY]
    )
