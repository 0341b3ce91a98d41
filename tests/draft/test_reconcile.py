# SPDX-License-Identifier: GPL-3.0-or-later
"""Editing never loses what a paragraph came from, and never changes a letter of the text."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from composer.case import Paragraph
from composer.draft.reconcile import reconcile
from composer.text import clean

OLD = tuple(
    Paragraph(name, text, name, text)
    for name, text in [
        ("opening", "Thank you for your letter about the oak bench."),
        ("reason:r1", "The bench was delivered on 24 September 2026."),
        ("decision", "For this reason we are not able to refund the amount."),
        ("thanks", "Thank you for your custom."),
    ]
)
TEXTS = [p.text for p in OLD]


def ids(text: str) -> list[str]:
    return [p.id for p in reconcile(OLD, text)]


@given(st.text(alphabet=st.sampled_from("ab \n\r\t\u2028\x00é"), max_size=60))
def test_the_paragraphs_are_exactly_the_cleaned_text(text: str) -> None:
    made = reconcile(OLD, text)
    assert "\n\n".join(p.text for p in made) == clean(text)
    assert len({p.id for p in made}) == len(made)


@given(st.lists(st.sampled_from([*TEXTS, "A new one.", "Another new one.", ""]), max_size=8))
def test_unedited_paragraphs_keep_their_id_wherever_they_stand(texts: list[str]) -> None:
    made = reconcile(OLD, "\n\n".join(texts))
    for old in OLD:
        if old.text in texts:
            kept = next(p for p in made if p.id == old.id)
            assert kept == old


def test_an_edited_paragraph_keeps_id_source_and_what_was_generated() -> None:
    made = reconcile(OLD, "\n\n".join([TEXTS[0], TEXTS[1] + " You signed for it.", *TEXTS[2:]]))
    assert made[1] == Paragraph("reason:r1", TEXTS[1] + " You signed for it.", "reason:r1", TEXTS[1])


def test_a_rewritten_paragraph_between_its_neighbours_is_still_the_same() -> None:
    assert ids("\n\n".join([TEXTS[0], "Wholly other words", *TEXTS[2:]])) == [p.id for p in OLD]


def test_a_new_paragraph_gets_its_own_id() -> None:
    assert ids("\n\n".join([TEXTS[0], "Something new", *TEXTS[1:]])) == [
        "opening",
        "own:1",
        "reason:r1",
        "decision",
        "thanks",
    ]


def test_splitting_and_joining() -> None:
    split = "\n\n".join([TEXTS[0], "The bench was delivered", "on 24 September 2026.", *TEXTS[2:]])
    assert ids(split) == ["opening", "reason:r1", "own:1", "decision", "thanks"]
    joined = "\n\n".join([TEXTS[0], TEXTS[1] + " " + TEXTS[2], TEXTS[3]])
    assert ids(joined)[0] == "opening"
    assert ids(joined)[1] in ("reason:r1", "decision")
    assert ids(joined)[2] == "thanks"


def test_emptying_the_editor_empties_the_draft() -> None:
    assert reconcile(OLD, "") == ()
