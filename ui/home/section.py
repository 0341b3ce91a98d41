# SPDX-License-Identifier: GPL-3.0-or-later
"""One list with its title, and what stands there while it is empty."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ui.home.line_list import LineList
from ui.home.model import Fetch
from ui.theme import scaled
from ui.widgets.card import EmptyState
from ui.widgets.labels import text_label

EMPTY_WIDTH = 480


class Section(QWidget):
    """Signals: ``chosen(Line)``, and ``acted()`` and ``acted_second()`` of the empty state."""

    chosen = Signal(object)
    acted = Signal()
    acted_second = Signal()

    def __init__(self, name: str, icon: str, parent: QWidget | None = None) -> None:
        """``name`` is the list's object name, ``icon`` stands over the empty state."""
        super().__init__(parent)
        self.title = text_label("")
        self.title.setObjectName("title")
        self.lead = text_label("")
        self.lead.setObjectName("lead")
        self.list = LineList(name)
        self.empty = EmptyState(icon)
        self.empty.setMaximumWidth(scaled(EMPTY_WIDTH))
        self.empty.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self.empty.action.setObjectName(f"{name}.action")
        self.empty.second.setObjectName(f"{name}.second")
        self.list.chosen.connect(self.chosen)
        self.empty.acted.connect(self.acted)
        self.empty.acted_second.connect(self.acted_second)
        self._lay_out()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.title)
        column.addSpacing(6)
        column.addWidget(self.lead)
        column.addSpacing(18)
        column.addWidget(self.list, 1)
        beside = QHBoxLayout()
        beside.addWidget(self.empty, 1)
        beside.addStretch(0)
        column.addLayout(beside)
        column.addStretch(0)

    def show_lines(self, fetch: Fetch) -> None:
        """Show the rows of ``fetch``, or the empty state when there are none."""
        self.list.show_lines(fetch)
        self.list.setVisible(not self.list.is_empty)
        self.lead.setVisible(not self.list.is_empty and bool(self.lead.text()))
        self.empty.setVisible(self.list.is_empty)

    def set_texts(self, title: str, lead: str) -> None:
        """Set title and quiet line."""
        self.title.setText(title)
        self.title.setVisible(bool(title))
        self.lead.setText(lead)
        self.lead.setVisible(bool(lead) and not self.list.is_empty)
        self.list.setAccessibleName(title)
