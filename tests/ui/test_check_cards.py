# SPDX-License-Identifier: GPL-3.0-or-later
"""The cards of the check page, made one after another."""

import pytest

from composer.check.findings import Finding, Severity
from ui.widgets.finding_card import FindingCard
from ui.wizard.check_cards import FindingCards
from ui.wizard.check_places import Placed, placed

TEXT = "Teh oak is sturdy, and teh seat is oak."


def finding(start: int) -> Placed:
    made = Finding(
        start, start + 3, "spelling", Severity.WARN, f"Look at place {start}.", rule="fake", engine="fake"
    )
    return placed((made,), TEXT, TEXT)[0]


@pytest.fixture
def cards(qtbot) -> FindingCards:
    made = FindingCards()
    qtbot.addWidget(made)
    made.retranslate()
    with qtbot.waitExposed(made):
        made.show()
    return made


def test_a_card_made_for_words_that_went_meanwhile_serves_the_next_finding(
    cards: FindingCards, qtbot
) -> None:
    first, second = finding(0), finding(23)
    cards.show_findings((first,), locked=False)
    qtbot.waitUntil(lambda: bool(cards.findChildren(FindingCard)))
    assert cards.card(first.id) is None  # made, and not yet in the list
    cards.show_findings((second,), locked=False)
    with qtbot.waitSignal(cards.made):
        pass
    (card,) = cards.findChildren(FindingCard)
    assert card is cards.card(second.id)
    assert card.message.text() == "Look at place 23."
    assert card.words.text() == "“teh”"
    qtbot.waitUntil(card.isVisible)


def test_cards_stand_in_the_order_of_the_text_whichever_came_first(cards: FindingCards, qtbot) -> None:
    first, second = finding(0), finding(23)
    with qtbot.waitSignal(cards.made):
        cards.show_findings((second,), locked=False)
    with qtbot.waitSignal(cards.made):
        cards.show_findings((first, second), locked=False)
    upper, lower = cards.card(first.id), cards.card(second.id)
    assert upper is not None
    assert lower is not None
    qtbot.waitUntil(lambda: upper.y() < lower.y())
