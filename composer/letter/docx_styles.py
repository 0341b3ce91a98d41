# SPDX-License-Identifier: GPL-3.0-or-later
"""The letter's paragraph styles in Word: real styles, so that the owner may change the look in one place.

All names begin with ``Tactful``, so a style of the owner's own letterhead is never overwritten. Sizes
are points; line pitches are *exact* where lines must stand at a measured place, *at least* elsewhere.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from composer.letter import fit, head, typeset
from composer.letter.layouts import Layout
from composer.letter.model import Letter

if TYPE_CHECKING:
    from docx.document import Document

PREFIX = "Tactful "
DESCENT = 0.212  # of Arial, in em: an exact line's baseline stands this far above its lower edge
POINTS_PER_MM = 72 / 25.4
INFO_PITCH = 4.5 * POINTS_PER_MM
RETURN_PITCH = 2.5 * POINTS_PER_MM
HEAD_PITCH = 11.0  # of the running head
_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


@dataclass(frozen=True, slots=True)
class Style:
    """One paragraph style; lengths in points."""

    name: str
    size: float
    pitch: float = 0.0  # 0: one line high, whatever is in it
    exact: bool = True
    before: float = 0.0
    after: float = 0.0
    hanging: float = 0.0
    right_tab: float = 0.0
    align: str = ""
    color: str = ""
    bold: bool = False
    keep_next: bool = False
    whole: bool = False  # never split over two pages
    hyphens: bool = False
    outline: bool = False

    def baseline(self) -> float:
        """From the top of an exact line to its baseline, in mm."""
        return (self.pitch - DESCENT * self.size) / POINTS_PER_MM


def styles(letter: Letter, layout: Layout) -> dict[str, Style]:
    """All styles of this letter by short name: measures of the layout, sizes of the letter's texts."""
    found = (*_head_styles(letter, layout), *_window_styles(letter, layout), *_text_styles(letter, layout))
    return {style.name: style for style in found}


def add_styles(document: Document, wanted: dict[str, Style]) -> None:
    """Add (or renew) the styles in a document."""
    from docx.oxml import parse_xml

    element = document.styles.element
    for style in wanted.values():
        for old in element.xpath(f"w:style[@w:styleId='{style_id(style.name)}']"):
            element.remove(old)
        element.append(parse_xml(_xml(style)))


def style_id(name: str) -> str:
    """The style's id: ``Running Head`` -> ``TactfulRunningHead``."""
    return (PREFIX + name).replace(" ", "")


def _head_styles(letter: Letter, layout: Layout) -> tuple[Style, ...]:
    """Letterhead, running head and foot."""
    name, contact = head.name_block(letter, layout), head.contact_block(letter)
    accent, muted = typeset.ACCENT, typeset.MUTED
    wide = (layout.width - layout.margins.left - layout.margins.right) * POINTS_PER_MM
    return (
        Style("Logo", 10),
        Style("Sender", name.size, name.pitch * POINTS_PER_MM, color=accent, bold=True),
        Style("Contact", contact.size, contact.pitch * POINTS_PER_MM, align="right", color=muted),
        Style("Running Head", 8.5, HEAD_PITCH, color=muted, right_tab=wide),
        Style("Footer", 7.5, 10, align="center", color=muted),
        Style("Anchor", 1, 1),
    )


def _window_styles(letter: Letter, layout: Layout) -> tuple[Style, ...]:
    """What stands in and beside the envelope's window."""
    block = fit.address_block(letter.recipient, layout)
    return_size = head.return_lines(letter, layout)[1]
    label = head.label_width(letter) * POINTS_PER_MM
    return (
        Style("Return Line", return_size, RETURN_PITCH, color=typeset.MUTED),
        Style("Recipient", block.size, block.pitch * POINTS_PER_MM),
        Style("Reference", 9, INFO_PITCH, hanging=label),
        Style("Date", 9, INFO_PITCH),
    )


