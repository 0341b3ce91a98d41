# SPDX-License-Identifier: GPL-3.0-or-later
"""The tone section of the settings: own phrases per language, rules that are ticked on and off."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from composer.case import Kept
from composer.check.findings import Finding, Severity
from composer.check.tone import rule_set
from composer.desk import Desk
from composer.sample import sample_business
from tests.ui.settings_helpers import Opened, opened
from ui.place import Target, Where
from ui.settings.rule_tree import RuleTree
from ui.settings.settings import SettingsPage
from ui.settings.tone_section import ToneSection


@pytest.fixture
def tone(desk: Desk, qtbot: QtBot, qapp: QApplication) -> Iterator[Opened]:
    desk.profile.save(sample_business())
    with opened(SettingsPage, desk, Target(Where.SETTINGS, part="tone"), qtbot, qapp) as made:
        qtbot.waitUntil(lambda: section(made).rules.tree.topLevelItemCount() > 0, timeout=10_000)
        yield made


def section(made: Opened) -> ToneSection:
    assert isinstance(made.place, SettingsPage)
    found = made.place.section
    assert isinstance(found, ToneSection)
    return found


def take_back(made: Opened) -> None:
    _, undo = made.messages.toasts[-1]
    assert undo is not None
    undo()


def test_a_phrase_is_added_and_taken_out_and_put_back(tone: Opened) -> None:
    line = tone.find(QLineEdit, "own_phrases.new")
    tone.qtbot.keyClicks(line, "guarant*")
    tone.qtbot.mouseClick(tone.find(QPushButton, "own_phrases.add"), Qt.MouseButton.LeftButton)
    assert tone.desk.tone.phrases("en") == ("guarant*",)
    assert line.text() == ""
    chip = tone.find(QPushButton, "own_phrases.remove.guarant*")
    assert chip.text() == "guarant*"
    tone.qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert tone.desk.tone.phrases("en") == ()
    take_back(tone)
    assert tone.desk.tone.phrases("en") == ("guarant*",)
    assert tone.find(QPushButton, "own_phrases.remove.guarant*").isVisible()


def test_a_phrase_that_is_too_short_says_so_and_stays_to_be_mended(tone: Opened) -> None:
    line = tone.find(QLineEdit, "own_phrases.new")
    tone.qtbot.keyClicks(line, "a*")
    tone.qtbot.keyClick(line, Qt.Key.Key_Return)
    assert "too short" in section(tone).phrases.entry.problem.text()
    assert line.text() == "a*"
    assert tone.desk.tone.phrases("en") == ()


def test_each_language_has_its_own_phrases_and_rules(tone: Opened) -> None:
    tone.desk.tone.keep_phrases("fi", ["harmi *"])
    tone.qtbot.mouseClick(section(tone).choice.button("fi"), Qt.MouseButton.LeftButton)
    assert tone.find(QPushButton, "own_phrases.remove.harmi *").isVisible()
    finnish = tone.desk.tone.rules("fi")
    tone.qtbot.waitUntil(lambda: section(tone).rules.item(finnish[0].id) is not None, timeout=10_000)


def test_a_rule_is_unticked_explained_and_comes_back(tone: Opened) -> None:
    first = tone.desk.tone.rules("en")[0]
    item = section(tone).rules.item(first.id)
    assert item is not None
    assert item.checkState(0) is Qt.CheckState.Checked
    section(tone).rules.tree.setCurrentItem(item)
    assert section(tone).rules.bad.text() == f"Found: {first.bad}"
    item.setCheckState(0, Qt.CheckState.Unchecked)
    assert tone.desk.tone.switched_off() == {first.id}
    take_back(tone)
    assert tone.desk.tone.switched_off() == frozenset()
    tone.qtbot.waitUntil(
        lambda: (
            (found := section(tone).rules.item(first.id)) is not None
            and found.checkState(0) is Qt.CheckState.Checked
        ),
        timeout=10_000,
    )


def test_a_rule_that_was_called_wrong_too_often_says_so_and_is_trusted_again(
    desk: Desk, tone: Opened
) -> None:
    loud = next(one for one in desk.tone.rules("en") if one.severity is Severity.WARN)
    shown = section(tone).rules
    select(shown, loud.id)
    assert shown.trust.isHidden()
    assert shown.about.text().startswith("Look again: ")
    kept = [called_wrong(loud.id, words) for words in ("You did it.", "You did that.")]
    desk.tone.learn(kept, [Kept(*one.key, "wrong_finding") for one in kept])
    section(tone).refresh_rules()
    tone.qtbot.waitUntil(lambda: shown.tree.currentItem() is None, timeout=10_000)
    select(shown, loud.id)
    assert shown.about.text().startswith("Hint: ")
    assert "one level milder" in shown.milder.text()
    assert shown.milder.isVisible()
    tone.qtbot.mouseClick(tone.find(QPushButton, "tone.trust"), Qt.MouseButton.LeftButton)
    assert tone.messages.toasts[-1][0] == "This rule speaks as before."
    assert not desk.tone.milder()
    tone.qtbot.waitUntil(shown.trust.isHidden, timeout=10_000)


def select(shown: RuleTree, rule: str) -> None:
    item = shown.item(rule)
    assert item is not None
    shown.tree.setCurrentItem(item)


def called_wrong(rule: str, words: str) -> Finding:
    version = next(one.version for one in rule_set("en").rules if one.id == rule)
    return Finding(
        0, 3, "blame", Severity.WARN, "m", rule, "tone", rule_version=version, sentence=words, words=words
    )


def test_what_is_kept_in_every_letter_is_listed_and_taken_out(desk: Desk, tone: Opened) -> None:
    assert "None yet" in section(tone).kept.none.text()
    finding = Finding(0, 3, "blame", Severity.WARN, "It stings.", "en.x", "tone", sentence="You did it.")
    desk.keeping.add(finding, "provable", "We saw it")
    section(tone).kept.refresh()
    assert section(tone).kept.none.isHidden()
    row = tone.find(QPushButton, "kept.0.remove").parentWidget()
    assert row is not None
    shown = [label.text() for label in row.findChildren(QLabel)]
    assert shown == ["You did it.", "Every letter · A fact we can prove · We saw it"]
    tone.qtbot.mouseClick(tone.find(QPushButton, "kept.0.remove"), Qt.MouseButton.LeftButton)
    assert desk.keeping.sentences() == ()
    assert section(tone).kept.none.isVisible()
    assert tone.messages.toasts[-1][0] == "From now on it is told again in every letter."


def test_wrong_findings_are_copied_and_where_there_are_none_it_says_so(desk: Desk, tone: Opened) -> None:
    copy = tone.find(QPushButton, "kept.copy_wrong")
    tone.qtbot.mouseClick(copy, Qt.MouseButton.LeftButton)
    tone.qtbot.waitUntil(lambda: bool(tone.messages.toasts))
    assert tone.messages.toasts[-1][0] == "You have not called any finding wrong."
    finding = Finding(0, 3, "blame", Severity.WARN, "It stings.", "en.x", "tone", sentence="You did it.")
    desk.keeping.add(finding, "wrong_finding", "")
    tone.qtbot.mouseClick(copy, Qt.MouseButton.LeftButton)
    tone.qtbot.waitUntil(lambda: len(tone.messages.toasts) == 2)
    assert QApplication.clipboard().text() == '# en.x, version 1\ngood = ["You did it."]'
