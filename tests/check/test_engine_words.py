# SPDX-License-Identifier: GPL-3.0-or-later
"""The engines of our own: Finnish and Estonian words, and one-slip suggestions."""

from __future__ import annotations

import struct
from collections.abc import Iterator

import pytest

import resources
from composer.check.engines.edits import mended, slips
from composer.check.engines.finnish import Finnish
from composer.check.engines.hunspell import Hunspell
from composer.check.engines.vfst import Vfst
from composer.check.engines.words import FOREIGN, SUGGESTED, WordReader
from composer.check.findings import Finding
from composer.errors import EngineTrouble


@pytest.fixture(scope="module")
def finnish() -> Iterator[Finnish]:
    engine = Finnish()
    engine.open("fi-FI")
    yield engine
    engine.close()


@pytest.fixture(scope="module")
def estonian() -> Iterator[Hunspell]:
    engine = Hunspell()
    engine.open("et-EE")
    yield engine
    engine.close()


def told(text: str, found: list[Finding]) -> list[tuple[str, str, str]]:
    return [(text[f.start : f.end], f.category, (*f.suggestions, "")[0]) for f in found]


@pytest.mark.parametrize(
    ("word", "right"),
    [
        ("Kittos", "Kiitos"),
        ("summma", "summa"),
        ("tuoteen", "tuotteen"),
        ("paatyi", "päätyi"),
        ("huomena", "huomenna"),
        ("linjaauto", "linja-auto"),
        ("palautusoikkeus", "palautusoikeus"),
        ("tilausvahvsituksen", "tilausvahvistuksen"),
        ("kiitso", "kiitos"),
        ("toimiuts", "toimitus"),
        ("tarjomame", "tarjoamme"),
        ("lahajkortti", "lahjakortti"),
        ("Pahoittelmeme", "Pahoittelemme"),
        ("päätsö", "päätös"),
        ("palautta", "palauttaa"),
        ("tarjamme", "tarjoamme"),
        ("mukan", "mukaan"),
    ],
)
def test_finnish_slips_are_mended(finnish: Finnish, word: str, right: str) -> None:
    assert told(word, finnish.check(word)) == [(word, "spelling", right)]


@pytest.mark.parametrize("word", ["helsingissä", "virtasen", "tampereella", "oulussa", "pekka"])
def test_finnish_names_want_a_capital(finnish: Finnish, word: str) -> None:
    assert told(word, finnish.check(word)) == [(word, "capitals", word.capitalize())]


def test_a_finnish_word_that_is_a_name_by_chance_keeps_the_capital_last(finnish: Finnish) -> None:
    (found,) = finnish.check("takasiin")
    assert "takaisin" in found.suggestions
    assert found.suggestions[-1] == "Takasiin"
    assert found.rule == "voikko:spelling"


@pytest.mark.parametrize(
    "text",
    [
        "Palautusaika on 14 pv, ja 14 pv:n aikana.",
        "Tilasitte sen 3. lokak. 2026, esim. verkosta.",
        "Terv. Matti",
        "Tilasitte sen osoitteeseen Rautatienkatu 4:ään.",
        "Klo 10:een tai 25:ttä euroa, 100:aan asti.",
        "Maksoitte Checkout-palvelun, MobilePay-maksun tai Klarna-laskun kautta.",
        "Lähetys DHL:n tai PostNordin kautta.",
    ],
)
def test_short_forms_and_names_of_the_trade_in_finnish(finnish: Finnish, text: str) -> None:
    assert finnish.check(text) == []


@pytest.mark.parametrize(
    ("text", "word"),
    [("Se maksoi 4 euroaa.", "euroaa"), ("Hinta: 10 :eurroa", "eurroa"), ("Hän tuli tav mukaan.", "tav")],
)
def test_finnish_slips_beside_figures_and_short_forms(finnish: Finnish, text: str, word: str) -> None:
    assert [text[f.start : f.end] for f in finnish.check(text)] == [word]


@pytest.mark.parametrize(
    "word",
    [
        "Helsingissä",
        "helsinkiläinen",
        "turkulaiset",
        "Oy:n",
        "ALV",
        "linja-auto",
        "ostopäivämäärä",
        "a" * 200,
    ],
)
def test_finnish_words_that_are_right(finnish: Finnish, word: str) -> None:
    assert finnish.check(word) == []


@pytest.mark.parametrize(
    "data",
    [b"", b"no automaton at all", struct.pack("<II", 0x13A6E, 0x351FA) + b"\1" + bytes(20)],
    ids=["empty", "words", "weighted"],
)
def test_another_file_is_no_automaton(data: bytes) -> None:
    with pytest.raises(ValueError, match="automaton"):
        Vfst(data)


