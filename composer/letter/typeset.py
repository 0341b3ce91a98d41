# SPDX-License-Identifier: GPL-3.0-or-later
"""The letter as data for the typst template ``resources/letter.typ``: everything measured, nothing drawn.

All text goes in as JSON strings, never as markup. Pictures travel beside it as small SVG wrappers
around the PNG, because a byte array in JSON costs a second for a large logo.
"""

from __future__ import annotations

import json
from base64 import b64encode
from typing import Any

from composer.letter import fonts, head
from composer.letter.fit import address_block, breakable
from composer.letter.layouts import Layout
from composer.letter.model import Letter, running_head

ACCENT = "#0F5C55"  # the name in the letterhead
MUTED = "#5D6269"  # contact lines, labels, running heads: 6:1 on white
BODY_SIZE = 10.5
SUBJECT_SIZE = 11.0
LINE_PITCH = 14.5  # points from baseline to baseline
PARAGRAPH_GAP = 6.5  # points between paragraphs
CONTINUATION_Y = 15.0  # top of the running head on page 2


def inputs(letter: Letter, layout: Layout, *, spots: bool = False, spare: float = 0.0) -> dict[str, str]:
    """The ``sys.inputs`` of the template: ``letter`` (JSON) and, where there are any, pictures.

    ``spots`` makes the template note where paragraphs stand; ``spare`` mm stay free at the foot of pages.
    """
    zone = _zone(letter, layout)
    zone["bottom"] += spare
    data = {**_texts(letter, layout), "zone": zone, "style": _style(), "map": spots}
    data["sticky"] = not ends_long(letter)
    found = {"letter": json.dumps(data, ensure_ascii=False)}
    if letter.letterhead and letter.sender.logo:
        found["logo"] = as_svg(letter.sender.logo)
    if letter.signature.picture:
        found["signature"] = as_svg(letter.signature.picture)
    return found


def ends_long(letter: Letter) -> bool:
    """Whether the last paragraph is too long to be moved to the next page with the closing as a whole."""
    last = letter.body[-1] if letter.body else ""
    return len(last) > 500 or last.count("\n") > 4


def picture_size(png: bytes, height: float, widest: float) -> tuple[float, float]:
    """Printed width and height in mm: at most ``height`` high and ``widest`` wide."""
    pixels_x, pixels_y = png_pixels(png)
    scale = min(height / pixels_y, widest / pixels_x)
    return pixels_x * scale, pixels_y * scale


def png_pixels(png: bytes) -> tuple[int, int]:
    """Width and height from a PNG's header (pictures were made safe when they were chosen)."""
    return max(1, int.from_bytes(png[16:20])), max(1, int.from_bytes(png[20:24]))


def as_svg(png: bytes) -> str:
    """A PNG as the only element of an SVG, so that it can travel as text."""
    x, y = png_pixels(png)
    code = b64encode(png).decode("ascii")
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{x}" height="{y}" viewBox="0 0 {x} {y}">'
        f'<image width="{x}" height="{y}" href="data:image/png;base64,{code}"/></svg>'
    )


def enclosure_width(letter: Letter) -> float:
    """Width in mm of the word before the enclosures."""
    return fonts.width(letter.enclosure_word, 9) + 4


def language_tags(language: str) -> tuple[str, str | None]:
    """Language and region as typst takes them: ``en-GB`` -> ``en``, ``GB``; English when unreadable."""
    parts = [part for part in language.split("-") if part.isascii() and part.isalpha()]
    main = parts[0].lower() if parts and len(parts[0]) in (2, 3) else "en"
    return main, next((part.upper() for part in parts[1:] if len(part) == 2), None)


def hyphenates(language: str) -> bool:
    """Whether words may be broken: English letters read better ragged, languages of long words do not."""
    return not language.startswith("en")


