# SPDX-License-Identifier: GPL-3.0-or-later
"""The learned reading of whole sentences: what it sees, what it adds, and when it keeps out of the way."""

from __future__ import annotations

import json
from dataclasses import replace

import msgspec
import pytest

from composer.check import reread, tone
from composer.check.findings import Finding, Severity
from composer.check.learned import FEW, LETTER, Limits, Model, Reading, bad_share, decoded, model
from composer.check.ngrams import FIGURE, NAME, QUOTE, pairs, pieces, runs, tokens
from composer.check.own_phrases import CATEGORY as OWN
from composer.check.reread import Heard

SHORT = {
    "version": 3,
    "bias": [-1.0, 0.0, 0.0, 0.0],
    "alone": {"harmful": 1.0, "harmless": -2.0},
    "in_letter": {"harmful": 3.5, "harmless": -1.0},
    "mix": {"shift": 0.0, "words": 1.0, "whole": 0.0, "doubt": 0.0, "quiet": 0.0},
    "learned_from": "",
    "examples": {"sting": ["a", "b"], "risk": ["c", "d"], "unclear": ["e", "f"]},
    "runs": {
        "we": [1.0, 0.0, 0.0, 0.0, 0.0],
        "are": [1.0, 0.0, 0.0, 0.0, 0.0],
        "rather": [1.0, 4.0, 0.0, 1.0, 0.0],
        "yellow": [1.0, 4.0, 2.0, 0.0, 0.0],
        "kind": [1.0, -4.0, 0.0, 0.0, 0.0],
        "you failed to": [1.0, -9.0, 0.0, 0.0, 0.0],
    },
    "pairs": {"we _ sure": [1.0, 0.0, 0.0, 0.0, 0.0]},
    "pieces": {},
}


@pytest.fixture
def small(monkeypatch: pytest.MonkeyPatch) -> Model:
    """A model that knows six features, in place of the English one."""
    made = decoded(json.dumps(SHORT))
    monkeypatch.setattr(reread, "model", lambda _: made)
    return made


def test_names_figures_and_long_quotations_are_evened_out() -> None:
    words = tokens(
        "You wrote to Anna on 3.10.2026: \u201cit broke on the first day\u201d, and \u201cfine\u201d."
    )
    shown = [token.text for token in words]
    assert shown[:6] == ["you", "wrote", "to", NAME, "on", FIGURE]
    assert shown[6:] == [":", QUOTE, ",", "and", '"', "fine", '"', "."]


def test_runs_pairs_and_pieces_say_where_they_stand() -> None:
    words = tokens("Ever so kind")
    assert list(pairs(words)) == [("ever _ kind", 0, 3)]
    apart = [name for name, _, _ in pairs(tokens("You really might just have asked"))]
    assert "you _ have" in apart  # three between them
    assert "you _ asked" not in apart
    assert ("so kind", 1, 3) in set(runs(words))
    assert ("ever so kind", 0, 3) in set(runs(words))
    assert (" kin", 2, 3) in set(pieces(words))
    assert ("kind ", 2, 3) in set(pieces(words))


def test_a_sentence_that_reads_badly_is_told_where_it_weighs_most(small: Model) -> None:
    text = "Thank you. We are rather yellow, we are."
    (found,) = tone.check(text, "en-GB")
    assert (found.rule, found.category, found.severity) == ("en.learned.sting", "sting", Severity.WARN)
    assert text[found.start : found.end] == "rather yellow"
    assert found.rule_version == small.version
    assert found.why
    assert found.sentence == "We are rather yellow, we are."


def test_in_a_letter_a_sentence_must_read_worse_to_be_told(small: Model) -> None:
    told = "We are rather yellow, we are."
    harm = small.read(told)
    assert harm is not None and small.alone.harmful < harm.harm < small.in_letter.harmful
    filling = " ".join(f"Chair {number} stands in the hall." for number in range(1, LETTER))
    (hint,) = tone.check(f"{told} {filling}", "en-GB")
    assert (hint.sentence, hint.severity) == (told, Severity.HINT)
    (warning,) = tone.check(f"{told} {filling.partition('. ')[2]}", "en-GB")
    assert (warning.sentence, warning.severity) == (told, Severity.WARN)


