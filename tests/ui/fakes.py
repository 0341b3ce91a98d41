# SPDX-License-Identifier: GPL-3.0-or-later
"""Stand-ins for tests of the interface: messages that record, a themed application, a plain page."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import ClassVar

from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget

from composer.case import Case, Customer
from composer.desk import Desk
from composer.errors import TactfulError
from composer.journey import Journey, Step
from ui.background import Background
from ui.messages import Action
from ui.place import Tools
from ui.theme import Theme
from ui.widgets.filling import fill_line, fill_text
from ui.wizard.page import PageTools, StepPage


def themed(app: QApplication, *, dark: bool = False, scale: float = 1.0) -> Theme:
    """The theme of the test's application; made once, then only changed."""
    theme = app.findChild(Theme)
    if theme is None:
        theme = Theme(app, scale=1.0)
    if theme.scale != scale:
        theme.set_scale(scale)
    theme.use(dark=dark)
    return theme


@dataclass
class RecordingMessages:
    """Keeps what would be said, so that a test can look at it and press its buttons."""

    pages: list[tuple[str, str, tuple[Action, ...]]] = field(default_factory=list)
    toasts: list[tuple[str, Callable[[], object] | None]] = field(default_factory=list)
    troubles: list[tuple[str, str, str, str, str]] = field(default_factory=list)
    errors: list[TactfulError] = field(default_factory=list)

    def page(self, text: str, kind: str = "hint", actions: Sequence[Action] = ()) -> None:
        self.pages.append((text, kind, tuple(actions)))

    def clear_page(self) -> None:
        self.pages.clear()

    def toast(self, text: str, undo: Callable[[], object] | None = None) -> None:
        self.toasts.append((text, undo))

    def trouble(self, title: str, happened: str, kept: str, next_step: str, details: str = "") -> None:
        self.troubles.append((title, happened, kept, next_step, details))

    def error(self, error: TactfulError) -> None:
        self.errors.append(error)

    def press(self, words: str) -> None:
        """Press the button with these words in the newest page message."""
        next(action for action in self.pages[-1][2] if action.text == words).run()


def make_tools(desk: Desk, background: Background, messages: RecordingMessages | None = None) -> Tools:
    """Tools for a place."""
    return Tools(desk, messages or RecordingMessages(), background)


class PlainPage(StepPage):
    """A page with a name and a note, as a page author would write it."""

    def __init__(self, tools: PageTools) -> None:
        super().__init__(tools)
        self.name = QLineEdit()
        self.note = QPlainTextEdit()
        self.hovered: list[tuple[int, float, float]] = []
        self.add_section("who")
        self.add_field("customer.name", self.name)
        self.add_field("decision.note", self.note)
        self.name.textEdited.connect(self._name_typed)
        self.note.textChanged.connect(self._note_typed)
        self.retranslate()

    def title(self) -> str:
        return self.tr("Who asks?")

    def lead(self) -> str:
        return self.tr("Nothing leaves this computer.")

    def retranslate(self) -> None:
        super().retranslate()
        self.label("who", self.tr("The customer"))
        self.label("customer.name", self.tr("&Name"), self.tr("As on the envelope."))
        self.label("decision.note", self.tr("No&te"))

    def show_case(self, case: Case, journey: Journey) -> None:
        fill_line(self.name, case.customer.name)
        fill_text(self.note, case.decision.note)

    def preview_hovered(self, page: int, x_mm: float, y_mm: float) -> None:
        self.hovered.append((page, x_mm, y_mm))

    def _name_typed(self, text: str) -> None:
        self.edit(lambda case: with_name(case, text), "customer.name")

    def _note_typed(self) -> None:
        text = self.note.toPlainText()
        self.edit(lambda case: replace(case, decision=replace(case.decision, note=text)), "decision.note")


def with_name(case: Case, name: str) -> Case:
    return replace(case, customer=replace(case.customer, name=name))


def page_for(wanted: Step) -> Callable[[PageTools], StepPage]:
    """A factory of plain pages for one step."""

    class OfStep(PlainPage):
        step: ClassVar[Step] = wanted

    return OfStep


def plain_pages() -> dict[Step, Callable[[PageTools], StepPage]]:
    """A plain page for every step."""
    return {step: page_for(step) for step in Step}


def nameless(case: Case) -> Case:
    return replace(case, customer=Customer())


def has_focus(widget: QWidget) -> bool:
    return QApplication.focusWidget() is widget


def keeping(opened: list[Path]) -> Callable[[Path], bool]:
    """A stand-in for the computer's own programs: it keeps what it was asked to open."""

    def open_path(path: Path) -> bool:
        opened.append(path)
        return True

    return open_path
