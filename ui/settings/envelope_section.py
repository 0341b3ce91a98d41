# SPDX-License-Identifier: GPL-3.0-or-later
"""Paper and envelope: where the address sits so that it shows in the window."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QRadioButton, QVBoxLayout, QWidget

from composer.business import Business
from composer.errors import TactfulError
from ui import format as written
from ui.place import Tools
from ui.records.opening import OpenPath, open_path
from ui.settings.envelope_drawing import SheetDrawing
from ui.settings.form import plain, with_plain
from ui.settings.saving import Saver
from ui.settings.section import Section
from ui.widgets.card import Card
from ui.widgets.labels import below_tick, button, text_label
from ui.words.settings import layout_name

if TYPE_CHECKING:
    from composer.letter.layouts import Envelope, Layout


class LayoutCard(Card):
    """One layout to choose. Signal ``chosen(str)`` with its id."""

    chosen = Signal(str)

    def __init__(self, layout: Layout) -> None:
        super().__init__()
        self.layout_id = layout.id
        self._sheet = layout
        self.choice = QRadioButton()
        self.choice.setObjectName(f"business.layout.{layout.id}")
        self.choice.setAutoExclusive(False)
        self.figures = below_tick()
        words = QVBoxLayout()
        words.setSpacing(6)
        words.addWidget(self.choice)
        words.addWidget(self.figures)
        words.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(SheetDrawing(layout), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        self.column.addLayout(row)
        self.choice.clicked.connect(self._clicked)

    def set_chosen(self, on: bool) -> None:
        """Show whether it is the one in use."""
        self.choice.setChecked(on)
        self.set_selected(on)

    def retranslate(self) -> None:
        """Set the words."""
        self.choice.setText(layout_name(self._sheet))
        lines = [self._line(e) for e in self._sheet.envelopes]
        folds = self.tr("Fold at {folds} mm from the top.")
        at = ", ".join(_figure(f) for f in self._sheet.folds)
        norm = [self.tr("As in DIN 5008, form B.")] if self.layout_id == "din-c65" else []
        self.figures.setText("\n".join([*norm, *lines, folds.format(folds=at)]))

    def _line(self, envelope: Envelope) -> str:
        text = self.tr(
            "{name}: {width} × {height} mm.\nWindow {w} × {h} mm, {left} from left, {bottom} from below."
        )
        window = envelope.window
        return text.format(
            name=envelope.name,
            width=_figure(envelope.width),
            height=_figure(envelope.height),
            w=_figure(window.width),
            h=_figure(window.height),
            left=_figure(window.left),
            bottom=_figure(window.bottom),
        )

    def _clicked(self) -> None:
        self.choice.setChecked(True)
        self.chosen.emit(self.layout_id)


class LayoutChoice(QWidget):
    """All layouts, of which one is in use. Signal ``edited(str, object)``: field and id."""

    edited = Signal(str, object)

    def __init__(self, layouts: Sequence[Layout]) -> None:
        super().__init__()
        self.field = "business.layout"
        self.refused = False
        self.cards = {layout.id: LayoutCard(layout) for layout in layouts}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for card in self.cards.values():
            column.addWidget(card)
            card.chosen.connect(self._chosen)
        self.setFocusProxy(next(iter(self.cards.values())).choice)

    @property
    def control(self) -> QWidget:
        """What takes the keyboard."""
        return self

    def show_value(self, layout_id: str) -> None:
        """Show which one is in use."""
        for own, card in self.cards.items():
            card.set_chosen(own == layout_id)

    def refuse(self, error: TactfulError) -> None:
        """There is nothing to refuse in a choice."""

    def accept(self) -> None:
        """It was stored."""

    def retranslate(self) -> None:
        """Set the words."""
        for card in self.cards.values():
            card.retranslate()

    def _chosen(self, layout_id: str) -> None:
        self.show_value(layout_id)
        self.edited.emit(self.field, layout_id)


class EnvelopeSection(Section):
    """The usual layout, and a sheet to try the envelopes with. ``open_path`` shows a file to the owner."""

    preview = True

    def __init__(self, tools: Tools, saver: Saver, open_path: OpenPath = open_path) -> None:
        super().__init__(tools, saver)
        self._open_path = open_path
        self.choice = LayoutChoice(self.desk.profile.layouts())
        self.bind(self.choice, self._in_use, partial(with_plain, "layout"))
        self.add(self.choice)
        self.trying = self.add_heading()
        self.about = text_label("quiet")
        self.sheet_button = button("", "printer")
        self.sheet_button.setObjectName("envelope.calibration")
        self.sheet_button.clicked.connect(self._ask_where)
        self.add(self.about, gap=12)
        self.column.addWidget(self.sheet_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.retranslate()

    def title(self) -> str:
        return self.tr("Envelopes and paper")

    def lead(self) -> str:
        return self.tr("What you usually use; a single letter can have another one.")

    def retranslate(self) -> None:
        super().retranslate()
        self.choice.retranslate()
        self.trying.setText(self.tr("Try your envelopes"))
        self.about.setText(
            self.tr(
                "Windows are not cut alike everywhere. Print this sheet at 100 %, fold it, put it into your "
                "envelope and tap it to each side: the box on it must always show."
            )
        )
        self.sheet_button.setText(self.tr("&Print calibration sheet…"))

    def save_sheet(self, chosen: str | Path) -> None:
        """Write the sheet of the layout in use, and show it to the owner."""
        target = Path(chosen)
        target = target if target.suffix.lower() == ".pdf" else target.with_name(f"{target.name}.pdf")
        write = partial(self.desk.profile.write_calibration, self.desk.profile.usual_layout(), target)
        self.tools.background.run(write, self._written, self._failed, key="calibration")

    def _in_use(self, business: Business) -> str:
        return str(plain("layout", business)) or self.desk.profile.usual_layout().id

    def _ask_where(self) -> None:
        dialog = QFileDialog(self, self.tr("Save the calibration sheet"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)  # an older sheet is kept, never overwritten
        dialog.setNameFilter(self.tr("PDF") + " (*.pdf)")
        dialog.selectFile(self.tr("calibration sheet") + ".pdf")
        dialog.fileSelected.connect(self.save_sheet)
        dialog.open()

    def _written(self, path: Path) -> None:
        text = self.tr("Saved as “{name}”. Print it at 100 %, without fitting it to the page.")
        self.tools.messages.toast(text.format(name=path.name))
        self._open_path(path)

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, TactfulError):
            raise error
        self.tools.messages.error(error)


def _figure(millimetres: float) -> str:
    return written.number(Decimal(str(millimetres)))
