# SPDX-License-Identifier: GPL-3.0-or-later
"""The letter is ready: where both files are, what is still to be done by hand, how it goes out."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from composer.case import Case, FiledLetter
from composer.letter.layouts import Layout
from ui.icons import IconMark
from ui.widgets.card import Card
from ui.widgets.filling import fill_label
from ui.widgets.flow import FlowLayout
from ui.widgets.labels import button, line, text_label
from ui.wizard.page import FIELD_GAP
from ui.wizard.send_dispatch import DispatchForm
from ui.words.send import next_steps

MOST_STEPS = 3


class ReadyFace(QWidget):
    """What is shown after the export. Signal ``open_asked(name)``: a file, empty for the folder."""

    open_asked = Signal(str)

    def __init__(self, today: Callable[[], date]) -> None:
        super().__init__()
        self._filed: FiledLetter | None = None
        self.pdf_name, self.docx_name, self.folder_name = (text_label("") for _ in range(3))
        self.open_pdf = button("", "file-text")
        self.open_docx = button("", "file-text")
        self.open_folder = button("", "folder-open")
        self.open_pdf.setObjectName("send.open_pdf")
        self.open_docx.setObjectName("send.open_docx")
        self.open_folder.setObjectName("send.open_folder")
        self.next_title = text_label("section")
        self.steps = [(text_label("", f"{n}."), text_label("")) for n in range(1, MOST_STEPS + 1)]
        self.dispatch = DispatchForm(today)
        self._lay_out()
        self.setFocusProxy(self.open_pdf)
        self.open_pdf.clicked.connect(self._pdf_wanted)
        self.open_docx.clicked.connect(self._docx_wanted)
        self.open_folder.clicked.connect(self._folder_wanted)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(FIELD_GAP)
        column.addWidget(self._files())
        column.addWidget(self._next())
        column.addWidget(line())
        column.addWidget(self.dispatch)

    def _files(self) -> Card:
        card = Card()
        card.column.setSpacing(10)
        for icon, name in (("file-text", self.pdf_name), ("file-text", self.docx_name)):
            card.column.addLayout(_marked(icon, name))
        self.folder_name.setProperty("role", "hint")
        card.column.addLayout(_marked("folder-open", self.folder_name))
        buttons = QWidget()
        flow = FlowLayout(buttons)
        for made in (self.open_pdf, self.open_docx, self.open_folder):
            flow.addWidget(made)
        card.column.addSpacing(4)
        card.column.addWidget(buttons)
        return card

    def _next(self) -> QWidget:
        made = QWidget()
        grid = QGridLayout(made)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        grid.addWidget(self.next_title, 0, 0, 1, 2)
        for row, (number, text) in enumerate(self.steps, 1):
            grid.addWidget(number, row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(text, row, 1)
        return made

    def retranslate(self) -> None:
        """Set the words."""
        self.open_pdf.setText(self.tr("Open &PDF"))
        self.open_docx.setText(self.tr("Open &Word file"))
        self.open_folder.setText(self.tr("Open &folder"))
        self.next_title.setText(self.tr("What to do next"))
        self.dispatch.retranslate()

    def show_case(self, case: Case, layout: Layout) -> None:
        """Show a sealed case."""
        filed = case.letters[-1]
        self._filed = filed
        fill_label(self.pdf_name, filed.pdf)
        fill_label(self.docx_name, filed.docx)
        fill_label(self.folder_name, self.tr("In the customer files: {folder}").format(folder=filed.folder))
        self._show_steps(next_steps(case, layout))
        self.dispatch.show_case(case)

    def buttons(self) -> tuple[QPushButton, ...]:
        """The three that open something."""
        return self.open_pdf, self.open_docx, self.open_folder

    def _show_steps(self, texts: Sequence[str]) -> None:
        for place, (number, label) in enumerate(self.steps):
            fill_label(label, texts[place] if place < len(texts) else "")
            number.setVisible(place < len(texts))

    def _pdf_wanted(self) -> None:
        if self._filed:
            self.open_asked.emit(self._filed.pdf)

    def _docx_wanted(self) -> None:
        if self._filed:
            self.open_asked.emit(self._filed.docx)

    def _folder_wanted(self) -> None:
        self.open_asked.emit("")


def _marked(icon: str, words: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(10)
    row.addWidget(IconMark(icon), 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(words, 1)
    return row
