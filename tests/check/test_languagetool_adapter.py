# SPDX-License-Identifier: GPL-3.0-or-later
"""The adapter over the real language-tool-python, against a server that behaves and one that does not."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from composer.check.engines.languagetool import library
from composer.check.engines.languagetool.adapter import LanguageTool, server_code
from composer.check.findings import Severity
from composer.errors import EngineTrouble
from tests.check.fake_languagetool import FakeLanguageTool, fake_languagetool, match

TEXT = "We have recieved it."


@pytest.fixture
def server() -> Iterator[FakeLanguageTool]:
    with fake_languagetool() as made:
        yield made


@pytest.fixture
def engine(server: FakeLanguageTool) -> Iterator[LanguageTool]:
    made = LanguageTool(server.address)
    made.open("en-GB")
    yield made
    made.close()


@pytest.mark.parametrize(
    ("language", "code"),
    [
        ("en", "en-GB"),
        ("en-IE", "en-GB"),
        ("en-US", "en-US"),
        ("pl-PL", "pl-PL"),
        ("nl", "nl"),
        ("nl-NL", "nl"),
        ("de", "de-DE"),
        ("de-AT", "de-AT"),
        ("sv-FI", "sv"),
    ],
)
def test_letters_languages_have_codes(language: str, code: str) -> None:
    assert server_code(language) == code


@pytest.mark.parametrize("language", ["fi-FI", "et", "", "xx"])
def test_other_languages_are_said_to_be_unknown(language: str) -> None:
    with pytest.raises(EngineTrouble, match="engine_language"):
        LanguageTool("http://127.0.0.1:9").open(language)


def test_it_tells_the_servers_version(engine: LanguageTool, server: FakeLanguageTool) -> None:
    assert engine.info.name == "LanguageTool 6.8"
    assert engine.info.network == "loopback"
    assert LanguageTool("http://192.0.2.7:8081").info.network == "remote"
    assert engine.availability().ok


def test_an_answer_becomes_findings(engine: LanguageTool, server: FakeLanguageTool) -> None:
    many = [{"value": f"word{n}"} for n in range(40)]
    server.matches = [match(8, 8, replacements=[*many, *many])]
    (found,) = engine.check(TEXT)
    assert TEXT[found.start : found.end] == "recieved"
    assert (found.category, found.severity) == ("spelling", Severity.WARN)
    assert found.rule == "languagetool:MORFOLOGIK_RULE_EN_GB"
    assert found.message == "Check the spelling of “recieved”."
    assert found.suggestions == ("word0", "word1", "word2", "word3", "word4", "word5")


def test_places_after_and_across_emoji(engine: LanguageTool, server: FakeLanguageTool) -> None:
    text = "\U0001f600 ä rec\U0001f600eved it."
    server.matches = [match(5, 9)]
    (found,) = engine.check(text)
    assert text[found.start : found.end] == "rec\U0001f600eved"


@pytest.mark.parametrize(
    ("rule", "category", "severity"),
    [
        ({"issueType": "grammar", "category": {"id": "GRAMMAR"}}, "grammar", Severity.WARN),
        ({"issueType": "typographical", "category": {"id": "CASING"}}, "capitals", Severity.WARN),
        ({"issueType": "whitespace", "category": {"id": "MISC"}}, "punctuation", Severity.HINT),
        ({"issueType": "duplication", "category": {"id": "MISC"}}, "repetition", Severity.WARN),
        ({"issueType": "style", "category": {"id": "REDUNDANCY"}}, "style", Severity.HINT),
        ({"issueType": "uncategorized", "category": {"id": "NEW"}}, "grammar", Severity.WARN),
    ],
)
def test_kinds_of_rules_become_our_categories(
    engine: LanguageTool,
    server: FakeLanguageTool,
    rule: dict[str, object],
    category: str,
    severity: Severity,
) -> None:
    server.matches = [match(0, 2, rule={"id": "SOME", **rule}, message="Use <suggestion>I</suggestion> here")]
    (found,) = engine.check(TEXT)
    assert (found.category, found.severity, found.message) == (category, severity, "Use I here.")


def test_overlapping_and_impossible_places_are_dropped(
    engine: LanguageTool, server: FakeLanguageTool
) -> None:
    server.matches = [match(9, 3), match(8, 8), match(15, 80), match(900, 4)]
    assert [(f.start, f.end) for f in engine.check(TEXT)] == [(8, 16)]


def test_addresses_and_codes_are_hidden_and_never_sent(
    engine: LanguageTool, server: FakeLanguageTool
) -> None:
    text = "Write to maija@example.com about TBL-2041."
    server.matches = [match(9, 17)]
    assert engine.check(text) == []
    sent = server.forms[-1]["text"]
    assert len(sent) == len(text)
    assert "maija" not in sent
    assert "2041" not in sent


def test_blank_texts_are_not_sent(engine: LanguageTool, server: FakeLanguageTool) -> None:
    before = len(server.forms)
    assert engine.check("") == engine.check(" \n") == []
    assert len(server.forms) == before


def test_rules_are_silenced_in_each_language(engine: LanguageTool, server: FakeLanguageTool) -> None:
    engine.set_disabled(frozenset({"languagetool:EN_A_VS_AN"}))
    engine.check(TEXT)
    assert set(server.forms[-1]["disabledRules"].split(",")) == {"EN_A_VS_AN", "OXFORD_SPELLING_Z_NOT_S"}
    engine.open("pl")
    engine.check(TEXT)
    assert (server.forms[-1]["language"], server.forms[-1]["disabledRules"]) == ("pl-PL", "EN_A_VS_AN")
    engine.open("en-GB")
    engine.check(TEXT)
    assert "OXFORD_SPELLING_Z_NOT_S" in server.forms[-1]["disabledRules"]


def test_a_language_that_the_server_lacks_is_not_checked(server: FakeLanguageTool) -> None:
    with pytest.raises(EngineTrouble, match="engine_language"):
        LanguageTool(server.address).open("nl")


def test_a_closed_engine_says_so_and_can_be_opened_again(engine: LanguageTool) -> None:
    engine.close()
    engine.close()
    with pytest.raises(EngineTrouble, match="engine_closed"):
        engine.check(TEXT)
    engine.open("en-GB")
    assert engine.check(TEXT) == []


@pytest.mark.parametrize(
    ("mode", "code"),
    [
        ("nonsense", "engine_nonsense"),
        ("odd", "engine_nonsense"),
        ("refuse", "engine_refused"),
        ("gone", "engine_unreachable"),
        ("endless", "engine_refused"),
    ],
)
def test_a_server_that_misbehaves_is_told_by_a_code(
    engine: LanguageTool,
    server: FakeLanguageTool,
    mode: str,
    code: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(library, "LARGEST", 1_000_000)
    server.mode = mode
    with pytest.raises(EngineTrouble, match=code) as caught:
        engine.check(TEXT)
    assert TEXT not in str(caught.value.data)
    server.mode = ""
    assert engine.check(TEXT) == []


def test_a_server_that_hangs_costs_the_time_limit(
    engine: LanguageTool, server: FakeLanguageTool, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert library.Client._TIMEOUT == 20
    monkeypatch.setattr(library.Client, "_TIMEOUT", 0.2)
    server.mode = "hang"
    with pytest.raises(EngineTrouble, match="engine_timeout"):
        engine.check(TEXT)


def test_a_redirect_takes_no_text_to_another_server(engine: LanguageTool, server: FakeLanguageTool) -> None:
    with fake_languagetool() as other:
        server.mode, server.elsewhere = "redirect", other.address
        with pytest.raises(EngineTrouble, match="engine_refused"):
            engine.check(TEXT)
        assert other.asked == []


def test_no_proxy_of_the_surroundings_gets_the_text(
    server: FakeLanguageTool, monkeypatch: pytest.MonkeyPatch
) -> None:
    with fake_languagetool() as proxy:
        for name in ("http_proxy", "HTTP_PROXY", "https_proxy", "all_proxy", "ALL_PROXY"):
            monkeypatch.setenv(name, proxy.address)
        monkeypatch.delenv("no_proxy", raising=False)
        monkeypatch.delenv("NO_PROXY", raising=False)
        engine = LanguageTool(server.address)
        engine.open("en-GB")
        assert engine.check(TEXT) == []
        assert proxy.asked == []
    assert "/v2/check" in server.asked


def test_nobody_at_the_address() -> None:
    with fake_languagetool() as server:
        address = server.address
    with pytest.raises(EngineTrouble, match="engine_unreachable"):
        LanguageTool(address).open("en-GB")
