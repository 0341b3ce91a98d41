# SPDX-License-Identifier: GPL-3.0-or-later
"""One way of checking spelling and grammar: a card to choose, with a *Test* of its own."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QRadioButton, QVBoxLayout, QWidget

from composer.errors import EngineTrouble
from ui.place import Tools
from ui.theme import scaled
from ui.widgets.card import Card
from ui.widgets.labels import TICK, TICK_EDGE, TICK_GAP, below_tick, button, restyle, text_label
from ui.widgets.progress import ProgressNote
from ui.words import sentence

if TYPE_CHECKING:
    from composer.desk.engine_choice import EngineChoice, Way
    from composer.desk.engines import Tried


class WayCard(Card):
    """Base of the cards. Signals: ``chosen(str)`` with the way; ``changed()``: its details are others."""

    chosen = Signal(str)
    changed = Signal()

    def __init__(self, tools: Tools, way: Way) -> None:
        super().__init__()
        self.tools, self.engines, self.way = tools, tools.desk.engines, way
        self.choice = QRadioButton()
        self.choice.setObjectName(f"engines.way.{way}")
        self.choice.setAutoExclusive(False)
        self.about = below_tick()
        self.body = QVBoxLayout()
        self.body.setSpacing(12)
        self.test = button("small")
        self.test.setObjectName(f"engines.test.{way}")
        self.progress = ProgressNote()
        self.result = text_label("quiet")
        self.result.setObjectName(f"engines.result.{way}")
        self.result.hide()
        self._lay_out()
        self.choice.clicked.connect(self._clicked)
        self.test.clicked.connect(self.run_test)
        self.progress.stopped.connect(self._stopped)

    def _lay_out(self) -> None:
        indent = scaled(TICK) + TICK_EDGE + TICK_GAP
        inside = QVBoxLayout()
        inside.setContentsMargins(indent, 0, 0, 4)
        inside.setSpacing(12)
        inside.addLayout(self.body)
        row = QHBoxLayout()
        row.addWidget(self.test)
        row.addStretch(1)
        inside.addLayout(row)
        inside.addWidget(self.progress)
        inside.addWidget(self.result)
        for part in (self.choice, self.about):
            self.column.addWidget(part)
        self.column.addLayout(inside)

    def show_choice(self, choice: EngineChoice) -> None:
        """Show whether this way is in use, and its details."""
        on = choice.way == self.way
        self.choice.setChecked(on)
        self.set_selected(on)

    def retranslate(self) -> None:
        """Set the words; a card extends it."""
        self.test.setText(self.tr("Test"))

    def run_test(self) -> None:
        """Check a sentence with errors this way, chosen or not."""
        choice = self._to_test()
        self.result.hide()
        self.progress.start(self.tr("Checking a test sentence…"))
        self.tools.background.run(
            partial(self.engines.test, choice), self._tested, self._failed, key=f"engines.test.{self.way}"
        )

    def _to_test(self) -> EngineChoice:
        from dataclasses import replace

        return replace(self.engines.choice(), way=self.way)

    def _tested(self, tried: Tried) -> None:
        self.progress.finish()
        if not tried.ok:
            self.say_problem(EngineTrouble(tried.code, **tried.data))
            return
        words = ", ".join(f"“{word}”" for word in tried.found)
        text = self.tr("{name} works. In a test sentence it found {words}.")
        self._say(text.format(name=tried.name, words=words), "quiet")

    def _failed(self, error: Exception) -> None:
        self.progress.finish()
        self.say_problem(EngineTrouble("engine_crashed"))

    def _stopped(self) -> None:
        self.tools.background.cancel(f"engines.test.{self.way}")
        self._say(self.tr("Stopped."), "quiet")

    def say_problem(self, error: Exception) -> None:
        """What happened, what was kept, what to do next, below the buttons."""
        from composer.errors import TactfulError

        words = sentence(error if isinstance(error, TactfulError) else EngineTrouble("engine_crashed"))
        self._say(" ".join(part for part in (words.happened, words.kept, words.next) if part), "problem")

    def clear_result(self) -> None:
        """What a test said before does not hold any more."""
        self.tools.background.cancel(f"engines.test.{self.way}")
        self.progress.finish()
        self.result.hide()

    def _say(self, text: str, role: str) -> None:
        self.result.setProperty("role", role)
        restyle(self.result)
        self.result.setText(text)
        self.result.show()

    def _clicked(self) -> None:
        self.choice.setChecked(True)
        self.chosen.emit(self.way)


class BuiltInCard(WayCard):
    """What comes with Tactful."""

    def __init__(self, tools: Tools) -> None:
        super().__init__(tools, "automatic")
        self.retranslate()

    def retranslate(self) -> None:
        super().retranslate()
        self.choice.setText(self.tr("Built in"))
        self.about.setText(self.tr("Nothing to set up. Works without the internet; no text is sent."))
        self.test.setAccessibleName(self.tr("Test what is built in"))


def side_by_side(*widgets: QWidget) -> QHBoxLayout:
    """Buttons in a row, as wide as their words."""
    row = QHBoxLayout()
    row.setSpacing(8)
    for widget in widgets:
        row.addWidget(widget, 0, Qt.AlignmentFlag.AlignLeft)
    row.addStretch(1)
    return row
