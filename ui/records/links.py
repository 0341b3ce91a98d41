# SPDX-License-Identifier: GPL-3.0-or-later
"""Buttons that look like links and stand in line with the text above and below them."""

from __future__ import annotations

from PySide6.QtWidgets import QPushButton

from ui.widgets.labels import button


def back_link() -> QPushButton:
    """A way back, above the title of a page; its arrow begins where the title begins."""
    made = button("link", "arrow-left")
    made.setProperty("flush", True)
    return made
