# SPDX-License-Identifier: GPL-3.0-or-later
"""A list of things in the profile, one card each: added at the end, changed in place, removed with *Undo*.

A card that was just added is not stored until something is typed into it.
"""

from __future__ import annotations

from abc import abstractmethod
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from composer.business import Business
from composer.errors import BadInput
from ui.place import Tools
from ui.settings.entries import ProfileEntry
from ui.settings.form import Entry
from ui.settings.saving import Saver
from ui.settings.section import Section
from ui.widgets.card import Card
from ui.widgets.field import focus_target
from ui.widgets.labels import button, text_label


class Row(Card):
    """One thing of the list.

    Signals: ``edited(int, str, object)`` with place, name and value; ``removed(int)`` with the place.
    Entries are named by their last part: ``name`` for ``signers.0.name``.
    """

    edited = Signal(int, str, object)
    removed = Signal(int)

    def __init__(self, list_name: str, place: int) -> None:
        super().__init__()
        self.place = place
        self.path = f"{list_name}.{place}"
        self.entries: dict[str, Entry] = {}
        self.column.setContentsMargins(16, 14, 16, 10)
        self.column.setSpacing(14)
        self.remove_button = button("link", "trash-2")
        self.remove_button.setObjectName(f"{self.path}.remove")
        self.remove_button.clicked.connect(self._remove)

    def entry(self, name: str, entry: Any) -> Any:
        """Take an entry into the row's care; put it somewhere with ``lay``."""
        self.entries[name] = entry
        entry.edited.connect(self._edited)
        return entry

    def lay(self, *widgets: QWidget, stretch: tuple[int, ...] = ()) -> None:
        """Add one widget, or several side by side."""
        line = QHBoxLayout()
        line.setSpacing(16)
        for number, widget in enumerate(widgets):
            line.addWidget(widget, stretch[number] if stretch else 1, Qt.AlignmentFlag.AlignTop)
        self.column.addLayout(line)

    def lay_remove(self) -> None:
        """Add the button that removes the row, as the last thing."""
        self.column.addWidget(self.remove_button, 0, Qt.AlignmentFlag.AlignLeft)

    def show_values(self, **values: object) -> None:
        """Show what is stored."""
        for name, value in values.items():
            self.entries[name].show_value(value)

    def _edited(self, field: str, value: object) -> None:
        self.edited.emit(self.place, field.removeprefix(f"{self.path}."), value)

    def _remove(self) -> None:
        self.removed.emit(self.place)


class RowsSection(Section):
    """A section that is a list. ``list_name`` begins the paths of its fields."""

    list_name = ""

    def __init__(self, tools: Tools, saver: Saver) -> None:
        super().__init__(tools, saver)
        self.rows: list[Row] = []
        self._fresh = False
        self.empty = text_label("quiet")
        self.list = QVBoxLayout()
        self.list.setSpacing(12)
        self.add_button: QPushButton = button("", "plus")
        self.add_button.setObjectName(f"{self.list_name}.add")
        self.add_button.clicked.connect(self.add_row)

    def lay_rows(self) -> None:
        """Put the list and its button into the column."""
        self.column.addWidget(self.empty)
        self.column.addLayout(self.list)
        self.column.addSpacing(16)
        self.column.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addSpacing(20)

    @abstractmethod
    def count(self, business: Business) -> int:
        """How many things are stored."""

    @abstractmethod
    def make_row(self, place: int) -> Row:
        """An empty card for the thing at a place, with its words."""

    @abstractmethod
    def show_row(self, row: Row, business: Business) -> None:
        """Show the stored thing in its card."""

    @abstractmethod
    def store_value(self, place: int, name: str, value: object) -> Business:
        """Store one value; a place one past the end adds a thing."""

    @abstractmethod
    def remove_at(self, place: int) -> None:
        """Take a thing out of the store, and offer to put it back."""

    def show_business(self, business: Business) -> None:
        super().show_business(business)
        stored = self.count(business)
        if self._fresh and stored == len(self.rows):
            self._fresh = False  # something was typed into the new card: it is stored now
        self._have(stored + self._fresh)
        for row in self.rows[:stored]:
            self.show_row(row, business)

    def add_row(self) -> None:
        """Show an empty card at the end and go to its first field."""
        self._fresh = True
        self._have(self.count(self.business) + 1)
        self._go_to(self.rows[-1])

    def problems(self) -> tuple[str, ...]:
        refused = (f"{r.path}.{name}" for r in self.rows for name, e in r.entries.items() if e.refused)
        return (*super().problems(), *refused)

    def first_field(self) -> QWidget | None:
        first = next((e for row in self.rows for e in row.entries.values()), None)
        return focus_target(first.control) if first else self.add_button

    def retranslate(self) -> None:
        super().retranslate()
        if self.rows:
            self._clear()
            self.show_business(self.business)

    def _have(self, wanted: int) -> None:
        while len(self.rows) > wanted:
            self._drop(self.rows.pop())
        while len(self.rows) < wanted:
            row = self.make_row(len(self.rows))
            row.edited.connect(self._row_edited)
            row.removed.connect(self._row_removed)
            for entry in row.entries.values():
                if isinstance(entry, ProfileEntry):
                    entry.withdrawn.connect(self.saver.forget)
            self.rows.append(row)
            self.list.addWidget(row)
            row.show()  # at once, so that the keyboard can go there
        self.empty.setVisible(not self.rows)
        self.add_button.setVisible(not self._fresh)

    def _row_edited(self, place: int, name: str, value: object) -> None:
        path = f"{self.list_name}.{place}.{name}"
        self.saver.later(path, partial(self.store_value, place, name, value))

    def _row_removed(self, place: int) -> None:
        self.saver.flush()
        if place >= self.count(self.business):
            self._fresh = False
        else:
            self.remove_at(place)
        self._clear()
        self.show_business(self.desk.profile.business())
        (focus_target(self.first_field() or self.add_button)).setFocus(Qt.FocusReason.OtherFocusReason)

    def _clear(self) -> None:
        while self.rows:
            self._drop(self.rows.pop())

    def _drop(self, row: Row) -> None:
        for name in row.entries:
            self.saver.forget(f"{row.path}.{name}")
        self.list.removeWidget(row)
        row.hide()
        row.deleteLater()

    def _go_to(self, row: Row) -> None:
        first = next(iter(row.entries.values()))
        focus_target(first.control).setFocus(Qt.FocusReason.OtherFocusReason)

    def _refused(self, field: str, error: BadInput) -> None:
        super()._refused(field, error)
        entry = self._row_entry(field)
        if entry is not None:
            entry.refuse(error)

    def _took(self, field: str) -> None:
        super()._took(field)
        entry = self._row_entry(field)
        if entry is not None:
            entry.accept()

    def _row_entry(self, field: str) -> Entry | None:
        for row in self.rows:
            if field.startswith(f"{row.path}."):
                return row.entries.get(field.removeprefix(f"{row.path}."))
        return None
