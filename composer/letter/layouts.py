# SPDX-License-Identifier: GPL-3.0-or-later
"""Layouts of the letter in mm, and what an envelope's window shows of the folded sheet.

The figures are data (``resources/envelopes.toml``). What a window shows is computed: the folded
sheet slides in its envelope, so a window has a *safe* box (visible in every position of the sheet:
the whole address must be inside) and a *visible* box (may show: nothing else may be inside).
Formula and measurements: letter conventions, sections 5 to 7.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from typing import Any

from composer.errors import BadInput

USUAL = "din-c65"
"""The layout for countries that no layout names: A4 with the tallest window."""


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle on the sheet, in mm from its top left corner."""

    x0: float
    y0: float
    x1: float
    y1: float

    @property
    def width(self) -> float:
        """Width in mm."""
        return self.x1 - self.x0

    @property
    def height(self) -> float:
        """Height in mm."""
        return self.y1 - self.y0

    def holds(self, other: Box) -> bool:
        """Whether ``other`` lies inside (edges may touch)."""
        return self.x0 <= other.x0 and self.y0 <= other.y0 and self.x1 >= other.x1 and self.y1 >= other.y1

    def meets(self, other: Box) -> bool:
        """Whether the two overlap."""
        return self.x0 < other.x1 and other.x0 < self.x1 and self.y0 < other.y1 and other.y0 < self.y1


@dataclass(frozen=True, slots=True)
class Window:
    """A window, measured as makers print it: from the envelope's left and bottom edge, in mm."""

    width: float
    height: float
    left: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Envelope:
    """An envelope seen from its front, in mm."""

    name: str
    width: float
    height: float
    window: Window


@dataclass(frozen=True, slots=True)
class Margins:
    """Page margins in mm. ``top`` is where text starts on page 2 and later."""

    left: float
    right: float
    top: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Layout:
    """Where everything stands on the sheet: mm from the top left, type sizes in points.

    ``first_baseline`` and ``line_pitch`` place the address lines; ``subject_y`` is the baseline
    of the subject, ``body_y`` the top of the running text on page 1.
    """

    id: str
    name: str
    envelope: str  # name of the envelope it is made for
    country: tuple[str, ...]  # countries where it is the usual one
    paper: str  # "A4" or "Letter"
    width: float
    height: float
    margins: Margins
    folds: tuple[float, ...]
    address: Box
    first_baseline: float
    line_pitch: float
    font_size: float  # of the address
    max_lines: int  # address lines at full size
    return_line: bool
    info: Box
    subject_y: float
    body_y: float
    envelopes: tuple[Envelope, ...]

    @property
    def folded_height(self) -> float:
        """Height of the folded sheet: the first fold makes its tallest panel."""
        return self.folds[0]

    @property
    def safe(self) -> Box:
        """What shows in every position of the sheet in each of the layout's envelopes."""
        zones = [safe_zone(e, self.width, self.folded_height) for e in self.envelopes]
        return Box(
            max(z.x0 for z in zones),
            max(z.y0 for z in zones),
            min(z.x1 for z in zones),
            min(z.y1 for z in zones),
        )

    @property
    def visible(self) -> Box:
        """What may show in some position of the sheet in one of the layout's envelopes."""
        zones = [visible_zone(e, self.width, self.folded_height) for e in self.envelopes]
        return Box(
            min(z.x0 for z in zones),
            min(z.y0 for z in zones),
            max(z.x1 for z in zones),
            max(z.y1 for z in zones),
        )


def safe_zone(envelope: Envelope, sheet_width: float, folded_height: float) -> Box:
    """The part of the sheet that shows wherever the folded sheet lies in the envelope (mm)."""
    window = envelope.window
    top = envelope.height - window.bottom - window.height
    return Box(
        window.left,
        top,
        window.left + window.width - (envelope.width - sheet_width),
        top + window.height - (envelope.height - folded_height),
    )


def visible_zone(envelope: Envelope, sheet_width: float, folded_height: float) -> Box:
    """The part of the sheet that may show in some position of the folded sheet (mm)."""
    window = envelope.window
    top = envelope.height - window.bottom - window.height
    return Box(
        max(0.0, window.left - (envelope.width - sheet_width)),
        top - (envelope.height - folded_height),
        window.left + window.width,
        top + window.height,
    )


@cache
def layouts() -> tuple[Layout, ...]:
    """All layouts, in the order in which they are offered."""
    import resources

    data = tomllib.loads(resources.read_text("envelopes.toml"))
    return tuple(_layout(entry) for entry in data["layout"])


def layout(layout_id: str) -> Layout:
    """The layout of that id.

    Raises ``BadInput("unknown_layout", field="layout", value=...)``.
    """
    found = next((x for x in layouts() if x.id == layout_id), None)
    if found is None:
        raise BadInput("unknown_layout", field="layout", value=layout_id)
    return found


def usual_layout(country: str) -> Layout:
    """The layout that is usual in a country (ISO 3166-1 alpha-2), by the sender's address."""
    return next((x for x in layouts() if country.upper() in x.country), layout(USUAL))


def _layout(entry: dict[str, Any]) -> Layout:
    """One ``[[layout]]`` table as a ``Layout``."""
    values = dict(entry)
    values["margins"] = Margins(**values["margins"])
    values["address"] = Box(**values["address"])
    values["info"] = Box(**values["info"])
    values["country"] = tuple(values["country"])
    values["folds"] = tuple(values["folds"])
    values["envelopes"] = tuple(_envelope(e) for e in values["envelopes"])
    return Layout(**values)


def _envelope(entry: dict[str, Any]) -> Envelope:
    """One envelope table as an ``Envelope``."""
    return Envelope(entry["name"], entry["width"], entry["height"], Window(**entry["window"]))
