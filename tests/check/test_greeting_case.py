# SPDX-License-Identifier: GPL-3.0-or-later
"""The customer's own name in a form that nobody is greeted by, and the forms that are right."""

from __future__ import annotations

import pytest

from composer.case import FormOfAddress
from composer.check.findings import Severity
from tests.check.test_salutation import DR, MR, MS, NONE, judged


@pytest.mark.parametrize(
    ("language", "name", "form", "line", "better"),
    [
        ("fi", "Leena Koskinen", MS, "Hyvä rouva Koskisen", "Hyvä rouva Koskinen"),
        ("fi", "Pekka Lahti", MR, "Hei Pekan,", "Hei Pekka,"),
        ("fi", "Outi Mäki-Lahti", NONE, "Arvoisa Outi Mäki-Lahden", "Arvoisa Outi Mäki-Lahti"),
        ("fi", "Eva Lindman", NONE, "Hei Eva Lindmann", "Hei Eva Lindman"),
        ("et", "Urmas Mägi", MR, "Lugupeetud härra Mäe!", "Lugupeetud härra Mägi!"),
        ("et", "Kaire Lepp", MS, "Tere, Kairele!", "Tere, Kaire!"),
        ("et", "Ülle Kask", DR, "Austatud doktor Kase!", "Austatud doktor Kask!"),
        ("pl", "Ewa Malinowska", MS, "Szanowna Pani Malinowskiej,", "Szanowna Pani Malinowska,"),
        ("pl", "Piotr Wójcik", MR, "Szanowny Panie Wójcika,", "Szanowny Panie Wójcik,"),
        ("nl", "Joost Mulder", MR, "Geachte heer Mulders,", "Geachte heer Mulder,"),
        ("en-GB", "Moira Doyle", MS, "Dear Ms Doyle's,", "Dear Ms Doyle,"),
    ],
)
def test_a_form_for_no_greeting(
    language: str, name: str, form: FormOfAddress, line: str, better: str
) -> None:
    found = judged(line, name, form, language)
    assert [(one.severity, one.suggestions) for one in found] == [(Severity.WARN, (better,))]


@pytest.mark.parametrize(
    ("language", "name", "form", "line"),
    [
        ("fi", "Leena Koskinen", MS, "Hyvä Koskisen perhe"),
        ("fi", "Leena Koskinen", MS, "Tervehdys Leenalle"),
        ("fi", "Matti Matin", MR, "Hyvä Matti Matin"),
        ("fi", "Sean O'Brien", MR, "Hei Sean O\u2019Brien,"),
        ("fi", "Väinö Särki", MR, "Hyvä Va\u0308ino\u0308 Sa\u0308rki"),  # letters and marks apart
        ("fi", "Outi Mäki-Lahti", NONE, "Hei Outi Lahti!"),
        ("et", "Urmas Mägi", MR, "Lugupeetud Mäe pere!"),
        ("et", "Kaire Lepp", MS, "Tervitus Kairele!"),
        ("et", "Kaire Lepa", MS, "Lugupeetud proua Lepa"),
        ("pl", "Piotr Wójcik", MR, "Szanowny Panie Wójciku,"),
        ("pl", "Jan Zaręba", MR, "Szanowny Panie Zarębo,"),
        ("pl", "Jan Zaręba", MR, "Szanowny Panie Zaręba,"),
        ("pl", "Piotr Wójcik", MR, "Witam Pana Wójcika,"),
        ("nl", "Joost Mulders", MR, "Geachte heer Mulders,"),
        ("nl", "Els Smits", MS, "Beste Els,"),
        ("en-GB", "James Ellis", MR, "Dear Mr Ellis,"),
    ],
)
def test_a_form_for_greeting(language: str, name: str, form: FormOfAddress, line: str) -> None:
    assert not [one for one in judged(line, name, form, language) if one.severity is not Severity.HINT]
