# SPDX-License-Identifier: GPL-3.0-or-later
"""A rule of tone that the owner called wrong too often speaks one level milder, until it is trusted again."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from composer.archive.store import Store
from composer.case import Case, Kept, Paragraph
from composer.check.findings import Finding, Severity
from composer.desk import Desk
from composer.desk.experience import FEWEST, LATEST, STORED, Experience
from tests.helpers import cases
from tests.helpers.clock import FakeClock

STINGS = ("You obviously did not read our terms.", "You obviously did not read the label.")


def letter(desk: Desk, text: str) -> Case:
    case = cases.drafted_case(desk, FakeClock())
    return replace(case, draft=replace(case.draft, paragraphs=(Paragraph("p1", text),)))


def sting(desk: Desk, case: Case) -> Finding:
    found = desk.checking.quick(desk.checking.job(case, 1)).findings
    return next(one for one in found if one.engine == "tone")


def called_wrong(desk: Desk, text: str) -> Case:
    """A letter whose tone finding is kept as a wrong one, as the check page does it."""
    case = letter(desk, text)
    case = desk.checking.keep(case, sting(desk, case), "wrong_finding", "It is not")
    desk.checking.learn(case, desk.checking.quick(desk.checking.job(case, 1)))
    return case


def test_twice_wrong_it_speaks_one_level_milder_and_as_before_when_trusted_again(desk: Desk) -> None:
    before = sting(desk, letter(desk, STINGS[0]))
    called_wrong(desk, STINGS[0])
    assert sting(desk, letter(desk, STINGS[1])).severity is before.severity
    called_wrong(desk, STINGS[1])
    after = sting(desk, letter(desk, "You obviously did not read the contract."))
    assert (after.rule, after.severity) == (before.rule, before.severity.milder)
    assert after.severity is not before.severity
    desk.tone.trust_again(before.rule)
    assert sting(desk, letter(desk, STINGS[0])).severity is before.severity


def test_what_is_undone_counts_no_more(desk: Desk) -> None:
    case = [called_wrong(desk, text) for text in STINGS][1]
    assert desk.tone.milder()
    undone = desk.checking.unkeep(case, sting(desk, case))
    desk.checking.learn(undone, desk.checking.quick(desk.checking.job(undone, 2)))
    assert not desk.tone.milder()


def test_what_is_kept_as_wrong_in_every_letter_counts_as_well(desk: Desk) -> None:
    for text in STINGS:
        case = letter(desk, text)
        desk.keeping.add(sting(desk, case), "wrong_finding", "")
        desk.checking.learn(case, desk.checking.quick(desk.checking.job(case, 1)))
    assert desk.tone.milder()


def test_the_list_of_rules_says_so(desk: Desk) -> None:
    for text in STINGS:
        called_wrong(desk, text)
    (rule,) = (rule for rule, _ in desk.tone.milder())
    line = next(one for one in desk.tone.rules("en") if one.id == rule)
    assert line.milder
    desk.tone.trust_again(rule)
    trusted = next(one for one in desk.tone.rules("en") if one.id == rule)
    assert (trusted.milder, trusted.severity.milder) == (False, line.severity)


def finding(number: int, rule: str = "en.x", version: int = 1, engine: str = "tone") -> Finding:
    words = f"Sentence {number}."
    return Finding(
        0, 8, "blame", Severity.WARN, "m", rule, engine, rule_version=version, sentence=words, words=words
    )


def wrong(*findings: Finding) -> list[Kept]:
    return [Kept(*one.key, "wrong_finding") for one in findings]


@pytest.fixture
def store(tmp_path: Path, clock: FakeClock) -> Iterator[Store]:
    made = Store.open(tmp_path / "rules.sqlite", clock)
    yield made
    made.close()


@pytest.fixture
def experience(store: Store) -> Experience:
    return Experience(store)


@pytest.mark.parametrize(("told", "is_milder"), [(19, True), (20, False)])
def test_more_than_a_tenth_is_too_often(experience: Experience, told: int, is_milder: bool) -> None:
    ones = [finding(number) for number in range(told)]
    experience.note(ones, wrong(*ones[:FEWEST]))
    assert bool(experience.milder()) is is_milder


def test_saying_the_same_again_changes_nothing(experience: Experience, store: Store) -> None:
    ones = [finding(number) for number in range(3)]
    experience.note(ones, wrong(ones[0]))
    before = store.get(STORED)
    experience.note(ones, wrong(ones[0]))
    assert store.get(STORED) == before


def test_what_was_long_ago_is_forgotten(experience: Experience) -> None:
    old = [finding(number) for number in range(FEWEST)]
    experience.note(old, wrong(*old))
    assert experience.milder()
    experience.note([finding(number) for number in range(FEWEST, FEWEST + LATEST)], ())
    assert not experience.milder()


def test_a_new_version_of_a_rule_begins_anew(experience: Experience) -> None:
    ones = [finding(number) for number in range(FEWEST)]
    experience.note(ones, wrong(*ones))
    assert experience.milder() == {("en.x", 1)}
    experience.note([finding(9, version=2)], ())
    assert not experience.milder()


def test_only_rules_of_tone_become_milder_and_no_words_are_stored(
    experience: Experience, store: Store
) -> None:
    ones = [finding(number, engine="facts") for number in range(FEWEST)]
    experience.note(ones, wrong(*ones))
    assert not experience.milder()
    told = [finding(number) for number in range(FEWEST)]
    experience.note(told, wrong(*told))
    assert "Sentence" not in str(store.get(STORED))


def test_what_the_owner_wants_to_be_told_is_never_made_milder(desk: Desk) -> None:
    desk.tone.keep_phrases("en", ["oak*"])
    for text in ("The oak is sturdy.", "The oak is brown."):
        called_wrong(desk, text)
    assert sting(desk, letter(desk, "The oak is old.")).severity is Severity.WARN
