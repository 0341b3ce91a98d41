# SPDX-License-Identifier: GPL-3.0-or-later
"""Parts of a long page: each holds a few fields that are tied to a place in the case by its path.

A path such as ``customer.name`` is the name of the field, of its control (``objectName``) and of the value in
the case. A ``Part`` makes the controls, shows the case in them and asks the page for changes.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from typing import Any, Protocol, TypeVar, runtime_checkable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from composer.case import Case
from composer.clock import today
from composer.journey import Journey
from composer.text import clean, clean_line
from ui.theme import scaled
from ui.widgets.chips import Chips
from ui.widgets.dates import DateField
from ui.widgets.filling import fill_line, fill_text
from ui.widgets.money import MoneyField
from ui.wizard.page import Change, StepPage
from ui.words.problems import problem_text

Kind = TypeVar("Kind", bound=QWidget)


def get(case: Case, path: str) -> Any:
    """The value at a path; None where something on the way is None."""
    value: Any = case
    for name in path.split("."):
        value = getattr(value, name) if value is not None else None
    return value


def put(path: str, value: object) -> Change:
    """A change that puts ``value`` at a path."""

    def change(case: Case) -> Case:
        changed: Case = _put(case, path.split("."), value)
        return changed

    return change


def _put(owner: Any, path: Sequence[str], value: object) -> Any:
    name, *rest = path
    inner = _put(getattr(owner, name), rest, value) if rest else value
    return replace(owner, **{name: inner})


def discard(widget: QWidget) -> None:
    """Take a widget off the page at once; it may be the one whose signal is being answered."""
    widget.hide()
    widget.setParent(None)
    widget.deleteLater()


@runtime_checkable
class ShowsValue(Protocol):
    """A control for one value: amount, day, number, choice."""

    def set_value(self, value: Any, /) -> None:
        """Show it, leaving alone what is being typed."""


class FieldProblems:
    """What stands beside the fields: first what cannot be read as typed, then what is odd about the case."""

    def __init__(self, page: StepPage) -> None:
        self._page = page
        self._typed: dict[str, str] = {}
        self._odd: dict[str, dict[str, str]] = {}
        self._shown: dict[str, str] = {}

    def typed(self, path: str, text: str) -> None:
        """What is wrong with the figures or the date as they stand in the field; empty: nothing."""
        self._typed[path] = text
        self._show({path})

    def left_empty(self, path: str, *, missing: bool) -> None:
        """A field that the letter cannot do without was left: say so if it is empty."""
        self.typed(path, problem_text("name_empty", {}) if missing else "")

    def of_case(self, odd: dict[str, str], group: str = "") -> None:
        """What is odd about the values themselves, by path; it replaces what the same ``group`` said before.

        Every path must be a field of the page.
        """
        before = self._odd.get(group, {})
        self._odd[group] = odd
        self._show({path for path in odd.keys() | before.keys() if odd.get(path) != before.get(path)})

    def _odd_of(self, path: str) -> str:
        return next((odd[path] for odd in self._odd.values() if path in odd), "")

    def _show(self, paths: Iterable[str]) -> None:
        for path in paths:
            text = self._typed.get(path) or self._odd_of(path)
            if text != self._shown.get(path, ""):
                self._shown[path] = text
                self._page.set_problem(path, text)


class Part(QObject):
    """A group of fields of one page."""

    def __init__(self, page: StepPage, problems: FieldProblems) -> None:
        super().__init__(page)
        self.page = page
        self.problems = problems
        self._controls: dict[str, QWidget] = {}

    def retranslate(self) -> None:
        """Set the words."""
        raise NotImplementedError

    def show_case(self, case: Case, journey: Journey) -> None:
        """Show the case in the controls; what is being typed stays."""
        for path, control in self._controls.items():
            self.show_value(control, get(case, path))

    def control(self, path: str) -> QWidget:
        """The control of a path."""
        return self._controls[path]

    def today(self) -> date:
        """The owner's calendar day."""
        return today(self.page.desk.clock)

    # controls that know their place in the case

    def line(self, path: str) -> QLineEdit:
        """A line of text."""
        made = QLineEdit()
        made.textEdited.connect(self._line_typed)
        return self._keep(path, made)

    def box(self, path: str, rows: int) -> QPlainTextEdit:
        """A box of several lines, ``rows`` high."""
        made = QPlainTextEdit()
        made.setTabChangesFocus(True)
        made.setFixedHeight(scaled(20 * rows) + 24)
        made.textChanged.connect(self._box_typed)
        return self._keep(path, made)

    def day(self, path: str) -> DateField:
        """A day or nothing."""
        made = DateField(self.today)
        made.line.setObjectName(f"{path}.line")
        made.edited.connect(self._value_edited)
        made.problem.connect(self._problem_said)
        return self._keep(path, made)

    def money(self, path: str) -> MoneyField:
        """An amount with its currency; at first the business's own."""
        made = MoneyField(self.page.desk.profile.business().currency)
        made.figures.setObjectName(f"{path}.figures")
        made.currency.setObjectName(f"{path}.currency")
        made.edited.connect(self._value_edited)
        made.problem.connect(self._problem_said)
        return self._keep(path, made)

    def chips(self, path: str, values: Sequence[object]) -> Chips:
        """A few choices."""
        made = Chips(values)
        for chip, value in zip(made.buttons, values, strict=True):
            chip.setObjectName(f"{path}.{value}")
        made.chosen.connect(self._value_edited)
        return self._keep(path, made)

    def change(self, path: str, value: object) -> None:
        """Ask for a value at a path."""
        self.page.edit(put(path, value), path)

    @staticmethod
    def show_value(control: QWidget, value: Any) -> None:
        """Show a value in a control of any of the kinds above, or with a ``set_value`` of its own."""
        if isinstance(control, ShowsValue):
            control.set_value(value)
        elif isinstance(control, QLineEdit):
            fill_line(control, value or "")
        elif isinstance(control, QPlainTextEdit):
            fill_text(control, value or "")

    def _keep(self, path: str, made: Kind) -> Kind:
        made.setObjectName(path)
        self._controls[path] = made
        return made

    def _line_typed(self, text: str) -> None:
        self.change(self.sender().objectName(), clean_line(text))

    def _box_typed(self) -> None:
        box = self.sender()
        if isinstance(box, QPlainTextEdit):
            self.change(box.objectName(), clean(box.toPlainText()))

    def _value_edited(self, value: object) -> None:
        self.change(self.sender().objectName(), value)

    def _problem_said(self, text: str) -> None:
        self.problems.typed(self.sender().objectName(), text)
