# SPDX-License-Identifier: GPL-3.0-or-later
"""Findings of a moment ago at their places in the text of now."""

from hypothesis import given
from hypothesis import strategies as st

from composer.check.findings import Finding, Severity
from ui.wizard.check_places import mark_of, placed

CHECKED = "We can not refund teh 👍 chair.\n\nIt was teh last one."


def finding(
    start: int, end: int, category: str = "spelling", severity: Severity = Severity.WARN, **more
) -> Finding:
    return Finding(start, end, category, severity, "", "rule", "fake", **more)


TEH = finding(18, 21)
SECOND_TEH = finding(39, 42)


def words(now: str, *found: Finding) -> list[str]:
    return [one.words for one in placed(found, CHECKED, now)]


def test_what_stands_behind_an_edit_moves_along() -> None:
    (one,) = placed([SECOND_TEH], CHECKED, CHECKED.replace("can not", "cannot"))
    assert (one.words, one.finding.start) == ("teh", 38)


def test_a_word_that_was_typed_into_is_left_out() -> None:
    assert words(CHECKED.replace("teh 👍", "tehx 👍"), TEH, SECOND_TEH) == ["teh"]
    assert words(CHECKED.replace("teh 👍", "xteh 👍"), TEH, SECOND_TEH) == ["teh"]
    assert words(CHECKED.replace("teh 👍", "the 👍"), TEH) == []


def test_what_is_missing_comes_last_and_stays() -> None:
    missing = finding(0, 0, missing=True)
    ones = placed([missing, TEH], CHECKED, f"Hello. {CHECKED}")
    assert [one.has_place for one in ones] == [True, False]


def test_the_same_words_are_told_apart_by_their_order() -> None:
    ones = placed([SECOND_TEH, TEH], CHECKED, CHECKED)
    assert [one.id for one in ones] == [("rule", "teh", 0), ("rule", "teh", 1)]
    assert ones[0].finding is TEH


def test_each_kind_of_finding_has_its_shape() -> None:
    made = [
        finding(0, 2, "spelling"),
        finding(3, 6, "grammar"),
        finding(7, 10, "blame"),
        finding(11, 17, "spelling", Severity.STOP),
    ]
    assert [mark_of(one).kind for one in placed(made, CHECKED, CHECKED)] == [
        "spelling",
        "grammar",
        "tone",
        "stop",
    ]


@given(st.data())
def test_whatever_is_typed_only_true_words_are_marked(data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(CHECKED)))
    end = data.draw(st.integers(start, len(CHECKED)))
    now = CHECKED[:start] + data.draw(st.text("te h👍", max_size=5)) + CHECKED[end:]
    assert all(found == "teh" for found in words(now, TEH, SECOND_TEH))
