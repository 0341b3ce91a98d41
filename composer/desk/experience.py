# SPDX-License-Identifier: GPL-3.0-or-later
"""How often the rules of tone were wrong in this business's letters; one that often was speaks milder.

Facts on tone checking, section 6: a rule called wrong in more than a tenth of its findings goes down one
level. Kept per rule: fingerprints of the sentences it spoke in, never their words.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

import msgspec

from composer.case import Kept
from composer.desk.keeping import WRONG

if TYPE_CHECKING:
    from composer.archive.store import Store
    from composer.check.findings import Finding

STORED = "tone_experience"
TONE = "tone"
TOO_OFTEN = 0.1
"""Of a rule's findings, the share called wrong above which it speaks milder."""
FEWEST = 2
"""Sentences in which it was called wrong: one alone proves nothing, though it may be all there was."""
LATEST = 100
"""Findings of a rule that are remembered; what was long ago counts no more."""

RuleVersion = tuple[str, int]


@dataclass(frozen=True, slots=True)
class Record:
    """One rule's findings: fingerprints of sentences, oldest first, and those of them that were wrong."""

    version: int
    told: tuple[str, ...] = ()
    wrong: tuple[str, ...] = ()

    @property
    def is_too_often_wrong(self) -> bool:
        """Whether the rule speaks milder."""
        return len(self.wrong) >= FEWEST and len(self.wrong) > TOO_OFTEN * len(self.told)

    def after(self, key: str, *, wrong: bool) -> Record:
        """The record with one more finding, or with another opinion of one it has."""
        told = (self.told if key in self.told else (*self.told, key))[-LATEST:]
        others = tuple(one for one in self.wrong if one != key and one in told)
        return Record(self.version, told, (*others, key) if wrong else others)


class Experience:
    """The records of all rules. What is changed is stored at once."""

    def __init__(self, store: Store) -> None:
        """Keep them in ``store``."""
        self._store = store

    def note(self, findings: Iterable[Finding], kept: Iterable[Kept]) -> None:
        """Remember what the rules of tone found in a letter; ``kept`` says which of it was wrong.

        Saying the same again changes nothing.
        """
        wrong = {one.key for one in kept if one.because == WRONG}
        before = self._records()
        records = dict(before)
        for finding in findings:
            if finding.engine == TONE:
                rule, version, key = finding.key
                record = records.get(rule, Record(version))
                record = record if record.version == version else Record(version)
                records[rule] = record.after(key, wrong=finding.key in wrong)
        if records != before:
            self._put(records)

    def milder(self) -> frozenset[RuleVersion]:
        """The rules, each with its version, that speak one level milder."""
        return frozenset((rule, r.version) for rule, r in self._records().items() if r.is_too_often_wrong)

    def forget(self, rule: str) -> None:
        """Let a rule speak as it did at first."""
        self._put({name: record for name, record in self._records().items() if name != rule})

    def _records(self) -> dict[str, Record]:
        return msgspec.convert(self._store.get(STORED, {}), dict[str, Record])

    def _put(self, records: dict[str, Record]) -> None:
        self._store.put(STORED, msgspec.to_builtins(records))
