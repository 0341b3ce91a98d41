# SPDX-License-Identifier: GPL-3.0-or-later
"""Which of the customer's points and of the owner's reasons the text already answers."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ui.icons import set_icon
from ui.theme import scaled
from ui.widgets.flow import FlowLayout
from ui.widgets.labels import text_label
from ui.wizard.page import Gap

if TYPE_CHECKING:
    from composer.desk.drafting import Covered

WIDEST = 236  # two chips fill a row of the page
ROOM = 52  # of a chip: edges, icon and gap
SIGNS = {True: ("check", "accent"), False: ("circle", "muted")}


class CoverageChip(QPushButton):
    """One thing to answer: a tick when the text does, an empty ring when not yet, a warning for a leak."""

    def __init__(self, covered: Covered) -> None:
        super().__init__()
        self.setProperty("role", "chip")
        self.setMaximumWidth(scaled(WIDEST))
        self.setObjectName(f"draft.coverage.{covered.kind}.{covered.id}")
        self.show_covered(covered)

    def show_covered(self, covered: Covered) -> None:
        """Show whether it is answered."""
        self.covered = covered
        icon, token = ("triangle-alert", "warn") if covered.kind == "leak" else SIGNS[covered.covered]
        set_icon(self, icon, token, 16)
        self.setToolTip(f"{self._state()}: {covered.label}")
        self.setAccessibleName(self.toolTip())
        self._shorten()

    def _shorten(self) -> None:
        room = scaled(WIDEST) - ROOM
        label = " ".join(self.covered.label.split())
        short = self.fontMetrics().elidedText(label, Qt.TextElideMode.ElideRight, room)
        self.setText(short.replace("&", "&&"))

    def _state(self) -> str:
        if self.covered.kind == "leak":
            return self.tr("For our eyes only, but it stands in the letter")
        return self.tr("Answered") if self.covered.covered else self.tr("Not answered yet")


class CoverageStrip(QWidget):
    """Signal ``picked(Covered)``: the owner wants to see where it is answered, or what asks for it."""

    picked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[Covered, ...] = ()
        self._chips: list[CoverageChip] = []
        self.heading, self.count = text_label("section"), text_label("quiet")
        self.points_label, self.reasons_label = text_label("field"), text_label("field")
        self.points, self.reasons = QWidget(), QWidget()
        self._flows = {"concern": FlowLayout(self.points), "reason": FlowLayout(self.reasons)}
        self.leak = text_label("problem")
        self._lay_out()
        self.hide()
        self.retranslate()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.heading, 1)
        head.addWidget(self.count)
        self.count.setWordWrap(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self.points_label)
        column.addWidget(self.points)
        column.addWidget(Gap(self.points, 4))
        for part in (self.reasons_label, self.reasons, self.leak):
            column.addWidget(part)

    def retranslate(self) -> None:
        """Set the words."""
        self.heading.setText(self.tr("What the letter answers"))
        self.points_label.setText(self.tr("The customer’s points"))
        self.reasons_label.setText(self.tr("Your reasons"))
        self.leak.setText(self.tr("Words of a reason for our eyes only stand in the letter. Take them out."))
        self._fill()

    def show_coverage(self, found: Sequence[Covered]) -> None:
        """Show these; nothing is touched when they are the same."""
        if tuple(found) == self._shown:
            return
        same = [_key(one) for one in found] == [_key(one) for one in self._shown]
        self._shown = tuple(found)
        if not same:
            self._make_chips()
        self._fill()

    def _make_chips(self) -> None:
        for chip in self._chips:
            chip.hide()
            chip.deleteLater()
        self._chips = [self._make(one) for one in self._shown]

    def _fill(self) -> None:
        for chip, one in zip(self._chips, self._shown, strict=True):
            chip.show_covered(one)
        kinds = {one.kind for one in self._shown}
        for part in (self.points_label, self.points):
            part.setVisible("concern" in kinds)
        for part in (self.reasons_label, self.reasons):
            part.setVisible(not kinds.isdisjoint({"reason", "leak"}))
        self.leak.setVisible("leak" in kinds)
        asked = [one for one in self._shown if one.kind != "leak"]
        answered = sum(one.covered for one in asked)
        self.count.setText(self.tr("{done} of {all}").format(done=answered, all=len(asked)))
        self.setVisible(bool(self._shown))

    def _make(self, one: Covered) -> CoverageChip:
        chip = CoverageChip(one)
        flow = self._flows["concern" if one.kind == "concern" else "reason"]
        flow.addWidget(chip)
        chip.clicked.connect(self._pressed)
        return chip

    @property
    def chips(self) -> tuple[CoverageChip, ...]:
        """The chips in order."""
        return tuple(self._chips)

    def _pressed(self) -> None:
        chip = self.sender()
        if isinstance(chip, CoverageChip):
            self.picked.emit(chip.covered)


def _key(one: Covered) -> tuple[str, str]:
    return one.kind, one.id
