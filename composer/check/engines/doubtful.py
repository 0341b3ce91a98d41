# SPDX-License-Identifier: GPL-3.0-or-later
"""Rules of LanguageTool that were wrong in clean letters, or are not sure themselves.

LingoTweaker has the same rules under the same ids, with the same words. Both adapters ask here before what
they found meets that of other engines, so that a doubtful finding never takes the place of a good one.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import replace
from fnmatch import translate
from functools import lru_cache
from typing import Any

import resources
from composer.check.findings import Finding, Severity
from composer.language import base_of


def undoubted(findings: list[Finding], language: str) -> list[Finding]:
    """The findings without what such rules found; those that may be right stay as hints."""
    base = base_of(language)
    off, mild, perhaps = _rules("off", base), _rules("mild", base), _perhaps(base)
    told = [one for one in findings if not _is_by(one, off)]
    return [_milder(one) if _is_by(one, mild) or _is_unsure(one, perhaps) else one for one in told]


def _milder(finding: Finding) -> Finding:
    return replace(finding, severity=Severity.HINT)


def _is_by(finding: Finding, rules: re.Pattern[str]) -> bool:
    return rules.match(finding.rule.partition(":")[2]) is not None


def _is_unsure(finding: Finding, perhaps: re.Pattern[str]) -> bool:
    return finding.category != "repetition" and perhaps.search(finding.message) is not None


@lru_cache(maxsize=16)
def _rules(part: str, language: str) -> re.Pattern[str]:
    """What matches the ids in a part of ``proofreading/doubtful.toml``; ``*`` stands for any letters."""
    ids = _data()[part].get(language, ())
    return re.compile("|".join(map(translate, ids)) or "(?!)")


@lru_cache(maxsize=8)
def _perhaps(language: str) -> re.Pattern[str]:
    """What a message says that is not sure; nothing where that is not known."""
    return re.compile(_data()["perhaps"].get(language, "(?!)"), re.IGNORECASE)


@lru_cache(maxsize=1)
def _data() -> dict[str, Any]:
    return tomllib.loads(resources.read_text("proofreading/doubtful.toml"))
