# SPDX-License-Identifier: GPL-3.0-or-later
"""Tone: rules run over sentences, at most one finding per category in a sentence, and then ``reread``.

No sentiment score: the nastiest polite letter scores like a clean one. Known patterns only; the
owner is told to read the letter once more (facts on tone, section 0).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import lru_cache
from types import MappingProxyType

import resources
from composer.check.findings import Finding, Severity
from composer.check.matching import Match, matches
from composer.check.own_phrases import CATEGORY as OWN
from composer.check.own_phrases import rules_of
from composer.check.reread import Heard, reread
from composer.check.rules import BrokenRule, Rejected, Rule, compiled, ids, made, read_file, read_macros
from composer.check.sentences import Sentence, signature
from composer.check.wording import FILE as INDEX
from composer.check.wording import Proven, proven

MACROS = "_macros.toml"
_ORDER = list(Severity)


@dataclass(frozen=True, slots=True)
class RuleSet:
    """The rules of one language that passed their own examples, and those that did not."""

    language: str
    rules: tuple[Rule, ...]
    rejected: tuple[Rejected, ...] = ()
    sure: frozenset[str] = frozenset()  # ids of the rules whose words mean it nearly anywhere


def rule_set(language: str) -> RuleSet:
    """The packaged rules of a language tag; empty where there are none."""
    return _packaged(language.partition("-")[0])


@lru_cache(maxsize=4)
def _packaged(language: str) -> RuleSet:
    try:
        files = rule_files(language)
    except FileNotFoundError:
        return RuleSet(language, ())
    return load(language, files, proven(resources.read_text(f"tone/{language}/{INDEX}"), files))


def rule_files(language: str) -> list[tuple[str, str]]:
    """(name, text) of the packaged files of a language without region. Raises FileNotFoundError."""
    names = resources.names(f"tone/{language}", ".toml")
    wanted = (name for name in names if not _short(name).startswith("_") or _short(name) == MACROS)
    return [(name, resources.read_text(name)) for name in wanted]


def _short(name: str) -> str:
    return name.rpartition("/")[2]


def load(language: str, files: Iterable[tuple[str, str]], known: Proven = MappingProxyType({})) -> RuleSet:
    """Read rules from (name, text) pairs; the file ``_macros.toml`` holds the macros.

    Rules that are not ``known`` to come out right are compiled and must come out right on their own examples.
    """
    named = {_short(name): (name, text) for name, text in files}
    macros = read_macros(named[MACROS][1]) if MACROS in named else {}
    good: dict[str, Rule] = {}
    rejected: list[Rejected] = []
    for short, (name, text) in named.items():
        if short.startswith("_"):
            continue
        try:
            raws = read_file(text)
        except BrokenRule as error:
            rejected.append(Rejected(name, "", error.reason, error.detail))
            continue
        for raw in raws:
            try:
                rule = made(raw, macros, known.get(str(raw.get("id", "")), ()))
                good[rule.id] = rule if rule.id in known else _proven(compiled(rule), good, language)
            except BrokenRule as error:
                rejected.append(Rejected(name, str(raw.get("id", "")), error.reason, error.detail))
    sure = ids(rule for rule in good.values() if rule.sure)
    return RuleSet(language, tuple(good.values()), tuple(rejected), sure)


def _proven(rule: Rule, known: dict[str, Rule], language: str) -> Rule:
    """The rule, if its own examples come out right and its id is new. Raises BrokenRule."""
    if rule.id in known:
        raise BrokenRule("same_id", rule.id)
    for example in rule.bad:
        if not matches((rule,), example, language):
            raise BrokenRule("bad_example", example)
    for example in rule.good:
        if matches((rule,), example, language):
            raise BrokenRule("good_example", example)
    return rule


def check(
    text: str,
    language: str,
    names: frozenset[str] = frozenset(),
    *,
    phrases: tuple[str, ...] = (),
    off: frozenset[str] = frozenset(),
    milder: frozenset[tuple[str, int]] = frozenset(),
) -> list[Finding]:
    """Tone findings in ``text``: sorted, one per category and sentence, the most severe first.

    ``phrases`` are the owner's own, ``off`` the ids of rules that they switched off, ``milder`` the ids
    and versions of those that they called wrong too often: these speak one level milder.
    """
    best: dict[tuple[int, str], Heard] = {}
    packaged = rule_set(language)
    for rules in (packaged.rules, rules_of(phrases)):
        for sentence, match in matches(rules, text, language, names):
            if match.rule.id not in off:
                _keep_worst(best, _heard(sentence, match), sentence)
    found = [_as_trusted(one, milder) for one in reread(best.values(), text, language, off)]
    signed, sure = signature(text), packaged.sure
    return sorted((f for f in found if f.start < signed or f.rule in sure), key=lambda f: (f.start, f.end))


def _as_trusted(finding: Finding, milder: frozenset[tuple[str, int]]) -> Finding:
    distrusted = (finding.rule, finding.rule_version) in milder and finding.category != OWN
    return replace(finding, severity=finding.severity.milder) if distrusted else finding


def _keep_worst(best: dict[tuple[int, str], Heard], heard: Heard, sentence: Sentence) -> None:
    """Of one category in a sentence what is sure stays, since the rest may become a hint; then the worst.

    Of two alike the one with a better wording for just those words.
    """

    def rank(one: Heard) -> tuple[bool, int, bool]:
        return not one.sure, _ORDER.index(one.finding.severity), one.finding.whole_sentence

    finding = heard.finding
    key = (sentence.start, finding.rule if finding.category == OWN else finding.category)
    both = [best[key], heard] if key in best else [heard]
    best[key] = min(both, key=rank)


def evened_names(names: Iterable[str]) -> frozenset[str]:
    """Names as the guard compares them."""
    return frozenset(" ".join(name.split()).lower().replace("\u2019", "'") for name in names if len(name) > 1)


def _heard(sentence: Sentence, match: Match) -> Heard:
    return Heard(_finding(sentence, match), match.rule.sure)


def _finding(sentence: Sentence, match: Match) -> Finding:
    words = sentence.even[match.start : match.end]
    first = match.start + len(words) - len(words.lstrip())  # a pattern may end in a space; the words do not
    start, end = sentence.span(first, max(first, match.start + len(words.rstrip())))
    rule = match.rule
    return Finding(
        start=start,
        end=end,
        category=rule.category,
        severity=rule.severity,
        message=rule.message,
        rule=rule.id,
        engine="tone",
        why=rule.why,
        suggestions=rule.suggest if rule.whole_sentence else _cased(rule.suggest, sentence, match),
        rule_version=rule.version,
        sentence=sentence.written,
        whole_sentence=rule.whole_sentence,
    )


def _cased(suggestions: tuple[str, ...], sentence: Sentence, match: Match) -> tuple[str, ...]:
    """In-place wordings start like the words they replace."""
    first = sentence.written[sentence.places[match.start]]
    return tuple(s[:1].upper() + s[1:] if first.isupper() else s for s in suggestions)
