# SPDX-License-Identifier: GPL-3.0-or-later
"""Keeps the letter beside the page up to date: drawn on another thread, the newest case wins."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QImage

from composer.case import Case
from composer.errors import TactfulError
from ui.background import Background
from ui.widgets.preview import LetterPreview, as_images
from ui.words import sentence

if TYPE_CHECKING:
    from composer.business import Business
    from composer.desk import Desk
    from composer.desk.letters import Letters
    from composer.letter.layouts import Layout
    from composer.letter.model import Letter

PAUSE_MS = 0  # several changes of one moment are drawn once; a key press is drawn at once
FIRST_MS = 30  # the window is painted before its first letter is drawn


class PreviewFeed(QObject):
    """Draws a case's letter into a preview whenever the case, or the size of the sheet, changes."""

    def __init__(self, desk: Desk, preview: LetterPreview, background: Background) -> None:
        super().__init__(preview)
        self._desk, self._preview, self._background = desk, preview, background
        self._case: Case | None = None
        self._business: Business | None = None
        self._spare: float | None = None  # what the layout of the picture before needed; None: not known
        self._timer = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._timer.timeout.connect(self._draw)
        preview.sharpness_wanted.connect(self._again)

    def show(self, case: Case, business: Business | None = None) -> None:
        """Draw this case soon; ``business`` stands in for the stored profile (first run, settings)."""
        if self._case is None or self._case.id != case.id:
            self._spare = None
        self._case, self._business = case, business
        self._timer.start(PAUSE_MS if self._preview.page_count else FIRST_MS)

    def _again(self) -> None:
        if self._case is not None:
            self._timer.start()

    def _draw(self) -> None:
        """Draw on another thread; of the key press that asked for it nothing waits but the words."""
        if self._case is None or not self._preview.isVisible():
            return
        wish = _Wish(self._case, self._business, self._preview.wanted_ppi(), self._preview.page, self._spare)
        job = partial(_open_page, self._desk.letters, wish)
        self._background.run(job, self._drawn, self._failed, key=f"preview-{id(self)}", keep_old=True)

    def _drawn(self, pages: _Pages) -> None:
        """The page that is open is there: now the others, and whether the layout was guessed rightly."""
        self._preview.show_note("")
        self._preview.show_pages(pages.images, pages.page_mm)
        if len(pages.images) > 1:
            job = partial(_all_pages, self._desk.letters, pages)
            self._background.run(job, self._settled, self._failed, key=f"preview-all-{id(self)}")

    def _settled(self, pages: _Pages) -> None:
        self._spare = pages.wish.spare
        self._preview.show_pages(pages.images, pages.page_mm)

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, TactfulError):
            raise error
        self._preview.show_note(sentence(error).short)


@dataclass(frozen=True)
class _Wish:
    """What is to be drawn; ``spare`` is what the layout before needed, None when that is not known."""

    case: Case
    business: Business | None
    ppi: float
    page: int
    spare: float | None


@dataclass(frozen=True)
class _Pages:
    wish: _Wish
    letter: Letter
    layout: Layout
    images: tuple[QImage, ...]

    @property
    def page_mm(self) -> tuple[float, float]:
        return self.layout.width, self.layout.height


def _open_page(letters: Letters, wish: _Wish) -> _Pages:
    """The page that is open, laid out and drawn; the others are empty."""
    letter, layout = letters.letter(wish.case, wish.business), letters.layout(wish.case)
    pages = letters.pages(letter, layout, wish.ppi, only=wish.page, spare=wish.spare)
    return _Pages(wish, letter, layout, as_images(pages))


def _all_pages(letters: Letters, drawn: _Pages) -> _Pages:
    """All pages, laid out as they will be printed."""
    spare = letters.room_to_spare(drawn.letter, drawn.layout)
    pages = letters.pages(drawn.letter, drawn.layout, drawn.wish.ppi, spare=spare)
    return replace(drawn, wish=replace(drawn.wish, spare=spare), images=as_images(pages))
