# SPDX-License-Identifier: GPL-3.0-or-later
"""From a place on the printed page back to the paragraph that stands there."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from composer.case import Case
from composer.errors import TactfulError
from ui.background import Background

if TYPE_CHECKING:
    from composer.desk import Desk
    from composer.desk.letters import Spot
    from composer.letter.model import Letter


class PageTrace(QObject):
    """Signal ``found(str)``: the id of the paragraph under the mouse, empty for none.

    The places are worked out on another thread, once for each letter; the newest question wins.
    """

    found = Signal(str)

    def __init__(self, desk: Desk, background: Background, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._background = desk, background
        self._letter: Letter | None = None
        self._wanted: Letter | None = None
        self._spots: tuple[Spot, ...] = ()
        self._place: tuple[int, float, float] | None = None

    def look(self, case: Case, page: int, x_mm: float, y_mm: float) -> None:
        """Ask what stands at a place; the first page is 0, a page below 0 means that the mouse has left."""
        if page < 0:
            self._place = None
            self.found.emit("")
            return
        self._place = (page + 1, x_mm, y_mm)
        try:
            letter = self._desk.letters.letter(case)
            layout = self._desk.letters.layout(case)
        except TactfulError:
            return  # the preview says what is wrong
        if letter == self._letter:
            self._tell()
        elif letter != self._wanted:
            self._wanted = letter
            job = partial(self._desk.letters.spots, letter, layout)
            self._background.run(job, self._known, self._failed, key=f"spots-{id(self)}")

    def _known(self, spots: tuple[Spot, ...]) -> None:
        self._letter, self._spots = self._wanted, spots
        self._tell()

    def _failed(self, error: Exception) -> None:
        self._wanted = None
        if not isinstance(error, TactfulError):
            raise error

    def _tell(self) -> None:
        if self._place is None:
            return
        page, x, y = self._place
        hit = (s for s in self._spots if s.page == page and s.x0 <= x <= s.x1 and s.y0 <= y <= s.y1)
        self.found.emit(next((s.paragraph_id for s in hit), ""))
