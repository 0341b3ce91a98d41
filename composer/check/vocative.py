# SPDX-License-Identifier: GPL-3.0-or-later
"""How Polish speaks to somebody by title and first name: *Szanowna Pani Katarzyno*, never *Katarzyna*.

The endings are data (``[vocative]`` in ``resources/language``); languages without them are not looked at.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from composer.business import Business
from composer.case import Case, Customer, FormOfAddress
from composer.check.doubt import doubt
from composer.check.familiar import given, names_beside
from composer.check.findings import Finding
from composer.check.inflection import is_form
from composer.language import base_of, words
from composer.wording import bare_surname

WHY = "Names change their form when somebody is spoken to."
_MEN, _WOMEN = 0, 1
_GENDER = {FormOfAddress.MR: _MEN, FormOfAddress.MS: _WOMEN, FormOfAddress.MRS: _WOMEN}
_WORD = re.compile(r"[^\W\d_]+")


def corrected(line: str, customer: Customer, language: str) -> str:
    """A greeting with adjective, title and first name in the right form; empty where it is right already."""
    known, gender = _known(base_of(language)), _GENDER.get(customer.form_of_address)
    if not known or gender is None:
        return ""
    polite = False
    better, shift = line.strip(), 0
    for number, match in enumerate(_WORD.finditer(better)):
        word, right = match.group(), ""
        if number == 0:
            right = _adjective(word, known, gender)
        elif word.casefold() in known["titles"][gender].split():
            right = known["titles"][gender].split()[0].capitalize()
        elif polite:
            right = _spoken_to(word, customer, language)
        polite = polite or bool(right)
        if right and right != word:
            start, end = match.start() + shift, match.end() + shift
            better = f"{better[:start]}{right}{better[end:]}"
            shift += len(right) - len(word)
    return better if better != line.strip() else ""


def in_text(text: str, behind: int, case: Case, business: Business, language: str) -> list[Finding]:
    """The customer spoken to between commas, with the name as it stands in the record."""
    known, gender = _known(base_of(language)), _GENDER.get(case.customer.form_of_address)
    if not known or gender is None:
        return []
    ours = " ".join(signer.name for signer in business.signers).split()
    title = known["titles"][gender].split()[0].capitalize()
    found: list[Finding] = []
    for match in re.finditer(rf"(?:^|[.!?,]\s+|\n){title} (?P<name>[^\W\d_]+)(?=,)", text[behind:]):
        right = _spoken_to(match["name"], case.customer, language)
        if right and right != match["name"] and match["name"] not in ours:
            start, end = (behind + place for place in match.span("name"))
            found.append(doubt(start, end, "title", f"Spoken to, {match['name']} is {right}.", WHY, right))
    return found


def _adjective(word: str, known: Mapping[str, Any], gender: int) -> str:
    """The adjective that fits the customer; empty for a greeting without one."""
    for row in known["adjectives"]:
        if word.casefold() in row.split():
            right: str = row.split()[gender]
            return right.capitalize() if word[0].isupper() else right
    return ""


def _spoken_to(word: str, customer: Customer, language: str) -> str:
    """A first name of the customer as it is when spoken to; empty if the word is none or is undeclined."""
    gender = _GENDER[customer.form_of_address]
    if word in bare_surname(customer.name).split():
        return ""
    for first in given(customer.name).split():
        for name in (first, *names_beside(first)):
            known = forms(name.casefold(), gender, language)
            if known and is_form(word.casefold(), name.casefold(), language):
                return word if word.casefold() in known else known[0].capitalize()
    return ""


@lru_cache(maxsize=2000)
def forms(name: str, gender: int, language: str) -> tuple[str, ...]:
    """The right forms of a first name for speaking to its bearer, the usual one first."""
    known = _known(base_of(language))
    undeclined = known["undeclined"][gender]
    if re.search(undeclined, name):
        return ()
    for ending, instead in known["endings"]:
        if re.search(ending, name):
            return tuple(re.sub(ending, one, name) for one in instead.split())
    return ()


@lru_cache(maxsize=8)
def _known(base: str) -> Mapping[str, Any]:
    found: Mapping[str, Any] = words(base).get("vocative", {})
    return found
