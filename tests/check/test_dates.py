# SPDX-License-Identifier: GPL-3.0-or-later
"""Numbers of sections, appendices and versions are no dates; dates beside such words still are."""

from __future__ import annotations

from datetime import date

import pytest

from composer.check.date_words import LANGUAGES, month_forms, ordinal_forms, weekday_forms
from composer.check.dates import dates
from composer.check.redated import rewritten


def written(text: str, language: str) -> list[str]:
    """Every date as it is written."""
    return [text[found.start : found.end] for found in dates(text, language)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fi", "Ks. takuuehtojen kohta 2.1. ja 3.2."),
        ("fi", "Ks. takuuehtojen kohta 2.1 ja 3.2."),
        ("fi", "Kohdat 2.1., 3.2. ja 4.1. koskevat tätä."),
        ("fi", "Kohdissa 2.1.\u20133.2. kerrotaan lisää."),
        ("fi", "Kohtien 2.1. tai 3.2. mukaan."),
        ("fi", "Sopimuskohdassa\u00a02.1. sekä\n3.2. sanotaan niin."),
        ("fi", "Liite 1.2. kertoo lisää."),
        ("fi", "Liitteessä 1.2. kerrotaan lisää."),
        ("fi", "Liitteiden 1.2. ja 1.3. sisältö."),
        ("fi", "Ohjeen luvussa 4.5. kerrotaan lisää."),
        ("fi", "Luvusta 4.5. ja luvuista 5.1. eteenpäin."),
        ("fi", "Taulukon 4.5. mukaan ja pykälien 2.1. ja 2.2. vuoksi."),
        ("fi", "Sopimuksen 5.3. mukaan."),
        ("fi", "Sopimuksen 5.3. ja 5.4. mukaan."),
        ("fi", "Sopimuksen 5.3. kohdan perusteella."),
        ("fi", "Ehtojen § 3.2. koskee tätä."),
        ("fi", "Tulemme klo 12.30."),
        ("et", "Vaata punkti 2.1. ja 3.2."),
        ("et", "Punktides 2.1., 3.2. või 4.1. on see kirjas."),
        ("et", "Alapunktid 2.1.\u20133.2. kehtivad."),
        ("et", "Lisa 1.2. on kaasas."),
        ("et", "Lisas 1.2. ja 1.3. on hinnad."),
        ("et", "Lepingu 5.3. järgi."),
        ("et", "Lepingu 5.3. ja 5.4. kohaselt."),
        ("et", "Lepingu 5.3. punkti alusel."),
        ("et", "Lõike 2.1. ning 2.2. järgi."),
        ("et", "Tuleme kell 12.30."),
        ("pl", "Zob. pkt 2.1 i 3.2 oraz pkt 2.1.10 i 3.2.11 regulaminu."),
        ("pl", "Zgodnie z ust. 2.1.10 i załącznikiem 3.2.11."),
        ("nl", "Zie artikel 2.1 en 3.2, en artikel 2.1.10 en 3.2.11."),
        ("nl", "Zie bijlage 2.1.10 of versie 3.2.11."),
        ("en", "See sections 2.1 and 3.2, and sections 2.1.10, 3.2.11 and 4.1.12."),
        ("en", "See appendix 2.1.10 or version 3.2.11."),
        ("en", "It runs on v2.1.10."),
    ],
)  # fmt: skip
def test_numbers_of_sections_are_no_dates(language: str, text: str) -> None:
    assert not written(text, language)


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("fi", "Allekirjoititte sopimuksen 25.9. ja maksoitte 26.9.", ["25.9.", "26.9."]),
        ("fi", "Kirjeenne tuli 25.9. Mukaan liititte kuvat.", ["25.9."]),
        ("fi", "Liitteenä 25.9. saatu kirje.", ["25.9."]),
        ("fi", "Toimitimme kohteeseen 25.9. sovitusti.", ["25.9."]),
        ("fi", "Soititte klo 10, 25.9. ja klo 9\u201311, 26.9.", ["25.9.", "26.9."]),
        ("fi", "Kohdan 2 mukaan aika päättyi 25.9.", ["25.9."]),
        ("et", "Sõlmisime lepingu 25.09. ja maksite 26.09.", ["25.09.", "26.09."]),
        ("et", "Lisaks 25.09. saadetud kirjale.", ["25.09."]),
        ("et", "Punkti 2 järgi lõppes tähtaeg 25.09.", ["25.09."]),
        ("pl", "Ustaliliśmy 25.09.26 cenę.", ["25.09.26"]),
        ("nl", "Volgens artikel 2 liep de termijn af op 25/09/26.", ["25/09/26"]),
        ("en", "Under clause 2 the period ended on 25/09/26.", ["25/09/26"]),
    ],
)  # fmt: skip
def test_dates_beside_such_words_are_still_dates(language: str, text: str, found: list[str]) -> None:
    assert written(text, language) == found


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("en-US", "You canceled on Sept. 10, 2026, and", ["Sept. 10, 2026"]),
        ("en-US", "You wrote on Nov. 24, 2026.", ["Nov. 24, 2026"]),
        ("en-US", "It came Fri., Sept. 12.", ["Fri., Sept. 12"]),
        ("en-US", "Sent June 3 and Sep 4", ["June 3", "Sep 4"]),
        ("en-GB", "Sent on 24 Nov. 2026 and on Tues 18 Sept.", ["24 Nov. 2026", "Tues 18 Sept"]),
        ("en-GB", "We met in May. 3 boots were sent.", []),
        ("en-GB", "It ended in March. 3 boots were sent.", []),
        ("nl", "Geleverd op 1 sept. 2026 en 2 febr. 2026", ["1 sept. 2026", "2 febr. 2026"]),
        ("nl", "Geleverd op vr. 25 sept en do 12-11-2026", ["vr. 25 sept", "do 12-11-2026"]),
        ("et", "Saadetud 1. sept. 2026 ja 2. veebr 2026", ["1. sept. 2026", "2. veebr 2026"]),
        ("pl", "Wysłano w pt. 25 wrz. 2026", ["pt. 25 wrz. 2026"]),
    ],
)  # fmt: skip
def test_short_months_and_weekdays_are_read(language: str, text: str, found: list[str]) -> None:
    assert written(text, language) == found


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("en-GB", "You wrote on 4/9, and it came on Thurs 24/9.", ["4/9", "Thurs 24/9"]),
        ("en-GB", "Your email of 18/11 and the parcel of 3/12", ["18/11", "3/12"]),
        ("en-US", "You canceled on 10/6 by phone, since 9/25 it is off.", ["10/6", "9/25"]),
        ("nl", "Uw mail van 13-11 en de brief d.d. 14/11", ["13-11", "14/11"]),
        ("nl", "Gekocht op 01-05-26, geleverd op do 12-11.", ["01-05-26", "do 12-11"]),
        ("pl", "W dniu 15.11 oraz pismo z dnia 15-11-26", ["15.11", "15-11-26"]),
        ("fi", "Kiitos 15.11 lähettämästänne viestistä.", ["15.11"]),
        ("et", "Täname 15.11 saadetud kirja ja 16.11 tellimuse eest.", ["15.11", "16.11"]),
        ("en", "We are here on 24/7 support.", []),
        ("en", "It is on 3/4 of the pages and runs on 1/2 inch pipe.", []),
        ("en", "It sits 4/9 of the way.", []),
        ("en-US", "We agreed on 24/9.", []),
        ("nl", "Wij zijn op maandag 9-12 uur open, op ma 9-12 en 13-17 uur ook.", []),
        ("nl", "Dit geldt op 2-3 plaatsen en op 3-5 werkdagen.", []),
        ("fi", "Kohdan 2.1 lähetetty kopio.", []),
        ("et", "Punkti 2.1 tellimus ja 12.11 eurot.", []),
        ("pl", "Od 12.11 zł i pkt 2.1 regulaminu.", []),
    ],
)  # fmt: skip
def test_short_numeric_dates_are_read_beside_words_that_say_so(
    language: str, text: str, found: list[str]
) -> None:
    assert written(text, language) == found


