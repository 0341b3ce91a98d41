# SPDX-License-Identifier: GPL-3.0-or-later
"""Periods of a letter: a wrong one is told in days, weeks, months and words, a promise or a true span is not.

The policy gives 30 days unless a test says otherwise; the shop promises to answer within 14. The bench came
56 days before the request.
"""

from __future__ import annotations

from dataclasses import replace

import pytest

from composer.business import Clause, Policy
from composer.check import numerals, periods
from composer.check.counts import day_counts
from composer.check.known import known
from tests.check.tongues import TONGUES


def told(language: str, text: str, days: int = 30) -> list[tuple[str, str]]:
    """The words of every finding, and what is offered for them."""
    tongue = next(t for t in TONGUES if t.language.startswith(language))
    business = replace(tongue.business, policies=(Policy(clauses=(Clause("2", "", days),)),))
    found = periods.check(text, known(tongue.case, business, tongue.language), business, language)
    return [(text[one.start : one.end], "".join(one.suggestions)) for one in found]


@pytest.mark.parametrize(
    ("language", "text", "words", "better"),
    [
        ("en", "You may return a piece within 14 days of delivery.", "14 days", "30 days"),
        ("en", "Our return period is 56 days.", "56 days", "30 days"),
        ("en", "Our 56-day return period had ended.", "56-day", "30-day"),
        ("en", "You may return a piece within six weeks.", "six weeks", "30 days"),
        ("en", "Our policy allows a two-week return window.", "two-week", "30-day"),
        ("en", "Returns are accepted within a fortnight of delivery.", "a fortnight", "30 days"),
        ("en", "A refund is possible within two months of purchase.", "two months", "30 days"),
        ("en", "Our return period is twenty eight days.", "twenty eight days", "30 days"),
        ("en", "A refund will be made only within two weeks of delivery.", "two weeks", "30 days"),
        ("en", "You asked for the refund 66 days after delivery.", "66 days", "56 days"),
        ("nl", "U kunt binnen 14 dagen na levering retourneren.", "14 dagen", "30 dagen"),
        ("nl", "Onze retourtermijn is twee weken.", "twee weken", "30 dagen"),
        ("nl", "De bedenktijd van vier weken was voorbij.", "vier weken", "30 dagen"),
        ("nl", "Retour kan binnen twintig dagen.", "twintig dagen", "30 dagen"),
        ("nl", "Retour kan binnen tweeënveertig dagen.", "tweeënveertig dagen", "30 dagen"),
        ("nl", "De veertiendaagse retourtermijn was voorbij.", "veertiendaagse", "30-daagse"),
        ("nl", "Retourneren kan tot zestig dagen na aankoop.", "zestig dagen", "30 dagen"),
        ("nl", "Onze retourtermijn is 20 dgn.", "20 dgn", "30 dgn"),
        ("nl", "U vroeg 66 dagen na de levering om terugbetaling.", "66 dagen", "56 dagen"),
        ("fi", "Tuotteen voi palauttaa kahden viikon kuluessa toimituksesta.", "kahden viikon", "30 päivän"),
        ("fi", "Palautusaika on kaksi viikkoa.", "kaksi viikkoa", "30 päivää"),
        (
            "fi",
            "Tuotteen voi palauttaa kahdenkymmenen päivän kuluessa.",
            "kahdenkymmenen päivän",
            "30 päivän",
        ),
        ("fi", "Palautusaika on 14 päivää.", "14 päivää", "30 päivää"),
        ("et", "Kauba saab tagastada kahe nädala jooksul.", "kahe nädala", "30 päeva"),
        ("et", "Palusite tagastamist 66 päeva pärast ostu.", "66 päeva", "56 päeva"),
        ("fi", "Pyysitte palautusta 66 päivää toimituksen jälkeen.", "66 päivää", "56 päivää"),
        ("pl", "Poprosiła Pani o zwrot 66 dni po dostawie.", "66 dni", "56 dni"),
        ("et", "Tagastamise tähtaeg on neliteist päeva.", "neliteist päeva", "30 päeva"),
        ("et", "Kauba saab tagastada kahekümne ühe päeva jooksul.", "kahekümne ühe päeva", "30 päeva"),
        ("pl", "Towar można zwrócić w ciągu dwóch tygodni od dostawy.", "dwóch tygodni", "30 dni"),
        ("pl", "Termin zwrotu wynosi dwadzieścia jeden dni.", "dwadzieścia jeden dni", "30 dni"),
        ("pl", "Czternastodniowy termin zwrotu minął.", "Czternastodniowy", "30-dniowy"),
        ("pl", "Towar można zwrócić w ciągu tygodnia od zakupu.", "tygodnia", "30 dni"),
    ],
)
def test_a_wrong_period_is_told(language: str, text: str, words: str, better: str) -> None:
    assert told(language, text) == [(words, better)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "We will answer within 14 days about the refund."),
        ("en", "You will receive the refund within two weeks."),
        ("en", "We will refund the money within 14 days."),
        ("en", "You asked for a refund 56 days after delivery."),
        ("en", "You asked for a refund eight weeks after delivery."),
        ("en", "You used the bench for six weeks before you asked to return it."),
        ("en", "Under our policy a piece can be returned within one month of delivery."),
        ("en", "Please send the return within two weeks."),
        ("en", "You may return a piece within thirty days of delivery."),
        ("en", "Our policy gives a guarantee of twelve months."),
        ("en", "You cancelled three days before the event."),
        ("et", "Tühistasite broneeringu kolm päeva enne saabumist."),
        ("et", "Tagastasite selle neljapäeval, ja sobib ka neljapäev."),
        ("nl", "U annuleerde twaalf dagen voor vertrek."),
        ("nl", "Annuleren kan tot een week voor de eerste les."),
        ("fi", "Peruitte varauksen kolme päivää ennen saapumista."),
        ("nl", "Wij betalen het bedrag binnen 14 dagen terug."),
        ("nl", "U ontvangt de terugbetaling binnen twee weken."),
        ("nl", "U vroeg acht weken na levering om terugbetaling."),
        ("nl", "Retourneren kan binnen een maand na ontvangst."),
        ("nl", "U hebt de bank zes weken gebruikt en wilt hem nu retourneren."),
        ("fi", "Palautamme rahat 14 päivän kuluessa."),
        ("fi", "Hyvitämme summan kahden viikon kuluessa."),
        ("fi", "Pyysitte palautusta kahdeksan viikkoa toimituksen jälkeen."),
        ("fi", "Tuotteen voi palauttaa kuukauden kuluessa toimituksesta."),
        ("et", "Tagastame raha 14 päeva jooksul."),
        ("et", "Tagastame raha kahe nädala jooksul."),
        ("et", "Soovisite tagastada kaheksa nädalat pärast kättesaamist."),
        ("et", "Kauba saab tagastada kuu jooksul."),
        ("pl", "Zwrócimy pieniądze w ciągu 14 dni."),
        ("pl", "Zwrot otrzymają Państwo w ciągu dwóch tygodni."),
        ("pl", "Poprosiła Pani o zwrot osiem tygodni po dostawie."),
        ("pl", "Towar można zwrócić w ciągu miesiąca od dostawy."),
    ],
)
def test_a_promise_a_true_span_and_the_right_period_are_not(language: str, text: str) -> None:
    assert not told(language, text)