def test_a_broken_word_file_is_a_missing_engine(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(resources, "read_bytes", lambda _: b"half a file")
    with pytest.raises(EngineTrouble, match="engine_missing"):
        Finnish().open("fi-FI")


@pytest.mark.parametrize(
    ("language", "word", "known", "right"),
    [
        ("pl", "Dziekuje", "Dziękuję", "Dziękuję"),
        ("pl", "conajmniej", "co najmniej", "co najmniej"),
        ("pl", "ktury", "który", "który"),
        ("nl", "tyd", "tijd", "tijd"),
        ("et", "kirjja", "kirja", "kirja"),
        ("et", "tallinn", "Tallinn", "Tallinn"),
    ],
)
def test_the_likeliest_slip_is_mended(language: str, word: str, known: str, right: str) -> None:
    assert mended(word, lambda one: one == known, slips(language)) == (right,)


class Few:
    """Knows two words and counts how often it is asked."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        self.suggested: list[str] = []

    def knows(self, word: str) -> bool:
        self.asked.append(word)
        return word in ("good", "word")

    def suggest(self, word: str) -> tuple[str, ...]:
        self.suggested.append(word)
        return ("good",)


def test_each_word_is_asked_about_once() -> None:
    few = Few()
    reader = WordReader(few, "few")
    assert len(reader.read("good bda word bda good-bda")) == 3
    reader.read("good bda")
    assert sorted(few.asked) == ["bda", "good", "good-bda", "word"]


def test_a_text_in_another_language_gets_no_suggestions() -> None:
    few = Few()
    text = "good " * 5 + "xyz " * int(6 / FOREIGN)
    assert all(f.suggestions == () for f in WordReader(few, "few").read(text))
    assert few.suggested == []


def test_a_very_wrong_text_gets_some_suggestions() -> None:
    few = Few()
    wrong = " ".join(f"x{chr(97 + n // 26)}{chr(97 + n % 26)}" for n in range(2 * SUGGESTED))
    WordReader(few, "few").read("good " * 200 + wrong)
    assert len(few.suggested) == SUGGESTED


@pytest.mark.parametrize("language", ["pl", "nl", "et", "fi"])
def test_every_packaged_dictionary_has_its_licence(language: str) -> None:
    names = resources.names(f"proofreading/{language}")
    assert f"proofreading/{language}/LICENSE" in names
    assert len(resources.read_text(f"proofreading/{language}/LICENSE")) > 1000
    assert any(name.endswith(".xz") for name in names)


@pytest.mark.parametrize(
    "word", ["tšekk", "šellak", "oranž", "žanr", "kolmapäeval", "Tarkvara", "ärge", "cm"]
)
def test_estonian_words_that_the_packaged_list_once_lacked(word: str) -> None:
    """Its *š* and *ž* had been read in the wrong character set (``scripts/make_dictionaries.py``)."""
    estonian = Hunspell()
    estonian.open("et-EE")
    assert estonian.check(f"See on {word}.") == []
    assert len(estonian.check(f"See on xq{word}.")) == 1


@pytest.mark.parametrize(
    "word",
    [
        "võlaõigusseaduse",
        "broneerimistasu",
        "hoiustamistasuga",
        "tagastamiskulude",
        "tootjagarantii",
        "kulumisjälgi",
        "tagastustaotlus",
        "tootmisvea",
        "nr-ga",
        "AS-i",
        "Kuressaares",
        "Põltsamaal",
        "Omnivaga",
        "Klarnas",
    ],
)
def test_estonian_words_of_the_trade(estonian: Hunspell, word: str) -> None:
    assert estonian.check(f"Vaata {word} ja § 56 lg 1 järgi.") == []


@pytest.mark.parametrize(
    ("word", "right"),
    [
        ("broneermistasu", "broneerimistasu"),
        ("tootjgarantii", "tootjagarantii"),
        ("tagastamiskullu", "tagastamiskulu"),
        ("tagastusõigsu", "tagastusõigus"),
    ],
)
def test_estonian_compounds_are_mended(estonian: Hunspell, word: str, right: str) -> None:
    (found,) = estonian.check(word)
    assert right in found.suggestions


@pytest.mark.parametrize("word", ["tagastamiseõigus", "tagastamineõigus", "võlaõiguseadus", "Viljandisssss"])
def test_estonian_words_that_only_look_like_those_of_the_trade(estonian: Hunspell, word: str) -> None:
    assert len(estonian.check(word)) == 1
