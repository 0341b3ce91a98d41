# SPDX-License-Identifier: GPL-3.0-or-later
"""The letter as a Word document, the same text at the same places as the PDF.

Built with python-docx on our own empty document (``resources/base.docx``). Letterhead, address and
references are paragraphs framed to the page: they stay where the envelope's window is whatever
the owner later does to the rest, and search, copying and screen readers find them as plain text.
"""

from __future__ import annotations

import re
from io import BytesIO
from typing import TYPE_CHECKING

from composer.errors import BadInput
from composer.letter import docx_parts, head, typeset
from composer.letter.docx_styles import POINTS_PER_MM, PREFIX, Style, add_styles, styles
from composer.letter.fit import address_block
from composer.letter.layouts import Layout
from composer.letter.model import Letter, running_head
from composer.letter.pictures import ensure_readable
from composer.letter.texts import named_texts

if TYPE_CHECKING:
    from docx.blkcntnr import BlockItemContainer
    from docx.document import Document
    from docx.shared import RGBColor
    from docx.text.paragraph import Paragraph

HEADER_Y = 14.0  # mm: where header text starts on every page
_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
FOOTER_Y = 10.5  # mm from the foot of the page


def to_docx(letter: Letter, layout: Layout) -> bytes:
    """The letter as ``.docx``; equal letters give equal bytes.

    Raises ``BadInput("cannot_print", field=..., culprit=..., reason="no_glyph")`` for characters that
    no document can hold, ``BadPicture("picture_damaged", field="logo" or "signature")``.
    """
    import docx

    import resources

    _refuse_unprintable(letter)
    document = docx.Document(BytesIO(resources.read_bytes("base.docx")))
    looks = styles(letter, layout)
    add_styles(document, looks)
    docx_parts.set_language(document, letter.language, hyphenate=typeset.hyphenates(letter.language))
    _set_page(document, layout)
    _first_page(document, letter, layout, looks)
    _running_head(document, letter)
    _window(document, letter, layout, looks)
    _text(document, letter, layout)
    _set_properties(document, letter, layout)
    docx_parts.number_drawings(document)
    return docx_parts.to_bytes(document)


def _refuse_unprintable(letter: Letter) -> None:
    """XML cannot hold control characters and lone surrogates; name the first one."""
    for field, text in named_texts(letter):
        found = _NOT_XML.search(text)
        if found:
            raise BadInput("cannot_print", field=field, culprit=found[0], reason="no_glyph")


def _set_page(document: Document, layout: Layout) -> None:
    """Paper and margins; the first page has its own header and footer."""
    from docx.shared import Mm

    section = document.sections[0]
    section.page_width, section.page_height = Mm(layout.width), Mm(layout.height)
    section.left_margin, section.right_margin = Mm(layout.margins.left), Mm(layout.margins.right)
    section.top_margin, section.bottom_margin = Mm(layout.margins.top), Mm(layout.margins.bottom)
    section.header_distance, section.footer_distance = Mm(HEADER_Y), Mm(FOOTER_Y)
    section.different_first_page_header_footer = True


def _paragraph(where: Document | BlockItemContainer, style: str, text: str = "") -> Paragraph:
    """A new paragraph in one of our styles."""
    return where.add_paragraph(text, style=PREFIX + style)


def _first_page(document: Document, letter: Letter, layout: Layout, looks: dict[str, Style]) -> None:
    """Letterhead and foot of the first page; left empty for paper that has them printed."""
    section = document.sections[0]
    header, footer = section.first_page_header, section.first_page_footer
    header.paragraphs[0].style = PREFIX + "Anchor"
    footer.paragraphs[0].style = PREFIX + "Footer"
    if not letter.letterhead:
        return
    footer.paragraphs[0].text = "\n".join(head.foot_block(letter, layout).lines)
    _logo_and_name(header, letter, layout, looks["Sender"])
    _contact(header, letter, layout, looks["Contact"])
    # Frames belong before the paragraph that they are anchored to.
    header._element.append(header.paragraphs[0]._p)


def _logo_and_name(header: BlockItemContainer, letter: Letter, layout: Layout, look: Style) -> None:
    """Top left: the logo if there is one, below it the name."""
    x, width = layout.margins.left, head.name_width(layout)
    sender = letter.sender
    if sender.logo:
        ensure_readable(sender.logo, "logo")
        size = typeset.picture_size(sender.logo, head.LOGO_HEIGHT, head.LOGO_WIDTH)
        logo = _paragraph(header, "Logo")
        docx_parts.frame(logo, x, 12, head.LOGO_WIDTH, size[1])
        docx_parts.add_picture(logo, sender.logo, sender.name or "Logo", *size)
    if sender.name:
        lines = head.name_block(letter, layout).lines
        y = head.name_baseline(letter) - look.baseline()
        for line in lines:
            height = len(lines) * look.pitch / POINTS_PER_MM
            docx_parts.frame(_paragraph(header, "Sender", line), x, y, width, height)


