# SPDX-License-Identifier: GPL-3.0-or-later
"""Clauses of our own policy that the letter cites: one that is not there is told."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from composer.business import Business
from composer.check import numerals
from composer.check.date_words import ROMAN
from composer.check.dates import dates
from composer.check.doubt import around, doubt, near
from composer.check.findings import Finding
from composer.check.numerals import value_of
from composer.check.places import Placed, apart, by_paragraph
from composer.check.sentences import sentence_at
from composer.language import base_of, words

_FIGURE = r"\d+(?:\.\d+)*(?:\([a-z0-9]\)|[a-z](?!\w))?"
_ROMAN = r"(?-i:(?=[IVX]{2})X{0,3}(?:IX|IV|V?I{0,3}))(?!\w)"
_PIECES = re.compile(r"\d+|(?<=[\d(.])[a-z](?![a-z])")
_ALIKE = 3  # letters that the forms of a word such as *clause* share
_UNITS = {"": 0, **{figure: number for number, figure in enumerate(ROMAN[:9], 1)}}


@dataclass(frozen=True, slots=True)
class _Cited(Placed):
    what: str  # the word before the number, such as *clause*
    number: str


def check(text: str, business: Business, language: str) -> list[Finding]:
    """Every citation of a clause of ours that the policy does not have."""
    numbers = [clause.number.strip() for clause in business.policy.clauses if clause.number.strip()]
    known = {_pieces(number, language) for number in numbers}
    why = "The customer will look the clause up."
    made: list[Finding] = []
    for cited in _of_ours(text, language) if numbers else ():
        if _there(_pieces(cited.number, language), known):
            continue
        told = f"Your policy has no clause {cited.number}; it has {', '.join(numbers)}."
        made.append(doubt(cited.start, cited.end, "clause", told, why))
    return made


def cites(text: str, number: str, language: str) -> bool:
    """Whether a clause, or a part of it, is cited."""
    whole = _pieces(number.strip(), language)
    return any(
        _pieces(one.number, language)[: len(whole)] == whole for one in by_paragraph(text, language, _cited)
    )


def cited_beside(text: str, start: int, language: str) -> bool:
    """Whether the sentence at a place cites a clause of ours."""
    sentence = sentence_at(text, start, language)
    cited = by_paragraph(text, language, _cited) if sentence else ()
    return any(sentence and sentence.holds(one.start) and _ours(one, text, language) for one in cited)


def _there(cited: tuple[str, ...], known: set[tuple[str, ...]]) -> bool:
    """Whether a clause is in the policy, or parts of it are, or it is a part of one that lists no parts."""
    if any(one[: len(cited)] == cited for one in known):
        return True
    whole = next((cited[:n] for n in range(len(cited) - 1, 0, -1) if cited[:n] in known), None)
    return whole is not None and not any(one != whole and one[: len(whole)] == whole for one in known)


def _of_ours(text: str, language: str) -> list[_Cited]:
    """Citations of our policy; where no law is cited, others with a word that is used of it, too."""
    every = by_paragraph(text, language, _cited)
    ours = [one for one in every if _ours(one, text, language)]
    sentences_cited = [around(text, one.start, language) for one in every]
    if any(near(name, language).search(even) for even in sentences_cited for name in ("not_ours", "law")):
        return ours
    spoken = {one.what.lower()[:_ALIKE] for one in ours}
    return [one for one in every if one in ours or one.what.lower()[:_ALIKE] in spoken]


def _ours(cited: _Cited, text: str, language: str) -> bool:
    sentence = sentence_at(text, cited.start, language)
    even = sentence.even if sentence else ""
    plainly = re.fullmatch(words(language)["numbers"]["clause_ours"], cited.what, re.IGNORECASE)
    ours = plainly or near("ours", language).search(even)
    return bool(ours) and not near("not_ours", language).search(even)


def _pieces(number: str, language: str) -> tuple[str, ...]:
    """``4(b)`` and ``4b`` as 4 and b; a number in words or in Roman figures as in digits."""
    pieces = tuple(_PIECES.findall(number.lower()))
    if pieces:
        return pieces
    bare = number.strip(".)( \u00a7")
    tens = len(bare) - len(bare.lstrip("X"))
    roman = _UNITS.get(bare[tens:]) if bare.isupper() else None
    value = tens * 10 + roman if roman is not None else value_of(bare, language)
    return (str(value) if value else bare.lower(),)


@lru_cache(maxsize=1000)
def _cited(paragraph: str, language: str) -> tuple[_Cited, ...]:
    matches = (match for pattern in _patterns(base_of(language)) for match in pattern.finditer(paragraph))
    found = [one for match in matches for one in _in(match, language)]
    days = [(day.start, day.end) for day in dates(paragraph, language)] if found else []
    return tuple(apart(one for one in found if not any(a < one.end and one.start < b for a, b in days)))


def _in(match: re.Match[str], language: str) -> Iterator[_Cited]:
    """One citation, or each number of a list."""
    said = match.groupdict()
    what = said.get("what") or ""
    if said.get("numbers"):
        for one in _number(base_of(language)).finditer(match.string, *match.span("numbers")):
            yield _Cited(*one.span(), what, one[0])
    elif said.get("part"):
        yield _Cited(*match.span(), what, f"{said['number']}.{said['part'].lower()}")
    elif said["number"]:
        yield _Cited(*match.span(), what, said["number"])


@lru_cache(maxsize=8)
def _number(base: str) -> re.Pattern[str]:
    return _compiled(_one_number(base))


def _one_number(base: str) -> str:
    """In figures, or in words where nothing counted follows: *clause seven says*, no *term five years*."""
    raw = words(base)["numbers"]
    spelled = rf"{numerals.pattern(base)}(?!\w)(?={raw['clause_behind']})"
    return rf"(?:{_FIGURE}(?![.,:]?\d|-\d| ?[%\u20ac]|{raw['clause_not']})|{_ROMAN}|{spelled})"


@lru_cache(maxsize=8)
def _patterns(base: str) -> tuple[re.Pattern[str], ...]:
    """How one clause, several of them, or a part of one are cited."""
    number = _one_number(base)
    between = words(base)["dates"]["between_numbers"]
    return tuple(
        _compiled(
            pattern.replace("{numbers}", rf"(?P<numbers>{number}(?:{between}{number})*)")
            .replace("{number}", rf"(?P<number>{number})")
            .replace("{part}", r"(?P<part>\d+|[a-z])(?!\w)")
        )
        for pattern in words(base)["numbers"]["clause"]
    )


def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern.replace(" ", r"[ \u00a0]"), re.IGNORECASE)