@pytest.mark.usefixtures("small")
def test_what_a_rule_has_told_is_no_hint_beside_it() -> None:
    told = "We are rather yellow, we are."
    filling = " ".join(f"Chair {number} stands in the hall." for number in range(1, LETTER))
    found = tone.check(f"{told} {filling}", "en-GB", phrases=("rather yellow",))
    assert [one.category for one in found] == [OWN]


def test_it_can_be_switched_off_like_a_rule(small: Model) -> None:
    assert small.alone.harmful == 1.0
    assert tone.check("We are rather yellow, we are.", "en-GB", off=frozenset({"en.learned.sting"})) == []


@pytest.mark.parametrize(
    "text", ["Se on rather yellow niin kuin aina ennenkin on ollut.", "", "\u2014", "\x00 \ud800"]
)
def test_foreign_words_are_not_read(small: Model, text: str) -> None:
    assert small.read(text) is None
    assert tone.check(text, "en-GB") == []


def test_a_heading_is_not_told_for_how_it_reads_alone(small: Model) -> None:
    reading = small.read("Rather yellow.")
    assert reading is not None
    assert reading.short
    assert reading.harm > small.alone.harmful
    assert tone.check("Rather yellow.", "en-GB") == []


def test_a_rule_in_a_few_harmless_words_is_a_hint_too(small: Model) -> None:
    rule = Finding(0, 4, "threat", Severity.WARN, "m", "en.threat.x", "tone")
    found = reread.reread([Heard(rule)], "Kind, kind.", "en-GB", frozenset())
    assert [one.severity for one in found] == [Severity.HINT]
    assert small.version == 3


def letter_of(*harms: float) -> list[Reading | None]:
    return [Reading(harm) for harm in harms]


def test_a_letter_that_is_mostly_clean_is_read_as_such(small: Model) -> None:
    limits = small.limits(letter_of(*[-5.0] * LETTER))
    assert limits == small.in_letter
    assert small.limits(letter_of(*[-5.0] * (LETTER - 1))) == small.alone
    one_bad, three_bad = (small.limits(letter_of(*[9.0] * bad, *[-5.0] * 15)) for bad in (1, 3))
    # one says nothing of the others
    assert one_bad.harmful == pytest.approx(small.in_letter.harmful, abs=0.01)
    assert small.alone.harmful < three_bad.harmful < small.in_letter.harmful
    assert small.alone.harmless < three_bad.harmless < small.in_letter.harmless


def test_a_letter_that_is_mostly_bad_is_read_like_single_sentences(small: Model) -> None:
    half = small.limits(letter_of(*[4.0] * 40, *[-4.0] * 40))
    assert half.harmful == pytest.approx(small.alone.harmful, abs=0.2)
    assert half.harmless == pytest.approx(small.alone.harmless, abs=0.2)
    assert small.limits([None] * LETTER) == small.in_letter


def test_the_share_of_bad_sentences_follows_what_is_read() -> None:
    clean, mixed, angry = (bad_share([5.0] * bad + [-5.0] * (20 - bad), 20) for bad in (0, 5, 20))
    assert clean < FEW < mixed < angry < 1
    assert mixed == pytest.approx(5 / 28, abs=0.02)


def test_a_warning_in_a_harmless_sentence_is_a_hint(small: Model) -> None:
    text = "We are kind and we are kind, but you failed to oil it."
    (found,) = tone.check(text, "en-GB")
    assert (found.category, found.severity) == ("blame", Severity.HINT)
    assert small.read(text) is not None


@pytest.mark.parametrize("severity", [Severity.STOP, Severity.WARN])
def test_in_a_letter_a_rule_alone_is_not_enough(small: Model, severity: Severity) -> None:
    told = "We are rather sure."
    rule = Finding(0, 6, "threat", severity, "m", "en.threat.x", "tone")
    reading = small.read(told)
    assert reading is not None and small.alone.harmless < reading.harm
    assert reread.reread([Heard(rule)], told, "en-GB", frozenset()) == [rule]
    sterner = replace(small, in_letter=Limits(9.0, reading.harm + 0.1))
    letter = " ".join([told, *(f"Chair {number} stands in the hall." for number in range(1, LETTER))])
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(reread, "model", lambda _: sterner)
        found = reread.reread([Heard(rule)], letter, "en-GB", frozenset())
    assert [one.severity for one in found] == [Severity.HINT]


