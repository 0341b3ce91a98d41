# SPDX-License-Identifier: GPL-3.0-or-later
"""Search finds what was typed, however it was typed, with and without FTS5."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from composer.archive.opening import open_database
from composer.archive.search import LONG
from composer.archive.store import Store
from composer.case import Customer
from tests.archive.conftest import a_case, stored
from tests.helpers.clock import FakeClock


@pytest.fixture(params=[True, False], ids=["fts5", "scan"])
def either(request: pytest.FixtureRequest, tmp_path: Path, clock: FakeClock) -> Iterator[Store]:
    store = Store(open_database(tmp_path / "tactful.sqlite3", clock), clock, fts5=request.param)
    yield store
    store.close()


def found(store: Store, text: str) -> list[str]:
    return [hit.row.id for hit in store.search(text)]


def test_names_order_numbers_items_and_texts_are_searched(either: Store) -> None:
    case = stored(either, a_case("The spout is naïve and leaks."))
    stored(either, a_case("Something else", Customer(name="Pekka Korhonen")))
    for text in (
        "maija",
        "VIRT",
        "virtanen naive",
        "A-1234 leaks",
        '"the spout"',
        case.id,
        f"{case.customer.id}",
    ):
        assert case.id in found(either, text)
    assert found(either, "spout") == [case.id]
    assert found(either, "spout korhonen") == []


def test_the_newest_comes_first_page_by_page(either: Store) -> None:
    ids = [stored(either).id for _ in range(3)]
    assert found(either, "kettle") == ids[::-1]
    assert [hit.row.id for hit in either.search("kettle", limit=1, offset=1)] == [ids[1]]


def test_a_changed_text_is_found_by_its_new_words_only(either: Store) -> None:
    case = stored(either, a_case("old words"))
    either.save_case(replace(case, request=replace(case.request, text="new ones")))
    assert (found(either, "old"), found(either, "new")) == ([], [case.id])


def test_a_long_text_is_found_as_it_stands_although_it_is_indexed_late(
    either: Store, clock: FakeClock
) -> None:
    case = stored(either, a_case("zeroth " * LONG))
    for words, gone in (("first", "zeroth"), ("second", "first"), ("short", "second")):
        text = words if words == "short" else f"{words} " * LONG
        case = either.save_case(replace(case, request=replace(case.request, text=text)))
        assert (found(either, gone), found(either, words)) == ([], [case.id])
    case = either.save_case(replace(case, request=replace(case.request, text="last " * LONG)))
    with closing(Store.open(either.path, clock)) as other_window:
        assert (found(other_window, "short"), found(other_window, "last")) == ([], [case.id])
    assert found(either, "last") == [case.id]


def test_a_long_case_that_was_taken_away_is_not_missed(either: Store) -> None:
    case = stored(either, replace(a_case("zeroth " * LONG), is_sample=True))
    either.delete_case(case.id)
    assert found(either, "zeroth") == []


def test_the_snippet_shows_the_place(either: Store) -> None:
    stored(either, a_case("One two.\nThe Spout drips."))
    (hit,) = either.search("spout")
    (start, end), *_ = hit.marks
    assert hit.snippet[start:end] == "Spout"
    assert "\n" not in hit.snippet


@given(text=st.text(max_size=40) | st.text(alphabet="\"*^():-+{}AND OR NEAR\\%_'", max_size=30))
@example('"')
@example('NEAR("a" "b")')
@example("names:x")
@example("\x00")
@example("\ud800")
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
def test_any_text_is_a_safe_query(either: Store, text: str) -> None:
    assert isinstance(either.search(text), tuple)


def test_an_index_that_was_written_without_fts5_is_made_anew(tmp_path: Path, clock: FakeClock) -> None:
    path = tmp_path / "tactful.sqlite3"
    Store(open_database(path, clock), clock).close()
    without = Store(open_database(path, clock), clock, fts5=False)
    case = stored(without)
    without.close()
    with_it = Store(open_database(path, clock), clock, fts5=True)
    assert found(with_it, "kettle") == [case.id]
    with_it.close()
