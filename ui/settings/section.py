# SPDX-License-Identifier: GPL-3.0-or-later
"""What every section of the settings is: a title, one quiet line, and a form."""

from __future__ import annotations

from typing import ClassVar

from ui.place import Tools
from ui.settings.form import ProfileForm
from ui.settings.saving import Saver
from ui.widgets.labels import text_label


class Section(ProfileForm):
    """Base of the sections. ``preview`` shows the letterhead beside it."""

    preview: ClassVar[bool] = False

    def __init__(self, tools: Tools, saver: Saver) -> None:
        super().__init__(tools, saver)
        self.title_label = text_label("")
        self.title_label.setObjectName("title")
        self.lead_label = text_label("")
        self.lead_label.setObjectName("lead")
        self.add(self.title_label, gap=8)
        self.add(self.lead_label, gap=24)

    def title(self) -> str:
        """What the section is about."""
        raise NotImplementedError

    def lead(self) -> str:
        """The quiet line below the title."""
        raise NotImplementedError

    def retranslate(self) -> None:
        """Set all words; a section extends it and calls it at the end of its constructor."""
        self.title_label.setText(self.title())
        self.lead_label.setText(self.lead())
