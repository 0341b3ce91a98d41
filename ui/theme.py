# SPDX-License-Identifier: GPL-3.0-or-later
"""The one place for colours, type and spacing.

A window's colours are two tables of named tokens. ``Theme`` turns one of them into a palette and a style
sheet for the whole application, follows the system between light and dark, and loads the interface font.
Widgets that paint themselves ask ``tokens_of(widget)``, so that they need no reference to the theme.
"""

from __future__ import annotations

import pkgutil
import sys
from collections.abc import Mapping
from pathlib import Path
from string import Template
from types import MappingProxyType

from PySide6.QtCore import QObject, QStandardPaths, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontInfo, QPalette
from PySide6.QtWidgets import QApplication, QStyleFactory, QWidget

Tokens = Mapping[str, str]

LIGHT: Tokens = MappingProxyType(
    {
        "window": "#FBFAF8",
        "rail": "#F2F0EB",
        "surface": "#FFFFFF",
        "field": "#FFFFFF",
        "line": "#E4E0D8",
        "line_strong": "#8D887C",
        "ink": "#1D2126",
        "muted": "#5D6269",
        "accent": "#0F5C55",
        "accent_hover": "#0C4A45",
        "accent_soft": "#E3EEEC",
        "on_accent": "#FFFFFF",
        "focus": "#0F5C55",
        "desk": "#E7E4DD",
        "stop": "#9B1C1C",
        "stop_soft": "#FBEAE8",
        "warn": "#7A4A00",
        "warn_soft": "#FBF0DA",
        "hint": "#3A5470",
        "hint_soft": "#E8EEF4",
    }
)
DARK: Tokens = MappingProxyType(
    {
        "window": "#1C1D1F",
        "rail": "#161719",
        "surface": "#25272A",
        "field": "#202225",
        "line": "#35383C",
        "line_strong": "#7C828A",
        "ink": "#ECEAE6",
        "muted": "#A3A8AE",
        "accent": "#5FC2B5",
        "accent_hover": "#7AD2C6",
        "accent_soft": "#213C39",
        "on_accent": "#0C1F1D",
        "focus": "#5FC2B5",
        "desk": "#111214",
        "stop": "#F2A099",
        "stop_soft": "#3D2322",
        "warn": "#E9BD6B",
        "warn_soft": "#3A2E18",
        "hint": "#A9C3DD",
        "hint_soft": "#222E3A",
    }
)

BODY = 14  # px of ordinary text at 100 %
SIZES = (12, 13, 14, 15, 18, 24)
USUAL_TEXT_PX = {"darwin": 13, "win32": 12}  # the system's own text size where nobody changed it
USUAL_ELSEWHERE_PX = 15  # desktops on Linux use 10 or 11 points
LARGEST_SCALE = 2.0
FAMILY = "Inter"
SHEET_ICONS = {
    "chevron": ("chevron-down", "muted"),
    "check": ("check", "on_accent"),
    "left": ("chevron-left", "ink"),
    "right": ("chevron-right", "ink"),
    "up_small": ("chevron-up", "muted"),
}


def contrast(one: str, other: str) -> float:
    """Contrast of two colours after WCAG 2.2, from 1 to 21."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def is_dark(widget: QWidget) -> bool:
    """Whether the widget stands in a dark window."""
    # Not the widget's own palette: "background: transparent" in the style sheet makes that one black.
    return QApplication.palette().color(QPalette.ColorRole.Window).lightness() < 128


def tokens_of(widget: QWidget) -> Tokens:
    """The colours of the window that the widget stands in."""
    return DARK if is_dark(widget) else LIGHT


def colour(widget: QWidget, token: str) -> QColor:
    """One colour of the window that the widget stands in."""
    return QColor(tokens_of(widget)[token])


def scaled(px: float) -> int:
    """``px`` at the text size that the owner set in the system."""
    return round(px * QApplication.font().pixelSize() / BODY)


def system_scale() -> float:
    """How much larger than usual the owner's system shows text; never below 1."""
    usual = USUAL_TEXT_PX.get(sys.platform, USUAL_ELSEWHERE_PX)
    shown = QFontInfo(QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)).pixelSize()
    return min(LARGEST_SCALE, max(1.0, shown / usual))


def wants_motion(widget: QWidget) -> bool:
    """Whether fades may be shown: not when the system asks for less motion, not without a screen."""
    if QApplication.platformName() in {"offscreen", "minimal"}:
        return False
    return bool(widget.style().styleHint(widget.style().StyleHint.SH_Widget_Animation_Duration, None, widget))


