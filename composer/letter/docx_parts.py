# SPDX-License-Identifier: GPL-3.0-or-later
"""What python-docx has no word for: page-anchored frames, fields, fold marks, properties, fixed dates.

Each was measured in two versions of a layout engine; the traps are listed in export facts, sections 1, 2.
"""

from __future__ import annotations

import zipfile
from datetime import date, datetime, time
from io import BytesIO
from typing import TYPE_CHECKING, Any
from xml.sax.saxutils import escape

if TYPE_CHECKING:
    from docx.document import Document
    from docx.text.paragraph import Paragraph

EMU_PER_MM = 36_000
TWIPS_PER_MM = 1440 / 25.4
_ZIP_DATE = (1980, 1, 1, 0, 0, 0)
_CUSTOM_TYPE = "application/vnd.openxmlformats-officedocument.custom-properties+xml"
_CUSTOM_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties"
_NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)


def _element(xml: str) -> Any:
    """An element of python-docx's own classes (which do not say what may be appended to them)."""
    from docx.oxml import parse_xml

    return parse_xml(xml)


def frame(paragraph: Paragraph, x: float, y: float, width: float, height: float) -> None:
    """Put a paragraph at a place on the page (mm); equal values put neighbours into one frame.

    ``atLeast``: an exact height swallows the last line without a word. Set on the paragraph itself:
    in a style alone one layout engine ignores it.
    """
    w, h, left, top = (round(value * TWIPS_PER_MM) for value in (width, height, x, y))
    element = _element(
        f'<w:framePr {_NAMESPACES} w:w="{w}" w:h="{h}" w:hRule="atLeast" w:hSpace="0" w:wrap="around"'
        f' w:vAnchor="page" w:hAnchor="page" w:x="{left}" w:y="{top}"/>'
    )
    # Only w:pStyle stands before it in these paragraphs, so the end is the place the schema wants.
    paragraph._p.get_or_add_pPr().append(element)


def add_field(paragraph: Paragraph, code: str, shown: str) -> None:
    """A complex field (``PAGE``, ``NUMPAGES``) with the text that is shown until it is computed."""
    parts = (
        '<w:fldChar w:fldCharType="begin"/>',
        f'<w:instrText xml:space="preserve"> {code} </w:instrText>',
        '<w:fldChar w:fldCharType="separate"/>',
        f"<w:t>{shown}</w:t>",
        '<w:fldChar w:fldCharType="end"/>',
    )
    for part in parts:
        paragraph._p.append(_element(f"<w:r {_NAMESPACES}>{part}</w:r>"))


def add_picture(paragraph: Paragraph, png: bytes, alt: str, width: float, height: float) -> None:
    """A picture in the line with alternative text; width and height in mm."""
    from docx.shared import Mm

    shape = paragraph.add_run().add_picture(BytesIO(png), Mm(width), Mm(height))
    inline = shape._inline
    for side in ("distT", "distB", "distL", "distR"):
        inline.set(side, "0")  # left out, one layout engine indents the picture by 3.2 mm
    inline.docPr.set("descr", alt)
    inline.docPr.set("name", alt)


def add_fold_mark(paragraph: Paragraph, y: float) -> None:
    """A hairline 5 mm long at the left edge of the page, as an anchored picture marked decorative.

    A picture, because framed bordered paragraphs are lost when another program saves the file.
    """
    relation, _ = paragraph.part.get_or_add_image(BytesIO(_hairline()))
    width, height = 5 * EMU_PER_MM, round(0.2 * EMU_PER_MM)
    paragraph.add_run()._r.append(
        _element(
            f'<w:drawing {_NAMESPACES}><wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" '
            'relativeHeight="2" behindDoc="1" locked="0" layoutInCell="1" allowOverlap="1">'
            '<wp:simplePos x="0" y="0"/>'
            f'<wp:positionH relativeFrom="page"><wp:posOffset>{5 * EMU_PER_MM}</wp:posOffset></wp:positionH>'
            '<wp:positionV relativeFrom="page">'
            f"<wp:posOffset>{round((y - 0.1) * EMU_PER_MM)}</wp:posOffset></wp:positionV>"
            f'<wp:extent cx="{width}" cy="{height}"/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapNone/>'
            '<wp:docPr id="1" name="Fold mark"><a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}">'
            '<adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative"'
            ' val="1"/>'
            "</a:ext></a:extLst></wp:docPr>"
            '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic>'
            '<pic:nvPicPr><pic:cNvPr id="0" name="Fold mark"/><pic:cNvPicPr/></pic:nvPicPr>'
            f'<pic:blipFill><a:blip r:embed="{relation}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>'
            f'<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{width}" cy="{height}"/></a:xfrm>'
            '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>'
            "</pic:pic></a:graphicData></a:graphic></wp:anchor></w:drawing>"
        )
    )


