# SPDX-License-Identifier: GPL-3.0-or-later
"""What every spelling and grammar engine must do, tried with each that is installed here."""

from __future__ import annotations

import socket
import unicodedata
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest

from composer.check.engines import Proofreader
from composer.check.engines.harper import Harper
from composer.check.engines.joined import read_all
from composer.check.engines.masking import hidden_spans, mask
from composer.check.findings import Finding
from composer.check.service import apply
from composer.errors import EngineTrouble
from tests.check.engine_cases import ADAPTERS, CLEAN, HERE, QUICK, SLIP, WRONG, Adapter, paragraphs, texts

KINDS = tuple(texts("en"))
MOST_SUGGESTIONS = 6


@pytest.fixture(scope="module", params=HERE, ids=str)
def adapter(request: pytest.FixtureRequest) -> Adapter:
    chosen: Adapter = request.param
    return chosen


@pytest.mark.parametrize("adapter", ADAPTERS, ids=str)
def test_it_says_whether_it_can_be_opened(adapter: Adapter) -> None:
    answer = adapter.make().availability()
    if not answer.ok:
        assert answer.reason == "engine_missing"
        with pytest.raises(EngineTrouble, match="engine_missing"):
            adapter.make().open(adapter.language)
        pytest.skip(f"{adapter} is not installed on this machine: its contract is not tried")


@pytest.fixture(scope="module")
def engine(adapter: Adapter) -> Iterator[Proofreader]:
    made = adapter.make()
    made.open(adapter.language)
    yield made
    made.close()


def marked(text: str, found: list[Finding]) -> list[str]:
    return [text[f.start : f.end] for f in found if f.category in ("spelling", "capitals")]


@pytest.mark.parametrize("kind", KINDS)
def test_places_are_code_points(engine: Proofreader, adapter: Adapter, kind: str) -> None:
    text = texts(adapter.bare)[kind]
    assert SLIP[adapter.bare][1] in marked(text, engine.check(text))


@pytest.mark.parametrize("kind", KINDS)
def test_findings_are_sorted_inside_the_text_and_apart(
    engine: Proofreader, adapter: Adapter, kind: str
) -> None:
    text = texts(adapter.bare)[kind]
    found = engine.check(text)
    edges = [edge for f in found for edge in (f.start, f.end)]
    assert edges == sorted(edges)
    assert all(0 <= edge <= len(text) for edge in edges)
    assert all(f.message and "<" not in f.message and "`" not in f.message for f in found)
    assert all(len(f.suggestions) <= MOST_SUGGESTIONS for f in found)
    assert all(f.engine == engine.info.id and f.rule.startswith(f"{f.engine}:") for f in found)


def test_the_first_suggestion_mends_the_text(engine: Proofreader, adapter: Adapter) -> None:
    before, slip, right = SLIP[adapter.bare]
    text = f"\U0001f600 {before}{slip}."
    (found,) = [f for f in engine.check(text) if text[f.start : f.end] == slip]
    mended = apply(text, found, found.suggestions[0], adapter.language)
    assert mended == f"\U0001f600 {before}{right}."
    assert marked(mended, engine.check(mended)) == []


def test_decomposed_letters_are_the_same_letters(engine: Proofreader, adapter: Adapter) -> None:
    for sentence in CLEAN[adapter.bare]:
        text = unicodedata.normalize("NFD", sentence)
        assert all(0 <= f.start <= f.end <= len(text) for f in engine.check(text))


@pytest.mark.parametrize("text", ["", " ", "\n\n", "\x00", "\ud800", "\U0001f600", "-", "'", "1234"])
def test_where_there_are_no_words_nothing_is_found(engine: Proofreader, text: str) -> None:
    assert marked(text, engine.check(text)) == []


