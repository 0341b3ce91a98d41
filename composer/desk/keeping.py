# SPDX-License-Identifier: GPL-3.0-or-later
"""Sentences that the owner keeps in every letter, or in every letter of one kind, whatever a rule says."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

import msgspec

from composer.case import Kept
from composer.clock import Clock
from composer.text import clean_line

if TYPE_CHECKING:
    from composer.archive.store import Store
    from composer.check.findings import Finding

STORED = "kept_sentences"
WRONG = "wrong_finding"
MOST = 500
"""More than anybody keeps knowingly; the oldest goes first."""

Key = tuple[str, int, str]


@dataclass(frozen=True, slots=True)
class KeptSentence:
    """One of them. ``template`` is the kind of letter it is kept in; empty for every letter.

    Where something is missing, ``kept.sentence`` says what.
    """

    kept: Kept
    template: str = ""


class Keeping:
    """All of them. What is changed is stored at once."""

    def __init__(self, store: Store, clock: Clock) -> None:
        """Keep them in ``store``."""
        self._store = store
        self._clock = clock

    def sentences(self) -> tuple[KeptSentence, ...]:
        """All, the newest first."""
        return msgspec.convert(self._store.get(STORED, []), tuple[KeptSentence, ...])

    def holding(self, template: str) -> tuple[Kept, ...]:
        """What holds in letters of one kind, as a case remembers it."""
        return tuple(one.kept for one in self.sentences() if one.template in ("", template))

    def add(self, finding: Finding, because: str, note: str, template: str = "") -> None:
        """Keep a finding's sentence from now on, in letters of one kind or in every letter.

        It takes the place of what was kept about it before for the same letters.
        """
        words = finding.sentence or finding.message
        kept = Kept(*finding.key, because, clean_line(note), self._clock.now(), words)
        self._put((KeptSentence(kept, template), *self._without(kept.key, template)))

    def remove(self, key: Key, template: str = "") -> bool:
        """Let it be told again in letters of one kind, or in every letter; whether anything was kept."""
        before, left = self.sentences(), tuple(self._without(key, template))
        if len(left) < len(before):
            self._put(left)
        return len(left) < len(before)

    def wrong_findings(self) -> str:
        """What was kept as a wrong finding, here and in every case, as lines for the rules' own examples.

        Reads all cases: not on the GUI thread. Empty when there is none.
        """
        kept = [one.kept for one in self.sentences()]
        for case_id in self._case_ids():
            kept += self._store.load_case(case_id).check.kept
        told = {(k.rule, k.rule_version, k.sentence) for k in kept if k.because == WRONG and k.sentence}
        return "\n".join(_as_example(*one) for one in sorted(told))

    def _case_ids(self) -> list[str]:
        return [row.id for row in self._store.list_cases(limit=self._store.count_cases())]

    def _without(self, key: Key, template: str) -> Iterator[KeptSentence]:
        """All others; without a ``template`` those of all kinds of letters are meant."""
        return (one for one in self.sentences() if one.kept.key != key or template not in ("", one.template))

    def _put(self, sentences: tuple[KeptSentence, ...]) -> None:
        self._store.put(STORED, msgspec.to_builtins(sentences[:MOST]))


def _as_example(rule: str, version: int, sentence: str) -> str:
    """A JSON string is a TOML string as well."""
    return f"# {rule}, version {version}\ngood = [{json.dumps(sentence, ensure_ascii=False)}]"
