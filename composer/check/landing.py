# SPDX-License-Identifier: GPL-3.0-or-later
"""How it lands: one honest line and two bars instead of a score.

Points lost per finding and the bands stand in ``resources/tone/landing.toml``; every point lost
belongs to a finding that can be clicked (facts on tone, section 6, *Meter*).
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any

import resources
from composer.check.findings import Finding, Landing, Severity, Side

READY = "ready"
READ_ONCE_MORE = "read_once_more"
LIKELY_TO_STING = "likely_to_sting"
DO_NOT_SEND = "do_not_send"


LEGAL, RELATIONSHIP = "legal", "relationship"
CLEAR, SOME, HIGH = "clear", "some", "high"


def landing(findings: Iterable[Finding]) -> Landing:
    """Judge the open findings (those that were kept are not handed in)."""
    weights = _weights()
    costs = _costs(list(findings), weights)
    dearest = sorted(costs, key=lambda pair: (-pair[1], pair[0].start))
    because = tuple(finding for finding, cost in dearest if cost > 0)
    return Landing(_band(costs, weights), because, tuple(_sides(costs, weights)))


def _sides(costs: list[tuple[Finding, float]], weights: dict[str, Any]) -> Iterator[Side]:
    legal, slips = frozenset(weights["legal"]), frozenset(weights["slips"])
    meant = [(finding.category in legal, cost) for finding, cost in costs if finding.category not in slips]
    for code in (LEGAL, RELATIONSHIP):
        lost = sum(cost for is_legal, cost in meant if is_legal is (code == LEGAL))
        levels = weights["levels"]
        level = HIGH if lost >= levels["high_from"] else SOME if lost >= levels["some_from"] else CLEAR
        yield Side(code, min(100.0, lost), level)


def _costs(findings: list[Finding], weights: dict[str, Any]) -> list[tuple[Finding, float]]:
    """What each costs; the second and later finding of one category costs half."""
    order = list(Severity)
    seen: set[str] = set()
    costs: list[tuple[Finding, float]] = []
    for finding in sorted(findings, key=lambda f: (order.index(f.severity), f.start)):
        cost = float(weights["severity"][finding.severity.value]) * float(
            weights["category"].get(finding.category, 1)
        )
        costs.append((finding, cost / 2 if finding.category in seen else cost))
        seen.add(finding.category)
    return costs


def _band(costs: list[tuple[Finding, float]], weights: dict[str, Any]) -> str:
    if any(finding.severity is Severity.STOP for finding, _ in costs):
        return DO_NOT_SEND
    left = 100 - sum(cost for _, cost in costs)
    stings = any(f.category in weights["stings"] and f.severity is not Severity.HINT for f, _ in costs)
    if left < weights["bands"]["sting_below"] and stings:
        return LIKELY_TO_STING
    calm = all(finding.severity is Severity.HINT for finding, _ in costs)
    return READY if calm and left >= weights["bands"]["ready_from"] else READ_ONCE_MORE


@cache
def _weights() -> dict[str, Any]:
    return tomllib.loads(resources.read_text("tone/landing.toml"))
