# SPDX-License-Identifier: GPL-3.0-or-later
"""Every code has words, and the words fill without a brace left."""

from datetime import date
from decimal import Decimal
from string import Formatter

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from composer.case import Channel, DispatchMethod, FormOfAddress, Money, OfferKind, Outcome, SignatureKind
from composer.errors import (
    BadInput,
    Conflict,
    EngineTrouble,
    FileTrouble,
    NotAllowed,
    StoreError,
    TactfulError,
)
from composer.journey import Missing, Step, StepState, Stop
from ui.words import sentence
from ui.words.errors import TABLE, fill
from ui.words.fields import address_label, country, value_name
from ui.words.journey import MISSING, STALE, STATES, STEPS, STOPS, stale_text, still_missing, stop_text


@pytest.mark.parametrize("code", sorted(TABLE))
def test_each_code_says_what_happened_and_what_to_do(code: str) -> None:
    names = {n for text in TABLE[code] for _, n, _, _ in Formatter().parse(text) if n}
    words = sentence(TactfulError(code, **dict.fromkeys(names, "x")))
    assert words.happened
    assert words.next
    assert "{" not in words.short


@pytest.mark.parametrize(
    "kind", [BadInput, StoreError, Conflict, FileTrouble, NotAllowed, EngineTrouble, TactfulError]
)
def test_an_unknown_code_gets_true_general_words(kind: type[TactfulError]) -> None:
    words = sentence(kind("never_heard_of"))
    assert words.happened
    assert words.next
    assert "never_heard_of" not in words.short


def test_data_is_written_for_people(qapp: QApplication) -> None:
    QLocale.setDefault(QLocale("en_GB"))
    data = {"a": Money(Decimal("12.5"), "GBP"), "b": date(2026, 11, 3), "c": (1, 2), "d": Decimal("3.50")}
    assert fill("{a} / {b} / {c} / {d} / {missing}", data) == "£12.50 / 3 November 2026 / 1, 2 / 3.5 / "
    QLocale.setDefault(QLocale("C"))


def test_every_step_and_state_has_a_name() -> None:
    assert STEPS.keys() == set(Step)
    assert STATES.keys() == set(StepState)


@pytest.mark.parametrize("code", sorted(MISSING))
def test_what_is_missing_is_said(code: str) -> None:
    assert still_missing(Missing(code, "x")).startswith("Still missing: ")


def test_an_unknown_missing_thing_is_still_said() -> None:
    assert still_missing(Missing("brand_new", "x")) == "Something on this page is still missing"


@pytest.mark.parametrize("code", sorted(STOPS))
def test_hard_stops_are_sentences_with_and_without_data(code: str) -> None:
    assert not stop_text(Stop(code)).endswith((":", " "))
    assert "{" not in stop_text(Stop(code, "your name"))


@pytest.mark.parametrize("code", sorted(STALE))
def test_what_is_stale_is_said(code: str) -> None:
    assert stale_text(code)


@pytest.mark.parametrize("kind", [Channel, DispatchMethod, FormOfAddress, OfferKind, Outcome, SignatureKind])
def test_every_value_of_a_list_has_a_name(kind) -> None:
    assert len({value_name(value) for value in kind}) == len(kind)


def test_a_letter_by_post_is_not_a_request_by_letter() -> None:
    assert value_name(Channel.LETTER) == "Letter"
    assert value_name(DispatchMethod.EMAIL) == "E-mail"


def test_addresses_are_labelled_as_the_country_says() -> None:
    assert address_label("eircode") == "Eircode"
    assert country("FI") == "Finland"
    assert country("ZZ") == "ZZ"