def test_twenty_thousand_characters(engine: Proofreader, adapter: Adapter) -> None:
    before, slip, _ = SLIP[adapter.bare]
    clean = " ".join(CLEAN[adapter.bare]) + " "
    text = (clean * (20_000 // len(clean) + 1))[:20_000] + f"\n\n{before}{slip}."
    assert slip in marked(text, engine.check(text))


def test_errors_are_found(engine: Proofreader, adapter: Adapter) -> None:
    missed = [sentence for sentence in WRONG[adapter.bare] if not marked(sentence, engine.check(sentence))]
    assert missed == []


def test_clean_sentences_stay_clean(engine: Proofreader, adapter: Adapter) -> None:
    found = {sentence: [f.rule for f in engine.check(sentence)] for sentence in CLEAN[adapter.bare]}
    assert not any(found.values()), found


def test_several_paragraphs_are_read_like_each_alone(engine: Proofreader, adapter: Adapter) -> None:
    """What a paragraph gets is remembered, so it must not depend on what is read with it."""
    several = [
        *WRONG[adapter.bare],
        *CLEAN[adapter.bare],
        "(",
        "\u201c \U0001f600 )",
        *paragraphs(adapter.bare),
    ]
    assert read_all(engine, several) == [engine.check(text) for text in several]


@pytest.mark.parametrize("adapter", QUICK, ids=str)
def test_a_closed_engine_says_so_and_can_be_opened_again(adapter: Adapter) -> None:
    engine = adapter.make()
    with pytest.raises(EngineTrouble, match="engine_closed"):
        engine.check("One.")
    engine.open(adapter.language)
    engine.close()
    engine.close()
    with pytest.raises(EngineTrouble, match="engine_closed"):
        engine.check("One.")
    engine.open(adapter.language)
    assert engine.check(CLEAN[adapter.bare][0]) == []
    engine.close()


def test_a_language_it_does_not_know(adapter: Adapter) -> None:
    with pytest.raises(EngineTrouble, match="engine_language"):
        adapter.make().open("sv-SE")


@pytest.mark.parametrize("adapter", QUICK, ids=str)
def test_no_socket_is_made(adapter: Adapter, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_: object, **__: object) -> None:
        raise AssertionError("an embedded engine made a socket")

    monkeypatch.setattr(socket, "socket", refused)
    engine = adapter.make()
    engine.open(adapter.language)
    engine.check(CLEAN[adapter.bare][0])
    engine.close()
    assert engine.info.network == "none"


def test_a_silenced_rule_stays_silent(engine: Proofreader, adapter: Adapter) -> None:
    before, slip, _ = SLIP[adapter.bare]
    text = f"{before}{slip}."
    rules = frozenset(f.rule for f in engine.check(text))
    engine.set_disabled(rules)
    try:
        assert engine.check(text) == []
    finally:
        engine.set_disabled(frozenset())
    assert engine.check(text)


def test_it_tells_its_name_version_and_licence(engine: Proofreader, adapter: Adapter) -> None:
    info = engine.info
    assert info.name and info.version in info.name and info.licence
    assert adapter.bare in info.languages


@pytest.mark.parametrize(
    "hidden",
    [
        "https://shop.example/retruns?a=1",
        "www.larkfieldjoinery.example/refunds",
        "hello@larkfieldjoinery.example",
        "GB82 WEST 1234 5698 7654 32",
        "0113 496 0142",
        "LJ-1042",
        "TBL-2041",
        "2026/A7",
    ],
)
def test_addresses_and_codes_are_hidden_from_the_engine(
    engine: Proofreader, adapter: Adapter, hidden: str
) -> None:
    text = f"{CLEAN[adapter.bare][0][:-1]} {hidden} {CLEAN[adapter.bare][0]}"
    masked = mask(text)
    assert len(masked) == len(text)
    assert hidden not in masked
    assert hidden_spans(text)
    start = text.index(hidden)
    assert not [f for f in engine.check(text) if f.start < start + len(hidden) and start < f.end]


def test_two_harpers_at_once() -> None:
    engines = [Harper(), Harper()]
    for one in engines:
        one.open("en-GB")
    with ThreadPoolExecutor(2) as pool:
        answers = list(pool.map(lambda one: one.check("We have recieved it."), engines))
    assert [marked("We have recieved it.", found) for found in answers] == [["recieved"], ["recieved"]]
