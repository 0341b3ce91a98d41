# SPDX-License-Identifier: GPL-3.0-or-later
"""Names of other customers in this customer's letter, in whatever case form they stand."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from composer.business import Business
from composer.case import Case
from composer.check.findings import Finding, Severity
from composer.check.greetings import greetings
from composer.check.inflection import is_form, unmarked_form
from composer.check.plain import plain
from composer.text import straight
from composer.wording import spoken_surnames

WHY = "A letter to the wrong name must not go out."

_TOKEN = re.compile(r"[\w'\u2019-]+")
_ALIKE = 2  # first letters, without their marks, that all forms of a name share
_PARTED = frozenset({"o", "ó", "mc"})  # written apart or not: *O Brien*, *O'Brien*


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
        if len(here) < len(other.parts) or len(other.parts) < 2:
            continue
        if not _forms_of(here, other.parts, language) or _allowed(other, own, shared, request):
            continue
        if not _owned(here, own, language):
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
    spans = _spans(text, 0, len(text))
    found: dict[str, list[tuple[_Word, ...]]] = {}
    joined = _joined(spans, text)
    for words in (spans, joined) if len(joined) < len(spans) else (spans,):
        for number, word in enumerate(words):
            if text[word.start].isupper():
                found.setdefault(_beginning(word.even), []).append(tuple(words[number : number + 6]))
    return found


def _spans(text: str, start: int, end: int) -> list[_Word]:
    return [
        _Word(*m.span(), m.group().replace("\u2019", "'").casefold())
        for m in _TOKEN.finditer(text, start, end)
    ]


def _joined(spans: list[_Word], text: str) -> list[_Word]:
    """The words with *O* and *Mc* joined to the name behind them."""
    found: list[_Word] = []
    for word in spans:
        before = found[-1] if found else None
        if before and before.even in _PARTED and text[before.start].isupper():
            found[-1] = _Word(before.start, word.end, before.even + word.even)
        else:
            found.append(word)
    return found


def _beginning(word: str) -> str:
    return plain(word)[:_ALIKE]


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
        parts = _whole(name)
        ends = [end for said in spoken_surnames(name) if (end := _whole(said))]
        ones = [_OtherName(" ".join(parts), parts, end) for end in ends]
        for one in ones if parts else ():
            last.setdefault(_beginning(one.last[0]), []).append(one)
        if ones and parts:
            full.setdefault(_beginning(parts[0]), []).append(ones[0])
    return full, last


def _whole(name: str) -> tuple[str, ...]:
    """The words of a name, *O* and *Mc* joined to what follows them."""
    found: list[str] = []
    for word in _tokens(name):
        if found and found[-1] in _PARTED:
            found[-1] += word
        else:
            found.append(word)
    return tuple(found)


def _forms_of(here: tuple[_Word, ...], parts: tuple[str, ...], language: str) -> bool:
    return all(_is_name(word.even, part, language) for word, part in zip(here, parts, strict=True))


@lru_cache(maxsize=20000)
def _is_name(said: str, name: str, language: str) -> bool:
    """Whether a word is a form of a name, with its marks or without them."""
    if is_form(said, name, language):
        return True
    bare = name.isalpha() and name.isascii() and said.isalpha() and said.isascii()
    return not bare and bool(unmarked_form(said, name, language))


def _owned(here: tuple[_Word, ...], own: frozenset[str], language: str) -> bool:
    """Whether the same words are a form of a name that belongs here."""
    return any(
        len(parts) == len(here) and _forms_of(here, parts, language) for parts in map(_whole, own) if parts
    )


def _titled(
    text: str, last: _ByBeginning, shared: str, language: str
) -> Iterator[tuple[tuple[int, int], _OtherName]]:
    """Titles with another customer's surname behind them."""
    own = {*shared.split(), *_whole(shared)}
    for match in greetings(language).mention.finditer(text):
        said = _joined(_spans(text, *match.span("name")), text)
        for other in last.get(_beginning(said[0].even), ()):
            here = tuple(said[: len(other.last)])
            same = len(here) == len(other.last) and _forms_of(here, other.last, language)
            ours = f" {' '.join(other.last)} " in shared or any(
                _is_name(here[-1].even, w, language) for w in own
            )
            if same and not ours:
                yield (match.start(), here[-1].end), other


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
