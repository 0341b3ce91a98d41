# SPDX-License-Identifier: GPL-3.0-or-later
"""The letterhead as it will be printed, growing with the profile."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QResizeEvent, QShowEvent

from composer.business import Business
from ui.place import Tools
from ui.preview import PreviewFeed
from ui.settings.saving import Saver
from ui.widgets.preview import EDGE, LetterPreview

NARROWEST = 360  # px of the desk: below this a whole sheet could not be read


class Letterhead(LetterPreview):
    """A short sample letter on the business's own paper."""

    def __init__(self, tools: Tools) -> None:
        super().__init__()
        self._desk = tools.desk
        self._business: Business | None = None
        self._feed = PreviewFeed(tools.desk, self, tools.background)

    def show_business(self, business: Business) -> None:
        """Draw the letterhead of a profile, which may not be stored yet."""
        self._business = business
        self._feed.show(self._desk.profile.letterhead_case(business), business)

    def follow(self, saver: Saver) -> None:
        """Draw what is typed at once, and what was stored."""
        saver.typed.connect(self._typed)
        saver.saved.connect(self.show_business)

    def _typed(self, change: Callable[[Business], Business]) -> None:
        if self._business is not None:
            self.show_business(change(self._business))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._business is not None:
            self.show_business(self._business)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the desk as narrow as the whole sheet needs, so that its foot is seen as well."""
        width, height = self.sheet.page_mm
        room = self.height() - self.bar.sizeHint().height() - 2 * EDGE  # nothing must begin to scroll
        wanted = round(room * width / height) + 2 * EDGE
        spare = max(0, (self.width() - max(wanted, NARROWEST)) // 2)
        self.setContentsMargins(spare, 0, spare, 0)
        super().resizeEvent(event)

    def retranslate(self) -> None:
        super().retranslate()
        self.heading.setText(self.tr("Your letterhead"))
        self.setAccessibleName(self.tr("Your letterhead as it will be printed"))
