# SPDX-License-Identifier: GPL-3.0-or-later
"""Earlier versions of the text, to look at and to bring back."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import tzinfo

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from composer.case import DraftVersion
from composer.text import words
from ui import format as written
from ui.icons import set_icon
from ui.theme import scaled
from ui.widgets.field import LabelledField
from ui.widgets.filling import fill_text
from ui.widgets.labels import button
from ui.words.draft import version_text

HEIGHT = 200


class Versions(QWidget):
    """Closed at first: one line that says how many there are. Signal ``wanted(int)``: bring that one back."""

    wanted = Signal(int)

    def __init__(self, zone: tzinfo, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._zone = zone
        self._versions: tuple[DraftVersion, ...] = ()
        self.toggle = button("link", "chevron-right")
        self.toggle.setObjectName("draft.versions")
        self.toggle.setCheckable(True)
        self.toggle.setProperty("flush", "true")
        self.which = QComboBox()
        self.which.setObjectName("draft.versions.which")
        self.text = QPlainTextEdit()
        self.text.setObjectName("draft.versions.text")
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setMinimumHeight(scaled(HEIGHT))
        self.back = button("", "rotate-ccw")
        self.back.setObjectName("draft.versions.bring_back")
        self._lay_out()
        self.toggle.toggled.connect(self._open)
        self.which.currentIndexChanged.connect(self._show_text)
        self.back.clicked.connect(self._bring_back)
        self.hide()
        self.retranslate()

    def _lay_out(self) -> None:
        self.panel = QWidget()
        self._which_field = LabelledField(self.which)
        buttons = QHBoxLayout()
        buttons.addWidget(self.back)
        buttons.addStretch(1)
        inside = QVBoxLayout(self.panel)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(12)
        inside.addWidget(self._which_field)
        inside.addWidget(self.text)
        inside.addLayout(buttons)
        self.panel.hide()
        head = QHBoxLayout()
        head.addWidget(self.toggle)
        head.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addLayout(head)
        column.addWidget(self.panel)

    def retranslate(self) -> None:
        """Set the words."""
        count = len(self._versions)
        text = self.tr("1 &earlier version") if count == 1 else self.tr("{count} &earlier versions")
        self.toggle.setText(text.format(count=count))
        self._which_field.set_label(self.tr("&Version"))
        self.text.setAccessibleName(self.tr("The text of that version"))
        self.back.setText(self.tr("Bring this te&xt back"))
        for place, version in enumerate(reversed(self._versions)):
            self.which.setItemText(place, self._named(version))

    def show_versions(self, versions: Sequence[DraftVersion], *, can_bring_back: bool) -> None:
        """Show these, the newest first."""
        self.back.setVisible(can_bring_back)
        if tuple(versions) == self._versions:
            return
        self._versions = tuple(versions)
        self.which.clear()
        for number in reversed(range(len(versions))):
            self.which.addItem("", number)
        self.setVisible(bool(versions))
        self.retranslate()
        self._show_text()

    def _named(self, version: DraftVersion) -> str:
        return self.tr("{time}, {what}, {count} words").format(
            time=written.moment(version.saved_at, self._zone),
            what=version_text(version.label),
            count=words(version.text),
        )

    def _open(self, on: bool) -> None:
        self.panel.setVisible(on)
        set_icon(self.toggle, "chevron-down" if on else "chevron-right", "accent", 16)

    def _show_text(self, _index: int = 0) -> None:
        number = self.which.currentData()
        if isinstance(number, int) and number < len(self._versions):
            fill_text(self.text, self._versions[number].text)

    def _bring_back(self) -> None:
        number = self.which.currentData()
        if isinstance(number, int):
            self.wanted.emit(number)
