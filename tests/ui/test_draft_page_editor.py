# SPDX-License-Identifier: GPL-3.0-or-later
"""The draft's editor follows any text; the cursor stays at its words, and nothing is told."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication

from tests.ui.fakes import themed
from ui.wizard.draft_editor import DraftEditor

word = st.sampled_from(["we", "will", "not", "refund", "👍", "é", "it,"])
paragraph = st.lists(word, min_size=1, max_size=5).map(" ".join)
text = st.lists(paragraph, max_size=5).map("\n\n".join)


@pytest.fixture
def editor(qapp: QApplication, qtbot) -> DraftEditor:
    themed(qapp)
    made = DraftEditor()
    qtbot.addWidget(made)
    return made


@given(text, text)
def test_any_text_follows_any_other_without_a_word(qapp: QApplication, before: str, after: str) -> None:
    made = DraftEditor()
    told: list[str] = []
    made.edited.connect(told.append)
    made.follow(before)
    made.follow(after)
    assert made.text() == after
    assert told == []
    made.deleteLater()


@pytest.mark.parametrize(
    ("after", "left"),
    [
        ("One two.\n\nThree, fo|ur.", "unchanged"),
        ("One two.\n\nThree, twenty fo|ur.", "words came before it in its paragraph"),
        ("Zero.\n\nOne two.\n\nThree, fo|ur.", "a paragraph came before it"),
        ("Three, fo|ur.\n\nOne two.", "its paragraph was moved"),
        ("One, three.\n\nThree, fo|ur.\n\nFive.", "both neighbours changed"),
        ("One two.\n\nThree, fi|ve.", "its own words changed"),
    ],
)
def test_the_cursor_stays_at_its_words(editor: DraftEditor, after: str, left: str) -> None:
    editor.follow("One two.\n\nThree, four.")
    editor.show_place(19, 19)
    wanted = after.index("|")
    editor.follow(after.replace("|", ""))
    assert editor.offset(editor.textCursor().position()) == wanted, left


def test_a_first_text_is_read_from_its_start(editor: DraftEditor) -> None:
    editor.follow("One.\n\nTwo.")
    assert editor.textCursor().position() == 0


def test_the_editor_keeps_no_undo_beside_the_case(editor: DraftEditor) -> None:
    editor.follow("One.")
    editor.textCursor().insertText("Two. ")
    assert not editor.document().isUndoAvailable()
