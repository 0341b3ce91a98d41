# SPDX-License-Identifier: GPL-3.0-or-later
"""The business: what stands at the head and at the foot of every letter."""

from __future__ import annotations

from ui.place import Tools
from ui.settings.business_forms import ContactForm, IdentityForm
from ui.settings.saving import Saver
from ui.settings.section import Section


class BusinessSection(Section):
    """Name, address, logo, and how customers reach the business."""

    preview = True

    def __init__(self, tools: Tools, saver: Saver) -> None:
        super().__init__(tools, saver)
        self.add_form(IdentityForm(tools, saver))
        self.reach = self.add_heading()
        self.add_form(ContactForm(tools, saver))
        self.retranslate()

    def title(self) -> str:
        return self.tr("Your business")

    def lead(self) -> str:
        return self.tr("It stands on every letter. Empty fields are left out.")

    def retranslate(self) -> None:
        super().retranslate()
        self.reach.setText(self.tr("How customers reach you"))
