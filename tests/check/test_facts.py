# SPDX-License-Identifier: GPL-3.0-or-later
"""Names, dates, amounts and numbers of the letter against the case."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from composer.case import Case, Customer, FormOfAddress, Money
from composer.check import facts
from composer.check.findings import Finding, Severity
from composer.check.names import names_of
from composer.sample import sample_business
from tests.check.letters import case_of, letter_of

MAIL = "hello@larkfieldjoinery.example"


def check(
    text: str, case: Case | None = None, *, others: tuple[str, ...] = (), language: str = "en-GB"
) -> list[Finding]:
    case, business = case or case_of(text), sample_business()
    return facts.check(text, case, business, language, others, names_of(case, business))


def told(text: str, case: Case | None = None) -> list[tuple[str, str, tuple[str, ...]]]:
    """Rule, words and suggestions of every finding."""
    return [(f.rule, text[f.start : f.end], f.suggestions) for f in check(text, case)]


@pytest.mark.parametrize(
    "text",
    [
        "Your bench was delivered on 24 September 2026.",
        "It was delivered on 24 September and on the 24th of September.",
        "It was delivered on Thursday, 24 September 2026 and paid with \u00a3640.00 or \u00a3640.",
        "The period ended on 24 October 2026, 30 days after delivery.",
        "Your request of 19 November reached us 26 days later.",
        "The visit is worth \u00a385 and open to you until 22 January 2027.",
        "Order LJ-1042, delivery note DN-311.",
        "Clause 2 of our policy gives 30 days; clause 4 is about wood.",
        "Please reply by 11 December 2026.",
        "The law gives you six months; section 75 of the Consumer Credit Act is another matter.",
        "Please write to hello@larkfieldjoinery.example or marion.ellis@mail.example.",
        "Thank you, Ms Ellis.",
        "You may call us on 3 days of the week.",
    ],
)
def test_what_the_case_says_is_not_questioned(text: str) -> None:
    assert not told(text)


@pytest.mark.parametrize(
    ("text", "finding"),
    [
        ("It came on 25 September 2026.", ("facts.date", "25 September 2026", ("24 September 2026",))),
        ("It came on 31 September 2026.", ("facts.no_such_date", "31 September 2026", ())),
        ("Use the offer by 23 January 2027.", ("facts.date", "23 January 2027", ("22 January 2027",))),
        ("You paid \u00a3460.00.", ("facts.amount", "\u00a3460.00", ("\u00a3640.00",))),
        ("You paid \u20ac640.00.", ("facts.amount", "\u20ac640.00", ("\u00a3640.00",))),
        ("We refund 15%.", ("facts.percent", "15%", ())),
        ("Your order LJ-1024 came.", ("facts.order_number", "LJ-1024", ("LJ-1042",))),
        ("Our return period is 21 days.", ("facts.day_count", "21 days", ("30 days",))),
        ("Clause 9 of our policy says so.", ("facts.clause", "Clause 9", ())),
        ("Write to hi@larkfeild.example.", ("facts.contact", "hi@larkfeild.example", (MAIL,))),
        ("We wrote to Marion Elliss.", ("facts.name_variant", "Elliss", ("Ellis",))),
        ("Thank you, Mr Ellis.", ("facts.title", "Mr ", ("Ms ",))),
    ],
)  # fmt: skip
def test_what_differs_is_named_with_what_the_case_says(
    text: str, finding: tuple[str, str, tuple[str, ...]]
) -> None:
    assert told(text) == [finding]


def test_a_weekday_that_does_not_fit_its_date() -> None:
    text = "It came on Friday, 24 September 2026."
    right = "Thursday, 24 September 2026"
    assert told(text) == [("facts.weekday", "Friday, 24 September 2026", (right,))]


def test_places_hold_after_an_emoji_and_line_ends() -> None:
    text = "\U0001f600 Thank you.\r\n\r\nYou paid \u00a3460.00."
    ((_, words, _),) = told(text)
    assert words == "\u00a3460.00"


def test_a_numeric_date_is_read_in_the_letters_way() -> None:
    assert not check("It came on 24/09/2026.")
    assert not check("It came on 09/24/2026.", language="en-US")
    assert [f.rule for f in check("It came on 09/24/2026.")] == ["facts.no_such_date"]


@pytest.mark.parametrize(
    ("subject", "rules"),
    [
        ("Your order LJ-1042 of 8 August 2026", []),
        ("Your order LJ-9999", ["facts.order_number"]),
        ("Your request of 31 September 2026", ["facts.no_such_date"]),
        ("Your request for \u00a3999.00", ["facts.amount"]),
    ],
)
def test_the_subject_is_held_against_the_case_too(subject: str, rules: list[str]) -> None:
    case = case_of()
    found = check("", replace(case, draft=replace(case.draft, subject=subject)))
    assert [one.rule for one in found] == rules
    assert all((one.start, one.end, one.sentence) == (0, 0, subject) for one in found)
    assert all(one.words in subject for one in found)


def test_without_amounts_in_the_case_there_is_nothing_to_compare() -> None:
    case = case_of()
    bare = replace(
        case,
        purchase=replace(case.purchase, price=None),
        request=replace(case.request, amount_asked=None, text=""),
        decision=replace(case.decision, offer=None),
    )
    assert not told("You paid \u00a3460.00.", bare)


def test_a_part_and_the_rest_explain_each_other() -> None:
    case = case_of()
    partly = replace(case, decision=replace(case.decision, partial_amount=Money(Decimal(160), "GBP")))
    assert not told("We refund \u00a3160.00 of \u00a3640.00 and keep \u00a3480.00.", partly)


def blocks(
    line: str, case: Case | None = None, others: tuple[str, ...] = ()
) -> list[tuple[str, Severity, str]]:
    case = case or case_of("Thank you.")
    case = replace(case, draft=replace(case.draft, salutation=line))
    return [(f.rule, f.severity, f.blocks) for f in check("Thank you.", case, others=others)]


@pytest.mark.parametrize(
    "line",
    [
        "",
        "Dear Ms Ellis,",
        "Dear Marion Ellis,",
        "Dear Marion,",
        "Hello Marion,",
        "Dear Ms. Ellis:",
        "dear ms ellis",
    ],
)
def test_a_salutation_that_fits(line: str) -> None:
    assert not blocks(line)


@pytest.mark.parametrize(
    "line", ["Dear Ms Khan,", "Dear Mr Ellis,", "Dear Mrs Ellis,", "Dear Miriam,", "Dear Ms Ellis-Brown,"]
)
def test_a_wrong_name_or_title_is_a_hard_stop(line: str) -> None:
    assert blocks(line) == [("facts.salutation", Severity.STOP, "wrong_name")]


def test_the_wrong_greeting_inside_the_text_is_one_too() -> None:
    text = "Dear Mr Khan,\n\nThank you."
    (found,) = check(text)
    assert (text[found.start : found.end], found.blocks) == ("Dear Mr Khan,", "wrong_name")
    assert found.suggestions == ("Dear Ms Ellis,",)


def test_a_greeting_to_nobody_is_advice_and_a_guessed_title_a_warning() -> None:
    assert blocks("Dear Customer,") == [("facts.salutation", Severity.HINT, "")]
    nameless = replace(
        case_of("Thank you."), customer=Customer(name="Sam Taylor", form_of_address=FormOfAddress.NONE)
    )
    assert blocks("Dear Mr Taylor,", nameless) == [("facts.salutation", Severity.WARN, "")]


def test_another_customers_name_is_a_hard_stop() -> None:
    text = "We sent it to John Khan, as Mr Khan asked."
    found = check(text, others=("John Khan", "Marion Ellis"))
    assert [(text[f.start : f.end], f.blocks) for f in found] == [
        ("John Khan", "wrong_name"),
        ("Mr Khan", "wrong_name"),
    ]
    assert not check("Thank you, Ms Ellis.", others=("Peter Ellis",))
    assert blocks("Dear Marion Ellis and John Khan,", others=("John Khan",))


@pytest.mark.parametrize("template", ["outside_period", "as_agreed", "refuse_with_offer", "refund_granted"])
def test_a_template_agrees_with_its_own_case(template: str) -> None:
    case, _ = letter_of(template)
    assert not told(case.draft.text, case)
