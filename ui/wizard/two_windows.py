# SPDX-License-Identifier: GPL-3.0-or-later
"""Two windows on one case: says so, shows both texts, lets the owner choose one, and keeps the other."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from composer.case import Case
from composer.errors import TactfulError
from ui.messages import Action
from ui.place import Tools
from ui.wizard.both_texts import BothTexts, differences
from ui.wizard.keeper import CaseKeeper


class KeptTexts(QObject):
    """Tells of a text that another window wrote into this case and that is kept beside it."""

    def __init__(self, tools: Tools, window: QWidget) -> None:
        super().__init__(window)
        self._tools = tools
        self._window = window
        self.dialog: BothTexts | None = None

    def tell(self, case: Case) -> None:
        """Say that there is one, if there is one and it says something else."""
        other = self._newest(case)
        if other is None:
            return
        self._tools.messages.page(
            self.tr("What was written in another window is kept beside this case."),
            "hint",
            (
                Action(self.tr("Look at both texts"), partial(self.show_both, case, other, self.tell)),
                Action(self.tr("It is no longer needed"), partial(self._forget, case)),
            ),
        )

    def show_both(self, case: Case, other: Case, afterwards: Callable[[Case], object]) -> None:
        """Open both texts; then say again what can be done."""
        self.dialog = BothTexts(self._window, differences(case, other))
        self.dialog.finished.connect(partial(_then, afterwards, case))
        self.dialog.open()

    def _newest(self, case: Case) -> Case | None:
        kept = self._tools.desk.cases.kept_texts(case.id)
        return next((k.case for k in kept if differences(case, k.case)), None)

    def _forget(self, case: Case) -> None:
        self._tools.desk.cases.forget_kept_texts(case.id)


class TwoWindows(QObject):
    """What to do when another window saved the open case too.

    Signal ``record_asked(str)``: the other window has sent the letter; go to its record.
    """

    record_asked = Signal(str)

    def __init__(self, tools: Tools, keeper: CaseKeeper, window: QWidget) -> None:
        super().__init__(window)
        self._tools = tools
        self._keeper = keeper
        self.kept = KeptTexts(tools, window)

    def tell(self, _: object = None) -> None:
        """Say it, and offer what can be done."""
        try:
            other = self._tools.desk.cases.open(self._keeper.case.id)
        except TactfulError as error:
            self._tools.messages.error(error)
            return
        if other.is_record:
            self._tell_sent(other)
        else:
            self._tell_changed(other)

    def _tell_changed(self, other: Case) -> None:
        self._tools.messages.page(
            self.tr(
                "This case was changed in another window meanwhile. Both texts are kept. "
                "Which one do you want to go on with?"
            ),
            "stop",
            (
                Action(self.tr("Go on with this one"), self._keep_mine),
                Action(self.tr("Go on with the other one"), self._take_other),
                self._look(other),
            ),
        )

    def _tell_sent(self, other: Case) -> None:
        self._tools.messages.page(
            self.tr(
                "The letter of this case was signed and filed in another window meanwhile. It is as it was "
                "sent; what you wrote here since is kept beside it."
            ),
            "stop",
            (
                Action(self.tr("Go to the record"), partial(self.record_asked.emit, other.id)),
                self._look(other),
            ),
        )

    def _look(self, other: Case) -> Action:
        show = partial(self.kept.show_both, self._keeper.case, other, self.tell)
        return Action(self.tr("Look at both texts"), show)

    def _keep_mine(self) -> None:
        self._settle(self._keeper.keep_mine)

    def _take_other(self) -> None:
        self._settle(self._keeper.take_other)

    def _settle(self, settle: Callable[[], None]) -> None:
        try:
            settle()
        except TactfulError as error:
            self._tools.messages.error(error)
            return
        self.kept.tell(self._keeper.case)


def _then(afterwards: Callable[[Case], object], case: Case, _result: int) -> None:
    afterwards(case)