@pytest.mark.parametrize(
    ("language", "text", "day", "month"),
    [
        ("en", "You wrote on the fifth of September.", 5, 9),
        ("en", "It came on Thursday, the twenty-fourth day of September 2026.", 24, 9),
        ("en", "It came on September the twenty\nfourth.", 24, 9),
        ("en", "It is the first of May.", 1, 5),
        ("fi", "Penkki tuli viides syyskuuta.", 5, 9),
        ("fi", "Penkki tuli kahdentenakymmenentenäneljäntenä päivänä syyskuuta 2026.", 24, 9),
        ("fi", "Syyskuun kolmaskymmenes päivä 2026 se tuli.", 30, 9),
        ("et", "Pink saabus viiendal septembril.", 5, 9),
        ("et", "Täname kahekümne esimese novembri kirja eest.", 21, 11),
        ("et", "Alates kolmeteistkümnendast maist 2026.", 13, 5),
        ("pl", "Dotarła dwudziestego czwartego września 2026 r.", 24, 9),
        ("pl", "Był piąty grudnia.", 5, 12),
        ("nl", "Het kwam op de vijfde september.", 5, 9),
        ("nl", "Het kwam op eenendertig december 2026.", 31, 12),
    ],
)
def test_days_in_words_are_read(language: str, text: str, day: int, month: int) -> None:
    (found,) = dates(text, language)
    assert (found.day, found.month) == (day, month)
    again = rewritten(found, text, date(2026, month, day), language)
    assert again.split() == text[found.start : found.end].split()


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The first may be returned, and the second of these too."),
        ("en", "The first of the March parcels came."),
        ("fi", "Toukokuun toinen tilaus oli tyyny."),
        ("et", "Esimene kiri ja teine kiri."),
        ("pl", "Pierwszy list i drugi list."),
        ("nl", "De bank heeft twee mei-kussens."),
    ],
)
def test_other_ordinals_are_no_dates(language: str, text: str) -> None:
    assert not written(text, language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_row_has_a_form_for_each_month_and_weekday(language: str) -> None:
    assert {len(row) for _, row in month_forms(language).values()} == {12}
    assert {len(row) for _, row in weekday_forms(language).values()} == {7}
    assert {len(row) for _, row in ordinal_forms(language).values()} == {31}


@pytest.mark.parametrize("language", ["en", "fi", "et", "pl", "nl"])
@pytest.mark.parametrize("mark", [".", "-", "/", ". ", " ja ", ""])
def test_very_long_figures_are_no_dates(language: str, mark: str) -> None:
    assert not written(mark.join(["1" * 40] * 3), language)


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("nl", "Uw bericht van November 22, 2026 is hier.", ["November 22, 2026"]),
        ("nl", "Uw bericht van May 4th is hier.", ["May 4"]),
        ("fi", "Viestinne November 22, 2026 saapui.", ["November 22, 2026"]),
        ("et", "Teie kiri, June 3, 2026, jõudis kohale.", ["June 3, 2026"]),
        ("pl", "List z Nov. 22, 2026 dotarł.", ["Nov. 22, 2026"]),
        ("nl", "In april 15, 20 of meer stuks.", []),
        ("nl", "In mei 15 stuks, in juni 20.", []),
        ("nl", "Jan 3 en Jan 4 heten allebei zo.", []),
        ("pl", "Jan 3 razy dzwonił.", []),
        ("fi", "Malli June 3.5 on loppu.", []),
    ],
)
def test_the_english_order_is_foreign_elsewhere(language: str, text: str, found: list[str]) -> None:
    here = [one for one in dates(text, language) if one.shape == "foreign"]
    assert [text[one.start : one.end].removesuffix("th") for one in here] == found
