# SPDX-License-Identifier: GPL-3.0-or-later
"""Rules of LanguageTool that were wrong in clean letters; LingoTweaker has the same under the same ids."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

import resources
from composer.check.findings import Finding, Severity
from composer.language import base_of

_ENGINES = ("lingotweaker", "languagetool")


def undoubted(findings: list[Finding], language: str) -> Iterator[Finding]:
    """The findings without what such rules found; those that may be right stay as hints."""
    off, mild = _rules("off", base_of(language)), _rules("mild", base_of(language))
    for finding in findings:
        engine, _, rule = finding.rule.partition(":")
        if engine not in _ENGINES or not _is_one(rule, off | mild):
            yield finding
        elif not _is_one(rule, off):
            yield replace(finding, severity=Severity.HINT)


def _is_one(rule: str, ids: frozenset[str]) -> bool:
    return rule in ids or any(rule.startswith(one) for one in ids if one.endswith("_"))


@lru_cache(maxsize=16)
def _rules(part: str, language: str) -> frozenset[str]:
    """Ids of a part of ``proofreading/doubtful.toml``; one with ``_`` at its end means all that begin so."""
    data = tomllib.loads(resources.read_text("proofreading/doubtful.toml"))
    return frozenset(data[part].get(language, ()))
