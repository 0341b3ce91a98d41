# SPDX-License-Identifier: GPL-3.0-or-later
"""The search field: a magnifier, the words, and a way to clear them."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from ui.icons import icon
from ui.theme import colour


class SearchField(QLineEdit):
    """A line with a magnifier that follows the colours of the window."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin empty."""
        super().__init__(parent)
        self.setClearButtonEnabled(True)
        self._sign = self.addAction(
            icon("search", colour(self, "muted")), QLineEdit.ActionPosition.LeadingPosition
        )

    def changeEvent(self, event: QEvent) -> None:
        """Draw the magnifier anew in another theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_sign"):
            self._sign.setIcon(icon("search", colour(self, "muted")))
