# SPDX-License-Identifier: GPL-3.0-or-later
"""Going from finding to finding: the words in the letter and their card are always lit together."""

from __future__ import annotations

import re

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from composer.check.findings import Finding
from ui.wizard.check_panes import CheckPanes
from ui.wizard.check_places import Element, FindingId, Placed, absence_rule

_BLANK = re.compile(r"\[[^\[\]\n]+\]")  # how better wordings leave room for what only the owner knows


class FindingWalk(QObject):
    """Knows the open findings, in order. Signal ``wording_taken(Finding, str)`` from the menu."""

    wording_taken = Signal(object, str)

    def __init__(self, panes: CheckPanes, page: QWidget) -> None:
        super().__init__(page)
        self.panes = panes
        self.editor, self.cards = panes.editor, panes.cards
        self.open: tuple[Placed, ...] = ()
        self.editor.mark_entered.connect(self._mark_entered)
        self.editor.suggestion_chosen.connect(self._taken_from_menu)
        self.cards.selected.connect(self.select)
        panes.elements.asked.connect(self.go_to_element)
        for keys, action in (("F8", self.next), ("Shift+F8", self.previous)):
            shortcut = QShortcut(QKeySequence(keys), page)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(action)

    def next(self) -> None:
        """Go to the finding after the one selected, or after the cursor."""
        self._step(1)

    def previous(self) -> None:
        """Go to the finding before."""
        self._step(-1)

    def select(self, key: FindingId | None, *, focus: bool = False, move: bool = True) -> None:
        """Light a finding and its card; ``focus`` takes the keyboard there, ``move`` the text cursor."""
        self.cards.light(key, focus=focus)
        self.editor.light(key, move=move)

    def go_to(self, key: FindingId) -> None:
        """Light a finding and take the keyboard to its card."""
        self.select(key, focus=True)

    def go_to_first_stop(self) -> bool:
        """Go to the first hard stop; False when there is none."""
        first = next((one for one in self.open if one.finding.blocks), None)
        if first is not None:
            self.go_to(first.id)
        return first is not None

    def go_to_element(self, element: Element) -> None:
        """Show where a part of the letter stands, or what is said about its absence."""
        if not element.present:
            self._go_to_absence(absence_rule(element))
            return
        end = len(self.editor.text())  # who signs stands below the text
        self.show_place(*((element.start, element.end) if element.end else (end, end)))

    def show_place(self, start: int, end: int) -> bool:
        """Select some words and give the text the keyboard; False when they are not there any more."""
        cursor = self.editor.cursor_for(start, end)
        if cursor is None:
            return False
        self.editor.setTextCursor(cursor)
        self.editor.ensureCursorVisible()
        self.editor.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def go_to_blank(self, after: int) -> bool:
        """Select the first [blank] from an offset on, to be typed over; False when there is none."""
        blank = _BLANK.search(self.editor.text(), after)
        if blank is None:
            return False
        self.select(None)
        return self.show_place(*blank.span())

    def place_of(self, finding: Finding) -> int:
        """Which one it is, if the keyboard is on the cards; else -1."""
        if not self.cards.has_focus():
            return -1
        return next((n for n, one in enumerate(self.open) if one.finding == finding), -1)

    def go_on_from(self, place: int) -> None:
        """After a card went away, the keyboard goes to the one that took its place."""
        if place < 0:
            return
        if self.open:
            self.go_to(self.open[min(place, len(self.open) - 1)].id)
        else:
            self.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def _step(self, step: int) -> None:
        if not self.open:
            return
        keys = [one.id for one in self.open]
        if self.cards.lit in keys:
            place = keys.index(self.cards.lit) + step
        else:
            here = self.editor.offset(self.editor.textCursor().position())
            before = sum(one.has_place and one.finding.start < here for one in self.open)
            place = before if step > 0 else before - 1
        one = self.open[place % len(keys)]
        self.select(one.id, focus=not (self.editor.hasFocus() and one.has_place))

    def _go_to_absence(self, rule: str) -> None:
        absent = next((one for one in self.open if one.finding.rule == rule), None)
        if absent is not None:
            self.go_to(absent.id)
        else:
            self.panes.kept.fold.setChecked(True)

    def _mark_entered(self, key: FindingId | None) -> None:
        self.select(key, move=False)

    def _taken_from_menu(self, key: FindingId, wording: str) -> None:
        one = next((one for one in self.open if one.id == key), None)
        if one is not None:
            self.wording_taken.emit(one.finding, wording)
