# SPDX-License-Identifier: GPL-3.0-or-later
"""The PDF: places on the sheet, what the file promises about itself, and what typst refuses."""

from dataclasses import replace
from io import BytesIO
from typing import Any

import pdfplumber
import pikepdf
import pytest

from composer.errors import BadInput, BadPicture
from composer.letter.layouts import Layout, layouts
from composer.letter.model import BLANK, Sender, Signature, running_head
from composer.letter.pdf import page_map, room_to_spare, to_pages, to_pdf
from tests.letter.sample import MM, bare, baselines, pdf_pages, pdf_text, picture, place, sample

NEAR = 1.0  # mm
EACH = pytest.mark.parametrize("form", layouts(), ids=lambda form: form.id)


@EACH
def test_address_subject_and_folds_stand_where_the_layout_says(form: Layout) -> None:
    letter, _ = sample(layout_id=form.id)
    letter = replace(letter, recipient=tuple(f"Line {n}" for n in range(1, form.max_lines + 1)))
    data = to_pdf(letter, form)
    last = form.first_baseline + (form.max_lines - 1) * form.line_pitch
    assert place(data, "Line 1") == pytest.approx((form.address.x0, form.first_baseline), abs=NEAR)
    assert place(data, f"Line {form.max_lines}") == pytest.approx((form.address.x0, last), abs=NEAR)
    assert place(data, letter.subject) == pytest.approx((form.margins.left, form.subject_y), abs=NEAR)
    assert place(data, "Our ref")[0] == pytest.approx(form.info.x0, abs=NEAR)
    assert fold_marks(data) == [pytest.approx(list(form.folds), abs=NEAR)] + [[]] * (len(pdf_pages(data)) - 1)


def fold_marks(data: bytes) -> list[list[float]]:
    """On each page, how far down the marks at the left edge are, in mm."""
    with pdfplumber.open(BytesIO(data)) as document:
        return [
            sorted(mark["top"] * MM for mark in drawn(page) if mark["x0"] * MM < 12)
            for page in document.pages
        ]


def drawn(page: pdfplumber.page.Page) -> list[dict[str, Any]]:
    return [*page.lines, *page.curves, *page.rects, *page.images]


@pytest.mark.parametrize(("paragraphs", "pages"), [(0, 1), (4, 1), (14, 2), (30, 3)])
@EACH
def test_a_letter_of_any_length_keeps_its_page_numbers_and_its_signatory(
    form: Layout, paragraphs: int, pages: int
) -> None:
    letter, _ = sample(paragraphs, form.id)
    texts = pdf_pages(to_pdf(letter, form))
    assert len(texts) == pages
    assert "Page 1" not in texts[0]
    for number, text in enumerate(texts[1:], 2):
        assert f"Page {number} of {pages}" in text
        assert bare(running_head(letter)) in bare(text)


@pytest.mark.parametrize("extra", range(0, 40, 3))
def test_the_closing_is_never_split_from_its_signature(extra: int) -> None:
    letter, form = sample(8)
    filler = "\n".join(["One more line."] * extra) or "One."
    letter = replace(letter, body=(*letter.body, filler, "A last paragraph."), notices=("A small notice.",))
    pages = {
        words: page
        for words, _, _, page in baselines(to_pdf(letter, form))
        if not words.startswith("One more")
    }
    together = ("A last paragraph.", "Yours sincerely,", "Tom Harlow", "Owner", "Our terms, clause 4")
    assert len({pages[words] for words in together}) == 1


@pytest.mark.parametrize("words", [*range(390, 560, 10), *range(1080, 1200, 20)])
def test_a_long_last_paragraph_is_split_so_that_the_closing_has_company(words: int) -> None:
    letter, form = sample(1)
    letter = replace(letter, body=("word " * words + "end.",), paragraph_ids=("long",))
    pages = pdf_pages(to_pdf(letter, form))
    assert "word word" in pages[0]
    assert "end." in pages[-1] and letter.closing in pages[-1] and "Tom Harlow" in pages[-1]


