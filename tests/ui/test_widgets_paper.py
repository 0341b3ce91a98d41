# SPDX-License-Identifier: GPL-3.0-or-later
"""Preview, signature pad, chart, progress, cards, drop zone."""

from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QMimeData, QObject, QPoint, QPointF, QRect, Qt, QUrl
from PySide6.QtGui import QAccessible, QColor, QDropEvent, QImage, QPaintEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog

from tests.ui.fakes import themed
from ui.theme import DARK
from ui.widgets.card import Card, EmptyState
from ui.widgets.chart import Bar, BarChart
from ui.widgets.drop import DropZone
from ui.widgets.preview import LAST, LetterPreview
from ui.widgets.progress import ProgressNote
from ui.widgets.signature import PNG_WIDTH, SignaturePad


@pytest.fixture(autouse=True)
def light(qapp: QApplication) -> None:
    themed(qapp)


def page(ink: str, width: int = 210, height: int = 297) -> QImage:
    made = QImage(width, height, QImage.Format.Format_RGB32)
    made.fill(QColor(ink))
    return made


@pytest.fixture
def preview(qtbot) -> LetterPreview:
    made = LetterPreview()
    qtbot.addWidget(made)
    made.resize(500, 700)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


def test_the_sheet_shows_the_page_and_keeps_its_proportions(preview: LetterPreview) -> None:
    preview.show_pages([page("#ff0000")])
    paper = preview.sheet.paper()
    assert paper.height() / paper.width() == pytest.approx(297 / 210, abs=0.01)
    assert preview.sheet.grab().toImage().pixelColor(paper.center().toPoint()).name() == "#ff0000"
    assert preview.page_of.text() == "Page 1 of 1"


def test_the_sheet_stays_white_in_the_dark(qapp: QApplication, preview: LetterPreview) -> None:
    theme = themed(qapp, dark=True)
    centre = preview.sheet.paper().center().toPoint()
    picture = preview.grab().toImage()
    sheet = preview.sheet.mapTo(preview, centre)
    assert picture.pixelColor(sheet).name() == "#ffffff"
    assert picture.pixelColor(3, 690).name() == DARK["desk"].lower()
    theme.use(dark=False)


def test_pages_are_turned_by_button_and_key(preview: LetterPreview, qtbot) -> None:
    preview.show_pages([page("red"), page("blue")])
    qtbot.mouseClick(preview.following, Qt.MouseButton.LeftButton)
    assert (preview.page, preview.page_of.text()) == (1, "Page 2 of 2")
    assert not preview.following.isEnabled()
    qtbot.keyClick(preview, Qt.Key.Key_PageUp)
    assert preview.page == 0
    preview.turn_to(1)
    preview.show_pages([page("red")])
    assert preview.page == 0


def test_the_last_page_stays_open_while_the_letter_grows(preview: LetterPreview, qtbot) -> None:
    preview.turn_to(LAST)
    preview.show_pages([page("red")])
    preview.show_pages([page("red"), page("blue")])
    assert preview.page == 1
    qtbot.keyClick(preview, Qt.Key.Key_PageUp)
    preview.show_pages([page("red"), page("blue"), page("green")])
    assert preview.page == 0


def test_zooming_asks_for_a_sharper_picture(preview: LetterPreview, qtbot) -> None:
    preview.show_pages([page("red")])
    before = preview.wanted_ppi()
    with qtbot.waitSignal(preview.sharpness_wanted):
        qtbot.mouseClick(preview.larger, Qt.MouseButton.LeftButton)
    assert preview.wanted_ppi() > before
    qtbot.keyClick(preview, Qt.Key.Key_Minus)
    assert preview.wanted_ppi() == before


def test_the_wanted_picture_fills_the_sheet_exactly(preview: LetterPreview) -> None:
    assert round(preview.wanted_ppi() * 210 / 25.4) == preview.sheet.width_px * preview.devicePixelRatioF()


