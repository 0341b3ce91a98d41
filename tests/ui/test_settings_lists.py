# SPDX-License-Identifier: GPL-3.0-or-later
"""Signers, clauses, readers and limits: added, changed, removed and put back."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from composer.business import Business, Clause, Signer
from composer.case import Money
from composer.desk import Desk
from composer.sample import sample_business
from tests.helpers.cases import sealed_case
from tests.helpers.clock import FakeClock
from tests.ui.fakes import has_focus
from tests.ui.settings_helpers import Opened, opened, png, text_of
from ui.place import Target, Where
from ui.settings.picture_entry import PictureEntry
from ui.settings.policy_section import PolicySection
from ui.settings.settings import SettingsPage
from ui.settings.signers_section import SignersSection

Open = Callable[[str], Opened]


@pytest.fixture
def at(desk: Desk, qtbot: QtBot, qapp: QApplication) -> Iterator[Open]:
    """The settings at a section; with the sample business unless the test stored its own."""
    if not desk.profile.business().name:
        desk.profile.save(sample_business())
    with opened(SettingsPage, desk, Target(Where.SETTINGS), qtbot, qapp) as made:

        def go(part: str) -> Opened:
            made.place.arrived(Target(Where.SETTINGS, part=part))
            return made

        yield go


def test_a_person_who_signs_is_added_by_typing(at: Open, qtbot: QtBot) -> None:
    settings = at("signers")
    settings.click("signers.add")
    assert has_focus(settings.find(QLineEdit, "signers.2.name"))
    qtbot.keyClicks(settings.find(QWidget, "signers.2.name"), "Ann Lark")
    settings.type_in("signers.2.role", "Accounts")
    qtbot.waitUntil(lambda: settings.stored.signers[2:] == (Signer("s3", "Ann Lark", "Accounts"),))
    assert settings.find(QWidget, "signers.add").isVisible()


def test_a_card_into_which_nothing_was_typed_is_not_stored(at: Open) -> None:
    settings = at("signers")
    settings.click("signers.add")
    settings.place.leaving()
    settings.click("signers.2.remove")
    assert len(settings.stored.signers) == 2
    assert settings.messages.toasts == []


def test_a_new_name_that_is_too_long_makes_no_nameless_person(at: Open, qtbot: QtBot) -> None:
    settings = at("signers")
    settings.click("signers.add")
    settings.paste("signers.2.name", "x" * 201)
    qtbot.waitUntil(lambda: "200" in settings.problem("signers.2.name"))
    assert len(settings.stored.signers) == 2


def test_renaming_keeps_the_number_that_letters_know(at: Open, qtbot: QtBot) -> None:
    settings = at("signers")
    settings.type_in("signers.1.name", "Priya Nair-Lark")
    qtbot.waitUntil(lambda: settings.stored.signers[1] == Signer("s2", "Priya Nair-Lark", "Workshop manager"))


def test_removing_a_person_can_be_undone(at: Open) -> None:
    settings = at("signers")
    before = settings.stored.signers
    settings.click("signers.0.remove")
    assert settings.stored.signers == before[1:]
    assert settings.find(QLineEdit, "signers.0.name").text() == "Priya Nair"
    settings.undo()
    assert settings.stored.signers == before
    assert settings.find(QLineEdit, "signers.0.name").text() == "Tom Larkfield"


def test_what_was_typed_just_before_is_not_lost_by_removing_another(at: Open) -> None:
    settings = at("signers")
    settings.type_in("signers.1.role", "Partner")
    settings.click("signers.0.remove")
    assert settings.stored.signers == (Signer("s2", "Priya Nair", "Partner"),)


def test_undo_works_after_the_settings_were_left(desk: Desk, qtbot: QtBot, qapp: QApplication) -> None:
    desk.profile.save(sample_business())
    with opened(SettingsPage, desk, Target(Where.SETTINGS, part="signers"), qtbot, qapp) as settings:
        settings.click("signers.0.remove")
    with qtbot.waitSignal(settings.place.destroyed):
        settings.place.deleteLater()
    settings.undo()
    assert settings.stored.signers == sample_business().signers


def test_a_signature_from_a_picture(at: Open, qtbot: QtBot, tmp_path: Path) -> None:
    settings = at("signers")
    section = settings.place.findChildren(SignersSection)[0]
    picture = section.rows[0].entries["picture"]
    assert isinstance(picture, PictureEntry)
    picture.zone.take(png(tmp_path))
    qtbot.waitUntil(lambda: settings.stored.signers[0].picture.startswith(b"\x89PNG"))
    settings.click("signers.0.picture.remove")
    qtbot.waitUntil(lambda: settings.stored.signers[0].picture == b"")


def test_a_clause_is_added_with_the_next_number(at: Open, qtbot: QtBot) -> None:
    settings = at("policy")
    settings.click("policy.clauses.add")
    settings.type_in("policy.clauses.4.text", "Gift cards are not refunded.")
    settings.type_in("policy.clauses.4.days", "14")
    settings.type_in("policy.clauses.4.excludes", "gift cards")
    wanted = Clause("5", "Gift cards are not refunded.", 14, "gift cards")
    qtbot.waitUntil(lambda: settings.stored.policy.clauses[-1] == wanted)
    assert len(settings.stored.policies) == 1


def test_a_period_can_be_taken_away_and_a_strange_one_is_said(at: Open) -> None:
    settings = at("policy")
    settings.type_in("policy.clauses.1.days", "a month")
    settings.place.leaving()
    assert "whole number" in settings.problem("policy.clauses.1.days")
    settings.type_in("policy.clauses.1.days", "")
    settings.place.leaving()
    assert settings.stored.policy.clauses[1].days is None


def test_too_long_a_clause_says_so(at: Open) -> None:
    settings = at("policy")
    box = settings.paste("policy.clauses.0.text", "word " * 500)
    settings.place.leaving()
    assert "2000" in settings.problem("policy.clauses.0.text")
    assert len(text_of(box)) == 2500


def test_where_it_is_published_and_since_when(at: Open) -> None:
    settings = at("policy")
    settings.type_in("policy.published_at", "on every receipt")
    settings.type_in("policy.valid_from", "1 May 2026")
    settings.place.leaving()
    policy = settings.stored.policy
    assert (policy.published_at, policy.valid_from) == ("on every receipt", date(2026, 5, 1))


def test_a_removed_clause_can_be_put_back(at: Open) -> None:
    settings = at("policy")
    before = settings.stored.policy
    settings.click("policy.clauses.1.remove")
    assert [c.number for c in settings.stored.policy.clauses] == ["1", "3", "4"]
    settings.undo()
    assert settings.stored.policy == before


def test_a_policy_that_letters_cite_is_kept_and_that_is_said(at: Open, desk: Desk, clock: FakeClock) -> None:
    sealed_case(desk, clock)
    settings = at("policy")
    section = settings.place.findChildren(PolicySection)[0]
    assert section.cited.isVisible()
    old = settings.stored.policy
    settings.type_in("policy.clauses.1.days", "60")
    settings.place.leaving()
    versions = settings.stored.policies
    assert versions[0] == old
    assert (versions[1].version, versions[1].valid_from) == ("4", clock.now().date())
    assert versions[1].clauses[1].days == 60
    assert section.version.text() == "Version 4, in force since 24 November 2026"
    assert "Version 3, in force since 1 March 2025" in section.earlier.text()
    assert not section.cited.isVisible()


def test_typing_on_makes_no_further_version(at: Open, desk: Desk, clock: FakeClock) -> None:
    sealed_case(desk, clock)
    settings = at("policy")
    for text in ("First try.", "Second try."):
        settings.type_in("policy.clauses.0.text", text)
        settings.place.leaving()
    assert [p.version for p in settings.stored.policies] == ["3", "4"]


def test_a_reader_gets_a_name_a_role_and_a_way_to_reach_them(at: Open, qtbot: QtBot) -> None:
    settings = at("reviewers")
    settings.click("reviewers.add")
    settings.type_in("reviewers.2.name", "Olu Bello")
    settings.click("reviewers.2.role.lawyer")
    settings.type_in("reviewers.2.contact", "olu@law.example")
    settings.place.leaving()
    reviewer = settings.stored.reviewers[2]
    assert (reviewer.name, reviewer.role, reviewer.contact) == ("Olu Bello", "lawyer", "olu@law.example")


def test_a_removed_reader_can_be_put_back(at: Open) -> None:
    settings = at("reviewers")
    before = settings.stored.reviewers
    settings.click("reviewers.0.remove")
    assert settings.stored.reviewers == before[1:]
    settings.undo()
    assert settings.stored.reviewers == before


def test_a_limit_is_changed_in_the_owners_figures(at: Open) -> None:
    settings = at("limits")
    settings.type_in("limits.0.limit", "1,500.50")
    settings.place.leaving()
    assert settings.stored.limit("GBP") == Money(Decimal("1500.50"), "GBP")


@pytest.mark.parametrize(
    ("typed", "said"),
    [("-5", "below zero"), ("0", "more than zero"), ("99999999999", "too large"), ("", "more than zero"),
     ("12,5", "decimals"), ("lots", "not an amount")],
)  # fmt: skip
def test_a_limit_that_is_no_amount_is_said_and_the_old_one_stays(at: Open, typed: str, said: str) -> None:
    settings = at("limits")
    settings.type_in("limits.0.limit", typed)
    settings.place.leaving()
    assert said in settings.problem("limits.0.limit")
    assert settings.stored.limit("GBP") == Money(Decimal(1000), "GBP")


def test_one_limit_for_one_currency(at: Open, qtbot: QtBot) -> None:
    settings = at("limits")
    box = settings.find(QComboBox, "limits.1.limit.currency")
    box.setFocus()
    qtbot.keyClicks(box, "G")
    qtbot.keyClick(box, Qt.Key.Key_Return)
    box.activated.emit(box.currentIndex())
    settings.place.leaving()
    assert "a limit in GBP already" in settings.problem("limits.1.limit")
    assert len(settings.stored.limits) == 2


def test_a_suggestion_is_taken_with_one_click(at: Open) -> None:
    settings = at("limits")
    settings.click("limits.use.USD")
    assert settings.stored.limit("USD") == Money(Decimal(2000), "USD")
    assert settings.find(QLineEdit, "limits.2.limit").text() == "2,000.00"


def test_a_removed_limit_can_be_put_back(at: Open) -> None:
    settings = at("limits")
    settings.click("limits.0.remove")
    assert settings.stored.limit("GBP") is None
    settings.undo()
    assert settings.stored.limit("GBP") == Money(Decimal(1000), "GBP")


@pytest.mark.parametrize("part", ["signers", "policy", "reviewers", "limits"])
def test_an_empty_list_says_what_will_be_there(at: Open, desk: Desk, part: str) -> None:
    empty = replace(Business(), name="Lark")
    desk.profile.save(empty)
    settings = at(part)
    place = settings.place
    assert isinstance(place, SettingsPage)
    assert place.section.empty.isVisible()  # type: ignore[attr-defined]
    assert place.section.empty.text()  # type: ignore[attr-defined]
