# SPDX-License-Identifier: GPL-3.0-or-later
"""How it lands: four bands, and every point lost belongs to a finding."""

from __future__ import annotations

import pytest

from composer.check.findings import Finding, Severity
from composer.check.landing import DO_NOT_SEND, LIKELY_TO_STING, READ_ONCE_MORE, READY, landing
from composer.check.service import Checker
from tests.check.letters import job_of, letter_of


def finding(category: str, severity: str, start: int = 0) -> Finding:
    return Finding(start, start + 1, category, Severity(severity), "m", f"{category}.{start}", "tone")


@pytest.mark.parametrize(
    ("findings", "band"),
    [
        ([], READY),
        ([("cold", "hint")], READY),
        ([("style", "hint")] * 4, READY),
        ([("cold", "hint")] * 9, READ_ONCE_MORE),
        ([("spelling", "warn")], READ_ONCE_MORE),
        ([("facts", "warn")] * 3, READ_ONCE_MORE),
        ([("soft_no", "warn")], READ_ONCE_MORE),
        ([("sarcasm", "warn")], LIKELY_TO_STING),
        ([("blame", "warn")], LIKELY_TO_STING),
        ([("blame", "warn"), ("spelling", "warn")], LIKELY_TO_STING),
        ([("denial", "stop")], DO_NOT_SEND),
        ([("completeness", "stop")], DO_NOT_SEND),
    ],
)
def test_bands(findings: list[tuple[str, str]], band: str) -> None:
    made = [finding(category, severity, n) for n, (category, severity) in enumerate(findings)]
    assert landing(made).band == band


def test_the_dearest_finding_comes_first_and_each_is_named() -> None:
    made = [finding("cold", "hint", 1), finding("sarcasm", "warn", 2), finding("blame", "warn", 3)]
    assert [f.category for f in landing(made).because] == ["sarcasm", "blame", "cold"]


def test_the_second_of_a_category_costs_half() -> None:
    one, many = (
        [finding("cold", "hint", n) for n in range(2)],
        [finding(f"x{n}", "hint", n) for n in range(2)],
    )
    assert landing(one).band == READY
    assert landing(many).band == READY
    assert landing([*many, finding("x9", "hint", 9), finding("x8", "hint", 8)]).band == READ_ONCE_MORE
    assert landing([finding("cold", "hint", n) for n in range(4)]).band == READY


def test_a_fresh_template_is_ready_and_a_nasty_letter_is_not() -> None:
    case, _ = letter_of("refuse_with_offer")
    checker = Checker(None)
    assert landing(checker.quick(job_of(case.draft.text, case)).findings).band == READY
    sting = "Congratulations on your imaginative e-mail, and on a bench ruined in a month."
    nasty = f"{sting}\n\n{case.draft.text}"
    assert landing(checker.quick(job_of(nasty, case)).findings).band == LIKELY_TO_STING


@pytest.mark.parametrize(
    ("findings", "legal", "relationship"),
    [
        ([], ("clear", 0), ("clear", 0)),
        ([("denial", "stop")], ("high", 40), ("clear", 0)),
        ([("promise", "warn")], ("some", 15), ("clear", 0)),
        ([("sarcasm", "warn")], ("clear", 0), ("some", 30)),
        ([("sarcasm", "warn"), ("blame", "warn")], ("clear", 0), ("high", 51)),
        ([("cold", "hint")], ("clear", 0), ("clear", 4)),
        ([("denial", "stop")] * 9, ("high", 100), ("clear", 0)),
        ([("spelling", "warn"), ("grammar", "warn"), ("capitals", "warn")], ("clear", 0), ("clear", 0)),
    ],
)
def test_two_bars_part_the_points_lost(
    findings: list[tuple[str, str]], legal: tuple[str, float], relationship: tuple[str, float]
) -> None:
    made = [finding(category, severity, n) for n, (category, severity) in enumerate(findings)]
    sides = {side.code: (side.level, side.lost) for side in landing(made).sides}
    assert sides == {"legal": legal, "relationship": relationship}
