# SPDX-License-Identifier: GPL-3.0-or-later
"""Work off the GUI thread: answers come here, old ones are dropped, nothing outlives its home."""

import threading
from collections.abc import Iterator
from functools import partial

import pytest
from PySide6.QtCore import QObject, QThread

from ui.background import Background


class Listener(QObject):
    def __init__(self) -> None:
        super().__init__()
        self.heard: list[object] = []
        self.failed: list[Exception] = []
        self.threads: list[QThread] = []

    def take(self, value: object) -> None:
        self.heard.append(value)
        self.threads.append(QThread.currentThread())

    def fail(self, error: Exception) -> None:
        self.failed.append(error)


@pytest.fixture
def background(qapp) -> Iterator[Background]:
    made = Background()
    yield made
    assert made.close()


@pytest.fixture
def listener(qapp) -> Listener:
    return Listener()


def test_the_work_is_elsewhere_and_the_answer_here(background: Background, listener: Listener, qtbot) -> None:
    worked_on: list[int] = []

    def work() -> int:
        worked_on.append(threading.get_ident())
        return 7

    background.run(work, listener.take)
    qtbot.waitUntil(lambda: listener.heard == [7])
    assert worked_on != [threading.get_ident()]
    assert listener.threads == [QThread.currentThread()]


def test_an_exception_goes_to_who_asked(background: Background, listener: Listener) -> None:
    background.run(lambda: 1 // 0, listener.take, listener.fail)
    assert background.wait_all()
    assert [type(e) for e in listener.failed] == [ZeroDivisionError]
    assert listener.heard == []


def test_an_exception_nobody_asked_for_goes_to_the_crash_hook(
    background: Background, listener: Listener, monkeypatch: pytest.MonkeyPatch
) -> None:
    caught: list[type] = []
    monkeypatch.setattr("sys.excepthook", lambda kind, error, trace: caught.append(kind))
    background.run(lambda: 1 // 0, listener.take)
    assert background.wait_all()
    assert caught == [ZeroDivisionError]


def test_of_one_key_only_the_newest_answer_counts(background: Background, listener: Listener) -> None:
    gate, begun = threading.Event(), threading.Event()
    ran: list[int] = []

    def work(number: int) -> int:
        begun.set()
        gate.wait(5)
        ran.append(number)
        return number

    for number in range(5):
        background.run(partial(work, number), listener.take, key="check")
        assert begun.wait(5)
    gate.set()
    assert background.wait_all()
    assert listener.heard == [4]
    assert ran == [0, 4]


def test_a_preview_may_show_what_was_already_on_its_way(background: Background, listener: Listener) -> None:
    gate = threading.Event()

    def draw(number: int) -> int:
        gate.wait(5)
        return number

    for number in range(4):
        background.run(partial(draw, number), listener.take, key="preview", keep_old=True)
    gate.set()
    assert background.wait_all()
    assert listener.heard == [0, 3]


def test_a_cancelled_answer_is_not_given(background: Background, listener: Listener) -> None:
    gate = threading.Event()
    job = background.run(lambda: gate.wait(5), listener.take)
    job.cancel()
    gate.set()
    assert background.wait_all()
    assert listener.heard == []


def test_a_listener_that_is_gone_gets_nothing(background: Background) -> None:
    gate, heard = threading.Event(), []

    class Short(Listener):
        def take(self, value: object) -> None:
            heard.append(value)

    short = Short()
    background.run(lambda: gate.wait(5), short.take)
    del short
    gate.set()
    assert background.wait_all()
    assert heard == []


def test_closing_waits_for_what_runs_and_drops_what_waits(background: Background, listener: Listener) -> None:
    gate, begun, ran = threading.Event(), threading.Event(), []

    def work(number: int) -> None:
        begun.set()
        gate.wait(5)
        ran.append(number)

    background.run(partial(work, 1), listener.take, key="a")
    assert begun.wait(5)
    background.run(partial(work, 2), listener.take, key="a")
    threading.Timer(0.05, gate.set).start()
    assert background.close()
    assert ran == [1]
    assert listener.heard == []
    assert not background.busy


def test_after_closing_no_work_is_taken(background: Background, listener: Listener) -> None:
    assert background.close()
    job = background.run(partial(int, "1"), listener.take)
    assert job.cancelled
    assert not background.busy
    assert listener.heard == []


def test_a_panic_in_a_library_is_an_error_and_leaves_nothing_busy(background: Background) -> None:
    errors: list[Exception] = []
    background.run(panic, lambda _: None, errors.append)
    assert background.wait_all()
    assert [str(error) for error in errors] == ["Panic"]


class Panic(BaseException):
    """As PyO3 raises it: not an Exception."""


def panic() -> None:
    raise Panic
