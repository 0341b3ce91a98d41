# SPDX-License-Identifier: GPL-3.0-or-later
"""Guards for tests that show windows."""

import gc
from collections.abc import Iterator

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QThreadPool, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from composer.desk import Desk
from tests.ui.frames import Opener, open_frames

GLANCE_MS = 50
PATIENCE = 10  # glances: a dialog that nobody answers for half a second fails the test


@pytest.fixture(autouse=True)
def modal_guard(qapp: QApplication) -> Iterator[None]:
    """Close and report a modal dialog that nobody answers; its loop would hold the test for ever."""
    unanswered: list[str] = []
    glances: dict[int, int] = {}
    timer = QTimer()
    timer.setInterval(GLANCE_MS)

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        if dialog is None:
            glances.clear()
            return
        seen = glances[id(dialog)] = glances.get(id(dialog), 0) + 1
        if seen >= PATIENCE:
            unanswered.append(f"{type(dialog).__name__} {dialog.windowTitle()!r}")
            if isinstance(dialog, QDialog):
                dialog.reject()
            else:
                dialog.close()

    timer.timeout.connect(look)
    timer.start()
    yield
    timer.stop()
    if unanswered:
        pytest.fail("modal dialog left open: " + "; ".join(unanswered), pytrace=False)


@pytest.fixture(autouse=True)
def no_window_left(qapp: QApplication) -> Iterator[None]:
    """Fail the test if a window of its lives on: it would steal the next test's focus."""
    before = set(_windows())
    yield
    QThreadPool.globalInstance().waitForDone(2000)
    left = _left(before)
    if left:
        left.clear()
        gc.collect()
        left = _left(before)
    names = [f"{type(window).__name__} {window.windowTitle()!r}" for window in left.values()]
    for window in left.values():
        window.close()
        window.deleteLater()
    left.clear()
    if names:
        pytest.fail("window left behind (qtbot.addWidget closes it): " + "; ".join(names), pytrace=False)


def _left(before: set[int]) -> dict[int, QWidget]:
    QCoreApplication.processEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    return {address: window for address, window in _windows().items() if address not in before}


def _windows() -> dict[int, QWidget]:
    """Return the windows without a parent by address. Qt's own tool tip comes and goes as it likes."""
    return {
        shiboken6.getCppPointer(window)[0]: window
        for window in QApplication.topLevelWidgets()
        if window.parent() is None and window.objectName() != "qtooltip_label"
    }


@pytest.fixture
def open_at(desk: Desk, qtbot: QtBot, qapp: QApplication) -> Iterator[Opener]:
    """Open a case on one of its steps in the real frame: ``open_at(case, Step.REASONS)``."""
    yield from open_frames(desk, qtbot, qapp)
