# SPDX-License-Identifier: GPL-3.0-or-later
"""What is shown while something takes its time: after 0.3 s that it runs, after 2 s a way to stop it."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from ui.widgets.labels import button, text_label

SHOW_MS = 300
STOP_MS = 2000


class ProgressNote(QWidget):
    """A line with a bar. It stays away when the work is quick. Signal ``stopped()``."""

    stopped = Signal()

    def __init__(self, parent: QWidget | None = None, show_ms: int = SHOW_MS, stop_ms: int = STOP_MS) -> None:
        super().__init__(parent)
        self.text = text_label("quiet")
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setRange(0, 0)
        self.stop = button("small")
        self.stop.hide()
        self.stop.clicked.connect(self._stop)
        self._can_stop = True
        self._show = QTimer(self, singleShot=True, interval=show_ms)
        self._show.timeout.connect(self.show)
        self._offer = QTimer(self, singleShot=True, interval=stop_ms)
        self._offer.timeout.connect(self._offer_stop)
        words = QVBoxLayout()
        words.setSpacing(6)
        words.addWidget(self.text)
        words.addWidget(self.bar)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addLayout(words, 1)
        row.addWidget(self.stop)
        self.hide()

    def start(self, text: str, *, can_stop: bool = True) -> None:
        """Something began."""
        self.say(text)
        self.stop.setText(self.tr("Stop"))
        self._can_stop = can_stop
        self._show.start()
        self._offer.start()

    def say(self, text: str, done: int = 0, of: int = 0) -> None:
        """How far it is; ``of == 0`` when that is not known."""
        self.text.setText(text)
        self.bar.setAccessibleName(text)
        self.bar.setRange(0, of)
        self.bar.setValue(done)

    def finish(self) -> None:
        """It ended."""
        self._show.stop()
        self._offer.stop()
        self.stop.hide()
        self.hide()

    def _offer_stop(self) -> None:
        self.stop.setVisible(self._can_stop)

    def _stop(self) -> None:
        self.finish()
        self.stopped.emit()
