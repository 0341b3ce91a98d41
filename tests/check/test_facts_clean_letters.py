# SPDX-License-Identifier: GPL-3.0-or-later
"""Letters others wrote as good ones: nothing in how they greet, date, count and close is called wrong.

The case is told the letter's own words, so that what is left are forms: a weekday, a
format, a sum, a greeting.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from composer.business import Policy
from composer.case import Customer, Decision, Request
from composer.check import contradictions, facts
from composer.check.completeness import unfilled
from composer.check.names import names_of
from tests.check.tongues import DATA, TONGUES

LETTERS = sorted((DATA.parent / "letters").rglob("clean_*.txt"))
OTHERS = ("Maija Virtanen", "Jaan Tamm", "Anna Kowalska", "Jan Smit", "John Khan")


@pytest.mark.parametrize("path", LETTERS, ids=lambda p: f"{p.parent.name}-{p.stem}")
def test_a_clean_letter_raises_no_doubt(path: Path) -> None:
    text = path.read_text("utf-8")
    base = "en" if path.parent.name == "letters" else path.parent.name
    tongue = next(t for t in TONGUES if t.language.startswith(base))
    case = replace(tongue.case, customer=Customer(), request=Request(text=text), decision=Decision())
    business = replace(tongue.business, email="", phone="", policies=(Policy(),))
    names = names_of(case, business, language=base)
    found = facts.check(text, case, business, base, OTHERS, names)
    found += contradictions.check(text, base) + unfilled(text, base)
    assert not [(f.rule, text[f.start : f.end], f.message) for f in found]
