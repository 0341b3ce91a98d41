# SPDX-License-Identifier: GPL-3.0-or-later
"""Fields of the business profile in one column, stored as they are typed.

A form binds an entry to its place in the profile with two functions::

    self.bind(TextEntry("business.name"), _name, _with_name)

reads the value with the first and writes it with the second. It shows a profile with ``show_business`` as
often as one likes: what is being typed, or was refused, is left alone.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Any, Protocol

from PySide6.QtCore import QEvent, Qt, SignalInstance
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from composer.business import Business
from composer.errors import BadInput
from ui.place import Tools
from ui.settings.entries import ProfileEntry, TextEntry
from ui.settings.saving import Saver
from ui.widgets.field import focus_target
from ui.widgets.labels import text_label

FIELD_GAP = 20
GROUP_GAP = 32
PAIR_GAP = 16

Read = Callable[[Business], Any]
Write = Callable[[Business, Any], Business]


class Entry(Protocol):
    """What a form needs of an entry; all of them are widgets."""

    field: str
    refused: bool

    @property
    def control(self) -> QWidget: ...

    @property
    def edited(self) -> SignalInstance: ...
    def show_value(self, value: Any) -> None: ...
    def refuse(self, error: BadInput) -> None: ...
    def accept(self) -> None: ...


class ProfileForm(QWidget):
    """A column of entries."""

    def __init__(self, tools: Tools, saver: Saver, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tools, self.desk, self.saver = tools, tools.desk, saver
        self.business = Business()
        self._bound: dict[str, tuple[Entry, Read, Write]] = {}
        self._forms: list[ProfileForm] = []
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(0)
        saver.refused.connect(self._refused)
        saver.took.connect(self._took)

    def bind(self, entry: Entry, read: Read, write: Write) -> None:
        """Show ``read(business)`` in the entry, and store ``write(business, value)`` when it is edited."""
        self._bound[entry.field] = (entry, read, write)
        entry.edited.connect(self._edited)
        if isinstance(entry, ProfileEntry):
            entry.withdrawn.connect(self.saver.forget)

    def text(self, name: str) -> TextEntry:
        """An entry for a text that lies directly in the profile, bound; put it somewhere with ``add``."""
        entry = TextEntry(f"business.{name}", self.desk.profile.unprintable)
        self.bind(entry, partial(plain, name), partial(with_plain, name))
        return entry

    def add(self, *widgets: QWidget, gap: int = FIELD_GAP) -> None:
        """Add a widget, or several side by side."""
        if len(widgets) == 1:
            self.column.addWidget(widgets[0])
        else:
            row = QHBoxLayout()
            row.setSpacing(PAIR_GAP)
            for widget in widgets:
                row.addWidget(widget, 1, Qt.AlignmentFlag.AlignTop)
            self.column.addLayout(row)
        self.column.addSpacing(gap)

    def add_form(self, form: ProfileForm, gap: int = 0) -> None:
        """Add another form below; it is shown and asked together with this one."""
        self._forms.append(form)
        self.add(form, gap=gap)

    def add_heading(self) -> QLabel:
        """Add a heading of a group; its words come in ``retranslate``."""
        heading = text_label("section")
        if self.column.count():
            self.column.addSpacing(GROUP_GAP - FIELD_GAP)
        self.add(heading, gap=12)
        return heading

    def entry(self, field: str) -> Entry:
        """The entry of a field."""
        return self._bound[field][0]

    def problems(self) -> tuple[str, ...]:
        """The fields whose value was refused and is not stored."""
        own = (f for f, (entry, _, _) in self._bound.items() if entry.refused)
        return (*own, *(field for form in self._forms for field in form.problems()))

    def focus_field(self, field: str) -> bool:
        """Bring the keyboard to a field; False when there is none of that path here."""
        if field in self._bound:
            focus_target(self._bound[field][0].control).setFocus(Qt.FocusReason.OtherFocusReason)
            return True
        return any(form.focus_field(field) for form in self._forms)

    def first_field(self) -> QWidget | None:
        """Where the keyboard is at first."""
        first = next(iter(self._bound.values()), None)
        if first is not None:
            return focus_target(first[0].control)
        return next((field for form in self._forms if (field := form.first_field())), None)

    def show_business(self, business: Business) -> None:
        """Show the profile: touch only what differs."""
        self.business = business
        for entry, read, _ in self._bound.values():
            entry.show_value(read(business))
        for form in self._forms:
            form.show_business(business)

    def retranslate(self) -> None:
        """Set all words."""

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _edited(self, field: str, value: object) -> None:
        write = self._bound[field][2]
        self.saver.edit(field, partial(_written, write, value))

    def _refused(self, field: str, error: BadInput) -> None:
        if field in self._bound:
            self._bound[field][0].refuse(error)

    def _took(self, field: str) -> None:
        if field in self._bound:
            self._bound[field][0].accept()


def _written(write: Write, value: object, business: Business) -> Business:
    return write(business, value)


def plain(name: str, business: Business) -> object:
    """A value that lies directly in the profile."""
    return getattr(business, name)


def with_plain(name: str, business: Business, value: object) -> Business:
    """The profile with another value that lies directly in it."""
    return replace(business, **{name: value})  # type: ignore[arg-type]  # the entry knows its own type
