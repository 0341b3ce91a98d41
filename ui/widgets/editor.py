# SPDX-License-Identifier: GPL-3.0-or-later
"""The editor of the letter's body: one block per paragraph, with marks that differ by shape and colour.

Outside, the text is what ``Draft.text`` is (paragraphs with one empty line between them) and offsets are code
points. Inside, Qt counts UTF-16 units and blocks; only this file translates. Marks are ExtraSelections:
character formats would add steps to undo and would call the text changed.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QMimeData, QPoint, QSignalBlocker, Qt, Signal
from PySide6.QtGui import (
    QAction,
    QColor,
    QContextMenuEvent,
    QKeyEvent,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QMenu, QTextEdit, QWidget

from composer.text import clean, code_point_offset, utf16_offset
from ui.theme import scaled, tokens_of
from ui.widgets.paragraphs import BREAK, SPLIT, Piece, pieces

LINE = "\u2028"  # a line break inside a paragraph, as Qt keeps it in a block
PARAGRAPH_GAP = 12
MOST_IN_MENU = 6


@dataclass(frozen=True, slots=True)
class Mark:
    """A place of the text that is shown: half-open code points, and what it is.

    ``kind``: spelling (wave), grammar (dashes), tone (dots), stop (solid line on a soft ground), placeholder
    (ground), changed (soft ground). ``id`` comes back in the signals.
    """

    start: int
    end: int
    kind: str
    id: object = None
    title: str = ""
    suggestions: tuple[str, ...] = ()


_SHAPES = {
    "spelling": (QTextCharFormat.UnderlineStyle.WaveUnderline, "stop", ""),
    "grammar": (QTextCharFormat.UnderlineStyle.DashUnderline, "hint", ""),
    "tone": (QTextCharFormat.UnderlineStyle.DotLine, "warn", ""),
    "stop": (QTextCharFormat.UnderlineStyle.SingleUnderline, "stop", "stop_soft"),
    "placeholder": (QTextCharFormat.UnderlineStyle.NoUnderline, "", "warn_soft"),
    "changed": (QTextCharFormat.UnderlineStyle.NoUnderline, "", "accent_soft"),
}
LIT = "accent_soft"


class LetterEditor(QTextEdit):
    """Plain paragraphs with marks.

    Signals: ``edited(str)`` with the whole text after each change by the owner; ``paragraph_entered(int)``;
    ``mark_entered(object)`` with the id of the mark under the cursor, None when there is none;
    ``suggestion_chosen(object, str)`` with a mark's id and the wording taken from the menu.
    """

    edited = Signal(str)
    paragraph_entered = Signal(int)
    mark_entered = Signal(object)
    suggestion_chosen = Signal(object, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self._cut: list[Piece] = []
        self._cut_at = (-1, -1)  # revision and length of the document that was cut
        self._marks: tuple[Mark, ...] = ()
        self._lit: object = None
        self._paragraph = -1
        self._entered: object = None
        self._filling = False
        self.textChanged.connect(self._changed)
        self.cursorPositionChanged.connect(self._moved)

    # text

    def text(self) -> str:
        """The paragraphs, separated by one empty line; empty ones are left out."""
        return BREAK.join(piece.text for piece in self._pieces())

    def set_text(self, text: str) -> None:
        """Show a text, touching only the paragraphs that differ, so that cursor and undo survive."""
        text = clean(text)
        if text == clean(self.text()):  # what the owner has just typed comes back
            return
        wanted = [part for part in SPLIT.split(text) if part.strip()]
        was_empty = self.document().isEmpty()
        self._filling = True
        try:
            self._replace_blocks([part.replace("\n", LINE) for part in wanted])
            if was_empty:
                self.moveCursor(QTextCursor.MoveOperation.Start)
        finally:
            self._filling = False
        self._show_marks()

    def _replace_blocks(self, wanted: list[str]) -> None:
        blocks = [block.text() for block in self._blocks()]
        if blocks == wanted:
            return
        same_start = _common(blocks, wanted)
        same_end = _common(blocks[same_start:][::-1], wanted[same_start:][::-1])
        middle = wanted[same_start : len(wanted) - same_end]
        cursor = self._selecting_blocks(same_start, len(blocks) - same_end)
        cursor.beginEditBlock()
        if same_start == 0 and same_end == 0:
            cursor.insertText("\n".join(middle))
        elif same_start + same_end >= len(blocks):  # nothing goes, something comes between or after
            _insert_between(cursor, middle, at_start=same_start == 0)
        elif not middle:
            _remove_blocks(cursor, at_start=same_start == 0)
        else:
            cursor.insertText("\n".join(middle))
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.mergeBlockFormat(_block_format())
        cursor.endEditBlock()

    def _selecting_blocks(self, first: int, end: int) -> QTextCursor:
        document = self.document()
        cursor = QTextCursor(document)
        if first >= document.blockCount():
            cursor.movePosition(QTextCursor.MoveOperation.End)
            return cursor
        cursor.setPosition(document.findBlockByNumber(first).position())
        if end > first:
            last = document.findBlockByNumber(end - 1)
            cursor.setPosition(last.position() + last.length() - 1, QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def _blocks(self) -> list[QTextBlock]:
        document = self.document()
        return [document.findBlockByNumber(n) for n in range(document.blockCount())]

    def _pieces(self) -> list[Piece]:
        """Asked ten times at every key press, so it is remembered until the document changes."""
        now = self.document().revision(), self.document().characterCount()
        if now != self._cut_at:
            self._cut_at = now
            self._cut = pieces([(b.position(), b.text().replace(LINE, "\n")) for b in self._blocks()])
        return self._cut

    # places

    def offset(self, position: int) -> int:
        """A position of Qt's document as an offset of ``text()``."""
        found = None
        for piece in self._pieces():
            if piece.position > position:
                break
            found = piece
        if found is None:
            return 0
        inside = code_point_offset(found.text, position - found.position)
        return found.start + min(inside, len(found.text))

    def cursor_for(self, start: int, end: int) -> QTextCursor | None:
        """A cursor that selects code points of ``text()``; None when they are not there."""
        return self._cursor_in(self._pieces(), start, end)

    def _cursor_in(self, found: list[Piece], start: int, end: int) -> QTextCursor | None:
        for piece in found:
            if piece.start <= start <= piece.start + len(piece.text):
                stop = min(end, piece.start + len(piece.text))
                return self._selecting(piece, start - piece.start, stop - piece.start)
        return None

    def _selecting(self, piece: Piece, start: int, end: int) -> QTextCursor:
        cursor = QTextCursor(self.document())
        cursor.setPosition(piece.position + utf16_offset(piece.text, start))
        cursor.setPosition(piece.position + utf16_offset(piece.text, end), QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def show_place(self, start: int, end: int) -> None:
        """Put the cursor there and bring it into view."""
        cursor = self.cursor_for(start, end)
        if cursor is not None:
            cursor.setPosition(cursor.selectionStart())
            self.setTextCursor(cursor)
            self.ensureCursorVisible()

    @property
    def paragraph(self) -> int:
        """The number of the paragraph with the cursor, counted as in ``text()``; -1 for none."""
        here = self.textCursor().block().position()
        return next((n for n, piece in enumerate(self._pieces()) if piece.position == here), -1)

    def go_to_paragraph(self, number: int) -> None:
        """Put the cursor at the start of a paragraph."""
        found = self._pieces()[number : number + 1]
        if found:
            cursor = self.textCursor()
            cursor.setPosition(found[0].position)
            self.setTextCursor(cursor)
            self.ensureCursorVisible()

    # marks

    def set_marks(self, marks: Sequence[Mark], checked_text: str | None = None) -> None:
        """Show these marks and no others. With ``checked_text``, marks in changed paragraphs are left out."""
        own = self.text()
        if checked_text is not None and checked_text != own:
            marks = _still_true(marks, checked_text, self._pieces())
        self._marks = tuple(marks)
        self._show_marks()

    @property
    def marks(self) -> tuple[Mark, ...]:
        """The marks that are shown."""
        return self._marks

    def light(self, mark_id: object, *, move: bool = True) -> None:
        """Light the mark of that id and bring it into view; None puts the light out.

        ``move=False`` leaves the cursor where it is (the owner has just put it there).
        """
        self._lit = mark_id
        self._show_marks()
        mark = next((m for m in self._marks if mark_id is not None and m.id == mark_id), None)
        if mark is not None and move:
            self._entered = mark.id
            with QSignalBlocker(self):
                self.show_place(mark.start, mark.end)

    def mark_at(self, position: int) -> Mark | None:
        """The mark at a position of Qt's document; of two, one within the other, the inner one."""
        place = self.offset(position)
        here = (m for m in self._marks if m.start <= place <= m.end and m.id is not None)
        return min(here, key=_length, default=None)

    def apply(self, mark: Mark, wording: str) -> None:
        """Put another wording in a mark's place: one step of undo."""
        cursor = self.cursor_for(mark.start, mark.end)
        if cursor is not None and not self.isReadOnly():
            cursor.insertText(wording.replace("\n", LINE))

    def _show_marks(self) -> None:
        shown = []
        found = self._pieces() if self._marks else []
        for mark in sorted(self._marks, key=_length, reverse=True):  # the inner one is drawn over the outer
            cursor = self._cursor_in(found, mark.start, mark.end)
            if cursor is not None and cursor.hasSelection():
                lit = self._lit is not None and mark.id == self._lit
                shown.append(self._selection(cursor, mark.kind, lit=lit))
        self.setExtraSelections(shown)

    def _selection(self, cursor: QTextCursor, kind: str, *, lit: bool) -> QTextEdit.ExtraSelection:
        line, ink, ground = _SHAPES[kind]
        ground = LIT if lit else ground
        tokens, form = tokens_of(self), QTextCharFormat()
        if line is not QTextCharFormat.UnderlineStyle.NoUnderline:
            form.setUnderlineStyle(line)
            form.setUnderlineColor(QColor(tokens[ink]))
        if ground:
            form.setBackground(QColor(tokens[ground]))
        selection = QTextEdit.ExtraSelection()
        selection.cursor, selection.format = cursor, form
        return selection

    # what the owner does

    def _changed(self) -> None:
        if not self._filling:
            self.edited.emit(self.text())

    def _moved(self) -> None:
        paragraph = self.paragraph
        if paragraph != self._paragraph:
            self._paragraph = paragraph
            self.paragraph_entered.emit(paragraph)
        mark = self.mark_at(self.textCursor().position())
        entered = mark.id if mark else None
        if entered != self._entered:
            self._entered = entered
            self.mark_entered.emit(entered)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Period and event.modifiers() == Qt.KeyboardModifier.ControlModifier:
            self.open_menu(self.textCursor().position(), self.mapToGlobal(self.cursorRect().bottomLeft()))
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.open_menu(self.cursorForPosition(event.pos()).position(), event.globalPos())

    def open_menu(self, position: int, where: QPoint) -> QMenu:
        """The menu of a place: better wordings first, then cut, copy and paste. It does not block."""
        menu = self.createStandardContextMenu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        mark = self.mark_at(position)
        if mark is not None:
            self._add_wordings(menu, mark)
        menu.popup(where)
        return menu

    def _add_wordings(self, menu: QMenu, mark: Mark) -> None:
        first = menu.actions()[0] if menu.actions() else None
        entries = []
        if mark.title:
            heading = QAction(mark.title.replace("&", "&&"), menu)
            heading.setEnabled(False)
            entries.append(heading)
        if not self.isReadOnly():
            entries += [_Wording(menu, self, mark, text) for text in mark.suggestions[:MOST_IN_MENU]]
        separator = QAction(menu)
        separator.setSeparator(True)
        for entry in (*entries, separator):
            menu.insertAction(first, entry)  # type: ignore[arg-type]  # None puts it at the end

    def take(self, mark: Mark, wording: str) -> None:
        """Apply a wording that was chosen from the menu."""
        self.apply(mark, wording)
        self.suggestion_chosen.emit(mark.id, wording)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste text only; an empty line begins a paragraph, a single line end stays within one."""
        parts = [part.strip("\n") for part in SPLIT.split(clean(source.text()))]
        self.textCursor().insertText("\n".join(part.replace("\n", LINE) for part in parts))
        self.ensureCursorVisible()

    def set_typeface(self, family: str, px: int = 15) -> None:
        """Show the text in another typeface (reading with fresh eyes)."""
        self.setStyleSheet(f"font-family: '{family}'; font-size: {scaled(px)}px;")


class _Wording(QAction):
    def __init__(self, menu: QMenu, editor: LetterEditor, mark: Mark, wording: str) -> None:
        super().__init__(wording.replace("&", "&&") or editor.tr("(leave it out)"), menu)
        self._editor, self._mark, self._wording = editor, mark, wording
        self.triggered.connect(self._run)

    def _run(self) -> None:
        self._editor.take(self._mark, self._wording)


def _common(one: list[str], other: list[str]) -> int:
    count = 0
    for left, right in zip(one, other, strict=False):
        if left != right:
            break
        count += 1
    return count


def _insert_between(cursor: QTextCursor, new: list[str], *, at_start: bool) -> None:
    text = "\n".join(new)
    if at_start:
        cursor.insertText(text + "\n")
    elif cursor.atEnd():
        cursor.insertText("\n" + text)
    else:
        cursor.insertText(text + "\n")


def _remove_blocks(cursor: QTextCursor, *, at_start: bool) -> None:
    """Remove the selected blocks together with one of the ends around them."""
    start, end = cursor.selectionStart(), cursor.selectionEnd()
    if at_start:
        cursor.setPosition(start)
        cursor.setPosition(end + 1, QTextCursor.MoveMode.KeepAnchor)
    else:
        cursor.setPosition(start - 1)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    cursor.removeSelectedText()


def _block_format() -> QTextBlockFormat:
    form = QTextBlockFormat()
    form.setBottomMargin(scaled(PARAGRAPH_GAP))
    form.setLineHeight(140, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    return form


def _length(mark: Mark) -> int:
    return mark.end - mark.start


def _still_true(marks: Sequence[Mark], checked: str, now: list[Piece]) -> list[Mark]:
    """The marks in paragraphs that still read as they were checked, moved to where those stand now."""
    then = pieces([(0, part) for part in checked.split(BREAK)])
    by_text = {piece.text.rstrip(): piece.start for piece in reversed(now)}
    by_number = dict(enumerate(now))
    kept = []
    for mark in marks:
        for number, piece in enumerate(then):
            if not piece.start <= mark.start <= mark.end <= piece.start + len(piece.text):
                continue
            same = by_number.get(number)
            stands = same.start if same and same.text.rstrip() == piece.text.rstrip() else None
            start = stands if stands is not None else by_text.get(piece.text.rstrip())
            if start is not None:
                moved = start - piece.start
                kept.append(
                    Mark(
                        mark.start + moved, mark.end + moved, mark.kind, mark.id, mark.title, mark.suggestions
                    )
                )
            break
    return kept
