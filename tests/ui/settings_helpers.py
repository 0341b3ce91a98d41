# SPDX-License-Identifier: GPL-3.0-or-later
"""The real settings in a window, and how a person types into them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path
from typing import TypeVar

from PIL import Image
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from composer.business import Business
from composer.desk import Desk
from tests.ui.fakes import RecordingMessages, make_tools, themed
from ui.background import Background
from ui.place import Place, Target, Tools

Kind = TypeVar("Kind", bound=QWidget)


@dataclass
class Shown:
    """Stands in for the desktop that shows a file or a folder."""

    paths: list[Path] = field(default_factory=list)

    def __call__(self, path: Path) -> bool:
        self.paths.append(path)
        return True


@dataclass
class Opened:
    """A place on the screen, with what it says and stores."""

    place: Place
    desk: Desk
    messages: RecordingMessages
    background: Background
    qtbot: QtBot

    @property
    def stored(self) -> Business:
        return self.desk.profile.business()

    def find(self, kind: type[Kind], field: str) -> Kind:
        """The control of a field that can be seen."""
        QApplication.processEvents()  # what was just made is shown
        found = [w for w in self.place.findChildren(kind, field) if w.isVisibleTo(self.place)]
        assert len(found) == 1, f"{field}: {len(found)} of them"
        return found[0]

    def type_in(self, field: str, text: str) -> QWidget:
        """Type a text in the place of what is there."""
        control = self.find(QWidget, field)
        control.setFocus()
        self.qtbot.keyClick(control, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        self.qtbot.keyClick(control, Qt.Key.Key_Delete)
        self.qtbot.keyClicks(control, text)
        return control

    def paste(self, field: str, text: str) -> QWidget:
        """Paste a text that no keyboard has."""
        QApplication.clipboard().setText(text)
        control = self.find(QWidget, field)
        control.setFocus()
        self.qtbot.keyClick(control, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        self.qtbot.keyClick(control, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
        return control

    def click(self, name: str) -> None:
        self.qtbot.mouseClick(self.find(QWidget, name), Qt.MouseButton.LeftButton)

    def undo(self) -> None:
        undo = self.messages.toasts[-1][1]
        assert undo is not None
        undo()

    def problem(self, field: str) -> str:
        """What stands below a field as wrong; empty when nothing does."""
        parent: QWidget | None = self.find(QWidget, field)
        while parent is not None and not hasattr(parent, "set_problem"):
            parent = parent.parentWidget()
        assert parent is not None
        return str(parent.problem.text())  # type: ignore[attr-defined]


@contextmanager
def opened(
    make: Callable[[Tools], Place], desk: Desk, target: Target, qtbot: QtBot, qapp: QApplication
) -> Iterator[Opened]:
    """A place in a British window; what waits is stored and all threads end with it."""
    before = QLocale()
    QLocale.setDefault(QLocale("en_GB"))
    themed(qapp)
    background, messages = Background(), RecordingMessages()
    tools: Tools = make_tools(desk, background, messages)
    place = make(tools)
    qtbot.addWidget(place)
    place.resize(1280, 800)
    with qtbot.waitExposed(place):
        place.show()
    place.arrived(target)
    yield Opened(place, desk, messages, background, qtbot)
    place.leaving()
    background.close()
    QLocale.setDefault(before)


def png(folder: Path, name: str = "logo.png") -> Path:
    """A small picture."""
    made = BytesIO()
    Image.new("RGB", (60, 20), "#0F5C55").save(made, "PNG")
    path = folder / name
    path.write_bytes(made.getvalue())
    return path


def text_of(widget: QWidget) -> str:
    assert isinstance(widget, QPlainTextEdit)
    return widget.toPlainText()
