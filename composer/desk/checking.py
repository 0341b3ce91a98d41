# SPDX-License-Identifier: GPL-3.0-or-later
"""Findings about the draft: run the check, apply, keep because, how it lands."""

from __future__ import annotations

import threading
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from composer.case import Case, Kept
from composer.clock import Clock
from composer.desk.answers import answers
from composer.desk.keeping import Keeping
from composer.desk.people import People
from composer.desk.tidy import reason
from composer.desk.tone import Tone
from composer.desk.words import words_of
from composer.errors import BadInput
from composer.journey import letter_fingerprint
from composer.text import clean_line

if TYPE_CHECKING:
    from composer.archive.store import Store
    from composer.check.completeness import Element
    from composer.check.findings import Checked, EngineStart, Finding, Landing, Readability
    from composer.check.service import Checker, CheckJob


class Checking:
    """What the checks found. ``run`` may take seconds: call it off the GUI thread."""

    def __init__(
        self,
        store: Store,
        people: People,
        tone: Tone,
        keeping: Keeping,
        make_checker: Callable[[], Checker],
        clock: Clock,
    ) -> None:
        """Check with what ``make_checker`` gives, which is asked once, at the first check.

        Names of other customers come from ``people``, own phrases and switches from ``tone``, what is kept
        in every letter from ``keeping``.
        """
        self._tone = tone
        self._keeping = keeping
        self._store = store
        self._people = people
        self._make_checker = make_checker
        self._made: Checker | None = None
        self._open: Counter[str] = Counter()  # letters on the screen, by language
        self._making = threading.Lock()  # the warm-up and a first check may come from two threads
        self._clock = clock

    @property
    def _checker(self) -> Checker:
        with self._making:
            if self._made is None:
                self._made = self._make_checker()
                for language in self._open.elements():
                    self._made.open_letter(language)
            return self._made

    def job(self, case: Case, revision: int) -> CheckJob:
        """Everything a check needs, taken now, so that it may run on another thread."""
        from composer.check.service import CheckJob

        return CheckJob(
            revision=revision,
            text=case.draft.text,
            language=case.draft.language,
            case=case,
            business=self._store.load_business(),
            other_names=self._people.other_names(case),
            own_words=words_of(self._store, case.draft.language),
            own_phrases=self._tone.phrases(case.draft.language),
            rules_off=self._tone.switched_off(),
            rules_milder=self._tone.milder(),
            answers=answers(case),
        )

    def run(self, job: CheckJob) -> Checked:
        """The findings of one job, sorted by place."""
        return self._checker.check(job)

    def quick(self, job: CheckJob) -> Checked:
        """Tone, facts and completeness only, without the checking process: for while somebody types."""
        return self._checker.quick(job)

    def warm_up(self, language: str) -> None:
        """Start the checking process for a language ahead of the first check."""
        self._checker.warm_up(language)

    def starting(self, language: str) -> tuple[EngineStart, ...]:
        """The engines of a language and whether each is loaded. Never waits."""
        made = self._made
        return made.starting(language) if made is not None else ()

    def open_letter(self, language: str) -> None:
        """A letter in this language is open: its checking process stays. Starts and imports nothing."""
        with self._making:
            self._open[language] += 1
            if self._made is not None:
                self._made.open_letter(language)

    def close_letter(self, language: str) -> None:
        """A letter was closed; with the last one of its language the process ends two minutes later."""
        with self._making:
            self._open[language] -= 1
            if self._made is not None:
                self._made.close_letter(language)

    def recorded(self, case: Case, checked: Checked) -> Case:
        """The case that remembers by what its present text was checked, and what was kept in it."""
        engines = tuple(e.name for e in checked.engines if e.checked)
        done = replace(
            case.check,
            checked_at=self._clock.now(),
            fingerprint=letter_fingerprint(case),
            engines=engines,
            kept=(*case.check.kept, *self._kept_anew(case, checked.findings)),
        )
        return replace(case, check=done)

    def learn(self, case: Case, checked: Checked) -> None:
        """Remember which rules of tone spoke in a letter, and where the owner called them wrong."""
        self._tone.learn(checked.findings, (*case.check.kept, *self._keeping.holding(case.draft.template)))

    def _kept_anew(self, case: Case, findings: tuple[Finding, ...]) -> list[Kept]:
        """What is kept in every letter and was found in this one, which does not list it yet."""
        found = {finding.key for finding in findings} - {kept.key for kept in case.check.kept}
        return [kept for kept in self._keeping.holding(case.draft.template) if kept.key in found]

    def open_and_kept(
        self, case: Case, findings: tuple[Finding, ...]
    ) -> tuple[tuple[Finding, ...], tuple[Finding, ...]]:
        """Findings that are still open, and those the owner kept, here or in every letter."""
        from composer.check.service import without_kept

        return without_kept(findings, (*case.check.kept, *self._keeping.holding(case.draft.template)))

    def keep(self, case: Case, finding: Finding, because: str, note: str = "") -> Case:
        """Keep the words, with a reason: in writing for a *stop* and ``none``. A hard stop cannot be kept."""
        if finding.blocks:
            raise BadInput("cannot_keep", field="finding", rule=finding.rule)
        said = reason("finding.note", note) if finding.needs_note(because) else clean_line(note)
        kept = Kept(*finding.key, because, said, self._clock.now(), finding.sentence)
        return replace(case, check=replace(case.check, kept=(*case.check.kept, kept)))

    def unkeep(self, case: Case, finding: Finding) -> Case:
        """Undo a *keep because*."""
        left = tuple(kept for kept in case.check.kept if kept.key != finding.key)
        return replace(case, check=replace(case.check, kept=left))

    def apply(self, text: str, finding: Finding, suggestion: str, language: str) -> str:
        """The text with a finding's words replaced."""
        from composer.check.service import apply

        return apply(text, finding, suggestion, language)

    def read_with_fresh_eyes(self, case: Case) -> Case:
        """The owner has read the rested letter as the customer will."""
        return replace(case, check=replace(case.check, read_with_fresh_eyes=True))

    def landing(self, findings: tuple[Finding, ...]) -> Landing:
        """How the letter lands, with the findings that cost."""
        from composer.check.landing import landing

        return landing(findings)

    def elements(self, case: Case) -> tuple[Element, ...]:
        """The required elements, each with its place or its absence."""
        from composer.check.completeness import elements

        text, language = case.draft.text, case.draft.language
        return elements(text, case, self._store.load_business(), language, answers(case))

    def readability(self, case: Case) -> tuple[Readability, tuple[Finding, ...]]:
        """How easy the letter is to read, and its sentences that are too long: advice, never in the meter."""
        from composer.check import readability

        text, language = case.draft.text, case.draft.language
        return readability.readability(text, language), tuple(readability.check(text, language))

    def close(self) -> None:
        """End the checking process, if one was begun."""
        with self._making:
            made = self._made
        if made is not None:
            made.close()
