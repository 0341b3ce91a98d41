# SPDX-License-Identifier: GPL-3.0-or-later
"""Estonian *ehk* is "perhaps" and "that is": only the first leaves a refusal open."""

from __future__ import annotations

import pytest

from composer.check import tone
from composer.check.matching import matches

_RULE = "et.soft_no.maybe_not"


def said(text: str) -> list[str]:
    """The rules whose patterns find something, before the sentence is weighed as a whole."""
    return [match.rule.id for _, match in matches(tone.rule_set("et").rules, text, "et")]


@pytest.mark.parametrize(
    "text",
    [
        "Tagastame ostusummast 300 eurot ehk ligi veerandi.",
        "Kauba saab tagastada 14 päeva jooksul ehk kuni 19. oktoobrini.",
        "Raha tagastame 30 % ehk 45 eurot.",
        "Soovisite tagastada 75 € ehk poole hinnast.",
        "Taganemisavaldus jõudis meieni 3. novembril ehk neli päeva hiljem, raha me ei tagasta.",
        "Tagastustähtaeg on kaks nädalat ehk 14 päeva.",
    ],
)
def test_that_is_leaves_nothing_open(text: str) -> None:
    assert _RULE not in said(text)


@pytest.mark.parametrize(
    "text",
    [
        "Ehk tagastame teile selle raha kunagi.",
        "Raha me teile ehk tagastame.",
        "Tagastame selle summa ehk kunagi.",
        "Tagastame teile ehk midagi.",
        "Võib-olla saame 300 eurot tagastada.",
    ],
)
def test_perhaps_leaves_it_open(text: str) -> None:
    assert _RULE in said(text)
