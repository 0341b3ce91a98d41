# SPDX-License-Identifier: GPL-3.0-or-later
"""Names of other customers in this customer's letter, in whatever case form they stand."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from composer.business import Business
from composer.case import Case
from composer.check.findings import Finding, Severity
from composer.check.greetings import greetings
from composer.check.inflection import is_form
from composer.wording import surname

WHY = "A letter to the wrong name must not go out."

_TOKEN = re.compile(r"[\w'\u2019-]+")
_ALIKE = 2  # first letters that all forms of a name share


@dataclass(frozen=True, slots=True)
class _Word:
    start: int
    end: int
    even: str


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
    said = _words(text)
    titled = _after_titles(text, language)
    found: list[Finding] = []
    for name in dict.fromkeys(names):
        even = " ".join(tokens(name))
        if not even or even in own or f" {even} " in shared or f" {even} " in request:
            continue
        places = _full(name, said, own, language) + _titled(name, titled, shared, language)
        found += [_other((0, 0) if in_salutation else at, text[slice(*at)], rule, case) for at in places]
    return found


def _own_names(case: Case, business: Business) -> frozenset[str]:
    people = (case.customer.name, case.customer.company, business.name, *(s.name for s in business.signers))
    return frozenset(" ".join(tokens(name)) for name in people)


@lru_cache(maxsize=5000)
def _tokens(name: str) -> tuple[str, ...]:
    return tuple(re.findall(r"[\w'-]+", name.replace("\u2019", "'").casefold()))


@lru_cache(maxsize=4)
def _words(text: str) -> dict[str, list[tuple[_Word, ...]]]:
    """Runs of words, by how they begin; a few words from each capitalised one on."""
    spans = [_Word(*m.span(), m.group().replace("\u2019", "'").casefold()) for m in _TOKEN.finditer(text)]
    found: dict[str, list[tuple[_Word, ...]]] = {}
    for number, word in enumerate(spans):
        if text[word.start].isupper():
            found.setdefault(word.even[:_ALIKE], []).append(tuple(spans[number : number + 6]))
    return found


def _full(
    name: str, said: dict[str, list[tuple[_Word, ...]]], own: frozenset[str], language: str
) -> list[tuple[int, int]]:
    parts = tokens(name)
    found: list[tuple[int, int]] = []
    for run in said.get(parts[0][:_ALIKE], ()) if len(parts) > 1 else ():
        here = run[: len(parts)]
        if len(here) == len(parts) and _forms_of(here, parts, language) and not _owned(here, own, language):
            found.append((here[0].start, here[-1].end))
    return found


def _forms_of(here: tuple[_Word, ...], parts: list[str], language: str) -> bool:
    return all(is_form(word.even, part, language) for word, part in zip(here, parts, strict=True))


def _owned(here: tuple[_Word, ...], own: frozenset[str], language: str) -> bool:
    """Whether the same words are a form of a name that belongs here."""
    return any(
        len(name.split()) == len(here) and _forms_of(here, name.split(), language) for name in own if name
    )


def _after_titles(text: str, language: str) -> list[tuple[int, int, list[str]]]:
    """Each title with the name behind it: where it begins, where the name does, and its words."""
    matches = greetings(language).mention.finditer(text)
    return [(m.start(), m.start("name"), tokens(m["name"])) for m in matches]


def _titled(
    name: str, titled: list[tuple[int, int, list[str]]], shared: str, language: str
) -> list[tuple[int, int]]:
    last = tokens(surname(name))
    if not last or f" {' '.join(last)} " in shared:
        return []
    found: list[tuple[int, int]] = []
    own = shared.split()
    for start, name_start, said in titled:
        here = said[: len(last)]
        same = len(here) == len(last) and all(map(lambda a, b: is_form(a, b, language), here, last))
        if same and not any(is_form(here[-1], word, language) for word in own):
            found.append((start, name_start + len(" ".join(here))))
    return found


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
