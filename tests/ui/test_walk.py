# SPDX-License-Identifier: GPL-3.0-or-later
"""A complete case by hand-driven clicks: from an empty data folder to a verified record, and a week later."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import pytest
from docx import Document
from pypdfium2 import PdfDocument
from PySide6.QtCore import QLocale, QSettings
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

import resources
from composer.case import Case, ReviewAnswer, SignatureKind
from composer.composition import build
from composer.desk import Desk
from tests.helpers.clock import FakeClock
from tests.ui.fakes import themed
from ui.demo import STARTS
from ui.demo.hands import Hands
from ui.demo.walk import STINGING, Walk
from ui.place import Target, Where
from ui.places import PLACES
from ui.shell import Shell


@dataclass
class Shop:
    """One owner's computer: folders that stay, a program that is closed and opened."""

    folder: Path
    clock: FakeClock
    qtbot: QtBot
    desk: Desk | None = None
    shell: Shell | None = None

    def open(self) -> Shell:
        """Start the program on the same folders."""
        self.desk = build(self.folder / "data", files=self.folder / "letters", clock=self.clock)
        settings = QSettings(str(self.folder / "window.ini"), QSettings.Format.IniFormat)
        self.shell = Shell(self.desk, PLACES, settings)
        self.qtbot.addWidget(self.shell)
        with self.qtbot.waitExposed(self.shell):
            self.shell.show()
        self.shell.start()
        return self.shell

    def close(self) -> None:
        """Close the window; nothing is asked."""
        if self.shell is not None and self.desk is not None:
            self.shell.close()
            self.desk.close()
            self.shell = self.desk = None


@pytest.fixture
def shop(tmp_path: Path, qtbot: QtBot, qapp: QApplication) -> Iterator[Shop]:
    themed(qapp)
    before = QLocale()
    QLocale.setDefault(QLocale("en_GB"))
    made = Shop(tmp_path, FakeClock(STARTS), qtbot)
    yield made
    made.close()
    QLocale.setDefault(before)


def plain(text: str) -> str:
    """Text without what differs between two renderings: spaces, hyphens, marks of broken words."""
    return re.sub(r"[\s\-\u00a0\u00ad\u200b\ufffe]", "", text)


def walked(shop: Shop) -> Case:
    message = shop.folder / "message.eml"
    message.write_bytes(resources.read_bytes("sample/message.eml"))
    shell = shop.open()
    assert shop.desk is not None
    return Walk(Hands(shell), shop.desk, shop.clock, message).run()


def test_from_an_empty_folder_to_a_verified_record(shop: Shop) -> None:
    case = walked(shop)
    assert shop.desk is not None
    (found,) = shop.desk.records.verify(case)
    assert found.state.unchanged
    folder = shop.desk.letters.folder(case.letters[0])
    assert folder.relative_to(shop.folder / "letters").parts[0] == "Ellis, Marion (C-0001)"
    pdf = PdfDocument(folder / case.letters[0].pdf)
    printed = plain("".join(page.get_textpage().get_text_range() for page in pdf))
    pdf.close()
    word = plain("".join(p.text for p in Document(str(folder / case.letters[0].docx)).paragraphs))
    for paragraph in case.draft.paragraphs:
        assert plain(paragraph.text) in printed
        assert plain(paragraph.text) in word
    assert plain(STINGING) not in printed


def test_the_record_tells_how_the_letter_came_to_be(shop: Shop) -> None:
    case = walked(shop)
    assert case.sealed_at is not None
    assert any(name.startswith("Harper") for name in case.check.engines)
    assert [r.answer for r in case.reviews] == [ReviewAnswer.AGREED]
    assert case.signing.kind is SignatureKind.DRAWN
    assert case.signing.picture.startswith(b"\x89PNG")
    assert STINGING.strip() in case.draft.versions[0].text
    assert case.cooling.ended is not None


def test_a_week_later_the_letter_is_found_and_read_as_it_was_sent(shop: Shop) -> None:
    case = walked(shop)
    shop.close()
    shop.clock.pass_time(timedelta(days=7))
    hands = Hands(shop.open())
    hands.type("home.search", "ellis")
    hands.wait_for(
        "the letter to be found", lambda: shop.desk is not None and bool(shop.desk.cases.search("ellis"))
    )
    hands.shell.go(Target(Where.CASE, case.id))
    hands.wait_for("the pages", lambda: not hands.shell.background.busy)
    assert hands.shell.target == Target(Where.RECORD, case.id)
    hands.click("record.verify")
    result = hands.find(QWidget, "record.verified")
    hands.wait_for("the verdict", lambda: "Unchanged" in spoken(result))


def spoken(widget: QWidget) -> str:
    """All words that can be read in a part of the window."""
    labels = [widget] if isinstance(widget, QLabel) else widget.findChildren(QLabel)
    return " ".join(label.text() for label in labels)
