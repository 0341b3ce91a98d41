# SPDX-License-Identifier: GPL-3.0-or-later
"""Entries of the profile: a line, a paragraph, a number of days; each says beside itself what is wrong."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QWidget

from composer.errors import BadInput, TactfulError
from composer.text import clean, clean_line
from ui.theme import scaled, tabular
from ui.widgets.field import LabelledField
from ui.widgets.filling import fill_combo, fill_line, fill_text
from ui.words import sentence

Glyphs = Callable[[str], str]


Control = TypeVar("Control", bound=QWidget)


class ProfileEntry(LabelledField, Generic[Control]):
    """What all entries share: a field's path, and whether what stands there was refused.

    Signal ``withdrawn(str)``: what was edited a moment ago does not hold any more; do not store it.
    """

    withdrawn = Signal(str)
    control: Control

    def __init__(self, field: str, control: Control) -> None:
        super().__init__(control)
        self.field = field
        self.refused = False

    def refuse(self, error: TactfulError) -> None:
        """Say why this cannot be taken; it stays on the screen until it is mended."""
        self.refused = True
        self.set_problem(sentence(error).short)

    def accept(self) -> None:
        """It was taken."""
        self.refused = False
        self.set_problem(None)


class TextEntry(ProfileEntry[QLineEdit]):
    """One line. Signal ``edited(str, str)``: field and text, for each change by the owner.

    ``unprintable`` tells which characters of a text the letter's font lacks.
    """

    edited = Signal(str, str)

    def __init__(self, field: str, unprintable: Glyphs | None = None) -> None:
        super().__init__(field, QLineEdit())
        self.line = self.control
        self.line.setObjectName(field)
        self._unprintable = unprintable
        self._hint = self._empty_hint = self._note = ""
        self.line.textEdited.connect(self._typed)
        self.line.editingFinished.connect(self._left)

    def set_words(self, label: str, hint: str = "", when_empty: str = "") -> None:
        """Set label and hint; ``when_empty`` stands there as long as nothing is entered."""
        self._hint, self._empty_hint = hint, when_empty
        self.set_label(label, hint)
        self._show_hint()

    def show_value(self, text: str) -> None:
        """Show what is stored, leaving alone what is being typed or was refused."""
        if not self.refused:
            fill_line(self.line, text)
        if not self.line.hasFocus():
            self.line.setCursorPosition(0)  # a long text shows its beginning
        self._show_hint()

    def _typed(self, text: str) -> None:
        self._note = ""
        self._show_hint()
        self.edited.emit(self.field, text)

    def _left(self) -> None:
        typed = self.line.text()
        tidy = clean_line(typed)
        if tidy != typed:
            with QSignalBlocker(self.line):
                self.line.setText(tidy)
        if len(clean(typed)) < len(unicodedata.normalize("NFC", typed)):
            self._note = self.tr("Signs that cannot be seen or printed were taken out.")
            self._show_hint()
        if not self.refused:
            self._look_at_glyphs()

    def accept(self) -> None:
        """It was taken; what cannot be printed is still said."""
        super().accept()
        if not self.line.hasFocus():
            self._look_at_glyphs()

    def _look_at_glyphs(self) -> None:
        missing = self._unprintable(self.line.text()) if self._unprintable else ""
        text = self.tr("Letters cannot show “{characters}”. Leave it out, so that they can be printed.")
        self.set_problem(text.format(characters=" ".join(missing[:5])) if missing else None)

    def _show_hint(self) -> None:
        empty = not self.line.text().strip()
        self.set_hint(self._note or (empty and self._empty_hint) or self._hint)


class ParagraphEntry(ProfileEntry[QPlainTextEdit]):
    """A few lines of text. Signal ``edited(str, str)``."""

    edited = Signal(str, str)

    def __init__(self, field: str, lines: int = 3) -> None:
        super().__init__(field, QPlainTextEdit())
        self.box = self.control
        self.box.setObjectName(field)
        self.box.setTabChangesFocus(True)
        self.box.setFixedHeight(scaled(20 * lines) + 24)
        self.box.textChanged.connect(self._typed)

    def show_value(self, text: str) -> None:
        """Show what is stored, leaving alone what is being typed or was refused."""
        if not self.refused:
            fill_text(self.box, text)

    def _typed(self) -> None:
        self.edited.emit(self.field, self.box.toPlainText())


class DaysEntry(ProfileEntry[QLineEdit]):
    """A whole number of days. Signal ``edited(str, object)``: field and int, or None when it is empty."""

    edited = Signal(str, object)

    def __init__(self, field: str, *, may_be_empty: bool = False) -> None:
        super().__init__(field, QLineEdit())
        self.line = self.control
        self.line.setObjectName(field)
        self.line.setFont(tabular(self.line.font()))
        self.line.setMaximumWidth(scaled(120))
        self.line.setInputMethodHints(Qt.InputMethodHint.ImhDigitsOnly)
        self._may_be_empty = may_be_empty
        self.line.textEdited.connect(self._typed)

    def show_value(self, days: int | None) -> None:
        """Show what is stored, leaving alone what is being typed or was refused."""
        if not self.refused:
            fill_line(self.line, "" if days is None else str(days))

    def _typed(self, text: str) -> None:
        figures = "".join(text.split())
        if not figures and self._may_be_empty:
            self.accept()
            self.edited.emit(self.field, None)
        elif re.fullmatch(r"\d{1,9}", figures):
            self.accept()
            self.edited.emit(self.field, int(figures))
        else:
            self.withdrawn.emit(self.field)
            self.refuse(BadInput("days_unreadable", field=self.field))


class ChoiceEntry(ProfileEntry[QComboBox]):
    """One of many. Signal ``edited(str, object)``: field and value."""

    edited = Signal(str, object)

    def __init__(self, field: str, values: Sequence[object]) -> None:
        super().__init__(field, QComboBox())
        self.box = self.control
        self.box.setObjectName(field)
        for value in values:
            self.box.addItem(str(value), value)
        self.box.activated.connect(self._chosen)

    def set_texts(self, texts: Sequence[str]) -> None:
        """Set the words, in the order of the values."""
        for index, text in enumerate(texts):
            self.box.setItemText(index, text)

    def show_value(self, value: object) -> None:
        """Show what is stored; a value that is not offered is added."""
        if self.box.findData(value) < 0:
            self.box.addItem(str(value), value)
        fill_combo(self.box, value)

    def _chosen(self) -> None:
        self.edited.emit(self.field, self.box.currentData())
