# SPDX-License-Identifier: GPL-3.0-or-later
"""Where the greeting is that a letter's text opens with: a line of its own, or the beginning of one."""

from __future__ import annotations

import re

from composer.check.greetings import Greetings, greetings

_BEGUN = re.compile(r"[^,:;!\n]{3,80}?(?:[,:;!]| [\u2013\u2014-])(?=\s)")
_BEGUN_TWICE = re.compile(r"[^,:;!\n]{2,40},[^,:;!\n]{2,80}?(?:[,:;!]| [\u2013\u2014-])(?=\s)")
_LONGEST_NAME = 7  # words of a line without a mark that may still be a greeting


def greeting(text: str, language: str) -> tuple[int, int] | None:
    """The span of a greeting that opens the text, or none."""
    known = greetings(language)
    lead = len(text) - len(text.lstrip())
    line = text[lead : lead + 120].split("\n", 1)[0].rstrip()
    cut = lead + len(line) < len(text) and "\n" not in text[lead : lead + 121]
    if not cut and _is_greeting(line, known):
        return lead, lead + len(line)
    # "Hello, Marion, thank you", or "Dear Ms Smith, thank you for writing."
    ends = (_begun_to(line, begun, known) for begun in (_BEGUN_TWICE, _BEGUN))
    end = next(filter(None, ends), None)
    return (lead, lead + end) if end else None


def opening(text: str, language: str) -> int:
    """Where what follows the greeting begins; 0 when the text opens with none."""
    span = greeting(text, language)
    return span[1] if span else 0


def _begun_to(line: str, begun: re.Pattern[str], known: Greetings) -> int:
    """Where a greeting ends that a line begins with; 0 when it begins with none."""
    opened = begun.match(line)
    match = known.line.match(opened.group()) if opened else None
    if opened is None or match is None or known.opens.match(line, opened.end()):
        return 0
    if begun is _BEGUN_TWICE and not match["comma"]:
        return 0
    return opened.end() if _like_a_name(match["who"], known) else 0


def _is_greeting(line: str, known: Greetings) -> bool:
    """Whether a whole line is a greeting."""
    match = known.line.match(line)
    if match is None or (match["mark"] == "." and not match["comma"]):
        return False
    if match["comma"]:  # "Hello, John," but not "Hello, thank you for writing,"
        return _like_a_name(match["who"], known)
    if not match["mark"] and not (known.bare and _like_a_name(match["who"], known)):
        return False
    # "Hello, thank you for writing," goes on as a sentence
    return "," not in match["who"] or known.nobody.match(match["who"]) is not None


def _like_a_name(who: str, known: Greetings) -> bool:
    titled = known.titled.match(who)
    parts = (titled["name"] if titled else who).split()
    named = all(part[:1].isupper() or known.small.fullmatch(part) for part in parts)
    return bool(known.nobody.match(who)) or (named and len(parts) <= _LONGEST_NAME)
