# SPDX-License-Identifier: GPL-3.0-or-later
"""The saver: each field waits for itself, the newest text counts, and what could not be stored is kept."""

from dataclasses import replace
from functools import partial

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from composer.business import Business
from composer.desk import Desk
from composer.errors import BadInput, StoreError
from tests.ui.fakes import RecordingMessages
from ui.settings.saving import Saver


def named(name: str, business: Business) -> Business:
    return replace(business, name=name)


@pytest.fixture
def messages() -> RecordingMessages:
    return RecordingMessages()


@pytest.fixture
def saver(desk: Desk, messages: RecordingMessages, qapp: QApplication) -> Saver:
    return Saver(desk, messages)


def test_many_key_presses_are_stored_once(saver: Saver, desk: Desk, qtbot: QtBot) -> None:
    stored: list[Business] = []
    saver.saved.connect(stored.append)
    for text in ("L", "La", "Lark"):
        saver.edit("business.name", partial(named, text))
    qtbot.waitUntil(lambda: desk.profile.business().name == "Lark")
    assert len(stored) == 1


def test_what_is_typed_is_told_at_once(saver: Saver) -> None:
    told: list[object] = []
    saver.typed.connect(told.append)
    saver.edit("business.name", partial(named, "Lark"))
    assert len(told) == 1


def test_a_refused_field_holds_no_other_back(saver: Saver, desk: Desk) -> None:
    refused: list[tuple[str, BadInput]] = []
    saver.refused.connect(lambda field, error: refused.append((field, error)))
    saver.edit("business.name", partial(named, "x" * 201))
    saver.edit("business.phone", lambda business: replace(business, phone="1"))
    saver.flush()
    assert desk.profile.business().phone == "1"
    assert [(field, error.code) for field, error in refused] == [("business.name", "too_long")]


def test_what_the_machine_could_not_store_is_told_and_tried_again(
    saver: Saver, desk: Desk, messages: RecordingMessages
) -> None:
    troubles = [StoreError("store_busy")]

    def store() -> Business:
        if troubles:
            raise troubles.pop()
        return desk.profile.change(partial(named, "Lark"))

    saver.later("business.name", store)
    saver.flush()
    assert [error.code for error in messages.errors] == ["store_busy"]
    saver.flush()
    assert desk.profile.business().name == "Lark"


def test_a_newer_text_is_not_overwritten_by_one_that_had_to_wait(saver: Saver, desk: Desk) -> None:
    saver.edit("business.name", partial(named, "old"))
    assert saver.now("business.name", partial(desk.profile.change, partial(named, "new")))
    saver.flush()
    assert desk.profile.business().name == "new"


def test_a_field_that_is_gone_is_not_stored(saver: Saver, desk: Desk) -> None:
    saver.edit("business.name", partial(named, "Lark"))
    saver.forget("business.name")
    saver.flush()
    assert desk.profile.business().name == ""
