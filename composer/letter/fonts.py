# SPDX-License-Identifier: GPL-3.0-or-later
"""The letter's font: Arimo, the metric twin of Arial, from the package ``fontpkg-arimo`` (OFL).

The PDF is set in Arimo and the Word file names Arial: both have the same widths, so lines break
alike. Widths are measured with the same font files that are printed.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from PIL.ImageFont import FreeTypeFont

FAMILY = "Arimo"
CAP = 0.716  # height of capitals, in em
DESCENT = 0.212  # below the baseline, in em
MM_PER_POINT = 25.4 / 72
_UNITS = 1000


def folder() -> Path:
    """The folder that holds the font files."""
    import fontpkg_arimo

    return fontpkg_arimo.ROOT / "files"  # type: ignore[no-any-return, unused-ignore]


@cache
def _font(weight: int = 400) -> FreeTypeFont:
    """The upright font, 1000 pixels to the em."""
    from PIL import ImageFont

    font = ImageFont.truetype(str(folder() / "Arimo[wght].ttf"), _UNITS, layout_engine=ImageFont.Layout.BASIC)
    font.set_variation_by_axes([weight])
    return font


def width(text: str, size: float, *, bold: bool = False) -> float:
    """Width in mm of one line of regular or bold text at ``size`` points."""
    return _font(700 if bold else 400).getlength(text) / _UNITS * size * MM_PER_POINT


@cache
def has_glyph(char: str) -> bool:
    """Whether the font can show a character (control and joining characters need no glyph)."""
    if char.isspace() or char in "\u00ad\u200b\u200c\u200d\u2060":
        return True
    small = _small()
    return bytes(small.getmask(char)) != bytes(small.getmask("\U0010ffff"))


@cache
def _small() -> FreeTypeFont:
    """The same font at a size at which glyphs are cheap to draw and still differ."""
    from PIL import ImageFont

    return ImageFont.truetype(str(folder() / "Arimo[wght].ttf"), 24, layout_engine=ImageFont.Layout.BASIC)


def missing(text: str) -> str:
    """The characters of ``text`` that the font cannot show, each once, in order."""
    return "".join(dict.fromkeys(c for c in text if ord(c) > 0x24F and not has_glyph(c)))