def test_hovering_tells_the_place_in_millimetres(preview: LetterPreview, qtbot) -> None:
    preview.show_pages([page("red")])
    paper = preview.sheet.paper()
    with qtbot.waitSignal(preview.hovered) as told:
        qtbot.mouseMove(preview.sheet, paper.center().toPoint())
    number, x, y = told.args
    assert number == 0
    assert (x, y) == (pytest.approx(105, abs=1), pytest.approx(148.5, abs=1))


def draw(pad: SignaturePad, *points: tuple[int, int]) -> None:
    QTest.mousePress(pad, Qt.MouseButton.LeftButton, pos=QPoint(*points[0]))
    for place in points[1:]:
        QTest.mouseMove(pad, QPoint(*place))
    QTest.mouseRelease(pad, Qt.MouseButton.LeftButton, pos=QPoint(*points[-1]))


@pytest.fixture
def pad(qtbot) -> SignaturePad:
    made = SignaturePad()
    qtbot.addWidget(made)
    made.resize(400, 140)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


def test_a_drawn_signature_becomes_a_clear_picture(pad: SignaturePad, qtbot) -> None:
    with qtbot.waitSignal(pad.changed) as told:
        draw(pad, (40, 40), (120, 90), (200, 50), (300, 80))
    assert told.args == [True]
    picture = QImage.fromData(pad.to_png())
    assert picture.width() == PNG_WIDTH
    assert picture.hasAlphaChannel()
    assert picture.pixelColor(0, 0).alpha() == 0
    alphas = [
        picture.pixelColor(x, y).alpha()
        for x in range(0, PNG_WIDTH, 3)
        for y in range(0, picture.height(), 3)
    ]
    assert max(alphas) == 255


def test_the_last_stroke_can_be_taken_back(pad: SignaturePad, qtbot) -> None:
    draw(pad, (40, 40), (100, 80))
    draw(pad, (60, 40), (160, 80))
    qtbot.keyClick(pad, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert pad.has_ink
    qtbot.keyClick(pad, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert not pad.has_ink
    assert pad.to_png() == b""


def test_a_dot_is_ink_too(pad: SignaturePad) -> None:
    draw(pad, (50, 50))
    assert not QImage.fromData(pad.to_png()).isNull()
    pad.clear()
    assert not pad.has_ink


def test_the_longer_bar_stands_for_the_larger_sum(qtbot) -> None:
    chart = BarChart()
    qtbot.addWidget(chart)
    chart.set_bars(
        [
            Bar("Refund", Decimal(100), "£100.00", "muted"),
            Bar("Losing them", Decimal(400), "£400.00", "accent"),
        ]
    )
    chart.resize(chart.sizeHint())
    chart.show()
    image = chart.grab().toImage()
    row = [image.pixelColor(x, 32).name() for x in range(image.width())]
    other = [image.pixelColor(x, 84).name() for x in range(image.width())]
    assert 0 < row.count("#5d6269") < other.count("#0f5c55") / 3
    spoken = QAccessible.queryAccessibleInterface(chart).text(QAccessible.Text.Name)
    assert spoken == "Refund: £100.00; Losing them: £400.00"


def test_a_chart_of_nothing_is_drawn_without_a_fault(qtbot) -> None:
    chart = BarChart()
    qtbot.addWidget(chart)
    chart.set_bars([Bar("Refund", Decimal(0), "£0.00"), Bar("Losing them", Decimal(0), "£0.00")])
    chart.show()
    assert not chart.grab().isNull()


def test_quick_work_shows_no_progress(qtbot) -> None:
    note = ProgressNote(show_ms=30, stop_ms=60)
    qtbot.addWidget(note)
    note.start("Making the files")
    note.finish()
    qtbot.wait(60)
    assert note.isHidden()


def test_slow_work_shows_itself_and_can_be_stopped(qtbot) -> None:
    note = ProgressNote(show_ms=10, stop_ms=30)
    qtbot.addWidget(note)
    note.start("Making the files")
    qtbot.waitUntil(note.isVisible)
    qtbot.waitUntil(note.stop.isVisible)
    with qtbot.waitSignal(note.stopped):
        qtbot.mouseClick(note.stop, Qt.MouseButton.LeftButton)
    assert note.isHidden()


def test_a_card_is_selected_by_mouse_and_by_enter(qtbot) -> None:
    card = Card("warn", selectable=True)
    qtbot.addWidget(card)
    card.show()
    with qtbot.waitSignal(card.selected):
        qtbot.mouseClick(card, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(card.selected):
        qtbot.keyClick(card, Qt.Key.Key_Return)


def test_an_empty_state_offers_the_next_action(qtbot) -> None:
    state = EmptyState("mail")
    qtbot.addWidget(state)
    state.set_texts("No letters yet", "Your letters will be here.", "New letter")
    state.show()
    assert not state.second.isVisible()
    with qtbot.waitSignal(state.acted):
        qtbot.mouseClick(state.action, Qt.MouseButton.LeftButton)


def drop(zone: DropZone, data: QMimeData) -> None:
    event = QDropEvent(
        QPointF(5, 5),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    zone.dropEvent(event)


@pytest.fixture
def zone(qtbot) -> DropZone:
    made = DropZone([".txt", ".eml"])
    made.set_texts("Drop a message here: .txt or .eml", "Choose a file…", "Messages")
    qtbot.addWidget(made)
    made.show()
    return made


def test_a_dropped_file_of_the_right_kind_is_taken(zone: DropZone, qtbot, tmp_path: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / "Message.EML"))])
    with qtbot.waitSignal(zone.file_given) as told:
        drop(zone, data)
    assert told.args == [tmp_path / "Message.EML"]


def test_a_file_of_another_kind_is_named_and_refused(zone: DropZone, qtbot, tmp_path: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / "photo.jpg"))])
    with qtbot.waitSignal(zone.refused) as told, qtbot.assertNotEmitted(zone.file_given):
        drop(zone, data)
    assert told.args == ["photo.jpg"]


