# SPDX-License-Identifier: GPL-3.0-or-later
"""*Reply again*: a sealed letter stays as it is; a new one that refers to it begins, with a reason."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from ui.widgets.card import Card
from ui.widgets.field import LabelledField
from ui.widgets.labels import button, text_label


class ReplyCard(Card):
    """Asks why. Signals: ``begun(str)`` with what was typed, ``cancelled()``."""

    begun = Signal(str)
    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Ask on the page, not in a box."""
        super().__init__(parent=parent)
        self.heading = text_label("section")
        self.text = text_label("quiet")
        self.reason = QLineEdit()
        self.reason.setObjectName("record.reply.reason")
        self.field = LabelledField(self.reason)
        self.begin_button = button("primary")
        self.begin_button.setObjectName("record.reply.begin")
        self.cancel_button = button()
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.begin_button)
        row.addWidget(self.cancel_button)
        row.addStretch(1)
        for part in (self.heading, self.text, self.field):
            self.column.addWidget(part)
        self.column.addSpacing(4)
        self.column.addLayout(row)
        self.begin_button.clicked.connect(self._begin)
        self.reason.returnPressed.connect(self._begin)
        self.reason.textEdited.connect(self._typed)
        self.cancel_button.clicked.connect(self.cancelled)
        self.retranslate()

    def open(self) -> None:
        """Show the card, empty, with the keyboard in it."""
        self.reason.clear()
        self.field.set_problem(None)
        self.show()
        self.reason.setFocus()

    def show_problem(self, text: str) -> None:
        """Say what is wrong with the reason."""
        self.field.set_problem(text)
        self.reason.setFocus()

    def retranslate(self) -> None:
        """Set all words."""
        self.heading.setText(self.tr("Reply again"))
        self.text.setText(
            self.tr("A new letter begins that refers to this one. This one stays exactly as it was sent.")
        )
        self.field.set_label(
            self.tr("&Why do you reply again?"), self.tr("Kept in the record, not in the letter.")
        )
        self.begin_button.setText(self.tr("Begin the &new letter"))
        self.cancel_button.setText(self.tr("Canc&el"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape puts the card away."""
        if event.key() == Qt.Key.Key_Escape:
            self.cancelled.emit()
        else:
            super().keyPressEvent(event)

    def _begin(self) -> None:
        self.begun.emit(self.reason.text())

    def _typed(self) -> None:
        self.field.set_problem(None)
