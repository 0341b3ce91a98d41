# SPDX-License-Identifier: GPL-3.0-or-later
"""The settings: sections at the left, one of them at a time, the letterhead beside those that change it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from composer.business import Business
from ui.messages import MessageBar
from ui.place import Place, Target, Tools, Where
from ui.settings.business_section import BusinessSection
from ui.settings.checking_section import CheckingSection
from ui.settings.envelope_section import EnvelopeSection
from ui.settings.files_section import FilesSection
from ui.settings.letterhead import Letterhead
from ui.settings.letters_section import LettersSection
from ui.settings.limits_section import LimitsSection
from ui.settings.policy_section import PolicySection
from ui.settings.rail import SettingsRail
from ui.settings.reviewers_section import ReviewersSection
from ui.settings.saving import Saver
from ui.settings.section import BESIDE_LETTER, CONTENT, MARGIN, Section, scrolling
from ui.settings.signers_section import SignersSection
from ui.settings.tone_section import ToneSection
from ui.theme import scaled
from ui.widgets.tab_order import go_to_next

SECTIONS: dict[str, tuple[type[Section], str]] = {
    "business": (BusinessSection, "store"),
    "letters": (LettersSection, "file-text"),
    "signers": (SignersSection, "signature"),
    "policy": (PolicySection, "list"),
    "reviewers": (ReviewersSection, "users"),
    "limits": (LimitsSection, "scale"),
    "envelopes": (EnvelopeSection, "mail"),
    "files": (FilesSection, "folder-open"),
    "checking": (CheckingSection, "clipboard-check"),
    "tone": (ToneSection, "message-square"),
}
PANE = 560
PREVIEW_FROM = 1100  # px of the window; below this the letterhead folds away


class SettingsPage(Place):
    """Everything is stored as it is typed. ``arrived`` takes ``part``: the name of a section."""

    def __init__(self, tools: Tools) -> None:
        super().__init__()
        self.setObjectName("formPane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._tools = tools
        self.message_bar: MessageBar = MessageBar()
        self.message_bar.setProperty("over", "true")
        self.saver = Saver(tools.desk, tools.messages, self)
        self.saver.saved.connect(self._stored)
        self.business = tools.desk.profile.business()
        self.sections: dict[str, Section] = {}
        self.name = "business"
        self.rail = SettingsRail({name: icon for name, (_, icon) in SECTIONS.items()})
        self.rail.chosen.connect(self.open_section)
        self.rail.back.connect(self._back)
        self.stack = QStackedWidget()
        self.letterhead = Letterhead(tools)
        self.letterhead.show_business(self.business)
        self.letterhead.follow(self.saver)
        self._lay_out()
        self.retranslate()
        self.open_section(self.name)

    def _lay_out(self) -> None:
        self.pane = QWidget()
        self.pane.setObjectName("formPane")
        column = QVBoxLayout(self.pane)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        bar = QHBoxLayout()
        bar.setContentsMargins(MARGIN, 0, MARGIN, 0)
        bar.addWidget(self.message_bar)
        column.addLayout(bar)
        column.addWidget(self.stack, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.rail)
        row.addWidget(self.pane, 4)
        row.addWidget(self.letterhead, 3)

    @property
    def section(self) -> Section:
        """The section that is open."""
        return self.sections[self.name]

    def open_section(self, name: str) -> None:
        """Show a section; it is built when it is first shown."""
        self.saver.flush()
        self.name = name
        if name not in self.sections:
            made = SECTIONS[name][0](self._tools, self.saver)
            self.sections[name] = made
            self.stack.addWidget(scrolling(made, BESIDE_LETTER if made.preview else CONTENT))
        self.rail.choose(name)
        self.stack.setCurrentIndex(list(self.sections).index(name))
        self.section.show_business(self.business)
        self._show_letterhead()

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes from the rail to the section, and on to the letterhead."""
        parts = (self.rail, self.pane, self.letterhead)
        return go_to_next(parts, forward=forward) or super().focusNextPrevChild(forward)

    def arrived(self, target: Target) -> None:
        self.business = self._tools.desk.profile.business()
        self.letterhead.show_business(self.business)
        self.open_section(target.part if target.part in SECTIONS else self.name)

    def leaving(self) -> None:
        self.saver.flush()

    def first_field(self) -> QWidget | None:
        return self.section.first_field()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_letterhead()

    def retranslate(self) -> None:
        self.rail.retranslate(
            {
                "business": self.tr("Business"),
                "letters": self.tr("Letters"),
                "signers": self.tr("Who signs"),
                "policy": self.tr("Refund policy"),
                "reviewers": self.tr("Readers, lawyers"),
                "limits": self.tr("Limits"),
                "envelopes": self.tr("Envelopes, paper"),
                "files": self.tr("Customer files"),
                "checking": self.tr("Checking"),
                "tone": self.tr("Tone"),
            }
        )

    def _stored(self, business: Business) -> None:
        self.business = business
        self.section.show_business(business)

    def _show_letterhead(self) -> None:
        wanted = self.section.preview and self.width() >= scaled(PREVIEW_FROM)
        self.pane.setMaximumWidth(scaled(PANE) if wanted else 16_777_215)
        self.letterhead.setVisible(wanted)

    def _back(self) -> None:
        self.go.emit(Target(Where.HOME))
