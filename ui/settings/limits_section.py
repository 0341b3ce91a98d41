# SPDX-License-Identifier: GPL-3.0-or-later
"""From which amount a lawyer must see a letter, per currency."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from composer.business import Business, ReviewLimit
from composer.case import Money
from composer.errors import BadInput
from ui import format as written
from ui.place import Tools
from ui.settings.entries import ProfileEntry
from ui.settings.rows import Row, RowsSection
from ui.settings.saving import Saver, Undo
from ui.widgets.card import Card
from ui.widgets.labels import button, text_label
from ui.widgets.money import MoneyField
from ui.words.settings import court_figures


class MoneyEntry(ProfileEntry[MoneyField]):
    """An amount. Signal ``edited(str, object)``: field and Money."""

    edited = Signal(str, object)

    def __init__(self, field: str, currency: str) -> None:
        super().__init__(field, MoneyField(currency))
        self.control.figures.setObjectName(field)
        self.control.currency.setObjectName(f"{field}.currency")
        self.control.edited.connect(self._edited)
        self.control.problem.connect(self._problem)

    def show_value(self, value: Money) -> None:
        """Show what is stored, leaving alone what is being typed or was refused."""
        if not self.refused:
            self.control.set_value(value)

    def _edited(self, value: Money | None) -> None:
        if value is not None:
            self.accept()
            self.edited.emit(self.field, value)
            return
        self.withdrawn.emit(self.field)
        if not self.control.figures.text().strip():
            self.refuse(BadInput("limit_not_positive", field=self.field))

    def _problem(self, text: str) -> None:
        self.refused = bool(text)
        self.set_problem(text or None)


class LimitsSection(RowsSection):
    """One limit for each currency, and what is suggested where there is none."""

    list_name = "limits"

    def __init__(self, tools: Tools, saver: Saver) -> None:
        super().__init__(tools, saver)
        self.lay_rows()
        self.suggestions = Suggestions(self)
        self.suggestions.wanted.connect(self._take)
        self.add(self.suggestions)
        self.retranslate()

    def title(self) -> str:
        return self.tr("When a lawyer must read it")

    def lead(self) -> str:
        return self.tr(
            "Above this amount a letter waits for a lawyer. The customer’s cases of 12 months count together."
        )

    def retranslate(self) -> None:
        super().retranslate()
        self.empty.setText(
            self.tr("No limit yet: only a word such as “court” in the request asks for a lawyer.")
        )
        self.add_button.setText(self.tr("&Add a limit"))
        self.suggestions.retranslate()

    def show_business(self, business: Business) -> None:
        super().show_business(business)
        self.suggestions.show_limits(self.desk.profile.suggested_limits())

    def count(self, business: Business) -> int:
        return len(business.limits)

    def make_row(self, place: int) -> Row:
        row = Row(self.list_name, place)
        taken = {x.limit.currency for x in self.business.limits}
        free = [c for c in (self.business.currency, *written.CURRENCIES) if c not in taken]
        limit = row.entry(
            "limit", MoneyEntry(f"{row.path}.limit", free[0] if free else self.business.currency)
        )
        limit.set_label(self.tr("Amount"))
        row.remove_button.setText(self.tr("Remove this limit"))
        row.lay(limit)
        row.lay_remove()
        return row

    def show_row(self, row: Row, business: Business) -> None:
        row.show_values(limit=business.limits[row.place].limit)

    def store_value(self, place: int, name: str, value: object) -> Business:
        return self.desk.profile.change(partial(_with_value, place, value))

    def remove_at(self, place: int) -> None:
        limit = self.desk.profile.business().limits[place].limit
        self.saver.now("limits", partial(self.desk.profile.change, partial(_without, place)))
        text = self.tr("The limit of {amount} was removed.").format(amount=written.money(limit))
        back = partial(self.desk.profile.set_limit, limit)
        self.tools.messages.toast(text, Undo(self.saver, back))

    def _take(self, limit: Money) -> None:
        self.saver.now("limits", partial(self.desk.profile.set_limit, limit))


class Suggestions(Card):
    """Limits that are suggested, each with a button. Signal ``wanted(Money)``."""

    wanted = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__("hint", parent=parent)
        self._shown: tuple[Money, ...] = ()
        self._buttons: dict[QPushButton, Money] = {}
        self.heading = text_label("strong")
        self.about = text_label("quiet")
        self.list = QVBoxLayout()
        self.list.setSpacing(8)
        self.column.addWidget(self.heading)
        self.column.addWidget(self.about)
        self.column.addLayout(self.list)

    def show_limits(self, limits: tuple[Money, ...]) -> None:
        """Offer these."""
        self.setVisible(bool(limits))
        if limits != self._shown:
            self._shown = limits
            self._fill()

    def retranslate(self) -> None:
        """Set the words."""
        self.heading.setText(self.tr("A suggestion, not law"))
        self.about.setText(self.tr("Up to the sums below a customer can sue cheaply."))
        self._fill()

    def _fill(self) -> None:
        while (item := self.list.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.deleteLater()
        self._buttons.clear()
        for limit in self._shown:
            self.list.addWidget(self._line(limit))

    def _line(self, limit: Money) -> QWidget:
        line = QWidget()
        use = button("small")
        use.setObjectName(f"limits.use.{limit.currency}")
        use.setText(self.tr("Use {amount}").format(amount=_round_sum(limit)))
        use.clicked.connect(self._use)
        self._buttons[use] = limit
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        row.addWidget(text_label("hint", court_figures(limit.currency)), 1)
        row.addWidget(use, 0, Qt.AlignmentFlag.AlignTop)
        return line

    def _use(self) -> None:
        pressed = self.sender()
        if isinstance(pressed, QPushButton):
            self.wanted.emit(self._buttons[pressed])


def _round_sum(limit: Money) -> str:
    """``£2,000``: nobody suggests pence."""
    return written.money(limit).replace(f"{QLocale().decimalPoint()}00", "")


def _with_value(place: int, value: object, business: Business) -> Business:
    new = ReviewLimit(value)  # type: ignore[arg-type]  # the entry gives Money
    limits = [*business.limits]
    limits[place : place + 1] = [new]
    return replace(business, limits=tuple(limits))


def _without(place: int, business: Business) -> Business:
    return replace(business, limits=business.limits[:place] + business.limits[place + 1 :])
