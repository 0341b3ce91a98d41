# SPDX-License-Identifier: GPL-3.0-or-later
"""The one way to run work off the GUI thread.

``Background.run`` takes a function and calls back on the GUI thread with its result or its exception. Jobs
with the same key stand for the same thing on the screen: only one of them runs at a time, of those that
wait only the newest is kept, and an answer that a newer job made old is dropped.
"""

from __future__ import annotations

import sys
import threading
import time
from collections.abc import Callable
from typing import Any
from weakref import WeakMethod

import shiboken6
from PySide6.QtCore import QCoreApplication, QObject, QRunnable, Qt, QThreadPool, Signal, Slot

OnResult = Callable[[Any], object]
OnError = Callable[[Exception], object]


class Job:
    """One piece of work. ``cancel`` drops its answer; a long function may look at ``cancelled``."""

    def __init__(self, function: Callable[[], object], on_result: OnResult, on_error: OnError | None) -> None:
        self.function = function
        self.on_result = _weakly(on_result)
        self.on_error = _weakly(on_error) if on_error else None
        self.key = ""
        self.keep_old = False
        self.result: object = None
        self.error: Exception | None = None
        self._cancelled = threading.Event()

    def cancel(self) -> None:
        """Nobody wants the answer any more."""
        self._cancelled.set()

    @property
    def cancelled(self) -> bool:
        """Whether the answer is still wanted; safe to ask on any thread."""
        return self._cancelled.is_set()


class Background(QObject):
    """Runs functions on other threads and answers on this one.

    Callbacks should be bound methods: of an object that is gone by then, the answer is dropped.
    """

    _ended = Signal(object)

    def __init__(self, parent: QObject | None = None, threads: int = 2) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(threads)
        self._running: dict[str, Job] = {}
        self._waiting: dict[str, Job] = {}
        self._open: set[Job] = set()
        self._closed = False
        self._ended.connect(self._answer, Qt.ConnectionType.QueuedConnection)

    def run(
        self,
        function: Callable[[], object],
        on_result: OnResult,
        on_error: OnError | None = None,
        *,
        key: str = "",
        keep_old: bool = False,
    ) -> Job:
        """Call ``function`` on another thread, then ``on_result(result)`` or ``on_error(exception)`` here.

        With a ``key``, earlier jobs of that key are out of date at once; ``keep_old=True`` still shows the
        answer of one that was already running (good for a preview while somebody types). Without
        ``on_error`` an exception goes to the crash hook.
        """
        job = Job(function, on_result, on_error)
        job.key, job.keep_old = key, keep_old
        if self._closed:  # a timer that fires while the window goes: the store may be closed already
            job.cancel()
        elif key and key in self._running:
            if not keep_old:
                self._running[key].cancel()
            self._waiting[key] = job
        else:
            self._start(job)
        return job

    def cancel(self, key: str) -> None:
        """Drop all answers of a key."""
        self._waiting.pop(key, None)
        if key in self._running:
            self._running[key].cancel()

    @property
    def busy(self) -> bool:
        """Whether anything runs or waits."""
        return bool(self._open or self._waiting)

    def wait_all(self, milliseconds: int = 5000) -> bool:
        """Let all jobs end and answer; False when time ran out. For closing and for tests."""
        until = time.monotonic() + milliseconds / 1000
        while self.busy and time.monotonic() < until:
            self._pool.waitForDone(max(1, round((until - time.monotonic()) * 1000)))
            QCoreApplication.sendPostedEvents(self, 0)
        return not self.busy

    def close(self, milliseconds: int = 5000) -> bool:
        """Drop what waits, ignore all answers, let what runs come to its end, and take no more work."""
        self._closed = True
        self._waiting.clear()
        for job in self._open:
            job.cancel()
        return self.wait_all(milliseconds)

    def _start(self, job: Job) -> None:
        if job.key:
            self._running[job.key] = job
        self._open.add(job)
        self._pool.start(_Runner(job, self))

    @Slot(object)
    def _answer(self, job: Job) -> None:
        self._open.discard(job)
        if job.key:
            self._running.pop(job.key, None)
            following = self._waiting.pop(job.key, None)
            if following is not None:
                self._start(following)
        if job.cancelled:
            return
        if job.error is None:
            job.on_result(job.result)
        elif job.on_error is not None:
            job.on_error(job.error)
        else:
            sys.excepthook(type(job.error), job.error, job.error.__traceback__)


class _Runner(QRunnable):
    def __init__(self, job: Job, home: Background) -> None:
        super().__init__()
        self._job = job
        self._home = home

    def run(self) -> None:
        job = self._job
        try:
            if not job.cancelled:
                job.result = job.function()
        except BaseException as error:  # noqa: BLE001 - it is handed to whoever asked; a panic in a Rust library too
            job.error = error if isinstance(error, Exception) else RuntimeError(type(error).__name__)
        if shiboken6.isValid(self._home):
            self._home._ended.emit(job)


def _weakly(callback: Callable[[Any], object]) -> Callable[[Any], object]:
    """The callback without keeping its widget alive; it does nothing once the widget is gone."""
    owner = getattr(callback, "__self__", None)
    if not isinstance(owner, QObject):
        return callback
    method = WeakMethod(callback)

    def call(value: object) -> object:
        bound = method()
        alive = bound is not None and shiboken6.isValid(getattr(bound, "__self__", None))
        return bound(value) if bound is not None and alive else None

    return call