def test_dropped_text_is_taken(zone: DropZone, qtbot) -> None:
    data = QMimeData()
    data.setText("I want my money back.")
    with qtbot.waitSignal(zone.text_given) as told:
        drop(zone, data)
    assert told.args == ["I want my money back."]


def test_the_button_chooses_a_file_without_blocking(zone: DropZone, qtbot, tmp_path: Path) -> None:
    qtbot.mouseClick(zone.choose, Qt.MouseButton.LeftButton)
    dialog = zone.findChild(QFileDialog)
    assert dialog is not None
    assert dialog.isVisible()
    assert dialog.nameFilters() == ["Messages (*.txt *.eml)"]
    with qtbot.waitSignal(zone.file_given) as told:
        dialog.fileSelected.emit(str(tmp_path / "a.txt"))
    assert told.args == [tmp_path / "a.txt"]
    dialog.close()


def test_in_place_of_a_page_that_is_on_its_way_the_old_one_stays(preview: LetterPreview) -> None:
    preview.show_pages([page("red"), page("blue")])
    preview.show_pages([page("green"), QImage()])
    assert preview.page_count == 2
    preview.turn_on()
    assert preview.sheet.image.pixelColor(0, 0) == QColor("blue")


def test_another_picture_of_a_page_is_painted_without_the_shadow_around_it(
    preview: LetterPreview, qtbot
) -> None:
    preview.show_pages([page("red")])
    painted = Painted()
    preview.sheet.installEventFilter(painted)
    preview.show_pages([page("blue")])
    qtbot.waitUntil(lambda: bool(painted.places))
    assert preview.sheet.paper().toAlignedRect().contains(painted.places[-1])
    shown = preview.sheet.grab().toImage()
    assert shown.pixelColor(preview.sheet.paper().center().toPoint()) == QColor("blue")


class Painted(QObject):
    """Where a widget was painted anew."""

    def __init__(self) -> None:
        super().__init__()
        self.places: list[QRect] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QPaintEvent):
            self.places.append(event.rect())
        return False
