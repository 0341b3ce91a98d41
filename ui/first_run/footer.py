# SPDX-License-Identifier: GPL-3.0-or-later
"""The foot of the first run: Back, which screen, *Skip for now*, Continue."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from ui.widgets.labels import button, restyle


class FirstRunFooter(QWidget):
    """Signals: ``back()``, ``skip()``, ``primary()``, ``reason_clicked()``."""

    back = Signal()
    skip = Signal()
    primary = Signal()
    reason_clicked = Signal()

    def __init__(self, count: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("footer")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._number, self._count = 0, count
        self.back_button, self.skip_button = button(), button("link")
        self.primary_button, self.reason = button("primary"), button("reason")
        self.back_button.setObjectName("first_run.back")
        self.skip_button.setObjectName("first_run.skip")
        self.primary_button.setObjectName("first_run.continue")
        self.step_of = QLabel()
        self.step_of.setObjectName("stepOf")
        self.back_button.clicked.connect(self.back)
        self.skip_button.clicked.connect(self.skip)
        self.primary_button.clicked.connect(self.primary)
        self.reason.clicked.connect(self.reason_clicked)
        self._lay_out()
        self.show_reason("")
        self.retranslate()

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(40, 13, 40, 13)
        row.setSpacing(16)
        row.addWidget(self.back_button)
        row.addStretch(1)
        row.addWidget(self.reason)
        row.addWidget(self.step_of)
        row.addWidget(self.skip_button)
        row.addWidget(self.primary_button)

    def show_screen(self, number: int) -> None:
        """Say which screen it is, from 0; past the last one only *Back* is left."""
        self._number = number
        self.back_button.setVisible(number > 0)
        self.skip_button.setVisible(number < self._count)
        self.primary_button.setVisible(number < self._count)
        self.retranslate()

    def show_reason(self, text: str) -> None:
        """Say why it cannot go on; an empty text when it can."""
        self.reason.setText(text)
        self.reason.setVisible(bool(text))
        self.step_of.setVisible(not text)
        self.primary_button.setAccessibleDescription(text)
        wanted = "true" if text else "false"
        if self.primary_button.property("blocked") != wanted:
            self.primary_button.setProperty("blocked", wanted)
            restyle(self.primary_button)

    def retranslate(self) -> None:
        """Set the words."""
        self.back_button.setText(self.tr("&Back"))
        self.skip_button.setText(self.tr("&Skip for now"))
        self.primary_button.setText(self.tr("&Continue"))
        shown = self._number < self._count
        text = self.tr("{number} of {count}").format(number=self._number + 1, count=self._count)
        self.step_of.setText(text if shown else "")

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
