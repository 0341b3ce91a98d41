# SPDX-License-Identifier: GPL-3.0-or-later
"""The letterhead and the small lines around the letter: what stands where and how big, for both renderers.

Lengths are mm from the sheet's top left, type sizes points.
"""

from __future__ import annotations

from composer.letter import fonts
from composer.letter.layouts import Layout
from composer.letter.model import InfoLine, Letter
from composer.letter.squeeze import Block, cut, shortened, squeezed, wrap

SIGNATURE_HEIGHT = 16.0
SIGNATURE_WIDTH = 100.0
LOGO_HEIGHT = 18.0  # at most
LOGO_WIDTH = 80.0
HEAD_BASELINE = 20.0  # of the name in the letterhead without a logo
CONTACT_WIDTH = 62.0
CONTACT_DEPTH = 28.0  # from the first contact line to the last: they end above 48 mm
INFO_SIZE = 9.0
RETURN_BASELINE = 61.4  # DIN 5008: 58.7 to 62.7
FOOT_SIZE, FOOT_LINES = 7.5, 3

_NAME_STEPS = ((16.0, 6.0), (14.0, 6.0), (12.5, 6.0))  # on one line
_LONG_NAME_STEPS = ((11.0, 6.0), (9.5, 4.6), (8.0, 3.6))
_NAME_DEPTH, _NAME_DEPTH_BELOW_LOGO = 24.0, 10.8
_CONTACT_STEPS = ((7.0, 2.9), (6.0, 2.4))
_REFERENCE_LINES = 4


def name_block(letter: Letter, layout: Layout) -> Block:
    """The sender's name: smaller beside a logo or when it is long, on several lines when it is longer."""
    name, width = letter.sender.name, name_width(layout)
    if not letter.sender.logo:
        for size, pitch in _NAME_STEPS:
            if fonts.width(name, size, bold=True) <= width:
                return Block((name,), size, pitch)
    depth = _NAME_DEPTH_BELOW_LOGO if letter.sender.logo else _NAME_DEPTH
    return squeezed((name,), width, depth, _LONG_NAME_STEPS, bold=True)


def name_width(layout: Layout) -> float:
    """Room in mm for the sender's name, left of the contact lines."""
    return layout.width - layout.margins.left - layout.margins.right - CONTACT_WIDTH - 5


def name_baseline(letter: Letter) -> float:
    """Baseline in mm of the sender's name: below the logo if there is one."""
    return 12 + LOGO_HEIGHT + 5.5 if letter.sender.logo else HEAD_BASELINE


def contact_block(letter: Letter) -> Block:
    """Address, telephone, e-mail, web: tighter when there are many lines, smaller when one is too wide."""
    lines = (*letter.sender.lines, *letter.sender.contact)
    pitch = 3.7 if len(lines) <= 8 else max(2.9, CONTACT_DEPTH / (len(lines) - 1))
    return squeezed(lines, CONTACT_WIDTH, CONTACT_DEPTH, ((8.0, pitch), *_CONTACT_STEPS))


def foot_block(letter: Letter, layout: Layout) -> Block:
    """The line at the foot of the first page, on at most ``FOOT_LINES`` lines."""
    width = layout.width - layout.margins.left - layout.margins.right
    lines = tuple(wrap(letter.sender.footer, FOOT_SIZE, width)) if letter.sender.footer else ()
    shown = cut(lines, FOOT_LINES, FOOT_SIZE, width)
    return Block(shown, FOOT_SIZE, 0.0, whole=shown == lines)


def return_lines(letter: Letter, layout: Layout) -> tuple[tuple[str, ...], float]:
    """The return line in at most two lines, and its size in points: it must stay inside the window."""
    if not (layout.return_line and letter.return_line):
        return (), 7.0
    width = layout.address.width
    for size in (7.0, 6.5):
        if fonts.width(letter.return_line, size) <= width:
            return (letter.return_line,), size
    parts = letter.return_line.split(" · ")
    cut_at = max(1, (len(parts) + 1) // 2)
    halves = (" · ".join(parts[:cut_at]) + " ·", " · ".join(parts[cut_at:])) if parts[cut_at:] else parts
    return tuple(shortened(half, 6.5, width) for half in halves), 6.5


def info_lines(line: InfoLine, letter: Letter, layout: Layout) -> Block:
    """A reference as it is printed: cut after a few lines, so that the date stays above the subject."""
    width = layout.info.width - label_width(letter) - 1
    lines = tuple(wrap(line.value, INFO_SIZE, width))
    shown = cut(lines, _REFERENCE_LINES, INFO_SIZE, width)
    return Block(shown, INFO_SIZE, 0.0, whole=shown == lines)


def label_width(letter: Letter) -> float:
    """Width in mm of the label column of the reference block."""
    return max((fonts.width(line.label, INFO_SIZE) for line in letter.info), default=0.0) + 4
