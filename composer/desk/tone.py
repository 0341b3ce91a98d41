# SPDX-License-Identifier: GPL-3.0-or-later
"""The tone check as the owner wants it: own phrases, rules switched off or made milder."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from composer.desk.experience import Experience, RuleVersion
from composer.desk.tidy import line
from composer.errors import BadInput
from composer.language import LETTER_LANGUAGES, base_of

if TYPE_CHECKING:
    from composer.archive.store import Store
    from composer.case import Kept
    from composer.check.findings import Finding, Severity
    from composer.check.rules import Rule

PHRASES = "own_phrases"
SWITCHED_OFF = "tone_off"


@dataclass(frozen=True, slots=True)
class RuleLine:
    """One tone rule as it is listed: what it says, and wordings that it finds and lets pass."""

    id: str
    category: str
    severity: Severity
    message: str
    why: str
    bad: str
    good: str
    on: bool
    milder: bool = False  # one level, because the owner called it wrong too often


class Tone:
    """What the tone check looks for. All of it is stored at once."""

    def __init__(self, store: Store, experience: Experience) -> None:
        """Keep phrases and switches in ``store``; ``experience`` says which rules were wrong too often."""
        self._store = store
        self._experience = experience

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages that have rules."""
        return LETTER_LANGUAGES

    def phrases(self, language: str) -> tuple[str, ...]:
        """The owner's own phrases for a language tag, in alphabetical order."""
        return tuple(self._store.get(PHRASES, {}).get(base_of(language), []))

    def keep_phrases(self, language: str, phrases: Iterable[str]) -> tuple[str, ...]:
        """Store the phrases of a language, each once.

        Raises BadInput ``too_long`` and ``phrase_too_short`` (fewer than three letters besides ``*``).
        """
        from composer.check.own_phrases import FEWEST, LONGEST, is_usable

        tidy = {line("own_phrases", phrase) for phrase in phrases} - {""}
        for phrase in tidy:
            if len(phrase) > LONGEST:
                raise BadInput("too_long", field="own_phrases", length=len(phrase), limit=LONGEST)
            if not is_usable(phrase):
                raise BadInput("phrase_too_short", field="own_phrases", phrase=phrase, fewest=FEWEST)
        kept = sorted(tidy, key=lambda phrase: (phrase.casefold(), phrase))
        self._store.put(PHRASES, {**self._store.get(PHRASES, {}), base_of(language): kept})
        return tuple(kept)

    def switched_off(self) -> frozenset[str]:
        """Ids of the rules that are silent in every letter."""
        return frozenset(self._store.get(SWITCHED_OFF, []))

    def switch(self, rule: str, *, on: bool) -> None:
        """Let a rule speak, or silence it in every letter from now on."""
        off = self.switched_off()
        self._store.put(SWITCHED_OFF, sorted(off - {rule} if on else off | {rule}))

    def milder(self) -> frozenset[RuleVersion]:
        """The rules that speak one level milder, because they were called wrong too often."""
        return self._experience.milder()

    def learn(self, findings: Iterable[Finding], kept: Iterable[Kept]) -> None:
        """Remember what was found in a letter, and what of it was kept as a wrong finding."""
        self._experience.note(findings, kept)

    def trust_again(self, rule: str) -> None:
        """Let a rule speak as it did before it was called wrong."""
        self._experience.forget(rule)

    def rules(self, language: str) -> tuple[RuleLine, ...]:
        """The rules of a language by category. The first call compiles them: not on the GUI thread."""
        from composer.check.tone import rule_set

        off, milder = self.switched_off(), self.milder()
        lines = [_line(rule) for rule in rule_set(language).rules]
        lines += _learned(language)
        told = [_as_told(line, version, off, milder) for line, version in lines]
        return tuple(sorted(told, key=lambda one: (one.category, one.id)))


def _line(rule: Rule) -> tuple[RuleLine, int]:
    line = RuleLine(
        rule.id, rule.category, rule.severity, rule.message, rule.why, rule.bad[0], rule.good[0], on=True
    )
    return line, rule.version


def _learned(language: str) -> list[tuple[RuleLine, int]]:
    """The kinds of the learned reading, which are switched like rules."""
    from composer.check.findings import Severity
    from composer.check.reread import kinds

    return [
        (RuleLine(k.rule, k.category, Severity.WARN, k.message, k.why, k.bad, k.good, on=True), k.version)
        for k in kinds(language)
    ]


def _as_told(line: RuleLine, version: int, off: frozenset[str], milder: frozenset[RuleVersion]) -> RuleLine:
    """The line as the owner's letters made the rule."""
    if (line.id, version) in milder:
        line = replace(line, severity=line.severity.milder, milder=True)
    return replace(line, on=line.id not in off)