def test_the_file_promises_what_readers_and_archives_ask_for() -> None:
    letter, form = sample(14, pictures=True)
    with pikepdf.open(BytesIO(to_pdf(letter, form))) as document:
        root = document.Root
        with document.open_metadata() as meta:
            about = {
                key: meta.get(key)
                for key in ("pdfaid:part", "pdfaid:conformance", "pdfuaid:part", "dc:title")
            }
        assert about == {
            "pdfaid:part": "2",
            "pdfaid:conformance": "A",
            "pdfuaid:part": "1",
            "dc:title": letter.subject,
        }
        assert str(root.Lang) == "en-GB"
        assert bool(root.MarkInfo.Marked)
        assert bool(root.ViewerPreferences.DisplayDocTitle)
        assert len(root.OutputIntents) == 1
        kinds = tags(root.StructTreeRoot)
        assert {"H1", "P", "Figure"} <= {kind for kind, _ in kinds}
        assert [alt for kind, alt in kinds if kind == "Figure"] == [
            "Harlow & Daughter Joinery",
            "Signature of Tom Harlow",
        ]
        assert all(embedded(font) for page in document.pages for font in page.Resources.Font.values())
        assert [float(x) for x in document.pages[0].MediaBox] == pytest.approx(
            [0, 0, 595.28, 841.89], abs=0.1
        )


def tags(node: pikepdf.Object) -> list[tuple[str, str]]:
    """Kind and alternative text of every element of the structure tree, in reading order."""
    below: Any = node.get("/K", [])
    children = list(below) if isinstance(below, pikepdf.Array) else [below]
    found = [(str(node.get("/S", "")).strip("/"), str(node.get("/Alt", "")))]
    for child in children:
        if isinstance(child, pikepdf.Dictionary) and child.get("/Type") != pikepdf.Name.MCR:
            found += tags(child)
    return found


def embedded(font: pikepdf.Object) -> bool:
    """Whether a font's outlines are in the file."""
    inner = font.DescendantFonts[0] if "/DescendantFonts" in font else font
    return any(key.startswith("/FontFile") for key in inner.FontDescriptor.keys())  # noqa: SIM118


def test_us_letter_paper() -> None:
    letter, form = sample(layout_id="us-10")
    with pikepdf.open(BytesIO(to_pdf(letter, form))) as document:
        assert [float(x) for x in document.pages[0].MediaBox] == pytest.approx([0, 0, 612, 792], abs=0.1)


def test_equal_letters_give_equal_bytes() -> None:
    letter, form = sample(5, pictures=True)
    assert to_pdf(letter, form) == to_pdf(replace(letter), form)
    assert to_pdf(letter, form) != to_pdf(replace(letter, subject="Other"), form)


def test_a_letter_without_a_date_is_still_printed() -> None:
    letter, form = sample()
    undated = replace(letter, created=None)
    assert to_pdf(undated, form) == to_pdf(undated, form)


def test_without_letterhead_the_head_and_foot_of_the_page_stay_empty() -> None:
    letter, form = sample(pictures=True)
    data = to_pdf(replace(letter, letterhead=False), form)
    heights = [y for _, _, y, _ in baselines(data)]
    assert min(heights) == pytest.approx(form.first_baseline, abs=NEAR)
    assert letter.sender.footer not in "".join(pdf_pages(data))


@pytest.mark.parametrize(
    "text",
    [
        '#import "x.typ": *',
        "$x^2$ and *bold* and _italic_ and <label> and @ref and `raw`",
        "{{ name }} {% for %} \\ #{1+1} // comment /* no */",
        "= Not a heading - nor a list + item",
        "Tab\tand two  spaces",
        "Ελληνικά Привет Łódź Õun ẞ € ‰ “quotes” – — …",
        "שלום",
    ],
)
def test_hostile_text_is_printed_as_it_is_written(text: str) -> None:
    letter, form = sample()
    odd = replace(letter, body=(text,), subject=text[:20], recipient=(text, "Town"), role=text)
    read = bare(pdf_text(to_pdf(odd, form), odd))
    if "שלום" in text:
        assert read.count("שלום") + read.count("םולש") >= 3
    else:
        assert read.count(bare(text)) >= 3


def test_a_word_of_400_letters_stays_on_the_sheet() -> None:
    letter, form = sample()
    word = "abcdefghij" * 40
    data = to_pdf(replace(letter, body=(word,), subject=word, enclosures=(word,), role=word), form)
    with pdfplumber.open(BytesIO(data)) as document:
        assert max(char["x1"] for page in document.pages for char in page.chars) * MM < form.width - 10
    assert bare("".join(pdf_pages(data))).count(word) == 4


