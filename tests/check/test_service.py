# SPDX-License-Identifier: GPL-3.0-or-later
"""One check of a letter: everything merged, kept and applied."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from composer.case import Case, Kept, Outcome
from composer.check.engines import Availability, EngineInfo
from composer.check.engines.pool import EnginePool
from composer.check.findings import Finding, Severity, sentence_key
from composer.check.service import Checker, apply, hard_stops, without_kept
from composer.draft.fill import draft
from composer.draft.templates import Template, templates
from composer.errors import BadInput
from composer.sample import sample_business
from tests.check.letters import NOW, case_of, job_of, letter_of

TEMPLATES = [t for language in ("en-GB", "en-US") for t in templates(language)]
OUTCOMES = {
    "partial_refund": Outcome.REFUND_PART,
    "refund_granted": Outcome.REFUND,
    "information_request": Outcome.ASK_FIRST,
}
OUTCOMES |= {"refuse_with_offer": Outcome.REFUSE_WITH_OFFER}


@pytest.fixture(scope="module")
def checker() -> Iterator[Checker]:
    made = Checker(EnginePool())
    made.warm_up("en-GB")
    yield made
    made.close()


def quick(text: str, case: Case | None = None) -> tuple[Finding, ...]:
    return Checker(None).quick(job_of(text, case)).findings


def rule(text: str, name: str) -> Finding:
    return next(f for f in quick(text) if f.rule == name)


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda t: f"{t.language}-{t.id}")
def test_a_filled_template_has_nothing_to_stop_or_warn_about(checker: Checker, template: Template) -> None:
    case, business = case_of(), sample_business()
    outcome = None if template.id == "acknowledgement" else OUTCOMES.get(template.id, Outcome.REFUSE)
    decision = replace(
        case.decision, outcome=outcome, partial_amount=case.purchase.price, questions="Which oil do you use?"
    )
    decision = replace(decision, refund_method="bank transfer")
    case = replace(case, decision=decision)
    case = replace(case, draft=draft(case, business, template))
    job = replace(job_of(case.draft.text, case), language=template.language)
    checked = checker.check(job)
    assert checked.engines[1:] and all(e.checked for e in checked.engines)
    loud = [f for f in checked.findings if f.severity is not Severity.HINT]
    assert not loud, [(f.rule, f.sentence) for f in loud]


def test_all_kinds_of_findings_come_sorted_and_apart(checker: Checker) -> None:
    text = "Thank you. We recieved it on 25 September 2026. You failed to read it. We cannot refund {amount}."
    checked = checker.check(job_of(text))
    placed = [f for f in checked.findings if f.end]
    engines = {f.engine for f in placed}
    assert engines & {"harper", "lingotweaker"}
    assert engines - {"harper", "lingotweaker"} == {"facts", "tone", "completeness"}
    edges = [edge for f in placed for edge in (f.start, f.end)]
    assert edges == sorted(edges)
    assert all(f.sentence for f in placed)
    assert checked.revision == 1


def test_quick_needs_no_engine_and_says_who_checked() -> None:
    checked = Checker(None).quick(job_of("You failed to read it."))
    assert [(e.engine, e.checked) for e in checked.engines] == [("tactful", True)]
    full = Checker(None).check(job_of("You failed to read it."))
    assert [(e.engine, e.checked, e.trouble) for e in full.engines] == [
        ("none", False, "engine_missing"),
        ("tactful", True, ""),
    ]


def test_own_words_and_names_of_the_case_are_not_flagged(checker: Checker) -> None:
    text = "Thank you, Ms Ellis of Otley, Weaver\u2019s Row; the Larkfield glooskap came."
    flagged = [
        text[f.start : f.end] for f in checker.check(job_of(text)).findings if f.category == "spelling"
    ]
    assert flagged == ["glooskap"]
    assert not [
        f for f in checker.check(job_of(text, own_words=("glooskap",))).findings if f.category == "spelling"
    ]


def test_a_product_name_is_never_a_tone_finding() -> None:
    item = replace(case_of().purchase, item="Surely Soft pillow")
    assert not [
        f for f in quick("You bought the Surely Soft pillow.", case_of(purchase=item)) if f.engine == "tone"
    ]


def test_kept_survives_an_edit_elsewhere_and_returns_after_an_edit_of_its_sentence() -> None:
    text = "Thank you. You failed to read the label. The rest follows."
    found = rule(text, "en.blame.you_failed")
    kept = (Kept(*found.key, "provable", "", NOW),)
    still, kept_now = without_kept(quick(text.replace("The rest", "\U0001f600 All else")), kept)
    assert "en.blame.you_failed" in [f.rule for f in kept_now]
    assert "en.blame.you_failed" not in [f.rule for f in still]
    still, _ = without_kept(quick(text.replace("the label", "the big label")), kept)
    assert "en.blame.you_failed" in [f.rule for f in still]


def test_kept_returns_when_the_rule_changes_and_ignores_spacing_and_case() -> None:
    found = rule("Now you failed to read it.", "en.blame.you_failed")
    kept = (Kept(*found.key, "provable"),)
    assert without_kept([replace(found, rule_version=found.rule_version + 1)], kept)[0]
    assert sentence_key("Now  you failed\r\nto read it.") == sentence_key("now you failed to read it.")


def test_what_blocks_a_letter_cannot_be_kept() -> None:
    (found,) = [f for f in quick("Thank you for {item}.") if f.blocks == "unfilled"]
    still, kept = without_kept([found], (Kept(*found.key, "provable"),))
    assert (still, kept) == ((found,), ())
    assert hard_stops([found, found]) == ("unfilled",)


def test_applying_a_better_wording_replaces_the_whole_sentence() -> None:
    text = "\U0001f600 Thank you.\r\n\r\nYou failed to read it. Goodbye."
    found = rule(text, "en.blame.you_failed")
    assert (
        apply(text, found, "Clause 2 applies.", "en-GB")
        == "\U0001f600 Thank you.\r\n\r\nClause 2 applies. Goodbye."
    )


def test_applying_in_place_and_deleting_at_the_start_of_a_sentence() -> None:
    text = "Thank you. Frankly, we cannot refund it!!"
    mended = apply(text, rule(text, "en.condescension.due_respect"), "", "en-GB")
    assert mended == "Thank you. We cannot refund it!!"
    assert (
        apply(mended, rule(mended, "en.shouting.exclamation"), ".", "en-GB")
        == "Thank you. We cannot refund it."
    )


def test_deleting_a_word_leaves_one_space() -> None:
    doubled = Finding(3, 6, "repetition", Severity.WARN, "m", "r", "harper")
    assert apply("It was was fine.", replace(doubled, start=7, end=10), "", "en-GB") == "It was fine."


def test_a_missing_element_becomes_a_paragraph_at_its_usual_place() -> None:
    case, _ = letter_of("outside_period")
    text = "We are not able to refund it."
    found = {f.rule: f for f in quick(text, case) if f.missing}
    assert apply(text, found["completeness.thanks"], "Thank you.", "en-GB") == f"Thank you.\n\n{text}"
    contact = found["completeness.contact"]
    assert apply(text, contact, contact.suggestions[0], "en-GB").startswith(
        f"{text}\n\nIf anything is unclear"
    )


def test_a_finding_about_the_salutation_leaves_the_body_alone() -> None:
    case = case_of("Thank you.")
    case = replace(case, draft=replace(case.draft, salutation="Dear Mr Khan,"))
    (found,) = [f for f in quick("Thank you.", case) if f.rule == "facts.salutation"]
    assert apply("Thank you.", found, found.suggestions[0], "en-GB") == "Thank you."


def test_a_finding_of_an_older_text_is_refused() -> None:
    found = rule("You failed to read it.", "en.blame.you_failed")
    for other in ("", "Something else stands here now."):
        with pytest.raises(BadInput, match="stale_finding"):
            apply(other, found, "x", "en-GB")


HOSTILE = st.lists(
    st.sampled_from(
        [
            "You failed to read it. ",
            "\u00a3460.00 ",
            "25 September 2026",
            "\n\n",
            "\r\n",
            "\x00",
            "\ud800",
            "\U0001f600",
            "{x}",
            "Dear Mr Khan,\n",
            "a\u0308",
            "Surely!!",
            "\u200f",
            '"',
            "NOT",
            "clause 9 of our terms ",
        ]
    ),
    max_size=12,
).map("".join)


@given(HOSTILE)
def test_any_text_is_checked_and_every_wording_applies(text: str) -> None:
    for found in quick(text):
        assert 0 <= found.start <= found.end <= len(text)
        for suggestion in found.suggestions:
            assert isinstance(apply(text, found, suggestion, "en-GB"), str)


class Capitals:
    """An engine that wants a capital where the text begins."""

    info = EngineInfo("fake", "Fake", "1", "none", frozenset({"en", "pl"}), True, "none")

    def availability(self) -> Availability:
        return Availability(True)

    def open(self, language: str) -> None:
        self.language = language

    def check(self, text: str) -> list[Finding]:
        at = text.find("z uwag")
        return [Finding(at, at + 1, "capitals", Severity.WARN, "Begin with a capital.", "fake:up", "fake")]

    def set_disabled(self, rules: frozenset[str]) -> None:
        self.disabled = rules

    def close(self) -> None:
        self.language = ""


@pytest.mark.parametrize(
    ("language", "before", "told"),
    [
        ("pl-PL", "", False),
        ("pl-PL", "Szanowna Pani,\n\n", False),
        ("pl-PL", "Szanowna Pani, ", False),
        ("pl-PL", "Szanowna Pani Emilio, szanowny Panie Damianie,\n\n", False),
        ("pl-PL", "Szanowna Pani,\n\nDzi\u0119kuj\u0119 za list. ", True),
        ("pl-PL", "Dzi\u0119kuj\u0119 za list.\n\n", True),
        ("en-GB", "", True),
        ("en-GB", "Dear Ms Ellis,\n\n", True),
    ],
)
def test_a_polish_letter_goes_on_in_small_letters_after_its_greeting(
    language: str, before: str, told: bool
) -> None:
    job = replace(job_of(f"{before}z uwag\u0105 przeczyta\u0142em list."), language=language)
    found = Checker(Capitals()).check(job).findings
    assert ("fake:up" in [one.rule for one in found]) is told


class Words(Capitals):
    """An engine that finds fault with certain words."""

    def __init__(self, *words: str) -> None:
        self.words = words

    def check(self, text: str) -> list[Finding]:
        places = ((text.index(word), len(word)) for word in self.words)
        return [Finding(at, at + n, "spelling", Severity.WARN, "m", "fake:word", "fake") for at, n in places]


@pytest.mark.parametrize(
    ("word", "told"),
    [("failed", True), ("You failed to read", False), ("You failed to", False), ("read", True)],
)
def test_a_slip_inside_words_that_sting_is_told_too(word: str, told: bool) -> None:
    """What is kept would take it along; what reaches further than those words is one thing with them."""
    found = Checker(Words(word)).check(job_of("You failed to read it.")).findings
    assert "en.blame.you_failed" in [one.rule for one in found]
    assert ("fake:word" in [one.rule for one in found]) is told
