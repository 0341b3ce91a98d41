# SPDX-License-Identifier: GPL-3.0-or-later
"""Sentences kept in every letter, each with its reason; and what was called a wrong finding, to copy."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from composer.business import Business
from composer.desk.keeping import KeptSentence
from ui.place import Tools
from ui.settings.saving import Saver
from ui.widgets.kept_row import KeptRow
from ui.widgets.labels import button, text_label
from ui.words.findings import EVERYWHERE, KIND, because_word, scope_word


class KeptSentences(QWidget):
    """The list, newest first, each with *Take out*."""

    def __init__(self, tools: Tools, saver: Saver) -> None:
        super().__init__()
        self._tools, self._saver = tools, saver
        self._shown: tuple[KeptSentence, ...] = ()
        self._rows: list[_Row] = []
        self.none = text_label("quiet")
        self.copy = button("small", "copy")
        self.copy.setObjectName("kept.copy_wrong")
        self.copy.clicked.connect(self._collect)
        self.about_copy = text_label("hint")
        self._list = QVBoxLayout()
        self._list.setSpacing(16)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.none)
        column.addLayout(self._list)
        column.addSpacing(12)
        column.addWidget(self.copy, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.about_copy)

    def retranslate(self) -> None:
        """Set the words."""
        self.none.setText(
            self.tr("None yet. When you keep words in the check, you can keep them in every letter.")
        )
        self.copy.setText(self.tr("Copy wrong findings"))
        self.about_copy.setText(
            self.tr(
                "All findings that you called wrong, as text for the makers of Tactful. It is only copied; "
                "read it before you pass it on, because it may hold names."
            )
        )
        for row in self._rows:
            row.retranslate()

    def refresh(self) -> None:
        """Show what is stored."""
        stored = self._tools.desk.keeping.sentences()
        self.none.setVisible(not stored)
        if stored == self._shown:
            return
        self._shown = stored
        for old in self._rows:
            self._list.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._rows = [_Row(one) for one in stored]
        for number, row in enumerate(self._rows):
            row.undo.setObjectName(f"kept.{number}.remove")
            row.undo.clicked.connect(partial(self._remove, row.one))
            self._list.addWidget(row)

    def _remove(self, one: KeptSentence, _checked: bool = False) -> None:
        if self._saver.now("kept", partial(self._take_out, one)):
            self.refresh()
            self._tools.messages.toast(self.tr("From now on it is told again in every letter."))

    def _take_out(self, one: KeptSentence) -> Business:
        self._tools.desk.keeping.remove(one.kept.key, one.template)
        return self._tools.desk.profile.business()

    def _collect(self) -> None:
        """Reading every case takes a moment where there are many: not on this thread."""
        self._tools.background.run(self._tools.desk.keeping.wrong_findings, self._copy, key="kept.wrong")

    def _copy(self, lines: str) -> None:
        if not lines:
            self._tools.messages.toast(self.tr("You have not called any finding wrong."))
            return
        QGuiApplication.clipboard().setText(lines)
        self._tools.messages.toast(self.tr("The wrong findings are copied."))


class _Row(KeptRow):
    def __init__(self, one: KeptSentence) -> None:
        super().__init__(one.kept.sentence)
        self.one = one
        self.retranslate()

    def retranslate(self) -> None:
        kept = self.one.kept
        where = scope_word(KIND if self.one.template else EVERYWHERE)
        because = " · ".join(part for part in (where, because_word(kept.because), kept.note) if part)
        self.say(because, self.tr("Take out"), self.tr("Take out: {words}").format(words=kept.sentence))
