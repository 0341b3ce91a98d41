# SPDX-License-Identifier: GPL-3.0-or-later
"""What is special about harper: grammar without its dictionary, and a memory that is emptied now and then."""

from __future__ import annotations

import pytest

from composer.check.engines import harper
from composer.check.engines.harper import Harper

SENTENCE = "I am working here since fifteen years, and the fascia is made from sawn oak by Wrzesniewski."


def rules(engine: Harper, text: str = SENTENCE) -> set[str]:
    return {finding.rule for finding in engine.check(text)}


def opened(*, beside: bool = False) -> Harper:
    engine = Harper(beside=beside)
    engine.open("en-GB")
    return engine


def test_beside_another_dictionary_it_reads_grammar_only() -> None:
    grammar = opened(beside=True)
    assert rules(opened()) == {"harper:SpellCheck", "harper:SinceDuration"}
    assert rules(grammar) == {"harper:SinceDuration"}
    grammar.set_disabled(frozenset({"harper:SinceDuration"}))
    assert rules(grammar) == set()
    grammar.set_disabled(frozenset())
    assert rules(grammar) == {"harper:SinceDuration"}


def test_a_new_linter_reads_like_the_old_one(monkeypatch: pytest.MonkeyPatch) -> None:
    engine = opened(beside=True)
    engine.set_disabled(frozenset({"harper:RepeatedWords"}))
    monkeypatch.setattr(harper, "RENEWED", len(SENTENCE))
    first = engine._linter
    for turn in range(2):
        assert rules(engine, f"{SENTENCE} It it is {turn}.") == {"harper:SinceDuration"}
    assert engine._linter is not first
    engine.close()
