# SPDX-License-Identifier: GPL-3.0-or-later
"""The rail of the settings: the way back, and the sections."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QLabel, QVBoxLayout, QWidget

from ui.home.rail import SIDE, WIDTH, RailButton
from ui.theme import scaled
from ui.widgets.labels import button, text_label


class SettingsRail(QWidget):
    """Signals: ``chosen(str)`` with the name of a section, ``back()``."""

    chosen = Signal(str)
    back = Signal()

    def __init__(self, sections: Mapping[str, str], parent: QWidget | None = None) -> None:
        """``sections`` names the icon of each."""
        super().__init__(parent)
        self.setObjectName("rail")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedWidth(scaled(WIDTH))
        self.heading = QLabel()
        self.heading.setObjectName("appName")
        self.home = button("link", "arrow-left")
        self.home.setObjectName("settings.back")
        self.saved = text_label("hint")
        self.buttons = {name: RailButton(icon) for name, icon in sections.items()}
        self._group = QButtonGroup(self)
        for name, made in self.buttons.items():
            made.setCheckable(True)
            made.setObjectName(f"settings.{name}")
            self._group.addButton(made)
        self._group.buttonClicked.connect(self._clicked)
        self.home.clicked.connect(self.back)
        self._lay_out()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(SIDE, 26, SIDE, 20)
        column.setSpacing(2)
        head = QVBoxLayout()
        head.setContentsMargins(SIDE, 0, 0, 14)
        head.setSpacing(4)
        head.addWidget(self.heading)
        head.addWidget(self.home, 0, Qt.AlignmentFlag.AlignLeft)
        column.addLayout(head)
        for made in self.buttons.values():
            column.addWidget(made)
        column.addStretch(1)
        self.saved.setContentsMargins(SIDE, 0, 0, 0)
        column.addWidget(self.saved)

    def choose(self, name: str) -> None:
        """Show a section as chosen."""
        self.buttons[name].setChecked(True)

    def retranslate(self, texts: Mapping[str, str]) -> None:
        """Set the words; ``texts`` are the names of the sections."""
        self.heading.setText(self.tr("Settings"))
        self.home.setText(self.tr("All letters"))
        self.saved.setText(self.tr("Saved on this computer"))
        for name, made in self.buttons.items():
            made.setText(texts[name])
            made.setToolTip(texts[name])
            made.setAccessibleName(texts[name])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and Down go from section to section."""
        move = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        made = list(self.buttons.values())
        here = next((place for place, one in enumerate(made) if one.hasFocus()), None)
        if move is None or here is None:
            super().keyPressEvent(event)
            return
        target = made[(here + move) % len(made)]
        target.click()
        target.setFocus(Qt.FocusReason.TabFocusReason)

    def _clicked(self, pressed: QAbstractButton) -> None:
        self.chosen.emit(next(name for name, made in self.buttons.items() if made is pressed))
