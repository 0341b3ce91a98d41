# SPDX-License-Identifier: GPL-3.0-or-later
"""Presets of the reasons page: a reason begun from facts that were entered, never from guesses.

The owner chooses what is claimed by choosing the preset; dates, periods and documents come from the
case and the policy. What is missing leaves a shorter statement, or none.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any

import resources
from composer.business import Business, Clause
from composer.case import Case, Reason, ReasonKind
from composer.decide.policy import excluded_by, period
from composer.text import clean_line
from composer.wording import long_date

MOST_REASONS = 4
"""More reasons than this in one letter read like a quarrel."""

_WITH_PROOF = (ReasonKind.ON_TIME, ReasonKind.AS_AGREED, ReasonKind.OUTSIDE_PERIOD)
_WARRANTY = re.compile(r"\b(?:warrant|guarantee)\w*", re.IGNORECASE)
_CONDITION = re.compile(
    r"\b(?:unused|unworn|unopened|undamaged|original|condition|complete|sealed|clean)\b", re.IGNORECASE
)
_FIELD = re.compile(r"\{(\w+)\}")


@dataclass(frozen=True, slots=True)
class Nudge:
    """A remark: ``too_many_for_letter`` (no id), ``no_statement``, ``no_fact`` or ``no_clause``."""

    code: str
    reason_id: str


def preset(kind: ReasonKind, case: Case, business: Business) -> Reason:
    """A new reason of that kind with a free id. ``OWN`` is empty."""
    words = _words(case.draft.language)
    clause = _clause(kind, case, business)
    values = _values(case, clause, words)
    texts: list[str] = words["statements"].get(kind.value, [])
    statement = next((_filled(t, values) for t in texts if set(_FIELD.findall(t)) <= set(values)), "")
    return Reason(
        id=_free_id(case.reasons),
        kind=kind,
        statement=statement,
        fact=clean_line(case.purchase.proof) if kind in _WITH_PROOF else "",
        clause=clause.number if clause else "",
    )


def nudges(reasons: tuple[Reason, ...]) -> tuple[Nudge, ...]:
    """Remarks about the reasons for the letter, in their order; private ones are nobody's business."""
    return tuple(_nudges([r for r in reasons if r.for_letter]))


def _nudges(reasons: list[Reason]) -> Iterator[Nudge]:
    if len(reasons) > MOST_REASONS:
        yield Nudge("too_many_for_letter", "")
    for reason in reasons:
        if not reason.statement.strip():
            yield Nudge("no_statement", reason.id)
        if not reason.fact.strip():
            yield Nudge("no_fact", reason.id)
        if not reason.clause.strip():
            yield Nudge("no_clause", reason.id)


def _clause(kind: ReasonKind, case: Case, business: Business) -> Clause | None:
    """The clause such a reason rests on, where the policy leaves no doubt which."""
    clauses = business.policy.clauses
    if kind is ReasonKind.EXCLUDED:
        return excluded_by(case, business)
    if kind is ReasonKind.OUTSIDE_PERIOD:
        return _only([c for c in clauses if c.days is not None and not _WARRANTY.search(c.text)])
    if kind is ReasonKind.WARRANTY_OVER:
        return _only([c for c in clauses if _WARRANTY.search(c.text)])
    if kind is ReasonKind.CONDITION:
        return _only([c for c in clauses if _CONDITION.search(c.text)])
    return None


def _only(found: list[Clause]) -> Clause | None:
    return found[0] if len(found) == 1 else None


def _values(case: Case, clause: Clause | None, words: Mapping[str, Any]) -> dict[str, str]:
    """The facts that are known. The period counts only once it is over on the day of the request."""
    bought, language = case.purchase, case.draft.language
    days: dict[str, date | None] = {
        "bought_on": bought.bought_on,
        "delivered_on": bought.delivered_on,
        "performed_on": bought.performed_on,
        "received_on": case.request.received_on,
    }
    values = {name: long_date(day, language) for name, day in days.items() if day}
    values["item"] = _item(bought.item, words)
    if clause:
        values["clause"] = clean_line(clause.number)
        values |= {"excludes": clean_line(clause.excludes)} if clause.excludes.strip() else {}
        values |= _period_values(case, clause, words)
    return values


def _period_values(case: Case, clause: Clause, words: Mapping[str, Any]) -> dict[str, str]:
    found = period(case, clause)
    if found is None or clause.days is None or not found.days_over or found.days_over < 0:
        return {}
    length, end = _days(clause.days, words), long_date(found.last_day, case.draft.language)
    return {
        "period": length,
        "last_day": end,
        "gap": _days(found.days_over, words),
        "warranty": length,
        "warranty_end": end,
    }


def _days(count: int, words: Mapping[str, Any]) -> str:
    return str(words["one_day"] if count == 1 else words["days"].format(count=count))


def _item(item: str, words: Mapping[str, Any]) -> str:
    """The item without its article; the presets say *the oak bench*."""
    name = clean_line(item)
    first, _, rest = name.partition(" ")
    return (rest if rest and first.lower() in words["articles"] else name) or words["no_item"]


def _filled(text: str, values: Mapping[str, str]) -> str:
    return _FIELD.sub(lambda m: values[m[1]], text)


def _free_id(reasons: tuple[Reason, ...]) -> str:
    used = {r.id for r in reasons}
    return next(f"r{n}" for n in range(1, len(used) + 2) if f"r{n}" not in used)


@lru_cache(maxsize=16)
def _words(language: str) -> Mapping[str, Any]:
    """The presets of a letter language; British English where it has none of its own."""
    for name in (language, "en-GB"):
        try:
            return tomllib.loads(resources.read_text(f"letter_templates/{name}/_presets.toml"))
        except (FileNotFoundError, ValueError):
            continue
    raise FileNotFoundError("letter_templates/en-GB/_presets.toml")
