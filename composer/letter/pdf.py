# SPDX-License-Identifier: GPL-3.0-or-later
"""The letter as PDF by typst, and its pages as pictures.

The PDF is made as PDF/A-2a and PDF/UA-1; typst refuses rather than writing a letter with a missing
glyph or a picture without words for it. Equal letters give equal bytes. Measured: export facts, section 4.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from datetime import UTC, datetime, time
from functools import cache
from typing import TYPE_CHECKING, Any

from composer.errors import BadInput
from composer.letter import fonts, typeset
from composer.letter.layouts import Layout
from composer.letter.model import Letter, PagePicture
from composer.letter.pictures import ensure_readable
from composer.letter.reading import pdf_pages
from composer.letter.texts import field_of, named_texts

if TYPE_CHECKING:
    from typst import Compiler, Fonts

_STANDARDS = ["a-2a", "ua-1"]
_NO_GLYPH = re.compile(
    r'the text `"(.*?)"` could not be displayed|(?:disallowed|contains the) codepoint `"(.*?)"`', re.DOTALL
)


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a paragraph of the draft stands: page from 1, box in mm from the page's top left.

    A paragraph that runs over a page end has one spot on each page.
    """

    paragraph_id: str
    page: int
    x0: float
    y0: float
    x1: float
    y1: float


def to_pdf(letter: Letter, layout: Layout) -> bytes:
    """The letter as PDF/A-2a and PDF/UA-1; equal letters give equal bytes.

    Raises ``BadInput("cannot_print", field=..., culprit=..., reason=...)`` for text that no font can
    show (``reason="no_glyph"``, the culprit is the character) or anything else typst refuses
    (``reason="refused"``), and ``BadPicture("picture_damaged", field="logo" or "signature")``.
    """
    _check_pictures(letter)
    midnight = datetime.combine(letter.created, time(), UTC) if letter.created else 0
    return bytes(_compile(letter, layout, pdf_standards=_STANDARDS, timestamp=midnight))


def to_pages(
    letter: Letter, layout: Layout, ppi: float, *, only: int | None = None, spare: float | None = None
) -> tuple[PagePicture, ...]:
    """Every page of the letter at ``ppi`` pixels per inch, for the live preview: the pages of its PDF.

    ``spare`` is what ``room_to_spare`` said of the letter before the last key press, so that the picture
    need not wait for a second layout; without it the pages are exactly those of ``to_pdf``. With ``only``,
    just that page is drawn and the others are blank. Forgiving: a character that no font has shows as a
    box, a damaged picture as nothing. May come from any thread.

    Raises ``BadInput("cannot_print")`` as ``to_pdf`` does, if typst refuses altogether.
    """
    return pdf_pages(bytes(_compile(letter, layout, spare, pdf_tags=False)), ppi, only)


def page_map(letter: Letter, layout: Layout) -> tuple[Spot, ...]:
    """Where each paragraph of the body stands, in reading order (about 5 ms)."""
    marks, _ = _marks(letter, layout, room_to_spare(letter, layout))
    pairs = zip(marks[::2], marks[1::2], strict=True)
    return tuple(spot for pair in pairs for spot in _spots(letter, layout, *pair))


def _marks(letter: Letter, layout: Layout, spare: float) -> tuple[list[dict[str, Any]], int]:
    """Begin and end of each paragraph, and the page on which the closing stands."""
    wanted = typeset.inputs(letter, layout, spots=True, spare=spare)
    compiler = _compiler(letter, input=_template(), sys_inputs=wanted)
    try:
        *marks, closing = json.loads(compiler.query("<spot>", field="value"))
    except RuntimeError as error:
        raise _cannot_print(letter, error) from error
    return marks, int(closing["page"])


def room_to_spare(letter: Letter, layout: Layout) -> float:
    """Room in mm to leave at the foot of pages so that the closing never stands alone on a page.

    A short last paragraph goes to the next page with the closing as a whole. A long one must be split;
    if it ends exactly at a page's foot, shorter pages push its last lines over.
    """
    if not typeset.ends_long(letter):
        return 0.0
    half_a_line = typeset.LINE_PITCH / 2 * fonts.MM_PER_POINT
    spare = 0.0
    for _ in range(4):  # shorter pages move the text of a letter of many pages: look again
        marks, closing = _marks(letter, layout, spare)
        if marks[-1]["page"] == closing:
            return spare
        spare = layout.height - layout.margins.bottom - marks[-1]["y"] + half_a_line
    return spare


def _spots(letter: Letter, layout: Layout, start: dict[str, Any], end: dict[str, Any]) -> list[Spot]:
    """The boxes between a paragraph's two marks, one for each page."""
    ids = letter.paragraph_ids
    paragraph_id = ids[start["n"]] if start["n"] < len(ids) else ""
    x0, x1 = layout.margins.left, layout.width - layout.margins.right
    foot = layout.height - layout.margins.bottom
    return [
        Spot(
            paragraph_id,
            page,
            x0,
            start["y"] if page == start["page"] else layout.margins.top,
            x1,
            end["y"] if page == end["page"] else foot,
        )
        for page in range(start["page"], end["page"] + 1)
    ]


def _compile(letter: Letter, layout: Layout, spare: float | None = None, **how: Any) -> Any:
    """Run typst on the template; its refusals become ``BadInput``."""
    room = room_to_spare(letter, layout) if spare is None else spare
    wanted = typeset.inputs(letter, layout, spare=room)
    try:
        return _compiler(letter).compile(_template(), sys_inputs=wanted, **how)
    except RuntimeError as error:
        raise _cannot_print(letter, error) from error


def _compiler(letter: Letter, **how: Any) -> Compiler:
    """A fresh compiler (0.3 ms): it cannot be shared between threads, its caches are."""
    import typst

    text = "".join(value for _, value in named_texts(letter))
    return typst.Compiler(font_paths=_fonts(with_system=bool(fonts.missing(text))), **how)


@cache
def _fonts(*, with_system: bool) -> Fonts:
    """The bundled font; the system's fonts behind it only when a character asks for them."""
    import typst

    return typst.Fonts(
        include_system_fonts=with_system,
        include_embedded_fonts=False,
        font_paths=[str(fonts.folder())],
    )


@cache
def _template() -> bytes:
    """The typst template."""
    import resources

    return resources.read_bytes("letter.typ")


def _check_pictures(letter: Letter) -> None:
    """Pictures that do not decode would be left out silently: refuse them here."""
    if letter.letterhead and letter.sender.logo:
        ensure_readable(letter.sender.logo, "logo")
    if letter.signature.picture:
        ensure_readable(letter.signature.picture, "signature")


def _cannot_print(letter: Letter, error: RuntimeError) -> BadInput:
    """Typst's refusal with the culprit and the field it stands in."""
    message = str(getattr(error, "message", error))
    found = _NO_GLYPH.search(message)
    if not found:
        return BadInput("cannot_print", field="letter", culprit=message[:200], reason="refused")
    culprit = re.sub(r"\\u\{([0-9a-fA-F]+)\}", lambda m: chr(int(m[1], 16)), found[1] or found[2])
    return BadInput("cannot_print", field=field_of(letter, culprit), culprit=culprit, reason="no_glyph")
