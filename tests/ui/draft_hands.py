# SPDX-License-Identifier: GPL-3.0-or-later
"""What the tests of the draft page share."""

from __future__ import annotations

from PySide6.QtCore import Qt

from tests.ui.frames import Hands
from ui.wizard.draft_editor import DraftEditor
from ui.wizard.draft_page import DraftPage


def page_of(hands: Hands) -> DraftPage:
    """The draft page that is open."""
    page = hands.frame.page
    assert isinstance(page, DraftPage)
    return page


def editor_of(hands: Hands) -> DraftEditor:
    """Its editor."""
    return page_of(hands).editor


def append(hands: Hands, text: str) -> None:
    """The owner types a paragraph at the end."""
    editor = editor_of(hands)
    editor.setFocus()
    hands.bot.keyClick(editor, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    hands.bot.keyClick(editor, Qt.Key.Key_Return)
    hands.bot.keyClicks(editor, text)


def press_undo_of_toast(hands: Hands) -> str:
    """Press *Undo* on the newest line at the foot; what it said."""
    said, undo = hands.messages.toasts[-1]
    assert undo is not None
    undo()
    return said
