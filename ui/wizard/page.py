# SPDX-License-Identifier: GPL-3.0-or-later
"""What every page of the wizard is: a question, one quiet line, fields in one column.

How to write a page::

    class RequestPage(StepPage):
        step = Step.REQUEST

        def __init__(self, tools: PageTools) -> None:
            super().__init__(tools)
            self.name = QLineEdit()
            self.price = MoneyField()
            self.add_section("who")
            self.add_field("customer.name", self.name)          # the name is what journey.Missing.field says
            self.add_field("purchase.price", self.price)
            self.name.textEdited.connect(self._name_typed)      # bound methods, no lambdas
            self.price.edited.connect(self._price_edited)
            self.price.problem.connect(self._price_problem)
            self.retranslate()                                  # last line of the constructor

        def title(self) -> str:
            return self.tr("Who asks, and for what?")

        def lead(self) -> str:
            return self.tr("Nothing leaves this computer.")

        def retranslate(self) -> None:
            super().retranslate()
            self.label("who", self.tr("The customer"))
            self.label("customer.name", self.tr("&Name"), self.tr("As it stands on the envelope."))
            self.label("purchase.price", self.tr("&Price"))

        def show_case(self, case: Case, journey: Journey) -> None:
            fill_line(self.name, case.customer.name)            # ui.widgets.filling: never disturbs typing
            self.price.set_value(case.purchase.price)

        def _name_typed(self, text: str) -> None:
            self.edit(_with_name(clean_line(text)), "customer.name")

        def _price_problem(self, text: str) -> None:
            self.set_problem("purchase.price", text)

``edit(change, field)`` takes a function from Case to Case. The frame applies it at once, shows the case again
(``show_case`` of this page), saves within half a second, keeps it for undo, and draws the letter anew. A
function may call the desk; a TactfulError that it raises is shown and nothing changes. Work that takes long
goes through ``tools.background`` with ``tools.save_now()`` before it; when the desk stored the new case
itself (export), hand it in with ``edit(lambda _: new_case, stored=True)``.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import ClassVar

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from composer.case import Case
from composer.journey import Journey, Missing, Step
from ui.messages import MessageBar
from ui.place import Target, Tools
from ui.theme import scaled
from ui.widgets.field import LabelledField, focus_target
from ui.widgets.labels import text_label
from ui.words.journey import still_missing

Change = Callable[[Case], Case]

MARGIN = 40
CONTENT = 480
FIELD_GAP = 20
GROUP_GAP = 32
PAIR_GAP = 16
NARROWEST = 320
SCROLL_BAR = 12


@dataclass(frozen=True)
class PageTools(Tools):
    """What a page works with. ``save_now()`` stores the case at once and returns it as stored."""

    save_now: Callable[[], Case]


@dataclass(frozen=True)
class Edit:
    """One change that a page asks for. Changes of one ``field`` within a second undo together.

    A ``quiet`` one is no step of undo: what the program notes by itself (the text was checked).
    """

    change: Change
    field: str = ""
    stored: bool = False
    quiet: bool = False


@dataclass(frozen=True)
class Reason:
    """Why the primary button cannot go on: the words, and where a click on them leads."""

    text: str
    field: str = ""
    step: Step | None = None


class StepPage(QWidget):
    """Base of the eight pages.

    Signals: ``edited(Edit)``; ``ask_step(Step | None)`` to go to a step, None for the next one;
    ``go(Target)`` to leave the wizard; ``letter_page(int)`` to open a page of the letter beside this one (the
    first is 0, -1 the last). ``preview = False`` hides the letter.
    """

    step: ClassVar[Step]
    preview: ClassVar[bool] = True

    edited = Signal(object)
    ask_step = Signal(object)
    go = Signal(object)
    letter_page = Signal(int)

    def __init__(self, tools: PageTools) -> None:
        super().__init__()
        self.tools = tools
        self.desk = tools.desk
        self._fields: dict[str, LabelledField] = {}
        self._targets: dict[str, QWidget] = {}
        self._sections: dict[str, QLabel] = {}
        self.message_bar = MessageBar()
        self._title = text_label("")
        self._title.setObjectName("title")
        self._lead = text_label("")
        self._lead.setObjectName("lead")
        self.column = QVBoxLayout()
        self.column.setSpacing(0)
        self._lay_out()

    def _lay_out(self) -> None:
        content = QWidget()
        content.setMaximumWidth(scaled(CONTENT))
        content.setMinimumWidth(NARROWEST)
        inner = QVBoxLayout(content)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(0)
        inner.addWidget(self.message_bar)
        inner.addWidget(self._title)
        inner.addSpacing(8)
        inner.addWidget(self._lead)
        inner.addSpacing(24)
        inner.addLayout(self.column)
        inner.addStretch(1)
        self.content = content
        around = QWidget()
        self._margins = row = QHBoxLayout(around)
        row.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        row.addWidget(content, 1)
        row.addStretch(0)
        self.area = QScrollArea()
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setWidgetResizable(True)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setWidget(around)
        self.area.verticalScrollBar().rangeChanged.connect(self._make_room)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.area)

    def _make_room(self, _lowest: int, highest: int) -> None:
        """The scroll bar stands in the margin: the column is as wide with it as without it."""
        self._margins.setContentsMargins(MARGIN, MARGIN, MARGIN - (SCROLL_BAR if highest else 0), MARGIN)

    # what a page says

    def title(self) -> str:
        """The page's question."""
        raise NotImplementedError

    def lead(self) -> str:
        """The quiet line below it."""
        raise NotImplementedError

    def show_case(self, case: Case, journey: Journey) -> None:
        """Show the case. Called on arrival and after every change: touch only what differs."""
        raise NotImplementedError

    def primary_text(self) -> str:
        """The words of the primary button."""
        return self.tr("&Continue")

    def go_on(self) -> None:
        """The primary button was pressed and nothing is missing."""
        self.ask_step.emit(None)

    def blocked(self, case: Case, journey: Journey) -> Reason | None:
        """Why the owner cannot go on from here; None when they can."""
        view = journey.view(self.step)
        if view.missing:
            return missing_reason(view.missing[0])
        following = journey.after(self.step)
        if following is None or journey.view(following).reachable:
            return None
        first = journey.view(journey.current).missing
        return missing_reason(first[0], journey.current) if first else Reason("", step=journey.current)

    def arriving(self, case: Case, journey: Journey) -> None:
        """The page is about to be seen (again)."""

    def leaving(self) -> None:
        """Another page will be shown, or the window closes."""

    def preview_hovered(self, page: int, x_mm: float, y_mm: float) -> None:
        """The mouse rests on that place of the letter beside the page."""

    def first_field(self) -> QWidget | None:
        """Where the keyboard is after arriving; by default the first control in the column."""
        return next((focus_target(f.control) for f in self._fields.values() if f.isEnabled()), None)

    def retranslate(self) -> None:
        """Set all words; a page extends it and calls it at the end of its constructor."""
        self._title.setText(self.title())
        self._lead.setText(self.lead())
        self._lead.setVisible(bool(self.lead()))

    # what a page asks for

    def edit(self, change: Change, field: str = "", *, stored: bool = False, quiet: bool = False) -> None:
        """Change the case. ``stored=True``: the desk has stored it already; ``quiet=True``: no undo step."""
        self.edited.emit(Edit(change, field, stored, quiet))

    def leave_for(self, target: Target) -> None:
        """Leave the wizard for another place."""
        self.go.emit(target)

    # building the column

    def add_section(self, name: str) -> None:
        """Begin a group with a heading; its words come with ``label(name, ...)``."""
        heading = text_label("section")
        self._sections[name] = heading
        if self.column.count():
            self.column.addSpacing(GROUP_GAP - FIELD_GAP)
        self.column.addWidget(heading)
        self.column.addSpacing(12)

    def add_field(self, name: str, control: QWidget) -> LabelledField:
        """Add a control with its label; ``name`` is what ``Missing.field`` and ``label`` call it."""
        field = self.make_field(name, control)
        self.column.addWidget(field)
        self.column.addWidget(Gap(field, FIELD_GAP))
        return field

    def add_pair(self, name: str, control: QWidget, other: str, other_control: QWidget) -> None:
        """Add two short fields side by side."""
        row = QHBoxLayout()
        row.setSpacing(PAIR_GAP)
        row.addWidget(self.make_field(name, control), 1, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.make_field(other, other_control), 1, Qt.AlignmentFlag.AlignTop)
        self.column.addLayout(row)
        self.column.addSpacing(FIELD_GAP)

    def add_widget(self, widget: QWidget, name: str = "", gap: int = FIELD_GAP) -> None:
        """Add anything else; with a ``name``, ``focus_field(name)`` goes to it."""
        if name:
            self._targets[name] = widget
        self.column.addWidget(widget)
        self.column.addWidget(Gap(widget, gap))

    def add_target(self, name: str, widget: QWidget) -> None:
        """Let ``focus_field(name)`` go to ``widget`` (a part of a compound control)."""
        self._targets[name] = widget

    def field(self, name: str) -> LabelledField:
        """The labelled field of that name."""
        return self._fields[name]

    def label(self, name: str, text: str, hint: str = "") -> None:
        """Set the words of a field or of a section."""
        if name in self._sections:
            self._sections[name].setText(text)
        else:
            self._fields[name].set_label(text, hint)

    def set_problem(self, name: str, text: str | None) -> None:
        """Say beside a field what is wrong with it; None or an empty text when all is well."""
        self._fields[name].set_problem(text or None)

    def focus_field(self, name: str) -> bool:
        """Bring the keyboard and the eye to a field; False when the page has none of that name."""
        widget = self._targets.get(name) or (self._fields[name].control if name in self._fields else None)
        if widget is None:
            widget = self.first_field()
        if widget is None:
            return False
        target = focus_target(widget)
        target.setFocus(Qt.FocusReason.OtherFocusReason)
        self.area.ensureWidgetVisible(target, 0, 60)
        return name in self._targets or name in self._fields

    def make_field(self, name: str, control: QWidget) -> LabelledField:
        """A control with its label that the page knows but places itself (fields that come and go)."""
        field = LabelledField(control)
        self._fields[name] = field
        return field

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)


class Gap(QWidget):
    """The room below a control; it goes when the control is hidden."""

    def __init__(self, above: QWidget, height: int) -> None:
        super().__init__()
        self.setFixedHeight(height)
        if above.isHidden():
            self.hide()  # never shown here: without a parent it would be a window of its own
        above.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in {QEvent.Type.ShowToParent, QEvent.Type.HideToParent}:
            self.setVisible(event.type() == QEvent.Type.ShowToParent)
        return False


def missing_reason(missing: Missing, step: Step | None = None) -> Reason:
    """The reason for something that is missing, on another step if one is named."""
    return Reason(still_missing(missing), missing.field, step)