def _hairline() -> bytes:
    """A small grey picture to be stretched into a line."""
    from PIL import Image

    out = BytesIO()
    Image.new("RGB", (25, 1), "#9AA0A6").save(out, "PNG")
    return out.getvalue()


def number_drawings(document: Document) -> None:
    """Give every drawing its own id: python-docx counts anew in each header."""
    from docx.oxml.ns import qn

    section = document.sections[0]
    parts = (
        section.first_page_header.part,
        section.header.part,
        document.part,
        section.first_page_footer.part,
        section.footer.part,
    )
    drawings = (drawing for part in parts for drawing in part.element.iter(qn("wp:docPr")))
    for number, drawing in enumerate(drawings, 1):
        drawing.set("id", str(number))


def set_properties(document: Document, values: dict[str, str], day: date | None) -> None:
    """Core properties, without traces of who typed; created and modified on the letter's day."""
    core: Any = document.core_properties
    for name, value in values.items():
        setattr(core, name, value[:255])
    core.last_modified_by = ""
    core.revision = 1
    if day:
        core.created = core.modified = datetime.combine(day, time())


def set_custom_properties(document: Document, values: dict[str, str]) -> None:
    """Custom text properties: which letter this is, whatever the file is called later."""
    from docx.opc.packuri import PackURI
    from docx.opc.part import Part

    entries = "".join(
        f'<property fmtid="{{D5CDD505-2E9C-101B-9397-08002B2CF9AE}}" pid="{number}" name="{escape(name)}">'
        f"<vt:lpwstr>{escape(value)}</vt:lpwstr></property>"
        for number, (name, value) in enumerate(values.items(), 2)
    )
    blob = (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" '
        'xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">'
        f"{entries}</Properties>"
    )
    package = document.part.package
    part = Part(PackURI("/docProps/custom.xml"), _CUSTOM_TYPE, blob.encode("utf-8"), package)
    package.relate_to(part, _CUSTOM_RELATION)


def set_language(document: Document, language: str, *, hyphenate: bool) -> None:
    """The letter's language for spelling, screen readers and hyphenation, in one place."""
    from docx.oxml.ns import qn

    for lang in document.styles.element.xpath("w:docDefaults//w:lang"):
        lang.set(qn("w:val"), language)
        lang.set(qn("w:eastAsia"), language)
    settings = document.settings.element
    for lang in settings.xpath("w:themeFontLang"):
        lang.set(qn("w:val"), language)
    if not hyphenate:
        return
    after = settings.xpath("w:defaultTabStop")[0]  # the schema wants them right behind it
    for entry in ('hyphenationZone w:val="357"', 'consecutiveHyphenLimit w:val="2"', "autoHyphenation"):
        after.addnext(_element(f"<w:{entry} {_NAMESPACES}/>"))


def to_bytes(document: Document) -> bytes:
    """The document with fixed dates in its archive: equal letters give equal bytes."""
    raw, fixed = BytesIO(), BytesIO()
    document.save(raw)
    with zipfile.ZipFile(raw) as source, zipfile.ZipFile(fixed, "w", zipfile.ZIP_DEFLATED) as target:
        for entry in source.infolist():
            plain = zipfile.ZipInfo(entry.filename, _ZIP_DATE)
            plain.compress_type = zipfile.ZIP_DEFLATED
            target.writestr(plain, source.read(entry))
    return fixed.getvalue()
