# SPDX-License-Identifier: GPL-3.0-or-later
"""Which letter shall it be? The templates with a line saying when each fits, those for the decision first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QRadioButton, QVBoxLayout, QWidget

from ui.widgets.filling import fill_label
from ui.widgets.labels import below_tick, button, restyle, tag, text_label


@dataclass(frozen=True, slots=True)
class Offered:
    """One template as it is offered."""

    id: str
    title: str
    when: str
    suits: bool
    suggested: bool = False


class TemplateRow(QWidget):
    """A template: its title to choose, and when it fits."""

    def __init__(self, offered: Offered) -> None:
        super().__init__()
        self.offered = offered
        self.choice = QRadioButton(offered.title.replace("&", "&&"))
        self.choice.setObjectName(f"draft.template.{offered.id}")
        self.choice.setAccessibleDescription(offered.when)
        self.when = below_tick(offered.when)
        self.suggested = tag()
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self.choice)
        head.addWidget(self.suggested)
        head.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(head)
        column.addWidget(self.when)
        self.suggested.setVisible(offered.suggested)  # only now: without a parent it would be a window


class TemplateChoice(QWidget):
    """Signals: ``used(template id)``; ``cancelled()``, the present letter stays."""

    used = Signal(str)
    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("draft.template")
        self._rows: dict[str, TemplateRow] = {}
        self._shown: tuple[Offered, ...] = ()
        self._group = QButtonGroup(self)
        self.fitting, self.others = text_label("section"), text_label("section")
        self.problem = text_label("problem")
        self.problem.hide()
        self.use = button("primary")
        self.use.setObjectName("draft.template.use")
        self.keep = button()
        self.keep.setObjectName("draft.template.keep")
        self._lay_out()
        self.use.clicked.connect(self._use)
        self.keep.clicked.connect(self.cancelled)
        self.retranslate()

    def _lay_out(self) -> None:
        self._above, self._below = QVBoxLayout(), QVBoxLayout()
        buttons = QHBoxLayout()
        buttons.setSpacing(12)
        buttons.addWidget(self.use)
        buttons.addWidget(self.keep)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.problem)
        column.addWidget(self.fitting)
        column.addLayout(self._above)
        column.addSpacing(4)
        column.addLayout(buttons)
        column.addSpacing(16)
        column.addWidget(self.others)
        column.addLayout(self._below)
        for part in (self._above, self._below):
            part.setSpacing(14)

    def retranslate(self) -> None:
        """Set the words."""
        self.fitting.setText(self.tr("These fit your decision"))
        self.others.setText(self.tr("For other decisions"))
        self.use.setText(self.tr("&Use this template"))
        self.keep.setText(self.tr("&Keep the present letter"))
        for row in self._rows.values():
            row.suggested.setText(self.tr("Suggested"))

    def show_templates(self, offered: Sequence[Offered], chosen: str, *, can_keep: bool) -> None:
        """Offer these, with one of them chosen; rows are made only when they differ."""
        self.keep.setVisible(can_keep)
        role = "" if can_keep else "primary"  # with a letter there, Continue is the obvious next action
        if self.use.property("role") != role:
            self.use.setProperty("role", role)
            restyle(self.use)
        if tuple(offered) == self._shown:
            return
        self._shown = tuple(offered)
        self._drop_rows()
        for one in offered:
            self._add(one)
        self.fitting.setVisible(any(o.suits for o in offered))
        self.others.setVisible(any(not o.suits for o in offered))
        self.use.setVisible(bool(offered))
        self.choose(chosen)
        self.retranslate()

    def _drop_rows(self) -> None:
        for row in self._rows.values():
            self._group.removeButton(row.choice)
            row.hide()
            row.deleteLater()
        self._rows = {}

    def _add(self, offered: Offered) -> None:
        row = TemplateRow(offered)
        self._group.addButton(row.choice)
        self._rows[offered.id] = row
        (self._above if offered.suits else self._below).addWidget(row)

    def show_problem(self, text: str) -> None:
        """Say why the templates cannot be offered; empty when they can."""
        fill_label(self.problem, text)

    def choose(self, template_id: str) -> None:
        """Choose a template; the first one if there is none of that id."""
        row = self._rows.get(template_id) or next(iter(self._rows.values()), None)
        if row is not None:
            row.choice.setChecked(True)
            self.setFocusProxy(row.choice)

    def row(self, template_id: str) -> TemplateRow:
        """The row of a template."""
        return self._rows[template_id]

    @property
    def chosen(self) -> str:
        """The id of the template that is chosen, or an empty text."""
        return next((i for i, row in self._rows.items() if row.choice.isChecked()), "")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._use()
        else:
            super().keyPressEvent(event)

    def _use(self) -> None:
        if self.chosen:
            self.used.emit(self.chosen)
