# SPDX-License-Identifier: GPL-3.0-or-later
"""Polish verbs have the gender of *Pan* or *Pani*: *wybrała Pani*, never *wybrał Pani* or *wybrałaś*.

*Pani* may also be *to you* or *your* (*kurier wydał Pani stół*): a verb is told only where nobody else
can be its subject. The patterns are data (``[verb_gender]``).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from composer.case import FormOfAddress
from composer.check.doubt import doubt
from composer.check.findings import Finding
from composer.language import base_of, words

_NEXT = {FormOfAddress.MR: "men", FormOfAddress.MS: "women", FormOfAddress.MRS: "women"}
_WHY = "The reader notices at once who the letter was written for."
_QUOTED = re.compile("\u201e[^\u201d\u201c\n]{0,400}[\u201d\u201c]")


@dataclass(frozen=True, slots=True)
class _Verbs:
    wrong: tuple[re.Pattern[str], ...]  # ``verb`` has the other gender
    instead: tuple[tuple[str, str], ...]  # endings of a verb, and the customer's
    polite: re.Pattern[str]  # a letter that is on first-name terms has no such word
    familiar: re.Pattern[str]  # ``verb`` speaks as to a friend
    to_polite: tuple[tuple[str, str], ...]
    small: re.Pattern[str]  # ``title`` without the capital of a letter


def check(text: str, behind: int, form: FormOfAddress, language: str) -> list[Finding]:
    """Verbs and pronouns that do not fit the customer's form of address, behind the greeting."""
    known = _load(base_of(language), _NEXT.get(form, ""))
    if known is None:
        return []
    hidden = _QUOTED.sub(lambda quoted: " " * len(quoted.group()), text)
    found = {one.start: one for one in _told(hidden, behind, known)}
    return [found[start] for start in sorted(found)]


def _told(text: str, behind: int, known: _Verbs) -> Iterator[Finding]:
    for pattern in known.wrong:
        for match in pattern.finditer(text, behind):
            better = _changed(match["verb"], known.instead)
            told = f"\u201c{match['verb']}\u201d has the wrong gender for this customer."
            yield doubt(*match.span("verb"), "title", told, _WHY, better)
    for match in known.familiar.finditer(text, behind) if known.polite.search(text) else ():
        better = _changed(match["verb"], known.to_polite)
        told = f"\u201c{match['verb']}\u201d is the familiar form; the letter is polite."
        yield doubt(*match.span("verb"), "title", told, _WHY, better)
    for match in known.small.finditer(text, behind):
        told = f"In a letter \u201c{match['title']}\u201d has a capital when it is the reader."
        better = match["title"].capitalize()
        yield doubt(*match.span("title"), "title", told, _WHY, better, hint=True)


def _changed(verb: str, endings: tuple[tuple[str, str], ...]) -> str:
    return next((re.sub(old, new, verb) for old, new in endings if re.search(old, verb)), "")


@lru_cache(maxsize=8)
def _load(base: str, who: str) -> _Verbs | None:
    raw = words(base).get("verb_gender", {})
    if not raw or not who:
        return None
    own = raw[who]
    parts = {
        name: raw[name] for name in ("opens", "between", "subject", "no_object", "to_somebody", "not_verbs")
    }

    def ready(pattern: str) -> re.Pattern[str]:
        for name, part in parts.items():
            pattern = pattern.replace(f"{{{name}}}", f"(?i:{part})")
        return re.compile(pattern)

    return _Verbs(
        wrong=tuple(map(ready, own["wrong"])),
        instead=tuple((old, new) for old, new in own["instead"]),
        polite=ready(raw["polite"]),
        familiar=ready(raw["familiar"]),
        to_polite=tuple((old, new) for old, new in own["polite"]),
        small=ready(own["small"]),
    )
