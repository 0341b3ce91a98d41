# SPDX-License-Identifier: GPL-3.0-or-later
"""What a letter like this needs: each part with its place, or with what is missing. A click goes there."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from composer.check.findings import Finding, Readability
from ui.icons import set_icon
from ui.widgets.filling import fill_label
from ui.widgets.flow import FlowLayout
from ui.widgets.labels import button, text_label
from ui.wizard.check_places import Element, absence_rule
from ui.words.findings import element_word, reading_text


class ElementList(QWidget):
    """A row of links, in the order of a good letter, and how easy it is to read.

    Signals: ``asked(Element)``; ``long_asked(Finding)``: the first sentence that is too long.
    """

    asked = Signal(object)
    long_asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._made: dict[str, QPushButton] = {}
        self._shown: tuple[tuple[str, bool, bool], ...] = ()
        self._kept: Collection[str] = ()
        self._elements: dict[str, Element] = {}
        self.heading = text_label("field")
        self.reads = text_label("hint")
        self.reads.setWordWrap(False)
        self.long = button("link")
        self.long.setObjectName("check.too_long")
        self.long.clicked.connect(self._ask_long)
        self._too_long: Sequence[Finding] = ()
        self._box = QWidget()
        self._flow = FlowLayout(self._box, gap=4)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.heading)
        column.addWidget(self._box)
        line = QWidget()
        below = FlowLayout(line, gap=4)
        below.addWidget(self.reads)
        below.addWidget(self.long)
        column.addWidget(line)
        self.hide()

    def retranslate(self) -> None:
        """Set the words."""
        self.heading.setText(self.tr("What this letter needs"))
        self.long.setText(self.tr("Show it"))
        self.long.setAccessibleName(self.tr("Show the longest sentence"))
        # one line: the words stand as high as the link
        self.reads.setFixedHeight(self.long.sizeHint().height())
        for code, made in self._made.items():
            self._word(made, self._elements[code])

    def tab_chain(self) -> list[QWidget]:
        """The links in order."""
        return [*self._made.values(), self.long]

    def show_elements(self, elements: Sequence[Element], kept: Collection[str] = ()) -> None:
        """Show these elements; ``kept`` are rules of absences that the owner gave a reason for."""
        self._elements = {element.code: element for element in elements}
        self._kept = kept
        state = tuple((e.code, e.present, self._is_kept(e)) for e in elements)
        if state == self._shown:
            return
        if [shown[0] for shown in state] != [shown[0] for shown in self._shown]:
            self._make(elements)
        self._shown = state
        for element in elements:
            self._word(self._made[element.code], element)
        self.setVisible(bool(elements))
        self._box.updateGeometry()

    def show_readability(self, reads: Readability, too_long: Sequence[Finding]) -> None:
        """Say below how easy the letter is to read; nothing for a letter of a sentence or two."""
        self._too_long = too_long
        fill_label(self.reads, reading_text(reads))
        self.long.setVisible(bool(too_long) and bool(reads.band))
        self.reads.setToolTip(self.tr("LIX {figure}").format(figure=reads.lix) if reads.band else "")

    def _ask_long(self) -> None:
        if self._too_long:
            self.long_asked.emit(max(self._too_long, key=lambda one: one.end - one.start))

    def _make(self, elements: Sequence[Element]) -> None:
        for old in self._made.values():
            self._flow.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._made = {}
        for element in elements:
            made = button("link")
            made.setObjectName(f"check.element.{element.code}")
            made.setCursor(Qt.CursorShape.PointingHandCursor)
            made.clicked.connect(partial(self._ask, element.code))
            self._flow.addWidget(made)
            self._made[element.code] = made

    def _is_kept(self, element: Element) -> bool:
        return not element.present and absence_rule(element) in self._kept

    def _word(self, made: QPushButton, element: Element) -> None:
        kept = self._is_kept(element)
        there = element.present or kept
        set_icon(made, *(("check", "accent", 16) if there else ("circle-alert", "warn", 16)))
        made.setText(element_word(element.code, present=element.present, kept=kept))
        made.ensurePolished()
        left_out = self.tr("left out, with a reason") if kept else self.tr("missing")
        made.setAccessibleDescription(self.tr("there") if element.present else left_out)

    def _ask(self, code: str, _checked: bool = False) -> None:
        self.asked.emit(self._elements[code])
