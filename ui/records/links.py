# SPDX-License-Identifier: GPL-3.0-or-later
"""Buttons that look like links and stand in line with the text above and below them."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QPushButton

EDGE = 5  # px of border and padding that the style sheet gives a link, so that its focus ring fits


def in_line(link: QPushButton) -> QHBoxLayout:
    """A row with the link at its left, its words where other text begins."""
    row = QHBoxLayout()
    row.setContentsMargins(-EDGE, 0, 0, 0)
    row.addWidget(link)
    row.addStretch(1)
    return row
