# SPDX-License-Identifier: GPL-3.0-or-later
"""The Word file: valid, real styles, framed to the page, saying of itself what it should."""

import zipfile
from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph
from lxml import etree

from composer.errors import BadInput, BadPicture
from composer.letter.docx import to_docx
from composer.letter.layouts import Layout, layouts
from composer.letter.model import Sender
from tests.letter.sample import docx_text, open_docx, picture, sample

EACH = pytest.mark.parametrize("form", layouts(), ids=lambda form: form.id)
PARTS = ("word/document.xml", "word/header1.xml", "word/header2.xml", "word/footer1.xml", "word/footer2.xml")


def parts(data: bytes) -> dict[str, str]:
    with zipfile.ZipFile(BytesIO(data)) as archive:
        return {name: archive.read(name).decode("utf-8", "replace") for name in archive.namelist()}


@pytest.mark.parametrize("pictures", [False, True])
@pytest.mark.parametrize("paragraphs", [0, 4, 14])
@EACH
def test_word_will_open_it_without_repair(
    form: Layout, paragraphs: int, pictures: bool, tmp_path: Path, assert_valid_docx: Callable[[Path], None]
) -> None:
    letter, _ = sample(paragraphs, form.id, pictures=pictures)
    file = tmp_path / "letter.docx"
    file.write_bytes(to_docx(replace(letter, notices=("A notice.",)), form))
    assert_valid_docx(file)


