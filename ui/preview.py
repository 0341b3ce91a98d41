# SPDX-License-Identifier: GPL-3.0-or-later
"""Keeps the letter beside the page up to date: drawn on another thread, the newest case wins."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QImage

from composer.case import Case
from composer.errors import TactfulError
from ui.background import Background
from ui.widgets.preview import LetterPreview
from ui.words import sentence

if TYPE_CHECKING:
    from collections.abc import Callable

    from composer.business import Business
    from composer.desk import Desk

PAUSE_MS = 0  # several changes of one moment are drawn once; a key press is drawn at once
FIRST_MS = 30  # the window is painted before its first letter is drawn


class PreviewFeed(QObject):
    """Draws a case's letter into a preview whenever the case, or the size of the sheet, changes."""

    def __init__(self, desk: Desk, preview: LetterPreview, background: Background) -> None:
        super().__init__(preview)
        self._desk, self._preview, self._background = desk, preview, background
        self._case: Case | None = None
        self._business: Business | None = None
        self._timer = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._timer.timeout.connect(self._draw)
        preview.sharpness_wanted.connect(self._again)

    def show(self, case: Case, business: Business | None = None) -> None:
        """Draw this case soon; ``business`` stands in for the stored profile (first run, settings)."""
        self._case, self._business = case, business
        self._timer.start(PAUSE_MS if self._preview.page_count else FIRST_MS)

    def _again(self) -> None:
        if self._case is not None:
            self._timer.start()

    def _draw(self) -> None:
        """Collect what is needed here, where the store may be asked, and draw elsewhere."""
        if self._case is None or not self._preview.isVisible():
            return
        try:
            letter = self._desk.letters.letter(self._case, self._business)
            layout = self._desk.letters.layout(self._case)
        except TactfulError as error:
            self._failed(error)
            return
        pages = partial(self._desk.letters.pages, letter, layout, self._preview.wanted_ppi())
        job = partial(_decoded, pages, (layout.width, layout.height))
        self._background.run(job, self._drawn, self._failed, key=f"preview-{id(self)}", keep_old=True)

    def _drawn(self, pages: _Pages) -> None:
        self._preview.show_note("")
        self._preview.show_pages(pages.images, pages.page_mm)

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, TactfulError):
            raise error
        self._preview.show_note(sentence(error).short)


@dataclass(frozen=True)
class _Pages:
    images: tuple[QImage, ...]
    page_mm: tuple[float, float]


def _decoded(draw: Callable[[], tuple[bytes, ...]], page_mm: tuple[float, float]) -> _Pages:
    """The pages as pictures; decoding also stays off the GUI thread."""
    return _Pages(tuple(QImage.fromData(png) for png in draw()), page_mm)
