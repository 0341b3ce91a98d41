# SPDX-License-Identifier: GPL-3.0-or-later
"""What every section of the settings is: a title, one quiet line, and a form."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QWidget

from ui.place import Tools
from ui.settings.form import ProfileForm
from ui.settings.saving import Saver
from ui.theme import scaled
from ui.widgets.labels import text_label

MARGIN = 40
CONTENT = 560
BESIDE_LETTER = 480  # as on the pages of the wizard
SCROLL_BAR = 12
NARROWEST = 320


class Section(ProfileForm):
    """Base of the sections. ``preview`` shows the letterhead beside it."""

    preview: ClassVar[bool] = False

    def __init__(self, tools: Tools, saver: Saver) -> None:
        super().__init__(tools, saver)
        self.title_label = text_label("")
        self.title_label.setObjectName("title")
        self.lead_label = text_label("")
        self.lead_label.setObjectName("lead")
        self.add(self.title_label, gap=8)
        self.add(self.lead_label, gap=24)

    def title(self) -> str:
        """What the section is about."""
        raise NotImplementedError

    def lead(self) -> str:
        """The quiet line below the title."""
        raise NotImplementedError

    def retranslate(self) -> None:
        """Set all words; a section extends it and calls it at the end of its constructor."""
        self.title_label.setText(self.title())
        self.lead_label.setText(self.lead())


def scrolling(section: Section, widest: int = CONTENT) -> QScrollArea:
    """The section in a column of readable width (px at 100 %) that scrolls when the window is low."""
    section.setMaximumWidth(scaled(widest))
    section.setMinimumWidth(NARROWEST)
    around = QWidget()
    row = QHBoxLayout(around)
    row.setContentsMargins(MARGIN, MARGIN, MARGIN - SCROLL_BAR, 24)
    row.addWidget(section, 1, Qt.AlignmentFlag.AlignTop)
    row.addStretch(0)
    scroll = QScrollArea()
    scroll.setFrameShape(QFrame.Shape.NoFrame)
    scroll.setWidgetResizable(True)
    scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    scroll.setWidget(around)
    return scroll
