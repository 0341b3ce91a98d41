# SPDX-License-Identifier: GPL-3.0-or-later
"""What is special about harper: grammar without its dictionary, and a memory that is emptied now and then."""

from __future__ import annotations

import tomllib

import pytest

import resources
from composer.check.engines import harper
from composer.check.engines.harper import Harper

SENTENCE = "The fascia is made from sawn oak by Wrzesniewski, who repairs it for free of charge."


def rules(engine: Harper, text: str = SENTENCE) -> set[str]:
    return {finding.rule for finding in engine.check(text)}


def opened(*, beside: bool = False) -> Harper:
    engine = Harper(beside=beside)
    engine.open("en-GB")
    return engine


def test_beside_another_dictionary_it_reads_grammar_only() -> None:
    grammar = opened(beside=True)
    assert rules(opened()) == {"harper:SpellCheck", "harper:ForFreeOfCharge"}
    assert rules(grammar) == {"harper:ForFreeOfCharge"}
    grammar.set_disabled(frozenset({"harper:ForFreeOfCharge"}))
    assert rules(grammar) == set()
    grammar.set_disabled(frozenset())
    assert rules(grammar) == {"harper:ForFreeOfCharge"}


def test_what_is_kept_beside_another_dictionary_is_a_rule_of_its() -> None:
    engine = opened(beside=True)
    assert engine._linter is not None
    kept = tomllib.loads(resources.read_text("proofreading/harper.toml"))["kept"]
    assert set(kept) <= set(engine._linter.get_lint_config())
    engine.close()


def test_a_new_linter_reads_like_the_old_one(monkeypatch: pytest.MonkeyPatch) -> None:
    engine = opened(beside=True)
    engine.set_disabled(frozenset({"harper:RepeatedWords"}))
    monkeypatch.setattr(harper, "RENEWED", len(SENTENCE))
    first = engine._linter
    for turn in range(2):
        assert rules(engine, f"{SENTENCE} It it is {turn}.") == {"harper:ForFreeOfCharge"}
    assert engine._linter is not first
    engine.close()
