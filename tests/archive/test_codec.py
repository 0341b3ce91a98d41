# SPDX-License-Identifier: GPL-3.0-or-later
"""Documents go out and come back the same, and a wrong field is named."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from composer.archive import codec
from composer.business import Business, Clause, Policy, ReviewLimit, Signer
from composer.case import Case, Concern, Money, Purchase, Signing
from composer.errors import BadFile, BadInput, NewerRecord
from tests.archive.conftest import NOW, a_case


def test_a_case_comes_back_the_same() -> None:
    purchase = Purchase(bought_on=date(2024, 2, 29), price=Money(Decimal("12.30"), "EUR"))
    case = replace(
        a_case(), purchase=purchase, signing=Signing(picture=b"\x89PNG"), concerns=(Concern("c1"),)
    )
    assert codec.decode(codec.encode(case)) == case


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"])))
def test_any_text_comes_back_the_same(text: str) -> None:
    case = a_case(text)
    assert codec.decode(codec.encode(case)) == case


def test_a_lone_surrogate_loses_itself_and_nothing_else() -> None:
    assert codec.decode(codec.encode(a_case("all\ud800 of it"))).request.text == "all of it"


def test_the_business_comes_back_the_same() -> None:
    business = Business(
        name="Lamp & Co",
        signers=(Signer("s1", "Ann", picture=b"png"),),
        policies=(Policy(clauses=(Clause("1", "30 days", 30),)),),
        limits=(ReviewLimit(Money(Decimal(500), "GBP")),),
    )
    assert codec.decode_business(codec.encode_business(business)) == business


def test_a_newer_document_is_refused() -> None:
    newer = json.dumps({**json.loads(codec.encode(a_case())), "schema": 99}).encode()
    with pytest.raises(NewerRecord) as caught:
        codec.decode(newer)
    assert (caught.value.code, caught.value.data) == ("newer_record", {"found": 99, "known": 1})


def test_an_older_document_walks_up_step_by_step() -> None:
    steps = {
        1: lambda d: {**{k: v for k, v in d.items() if k != "old"}, "middle": d["old"] + 1},
        2: lambda d: {**{k: v for k, v in d.items() if k != "middle"}, "new": d["middle"] * 10},
    }
    assert codec.upgraded({"schema": 1, "old": 4}, steps, known=3) == {"schema": 3, "new": 50}


def test_an_unknown_old_version_is_named() -> None:
    with pytest.raises(BadInput) as caught:
        codec.upgraded({"schema": 0}, {}, known=1)
    assert caught.value.data["problem"] == "unknown_version"


@pytest.mark.parametrize(
    ("text", "field", "problem"),
    [
        ("[", "", "not_json"),
        ("[]", "", "wrong_value"),
        ("[" * 100_000, "", "not_json"),
        (
            '{"purchase": {"price": {"amount": "12,50", "currency": "GBP"}}}',
            "purchase.price.amount",
            "wrong_value",
        ),
        ('{"purchase": {"price": {"currency": "GBP"}}}', "purchase.price.amount", "missing"),
        ('{"purchase": {"itme": "kettle"}}', "purchase.itme", "unknown"),
        ('{"concerns": [{"id": "a"}, {"id": "b", "word": "x"}]}', "concerns[1].word", "unknown"),
        ('{"request": {"received_on": "2025-02-29"}}', "request.received_on", "wrong_value"),
        ('{"decision": {"outcome": "never"}}', "decision.outcome", "wrong_value"),
        ('{"created_at": "2026-01-01T00:00:00"}', "created_at", "wrong_value"),
        ('{"schema": "one"}', "schema", "wrong_value"),
    ],
)
def test_what_is_wrong_in_a_case_file_is_named(text: str, field: str, problem: str) -> None:
    with pytest.raises(BadInput) as caught:
        codec.case_from_json(text, NOW)
    assert caught.value.code == "case_unreadable"
    assert (caught.value.data["field"], caught.value.data["problem"]) == (field, problem)


def test_without_a_moment_the_times_must_be_given() -> None:
    with pytest.raises(BadInput) as caught:
        codec.case_from_json("{}")
    assert caught.value.data["problem"] == "missing"


def test_a_case_file_is_cleaned_like_any_other_input() -> None:
    case = codec.case_from_json('{"request": {"text": "a\\ud800b\\u202ec\\r\\nd"}}', NOW)
    assert case.request.text == "abc\nd"


def test_a_case_file_may_carry_the_business(tmp_path: Path) -> None:
    path = tmp_path / "case.json"
    case = codec.plain(a_case())
    path.write_text(json.dumps({"case": case, "business": {"name": "Lamp & Co"}}), encoding="utf-8")
    assert codec.case_file(path) == (a_case(), Business(name="Lamp & Co"))
    path.write_bytes(codec.encode(a_case()))
    assert codec.case_file(path) == (a_case(), Business())


def test_a_case_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(BadFile, match="file_unreadable"):
        codec.case_file(tmp_path / "none.json")


def test_the_schema_names_every_field_of_a_case() -> None:
    schema = codec.case_schema()
    assert schema["version"] == 1
    assert set(schema["$defs"]["Case"]["properties"]) == set(Case.__dataclass_fields__)
