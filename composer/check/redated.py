# SPDX-License-Identifier: GPL-3.0-or-later
"""The words of a date with another day in them: each part in the form it had, fit for what stands before."""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache
from typing import Any

from composer.check.date_words import ROMAN, month_forms, ordinal_forms, weekday_forms
from composer.check.dates import DateAt
from composer.language import base_of, words

_SUFFIXES = {1: "st", 2: "nd", 3: "rd"}
_BEFORE = 24  # characters in which a preposition and the words behind it find room
_NONE = "(?!)"


def redated(found: DateAt, text: str, day: date, language: str) -> tuple[int, str]:
    """Where the words to change begin and what to put there; nothing where more would have to change."""
    before = text[max(0, found.start - _BEFORE) : found.start]
    weekday = found.place("weekday")
    opens = weekday is not None and weekday[0] == found.start
    raw = words(language)["dates"]
    if _ends_range(language).search(before) or (opens and _matches(raw, "weekday_agrees", before)):
        return found.start, ""
    new = rewritten(found, text, day, language)
    for word, beginning, then, otherwise in raw.get("before_weekday", ()) if opens else ():
        right = then if new.lower().startswith(beginning) else otherwise
        match = re.search(rf"(?<!\w)({word})(\s)$", before, re.IGNORECASE)
        if match and match[1].lower() != right:
            return found.start - len(match[0]), _cased(right, match[1]) + match[2] + new
    return found.start, new


def range_from(found: DateAt, text: str, language: str) -> int | None:
    """The day before that shares the month of a date, where it ends a range."""
    match = _ends_range(language).search(text[max(0, found.start - _BEFORE) : found.start])
    return int(match["first"]) if match else None


def rewritten(found: DateAt, text: str, day: date, language: str) -> str:
    """The words of a date with another day in them, each part in the form it had."""
    new = text[found.start : found.end]
    pad = found.shape != "words" and (found.shape == "iso" or words(language)["dates"]["shown"][0] == "%")
    pad = pad and all(end - start > 1 for part, start, end in found.parts)
    accusative = _matches(words(language)["dates"], "accusative", text[: found.start][-_BEFORE:])
    for part, start, end in sorted(found.parts, key=lambda p: -p[1]):
        a, b = start - found.start, end - found.start
        new = new[:a] + _part(part, new[a:b], day, language, pad, accusative) + new[b:]
    return _in_small(found, new, language)


def _part(part: str, written: str, day: date, language: str, pad: bool, accusative: bool) -> str:
    if part == "weekday":
        rows = words(language)["dates"]["weekdays"]
        row = (
            rows[1]
            if accusative and written.lower() in rows[1]
            else weekday_forms(language)[written.lower()][1]
        )
        return _cased(row[day.weekday()], written)
    if part == "suffix":
        return "th" if 10 < day.day < 20 else _SUFFIXES.get(day.day % 10, "th")
    if part == "month" and not written.isdigit():
        months = ROMAN if written in ROMAN else month_forms(language)[written.lower()][1]
        return _cased(months[day.month - 1], written)
    if part == "day" and not written.isdigit():
        return _cased(ordinal_forms(language)[" ".join(written.lower().split())][1][day.day - 1], written)
    number = {"day": day.day, "month": day.month, "year": day.year}[part]
    if part == "year":
        return f"{number % 100:02d}" if len(written) == 2 else str(number)
    return f"{number:02d}" if pad else str(number)


def in_small(found: DateAt, text: str, language: str) -> str:
    """The date as it stands, with a small month where the language writes it small."""
    return _in_small(found, text[found.start : found.end], language)


def _in_small(found: DateAt, new: str, language: str) -> str:
    month, day = found.place("month"), found.place("day")
    if base_of(language) == "en" or found.shape != "words" or not month or not day or month[0] < day[0]:
        return new
    return re.sub(r"(?<=[\s.])[^\W\d_a-z](?=[^\W\d_A-Z]{2})", lambda match: match[0].lower(), new)


def _cased(form: str, like: str) -> str:
    return form[:1].upper() + form[1:] if like[:1].isupper() else form


def _matches(raw: Any, name: str, before: str) -> bool:
    return re.search(rf"(?<!\w)(?:{raw.get(name, _NONE)})\s$", before, re.IGNORECASE) is not None


@lru_cache(maxsize=16)
def _ends_range(language: str) -> re.Pattern[str]:
    """A day before that shares the month: *from 3 to 15 August* is mended by its owner only."""
    join = words(language)["dates"]["between_numbers"].replace(" ", r"\s")
    return re.compile(
        rf"(?<![\w.,])(?P<first>\d{{1,2}})(?:st|nd|rd|th|\.)?(?!,){join}(?:the\s)?$", re.IGNORECASE
    )
