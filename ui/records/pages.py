# SPDX-License-Identifier: GPL-3.0-or-later
"""Shows the archived PDF's own pages: what was sent, never laid out anew."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from composer.case import FiledLetter
from composer.errors import TactfulError
from ui.background import Background
from ui.widgets.preview import LetterPreview, as_images
from ui.words import sentence

if TYPE_CHECKING:
    from composer.desk import Desk

A4, LETTER = (210.0, 297.0), (215.9, 279.4)  # mm


class ArchivedPages(QObject):
    """Draws a filed letter into a preview, again whenever a sharper picture is wanted.

    Signal ``shown()`` once the pages, or the reason why there are none, can be seen.
    """

    shown = Signal()

    def __init__(self, desk: Desk, preview: LetterPreview, background: Background) -> None:
        """Read through ``desk.records``, on another thread."""
        super().__init__(preview)
        self._desk, self._preview, self._background = desk, preview, background
        self._filed: FiledLetter | None = None
        preview.sharpness_wanted.connect(self._draw)

    def show(self, filed: FiledLetter) -> None:
        """Show this letter."""
        if filed != self._filed:
            self._filed = filed
            self._preview.show_pages([])
            self._draw()

    def _draw(self) -> None:
        if self._filed is None:
            return
        pages = partial(_images, self._desk, self._filed, self._preview.wanted_ppi())
        self._background.run(pages, self._drawn, self._failed, key=f"record-{id(self)}", keep_old=True)

    def _drawn(self, result: tuple[FiledLetter, tuple[QImage, ...]]) -> None:
        filed, images = result
        if filed is not self._filed:
            return
        self._preview.show_note("")
        wide = bool(images) and images[0].height() / max(1, images[0].width()) < 1.35
        self._preview.show_pages(images, LETTER if wide else A4)
        self.shown.emit()

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, TactfulError):
            raise error
        words = self.tr("The archived PDF cannot be shown. {reason}")
        self._preview.show_note(words.format(reason=sentence(error).short))
        self.shown.emit()


def _images(desk: Desk, filed: FiledLetter, ppi: float) -> tuple[FiledLetter, tuple[QImage, ...]]:
    """The pages as pictures."""
    return filed, as_images(desk.records.pages(filed, ppi))
