# SPDX-License-Identifier: GPL-3.0-or-later
"""A page to print, fold and put into an envelope, because makers do not cut their windows alike."""

from __future__ import annotations

import json
from dataclasses import dataclass

from composer.letter import fonts
from composer.letter.layouts import Box, Layout


@dataclass(frozen=True, slots=True)
class CalibrationWords:
    """What the page says, so that the interface can hand in its own language."""

    title: str = "Does the address show in the window?"
    steps: tuple[str, ...] = (
        "Print this page at 100 %, without “fit to page”.",
        "Fold at the dotted lines, put it into the envelope, and tap it to each side.",
    )
    line: str = "Address line"
    fold: str = "Fold"
    legend: str = (
        "Inside the solid box the address always shows. Nothing else may stand inside the dashed box."
    )


def calibration_page(layout: Layout, words: CalibrationWords | None = None) -> bytes:
    """A one-page PDF with the window's safe box (solid), what may show (dashed), folds and dummy lines."""
    import typst

    import resources

    page = json.dumps(_page(layout, words or CalibrationWords()), ensure_ascii=False)
    compiler = typst.Compiler(
        font_paths=typst.Fonts(
            include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(fonts.folder())]
        )
    )
    made = compiler.compile(
        resources.read_bytes("calibration.typ"),
        sys_inputs={"page": page},
        pdf_standards=["a-2a", "ua-1"],
        timestamp=0,
    )
    return made if isinstance(made, bytes) else b"".join(made or ())


def _page(layout: Layout, words: CalibrationWords) -> dict[str, object]:
    """The page's figures in mm and its words."""
    return {
        "title": words.title,
        "steps": words.steps,
        "legend": words.legend,
        "fold": words.fold,
        "width": layout.width,
        "height": layout.height,
        "left": layout.margins.left,
        "foot": layout.folds[0] + 12,
        "folds": layout.folds,
        "safe": _corners(layout.safe),
        "visible": _corners(layout.visible),
        "address": [f"{words.line} {number}" for number in range(1, layout.max_lines + 1)],
        "address_x": layout.address.x0,
        "baseline": layout.first_baseline,
        "pitch": layout.line_pitch,
        "size": layout.font_size,
        "font": fonts.FAMILY,
    }


def _corners(box: Box) -> tuple[float, float, float, float]:
    """A box as the template takes it."""
    return (box.x0, box.y0, box.x1, box.y1)
