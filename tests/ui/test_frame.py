# SPDX-License-Identifier: GPL-3.0-or-later
"""The wizard's frame: pages, rail, footer, letter, saving, keys. Pressed and typed as owners do."""

from datetime import timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget

from composer.case import Case
from composer.desk import Desk
from composer.errors import StoreError
from composer.journey import Step, StepState
from tests.helpers import cases
from tests.helpers.clock import FakeClock
from tests.ui.fakes import PlainPage, RecordingMessages, has_focus, nameless, plain_pages, themed, with_name
from ui.background import Background
from ui.place import Target, Tools, Where
from ui.wizard.frame import WizardFrame


@pytest.fixture
def messages() -> RecordingMessages:
    return RecordingMessages()


@pytest.fixture
def open_frame(qapp: QApplication, qtbot, desk: Desk, messages: RecordingMessages):
    themed(qapp)
    background = Background()

    def open_case(case: Case, width: int = 1280, height: int = 800) -> WizardFrame:
        frame = WizardFrame(Tools(desk, messages, background), case, plain_pages())
        qtbot.addWidget(frame)
        frame.resize(width, height)
        with qtbot.waitActive(frame):
            frame.show()
            frame.activateWindow()
        frame.arrived(Target(Where.CASE, case.id))
        return frame

    yield open_case
    background.close()


@pytest.fixture
def frame(open_frame, desk: Desk, clock: FakeClock) -> WizardFrame:
    """The request is entered; the next thing is to decide."""
    return open_frame(cases.requested_case(desk, clock))


def plain(frame: WizardFrame) -> PlainPage:
    page = frame.page
    assert isinstance(page, PlainPage)
    return page


def step_of(frame: WizardFrame) -> Step:
    return frame.page.step


def click(qtbot, widget: QWidget) -> None:
    qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)


def test_typing_reaches_the_rail_the_letter_and_the_store(frame: WizardFrame, desk: Desk, qtbot) -> None:
    page = plain(frame)
    assert has_focus(page.name)
    page.name.selectAll()
    qtbot.keyClicks(page.name, "Ann Lee")
    assert "Ann Lee" in frame.rail.about.text()
    assert frame.rail.saved.text() == "Saving…"
    qtbot.waitUntil(lambda: frame.rail.saved.text() == "Saved on this computer", timeout=2000)
    assert desk.cases.open(frame.case.id).customer.name == "Ann Lee"
    qtbot.waitUntil(lambda: frame.preview.page_count > 0, timeout=5000)


def test_the_primary_button_goes_on_and_back_comes_back(frame: WizardFrame, qtbot) -> None:
    frame.show_step(Step.REQUEST)
    click(qtbot, frame.footer.primary_button)
    assert step_of(frame) is Step.DECIDE
    assert frame.footer.step_of.isHidden()
    click(qtbot, frame.footer.back_button)
    assert step_of(frame) is Step.REQUEST
    assert frame.footer.step_of.text() == "Step 1 of 8"
    assert frame.footer.back_button.isHidden()


def test_what_is_missing_stands_beside_the_button_and_leads_there(
    open_frame, desk: Desk, clock, qtbot
) -> None:
    frame = open_frame(desk.cases.save(nameless(cases.requested_case(desk, clock))))
    assert frame.footer.reason.text().startswith("Still missing: ")
    assert frame.footer.primary_button.isEnabled()
    plain(frame).note.setFocus()
    click(qtbot, frame.footer.reason)
    assert has_focus(plain(frame).name)
    plain(frame).note.setFocus()
    click(qtbot, frame.footer.primary_button)
    assert step_of(frame) is Step.REQUEST
    assert has_focus(plain(frame).name)


def test_the_page_that_was_open_is_open_next_time(frame: WizardFrame, open_frame, desk: Desk) -> None:
    frame.show_step(Step.REQUEST)
    frame.leaving()
    again = open_frame(desk.cases.open(frame.case.id))
    assert step_of(again) is Step.REQUEST


def test_the_rail_reads_out_every_step(frame: WizardFrame) -> None:
    spoken = [
        QAccessible.queryAccessibleInterface(b).text(QAccessible.Text.Name) for b in frame.rail.steps.values()
    ]
    assert spoken[0] == "Step 1 of 8: Request, done"
    assert spoken[1] == "Step 2 of 8: Decide, now"
    assert spoken[7] == "Step 8 of 8: Sign and send, not yet"


