# SPDX-License-Identifier: GPL-3.0-or-later
"""The tone check as the owner wants it: phrases of their own, and rules they switched off."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from composer.desk.tidy import line
from composer.errors import BadInput
from composer.language import LETTER_LANGUAGES, base_of

if TYPE_CHECKING:
    from composer.archive.store import Store
    from composer.check.findings import Severity

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


class Tone:
    """What the tone check looks for. All of it is stored at once."""

    def __init__(self, store: Store) -> None:
        """Keep phrases and switches in ``store``."""
        self._store = store

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

    def rules(self, language: str) -> tuple[RuleLine, ...]:
        """The rules of a language by category. The first call compiles them: not on the GUI thread."""
        from composer.check.tone import rule_set

        off = self.switched_off()
        lines = [
            RuleLine(r.id, r.category, r.severity, r.message, r.why, r.bad[0], r.good[0], r.id not in off)
            for r in rule_set(language).rules
        ]
        lines += _learned(language, off)
        return tuple(sorted(lines, key=lambda one: (one.category, one.id)))


def _learned(language: str, off: frozenset[str]) -> list[RuleLine]:
    """The kinds of the learned reading, which are switched like rules."""
    from composer.check.findings import Severity
    from composer.check.reread import kinds

    return [
        RuleLine(k.rule, k.category, Severity.WARN, k.message, k.why, k.bad, k.good, k.rule not in off)
        for k in kinds(language)
    ]
