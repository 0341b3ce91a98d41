# SPDX-License-Identifier: GPL-3.0-or-later
"""Days between the request and the letter on which the shop did something: asked about, not corrected."""

from __future__ import annotations

import pytest

from composer.check import facts
from composer.check.findings import Finding, Severity
from composer.check.names import names_of
from tests.check.tongues import TONGUES


def dates(language: str, text: str) -> list[Finding]:
    tongue = next(t for t in TONGUES if t.language.startswith(language))
    names = names_of(tongue.case, tongue.business)
    found = facts.check(text, tongue.case, tongue.business, tongue.language, (), names)
    return [one for one in found if one.rule == "facts.date"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "We inspected the bench on 21 November 2026."),
        ("en", "I called you on 21 November."),
        ("en", "On 21 November, our joiner looked at the bench."),
        ("en", "The bench was examined on 20 November 2026."),
        ("fi", "Tarkastimme penkin 21.11.2026."),
        ("fi", "Soitimme Teille 20.11."),
        ("fi", "Keskustelimme puhelimessa 21.11."),
        ("fi", "Kävin paikalla 21.11.2026."),
        ("fi", "Puuseppämme tarkasti penkin 21.11.2026."),
        ("fi", "Olemme tutkineet penkin 21.11.2026."),
        ("et", "Vaatasime pingi üle 21.11.2026."),
        ("et", "Rääkisime telefonis 20. novembril."),
        ("et", "Käisin kohal 21. novembril."),
        ("et", "Meie puusepp kontrollis pinki 21.11.2026."),
        ("pl", "Obejrzeliśmy ławkę 21 listopada 2026."),
        ("pl", "Rozmawiałam z Panią 20 listopada."),
        ("pl", "Ławka została sprawdzona 21 listopada 2026."),
        ("nl", "Wij hebben de bank op 21 november 2026 bekeken."),
        ("nl", "Op 21 november belden wij u."),
        ("nl", "De bank is op 21 november 2026 onderzocht."),
    ],
)
def test_what_we_did_ourselves_is_only_hinted_at(language: str, text: str) -> None:
    (one,) = dates(language, text)
    assert one.severity is Severity.HINT
    assert not one.suggestions


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "We received your request on 21 November 2026."),
        ("en", "You wrote to us on 21 November 2026."),
        ("en", "We checked your message, which you sent on 21 November 2026."),
        ("fi", "Saimme pyyntönne 21.11.2026."),
        ("fi", "Pyysitte palautusta 21.11.2026."),
        ("et", "Saime Teie kirja 21.11.2026."),
        ("et", "Kirjutasite meile 21.11.2026."),
        ("pl", "Otrzymaliśmy Pani wiadomość 21 listopada 2026."),
        ("pl", "Napisała Pani do nas 21 listopada 2026."),
        ("nl", "Wij ontvingen uw verzoek op 21 november 2026."),
        ("nl", "U schreef ons op 21 november 2026."),
    ],
)
def test_a_wrong_day_of_the_request_is_still_corrected(language: str, text: str) -> None:
    (one,) = dates(language, text)
    assert one.severity is Severity.WARN
    assert one.suggestions
