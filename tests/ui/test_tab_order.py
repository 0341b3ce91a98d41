# SPDX-License-Identifier: GPL-3.0-or-later
"""Tab reaches everything, in the order in which it is seen."""

from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from composer.case import Case, Draft
from composer.desk import Desk
from composer.journey import Step
from tests.helpers import cases
from tests.helpers.clock import FakeClock
from tests.ui.frames import Opener
from ui.widgets.tab_order import tab_stops

Maker = Callable[[Desk, FakeClock], Case]
MANY = 150


def around(qtbot: QtBot, key: Qt.Key = Qt.Key.Key_Tab) -> list[QWidget]:
    """Press a key until the keyboard is where it began."""
    visited: list[QWidget] = []
    for _ in range(MANY):
        now = QApplication.focusWidget()
        assert now is not None
        if now in visited:
            assert now is visited[0]
            return visited
        visited.append(now)
        qtbot.keyClick(now, key)
    raise AssertionError("Tab does not come round")


def controls(page: QWidget) -> list[QWidget]:
    """What can be used on a page, apart from the buttons that arrows choose among."""
    kinds = (QAbstractButton, QLineEdit, QPlainTextEdit, QComboBox)
    return [
        made
        for made in page.findChildren(QWidget)
        if isinstance(made, kinds)
        and made.isVisible()
        and made.isEnabled()
        and made.focusPolicy() & Qt.FocusPolicy.TabFocus
        and made.focusProxy() is None
        and not isinstance(made.parent(), QComboBox)
        and not (isinstance(made, QAbstractButton) and made.group() is not None)
    ]


@pytest.mark.parametrize(
    ("step", "make"),
    [
        (Step.REQUEST, cases.requested_case),
        (Step.DECIDE, cases.decided_case),
        (Step.REASONS, cases.decided_case),
        (Step.DRAFT, cases.decided_case),
        (Step.DRAFT, cases.drafted_case),
        (Step.COOL_OFF, cases.resting_case),
        (Step.REVIEW, cases.checked_case),
        (Step.SEND, cases.reviewed_case),
    ],
)
def test_everything_on_a_page_is_reached_by_tab(
    desk: Desk, clock: FakeClock, open_at: Opener, qtbot: QtBot, step: Step, make: Maker
) -> None:
    hands = open_at(make(desk, clock), step)
    visited = around(qtbot)
    missed = [
        made.objectName() or made.accessibleName() for made in controls(hands.frame) if made not in visited
    ]
    assert missed == []


def test_a_page_is_visited_from_top_to_bottom_and_then_its_foot(
    desk: Desk, clock: FakeClock, open_at: Opener, qtbot: QtBot
) -> None:
    hands = open_at(cases.decided_case(desk, clock, draft=Draft(language="en-GB")), Step.REASONS)
    hands.click("reason.add.own")
    first = hands.frame.page.first_field()
    assert first is not None
    first.setFocus()
    visited = around(qtbot)
    frame = hands.frame
    tops = [made.mapTo(frame, made.rect().topLeft()).y() for made in tab_stops(frame.page)]
    assert max(a - b for a, b in pairwise(tops)) < 12  # in one row some controls are higher than others
    last = tab_stops(frame.page)[-1]
    assert visited[(visited.index(last) + 1) % len(visited)] is frame.footer.back_button


def test_shift_tab_goes_the_other_way(desk: Desk, clock: FakeClock, open_at: Opener, qtbot: QtBot) -> None:
    open_at(cases.resting_case(desk, clock), Step.COOL_OFF)
    there = around(qtbot)
    back = around(qtbot, Qt.Key.Key_Backtab)
    assert back == [there[0], *reversed(there[1:])]


def test_an_empty_case_can_be_left_by_keyboard(desk: Desk, open_at: Opener, qtbot: QtBot) -> None:
    case = replace(cases.new_case(desk), step=Step.REQUEST.value)
    hands = open_at(case, Step.REQUEST)
    assert hands.frame.rail.home in around(qtbot)
