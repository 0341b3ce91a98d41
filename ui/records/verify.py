# SPDX-License-Identifier: GPL-3.0-or-later
"""Whether the files in the customer's folder are still what was sent, in words."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import tzinfo
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui import format as written
from ui.icons import IconMark
from ui.widgets.card import Card
from ui.widgets.filling import fill_label
from ui.widgets.labels import button, text_label

if TYPE_CHECKING:
    from composer.desk.records import Verified

EDITED, MISSING = "edited", "missing"  # values of archive.files.Condition
FILES = ("docx", "pdf", "message", "record")


class VerifyCard(Card):
    """Signal ``asked()``: look now. ``show_result`` and ``show_trouble`` answer."""

    asked = Signal()

    def __init__(self, zone: tzinfo, parent: QWidget | None = None) -> None:
        """Days are said in ``zone``."""
        super().__init__(parent=parent)
        self._zone = zone
        self._result: tuple[tuple[Verified, ...], bool] | None = None
        self._sign = IconMark("shield-check", "muted")
        self.result = text_label("strong")
        self.result.setObjectName("record.verified")
        self.text = text_label("quiet")
        self.button = button("small", "shield-check")
        self.button.setObjectName("record.verify")
        self.button.clicked.connect(self._ask)
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(self._sign)
        head.addWidget(self.result, 1)
        foot = QHBoxLayout()
        foot.addWidget(self.button)
        foot.addStretch(1)
        self.column.addLayout(head)
        self.column.addWidget(self.text)
        self.column.addLayout(foot)
        self.retranslate()

    def show_result(self, letters: Iterable[Verified], chain_is_whole: bool) -> None:
        """Say what became of each letter's files, and of the log."""
        self._result = tuple(letters), chain_is_whole
        self.button.setEnabled(True)
        self.retranslate()

    def show_trouble(self, text: str) -> None:
        """Say why nothing could be compared."""
        self._result = None
        self.button.setEnabled(True)
        self._say("warn", "triangle-alert", self.tr("Not verified"), text)

    def retranslate(self) -> None:
        """Set the words, also of the result."""
        self.button.setText(self.tr("&Verify"))
        if self._result is None:
            self._say("", "shield-check", self.tr("Is it still what was sent?"), self._explanation())
        else:
            self._show(*self._result)

    def _explanation(self) -> str:
        return self.tr("Compares the files in the folder with their fingerprints.")

    def _show(self, letters: tuple[Verified, ...], chain_is_whole: bool) -> None:
        changed = [line for letter in letters for line in self._lines(letter, several=len(letters) > 1)]
        if not chain_is_whole:
            changed.append(self.tr("An entry of Tactful’s log was changed or taken out."))
        if changed:
            after = self.tr("Tactful did not change it. The fingerprints of what was sent are kept.")
            self._say("warn", "triangle-alert", "\n".join(changed), after)
            return
        first = min((letter.letter.exported_at for letter in letters), default=None)
        day = written.day(first.astimezone(self._zone).date()) if first else ""
        words = self.tr("Unchanged since {day}").format(day=day)
        self._say("good", "circle-check", words, self.tr("Every file is exactly as it was filed."))

    def _lines(self, verified: Verified, *, several: bool) -> list[str]:
        words = self._words()
        pairs = [(name, str(getattr(verified.state, name))) for name in FILES]
        found = [words[name, state] for name, state in pairs if state in {EDITED, MISSING}]
        which = self.tr("{letter}: {what}")
        return [which.format(letter=verified.letter.number, what=x) if several else x for x in found]

    def _words(self) -> dict[tuple[str, str], str]:
        return {
            ("docx", EDITED): self.tr("The Word file was changed after it was sent."),
            ("docx", MISSING): self.tr("The Word file is missing from its folder."),
            ("pdf", EDITED): self.tr("The PDF was changed after it was sent."),
            ("pdf", MISSING): self.tr("The PDF is missing from its folder."),
            ("message", EDITED): self.tr("The customer’s message was changed after it was filed."),
            ("message", MISSING): self.tr("The customer’s message is missing from its folder."),
            ("record", EDITED): self.tr("The record file was changed after it was filed."),
            ("record", MISSING): self.tr("The record file is missing from its folder."),
        }

    def _ask(self) -> None:
        self.button.setEnabled(False)
        self.asked.emit()

    def _say(self, kind: str, icon: str, words: str, text: str) -> None:
        self.set_kind(kind)
        self._sign.change(icon, {"good": "accent", "": "muted"}.get(kind, kind))
        self.result.setText(words)
        fill_label(self.text, text)
