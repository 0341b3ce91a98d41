# SPDX-License-Identifier: GPL-3.0-or-later
"""The frame around the eight pages: it alone knows which page comes next.

Pages are made when they are first needed. The frame hands them the case, applies what they ask for, and lets
the keeper save; the journey says what is done, what is missing and what may be opened.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from PySide6.QtCore import QEvent, QPropertyAnimation, QSize, Qt, QTimer
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QGraphicsOpacityEffect, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from composer.case import Case
from composer.errors import Conflict, TactfulError
from composer.journey import Journey, Step
from ui import format as written
from ui.place import Place, Target, Tools, Where
from ui.preview import PreviewFeed
from ui.theme import scaled, wants_motion
from ui.widgets.preview import LetterPreview
from ui.widgets.tab_order import go_to_next
from ui.wizard.footer import Footer
from ui.wizard.keeper import CaseKeeper
from ui.wizard.page import Edit, PageTools, Reason, StepPage
from ui.wizard.rail import Rail
from ui.wizard.two_windows import TwoWindows
from ui.words import sentence

PageFactory = Callable[[PageTools], StepPage]

FORM = 560
SMALLEST = (640, 480)
FOLD_BELOW = 1100
FADE_MS = 150
QWIDGETSIZE_MAX = 16_777_215  # Qt knows the name, PySide does not
TICK_MS = 20_000  # so that "until 08:00" ends without a key press


class WizardFrame(Place):
    """Rail, page, letter and footer of one case. ``factories`` makes the page of each step."""

    def __init__(self, tools: Tools, case: Case, factories: Mapping[Step, PageFactory]) -> None:
        super().__init__()
        self._tools = tools
        self._desk = tools.desk
        self._factories = factories
        self.keeper = CaseKeeper(tools.desk, case, self)
        self.two_windows = TwoWindows(tools, self.keeper, self)
        self._page_tools = PageTools(tools.desk, tools.messages, tools.background, self.keeper.save_now)
        self._pages: dict[Step, StepPage] = {}
        self._shown: Step | None = None
        self._journey: Journey = tools.desk.cases.journey(case)
        self._reason: Reason | None = None
        self._preview_wanted: bool | None = None
        self._build()
        self._checked_in = ""  # the language whose checking process stays for this letter
        self._connect()
        self._add_shortcuts()
        self.show_step(self._first_step(case), by_owner=False)

    @property
    def case(self) -> Case:
        """The case as it stands on the screen."""
        return self.keeper.case

    @property
    def journey(self) -> Journey:
        """Where the case stands."""
        return self._journey

    @property
    def page(self) -> StepPage:
        """The page that is open."""
        assert self._shown is not None
        return self._pages[self._shown]

    def _build(self) -> None:
        self.rail = Rail(self._desk.clock.zone())
        self.stack = QStackedWidget()
        self.footer = Footer()
        self.preview = LetterPreview()
        self.feed = PreviewFeed(self._desk, self.preview, self._tools.background)
        self.form = QWidget()
        self.form.setObjectName("formPane")
        self.form.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(self.form)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.stack, 1)
        column.addWidget(self.footer)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.setSizeConstraint(QHBoxLayout.SizeConstraint.SetNoConstraint)
        row.addWidget(self.rail)
        row.addWidget(self.form, 1)
        row.addWidget(self.preview, 1)
        self._tick = QTimer(self, interval=TICK_MS)

    def _connect(self) -> None:
        self.rail.step_asked.connect(self.ask_step)
        self.rail.home_asked.connect(self._go_home)
        self.rail.trouble_asked.connect(self._show_trouble)
        self.footer.back.connect(self.go_back)
        self.footer.primary.connect(self._primary)
        self.footer.reason_clicked.connect(self.go_to_missing)
        self.footer.preview_wanted.connect(self.toggle_preview)
        self.preview.hovered.connect(self._preview_hovered)
        self.preview.put_away.connect(self.toggle_preview)
        self.keeper.changed.connect(self._case_changed)
        self.keeper.saved_state.connect(self._show_saved)
        self.keeper.conflict.connect(self.two_windows.tell)
        self.two_windows.record_asked.connect(self._go_to_record)
        self.keeper.refused.connect(self._tools.messages.error)
        self._tick.timeout.connect(self.refresh)
        self._tick.start()

    def _add_shortcuts(self) -> None:
        for number, step in enumerate(Step, 1):
            keys = QShortcut(QKeySequence(f"Ctrl+{number}"), self)
            keys.setObjectName(step.value)
            keys.activated.connect(self._step_key)
        for sequence, action in (
            (QKeySequence(QKeySequence.StandardKey.Undo), self.undo),
            (QKeySequence("Ctrl+Shift+Z"), self.redo),
            (QKeySequence("F9"), self.toggle_preview),
            (QKeySequence("Alt+Left"), self.go_back),
        ):
            QShortcut(sequence, self, action)

    def _first_step(self, case: Case) -> Step:
        last = next((s for s in Step if s.value == case.step), Step.REQUEST)
        return last if self._may_open(last) else self._journey.current

    def _may_open(self, step: Step) -> bool:
        return self._journey.view(step).reachable

    # going from page to page

    def ask_step(self, step: Step | None) -> None:
        """Go to a step, None for the next one; to what is missing first when that one cannot be opened."""
        wanted = step or self._journey.after(self.page.step)
        if wanted is None:
            return
        if self._may_open(wanted):
            self.show_step(wanted)
        else:
            self._go_to_first_missing()

    def go_back(self) -> None:
        """Go to the step before."""
        before = self._journey.before(self.page.step)
        if before is not None:
            self.show_step(before)

    def go_to_missing(self) -> None:
        """Go where the reason beside the primary button points."""
        if self._reason is None:
            return
        if self._reason.step is not None and self._reason.step is not self.page.step:
            self.show_step(self._reason.step)
        self.page.focus_field(self._reason.field)

    def _go_to_first_missing(self) -> None:
        current = self._journey.current
        self.show_step(current)
        missing = self._journey.view(current).missing
        if missing:
            self.page.focus_field(missing[0].field)

    def show_step(self, step: Step, *, by_owner: bool = True) -> None:
        """Open the page of a step; what the page before held is saved first."""
        if step is self._shown:
            self._focus_first()
            return
        if self._shown is not None:
            self.page.leaving()
            self._tools.messages.clear_page()
        if by_owner and not self.case.is_record:
            self.keeper.case = replace(self.case, step=step.value)
            self.keeper.save_now()
        page = self._page_of(step)
        self._shown = step
        self.message_bar = page.message_bar
        self._use_bar()
        self._journey = self._desk.cases.journey(self.case)
        self.preview.turn_to(0)
        page.arriving(self.case, self._journey)
        self.refresh()
        self.stack.setCurrentWidget(page)
        self._place_preview()
        self._focus_first()
        self._fade(page)

    def _use_bar(self) -> None:
        use = getattr(self._tools.messages, "use_bar", None)
        if use is not None and self.isVisible():
            use(self.message_bar)

    def _page_of(self, step: Step) -> StepPage:
        if step not in self._pages:
            page = self._factories[step](self._page_tools)
            page.edited.connect(self._edited)
            page.ask_step.connect(self.ask_step)
            page.go.connect(self._go)
            page.letter_page.connect(self.preview.turn_to)
            self.stack.addWidget(page)
            self._pages[step] = page
        return self._pages[step]

    def _focus_first(self) -> None:
        first = self.first_field()
        if first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _fade(self, page: StepPage) -> None:
        if not wants_motion(self):
            return
        effect = QGraphicsOpacityEffect(page)
        page.setGraphicsEffect(effect)
        fade = QPropertyAnimation(effect, b"opacity", page)
        fade.setDuration(FADE_MS)
        fade.setStartValue(0.0)
        fade.setEndValue(1.0)
        fade.finished.connect(self._end_fade)
        fade.start(QPropertyAnimation.DeletionPolicy.DeleteWhenStopped)

    def _end_fade(self) -> None:
        for page in self._pages.values():
            page.setGraphicsEffect(None)  # type: ignore[arg-type]  # None takes the effect away

    # the case

    def _edited(self, edit: Edit) -> None:
        self.keeper.apply(edit)

    def undo(self) -> None:
        """Take the last change of the case back."""
        self.keeper.undo()

    def redo(self) -> None:
        """Make it again."""
        self.keeper.redo()

    def _case_changed(self) -> None:
        self.refresh()

    def refresh(self) -> None:
        """Show the case, where it stands, and its letter."""
        self._journey = self._desk.cases.journey(self.case)
        page = self.page
        page.show_case(self.case, self._journey)
        self.rail.show_journey(self.case, self._journey, page.step, self._desk.clock.now())
        self._show_footer(page)
        self.feed.show(self.case)

    def _show_footer(self, page: StepPage) -> None:
        steps = list(Step)
        has_back = self._journey.before(page.step) is not None
        self.footer.show_step(steps.index(page.step) + 1, len(steps), page.primary_text(), has_back=has_back)
        reason = page.blocked(self.case, self._journey)
        if reason is not None and not reason.text:
            reason = replace(reason, text=self._waiting())
        self._reason = reason
        self.footer.show_reason(self._reason.text if self._reason else "", blocked=self._reason is not None)

    def _waiting(self) -> str:
        """What the case waits for."""
        view = self._journey.view(self._journey.current)
        if view.waiting_until is not None:
            time = written.until(view.waiting_until, self._desk.clock.now(), self._desk.clock.zone())
            return self.tr("Resting until {time}").format(time=time)
        return self.tr("Waiting for {name}").format(name=view.waiting_for) if view.waiting_for else ""

    def _primary(self) -> None:
        if self._reason is None:
            self.page.go_on()
        else:
            self.go_to_missing()

    # saving

    def _show_saved(self, state: str) -> None:
        trouble = self.keeper.trouble
        self.rail.show_saved(state, sentence(trouble).happened if trouble else "")

    def _show_trouble(self) -> None:
        if isinstance(self.keeper.trouble, Conflict):
            self.two_windows.tell()
        elif self.keeper.trouble is not None:
            self._tools.messages.error(self.keeper.trouble)

    def _go_to_record(self, case_id: str) -> None:
        self.go.emit(Target(Where.RECORD, case_id))

    # the letter beside the page

    def toggle_preview(self) -> None:
        """Show or hide the letter; in a narrow window it takes the page's place."""
        self._preview_wanted = self.preview.isHidden()
        self._place_preview()

    def _place_preview(self) -> None:
        if self._shown is None:
            return
        wide = self.width() >= scaled(FOLD_BELOW)
        allowed = type(self.page).preview
        wanted = wide if self._preview_wanted is None else self._preview_wanted
        shown = allowed and wanted
        self.footer.preview_button.setVisible(allowed)
        beside = shown and wide
        self.preview.offer_put_away(shown and not wide)
        self.form.setMinimumWidth(scaled(FORM) if beside else 0)
        self.form.setMaximumWidth(scaled(FORM) if beside else QWIDGETSIZE_MAX)
        self.form.setVisible(wide or not shown)
        if shown and self.preview.isHidden():
            self.preview.show()
            self.feed.show(self.case)
        elif not shown:
            self.preview.hide()

    def _preview_hovered(self, page: int, x: float, y: float) -> None:
        self.page.preview_hovered(page, x, y)

    def minimumSizeHint(self) -> QSize:
        """Small: the letter folds away before anything is cut off."""
        return QSize(*SMALLEST)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        crossed = (event.oldSize().width() >= scaled(FOLD_BELOW)) != (self.width() >= scaled(FOLD_BELOW))
        if crossed:
            self._preview_wanted = None
        self._place_preview()

    # as a place of the window

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes from the page to its foot, to the letter, and to the rail."""
        parts = (self.page, self.footer, self.preview, self.rail)
        return go_to_next(parts, forward=forward) or super().focusNextPrevChild(forward)

    def arrived(self, target: Target) -> None:
        self._use_bar()
        self._open_letter(self.case.draft.language)
        step = next((s for s in Step if s.value == target.part), None)
        if step is not None and self._may_open(step):
            self.show_step(step)
        else:
            self.refresh()
            self._focus_first()
        if self.keeper.trouble is None:
            self.two_windows.kept.tell(self.case)

    def unsaved(self) -> TactfulError | None:
        return None if self.keeper.is_safe else self.keeper.trouble

    def leaving(self) -> None:
        if self._shown is not None:
            self.page.leaving()
        self._open_letter("")
        self.keeper.save_now()

    def _open_letter(self, language: str) -> None:
        """The checking process of a language stays while one of its letters is on the screen."""
        if self._checked_in:
            self._desk.checking.close_letter(self._checked_in)
        if language:
            self._desk.checking.open_letter(language)
        self._checked_in = language

    def first_field(self) -> QWidget | None:
        return self.page.first_field()

    def retranslate(self) -> None:
        if self._shown is not None:
            self.refresh()

    def hideEvent(self, event: QEvent) -> None:
        self.keeper.save_now()
        super().hideEvent(event)  # type: ignore[arg-type]  # it is a QHideEvent

    def _go(self, target: Target) -> None:
        self.keeper.save_now()
        self.go.emit(target)

    def _go_home(self) -> None:
        self._go(Target(Where.HOME))

    def _step_key(self) -> None:
        self.ask_step(Step(self.sender().objectName()))
