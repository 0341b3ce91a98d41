# SPDX-License-Identifier: GPL-3.0-or-later
"""The download of LanguageTool: its size said beforehand, progress, pause, go on, stop."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QProgressBar, QVBoxLayout, QWidget

from composer.errors import TactfulError
from ui.background import Job
from ui.place import Tools
from ui.settings.checking_way import side_by_side
from ui.widgets.labels import button, text_label

LOOK_MS = 200
MEGABYTE = 1_000_000


@dataclass
class Running:
    """What the thread that fetches and the window tell each other; each field has one writer."""

    had: int = 0
    total: int = 0
    wanted: Literal["", "pause", "stop"] = ""
    job: Job | None = None

    def progress(self, had: int, total: int) -> None:
        """On the thread that fetches."""
        self.had, self.total = had, total

    def wish(self) -> Literal["", "pause", "stop"]:
        """On the thread that fetches. A window that closes is a pause: nothing that came is lost."""
        return "pause" if self.job is not None and self.job.cancelled else self.wanted


class FetchPanel(QWidget):
    """Signals: ``fetched(object)`` with ``fetch.Fetched``; ``failed(object)`` with a TactfulError."""

    fetched = Signal(object)
    failed = Signal(object)

    def __init__(self, tools: Tools) -> None:
        super().__init__()
        self._tools, self._engines = tools, tools.desk.engines
        self._source: Any = tools.desk.engines.source()
        self._running: Running | None = None
        self.about = text_label("hint")
        self.start, self.pause, self.stop = button("small", "download"), button("small"), button("small")
        self.start.setObjectName("engines.fetch")
        self.pause.setObjectName("engines.fetch.pause")
        self.stop.setObjectName("engines.fetch.stop")
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.state = text_label("quiet")
        self._timer = QTimer(self, interval=LOOK_MS)
        self._timer.timeout.connect(self._look)
        self._lay_out()
        self.start.clicked.connect(self.begin)
        self.pause.clicked.connect(self._pause)
        self.stop.clicked.connect(self._stop)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.state)
        column.addWidget(self.bar)
        column.addLayout(side_by_side(self.start, self.pause, self.stop))
        column.addWidget(self.about)

    def begin(self) -> None:
        """Fetch, or go on from where it was paused."""
        if self._running is not None:
            return
        running = self._running = Running(had=self._had(), total=self._source.size)
        source, engines = self._source, self._engines
        running.job = self._tools.background.run(
            lambda: engines.fetch(source, running.progress, running.wish),
            self._done,
            self._broken,
            key="engines.fetch",
        )
        self._timer.start()
        self.refresh()

    @property
    def is_begun(self) -> bool:
        """Whether it runs, or waits to go on."""
        return self._running is not None or self._had() > 0

    def refresh(self) -> None:
        """Show what can be done now."""
        running, had = self._running, self._had()
        self.start.setVisible(running is None)
        self.pause.setVisible(running is not None)
        self.stop.setVisible(running is not None or had > 0)
        self.bar.setVisible(running is not None or had > 0)
        self.state.setVisible(running is not None or had > 0)
        self.start.setText(self._start_text(paused=had > 0))
        self.stop.setText(self.tr("Stop"))
        self.pause.setText(self.tr("Pause"))
        self._show_about()
        self._look()

    def _start_text(self, *, paused: bool) -> str:
        if paused:
            return self.tr("Go on fetching")
        if not self._source.size:
            return self.tr("Fetch LanguageTool")
        return self.tr("Fetch LanguageTool ({size} MB)").format(size=self._source.megabytes)

    def _show_about(self) -> None:
        source = self._source
        text = self.tr("LanguageTool {version}, free ({licence}), from {host}; {room} MB when unpacked.")
        room = round(source.unpacked / MEGABYTE) or "?"
        first = text.format(version=source.version, licence=source.licence, host=source.host, room=room)
        checked = self.tr("It is compared with a checksum that others published; its makers publish none.")
        unknown = self.tr("Nobody published a checksum: what comes cannot be verified. Its own is shown.")
        self.about.setText(f"{first} {checked if source.sha256 else unknown}")

    def _look(self) -> None:
        running = self._running
        had = running.had if running is not None else self._had()
        total = (running.total if running is not None else 0) or self._source.size
        self.bar.setRange(0, 1000 if total else 0)
        self.bar.setValue(min(1000, had * 1000 // total) if total else 0)
        self.state.setText(self._state_text(had, total))
        self.bar.setAccessibleName(self.state.text())

    def _state_text(self, had: int, total: int) -> str:
        whole = round(total / MEGABYTE) if total else "?"
        if self._running is None:
            text = self.tr("Paused at {had} of {total} MB.")
        elif total and had >= total:
            return self.tr("Comparing and unpacking…")
        else:
            text = self.tr("{had} of {total} MB")
        return text.format(had=round(had / MEGABYTE), total=whole)

    def _pause(self) -> None:
        if self._running is not None:
            self._running.wanted = "pause"

    def _stop(self) -> None:
        if self._running is not None:
            self._running.wanted = "stop"
        else:
            self._engines.discard_fetch(self._source)
            self.start.setFocus()
            self.refresh()

    def _done(self, fetched: Any) -> None:
        self._end()
        if fetched is not None:
            self.fetched.emit(fetched)

    def _broken(self, error: Exception) -> None:
        self._end()
        if not isinstance(error, TactfulError):
            raise error
        self.failed.emit(error)

    def _end(self) -> None:
        self._timer.stop()
        self._running = None
        self.refresh()

    def _had(self) -> int:
        return self._engines.fetched_bytes(self._source)
