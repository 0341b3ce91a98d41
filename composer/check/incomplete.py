# SPDX-License-Identifier: GPL-3.0-or-later
"""A finding about what a letter must contain or must not leave open (``completeness`` and its parts)."""

from __future__ import annotations

from typing import Any

from composer.check.findings import Finding, Severity


def incomplete(
    start: int, end: int, severity: Severity, rule: str, message: str, why: str, **more: Any
) -> Finding:
    """A finding of the rule ``completeness.<rule>``; ``more`` are further fields of it."""
    return Finding(
        start=start,
        end=end,
        category="completeness",
        severity=severity,
        message=message,
        rule=f"completeness.{rule}",
        engine="completeness",
        why=why,
        **more,
    )
