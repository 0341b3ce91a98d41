# SPDX-License-Identifier: GPL-3.0-or-later
"""Where the rules of tone match in a text, guards and exceptions applied."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from composer.check import guards
from composer.check.patterns import patterns
from composer.check.rules import Rule
from composer.check.sentences import Sentence, sentences
from composer.check.speech import Speech, speech
from composer.check.wording import Finder, Wording

_WORD = re.compile(r"[^\W\d_]+(?:['\u2019][^\W\d_]+)*")
_SHOUTED = re.compile(r"!{2,}|[!?]{3,}")
LONG_WORD = 5
"""Letters of a word that is no short form: two of them in capitals in one sentence are shouted."""

_VOWEL = re.compile("[AEIOUY]")  # of letters taken apart: \u00c4, \u0104 and \u00d5 begin with one
Span = tuple[int, int]
Spans = tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Match:
    """Where a rule matched: places in the evened-out form of a sentence."""

    rule: Rule
    start: int
    end: int


def matches(
    rules: tuple[Rule, ...], text: str, language: str, names: frozenset[str] = frozenset()
) -> list[tuple[Sentence, Match]]:
    """Every match of every rule, guards applied; ``names`` are evened-out names of the case."""
    parts, words = sentences(text, language), speech(language)
    single, near = _by_reach(rules)
    found = [(part, match) for part in parts for match in _in_sentence(single, part, words, names)]
    for number, part in enumerate(parts):
        heard = (_near(rule, some, parts, number, words) for rule, some in _may_speak(near, part.even))
        found += [(part, match) for match in heard if match and not _named(part, match, names)]
    return found


@lru_cache(maxsize=32)
def _by_reach(rules: tuple[Rule, ...]) -> tuple[tuple[Rule, ...], tuple[Rule, ...]]:
    """Those that look at one sentence, and those that look at several."""
    near = tuple(rule for rule in rules if rule.kind == "near")
    return tuple(rule for rule in rules if rule.kind != "near"), near


def _in_sentence(
    rules: tuple[Rule, ...], sentence: Sentence, words: Speech, names: frozenset[str]
) -> list[Match]:
    found = _raw(rules, sentence.even, sentence.written, words)
    return [match for match in found if not _named(sentence, match, names)]


def _named(sentence: Sentence, match: Match, names: frozenset[str]) -> bool:
    """Words inside a product's or a shop's name are never ours."""
    return guards.is_name(sentence.even, match.start, match.end, names)


@lru_cache(maxsize=1024)
def _raw(rules: tuple[Rule, ...], even: str, written: str, words: Speech) -> tuple[Match, ...]:
    """The matches in one sentence; remembered, since typing changes one sentence at a time."""
    spans = guards.quoted_spans(even)
    found = [_search(rule, some, even, spans, words) for rule, some in _may_speak(rules, even)]
    found += [_shape(rule, even, written, spans) for rule in rules if rule.kind == "shape"]
    return tuple(match for match in found if match is not None)


def _may_speak(rules: tuple[Rule, ...], even: str) -> Iterator[tuple[Rule, list[Wording]]]:
    """The rules that may match a sentence, each with those of its wordings that may."""
    return ((rules[number], wordings) for number, wordings in _finder(rules)(even).items())


@lru_cache(maxsize=32)
def _finder(rules: tuple[Rule, ...]) -> Finder:
    return Finder([rule.wordings for rule in rules])


def _search(rule: Rule, wordings: list[Wording], even: str, spans: Spans, words: Speech) -> Match | None:
    """The first match of any wording that no guard and no exception makes harmless."""
    firsts = (_first(rule, wording, even, spans, words) for wording in wordings)
    place = min((place for place in firsts if place is not None), default=None)
    return Match(rule, *place) if place else None


def _first(rule: Rule, wording: Wording, even: str, spans: Spans, words: Speech) -> Span | None:
    for match in wording.compiled().finditer(even):
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
    return any(exception.stands_in(even) for exception in rule.unless)


def _near(
    rule: Rule, wordings: list[Wording], parts: tuple[Sentence, ...], number: int, words: Speech
) -> Match | None:
    """The first half, when the second is within ``within`` sentences and nothing makes them harmless."""
    even = parts[number].even
    match = _search(rule, wordings, even, guards.quoted_spans(even), words)
    if match is None:
        return None
    other = any(
        rule.second and rule.second.stands_in(one.even) for one in _around(parts, number, rule.within)
    )
    wider = _around(parts, number, 2 * rule.within + 1)  # it may stand on the far side of the other half
    excused = any(rule.absent and rule.absent.stands_in(one.even) for one in wider)
    return match if other and not excused else None


def _around(parts: tuple[Sentence, ...], number: int, within: int) -> tuple[Sentence, ...]:
    return parts[max(0, number - within) : number + within + 1]


def _shape(rule: Rule, even: str, written: str, spans: Spans) -> Match | None:
    if any(exception.stands_in(even) for exception in rule.unless):
        return None
    if rule.shape == "exclamation":
        found = [match.span() for match in _SHOUTED.finditer(even)]
    elif len(even) != len(written):
        return None  # collapsed spaces or marks: places would not fit
    else:
        found = _capitals(written, rule.id.partition(".")[0])
    first = next((span for span in found if not guards.is_quoted(spans, *span)), None)
    return Match(rule, *first) if first else None


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
