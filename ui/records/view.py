# SPDX-License-Identifier: GPL-3.0-or-later
"""How a record looks: title, facts and timeline at the left, the sealed letter at the right, a footer."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, tzinfo

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ui.messages import MessageBar
from ui.records.dispatch import DispatchForm
from ui.records.facts import RecordFacts
from ui.records.links import back_link
from ui.records.reply import ReplyCard
from ui.records.timeline import Timeline
from ui.records.verify import VerifyCard
from ui.theme import scaled
from ui.widgets.chips import Chips
from ui.widgets.flow import FlowLayout
from ui.widgets.labels import button, text_label
from ui.widgets.preview import LetterPreview

MARGIN, PART_GAP, GROUP_GAP = 40, 20, 32
FORM, CONTENT, SMALLEST = 560, 480, 400
SCROLL_BAR = 12
TOGETHER = 940  # below this width record and letter are shown one at a time
WIDEST = 16_777_215  # Qt's own, which PySide does not name


class RecordView(QWidget):
    """The parts of the page, laid out. ``RecordPage`` fills them and listens to them."""

    def __init__(self, zone: tzinfo, today: Callable[[], date], parent: QWidget | None = None) -> None:
        """Days are said in ``zone``; ``today`` says which day it is."""
        super().__init__(parent)
        self.back = back_link()
        self.title, self.lead = text_label(""), text_label("")
        self.message_bar = MessageBar()
        self.letters = Chips()
        self.reply = ReplyCard()
        self.dispatch = DispatchForm(today)
        self.facts = RecordFacts()
        self.customer_button = button("small", "user")
        self.change_button = button("small", "truck")
        self.done_button = button("small", "check")
        self.verify = VerifyCard(zone)
        self.story = text_label("section")
        self.timeline = Timeline()
        self.preview = LetterPreview()
        self.folder_button = button("", "folder-open")
        self.pdf_button = button("", "file-text")
        self.reply_button = button("", "message-square")
        self.letter_button = button("", "eye")
        self.record_button = button("small", "arrow-left")
        self._form = QWidget()
        self._name_parts()
        self._lay_out()
        self.letter_button.clicked.connect(self.turn_over)
        self.record_button.clicked.connect(self.turn_over)
        QShortcut(QKeySequence("F9"), self, self.turn_over)

    @property
    def folded(self) -> bool:
        """Whether there is room for either the record or the letter only."""
        return self.width() < scaled(TOGETHER)

    def turn_over(self) -> None:
        """Show the letter in place of the record, or back, where there is no room for both."""
        if self.folded:
            self._show_sides(record=self._form.isHidden())
            (self.letter_button if self._form.isVisible() else self.record_button).setFocus()

    def minimumSizeHint(self) -> QSize:
        """Little enough to be folded: both sides together need more than a small window has."""
        return QSize(scaled(SMALLEST), 240)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold or unfold when the width crosses the limit."""
        super().resizeEvent(event)
        folded = not self.letter_button.isHidden()
        if folded != self.folded:
            self.letter_button.setVisible(self.folded)
            self.record_button.setVisible(self.folded)
            self._form.setMaximumWidth(WIDEST if self.folded else scaled(FORM))
            self._show_sides(record=True)

    def _show_sides(self, *, record: bool) -> None:
        self._form.setVisible(record or not self.folded)
        self.preview.setVisible(not record or not self.folded)

    def _name_parts(self) -> None:
        names: dict[str, QWidget] = {
            "title": self.title,
            "lead": self.lead,
            "record.back": self.back,
            "record.letters": self.letters,
            "record.customer": self.customer_button,
            "record.change_dispatch": self.change_button,
            "record.follow_up_done": self.done_button,
            "record.folder": self.folder_button,
            "record.pdf": self.pdf_button,
            "record.reply": self.reply_button,
            "record.letter": self.letter_button,
        }
        for name, part in names.items():
            part.setObjectName(name)

    def _lay_out(self) -> None:
        self._form.setObjectName("formPane")
        self._form.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._form.setMaximumWidth(scaled(FORM))
        column = QVBoxLayout(self._form)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._scroll(), 1)
        column.addWidget(self._footer())
        self.preview.bar.insertWidget(0, self.record_button)
        self.letter_button.hide()
        self.record_button.hide()
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._form, FORM)  # takes its full width first, the letter what is left
        whole.addWidget(self.preview, 1)

    def _scroll(self) -> QScrollArea:
        content = QWidget()
        content.setMaximumWidth(scaled(CONTENT) + 2 * MARGIN - SCROLL_BAR)
        column = QVBoxLayout(content)
        column.setContentsMargins(MARGIN, 24, MARGIN - SCROLL_BAR, MARGIN)
        column.setSpacing(0)
        column.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        column.addSpacing(4)
        column.addWidget(self.title)
        column.addSpacing(6)
        column.addWidget(self.lead)
        column.addSpacing(PART_GAP)
        column.addLayout(self._parts())
        column.addSpacing(12)
        column.addWidget(_flow(self.customer_button, self.change_button, self.done_button))
        column.addSpacing(GROUP_GAP)
        column.addWidget(self.verify)
        column.addSpacing(GROUP_GAP)
        column.addWidget(self.story)
        column.addSpacing(12)
        column.addWidget(self.timeline)
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(content)
        return scroll

    def _parts(self) -> QVBoxLayout:
        """What comes and goes stands in a layout of its own: what is hidden leaves no gap."""
        parts = QVBoxLayout()
        parts.setSpacing(PART_GAP)
        for part in (self.message_bar, self.letters, self.reply, self.dispatch, self.facts):
            parts.addWidget(part)
        return parts

    def _footer(self) -> QWidget:
        footer = QWidget()
        footer.setObjectName("footer")
        footer.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        row = QHBoxLayout(footer)
        row.setContentsMargins(MARGIN, 13, MARGIN, 13)
        row.setSpacing(12)
        row.addWidget(_flow(self.folder_button, self.pdf_button, self.letter_button, gap=12), 1)
        row.addWidget(self.reply_button, 0, Qt.AlignmentFlag.AlignTop)
        return footer

    def retranslate(self) -> None:
        """Set the words that are the same for every record."""
        self.back.setText(self.tr("Sent letters"))
        self.letters.setAccessibleName(self.tr("Which letter to look at"))
        self.customer_button.setText(self.tr("&Their letters"))
        self.change_button.setText(self.tr("C&hange dispatch"))
        self.done_button.setText(self.tr("Follow-up d&one"))
        self.story.setText(self.tr("How it came to be"))
        self.folder_button.setText(self.tr("Open folde&r"))
        self.pdf_button.setText(self.tr("Open &PDF"))
        self.reply_button.setText(self.tr("Reply &again…"))
        self.letter_button.setText(self.tr("&See letter"))
        self.letter_button.setToolTip(self.tr("F9"))
        self.record_button.setText(self.tr("&Back to the record"))
        for part in (self.reply, self.dispatch, self.facts, self.verify, self.preview):
            part.retranslate()


def _flow(*parts: QWidget, gap: int = 8) -> QWidget:
    """Parts side by side, in a second row where the width ends."""
    holder = QWidget()
    row = FlowLayout(holder, gap)
    for part in parts:
        row.addWidget(part)
    return holder
