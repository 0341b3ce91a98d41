# SPDX-License-Identifier: GPL-3.0-or-later
"""Colours can be read, type follows the system, icons take the theme's colours."""

import re

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

import resources
from tests.ui.fakes import themed
from ui import theme
from ui.icons import icon, pixmap, set_icon
from ui.theme import DARK, LIGHT, contrast, tabular

TEXT_ON = [
    ("ink", "window"),
    ("ink", "rail"),
    ("ink", "surface"),
    ("ink", "field"),
    ("ink", "accent_soft"),
    ("muted", "window"),
    ("muted", "rail"),
    ("muted", "surface"),
    ("muted", "field"),
    ("muted", "desk"),
    ("accent", "window"),
    ("accent", "surface"),
    ("accent", "rail"),
    ("accent", "accent_soft"),
    ("on_accent", "accent"),
    ("on_accent", "accent_hover"),
    ("window", "ink"),
    *[(kind, f"{kind}_soft") for kind in ("stop", "warn", "hint")],
    *[("ink", f"{kind}_soft") for kind in ("stop", "warn", "hint")],
    *[(kind, ground) for kind in ("stop", "warn", "hint") for ground in ("window", "surface", "field")],
]
EDGES = [("line_strong", ground) for ground in ("window", "surface", "field", "rail")]


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("ink", "ground"), TEXT_ON)
def test_text_can_be_read_on_its_ground(tokens: theme.Tokens, ink: str, ground: str) -> None:
    assert contrast(tokens[ink], tokens[ground]) >= 4.5


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("edge", "ground"), EDGES)
def test_edges_of_fields_can_be_seen(tokens: theme.Tokens, edge: str, ground: str) -> None:
    assert contrast(tokens[edge], tokens[ground]) >= 3


def test_contrast_is_that_of_wcag() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


def test_both_themes_name_the_same_colours() -> None:
    assert LIGHT.keys() == DARK.keys()


def test_the_sheet_is_filled_and_every_picture_is_there(qapp: QApplication) -> None:
    themed(qapp)
    sheet = qapp.styleSheet()
    assert "$" not in sheet
    pictures = re.findall(r"url\((.*?)\)", sheet)
    assert len(pictures) >= 3
    for name in pictures:
        assert not QImage(name).isNull(), name


def test_going_dark_changes_open_windows(qapp: QApplication, qtbot) -> None:
    shown = themed(qapp)
    window = QWidget()
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    light = window.grab().toImage().pixelColor(5, 5)
    with qtbot.waitSignal(shown.changed):
        shown.use(dark=True)
    dark = window.grab().toImage().pixelColor(5, 5)
    assert (light.name(), dark.name()) == (LIGHT["window"].lower(), DARK["window"].lower())
    shown.use(dark=False)


def test_the_system_decides_between_light_and_dark(qapp: QApplication) -> None:
    shown = themed(qapp)
    hints = qapp.styleHints()
    hints.setColorScheme(Qt.ColorScheme.Dark)
    shown.follow_system()
    assert shown.dark == (hints.colorScheme() is Qt.ColorScheme.Dark)
    hints.unsetColorScheme()
    shown.use(dark=False)


def test_text_is_never_smaller_than_twelve_pixels_and_grows_with_the_system(qapp: QApplication) -> None:
    themed(qapp, scale=1.5)
    assert theme.scaled(14) == 21
    assert "font-size: 18px" in qapp.styleSheet()
    themed(qapp)
    sizes = [int(n) for n in re.findall(r"font-size: (\d+)px", qapp.styleSheet())]
    assert min(sizes) == 12
    assert theme.scaled(14) == 14


def test_the_interface_font_is_inter_and_figures_can_be_of_one_width(qapp: QApplication, qtbot) -> None:
    themed(qapp)
    label = QLabel("1")
    qtbot.addWidget(label)
    label.ensurePolished()
    assert label.fontInfo().family() == "Inter"
    label.setFont(tabular(label.font()))
    widths = {label.fontMetrics().horizontalAdvance(figure * 10) for figure in "0123456789"}
    assert len(widths) == 1


@pytest.mark.parametrize("ratio", [1, 2, 3])
def test_an_icon_is_sharp_and_has_the_asked_colour(qapp: QApplication, ratio: int) -> None:
    drawn = pixmap("check", QColor("#0F5C55"), 18, ratio)
    image = drawn.toImage()
    assert image.width() == 18 * ratio
    inked = [
        image.pixelColor(x, y)
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y).alpha() > 250
    ]
    assert inked
    assert all(abs(c.green() - 0x5C) < 4 for c in inked)


def test_every_icon_file_can_be_drawn_and_the_licence_lies_beside_them(qapp: QApplication) -> None:
    names = [n.removeprefix("icons/").removesuffix(".svg") for n in resources.names("icons", ".svg")]
    assert len(names) > 50
    for name in names:
        assert not icon(name, QColor("black")).isNull(), name
    assert "ISC License" in resources.read_text("icons/LICENSE")


def test_a_buttons_icon_follows_the_theme(qapp: QApplication, qtbot) -> None:
    shown = themed(qapp)
    button = QPushButton("Add")
    qtbot.addWidget(button)
    set_icon(button, "plus", "ink")
    light = button.icon().pixmap(18).toImage()
    button.show()
    shown.use(dark=True)
    assert button.icon().pixmap(18).toImage() != light
    shown.use(dark=False)
    assert button.icon().pixmap(18).toImage() == light
