# SPDX-License-Identifier: GPL-3.0-or-later
"""Two texts of one case side by side, part by part, to read and to copy from.

Only what people typed is compared and shown; numbers that the program keeps for itself are not.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import (
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QPlainTextEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from composer.case import Case, Draft, Money
from ui import format as written
from ui.theme import scaled
from ui.widgets.labels import button, text_label
from ui.words.fields import value_name
from ui.words.marks import QT_TRANSLATE_NOOP

SIZE = (820, 560)
BOX_HEIGHT = 110

PARTS = {
    "customer": QT_TRANSLATE_NOOP("BothTexts", "Customer"),
    "purchase": QT_TRANSLATE_NOOP("BothTexts", "Purchase"),
    "request": QT_TRANSLATE_NOOP("BothTexts", "Request"),
    "concerns": QT_TRANSLATE_NOOP("BothTexts", "Points of the request"),
    "decision": QT_TRANSLATE_NOOP("BothTexts", "Decision"),
    "reasons": QT_TRANSLATE_NOOP("BothTexts", "Reasons"),
    "draft": QT_TRANSLATE_NOOP("BothTexts", "Draft"),
    "reviews": QT_TRANSLATE_NOOP("BothTexts", "Reviews"),
    "signing": QT_TRANSLATE_NOOP("BothTexts", "Signature and envelope"),
    "dispatch": QT_TRANSLATE_NOOP("BothTexts", "Dispatch"),
}
_OWN = frozenset({"id", "fingerprint", "source", "generated", "template", "language", "versions"})


@dataclass(frozen=True, slots=True)
class Difference:
    """A part of the case that reads differently: a key of ``PARTS`` and both texts."""

    part: str
    one: str
    other: str


def differences(one: Case, other: Case) -> tuple[Difference, ...]:
    """The parts of two texts of a case that differ to a reader."""
    both = ((part, as_text(getattr(one, part)), as_text(getattr(other, part))) for part in PARTS)
    return tuple(Difference(part, a, b) for part, a, b in both if a != b)


def as_text(value: object) -> str:
    """What a part says, line by line."""
    return "\n".join(_lines(value))


def _lines(value: object) -> Iterator[str]:
    if isinstance(value, Draft):
        yield from filter(None, (value.subject, value.salutation, value.text, value.closing))
    elif is_dataclass(value) and not isinstance(value, Money):
        for field in fields(value):
            if field.name not in _OWN:
                yield from _lines(getattr(value, field.name))
    elif isinstance(value, tuple):
        for item in value:
            yield from _lines(item)
    elif leaf := _leaf(value):
        yield leaf


def _leaf(value: object) -> str:
    """One value as the owner writes it; nothing for what is empty, and for pictures and ticks."""
    if isinstance(value, StrEnum):
        return _named(value)
    if isinstance(value, Money):
        return written.money(value)
    if isinstance(value, Decimal):
        return written.number(value)
    if isinstance(value, date):
        return written.day(value.date() if isinstance(value, datetime) else value)
    return value.strip() if isinstance(value, str) else ""


def _named(value: StrEnum) -> str:
    try:
        return value_name(value)
    except KeyError:  # a kind that no form shows by name
        return value.value


class BothTexts(QDialog):
    """The parts that differ, this window's left and the other one's right. It never blocks: ``open()``."""

    def __init__(self, parent: QWidget, found: tuple[Difference, ...]) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Both texts"))
        self.resize(scaled(SIZE[0]), scaled(SIZE[1]))
        self.boxes: list[tuple[QPlainTextEdit, QPlainTextEdit]] = []
        self.done_button = button("")
        self.done_button.setText(self.tr("&Done"))
        self.done_button.setDefault(True)
        self.done_button.clicked.connect(self.accept)
        self._lay_out(found)

    def _lay_out(self, found: tuple[Difference, ...]) -> None:
        column = QVBoxLayout(self)
        lead = text_label("")
        lead.setText(
            self.tr("Here is what differs. You can copy from both.")
            if found
            else self.tr("Both texts say the same.")
        )
        column.addWidget(lead)
        inner = QWidget()
        self._fill(QGridLayout(inner), found)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inner)
        column.addWidget(area, 1)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.done_button)
        column.addLayout(foot)

    def _fill(self, grid: QGridLayout, found: tuple[Difference, ...]) -> None:
        here, there = self.tr("As it is here"), self.tr("The other text")
        row = 0
        for difference in found:
            name = QCoreApplication.translate("BothTexts", PARTS[difference.part])
            heading = text_label("section")
            heading.setText(name)
            grid.addWidget(heading, row, 0, 1, 2)
            pair = (_box(difference.one, f"{name}: {here}"), _box(difference.other, f"{name}: {there}"))
            for place, (text, box) in enumerate(zip((here, there), pair, strict=True)):
                label = text_label("hint")
                label.setText(text)
                grid.addWidget(label, row + 1, place)
                grid.addWidget(box, row + 2, place)
            self.boxes.append(pair)
            row += 3
        grid.setRowStretch(row, 1)


def _box(text: str, name: str) -> QPlainTextEdit:
    box = QPlainTextEdit()
    box.setReadOnly(True)
    box.setTabChangesFocus(True)
    box.setMinimumHeight(scaled(BOX_HEIGHT))
    box.setPlainText(text)
    box.setAccessibleName(name)
    return box