def test_a_resting_case_says_until_when(open_frame, desk: Desk, clock: FakeClock) -> None:
    frame = open_frame(cases.resting_case(desk, clock))
    frame.show_step(Step.COOL_OFF)
    button = frame.rail.steps[Step.COOL_OFF]
    assert button.second_line.startswith("until tomorrow")
    assert frame.footer.reason.text().startswith("Resting until tomorrow")
    clock.pass_time(timedelta(days=1))
    frame.refresh()
    assert button.second_line == ""
    assert frame.footer.reason.full == "Still missing: reading it once with fresh eyes"


def test_steps_are_opened_by_click_key_and_arrow(frame: WizardFrame, qtbot) -> None:
    qtbot.keyClick(frame, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    assert step_of(frame) is Step.REQUEST
    click(qtbot, frame.rail.steps[Step.DECIDE])
    assert step_of(frame) is Step.DECIDE
    frame.rail.steps[Step.DECIDE].setFocus()
    qtbot.keyClick(frame.rail.steps[Step.DECIDE], Qt.Key.Key_Up)
    assert has_focus(frame.rail.steps[Step.REQUEST])
    qtbot.keyClick(frame.rail.steps[Step.REQUEST], Qt.Key.Key_Space)
    assert step_of(frame) is Step.REQUEST


def test_a_step_that_is_not_yet_leads_to_what_is_missing(frame: WizardFrame, qtbot) -> None:
    frame.show_step(Step.REQUEST)
    click(qtbot, frame.rail.steps[Step.SEND])
    assert step_of(frame) is Step.DECIDE


def test_pages_are_made_when_they_are_needed(frame: WizardFrame) -> None:
    assert frame.stack.count() == 1


def test_undo_outside_a_field_takes_the_last_change_back(frame: WizardFrame, qtbot) -> None:
    before = frame.case.customer.name
    plain(frame).name.selectAll()
    qtbot.keyClicks(plain(frame).name, "Ann")
    frame.footer.primary_button.setFocus()
    qtbot.keyClick(frame, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert plain(frame).name.text() == before
    qtbot.keyClick(
        frame, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    )
    assert plain(frame).name.text() == "Ann"


def test_undo_inside_a_field_is_the_fields_own(frame: WizardFrame, qtbot) -> None:
    qtbot.keyClicks(plain(frame).note, "kind")
    plain(frame).name.setFocus()
    plain(frame).name.selectAll()
    qtbot.keyClicks(plain(frame).name, "Ann")
    qtbot.keyClick(plain(frame).name, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert frame.case.customer.name != "Ann"
    assert frame.case.decision.note == "kind"


def test_the_letter_folds_away_in_a_narrow_window(frame: WizardFrame, qtbot) -> None:
    assert frame.preview.isVisible()
    frame.resize(1024, 700)
    qtbot.waitUntil(frame.preview.isHidden)
    click(qtbot, frame.footer.preview_button)
    assert frame.preview.isVisible()
    assert frame.form.isHidden()
    click(qtbot, frame.preview.close_button)
    assert frame.preview.isHidden()
    assert frame.form.isVisible()
    frame.resize(1280, 800)
    qtbot.waitUntil(frame.preview.isVisible)


def test_the_letter_can_be_put_away_in_a_wide_window(frame: WizardFrame, qtbot) -> None:
    qtbot.keyClick(frame, Qt.Key.Key_F9)
    assert frame.preview.isHidden()
    assert frame.form.isVisible()
    qtbot.keyClick(frame, Qt.Key.Key_F9)
    assert frame.preview.isVisible()


@pytest.mark.parametrize(("width", "height"), [(1280, 800), (1024, 700), (760, 520)])
def test_nothing_is_cut_off(frame: WizardFrame, width: int, height: int, qtbot) -> None:
    frame.resize(width, height)
    qtbot.waitUntil(lambda: frame.form.geometry().right() < width or frame.preview.isVisible())
    page = plain(frame)
    assert page.content.width() >= 320
    assert page.mapTo(frame, QPoint(page.width(), 0)).x() <= width
    button = frame.footer.primary_button
    assert button.mapTo(frame, QPoint(button.width(), 0)).x() <= width
    assert button.width() >= button.sizeHint().width()
    last = frame.rail.steps[Step.SEND]
    assert last.mapTo(frame, QPoint(0, last.height())).y() <= height
    assert not page.area.horizontalScrollBar().isVisible()


def test_hovering_the_letter_is_told_to_the_page(frame: WizardFrame, qtbot) -> None:
    qtbot.waitUntil(lambda: frame.preview.page_count > 0, timeout=5000)
    qtbot.mouseMove(frame.preview.sheet, frame.preview.sheet.paper().center().toPoint())
    qtbot.waitUntil(lambda: bool(plain(frame).hovered))
    assert plain(frame).hovered[-1][0] == 0


def test_two_windows_on_one_case_are_told_and_settled(
    frame: WizardFrame, desk: Desk, messages: RecordingMessages, qtbot
) -> None:
    desk.cases.save(with_name(desk.cases.open(frame.case.id), "Other"))
    plain(frame).name.selectAll()
    qtbot.keyClicks(plain(frame).name, "Mine")
    frame.leaving()
    assert "Both texts are kept" in messages.pages[-1][0]
    assert frame.rail.mend.isVisible()
    messages.press("Go on with this one")
    assert desk.cases.open(frame.case.id).customer.name == "Mine"
    assert not frame.rail.mend.isVisible()


def test_words_that_cannot_be_stored_are_not_put_away(
    frame: WizardFrame, desk: Desk, qtbot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> Case:
        raise StoreError("store_full")

    plain(frame).name.selectAll()
    qtbot.keyClicks(plain(frame).name, "Ann")
    with monkeypatch.context() as patch:
        patch.setattr(type(desk.cases), "save", full)
        frame.leaving()
        trouble = frame.unsaved()
        assert trouble is not None
        assert trouble.code == "store_full"
        assert frame.rail.saved.text() == "The disk that holds the database is full."
    frame.leaving()
    assert frame.unsaved() is None
    assert desk.cases.open(frame.case.id).customer.name == "Ann"


def test_home_is_one_click_away_and_saves(frame: WizardFrame, desk: Desk, qtbot) -> None:
    plain(frame).name.selectAll()
    qtbot.keyClicks(plain(frame).name, "Ann")
    with qtbot.waitSignal(frame.go) as told:
        click(qtbot, frame.rail.home)
    assert told.args == [Target(Where.HOME)]
    assert desk.cases.open(frame.case.id).customer.name == "Ann"


def test_every_key_of_a_page_is_used_once(frame: WizardFrame) -> None:
    texts = [w.text() for w in frame.findChildren(QAbstractButton) if w.isVisible()]
    texts += [w.text() for w in frame.findChildren(QLabel) if w.isVisible() and w.buddy() is not None]
    keys = [
        t.replace("&&", "")[t.replace("&&", "").index("&") + 1].lower()
        for t in texts
        if "&" in t.replace("&&", "")
    ]
    assert len(keys) == len(set(keys))
    assert "n" in keys


def test_everything_that_takes_the_keyboard_has_a_name(frame: WizardFrame) -> None:
    for widget in frame.findChildren(QWidget):
        if widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            spoken = QAccessible.queryAccessibleInterface(widget)
            assert spoken.text(QAccessible.Text.Name), f"{type(widget).__name__} {widget.objectName()}"


def test_the_frame_looks_different_in_the_dark_but_the_paper_is_white(
    frame: WizardFrame, qapp: QApplication, qtbot
) -> None:
    qtbot.waitUntil(lambda: frame.preview.page_count > 0, timeout=5000)
    theme = themed(qapp, dark=True)
    picture = frame.grab().toImage()
    assert picture.pixelColor(400, 6).name() == "#1c1d1f"
    corner = frame.preview.sheet.mapTo(frame, frame.preview.sheet.paper().topLeft().toPoint() + QPoint(3, 3))
    assert picture.pixelColor(corner).name() == "#ffffff"
    theme.use(dark=False)


def test_a_long_reason_beside_the_button_takes_two_lines(frame: WizardFrame) -> None:
    button = frame.footer.reason
    button.show_text("Still missing: a lawyer’s answer about this text")
    button.resize(220, button.sizeHint().height())
    assert button.shown_lines() == ["Still missing: a lawyer’s answer", "about this text"]
    button.resize(130, button.height())
    assert button.shown_lines()[-1].endswith("…")
    assert button.toolTip() == button.text() == "Still missing: a lawyer’s answer about this text"


def test_what_is_out_of_date_is_said_in_full_in_the_rail(frame: WizardFrame) -> None:
    step = frame.rail.steps[Step.DRAFT]
    step.set_state(StepState.DONE, "for Priya", shown=False)
    short = step.sizeHint().height()
    step.set_state(StepState.DONE, "facts changed since this was written", shown=False)
    assert step.sizeHint().height() >= short + step.fontMetrics().height() / 2
