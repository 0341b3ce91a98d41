# SPDX-License-Identifier: GPL-3.0-or-later
"""One check of one revision of a letter: spelling and grammar, tone, facts, completeness, merged.

``text`` is the letter's body. Findings about the salutation, subject or closing have no place in
it: ``start == end == 0`` and a rule such as ``facts.salutation`` says what they are about.
"""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace

from composer.business import Business
from composer.case import Case, Kept
from composer.check import completeness, facts, learned, tone
from composer.check.answers import Answer
from composer.check.engines import Proofreader
from composer.check.engines.pool import EnginePool
from composer.check.findings import Checked, EngineReport, EngineStart, Finding, Severity
from composer.check.greetings import greetings
from composer.check.likely import usual_words, weighed
from composer.check.names import filtered, names_of
from composer.check.opening import opening
from composer.check.sentences import sentence_at
from composer.errors import BadInput, EngineTrouble
from composer.language import base_of

_SEVERITIES = list(Severity)
_ENGINES = ("facts", "completeness", "tone")  # who wins one place; language engines come last
_AT_START = "completeness.thanks"


@dataclass(frozen=True, slots=True)
class CheckJob:
    """Everything one check needs; frozen, so that it can run on a worker thread."""

    revision: int
    text: str
    language: str
    case: Case
    business: Business
    other_names: tuple[str, ...] = ()  # names of other customers
    own_words: tuple[str, ...] = ()  # the owner's own dictionary
    answers: tuple[Answer, ...] = ()  # where each concern is answered, in the customer's order
    own_phrases: tuple[str, ...] = ()  # what the owner wants to be warned about
    rules_off: frozenset[str] = frozenset()  # ids of tone rules that are switched off
    rules_milder: frozenset[tuple[str, int]] = frozenset()  # and with versions those called wrong too often


class Checker:
    """Runs all checks. The language engines are handed in; without them the rest still works."""

    def __init__(self, engine: EnginePool | Proofreader | None) -> None:
        """``engine`` is usually an ``EnginePool``; ``None`` means no spelling and grammar."""
        self._engine = engine
        self._turn = threading.Lock()  # a bare Proofreader serves one call at a time

    def check(self, job: CheckJob) -> Checked:
        """The full check. Waits for the child process; never raises for an engine in trouble."""
        with ThreadPoolExecutor(1) as beside:  # the child works while our own checks do
            proofread = beside.submit(self._proofread, job)
            ours = _own_checks(job)
            found, reports = proofread.result()
        names = names_of(job.case, job.business, job.own_words, job.language)
        found = filtered(_after_greeting(found, job), job.text, names)
        merged = _merged(ours + weighed(found, job.text, job.language), job)
        return Checked(job.revision, merged, (*reports, _own_report()))

    def quick(self, job: CheckJob) -> Checked:
        """Everything but the child process: milliseconds, for while typing."""
        return Checked(job.revision, _merged(_own_checks(job), job), (_own_report(),))

    def warm_up(self, language: str) -> None:
        """Load the engine ahead of the first check. Trouble is told by the next check, not here."""
        with ThreadPoolExecutor(1) as beside:  # the child loads while our own rules do
            opened = beside.submit(self._open, language)
            tone.rule_set(language)
            learned.warm_up(language)
            usual_words(base_of(language))
            opened.result()

    def open_letter(self, language: str) -> None:
        """A letter in this language is open: what checks it stays loaded."""
        if isinstance(self._engine, EnginePool):
            self._engine.open_letter(language)

    def close_letter(self, language: str) -> None:
        """A letter was closed; two minutes after the last one of its language memory is given back."""
        if isinstance(self._engine, EnginePool):
            self._engine.close_letter(language)

    def engine_name(self, language: str) -> str:
        """What checks a language, as it calls itself; empty when nothing does."""
        engine = self._engine
        if engine is None:
            return ""
        return engine.engine_name(language) if isinstance(engine, EnginePool) else engine.info.name

    def starting(self, language: str) -> tuple[EngineStart, ...]:
        """The engines of a language and whether each is loaded; nothing where that is not known."""
        return self._engine.starting(language) if isinstance(self._engine, EnginePool) else ()

    def close(self) -> None:
        """End the engines; a check under way reports them as not checked."""
        if self._engine is not None:
            self._engine.close()

    def _open(self, language: str) -> None:
        with contextlib.suppress(EngineTrouble):
            if isinstance(self._engine, EnginePool):
                self._engine.warm_up(language)
            elif self._engine is not None:
                with self._turn:
                    self._engine.open(language)

    def _proofread(self, job: CheckJob) -> tuple[list[Finding], tuple[EngineReport, ...]]:
        """Findings and a report per engine; *not checked* is said as such."""
        engine = self._engine
        if engine is None:
            return [], (EngineReport("none", "", False, "engine_missing"),)
        try:
            if isinstance(engine, EnginePool):
                return engine.check(job.text, job.language)
            with self._turn:
                engine.open(job.language)
                return engine.check(job.text), (EngineReport(engine.info.id, engine.info.name, True),)
        except EngineTrouble as trouble:
            return [], (self._failed(job.language, trouble.code),)

    def _failed(self, language: str, code: str) -> EngineReport:
        engine = self._engine
        ident = (
            engine.engine_id(language) if isinstance(engine, EnginePool) else engine.info.id if engine else ""
        )
        return EngineReport(ident, self.engine_name(language), False, code)


