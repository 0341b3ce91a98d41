# SPDX-License-Identifier: GPL-3.0-or-later
"""What the owner is told, and where: bar, toast, box."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMessageBox, QVBoxLayout, QWidget

from composer.errors import BadInput, FileTrouble, NotAllowed
from tests.ui.fakes import themed
from ui.messages import Action, MessageBar, WindowMessages


class Window(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.bar = MessageBar()
        QVBoxLayout(self).addWidget(self.bar)


@pytest.fixture
def window(qapp: QApplication, qtbot) -> Window:
    themed(qapp)
    made = Window()
    qtbot.addWidget(made)
    made.resize(700, 500)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


@pytest.fixture
def messages(window: Window) -> WindowMessages:
    made = WindowMessages(window)
    made.use_bar(window.bar)
    return made


def test_a_page_message_stands_at_the_top_until_it_is_put_away(messages, window, qtbot) -> None:
    messages.page("The customer wrote again.", "warn")
    assert window.bar.isVisible()
    assert window.bar.text.text() == "The customer wrote again."
    qtbot.mouseClick(window.bar.buttons[-1], Qt.MouseButton.LeftButton)
    assert window.bar.isHidden()


def test_a_messages_button_acts_and_puts_it_away(messages, window, qtbot) -> None:
    pressed: list[str] = []
    messages.page("Saved elsewhere.", "stop", (Action("Take mine", lambda: pressed.append("mine")),))
    qtbot.mouseClick(window.bar.buttons[0], Qt.MouseButton.LeftButton)
    assert pressed == ["mine"]
    assert window.bar.isHidden()


def test_an_answer_may_be_a_new_message(messages, window, qtbot) -> None:
    messages.page("One", "hint", (Action("More", lambda: messages.page("Two")),))
    qtbot.mouseClick(window.bar.buttons[0], Qt.MouseButton.LeftButton)
    assert window.bar.isVisible()
    assert window.bar.text.text() == "Two"


def test_markup_is_shown_as_it_is(messages, window) -> None:
    messages.page("<b>bold</b>")
    assert window.bar.text.textFormat() == Qt.TextFormat.PlainText


def test_a_toast_offers_undo_instead_of_asking(messages, window, qtbot) -> None:
    undone: list[int] = []
    messages.toast("Reason deleted", lambda: undone.append(1))
    toast = messages.toast_shown
    assert toast.isVisible()
    assert window.rect().contains(toast.geometry())
    qtbot.mouseClick(toast.button, Qt.MouseButton.LeftButton)
    assert undone == [1]
    assert toast.isHidden()


def test_a_toast_without_undo_has_no_button(messages) -> None:
    messages.toast("Copied")
    assert messages.toast_shown.button.isHidden()


def box(window: QWidget) -> QMessageBox:
    found = window.findChild(QMessageBox)
    assert found is not None
    return found


def test_trouble_says_what_happened_what_was_kept_and_what_to_do(messages, window, qtbot) -> None:
    messages.trouble(
        "No room", "The disk is full.", "Your case is saved.", "Make room and try again.", "ENOSPC"
    )
    shown = box(window)
    assert shown.text() == "The disk is full."
    assert shown.informativeText() == "Your case is saved.\nMake room and try again."
    assert shown.detailedText() == "ENOSPC"
    shown.close()


@pytest.mark.parametrize("error", [BadInput("amount_negative"), NotAllowed("hard_stop")])
def test_what_the_owner_can_mend_stands_on_the_page(messages, window, error) -> None:
    messages.error(error)
    assert window.bar.isVisible()
    assert window.findChild(QMessageBox) is None


def test_only_the_machines_failures_get_a_box(messages, window) -> None:
    messages.error(FileTrouble("something_new"))
    shown = box(window)
    assert "folder" in shown.text()
    assert "something_new" in shown.detailedText()
    shown.close()


def test_a_toast_stays_behind_on_the_page_it_was_about(messages, window, qtbot) -> None:
    messages.toast("The reason was removed.", lambda: None)
    messages.use_bar(window.bar)
    assert messages.toast_shown.isVisible()
    messages.use_bar(MessageBar(window))
    assert messages.toast_shown.isHidden()
