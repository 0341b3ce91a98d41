# SPDX-License-Identifier: GPL-3.0-or-later
"""The people who read letters before they go out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Signal

from composer.business import Business, Reviewer
from composer.case import ReviewRole
from composer.errors import TactfulError
from ui.place import Tools
from ui.settings.entries import TextEntry
from ui.settings.rows import Row, RowsSection
from ui.settings.saving import Saver, Undo
from ui.widgets.chips import Chips
from ui.widgets.field import LabelledField
from ui.words import sentence

ROLES = (ReviewRole.SECOND_READER, ReviewRole.LAWYER)


class RoleEntry(LabelledField):
    """Second reader or lawyer. Signal ``edited(str, object)``: field and value of the role."""

    edited = Signal(str, object)

    def __init__(self, field: str) -> None:
        self.chips = Chips([role.value for role in ROLES])
        super().__init__(self.chips)
        self.field = field
        self.refused = False
        for chip, role in zip(self.chips.buttons, ROLES, strict=True):
            chip.setObjectName(f"{field}.{role.value}")
        self.chips.set_value(ReviewRole.SECOND_READER.value)
        self.chips.chosen.connect(self._chosen)

    def set_words(self, label: str, texts: Sequence[str]) -> None:
        """Set the label and the words of the chips."""
        self.set_label(label)
        self.chips.set_texts(texts)

    def show_value(self, role: str) -> None:
        """Show what is stored."""
        self.chips.set_value(role)

    def refuse(self, error: TactfulError) -> None:
        """Say why it cannot be stored."""
        self.refused = True
        self.set_problem(sentence(error).short)

    def accept(self) -> None:
        """It was stored."""
        self.refused = False
        self.set_problem(None)

    def _chosen(self, role: object) -> None:
        self.edited.emit(self.field, role)


class ReviewersSection(RowsSection):
    """Second readers and lawyers, by name."""

    list_name = "reviewers"

    def __init__(self, tools: Tools, saver: Saver) -> None:
        super().__init__(tools, saver)
        self.lay_rows()
        self.retranslate()

    def title(self) -> str:
        return self.tr("Second readers and lawyers")

    def lead(self) -> str:
        return self.tr("Who can read a letter before it goes out. Nothing is sent from here.")

    def retranslate(self) -> None:
        super().retranslate()
        self.empty.setText(self.tr("Nobody yet. Whoever you ask at the review step is remembered here."))
        self.add_button.setText(self.tr("&Add a person"))

    def count(self, business: Business) -> int:
        return len(business.reviewers)

    def make_row(self, place: int) -> Row:
        row = Row(self.list_name, place)
        name = row.entry("name", TextEntry(f"{row.path}.name"))
        role = row.entry("role", RoleEntry(f"{row.path}.role"))
        contact = row.entry("contact", TextEntry(f"{row.path}.contact"))
        name.set_words(self.tr("Name"), when_empty=self.tr("Without a name this person is not offered."))
        role.set_words(self.tr("Reads as"), [self.tr("Second reader"), self.tr("Lawyer")])
        contact.set_words(self.tr("How to reach them"), self.tr("E-mail or phone, for your own use."))
        row.remove_button.setText(self.tr("Remove this person"))
        row.lay(name, contact)
        row.lay(role)
        row.lay_remove()
        return row

    def show_row(self, row: Row, business: Business) -> None:
        reviewer = business.reviewers[row.place]
        row.show_values(name=reviewer.name, role=reviewer.role, contact=reviewer.contact)

    def store_value(self, place: int, name: str, value: object) -> Business:
        return self.desk.profile.change(partial(_with_value, place, name, value))

    def remove_at(self, place: int) -> None:
        reviewer = self.desk.profile.business().reviewers[place]
        self.saver.now("reviewers", partial(self.desk.profile.change, partial(_without, place)))
        text = self.tr("{name} was removed.").format(name=reviewer.name or self.tr("This person"))
        back = partial(self.desk.profile.change, partial(_with, place, reviewer))
        self.tools.messages.toast(text, Undo(self.saver, back))


def _with_value(place: int, name: str, value: object, business: Business) -> Business:
    readers = [*business.reviewers]
    if place >= len(readers):
        readers.append(Reviewer("", ReviewRole.SECOND_READER.value))
        place = len(readers) - 1
    readers[place] = replace(readers[place], **{name: value})  # type: ignore[arg-type]  # the entry knows it
    return replace(business, reviewers=tuple(readers))


def _without(place: int, business: Business) -> Business:
    return replace(business, reviewers=business.reviewers[:place] + business.reviewers[place + 1 :])


def _with(place: int, reviewer: Reviewer, business: Business) -> Business:
    readers = [*business.reviewers[:place], reviewer, *business.reviewers[place:]]
    return replace(business, reviewers=tuple(readers))
