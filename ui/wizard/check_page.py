# SPDX-License-Identifier: GPL-3.0-or-later
"""Step 6: how the letter reads. It checks by itself, shows what was found, and changes nothing unasked."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from itertools import pairwise

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from composer.case import Case
from composer.check.findings import EngineStart, Finding
from composer.errors import BadInput, TactfulError
from composer.journey import Journey, Step
from ui.theme import scaled
from ui.widgets.filling import fill_check
from ui.widgets.labels import restyle
from ui.wizard.check_landing import LandingCard
from ui.wizard.check_panes import CheckPanes
from ui.wizard.check_places import Placed, mark_of, placed, same_start
from ui.wizard.check_run import LetterCheck, Reading
from ui.wizard.check_walk import FindingWalk
from ui.wizard.page import PageTools, StepPage
from ui.words.findings import HERE, KIND

WIDEST = 1080
NOTE_MS = 40  # what was found is painted before the case notes who has read it
LAND_MS = 5  # the marks in the text are painted first, then how the letter lands
PUBLISHABLE = "publishable"
"""Remembered in the case when the owner would not mind the letter being published."""


class CheckPage(StepPage):
    """The letter's text, what was found in it, and how it lands."""

    step = Step.CHECK
    preview = False  # the text stands on the page itself, and the findings need the room

    def __init__(self, tools: PageTools) -> None:
        super().__init__(tools)
        self._case: Case | None = None
        self._reading: Reading | None = None
        self._settled: set[str] = set()  # rules of missing parts that were just added
        self._trouble = ""
        self._without = ""  # the trouble the owner goes on with
        self._locked = False
        self._has_kept = False
        self._chain: list[QWidget] = []
        self.check = LetterCheck(tools.desk.checking, tools.background, self)
        self.landing = LandingCard()
        self.panes = CheckPanes()
        self.editor, self.cards = self.panes.editor, self.panes.cards
        self.walk = FindingWalk(self.panes, self)
        self._note_soon = QTimer(self, singleShot=True, interval=NOTE_MS)
        self._land_soon = QTimer(self, singleShot=True, interval=LAND_MS)
        self._order_soon = QTimer(self, singleShot=True, interval=0)
        self._lay_out_page()
        self._connect()
        self.retranslate()

    def _lay_out_page(self) -> None:
        self.content.setMaximumWidth(scaled(WIDEST))
        self.add_widget(self.landing, gap=16)
        self.add_widget(self.panes, gap=0)
        self.add_target("draft.text", self.editor)
        inner = self.content.layout()
        assert isinstance(inner, QVBoxLayout)
        inner.setStretch(inner.count() - 1, 0)  # the two panes take the height, not the room below them
        inner.setStretchFactor(self.column, 1)

    def _connect(self) -> None:
        self._note_soon.timeout.connect(self._note)
        self._land_soon.timeout.connect(self._show_landing)
        self._order_soon.timeout.connect(self._keep_tab_order)
        self.check.began.connect(self._began)
        self.check.starting.connect(self._engines_start)
        self.check.came.connect(self._came)
        self.check.failed.connect(self._failed)
        self.landing.asked.connect(self.walk.go_to)
        self.landing.again.connect(self._again)
        self.landing.without.connect(self._go_without)
        self.landing.progress.stopped.connect(self.check.stop)
        self.editor.edited.connect(self._typed)
        self.walk.wording_taken.connect(self._apply)
        self.cards.applied.connect(self._apply)
        self.cards.kept.connect(self._keep)
        self.cards.change_asked.connect(self._change_in_draft)
        self.cards.card_moved.connect(self.panes.bring)
        self.panes.brought.connect(self._bring_on_page)
        self.cards.made.connect(self._order_soon.start)
        self.panes.kept.undone.connect(self._unkeep)
        self.panes.elements.long_asked.connect(self._show_long)
        self.panes.publish.ticked.connect(self._publishable)

    # words

    def title(self) -> str:
        return self.tr("How does it read?")

    def lead(self) -> str:
        if self._locked:
            return self.tr("You can read what was found. The text is locked, so nothing can be changed here.")
        return self.tr("Choose a finding to see its words in the letter. Nothing is changed without you.")

    def retranslate(self) -> None:
        super().retranslate()
        self.landing.retranslate()
        self.panes.retranslate()
        self._say_empty()

    def _say_empty(self) -> None:
        reading = self._reading
        if reading is None:
            title = self.tr("What is found will stand here")
            text = self.tr("Each finding with its words, why, and a better wording.")
        elif not reading.whole:
            title = self.tr("Nothing found so far")
            text = self.tr("Spelling and grammar are still being read.")
        elif reading.trouble:
            title = self.tr("Nothing found so far")
            text = self.tr("Tactful’s own rules found nothing. Spelling and grammar were not checked.")
        else:
            title = self.tr("Nothing left open") if self._has_kept else self.tr("Nothing found")
            text = self.tr("It looks for known patterns only; read it once more yourself.")
        self.panes.empty.set_texts(title, text)

    # what the frame asks

    def first_field(self) -> QWidget | None:
        return self.editor

    def focus_field(self, name: str) -> bool:
        if name == "check.run":
            self._again()
            return True
        if name == "check.findings" and self.walk.go_to_first_stop():
            return True
        return super().focus_field(name)

    def arriving(self, case: Case, journey: Journey) -> None:
        self._case = case
        self.check.now(case)

    def leaving(self) -> None:
        if self._note_soon.isActive():
            self._note_soon.stop()
            self._note()
        self.check.leave()
        self.landing.progress.finish()

    def show_case(self, case: Case, journey: Journey) -> None:
        self._case = case
        self._lock(case.is_record or self.desk.resting.is_resting(case))
        self.editor.set_text(case.draft.text)
        fill_check(self.panes.publish.tick, PUBLISHABLE in case.kept_nudges)
        self.check.want(case)
        self._refresh()
        self._note_soon.start()

    def _lock(self, on: bool) -> None:
        if on == self._locked:
            return
        self._locked = on
        self.editor.setReadOnly(on)
        restyle(self.editor)
        self.panes.publish.tick.setEnabled(not on)
        super().retranslate()

    @property
    def _language(self) -> str:
        return self._case.draft.language if self._case is not None else ""

    @property
    def notes_soon(self) -> bool:
        """Whether the case is about to remember by what its text was checked."""
        return self._note_soon.isActive()

    # showing what was found

    def _refresh(self) -> None:
        """Show the findings where they stand now, and how the letter lands with them."""
        case, reading = self._case, self._reading
        if case is None or reading is None:
            self.landing.show_waiting()
            self.landing.show_trouble(self._trouble, may_go_on=False)
            return
        ones = self._placed(case, reading)
        _, kept = self.desk.checking.open_and_kept(case, tuple(one.finding for one in ones))
        self.walk.open = tuple(one for one in ones if one.finding not in kept)
        self.editor.set_marks([mark_of(one) for one in self.walk.open if one.has_place])
        self.cards.show_findings(self.walk.open, locked=self._locked)
        kept_ones = [one for one in ones if one.finding in kept]
        self.panes.kept.show_kept(kept_ones, case.check.kept, locked=self._locked)
        self.panes.elements.show_elements(reading.elements, self._reasoned(kept_ones))
        self.panes.elements.show_readability(reading.readability, reading.too_long)
        self._has_kept = bool(kept_ones)
        self._say_empty()
        self.panes.empty.setVisible(not self.walk.open)
        self._show_readers(reading)
        self._land_soon.start()
        self._order_soon.start()

    def _placed(self, case: Case, reading: Reading) -> tuple[Placed, ...]:
        ones = placed(reading.checked.findings, reading.text, case.draft.text)
        return tuple(one for one in ones if not (one.finding.missing and one.finding.rule in self._settled))

    def _reasoned(self, kept: list[Placed]) -> set[str]:
        """Rules of which nothing is open any more, because the owner gave a reason."""
        return {one.finding.rule for one in kept} - {one.finding.rule for one in self.walk.open}

    def _show_landing(self) -> None:
        reading = self._reading
        if reading is None:
            return
        landing = self.desk.checking.landing(tuple(one.finding for one in self.walk.open))
        by_finding = {one.finding: one for one in self.walk.open}
        because = [by_finding[finding] for finding in landing.because]
        self.landing.show_landing(landing, because, whole=reading.complete, running=not reading.whole)

    def _show_readers(self, reading: Reading) -> None:
        self.landing.show_readers(
            reading.checked.engines, pending=self.check.pending, early=not reading.whole
        )
        self.landing.show_host(self.desk.engines.in_use(self._language))
        trouble = self._trouble or reading.trouble
        self.landing.show_trouble(trouble, may_go_on=bool(reading.trouble) and trouble != self._without)

    def _began(self, first: bool) -> None:
        name = self.desk.engines.name(self._language) if first else ""
        starting = self.tr("Starting {name}…").format(name=name) if name else self.tr("Starting…")
        self.landing.progress.start(starting if first else self.tr("Reading the letter…"))
        self.landing.show_host(self.desk.engines.in_use(self._language))

    def _engines_start(self, engines: Sequence[EngineStart]) -> None:
        """Say which engine is ready, and which is being loaded."""
        done = [one.name for one in engines if one.ready]
        waiting = [one.name for one in engines if not one.ready]
        if not waiting:
            text = self.tr("Reading the letter…")
        elif done:
            text = self.tr("{ready} is ready. Starting {next}…").format(ready=done[-1], next=waiting[0])
        else:
            text = self.tr("Starting {name}…").format(name=waiting[0])
        self.landing.progress.say(text, len(done), len(engines))

    def _came(self, reading: Reading) -> None:
        if reading.whole:
            self.landing.progress.finish()
        self._reading = reading
        self._trouble = ""
        self._settled.clear()
        self._refresh()
        self._note_soon.start()

    def _failed(self, trouble: str | TactfulError) -> None:
        self.landing.progress.finish()
        self._trouble = trouble if isinstance(trouble, str) else "failed"
        if isinstance(trouble, TactfulError):
            self.tools.messages.error(trouble)
        self._refresh()

    def _note(self) -> None:
        """Let the case remember what its present text was checked by, once all have read it."""
        case, reading = self._case, self._reading
        if case is None or reading is None or self._locked or self.check.pending or not reading.whole:
            return
        if reading.text != case.draft.text or (reading.trouble and reading.trouble != self._without):
            return
        self._store(partial(self.desk.checking.learn, case, reading.checked))
        recorded = self.desk.checking.recorded(case, reading.checked)
        if replace(recorded.check, checked_at=case.check.checked_at) != case.check:
            self.edit(lambda now: self.desk.checking.recorded(now, reading.checked), quiet=True)

    def _again(self) -> None:
        if self._case is not None:
            self._without = ""
            self.check.now(self._case)

    def _go_without(self) -> None:
        self._without = self._reading.trouble if self._reading else ""
        self._refresh()
        self._note()

    # what the owner does with the text

    def _typed(self, text: str) -> None:
        self.edit(lambda case: self.desk.drafting.edited(case, text), "draft.text")

    def _apply(self, finding: Finding, wording: str) -> None:
        if self._case is None or self._locked:
            return
        before, language = self._case.draft.text, self._case.draft.language
        try:
            after = self.desk.checking.apply(before, finding, wording, language)
        except BadInput:  # the sentence was rewritten meanwhile
            self.check.now(self._case)
            return
        place = self.walk.place_of(finding)
        if finding.missing:
            self._settled.add(finding.rule)
        self.edit(lambda case: self.desk.drafting.edited(case, after))
        if "[" in wording and self.walk.go_to_blank(same_start(before, after)):
            said = self.tr("Now fill in what stands in brackets.")
        else:
            self.walk.go_on_from(place)
            said = self.tr("It now says “{wording}”.") if wording else self.tr("Left out.")
        undo = partial(self._take_back, before, after)
        self.tools.messages.toast(said.format(wording=wording), undo)

    def _take_back(self, before: str, after: str) -> None:
        if self._case is None:
            return
        if self._case.draft.text != after:
            self.tools.messages.toast(self.tr("The text was changed since. Ctrl+Z goes back step by step."))
            return
        self._settled.clear()
        self.edit(lambda case: self.desk.drafting.edited(case, before))

    def _keep(self, finding: Finding, because: str, note: str, scope: str) -> None:
        place = self.walk.place_of(finding)
        self.edit(lambda case: self.desk.checking.keep(case, finding, because, note))
        if scope != HERE and self._case is not None:
            template = self._case.draft.template if scope == KIND else ""
            self._store(partial(self.desk.keeping.add, finding, because, note, template))
        self.walk.go_on_from(place)
        self.tools.messages.toast(self.tr("Kept, with your reason."), partial(self._unkeep, finding))

    def _unkeep(self, finding: Finding) -> None:
        if self._store(partial(self.desk.keeping.remove, finding.key)):
            self.tools.messages.toast(self.tr("From now on it is told again in every letter."))
        self.edit(lambda case: self.desk.checking.unkeep(case, finding))

    def _store(self, change: Callable[[], bool | None]) -> bool:
        """Change what is stored beside the case; says whether anything was changed."""
        try:
            return bool(change())
        except TactfulError as error:
            self.tools.messages.error(error)
            return False

    def _show_long(self, finding: Finding) -> None:
        self.walk.show_place(finding.start, finding.end)

    def _change_in_draft(self, _finding: Finding) -> None:
        self.ask_step.emit(Step.DRAFT)

    def _publishable(self, on: bool) -> None:
        self.edit(partial(_with_nudge, code=PUBLISHABLE, on=on))

    def _bring_on_page(self, part: QWidget) -> None:
        """Where the panes stand below each other, the page itself scrolls as well."""
        self.area.ensureWidgetVisible(part, 0, 16)

    def _keep_tab_order(self) -> None:
        chain = [
            *self.landing.tab_chain(),
            self.editor,
            *self.panes.elements.tab_chain(),
            *self.cards.tab_chain(),
            *self.panes.kept.tab_chain(),
            self.panes.publish.tick,
        ]
        if chain != self._chain:
            self._chain = chain
            for one, following in pairwise(chain):
                QWidget.setTabOrder(one, following)


def _with_nudge(case: Case, *, code: str, on: bool) -> Case:
    others = tuple(kept for kept in case.kept_nudges if kept != code)
    return replace(case, kept_nudges=(*others, code) if on else others)