@pytest.mark.parametrize(
    ("language", "text", "words", "better"),
    [
        ("en", "You may return a piece within one month.", "one month", "21 days"),
        ("nl", "Retour kan binnen een maand.", "een maand", "21 dagen"),
        ("fi", "Tuotteen voi palauttaa kuukauden kuluessa.", "kuukauden", "21 päivän"),
        ("et", "Kauba saab tagastada kuu jooksul.", "kuu", "21 päeva"),
        ("pl", "Zwrot jest możliwy w ciągu miesiąca.", "miesiąca", "21 dni"),
    ],
)
def test_a_month_is_no_three_weeks(language: str, text: str, words: str, better: str) -> None:
    assert told(language, text, 21) == [(words, better)]
    assert not told(language, text, 30)
    assert not told(language, text, 31)


@pytest.mark.parametrize("language", ["en", "nl", "fi", "et", "pl"])
def test_every_number_to_a_hundred_has_its_words(language: str) -> None:
    assert set(numerals.numerals(language).values()) == set(range(1, 101))


def test_three_weeks_are_twentyone_days() -> None:
    texts = ["three weeks", "drie weken", "kolme viikkoa", "kolm nädalat", "trzy tygodnie"]
    for language, text in zip(("en", "nl", "fi", "et", "pl"), texts, strict=True):
        assert [one.days for one in day_counts(text, language)] == [21]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fi", "Palautusajan päättymisestä oli kulunut jo 26 päivää."),
        ("fi", "Palautuspyyntönne saapui 26 päivää määräajan jälkeen."),
        ("fi", "Palautuspyyntönne saapui 26 päivää palautusajan päättymisen jälkeen."),
        ("fi", "Palautuspyyntönne myöhästyi määräajasta 26 päivää."),
        ("fi", "Palautuspyyntönne tuli 26 päivää myöhässä."),
        ("et", "Tagastamissoov saabus 26 päeva pärast tähtaega."),
        ("et", "Tagastamise tähtaja lõpust oli möödunud 26 päeva."),
        ("et", "Tagastamistähtaeg oli selleks ajaks möödas juba 26 päeva."),
        ("en", "Your return request came 26 days after the deadline."),
        ("en", "Your request came 26 days after the return period had ended."),
        ("en", "The return period had been over for 26 days."),
        ("en", "The return period had ended 26 days earlier."),
        ("en", "Your return request was 26 days late."),
        ("pl", "Prośba o zwrot wpłynęła 26 dni po terminie."),
        ("pl", "Od końca terminu zwrotu minęło 26 dni."),
        ("pl", "Termin na zwrot minął 26 dni wcześniej."),
        ("nl", "Uw retourverzoek kwam 26 dagen na het einde van de retourtermijn."),
        ("nl", "De retourtermijn was al 26 dagen verstreken."),
        ("nl", "De retourtermijn was 26 dagen eerder verlopen."),
        ("nl", "Uw retourverzoek kwam 26 dagen te laat."),
        ("fi", "Palautusaika umpeutui 26 päivää aiemmin."),
        ("pl", "Prośba o zwrot wpłynęła 26 dni po upływie terminu."),
        ("nl", "U vroeg 26 dagen na het verstrijken van de termijn om retour."),
        ("nl", "De retourtermijn verliep 26 dagen eerder."),
        ("en", "Your return request came four weeks after the deadline."),
        ("en", "The return period ended 30 days after delivery."),
        ("en", "You asked for a refund 27 days after the period had ended."),
    ],
)
def test_so_long_after_the_end_of_the_period_is_no_period(language: str, text: str) -> None:
    assert not told(language, text)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fi", "Palautuspyyntönne saapui 35 päivää määräajan jälkeen."),
        ("fi", "Palautusajan päättymisestä oli kulunut jo 35 päivää."),
        ("en", "Your return request came 35 days after the deadline."),
        ("nl", "Uw retourverzoek kwam 35 dagen na het einde van de retourtermijn."),
        ("en", "The return period had ended 35 days earlier."),
        ("en", "You asked for the refund 35 days after the return window had closed."),
        ("et", "Tagastamissoov saabus 35 päeva pärast tähtaega."),
        ("pl", "Prośba o zwrot wpłynęła 35 dni po upływie terminu."),
    ],
)
def test_a_wrong_time_since_the_end_of_the_period_is_told_with_the_right_one(
    language: str, text: str
) -> None:
    ((_, better),) = told(language, text)
    assert better.startswith("26 ")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Our return period had ended after 14 days."),
        ("en", "You asked for the refund 26 days after delivery."),
        ("en", "The return period ended 20 days after delivery."),
        ("fi", "Palautusaika päättyi 14 päivää toimituksesta."),
        ("et", "Tähtaeg lõppes 14 päeva pärast kättesaamist, seega tagastamine ei ole võimalik."),
        ("pl", "Termin zwrotu minął 14 dni po dostawie."),
        ("nl", "De retourtermijn eindigde 14 dagen na de levering."),
    ],
)
def test_the_end_of_the_period_beside_it_does_not_excuse_a_wrong_one(language: str, text: str) -> None:
    assert told(language, text)
