# SPDX-License-Identifier: GPL-3.0-or-later
"""Rules of LanguageTool that were wrong in clean letters, or are not sure themselves.

LingoTweaker has the same rules under the same ids, with the same words.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import replace
from functools import lru_cache
from typing import Any

import resources
from composer.check.findings import Finding, Severity
from composer.language import base_of

_ENGINES = ("lingotweaker", "languagetool")


def undoubted(findings: list[Finding], language: str) -> list[Finding]:
    """The findings without what such rules found; those that may be right stay as hints."""
    base = base_of(language)
    off, mild, perhaps = _rules("off", base), _rules("mild", base), _perhaps(base)
    told = [one for one in findings if not _is_by(one, off)]
    return [
        replace(one, severity=Severity.HINT) if _is_by(one, mild) or _is_unsure(one, perhaps) else one
        for one in told
    ]


def _is_by(finding: Finding, rules: frozenset[str]) -> bool:
    engine, _, rule = finding.rule.partition(":")
    begun = (one for one in rules if one.endswith("_"))
    return engine in _ENGINES and (rule in rules or any(map(rule.startswith, begun)))


def _is_unsure(finding: Finding, perhaps: re.Pattern[str]) -> bool:
    told = finding.engine in _ENGINES and finding.category != "repetition"
    return told and perhaps.search(finding.message) is not None


@lru_cache(maxsize=16)
def _rules(part: str, language: str) -> frozenset[str]:
    """Ids of a part of ``proofreading/doubtful.toml``; one with ``_`` at its end means all that begin so."""
    return frozenset(_data()[part].get(language, ()))


@lru_cache(maxsize=8)
def _perhaps(language: str) -> re.Pattern[str]:
    """What a message says that is not sure; nothing where that is not known."""
    return re.compile(_data()["perhaps"].get(language, "(?!)"), re.IGNORECASE)


@lru_cache(maxsize=1)
def _data() -> dict[str, Any]:
    return tomllib.loads(resources.read_text("proofreading/doubtful.toml"))
