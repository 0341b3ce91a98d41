# SPDX-License-Identifier: GPL-3.0-or-later
"""What every spelling and grammar engine must do; here the real harper, by itself and in its child."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest

from composer.check.engines.client import EngineProcess
from composer.check.engines.harper import MAX_SUGGESTIONS, Harper
from composer.check.engines.masking import hidden_spans, mask
from composer.check.findings import Finding
from composer.check.service import apply
from composer.errors import EngineTrouble

LANGUAGE = "en-GB"
TEXTS = {
    "emoji before the error": "\U0001f600\U0001f600 We have recieved it.",
    "accents before the error": "The caf\u00e9 in J\u00e4rvenp\u00e4\u00e4 has recieved it.",
    "decomposed letters": "The cafe\u0301 has recieved it.",
    "line ends of Windows": "Thank you.\r\n\r\nWe have recieved it.\r\n",
    "a NUL": "A\x00b. We have recieved it.",
    "a lone surrogate": "A \ud800 b. We have recieved it.",
    "a right-to-left mark": "A \u200f b. We have recieved it.",
}


@pytest.fixture(scope="module")
def child() -> Iterator[EngineProcess]:
    engine = EngineProcess()
    yield engine
    engine.close()


@pytest.fixture(scope="module")
def harper() -> Iterator[Harper]:
    engine = Harper()
    engine.open(LANGUAGE)
    yield engine
    engine.close()


def misspelt(text: str, found: list[Finding]) -> list[str]:
    return [text[f.start : f.end] for f in found if f.category == "spelling"]


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS.keys())
def test_places_are_code_points(child: EngineProcess, text: str) -> None:
    assert "recieved" in misspelt(text, child.check(text, LANGUAGE))


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS.keys())
def test_findings_are_sorted_inside_the_text_and_do_not_overlap(harper: Harper, text: str) -> None:
    found = harper.check(text)
    edges = [edge for f in found for edge in (f.start, f.end)]
    assert edges == sorted(edges)
    assert all(0 <= edge <= len(text) for edge in edges)
    assert all(f.message and "`" not in f.message and len(f.suggestions) <= MAX_SUGGESTIONS for f in found)


def test_a_suggestion_mends_the_text(child: EngineProcess) -> None:
    text = "\U0001f600 We have recieved it."
    (found,) = [f for f in child.check(text, LANGUAGE) if f.category == "spelling"]
    assert apply(text, found, found.suggestions[0], "en-GB") == "\U0001f600 We have received it."


def test_an_empty_text_has_no_findings(child: EngineProcess, harper: Harper) -> None:
    assert child.check("", LANGUAGE) == []
    assert harper.check("") == []


def test_twenty_thousand_characters(child: EngineProcess) -> None:
    sentence = "We have looked at your letter and at the order. "
    text = (sentence * 500)[:20_000] + "\n\nWe have recieved it."
    assert "recieved" in misspelt(text, child.check(text, LANGUAGE, timeout=50.0))


def test_two_calls_at_once(child: EngineProcess) -> None:
    texts = [f"Letter {n}. We have recieved it." for n in range(6)]
    with ThreadPoolExecutor(3) as pool:
        answers = list(pool.map(lambda text: child.check(text, LANGUAGE, timeout=50.0), texts))
    assert all(misspelt(t, found) == ["recieved"] for t, found in zip(texts, answers, strict=True))


def test_close_during_a_check_and_check_after_close() -> None:
    engine = EngineProcess()
    with ThreadPoolExecutor(1) as pool:
        text = "We have looked at your letter and at the order. " * 2000
        running = pool.submit(engine.check, text, LANGUAGE, 50.0)
        engine.close()
        with pytest.raises(EngineTrouble, match="engine_closed"):
            running.result(timeout=30)
    with pytest.raises(EngineTrouble, match="engine_closed"):
        engine.check("One.", LANGUAGE)


def test_a_language_it_does_not_know(child: EngineProcess, harper: Harper) -> None:
    with pytest.raises(EngineTrouble, match="engine_language"):
        child.check("Kiitos.", "fi-FI")
    with pytest.raises(EngineTrouble, match="engine_language"):
        harper.open("fi-FI")


def test_a_closed_adapter_says_so_and_can_be_opened_again() -> None:
    engine = Harper()
    assert engine.availability().ok
    engine.close()
    engine.close()
    with pytest.raises(EngineTrouble, match="engine_closed"):
        engine.check("One.")
    engine.open("en-US")
    assert engine.check("Fine.") == []


def test_british_and_american_spelling(child: EngineProcess) -> None:
    text = "We like the colour."
    assert misspelt(text, child.check(text, "en-GB")) == []
    assert misspelt(text, child.check(text, "en-US")) == ["colour"]


def test_a_silenced_rule_stays_silent() -> None:
    engine = Harper()
    engine.open(LANGUAGE)
    engine.set_disabled(frozenset({"harper:SpellCheck"}))
    assert misspelt("We have recieved it.", engine.check("We have recieved it.")) == []
    engine.close()


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
def test_addresses_and_codes_are_hidden_from_the_engine(harper: Harper, hidden: str) -> None:
    text = f"Please see {hidden} for more."
    masked = mask(text)
    assert len(masked) == len(text)
    assert hidden not in masked
    assert hidden_spans(text)
    assert not harper.check(text)


def test_the_engine_tells_its_name_and_licence(harper: Harper, child: EngineProcess) -> None:
    child.warm_up(LANGUAGE)
    assert harper.info.network == "none"
    assert harper.info.licence == "Apache-2.0"
    assert child.name == harper.info.name == f"Harper (harper-py {harper.info.version})"
