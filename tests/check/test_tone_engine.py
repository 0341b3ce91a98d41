# SPDX-License-Identifier: GPL-3.0-or-later
"""The tone engine: guards, places, kinds of rules, and rule files that are broken."""

from __future__ import annotations

import pytest

from composer.check import guards, tone
from composer.check.findings import Finding
from composer.check.matching import _is_loud, matches
from composer.check.speech import speech
from composer.check.tone import RuleSet

RULE = """
[[rule]]
id = "t.one"
version = 1
category = "blame"
severity = "warn"
kind = "regex"
pattern = '''{pattern}'''
guards = [{guards}]
message = "No."
why = "Because it is so."
suggest = []
bad = ["You broke it.", "Clearly you broke it.", "So you broke it twice."]
good = ["We broke it.", "It broke.", "Nobody knows."]
"""


def rule(pattern: str = r"\byou broke\b", guards: str = "") -> str:
    return RULE.replace("{pattern}", pattern).replace("{guards}", guards)


def loaded(*texts: str) -> RuleSet:
    return tone.load("t", [(f"tone/t/{n}.toml", text) for n, text in enumerate(texts)])


def hits(text: str, *guard: str) -> bool:
    found = loaded(rule(guards=", ".join(f'"{g}"' for g in guard)))
    assert not found.rejected
    return bool(matches(found.rules, text, "en", tone.evened_names(["The You Broke It Shop"])))


def only(text: str) -> Finding:
    (found,) = tone.check(text, "en-GB")
    return found


def test_quoted_words_are_the_customers_own() -> None:
    assert hits('You wrote: "You broke it."')
    assert not hits('You wrote: "You broke it."', "quote")
    assert not hits("You wrote: \u201cYou broke it.\u201d", "quote")
    assert hits('"Hello", you broke it.', "quote")


def test_a_negation_in_the_same_clause_is_harmless() -> None:
    assert not hits("We do not say that you broke it.", "negation")
    assert hits("We are not cross, but you broke it.", "negation")
    assert not guards.is_negated("this is nothing more than a trick", 23, 28, speech("en"))


def test_the_person_spoken_of_must_be_the_customer() -> None:
    assert guards.is_about_customer("we see that you failed", 22, speech("en"))
    assert not guards.is_about_customer("you see that we failed", 22, speech("en"))
    assert not guards.is_about_customer("nobody failed", 13, speech("en"))


def test_a_name_that_holds_the_words_is_harmless() -> None:
    assert not hits("Thank you for visiting the You Broke It Shop.")
    assert hits("You broke it.")


def test_one_finding_per_category_and_sentence_the_most_severe() -> None:
    found = tone.check("You are lying, and your story does not add up.", "en-GB")
    assert [(f.category, f.severity.value) for f in found] == [("dishonesty", "stop")]


def test_each_sentence_is_judged_by_itself() -> None:
    found = tone.check("You failed to read the label. You failed to keep the box.", "en-GB")
    assert [f.sentence for f in found] == ["You failed to read the label.", "You failed to keep the box."]


@pytest.mark.parametrize(
    "before",
    [
        "",
        "Thank you. ",
        "\U0001f600\U0001f600 Thank you. ",
        "K\u00e4sikirja. ",
        "Ka\u0308sikirja. ",
        "One.\r\n\r\nTwo.\r\n",
    ],
)
def test_places_are_code_points_of_the_text_as_written(before: str) -> None:
    text = f"{before}We see that you failed to read it."
    found = only(text)
    assert text[found.start : found.end] == "you failed to"
    assert found.sentence == "We see that you failed to read it."


@pytest.mark.parametrize("gap", ["  ", "\n", "\r\n", " \u00a0", "\t"])
def test_spaces_and_line_ends_between_words_do_not_hide_anything(gap: str) -> None:
    text = f"Now you{gap}failed to read it."
    found = only(text)
    assert text[found.start : found.end] == f"you{gap}failed to"


def test_decomposed_letters_inside_the_words_are_marked_whole() -> None:
    text = "You claim that the cafe\u0301 was closed."
    assert only(text).start == 0
    assert only("Surely the cafe\u0301 was closed.").end == len("Surely")


def test_curly_apostrophes_match_straight_ones() -> None:
    assert only("You shouldn\u2019t have opened the seal.").category == "blame"


