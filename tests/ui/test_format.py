# SPDX-License-Identifier: GPL-3.0-or-later
"""Dates and amounts as owners read and type them."""

from datetime import UTC, date, datetime
from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QLocale

from composer.case import Money
from composer.errors import BadInput
from ui import format as written

GB, DE, US, FI, FR = (QLocale(name) for name in ("en_GB", "de_DE", "en_US", "fi_FI", "fr_FR"))
TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("text", "locale", "value"),
    [
        ("", GB, None),
        ("49.90", GB, "49.90"),
        ("1,249.90", GB, "1249.90"),
        ("1,249", GB, "1249"),
        ("1.249,90", DE, "1249.90"),
        ("1.249", DE, "1249"),
        ("12,5", DE, "12.5"),
        ("1 249,90", FI, "1249.90"),
        ("1\u202f249,90", FR, "1249.90"),
        (".5", GB, "0.5"),
        ("1234567.89", US, "1234567.89"),
    ],
)
def test_amounts_are_read_in_the_owners_locale(text: str, locale: QLocale, value: str | None) -> None:
    assert written.read_number(text, locale) == (None if value is None else Decimal(value))


@pytest.mark.parametrize(
    ("text", "locale", "code"),
    [
        ("12,50", GB, "amount_decimal_sign"),
        ("12.50", DE, "amount_decimal_sign"),
        ("1,2,3", GB, "amount_decimal_sign"),
        ("1.2.3", GB, "amount_decimal_sign"),
        ("-5", GB, "amount_negative"),
        ("9999999999", GB, "amount_too_large"),
        ("about 40", GB, "amount_unreadable"),
        ("£", GB, "amount_unreadable"),
        ("1e9", GB, "amount_unreadable"),
    ],
)
def test_what_could_mean_two_things_is_refused(text: str, locale: QLocale, code: str) -> None:
    with pytest.raises(BadInput) as caught:
        written.read_number(text, locale)
    assert caught.value.code == code


@given(
    st.decimals(min_value=0, max_value=written.LARGEST_AMOUNT, places=2),
    st.sampled_from(
        [GB, DE, US, FI, FR, QLocale("pl_PL"), QLocale("et_EE"), QLocale("nl_NL"), QLocale("de_CH")]
    ),
)
def test_an_amount_survives_being_shown_and_read(value: Decimal, locale: QLocale) -> None:
    assert written.read_number(written.amount(value, locale), locale) == value


@pytest.mark.parametrize(
    ("value", "locale", "text"),
    [
        (Money(Decimal("1249.9"), "GBP"), GB, "£1,249.90"),
        (Money(Decimal("1249.9"), "EUR"), DE, "1.249,90\u00a0€"),
        (Money(Decimal(5), "SEK"), GB, "SEK\u00a05.00"),
    ],
)
def test_money_is_written_with_its_sign(value: Money, locale: QLocale, text: str) -> None:
    assert written.money(value, locale) == text


@pytest.mark.parametrize(
    ("text", "locale", "day"),
    [
        ("3/4/2026", GB, date(2026, 4, 3)),
        ("3/4/2026", US, date(2026, 3, 4)),
        ("3.4.2026", DE, date(2026, 4, 3)),
        ("3.4.26", FI, date(2026, 4, 3)),
        ("2026-04-03", US, date(2026, 4, 3)),
        ("3 April 2026", GB, date(2026, 4, 3)),
        ("3 apr", GB, date(2026, 4, 3)),
        ("April 3, 2026", US, date(2026, 4, 3)),
        ("3. April 2026", DE, date(2026, 4, 3)),
        ("29 Feb 2024", GB, date(2024, 2, 29)),
        ("20/12", GB, date(2026, 12, 20)),
        ("5/1", GB, date(2027, 1, 5)),
        ("", GB, None),
    ],
)
def test_dates_are_read_as_people_write_them(text: str, locale: QLocale, day: date | None) -> None:
    assert written.read_day(text, TODAY, locale) == day


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("29/2/2026", "date_impossible"),
        ("31 April 2026", "date_impossible"),
        ("yesterday", "date_unreadable"),
        ("3", "date_unreadable"),
        ("1/2/3/4", "date_unreadable"),
    ],
)
def test_days_that_do_not_exist_are_refused(text: str, code: str) -> None:
    with pytest.raises(BadInput) as caught:
        written.read_day(text, TODAY, GB)
    assert caught.value.code == code


@given(
    st.dates(date(2001, 1, 1), date(2099, 12, 31)), st.sampled_from([GB, DE, US, FI, FR, QLocale("pl_PL")])
)
def test_a_day_survives_being_shown_and_read(day: date, locale: QLocale) -> None:
    assert written.read_day(written.short_day(day, locale), TODAY, locale) == day
    assert written.read_day(written.day(day, locale), TODAY, locale) == day


def test_a_near_moment_is_said_in_few_words(qapp) -> None:
    zone, now = ZoneInfo("Europe/London"), datetime(2026, 11, 23, 9, tzinfo=UTC)
    assert written.until(datetime(2026, 11, 23, 18, tzinfo=UTC), now, zone, GB) == "18:00"
    assert written.until(datetime(2026, 11, 24, 8, tzinfo=UTC), now, zone, GB) == "tomorrow 08:00"
    assert written.until(datetime(2026, 12, 1, 8, tzinfo=UTC), now, zone, GB) == "1 December 2026, 08:00"
