# SPDX-License-Identifier: GPL-3.0-or-later
"""The one way to tell the owner something.

Beside the field: ``LabelledField.set_problem``. Everything else goes through ``Messages``:

    page(text, kind, actions)                         a bar at the top of the page
    toast(text, undo)                                 done, with *Undo* instead of "Are you sure?"
    trouble(title, happened, kept, next, details)     a box, only when the machine failed; it never blocks
    error(error)                                      picks the right one for one of our own errors

All texts are shown as plain text, never as markup.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QMessageBox, QPushButton, QVBoxLayout, QWidget

from composer.errors import BadInput, EngineTrouble, NotAllowed, TactfulError
from ui.icons import IconMark
from ui.theme import scaled
from ui.words import sentence

TOAST_MS = 8000
KINDS = {"hint": "info", "warn": "triangle-alert", "stop": "octagon-alert", "good": "circle-check"}


@dataclass(frozen=True)
class Action:
    """A button of a message."""

    text: str
    run: Callable[[], object]


class Messages(Protocol):
    """What pages and parts may say. Tests hand in one that records."""

    def page(self, text: str, kind: str = "hint", actions: Sequence[Action] = ()) -> None:
        """Show ``text`` at the top of the page; ``kind`` is hint, warn, stop or good."""
        ...

    def clear_page(self) -> None:
        """Take the page's message away."""
        ...

    def toast(self, text: str, undo: Callable[[], object] | None = None) -> None:
        """Say for a few seconds what was done, with *Undo* where it can be undone."""
        ...

    def trouble(self, title: str, happened: str, kept: str, next_step: str, details: str = "") -> None:
        """Show a box because the machine failed: what happened, what was kept, what to do next."""
        ...

    def error(self, error: TactfulError) -> None:
        """Tell about one of our own errors in its proper place."""
        ...


class WindowMessages(QObject):
    """Messages of one window: into the bar of the page shown, over the window, or in a box."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._bar: MessageBar | None = None
        self.toast_shown = Toast(window)

    def use_bar(self, bar: MessageBar | None) -> None:
        """Page messages appear in ``bar`` from now on; what was said on the page before goes with it."""
        if bar is not self._bar:
            self.toast_shown.hide()
        self._bar = bar

    def page(self, text: str, kind: str = "hint", actions: Sequence[Action] = ()) -> None:
        if self._bar is None:
            self.toast_shown.say(text, actions[0] if actions else None)
        else:
            self._bar.say(text, kind, actions)

    def clear_page(self) -> None:
        if self._bar is not None:
            self._bar.hide()

    def toast(self, text: str, undo: Callable[[], object] | None = None) -> None:
        self.toast_shown.say(text, Action(self.tr("Undo"), undo) if undo else None)

    def trouble(self, title: str, happened: str, kept: str, next_step: str, details: str = "") -> None:
        box = QMessageBox(self._window)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setIcon(QMessageBox.Icon.Warning)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setWindowTitle(title)
        box.setText(happened)
        box.setInformativeText("\n".join(part for part in (kept, next_step) if part))
        if details:
            box.setDetailedText(details)
        box.open()  # never exec: the window goes on living behind it

    def error(self, error: TactfulError) -> None:
        words = sentence(error)
        if isinstance(error, (BadInput, NotAllowed, EngineTrouble)):
            text = " ".join(part for part in (words.happened, words.kept, words.next) if part)
            self.page(text, "stop" if isinstance(error, NotAllowed) else "warn")
        else:
            details = self.tr("Code: {code}").format(code=error.code)
            self.trouble(self.tr("Something did not work"), words.happened, words.kept, words.next, details)


class MessageBar(QFrame):
    """The message at the top of a page: a sign, the words, buttons, and a way to put it away."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("messageBar")
        self.setProperty("role", "card")
        self.setProperty("kind", "hint")
        self._sign = IconMark("info", "hint", 18)
        self.text = QLabel()
        self.text.setTextFormat(Qt.TextFormat.PlainText)
        self.text.setWordWrap(True)
        self._buttons = QHBoxLayout()
        self._made: list[QPushButton] = []
        self._lay_out()
        self.hide()

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(8)
        words.addWidget(self.text)
        words.addLayout(self._buttons)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 10, 12, 10)
        row.setSpacing(10)
        row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)

    def say(self, text: str, kind: str, actions: Sequence[Action] = ()) -> None:
        """Show a text with its buttons; a button press also puts the message away."""
        self._sign.change(KINDS.get(kind, "info"), kind if kind != "good" else "accent")
        self.setProperty("kind", kind)
        self.style().polish(self)
        self.text.setText(text)
        self.setAccessibleName(text)
        self._fill_buttons((*actions, Action(self.tr("Put away"), _nothing)))
        self.show()

    def _fill_buttons(self, actions: Sequence[Action]) -> None:
        while self._buttons.count():
            self._buttons.takeAt(0)
        for button in self._made:
            button.deleteLater()
        self._made = [_ActionButton(action, self.hide) for action in actions]
        for button in self._made:
            self._buttons.addWidget(button)
        self._buttons.addStretch(1)

    @property
    def buttons(self) -> tuple[QPushButton, ...]:
        """The message's buttons, the last one puts it away."""
        return tuple(self._made)


def _nothing() -> None:
    """*Put away* does nothing else."""


class _ActionButton(QPushButton):
    def __init__(self, action: Action, afterwards: Callable[[], object]) -> None:
        super().__init__(action.text)
        self.setProperty("role", "small")
        self._action, self._afterwards = action, afterwards
        self.clicked.connect(self._run)

    def _run(self) -> None:
        self._afterwards()
        self._action.run()


class Toast(QFrame):
    """A line near the foot of the window that goes by itself. It takes no focus."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.setProperty("role", "toast")
        self.text = QLabel()
        self.text.setTextFormat(Qt.TextFormat.PlainText)
        self.button = QPushButton()
        self.button.clicked.connect(self._act)
        self._run: Callable[[], object] = _nothing
        self._timer = QTimer(self, singleShot=True, interval=TOAST_MS)
        self._timer.timeout.connect(self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 8, 8)
        row.addWidget(self.text)
        row.addWidget(self.button)
        window.installEventFilter(self)
        self.hide()

    def say(self, text: str, action: Action | None) -> None:
        """Show a text, with one button if there is an action."""
        self.text.setText(text)
        self.text.setAccessibleName(text)
        self.button.setVisible(action is not None)
        self.button.setText(action.text if action else "")
        self._run = action.run if action else _nothing
        self.show()
        self._place()
        self.raise_()
        self._timer.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return False

    def _place(self) -> None:
        self.adjustSize()
        window = self._window
        left = (window.width() - self.width()) // 2
        self.move(max(8, left), window.height() - self.height() - scaled(84))

    def _act(self) -> None:
        self.hide()
        self._run()
