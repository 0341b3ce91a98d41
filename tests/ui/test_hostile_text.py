# SPDX-License-Identifier: GPL-3.0-or-later
"""What no letter can hold is pasted into every text field of every page: nothing of it is stored.

Control characters, lone surrogates, marks that turn the direction of reading, and names that computers
treat specially, each through the clipboard as an owner would.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit, QWidget
from pytestqt.qtbot import QtBot

from composer.archive.codec import decode, encode
from composer.case import Case
from composer.desk import Desk
from composer.journey import Step
from composer.sample import sample_business
from tests.helpers.cases import (
    checked_case,
    decided_case,
    drafted_case,
    requested_case,
    reviewed_case,
    sealed_case,
)
from tests.helpers.clock import FakeClock
from tests.ui.frames import Hands, Opener
from tests.ui.settings_helpers import opened
from ui.place import Place, Target, Tools, Where
from ui.places import PLACES
from ui.settings.settings import SECTIONS, SettingsPage

PASTED = (
    "\u202eMa\u200frion\x00\x07 \ud800El\udc00lis\u2066\ufeff\u2029../../etc/passwd\u0085CON nul \U0001f600"
)
NEVER = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff\ufeff\u200e\u200f\u061c\u2028-\u202e\u2066-\u2069]"
)
STEPS: dict[Step, Callable[[Desk, FakeClock], Case]] = {
    Step.REQUEST: requested_case,
    Step.DECIDE: decided_case,
    Step.REASONS: decided_case,
    Step.DRAFT: drafted_case,
    Step.COOL_OFF: drafted_case,
    Step.CHECK: checked_case,
    Step.REVIEW: checked_case,
    Step.SEND: reviewed_case,
}
Editor = QLineEdit | QPlainTextEdit | QTextEdit


def editors(place: QWidget) -> list[Editor]:
    """Every field that can be seen and typed into."""
    found: list[Editor] = [*place.findChildren(QLineEdit), *place.findChildren(QPlainTextEdit)]
    found += place.findChildren(QTextEdit)
    return [w for w in found if w.isVisible() and w.isEnabled() and not w.isReadOnly()]


def paste_everywhere(place: QWidget, bot: QtBot) -> int:
    """Paste into each field, at the end of what is there, and leave it; how many there were."""
    data = QMimeData()
    data.setText(PASTED)
    QApplication.clipboard().setMimeData(data)
    names = editors(place)
    for editor in names:
        editor.setFocus()
        bot.keyClick(editor, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
        QApplication.processEvents()
    if names:
        names[0].setFocus()
    return len(names)


def texts(value: object) -> Iterator[str]:
    """Every string in a record."""
    if isinstance(value, str):
        yield value
    elif is_dataclass(value):
        for field in fields(value):
            yield from texts(getattr(value, field.name))
    elif isinstance(value, tuple):
        for item in value:
            yield from texts(item)


def odd(value: object) -> list[str]:
    return [text for text in texts(value) if NEVER.search(text)]


@pytest.mark.parametrize("step", list(Step), ids=lambda step: step.value)
def test_no_field_of_a_page_lets_it_into_the_case(
    desk: Desk, clock: FakeClock, open_at: Opener, step: Step
) -> None:
    hands = open_at(STEPS[step](desk, clock), step)
    before = hands.case
    count = paste_everywhere(hands.frame.page, hands.bot)
    hands.frame.leaving()
    assert hands.background.wait_all()
    stored = desk.cases.open(before.id)
    assert odd(stored) == []
    assert decode(encode(stored)) == stored
    assert count or step is Step.COOL_OFF
    if step not in {Step.COOL_OFF, Step.REVIEW}:  # there it is stored when a button is pressed
        assert any("../../etc/passwd" in text for text in texts(stored))
    assert_still_usable(hands)


def assert_still_usable(hands: Hands) -> None:
    """Every page of the case can still be shown, and its letter drawn."""
    for step in Step:
        hands.frame.ask_step(step)
    assert hands.background.wait_all()
    assert not [e for e in hands.messages.errors if e.code in {"store_failed", "case_unreadable"}]


@pytest.mark.parametrize("section", list(SECTIONS))
def test_no_field_of_the_settings_lets_it_into_the_profile(
    desk: Desk, qtbot: QtBot, qapp: QApplication, section: str
) -> None:
    desk.profile.save(sample_business())
    with opened(SettingsPage, desk, Target(Where.SETTINGS), qtbot, qapp) as made:
        made.place.arrived(Target(Where.SETTINGS, part=section))
        paste_everywhere(made.place, qtbot)
        made.place.leaving()
        assert odd(desk.profile.business()) == []


def test_no_field_of_the_first_run_lets_it_into_the_profile(
    desk: Desk, qtbot: QtBot, qapp: QApplication
) -> None:
    def make(tools: Tools) -> Place:
        return PLACES[Where.FIRST_RUN](tools, Target(Where.FIRST_RUN))

    with opened(make, desk, Target(Where.FIRST_RUN), qtbot, qapp) as made:
        assert paste_everywhere(made.place, qtbot) > 3
        made.place.leaving()
        assert odd(desk.profile.business()) == []
        assert desk.profile.business().name.startswith("Marion Ellis")


def test_no_field_of_home_or_record_lets_it_into_the_files(
    desk: Desk, clock: FakeClock, qtbot: QtBot, qapp: QApplication
) -> None:
    sealed = sealed_case(desk, clock)
    for where in (Where.HOME, Where.RECORD):

        def make(tools: Tools, where: Where = where) -> Place:
            return PLACES[where](tools, Target(where, sealed.id))

        with opened(make, desk, Target(where, sealed.id), qtbot, qapp) as made:
            assert paste_everywhere(made.place, qtbot)
            made.place.leaving()
            assert made.background.wait_all()
    assert odd(desk.cases.open(sealed.id)) == []
    (verified,) = desk.records.verify(desk.cases.open(sealed.id))
    assert verified.state.unchanged