def without_kept(
    findings: Iterable[Finding], kept: tuple[Kept, ...]
) -> tuple[tuple[Finding, ...], tuple[Finding, ...]]:
    """Findings still open, and those the owner kept. What blocks a letter can not be kept."""
    keys = {one.key for one in kept}
    open_ones: list[Finding] = []
    kept_ones: list[Finding] = []
    for finding in findings:
        (kept_ones if finding.key in keys and not finding.blocks else open_ones).append(finding)
    return tuple(open_ones), tuple(kept_ones)


def apply(text: str, finding: Finding, suggestion: str, language: str) -> str:
    """The text with the suggestion put in. A missing element becomes a paragraph of its own.

    A finding about the salutation, subject or closing leaves the body as it is. Raises BadInput
    ``stale_finding`` when the finding does not fit the text any more.
    """
    if finding.missing:
        parts = (suggestion, text) if finding.rule == _AT_START else (text, suggestion)
        return "\n\n".join(part for part in parts if part)
    if finding.start == finding.end == 0:
        return text
    if not 0 <= finding.start <= finding.end <= len(text):
        raise BadInput("stale_finding", field="text")
    start, end = finding.start, finding.end
    if finding.whole_sentence:
        sentence = sentence_at(text, start, language)
        if sentence is None or sentence.written != finding.sentence:
            raise BadInput("stale_finding", field="text")
        start, end = sentence.start, sentence.end
    if suggestion:
        return text[:start] + suggestion + text[end:]
    end = _with_one_space(text, start, end)
    return text[:start] + _begun(text, start, text[end:], language)


def hard_stops(findings: Iterable[Finding]) -> tuple[str, ...]:
    """The codes of hard stops among findings: ``unfilled``, ``wrong_name``, ``no_decision``; each once."""
    return tuple(dict.fromkeys(finding.blocks for finding in findings if finding.blocks))


def _own_checks(job: CheckJob) -> list[Finding]:
    names = names_of(job.case, job.business, job.own_words, job.language)
    spoken = (job.case.purchase.item, job.business.name, job.case.customer.name, *job.own_words)
    found = facts.check(job.text, job.case, job.business, job.language, job.other_names, names)
    found += completeness.check(job.text, job.case, job.business, job.language, job.answers)
    named = tone.evened_names(spoken)
    return found + tone.check(
        job.text,
        job.language,
        named,
        phrases=job.own_phrases,
        off=job.rules_off,
        milder=job.rules_milder,
    )


def _after_greeting(found: list[Finding], job: CheckJob) -> list[Finding]:
    """Engines do not see the greeting, after whose comma a Polish letter goes on with a small letter."""
    if not greetings(job.language).goes_on:
        return found
    ends = {0, opening(job.text, job.language), _end_of_greeting_line(job.text)}
    firsts = [_first_letter(job.text, at) for at in ends]  # it may also stand in the body
    return [one for one in found if one.category != "capitals" or one.start not in firsts]


def _end_of_greeting_line(text: str) -> int:
    """Where a first paragraph ends that ends with a comma: *Pani Emilio, Panie Damianie,*."""
    first = text.partition("\n\n")[0].rstrip()
    return len(first) if first.endswith(",") else 0


def _first_letter(text: str, at: int) -> int:
    return len(text) - len(text[at:].lstrip())


def _own_report() -> EngineReport:
    return EngineReport("tactful", "Tactful's own rules", True)


def _merged(findings: list[Finding], job: CheckJob) -> tuple[Finding, ...]:
    """By place, each with its sentence: of two that overlap what blocks wins, then severity, then engine.

    What an engine finds inside words whose tone is told stays: a slip would be lost when the tone is kept.
    """
    kept: list[Finding] = []
    for finding in sorted(findings, key=_rank):
        free = finding.start == finding.end or not any(_overlap(finding, other) for other in kept)
        if free:
            kept.append(finding)
    return tuple(
        _with_sentence(f, job.text, job.language)
        for f in sorted(kept, key=lambda f: (f.start, f.end, f.rule))
    )


def _rank(finding: Finding) -> tuple[bool, int, int, int]:
    engine = _ENGINES.index(finding.engine) if finding.engine in _ENGINES else len(_ENGINES)
    return not finding.blocks, _SEVERITIES.index(finding.severity), engine, finding.start


def _overlap(a: Finding, b: Finding) -> bool:
    return a.start < b.end and b.start < a.end and not (_inside(a, b) or _inside(b, a))


def _inside(slip: Finding, told: Finding) -> bool:
    """Whether a language engine found it within words whose tone is told."""
    within = told.start <= slip.start and slip.end <= told.end
    longer = told.end - told.start > slip.end - slip.start
    return told.engine == "tone" and slip.engine not in _ENGINES and within and longer


def _with_sentence(finding: Finding, text: str, language: str) -> Finding:
    words = text[finding.start : finding.end]
    if finding.sentence or finding.start == finding.end == 0:
        return replace(finding, words=words or finding.words)
    sentence = sentence_at(text, finding.start, language)
    return replace(finding, sentence=sentence.written if sentence else words, words=words)


def _begun(text: str, start: int, rest: str, language: str) -> str:
    """What follows a deletion; it becomes the start of the sentence when the sentence began there."""
    sentence = sentence_at(text, start, language)
    opens = sentence is not None and sentence.start == start
    return rest[:1].upper() + rest[1:] if opens else rest


def _with_one_space(text: str, start: int, end: int) -> int:
    """Deleting a word takes one of the spaces around it along."""
    before = start == 0 or text[start - 1].isspace()
    return end + 1 if before and text[end : end + 1] == " " else end
