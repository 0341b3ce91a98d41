# SPDX-License-Identifier: GPL-3.0-or-later
"""After the export: opens the files, works out the arrival, enters in the record how the letter went out."""

from __future__ import annotations

from datetime import date
from functools import partial

from PySide6.QtCore import QObject, Qt, Signal

from composer.case import Case, Dispatch, DispatchMethod
from composer.errors import TactfulError
from ui.records.opening import OpenPath
from ui.wizard.page import PageTools
from ui.wizard.send_ready import ReadyFace

PATIENCE_MS = 60_000


class DispatchHands(QObject):
    """Listens to the face of the letter that is ready; ``open_file`` shows a file or a folder.

    Signal ``logged(Case)`` with the case as stored.
    """

    logged = Signal(object)

    def __init__(self, tools: PageTools, face: ReadyFace, open_file: OpenPath, parent: QObject) -> None:
        super().__init__(parent)
        self._tools, self._desk = tools, tools.desk
        self._face, self.open_file = face, open_file
        self._case: Case | None = None
        self._running = False
        face.open_asked.connect(self._open)
        face.dispatch.save_asked.connect(self._store)
        face.dispatch.arrival_wanted.connect(self._work_out_arrival)

    def show_case(self, case: Case) -> None:
        """Know the sealed case as it stands."""
        self._case = case

    def finish(self) -> None:
        """The page is left: enter what was typed, and let it come to its end."""
        self._face.dispatch.store_if_touched()
        if self._running:
            self._tools.background.wait_all(PATIENCE_MS)

    # files

    def _open(self, name: str) -> None:
        if self._case is None:
            return
        try:
            folder = self._desk.letters.folder(self._case.letters[-1])
        except TactfulError as error:
            self._tools.messages.error(error)
            return
        place = folder / name if name else folder
        if not place.exists():
            text = self.tr("“{name}” is not at its place any more. Look into the folder, or open the record.")
            self._tools.messages.page(text.format(name=place.name), "warn")
        elif not self.open_file(place):
            text = self.tr("This computer has no program that opens “{name}”. You find it here: {folder}")
            self._tools.messages.page(text.format(name=place.name, folder=folder), "warn")

    # dispatch

    def _work_out_arrival(self, method: DispatchMethod, sent_on: date) -> None:
        """Off the GUI thread: the calendar of holidays is slow to load."""
        if self._case is not None:
            country = self._case.customer.address.country
            ask = partial(self._desk.letters.expected_arrival, method, sent_on, country)
            self._tools.background.run(ask, self._face.dispatch.show_arrival, key="arrival")

    def _store(self, dispatch: Dispatch, follow_up_on: date | None) -> None:
        if self._case is None or self._running:
            return
        self._running = True
        self._face.dispatch.setEnabled(False)
        log = partial(self._log, self._case, dispatch, follow_up_on)
        self._tools.background.run(log, self._stored, self._failed, key="dispatch")

    def _log(self, case: Case, dispatch: Dispatch, follow_up_on: date | None) -> Case:
        country = case.customer.address.country
        if dispatch.sent_on is not None:
            arrival = self._desk.letters.expected_arrival(dispatch.method, dispatch.sent_on, country)
            dispatch = Dispatch(dispatch.method, dispatch.sent_on, dispatch.proof_number, arrival)
        return self._desk.letters.log_dispatch(case, dispatch, follow_up_on)

    def _stored(self, case: Case) -> None:
        self._end()
        self.logged.emit(case)

    def _failed(self, error: Exception) -> None:
        """The store may have it already when only the copy in the folder could not be written."""
        self._end()
        self._face.dispatch.failed()
        if not isinstance(error, TactfulError):
            raise error
        self._tools.messages.error(error)
        if self._case is not None:
            self.logged.emit(self._desk.cases.open(self._case.id))

    def _end(self) -> None:
        self._running = False
        self._face.dispatch.setEnabled(True)
        if self._face.isVisible():
            self._face.dispatch.save.setFocus(Qt.FocusReason.OtherFocusReason)
