# SPDX-License-Identifier: GPL-3.0-or-later
"""Rules of LanguageTool that were wrong in clean letters, or are not sure themselves.

LingoTweaker has the same rules under the same ids, with the same words.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from typing import Any

import resources
from composer.check.findings import Finding, Severity
from composer.language import base_of

_ENGINES = ("lingotweaker", "languagetool")


def undoubted(findings: list[Finding], language: str) -> Iterator[Finding]:
    """The findings without what such rules found; those that may be right stay as hints."""
    base = base_of(language)
    off, mild, perhaps = _rules("off", base), _rules("mild", base), _perhaps(base)
    for finding in findings:
        engine, _, rule = finding.rule.partition(":")
        if engine not in _ENGINES:
            yield finding
        elif not _is_one(rule, off):
            doubts = finding.category != "repetition" and perhaps.search(finding.message)
            yield replace(finding, severity=Severity.HINT) if doubts or _is_one(rule, mild) else finding


def _is_one(rule: str, ids: frozenset[str]) -> bool:
    return rule in ids or any(rule.startswith(one) for one in ids if one.endswith("_"))


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
