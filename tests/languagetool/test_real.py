# SPDX-License-Identifier: GPL-3.0-or-later
"""The contract of every engine, held by a real LanguageTool behind the real language-tool-python."""

from __future__ import annotations

import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

import psutil
import pytest

from composer.check.engines.languagetool.adapter import MAX_SUGGESTIONS, LanguageTool
from composer.check.engines.languagetool.find import Installation, Java
from composer.check.engines.languagetool.server import Server
from composer.check.findings import Finding
from composer.check.service import apply
from composer.desk.engine_choice import EngineChoice
from composer.errors import EngineTrouble
from tests.check.fake_languagetool import fake_languagetool

pytestmark = pytest.mark.timeout(180)  # the first test waits until three languages are loaded

TEXTS = {
    "emoji before the error": "\U0001f600\U0001f600 We have recieved it.",
    "accents before the error": "The café in Järvenpää has recieved it.",
    "decomposed letters": "The cafe\u0301 has recieved it.",
    "line ends of Windows": "Thank you.\r\n\r\nWe have recieved it.\r\n",
    "a NUL": "A\x00b. We have recieved it.",
    "a lone surrogate": "A \ud800 b. We have recieved it.",
    "a right-to-left mark": "A \u200f b. We have recieved it.",
    "other languages between": "Hyvä Maija, kiitos kirjeestäsi. We have recieved it. Dziękujemy.",
}


def marked(text: str, found: list[Finding], category: str = "") -> list[str]:
    return [text[f.start : f.end] for f in found if not category or f.category == category]


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS.keys())
def test_places_are_code_points_sorted_and_apart(engine: LanguageTool, text: str) -> None:
    found = engine.check(text)
    assert "recieved" in marked(text, found, "spelling")
    edges = [edge for f in found for edge in (f.start, f.end)]
    assert edges == sorted(edges)
    assert all(0 <= edge <= len(text) for edge in edges)
    assert all(f.message and "<" not in f.message for f in found)
    assert all(len(f.suggestions) <= MAX_SUGGESTIONS for f in found)
    assert all(f.rule.startswith("languagetool:") and f.engine == "languagetool" for f in found)


def test_a_suggestion_mends_the_text(engine: LanguageTool) -> None:
    text = "\U0001f600 We have recieved it."
    (found,) = [f for f in engine.check(text) if f.category == "spelling"]
    mended = apply(text, found, found.suggestions[0], "en-GB")
    assert mended == "\U0001f600 We have received it."
    assert "received" not in marked(mended, engine.check(mended))


def test_empty_and_blank_texts(engine: LanguageTool) -> None:
    assert engine.check("") == engine.check(" \r\n\t") == []


def test_twenty_thousand_characters(engine: LanguageTool) -> None:
    sentence = "We have looked at your letter and at the order. "
    text = (sentence * 500)[:20_000] + "\n\nWe have recieved it."
    assert "recieved" in marked(text, engine.check(text))


def test_two_calls_at_once(address: str) -> None:
    def check(number: int) -> list[str]:
        engine = LanguageTool(address)
        engine.open("en-GB")
        return marked(texts[number], engine.check(texts[number]), "spelling")

    texts = [f"{chr(0x1F600) * n} Letter {n}. We have recieved it." for n in range(6)]
    with ThreadPoolExecutor(3) as pool:
        assert list(pool.map(check, range(6))) == [["recieved"]] * 6


@pytest.mark.parametrize(
    ("language", "text", "wrong"),
    [
        ("en-GB", "She do not agree.", "do"),
        ("en-IE", "We will refund the the postage.", "the the"),
        ("en-US", "We cannot take back a open box.", "a open"),
        ("pl-PL", "Dziękujemy za list, ktory otrzymaliśmy.", "ktory"),
        ("pl-PL", "Uważamy że stół jest sprawny.", "że"),
        ("nl-NL", "Hij word morgen beantwoord.", "word"),
    ],
)
def test_errors_are_found_in_each_language(
    engine: LanguageTool, language: str, text: str, wrong: str
) -> None:
    engine.open(language)
    found = engine.check(text)
    start = text.index(wrong)
    assert any(f.start < start + len(wrong) and start < f.end for f in found), marked(text, found)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en-GB", "Thank you for your letter. We apologise for the colour and will not refund the price."),
        ("en-US", "Thank you for your letter. We apologize for the color and will not refund the price."),
        ("pl-PL", "Dziękujemy za list. Stół został wykonany zgodnie z zamówieniem."),
        ("nl-NL", "Dank u wel voor uw brief. De tafel is volgens uw bestelling gemaakt."),
    ],
)
def test_clean_sentences_stay_clean(engine: LanguageTool, language: str, text: str) -> None:
    engine.open(language)
    assert engine.check(text) == []


def test_british_and_american_spelling(engine: LanguageTool) -> None:
    text = "We like the colour."
    assert engine.check(text) == []
    engine.open("en-US")
    assert marked(text, engine.check(text)) == ["colour"]