def test_what_the_validator_misses() -> None:
    letter, form = sample(14, pictures=True)
    texts = parts(to_docx(letter, form))
    for name in (name for name in texts if name.startswith("word/") and name.endswith(".xml")):
        root = etree.fromstring(texts[name].encode())
        fields = [mark.get(qn("w:fldCharType")) for mark in root.iter(qn("w:fldChar"))]
        assert fields == ["begin", "separate", "end"] * (len(fields) // 3)
        words = {node.tag for node in root.iter() if (node.text or "").strip()}
        assert words <= {qn("w:t"), qn("w:instrText"), qn("wp:posOffset")}
    pictures = [name for name in texts if name.startswith("word/media/")]
    assert all(name.endswith(".png") for name in pictures)
    assert 'Extension="png"' in texts["[Content_Types].xml"]


def test_every_drawing_has_its_own_number_and_words_or_is_marked_decorative() -> None:
    letter, form = sample(pictures=True)
    text = parts(to_docx(letter, form))
    drawings = [entry for name in PARTS for entry in text[name].split("<wp:docPr ")[1:]]
    numbers = [entry.split('id="')[1].split('"')[0] for entry in drawings]
    assert len(numbers) == len(set(numbers)) == 4  # logo, signature, two fold marks
    assert sum("adec:decorative" in entry.split("</wp:docPr>")[0] for entry in drawings) == 2
    assert sum('descr="' in entry.split(">")[0] for entry in drawings) == 2
    assert "Signature of Tom Harlow" in text["word/document.xml"]


def style_of(paragraph: Paragraph) -> str:
    """The name of a paragraph's style."""
    assert paragraph.style is not None
    assert paragraph.style.name is not None
    return paragraph.style.name


def frame_of(paragraph: Paragraph) -> Any:
    """The frame that a paragraph stands in, or None."""
    properties = paragraph._p.pPr
    return None if properties is None else properties.find(qn("w:framePr"))


def test_paragraphs_have_our_styles_and_frames_are_on_the_paragraphs() -> None:
    letter, form = sample(layout_id="din-c65")
    document = open_docx(to_docx(letter, form))
    assert all(style_of(paragraph).startswith("Tactful ") for paragraph in document.paragraphs)
    framed = {
        style_of(p).removeprefix("Tactful "): f for p in document.paragraphs if (f := frame_of(p)) is not None
    }
    styles = set(framed)
    assert styles == {"Return Line", "Recipient", "Reference", "Date"}
    for frame in framed.values():
        assert frame.get(qn("w:hRule")) == "atLeast"
        assert frame.get(qn("w:vAnchor")) == frame.get(qn("w:hAnchor")) == "page"
        assert [e.tag for e in frame.itersiblings(preceding=True)] == [qn("w:pStyle")]


def test_neighbouring_frames_differ_and_lines_of_one_block_share_one() -> None:
    letter, form = sample(layout_id="din-c65")
    document = open_docx(to_docx(letter, form))
    frames: dict[str, set[tuple[tuple[str, str], ...]]] = {}
    for paragraph in document.paragraphs:
        frame = frame_of(paragraph)
        if frame is not None:
            frames.setdefault(style_of(paragraph), set()).add(tuple(sorted(frame.items())))
    assert all(len(values) == 1 for values in frames.values())
    assert frames["Tactful Return Line"] != frames["Tactful Recipient"]
    assert frames["Tactful Reference"] == frames["Tactful Date"]


def test_the_closing_block_hangs_together() -> None:
    letter, form = sample(3, pictures=True)
    document = open_docx(to_docx(letter, form))
    stays = {
        paragraph.text or style_of(paragraph): paragraph.paragraph_format.keep_with_next
        if paragraph.paragraph_format.keep_with_next is not None
        else document.styles[style_of(paragraph)].paragraph_format.keep_with_next
        for paragraph in document.paragraphs
    }
    for text in (
        letter.salutation,
        letter.body[-1],
        letter.closing,
        "Tactful Signature",
        "Tom Harlow",
        "Owner",
    ):
        assert stays[text], text
    assert not stays[letter.body[0]]


def test_page_two_has_a_running_head_with_page_fields() -> None:
    letter, form = sample(14)
    section = open_docx(to_docx(letter, form)).sections[0]
    assert section.different_first_page_header_footer
    head = section.header.paragraphs[0]
    assert head.text.startswith("Ms Priya Raman · 22 November 2026 · L-2026-0007\tPage ")
    codes = [node.text.strip() for node in head._p.iter(qn("w:instrText"))]
    assert codes == ["PAGE", "NUMPAGES"]


def test_it_says_what_it_is_and_nothing_about_who_typed() -> None:
    letter, form = sample()
    data = to_docx(letter, form)
    about = open_docx(data).core_properties
    assert (about.title, about.author, about.subject) == (letter.subject, letter.sender.name, "L-2026-0007")
    assert (about.language, about.identifier, about.category) == ("en-GB", "L-2026-0007", "Letter")
    assert about.last_modified_by == "" and about.comments == ""
    assert about.created == about.modified
    assert about.created is not None and about.created.date() == letter.created
    texts = parts(data)
    assert "L-2026-0007" in texts["docProps/custom.xml"]
    assert "python-docx" not in "".join(texts.values())


def test_the_language_is_tagged_and_long_word_languages_hyphenate() -> None:
    letter, form = sample()
    english = parts(to_docx(letter, form))
    german = parts(to_docx(replace(letter, language="de-DE"), form))
    assert 'w:lang w:val="en-GB"' in english["word/styles.xml"]
    assert 'w:lang w:val="de-DE"' in german["word/styles.xml"]
    assert "autoHyphenation" in german["word/settings.xml"]
    assert "autoHyphenation" not in english["word/settings.xml"]


def test_equal_letters_give_equal_bytes() -> None:
    letter, form = sample(5, pictures=True)
    assert to_docx(letter, form) == to_docx(replace(letter), form)


def test_without_letterhead_the_header_is_empty() -> None:
    letter, form = sample(pictures=True)
    section = open_docx(to_docx(replace(letter, letterhead=False), form)).sections[0]
    first = (*section.first_page_header.paragraphs, *section.first_page_footer.paragraphs)
    assert [paragraph.text for paragraph in first] == ["", ""]
    assert not list(section.first_page_header._element.iter(qn("w:drawing")))


@pytest.mark.parametrize(
    "text", ["<w:p> & ]]>", "#import $x$ {{ x }}", "😀 שלום हिन्दी", "  two  spaces  ", "w" * 400]
)
def test_hostile_text_is_kept_as_it_is_written(text: str) -> None:
    letter, form = sample()
    odd = replace(letter, body=(text,), subject=text, recipient=(text,), sender=Sender(text))
    read = docx_text(to_docx(odd, form))
    if len(text) < 100:
        assert read.count(text) >= 3 or text.startswith("  ")
    else:  # letterhead and address are broken into lines, and cut where they would run over others
        assert read.count(text) == 2
    assert "".join(text.split()) in "".join(read.split())


@pytest.mark.parametrize("culprit", ["\x00", "\x0b", "\ud800", "\ufffe"])
def test_what_no_document_can_hold_is_named(culprit: str) -> None:
    letter, form = sample()
    with pytest.raises(BadInput) as caught:
        to_docx(replace(letter, body=("fine", f"not {culprit} fine")), form)
    assert caught.value.code == "cannot_print"
    assert caught.value.data == {"field": "body", "culprit": culprit, "reason": "no_glyph"}


def test_a_damaged_picture_is_never_left_out_silently() -> None:
    letter, form = sample()
    with pytest.raises(BadPicture, match="picture_damaged"):
        to_docx(replace(letter, sender=Sender("Shop", logo=picture()[:-200])), form)


def test_the_base_is_what_its_script_makes(tmp_path: Path) -> None:
    import resources
    from scripts.make_base_docx import write

    write(tmp_path / "base.docx")
    assert (tmp_path / "base.docx").read_bytes() == resources.read_bytes("base.docx")
