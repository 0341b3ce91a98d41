# SPDX-License-Identifier: GPL-3.0-or-later
"""Who is greeted stands in the basic form: *Hyvä Maija Virtanen*, never *Virtasen*; *Dear Ms Ellis's*.

Which endings are never a form for greeting, and after which words another one is right, are data
(``[greeting]`` in ``resources/language``).
"""

from __future__ import annotations

import re
from functools import lru_cache

from composer.check.inflection import is_form
from composer.language import base_of, words
from composer.text import straight

WHY = "In a greeting a name stands as its bearer writes it."
_WORD = re.compile(r"[^\W\d_][\w'\u2019]*")


def corrected(line: str, said: str, name: str, language: str) -> str:
    """The greeting with the customer's name as in the record; empty where it is right, or of somebody else.

    ``said`` are the words of the line that may be names: *the Virtanen family* may well be *Virtasen perhe*.
    """
    takes_case, oblique = _patterns(base_of(language))
    own = _WORD.findall(straight(name))
    found = [(match, _basic(match.group(), own, oblique, language)) for match in _WORD.finditer(said)]
    theirs = found and (found[-1][1] or straight(found[-1][0].group()) in own)
    if not theirs or takes_case.match(line.strip()):
        return ""
    better = said
    for match, basic in reversed(found):
        if basic:
            better = f"{better[: match.start()]}{basic}{better[match.end() :]}"
    return better.join(line.strip().rsplit(said, 1)) if better != said else ""


def _basic(word: str, own: list[str], oblique: re.Pattern[str], language: str) -> str:
    """The word of the record that another form of it stands for; empty where it is no form of one."""
    if straight(word) in own or not oblique.search(word):
        return ""
    return next((part for part in own if is_form(word, part, language)), "")


@lru_cache(maxsize=8)
def _patterns(base: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    raw = words(base)["greeting"]
    after = rf"(?:{raw.get('takes_case', '(?!)')})(?!\w)"
    return re.compile(after, re.IGNORECASE), re.compile(rf"(?:{raw['oblique']})$")
