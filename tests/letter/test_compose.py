# SPDX-License-Identifier: GPL-3.0-or-later
"""From a case to the letter's blocks."""

from dataclasses import replace
from datetime import date

import pytest

from composer.business import Business, Signer
from composer.case import Draft, Paragraph, PostalAddress, SignatureKind
from composer.errors import BadInput
from composer.letter.compose import compose, kept_together, letter_layout
from composer.letter.model import InfoLine, blocks, running_head
from tests.letter.sample import picture, sample_business, sample_case


def test_every_block_stands_in_reading_order() -> None:
    letter = compose(sample_case(2), sample_business(), "L-2026-0007")
    assert list(blocks(letter)) == [
        "Harlow & Daughter Joinery",
        "Unit 4, Tannery Yard",
        "Ludlow SY8 1EE",
        "01584 555 0142",
        "hello@harlow-joinery.example",
        "Ms Priya Raman",
        "12 Corve Street",
        "LUDLOW",
        "SY8 1DA",
        "Our ref",
        "L-2026-0007",
        "Your ref",
        "PR/17",
        "22 November 2026",
        "Your request of 3 November 2026, order 10472",
        "Dear Ms Raman,",
        *letter.body,
        "Yours sincerely,",
        "Tom Harlow",
        "Owner",
        "Enc.",
        "Copy of your order",
        "Our terms, clause 4",
    ]
    assert letter.paragraph_ids == ("p0", "p1")
    assert running_head(letter) == "Ms Priya Raman · 22 November 2026 · L-2026-0007"


def test_the_language_of_the_letter_decides_its_words() -> None:
    case = sample_case()
    american = compose(replace(case, draft=replace(case.draft, language="en-US")), sample_business(), "L-1")
    assert american.letter_date == "November 22, 2026"
    assert (american.salutation, american.closing) == ("Dear Ms. Raman:", "Sincerely,")
    assert american.info[0] == InfoLine("Our ref.", "L-1")
    assert american.enclosure_word == "Enclosures:"


def test_the_owners_own_salutation_and_closing_win() -> None:
    case = sample_case()
    draft = replace(case.draft, salutation="Dear Priya,", closing="With kind regards,")
    letter = compose(replace(case, draft=draft), sample_business(), "L-1")
    assert (letter.salutation, letter.closing) == ("Dear Priya,", "With kind regards,")


def test_without_a_chosen_date_the_letter_bears_the_day_of_the_last_change() -> None:
    letter = compose(sample_case(letter_date=None), sample_business(), "L-1")
    assert letter.created == date(2026, 11, 21)


def test_empty_paragraphs_vanish_and_line_breaks_stay() -> None:
    draft = Draft(
        paragraphs=(Paragraph("a", "One\nTwo  words"), Paragraph("b", " \n "), Paragraph("c", "Three"))
    )
    letter = compose(replace(sample_case(), draft=draft), sample_business(), "L-1")
    assert letter.body == ("One\nTwo words", "Three")
    assert letter.paragraph_ids == ("a", "c")


def test_signed_in_ink_leaves_room_whatever_pictures_there_are() -> None:
    business = sample_business(signers=(Signer("s1", "Tom Harlow", picture=picture()),))
    case = sample_case(kind=SignatureKind.INK, picture=picture())
    assert compose(case, business, "L-1").signature.picture == b""


def test_a_picture_signature_is_the_chosen_one_or_the_signers_own() -> None:
    own, chosen = picture(100, 50), picture(200, 80)
    business = sample_business(signers=(Signer("s1", "Tom Harlow", picture=own),))
    by_choice = compose(sample_case(kind=SignatureKind.PICTURE, picture=chosen), business, "L-1")
    by_default = compose(sample_case(kind=SignatureKind.PICTURE), business, "L-1")
    not_drawn = compose(sample_case(kind=SignatureKind.DRAWN), business, "L-1")
    assert (by_choice.signature.picture, by_default.signature.picture) == (chosen, own)
    assert by_default.signature.alt == "Signature of Tom Harlow"
    assert not_drawn.signature.picture == b""


def test_the_return_line_is_there_only_where_the_layout_has_one() -> None:
    business = sample_business()
    german = compose(sample_case(layout_id="din-c65"), business, "L-1")
    assert german.return_line == "Harlow & Daughter Joinery · Unit 4, Tannery Yard · Ludlow SY8 1EE"
    assert compose(sample_case(layout_id="uk-dl"), business, "L-1").return_line == ""


def test_the_layout_is_the_chosen_one_else_the_businesss_else_the_countrys() -> None:
    case = sample_case(layout_id="")
    american = PostalAddress(country="US")
    assert letter_layout(sample_case(layout_id="din-c65"), sample_business()).id == "din-c65"
    assert letter_layout(case, sample_business(layout="us-10")).id == "us-10"
    assert letter_layout(case, sample_business(layout="of-1999", address=american)).id == "us-10"
    with pytest.raises(BadInput, match="unknown_layout"):
        letter_layout(sample_case(layout_id="fax"), sample_business())


def test_dirty_text_comes_out_clean() -> None:
    case = sample_case()
    dirty = replace(case.customer, name="Pri\u202eya\x00\tRaman\ud800")
    business = Business(name="Shop\x07\nName", signers=(Signer("s", "T\u2066om"),))
    letter = compose(replace(case, customer=dirty), business, "L-1")
    assert letter.recipient[0] == "Ms Priya Raman"
    assert letter.salutation == "Dear Ms Raman,"
    assert (letter.sender.name, letter.signatory) == ("Shop Name", "Tom")


def test_an_empty_business_and_customer_still_give_a_letter() -> None:
    case = sample_case(0, layout_id="")
    letter = compose(replace(case, customer=replace(case.customer, name="")), Business(), "")
    assert letter.recipient == ("12 Corve Street", "LUDLOW", "SY8 1DA")
    assert letter.salutation == "Dear Customer,"
    assert letter.sender.name == letter.signatory == ""


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("ended on 24 October 2026.", "ended on 24\u00a0October 2026."),
        ("ended on October 24, 2026.", "ended on October\u00a024, 2026."),
        ("call 0113 496 0142 or", "call 0113\u00a0496\u00a00142 or"),
        ("clause 2 says", "clause 2 says"),
    ],
)
def test_dates_and_numbers_do_not_break_over_a_line_end(text: str, printed: str) -> None:
    assert kept_together(text) == printed
