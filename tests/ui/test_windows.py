# SPDX-License-Identifier: GPL-3.0-or-later
"""No part of a page is ever a window of its own: it would flicker and take the keyboard away."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget

from composer.desk import Desk
from composer.journey import Step
from tests.helpers.cases import reviewed_case, sealed_case
from tests.helpers.clock import FakeClock
from tests.ui.frames import Opener
from ui.wizard.frame import WizardFrame


class Shown(QObject):
    """Notes each window that is shown, apart from the frames themselves."""

    def __init__(self) -> None:
        super().__init__()
        self.windows: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        window = event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow()
        if window and not isinstance(watched, WizardFrame):
            self.windows.append(f"{type(watched).__name__} {watched.objectName()!r}")
        return False


@pytest.fixture
def shown(qapp: QApplication) -> Iterator[Shown]:
    made = Shown()
    qapp.installEventFilter(made)
    yield made
    qapp.removeEventFilter(made)


def test_the_eight_pages_open_without_another_window(
    desk: Desk, clock: FakeClock, open_at: Opener, shown: Shown
) -> None:
    hands = open_at(reviewed_case(desk, clock), Step.REQUEST)
    for step in Step:
        hands.frame.show_step(step)
        QApplication.processEvents()
        assert hands.frame.isActiveWindow(), step
    assert shown.windows == []


def test_the_ready_letter_opens_without_another_window(
    desk: Desk, clock: FakeClock, open_at: Opener, shown: Shown
) -> None:
    open_at(sealed_case(desk, clock), Step.SEND)
    assert shown.windows == []
