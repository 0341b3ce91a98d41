# SPDX-License-Identifier: GPL-3.0-or-later
"""The letter and its findings beside each other; below each other where the page is narrow."""

from __future__ import annotations

import shiboken6
from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QCheckBox, QFrame, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from ui.theme import scaled
from ui.widgets.card import EmptyState
from ui.widgets.labels import line, text_label
from ui.wizard.check_cards import FindingCards
from ui.wizard.check_editor import CheckEditor
from ui.wizard.check_elements import ElementList
from ui.wizard.check_kept import KeptList

BELOW = 560  # px at 100 %: narrower than this, two columns would be too thin to read
GAP = 24
LEAST_FINDINGS = 280
FOCUS_ROOM = 3  # the ring of the focused card must not be cut off


class CheckPanes(QWidget):
    """Left the text with what it needs, right the findings, what was kept, and the last question.

    Signal ``brought(QWidget)``: that part of the findings has come into view and has the keyboard.
    """

    brought = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.editor = CheckEditor()
        self.elements = ElementList()
        self.cards = FindingCards()
        self.empty = EmptyState("book-open")
        self.kept = KeptList()
        self.publish = PublishQuestion()
        self.findings = QScrollArea()
        self._wanted: QWidget | None = None
        self._bring_soon = QTimer(self, singleShot=True, interval=0)
        self._bring_soon.timeout.connect(self._bring)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(GAP)
        self._row.addLayout(self._left(), 55)
        self._row.addWidget(self._right(), 45)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)

    def _left(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(12)
        column.addWidget(self.editor, 1)
        column.addWidget(self.elements)
        return column

    def _right(self) -> QScrollArea:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(FOCUS_ROOM, 0, 12, FOCUS_ROOM)
        column.setSpacing(16)
        for part in (self.empty, self.cards, self.kept, line(), self.publish):
            column.addWidget(part)
        column.addStretch(1)
        self.findings.setFrameShape(QFrame.Shape.NoFrame)
        self.findings.setWidgetResizable(True)
        self.findings.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.findings.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.findings.setMinimumHeight(scaled(LEAST_FINDINGS))
        self.findings.setWidget(inside)
        return self.findings

    def bring(self, wanted: QWidget) -> None:
        """Bring a card, or a part of one, into view as soon as it has its place."""
        self._wanted = wanted
        self._bring_soon.start()

    def _bring(self) -> None:
        wanted, self._wanted = self._wanted, None
        if wanted is not None and shiboken6.isValid(wanted):
            self.findings.ensureWidgetVisible(wanted, 0, 8)
            if self.cards.has_focus():
                self.brought.emit(wanted)

    def retranslate(self) -> None:
        """Set the words."""
        self.editor.setAccessibleName(self.tr("The letter’s text"))
        self.editor.setAccessibleDescription(
            self.tr("F8 goes to the next finding, Ctrl+. offers better wordings at the cursor.")
        )
        self.findings.setAccessibleName(self.tr("What the check found"))
        for part in (self.elements, self.cards, self.kept, self.publish):
            part.retranslate()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        below = self.width() < scaled(BELOW)
        way = QBoxLayout.Direction.TopToBottom if below else QBoxLayout.Direction.LeftToRight
        if self._row.direction() is not way:
            self._row.setDirection(way)


class PublishQuestion(QWidget):
    """One quiet question before the letter goes on. Signal ``ticked(bool)``."""

    ticked = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.question = text_label("quiet")
        self.tick = QCheckBox()
        self.tick.setObjectName("check.publishable")
        self.tick.clicked.connect(self.ticked)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.question)
        column.addWidget(self.tick, 0, Qt.AlignmentFlag.AlignLeft)

    def retranslate(self) -> None:
        """Set the words."""
        self.question.setText(self.tr("Would you mind if this letter were published?"))
        self.tick.setText(self.tr("&No, anyone may read it"))
        self.tick.setAccessibleDescription(self.question.text())
