# SPDX-License-Identifier: GPL-3.0-or-later
"""Days and months are written small in Finnish and Estonian, except where a capital is due."""

from __future__ import annotations

import pytest

from composer.check import small_names
from composer.check.findings import Severity


@pytest.mark.parametrize(
    ("language", "text", "better"),
    [
        ("fi-FI", "Tulemme Maanantaina klo 10.", "maanantaina"),
        (
            "fi-FI",
            "Penkki saapui viime viikon Torstaina, ja Marraskuussa se palautettiin.",
            "torstaina marraskuussa",
        ),
        ("fi-FI", "Aukioloajat: ma\u2013pe 9\u201317, paitsi Keskiviikkona.", "keskiviikkona"),
        ("fi-FI", "Liike on kiinni (myös Lauantaina ja Sunnuntaina).", "lauantaina sunnuntaina"),
        ("fi-FI", "Takuu päättyy Tammikuun lopussa.", "tammikuun"),
        ("et-EE", "Tuleme järgmisel Esmaspäeval.", "esmaspäeval"),
        ("et-EE", "Pink saabus Novembris ja me vaatasime selle üle Detsembris.", "novembris detsembris"),
        ("et-EE", "Ootame vastust Reedeks.", "reedeks"),
        ("et-EE", "Garantii kehtib Veebruari lõpuni.", "veebruari"),
    ],
)
def test_a_capital_inside_a_sentence_is_told(language: str, text: str, better: str) -> None:
    found = small_names.check(text, language)
    assert " ".join(one.suggestions[0] for one in found) == better
    assert all(text[one.start : one.end] == one.suggestions[0].capitalize() for one in found)
    assert {one.severity for one in found} == {Severity.HINT}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fi-FI", "Maanantaina tulemme. Tiistaina emme tule."),
        ("fi-FI", "Penkki saapui.\n\nMarraskuussa se palautettiin."),
        ("fi-FI", "Olemme auki:\n- Maanantai\n- Tiistai"),
        ("fi-FI", "Kirjoititte: \u201dMaanantaina sovittiin toisin.\u201d"),
        ("fi-FI", "Tilasitte sen kaupasta Kesäkuu Oy."),
        ("fi-FI", "Teitä palveli Helmi Touko, ja Toivo Tammi teki penkin."),
        ("fi-FI", "Tulemme maanantaina tai marraskuussa."),
        ("et-EE", "Esmaspäeval tuleme. Novembris mitte."),
        ("et-EE", "Teid aitas Jaan August Tamm, ja Mai ning Juuli tegid pingi."),
        ("et-EE", "Pink on kohvikust Must Esmaspäev OÜ."),
        ("et-EE", "Tuleme esmaspäeval või novembris."),
        ("en-GB", "We come on Monday in November."),
    ],
)
def test_where_a_capital_is_due(language: str, text: str) -> None:
    assert not small_names.check(text, language)
