# SPDX-License-Identifier: GPL-3.0-or-later
"""The program's own mistakes: saved first, told once, without customer data."""

import sys
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from ui.crash import CrashBox, CrashHook


class Saver:
    def __init__(self) -> None:
        self.times = 0

    def save(self) -> None:
        self.times += 1


@pytest.fixture
def saver() -> Saver:
    return Saver()


@pytest.fixture
def hook(qapp: QApplication, qtbot, saver: Saver) -> Iterator[CrashHook]:
    made = CrashHook(saver.save)
    made.window = QWidget()
    qtbot.addWidget(made.window)
    made.window.show()
    yield made
    made.deleteLater()


def crash(hook: CrashHook, text: str = "Maija Virtanen, 1 High Street") -> None:
    try:
        raise ValueError(text)
    except ValueError as error:
        hook.handle(type(error), error, error.__traceback__)


def boxes(hook: CrashHook) -> list[CrashBox]:
    assert hook.window is not None
    return hook.window.findChildren(CrashBox)


def test_the_text_is_saved_and_the_owner_is_told(
    hook: CrashHook, saver: Saver, qtbot, expected_log: Callable[[str], None]
) -> None:
    expected_log("crash")
    crash(hook)
    assert saver.times == 1
    qtbot.waitUntil(lambda: len(boxes(hook)) == 1)
    box = boxes(hook)[0]
    assert box.isVisible()
    assert "ValueError" in box.detailedText()
    assert "test_crash.py" in box.detailedText()
    box.close()


def test_no_customer_data_is_in_the_report_or_the_log(
    hook: CrashHook, qtbot, expected_log: Callable[[str], None], caplog: pytest.LogCaptureFixture
) -> None:
    expected_log("crash")
    crash(hook)
    qtbot.waitUntil(lambda: bool(boxes(hook)))
    assert "Maija" not in boxes(hook)[0].detailedText()
    assert "Maija" not in caplog.text
    boxes(hook)[0].close()


def test_one_box_for_each_distinct_crash(hook: CrashHook, qtbot, expected_log: Callable[[str], None]) -> None:
    expected_log("crash")
    for _ in range(3):
        crash(hook)
    qtbot.waitUntil(lambda: bool(boxes(hook)))
    assert len(boxes(hook)) == 1
    boxes(hook)[0].close()


def test_the_report_can_be_copied_and_the_box_stays(
    hook: CrashHook, qtbot, expected_log: Callable[[str], None]
) -> None:
    expected_log("crash")
    crash(hook)
    qtbot.waitUntil(lambda: bool(boxes(hook)))
    box = boxes(hook)[0]
    qtbot.mouseClick(box.copy, Qt.MouseButton.LeftButton)
    assert QApplication.clipboard().text() == box.detailedText()
    assert box.isVisible()
    box.close()


def test_a_failure_to_save_does_not_hide_the_crash(
    hook: CrashHook, qtbot, expected_log: Callable[[str], None]
) -> None:
    def fail() -> None:
        raise OSError("full")

    expected_log("crash")
    expected_log("saving after the crash failed: OSError")
    hook.save_with(fail)
    crash(hook)
    qtbot.waitUntil(lambda: bool(boxes(hook)))
    boxes(hook)[0].close()


def test_the_hook_takes_and_gives_back_its_place(hook: CrashHook) -> None:
    before = sys.excepthook
    hook.install()
    assert sys.excepthook == hook.handle
    hook.remove()
    assert sys.excepthook is before
