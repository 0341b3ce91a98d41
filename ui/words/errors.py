# SPDX-License-Identifier: GPL-3.0-or-later
"""Each error code as three sentences: what happened, what was kept, what to do next.

Add a code: one line in ``TABLE`` here or in that of ``settings``, ``refusals`` or ``troubles``. The texts
may use the error's data in braces (``{field}``, ``{text}``); data that a text names and the error lacks is
left out, never shown as a brace.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from string import Formatter

from PySide6.QtCore import QCoreApplication

from composer.case import Money
from composer.errors import BadInput, EngineTrouble, FileTrouble, NotAllowed, StoreError, TactfulError
from ui import format as written
from ui.words.engines import TABLE as ENGINES
from ui.words.marks import QT_TRANSLATE_NOOP
from ui.words.refusals import TABLE as REFUSALS
from ui.words.settings import TABLE as SETTINGS
from ui.words.troubles import TABLE as TROUBLES


@dataclass(frozen=True, slots=True)
class Words:
    """What happened, what was kept, what to do next. ``kept`` may be empty for a field's problem."""

    happened: str
    kept: str
    next: str

    @property
    def short(self) -> str:
        """What happened and what to do, for a line beside a field."""
        return " ".join(part for part in (self.happened, self.next) if part)


_NOTHING_LOST = QT_TRANSLATE_NOOP("Errors", "Nothing you entered is lost.")

TABLE: dict[str, tuple[str, str, str]] = {
    # fields
    "amount_unreadable": (
        QT_TRANSLATE_NOOP("Errors", "This is not an amount."),
        "",
        QT_TRANSLATE_NOOP("Errors", "Type figures only, such as 49.90."),
    ),
    "amount_decimal_sign": (
        QT_TRANSLATE_NOOP("Errors", "It is not clear where the decimals begin."),
        "",
        QT_TRANSLATE_NOOP("Errors", "Use “{sign}” before the decimals."),
    ),
    "amount_negative": (
        QT_TRANSLATE_NOOP("Errors", "An amount cannot be below zero."),
        "",
        QT_TRANSLATE_NOOP("Errors", "Leave out the minus sign."),
    ),
    "amount_too_large": (
        QT_TRANSLATE_NOOP("Errors", "This amount is too large."),
        "",
        QT_TRANSLATE_NOOP("Errors", "Check the figures; the largest amount is 999,999,999.99."),
    ),
    "date_unreadable": (
        QT_TRANSLATE_NOOP("Errors", "This is not a date."),
        "",
        QT_TRANSLATE_NOOP("Errors", "Type day, month and year, or choose a day from the calendar."),
    ),
    "date_impossible": (
        QT_TRANSLATE_NOOP("Errors", "There is no such day."),
        "",
        QT_TRANSLATE_NOOP("Errors", "Check day, month and year."),
    ),
    "too_long": (
        QT_TRANSLATE_NOOP("Errors", "This is longer than fits."),
        "",
        QT_TRANSLATE_NOOP("Errors", "Shorten it to {limit} characters."),
    ),
    # the draft
    "paragraph_own": (
        QT_TRANSLATE_NOOP("Errors", "You wrote this paragraph yourself, so no template can write it anew."),
        _NOTHING_LOST,
        QT_TRANSLATE_NOOP("Errors", "Change its words, or take it out."),
    ),
    "paragraph_missing": (
        QT_TRANSLATE_NOOP("Errors", "This paragraph is no longer in the letter."),
        _NOTHING_LOST,
        QT_TRANSLATE_NOOP("Errors", "Put the cursor into the paragraph you mean and try again."),
    ),
    "paragraph_source_gone": (
        QT_TRANSLATE_NOOP("Errors", "What this paragraph was made from is no longer in the case."),
        QT_TRANSLATE_NOOP("Errors", "Its words stay as they are."),
        QT_TRANSLATE_NOOP("Errors", "Take the paragraph out, or change its words yourself."),
    ),
    "version_missing": (
        QT_TRANSLATE_NOOP("Errors", "This earlier version is no longer there."),
        _NOTHING_LOST,
        QT_TRANSLATE_NOOP("Errors", "Choose another one from the list."),
    ),
    "is_resting": (
        QT_TRANSLATE_NOOP("Errors", "The draft is resting and cannot be changed now."),
        _NOTHING_LOST,
        QT_TRANSLATE_NOOP("Errors", "Wait for its end, or end the rest early on the step Cool off."),
    ),
    "no_templates": (
        QT_TRANSLATE_NOOP("Errors", "There are no letter templates for the language “{value}”."),
        _NOTHING_LOST,
        QT_TRANSLATE_NOOP("Errors", "Choose another language for your letters in the settings."),
    ),
    "template_missing": (
        QT_TRANSLATE_NOOP("Errors", "The template “{value}” is no longer there."),
        _NOTHING_LOST,
        QT_TRANSLATE_NOOP("Errors", "Choose another template."),
    ),
    "template_unknown_field": (
        QT_TRANSLATE_NOOP(
            "Errors",
            "The template “{template}” names a field that no case has: “{field}”, in its part “{block}”.",
        ),
        _NOTHING_LOST,
        QT_TRANSLATE_NOOP("Errors", "Correct the template’s file, or install Tactful again."),
    ),
    "template_broken": (
        QT_TRANSLATE_NOOP("Errors", "The template “{template}” cannot be read: {detail}."),
        _NOTHING_LOST,
        QT_TRANSLATE_NOOP("Errors", "Correct the template’s file, or install Tactful again."),
    ),
    # the case
    "is_record": (
        QT_TRANSLATE_NOOP("Errors", "This letter was sent; its record cannot be changed."),
        QT_TRANSLATE_NOOP("Errors", "The record is as it was."),
        QT_TRANSLATE_NOOP("Errors", "Use “Reply again” to write a new letter that refers to it."),
    ),
    "hard_stop": (
        QT_TRANSLATE_NOOP("Errors", "Something still stands in the way of this letter."),
        _NOTHING_LOST,
        QT_TRANSLATE_NOOP("Errors", "The footer of the page says what is missing; click it to go there."),
    ),
}

