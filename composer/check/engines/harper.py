# SPDX-License-Identifier: GPL-3.0-or-later
"""English spelling and grammar by harper-py: embedded, offline, no Java."""

from __future__ import annotations

import importlib.util
import re
import tomllib
from collections.abc import Iterable
from typing import TYPE_CHECKING

import resources
from composer.check.engines import Availability, EngineInfo, misspelt
from composer.check.engines.masking import mask, ordered
from composer.check.engines.packages import version_of
from composer.check.findings import Finding, Severity
from composer.errors import EngineTrouble

if TYPE_CHECKING:
    from harper import Dialect, Lint, Linter

MAX_SUGGESTIONS = 6

SPELLING = "SpellCheck"
"""Its own dictionary, the smaller one (*sawn*, *selvedge*): beside LingoTweaker it added no word of 500 wrong
sentences, 69 right ones, and the better first suggestion once in 104 (LingoTweaker's was 25 times)."""

RENEWED = 16000
"""Code points, eight letters, after which a new linter is made, in 40 ms: one remembers 2.5 MB a letter."""

# False alarms on business letters, measured (facts on proofreading, sections 2 and 5; those after the first
# three on clean letters): *chargeback*, *re-reading*, *every one*, *say no to a refund*.
NOISY = (
    "ExpandMemoryShorthands",
    "NumericRangeEnDash",
    "TheirToThere",
    "MassNouns",
    "PronounKnew",
    "SplitWords",
    "DisjointPrefixes",
    "MissingPreposition",
    "Everyone",
    "NotTo",
    "TheirToTheyre",
    "ThereToTheir",
    "Therein",
    "OneOfTheSingular",
    "RepeatedWords",  # *had had*; our own rule finds doubled words too
)

_CATEGORY = {
    "Spelling": "spelling",
    "Typo": "spelling",
    "Capitalization": "capitals",
    "Punctuation": "punctuation",
    "Formatting": "punctuation",
    "Repetition": "repetition",
    "Redundancy": "style",
    "Readability": "style",
    "Style": "style",
    "Enhancement": "style",
    "WordChoice": "style",
    "Regionalism": "style",
}
_QUOTED = re.compile("`([^`]+)`")
_HINTS = {"style", "punctuation"}
_WARM_UP = "We have recieved your letter of 3 November and read it twice. We will reply soon."


class Harper:
    """The adapter. One linter per dialect is built when it is opened (about a second)."""

    def __init__(self, *, beside: bool = False) -> None:
        """Start nothing yet. ``beside`` LingoTweaker it reads only what it does better."""
        self._linter: Linter | None = None
        self._language = ""
        self._beside = beside
        self._disabled: frozenset[str] = frozenset()
        self._read = 0  # code points, since the linter was made

    @property
    def info(self) -> EngineInfo:
        """What it is; the version is that of the package."""
        number = version_of("harper-py")
        name = f"Harper (harper-py {number})" if number else "Harper"
        return EngineInfo("harper", name, number, "Apache-2.0", frozenset({"en"}), True, "none", joined=True)

    def availability(self) -> Availability:
        """Whether the package is there."""
        found = importlib.util.find_spec("harper") is not None
        return Availability(found, "" if found else "engine_missing")

    def open(self, language: str) -> None:
        """Build the linter of the language's dialect and compile its rules by a first sentence.

        Raises EngineTrouble ``engine_missing`` or ``engine_language``.
        """
        if language.partition("-")[0] != "en":
            raise EngineTrouble("engine_language", engine="harper", language=language)
        if self._linter is not None and language == self._language:
            return
        try:
            import harper  # noqa: F401
        except ImportError as error:
            raise EngineTrouble("engine_missing", engine="harper") from error
        self._language = language
        self._new_linter()

    def set_disabled(self, rules: frozenset[str]) -> None:
        """Silence rules by id."""
        self._disabled = rules
        self._configure()

    def check(self, text: str) -> list[Finding]:
        """What harper finds in ``text``, in code points. Raises EngineTrouble ``engine_closed``."""
        if self._linter is None:
            raise EngineTrouble("engine_closed", engine="harper")
        if self._read > RENEWED:
            self._new_linter()
        self._read += len(text)
        found: list[Finding] = []
        for rule, lints in self._linter.organized_lints(mask(text), language="plaintext").items():
            found += [_finding(rule, lint, text) for lint in lints]
        return ordered(found, text)

    def close(self) -> None:
        """Forget the linter."""
        self._linter = None
        self._language = ""

    def _new_linter(self) -> None:
        """A linter with its rules compiled, and none of what the one before it remembered."""
        import harper

        self._linter = harper.Linter(_dialect(self._language))
        self._read = 0
        self._configure()
        self._linter.lint(_WARM_UP, language="plaintext")

    def _configure(self) -> None:
        if self._linter is not None:
            off = [*NOISY, *(rule.removeprefix("harper:") for rule in self._disabled)]
            usual = dict.fromkeys(self._linter.get_lint_config())  # None: as the engine ships it
            off += _left_to_others(usual) if self._beside else []
            self._linter.set_lint_config({**usual, **dict.fromkeys(off, False)})


def _left_to_others(config: Iterable[str]) -> list[str]:
    """The rules that are off beside LingoTweaker."""
    kept = frozenset(tomllib.loads(resources.read_text("proofreading/harper.toml"))["kept"])
    return [SPELLING, *(rule for rule in config if rule not in kept)]


def _dialect(language: str) -> Dialect:
    import harper

    regions = {
        "US": harper.Dialect.AMERICAN,
        "AU": harper.Dialect.AUSTRALIAN,
        "CA": harper.Dialect.CANADIAN,
        "IN": harper.Dialect.INDIAN,
    }
    return regions.get(language.partition("-")[2], harper.Dialect.BRITISH)


def _finding(rule: str, lint: Lint, text: str) -> Finding:
    category = _CATEGORY.get(lint.lint_kind, "grammar")
    return Finding(
        start=lint.span.start,
        end=lint.span.end,
        category=category,
        severity=Severity.HINT if category in _HINTS else Severity.WARN,
        message=_message(rule, lint),
        rule=f"harper:{rule}",
        engine="harper",
        suggestions=_suggestions(lint, text[lint.span.start : lint.span.end]),
    )


def _message(rule: str, lint: Lint) -> str:
    if rule == SPELLING:
        return misspelt(lint.problem_text)
    message = _QUOTED.sub("\u201c\\1\u201d", lint.message)
    return message if message.endswith((".", "?", "!")) else f"{message}."


def _suggestions(lint: Lint, words: str) -> tuple[str, ...]:
    from harper import SuggestionKind

    made: list[str] = []
    for suggestion in lint.suggestions:
        if suggestion.kind == SuggestionKind.REMOVE:
            made.append("")
        elif suggestion.kind == SuggestionKind.INSERT_AFTER:
            made.append(words + suggestion.replacement_text)
        else:
            made.append(suggestion.replacement_text)
    return tuple(dict.fromkeys(made))[:MAX_SUGGESTIONS]
