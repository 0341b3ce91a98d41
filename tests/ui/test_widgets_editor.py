# SPDX-License-Identifier: GPL-3.0-or-later
"""The letter editor: text in and out, places, marks, menu, undo."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QColor, QTextCharFormat
from PySide6.QtWidgets import QApplication

from composer.text import clean
from tests.ui.fakes import themed
from ui.theme import LIGHT
from ui.widgets.editor import LetterEditor, Mark

TEXT = "Thank you for your letter.\n\nWe can not refund teh 👍 chair.\n\nYours"


@pytest.fixture
def editor(qapp: QApplication, qtbot) -> LetterEditor:
    themed(qapp)
    made = LetterEditor()
    qtbot.addWidget(made)
    made.resize(480, 400)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


def mark(kind: str, words: str, text: str = TEXT, **more) -> Mark:
    start = text.index(words)
    return Mark(start, start + len(words), kind, id=words, **more)


def test_text_comes_out_as_it_went_in(editor: LetterEditor) -> None:
    editor.set_text(TEXT)
    assert editor.text() == TEXT
    assert editor.document().blockCount() == 3


paragraph = st.text("ab 👍\n", min_size=1, max_size=8).filter(
    lambda t: t.strip() and t == t.strip() and "\n\n" not in t
)


@given(st.lists(paragraph, max_size=5), st.lists(paragraph, max_size=5))
def test_any_text_can_follow_any_other(qapp: QApplication, before: list[str], after: list[str]) -> None:
    made = LetterEditor()
    wanted = ["\n".join(line.strip() for line in part.split("\n") if line.strip()) for part in after]
    made.set_text("\n\n".join(before))
    made.set_text("\n\n".join(wanted))
    assert made.text() == "\n\n".join(wanted)
    made.deleteLater()


def test_showing_another_text_keeps_cursor_and_undo(editor: LetterEditor, qtbot) -> None:
    editor.set_text(TEXT)
    editor.go_to_paragraph(2)
    qtbot.keyClick(editor, Qt.Key.Key_End)
    qtbot.keyClicks(editor, "!")
    editor.set_text(editor.text().replace("Thank you", "Many thanks"))
    assert editor.paragraph == 2
    qtbot.keyClicks(editor, "?")
    assert editor.text().endswith("Yours!?")
    editor.undo()
    editor.undo()
    assert editor.text().startswith("Thank you")


@pytest.mark.parametrize("place", [0, 2], ids=["first", "last"])
@pytest.mark.parametrize("key", [Qt.Key.Key_Home, Qt.Key.Key_End])
def test_what_is_typed_and_comes_back_stays_as_it_was_typed(
    editor: LetterEditor, qtbot, place: int, key: Qt.Key
) -> None:
    editor.set_text(TEXT)
    editor.edited.connect(lambda text: editor.set_text(clean(text)))
    editor.go_to_paragraph(place)
    qtbot.keyClick(editor, key)
    qtbot.keyClicks(editor, " It is so. ")
    assert editor.document().blockCount() == 3
    assert " It is so. " in editor.document().findBlockByNumber(place).text()


def test_only_the_owner_changes_are_told(editor: LetterEditor, qtbot) -> None:
    heard: list[str] = []
    editor.edited.connect(heard.append)
    editor.set_text(TEXT)
    editor.set_marks([mark("spelling", "teh")])
    assert heard == []
    qtbot.keyClicks(editor, "x")
    assert heard == ["x" + TEXT]


def test_marks_stand_on_their_words_also_after_an_emoji(editor: LetterEditor) -> None:
    editor.set_text(TEXT)
    editor.set_marks([mark("spelling", "teh"), mark("tone", "chair")])
    selections = editor.extraSelections()
    held = {one.cursor.selectedText(): editor.offset(one.cursor.selectionStart()) for one in selections}
    assert held == {"teh": TEXT.index("teh"), "chair": TEXT.index("chair")}


def test_each_kind_has_its_own_shape(editor: LetterEditor) -> None:
    editor.set_text(TEXT)
    editor.set_marks(
        [
            mark(kind, word)
            for kind, word in zip(("spelling", "grammar", "tone", "stop"), TEXT.split(), strict=False)
        ]
    )
    shapes = [s.format.underlineStyle() for s in editor.extraSelections()]
    assert len(set(shapes)) == 4
    assert QTextCharFormat.UnderlineStyle.WaveUnderline in shapes


def test_marks_of_an_older_text_stay_only_where_it_still_reads_so(editor: LetterEditor, qtbot) -> None:
    editor.set_text(TEXT)
    checked = editor.text()
    qtbot.keyClicks(editor, "Oh, t")
    editor.set_marks([mark("tone", "Thank"), mark("spelling", "teh")], checked)
    assert [s.cursor.selectedText() for s in editor.extraSelections()] == ["teh"]


def test_a_wording_from_the_menu_is_one_step_of_undo(editor: LetterEditor, qtbot) -> None:
    editor.set_text(TEXT)
    found = mark("spelling", "teh", title="Spelling", suggestions=("the", "ten"))
    editor.set_marks([found])
    editor.show_place(found.start, found.end)
    menu = editor.open_menu(editor.textCursor().position(), editor.mapToGlobal(editor.rect().center()))
    words = [action.text() for action in menu.actions()]
    assert words[:3] == ["Spelling", "the", "ten"]
    with qtbot.waitSignal(editor.suggestion_chosen) as told:
        menu.actions()[1].trigger()
    menu.close()
    assert told.args == ["teh", "the"]
    assert "refund the 👍" in editor.text()
    editor.undo()
    assert editor.text() == TEXT


def test_a_mark_is_told_when_the_cursor_enters_it(editor: LetterEditor, qtbot) -> None:
    editor.set_text(TEXT)
    editor.set_marks([mark("spelling", "teh")])
    with qtbot.waitSignal(editor.mark_entered) as told:
        editor.show_place(TEXT.index("teh") + 1, TEXT.index("teh") + 1)
    assert told.args == ["teh"]


def test_a_mark_is_lit_and_brought_into_view(editor: LetterEditor) -> None:
    editor.set_text(TEXT + "\n\nx" * 60)
    editor.set_marks([mark("spelling", "teh")])
    editor.verticalScrollBar().setValue(editor.verticalScrollBar().maximum())
    editor.light("teh")
    assert editor.cursorRect().top() >= 0
    held = editor.extraSelections()  # a selection lives as long as its list
    shown = held[0].format
    assert shown.background().color() == QColor(LIGHT["accent_soft"])
    assert shown.underlineStyle() == QTextCharFormat.UnderlineStyle.WaveUnderline


def test_a_locked_editor_offers_no_wordings(editor: LetterEditor) -> None:
    editor.set_text(TEXT)
    found = mark("spelling", "teh", suggestions=("the",))
    editor.set_marks([found])
    editor.setReadOnly(True)
    menu = editor.open_menu(found.start + 2, editor.pos())
    assert "the" not in [action.text() for action in menu.actions()]
    menu.close()
    editor.apply(found, "the")
    assert editor.text() == TEXT


def test_pasted_text_becomes_plain_paragraphs(editor: LetterEditor) -> None:
    data = QMimeData()
    data.setHtml("<b>no</b>")
    data.setText("One\r\ntwo\r\n\r\nThree\x00")
    editor.insertFromMimeData(data)
    assert editor.text() == "One\ntwo\n\nThree"


def test_tab_leaves_the_editor(editor: LetterEditor) -> None:
    assert editor.tabChangesFocus()


def test_a_mark_within_another_is_drawn_over_it_and_found_first(editor: LetterEditor) -> None:
    editor.set_text(TEXT)
    inner, outer = mark("spelling", "teh"), mark("tone", "not refund teh")
    editor.set_marks([outer, inner])
    drawn = [one.cursor.selectedText() for one in editor.extraSelections()]
    assert drawn == ["not refund teh", "teh"]
    editor.set_marks([inner, outer])
    assert [one.cursor.selectedText() for one in editor.extraSelections()] == drawn
    inside, beside = (editor.cursor_for(one.start + 1, one.start + 1) for one in (inner, outer))
    assert inside is not None and beside is not None
    assert editor.mark_at(inside.position()) == inner
    assert editor.mark_at(beside.position()) == outer