@pytest.mark.parametrize(
    ("culprit", "field"),
    [("\ue000", "body"), ("\ue123", "body"), ("\x01", "subject"), ("\U000f0000", "signer")],
)
def test_what_no_font_can_show_is_named_with_its_field(culprit: str, field: str) -> None:
    letter, form = sample()
    fields = {"body": "body", "subject": "subject", "signer": "signatory"}
    text = f"before {culprit} after"
    odd = replace(letter, **{fields[field]: (text,) if field == "body" else text})  # type: ignore[arg-type]
    with pytest.raises(BadInput) as caught:
        to_pdf(odd, form)
    assert caught.value.code == "cannot_print"
    assert caught.value.data == {"field": field, "culprit": culprit, "reason": "no_glyph"}
    assert to_pages(replace(letter, body=("\ue000",)), form, 40)  # the preview forgives


@pytest.mark.parametrize("field", ["logo", "signature"])
def test_a_damaged_picture_is_never_left_out_silently(field: str) -> None:
    letter, form = sample()
    bad = picture()[:-200] if field == "logo" else b"\x89PNG\r\n\x1a\n" + bytes(40)
    odd = (
        replace(letter, sender=Sender("Shop", logo=bad))
        if field == "logo"
        else replace(letter, signature=Signature(bad, "Signature"))
    )
    with pytest.raises(BadPicture) as caught:
        to_pdf(odd, form)
    assert (caught.value.code, caught.value.data) == ("picture_damaged", {"field": field})


@pytest.mark.parametrize(
    "language", ["en-GB", "de-DE", "fi", "et-EE", "pl", "nl-NL", "sv", "zh-Hans-CN", "", "x!"]
)
def test_any_language_tag_prints(language: str) -> None:
    letter, form = sample(1)
    assert to_pdf(replace(letter, language=language), form).startswith(b"%PDF")


def test_page_pictures_have_the_sheets_size() -> None:
    letter, form = sample(14)
    pages = to_pages(letter, form, 96)
    assert [(page.width, page.height) for page in pages] == [(794, 1123)] * 2
    assert len(to_pages(sample(1)[0], form, 96)) == 1


def test_the_room_of_the_layout_before_gives_the_same_pages_and_none_gives_others() -> None:
    letter, form = sample(1)
    letter = replace(letter, body=("word " * 440 + "end.",), paragraph_ids=("long",))
    room = room_to_spare(letter, form)
    assert room > 0
    assert to_pages(letter, form, 40, spare=room) == to_pages(letter, form, 40)
    assert to_pages(letter, form, 40, spare=0.0) != to_pages(letter, form, 40)


@pytest.mark.parametrize(("only", "drawn"), [(0, [True, False]), (1, [False, True]), (9, [False, True])])
def test_one_page_can_be_drawn_alone(only: int, drawn: list[bool]) -> None:
    letter, form = sample(14)
    whole, alone = to_pages(letter, form, 40), to_pages(letter, form, 40, only=only)
    assert [page != BLANK for page in alone] == drawn
    assert all(page in {BLANK, whole[n]} for n, page in enumerate(alone))


def test_the_page_map_finds_every_paragraph() -> None:
    letter, form = sample(14)
    spots = page_map(letter, form)
    assert [spot.paragraph_id for spot in spots if spot.page == 1 or spot.y0 > form.margins.top] != []
    assert {spot.paragraph_id for spot in spots} == set(letter.paragraph_ids)
    lines = baselines(to_pdf(letter, form))
    for number, paragraph_id in enumerate(letter.paragraph_ids):
        _, x, y, page = next(line for line in lines if line[0].startswith(f"{number}. "))
        assert any(
            spot.paragraph_id == paragraph_id
            and spot.page == page
            and spot.x0 - 0.5 <= x <= spot.x1
            and spot.y0 < y < spot.y1
            for spot in spots
        )


def test_a_paragraph_over_a_page_end_has_a_spot_on_each_page() -> None:
    letter, form = sample(1)
    letter = replace(letter, body=("word " * 900,), paragraph_ids=("long",))
    spots = page_map(letter, form)
    assert [(spot.paragraph_id, spot.page) for spot in spots] == [("long", 1), ("long", 2)]
    assert spots[0].y1 == form.height - form.margins.bottom
    assert spots[1].y0 == form.margins.top