def test_a_stock_phrase_counts_in_a_letter_as_it_does_alone(small: Model) -> None:
    rule = Finding(0, 6, "threat", Severity.WARN, "m", "en.threat.x", "tone")
    rest = " ".join(f"Chair {number} stands in the hall." for number in range(1, LETTER))
    for told, severity in (("We are rather sure.", Severity.WARN), ("We are kind and sure.", Severity.HINT)):
        sterner = replace(small, in_letter=Limits(9.0, 9.0))
        with pytest.MonkeyPatch.context() as patched:
            patched.setattr(reread, "model", lambda _, made=sterner: made)
            found = reread.reread([Heard(rule, sure=True)], f"{told} {rest}", "en-GB", frozenset())
        assert [f.severity for f in found] == [severity]


@pytest.mark.parametrize(("above", "severity"), [(0.1, Severity.WARN), (-0.1, Severity.HINT)])
def test_in_a_letter_a_rule_counts_where_the_sentence_reads_badly(
    small: Model, monkeypatch: pytest.MonkeyPatch, above: float, severity: Severity
) -> None:
    told = "We are rather sure."
    reading = small.read(told)
    assert reading is not None
    letter = " ".join([told, *(f"Chair {number} stands in the hall." for number in range(1, LETTER))])
    limits = Limits(9.0, reading.harm - above)
    sterner = replace(small, alone=limits, in_letter=limits)
    monkeypatch.setattr(reread, "model", lambda _: sterner)
    rule = Finding(0, 6, "threat", Severity.WARN, "m", "en.threat.x", "tone")
    found = reread.reread([Heard(rule)], letter, "en-GB", frozenset())
    assert [one.severity for one in found] == [severity]


@pytest.mark.parametrize(("harmless", "severity"), [(-0.1, Severity.WARN), (0.1, Severity.HINT)])
def test_a_sentence_that_is_not_read_is_as_likely_bad_as_good(
    small: Model, monkeypatch: pytest.MonkeyPatch, harmless: float, severity: Severity
) -> None:
    limits = Limits(9.0, harmless)
    monkeypatch.setattr(reread, "model", lambda _: replace(small, alone=limits, in_letter=limits))
    told = "Se on varmasti niin."
    rule = Finding(0, 6, "threat", Severity.WARN, "m", "en.threat.x", "tone")
    assert small.read(told) is None
    found = reread.reread([Heard(rule)], told, "en-GB", frozenset())
    assert [one.severity for one in found] == [severity]


def test_what_the_owner_wants_to_be_told_is_never_made_milder(small: Model) -> None:
    (found,) = tone.check("We are kind and we are kind.", "en-GB", phrases=("are kind",))
    assert (found.category, found.severity) == ("own", Severity.WARN)
    assert small.version == 3


def test_where_a_rule_speaks_the_reading_is_silent(small: Model) -> None:
    found = tone.check("We are rather yellow that you are lying.", "en-GB")
    assert "en.learned.sting" not in [one.rule for one in found]
    assert small.version == 3


@pytest.mark.parametrize(
    "text", ["{}", json.dumps({**SHORT, "version": "three"}), json.dumps({**SHORT, "more": 1})]
)
def test_what_is_no_model_is_refused(text: str) -> None:
    with pytest.raises(msgspec.ValidationError):
        decoded(text)


def test_a_language_without_a_model_has_rules_only() -> None:
    assert model("sv-SE") is None
    assert reread.kinds("sv") == ()
    assert reread.reread([], "Det var mycket tråkigt att höra detta.", "sv", frozenset()) == []


@pytest.mark.parametrize("language", ["en-GB", "fi-FI", "et-EE", "pl-PL", "nl-NL"])
def test_every_letter_language_can_be_read(language: str) -> None:
    told = reread.kinds(language)
    assert [one.category for one in told] == ["sting", "risk", "unclear"]
    learned = model(language)
    assert learned is not None
    for one in told:
        bad, good = learned.read_mixed(one.bad), learned.read_mixed(one.good)
        assert bad is not None
        assert bad.harm >= learned.alone.harmful
        assert good is None or good.harm < learned.alone.harmless