@pytest.mark.parametrize(
    "hidden",
    ["https://shop.example/retruns?a=1", "hello@larkfieldjoinery.example", "GB82 WEST 1234 5698 7654 32"],
)
def test_addresses_and_codes_are_hidden_from_the_engine(engine: LanguageTool, hidden: str) -> None:
    assert engine.check(f"Please see {hidden} for more.") == []


def test_a_silenced_rule_stays_silent(engine: LanguageTool) -> None:
    text = "We have recieved it."
    (rule,) = {f.rule for f in engine.check(text)}
    engine.set_disabled(frozenset({rule}))
    assert engine.check(text) == []
    engine.set_disabled(frozenset())
    assert marked(text, engine.check(text)) == ["recieved"]


def test_its_name_carries_the_servers_version(engine: LanguageTool, pair: tuple[Java, Installation]) -> None:
    assert engine.info.name == pair[1].name
    assert engine.info.licence == "LGPL-2.1-or-later"


@pytest.mark.parametrize("language", ["fi-FI", "et-EE", "de-DE"])
def test_what_it_cannot_check_is_said(engine: LanguageTool, language: str) -> None:
    """Finnish and Estonian never; German is not among what is fetched for the tests."""
    with pytest.raises(EngineTrouble, match="engine_language"):
        engine.open(language)


def test_a_closed_engine_says_so(engine: LanguageTool) -> None:
    engine.close()
    with pytest.raises(EngineTrouble, match="engine_closed"):
        engine.check("One.")


def test_no_proxy_of_the_surroundings_gets_the_text(address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    with fake_languagetool() as proxy:
        for name in ("http_proxy", "HTTP_PROXY", "https_proxy", "all_proxy", "ALL_PROXY"):
            monkeypatch.setenv(name, proxy.address)
        for name in ("no_proxy", "NO_PROXY"):
            monkeypatch.delenv(name, raising=False)
        engine = LanguageTool(address)
        engine.open("en-GB")
        assert marked("We have recieved it.", engine.check("We have recieved it.")) == ["recieved"]
        assert proxy.asked == []


def test_it_listens_on_this_computer_only(address: str) -> None:
    port = int(address.rpartition(":")[2])
    mine = [c for p in javas(psutil.Process()) for c in p.net_connections() if c.status == "LISTEN"]
    assert [c.laddr.port for c in mine] == [port]
    assert {c.laddr.ip.removeprefix("::ffff:") for c in mine} <= {"127.0.0.1", "::1"}


def javas(above: psutil.Process) -> list[psutil.Process]:
    """The Javas that run below a process."""
    below = above.children(recursive=True)
    return [p for p in below if p.status() != psutil.STATUS_ZOMBIE and "java" in p.name().lower()]


HOLDER = (
    "import sys; from pathlib import Path\n"
    "from composer.check.engines.languagetool.find import Installation, Java\n"
    "from composer.check.engines.languagetool.server import Server\n"
    "server = Server()\n"
    "pair = Java(Path(sys.argv[1]), 21), Installation(Path(sys.argv[2]), (6, 8))\n"
    "print(server.address(*pair), flush=True)\n"
    "sys.stdin.readline()\n"
    "server.close()\n"
    "print('closed', flush=True)\n"
)


@pytest.mark.parametrize("end", ["kill", "close"])
def test_no_java_is_left_behind(pair: tuple[Java, Installation], end: str) -> None:
    java, installation = pair
    words = [sys.executable, "-c", HOLDER, str(java.path), str(installation.folder)]
    program = subprocess.Popen(words, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    with program:
        assert program.stdin is not None
        assert program.stdout is not None
        assert program.stdout.readline().startswith("http://127.0.0.1:")
        below = psutil.Process(program.pid).children(recursive=True)
        assert len(javas(psutil.Process(program.pid))) == 1
        if end == "kill":
            program.kill()  # SIGKILL: it can do nothing any more
        else:
            program.stdin.write("\n")
            program.stdin.flush()
            assert program.stdout.readline() == "closed\n"
        _, alive = psutil.wait_procs(below, timeout=15)
    assert [p for p in alive if p.is_running() and p.status() != psutil.STATUS_ZOMBIE] == []


def test_one_server_however_often_it_is_asked_for(server: Server, pair: tuple[Java, Installation]) -> None:
    before = {p.pid for p in javas(psutil.Process())}
    addresses = {server.address(*pair) for _ in range(3)}
    assert len(addresses) == 1
    assert {p.pid for p in javas(psutil.Process())} == before
    assert len(before) == 1


def test_the_settings_test_names_it_and_what_it_found(address: str, tmp_path: os.PathLike[str]) -> None:
    from pathlib import Path

    from tests.helpers.desks import make_desk

    desk = make_desk(Path(tmp_path))
    tried = desk.engines.test(EngineChoice("address", address=address))
    desk.close()
    assert tried.ok
    assert tried.name.startswith("LanguageTool 6.")
    assert tried.found == ("recieved", "do")
