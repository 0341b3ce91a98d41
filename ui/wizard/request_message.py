# SPDX-License-Identifier: GPL-3.0-or-later
"""Their message: pasted, typed or dropped, looked through on another thread; what is found is offered."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from composer.case import Case
from composer.errors import TactfulError
from composer.journey import Journey
from composer.text import clean
from ui.background import Job
from ui.theme import scaled
from ui.widgets.drop import DropZone
from ui.widgets.filling import fill_label, fill_text
from ui.widgets.labels import text_label
from ui.wizard.page import StepPage
from ui.wizard.part import FieldProblems, Part, put
from ui.wizard.request_message_box import MessageEdit, Waiting
from ui.wizard.request_offers import FoundCard
from ui.words.problems import file_text

if TYPE_CHECKING:
    from composer.desk.intake import Incoming, Intake, Offered, WarningWord

SUFFIXES = (".txt", ".text", ".eml")
LONG = 20_000  # characters; from here on a key press no longer copies the whole text
PAUSE_MS = 250  # a long text is taken over when the owner pauses for so long
LOOK_MS = 600  # it is looked through after a longer pause
PATIENCE_MS = 300  # a wait that lasts longer is shown
PATH = "request.text"


@dataclass(frozen=True, slots=True)
class Found:
    """What a look through the message brought."""

    offers: tuple[Offered, ...] = ()
    warnings: tuple[WarningWord, ...] = ()


class MessagePart(Part):
    """The message and what can be read out of it."""

    def __init__(self, page: StepPage, problems: FieldProblems) -> None:
        super().__init__(page, problems)
        self._shown = ""  # the very string that the case holds
        self._incoming: Incoming | None = None
        self._found = Found()
        self._looked_at: str | None = None
        self._job: Job | None = None
        self._case: Case | None = None
        self._take_timer = self._timer(PAUSE_MS, self._take_over)
        self._look_timer = self._timer(LOOK_MS, self._look_through)
        self._wait_timer = self._timer(PATIENCE_MS, self._show_waiting)
        self._make()
        self._lay_out()

    def _timer(self, interval: int, act: Any) -> QTimer:
        timer = QTimer(self, singleShot=True, interval=interval)
        timer.timeout.connect(act)
        return timer

    def _make(self) -> None:
        self.drop = DropZone(SUFFIXES)
        self.drop.choose.setObjectName("request.file")
        self.drop.file_given.connect(self.read_file)
        self.drop.text_given.connect(self._text_dropped)
        self.drop.refused.connect(self._refused)
        self.waiting = Waiting()
        self.waiting.stop.clicked.connect(self._stop)
        self.notice = text_label("problem")
        self.notice.setObjectName("request.file.problem")
        self.edit = MessageEdit()
        self.edit.setObjectName(PATH)
        self.edit.setTabChangesFocus(True)
        self.edit.setFixedHeight(scaled(140))
        self.edit.textChanged.connect(self._typed)
        self.edit.file_given.connect(self.read_file)
        self.left_out = text_label("hint")
        self.found = FoundCard()
        self.found.taken.connect(self._taken)
        self.warning = text_label("quiet")
        self.warning.setObjectName("request.warning_words")

    def _lay_out(self) -> None:
        page = self.page
        page.add_section("message")
        page.add_widget(self.drop, "request.file", gap=8)
        below_drop: tuple[QWidget, ...] = (self.waiting, self.notice)
        for part in below_drop:
            page.add_widget(part, gap=4)
            part.hide()
        page.add_field(PATH, self.edit)
        below = QWidget()
        column = QVBoxLayout(below)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        below_text: tuple[QWidget, ...] = (self.left_out, self.warning, self.found)
        for part in below_text:
            column.addWidget(part)
            part.hide()
        page.add_widget(below, gap=12)

    def retranslate(self) -> None:
        self.page.label("message", self.tr("Their message"))
        self.page.label(PATH, self.tr("&Message"), "")
        self.edit.setPlaceholderText(
            self.tr("Paste it here, or write down what was said on the phone or at the counter.")
        )
        self.drop.set_texts(
            self.tr("Drop their e-mail or text file here (.eml or .txt)."),
            self.tr("Cho&ose a file…"),
            self.tr("Messages"),
        )
        self.waiting.stop.setText(self.tr("Stop"))
        self.found.retranslate()
        self._show_found()

    # the case on the screen

    def show_case(self, case: Case, journey: Journey) -> None:
        self._case = case
        text = case.request.text
        if text != self._shown and not self._take_timer.isActive():
            fill_text(self.edit, text)
            self._shown = text
        if text != self._looked_at:
            self._look_timer.start()
        self._show_found()

    def flush(self) -> None:
        """Take over at once what was typed last."""
        if self._take_timer.isActive():
            self._take_timer.stop()
            self._take_over()

    def _typed(self) -> None:
        if self.edit.document().characterCount() > LONG:
            self._take_timer.start()
        else:
            self._take_over()

    def _take_over(self) -> None:
        self._shown = clean(self.edit.toPlainText())
        self.change(PATH, self._shown)

    # files

    def read_file(self, path: Path) -> None:
        """Read a message file on another thread."""
        fill_label(self.notice, "")
        self.waiting.text.setText(self.tr("Reading {name}…").format(name=path.name))
        self._wait_timer.start()
        intake = self.page.desk.intake
        self._job = self.page.tools.background.run(
            partial(intake.read_file, path), self._file_read, self._file_failed, key="request.file"
        )

    def _show_waiting(self) -> None:
        self.waiting.show()

    def _stop(self) -> None:
        if self._job is not None:
            self._job.cancel()
        self._read_ended()

    def _read_ended(self) -> None:
        self._wait_timer.stop()
        self.waiting.hide()

    def _file_read(self, incoming: Incoming) -> None:
        self._read_ended()
        before = clean(self.edit.toPlainText())
        self._incoming, self._looked_at = incoming, None
        self._take_timer.stop()
        self.page.edit(partial(_with_message, self.page.desk.intake, incoming=incoming), "request.file")
        self._say_left_out(incoming)
        self._look_timer.stop()
        self._look_through()
        if before.strip() and before != incoming.text:
            self.page.tools.messages.toast(
                self.tr("The message was replaced."), partial(self.change, PATH, before)
            )

    def _file_failed(self, error: Exception) -> None:
        self._read_ended()
        if not isinstance(error, TactfulError):
            raise error
        fill_label(self.notice, file_text(error))

    def _refused(self, name: str) -> None:
        from composer.errors import BadFile

        fill_label(self.notice, file_text(BadFile("file_kind", field="file", name=name)))

    def _text_dropped(self, text: str) -> None:
        self.edit.setFocus()
        self.edit.insertPlainText(text)

    def _say_left_out(self, incoming: Incoming) -> None:
        parts = []
        if incoming.cut:
            parts.append(self.tr("The message was too long; its end was left out."))
        if incoming.attachments:
            names = ", ".join(incoming.attachments)
            parts.append(self.tr("Attachments stay in the e-mail: {names}").format(names=names))
        fill_label(self.left_out, " ".join(parts))

    # what is found in it

    def stop_looking(self) -> None:
        """The page is left: a look that waits for a pause in typing is not begun any more."""
        self._look_timer.stop()

    def _look_through(self) -> None:
        if self._case is None:
            return
        text = self._case.request.text
        self._looked_at = text
        if not text.strip():
            self._looked_through(Found())
            return
        look = partial(
            look_through,
            self.page.desk.intake,
            self._incoming,
            text,
            self._case.draft.language,
            self.page.desk.profile.business().currency,
        )
        self.page.tools.background.run(look, self._looked_through, key="request.look")

    def _looked_through(self, found: Found) -> None:
        self._found = found
        self._show_found()

    def _show_found(self) -> None:
        if self._case is None:
            return
        self.found.show_offers(self.page.desk.intake.open_offers(self._case, self._found.offers))
        words = list(dict.fromkeys(w.words for w in self._found.warnings))[:4]
        named = ", ".join(f"“{w}”" for w in words)
        fill_label(
            self.warning,
            self.tr("They mention {words}. Worth an especially careful answer.").format(words=named)
            if words
            else "",
        )

    def _taken(self, offered: Offered) -> None:
        before = self._case
        self.page.edit(partial(_with_offer, self.page.desk.intake, offered=offered), offered.field)
        if before is None:
            return
        room, _, name = offered.field.partition(".")
        old = getattr(getattr(before, room), name)
        if old:
            self.page.tools.messages.toast(
                self.tr("Taken over from the message."), partial(self.page.edit, put(offered.field, old))
            )


def look_through(intake: Intake, incoming: Incoming | None, text: str, language: str, currency: str) -> Found:
    """Offers and warning words of a message as it stands now. Slow with long ones: not on the GUI thread."""
    read = intake.read_text(text)
    if incoming is not None:
        read = replace(incoming, text=read.text)
    return Found(intake.offers(read, language, currency), intake.warning_words(text))


def _with_message(intake: Intake, case: Case, incoming: Incoming) -> Case:
    return intake.with_message(case, incoming)


def _with_offer(intake: Intake, case: Case, offered: Offered) -> Case:
    return intake.take(case, offered)
