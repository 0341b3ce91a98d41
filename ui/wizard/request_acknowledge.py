# SPDX-License-Identifier: GPL-3.0-or-later
"""The one-minute letter that says *we have your request*, so that the decision may take its time."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QTimer, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QProgressBar

from composer.case import Case, FiledLetter
from composer.desk.letters import ACKNOWLEDGEMENT
from composer.errors import Conflict, TactfulError
from composer.journey import Journey, Missing, Step
from ui.widgets.card import Card
from ui.widgets.filling import fill_label
from ui.widgets.labels import button, text_label
from ui.wizard.page import StepPage, missing_reason
from ui.wizard.part import FieldProblems, Part

NEEDED = frozenset({"customer_name", "street", "town"})  # nothing can be posted without these
PATIENCE_MS = 300


class AcknowledgePart(Part):
    """A card with one button; afterwards it says where the letter lies."""

    def __init__(self, page: StepPage, problems: FieldProblems) -> None:
        super().__init__(page, problems)
        self._filed: FiledLetter | None = None
        self._lacking: Missing | None = None
        self._running = False
        self._timer = QTimer(self, singleShot=True, interval=PATIENCE_MS)
        self._make()

    def _make(self) -> None:
        self.card = Card()
        self.heading, self.text = text_label("strong"), text_label("quiet")
        self.send = button("small", "mail")
        self.send.setObjectName("acknowledge")
        self.send.clicked.connect(self._pressed)
        self.folder = button("link", "folder-open")
        self.folder.setObjectName("acknowledge.open_folder")
        self.folder.clicked.connect(self._open_folder)
        self.bar = QProgressBar()
        self.bar.setRange(0, 0)
        self.bar.setTextVisible(False)
        self.bar.hide()
        self._timer.timeout.connect(self.bar.show)
        self.lacks = button("reason")
        self.lacks.setObjectName("acknowledge.missing")
        self.lacks.clicked.connect(self._go_to_lacking)
        row = QHBoxLayout()
        row.setSpacing(12)
        for made in (self.send, self.folder, self.lacks):
            row.addWidget(made)
        row.addStretch(1)
        self.card.column.addWidget(self.heading)
        self.card.column.addWidget(self.text)
        self.card.column.addWidget(self.bar)
        self.card.column.addLayout(row)
        self.page.column.addSpacing(12)
        self.page.add_widget(self.card, gap=0)
        self.page.add_target("acknowledge", self.send)

    def retranslate(self) -> None:
        self.folder.setText(self.tr("Open folder"))
        self._describe()

    def show_case(self, case: Case, journey: Journey) -> None:
        sent = [x for x in case.letters if x.kind == ACKNOWLEDGEMENT]
        self._filed = sent[-1] if sent else None
        missing = journey.view(Step.REQUEST).missing
        self._lacking = next((m for m in missing if m.code in NEEDED), None)
        self._describe()

    def _describe(self) -> None:
        filed = self._filed
        self.heading.setText(self.tr("Acknowledged") if filed else self.tr("Need more time?"))
        self.send.setText(self.tr("Acknowled&ge again") if filed else self.tr("Acknowled&ge now"))
        if filed is None:
            text = self.tr("A short letter that says you have their request. The decision can wait.")
        else:
            text = self.tr("Letter {number} is in the customer’s file: {folder}").format(
                number=filed.number, folder=filed.folder
            )
        fill_label(self.text, text)
        self.folder.setVisible(filed is not None)
        self.lacks.setVisible(self._lacking is not None and not self._running)
        self.lacks.setText(missing_reason(self._lacking).text if self._lacking else "")

    def _pressed(self) -> None:
        if self._lacking is not None:
            self._go_to_lacking()
        elif not self._running:
            self._start()

    def _go_to_lacking(self) -> None:
        if self._lacking is not None:
            self.page.focus_field(self._lacking.field)

    def _start(self) -> None:
        case = self.page.tools.save_now()
        self._set_running(on=True)
        self._timer.start()
        self.page.tools.background.run(
            partial(self.page.desk.letters.acknowledge, case), self._done, self._failed, key="acknowledge"
        )

    def _set_running(self, *, on: bool) -> None:
        """While the letter is filed the case must not change under it."""
        self._running = on
        self.page.content.setEnabled(not on)
        if not on:
            self._timer.stop()
            self.bar.hide()
            self.send.setFocus()

    def _done(self, case: Case) -> None:
        self._set_running(on=False)
        self.page.edit(partial(_stored, case), stored=True)
        self.page.tools.messages.toast(self.tr("The acknowledgement is ready to be printed and posted."))

    def _failed(self, error: Exception) -> None:
        self._set_running(on=False)
        if not isinstance(error, TactfulError):
            raise error
        if isinstance(error, Conflict):
            self.page.edit(self.page.desk.cases.save, stored=True)  # refused; the frame shows both texts
        else:
            self.page.tools.messages.error(error)

    def _open_folder(self) -> None:
        if self._filed is not None:
            folder = self.page.desk.letters.folder(self._filed)
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))


def _stored(stored: Case, _: Case) -> Case:
    return stored
