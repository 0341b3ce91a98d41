# SPDX-License-Identifier: GPL-3.0-or-later
"""Findings after each sentence was read as a whole: more where no rule spoke, milder where one is too strict.

A rule knows words, and most words are harmless somewhere: rules that were silent in all letters they were
made with spoke in every third (English) to nearly every (Polish) clean letter that others wrote. So what a
rule says counts where the sentence reads badly too, and in a letter a warning or a *stop* needs more of it
than alone; with less it is a hint. A hint is also what reads so badly that it would be told if it stood
alone: of obvious sentences in an otherwise clean letter 0.92 to 1.00 are told with hints, 0.72 to 0.80
without, and two clean letters in five have a hint. What the owner wants to be told is never made milder;
stock phrases whose words mean it nearly wherever they stand (rules that are ``sure``) count in a letter as
they do alone.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cache

import resources
from composer.check.findings import Finding, Severity
from composer.check.learned import Emphasis, Limits, Reading, model
from composer.check.own_phrases import CATEGORY as OWN
from composer.check.sentences import Sentence, sentences
from composer.language import base_of

WORDS = "tone/learned.toml"

UNREAD = 0.0
"""*Harm* of a sentence that is not read, for lack of words that are known: as likely bad as good."""


@dataclass(frozen=True, slots=True)
class Heard:
    """A finding of a rule, and whether the rule is ``sure``."""

    finding: Finding
    sure: bool = False


@dataclass(frozen=True, slots=True)
class Told:
    """What is said of sentences of one kind; the kinds of ``learned`` are categories of findings too."""

    rule: str
    category: str
    message: str
    why: str
    version: int
    bad: str  # an example that is told, and one that is not
    good: str


def kinds(language: str) -> tuple[Told, ...]:
    """What the learned reading can say in a language; empty where nothing was learned."""
    learned = model(language)
    if learned is None:
        return ()
    return tuple(
        Told(
            f"{base_of(language)}.learned.{kind}",
            kind,
            **_words()[kind],
            version=learned.version,
            bad=bad,
            good=good,
        )
        for kind, (bad, good) in learned.examples.items()
    )


def reread(heard: Iterable[Heard], text: str, language: str, off: frozenset[str]) -> list[Finding]:
    """The findings of the rules, and those of the learned reading. Rules in ``off`` stay silent."""
    learned, heard = model(language), list(heard)
    if learned is None:
        return [one.finding for one in heard]
    told = {one.category: one for one in kinds(language) if one.rule not in off}
    kept: list[Finding] = []
    read = sentences(text, language)
    by_sentence = [[one for one in heard if sentence.holds(one.finding.start)] for sentence in read]
    readings = [
        learned.read_mixed(sentence.written, bool(here))
        for sentence, here in zip(read, by_sentence, strict=True)
    ]
    limits = learned.limits(readings)
    for sentence, here, reading in zip(read, by_sentence, readings, strict=True):
        inside = [_milder(one, reading, learned.alone if one.sure else limits) for one in here]
        if reading is not None:
            severity = _severity(reading, limits, learned.alone)
            if severity is not None and not _is_told(inside, severity):
                emphasis = learned.emphasis(sentence.written)
                if emphasis.kind in told:
                    inside.append(_finding(sentence, emphasis, told[emphasis.kind], severity))
        kept += inside
    return kept


def _severity(reading: Reading, limits: Limits, alone: Limits) -> Severity | None:
    """How a sentence is told that reads badly: what would be told alone is a hint among many good ones."""
    if reading.short or reading.harm < min(limits.harmful, alone.harmful):
        return None
    return Severity.WARN if reading.harm >= limits.harmful else Severity.HINT


def _is_told(inside: list[Finding], severity: Severity) -> bool:
    """Whether a sentence is told already, and as loud."""
    return any(severity is Severity.HINT or one.severity is not Severity.HINT for one in inside)


def _milder(heard: Heard, reading: Reading | None, limits: Limits) -> Finding:
    """What a rule says is a hint where the sentence is harmless."""
    harm = UNREAD if reading is None else reading.harm
    if heard.finding.category == OWN or harm >= limits.harmless:
        return heard.finding
    return replace(heard.finding, severity=Severity.HINT)


def _finding(sentence: Sentence, emphasis: Emphasis, told: Told, severity: Severity) -> Finding:
    """Where the sentence weighs most; there is no better wording, because none is known."""
    start, end = sentence.span(emphasis.start, emphasis.end)
    return Finding(
        start=start,
        end=end,
        category=told.category,
        severity=severity,
        message=told.message,
        rule=told.rule,
        engine="tone",
        why=told.why,
        rule_version=told.version,
        sentence=sentence.written,
        whole_sentence=True,
    )


@cache
def _words() -> dict[str, dict[str, str]]:
    return tomllib.loads(resources.read_text(WORDS))
