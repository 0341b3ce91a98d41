# SPDX-License-Identifier: GPL-3.0-or-later
"""Short forms in each language: engines call them misspelt, or want a capital behind their full stop."""

from __future__ import annotations

import pytest

from composer.check.engines.masking import hidden_spans, mask
from composer.check.figures import codes
from composer.check.findings import Finding, Severity
from composer.check.names import filtered, names_of
from composer.check.short import is_short
from composer.sample import sample_business
from tests.check.letters import case_of


def left(text: str, word: str, language: str, category: str) -> list[Finding]:
    """What is left of an engine's finding on the first such word."""
    start = text.index(word)
    one = Finding(start, start + len(word), category, Severity.WARN, "", "some:rule", "some")
    return filtered([one], text, names_of(case_of(), sample_business(), (), language))


SHORT = [
    ("en-GB", "It was GBP 45.", "GBP"),
    ("en-GB", "The CCPC and ABTA advise on it.", "ABTA"),
    ("en-GB", "Send us the PDFs.", "PDFs"),
    ("en-GB", "It was forty pounds incl. VAT.", "incl"),
    ("en-GB", "It came c. three weeks later.", "c."),
    ("en-GB", "Excl. delivery it was forty.", "Excl"),
    ("en-GB", "On Thurs. we rang.", "Thurs"),
    ("en-US", "On Sept. 10 we rang, and on Dec. 3.", "Sept"),
    ("en-GB", "Open Mon-Fri.", "Mon-Fri"),
    ("nl-NL", "Uw bestelnr. 4711 staat erop.", "bestelnr"),
    ("nl-NL", "Uw klantnr 88 staat erop.", "klantnr"),
    ("nl-NL", "Open ma.-do. en za.", "-do"),
    ("nl-NL", "Op 1 sept. 2026.", "sept"),
    ("nl-NL", "Zie bijl. 2.", "bijl"),
    ("nl-NL", "Bel het KVK.", "KVK"),
    ("fi-FI", "Tilausnro 4711 on kuitissa.", "Tilausnro"),
    ("fi-FI", "Ks. kohta 4.", "Ks"),
    ("fi-FI", "Hinta on 640 euroa sis. toimitus.", "sis"),
    ("fi-FI", "Olemme auki ma-pe klo 9-17.", "ma-pe"),
    ("et-EE", "Vt. punkt 4 ja vrd. punkt 5.", "vrd"),
    ("et-EE", "Vt. punkt 4 ja vrd. punkt 5.", "Vt"),
    ("pl-PL", "Pismo z dn. 3 listopada.", "dn"),
    ("pl-PL", "Zakup z 5 wrz. był ważny.", "wrz"),
    ("pl-PL", "Formularz RMA jest w sklepie.", "RMA"),
]


@pytest.mark.parametrize(("language", "text", "word"), SHORT)
def test_a_short_form_is_spelt_right(language: str, text: str, word: str) -> None:
    assert not left(text, word, language, "spelling")


@pytest.mark.parametrize(
    ("language", "text", "word"),
    [
        ("en-GB", "It was forty pounds incl VAT.", "incl"),
        ("en-GB", "It was recieved.", "recieved"),
        ("en-GB", "The GPB price.", "GPB"),
        ("nl-NL", "Wij hebben het ontfangen.", "ontfangen"),
        ("nl-NL", "Zie bijl twee.", "bijl"),
        ("fi-FI", "Hinta on esim kymmenen.", "esim"),
        ("et-EE", "See on kahjustatdud.", "kahjustatdud"),
        ("pl-PL", "Towar jest uszkodzny.", "uszkodzny"),
    ],
)
def test_a_misspelt_word_or_one_without_its_full_stop_is_told(language: str, text: str, word: str) -> None:
    assert left(text, word, language, "spelling")