_GENERAL: tuple[tuple[type[TactfulError], tuple[str, str, str]], ...] = (
    (
        BadInput,
        (
            QT_TRANSLATE_NOOP("Errors", "This value cannot be used."),
            _NOTHING_LOST,
            QT_TRANSLATE_NOOP("Errors", "Check it and enter it again."),
        ),
    ),
    (
        StoreError,
        (
            QT_TRANSLATE_NOOP("Errors", "The database could not be used just now."),
            QT_TRANSLATE_NOOP(
                "Errors", "What you see stays on the screen; what was saved before is still there."
            ),
            QT_TRANSLATE_NOOP("Errors", "Try again. If it stays so, check that the disk is not full."),
        ),
    ),
    (
        FileTrouble,
        (
            QT_TRANSLATE_NOOP("Errors", "The folder of the customer files could not be used."),
            QT_TRANSLATE_NOOP("Errors", "Your case is saved in Tactful; no file was left half-written."),
            QT_TRANSLATE_NOOP(
                "Errors", "Check that the folder is there, is writable and has space, then try again."
            ),
        ),
    ),
    (
        NotAllowed,
        (
            QT_TRANSLATE_NOOP("Errors", "This cannot be done with the case as it stands."),
            _NOTHING_LOST,
            QT_TRANSLATE_NOOP("Errors", "The rail on the left shows which step comes first."),
        ),
    ),
    (
        EngineTrouble,
        (
            QT_TRANSLATE_NOOP("Errors", "Part of the check could not run, so that part is not checked."),
            QT_TRANSLATE_NOOP("Errors", "Your text is as it was."),
            QT_TRANSLATE_NOOP("Errors", "Run the check again, or read the letter through yourself."),
        ),
    ),
    (
        TactfulError,
        (
            QT_TRANSLATE_NOOP("Errors", "This could not be done."),
            _NOTHING_LOST,
            QT_TRANSLATE_NOOP("Errors", "Try again."),
        ),
    ),
)

ALL = ENGINES | TROUBLES | REFUSALS | SETTINGS | TABLE


def sentence(error: TactfulError) -> Words:
    """The words for an error; an unknown code gets true, general ones for its kind."""
    texts = ALL.get(error.code) or next(general for kind, general in _GENERAL if isinstance(error, kind))
    return Words(*(fill(QCoreApplication.translate("Errors", text), error.data) for text in texts))


def fill(text: str, data: Mapping[str, object]) -> str:
    """``text`` with its braces filled, dates and amounts as the owner writes them."""
    names = {name for _, name, _, _ in Formatter().parse(text) if name}
    return text.format(**{name: _shown(data.get(name, "")) for name in names})


def _shown(value: object) -> str:
    if isinstance(value, Money):
        return written.money(value)
    if isinstance(value, Decimal):
        return written.number(value)
    if isinstance(value, datetime):
        return written.day(value.date())
    if isinstance(value, date):
        return written.day(value)
    if isinstance(value, (tuple, list)):
        return ", ".join(_shown(part) for part in value)
    return str(value)
