# SPDX-License-Identifier: GPL-3.0-or-later
"""Tone: rules run over sentences, at most one finding per category in a sentence, and then ``reread``.

No sentiment score: the nastiest polite letter scores like a clean one. Known patterns only; the
owner is told to read the letter once more (facts on tone, section 0).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

import resources
from composer.check import guards
from composer.check.findings import Finding, Severity
from composer.check.own_phrases import CATEGORY as OWN
from composer.check.own_phrases import rules_of
from composer.check.patterns import patterns
from composer.check.reread import reread
from composer.check.rules import BrokenRule, Rejected, Rule, compiled, read_file, read_macros
from composer.check.sentences import Sentence, sentences
from composer.check.speech import Speech, speech

_WORD = re.compile(r"[^\W\d_]+(?:['\u2019][^\W\d_]+)*")
_SHOUTED = re.compile(r"!{2,}|[!?]{3,}")
LONG_WORD = 5
"""Letters of a word that is no short form: two of them in capitals in one sentence are shouted."""

_VOWEL = re.compile("[AEIOUY]")  # of letters taken apart: \u00c4, \u0104 and \u00d5 begin with one
_ORDER = list(Severity)

Span = tuple[int, int]
Spans = tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class RuleSet:
    """The rules of one language that passed their own examples, and those that did not."""

    language: str
    rules: tuple[Rule, ...]
    rejected: tuple[Rejected, ...] = ()


@dataclass(frozen=True, slots=True)
class Match:
    """Where a rule matched: places in the evened-out form of a sentence."""

    rule: Rule
    start: int
    end: int


def rule_set(language: str) -> RuleSet:
    """The packaged rules of a language tag; empty where there are none."""
    return _packaged(language.partition("-")[0])


@lru_cache(maxsize=4)
def _packaged(language: str) -> RuleSet:
    try:
        names = resources.names(f"tone/{language}", ".toml")
    except FileNotFoundError:
        return RuleSet(language, ())
    return load(language, [(name, resources.read_text(name)) for name in names])


def load(language: str, files: Iterable[tuple[str, str]]) -> RuleSet:
    """Compile rules from (name, text) pairs; the file ``_macros.toml`` holds the macros."""
    named = {name.rpartition("/")[2]: (name, text) for name, text in files}
    macros = read_macros(named["_macros.toml"][1]) if "_macros.toml" in named else {}
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
                rule = _proven(compiled(raw, macros), good, language)
                good[rule.id] = rule
            except BrokenRule as error:
                rejected.append(Rejected(name, str(raw.get("id", "")), error.reason, error.detail))
    return RuleSet(language, tuple(good.values()), tuple(rejected))


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


def matches(
    rules: tuple[Rule, ...], text: str, language: str, names: frozenset[str] = frozenset()
) -> list[tuple[Sentence, Match]]:
    """Every match of every rule, guards applied; ``names`` are evened-out names of the case."""
    parts, words = sentences(text, language), speech(language)
    regexes = tuple(rule for rule in rules if rule.kind != "near")
    found = [(part, match) for part in parts for match in _in_sentence(regexes, part, words, names)]
    for rule in rules:
        if rule.kind == "near":
            found += _near(rule, parts, words, names)
    return found


def check(
    text: str,
    language: str,
    names: frozenset[str] = frozenset(),
    *,
    phrases: tuple[str, ...] = (),
    off: frozenset[str] = frozenset(),
) -> list[Finding]:
    """Tone findings in ``text``: sorted, one per category and sentence, the most severe first.

    ``phrases`` are the owner's own, ``off`` the ids of rules that they switched off.
    """
    best: dict[tuple[int, str], Finding] = {}
    for rules in (rule_set(language).rules, rules_of(phrases)):
        for sentence, match in matches(rules, text, language, names):
            if match.rule.id not in off:
                _keep_worst(best, _finding(sentence, match), sentence)
    return sorted(reread(best.values(), text, language, off), key=lambda f: (f.start, f.end))


def _keep_worst(best: dict[tuple[int, str], Finding], finding: Finding, sentence: Sentence) -> None:
    key = (sentence.start, finding.rule if finding.category == OWN else finding.category)
    if key not in best or _ORDER.index(finding.severity) < _ORDER.index(best[key].severity):
        best[key] = finding


def evened_names(names: Iterable[str]) -> frozenset[str]:
    """Names as the guard compares them."""
    return frozenset(" ".join(name.split()).lower().replace("\u2019", "'") for name in names if len(name) > 1)


def _in_sentence(
    rules: tuple[Rule, ...], sentence: Sentence, words: Speech, names: frozenset[str]
) -> list[Match]:
    found = _raw(rules, sentence.even, sentence.written, words)
    return [Match(rule, *place) for rule, place in found if not _named(sentence, place, names)]


def _named(sentence: Sentence, place: tuple[int, int], names: frozenset[str]) -> bool:
    """Words inside a product's or a shop's name are never ours."""
    return guards.is_name(sentence.even, *place, names)


@lru_cache(maxsize=1024)
def _raw(
    rules: tuple[Rule, ...], even: str, written: str, words: Speech
) -> tuple[tuple[Rule, tuple[int, int]], ...]:
    """The matches in one sentence; remembered, since typing changes one sentence at a time."""
    spans = guards.quoted_spans(even)
    found = ((rule, _place(rule, even, written, spans, words)) for rule in rules)
    return tuple((rule, place) for rule, place in found if place is not None)


def _place(rule: Rule, even: str, written: str, spans: Spans, words: Speech) -> Span | None:
    if rule.kind == "shape":
        return _shape(rule, even, written, spans)
    return _search(rule, rule.pattern, even, spans, words)


def _search(
    rule: Rule, pattern: re.Pattern[str] | None, even: str, spans: Spans, words: Speech
) -> Span | None:
    """The first match of a pattern that no guard and no exception makes harmless."""
    for match in pattern.finditer(even) if pattern else ():
        start, end = match.span()
        if start < end and not _harmless(rule, even, (start, end), spans, words):
            return start, end
    return None


def _harmless(rule: Rule, even: str, place: Span, spans: Spans, words: Speech) -> bool:
    start, end = place
    if "quote" in rule.guards and guards.is_quoted(spans, start, end):
        return True
    if "negation" in rule.guards and guards.is_negated(even, start, end, words):
        return True
    if "who" in rule.guards and not guards.is_about_customer(even, end, words):
        return True
    return any(exception.search(even) for exception in rule.unless)


def _near(
    rule: Rule, parts: tuple[Sentence, ...], words: Speech, names: frozenset[str]
) -> list[tuple[Sentence, Match]]:
    """Two halves within ``within`` sentences of each other, and nothing that makes them harmless."""
    found: list[tuple[Sentence, Match]] = []
    for number, part in enumerate(parts):
        place = _search(rule, rule.pattern, part.even, guards.quoted_spans(part.even), words)
        if place is None:
            continue
        around = _around(parts, number, rule.within)
        other = any(rule.second and rule.second.search(one.even) for one in around)
        wider = _around(parts, number, 2 * rule.within + 1)  # it may stand on the far side of the other half
        excused = any(rule.absent and rule.absent.search(one.even) for one in wider)
        if other and not excused and not _named(part, place, names):
            found.append((part, Match(rule, *place)))
    return found


def _around(parts: tuple[Sentence, ...], number: int, within: int) -> tuple[Sentence, ...]:
    return parts[max(0, number - within) : number + within + 1]


def _shape(rule: Rule, even: str, written: str, spans: Spans) -> Span | None:
    if any(exception.search(even) for exception in rule.unless):
        return None
    if rule.shape == "exclamation":
        found = [match.span() for match in _SHOUTED.finditer(even)]
    elif len(even) != len(written):
        return None  # collapsed spaces or marks: places would not fit
    else:
        found = _capitals(written, rule.id.partition(".")[0])
    return next((span for span in found if not guards.is_quoted(spans, *span)), None)


def _capitals(written: str, language: str) -> list[tuple[int, int]]:
    """Two capital words side by side, one small word that nobody writes so but to shout, or two long ones."""
    lists = patterns(language)
    if lists is None:
        return []
    words = list(_WORD.finditer(written))
    loud = [_is_loud(match.group(), lists.capital_names) for match in words]
    found: list[tuple[int, int]] = []
    for number, match in enumerate(words):
        if loud[number] and match.group().lower() in lists.loud_words:
            found.append(match.span())
        elif (
            all(loud[number : number + 2])
            and written[match.end() : match.end() + 2].lstrip(" ")[:1].isupper()
        ):
            found += [(match.start(), words[number + 1].end())] if number + 1 < len(words) else []
    long = [
        m.span() for m, shouted in zip(words, loud, strict=True) if shouted and len(m.group()) >= LONG_WORD
    ]
    return found or (long[:1] if len(long) > 1 else [])


def _is_loud(word: str, names: frozenset[str]) -> bool:
    """A word in capitals that can be spoken, so not a code or a known short form."""
    return (
        len(word) > 1
        and word.isupper()
        and word not in names
        and _VOWEL.search(unicodedata.normalize("NFD", word)) is not None
    )


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