def test_an_in_place_wording_starts_like_the_words_it_replaces() -> None:
    assert only("The period has ended!!").suggestions == (".",)
    assert not only("The period has ended!!").whole_sentence


def test_an_admission_beside_a_gift_stops_and_a_no_fault_sentence_frees_it() -> None:
    admission = "It was our mistake. We enclose a voucher."
    assert [f.rule for f in tone.check(admission, "en-GB")] == ["en.fault.admission_with_gesture"]
    assert not tone.check(f"{admission} This is not an admission of fault.", "en-GB")
    assert not tone.check(
        "It was our mistake. The date was wrong. The lamp is blue. We enclose a voucher.", "en-GB"
    )


@pytest.mark.parametrize(
    "quiet", ["The VAT on order LJ-1042.", "THE OSLO LAMP by JBL.", "It came by DHL in the UK."]
)
def test_short_forms_and_known_names_are_not_shouted(quiet: str) -> None:
    found = tone.check(quiet, "en-GB", tone.evened_names(["THE OSLO LAMP"]))
    assert not found


def test_a_language_without_rules_finds_nothing() -> None:
    assert tone.rule_set("xx").rules == ()
    assert not tone.check("You failed to read it.", "xx-XX")


BROKEN = {
    "not_toml": "[[rule]\nid =",
    "pattern": rule(pattern="you (broke"),
    "unknown_macro": rule(pattern="{NOBODY} broke"),
    "fields": rule().replace("version = 1", ""),
    "too_few_examples": rule().replace('"We broke it.", "It broke.", ', ""),
    "bad_example": rule(pattern="you mended"),
    "good_example": rule(pattern="broke"),
}


@pytest.mark.parametrize("reason", BROKEN)
def test_a_broken_rule_is_named_and_skipped_while_the_rest_works(reason: str) -> None:
    found = loaded(BROKEN[reason], rule().replace("t.one", "t.two"))
    assert [(r.file, r.reason) for r in found.rejected] == [("tone/t/0.toml", reason)]
    assert [r.id for r in found.rules] == ["t.two"]


def test_two_rules_of_one_id_are_not_both_loaded() -> None:
    found = loaded(rule(), rule())
    assert [r.reason for r in found.rejected] == ["same_id"]
    assert len(found.rules) == 1


def test_defaults_of_a_file_hold_for_its_rules_and_lists_are_alternatives() -> None:
    text = '[defaults]\nwhy = "Because it is so."\n' + rule().replace('why = "Because it is so."\n', "")
    text = text.replace(
        "pattern = '''\\byou broke\\b'''", "pattern = ['''\\byou mended\\b''', '''\\byou broke\\b''']"
    )
    found = loaded(text)
    assert not found.rejected
    assert found.rules[0].why == "Because it is so."


@pytest.mark.parametrize("word", ["ĘĄ", "ÕÖ", "ÄÄ"])
def test_a_word_with_accented_vowels_only_can_be_shouted(word: str) -> None:
    assert _is_loud(word, frozenset())
    assert not _is_loud("BTW", frozenset())


@pytest.mark.parametrize(
    ("text", "shouted"),
    [
        ("It came back DIRTY and quite BROKEN from you.", True),
        ("It came back DIRTY from the VAT office.", False),
        ("The label says MALM and HEMNES.", False),
        ("The label says \u201cMALM and HEMNES\u201d.", False),
    ],
)
def test_two_long_words_in_capitals_are_shouted(text: str, shouted: bool) -> None:
    assert any(f.category == "shouting" for f in tone.check(text, "en-GB")) is shouted


@pytest.mark.parametrize(
    ("last", "told"),
    [
        ("Margaret Illingworth (you failed to oil it)", False),
        ("Yours sincerely,\nAnna Price, who says you failed to oil it", False),
        ("You failed to oil it.", True),
        ("You failed to oil it!", True),
        ("You failed to oil it when the bench was new, and again in May and in June", True),
        ("This is obviously your own fault", True),  # sure
    ],
)
def test_a_name_below_a_letter_has_no_tone(last: str, told: bool) -> None:
    found = tone.check(f"Thank you for writing.\n\nThe bench stands here.\n\n{last}\n", "en-GB")
    assert bool(found) is told


def test_a_text_of_one_paragraph_is_no_name() -> None:
    assert tone.check("You failed to oil it", "en-GB")
