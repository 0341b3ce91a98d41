# SPDX-License-Identifier: GPL-3.0-or-later
"""The four lists of the first page, one shown at a time: in progress, customers, sent letters, found."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from ui.home.model import Fetch
from ui.home.section import Section
from ui.home.shelf import Shelf

if TYPE_CHECKING:
    from composer.desk import Desk

FOUND = "found"
ICONS = {"progress": "pen-line", "customers": "users", "sent": "send", FOUND: "search"}


class HomeLists(QStackedWidget):
    """Signals: ``chosen(Line)``, and from empty lists ``new()``, ``sample()`` and ``cleared()``."""

    chosen = Signal(object)
    new = Signal()
    sample = Signal()
    cleared = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        """Read from ``desk``; nothing is read before ``show_list``."""
        super().__init__(parent)
        self._shelf = Shelf(desk, self)
        self.sections = {name: Section(f"home.list.{name}", image) for name, image in ICONS.items()}
        for name, section in self.sections.items():
            self.addWidget(section)
            section.chosen.connect(self.chosen)
            section.acted.connect(self.cleared if name == FOUND else self.new)
            section.acted_second.connect(self.sample)

    @property
    def shown(self) -> Section:
        """The list that is seen."""
        section = self.currentWidget()
        assert isinstance(section, Section)
        return section

    def show_list(self, place: str, words: str) -> None:
        """Read and show one list, or with ``words`` what holds them. Raises StoreError."""
        section = self.sections[FOUND if words else place]
        section.show_lines(self._fetch(place, words))
        self.setCurrentWidget(section)

    def _fetch(self, place: str, words: str) -> Fetch:
        if words:
            return self._shelf.found(words)
        if place == "customers":
            return self._shelf.customers()
        return self._shelf.sent() if place == "sent" else self._shelf.in_progress()

    def retranslate(self) -> None:
        """Set all words."""
        self._word_titles()
        self._word_empty_lists()

    def _word_titles(self) -> None:
        texts = {
            "progress": (self.tr("Letters in progress"), self.tr("The most urgent first.")),
            "customers": (self.tr("Customers"), self.tr("Everybody you have written to.")),
            "sent": (self.tr("Sent letters"), self.tr("The newest first, each as it was sent.")),
            FOUND: (self.tr("Search"), self.tr("The newest first.")),
        }
        for name, words in texts.items():
            self.sections[name].set_texts(*words)

    def _word_empty_lists(self) -> None:
        texts = {
            "progress": (
                self.tr("No letter in progress"),
                self.tr(
                    "Each letter you begin stays here until it is sent, with what is next and until when. "
                    "You can close Tactful at any time; nothing is lost."
                ),
            ),
            "customers": (
                self.tr("No customers yet"),
                self.tr(
                    "Each customer you write to appears here with all their letters. "
                    "A second letter starts from what you entered for the first."
                ),
            ),
            "sent": (
                self.tr("No letter sent yet"),
                self.tr("Letters that you signed and sent are kept here, exactly as they went out."),
            ),
        }
        buttons = self.tr("New letter"), self.tr("Look at the sample case")
        for name, words in texts.items():
            self.sections[name].empty.set_texts(*words, *buttons)
        self.sections[FOUND].empty.set_texts(
            self.tr("Nothing found"),
            self.tr("No customer and no letter holds all of these words."),
            self.tr("Clear the search"),
        )
