# SPDX-License-Identifier: GPL-3.0-or-later
"""A rule about many customers is not the decision about this one."""

from __future__ import annotations

import pytest

from composer.check.patterns import patterns
from composer.check.sentences import evened


def refuses(language: str, sentence: str) -> bool:
    says = patterns(language)
    assert says is not None
    return says.refuses(evened(sentence)[0])


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "Refunds aren't possible on sale items."),
        ("en", "As a rule, refunds cannot be given for opened cosmetics."),
        ("en", "As a rule we do not refund sale items."),
        ("en", "We generally do not refund deposits."),
        ("fi", "Alennustuotteita emme ota takaisin."),
        ("fi", "Yleensä emme palauta alennustuotteiden hintaa."),
        ("et", "Soodushinnaga toodete eest me raha ei tagasta."),
        ("et", "Üldjuhul me allahinnatud kaupade eest raha ei tagasta."),
        ("pl", "Zwroty towarów przecenionych nie są możliwe."),
        ("pl", "Z zasady nie zwracamy pieniędzy za towary przecenione."),
        ("pl", "Towarów przecenionych nie przyjmujemy do zwrotu."),
        ("nl", "Afgeprijsde artikelen nemen wij niet terug."),
        ("nl", "In principe betalen wij afgeprijsde artikelen niet terug."),
    ],
)
def test_a_rule_is_no_decision(language: str, sentence: str) -> None:
    assert not refuses(language, sentence)


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "A refund is therefore not possible in your case."),
        ("en", "Refunds aren't possible on sale items, so we cannot refund the coat."),
        ("en", "Refunds aren't possible on sale items, and your coat is one."),
        ("en", "I am sorry, but refunds are not possible on sale items."),
        ("en", "As a rule we do not refund sale items, and we cannot refund yours."),
        ("en", "We cannot refund sale items."),
        ("fi", "Emme palauta alennustuotteiden hintaa, joten emme voi palauttaa rahojanne."),
        ("fi", "Valitettavasti alennustuotteita emme ota takaisin."),
        ("en", "Your request can unfortunately not be granted."),
        ("et", "Teie puhul ei ole raha tagastamine seega võimalik."),
        ("et", "Seetõttu me teile raha ei tagasta."),
        ("et", "Kahjuks me soodushinnaga toodete eest raha ei tagasta."),
        ("pl", "Niestety towarów przecenionych nie przyjmujemy do zwrotu."),
        ("pl", "Dlatego nie możemy zwrócić Pani pieniędzy."),
        ("nl", "Helaas nemen wij afgeprijsde artikelen niet terug."),
        ("nl", "De schoenen nemen wij niet retour."),
    ],
)
def test_a_decision_stays_one(language: str, sentence: str) -> None:
    assert refuses(language, sentence)
