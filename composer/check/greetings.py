# SPDX-License-Identifier: GPL-3.0-or-later
"""How a language greets, and which titles stand for which form of address, ready for matching."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from composer.language import base_of, words
from composer.wording import of_names

_CAPITAL = r"[^\W\d_a-zàâäåçèéëíîïóôõöúûüýžščßąćęłńśźż]"
MARKS = "-,:;!\u2013\u2014"
"""What may end a greeting, besides nothing and, in a field of its own, a full stop."""

_SMALL = ("particles", "inner_particles", "dropped_particles")
_NAME = r"[^\W\d_][\w'\u2019-]+"


@dataclass(frozen=True, slots=True)
class Greetings:
    """The greetings of one language."""

    line: re.Pattern[str]  # a whole line: ``who``, perhaps a ``comma`` before it and a ``mark`` behind it
    nobody: re.Pattern[str]
    opens: re.Pattern[str]  # the first word of a greeting, or a title: "Geachte heer, mevrouw"
    small: re.Pattern[str]  # one word of ``who`` that needs no capital: *and*, *van*, a title
    titled: re.Pattern[str]  # ``title`` and ``name`` of ``who``; the name may be empty
    mention: re.Pattern[str]  # a title with a name inside the text
    person: re.Pattern[str]  # one word of ``who`` that may be a name, with the particles before it
    forms: Mapping[str, frozenset[str]]  # title, lower case: the forms of address it stands for
    spoken: tuple[tuple[re.Pattern[str], frozenset[str]], ...]
    bare: bool  # a greeting may end without a mark
    goes_on: bool  # its sentence may go on in the letter, which then begins with a small letter

    def forms_of(self, title: str) -> frozenset[str]:
        """The forms of address (``mr``, ``ms``) that a title stands for; none when it is neutral."""
        return self.forms.get(" ".join(title.lower().rstrip(".").split()), frozenset())


def greetings(language: str) -> Greetings:
    """The greetings of a language tag; English ones where the program has none."""
    return _load(base_of(language))


@lru_cache(maxsize=8)
def _load(base: str) -> Greetings:
    raw = words(base)["greeting"]
    forms = {title: frozenset(stands_for.split()) for title, stands_for in raw["titles"]}
    titles = "|".join(re.escape(title) for title in sorted(forms, key=len, reverse=True))
    # "we miss Ellis": an English title has a capital; elsewhere it is a small word before the name
    shown = "|".join(re.escape(t.capitalize()) for t in forms) if base == "en" else f"(?i:{titles})"
    particles = rf"(?:(?i:{of_names('particles')}) )*"
    inner = rf"(?:(?i:{of_names(*_SMALL)}) )*"
    name = rf"(?P<name>{inner}{_CAPITAL}[\w'\u2019-]+(?: {_CAPITAL}[\w'\u2019-]+)*)"
    small = f"{titles}|{raw['beside']}|{raw['link']}|{of_names(*_SMALL)}"
    nobodys = rf"(?:(?i:{titles}|{raw['beside']})|{of_names('suffixes')})(?!\w)"
    comma = rf"(?P<comma>(?: (?:{raw['beside']}))?\s*,)"  # "Good morning, dear Ms Ellis"
    return Greetings(
        line=re.compile(
            rf"^\s*(?:{raw['words']})(?:{comma}\s+(?:(?:{raw['words']})\s+)?|\s+)"
            rf"(?P<who>[^:\n]{{1,120}}?)\s*(?P<mark>[{MARKS}.]?)\s*$",
            re.IGNORECASE,
        ),
        opens=re.compile(rf"\s*(?:{raw['words']}|{titles})(?!\w)", re.IGNORECASE),
        small=re.compile(rf"(?:{small})\.?", re.IGNORECASE),
        nobody=re.compile(rf"^(?:{raw['nobody']})$", re.IGNORECASE),
        titled=re.compile(rf"^(?P<title>{titles})(?!\w)\.?\s*(?P<name>.*)$", re.IGNORECASE),
        mention=re.compile(rf"(?<!\w)(?P<title>{shown})\.? {name}"),
        person=re.compile(rf"(?<![\w'\u2019-]){particles}(?!{nobodys}){_CAPITAL}[\w'\u2019-]*\.?"),
        forms=forms,
        spoken=tuple((_spoken(said), frozenset(who.split())) for said, who in raw.get("spoken", ())),
        bare=raw["bare"],
        goes_on=raw.get("goes_on", False),
    )


def _spoken(said: str) -> re.Pattern[str]:
    """A title that speaks to the reader has a capital; the word behind it may be a name."""
    capitals = "|".join(word.capitalize() for word in said.split("|"))
    return re.compile(rf"(?<![\w/])(?:{capitals})(?![\w/])(?= ?(?P<next>{_NAME})?)")
