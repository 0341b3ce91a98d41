# SPDX-License-Identifier: GPL-3.0-or-later
"""Polish speaks to the reader as *Pan* or *Pani* without a name: the other one is a mistake.

A title before somebody else's name is about that person.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from composer.case import FormOfAddress
from composer.check.doubt import doubt
from composer.check.findings import Finding
from composer.check.greetings import greetings
from composer.wording import title as usual_title

_NOTICED = "A wrong title is noticed at once."
_ONE = "The greeting and the letter must speak to the same person."
GENDERED = (FormOfAddress.MR, FormOfAddress.MS, FormOfAddress.MRS)
_ENOUGH = 2  # one word alone may be about somebody whose name follows later


def check(text: str, behind: int, line: str, form: FormOfAddress, language: str) -> list[Finding]:
    """Titles that are not the customer's; where the case knows none, not the greeting's."""
    if form in GENDERED:
        others = _others(text, behind, frozenset({form.value}), language)
        told = f"The case says {label(form, language)}, not {{}}."
        return [doubt(*one.span(), "title", told.format(one.group()), _NOTICED) for one in others]
    title = _greeted(text[:behind] if behind else line, language)
    greeted = greetings(language).forms_of(title)
    found = list(_others(text, behind, greeted, language)) if greeted else []
    if len(found) < _ENOUGH:
        return []
    told = f"The greeting says {title}, not {found[0].group()}."
    return [doubt(*found[0].span(), "title", told, _ONE)]


def label(form: FormOfAddress, language: str) -> str:
    """A form of address as a message names it."""
    return usual_title(form, language).rstrip(".") or form.value.capitalize()


def _greeted(line: str, language: str) -> str:
    """The title in a greeting; empty where it has none."""
    known = greetings(language)
    greeting = known.line.match(line.strip())
    titled = known.titled.match(greeting["who"].strip()) if greeting else None
    return titled["title"] if titled and not known.nobody.match(titled.group()) else ""


def _others(text: str, behind: int, own: frozenset[str], language: str) -> Iterator[re.Match[str]]:
    """Titles behind the greeting that stand for others; with a name it is told by the title's own finding."""
    for pattern, forms in greetings(language).spoken:
        for match in pattern.finditer(text, behind) if forms.isdisjoint(own) else ():
            if not (match["next"] or "")[:1].isupper():
                yield match
