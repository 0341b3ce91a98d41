# SPDX-License-Identifier: GPL-3.0-or-later
"""A letter on the check page, with a proofreader that finds what a test tells it to find."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtWidgets import QApplication

from composer.case import Case, Concern
from composer.check.findings import Finding, Severity
from composer.desk import Desk
from composer.errors import EngineTrouble
from composer.journey import Step
from tests.helpers.cases import rested_case
from tests.helpers.clock import FakeClock
from tests.helpers.desks import FakeEngine
from tests.ui.frames import Hands, Opener
from ui.widgets.finding_card import FindingCard
from ui.wizard.check_page import CheckPage

BODY = (
    "Thank you for your letter of 19 November 2026.\n\n"
    "We are not able to refund the bench, because teh 30 days ended on 24 October 2026. "
    "This rests on clause 2 of our policy. The oak is sturdy.\n\n"
    "We would like to offer you a visit to oil the bench. It is a gesture of goodwill and not an admission "
    "of fault.\n\n"
    "If anything is unclear, or if you disagree, please call 0113 496 0142 or write to "
    "hello@larkfieldjoinery.example."
)
DECISION = "We are not able to refund the bench, because teh 30 days ended on 24 October 2026. "


ANSWERED = (Concern("c1", "Why only 30 days?", "the 30 days"),)


class PickyEngine(FakeEngine):
    """Finds the words of ``rules`` wherever they stand. ``trouble`` is what it raises instead."""

    def __init__(self) -> None:
        super().__init__()
        self.rules: dict[str, dict[str, Any]] = {}
        self.trouble = ""
        self.may_go = threading.Event()
        self.may_go.set()

    def flag(self, words: str, category: str = "spelling", **more: Any) -> None:
        self.rules[words] = {"category": category, "severity": Severity.WARN, **more}

    def check(self, text: str) -> list[Finding]:
        self.texts.append(text)
        self.may_go.wait(5)
        if self.trouble:
            raise EngineTrouble(self.trouble, engine="fake")
        found = [
            Finding(
                at, at + len(words), message=f"Look at {words}.", rule=f"fake:{words}", engine="fake", **rule
            )
            for words, rule in self.rules.items()
            if (at := text.find(words)) >= 0
        ]
        return sorted(found, key=lambda finding: finding.start)


@dataclass
class CheckHands:
    """A check page that is open."""

    hands: Hands
    page: CheckPage
    engine: PickyEngine

    @property
    def case(self) -> Case:
        return self.hands.case

    @property
    def text(self) -> str:
        return self.case.draft.text

    def settled(self) -> None:
        """Wait until the present text has been answered, noted, and every card is made."""
        self.until(lambda: not self.page.check.pending and not self.page.notes_soon)
        self.until(lambda: len(self.cards()) == len(self.page.walk.open))
        QApplication.processEvents()

    def until(self, true: Callable[[], object]) -> None:
        self.hands.bot.waitUntil(lambda: bool(true()), timeout=5000)

    def cards(self) -> list[FindingCard]:
        """The cards from top to bottom."""
        made = (self.page.cards.card(one.id) for one in self.page.walk.open)
        return [card for card in made if card is not None]

    def card(self, words: str) -> FindingCard:
        """The card about these words."""
        return next(card for card in self.cards() if words in card.words.text() + card.message.text())

    def underlined(self) -> list[str]:
        return list(dict.fromkeys(s.cursor.selectedText() for s in self.page.editor.extraSelections()))

    def lit_words(self) -> str:
        lit = self.page.cards.lit
        return lit[1] if lit else ""

    def missing(self) -> set[str]:
        return {m.code for m in self.hands.frame.journey.view(Step.CHECK).missing}


def with_body(desk: Desk, case: Case, body: str) -> Case:
    """The case with another text, as if it had been typed."""
    return desk.cases.save(desk.drafting.edited(case, body))


def letter_to_check(desk: Desk, clock: FakeClock, body: str = BODY, **changes: Any) -> Case:
    """Rested, read with fresh eyes, not checked. ``changes`` are fields of the case."""
    case = rested_case(desk, clock, **{"concerns": ANSWERED} | changes)
    return with_body(desk, desk.checking.read_with_fresh_eyes(case), body)


def open_check(open_at: Opener, case: Case, engine: PickyEngine) -> CheckHands:
    """The check page of a case; what was found is not awaited."""
    hands = open_at(case, Step.CHECK)
    page = hands.frame.page
    assert isinstance(page, CheckPage)
    return CheckHands(hands, page, engine)
