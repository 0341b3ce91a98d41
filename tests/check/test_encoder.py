# SPDX-License-Identifier: GPL-3.0-or-later
"""The text encoder: it reads all letter languages, whatever it is given, and is asked only when needed."""

from __future__ import annotations

import io
import math
import subprocess
import sys
import unicodedata
from dataclasses import replace

import numpy as np
import pytest

import resources
from composer.check import learned
from composer.check.encoder import LONGEST, PIECES, WEIGHTS, encoder, harm
from composer.check.learned import Mix, Model, model
from composer.language import LETTER_LANGUAGES

UNLIKE = {
    "en": (
        "A little common sense on your part would have spared us both this correspondence.",
        "I am sorry that the lamp was not what you had hoped for.",
    ),
    "fi": (
        "Pieni maalaisjärki olisi säästänyt meidät molemmat tältä kirjeenvaihdolta.",
        "Olen pahoillani, ettei valaisin ollut sellainen kuin toivoitte.",
    ),
    "et": (
        "Veidi tervet mõistust oleks säästnud meid mõlemaid sellest kirjavahetusest.",
        "Mul on kahju, et lamp ei vastanud Teie ootustele.",
    ),
    "pl": (
        "Odrobina zdrowego rozsądku oszczędziłaby nam obojgu tej korespondencji.",
        "Przykro mi, że lampa nie spełniła Pani oczekiwań.",
    ),
    "nl": (
        "Met een beetje gezond verstand had u ons beiden deze briefwisseling bespaard.",
        "Het spijt me dat de lamp niet was wat u ervan had verwacht.",
    ),
}


@pytest.mark.parametrize("language", LETTER_LANGUAGES)
def test_what_hurts_reads_worse_than_what_does_not(language: str) -> None:
    hurts, does_not = UNLIKE[language]
    assert harm(hurts) > harm(does_not) + 2


def test_it_reads_the_same_however_letters_are_put_together() -> None:
    text = UNLIKE["fi"][0]
    assert harm(unicodedata.normalize("NFD", text)) == pytest.approx(harm(text), abs=1e-4)


@pytest.mark.parametrize("text", ["", " ", "\ud83d", "\x00", "\U0001f600" * 5, "\u0445\u043b\u0435\u0431"])
def test_whatever_it_is_given_it_says_a_number(text: str) -> None:
    assert math.isfinite(encoder().harm(text))


def test_of_a_very_long_sentence_the_beginning_is_read() -> None:
    long = "the lamp and " * 2000
    assert encoder().harm(long) == pytest.approx(encoder().harm(long[: 13 * LONGEST]), abs=1e-4)


def test_all_letters_of_the_letter_languages_are_known() -> None:
    from sentencepiece import SentencePieceProcessor

    pieces = SentencePieceProcessor(model_proto=resources.read_bytes(PIECES))
    known = "abcdefghijklmnopqrstuvwxyzåäöõüšžąćęłńóśźżéèëïáíúàâçñ0123456789.,;:!?()%€£$&'\"-–"
    assert [one for one in known + known.upper() if pieces.unk_id() in pieces.encode(one)] == []


def test_every_piece_has_its_vector() -> None:
    from sentencepiece import SentencePieceProcessor

    count = SentencePieceProcessor(model_proto=resources.read_bytes(PIECES)).vocab_size()
    with np.load(io.BytesIO(resources.read_bytes(WEIGHTS))) as file:
        assert len(file["words"]) == len(file["word_scales"]) == count


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The texts that are read as a whole; each reads like nothing at all."""
    texts: list[str] = []

    def read(text: str) -> float:
        texts.append(text)
        return 0.0

    monkeypatch.setattr(learned, "_whole", read)
    return texts


@pytest.fixture
def doubting() -> Model:
    """The English model, for which every sentence is beyond doubt."""
    english = model("en")
    assert english is not None
    return replace(english, mix=Mix(0.0, 1.0, 1.0, doubt=math.inf, quiet=-5.0))


def test_only_what_is_in_doubt_or_told_is_read_as_a_whole(asked: list[str], doubting: Model) -> None:
    texts = [f"The chair number {number} stands in the hall." for number in range(3)]
    readings = [doubting.read_mixed(text, told=number == 2) for number, text in enumerate(texts)]
    assert asked == [texts[2]]
    words = doubting.read(texts[0])
    assert words is not None and readings[0] is not None and readings[2] is not None
    assert (readings[0].harm, readings[2].harm) == (words.harm - 5.0, words.harm)
    unsure = replace(doubting, mix=replace(doubting.mix, doubt=-math.inf))
    assert all(unsure.read_mixed(text) for text in texts)
    assert asked[1:] == texts


def test_what_is_foreign_is_not_read(asked: list[str], doubting: Model) -> None:
    assert doubting.read_mixed("Se on niin kuin aina ennenkin on ollut.", told=True) is None
    assert asked == []


def test_nothing_is_loaded_before_the_first_check() -> None:
    code = "import sys, composer.check.service; print('numpy' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "False\n"
