# SPDX-License-Identifier: GPL-3.0-or-later
"""The rested letter in another typeface, as the customer will see it; own changes are marked.

A text looks different after a pause and in other clothes (capability 26). It may be mended here.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QFont, QFontDatabase, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit, QWidget

from composer.text import utf16_offset
from ui.theme import colour, scaled

if TYPE_CHECKING:
    from composer.desk.drafting import Change

SIZE = 17  # px; larger than the letter's own type
LEAST = 460


@lru_cache(maxsize=1)
def serif() -> str:
    """The family of the packaged serif; the system's own when it cannot be loaded."""
    data = (files("fontpkg_pt_serif") / "files" / "PT_Serif-Web-Regular.ttf").read_bytes()
    loaded = QFontDatabase.applicationFontFamilies(QFontDatabase.addApplicationFontFromData(data))
    return loaded[0] if loaded else QFont().defaultFamily()


class FreshReading(QTextEdit):
    """The body to read aloud. Signal ``typed(text)`` when the owner mends something."""

    typed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("cooling.reading")
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setMinimumHeight(scaled(LEAST))
        font = QFont(serif())
        font.setPixelSize(scaled(SIZE))
        self.document().setDefaultFont(font)
        self.setFont(font)
        self.setStyleSheet(f"QTextEdit {{ font-family: '{serif()}'; font-size: {scaled(SIZE)}px; }}")
        self.textChanged.connect(self._changed)
        self._shown = ""

    def show_text(self, text: str, changes: Sequence[Change]) -> None:
        """Show the body and mark what was changed since the rest began."""
        if self.toPlainText() != text:
            self.blockSignals(True)
            self.setPlainText(text)
            self.blockSignals(False)
        self._shown = text
        self.setExtraSelections([self._mark(text, c) for c in changes if c.end > c.start])

    def _mark(self, text: str, change: Change) -> QTextEdit.ExtraSelection:
        cursor = QTextCursor(self.document())
        cursor.setPosition(utf16_offset(text, change.start))
        cursor.setPosition(utf16_offset(text, change.end), QTextCursor.MoveMode.KeepAnchor)
        look = QTextCharFormat()
        look.setBackground(colour(self, "accent_soft"))
        look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DashUnderline)
        look.setUnderlineColor(colour(self, "accent"))
        selection = QTextEdit.ExtraSelection()
        selection.cursor = cursor
        selection.format = look
        return selection

    def _changed(self) -> None:
        text = self.toPlainText()
        if text != self._shown:
            self._shown = text
            self.typed.emit(text)
