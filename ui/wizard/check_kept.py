# SPDX-License-Identifier: GPL-3.0-or-later
"""What the owner kept, folded away: the words, why they stay, and *Undo*."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from composer.case import Kept
from composer.check.findings import Finding
from ui.icons import set_icon
from ui.widgets.kept_row import KeptRow
from ui.widgets.labels import button
from ui.wizard.check_places import Placed
from ui.words.findings import because_word


class KeptList(QWidget):
    """A line that unfolds. Signal ``undone(Finding)``."""

    undone = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.fold = button("link", "chevron-right")
        self.fold.setObjectName("check.kept")
        self.fold.setCheckable(True)
        self._rows = QWidget()
        self._list = QVBoxLayout(self._rows)
        self._list.setContentsMargins(8, 0, 0, 0)
        self._list.setSpacing(12)
        self._rows.hide()
        self._shown: tuple[tuple[str, Kept | None, bool], ...] = ()
        self._findings: list[Finding] = []
        self._made: list[_KeptRow] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        row = QHBoxLayout()
        row.addWidget(self.fold)
        row.addStretch(1)
        column.addLayout(row)
        column.addWidget(self._rows)
        self.fold.toggled.connect(self._unfold)
        self.hide()

    def retranslate(self) -> None:
        """Set the words."""
        self.fold.setText(self.tr("Kept: {count}").format(count=len(self._shown)))
        self.fold.setAccessibleDescription(self.tr("Findings that you kept, each with its reason"))
        for row in self._made:
            row.retranslate()

    def tab_chain(self) -> list[QWidget]:
        """The controls in the order of the keyboard."""
        return [self.fold, *(row.undo for row in self._made)]

    def show_kept(self, ones: Sequence[Placed], kept: Sequence[Kept], *, locked: bool) -> None:
        """Show the findings that were kept; ``kept`` says why."""
        why = {one.key: one for one in kept}
        self._findings = [one.finding for one in ones]
        state = tuple((_text(one), why.get(one.finding.key), locked) for one in ones)
        if state == self._shown:
            return
        self._shown = state
        for old in self._made:
            self._list.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._made = [self._row(number, *parts) for number, parts in enumerate(state)]
        self.setVisible(bool(state))
        self.retranslate()

    def _row(self, number: int, text: str, why: Kept | None, locked: bool) -> _KeptRow:
        row = _KeptRow(text, why)
        row.undo.setObjectName(f"check.kept.{number}.undo")
        row.undo.setVisible(not locked)
        row.undo.clicked.connect(partial(self._undo, number))
        self._list.addWidget(row)
        return row

    def _undo(self, number: int, _checked: bool = False) -> None:
        self.undone.emit(self._findings[number])

    def _unfold(self, on: bool) -> None:
        self._rows.setVisible(on)
        set_icon(self.fold, "chevron-down" if on else "chevron-right", "accent", 16)


class _KeptRow(KeptRow):
    def __init__(self, text: str, why: Kept | None) -> None:
        super().__init__(text)
        self._why = why

    def retranslate(self) -> None:
        why = self._why
        because = ": ".join(part for part in (because_word(why.because), why.note) if part) if why else ""
        self.say(because, self.tr("Undo"), self.tr("Undo: {words}").format(words=self.words.text()))


def _text(one: Placed) -> str:
    return f"“{one.words}”" if one.words else one.finding.message
