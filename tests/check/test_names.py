# SPDX-License-Identifier: GPL-3.0-or-later
"""Names of the case are never called misspelt; a slip in one of them is found."""

from __future__ import annotations

from dataclasses import replace

import pytest

from composer.business import Signer
from composer.case import Customer, PostalAddress
from composer.check.findings import Finding, Severity
from composer.check.names import Names, filtered, names_of, slips
from composer.sample import sample_business
from tests.check.letters import case_of

CUSTOMER = Customer(
    name="Agnieszka Kowalczyk",
    company="Wi\u015bniewska & Syn",
    address=PostalAddress("PL", "ul. D\u0142uga 4-6", "", "\u0141\u00f3d\u017a", "", "90-001"),
)


@pytest.fixture
def names() -> Names:
    case = case_of(
        customer=CUSTOMER, purchase=replace(case_of().purchase, item="Savoy-Theatre velvet settee")
    )
    business = replace(sample_business(), signers=(Signer("s1", "J\u00fcri Tamm", "Owner"),))
    return names_of(case, business, ("upcycling",))


def spelling(text: str, word: str) -> Finding:
    start = text.index(word)
    return Finding(start, start + len(word), "spelling", Severity.WARN, "m", "harper:SpellCheck", "harper")


@pytest.mark.parametrize(
    "token",
    [
        "Kowalczyk",
        "KOWALCZYK",
        "Kowalczyk's",
        "Kowalczyk\u2019s",
        "D\u0142uga",
        "\u0141\u00f3d\u017a",
        "Wi\u015bniewska",
        "Larkfield",
        "LJ-1042",
        "4-6",
        "J\u00fcri",
        "Tamm",
        "Savoy-Theatre",
        "Savoy",
        "upcycling",
        "Ju\u0308ri",
    ],
)
def test_words_of_the_case_are_accepted(names: Names, token: str) -> None:
    assert names.accepts(token)


@pytest.mark.parametrize(
    "token", ["Kowalczik", "kowalczyk", "Kowalczyks", "Larkfields", "recieved", "Lodz", "Upcyclng"]
)
def test_other_words_are_not(names: Names, token: str) -> None:
    assert not names.accepts(token)


@pytest.mark.parametrize(
    ("token", "meant"),
    [
        ("Kowalczik", "Kowalczyk"),
        ("Kowalcyzk", "Kowalczyk"),
        ("Kowalzyk's", "Kowalczyk's"),
        ("Larkfeild", "Larkfield"),
        ("Kowalczyk", ""),
        ("kowalczik", ""),
        ("Tom", ""),
        ("March", ""),
    ],
)
def test_what_was_meant(names: Names, token: str, meant: str) -> None:
    assert names.meant(token) == meant


def test_an_engines_finding_on_a_name_is_dropped_or_told_with_the_right_name(names: Names) -> None:
    text = "Dear Agnieszka Kowalczik, the Savoy-Theatre settee was recieved."
    found = [spelling(text, word) for word in ("Agnieszka", "Kowalczik", "Savoy", "recieved")]
    kept = filtered(found, text, names)
    assert [(f.rule, f.suggestions) for f in kept] == [
        ("facts.name_variant", ("Kowalczyk",)),
        ("harper:SpellCheck", ()),
    ]


@pytest.mark.parametrize(
    ("text", "word", "severity"),
    [
        ("Then Declan looked at it.", "Declan", Severity.HINT),
        ("Declan Tierney looked at it.", "Declan", Severity.HINT),
        ("It is at the KBRX, I think.", "KBRX", Severity.HINT),
        ("Recieved today.", "Recieved", Severity.WARN),
        ("It came. Recieved today.", "Recieved", Severity.WARN),
        ("It was recieved today.", "recieved", Severity.WARN),
    ],
)
def test_what_looks_like_a_name_that_nobody_told_us_of_is_a_hint(
    names: Names, text: str, word: str, severity: Severity
) -> None:
    (kept,) = filtered([spelling(text, word)], text, names)
    assert kept.severity is severity
    assert bool(kept.why) is (severity is Severity.HINT)


def test_where_nouns_have_capitals_a_capital_says_nothing(names: Names) -> None:
    text = "Dann kam die Recnung."
    (kept,) = filtered([spelling(text, "Recnung")], text, replace(names, language="de-DE"))
    assert kept.severity is Severity.WARN


def test_grammar_findings_pass(names: Names) -> None:
    grammar = replace(spelling("Kowalczyk", "Kowalczyk"), category="grammar")
    assert filtered([grammar], "Kowalczyk", names) == [grammar]


def test_slips_in_peoples_names_are_found_without_an_engine(names: Names) -> None:
    text = "We wrote to Ms Kowalczik. Kowalczik is a name. Tell Kowalczyk and the kowalczik."
    assert [(f.start, f.suggestions) for f in slips(text, names)] == [(15, ("Kowalczyk",))]


def test_a_decomposed_name_is_the_same_name(names: Names) -> None:
    assert not slips("We wrote to Ju\u0308ri Tamm.", names)