def _zone(letter: Letter, layout: Layout) -> dict[str, Any]:
    """Places, in mm from the sheet's top left."""
    margins, address, info = layout.margins, layout.address, layout.info
    return {
        "width": layout.width,
        "height": layout.height,
        "left": margins.left,
        "right": margins.right,
        "top": margins.top,
        "bottom": margins.bottom,
        "folds": layout.folds,
        "head_y": CONTINUATION_Y,
        "name_y": head.name_baseline(letter),
        "name_width": head.name_width(layout),
        "contact_x": layout.width - margins.right - head.CONTACT_WIDTH,
        "contact_y": head.HEAD_BASELINE - 1.2,
        "contact_width": head.CONTACT_WIDTH,
        "addr_x": address.x0,
        "addr_w": address.width,
        "addr_y": layout.first_baseline,
        "return_y": head.RETURN_BASELINE,
        "info_x": info.x0,
        "info_w": info.width,
        "info_y": info.y0 + 3.6,
        "subject_y": layout.subject_y,
    }


def _style() -> dict[str, Any]:
    """Colours and type sizes; line boxes are exactly one em high in the template."""
    return {
        "accent": ACCENT,
        "muted": MUTED,
        "size": BODY_SIZE,
        "subject": SUBJECT_SIZE,
        "leading": LINE_PITCH - BODY_SIZE,
        "spacing": LINE_PITCH - BODY_SIZE + PARAGRAPH_GAP,
    }


def _texts(letter: Letter, layout: Layout) -> dict[str, Any]:
    """Every string that is printed, and the document's properties."""
    language, region = language_tags(letter.language)
    block = address_block(letter.recipient, layout)
    returns, return_size = head.return_lines(letter, layout)
    name, contact = head.name_block(letter, layout), head.contact_block(letter)
    sender = letter.sender
    return {
        "lang": language,
        "region": region,
        "hyphenate": hyphenates(letter.language),
        "fonts": [fonts.FAMILY],
        "title": letter.subject or letter.reference or "Letter",
        "author": sender.name,
        "reference": letter.reference,
        "keywords": [letter.reference] if letter.reference else [],
        "date": [letter.created.year, letter.created.month, letter.created.day] if letter.created else None,
        "page_of": letter.page_of,
        "running_head": breakable(running_head(letter)),
        "head": letter.letterhead,
        "footer": head.foot_block(letter, layout).lines if letter.letterhead else (),
        "logo": _logo(letter) if letter.letterhead else None,
        "sender": name.lines,
        "sender_size": name.size,
        "sender_pitch": name.pitch,
        "contact": contact.lines,
        "contact_size": contact.size,
        "contact_pitch": contact.pitch,
        "return_lines": returns,
        "return_size": return_size,
        "address": block.lines,
        "address_size": block.size,
        "address_pitch": block.pitch,
        "info": [[x.label, head.info_lines(x, letter, layout).lines] for x in letter.info],
        "label_width": head.label_width(letter),
        "letter_date": letter.letter_date,
        "subject": breakable(letter.subject),
        "salutation": breakable(letter.salutation),
        "body": [[breakable(line) for line in text.split("\n")] for text in letter.body],
        "closing": breakable(letter.closing),
        "signature": _picture(
            letter.signature.picture,
            letter.signature.alt,
            head.SIGNATURE_HEIGHT,
            head.SIGNATURE_WIDTH,
        ),
        "signatory": breakable(letter.signatory),
        "role": breakable(letter.role),
        "enclosure_word": letter.enclosure_word,
        "enclosures": [breakable(item) for item in letter.enclosures],
        "enclosure_width": enclosure_width(letter),
        "notices": [breakable(notice) for notice in letter.notices],
    }


def _logo(letter: Letter) -> dict[str, Any] | None:
    """The logo of the letterhead."""
    return _picture(letter.sender.logo, letter.sender.name, head.LOGO_HEIGHT, head.LOGO_WIDTH)


def _picture(png: bytes, alt: str, height: float, widest: float) -> dict[str, Any] | None:
    """Alternative text and printed height of a picture, or nothing."""
    if not png:
        return None
    return {"alt": alt or "Picture", "height": picture_size(png, height, widest)[1]}
