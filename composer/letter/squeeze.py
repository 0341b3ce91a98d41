# SPDX-License-Identifier: GPL-3.0-or-later
"""Texts of any length in a box of a given size: made smaller, broken, and cut only when nothing else helps.

Names of 200 letters without a space are rare and must still not run off the page or over the date.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from composer.letter import fonts

CUT = "…"


@dataclass(frozen=True, slots=True)
class Block:
    """Lines as they are printed, type size in points, line pitch in mm; ``whole``: nothing was cut off."""

    lines: tuple[str, ...]
    size: float
    pitch: float
    whole: bool = True


def squeezed(
    texts: Iterable[str],
    width: float,
    height: float,
    steps: Sequence[tuple[float, float]],
    *,
    bold: bool = False,
) -> Block:
    """The texts in the first of ``steps`` (size, pitch) in which they fit a box of ``width`` by ``height``.

    Each text begins a line. In the last step what does not fit is cut, and the block is not ``whole``.
    """
    wanted = tuple(texts)
    for size, pitch in steps:
        lines = _lines(wanted, size, width, bold=bold)
        if len(lines) <= _most(height, pitch):
            return Block(lines, size, pitch)
    size, pitch = steps[-1]
    lines = _lines(wanted, size, width, bold=bold)
    return Block(cut(lines, _most(height, pitch), size, width, bold=bold), size, pitch, whole=False)


def _lines(texts: tuple[str, ...], size: float, width: float, *, bold: bool) -> tuple[str, ...]:
    return tuple(line for text in texts for line in wrap(text, size, width, bold=bold))


def _most(height: float, pitch: float) -> int:
    """How many lines fit when the first baseline stands at the top."""
    return 1 + int(height / pitch + 1e-6)


def cut(
    lines: tuple[str, ...], most: int, size: float, width: float, *, bold: bool = False
) -> tuple[str, ...]:
    """At most so many lines; the last one then ends in a sign that something is missing."""
    if len(lines) <= most:
        return lines
    return (*lines[: most - 1], shortened(lines[most - 1] + CUT, size, width, bold=bold))


def shortened(text: str, size: float, width: float, *, bold: bool = False) -> str:
    """One line of at most ``width`` mm, with the sign at its end when something is missing."""
    if fonts.width(text, size, bold=bold) <= width:
        return text
    text = text.removesuffix(CUT)
    while text and fonts.width(text + CUT, size, bold=bold) > width:
        text = text[:-1]
    return text.rstrip() + CUT


def wrap(text: str, size: float, width: float, *, bold: bool = False) -> Iterator[str]:
    """The text in lines of at most ``width`` mm: broken at spaces, within a word only if it is wider."""
    line = ""
    for word in text.split(" "):
        longer = f"{line} {word}" if line else word
        if line and fonts.width(longer, size, bold=bold) > width:
            yield line
            longer = word
        while len(longer) > 1 and fonts.width(longer, size, bold=bold) > width:
            fitting = _fitting(longer, size, width, bold=bold)
            yield longer[:fitting]
            longer = longer[fitting:]
        line = longer
    yield line


def _fitting(word: str, size: float, width: float, *, bold: bool) -> int:
    """How many letters of a word fit; at least one."""
    low, high = 1, len(word)
    while low < high:
        middle = (low + high + 1) // 2
        if fonts.width(word[:middle], size, bold=bold) <= width:
            low = middle
        else:
            high = middle - 1
    return low
