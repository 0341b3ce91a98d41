# SPDX-License-Identifier: GPL-3.0-or-later
"""The editor of the draft: it follows the case, and undo is the case's own.

There is one line of undo for everything that changes the draft: typing, another template, a paragraph written
anew. It belongs to the case's keeper. An editor with a second one beside it would take back half of a change
(the words, but not what they came from), so this editor keeps none and lets Ctrl+Z pass to the frame.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QMimeData, QPoint, QSignalBlocker, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QKeySequence, QTextCursor
from PySide6.QtWidgets import QMenu, QToolTip, QWidget

from composer.text import MAX_TEXT, clean
from ui.widgets.editor import LetterEditor, Mark
from ui.widgets.paragraphs import BREAK

_UNDO = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo)
_NOT_HERE = {"edit-undo", "edit-redo"}  # Qt's entries for a stack that this editor does not have


class DraftEditor(LetterEditor):
    """Signal ``too_long()``: a paste was refused because the letter would be longer than a letter can be.

    ``one_step`` is true while a change is made that undoes by itself and not with the typing before it.
    """

    too_long = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setUndoRedoEnabled(False)
        self.one_step = False

    def event(self, event: QEvent) -> bool:
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and any(event.matches(key) for key in _UNDO)
        ):
            event.ignore()  # the frame's undo
            return True
        return super().event(event)

    def open_menu(self, position: int, where: QPoint) -> QMenu:
        menu = super().open_menu(position, where)
        for action in menu.actions():
            if action.objectName() in _NOT_HERE:
                menu.removeAction(action)
        return menu

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            mark = self.mark_at(self.cursorForPosition(event.pos()).position())
            QToolTip.showText(event.globalPos(), mark.title if mark else "", self)
            return True
        return super().viewportEvent(event)

    def insertFromMimeData(self, source: QMimeData) -> None:
        if self.document().characterCount() + len(source.text()) > MAX_TEXT:
            self.too_long.emit()
            return
        self.one_step = True
        super().insertFromMimeData(source)
        self.one_step = False

    def take(self, mark: Mark, wording: str) -> None:
        self.one_step = True
        super().take(mark, wording)
        self.one_step = False

    def follow(self, text: str) -> None:
        """Show the case's text. Only what differs is touched; the cursor stays at its words."""
        own = self.text()
        if clean(own) == text:
            return
        place = self.offset(self.textCursor().position())
        start, old_end, new_end = _difference(own, text)
        with QSignalBlocker(self):
            if not self._replace(own, start, old_end, text[start:new_end]):
                self.set_text(text)
        shown = self.text()
        if shown != own:
            again = _same_words(own, shown, place)
            self._put_cursor(_moved(place, start, old_end, new_end) if again is None else again)

    def _replace(self, own: str, start: int, end: int, words: str) -> bool:
        """Replace words within one paragraph; False when the change is not of that kind."""
        if "\n" in own[start:end] or "\n" in words:
            return False
        cursor = self.cursor_for(start, end)
        if cursor is None:
            return False
        cursor.insertText(words)
        return True

    def _put_cursor(self, place: int) -> None:
        place = min(place, len(self.text()))
        cursor = self.cursor_for(place, place)
        if cursor is not None:
            cursor.clearSelection()
            self.setTextCursor(cursor)

    def select(self, start: int, end: int) -> None:
        """Select code points of the text and bring them into view."""
        cursor = self.cursor_for(start, end)
        if cursor is not None:
            self.setTextCursor(cursor)
            self.ensureCursorVisible()

    def paragraph_place(self, number: int) -> tuple[int, int] | None:
        """Where a paragraph begins and ends in ``text()``."""
        parts = self.text().split(BREAK)
        if not 0 <= number < len(parts):
            return None
        start = _start(self.text(), number)
        return start, start + len(parts[number])

    def reveal(self, start: int) -> None:
        """Scroll to a place without moving the cursor."""
        cursor = self.cursor_for(start, start)
        if cursor is None:
            return
        line, bar = self.cursorRect(QTextCursor(cursor)), self.verticalScrollBar()
        if line.top() < 0 or line.bottom() > self.viewport().height():
            bar.setValue(bar.value() + line.top() - self.viewport().height() // 4)


def _difference(old: str, new: str) -> tuple[int, int, int]:
    """Where two texts begin to differ, and where the difference ends in each (code points)."""
    shorter = min(len(old), len(new))
    start = next((i for i in range(shorter) if old[i] != new[i]), shorter)
    same = next((i for i in range(shorter - start) if old[-1 - i] != new[-1 - i]), shorter - start)
    return start, len(old) - same, len(new) - same


def _same_words(old: str, new: str, place: int) -> int | None:
    """Where a place stands if its paragraph is in the new text word for word, the nearest one of several."""
    if not old:
        return 0
    before = old[:place].count(BREAK)
    inside, words = place - _start(old, before), old.split(BREAK)[before]
    found = [n for n, part in enumerate(new.split(BREAK)) if part == words]
    if not found:
        return None
    return _start(new, min(found, key=lambda n: abs(n - before))) + inside


def _start(text: str, number: int) -> int:
    """Where a paragraph begins."""
    return sum(len(part) + len(BREAK) for part in text.split(BREAK)[:number])


def _moved(place: int, start: int, old_end: int, new_end: int) -> int:
    """A place of the old text in the new one; inside what was replaced: as far in as possible."""
    if place >= old_end:
        return place + new_end - old_end
    return min(place, max(start, new_end))
