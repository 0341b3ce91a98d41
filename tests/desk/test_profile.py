# SPDX-License-Identifier: GPL-3.0-or-later
"""The business profile: cleaned at the border, its policy kept in versions, proposals by country."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from composer.business import Business, Clause, Reviewer, ReviewLimit, Signer
from composer.case import Money, PostalAddress
from composer.desk import Desk
from composer.desk.letterhead import with_first_signer
from composer.desk.tidy import tidied
from composer.desk.usual import follow_country, suggested_limits, usual_for
from composer.errors import BadFile, BadInput, BadPicture
from composer.sample import sample_business
from tests.helpers.cases import sealed_case
from tests.helpers.clock import FakeClock


def with_clause(text: str):
    return lambda policy: replace(policy, clauses=(Clause("1", text),))


def test_a_change_is_cleaned_and_stored(desk: Desk) -> None:
    desk.profile.change(lambda b: replace(b, name="  Lark\u202e\u0007field\n Joinery "))
    assert desk.profile.business().name == "Larkfield Joinery"


@pytest.mark.parametrize("name", ["../../etc/passwd", "CON", "nul ", "Café 🙂"])
def test_odd_names_are_only_names(desk: Desk, name: str) -> None:
    assert desk.profile.change(lambda b: replace(b, name=name)).name == name.strip()


@given(st.text(st.characters(exclude_categories=()), max_size=150))
def test_any_text_comes_out_clean(text: str) -> None:
    once = tidied(Business(name=text, signers=(Signer("s1", text),)))
    assert tidied(once) == once
    assert "\n" not in once.name
    assert once.name.encode().decode() == once.name


@pytest.mark.parametrize(
    ("business", "code", "field"),
    [
        (Business(name="x" * 201), "too_long", "business.name"),
        (Business(address=PostalAddress(town="x" * 201)), "too_long", "business.address.town"),
        (Business(signers=(Signer("s1", "x" * 201),)), "too_long", "signers.0.name"),
        (Business(reviewers=(Reviewer("x" * 201, "lawyer"),)), "too_long", "reviewers.0.name"),
        (Business(reply_days=0), "days_out_of_range", "business.reply_days"),
        (Business(follow_up_days=366), "days_out_of_range", "business.follow_up_days"),
        (Business(limits=(ReviewLimit(Money(Decimal(-1), "GBP")),)), "limit_not_positive", "limits.0"),
        (Business(limits=(ReviewLimit(Money(Decimal(10**10), "GBP")),)), "amount_too_large", "limits.0"),
        (Business(limits=(ReviewLimit(Money(Decimal(1), "GBP")),) * 2), "limit_twice", "limits.1"),
    ],
)
def test_what_cannot_be_used_is_named(business: Business, code: str, field: str) -> None:
    with pytest.raises(BadInput) as refused:
        tidied(business)
    assert (refused.value.code, refused.value.data["field"]) == (code, field)


def test_a_refused_change_stores_nothing(desk: Desk) -> None:
    desk.profile.change(lambda b: replace(b, name="Larkfield"))
    with pytest.raises(BadInput):
        desk.profile.change(lambda b: replace(b, name="x" * 201, phone="1"))
    assert (desk.profile.business().name, desk.profile.business().phone) == ("Larkfield", "")


def test_a_policy_nobody_cited_is_changed_in_place(desk: Desk) -> None:
    desk.profile.change_policy(with_clause("one"))
    saved = desk.profile.change_policy(with_clause("two"))
    assert [(p.version, p.clauses[0].text) for p in saved.policies] == [("1", "two")]


def test_a_cited_policy_stays_and_a_new_version_begins_today(desk: Desk, clock: FakeClock) -> None:
    sealed_case(desk, clock)
    old = desk.profile.business().policy
    desk.profile.change_policy(with_clause("thirty days"))
    saved = desk.profile.change_policy(with_clause("forty days"))
    assert saved.policies[:-1] == (old,)
    assert saved.policy.version == "4"
    assert saved.policy.valid_from == clock.now().date()
    assert saved.policy.clauses[0].text == "forty days"


def test_a_new_version_changed_back_goes_away(desk: Desk, clock: FakeClock) -> None:
    sealed_case(desk, clock)
    old = desk.profile.business().policy
    desk.profile.change_policy(with_clause("other"))
    saved = desk.profile.change_policy(lambda p: replace(p, clauses=old.clauses))
    assert saved.policies == (old,)


def test_a_letter_sent_later_fixes_the_new_version_too(desk: Desk, clock: FakeClock) -> None:
    sealed_case(desk, clock)
    desk.profile.change_policy(lambda p: replace(p, published_at="at the till"))
    clock.pass_time(timedelta(hours=1))
    assert not desk.profile.policy_is_cited()
    sealed_case(desk, clock)
    assert desk.profile.policy_is_cited()


def test_a_signers_number_is_never_given_twice(desk: Desk) -> None:
    desk.profile.add_signer("Ann", "")
    desk.profile.add_signer("Ben", "")
    desk.profile.change(lambda b: replace(b, signers=b.signers[:1]))
    assert [s.id for s in desk.profile.add_signer("Cid", "").signers] == ["s1", "s3"]


def test_the_first_signer_comes_and_goes_with_what_is_typed() -> None:
    typed = with_first_signer(Business(), name="Ann")
    assert typed.signers == (Signer("s1", "Ann"),)
    assert with_first_signer(typed, name="").signers == ()


def test_a_first_run_that_was_interrupted_goes_on_where_it_was(desk: Desk) -> None:
    desk.profile.stay_on_screen(1)
    desk.profile.change(lambda b: replace(b, name="Larkfield"))
    assert not desk.profile.is_set_up()
    assert desk.profile.first_run_screen() == 1
    desk.profile.skip_first_run()
    assert desk.profile.is_set_up()


@pytest.mark.parametrize(
    ("country", "language", "currency"),
    [("GB", "en-GB", "GBP"), ("US", "en-US", "USD"), ("FI", "en-GB", "EUR"), ("PL", "en-GB", "PLN"),
     ("CA", "en-US", "CAD"), ("SE", "en-GB", "SEK"), ("", "en-GB", "GBP"), ("ZZ", "en-GB", "GBP")],
)  # fmt: skip
def test_what_is_usual_in_a_country(country: str, language: str, currency: str) -> None:
    assert (usual_for(country).language, usual_for(country).currency) == (language, currency)


def test_the_country_takes_along_only_what_was_not_chosen() -> None:
    moved = follow_country(Business(currency="EUR"), "US")
    assert (moved.address.country, moved.language, moved.currency) == ("US", "en-US", "EUR")


def test_limits_are_suggested_for_currencies_without_one_the_own_first() -> None:
    business = Business(currency="USD", limits=(ReviewLimit(Money(Decimal(500), "GBP")),))
    assert [m.currency for m in suggested_limits(business)] == ["USD", "EUR", "PLN"]


def test_a_limit_takes_the_place_of_the_one_before(desk: Desk) -> None:
    desk.profile.set_limit(Money(Decimal(100), "GBP"))
    desk.profile.set_limit(Money(Decimal(50), "EUR"))
    saved = desk.profile.set_limit(Money(Decimal(200), "GBP"))
    assert [x.limit for x in saved.limits] == [Money(Decimal(200), "GBP"), Money(Decimal(50), "EUR")]


def test_own_words_are_kept_once_and_in_order(desk: Desk) -> None:
    desk.profile.keep_words(["Zebrano", " oak\u200e ", "oak", ""])
    assert desk.profile.own_words() == ("oak", "Zebrano")
    with pytest.raises(BadInput):
        desk.profile.keep_words(["x" * 201])


def test_the_letterhead_grows_with_the_profile(desk: Desk) -> None:
    empty = desk.letters.letter(desk.profile.letterhead_case(Business()), Business())
    full = sample_business()
    letter = desk.letters.letter(desk.profile.letterhead_case(full), full)
    assert empty.sender.name == ""
    assert letter.sender.name == "Larkfield Joinery"
    assert letter.signatory == "Tom Larkfield"


def test_bad_pictures_are_refused_with_their_reason(desk: Desk, tmp_path: Path) -> None:
    letter = tmp_path / "logo.png"
    letter.write_text("Dear Sir")
    with pytest.raises(BadPicture, match="picture_not_a_picture"):
        desk.profile.logo_from_file(letter)
    with pytest.raises(BadFile, match="file_unreadable"):
        desk.profile.signature_from_file(tmp_path / "gone.png")


def test_the_test_sheet_is_written_beside_an_older_one(desk: Desk, tmp_path: Path) -> None:
    layout = desk.profile.usual_layout()
    first = desk.profile.write_calibration(layout, tmp_path / "sheet.pdf")
    second = desk.profile.write_calibration(layout, tmp_path / "sheet.pdf")
    assert first.read_bytes().startswith(b"%PDF")
    assert (first.name, second.name) == ("sheet.pdf", "sheet_v2.pdf")


def test_policy_dates_can_be_set_until_a_letter_cites_it(desk: Desk) -> None:
    desk.profile.change_policy(with_clause("one"))
    saved = desk.profile.change_policy(lambda p: replace(p, valid_from=date(2025, 3, 1)))
    assert saved.policy.valid_from == date(2025, 3, 1)
