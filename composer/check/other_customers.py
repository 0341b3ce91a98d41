# SPDX-License-Identifier: GPL-3.0-or-later
"""Names of other customers in this customer's letter, in whatever case form they stand."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice

from composer.business import Business
from composer.case import Case
from composer.check.findings import Finding, Severity
from composer.check.greetings import greetings
from composer.check.inflection import is_form
from composer.text import straight
from composer.wording import spoken_surnames

WHY = "A letter to the wrong name must not go out."

_TOKEN = re.compile(r"[\w'\u2019-]+")
_ALIKE = 2  # first letters that all forms of a name share


@dataclass(frozen=True, slots=True)
class _Word:
    start: int
    end: int
    even: str


@dataclass(frozen=True, slots=True)
class _OtherName:
    even: str
    parts: tuple[str, ...]
    last: tuple[str, ...]  # the surname


_ByBeginning = Mapping[str, Sequence[_OtherName]]


def tokens(name: str) -> list[str]:
    """The words of a name, evened out."""
    return list(_tokens(name))


def check(
    text: str,
    case: Case,
    business: Business,
    language: str,
    names: tuple[str, ...],
    *,
    in_salutation: bool = False,
) -> list[Finding]:
    """Another customer's full name, or their surname after a title."""
    if not names:
        return []
    rule = "facts.salutation" if in_salutation else "facts.other_customer"
    own = _own_names(case, business)
    shared = f" {' '.join(sorted(own))} {' '.join(tokens(case.purchase.item))} "
    request = f" {' '.join(tokens(case.request.text))} "
    full, last = _index(names)
    found: list[Finding] = []
    for run, other in _beside(_words(text), full):
        here = run[: len(other.parts)]
        if _allowed(other, own, shared, request) or len(here) < len(other.parts) or len(other.parts) < 2:
            continue
        if _forms_of(here, other.parts, language) and not _owned(here, own, language):
            at = (here[0].start, here[-1].end)
            found.append(_other((0, 0) if in_salutation else at, text[slice(*at)], rule, case))
    for at, other in _titled(text, last, shared, language):
        if not _allowed(other, own, shared, request):
            found.append(_other((0, 0) if in_salutation else at, text[slice(*at)], rule, case))
    return sorted({(f.start, f.end): f for f in found}.values(), key=lambda f: f.start)


def _allowed(other: _OtherName, own: frozenset[str], shared: str, request: str) -> bool:
    """Whether the same name belongs in this letter, or the customer wrote it."""
    return other.even in own or f" {other.even} " in shared or f" {other.even} " in request


def _own_names(case: Case, business: Business) -> frozenset[str]:
    people = (case.customer.name, case.customer.company, business.name, *(s.name for s in business.signers))
    return frozenset(" ".join(tokens(name)) for name in people)


@lru_cache(maxsize=5000)
def _tokens(name: str) -> tuple[str, ...]:
    return tuple(re.findall(r"[\w'-]+", straight(name).casefold()))


@lru_cache(maxsize=4)
def _words(text: str) -> dict[str, list[tuple[_Word, ...]]]:
    """Runs of words, by how they begin; a few words from each capitalised one on."""
    spans = [_Word(*m.span(), m.group().replace("\u2019", "'").casefold()) for m in _TOKEN.finditer(text)]
    found: dict[str, list[tuple[_Word, ...]]] = {}
    for number, word in enumerate(spans):
        if text[word.start].isupper():
            found.setdefault(word.even[:_ALIKE], []).append(tuple(spans[number : number + 6]))
    return found


def _beside(
    said: dict[str, list[tuple[_Word, ...]]], full: _ByBeginning
) -> Iterator[tuple[tuple[_Word, ...], _OtherName]]:
    """Runs of words with each name that begins like them."""
    for beginning, runs in said.items():
        for other in full.get(beginning, ()):
            yield from ((run, other) for run in runs)


@lru_cache(maxsize=4)
def _index(names: tuple[str, ...]) -> tuple[_ByBeginning, _ByBeginning]:
    """The names by how the whole begins, and by how the surname does: a shop may have thousands."""
    full: dict[str, list[_OtherName]] = {}
    last: dict[str, list[_OtherName]] = {}
    for name in dict.fromkeys(names):
        parts, ends = _tokens(name), [end for said in spoken_surnames(name) if (end := _tokens(said))]
        ones = [_OtherName(" ".join(parts), parts, end) for end in ends]
        for one in ones if parts else ():
            last.setdefault(one.last[0][:_ALIKE], []).append(one)
        if ones and parts:
            full.setdefault(parts[0][:_ALIKE], []).append(ones[0])
    return full, last


def _forms_of(here: tuple[_Word, ...], parts: tuple[str, ...], language: str) -> bool:
    return all(is_form(word.even, part, language) for word, part in zip(here, parts, strict=True))


def _owned(here: tuple[_Word, ...], own: frozenset[str], language: str) -> bool:
    """Whether the same words are a form of a name that belongs here."""
    return any(
        len(name.split()) == len(here) and _forms_of(here, tuple(name.split()), language)
        for name in own
        if name
    )


def _titled(
    text: str, last: _ByBeginning, shared: str, language: str
) -> Iterator[tuple[tuple[int, int], _OtherName]]:
    """Titles with another customer's surname behind them."""
    own = shared.split()
    for match in greetings(language).mention.finditer(text):
        said = tokens(match["name"])
        for other in last.get(said[0][:_ALIKE], ()):
            here = said[: len(other.last)]
            same = len(here) == len(other.last) and all(
                map(lambda a, b: is_form(a, b, language), here, other.last)
            )
            ours = f" {' '.join(other.last)} " in shared or any(is_form(here[-1], w, language) for w in own)
            if same and not ours:
                last_word = next(islice(_TOKEN.finditer(text, match.start("name")), len(here) - 1, None))
                yield (match.start(), last_word.end()), other


def _other(at: tuple[int, int], said: str, rule: str, case: Case) -> Finding:
    return Finding(
        start=at[0],
        end=at[1],
        category="facts",
        severity=Severity.STOP,
        message=f"\u201c{said}\u201d is the name of another customer.",
        rule=rule,
        engine="facts",
        why=WHY,
        suggestions=(case.customer.name,) if case.customer.name and at != (0, 0) else (),
        blocks="wrong_name",
    )
