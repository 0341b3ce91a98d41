# SPDX-License-Identifier: GPL-3.0-or-later
"""Real desks on temporary folders, with a clock that stands still and a proofreader without a process."""

from __future__ import annotations

from pathlib import Path

from composer.business import Business
from composer.check.engines import Availability, EngineInfo
from composer.check.findings import Finding
from composer.clock import Clock
from composer.composition import build
from composer.desk import Desk
from tests.helpers.clock import FakeClock


class FakeEngine:
    """A proofreader that finds what it was given, and nothing by default."""

    def __init__(self, *findings: Finding) -> None:
        self._findings = list(findings)
        self.texts: list[str] = []
        self.closed = False

    @property
    def info(self) -> EngineInfo:
        return EngineInfo("fake", "Test proofreader", "1", "none", frozenset({"en"}), True, "none")

    def availability(self) -> Availability:
        return Availability(True)

    def open(self, language: str) -> None:
        self.language = language

    def check(self, text: str) -> list[Finding]:
        self.texts.append(text)
        return list(self._findings)

    def set_disabled(self, rules: frozenset[str]) -> None:
        self.disabled = rules

    def close(self) -> None:
        self.closed = True


def make_desk(
    folder: Path,
    clock: Clock | None = None,
    engine: FakeEngine | None = None,
    business: Business | None = None,
) -> Desk:
    """A desk with its database in ``folder/data`` and the customer files in ``folder/letters``.

    Without ``business`` it is as on the first start: nothing is entered.
    """
    desk = build(
        folder / "data",
        files=folder / "letters",
        clock=clock or FakeClock(),
        engine=engine or FakeEngine(),
    )
    if business is not None:
        desk.profile.save(business)
    return desk