@pytest.mark.parametrize(
    ("language", "text", "word"),
    [
        ("en-GB", "We wrote on 24 Nov. and rang.", "and"),
        ("en-GB", "Open Mon. to Fri. from nine.", "to"),
        ("en-GB", "Open Mon. to Fri. from nine.", "from"),
        ("en-GB", "It came on Sat. mornings.", "mornings"),
        ("en-GB", "It is approx. forty pounds.", "forty"),
        ("en-GB", "See (sect. two) of them.", "two"),
        ("en-US", "We wrote in Sept. and rang.", "and"),
        ("nl-NL", "Van ma.-do. ook open.", "ook"),
        ("nl-NL", "Het artikelnr. staat erop.", "staat"),
        ("nl-NL", "Op 3 okt. en later.", "en"),
        ("fi-FI", "Teidän asiakasnro. on kuitissa.", "on"),
        ("fi-FI", "Auki la. ja su.", "ja"),
        ("et-EE", "Ostsite selle 3. sept. ja tagastasite.", "ja"),
        ("et-EE", "Saatke nt. foto.", "foto"),
        ("pl-PL", "Od pon. do pt.", "do"),
        ("pl-PL", "Zakup z 4 gru. oraz zwrot.", "oraz"),
    ],
)
def test_no_capital_is_wanted_behind_an_abbreviation(language: str, text: str, word: str) -> None:
    assert not left(text, word, language, "capitals")


@pytest.mark.parametrize(
    ("language", "text", "word"),
    [
        ("en-GB", "It is done. we wait.", "we"),
        ("en-GB", "They sat. we stood.", "we"),
        ("en-GB", "We rang you. that was late.", "that"),
        ("en-GB", "It is incl.\n\nwe wait.", "we"),
        ("nl-NL", "Het is klaar. wij wachten.", "wij"),
        ("fi-FI", "Se on valmis. me odotamme.", "me"),
        ("et-EE", "See on valmis. me ootame.", "me"),
        ("pl-PL", "To jest gotowe. czekamy.", "czekamy"),
    ],
)
def test_a_capital_is_wanted_behind_a_sentence(language: str, text: str, word: str) -> None:
    assert left(text, word, language, "capitals")


@pytest.mark.parametrize(
    "hidden",
    [
        "2(a)",
        "6.1(iii)",
        "6(1)(b)",
        "(406) 555-0142",
        "(0117) 496 0123",
        "+44 (0)117 496 0123",
        "640,--",
        "1.845,-",
    ],
)
def test_clauses_phones_and_whole_amounts_are_hidden_whole(hidden: str) -> None:
    text = f"It is {hidden} of ours."
    start = text.index(hidden)
    assert hidden_spans(text) == [(start, start + len(hidden))]
    assert mask(text) == f"It is {'X' * len(hidden)} of ours."


def test_a_bracket_around_a_phone_is_left_with_its_twin() -> None:
    assert mask("Ring us (0117 496 0123) today.") == "Ring us (XXXXXXXXXXXXX) today."


@pytest.mark.parametrize(
    ("language", "text", "said"),
    [
        ("nl-NL", "Uw bestelnr. BT-20471 van mei.", ["BT-20471"]),
        ("nl-NL", "Uw ordernr 20471.", ["20471"]),
        ("nl-NL", "Uw opdrachtnummer: 20471.", ["20471"]),
        ("nl-NL", "Uw factuurnr. 20471 en klantnr. 998877.", []),
        ("nl-NL", "In opdracht van 1234 klanten.", []),
        ("pl-PL", "Dotyczy zam. BT-20471.", ["BT-20471"]),
        ("pl-PL", "Jan Nowak, zam. ul. Długa 5.", []),
    ],
)
def test_a_shortened_word_leads_to_an_order_number(language: str, text: str, said: list[str]) -> None:
    assert [one.value for one in codes(text, language)] == said


@pytest.mark.parametrize("word", ["Mx", "Fr", "Cllr"])
def test_titles_that_engines_lack_are_short_forms(word: str) -> None:
    assert is_short(f"Dear {word} Byrne,", 5, 5 + len(word), "en-GB")
