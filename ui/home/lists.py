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
    """Signals: ``chosen(Line)``, and from empty lists ``new()``, ``sample()`` and ``cleared()``.

    A list is made when it is first shown: the window opens sooner.
    """

    chosen = Signal(object)
    new = Signal()
    sample = Signal()
    cleared = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        """Read from ``desk``; nothing is read before ``show_list``."""
        super().__init__(parent)
        self._shelf = Shelf(desk, self)
        self.sections: dict[str, Section] = {}

    def section(self, name: str) -> Section:
        """The list of that name: progress, customers, sent or found."""
        if name not in self.sections:
            self.sections[name] = made = Section(f"home.list.{name}", ICONS[name])
            self.addWidget(made)
            made.chosen.connect(self.chosen)
            made.acted.connect(self.cleared if name == FOUND else self.new)
            made.acted_second.connect(self.sample)
            self._word(name, made)
        return self.sections[name]

    @property
    def shown(self) -> Section:
        """The list that is seen."""
        section = self.currentWidget()
        assert isinstance(section, Section)
        return section

    def show_list(self, place: str, words: str) -> None:
        """Read and show one list, or with ``words`` what holds them. Raises StoreError."""
        section = self.section(FOUND if words else place)
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
        for name, section in self.sections.items():
            self._word(name, section)

    def _word(self, name: str, section: Section) -> None:
        section.set_texts(*self._titles()[name])
        if name == FOUND:
            section.empty.set_texts(*self._nothing_found())
        else:
            buttons = self.tr("New letter"), self.tr("Look at the sample case")
            section.empty.set_texts(*self._nothing_yet()[name], *buttons)

    def _titles(self) -> dict[str, tuple[str, str]]:
        return {
            "progress": (self.tr("Letters in progress"), self.tr("The most urgent first.")),
            "customers": (self.tr("Customers"), self.tr("Everybody you have written to.")),
            "sent": (self.tr("Sent letters"), self.tr("The newest first, each as it was sent.")),
            FOUND: (self.tr("Search"), self.tr("The newest first.")),
        }

    def _nothing_yet(self) -> dict[str, tuple[str, str]]:
        return {
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

    def _nothing_found(self) -> tuple[str, str, str]:
        return (
            self.tr("Nothing found"),
            self.tr("No customer and no letter holds all of these words."),
            self.tr("Clear the search"),
        )
