# SPDX-License-Identifier: GPL-3.0-or-later
"""Does it fit? The address in the window, and words that cannot be broken.

The address is set at the layout's size; if a line is too wide or there are too many lines the size
steps down to 8 pt, then lines are wrapped; what still does not fit is named, and cut before it could
run over other parts of the letter. Measured:
export facts, section 1.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from composer.letter import fonts, head
from composer.letter.layouts import Layout
from composer.letter.model import Letter
from composer.letter.squeeze import cut, wrap

SMALLEST = 8.0
"""Smallest type of an address, in points: below it sorting machines and people fail."""

_TIGHTEST = 1.12  # line pitch over type size that still keeps lines apart
_ABOVE_SUBJECT = 6.0  # mm that stay free above the subject
_LONGEST = 60  # letters in a row that any hyphenation may leave unbroken


@dataclass(frozen=True, slots=True)
class AddressBlock:
    """The address as it is printed: lines, type size in points, line pitch in mm."""

    lines: tuple[str, ...]
    size: float
    pitch: float
    fits: bool = True


@dataclass(frozen=True, slots=True)
class FitProblem:
    """Something that does not fit. ``line`` is the text in question.

    Codes: ``address_line_too_wide`` (``number`` = line from 1), ``address_too_many_lines``
    (``number`` = lines), ``address_made_smaller`` (``number`` = points; advice only),
    ``letterhead_too_long``, ``reference_too_long`` (cut off; ``number`` = letters), ``unbroken_word``
    (``number`` = letters; advice only).
    """

    code: str
    line: str
    number: float


def fit(letter: Letter, layout: Layout) -> tuple[FitProblem, ...]:
    """What does not fit in this letter on this layout, worst first; empty when all is well."""
    problems = (_address_problems(letter, layout), _head_problems(letter, layout), _unbroken(letter))
    return tuple(problem for found in problems for problem in found)


def address_block(recipient: tuple[str, ...], layout: Layout) -> AddressBlock:
    """The address as both renderers print it, made smaller or wrapped only as far as needed."""
    size = layout.font_size
    while size >= SMALLEST:
        if _holds(recipient, size, layout):
            return AddressBlock(recipient, size, _pitch(len(recipient), size, layout))
        size -= 0.5
    width = layout.address.width
    wrapped = tuple(part for line in recipient for part in wrap(line, SMALLEST, width))
    block = AddressBlock(wrapped, SMALLEST, _pitch(len(wrapped), SMALLEST, layout))
    if _holds(wrapped, SMALLEST, layout):
        return block
    # Too much for the window: keep lines legible and above the subject; ``fit`` says so.
    pitch = max(block.pitch, _least(SMALLEST))
    most = 1 + int((layout.subject_y - _ABOVE_SUBJECT - layout.first_baseline) / pitch)
    return AddressBlock(cut(wrapped, most, SMALLEST, width), SMALLEST, pitch, fits=False)


def _holds(lines: tuple[str, ...], size: float, layout: Layout) -> bool:
    """Whether the lines fit the address box in width and height."""
    if any(fonts.width(line, size) > layout.address.width for line in lines):
        return False
    return len(lines) <= layout.max_lines or _pitch(len(lines), size, layout) >= _least(size)


def _least(size: float) -> float:
    """The smallest line pitch in mm at a type size."""
    return size * _TIGHTEST * fonts.MM_PER_POINT


def _pitch(count: int, size: float, layout: Layout) -> float:
    """Line pitch in mm: the layout's, or as much as its box leaves for so many lines."""
    if count <= layout.max_lines:
        return layout.line_pitch
    room = layout.address.y1 - layout.first_baseline - fonts.DESCENT * size * fonts.MM_PER_POINT
    return min(layout.line_pitch, room / (count - 1))


def _address_problems(letter: Letter, layout: Layout) -> Iterator[FitProblem]:
    """Lines that are too wide or too many, or a size that had to step down."""
    block = address_block(letter.recipient, layout)
    wide = [(n, line) for n, line in enumerate(letter.recipient, 1) if _is_stuck(line, layout)]
    for number, line in wide:
        yield FitProblem("address_line_too_wide", line, number)
    if not block.fits and not wide:
        yield FitProblem("address_too_many_lines", block.lines[-1], len(block.lines))
    elif not wide and block.size < layout.font_size:
        widest = max(block.lines, key=lambda line: fonts.width(line, 10))
        yield FitProblem("address_made_smaller", widest, block.size)


def _is_stuck(line: str, layout: Layout) -> bool:
    """Whether a word of the line is wider than the window even in the smallest type."""
    return any(fonts.width(word, SMALLEST) > layout.address.width for word in line.split(" "))


def _head_problems(letter: Letter, layout: Layout) -> Iterator[FitProblem]:
    """What of the letterhead and the references had to be cut off."""
    name, contact = head.name_block(letter, layout), head.contact_block(letter)
    foot = head.foot_block(letter, layout)
    sender = letter.sender
    longest = max((*sender.lines, *sender.contact), key=len, default="")
    if letter.letterhead:
        for block, text in ((name, sender.name), (contact, longest), (foot, sender.footer)):
            if not block.whole:
                yield FitProblem("letterhead_too_long", text, len(text))
    for line in letter.info:
        if not head.info_lines(line, letter, layout).whole:
            yield FitProblem("reference_too_long", line.value, len(line.value))


def _unbroken(letter: Letter) -> Iterator[FitProblem]:
    """Words without a space or hyphen that may leave an ugly gap or be cut in odd places."""
    for text in (letter.subject, letter.salutation, *letter.body, letter.signatory, *letter.enclosures):
        for word in text.replace("-", " ").replace("/", " ").split():
            if len(word) > _LONGEST:
                yield FitProblem("unbroken_word", word, len(word))


_LONG = re.compile(r"\S+")
_AFTER_MARK = re.compile(r"(?<=[/@?&=_])(?=\w)|(?<=\w)(?=\.\w)")


def breakable(text: str, every: int = 30) -> str:
    """Text whose words of over 30 letters may be broken, so that no line overflows.

    Web and mail addresses break after their own marks; only a piece that is still longer breaks
    after every 30 letters. The breaks are zero-width spaces.
    """
    return _LONG.sub(lambda word: _broken(word.group(), every), text) if len(text) > every else text


def _broken(word: str, every: int) -> str:
    if len(word) <= every:
        return word
    pieces = [p for p in _AFTER_MARK.split(word) if p]
    cut = [piece[at : at + every] for piece in pieces for at in range(0, len(piece), every)]
    return "\u200b".join(cut)
