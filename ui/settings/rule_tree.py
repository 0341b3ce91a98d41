# SPDX-License-Identifier: GPL-3.0-or-later
"""The rules of the tone check by category, each with a tick: ticked rules speak."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from ui.theme import scaled
from ui.widgets.labels import button, text_label
from ui.words.findings import category_word, severity_word

if TYPE_CHECKING:
    from composer.desk.tone import RuleLine

HEIGHT = 300  # px
_ID = Qt.ItemDataRole.UserRole


class RuleTree(QWidget):
    """Signals ``switched(rule id, on)``: ticked or unticked; ``trusted(rule id)``: told as before."""

    switched = Signal(str, bool)
    trusted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: dict[str, RuleLine] = {}
        self.tree = QTreeWidget()
        self.tree.setObjectName("tone.rules")
        self.tree.setHeaderHidden(True)
        self.tree.setMinimumHeight(scaled(HEIGHT))
        self.tree.setTabKeyNavigation(False)
        self.about = text_label("quiet")
        self.bad, self.good = text_label("hint"), text_label("hint")
        self.milder = text_label("hint")
        self.trust = button("small", "rotate-ccw")
        self.trust.setObjectName("tone.trust")
        self.trust.clicked.connect(self._trust)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for part in (self.tree, self.about, self.bad, self.good, self.milder):
            column.addWidget(part)
        column.addWidget(self.trust, 0, Qt.AlignmentFlag.AlignLeft)
        self.tree.itemChanged.connect(self._changed)
        self.tree.currentItemChanged.connect(self._explain)

    def retranslate(self) -> None:
        """Set the words."""
        self.milder.setText(
            self.tr("You called more than a tenth of its findings wrong, so it speaks one level milder.")
        )
        self.trust.setText(self.tr("Let it speak as before"))

    def show_rules(self, lines: Sequence[RuleLine]) -> None:
        """List these rules; they come by category."""
        self._lines = {one.id: one for one in lines}
        with QSignalBlocker(self.tree):
            self.tree.clear()
            for category, group in groupby(lines, key=lambda one: one.category):
                self._add(category, list(group))
        self._explain(None)

    def _add(self, category: str, lines: Sequence[RuleLine]) -> None:
        top = QTreeWidgetItem(self.tree)
        top.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
        top.setText(0, f"{category_word(category)} ({len(lines)})")
        for one in lines:
            item = QTreeWidgetItem(top)
            item.setText(0, one.message)
            item.setToolTip(0, one.message)
            item.setData(0, _ID, one.id)
            item.setCheckState(0, Qt.CheckState.Checked if one.on else Qt.CheckState.Unchecked)

    def item(self, rule: str) -> QTreeWidgetItem | None:
        """The row of a rule."""
        for place in range(self.tree.topLevelItemCount()):
            top = self.tree.topLevelItem(place)
            for number in range(top.childCount() if top else 0):
                child = top.child(number) if top else None
                if child is not None and child.data(0, _ID) == rule:
                    return child
        return None

    def _changed(self, item: QTreeWidgetItem) -> None:
        rule = item.data(0, _ID)
        if rule:
            self.switched.emit(rule, item.checkState(0) is Qt.CheckState.Checked)

    def _explain(self, item: QTreeWidgetItem | None, _before: QTreeWidgetItem | None = None) -> None:
        """What the selected rule is about, below the list."""
        line = self._lines.get(item.data(0, _ID) or "") if item else None
        for part in (self.about, self.bad, self.good):
            part.setVisible(line is not None)
        if line is not None:
            self.about.setText(f"{severity_word(line.severity)}: {line.message} {line.why}")
            self.bad.setText(self.tr("Found: {words}").format(words=line.bad))
            self.good.setText(self.tr("Left alone: {words}").format(words=line.good))
        self.milder.setVisible(line is not None and line.milder)
        self.trust.setVisible(self.milder.isVisibleTo(self))

    def _trust(self) -> None:
        item = self.tree.currentItem()
        if item is not None:
            self.trusted.emit(item.data(0, _ID))