def tabular(font: QFont) -> QFont:
    """The font with figures of one width, for amounts and dates."""
    made = QFont(font)
    if hasattr(QFont.Tag, "fromString"):  # from Python since Qt 6.8; before it figures keep their own widths
        made.setFeature(QFont.Tag.fromString("tnum"), 1)
    return made


class Theme(QObject):
    """Colours and type of the whole application.

    Signal ``changed()``: the colours were replaced (the system went dark, or light).
    """

    changed = Signal()

    def __init__(self, app: QApplication, scale: float | None = None, images: Path | None = None) -> None:
        """Take ``scale`` for the text size instead of the system's; keep drawn images in ``images``."""
        super().__init__(app)
        self._app = app
        self._images = images or _cache_folder()
        self.scale = scale or system_scale()
        self._load_font()
        self._set_font()
        app.setStyle(QStyleFactory.create("Fusion"))
        app.styleHints().colorSchemeChanged.connect(self.follow_system)
        self.dark = False
        self.follow_system()

    def follow_system(self) -> None:
        """Take light or dark from the system."""
        self.use(dark=self._app.styleHints().colorScheme() is Qt.ColorScheme.Dark)

    def use(self, *, dark: bool) -> None:
        """Show light or dark colours."""
        self.dark = dark
        self._app.setPalette(make_palette(self.tokens))
        self._app.setStyleSheet(self._sheet())
        self.changed.emit()

    @property
    def tokens(self) -> Tokens:
        """The colours shown now."""
        return DARK if self.dark else LIGHT

    def set_scale(self, scale: float) -> None:
        """Show text larger or smaller. Sizes that parts took when they were made stay."""
        self.scale = scale
        self._set_font()
        self.use(dark=self.dark)

    def _load_font(self) -> None:
        QFontDatabase.addApplicationFontFromData(_packaged("fontpkg_inter", "files/Inter[opsz,wght].ttf"))

    def _set_font(self) -> None:
        font = QFont(FAMILY)
        font.setPixelSize(round(BODY * self.scale))
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        self._app.setFont(font)

    def _sheet(self) -> str:
        values = dict(self.tokens)
        values.update({f"f{size}": str(round(size * self.scale)) for size in SIZES})
        values.update({f"s{px}": str(round(px * self.scale)) for px in (16, 18, 20, 22)})
        values["round"] = str((round(18 * self.scale) + 2) // 2)  # a larger radius than half is ignored by Qt
        values.update({name: self._image(*parts) for name, parts in SHEET_ICONS.items()})
        return Template(_packaged("ui", "style.qss").decode("utf-8")).substitute(values)

    def _image(self, icon: str, token: str) -> str:
        """A tinted icon as a file, because a style sheet takes nothing else; empty if it cannot be kept."""
        from ui.icons import tinted

        path = self._images / f"{icon}-{self.tokens[token][1:]}.svg"
        try:
            if not path.exists():
                self._images.mkdir(parents=True, exist_ok=True)
                path.write_bytes(tinted(icon, QColor(self.tokens[token])))
        except OSError:
            return ""
        return path.as_posix()


def _packaged(package: str, name: str) -> bytes:
    """A file of a package, also of a packed one; importlib.resources takes 7 ms to load."""
    data = pkgutil.get_data(package, name)
    assert data is not None, name
    return data


def _cache_folder() -> Path:
    cache = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.CacheLocation)
    return Path(cache) / "tactful-icons"


def make_palette(tokens: Tokens) -> QPalette:
    """The tokens as Qt's palette, for everything the style sheet does not name."""
    role, palette = QPalette.ColorRole, QPalette()
    pairs = {
        role.Window: "window",
        role.WindowText: "ink",
        role.Base: "field",
        role.AlternateBase: "rail",
        role.Text: "ink",
        role.PlaceholderText: "muted",
        role.Button: "surface",
        role.ButtonText: "ink",
        role.BrightText: "on_accent",
        role.ToolTipBase: "surface",
        role.ToolTipText: "ink",
        role.Highlight: "accent",
        role.HighlightedText: "on_accent",
        role.Accent: "accent",
        role.Link: "accent",
        role.LinkVisited: "accent",
        role.Light: "surface",
        role.Midlight: "rail",
        role.Mid: "line_strong",
        role.Dark: "line_strong",
        role.Shadow: "line_strong",
    }
    for which, token in pairs.items():
        palette.setColor(which, QColor(tokens[token]))
    for which in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, which, QColor(tokens["muted"]))
    return palette
