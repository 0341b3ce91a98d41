# SPDX-License-Identifier: GPL-3.0-or-later
"""A decision on what was just asked, an announced reason, a rule told as one, a gift that is no admission."""

from __future__ import annotations

from dataclasses import replace

import pytest

from composer.business import Business, Clause, Policy
from composer.case import Reason
from composer.check.completeness import elements
from composer.check.patterns import patterns
from composer.check.sentences import evened
from composer.sample import sample_business
from tests.check.letters import case_of

NO = {
    "en": "We are not able to refund this order.",
    "fi": "Emme voi palauttaa tilauksen hintaa.",
    "et": "Me ei saa tellimuse eest raha tagastada.",
    "pl": "Nie możemy zwrócić pieniędzy za to zamówienie.",
    "nl": "Wij kunnen het bedrag niet terugbetalen.",
}


def business() -> Business:
    clauses = (Clause("2", "", 30), Clause("3.1", "", None))
    return replace(sample_business(), policies=(Policy(clauses=clauses),))


def reasoned(language: str, sentence: str, clause: str = "") -> bool:
    reasons = (Reason("r1", statement="", clause=clause),)
    text = f"{NO[language]} {sentence}"
    found = elements(text, case_of(text, reasons=reasons), business(), language)
    return next(one.present for one in found if one.code == "reasons")


def says(name: str, language: str, sentence: str) -> bool:
    known = patterns(language)
    return known is not None and known.has(name, evened(sentence)[0])


def refuses(language: str, sentence: str) -> bool:
    known = patterns(language)
    return known is not None and known.refuses(evened(sentence)[0])


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "Having read the log, I am afraid we cannot agree to this."),
        ("en", "I'm sorry, but I can't agree to that."),
        ("en", "We are unable to consent to it, because the hall was booked."),
        ("nl", "De aanbetaling houden wij, want de zaal was vrijgehouden."),
        ("nl", "Het inschrijfgeld behouden we daarom."),
    ],
)
def test_a_no_to_what_was_asked_is_a_decision(language: str, sentence: str) -> None:
    assert refuses(language, sentence)


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "We cannot agree to this description of our driver."),
        ("en", "If we cannot agree to this, an ombudsman may help."),
        ("en", "We can agree to that."),
        ("nl", "De aanbetaling houden wij voor u apart."),
    ],
)
def test_a_no_to_something_else_is_none(language: str, sentence: str) -> None:
    assert not refuses(language, sentence)


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "There are three reasons."),
        ("en", "Let me explain why."),
        ("en", "The tent arrived in May and our returns window is thirty days."),
        ("fi", "Syitä on kolme."),
        ("fi", "Selitän, miksi."),
        ("fi", "Teltta tuli toukokuussa, ja palautusaika on 30 päivää."),
        ("et", "Selgitan teile, miks."),
        ("et", "Telk saabus mais ja tagastusaeg on 30 päeva."),
        ("pl", "Chcę Pani wyjaśnić, dlaczego."),
        ("pl", "Namiot otrzymała Pani w maju, a czas na zwrot to 30 dni."),
        ("nl", "Ik leg graag uit waarom."),
        ("nl", "Daar zijn twee redenen voor."),
        ("nl", "De tent kwam in mei en de retourtermijn is dertig dagen."),
    ],
)
def test_a_reason_is_seen(language: str, sentence: str) -> None:
    assert reasoned(language, sentence)


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "We will refund your parking fee within 30 days."),
        ("en", "Please tell us why you chose the red tent."),
        ("fi", "Vastaamme palautteeseen 30 päivän kuluessa."),
        ("et", "Vastame teile 30 päeva jooksul."),
        ("pl", "Zwrócimy Pani koszt parkingu do 30 dni."),
        ("pl", "Namiot odbierze kurier."),
        ("nl", "U ontvangt binnen 30 dagen een reactie op uw retour."),
    ],
)
def test_a_promise_or_a_question_is_no_reason(language: str, sentence: str) -> None:
    assert not reasoned(language, sentence)


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "Clause 3.1 speaks of tents that were put up."),
        ("pl", "Pkt 3.1 mówi o rozłożonych namiotach."),
        ("nl", "Artikel 3.1 gaat over opgezette tenten."),
    ],
)
def test_the_clause_of_a_reason_is_a_reason(language: str, sentence: str) -> None:
    assert reasoned(language, sentence, "3.1")


def test_another_clause_is_none() -> None:
    assert not reasoned("en", "Clause 5 speaks of tents that were put up.", "3.1")


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "Please don't take this as an admission of any kind."),
        ("en", "It doesn't mean that there was a mistake."),
        ("pl", "Robimy to z sympatii, a nie dlatego, że to nasz błąd."),
        ("pl", "Nie oznacza to, że kurs był źle prowadzony."),
        ("fi", "Älkää ymmärtäkö tätä virheen myöntämiseksi."),
        ("fi", "Se ei tarkoita, että työ olisi ollut huonoa."),
        ("et", "Palun ärge pidage seda süü tunnistamiseks."),
        ("et", "Teeme seda heast tahtest, mitte sellepärast, et oleksime eksinud."),
        ("nl", "Dit betekent niet dat het werk slecht was."),
    ],
)
def test_a_gift_that_admits_nothing(language: str, sentence: str) -> None:
    assert says("no_fault", language, sentence)


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "It means that there was a mistake."),
        ("en", "Don't hesitate to use the voucher soon."),
        ("pl", "Robimy to dlatego, że to nasz błąd."),
        ("fi", "Älkää unohtako käyttää lahjakorttia."),
        ("et", "Palun ärge unustage kinkekaarti kasutada."),
        ("nl", "Dit betekent dat het werk slecht was."),
    ],
)
def test_other_words_beside_a_gift(language: str, sentence: str) -> None:
    assert not says("no_fault", language, sentence)


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "I am very grateful that you told me."),
        ("en", "I appreciate your frankness."),
        ("fi", "Olen kiitollinen kirjeestänne."),
        ("et", "Hindan teie tagasisidet."),
        ("nl", "Ik waardeer uw openheid."),
        ("nl", "Fijn dat u ons dit hebt laten weten."),
    ],
)
def test_one_person_thanks_too(language: str, sentence: str) -> None:
    assert says("thanks", language, sentence)


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "I would be happy to look at it."),
        ("nl", "Fijn dat de tafel op tijd kwam."),
        ("et", "Hindan töö maksumuseks 60 eurot."),
    ],
)
def test_other_kind_words_are_no_thanks(language: str, sentence: str) -> None:
    assert not says("thanks", language, sentence)
