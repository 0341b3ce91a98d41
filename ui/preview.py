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
    from composer.business import Business
    from composer.desk import Desk
    from composer.desk.letters import Letters

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
        """Draw on another thread; of the key press that asked for it nothing waits but the words."""
        if self._case is None or not self._preview.isVisible():
            return
        ppi = self._preview.wanted_ppi()
        job = partial(_pages, self._desk.letters, self._case, self._business, ppi)
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


def _pages(letters: Letters, case: Case, business: Business | None, ppi: float) -> _Pages:
    """The pages as pictures: laid out, drawn and decoded."""
    letter, layout = letters.letter(case, business), letters.layout(case)
    images = tuple(QImage.fromData(png) for png in letters.pages(letter, layout, ppi))
    return _Pages(images, (layout.width, layout.height))