def _contact(header: BlockItemContainer, letter: Letter, layout: Layout, look: Style) -> None:
    """Top right: address, telephone, e-mail, web."""
    lines = head.contact_block(letter).lines
    x = layout.width - layout.margins.right - head.CONTACT_WIDTH
    y = head.HEAD_BASELINE - 1.2 - look.baseline()
    for line in lines:
        height = len(lines) * look.pitch / POINTS_PER_MM
        docx_parts.frame(_paragraph(header, "Contact", line), x, y, head.CONTACT_WIDTH, height)


def _running_head(document: Document, letter: Letter) -> None:
    """From page 2 on: to whom, when, which letter, and *Page x of y* as fields."""
    section = document.sections[0]
    line = section.header.paragraphs[0]
    line.style = PREFIX + "Running Head"
    line.add_run(running_head(letter) + "\t")
    for part in re.split(r"(\{pages?\})", letter.page_of):
        if part == "{page}":
            docx_parts.add_field(line, "PAGE", "2")
        elif part == "{pages}":
            docx_parts.add_field(line, "NUMPAGES", "2")
        elif part:
            line.add_run(part)
    section.footer.paragraphs[0].style = PREFIX + "Footer"


def _window(document: Document, letter: Letter, layout: Layout, looks: dict[str, Style]) -> None:
    """Return line, address, references and date, each framed to its place on the page."""
    box, info = layout.address, layout.info
    returns = head.return_lines(letter, layout)[0]
    look = looks["Return Line"]
    top = head.RETURN_BASELINE - (len(returns) - 1) * look.pitch / POINTS_PER_MM - look.baseline()
    for line in returns:
        docx_parts.frame(_paragraph(document, "Return Line", line), box.x0, top, box.width + 1, 3)
    top = layout.first_baseline - looks["Recipient"].baseline()
    for line in address_block(letter.recipient, layout).lines:
        docx_parts.frame(_paragraph(document, "Recipient", line), box.x0, top, box.width + 1, box.height - 1)
    top = info.y0 + 3.6 - looks["Reference"].baseline()
    for entry in letter.info:
        reference = _paragraph(document, "Reference")
        docx_parts.frame(reference, info.x0, top, info.width, info.height - 4)
        label = reference.add_run(entry.label)
        label.font.color.rgb = _rgb(typeset.MUTED)
        reference.add_run("\t" + "\n".join(head.info_lines(entry, letter, layout).lines))
    day = _paragraph(document, "Date", letter.letter_date)
    docx_parts.frame(day, info.x0, top, info.width, info.height - 4)


def _rgb(color: str) -> RGBColor:
    """A colour as python-docx wants it."""
    from docx.shared import RGBColor

    return RGBColor.from_string(color.lstrip("#"))


def _text(document: Document, letter: Letter, layout: Layout) -> None:
    """Subject to notices."""
    subject = _paragraph(document, "Subject", letter.subject)
    for fold in layout.folds:
        docx_parts.add_fold_mark(subject, fold)
    _paragraph(document, "Salutation", letter.salutation)
    paragraphs = [_paragraph(document, "Body", text) for text in letter.body]
    for last in paragraphs[-1:]:
        last.paragraph_format.keep_with_next = True  # the closing never stands alone
    _paragraph(document, "Closing", letter.closing)
    _signature(document, letter)
    _paragraph(document, "Signatory", letter.signatory)
    if letter.role:
        _paragraph(document, "Role", letter.role)
    _enclosures(document, letter)
    for notice in letter.notices:
        _paragraph(document, "Notice", notice)


def _signature(document: Document, letter: Letter) -> None:
    """The signature's picture, or room for ink, of the same height."""
    picture = letter.signature.picture
    if not picture:
        _paragraph(document, "Room to Sign")
        return
    ensure_readable(picture, "signature")
    size = typeset.picture_size(picture, head.SIGNATURE_HEIGHT, head.SIGNATURE_WIDTH)
    docx_parts.add_picture(
        _paragraph(document, "Signature"), picture, letter.signature.alt or "Signature", *size
    )


def _enclosures(document: Document, letter: Letter) -> None:
    """The word once, the enclosures under each other."""
    for number, item in enumerate(letter.enclosures):
        line = _paragraph(document, "Enclosure" if number else "First Enclosure")
        if number == 0:
            line.add_run(letter.enclosure_word).font.color.rgb = _rgb(typeset.MUTED)
        line.add_run("\t" + item)
        line.paragraph_format.keep_with_next = number + 1 < len(letter.enclosures) or None


def _set_properties(document: Document, letter: Letter, layout: Layout) -> None:
    """What the file says about itself."""
    values = {
        "title": letter.subject,
        "author": letter.sender.name,
        "subject": letter.reference,
        "keywords": letter.reference,
        "category": "Letter",
        "language": letter.language,
        "identifier": letter.reference,
        "comments": "",
    }
    docx_parts.set_properties(document, values, letter.created)
    docx_parts.set_custom_properties(document, {"RecordId": letter.reference, "Layout": layout.id})
