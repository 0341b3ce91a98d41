# SPDX-License-Identifier: GPL-3.0-or-later
"""The letter's own type on the screen, for its words outside the sheet (editor, finding cards)."""

from __future__ import annotations

from functools import lru_cache
from importlib.resources import files

from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import QLabel

from ui.theme import scaled

SIZE = 15  # px of letter text at 100 %


@lru_cache(maxsize=1)
def letter_family() -> str:
    """The family the letter is set in; the system's own when it cannot be loaded."""
    data = (files("fontpkg_arimo") / "files" / "Arimo[wght].ttf").read_bytes()
    loaded = QFontDatabase.applicationFontFamilies(QFontDatabase.addApplicationFontFromData(data))
    return loaded[0] if loaded else QFont().defaultFamily()


def letter_font(px: int = SIZE) -> QFont:
    """The letter's type at a size of ours."""
    font = QFont(letter_family())
    font.setPixelSize(scaled(px))
    return font


def as_letter(label: QLabel) -> QLabel:
    """Set a label in the letter's type."""
    label.setFont(letter_font())
    return label
