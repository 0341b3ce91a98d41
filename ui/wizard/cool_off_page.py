# SPDX-License-Identifier: GPL-3.0-or-later
"""Step 5: the draft rests; afterwards it is read once with fresh eyes."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from composer.case import Case, CoolingOff
from composer.errors import BadInput
from composer.journey import Journey, Step, StepState
from ui import format as written
from ui.widgets.filling import fill_label
from ui.widgets.labels import text_label
from ui.wizard.cool_off_rest import RestPlan, RestRunning
from ui.wizard.fresh_reading import FreshReading
from ui.wizard.page import PageTools, Reason, StepPage
from ui.words import sentence

SECOND = 1000


class CoolOffPage(StepPage):
    """Three faces: before the rest, during it, and the reading after it."""

    step = Step.COOL_OFF

    def __init__(self, tools: PageTools) -> None:
        super().__init__(tools)
        self._case: Case | None = None
        self._journey: Journey | None = None
        self.plan = RestPlan()
        self.running = RestRunning()
        self.reading = FreshReading()
        self.reading_hint = text_label("hint")
        self.note = text_label("quiet")
        self.add_widget(self.note, gap=12)
        self.add_widget(self.plan, "cooling.start", gap=0)
        self.add_widget(self.running, gap=0)
        self.add_widget(self.reading, "cooling.fresh_eyes", gap=8)
        self.add_widget(self.reading_hint)
        self._second = QTimer(self, interval=SECOND)
        self._connect()
        self.retranslate()

    def _connect(self) -> None:
        self._second.timeout.connect(self._tick)
        self.plan.choice.chosen.connect(self._show_outlook)
        self.plan.other.dateTimeChanged.connect(self._show_outlook)
        self.running.ended_early.connect(self._end_early)
        self.running.wrote_again.connect(self._wrote_again)
        self.reading.typed.connect(self._typed)

    def title(self) -> str:
        if self._is_resting():
            return self.tr("The draft is resting")
        if self._is_over():
            return self.tr("Read it with fresh eyes")
        return self.tr("Sleep on it")

    def lead(self) -> str:
        if self._is_resting():
            return self.tr("It is locked, and your computer is free. Close the window if you like.")
        if self._is_over():
            return self.tr("Read it aloud, slowly, as the customer will. You can mend it right here.")
        return self.tr("A letter reads differently after a pause. The draft is locked while it rests.")

    def retranslate(self) -> None:
        super().retranslate()
        self.plan.retranslate()
        self.running.retranslate()
        self.reading.setAccessibleName(self.tr("The letter, to read with fresh eyes"))
        self.reading_hint.setText(self.tr("What you changed since the rest began is marked."))

    def primary_text(self) -> str:
        if self._is_over():
            return self.tr("I have &read it")
        return self.tr("&Continue") if self._is_resting() else self.tr("Let it &rest")

    def first_field(self) -> QWidget | None:
        if self._is_over():
            return self.reading
        return self.running.again if self._is_resting() else self.plan.choice

    def arriving(self, case: Case, journey: Journey) -> None:
        if not case.is_record:
            self._second.start()
            self.edit(self.desk.resting.mended)
            self._follow_clock()

    def leaving(self) -> None:
        self._second.stop()

    def show_case(self, case: Case, journey: Journey) -> None:
        self._case, self._journey = case, journey
        resting, over = self._is_resting(), self._is_over()
        self.plan.setVisible(not resting and not over)
        self.running.setVisible(resting)
        self.reading.setVisible(over)
        self.reading_hint.setVisible(over)
        fill_label(self.note, self._note(case.cooling))
        if over:
            self.reading.show_text(case.draft.text, self.desk.drafting.changes_since_rest(case))
        elif resting:
            self._show_countdown(case.cooling)
        else:
            self._show_outlook()
        super().retranslate()

    def blocked(self, case: Case, journey: Journey) -> Reason | None:
        if self._is_resting():
            return Reason("", "cooling.end_early")  # the frame says until when
        return None if journey.view(Step.DRAFT).state is StepState.DONE else super().blocked(case, journey)

    def go_on(self) -> None:
        """Start the rest; or the owner has read the letter."""
        if self._is_over():
            self.edit(self.desk.checking.read_with_fresh_eyes)
            self.ask_step.emit(None)
        elif not self._is_resting():
            self.edit(self._started)
            self.tools.save_now()

    def _started(self, case: Case) -> Case:
        until = self.plan.until(self.desk.clock.now())
        return self.desk.resting.start(case, self.desk.deciding.reply_by(case), until)

    def _is_resting(self) -> bool:
        return self._journey is not None and self._journey.view(self.step).waiting_until is not None

    def _is_over(self) -> bool:
        if self._case is None or self._journey is None or self._is_resting():
            return False
        needs_rest = any(m.code == "rest" for m in self._journey.view(self.step).missing)
        return self._case.cooling.until is not None and not needs_rest

    def _note(self, rest: CoolingOff) -> str:
        if rest.cancelled_because == "customer_wrote":
            return self.tr(
                "The rest was ended because the customer wrote again. Let the new draft rest anew."
            )
        if self._journey and "decision_changed" in self._journey.view(self.step).stale:
            return self.tr("The decision or the template changed after the rest. Let the draft rest anew.")
        if rest.ended_early_because:
            return self.tr("The rest was ended early: {reason}").format(reason=rest.ended_early_because)
        return ""

    def _show_outlook(self, _value: object = None) -> None:
        if self._case is None:
            return
        now, zone = self.desk.clock.now(), self.desk.clock.zone()
        usual, shortened = self.desk.resting.plan(self.desk.deciding.reply_by(self._case))
        self.plan.suggest_other(usual)
        chosen = self.plan.until(now)
        end = written.until(chosen or usual, now, zone)
        fill_label(self.plan.outlook, self.tr("It will rest until {time}.").format(time=end))
        hint = ""
        if shortened and chosen is None:
            hint = self.tr("That is shorter than a night, because your answer is due.")
        fill_label(self.plan.deadline, hint)

    def _show_countdown(self, rest: CoolingOff) -> None:
        if self._case is None or rest.until is None:
            return
        end = written.until(rest.until, self.desk.clock.now(), self.desk.clock.zone())
        text = self.tr("It rests until {time}.").format(time=end)
        if rest.shortened_by_deadline:
            text = self.tr("It rests until {time}, because your answer is due.").format(time=end)
        self.running.show_rest(rest, self.desk.resting.remaining(self._case), text)

    def _tick(self) -> None:
        if self._case is None:
            return
        self._follow_clock()
        if self._is_resting() and self.desk.resting.remaining(self._case) <= timedelta(0):
            self.edit(self.desk.resting.finish)
        elif self._is_resting():
            self._show_countdown(self._case.cooling)

    def _follow_clock(self) -> None:
        """A clock that was set neither ends nor lengthens the rest."""
        jump = self.desk.resting.clock_jump()
        if not jump:
            return
        self.edit(lambda case: self.desk.resting.after_clock_jump(case, jump))
        self.tools.messages.page(
            self.tr("The computer’s clock was set. The rest lasts as long as before."), "hint"
        )

    def _end_early(self, reason: str) -> None:
        assert self._case is not None
        try:
            self.desk.resting.end_early(self._case, reason)
        except BadInput as error:
            self.running.set_problem(sentence(error).happened)
            return
        self.running.set_problem(None)
        self.edit(lambda case: self.desk.resting.end_early(case, reason))

    def _wrote_again(self) -> None:
        self.edit(lambda case: self.desk.resting.cancel(case, "customer_wrote"))
        self.ask_step.emit(Step.REQUEST)
        self.tools.messages.page(
            self.tr(
                "The rest has ended. Add what they wrote below, then see whether your decision still holds."
            )
        )

    def _typed(self, text: str) -> None:
        self.edit(lambda case: self.desk.drafting.edited(case, text), "draft.text")
