# SPDX-License-Identifier: GPL-3.0-or-later
"""Tone rules as data: TOML files with macros, guards, and examples that every rule must pass.

Format: facts on tone checking, section 6. A rule is not loaded when its pattern is broken, when it
has fewer than three bad or good examples, or when one of them comes out wrong; it is then named in
``RuleSet.rejected`` and the others still work. A table ``[defaults]`` holds for every rule of its file.

Patterns match one sentence in its evened-out form (``sentences.evened``): lower case, straight
quotation marks, single spaces. ``{YOU}`` stands for the macro of that name. A list of patterns
matches where one of them does.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from composer.check.findings import Severity
from composer.check.needs import Needs
from composer.check.wording import Wording

GUARDS = frozenset({"quote", "negation", "who"})
KINDS = frozenset({"regex", "near", "shape"})
SHAPES = frozenset({"capitals", "exclamation"})
EXAMPLES = 3

_MACRO = re.compile(r"\{([A-Z][A-Z_]+)\}")


@dataclass(frozen=True, slots=True, eq=False)  # by identity: sets of rules are keys while one types
class Rule:
    """One rule."""

    id: str
    version: int
    category: str
    severity: Severity
    kind: str
    message: str
    why: str
    suggest: tuple[str, ...]
    guards: frozenset[str]
    wordings: tuple[Wording, ...] = ()  # near: of the first half
    second: Wording | None = None  # near: the other half
    absent: Wording | None = None  # near: what makes it harmless
    unless: tuple[Wording, ...] = ()
    within: int = 0  # near: sentences between the halves
    shape: str = ""
    whole_sentence: bool = True  # the better wording replaces the sentence, not the marked words
    sure: bool = False  # its words mean it nearly anywhere: in a letter they count as they do alone
    bad: tuple[str, ...] = ()
    good: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Rejected:
    """A rule that was not loaded, and why: ``file`` and ``rule`` name it, ``reason`` is a code."""

    file: str
    rule: str
    reason: (
        str  # not_toml, unknown_macro, pattern, fields, too_few_examples, bad_example, good_example, same_id
    )
    detail: str = ""


class BrokenRule(ValueError):
    """A rule that cannot be compiled; carries the reason code and a detail."""

    def __init__(self, reason: str, detail: str = "") -> None:
        """Keep the code and what it is about."""
        super().__init__(reason)
        self.reason = reason
        self.detail = detail


def read_file(text: str) -> list[dict[str, Any]]:
    """The raw rules of a file, its defaults put in. Raises BrokenRule ``not_toml``."""
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise BrokenRule("not_toml", str(error)) from error
    usual, raws = data.get("defaults", {}), data.get("rule", [])
    if not isinstance(usual, dict) or not isinstance(raws, list):
        raise BrokenRule("not_toml", "rule")
    return [{**usual, **raw} for raw in raws]


def read_macros(text: str) -> dict[str, str]:
    """Macros with those they use filled in."""
    macros: dict[str, str] = {}
    for name, pattern in tomllib.loads(text)["macros"].items():
        macros[name] = f"(?:{filled(pattern, macros)})"
    return macros


def made(raw: dict[str, Any], macros: dict[str, str], needs: tuple[Needs, ...] = ()) -> Rule:
    """One rule, its patterns not yet compiled and its examples not yet run. Raises BrokenRule.

    ``needs`` is what each of its wordings needs (``Wording``), where that is known.
    """
    try:
        rule = Rule(
            id=str(raw["id"]),
            version=int(raw["version"]),
            category=str(raw["category"]),
            severity=Severity(raw["severity"]),
            kind=str(raw["kind"]),
            message=str(raw["message"]),
            why=str(raw["why"]),
            suggest=tuple(raw["suggest"]),
            guards=frozenset(raw.get("guards", ())),
            wordings=_wordings(raw.get("pattern", raw.get("a", "")), macros, needs),
            second=_wording(raw.get("b", ""), macros),
            absent=_wording(raw.get("absent", ""), macros),
            unless=tuple(p for one in raw.get("unless", ()) if (p := _wording(one, macros))),
            within=int(raw.get("within_sentences", 0)),
            shape=str(raw.get("shape", "")),
            whole_sentence=bool(raw.get("whole_sentence", True)),
            sure=bool(raw.get("sure", False)),
            bad=tuple(raw["bad"]),
            good=tuple(raw["good"]),
        )
    except (KeyError, TypeError, ValueError) as error:
        if isinstance(error, BrokenRule):
            raise
        raise BrokenRule("fields", str(error)) from error
    _sound(rule)
    return rule


def _sound(rule: Rule) -> None:
    """The fields fit the kind."""
    fits = {
        "regex": bool(rule.wordings),
        "near": bool(rule.wordings) and rule.second is not None,
        "shape": rule.shape in SHAPES,
    }
    if not fits.get(rule.kind, False) or not rule.guards <= GUARDS or not rule.message or not rule.why:
        raise BrokenRule("fields", rule.kind)
    if len(rule.bad) < EXAMPLES or len(rule.good) < EXAMPLES:
        raise BrokenRule("too_few_examples")


def compiled(rule: Rule) -> Rule:
    """The rule with all its patterns compiled. Raises BrokenRule ``pattern``."""
    try:
        for wording in (*rule.wordings, rule.second, rule.absent, *rule.unless):
            if wording is not None:
                wording.compiled()
    except re.error as error:
        raise BrokenRule("pattern", str(error)) from error
    return rule


def _wordings(text: str | list[str], macros: dict[str, str], needs: tuple[Needs, ...]) -> tuple[Wording, ...]:
    parts = [filled(part, macros) for part in ([text] if isinstance(text, str) else text) if part]
    known: list[Needs] = [*needs, *[()] * len(parts)]  # of rules that are not the packaged ones nothing is
    return tuple(Wording(part, its) for part, its in zip(parts, known, strict=False))


def _wording(text: str | list[str], macros: dict[str, str]) -> Wording | None:
    parts = [text] if isinstance(text, str) else text
    return Wording("|".join(f"(?:{filled(part, macros)})" for part in parts)) if text else None


def filled(text: str, macros: dict[str, str]) -> str:
    """A pattern with its macros put in. Raises BrokenRule ``unknown_macro``."""

    def value(match: re.Match[str]) -> str:
        try:
            return macros[match[1]]
        except KeyError:
            raise BrokenRule("unknown_macro", match[1]) from None

    return _MACRO.sub(value, text)


def ids(rules: Iterable[Rule]) -> frozenset[str]:
    """The ids of rules."""
    return frozenset(rule.id for rule in rules)