def _text_styles(letter: Letter, layout: Layout) -> tuple[Style, ...]:
    """The letter itself. Subject to signatory hang together as the eye expects."""
    pitch, size, gap = typeset.LINE_PITCH, typeset.BODY_SIZE, typeset.PARAGRAPH_GAP
    subject = typeset.SUBJECT_SIZE
    top = (layout.subject_y - layout.margins.top) * POINTS_PER_MM - (pitch - DESCENT * subject)
    enclosure = typeset.enclosure_width(letter) * POINTS_PER_MM
    signature = head.SIGNATURE_HEIGHT * POINTS_PER_MM
    more = bool(letter.enclosures)
    hyphens = typeset.hyphenates(letter.language)
    return (
        Style("Subject", subject, pitch, False, top, 8.2, bold=True, keep_next=True, outline=True),
        Style("Salutation", size, pitch, False, after=gap, keep_next=True),
        Style("Body", size, pitch, False, after=gap, hyphens=hyphens),
        Style("Closing", size, pitch, False, before=2, keep_next=True),
        Style("Signature", size, before=5.7, after=5.7, keep_next=True),
        Style("Room to Sign", size, signature, before=5.7, after=5.7, keep_next=True),
        Style("Signatory", size, pitch, False, bold=True, keep_next=bool(letter.role) or more, whole=True),
        Style("Role", size, pitch, False, keep_next=more, whole=True),
        Style("First Enclosure", 9, 13, False, before=16, hanging=enclosure, whole=True),
        Style("Enclosure", 9, 13, False, hanging=enclosure, whole=True),
        Style("Notice", 8.5, 11.5, False, before=8, color=typeset.MUTED, hyphens=hyphens),
    )


def _xml(style: Style) -> str:
    """The ``w:style`` element; children in the order that the schema demands."""
    return (
        f'<w:style xmlns:w="{_W}" w:type="paragraph" w:customStyle="1" w:styleId="{style_id(style.name)}">'
        f'<w:name w:val="{PREFIX}{style.name}"/><w:basedOn w:val="Normal"/><w:qFormat/>'
        f"<w:pPr>{_paragraph_xml(style)}</w:pPr><w:rPr>{_run_xml(style)}</w:rPr></w:style>"
    )


def _paragraph_xml(style: Style) -> str:
    """The children of ``w:pPr``."""
    rule = "exact" if style.exact else "atLeast"
    line = f' w:line="{twips(style.pitch)}" w:lineRule="{rule}"' if style.pitch else ""
    tabs = [("left", style.hanging), ("right", style.right_tab)]
    stops = "".join(f'<w:tab w:val="{kind}" w:pos="{twips(at)}"/>' for kind, at in tabs if at)
    indent = twips(style.hanging)
    return "".join(
        (
            "<w:keepNext/>" if style.keep_next else "",
            "<w:keepLines/>" if style.whole else "",
            "<w:widowControl/>",
            f"<w:tabs>{stops}</w:tabs>" if stops else "",
            "" if style.hyphens else "<w:suppressAutoHyphens/>",
            f'<w:spacing w:before="{twips(style.before)}" w:after="{twips(style.after)}"{line}/>',
            f'<w:ind w:left="{indent}" w:hanging="{indent}"/>' if indent else "",
            f'<w:jc w:val="{style.align}"/>' if style.align else "",
            '<w:outlineLvl w:val="0"/>' if style.outline else "",
        )
    )


def _run_xml(style: Style) -> str:
    """The children of ``w:rPr``."""
    half = round(style.size * 2)
    color = f'<w:color w:val="{style.color.lstrip("#")}"/>' if style.color else ""
    bold = "<w:b/><w:bCs/>" if style.bold else ""
    return f'{bold}{color}<w:sz w:val="{half}"/><w:szCs w:val="{half}"/>'


def twips(points: float) -> int:
    """Twentieths of a point, as Word counts."""
    return round(points * 20)
