# SPDX-License-Identifier: GPL-3.0-or-later
"""Changes are told word by word and can be undone exactly."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from composer.draft.changes import Change, changes

WORDS = st.lists(
    st.sampled_from(["we", "are", "not", "able", "glad", ",", ".", "\n\n", " "]), max_size=20
).map("".join)


@given(WORDS, WORDS)
def test_undoing_every_change_gives_the_text_before(before: str, after: str) -> None:
    text = after
    for change in reversed(changes(before, after)):
        text = text[: change.start] + change.old + text[change.end :]
    assert text == before


def test_kinds_and_places() -> None:
    assert changes("We will not pay.", "We will not pay.") == ()
    assert changes("We will pay.", "We will not pay.") == (Change("inserted", 8, 12, ""),)
    assert changes("We will not pay.", "We will pay.") == (Change("deleted", 8, 8, "not "),)
    assert changes("We will pay.", "We may pay.") == (Change("replaced", 3, 6, "will"),)


def test_a_run_of_changed_words_is_one_change() -> None:
    assert changes("one two three four", "one six seven four") == (Change("replaced", 4, 13, "two three"),)
